"""The codebook: what the single scan of a page finds, and where."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.fold import fold
from recoupe.match import Term, find_matches, find_occurrences, parse_match
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.model import Article, Page, Sentence
from recoupe.study import Study

LINES = [
    "grève|débrayage", "vot* budget", '"conseil municipal" -reporté', "cœur", "5 %", '"3,5 millions"', "aujourd'hui",
    "Saint-Malo", "hôpit*",
]  # fmt: skip
STUDY = Study.model_validate({
    "folder": Path("."), "title": "Essai",
    "actors": [
        {"id": "town", "kind": "government", "label": {"fr": "Ville de Saint-Malo"}, "aliases": ["mairie de Saint-Malo", "l'édile"]},
        {"id": "agency", "aliases": ["ANRU", "Agence nationale"], "metonyms": ["La Défense"]},
    ],
    "themes": [{"id": "t", "label": "t", "match": LINES[:5]}],
    "facts": [{"id": "f", "label": "f", "match": LINES[5:7], "conflicts": LINES[7:8]}],
    "events": [{"id": "e", "label": "e", "match": LINES[8:]}],
})  # fmt: skip
CODEBOOK = compile_codebook(STUDY)
TERMS = tuple({term: None for line in LINES for term in parse_match(line).terms})


def make_page(text: str) -> Page:
    return Page(Article("p", "p.txt", text), fold(text), (), (Sentence("p", 0, len(text), "body"),))


def terms_in(text: str) -> list[tuple[str, str]]:
    return [(text[o.start : o.end], o.term.text) for o in scan(make_page(text), CODEBOOK).terms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Grève continue", [("Grève", "greve")]),
        ("Les grévistes votent", [("votent", "vot")]),
        ("Le Conseil  municipal", []),
        ("Le conseil\u00a0municipal", [("conseil\u00a0municipal", "conseil municipal")]),
        ("un coeur, un cœur", [("coeur", "coeur"), ("cœur", "cœur")]),
        ("Aujourd’hui", [("Aujourd’hui", "aujourd'hui")]),
        ("à Saint-Malo, à Saint Malo", [("Saint-Malo", "saint-malo"), ("Saint Malo", "saint malo")]),
        ("l'hôpital, les hôpitaux", [("hôpital", "hopit"), ("hôpitaux", "hopit")]),
        ("3,7 millions, 3.5 millions", [("5", "5")]),
        ("une hausse de 5 %", [("5", "5"), ("%", "%")]),
        ("dévoté au budget", [("budget", "budget")]),
    ],
)
def test_terms_stand_at_word_boundaries(text, expected):
    assert terms_in(text) == expected


@given(st.text(alphabet="grève votbudgtàcœurœ'-’ 5%,3milonshp\n", max_size=80))
def test_scan_finds_what_a_plain_search_finds(text):
    page = make_page(text)
    found = {(o.start, o.term) for o in scan(page, CODEBOOK).terms}
    assert found == {(o.start, o.term) for o in find_occurrences(page.folded, TERMS)}


def test_matches_are_found_from_the_scan():
    page = make_page("Le conseil municipal a voté le budget pendant la grève.")
    patterns = [parse_match(line) for line in LINES[:3]]
    assert [m.pattern for m in find_matches(page, patterns, scan(page, CODEBOOK).terms)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mairie de Saint Malo", {"mairie de Saint Malo"}),
        ("L’édile et l'ANRU", {"édile", "ANRU"}),
        ("l'agence  nationale", set()),
        ("l'Agence\nnationale", {"Agence\nnationale"}),
        ("à La Défense, l'indéfense", {"La Défense", "Défense"}),
        ("les ANRUS", set()),
    ],
)
def test_aliases_stand_at_word_boundaries(text, expected):
    hits = scan(make_page(text), CODEBOOK)
    assert {text[hit.start : hit.end] for hit in hits.aliases} >= expected - {"La Défense"}
    assert all(text[hit.start : hit.end].strip() == text[hit.start : hit.end] for hit in hits.aliases)


def test_an_empty_codebook_finds_nothing():
    empty = compile_codebook(Study.model_validate({"folder": Path("."), "title": "Rien"}))
    assert scan(make_page("La grève continue."), empty).aliases == ()


def test_a_codebook_can_be_sent_to_another_process():
    again = pickle.loads(pickle.dumps(CODEBOOK))
    page = make_page("La mairie de Saint-Malo a voté.")
    assert [h.start for h in scan(page, again).aliases] == [h.start for h in scan(page, CODEBOOK).aliases]
    assert scan(page, again).terms == scan(page, CODEBOOK).terms


def test_every_term_of_every_line_is_looked_for():
    assert Term("hopit", "stem") in TERMS
    assert {o.term for o in scan(make_page("grève débrayage voter budget reporté"), CODEBOOK).terms} == {
        Term("greve", "word"), Term("debrayage", "word"), Term("vot", "stem"), Term("budget", "word"), Term("reporte", "word")
    }  # fmt: skip

"""Shared wording: what is found, of what kind, and what is only a formula."""

import random

import numpy as np
import pytest

from recoupe.fold import fold
from recoupe.model import Article, Page, Sentence, Zone
from recoupe.reuse import find_reuse, growth, sifting
from timing import seconds

WIRE = (
    "Le conseil régional a adopté mardi, après six heures de débats, un budget de 2,4 milliards d'euros qui prévoit la "
    "fermeture de trois lignes ferroviaires et l'ouverture de douze centres de santé avant la fin de la décennie."
)
SECOND = (
    "L'opposition a quitté l'hémicycle au moment du vote, dénonçant un texte préparé sans aucune consultation des "
    "communes rurales, dont plusieurs maires avaient fait le déplacement jusqu'à la préfecture."
)
OTHER = (
    "À des centaines de kilomètres de là, les pêcheurs du bassin attendent toujours le versement des aides promises au "
    "lendemain de la tempête, et beaucoup songent désormais à vendre leur bateau."
)
QUOTE = "On ne bâtit pas une région en fermant ses gares"


def make_page(doc, *lines, outlet="", origin="", zones=()):
    """A page of lines, all body unless `zones` says otherwise; sentences end at a full stop and a space."""
    text, at, found, sentences = "\n".join(lines), 0, [], []
    for number, line in enumerate(lines, 1):
        zone = zones[number - 1] if zones else "body"
        found.append(Zone(doc, number, at, at + len(line), zone, "test"))
        start = 0
        while start < len(line):
            end = line.find(". ", start)
            end = len(line) if end < 0 else end + 1
            sentences.append(Sentence(doc, at + start, at + end, zone))
            start = end + 1
        at += len(line) + 1
    article = Article(doc, f"{doc}.txt", text, outlet=outlet, origin=origin)
    return Page(article, fold(text), tuple(found), tuple(sentences))


def shared(*pages):
    texts = {page.article.doc: page.article.text for page in pages}
    rows = []
    for row in find_reuse(pages, []):
        words_a, words_b = texts[row.doc_a][row.start_a : row.end_a], texts[row.doc_b][row.start_b : row.end_b]
        rows.append((row.kind, row.doc_a, words_a, row.doc_b, words_b))
    return rows


def test_a_copied_sentence_is_a_copy():
    [(kind, _, words, _, others)] = shared(make_page("a", OTHER, WIRE), make_page("b", WIRE, SECOND))
    assert kind == "copy" and words == others == WIRE


def test_a_quotation_that_goes_on_from_a_copy_is_copied():
    there = f"{WIRE} « {QUOTE} », a lancé une élue."
    other = f"{WIRE} La séance a été levée. « {QUOTE} », selon une élue."
    rows = shared(make_page("a", there), make_page("b", f"{WIRE} « {QUOTE} », dit-on."))
    assert {kind for kind, *_ in rows} == {"copy"}
    rows = shared(make_page("a", f"{OTHER} « {QUOTE} », a lancé une élue."), make_page("b", other))
    assert [kind for kind, *_ in rows] == ["quotation"]


def test_small_words_in_marks_are_nobody_s_saying():
    pages = [
        make_page(doc, f"{text} « Il ne m’a jamais {end} », dit-elle.")
        for doc, text, end in (("a", OTHER, "vu"), ("b", SECOND, "lu"))
    ]
    assert shared(*pages) == []


def test_typography_is_no_difference():
    curly = WIRE.replace("'", "’").replace(" ", "\u00a0", 3).upper()
    [(_, _, words, _, others)] = shared(make_page("a", WIRE), make_page("b", curly))
    assert (words, others) == (WIRE, curly)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mardi, après", "ce mardi après"),
        ("a adopté", "vient de voter"),
        ("trois lignes ferroviaires", "trois lignes de chemin de fer"),
        ("après six heures de débats, ", ""),
        ("un budget de 2,4 milliards d'euros", "un budget de 2,4 milliards d'euros, en baisse de trois pour cent,"),
        ("avant la fin de la décennie", "d'ici 2040"),
    ],
    ids=["one word added", "two words changed", "one for three", "clause cut", "clause added", "end changed"],
)  # fmt: skip
def test_small_edits_do_not_cut_a_passage(old, new):
    edited = WIRE.replace(old, new)
    assert edited != WIRE
    [(kind, _, words, _, others)] = shared(make_page("a", WIRE), make_page("b", SECOND, edited))
    assert kind == "copy"
    assert len(words) > 0.8 * len(WIRE) and len(others) > 0.8 * len(edited)


def test_reordered_paragraphs_are_found_each():
    rows = shared(make_page("a", WIRE, OTHER, SECOND), make_page("b", SECOND, WIRE))
    assert {row[2] for row in rows} == {WIRE, SECOND}


def test_one_page_copies_two():
    rows = shared(make_page("a", WIRE), make_page("b", SECOND), make_page("c", OTHER, SECOND, WIRE))
    assert {(row[1], row[3], row[2]) for row in rows} == {("a", "c", WIRE), ("b", "c", SECOND)}


def test_a_paragraph_split_in_two_is_found_in_its_parts():
    rows = shared(make_page("a", f"{WIRE} {SECOND}"), make_page("b", WIRE, SECOND))
    assert sorted(row[4] for row in rows) == sorted([WIRE, SECOND])


@pytest.mark.parametrize(
    ("outlet_a", "origin_a", "outlet_b", "origin_b", "kind"),
    [
        ("Le Littoral", "AFP", "Ouest-Hebdo", "AFP", "agency"),
        ("AFP", "AFP", "Ouest-Hebdo", "AFP", "agency"),
        ("Agence France-Presse", "AFP", "Ouest-Hebdo", "AFP", "agency"),
        ("Le Littoral", "AFP", "Ouest-Hebdo", "Reuters", "copy"),
        ("AFP", "AFP", "Ouest-Hebdo", "", "copy"),
        ("Le Littoral", "", "Ouest-Hebdo", "Le Littoral", "agency"),
        ("Le Littoral", "", "Ouest-Hebdo", "", "copy"),
    ],
)
def test_who_is_credited_makes_the_kind(outlet_a, origin_a, outlet_b, origin_b, kind):
    a = make_page("a", WIRE, outlet=outlet_a, origin=origin_a)
    b = make_page("b", SECOND, WIRE, outlet=outlet_b, origin=origin_b)
    assert [row[0] for row in shared(a, b)] == [kind]


@pytest.mark.parametrize(
    ("line", "zone", "kind"),
    [
        ("Le Littoral (avec AFP)", "credit", "agency"),
        ("M. D. avec l'AFP", "credit", "agency"),
        ("Photo AFP / J. Martin", "credit", "copy"),
        ("© AFP", "credit", "copy"),
        ("Publié le 3 mai", "dateline", "copy"),
    ],
)
def test_a_line_of_credit_counts_but_not_that_of_a_picture(line, zone, kind):
    pages = [make_page(doc, line, WIRE, zones=[zone, "body"]) for doc in "ab"]
    assert [row[0] for row in shared(*pages)] == [kind]


@pytest.mark.parametrize("credit", ["CORVELLE (AFP) - ", "(avec AFP) ", "Par la rédaction avec AFP. "])
def test_a_credit_in_the_text_counts(credit):
    assert [row[0] for row in shared(make_page("a", credit + WIRE), make_page("b", SECOND, credit + WIRE))] == [
        "agency"
    ]


def test_an_agency_that_the_corpus_names_is_known():
    a = make_page("a", f"CORVELLE (NPX) - {WIRE}")
    b = make_page("b", WIRE, outlet="Nord Presse Express", origin="NPX")
    assert [row[0] for row in shared(a, b)] == ["agency"]


def test_the_same_words_in_quotation_marks_are_a_quotation():
    a = make_page("a", f"« {QUOTE} », a déclaré la maire de Corvelle devant une salle comble.")
    b = make_page("b", f'"{QUOTE.replace("On", "on")}": la phrase de la maire a fait le tour des réseaux.')
    c = make_page("c", f"Sur le quai, elle répète que “{QUOTE}”. Puis le train part.")
    rows = shared(a, b, c)
    assert [(row[0], row[2].casefold()) for row in rows] == [("quotation", QUOTE.casefold())] * 3


@pytest.mark.parametrize("broken", [f"« {QUOTE}”, dit-elle", f"“{QUOTE} », dit-elle", f"Elle l'a dit : « {QUOTE}"])
def test_broken_marks_still_quote(broken):
    rows = shared(make_page("a", f"« {QUOTE} », a déclaré la maire de Corvelle."), make_page("b", broken))
    assert [row[0] for row in rows] == ["quotation"]


def test_a_quotation_inside_a_copied_paragraph_belongs_to_the_copy():
    line = f"{WIRE} « {QUOTE} », a lancé le chef de file de l'opposition avant de quitter la salle."
    assert [row[0] for row in shared(make_page("a", line), make_page("b", line))] == ["copy"]


@pytest.mark.parametrize(
    "formula",
    [
        "a été mis en examen pour homicide et blessures involontaires et mise en danger de la vie d'autrui",
        "n'a pas souhaité répondre à nos questions",
        "le ministère de l'Enseignement supérieur, de la Recherche et de l'Innovation",
        "dans la nuit du 14 au 15 février 2031",
        "selon une source proche du dossier citée par plusieurs médias",
        "une enquête a été ouverte pour abus de confiance et confiée à la police judiciaire",
    ],
)
def test_a_formula_is_no_reuse(formula):
    a = make_page("a", f"Le directeur de la clinique, absent depuis lundi, {formula}, d'après nos informations.")
    b = make_page("b", f"Vendredi en fin de journée, {formula}. Les familles, elles, attendent depuis trois ans.")
    assert shared(a, b) == []


def test_a_quoted_term_is_no_quotation():
    a = make_page("a", "Le patron est poursuivi pour « mise en danger de la vie d'autrui » depuis le printemps.")
    b = make_page("b", "Il répond de « mise en danger de la vie d'autrui » : l'audience s'ouvre lundi matin.")
    assert shared(a, b) == []


@pytest.mark.parametrize("zone", ["comment", "navigation", "advert", "related", "caption"])
def test_only_titles_and_text_are_compared(zone):
    assert shared(make_page("a", WIRE, zones=[zone]), make_page("b", WIRE)) == []


@pytest.mark.parametrize("lines", [[], [""], ["Un mot"], ["!?"]], ids=["none", "empty", "short", "no words"])
def test_nothing_to_compare(lines):
    assert shared(make_page("a", *lines), make_page("b", *lines)) == []
    assert shared() == []


def test_words_shared_by_many_pages_are_compared_with_the_first():
    pages = [make_page(f"p{i:02d}", WIRE) for i in range(30)]
    rows = shared(*pages)
    assert len(rows) == 29 and {row[1] for row in rows} == {"p00"}


def nearest_run(one, other):
    """The definition of growth.next_blocks, word by word."""
    best = None
    for i in range(growth.BRIDGE + 1):
        for j in range(growth.BRIDGE + 1):
            size = 0
            while max(i, j) + size < growth.REACH and one[i + size] == other[j + size]:
                size += 1
            near = max(i, j) <= 2 * size + 2 and i + j <= 4 * size
            if size >= 2 and near and (best is None or i + j < best[0] + best[1]):
                best = (i, j, size)
    return best or (0, 0, 0)


def test_passages_grow_into_the_nearest_run():
    chance = np.random.default_rng(5)
    one, other = chance.integers(0, 7, (2, growth.REACH, 400))
    one[chance.random(one.shape) < 0.1], other[chance.random(other.shape) < 0.1] = -1, -2
    found = zip(*(column.tolist() for column in growth.next_blocks(one, other)), strict=True)
    assert list(found) == [nearest_run(a, b) for a, b in zip(one.T.tolist(), other.T.tolist(), strict=True)]


def test_nothing_that_counts_is_set_aside(monkeypatch):
    """Pages of words that recur much, with quotations and credits: the same rows where every pair is judged."""
    chance = random.Random(3)
    words = [f"mot{n}" for n in range(60)]
    formulas = [" ".join(chance.choices(words, k=chance.randrange(5, 17))) for _ in range(40)]

    def sentence():
        text = " ".join(chance.choices(formulas, k=2))
        return f"Il dit : « {text} » hier." if chance.random() < 0.3 else f"{text} {chance.choice(words)}."

    lines = [[" ".join(sentence() for _ in range(5)) for _ in range(2)] for _ in range(40)]
    pages = [make_page(f"p{n}", *page, origin="AFP" * (n % 3 == 0)) for n, page in enumerate(lines)]
    found = list(find_reuse(pages, []))
    monkeypatch.setattr(sifting, "SENTENCE", 0)
    monkeypatch.setattr(sifting, "SMALL", 0)
    assert len(found) > 100 and {row.kind for row in found} == {"copy", "quotation", "agency"}
    assert found == list(find_reuse(pages, []))


def test_spans_lie_inside_the_text_and_hold_the_same_words():
    draw = random.Random(3)
    sentences = [WIRE, SECOND, OTHER, f"« {QUOTE} », dit-elle. Rien de plus."]
    pages = [make_page(f"p{i}", *draw.sample(sentences, 3)) for i in range(6)]
    for kind, _, words, _, others in shared(*pages):
        assert words and fold(words).split() == fold(others).split()
        assert kind in ("agency", "copy", "quotation")


@pytest.mark.slow
def test_a_thousand_pages_take_seconds():
    draw = random.Random(1)
    vocabulary = ["".join(draw.choices("bcdlmnprstaeiou", k=draw.randint(2, 9))) for _ in range(6000)]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    copied = [" ".join(draw.choices(vocabulary, weights, k=30)) + "." for _ in range(60)]
    pages = []
    for i in range(1000):
        lines = [" ".join(draw.choices(vocabulary, weights, k=40)) + "." for _ in range(10)]
        if i % 5 == 0:
            lines[4] = copied[i % 60]
        pages.append(make_page(f"p{i:04d}", *lines))
    rows: list = []
    assert seconds(lambda: rows.extend(find_reuse(pages, []))) < 30
    assert rows

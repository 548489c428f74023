"""Zones: every line of a page has one, with the rule that decided it."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recoupe.fold import fold
from recoupe.model import ZONES, Article
from recoupe.zones import find_zones, mark
from timing import seconds

PAGES = Path(__file__).parent / "pages" / "zones_by_hand.txt"


def read_pages():
    pages, name = {}, ""
    for line in PAGES.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            name = line[3:]
            pages[name] = []
        elif "\t" in line:
            zone, _, text = line.partition("\t")
            pages[name].append((zone, text))
    return pages


CODED = read_pages()


def zones_of(text):
    """One zone a line, that of its longest row."""
    best = {}
    for row in find_zones(Article("d", "d.txt", text), fold(text)):
        size = row.end - row.start
        if row.line not in best or size > best[row.line][0]:
            best[row.line] = (size, row.zone, row.rule)
    return [best[line][1:] for line in sorted(best)]


@pytest.mark.parametrize("name", CODED)
def test_invented_pages_of_other_kinds(name):
    lines = CODED[name]
    found = zones_of("\n".join(text for _, text in lines))
    coded = [(zone, got, text) for (zone, text), got in zip(lines, found, strict=True) if zone != "blank"]
    lost = [(got, text) for zone, got, text in coded if zone in ("title", "body") and got[0] not in ("title", "body")]
    assert lost == []
    noise = [(got, text) for zone, got, text in coded if zone not in ("title", "body") and got[0] in ("title", "body")]
    assert noise == []
    wrong = [(zone, got, text) for zone, got, text in coded if zone != got[0]]
    assert len(wrong) <= 0.06 * len(coded) + 0.5, wrong


TOLD, _, LOST = (PAGES.parent / "told_like_noise.txt").read_text(encoding="utf-8").partition("--\n")
AROUND = (
    "La Gazette du Val\nAccueil   Sports   Culture\nLe conseil municipal de Lurs a tranché hier soir\nPar Anne Roy\n"
    "Publié le 3 avril 2025 à 07h10\nLe conseil a voté lundi l'interdiction des écrans publicitaires dans le centre, "
    "après deux heures d'un débat parfois vif. La mesure prendra effet en septembre.\n",
    "\nLes commerçants, eux, disent n'avoir pas été consultés et réclament un délai. L'adjointe à l'urbanisme leur a "
    "promis une réunion avant l'été, en présence du préfet.\nPartager\nLes plus lus\nLa tour Nord sera démolie",
)


@pytest.mark.parametrize("sentence", TOLD.strip().split("\n")[1:])
def test_a_sentence_that_begins_like_noise_is_the_article_s(sentence):
    assert zones_of(sentence.join(AROUND))[6][0] == "body"


@pytest.mark.parametrize("sentence", LOST.strip().split("\n"))
def test_a_sentence_still_taken_for_noise(sentence):
    """One that no longer is belongs above the rule of the list."""
    assert zones_of(sentence.join(AROUND))[6][0] != "body"


TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=400)
PRESS = st.lists(
    st.sampled_from([text for lines in CODED.values() for _, text in lines] + ["", " ", "\u00a0", "\r"]), max_size=40
).map("\n".join)


@given(st.one_of(TEXT, PRESS))
@settings(max_examples=200)
@example("")
@example("\n")
@example("\r\n\r\nLe maire a dit non.\r\n")
@example("a\x00b\n\ud800\n\ufeff\n\u200b")
@example("Lire aussi : \nPhoto : \nPar\nPublié le\n3 commentaires\n")
def test_rows_tile_the_page(text):
    rows = list(find_zones(Article("d", "d.txt", text), fold(text)))
    lines = text.split("\n")
    assert [row.line for row in rows] == sorted(row.line for row in rows)
    assert {row.line for row in rows} == set(range(1, len(lines) + 1))
    start = 0
    for number, line in enumerate(lines, 1):
        held = [row for row in rows if row.line == number]
        assert (held[0].start, held[-1].end) == (start, start + len(line))
        assert all(left.end == right.start for left, right in zip(held, held[1:], strict=False))
        assert len(held) == 1 or all(row.start < row.end for row in held)
        assert all(row.zone in ZONES and row.rule for row in held)
        assert all(
            (row.zone == "blank") == (not text[row.start : row.end].replace("\u200b", "").replace("\ufeff", "").strip())
            for row in held[:1]
        )
        start += len(line) + 1


def test_a_page_holds_its_text_folded():
    page = mark(Article("d", "d.txt", "L’Été à Évian\n\nIl a plu."))
    assert page.folded == "l'ete a evian\n\nil a plu."
    assert [row.line for row in page.zones] == [1, 2, 3]


MIXED = [
    tuple(line.split("\t"))
    for line in PAGES.with_name("mixed_lines.txt").read_text(encoding="utf-8").split("\n")
    if "\t" in line
]


@pytest.mark.parametrize(("name", "marked"), MIXED, ids=[name for name, _ in MIXED])
def test_a_line_that_mixes_article_and_noise_is_split(name, marked):
    around = (
        "Le conseil s’est réuni lundi pour examiner les comptes, que le maire juge bons et que l’opposition conteste.\n"
    )
    line = re.sub(r"\{\w+:([^{}]*)\}", r"\1", marked)
    noise = re.findall(r"\{(\w+):([^{}]*)\}", marked)
    body = re.sub(r"\{\w+:[^{}]*\}", "", marked)
    text = around + line + "\n" + around
    rows = [row for row in find_zones(Article("d", "d.txt", text), fold(text)) if row.line == 2]
    found = [(row.zone, text[row.start : row.end].strip()) for row in rows if row.zone != "body"]
    assert found == [(zone, words.strip()) for zone, words in noise]
    kept = "".join(text[row.start : row.end] for row in rows if row.zone == "body")
    assert kept.split() == body.split()


def with_blank_lines(lines):
    return [pair for line in lines if line[0] != "blank" for pair in (line, ("blank", ""))]


def without_blank_lines(lines):
    return [line for line in lines if line[0] != "blank"]


def indented(lines):
    return [(zone, f"\t  {text}  \r") for zone, text in lines]


@pytest.mark.parametrize("change", [with_blank_lines, without_blank_lines, indented])
@pytest.mark.parametrize("name", CODED)
def test_layout_does_not_decide(name, change):
    """The same page with blank lines everywhere, with none, or indented keeps its article."""
    lines = change(CODED[name])
    found = zones_of("\n".join(text for _, text in lines))
    for (zone, text), got in zip(lines, found, strict=True):
        if text.strip():
            assert (zone in ("title", "body")) == (got[0] in ("title", "body")), (zone, got, text)


@pytest.mark.parametrize(
    "text",
    [
        "Il reste, dit-on, très prudent. " * 30_000,
        "Sports\n" * 20_000,
        "et la maison\n" * 20_000,
        "lire aussi : a " * 30_000,
    ],
    ids=["one-long-line", "short-lines", "wrapped-lines", "markers"],
)
def test_long_pages_are_read_in_linear_time(text):
    assert seconds(lambda: mark(Article("d", "d.txt", text))) < 10

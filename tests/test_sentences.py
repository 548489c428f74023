"""Sentences: spans inside zones, each rule of the splitter with its example ('¦' marks where a sentence ends)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recoupe.fold import fold
from recoupe.model import Article, Zone
from recoupe.zones import mark
from recoupe.zones.sentences import find_sentences

SPLIT = [
    ("two-sentences", "Le conseil a voté.¦ La séance est levée."),
    ("title-before-a-name", "M. Keller a parlé à Mme. Jaouen et au Dr. Petit.¦ Il était tard."),
    ("initial", "Le livre de J. Dupont sort mardi.¦ L’éditeur s’en réjouit."),
    ("not-a-title-in-lower-case", "La digue mesure 5 m.¦ Elle a tenu."),
    ("era", "Le temple date de 80 av. J.-C.¦ Il a brûlé deux fois."),
    ("numbered", "Voir l’art. 12 du règlement, p. 4.¦ Le reste suit."),
    ("abbreviated-month", "Le décret du 12 sept. 2024 est paru.¦ Il compte dix pages."),
    ("seven-is-not-a-month", "Ils étaient sept.¦ Le maire en voulait dix."),
    ("number-sign", "La vanne n° 3 est grippée.¦ La n° 4 aussi."),
    ("etcetera-before-a-capital", "Farine, sucre, etc.¦ Le four doit être chaud."),
    ("etcetera-amid", "Farine, sucre, etc. sont rangés là."),
    ("thousands", "Quelque 1.200 personnes sont venues.¦ On en attendait 500."),
    ("clock", "Il est 18.30 au clocher.¦ La messe commence."),
    ("ellipsis-goes-on", "Il hésite... puis signe.¦ Voilà."),
    ("ellipsis-ends", "On verra bien…¦ Le juge, lui, attend."),
    ("exclamation-inside-marks", "Elle a crié « Au feu ! » et la salle s’est vidée.¦ Personne n’est blessé."),
    ("question-inside-marks", "« Qui paiera ? » demande le maire.¦ Personne ne répond."),
    ("guillemet-stays", "« Nous bâtirons une maison. »¦ Jeudi, la salle a applaudi."),
    ("narrow-space-guillemet", "« C’est fini.\u202f»¦ Le public est parti."),
    ("curly-quotes", "“On ne lâchera rien.”¦ Le préfet a souri."),
    ("straight-quotes", '"Rien ne change."¦ "Tout change", corrige-t-elle.'),
    ("stop-after-guillemet", "Il parle d’un « compromis ».¦ La CGT refuse."),
    ("quotation-of-several", "« Il pleut.¦ Nous rentrons.¦ À demain. »"),
    ("list-numbers", "Que voulons-nous ?¦ 1. Un vote.¦ 2. Un débat."),
    ("year-ends", "L’usine a fermé en 2012.¦ Elle rouvrira."),
    ("parenthesis", "Le texte est voté (par 29 voix.)¦ Il part au Sénat."),
    ("next-starts-with-guillemet", "Le maire s’inquiète.¦ « Nous manquons d’eau. »"),
    ("no-stop", "Un titre sans point"),
]


def sentences_of(text, rows=None):
    article = Article("d", "d.txt", text)
    rows = rows or [Zone("d", 1, 0, len(text), "body", "test")]
    return [text[s.start : s.end] for s in find_sentences(article, fold(text), rows)]


@pytest.mark.parametrize(("name", "marked"), SPLIT, ids=[name for name, _ in SPLIT])
def test_each_rule_of_the_splitter(name, marked):
    expected = [sentence.strip() for sentence in marked.split("¦")]
    assert sentences_of(marked.replace("¦", "")) == expected


def body_rows(text):
    rows, at = [], 0
    for number, line in enumerate(text.split("\n")):
        rows.append(Zone("d", number + 1, at, at + len(line), "body" if line.strip() else "blank", "test"))
        at += len(line) + 1
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Sénat a rejeté\nla hausse. Le texte\nrevient.", ["Le Sénat a rejeté\nla hausse.", "Le texte\nrevient."]),
        ("Il alimente, selon l’\nInstitut\n, la ville.", ["Il alimente, selon l’\nInstitut\n, la ville."]),
        ("Un intertitre\nLe texte commence.", ["Un intertitre", "Le texte commence."]),
        ("Le texte finit.\nun autre suit.", ["Le texte finit.", "un autre suit."]),
        ("Le maire de Saint-\nMalo parle.", ["Le maire de Saint-\nMalo parle."]),
        ("Une ligne\r\net sa suite.\r\n", ["Une ligne\r\net sa suite."]),
    ],
    ids=["hard-wrapped", "inline-link", "sub-heading", "final-stop", "hyphen", "carriage-return"],
)
def test_a_broken_paragraph_is_joined(text, expected):
    assert sentences_of(text, body_rows(text)) == expected


def test_a_sentence_stays_in_its_zone():
    text = "Le maire a dit que\nlire la suite"
    rows = [Zone("d", 1, 0, 18, "body", "test"), Zone("d", 2, 19, 32, "navigation", "test")]
    assert sentences_of(text, rows) == ["Le maire a dit que", "lire la suite"]


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=300))
@example("")
@example("\n\n")
@example("abc" + 20 * "\x1c" + "\nsuite\n\u2028\nd")
@example("a.\x00 B. \ud800. C")
@example(". . . » . »\r\n» . A. B")
def test_sentences_are_trimmed_sorted_and_inside_rows_of_their_zone(text):
    page = mark(Article("d", "d.txt", text))
    rows = [row for row in page.zones if row.zone != "blank"]
    last = 0
    for sentence in page.sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
        surface = text[sentence.start : sentence.end]
        assert surface == surface.strip()
        held = [row for row in rows if row.start < sentence.end and sentence.start < row.end]
        assert held and {row.zone for row in held} == {sentence.zone}
    covered = "".join(text[s.start : s.end] for s in page.sentences)
    assert "".join(covered.split()) == "".join("".join(text[r.start : r.end] for r in rows).split())


@pytest.mark.parametrize("unit", ["Il a plu. ", ".", "« a » ", "A. ", "... ", "l’été, "], ids=repr)
def test_one_long_line_is_read_in_linear_time(unit):
    text = unit * (400_000 // len(unit))
    assert sentences_of(text)

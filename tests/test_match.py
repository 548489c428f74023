"""The match language: what a line finds, what it does not, and how a bad line is refused."""

import pytest

from recoupe.fold import fold
from recoupe.match import find_matches, find_occurrences, index_patterns, is_match, parse_match
from recoupe.model import Article, Page, Sentence

SENTENCE = "Le ministère de la Santé a annoncé, mardi, la fermeture de l’hôpital Saint-Cyr pour 12 millions d’euros."


def page_of(*sentences: str) -> Page:
    text = " ".join(sentences)
    rows, at = [], 0
    for sentence in sentences:
        rows.append(Sentence("d", at, at + len(sentence), "body"))
        at += len(sentence) + 1
    return Page(Article("d", "d.txt", text), fold(text), (), tuple(rows))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("fermeture hôpital", True),
        ("hopital fermeture", True),
        ("HOPITAL", True),
        ("ferm*", True),
        ("ferm", False),
        ("fermeture école", False),
        ("fermeture école|hôpital", True),
        ('"millions d\'euros"', True),
        ('"millions d’euros"', True),
        ('"euros millions"', False),
        ('"fermeture de l\'hôpital"', True),
        ('fermeture "pour 13"', False),
        ("fermeture -école", True),
        ("fermeture -annonc*", False),
        ("fermeture -école|annonc*", False),
        ("Saint-Cyr", True),
        ('"saint cyr"', False),
        ('-"millions de dollars" sant*', True),
        ("12 euros", True),
        ("2", False),
        ('"million* euro*"', None),
        ('"millions d\'euro*"', True),
    ],
)
def test_a_line_has_all_its_words(line, expected):
    if expected is None:
        with pytest.raises(ValueError):
            parse_match(line)
    else:
        assert is_match(fold(SENTENCE), parse_match(line)) is expected


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("manœuvre*", "Les manoeuvres ont commencé"),
        ("manoeuvre*", "Les manœuvres ont commencé"),
        ("Saint-Cyr", "le lycée Saint Cyr"),
        ("mi–janvier", "à la mi-janvier"),
        ("c’est", "C'est signé"),
        ("51%", "le seuil de 51%"),
    ],
)
def test_spellings_fold_together(line, text):
    assert is_match(fold(text), parse_match(line))


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("", "accord* signé"),
        ("   ", "accord* signé"),
        ('base* "millions de', 'base* "millions de dollars"'),
        ("-commercial", "accord* -commercial"),
        ("grève | débrayage", "grève|débrayage"),
        ("grève||débrayage", "grève|débrayage"),
        ("grève|", "grève|débrayage"),
        ("d*nonce", "dénonc*"),
        ("*", "stem*"),
        ("a*", "an|ans"),
        ("accord -", "accord* -commercial"),
        ('accord ""', "exact phrase"),
        ('base"navale"', 'base* "millions de dollars"'),
        ("!", "exact phrase"),
    ],
)
def test_a_bad_line_is_refused_with_a_right_example(line, advice):
    with pytest.raises(ValueError) as error:
        parse_match(line)
    assert advice in str(error.value)


def test_terms_are_exposed_with_their_kind_and_those_to_be_absent():
    terms = parse_match('dénonc*|romp* "accord de pêche" quota -Islande').terms
    assert [(t.text, t.kind) for t in terms] == [
        ("denonc", "stem"), ("romp", "stem"), ("accord de peche", "phrase"), ("quota", "word"), ("islande", "word"),
    ]  # fmt: skip


def matches(page, *lines):
    patterns = [parse_match(line) for line in lines]
    occurrences = find_occurrences(page.folded, {term for pattern in patterns for term in pattern.terms})
    return [
        (match.pattern, page.article.text[slice(*match.span)])
        for match in find_matches(page, index_patterns(patterns), occurrences)
    ]


def test_the_words_of_a_line_stand_in_one_sentence():
    page = page_of("La maire a promis un stade.", "Le stade a été livré en juin.", "La piscine, elle, attend.")
    assert matches(page, "stade livré", "piscine livré", "stade -promis") == [
        (0, "stade a été livré"),
        (2, "stade"),
    ]


def test_the_span_is_the_shortest_stretch_that_has_every_word():
    page = page_of("La grève des éboueurs, une grève suivie, a commencé lundi, dit la mairie, qui la dit mal suivie.")
    assert matches(page, "grève suivie lundi") == [(0, "grève suivie, a commencé lundi")]

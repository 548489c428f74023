import tomllib
from datetime import date
from importlib.resources import files
from string import Formatter

import pytest

from recoupe.prose import Link
from recoupe.words import LANGUAGES, phrase, read_phrases, sentence

PHRASES = read_phrases()


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", PHRASES)
def test_every_phrase_says_the_same_in_both_languages(key):
    forms = PHRASES[key]
    assert set(LANGUAGES) <= forms.keys(), f"{key} lacks a language"
    assert all(name.split("_")[0] in LANGUAGES for name in forms), f"{key} has a form of no language"
    assert fields(forms["en"]) == fields(forms["fr"]), f"{key} has other placeholders in French"
    for name, text in forms.items():
        assert fields(text) <= fields(forms["en"]) | {"n"}, f"{key}.{name} has a placeholder of its own"
        assert text.strip(), f"{key}.{name} is empty"


def test_files_are_read_once_each():
    named = [f for f in files("recoupe").joinpath("words").iterdir() if f.name.endswith(".toml")]
    assert sum(len(tomllib.loads(f.read_text("utf-8"))) for f in named) == len(PHRASES)


@pytest.mark.parametrize(
    ("n", "language", "said"),
    [
        (1, "en", "1 passage is shortened"),
        (0, "en", "0 passages are shortened"),
        (1200, "en", "1,200 passages are shortened"),
        (0, "fr", "0 passage est abrégé"),
        (1, "fr", "1 passage est abrégé"),
        (1200, "fr", "1\u202f200 passages sont abrégés"),
    ],
)
def test_plural_and_numbers_follow_the_language(n, language, said):
    assert phrase("evidence_shortened", language, n=n).startswith(said)


def test_dates_are_written_as_the_language_does():
    assert phrase("published_on", "fr", day=date(2024, 3, 1)) == "1er\u00a0mars 2024"


def test_sentence_keeps_runs():
    link = Link("3", "#e-1")
    assert sentence("table_number", "en", number=link) == ["Table\u00a0", link]


def test_french_phrases_are_typeset():
    assert phrase("passages_of_figure", "fr") == "Passages\u00a0:"


@pytest.mark.parametrize(
    ("key", "language", "values", "told"),
    [
        ("no_such_key", "en", {}, "no_such_key"),
        ("contents", "de", {}, "de"),
        ("table_number", "en", {}, "number"),
    ],
)
def test_a_missing_word_says_which(key, language, values, told):
    with pytest.raises(KeyError, match=told):
        phrase(key, language, **values)

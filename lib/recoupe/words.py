"""Words: every phrase a reader sees, in each language, from the files in words/ (one a part of the report).

A phrase is a table of its file, with a text a language and, where a number changes it, a form for one:

    [sources_agree]
    en = "{n} sources agree."
    en_one = "{n} source stands alone."
    fr = "{n} sources s'accordent."
    fr_one = "{n} source est seule."

Plain spaces and apostrophes may be typed: the typography of each language is put in here.
"""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from babel import Locale

from recoupe.prose import Run
from recoupe.typography import day, number, typeset

LANGUAGES = ("en", "fr")


@cache
def read_phrases() -> dict[str, dict[str, str]]:
    """All phrases by key; a key that two files hold is an error."""
    phrases: dict[str, dict[str, str]] = {}
    for file in sorted(files("recoupe").joinpath("words").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".toml"):
            continue
        found = tomllib.loads(file.read_text("utf-8"))
        if twice := phrases.keys() & found.keys():
            raise KeyError(f"words/{file.name}: {', '.join(sorted(twice))} is in another file of words too")
        phrases |= found
    return phrases


def phrase(key: str, language: str, **values: Any) -> str:
    """The phrase of a key in a language, with its values: numbers and dates are written as the language does.

    Where `n` is given, the form for its plural is taken ('en_one' before 'en'). An unknown key or language, or a
    missing value, is a KeyError that says which.
    """
    return "".join(str(run) for run in sentence(key, language, **values))


def sentence(key: str, language: str, **values: Any) -> list[Run]:
    """The same phrase as runs, for values that are runs themselves: `actor=Link('Lyon', '#e-000-4-8')`."""
    runs: list[Run] = []
    for text, field, form, _ in Formatter().parse(_template(key, language, values.get("n"))):
        if text:
            runs.append(text)
        if field is None:
            continue
        if field not in values:
            raise KeyError(f"phrase {key!r} needs a value for {{{field}}}")
        value = values[field]
        runs.extend(value if isinstance(value, list | tuple) else [_written(value, language, form or "")])
    return runs


def _template(key: str, language: str, n: Any) -> str:
    try:
        forms = read_phrases()[key]
    except KeyError:
        raise KeyError(f"no phrase {key!r} in lib/recoupe/words/*.toml") from None
    if language not in forms:
        raise KeyError(f"phrase {key!r} has no text in {language!r}")
    if isinstance(n, int | float):
        counted = f"{language}_{Locale(language).plural_form(n)}"
        return typeset(forms.get(counted, forms[language]), language)
    return typeset(forms[language], language)


def _written(value: Any, language: str, form: str) -> Run:
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return format(value, form) if form else number(value, language)
    return value if not isinstance(value, bool) else str(value)

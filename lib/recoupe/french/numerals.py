"""Numerals: the numbers of a text in digits or words, with the word lists that say what they count."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.french.listed import Listed, compile_list, find_listed

# Plurals of people and things in French end in s, x or z: what follows a number and does not is no counted noun.
PLURAL = ("s", "x", "z")


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns and word lists of fr.figures.toml, compiled."""

    numerals: dict[str, int]
    about: dict[str, float]
    scales: dict[str, float]
    short_scales: dict[str, float]
    fractions: dict[str, float]
    symbols: dict[str, str]
    nouns: dict[str, Any]
    words: dict[str, frozenset[str]]
    openers: Listed  # the words that a number in words may begin with
    number: re.Pattern[str]
    symbol: re.Pattern[str]
    scale: re.Pattern[str]
    percent: re.Pattern[str]
    people: re.Pattern[str]


_DIGITS = re.compile("[0-9]+")


@cache
def read_language(language: str = "fr") -> Language:
    """The word lists of a language, compiled once."""
    raw = tomllib.loads((files("recoupe") / "languages" / f"{language}.figures.toml").read_text(encoding="utf-8"))
    numerals = raw["numerals"]
    units = "deux|trois|quatre|cinq|six|sept|huit|neuf"
    teens = "dix[- ](?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize"
    tens = "vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante"
    small = (
        rf"quatre[- ]vingts?(?:[- ](?:{teens}|{units}|une?))?|soixante(?:(?: et |-et-)onze|[- ](?:{teens}))"
        rf"|(?:{tens})(?:(?: et |-et-)une?|[- ](?:{units}))?|{teens}|{units}"
    )
    hundreds = rf"(?:(?:{units})[- ])?cents?(?:[- ](?:{small}))?|{small}"
    spelt = rf"(?:(?:{hundreds})[- ])?mille(?:[- ](?:{hundreds}))?|{hundreds}|zero"
    digits = r"\d{1,3}(?:[ .']\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
    bare = "|".join([*sorted(raw["about"], key=len, reverse=True), *raw["scales"]])
    fractions = "|".join(raw["fractions"])
    number = re.compile(
        rf"(?=\d)(?P<digits>(?<![\w.,/:°@#-])(?<!\d')(?:{digits})(?![\w]*\d)"
        rf"|(?<=[\s(«\"'][-+])(?:{digits})|(?<=\d-)\d+(?= ?[%€]| [a-z]))"
        rf"|\b(?:(?P<fraction>{fractions})(?= d| [a-z]+ment d)|(?P<words>{spelt})\b|(?P<bare>{bare})\b)"
    )
    symbols = "|".join(re.escape(s) for s in sorted(raw["symbols"], key=len, reverse=True))
    short = "|".join(sorted(raw["short_scales"], key=len, reverse=True))
    words = {name: frozenset(listed) for name, listed in raw["words"].items()}
    return Language(
        numerals,
        raw["about"],
        raw["scales"],
        raw["short_scales"],
        raw["fractions"],
        raw["symbols"],
        {name: frozenset(listed) if isinstance(listed, list) else listed for name, listed in raw["nouns"].items()},
        words,
        compile_list(
            {
                *numerals,
                "cents",
                *(w for name in raw["fractions"] for w in name.split()[:1]),
                *raw["about"],
                *raw["scales"],
            }
        ),
        number,
        re.compile(rf"\s?(?:(?P<short>{short})\s?(?=[€$£]|EUR|USD))?(?P<symbol>{symbols})(?!\w| \d)"),
        re.compile(rf" (?P<scale>{'|'.join([*raw['scales'], *raw['about']])})s?\b"),
        re.compile(rf"\s(?:{'|'.join(map(re.escape, raw['words']['percent']))})"),
        re.compile(
            rf"(?:{'|'.join(raw['words']['people'])})"
            rf"(?: (?:{'|'.join(raw['words']['about_words'])}))*[ ']?\s?(?:une )?$"
        ),
    )


def find_numbers(folded: str, language: Language) -> Iterator[re.Match[str]]:
    """What `number` matches in a text, none over another; it is tried only where digits or a numeral begin."""
    words = [start for start, _ in find_listed(language.openers, folded, 0, len(folded))]
    end = 0
    for at in sorted([*(run.start() for run in _DIGITS.finditer(folded)), *words]):
        if at >= end and (found := language.number.match(folded, at)):
            end = found.end()
            yield found


def digits_value(digits: str) -> float:
    """The value of digits as French writes them: '1 200', '1.200', "1'200" are equal, so are '4,2' and '4.2'."""
    if re.fullmatch(r"\d{1,3}(?:[ .']\d{3})+(?:,\d+)?|\d{1,3},000", digits):
        digits = re.sub(r"[ .']", "", digits) if not digits.endswith(",000") else re.sub(r"\D", "", digits)
    return float(digits.replace(",", ".").replace(" ", "")) if len(digits) < 40 else 0.0


def spelt_value(words: str, numerals: dict[str, int]) -> float:
    """The value of a number in words: 'deux cent quatre-vingt-dix' gives 290.0."""
    total = current = 0
    before = ""
    for word in re.split(r"[- ]+", words):
        if word == "et":
            continue
        value = 1 if word in ("un", "une") else numerals[word]
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        elif value == 20 and before == "quatre":
            current += 76
        else:
            current += value
        before = word
    return float(total + current)


def singular(noun: str, language: Language | None = None) -> str:
    """The singular of a noun, accents kept: 'salariés' gives 'salarié', 'hôpitaux' 'hôpital', 'mois' 'mois'."""
    language = language or read_language()
    if noun in language.nouns["irregular"]:
        return str(language.nouns["irregular"][noun])
    if noun in language.nouns["invariable"] or len(noun) < 3:
        return noun
    if "-" in noun and all(part.endswith(PLURAL) for part in noun.split("-")):
        return "-".join(singular(part, language) for part in noun.split("-"))
    if noun.endswith("eaux") or noun in language.nouns["aux_to_au"]:
        return noun[:-1]
    if noun.endswith("aux"):
        return noun[:-3] + "al"
    if noun.endswith("eux"):
        return noun[:-1] if noun in ("jeux", "feux", "lieux", "cheveux", "vœux", "neveux", "enjeux", "aveux") else noun
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return noun

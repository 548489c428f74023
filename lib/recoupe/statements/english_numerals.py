"""English numbers and nouns: the patterns and word lists of en.figures.toml, values of words, singulars of nouns."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from recoupe.french.trie import trie


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns and word lists of en.figures.toml, compiled."""

    numerals: dict[str, int]
    scales: dict[str, float]
    fractions: dict[str, float]
    currencies: dict[str, str]
    symbols: dict[str, str]
    irregular: dict[str, str]
    nouns: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    number: re.Pattern[str]
    scale: re.Pattern[str]
    symbol: re.Pattern[str]
    people: re.Pattern[str]


@cache
def read_language() -> Language:
    """The English of quantities, compiled once."""
    raw = tomllib.loads((files("recoupe") / "languages/en.figures.toml").read_text(encoding="utf-8"))
    units = "two|three|four|five|six|seven|eight|nine"
    teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    small = rf"(?:(?:{tens})(?:[- ](?:one|{units}))?|{teens}|{units})"
    hundreds = rf"(?:(?:a|one|{small}) hundred(?: and (?:one|{small}))?|{small})"
    spelt = (
        rf"{hundreds} thousand(?:,? (?:and )?{hundreds})?|(?:a|one) thousand|{hundreds}"
        rf"|(?:a|one)(?= (?:million|billion|dozen)\b)|half a(?= (?:million|billion|dozen)\b)"
    )
    money = "|".join(re.escape(sign) for sign in sorted(raw["currencies"], key=len, reverse=True))
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    fractions = "|".join(map(re.escape, sorted(raw["fractions"], key=len, reverse=True)))
    begins = {word[:3] for word in (*raw["numerals"], *raw["fractions"])} - {"one", "zer"} | {"a hundred", "a thousand"}
    begins |= {
        "a million",
        "a billion",
        "a dozen",
        "one hundred",
        "one thousand",
        "one million",
        "one billion",
        "one third",
        "one-",
        "one quarter",
    }
    number = re.compile(
        rf"(?=[\d£$€¥₹])(?P<money>{money})? ?(?P<digits>(?<![\w.,/:@#])(?:{digits}))(?![\d]|[.,:/]\d)"
        rf"|\b(?={trie(begins)})(?:(?P<fraction>{fractions})(?= of\b)"
        rf"|(?P<words>{spelt})(?![a-z]|-[a-z]*(?:th|st|rd)\b))"
        rf"|\b(?P<code>(?:us|a|c|nz|hk)\$) ?(?P<more>{digits})(?![\d]|[.,:/]\d)"
    )
    words = {name: frozenset(listed) for name, listed in raw["words"].items()}
    about = "|".join(sorted(raw["words"]["about"], key=len, reverse=True))
    return Language(
        raw["numerals"],
        raw["scales"],
        raw["fractions"],
        raw["currencies"],
        raw["symbols"],
        raw["nouns"]["irregular"],
        {name: frozenset(listed) for name, listed in raw["nouns"].items() if isinstance(listed, list)},
        words,
        number,
        re.compile(r"(?: |-)?(?P<scale>hundred|thousand|million|billion|trillion|dozen|score|mn|bn|tn|m|k)(?!\w)"),
        re.compile(
            rf"(?: |-)?(?P<symbol>{'|'.join(map(re.escape, sorted(raw['symbols'], key=len, reverse=True)))})(?!\w)"
        ),
        re.compile(rf"\b(?:{'|'.join(raw['words']['people'])})(?: (?:{about}))?$"),
    )


def spelt_value(words: str, numerals: dict[str, int]) -> float:
    """The value of a number in words: 'two hundred and ninety-one' gives 291.0, 'half a' 0.5."""
    if words == "half a":
        return 0.5
    total = current = 0
    for word in re.split(r"[-, ]+", words):
        if word in ("and", ""):
            continue
        if word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word == "hundred":
            current = max(current, 1) * 100
        else:
            current += 1 if word == "a" else numerals[word]
    return float(total + current)


def is_plural(word: str) -> bool:
    return len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is")


def singular(noun: str, language: Language | None = None) -> str:
    """The singular of an English noun: 'people' gives 'person', 'companies' 'company', 'crashes' 'crash'."""
    language = language or read_language()
    if noun in language.irregular:
        return language.irregular[noun]
    if noun in language.nouns["plurals"] or len(noun) < 4 or not is_plural(noun):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]

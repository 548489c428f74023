"""The English words of time and the pieces that patterns are made of.

Words are in languages/en.dates.toml. Every repetition in a pattern is bounded, so that time is linear in the text.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.dates.timex import either

_SPACE = r"(?: {1,3}| {0,2}\r?\n {0,2})"
_BEFORE = 40


@cache
def words() -> dict[str, Any]:
    """The English words of time, as read from the data file."""
    return tomllib.loads(files("recoupe").joinpath("languages/en.dates.toml").read_text(encoding="utf-8"))


@cache
def _pieces() -> dict[str, str]:
    w = words()
    ordinals = either(n for n, v in w["ordinals"].items() if v > 0 and n not in ("opening", "latter"))
    ordinals = ordinals.replace(r"\-", "[ -]")
    day = (
        rf"(?:(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
        rf"|(?P<dw>{ordinals}))(?![\w%]|-[^\W\d]|[.:]\d| ?(?:%|a\.?m\b|p\.?m\b))"
    )
    feasts = [*w["feasts"], *w["feasts_of_easter"], *w["feasts_of_weekday"]]
    count = either(w["numbers"])
    return {
        "<S>": _SPACE,
        "<O>": rf"(?:{_SPACE})?",
        "<DAY>": day,
        "<MONTH>": rf"(?:(?P<m>{either(w['months'])})(?![^\W\d_])"
        rf"|(?P<ma>{either(w['month_abbreviations'])})(?![^\W\d_])\.?)",
        "<FULL>": rf"(?P<m>{either(w['months'])})(?![^\W\d_])",
        "<YEAR>": r"(?P<y>[12]\d{3})(?![\w%€$£]|[.,]\d| ?%)",
        "<WD>": rf"(?P<w>{either(w['weekdays'])})(?!\w)",
        "<WDA>": rf"(?:(?P<w>{either(w['weekdays'])})(?!\w)|(?P<wa>{either(w['weekday_abbreviations'])})(?!\w)\.?),?",
        "<NUM>": rf"(?P<n>\d{{1,3}}(?!\d)|(?:{count})(?:-(?:{count}))?(?!\w))",
        "<ORD>": rf"(?P<o>{either(w['ordinals'])}|[1-4](?:st|nd|rd|th))(?!\w)",
        "<UNIT>": r"(?P<u>day|week|fortnight|month|quarter|year|decade|century|centurie)s?(?!\w)",
        "<SEASON>": rf"(?P<s>{either(w['seasons'])})(?!\w)",
        "<FEAST>": rf"(?P<f>{either(feasts)})(?!\w)",
        "<REL>": r"(?P<rel>last|this|next)<S>year(?!\w)".replace("<S>", _SPACE),
    }


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of pieces, each of which may stand twice: "<DAY2>" has groups d2, dw2."""

    def piece(found: re.Match[str]) -> str:
        return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{found[2]}>", _pieces()[f"<{found[1]}>"])

    return re.compile(re.sub(r"<([A-Z]+)(\d?)>", piece, pattern))


def number_of(said: str) -> int:
    """The value of digits or of words up to 99: 'twenty-one' gives 21."""
    if said.isdigit():
        return int(said)
    numbers = words()["numbers"]
    return sum(numbers[word] for word in said.split("-")) if said not in numbers else numbers[said]


def ordinal_of(said: str) -> int:
    """The value of 'third', '3rd' or 'last' (-1)."""
    return int(said[0]) if said[0].isdigit() else words()["ordinals"][said]


def day_of_match(found: re.Match[str], n: str = "") -> int:
    """The day of a match, in figures or in words: 'fifth' gives 5."""
    if found["d" + n]:
        return int(found["d" + n])
    return words()["ordinals"][re.sub(r"\s+", "-", found["dw" + n])]


def month_of(found: re.Match[str], n: str = "") -> int:
    """The month of a match by its full name or its abbreviation."""
    groups = found.groupdict()
    if groups.get("m" + n):
        return words()["months"][groups["m" + n]]
    return words()["month_abbreviations"][groups["ma" + n]] if groups.get("ma" + n) else 0


def month_start(found: re.Match[str], n: str = "") -> int:
    """Where the name of the month begins."""
    return found.start("m" + n) if found.groupdict().get("m" + n) else found.start("ma" + n)


def weekday_of(found: re.Match[str], n: str = "") -> int:
    """The weekday of a match, Monday 0; -1 where it has none."""
    groups = found.groupdict()
    if groups.get("w" + n):
        return words()["weekdays"][groups["w" + n]]
    return words()["weekday_abbreviations"][groups["wa" + n]] if groups.get("wa" + n) else -1


def year_in(found: re.Match[str], n: str = "") -> int:
    """The year of a match in four figures, 0 where it has none."""
    value = found.groupdict().get("y" + n)
    return int(value) if value else 0


def before(folded: str, start: int) -> str:
    """The words just before an expression, on its line, spaces trimmed."""
    return folded[max(0, start - _BEFORE) : start].rpartition("\n\n")[2].rstrip(" \n")


@cache
def ending(group: str, key: str) -> re.Pattern[str]:
    """A pattern for words that end with one of a list."""
    return re.compile(rf"(?:^|(?<!\w))(?:{either(words()[group][key])})$")


@cache
def beginning(group: str, key: str) -> re.Pattern[str]:
    """A pattern for words that begin with one of a list."""
    return re.compile(rf" ?(?:{either(words()[group][key])})(?!\w)")


def is_glued(folded: str, start: int, end: int) -> bool:
    """Joined to other words by a hyphen, or to other numbers: 'post-March', '3-4/12', 'mid-2019-built'."""
    left = folded[start - 1 : start] if start else ""
    return (
        bool(left)
        and (left in "_/@#" or left.isdigit())
        or folded[end : end + 1] in ("-", "/")
        and folded[end + 1 : end + 2].isalnum()
    )


def is_opening(folded: str, at: int) -> bool:
    """At the head of a line or a sentence."""
    lead = folded[max(0, at - 3) : at].rstrip(" ")
    return not lead or lead[-1] in ".!?:\n\"“'*•("

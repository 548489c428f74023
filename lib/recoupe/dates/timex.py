"""The value of an expression of time, before it has a place in the calendar, and the pieces that patterns are made of.

Words are in languages/fr.dates.toml. Every repetition in a pattern is bounded, so that time is linear in the text.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class Timex(NamedTuple):
    """An expression and its value as written: '15 mars' has a day and a month, no year.

    kind: day, weekday, dom (day of the month), month, year, decade, season, quarter, semester, feast, offset (from
    the day of writing), anchor (from a date told before), range (of first and last). Zero or empty: not said.
    """

    start: int
    end: int
    kind: str
    rule: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    number: int = 0
    unit: str = ""
    part: str = ""
    shift: str = ""
    name: str = ""
    det: str = ""
    first: "Timex | None" = None
    last: "Timex | None" = None


@cache
def words() -> dict[str, Any]:
    """The French words of time, as read from the data file."""
    return tomllib.loads(files("recoupe").joinpath("languages/fr.dates.toml").read_text(encoding="utf-8"))


_SPACE = r"(?: {1,3}| {0,2}\r?\n {0,2})"


def either(names: Any) -> str:
    """The names as alternatives, the longest first."""
    return "|".join(re.escape(name).replace(r"\ ", " ") for name in sorted(names, key=len, reverse=True))


def _loosely(names: Any) -> str:
    """The names as alternatives, a space as good as a hyphen: 'dix-sept', 'dix sept'."""
    return either(names).replace(r"\-", "[ -]")


@cache
def _pieces() -> dict[str, str]:
    w = words()
    days = [n for n, v in w["numbers"].items() if v <= 31 and n not in ("un", "une", "trente", "vingt")]
    days += ["vingt", "trente", "premier", "vingt et un", "vingt-et-un", "trente et un", "trente-et-un"]
    days += [f"vingt-{n}" for n in ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")]
    count = either(w["numbers"])
    feasts = [*w["feasts"], *w["feasts_of_easter"], *w["feasts_of_weekday"], *w["named_days"]]
    named, numbered = _loosely(n for n in feasts if n[0].isalpha()), either(n for n in feasts if n[0].isdigit())
    tens = "quatre[ -]vingt[ -]dix|quatre[ -]vingts?|soixante[ -]dix|soixante|cinquante|quarante|trente|vingt|dix"
    ones = _loosely(n for n, v in w["numbers"].items() if v < 20)
    return {
        "<S>": _SPACE,
        "<O>": rf"(?:{_SPACE})?",
        "<H>": rf"(?:{_SPACE}|-)?",
        "<DAY>": rf"(?P<d>(?:3[01]|[12]\d|0?[1-9]|{_loosely(days)})(?!\d))(?: ?(?:er|eme)(?!\w))?",
        "<WORDDAY>": rf"(?:{_loosely(days)})",
        "<MONTH>": rf"(?:(?P<m>{either(w['months'])})(?![^\W\d_])|(?P<ma>{either(w['month_abbreviations'])})"
        rf"(?![^\W\d_])\.?)",
        "<FULL>": rf"(?P<m>{either(w['months'])})(?![^\W\d_])",
        "<YEAR>": r"(?P<y>[12]\d{3})(?![\d%€$]| ?(?:%|€|\$)|[.,]\d)",
        "<YEARW>": rf"(?P<yw>(?:deux<S>mil(?:le)?|mil(?:le)?<S>neuf<S>cents?|dix[ -]neuf<S>cents?)"
        rf"(?:(?:<S>|-)(?:{tens})(?:[ -](?:et[ -])?(?:{ones}))?(?!\w)|(?:<S>|-)(?:{ones})(?!\w))?)(?!\w)".replace(
            "<S>", _SPACE
        ),
        "<WD>": rf"(?P<w>{either(w['weekdays'])})(?!\w)",
        "<WDA>": rf"(?:(?P<w>{either(w['weekdays'])})(?!\w)|(?P<wa>{either(w['weekday_abbreviations'])})(?!\w)\.?),?",
        "<NUM>": rf"(?P<n>\d{{1,3}}(?!\d)|(?:{count})(?:-(?:et-)?(?:{count}))?|(?:{count}) et (?:{count}))",
        "<ORD>": rf"(?P<o>{either(w['ordinals'])})(?!\w)",
        "<UNIT>": rf"(?P<u>{either(w['units'])})(?!\w)",
        "<SEASON>": r"(?P<s>printemps|ete|automne|hiver)(?!\w)",
        "<FEAST>": rf"(?P<f>{named}|{numbered})(?!\w)",
        "<SHIFT>": r"(?:derniere?s?|prochaine?s?|passee?s?|suivante?s?|precedente?s?|ecoulee?s?)(?!\w)",
        "<PART>": r"(?P<p>tout debut|toute fin|debut|fin|mi|milieu|courant)",
    }


def compile_pattern(pattern: str) -> re.Pattern[str]:
    # Every named piece may stand twice in a pattern: "<DAY2>" has groups d2, m2 ...
    def piece(found: re.Match[str]) -> str:
        name, number = found[1], found[2]
        return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", _pieces()[f"<{name}>"])

    return re.compile(re.sub(r"<([A-Z]+)(\d?)>", piece, pattern))


def number_of(words_of_number: str) -> int:
    """The value of digits or of words up to 99: 'vingt et un' gives 21."""
    if words_of_number.isdigit():
        return int(words_of_number)
    table = words()["numbers"]
    if words_of_number in table:
        return table[words_of_number]
    hyphened = re.sub(r"\s+", "-", words_of_number)
    if hyphened in table:
        return table[hyphened]
    head, _, tail = hyphened.replace("-et-", "-").rpartition("-")
    return number_of(head) + number_of(tail)


def year_of(found: re.Match[str]) -> int:
    """The year of a match, in figures or in words: 'deux mille douze' gives 2012; 0 where there is none."""
    groups = found.groupdict()
    if figures := groups.get("y") or groups.get("y2"):
        return int(figures)
    if not groups.get("yw"):
        return 0
    said = re.sub(r"[\s-]+", "-", groups["yw"])
    base, rest = re.fullmatch(r"(deux-mil(?:le)?|.*?-?neuf-cents?)-?(.*)", said).groups()  # type: ignore[union-attr]
    return (2000 if base.startswith("deux") else 1900) + (number_of(rest) if rest else 0)


def day_number(words_of_day: str) -> int:
    return 1 if words_of_day == "premier" else number_of(words_of_day)


def month_number(found: re.Match[str], n: str = "") -> int:
    groups = found.groupdict()
    full, short = groups.get("m" + n), groups.get("ma" + n)
    if full:
        return words()["months"][full]
    return words()["month_abbreviations"][short] if short else 0


def weekday_number(found: re.Match[str], n: str = "") -> int:
    groups = found.groupdict()
    full, short = groups.get("w" + n), groups.get("wa" + n)
    if full:
        return words()["weekdays"][full]
    return words()["weekday_abbreviations"][short] if short else -1


def int_of(found: re.Match[str], name: str) -> int:
    value = found.groupdict().get(name)
    return int(value) if value else 0


_SHIFTS = {"d": "last", "p": "next", "s": "following", "e": "last"}


def shift_of(word: str | None) -> str:
    """dernier, passé and écoulé are last; prochain is next; suivant follows and précédent precedes what was told."""
    if not word:
        return ""
    if word.startswith("preced"):
        return "preceding"
    if word.startswith("pass"):
        return "last"
    return _SHIFTS[word[0]]


DET = r"(?P<det>(?:le|la|ce meme|ce|cet|cette|les)<S>|l'<O>)?"


Found = Timex | None


MONTH_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

"""Finding expressions of time in English: one search for where they may begin, then the few rules of their kind."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from recoupe.dates.english.days import read_day, read_day_alone, read_day_range, read_numeric, read_week_of
from recoupe.dates.english.feasts import read_feast
from recoupe.dates.english.months import (
    read_coded_quarter,
    read_month,
    read_month_range,
    read_ordinal_part,
    read_part,
)
from recoupe.dates.english.pieces import before, compile_pattern, words
from recoupe.dates.english.relative import read_ahead, read_counted, read_deictic, read_unit
from recoupe.dates.english.seasons import read_season
from recoupe.dates.english.weekdays import read_weekday, read_weekday_day, read_weekday_range
from recoupe.dates.english.years import read_decade, read_year, read_year_range
from recoupe.dates.timex import Timex, either
from recoupe.french.trie import trie


def find_timexes(folded: str, text: str) -> Iterator[Timex]:
    """Every expression of time, in order and apart: 'March 3-5' gives one range.

    `folded` is `fold(text)`; the text itself is only read for capitals.
    """
    rules, search, opening = _rules(), _opener().search, _start().match
    at, size = 0, len(folded)
    while at < size:
        opener = search(folded, at)
        if opener is None:
            return
        found = opening(folded, opener.start())
        if found is None:
            at = opener.start() + 1
            continue
        for rule in rules[found.lastgroup or ""]:
            timex = rule(folded, text, found.start())
            if timex is not None:
                yield timex
                at = max(timex.end, found.start() + 1)
                break
        else:
            at = found.end() if found.lastgroup != "digit" else _after_number(folded, found.end())


_NUMBER_TAIL = re.compile(r"\d*(?:[./:,]\d+)*")


def _after_number(folded: str, at: int) -> int:
    # A number that is no date is passed whole, however long, with the groups that follow it: '757-555-0142'.
    found = _NUMBER_TAIL.match(folded, at)
    return found.end() if found else at


@cache
def _opener() -> re.Pattern[str]:
    """The words that open a branch of `_start`, each letter tried once: most of a page is passed over at no cost."""
    w = words()
    lists = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations", "numbers", "ordinals", "seasons")
    feasts = ("feasts", "feasts_of_easter", "feasts_of_weekday")
    opening = {word for name in (*lists, *feasts) for word in w[name]} - {"a", "an"}
    # "a", "the" and "in" open something only before some letters.
    small = rf"an? (?=[dwfmqyc])|the (?=[{_AFTER_THE}\d'])|in (?=[a-z\d])"
    return re.compile(rf"(?<!\w)(?:\d|{small}|{trie({*opening, *_OPENERS.split()})})")


_AFTER_THE = "abcdefjlmnopstvwy"
_OPENERS = """
early mid late last next this previous past coming earlier later yesterday today tomorrow tonight beginning start middle
end close week weekend fiscal q1 q2 q3 q4 h1 h2
"""


@cache
def _start() -> re.Pattern[str]:
    """Where an expression may begin: its first letters are asked first, since few words have them."""
    w = words()
    months, short = either(w["months"]), either(w["month_abbreviations"])
    weekdays, abbreviated = either(w["weekdays"]), either(w["weekday_abbreviations"])
    feasts = either([*w["feasts"], *w["feasts_of_easter"], *w["feasts_of_weekday"]])
    count = either(w["numbers"])
    ordinals = either(n for n in w["ordinals"])
    units = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))(?!\w)"
    return compile_pattern(
        r"(?<!\w)(?:(?P<digit>\d)"
        rf"|(?=[a-z'])(?:(?P<feast>(?:{feasts})(?!\w))"
        rf"|(?P<weekday>(?:{weekdays})(?!\w)|(?:{abbreviated})(?:\.|,)?,? (?=\d|{months}|{short}))"
        rf"|(?P<month>(?:{months})(?![^\W\d_])|(?:{short})\.?(?!\w)(?= (?:the )?\d|-))"
        r"|(?P<part>(?:early|mid|late)(?=[ \n-]))"
        rf"|(?P<shift>(?:last|next|this|previous|past|coming|earlier this"
        rf"|later this|earlier in|earlier next|later next)(?= (?:[a-z]|\d)))"
        r"|(?P<the>the (?=[a-z'\d]))"
        r"|(?P<deictic>(?:yesterday|today|tomorrow|tonight)(?!\w))"
        rf"|(?P<counted>(?:{count})(?:-(?:{count}))?<S>(?={units}))"
        r"|(?P<inn>in<S>(?=[a-z\d]))"
        rf"|(?P<season>(?:{either(w['seasons'])})(?!\w))"
        rf"|(?P<ordinal>(?:{ordinals}) (?=[a-z]))"
        r"|(?P<edge>(?:beginning|start|middle|end|close)<S>of<S>)"
        r"|(?P<week>week(?:end)?<S>(?:of|beginning|starting|commencing)<S>)"
        r"|(?P<fiscal>fiscal<S>)"
        r"|(?P<coded>(?:q[1-4]|h[12])(?=(?: of)? 20\d\d))))"
    )


@cache
def _rules() -> dict[str, tuple[Any, ...]]:
    day = (read_day_range, read_day)
    return {
        "digit": (read_numeric, *day, read_ordinal_part, read_counted, read_decade, read_year_range, read_year),
        "feast": (read_feast, *day, read_weekday),
        "weekday": (*day, read_weekday_range, read_weekday_day, read_weekday),
        "month": (*day, read_month_range, read_month),
        "part": (read_part,),
        "shift": (read_feast, read_month, read_weekday, read_season, read_deictic, read_unit),
        "the": (
            *day, read_week_of, read_part, read_ordinal_part, read_decade, read_year, read_day_alone, read_feast,
            read_weekday, read_season, read_deictic, read_unit,
        ),
        "deictic": (read_deictic,),
        "counted": (read_counted,),
        "inn": (read_ahead,),
        "season": (read_season,),
        "ordinal": (read_ordinal_part, read_day),
        "edge": (read_part,),
        "week": (read_week_of,),
        "fiscal": (read_year,),
        "coded": (read_coded_quarter,),
    }  # fmt: skip


def join_ranges(folded: str, timexes: Iterable[Timex]) -> Iterator[Timex]:
    """Two expressions that bound one stretch: 'between late March and early April', 'from spring 2022 to May 2023'."""
    held: Timex | None = None
    for timex in timexes:
        if held is not None:
            if held.kind in _BOUNDS and timex.kind in _BOUNDS and _is_stretch(folded, held, timex):
                yield Timex(held.start, timex.end, "range", "range-of-expressions", first=held, last=timex)
                held = None
                continue
            yield held
        held = timex
    if held is not None:
        yield held


_BOUNDS = frozenset({"day", "month", "year", "season", "feast", "quarter", "semester", "decade"})
_LINK = re.compile(r" (?:(and)|to|until|till|through|up to|right through to) (?:the |in )?")
_FROM = re.compile(r"(?:^|\W)from(?: the)?$")
_BETWEEN = re.compile(r"(?:^|\W)between(?: the)?$")


def _is_stretch(folded: str, first: Timex, last: Timex) -> bool:
    if last.start - first.end > 12 or first.unit or last.unit:
        return False
    link = _LINK.fullmatch(folded, first.end, last.start)
    return link is not None and (_BETWEEN if link[1] else _FROM).search(before(folded, first.start)) is not None

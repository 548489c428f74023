"""Days of a month: 'March 5, 2024', 'Tuesday 5 March', 'the fifth of March', 'March 3-5', '2024-03-05'."""

import re
from functools import cache, lru_cache

from recoupe.dates.english.pieces import (
    before,
    beginning,
    compile_pattern,
    day_of_match,
    is_glued,
    month_of,
    month_start,
    weekday_of,
    words,
    year_in,
)
from recoupe.dates.timex import MONTH_DAYS, Found, Timex

_YEAR_AFTER = r"(?:,?<S>(?:of<S>)?<YEAR>|<S>(?:of<S>)?<REL>|,<S><REL2>)?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month_first = r"(?:<WDA><S>)?<MONTH><S>(?:the<S>)?<DAY>"
    day_first = r"(?:<WDA><S>)?(?:the<S>)?<DAY><S>(?:of<S>)?<MONTH>"
    return compile_pattern(month_first + _YEAR_AFTER), compile_pattern(day_first + _YEAR_AFTER)


def read_day(folded: str, text: str, at: int) -> Found:
    """'March 5, 2024', 'Tuesday, March 5', '5th of March', 'Mon 5 Mar 2024', 'the fifth of March last year'."""
    for pattern in _patterns():
        found = pattern.match(folded, at)
        if found is None:
            continue
        day, month, year = day_of_match(found), month_of(found), year_in(found)
        if day > MONTH_DAYS[month] or not text[month_start(found)].isupper() or is_glued(folded, at, found.end()):
            return None
        if not year and (_IN.search(before(folded, at)) or _is_count(folded, found)):
            return None  # 'in May 31 people were hurt'
        if _HABIT.search(before(folded, at)):
            return None
        if named := _named_day(folded, text, found):
            return named
        shift = found["rel"] or found["rel2"]
        return Timex(
            at, found.end(), "day", "day-month-year" if year else "day-month", year, month, day, weekday_of(found),
            shift=f"year:{_SHIFTS[shift]}" if shift else "",
        )  # fmt: skip
    return None


_SHIFTS = {"last": "last", "this": "", "next": "next"}
_IN = re.compile(r"(?:^|\W)in$")
_HABIT = re.compile(r"(?:^|\W)(?:every|each)$")


def _is_count(folded: str, found: re.Match[str]) -> bool:
    """'On March 5 people marched' is a day, 'In March 31 people': only what is counted after a bare number."""
    return found.end() in (found.end("d"), found.end("d") + 2) and bool(_COUNTED.match(folded, found.end()))


_COUNTED = re.compile(r"(?:,\d{3}| (?:per ?cent|million|billion|thousand)(?!\w))")


def _named_day(folded: str, text: str, found: re.Match[str]) -> Found:
    name = folded[found.start() : found.end()]
    if name in words()["named_days"] and beginning("not_dates", "named_after").match(folded, found.end()):
        return Timex(found.start(), found.end(), "feast", "named-day", name=name)
    return None


@cache
def _range_patterns() -> tuple[re.Pattern[str], ...]:
    link = r"(?P<link><O>-<O>|<S>(?:to|through|until|till|thru|and|or|&)<S>)"
    return (
        # "March 3-5, 2024", "March 3 to April 2", "from March 28 through Friday, April 2"
        compile_pattern(
            r"(?:<WDA1><S>)?<MONTH1><S><DAY1>(?:,?<S><YEAR1>)?" + link
            + r"(?:<WDA2><S>)?(?:<MONTH2><S>)?<DAY2>(?:,?<S><YEAR2>)?"
        ),
        # "3-5 March", "between 28 March and 2 April 2024", "Monday 3 to Friday 7 March"
        compile_pattern(
            r"(?:<WDA1><S>)?(?:the<S>)?<DAY1>(?:<S>(?:of<S>)?<MONTH1>(?:<S><YEAR1>)?)?" + link
            + r"(?:<WDA2><S>)?(?:the<S>)?<DAY2><S>(?:of<S>)?<MONTH2>(?:,?<S><YEAR2>)?"
        ),
    )  # fmt: skip


def read_day_range(folded: str, text: str, at: int) -> Found:
    """'March 16-18', '3 to 7 May', 'between 28 December 2022 and 3 January 2023'; two days with 'and' are a range
    where they touch or 'between' leads."""
    for pattern in _range_patterns():
        found = pattern.match(folded, at)
        if found is None:
            continue
        months = [month_of(found, "1") or month_of(found, "2"), month_of(found, "2") or month_of(found, "1")]
        days = [day_of_match(found, "1"), day_of_match(found, "2")]
        starts = [month_start(found, n) for n in "12" if month_of(found, n)]
        if not all(text[s].isupper() for s in starts) or is_glued(folded, at, found.end()):
            return None
        if any(d > MONTH_DAYS[m] for d, m in zip(days, months, strict=True)):
            return None
        lead = before(folded, at)
        if not year_in(found, "2") and _IN.search(lead):
            return None
        link = found["link"].strip()
        is_range = _BETWEEN.search(lead) is not None and link == "and"
        touch = months[0] == months[1] and days[1] == days[0] + 1 and link != "or"
        if link in ("and", "or", "&") and not (is_range or touch):
            return None
        if months[0] == months[1] and days[1] <= days[0] and not year_in(found, "1"):
            return None
        one, two = (
            Timex(at, at, "day", "day-month", year_in(found, n), m, d, weekday_of(found, n))
            for n, m, d in zip("12", months, days, strict=True)
        )
        return Timex(at, found.end(), "range", "range-of-days", first=one, last=two)
    return None


_BETWEEN = re.compile(r"(?:^|\W)between$")


@cache
def _week_of_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?:the<S>)?(?P<u>week|weekend)<S>(?:of|beginning|starting|commencing|of the)<S>(?:on<S>)?(?=\w)"
    )


def read_week_of(folded: str, text: str, at: int) -> Found:
    """'the week of March 10', 'the weekend of 8-9 March', 'week beginning 10 March'."""
    found = _week_of_pattern().match(folded, at)
    if found is None:
        return None
    inner = read_day_range(folded, text, found.end()) or read_day(folded, text, found.end())
    if inner is None or inner.kind not in ("day", "range"):
        return None
    if inner.kind == "range":
        return inner._replace(start=at)
    unit = found["u"]
    return inner._replace(start=at, unit=unit, rule=f"{unit}-of-day")


_ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)([-/.])(?P<m>\d\d)\2(?P<d>\d\d)(?:t\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?z?)?(?!\d|[-/.]\d)"
)
_SLASHED = re.compile(r"(?P<a>\d{1,2})([/.-])(?P<b>\d{1,2})\2(?P<y>(?:19|20)\d\d|\d\d)(?!\d|[-/.,]\d)")
_ANY_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(?:(?:19|20)\d\d|\d\d)(?!\d|[-/.,]\d)")


def read_numeric(folded: str, text: str, at: int) -> Found:
    """'2024-03-15', '15/03/2024' and '3/15/2024'; '5/3/2024' only where another date of the page tells the order."""
    if folded.startswith(("9/11", "7/7"), at):
        return _slashed_name(folded, at)
    if at and folded[at - 1] in "/.-:,#@" or folded[at - 1 : at].isdigit():
        return None
    if found := _ISO.match(folded, at):
        return _numeric(found, int(found["y"]), int(found["m"]), int(found["d"]), "iso-day")
    found = _SLASHED.match(folded, at)
    if found is None:
        return None
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    if len(found["y"]) == 2:
        if found[2] != "/":
            return None
        year += 2000 if year < 70 else 1900
    if a == b or found[2] == "." or a > 12:
        return _numeric(found, year, b, a, "numeric-day")
    if b > 12:
        return _numeric(found, year, a, b, "numeric-day")
    order = _order_of(folded)
    if not order:
        return None
    return _numeric(found, year, *((b, a) if order == "day" else (a, b)), f"numeric-day-{order}-first")


def _slashed_name(folded: str, at: int) -> Found:
    name = "9/11" if folded.startswith("9/11", at) else "7/7"
    end = at + len(name)
    if (
        folded[end : end + 1] in ("/", "-", ".")
        and folded[end + 1 : end + 2].isdigit()
        or folded[end : end + 1].isdigit()
    ):
        return _numeric_after_name(folded, at)
    if at and (folded[at - 1].isalnum() or folded[at - 1] in "/.-,"):
        return None
    if name == "7/7" and not beginning("not_dates", "named_after").match(folded, end):
        return None
    return Timex(at, end, "feast", "named-day", name=name)


def _numeric_after_name(folded: str, at: int) -> Found:
    found = _SLASHED.match(folded, at)
    if found is None or len(found["y"]) == 2:
        return None
    order = _order_of(folded)
    a, b, year = int(found["a"]), int(found["b"]), int(found["y"])
    if a == b:
        return _numeric(found, year, a, b, "numeric-day")
    return (
        _numeric(found, year, *((b, a) if order == "day" else (a, b)), f"numeric-day-{order}-first") if order else None
    )


@lru_cache(maxsize=4)
def _order_of(folded: str) -> str:
    """'day' or 'month', whichever comes first in every numeric date of a page that leaves no doubt; else ''."""
    orders = set()
    for found in _ANY_SLASHED.finditer(folded):
        a, b = int(found[1]), int(found[2])
        if a > 12 >= b > 0:
            orders.add("day")
        elif b > 12 >= a > 0:
            orders.add("month")
    return orders.pop() if len(orders) == 1 else ""


def _numeric(found: re.Match[str], year: int, month: int, day: int, rule: str) -> Found:
    if not 1 <= month <= 12 or not 1 <= day <= MONTH_DAYS[month]:
        return None
    return Timex(found.start(), found.end(), "day", rule, year, month, day)


_DAY_ALONE = re.compile(
    r"the (?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[,.;:!?)”\"]|$|\n| (?:and|but|when|after|at|he|she|they|we|the)\b)"
)


def read_day_alone(folded: str, text: str, at: int) -> Found:
    """'on the 15th', when a date told before gives the month."""
    found = _DAY_ALONE.match(folded, at)
    if found is None or not _DAY_LEAD.search(before(folded, at)):
        return None
    return Timex(at, found.end(), "dom", "day-alone", day=int(found["d"]))


_DAY_LEAD = re.compile(r"(?:^|\W)(?:on|by|until|since|from|before|after|of)$")

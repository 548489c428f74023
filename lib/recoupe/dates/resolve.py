"""Placing an expression in the calendar: from a value as written, a day of writing and a tense to a closed interval.

Every function takes one day of writing; the caller tries both ends of a publication window and compares.
"""

from datetime import date, timedelta

from recoupe.dates.calendar import Interval
from recoupe.dates.choosing import Placed
from recoupe.dates.place_days import place_day, place_dom, place_feast, place_weekday
from recoupe.dates.place_periods import (
    GRANULARITY,
    place_decade,
    place_month,
    place_offset,
    place_periods,
    place_season,
    place_year,
    shift_unit,
)
from recoupe.dates.tense import PAST, Tense
from recoupe.dates.timex import Timex


def is_absolute(timex: Timex) -> bool:
    """Whether the expression says its year, so that nothing else is needed to place it."""
    if timex.kind == "range":
        first, last = timex.first, timex.last
        if first is None or last is None:
            return False
        lends = first.kind in ("day", "month") and last.kind in ("day", "month")  # 'du 28 décembre 2022 au 3 janvier'
        return (is_absolute(first) or is_absolute(last)) if lends else is_absolute(first) and is_absolute(last)
    return timex.kind in ("year", "decade") or bool(timex.year)


def place(timex: Timex, written: date, tense: Tense, deadline: bool = False) -> Placed | None:
    """The interval of an expression written on a day, None where the calendar has no such day.

    'anchor' expressions are placed by `place_anchor`, from a date told before.
    """
    try:
        placer = _PLACERS.get(timex.kind)
        return placer(timex, written, tense, deadline) if placer else None
    except (ValueError, OverflowError, IndexError):
        return None


def _place_range(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    first, last = timex.first, timex.last
    if first is None or last is None:
        return None
    if last.year and not first.year and first.kind in ("day", "month"):
        year = last.year - ((first.month, first.day) > (last.month, last.day))
        first = first._replace(year=year)
    if first.year and not last.year and last.kind in ("day", "month"):
        year = first.year + ((first.month, first.day) > (last.month, last.day))
        last = last._replace(year=year)
    if first.kind == "weekday":
        if timex.rule == "night-of-weekdays" or tense.time == PAST:
            end = place(last, written, tense)
            if end is None:
                return None
            start = end.start - timedelta(days=(last.weekday - first.weekday) % 7 or 7)
            return Placed(start, end.end, "range", timex.rule)
        begin = place(first, written, tense, deadline)
        if begin is None:
            return None
        return Placed(
            begin.start, begin.start + timedelta(days=(last.weekday - first.weekday) % 7 or 7), "range", timex.rule
        )
    end = place(last, written, tense, deadline)
    if end is None:
        return None
    if timex.rule == "night-before-day":
        return Placed(end.start - timedelta(days=1), end.end, "range", timex.rule)
    if not first.year and first.kind in ("day", "month"):
        first = first._replace(year=end.start.year - ((first.month, first.day) > (last.month, last.day)), weekday=-1)
    begin = place(first, written, tense, deadline)
    if begin is None or begin.start > end.end:
        return None
    how = end.rule.removeprefix(last.rule) if end.rule.startswith(last.rule) else ""
    return Placed(begin.start, end.end, "range", timex.rule + how)


def halves(timex: Timex) -> tuple[Timex, ...]:
    """The two expressions of a stretch that makes no sense as one: 'de 2018 à fin 2014'."""
    return (timex.first, timex.last) if timex.rule == "range-of-expressions" and timex.first and timex.last else ()


WEEKS = 15
"""An anchor no longer than this is moved by weeks as it stands; of a longer one, only the week of its start."""


def place_anchor(timex: Timex, anchor: Interval) -> Placed | None:
    """'la veille', 'deux ans plus tard', 'le mois suivant', counted from a date told before."""
    day = anchor[0] if timex.number <= 0 else anchor[1]
    if timex.unit != "day":
        day = anchor[0]
    try:
        if timex.unit == "week" and timex.rule.endswith("-date") and (anchor[1] - anchor[0]).days < WEEKS:
            days = timedelta(days=7 * timex.number)  # 'le 17 septembre ... deux semaines plus tôt' is a day
            grain = "day" if anchor[0] == anchor[1] else "range"
            return Placed(anchor[0] + days, anchor[1] + days, grain, timex.rule)
        interval = shift_unit(day, timex.unit, timex.number)
    except (ValueError, OverflowError):
        return None
    return Placed(*interval, GRANULARITY[timex.unit], timex.rule)


_PLACERS = {
    "day": place_day, "weekday": place_weekday, "dom": place_dom, "feast": place_feast, "month": place_month,
    "quarter": place_periods, "semester": place_periods, "season": place_season, "year": place_year,
    "decade": place_decade, "offset": place_offset, "range": _place_range,
}  # fmt: skip

"""Placing what says no year on a page of unknown day: in the one year that puts it in the time of the story."""

from datetime import timedelta

from recoupe.dates.choosing import NEAR_STORY, NEAR_WEEKDAYS, SURE_YEAR, Placed, wanted_time
from recoupe.dates.resolve import place
from recoupe.dates.tense import FUTURE, PAST, Tense
from recoupe.dates.timex import Timex
from recoupe.dates.windows import FROM_STORY
from recoupe.model import Window

_KINDS = frozenset({"day", "month", "season", "feast", "quarter", "semester", "range"})
_BOUNDS = frozenset({"day", "month"})
LONGEST = timedelta(days=330)
"""A window of about a year or more holds each day twice."""
BEYOND = timedelta(days=120)
"""How far outside the window what is said to come, or to be past, may lie."""


def place_loosely(timex: Timex, window: Window, tense: Tense, deadline: bool) -> Placed | None:
    """'le 3 octobre' where both ends of the window give one answer, or only one year puts it inside the window.

    What is counted from the day of writing ('hier', 'mardi') is left out.
    """
    if window.start is None or window.end is None:
        return None
    how = NEAR_STORY if window.basis == FROM_STORY else NEAR_WEEKDAYS
    has_weekday = timex.kind == "day" and timex.weekday >= 0 and not timex.unit
    one, two = (place(timex, day, tense, deadline) for day in (window.start, window.end))
    if one is not None and two is not None and one[:2] == two[:2]:
        is_sure = has_weekday and one.start.weekday() == timex.weekday
        return one._replace(rule=(SURE_YEAR if is_sure else timex.rule) + how)
    if timex.kind not in _KINDS or timex.shift or window.end - window.start > LONGEST:
        return None
    years = range(window.start.year - 1, window.end.year + 2)
    placed = [place(dated, window.start, tense, deadline) for year in years if (dated := _in_year(timex, year))]
    if has_weekday:
        placed = [p for p in placed if p and p.start.weekday() == timex.weekday]
    inside = [p for p in placed if p and p.start <= window.end and p.end >= window.start]
    if not inside:
        wanted = wanted_time(tense, deadline)
        ahead = [p for p in placed if p and wanted == FUTURE and timedelta() < p.start - window.end <= BEYOND]
        behind = [p for p in placed if p and wanted == PAST and timedelta() < window.start - p.end <= BEYOND]
        inside = ahead or behind
    return inside[0]._replace(rule=(SURE_YEAR if has_weekday else timex.rule) + how) if len(inside) == 1 else None


def _in_year(timex: Timex, year: int) -> Timex | None:
    if timex.kind != "range":
        return timex._replace(year=year)
    first, last = timex.first, timex.last
    if first is None or last is None or first.kind not in _BOUNDS or last.kind not in _BOUNDS:
        return None
    return timex._replace(last=last._replace(year=year))

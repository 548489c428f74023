"""Days said with their weekday: the one year in which all of a page's agree, and the day of writing that 'hier' gives.

A weekday falls on the same day of a month again after five, six or eleven years: with the time of the story, or a
latest year told as past, one pair gives the year; several that agree give it with more certainty.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from recoupe.dates import calendar as cal
from recoupe.dates.timex import Timex
from recoupe.dates.tongue import Tongue
from recoupe.model import Window

YEARS_AHEAD = 6
"""A page is read as written within so many years of the latest year that it tells as past."""
ALONE, TOGETHER = timedelta(days=400), timedelta(days=3 * 366)
"""How far from the time of the story one pair, and several that agree, may put a page."""
HALF_YEAR = timedelta(days=183)
_BESIDE = 80
_END = re.compile(r"[.!?;](?:\s|$)|\n")


def find_pairs(folded: str, timexes: Sequence[Timex]) -> list[Timex]:
    """Days with a weekday and no year ('samedi 14 octobre'), those of a stretch too; not after a year told beside."""
    pairs: list[Timex] = []
    year_end = -_BESIDE - 1
    for timex in timexes:
        parts = (timex.first, timex.last) if timex.kind == "range" else (timex,)
        # 'En 1987, le mardi 14 juillet'
        is_told = timex.start - year_end <= _BESIDE and not _END.search(folded, year_end, timex.start)
        if not is_told:
            pairs += [p for p in parts if p and p.kind == "day" and p.weekday >= 0 and not p.year and not p.unit]
        if any(p.year for p in parts if p):
            year_end = timex.end
    return pairs


def agree_on_days(
    pairs: Sequence[Timex], low: date | None, high: date | None, near: Window | None, is_day: bool = False
) -> dict[Timex, date]:
    """The day of each pair in the one year, nearest to the story's, in which every pair has its weekday; else none.

    low: the latest day told as past (`is_day`: a day, not only a year); high: the first day told as to come.
    """
    if not pairs:
        return {}
    if near is not None and near.start is not None:
        first, last = near.start.year - 4, (near.end or near.start).year + 4
    elif low is not None:
        first, last = low.year, low.year + YEARS_AHEAD
    else:
        return {}
    fits = []
    for anchor in days_of(pairs[0], first - is_day, last):
        days = [_nearest(pair, anchor) for pair in pairs]
        if not all(d and d.weekday() == p.weekday for d, p in zip(days, pairs, strict=True)):
            continue
        known = [d for d in days if d]
        if low and max(known) < low - (timedelta(days=300) if is_day else timedelta()):
            continue
        if high and min(known) > high + timedelta(days=366):
            continue
        fits.append(known)
    if near is not None and near.start is not None:
        end = near.end or near.start
        far = [max(timedelta(), near.start - max(days), min(days) - end) for days in fits]
        reach = TOGETHER if len({(p.month, p.day) for p in pairs}) > 1 else ALONE
        close = min(far, default=reach)
        fits = [days for days, gap in zip(fits, far, strict=True) if gap == close <= reach]
    return dict(zip(pairs, fits[0], strict=True)) if len(fits) == 1 else {}


def _nearest(pair: Timex, anchor: date) -> date | None:
    days = days_of(pair._replace(weekday=-1), anchor.year - 1, anchor.year + 1)
    near = min(days, key=lambda d: abs(d - anchor), default=None)
    return near if near and abs(near - anchor) <= HALF_YEAR else None


def days_of(timex: Timex, first: int, last: int) -> list[date]:
    """The day in each year of a stretch, where its weekday fits."""
    days = (cal.day_of(year, timex.month, timex.day) for year in range(first, last + 1))
    return [d for d in days if d and (timex.weekday < 0 or d.weekday() == timex.weekday)]


def days_of_writing(
    folded: str, timexes: Iterable[Timex], placed: Mapping[Timex, date], tongue: Tongue
) -> Iterator[tuple[Timex, Timex, date]]:
    """The days of writing that 'Hier, samedi 14 octobre' says: the two expressions, the first one first, and the day.

    `placed` has the days of pairs; a day that names its year needs none. What is said inside quotation marks was said
    on a day of its own.
    """
    before: Timex | None = None
    for timex in timexes:
        if before is not None and (found := _of_writing(folded, before, timex, placed, tongue)):
            yield before, timex, found
        before = timex


def _of_writing(folded: str, one: Timex, two: Timex, placed: Mapping[Timex, date], tongue: Tongue) -> date | None:
    """From "Hier, samedi 14 octobre", "demain soir, mardi 4 juin", "samedi 14 octobre (hier)"."""
    said, day, link = (one, two, tongue.from_today) if _is_deictic(one) else (two, one, tongue.of_today)
    if not _is_deictic(said) or day.kind != "day" or day.unit or not link.fullmatch(folded, one.end, two.start):
        return None
    if is_quoted(folded, one.start):
        return None
    known = placed.get(day) or (cal.day_of(day.year, day.month, day.day) if day.year else None)
    return known - timedelta(days=said.number) if known else None


def is_said_with_day(folded: str, timex: Timex, after: Timex, tongue: Tongue) -> bool:
    """Whether 'hier' or 'demain' is followed by its own day: 'Demain, mardi 9 mai'."""
    is_sure = after.kind == "day" and (after.weekday >= 0 or after.year > 0) and not after.unit
    return is_sure and _is_deictic(timex) and tongue.from_today.fullmatch(folded, timex.end, after.start) is not None


def _is_deictic(timex: Timex) -> bool:
    return timex.kind == "offset" and timex.unit == "day" and timex.part != "counted" and timex.rule != "part-of-today"


def is_quoted(folded: str, at: int) -> bool:
    """Whether an offset stands inside the quotation marks of its paragraph."""
    lead = folded[max(0, at - 2000) : at].rpartition("\n")[2]
    return lead.rfind("«") > lead.rfind("»") or lead.rfind("“") > lead.rfind("”") or lead.count('"') % 2 == 1

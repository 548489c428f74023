"""Placing days in the calendar: days of a month, weekdays, feasts."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from recoupe.dates import calendar as cal
from recoupe.dates.choosing import YEAR_SHIFTS, Placed, choose, wanted_time
from recoupe.dates.english import pieces
from recoupe.dates.tense import FUTURE, PAST, Tense
from recoupe.dates.timex import Timex, words


def place_day(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """'15 mai', 'mardi 15 mai 2024', and 'la semaine du 15 mai'."""
    placed = _place_one_day(timex, written, tense, deadline)
    if placed is None or not timex.unit:
        return placed
    if timex.unit == "week":
        return Placed(*cal.week_interval(placed.start), "week", timex.rule)
    return Placed(*cal.weekend_interval(placed.start), "range", timex.rule)


def _place_one_day(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.year:
        # A weekday that does not fit is the writer's slip, the full date stays: nothing depends on the weekday.
        full = cal.day_of(timex.year, timex.month, timex.day)
        return Placed(full, full, "day", timex.rule) if full else None
    if timex.shift.startswith("year:"):
        said = cal.day_of(written.year + YEAR_SHIFTS.get(timex.shift[5:], 0), timex.month, timex.day)
        return Placed(said, said, "day", "day-of-year-said") if said else None
    if timex.weekday >= 0 and not timex.shift:
        years = range(written.year - 2, written.year + 3)
        days = [d for y in years if (d := cal.day_of(y, timex.month, timex.day)) and d.weekday() == timex.weekday]
        near = min(days, key=lambda d: abs((d - written).days), default=None)
        if near is not None and abs((near - written).days) <= 550:
            return Placed(near, near, "day", "weekday-and-day-agree")
    days = [d for y in range(written.year - 1, written.year + 2) if (d := cal.day_of(y, timex.month, timex.day))]
    if not days:
        return None
    day, how = choose(days, written, tense, timex.shift, deadline)
    return Placed(day, day, "day", f"{timex.rule}{how}")


def place_weekday(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    weekday = timex.weekday
    if timex.part.startswith("week"):
        if timex.number:
            first = written + timedelta(days=(weekday - written.weekday()) % 7)
            day = first + timedelta(days=timex.number)
        else:
            monday = cal.week_interval(written)[0]
            day = monday + timedelta(days=7 * int(timex.part[4:] or 0) + weekday)
        return Placed(day, day, "day", timex.rule)
    back = (written.weekday() - weekday) % 7
    ahead = (weekday - written.weekday()) % 7
    if timex.shift == "after-this":  # 'next Friday', said before this week's Friday, may be either
        if written.weekday() < weekday:
            return None
        day, how = written + timedelta(days=ahead or 7), "-next"
    elif timex.shift == "last":
        day, how = written - timedelta(days=back or 7), "-last"
    elif timex.shift == "next":
        day, how = written + timedelta(days=ahead or 7), "-next"
    elif wanted_time(tense, deadline) == PAST and not (back >= 5 and tense.gap > 25):
        day, how = written - timedelta(days=back), "-before-publication"
    elif wanted_time(tense, deadline) == FUTURE:
        day, how = written + timedelta(days=ahead), "-after-publication"
    else:
        day = written - timedelta(days=back) if back <= ahead else written + timedelta(days=ahead)
        how = "-nearest"
    return Placed(day, day, "day", f"weekday{how}")


def place_dom(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """'mardi 15': the nearest month where the weekday and the day agree; 'le 15' is placed from a date told before."""
    if timex.weekday < 0:
        return None
    near = []
    for months in range(-3, 4):
        year, month = cal.shift_month(written.year, written.month, months)
        day = cal.day_of(year, month, timex.day)
        if day and day.weekday() == timex.weekday:
            near.append(day)
    if not near:
        return None
    day = min(near, key=lambda d: abs((d - written).days))
    return Placed(day, day, "day", "weekday-and-day-agree") if abs((day - written).days) <= 60 else None


@cache
def feasts() -> dict[str, dict[str, Any]]:
    """The feasts of all languages by name; a day has one name in each."""
    kinds = ("feasts", "feasts_of_easter", "feasts_of_weekday", "named_days")
    return {kind: pieces.words()[kind] | words()[kind] for kind in kinds}


def feast_day(name: str, year: int) -> date | None:
    """The day of a feast in a year: 'paques' 2024 is 2024-03-31."""
    w = feasts()
    if name in w["feasts"]:
        return cal.day_of(year, *w["feasts"][name])
    if name in w["feasts_of_easter"]:
        return cal.easter(year) + timedelta(days=w["feasts_of_easter"][name])
    if name in w["feasts_of_weekday"]:
        month, weekday, number = w["feasts_of_weekday"][name]
        day = cal.nth_weekday(year, month, weekday, number)
        if name == "fete des meres" and day == cal.easter(year) + timedelta(days=49):
            return day + timedelta(
                days=7
            )  # put off by a week when it falls on Pentecost (Code de l'action sociale, D215-1)
        return day
    return None


def place_feast(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.name in feasts()["named_days"]:
        named = date.fromisoformat(feasts()["named_days"][timex.name])
        return Placed(named, named, "day", timex.rule)
    if timex.year:
        feast = feast_day(timex.name, timex.year)
        return Placed(feast, feast, "day", timex.rule) if feast else None
    days = [d for y in (written.year - 1, written.year, written.year + 1) if (d := feast_day(timex.name, y))]
    if not days:
        return None
    chosen, how = choose(days, written, tense, timex.shift, deadline)
    return Placed(chosen, chosen, "day", timex.rule + how)

"""Placing an expression in the calendar: from a value as written, a day of writing and a tense to a closed interval.

Every function takes one day of writing; the caller tries both ends of a publication window and compares.
"""

from datetime import date, timedelta
from typing import NamedTuple

from recoupe import calendar as cal
from recoupe.calendar import Interval
from recoupe.tense import FUTURE, PAST, Tense
from recoupe.timex import Timex, words

FAR, NEAR = 270, 75
"""A yearless date so many days away by its tense is read as the other one when that is this near: such a distance
would have been written with its year."""


class Placed(NamedTuple):
    """An interval, its granularity and the rule that gave it."""

    start: date
    end: date
    granularity: str
    rule: str


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
    except (ValueError, OverflowError):
        return None


# ---------------------------------------------------------------- days


def _place_day(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.unit:
        day = _place_day(timex._replace(unit=""), written, tense, deadline)
        if day is None:
            return None
        interval = cal.week_interval(day.start) if timex.unit == "week" else cal.weekend_interval(day.start)
        return Placed(*interval, "week" if timex.unit == "week" else "range", f"{timex.rule}{day.rule[9:]}")
    if timex.year:
        day = cal.day_of(timex.year, timex.month, timex.day)
        if day is None:
            return None
        # A weekday that does not fit is the writer's slip, the full date stays: nothing depends on the weekday.
        return Placed(day, day, "day", timex.rule)
    years = range(written.year - 1, written.year + 2)
    days = [d for y in years if (d := cal.day_of(y, timex.month, timex.day))]
    if timex.weekday >= 0 and not timex.shift:
        wide = range(written.year - 6, written.year + 7)
        fitting = [d for y in wide if (d := cal.day_of(y, timex.month, timex.day)) and d.weekday() == timex.weekday]
        near = [d for d in fitting if abs((d - written).days) <= 550]
        if near:
            day = min(near, key=lambda d: abs((d - written).days))
            return Placed(day, day, "day", "weekday-and-day-agree")
    if not days:
        return None
    day, how = _choose(days, written, tense, timex.shift, deadline)
    return Placed(day, day, "day", f"{timex.rule}{how}")


def _choose(days: list[date], written: date, tense: Tense, shift: str, deadline: bool) -> tuple[date, str]:
    """One of the same day of several years: what 'dernier' or the tense says, else the nearest."""
    past = [d for d in days if d <= written]
    future = [d for d in days if d >= written]
    nearest = min(days, key=lambda d: (abs((d - written).days), d > written))
    if shift == "last":
        strict = [d for d in days if d < written]
        return (strict[-1], "-last") if strict else (nearest, "-nearest")
    if shift == "next":
        strict = [d for d in days if d > written]
        return (strict[0], "-next") if strict else (nearest, "-nearest")
    wanted = _wanted(tense, deadline)
    if wanted == PAST and past:
        chosen, how = past[-1], "-before-publication"
    elif wanted == FUTURE and future:
        chosen, how = future[0], "-after-publication"
    else:
        return nearest, "-nearest"
    if (
        (wanted == FUTURE or _is_loose(tense))
        and abs((chosen - written).days) > FAR
        and abs((nearest - written).days) <= NEAR
    ):
        return nearest, "-nearest"
    if tense.form in WEAK and abs((chosen - written).days) > 200 > 2 * abs((nearest - written).days):
        return nearest, "-nearest"
    return chosen, how


WEAK = frozenset({"imperfect", "conditional", ""})


def _is_loose(tense: Tense) -> bool:
    """A verb too far from the date to be sure of: 'a annoncé l'ouverture d'une antenne le 15 novembre'."""
    return tense.gap > 12


def _wanted(tense: Tense, deadline: bool) -> str:
    """A deadline lies ahead, unless the sentence is in the past: then the nearest ('il a payé avant le 15 juillet')."""
    if not deadline:
        return tense.time
    return "" if tense.time == PAST and tense.form != "passive" else FUTURE


def _place_weekday(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
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
    if timex.shift == "last":
        day, how = written - timedelta(days=back or 7), "-last"
    elif timex.shift == "next":
        day, how = written + timedelta(days=ahead or 7), "-next"
    elif _wanted(tense, deadline) == PAST and not (back >= 5 and tense.gap > 25):
        day, how = written - timedelta(days=back), "-before-publication"
    elif _wanted(tense, deadline) == FUTURE:
        day, how = written + timedelta(days=ahead), "-after-publication"
    else:
        day = written - timedelta(days=back) if back <= ahead else written + timedelta(days=ahead)
        how = "-nearest"
    return Placed(day, day, "day", f"weekday{how}")


def _place_dom(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
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


# ---------------------------------------------------------------- months, quarters, seasons, years


def _month_placed(timex: Timex, year: int, how: str) -> Placed:
    month = timex.month
    if timex.part in ("week", "weekend", "weekday"):
        if timex.part == "weekday":
            day = cal.nth_weekday(year, month, timex.weekday, timex.number)
            return Placed(day, day, "day", timex.rule + how)
        if timex.part == "weekend":
            first = cal.nth_weekday(year, month, 5, timex.number)
            return Placed(first, first + timedelta(days=1), "range", timex.rule + how)
        return Placed(*cal.week_of_month(year, month, timex.number), "week", timex.rule + how)
    if timex.part:
        return Placed(*cal.part_of_month(year, month, timex.part), "part-of-month", timex.rule + how)
    return Placed(*cal.month_interval(year, month), "month", timex.rule + how)


def _place_month(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.year:
        return _month_placed(timex, timex.year, "") if cal.is_year(timex.year) else None
    if timex.shift.startswith("year:"):
        offset = {"last": -1, "next": 1}.get(timex.shift[5:], 0)
        return _month_placed(timex, written.year + offset, "")
    if timex.det == "ce":
        return _month_placed(timex, written.year, "-this-year")
    distance = (timex.month - written.month) % 12  # months ahead, 0 to 11
    ahead = written.year if timex.month >= written.month else written.year + 1
    behind = written.year if timex.month <= written.month else written.year - 1
    if timex.shift == "last":
        return _month_placed(timex, behind if timex.month != written.month else written.year - 1, "-last")
    if timex.shift == "next":
        return _month_placed(timex, ahead if timex.month != written.month else written.year + 1, "-next")
    if timex.part and timex.month == written.month and tense.time:
        # The part of the current month that the tense leaves open.
        here = _month_placed(timex, written.year, "-this-year")
        if tense.time == PAST and here.start > written and tense.form != "conditional":
            return here
        return here
    wanted = _wanted(tense, deadline)
    if wanted == FUTURE and not (distance >= 10 and tense.form in WEAK):
        return _month_placed(timex, ahead, "-after-publication")
    if wanted == PAST and not (0 < distance <= 2 and (_is_loose(tense) or tense.form == "imperfect")):
        return _month_placed(timex, behind, "-before-publication")
    return _month_placed(timex, behind if distance >= 5 or distance == 0 else ahead, "-nearest")


def _place_year(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if not cal.is_year(timex.year):
        return None
    if timex.part:
        return Placed(*cal.part_of_year(timex.year, timex.part), "part-of-year", timex.rule)
    return Placed(*cal.year_interval(timex.year), "year", timex.rule)


def _place_decade(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    start, end = cal.decade_interval(timex.year)
    return Placed(start, end, "decade", timex.rule)


def _place_periods(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """Quarters and semesters."""
    make = cal.quarter_interval if timex.kind == "quarter" else cal.semester_interval
    granularity = "quarter" if timex.kind == "quarter" else cal.SEMESTER_GRANULARITY
    year = timex.year or written.year
    rule = timex.rule
    if not timex.year:
        if timex.part == "year":
            year += {"last": -1, "next": 1}.get(timex.shift, 0)
        else:
            options = [make(y, timex.number) for y in (written.year - 1, written.year, written.year + 1)]
            (start, end), how = _choose_interval(options, written, tense, timex.shift, deadline)
            return Placed(start, end, granularity, rule + how)
    return Placed(*make(year, timex.number), granularity, rule)


def _choose_interval(
    options: list[Interval], written: date, tense: Tense, shift: str, deadline: bool
) -> tuple[Interval, str]:
    """One of the same stretch of several years: already begun for the past, not yet over for the future."""
    if shift == "last":
        return [i for i in options if i[1] < written][-1], "-last"
    if shift == "next":
        return [i for i in options if i[0] > written][0], "-next"
    wanted = _wanted(tense, deadline)
    if deadline and wanted == FUTURE:
        return [i for i in options if i[0] > written][0], "-after-publication"
    if wanted == FUTURE:
        return [i for i in options if i[1] >= written][0], "-after-publication"
    if wanted == PAST:
        return [i for i in options if i[0] <= written][-1], "-before-publication"
    return min(options, key=lambda i: max(0, (i[0] - written).days, (written - i[1]).days)), "-nearest"


def _place_season(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.year:
        interval, how = cal.season_interval(timex.name, timex.year), ""
    elif timex.shift.startswith("year:"):
        year = written.year + {"last": -1, "next": 1}.get(timex.shift[5:], 0)
        interval, how = cal.season_interval(timex.name, year), ""
    else:
        options = [cal.season_interval(timex.name, y) for y in range(written.year - 2, written.year + 2)]
        if timex.det in ("cet", "ce"):
            here = [i for i in options if i[0] <= written <= i[1]]
            if here:
                interval, how = here[0], "-this"
            else:
                interval, how = _choose_interval(options, written, tense, "", False)
        else:
            interval, how = _choose_interval(options, written, tense, timex.shift, deadline)
    if timex.part:
        # DESIGN sets no convention for parts of a season: the season holds them all.
        return Placed(*interval, "season", timex.rule + how)
    return Placed(*interval, "season", timex.rule + how)


# ---------------------------------------------------------------- feasts


def feast_day(name: str, year: int) -> date | None:
    """The day of a feast in a year: 'paques' 2024 is 2024-03-31."""
    w = words()
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


def _place_feast(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.name in words()["named_days"]:
        day = date.fromisoformat(words()["named_days"][timex.name])
        return Placed(day, day, "day", timex.rule)
    if timex.year:
        day = feast_day(timex.name, timex.year)
        return Placed(day, day, "day", timex.rule) if day else None
    days = [d for y in (written.year - 1, written.year, written.year + 1) if (d := feast_day(timex.name, y))]
    if not days:
        return None
    chosen, how = _choose(days, written, tense, timex.shift, deadline)
    return Placed(chosen, chosen, "day", timex.rule + how)


# ---------------------------------------------------------------- relative to the day of writing


def _place_offset(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """'hier', 'il y a trois mois', 'la semaine prochaine', 'la fin de l'année'."""
    number = timex.number + {"last": -1, "next": 1}.get(timex.shift, 0)
    if timex.unit == "night":
        return Placed(*sorted((written, written + timedelta(days=number))), "range", timex.rule)
    if timex.day:
        day = cal.day_of(*cal.shift_month(written.year, written.month, number), timex.day)
        return Placed(day, day, "day", timex.rule) if day else None
    interval = shift_unit(written, timex.unit, number)
    granularity = GRANULARITY[timex.unit]
    if timex.part in ("debut", "mi", "fin", "decembre"):
        start = interval[0]
        if timex.unit == "year":
            return Placed(*cal.part_of_year(start.year, timex.part), "part-of-year", timex.rule)
        if timex.unit == "month":
            return Placed(*cal.part_of_month(start.year, start.month, timex.part), "part-of-month", timex.rule)
        if timex.unit == "week":
            return Placed(*cal.part_of_week(start, timex.part), "range", timex.rule)
    if timex.unit == "weekend" and not number and tense.time == PAST and written < interval[0]:
        interval = cal.weekend_interval(written - timedelta(days=7))
    return Placed(*interval, granularity, timex.rule)


GRANULARITY = {
    "day": "day", "week": "week", "weekend": "range", "month": "month", "quarter": "quarter", "semester": cal.SEMESTER_GRANULARITY,
    "year": "year", "decade": "decade",
}  # fmt: skip


def shift_unit(day: date, unit: str, number: int) -> Interval:
    """The day, week, month ... that lies so many units from the one that holds a day."""
    if unit == "day":
        return cal.day_interval(day + timedelta(days=number))
    if unit == "week":
        return cal.week_interval(day + timedelta(days=7 * number))
    if unit == "weekend":
        return cal.weekend_interval(day + timedelta(days=7 * number))
    if unit == "month":
        return cal.month_interval(*cal.shift_month(day.year, day.month, number))
    if unit == "quarter":
        year, month = cal.shift_month(day.year, day.month, 3 * number)
        return cal.quarter_interval(year, (month + 2) // 3)
    if unit == "semester":
        year, month = cal.shift_month(day.year, day.month, 6 * number)
        return cal.semester_interval(year, (month + 5) // 6)
    if unit == "decade":
        return cal.decade_interval(day.year + 10 * number)
    return cal.year_interval(day.year + number)


# ---------------------------------------------------------------- ranges and anchors


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


def place_anchor(timex: Timex, anchor: Interval) -> Placed | None:
    """'la veille', 'deux ans plus tard', 'le mois suivant', counted from a date told before."""
    day = anchor[0] if timex.number <= 0 else anchor[1]
    if timex.unit != "day":
        day = anchor[0]
    try:
        interval = shift_unit(day, timex.unit, timex.number)
    except (ValueError, OverflowError):
        return None
    return Placed(*interval, GRANULARITY[timex.unit], timex.rule)


_PLACERS = {
    "day": _place_day, "weekday": _place_weekday, "dom": _place_dom, "month": _place_month, "year": _place_year, "decade": _place_decade,
    "quarter": _place_periods, "semester": _place_periods, "season": _place_season, "feast": _place_feast, "offset": _place_offset,
    "range": _place_range,
}  # fmt: skip

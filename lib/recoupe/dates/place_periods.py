"""Placing longer stretches: months, quarters, seasons, years, and what is counted from the day of writing."""

from datetime import date, timedelta

from recoupe.dates import calendar as cal
from recoupe.dates.calendar import Interval
from recoupe.dates.choosing import WEAK, YEAR_SHIFTS, Placed, choose_interval, is_loose, wanted_time
from recoupe.dates.tense import FUTURE, PAST, Tense
from recoupe.dates.timex import Timex


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
    if timex.part == "first-days":
        return Placed(date(year, month, 1), date(year, month, timex.number), "part-of-month", timex.rule + how)
    if timex.part:
        return Placed(*cal.part_of_month(year, month, timex.part), "part-of-month", timex.rule + how)
    return Placed(*cal.month_interval(year, month), "month", timex.rule + how)


def place_month(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.year:
        return _month_placed(timex, timex.year, "") if cal.is_year(timex.year) else None
    if timex.shift.startswith("year:"):
        offset = YEAR_SHIFTS.get(timex.shift[5:], 0)
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
    wanted = wanted_time(tense, deadline)
    if timex.part and timex.month == written.month:
        here = _month_placed(timex, written.year, "-this-year")
        before_now = wanted == PAST and here.start > written and not is_loose(tense) and tense.form not in WEAK
        return _month_placed(timex, written.year - 1, "-before-publication") if before_now else here
    if wanted == FUTURE and not (distance >= 10 and tense.form in WEAK):
        return _month_placed(timex, ahead, "-after-publication")
    if wanted == PAST and not (0 < distance <= 2 and (is_loose(tense) or tense.form == "imperfect")):
        return _month_placed(timex, behind, "-before-publication")
    return _month_placed(timex, behind if distance >= 5 or distance == 0 else ahead, "-nearest")


def place_year(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if not cal.is_year(timex.year):
        return None
    if timex.part:
        return Placed(*cal.part_of_year(timex.year, timex.part), "part-of-year", timex.rule)
    return Placed(*cal.year_interval(timex.year), "year", timex.rule)


def place_decade(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    start, end = cal.decade_interval(timex.year)
    return Placed(start, end, "decade", timex.rule)


def place_periods(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """Quarters and semesters."""
    make = cal.quarter_interval if timex.kind == "quarter" else cal.semester_interval
    granularity = "quarter" if timex.kind == "quarter" else cal.SEMESTER_GRANULARITY
    year = timex.year or written.year
    rule = timex.rule
    if not timex.year:
        if timex.part == "year":
            year += YEAR_SHIFTS.get(timex.shift, 0)
        else:
            options = [make(y, timex.number) for y in (written.year - 1, written.year, written.year + 1)]
            if not tense.time and not deadline:
                tense = Tense(PAST, "")  # figures of a quarter are told when it has begun
            (start, end), how = choose_interval(options, written, tense, timex.shift, deadline)
            return Placed(start, end, granularity, rule + how)
    return Placed(*make(year, timex.number), granularity, rule)


def place_season(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    if timex.year:
        interval, how = cal.season_interval(timex.name, timex.year), ""
    elif timex.shift.startswith("year:"):
        year = written.year + YEAR_SHIFTS.get(timex.shift[5:], 0)
        interval, how = cal.season_interval(timex.name, year), ""
    else:
        options = [cal.season_interval(timex.name, y) for y in range(written.year - 2, written.year + 2)]
        if timex.det in ("cet", "ce"):
            here = [i for i in options if i[0] <= written <= i[1]]
            if here:
                interval, how = here[0], "-this"
            else:
                interval, how = choose_interval(options, written, tense, "", False)
        else:
            interval, how = choose_interval(options, written, tense, timex.shift, deadline)
    if timex.number:  # 'the winter after next': one further than the next, or than the last
        year = interval[0].year + (timex.number > 0) - (timex.number < 0)
        interval = cal.season_interval(timex.name, year)
    if timex.part:
        # DESIGN sets no convention for parts of a season: the season holds them all.
        return Placed(*interval, "season", timex.rule + how)
    return Placed(*interval, "season", timex.rule + how)


def place_offset(timex: Timex, written: date, tense: Tense, deadline: bool) -> Placed | None:
    """'hier', 'il y a trois mois', 'la semaine prochaine', 'la fin de l'année'."""
    number = timex.number + YEAR_SHIFTS.get(timex.shift, 0)
    if timex.unit == "night":
        other = written + timedelta(days=number)
        return Placed(min(written, other), max(written, other), "range", timex.rule)
    if timex.part == "span":
        other = _moved(written, timex.unit, number)
        return Placed(min(written, other), max(written, other), "range", timex.rule)
    if timex.day:
        day = cal.day_of(*cal.shift_month(written.year, written.month, number), timex.day)
        return Placed(day, day, "day", timex.rule) if day else None
    if timex.unit == "weekend" and number == 1 and written.weekday() < 4:
        number = 0  # up to Thursday 'le week-end prochain' is the one that comes
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


def _moved(day: date, unit: str, number: int) -> date:
    """The same day so many units away: two months before 30 April is the last of February."""
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    year, month = cal.shift_month(day.year, day.month, number * (12 if unit == "year" else 1))
    return min(
        cal.day_of(year, month, day.day) or cal.month_interval(year, month)[1], cal.month_interval(year, month)[1]
    )


GRANULARITY = {
    "day": "day", "week": "week", "weekend": "range", "month": "month", "quarter": "quarter",
    "semester": cal.SEMESTER_GRANULARITY, "year": "year", "decade": "decade",
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

"""The calendar: closed intervals of days for months, weeks, seasons, quarters, parts and feasts (DESIGN, section 4).

An interval is a pair of dates, both ends inside. Weeks run Monday to Sunday; seasons, parts of months and parts of
years follow the conventions of the table contract, so that two programs give one answer.
"""

from datetime import MAXYEAR, MINYEAR, date, timedelta

Interval = tuple[date, date]

SEASONS = {"printemps": (3, 20, 6, 20), "ete": (6, 21, 9, 22), "automne": (9, 23, 12, 20), "hiver": (12, 21, 3, 19)}
SEMESTER_GRANULARITY = "part-of-year"
_MONTH_PARTS = {"debut": (1, 10), "mi": (11, 20), "fin": (21, 0), "quinzaine-1": (1, 15), "quinzaine-2": (16, 0)}
_YEAR_PARTS = {"debut": (1, 3), "mi": (5, 8), "fin": (10, 12), "decembre": (12, 12)}
_WEEK_PARTS = {"debut": (0, 1), "mi": (2, 3), "fin": (4, 6)}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none: 31 February, year 0."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_interval(day: date) -> Interval:
    return day, day


def month_interval(year: int, month: int) -> Interval:
    """The month, first day to last."""
    return date(year, month, 1), _last_day(year, month)


def months_interval(year: int, first: int, last: int) -> Interval:
    """From the first day of one month to the last of another, in one year."""
    return date(year, first, 1), _last_day(year, last)


def year_interval(year: int) -> Interval:
    return date(year, 1, 1), date(year, 12, 31)


def decade_interval(year: int) -> Interval:
    """The ten years of a decade: 1990 gives 1990-01-01 to 1999-12-31."""
    first = year - year % 10
    return date(first, 1, 1), date(first + 9, 12, 31)


def quarter_interval(year: int, quarter: int) -> Interval:
    return months_interval(year, 3 * quarter - 2, 3 * quarter)


def semester_interval(year: int, semester: int) -> Interval:
    return months_interval(year, 6 * semester - 5, 6 * semester)


def week_interval(day: date) -> Interval:
    """The week, Monday to Sunday, that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend_interval(day: date) -> Interval:
    """Saturday and Sunday of the week that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return monday + timedelta(days=5), monday + timedelta(days=6)


def season_interval(season: str, year: int) -> Interval:
    """A season that begins in a year: winter 2023 is 2023-12-21 to 2024-03-19."""
    month, day, end_month, end_day = SEASONS[season]
    return date(year, month, day), date(year + (season == "hiver"), end_month, end_day)


def part_of_month(year: int, month: int, part: str) -> Interval:
    """The beginning (1-10), middle (11-20) or end (21-) of a month, or one of its fortnights."""
    first, last = _MONTH_PARTS[part]
    end = date(year, month, last) if last else _last_day(year, month)
    return date(year, month, first), end


def part_of_year(year: int, part: str) -> Interval:
    """The beginning (first quarter), middle (May to August) or end (last quarter) of a year."""
    first, last = _YEAR_PARTS[part]
    return months_interval(year, first, last)


def part_of_week(day: date, part: str) -> Interval:
    """The beginning (Monday, Tuesday), middle (Wednesday, Thursday) or end (Friday to Sunday) of a week."""
    first, last = _WEEK_PARTS[part]
    monday = day - timedelta(days=day.weekday())
    return monday + timedelta(days=first), monday + timedelta(days=last)


def week_of_month(year: int, month: int, number: int) -> Interval:
    """The first (1-7), second (8-14) ... or last (number 5 or -1: the last seven days) week of a month."""
    end = _last_day(year, month)
    if number < 0 or number > 4:
        return end - timedelta(days=6), end
    return date(year, month, 7 * number - 6), date(year, month, 7 * number)


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month so many months later (earlier when negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def shift_days(day: date, days: int) -> date | None:
    """The day so many days later, None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def is_year(year: int) -> bool:
    return MINYEAR < year < MAXYEAR - 10


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as given by Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    x = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * x) // 451
    month, day = divmod(h + x - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The nth weekday (Monday 0) of a month; number -1 is the last."""
    if number < 0:
        end = _last_day(year, month)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _last_day(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

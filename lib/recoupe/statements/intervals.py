"""Intervals of days that sources state: whether two can both be true."""

import re
from datetime import date

Interval = tuple[date, date]

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def have_common_day(a: Interval, b: Interval, is_year_sure: bool = True) -> bool:
    """Whether two closed intervals share a day; where a year is only inferred, whether they do in neighbouring years.

    A page without a date may have been put in the wrong year: 'le 3 février' must not contradict 'le 3 février 2025'.
    """
    if a[0] <= b[1] and b[0] <= a[1]:
        return True
    years = round((b[0] - a[0]).days / 365.25)
    if is_year_sure or not 1 <= abs(years) <= 2 or max((i[1] - i[0]).days for i in (a, b)) > 100:
        return False
    return _in_year(a[0], years) <= b[1] and b[0] <= _in_year(a[1], years)


def has_year(surface: str) -> bool:
    """Whether a date expression names its year: 'mai 2024' does, 'mardi dernier' does not."""
    return _YEAR.search(surface) is not None


def _in_year(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)

"""Days of a month: one, several said together, ranges and nights."""

import re
from functools import cache

from recoupe.dates.surroundings import before, is_glued, is_habit, is_street
from recoupe.dates.timex import (
    DET,
    MONTH_DAYS,
    Found,
    Timex,
    compile_pattern,
    day_number,
    int_of,
    month_number,
    shift_of,
    weekday_number,
    words,
    year_of,
)


@cache
def _day_month_pattern() -> re.Pattern[str]:
    return compile_pattern(
        DET
        + r"(?:<WDA><S>(?:le<S>)?)?<DAY><H>(?:du mois de )?<MONTH>"
        + r"(?:<H><YEAR>|,<S><YEAR2>|<S><YEARW>)?(?:<S>(?P<shift><SHIFT>))?"
    )


def read_day_month(folded: str, text: str, at: int) -> Found:
    """'mercredi 15 mai 2024', 'le 1er mai', 'ce même 20 octobre', '26 juillet dernier', '15mai2024'."""
    found = _day_month_pattern().match(folded, at)
    if found is None or is_habit(folded, at) or is_street(folded, at):
        return None
    if named := _named_day(folded, text, at, found):
        return named
    year = year_of(found)
    if is_glued(folded, at, found.end()):
        return None
    timex = _day_value(found, "", year)
    if not year and not timex.shift and (which := _WHICH_YEAR.match(folded, timex.end)):
        timex = timex._replace(end=which.end(), shift="year:" + shift_of(which["shift"]))
    if timex.det == "les":
        return None  # 'tous les 14 juillet'; two days said together are a range
    if not year and folded.startswith(" courant", timex.end):
        timex = timex._replace(end=timex.end + 8)
    return timex if timex.day <= MONTH_DAYS[timex.month] else None


def _named_day(folded: str, text: str, at: int, found: re.Match[str]) -> Found:
    name = f"{found['d']}-{found['m']}"
    if name not in words()["named_days"] or found["y"] or found["shift"]:
        return None
    if name in found[0] or _ATTACK.search(before(folded, at)):
        return Timex(at, found.end(), "feast", "named-day", name=name)
    return None


_WHICH_YEAR = re.compile(
    r" de (?:l'annee en cours|cette annee|l'an(?:nee)? (?P<shift>derniere?|prochaine?|passee?))(?!\w)"
)
_ATTACK = re.compile(r"(?:attentats?|attaques?|massacres?|tueries?|terroristes?|victimes|commandos?) du$")


def _day_value(found: re.Match[str], n: str, year: int, month: int = 0) -> Timex:
    groups = found.groupdict()
    return Timex(
        found.start(), found.end(), "day", "day-month-year" if year else "day-month", year,
        month or month_number(found, n), day_number(groups["d" + n]), weekday_number(found, n),
        shift=shift_of(groups.get("shift")), det=(groups.get("det") or "").strip(),
    )  # fmt: skip


@cache
def _day_range_patterns() -> tuple[re.Pattern[str], ...]:
    one = r"(?:<WDA1><S>)?<DAY1>(?:<S><MONTH1>(?:<S><YEAR1>)?)?"
    two = r"(?:le<S>|la<S>|du<S>)?(?:<WDA2><S>)?<DAY2><O><MONTH2>(?:<S><YEAR2>)?(?:<S>(?P<shift><SHIFT>))?"
    return (
        compile_pattern(
            rf"(?P<det>(?:le|les)<S>)?{one}"
            r"(?P<link><S>(?:au|jusqu'au|et|ou|&|a)<S>|,?<S>puis<S>|<O>[-/]<O>|, (?=\d{1,2}[ ,]))" + two
        ),
        compile_pattern(
            r"(?P<det>le<S>)?<DAY1><S>au<S><DAY2>(?=[,.;:!?)]|<S>(?:a|au|en|pour|dans|sur|inclus|compris)(?!\w))"
        ),
    )


@cache
def _day_list_pattern() -> re.Pattern[str]:
    day = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)<S>)?(?:3[01]|[12]\d|0?[1-9])(?:<O>er)?"
    return compile_pattern(
        rf"(?:les<S>|le<S>)?(?P<list>{day}(?:,<S>(?:le<S>)?{day}){{1,6}},?)<S>et<S>(?:le<S>)?(?:<WDA>"
        rf"<S>)?<DAY><S><MONTH>(?:<S><YEAR>)?(?P<now><S>courant(?!\w))?"
    )


def read_day_list(folded: str, text: str, at: int) -> Found:
    """'les 23, 24 et 25 avril': a stretch when the days touch; else each day is read by itself."""
    found = _day_list_pattern().match(folded, at)
    if found is None:
        return None
    days = [int(d) for d in re.findall(r"\d+", found["list"])] + [day_number(found["d"])]
    if days != list(range(days[0], days[0] + len(days))):
        return None
    month, year = month_number(found), int_of(found, "y")
    if days[-1] > MONTH_DAYS[month]:
        return None
    first = Timex(at, at, "day", "day-month", year, month, days[0])
    return Timex(at, found.end(), "range", "days-together", first=first, last=first._replace(day=days[-1]))


def read_day_range(folded: str, text: str, at: int) -> Found:
    """'13 au 18 mars', 'le 2 et le 22 octobre' after 'entre', '15 et 16 mai', '28 décembre 2023 au 3 janvier 2024'."""
    with_month, _bare = _day_range_patterns()
    found = with_month.match(folded, at)
    if found is None or is_glued(folded, at, found.end()):
        return None
    month2 = month_number(found, "2")
    year2 = int_of(found, "y2")
    month1 = month_number(found, "1") or month2
    year1 = int_of(found, "y1")
    day1, day2 = day_number(found["d1"]), day_number(found["d2"])
    link = found["link"].strip(", \n")
    lead = before(folded, at)
    between = lead.endswith("entre")
    shift = shift_of(found["shift"])
    first = Timex(at, found.end("d1"), "day", "day-month", year1, month1, day1, weekday_number(found, "1"), shift=shift)
    last = Timex(
        found.start("d2"),
        found.end(),
        "day",
        "day-month",
        year2,
        month2,
        day2,
        weekday_number(found, "2"),
        shift=shift,
    )
    if day1 > MONTH_DAYS[month1] or day2 > MONTH_DAYS[month2]:
        return None
    if link in ("et", "ou", "&", "puis", "") and not between:
        # Two days said together are one stretch when they touch, else two dates: the first borrows the month.
        if not found["m1"] and not found["ma1"] and link == "et" and day2 == day1 + 1:
            return Timex(at, found.end(), "range", "days-together", first=first, last=last)
        if month_number(found, "1"):
            return None
        end = found.end("d1")
        borrowed = first._replace(end=end, year=year1 or year2, rule="day-borrowing-month")
        return borrowed
    if not between and link == "a":
        return None
    if not month_number(found, "1") and day1 >= day2:
        return None
    return Timex(at, found.end(), "range", "range-of-days", first=first, last=last)


@cache
def _night_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        compile_pattern(r"(?P<det>la<S>|cette<S>)?nuit<S>du<S>(?:<WDA1><S>)?<DAY1>(?:<S><MONTH1>(?:"
            r"<S><YEAR1>)?)?<S>au<S>(?:<WDA2><S>)?<DAY2><S><MONTH2>(?:<S><YEAR2>)?"),
        compile_pattern(r"(?P<det>la<S>)?nuit<S>(?:de|du)<S><WD1><S>(?:a|au)<S><WD2>(?:<S>(?P<shift><SHIFT>)"
            r"|<S><DAY><S><MONTH>(?:<S><YEAR>)?)?"),
    )  # fmt: skip


def read_night(folded: str, text: str, at: int) -> Found:
    """'la nuit du 19 au 20 octobre', 'la nuit de mardi à mercredi'."""
    days, weekdays = _night_patterns()
    if found := days.match(folded, at):
        month2 = month_number(found, "2")
        first = _day_value_of(found, "1", at, month2)
        last = _day_value_of(found, "2", at, month2)
        if first.day > MONTH_DAYS[first.month] or last.day > MONTH_DAYS[last.month]:
            return None
        return Timex(at, found.end(), "range", "night-of-days", first=first, last=last)
    if found := weekdays.match(folded, at):
        if found["d"]:
            last = _day_value(found, "", int_of(found, "y"))._replace(weekday=weekday_number(found, "2"))
            night = Timex(at, found.end(), "range", "night-before-day", first=last, last=last)
            return night if last.day <= MONTH_DAYS[last.month] else None
        shift = shift_of(found["shift"])
        first = Timex(at, at, "weekday", "weekday", weekday=weekday_number(found, "1"), shift=shift)
        last = Timex(at, at, "weekday", "weekday", weekday=weekday_number(found, "2"), shift=shift)
        return Timex(at, found.end(), "range", "night-of-weekdays", first=first, last=last)
    return None


def _day_value_of(found: re.Match[str], n: str, at: int, month: int) -> Timex:
    return Timex(
        at, found.end(), "day", "day-month", int_of(found, "y" + n), month_number(found, n) or month,
        day_number(found["d" + n]), weekday_number(found, n),
    )  # fmt: skip

"""Weekdays, and days of the month said without their month: 'mardi', 'mardi 15', 'le 15'."""

import re
from functools import cache

from recoupe.dates.surroundings import before, ending, is_glued, is_habit
from recoupe.dates.timex import Found, Timex, compile_pattern, either, shift_of, weekday_number, words


@cache
def _weekday_range_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<det>le<S>|ce<S>)?<WD1><S>(?P<link>a|au|et)<S>(?:le<S>|ce<S>)?<WD2>(?:<S>(?P<shift><SHIFT>))?(?!<S>\d)"
    )


def read_weekday_range(folded: str, text: str, at: int) -> Found:
    """'de lundi à mercredi', 'entre mardi et jeudi'; 'du lundi au vendredi' is a habit, and no date."""
    found = _weekday_range_pattern().match(folded, at)
    if found is None:
        return None
    lead = before(folded, at)
    link = found["link"]
    between = lead.endswith("entre") and link == "et"
    if not between and not (link == "a" and re.search(r"(?:^|\W)de$", lead)):
        return None
    shift = shift_of(found["shift"])
    first = Timex(at, at, "weekday", "weekday", weekday=weekday_number(found, "1"), shift=shift)
    last = Timex(at, at, "weekday", "weekday", weekday=weekday_number(found, "2"), shift=shift)
    return Timex(at, found.end(), "range", "range-of-weekdays", first=first, last=last)


@cache
def _weekday_pattern() -> tuple[re.Pattern[str], ...]:
    return (
        compile_pattern(
            r"(?P<det>(?:le|ce meme|ce)<S>)?<WD>(?:(?:<S>(?:matin|soir|midi|apres-midi|dans la nuit))?"
            r"<S>(?P<week>de<S>(?:la|cette)<S>semaine(?:<S>(?P<wshift><SHIFT>))?|en<S>huit|en<S>quinze)|<S>"
            r"(?P<shift><SHIFT>)|<S>(?P<same>meme)(?!\w))?"
        ),
        compile_pattern(r"(?P<det>(?:le|ce)<S>)?<WDA><S>(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:<O>(?:er)"
            r"(?!\w))?(?=[,.;:!?)\n]|$|<S>(?:a|au|et|ou|en|dans|devant|soir|matin|dernier|prochain|pour|par|vers)"
            r"(?!\w))(?![.,]\d)"),
    )  # fmt: skip


def read_weekday_day(folded: str, text: str, at: int) -> Found:
    """'mardi 15', the weekday and the day agreeing."""
    found = _weekday_pattern()[1].match(folded, at)
    if found is None or is_habit(folded, at):
        return None
    return Timex(at, found.end(), "dom", "weekday-day", day=int(found["d"]), weekday=weekday_number(found))


def read_weekday(folded: str, text: str, at: int) -> Found:
    """'mardi', 'ce mardi', 'mardi dernier', 'jeudi de la semaine prochaine'."""
    found = _weekday_pattern()[0].match(folded, at)
    if found and ending("not_dates", "habits_before_weekday").search(before(folded, at)):
        return None
    if found is None or is_habit(folded, at) or is_glued(folded, at, found.end()):
        return None
    det = (found["det"] or "").strip()
    lead = before(folded, at)
    if not det and _CONTRACTED.search(lead):
        det = "le"  # 'la lettre du vendredi'
    if not det and _OF_WEEKDAY.search(lead):
        return None
    week = found["week"]
    number = 0
    if week:
        shift = {"last": "-1", "next": "1"}.get(shift_of(found["wshift"]), "0")
        if week.startswith("en"):
            number = 7 if week.endswith("huit") else 14
            shift = ""
        return Timex(
            at,
            found.end(),
            "weekday",
            "weekday-of-week",
            weekday=weekday_number(found),
            part="week" + shift,
            number=number,
        )
    return Timex(
        at, found.end(), "weekday", "weekday", weekday=weekday_number(found), shift=shift_of(found["shift"]), det=det
    )


_CONTRACTED = re.compile(r"(?:^|\W)(?:du|au)$")


_OF_WEEKDAY = re.compile(r"(?:^|\W)(?:black|journal de|nomme|appele|robinson crusoe et|chaque|tous les)$")


@cache
def _day_alone_pattern() -> re.Pattern[str]:
    follow = either(words()["not_dates"]["day_followers"])
    return compile_pattern(
        rf"(?P<det>le|ce)<S>(?P<d>3[01]|[12]\d|[1-9])(?:<O>er(?!\w))?(?=[,.;:!?)»\"](?!\d)|<S>(?:{follow})(?!\w)|$)"
    )


def read_day_alone(folded: str, text: str, at: int) -> Found:
    """'le 15', when a date told before gives the month; 'le 1er du mois prochain'."""
    named = re.compile(r"le (?P<d>[12]?\d|3[01])(?:er)? du mois (?P<shift>dernier|prochain)(?!\w)").match(folded, at)
    if named:
        return Timex(
            at,
            named.end(),
            "offset",
            "day-of-month-shifted",
            unit="month",
            day=int(named["d"]),
            shift=shift_of(named["shift"]),
        )
    found = _day_alone_pattern().match(folded, at)
    if found is None or ending("not_dates", "day_labels").search(before(folded, at)):
        return None
    return Timex(at, found.end(), "dom", "day-alone", day=int(found["d"]), det=found["det"])

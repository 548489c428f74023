"""Choosing the year of a date that does not say it: by tense, by 'dernier' and 'prochain', else the nearest."""

from datetime import date
from typing import NamedTuple

from recoupe.dates.calendar import Interval
from recoupe.dates.tense import FUTURE, PAST, Tense

FAR, NEAR = 270, 75
"""A yearless date so many days away by its tense is read as the other one when that is this near: such a distance
would have been written with its year."""


class Placed(NamedTuple):
    """An interval, its granularity and the rule that gave it."""

    start: date
    end: date
    granularity: str
    rule: str


SURE_YEAR = "weekday-and-day-agree"
NEAR_STORY, NEAR_WEEKDAYS = "-near-story", "-near-weekdays"
_UNSURE = ("-window-hull", "-near-latest-day", NEAR_STORY, NEAR_WEEKDAYS)


def is_unsure(rule: str) -> bool:
    """Whether a rule had no day of writing to go by: such a date must not be held against another source."""
    return rule.endswith(_UNSURE) and not rule.startswith(SURE_YEAR)


def choose(days: list[date], written: date, tense: Tense, shift: str, deadline: bool) -> tuple[date, str]:
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
    wanted = wanted_time(tense, deadline)
    if wanted == PAST and past:
        chosen, how = past[-1], "-before-publication"
    elif wanted == FUTURE and future:
        chosen, how = future[0], "-after-publication"
    else:
        return nearest, "-nearest"
    if is_loose(tense) and abs((chosen - written).days) > FAR and abs((nearest - written).days) <= NEAR:
        return nearest, "-nearest"
    if tense.form in WEAK and abs((chosen - written).days) > 200 > 2 * abs((nearest - written).days):
        return nearest, "-nearest"
    return chosen, how


YEAR_SHIFTS = {"last": -1, "next": 1}
WEAK = frozenset({"imperfect", "conditional", "present", "passive", ""})


def is_loose(tense: Tense) -> bool:
    """A verb too far from the date to be sure of: 'a annoncé l'ouverture d'une antenne le 15 novembre'."""
    return tense.gap > 12


def wanted_time(tense: Tense, deadline: bool) -> str:
    """A deadline lies ahead, unless the sentence is in the past: then the nearest ('il a payé avant le 15 juillet')."""
    if not deadline:
        return tense.time
    return "" if tense.time == PAST and tense.form != "passive" else FUTURE


def choose_interval(
    options: list[Interval], written: date, tense: Tense, shift: str, deadline: bool
) -> tuple[Interval, str]:
    """One of the same stretch of several years: already begun for the past, not yet over for the future."""
    if shift == "last":
        return [i for i in options if i[1] < written][-1], "-last"
    if shift == "next":
        return [i for i in options if i[0] > written][0], "-next"
    wanted = wanted_time(tense, deadline)
    if deadline and wanted == FUTURE:
        return [i for i in options if i[0] > written][0], "-after-publication"
    if wanted == FUTURE:
        return [i for i in options if i[1] >= written][0], "-after-publication"
    if wanted == PAST:
        return [i for i in options if i[0] <= written][-1], "-before-publication"
    return min(options, key=lambda i: max(0, (i[0] - written).days, (written - i[1]).days)), "-nearest"

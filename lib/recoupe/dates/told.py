"""Leaning on dates told before: the year a sentence is set in, the day that 'la veille' counts from."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from recoupe.dates import calendar as cal
from recoupe.dates.agreeing import is_quoted
from recoupe.dates.choosing import Placed, wanted_time
from recoupe.dates.place_periods import shift_unit
from recoupe.dates.resolve import place, place_anchor
from recoupe.dates.tense import FUTURE, PAST, Tense
from recoupe.dates.timex import Timex
from recoupe.dates.tongue import Tongue, tongue_of
from recoupe.dates.windows import FROM_TEXT
from recoupe.model import Page, Window

NEAR_BEFORE = 400
"""How far back, in characters, a paragraph that opens with 'deux ans plus tard' looks for its date."""


class Setting(NamedTuple):
    """Where an expression stands and what its sentence says: line and sentence are the offsets where they begin."""

    window: Window
    tense: Tense
    limit: bool
    group: str
    line: int
    sentence: int
    folded: str
    tongue: Tongue


class Told(NamedTuple):
    """A date already read, that later words may lean on."""

    timex: Timex
    placed: Placed
    line: int
    sentence: int
    group: str
    since: bool
    tense: Tense
    limit: bool


def frame_year(timex: Timex, told: list[Told], setting: Setting) -> int:
    """The year a sentence is set in: 'En 1987 c'était pareil, le 14 juillet' and 'En 2012, ... en mai'."""
    tense, window, folded = setting.tense, setting.window, setting.folded
    if timex.year or timex.shift or tense.time == FUTURE:
        return 0
    if timex.kind == "offset":
        if timex.unit != "year" or not timex.part or tense.form != "imperfect":
            return 0
    elif timex.kind not in ("day", "month", "season", "feast", "quarter", "semester"):
        return 0
    for earlier in reversed(told[-40:]):
        if earlier.sentence != setting.sentence or earlier.group != setting.group:
            return 0
        source = earlier.timex
        if not source.year or source.kind not in ("year", "month", "day", "season") or earlier.since or earlier.limit:
            continue
        year = earlier.placed.start.year
        if window.start and year >= window.start.year:
            return 0
        if (
            earlier is told[-1]
            and source.kind != "year"
            and timex.kind in ("day", "month")
            and setting.tongue.then.fullmatch(folded, source.end, timex.start)
        ):
            # 'en décembre 2020, puis en mars': the next March
            return year + ((timex.month, timex.day) <= (source.month, source.day))
        if source.kind == "season":
            # 'commencé à l'automne 2019, il avait été arrêté en décembre'
            had = timex.kind == "month" and setting.tongue.had_been.search(folded, source.end, timex.start)
            return year + (timex.month < earlier.placed.start.month) if had else 0
        opens = source.kind == "year" and bool(
            setting.tongue.opens.search(folded[max(setting.sentence, source.start - 25) : source.start])
        )
        if not (opens or tense.form == "imperfect"):
            return 0
        if source.kind != "year" and timex.month and (timex.month, timex.day or 31) < (source.month, source.day):
            return 0
        return year
    return 0


def same_day_told(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """A day said again, its year told before: by its weekday anywhere, without one in the same paragraph."""
    for earlier in reversed(told[-40:]):
        source, day = earlier.timex, earlier.placed.start
        if (
            source.kind != "day"
            or not source.year
            or source.unit
            or (source.day, source.month) != (timex.day, timex.month)
        ):
            continue
        here = timex.weekday < 0 and earlier.line == setting.line and setting.tense.time != FUTURE
        if here or timex.weekday == day.weekday():
            return Placed(day, day, "day", "day-told-with-year")
    return None


def anchor_for(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """The date that 'la veille', 'deux ans plus tard' or 'le mois suivant' counts from, None when unclear."""
    window, group = setting.window, setting.group
    fitting = [_after_night(t) for t in told if t.group == group and (timex.unit != "day" or _is_night_or_day(t))]
    if timex.unit == "month":
        fitting = [t for t in fitting if t.placed.granularity in ("day", "week", "month", "part-of-month")]
    limit_day = window.start if window.basis == FROM_TEXT else window.end or window.start
    here = [t for t in fitting if t.line == setting.line]
    for said in ([t for t in here if not t.since and (limit_day is None or t.placed.start <= limit_day)], here):
        if said:
            # Among the dates of one sentence the latest: the news, not its background.
            return max((t for t in said if t.sentence == said[-1].sentence), key=lambda t: t.placed.start).placed
    if timex.number == 0:
        return None
    fitting = [t for t in fitting if not t.since and not t.limit]
    if timex.unit != "day":
        # 'Deux ans plus tard' opening a paragraph counts from the end of the one before.
        near = [t for t in fitting if t.timex.end > timex.start - NEAR_BEFORE]
        return near[-1].placed if near else None
    if group != "article" or not fitting or window.start is None:
        return None
    past = [t for t in fitting if limit_day is None or t.placed.start <= limit_day]
    return max(past, key=lambda t: t.placed.start).placed if past else None


def _is_night_or_day(told: Told) -> bool:
    return (told.placed.end - told.placed.start).days <= (told.timex.kind == "range")


def _after_night(told: Told) -> Told:
    """A night counts by the day it ends on: 'dans la nuit du 3 au 4 mai ... Deux jours plus tard' is the 6th."""
    if told.placed.start == told.placed.end or not _is_night_or_day(told):
        return told
    return told._replace(placed=told.placed._replace(start=told.placed.end))


def day_told(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """'le 19', when a 19th was told before, or a day of the same paragraph gives the month."""
    days = [t for t in told if t.placed.start == t.placed.end and t.group in (setting.group, "article")]
    if not days and setting.tense.form == "future":
        return _next_day(timex.day, setting)
    for earlier in reversed(days):
        if earlier.placed.start.day == timex.day:
            return Placed(earlier.placed.start, earlier.placed.start, "day", "day-told-before")
    for earlier in reversed(days):
        near = earlier.line == setting.line or earlier.timex.end > timex.start - NEAR_BEFORE
        if near and earlier.group == setting.group:
            base = earlier.placed.start
            day = cal.day_of(base.year, base.month, timex.day)
            return Placed(day, day, "day", "day-of-month-told") if day and abs((day - base).days) <= 12 else None
    return None


def _next_day(number: int, setting: Setting) -> Placed | None:
    """'Le tribunal rendra sa décision le 26': the next 26th, when the day of writing is known."""
    start, end = setting.window.start, setting.window.end
    if start is None or start != end:
        return None
    for months in (0, 1):
        day = cal.day_of(*cal.shift_month(start.year, start.month, months), number)
        if day and day > start:
            return Placed(day, day, "day", "day-alone-after-publication")
    return None


def weekday_told(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """'le mardi' is a habit, unless a Tuesday was told before, or a few days that hold one, in a past sentence."""
    if setting.tense.time != PAST and timex.det != "the":
        return None
    for earlier in reversed(told):
        day = earlier.placed.start
        if earlier.group not in (setting.group, "article"):
            continue
        if earlier.placed.granularity == "range" and earlier.line == setting.line and earlier.group == setting.group:
            # 'Entre le vendredi 29 et le mardi 3, ... le lundi'
            on = day + timedelta(days=(timex.weekday - day.weekday()) % 7)
            if on <= earlier.placed.end < day + timedelta(days=7):
                return Placed(on, on, "day", "weekday-told-before")
        if earlier.timex.weekday == timex.weekday == day.weekday() and day == earlier.placed.end:
            return Placed(day, day, "day", "weekday-told-before")
    here = [t.placed.end for t in told if t.line == setting.line and t.group == setting.group]
    if timex.det != "the" or not here:
        return None
    on = here[-1] + timedelta(days=(timex.weekday - here[-1].weekday()) % 7)  # 'the 11th was the leak; on the Monday'
    return Placed(on, on, "day", "weekday-after-told")


def said_then(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """What was to come when it was said: 'L'hiver dernier, il promettait : « Ce sera prêt avant Pâques »'."""
    tense, start = setting.tense, setting.window.start
    if wanted_time(tense, setting.limit) != FUTURE or timex.year or timex.shift or timex.kind not in _TO_COME:
        return None
    if not told or start is None or told[-1].sentence != setting.sentence:
        return None
    then = told[-1]
    if then.group != setting.group or then.placed.end >= start - timedelta(days=30) or then.since or then.limit:
        return None
    if not is_quoted(setting.folded, timex.start) or is_quoted(setting.folded, then.timex.start):
        return None
    placed = place(timex, then.placed.start, tense, setting.limit)
    return placed._replace(rule=f"{timex.rule}-when-said") if placed and placed.start > then.placed.start else None


_TO_COME = frozenset({"day", "month", "season", "feast"})


def shifted_told(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """'le mardi suivant', 'la fin du mois suivant', 'l'été suivant', from the last date of the paragraph."""
    here = [t for t in told if t.group == setting.group and t.line == setting.line]
    if not here:
        return None
    side = 1 if timex.shift == "following" else -1
    base = here[-1].placed
    if timex.kind == "offset":
        start = shift_unit(base.start, timex.unit, side)[0]
        if timex.unit == "year":
            return Placed(*cal.part_of_year(start.year, timex.part), "part-of-year", f"{timex.shift}-year-part")
        if timex.unit == "month":
            return Placed(
                *cal.part_of_month(start.year, start.month, timex.part), "part-of-month", f"{timex.shift}-month-part"
            )
        return None
    if timex.kind == "weekday" and base.start == base.end:
        days = (timex.weekday - base.start.weekday()) % 7 or 7
        day = base.start + timedelta(days=days if side > 0 else days - 7 or -7)
        return Placed(day, day, "day", f"{timex.shift}-weekday")
    tense = Tense(FUTURE if side > 0 else PAST, "future" if side > 0 else "perfect")
    placed = place(timex._replace(shift="next" if side > 0 else "last"), base.end if side > 0 else base.start, tense)
    return placed._replace(rule=f"{timex.shift}-{timex.kind}") if placed else None


def place_named(page: Page, timex: Timex, told: list[Told], known: dict[str, date | None]) -> Placed | None:
    """'trois jours avant la crue': placed when the page gives the event one clear day ('la crue du 20 octobre').

    `known` keeps the day of each name looked up, so that a name said often is looked up once.
    """
    if timex.name not in known:
        known[timex.name] = _day_of_event(page.folded, timex.name, told, tongue_of(page.article.language))
    day = known[timex.name]
    placed = place_anchor(timex, (day, day)) if day else None
    return placed._replace(rule=f"{placed.rule}-of-event") if placed else None


def _day_of_event(folded: str, name: str, told: list[Told], tongue: Tongue) -> date | None:
    noun = re.escape(name)
    leads = re.compile(tongue.event_before.format(noun=noun))
    follows = re.compile(tongue.event_after.format(noun=noun))
    days = set()
    for earlier in told:
        source, day = earlier.timex, earlier.placed.start
        if day != earlier.placed.end or earlier.group != "article":
            continue
        lead = folded[max(0, source.start - 60) : source.start]
        if leads.search(lead) or follows.match(folded, source.end):
            days.add(day)
    return days.pop() if len(days) == 1 else None if days else _day_of_verb(folded, name, told, tongue)


BESIDE = 70
"""How far, in characters of its sentence, a verb may stand from the day when it happened."""
_END = re.compile(r"[.!?;](?:\s|$)|\n")


def _day_of_verb(folded: str, name: str, told: list[Told], tongue: Tongue) -> date | None:
    """The one day on which what a noun stands for happened: 'The ferry struck a barge on 13 March', for 'the crash'."""
    happened = tongue.happened(name)
    if happened is None:
        return None
    days = set()
    for earlier in told:
        source, day = earlier.timex, earlier.placed.start
        if (
            day != earlier.placed.end
            or earlier.group != "article"
            or earlier.limit
            or source.kind not in ("day", "weekday")
        ):
            continue
        end = _END.search(folded, source.end, source.end + BESIDE)
        last = end.start() if end else source.end + BESIDE
        if happened.search(folded, max(earlier.sentence, source.start - BESIDE), last):
            days.add(day)
    return days.pop() if len(days) == 1 else None

"""Dates: every expression of time of a page, placed in the calendar.

A full date depends on nothing. The rest is placed from the day of writing (a window: both its ends are tried), from
the tense around, from the year a sentence is set in, or from a date told before. Where the ends of the window differ
by little the hull is given and the rule says so; where they differ by much, or no anchor is clear, nothing is.
"""

import re
from collections.abc import Iterator
from datetime import date

from recoupe.dates import calendar as cal
from recoupe.dates.agreeing import is_said_with_day
from recoupe.dates.choosing import Placed
from recoupe.dates.lent_years import lend_years
from recoupe.dates.place_loosely import place_loosely
from recoupe.dates.resolve import halves, is_absolute, place, place_anchor
from recoupe.dates.surroundings import before
from recoupe.dates.tense import FUTURE, NO_TENSE, PAST, REACH, Tense
from recoupe.dates.timex import Timex
from recoupe.dates.told import (
    Setting,
    Told,
    anchor_for,
    day_told,
    frame_year,
    place_named,
    said_then,
    same_day_told,
    shifted_told,
    weekday_told,
)
from recoupe.dates.tongue import Tongue, tongue_of
from recoupe.dates.windows import FROM_TEXT, LOOSE, NEWS_LAG, reading_window
from recoupe.model import DateRef, Page, Window, sentence_at, zone_at

SHORT_HULL = 16
"""The longest hull, in days, given for a day or a week that an uncertain window leaves open."""


HEADING_REACH = 1500
"""How far, in characters, a year alone on its line dates the lines below."""
MEMORY = 200
"""How many dates told before are kept in mind, so that time stays linear in the text."""


def find_dates(page: Page, window: Window | None = None, near: Window | None = None) -> Iterator[DateRef]:
    """The dates of every zone, in order: 'd'ici le 15 septembre 2024' gives a row for 'le 15 septembre 2024'.

    `window` is when the page was written; by default documents.csv's, narrowed by the text, or the one inferred.
    """
    tongue = tongue_of(page.article.language)
    timexes = list(tongue.join_ranges(page.folded, tongue.find_timexes(page.folded, page.article.text)))
    if not timexes:
        return
    if window is None or window == page.article.published:
        window = reading_window(page, timexes, near)
    timexes = lend_years(page.folded, timexes, tongue)
    told: list[Told] = []
    line, heading = -1, (0, -HEADING_REACH)
    stamp: date | None = None
    rows: list[DateRef] = []
    waiting: list[tuple[Timex, str]] = []
    folded, text = page.folded, page.article.text
    queue = timexes[::-1]
    while queue:
        timex = queue.pop()
        zone = zone_at(page, timex.start)
        name = zone.zone if zone else "body"
        group = _GROUPS.get(name, "article")
        sentence = sentence_at(page, timex.start)
        low, high = (sentence.start, sentence.end) if sentence and sentence.end >= timex.end else _line(folded, timex)
        lead = before(folded, timex.start)
        limit = _is_deadline(folded, timex, lead, tongue)
        if limit and tongue.lifted.search(lead):
            limit = tongue.tense_around(text, timex.start, timex.end, low, high).time != PAST
        tense = _read_tense(text, timex, low, high, lead, limit, tongue)
        written = Window(stamp, stamp) if group == "comment" and stamp is not None else window
        if timex.part == "counted" and timex.number < 0 and name in _STAMPED and _ALONE.match(folded, timex.end):
            continue  # 'Posté par Léa · il y a 5 mois · 4 min': counted from the day the page was copied
        if timex.name and timex.kind == "anchor":
            waiting.append((timex, name))
            continue
        if name == "caption" and not tense.time and timex.kind == "weekday":
            tense = Tense(PAST, "perfect")  # what a picture shows has been
        if lead_of_line(folded, timex.start, tongue):
            if timex.kind == "day" and tense.time != FUTURE and tongue.entry.match(folded, timex.end):
                tense = Tense(PAST, "perfect")  # '14 mars. Le conseil demande ...', in a chronology
            if timex.kind == "year" and _HEADING.match(folded, timex.end):
                heading = (timex.year, timex.end)
            elif timex.kind in ("day", "month") and not timex.year and timex.start - heading[1] < HEADING_REACH:
                # '1984' alone on a line is the year of the days that open the lines below it.
                timex = timex._replace(year=heading[0], rule="day-under-year")
        if group == "comment" and _is_yearless_stamp(folded, timex, lead, window, tongue):
            timex = timex._replace(year=_year_after(timex, stamp or window.start))
        line = max(line, folded.rfind("\n", max(line, 0), timex.start))
        said = queue[-1] if queue and is_said_with_day(folded, timex, queue[-1], tongue) else timex
        placed = _place(said, told, Setting(written, tense, limit, group, line, low, folded, tongue))
        if placed is None:
            queue.extend(reversed(halves(timex)))
            continue
        if group == "comment" and _is_stamp(folded, timex, lead, window, tongue):
            stamp = placed.start
        since = tongue.since.search(lead) is not None
        told.append(Told(timex, placed, line, low, group, since, tense, limit))
        if len(told) > 2 * MEMORY:
            del told[:MEMORY]
        rows.append(_row(page, timex, placed, name, limit))
    known: dict[str, date | None] = {}
    for timex, name in waiting:
        if placed := place_named(page, timex, told, known):
            rows.append(_row(page, timex, placed, name, False))
    rows.sort(key=lambda r: r.start)
    yield from rows


_STAMPED = frozenset({"dateline", "credit", "navigation", "related", "comment_header", "comment"})
_ALONE = re.compile(r" *(?:$|[\n·•|–—)]|- )")
_GROUPS = {
    "caption": "stamp", "credit": "stamp", "dateline": "stamp", "comment": "comment", "comment_header": "comment",
    "related": "other", "navigation": "other", "advert": "other",
}  # fmt: skip


def _row(page: Page, timex: Timex, placed: Placed, zone: str, limit: bool) -> DateRef:
    granularity = "deadline" if limit else placed.granularity
    surface = page.article.text[timex.start : timex.end]
    return DateRef(
        page.article.doc, timex.start, timex.end, surface, placed.start, placed.end, granularity, zone, placed.rule
    )


def _line(folded: str, timex: Timex) -> tuple[int, int]:
    low, high = max(0, timex.start - REACH), timex.end + REACH
    end = folded.find("\n", timex.end, high)
    return max(low, folded.rfind("\n", low, timex.start) + 1), end if end >= 0 else min(high, len(folded))


def lead_of_line(folded: str, start: int, tongue: Tongue) -> bool:
    """Whether nothing but a bullet or an article stands before, on the line."""
    lead = folded[max(0, start - 12) : start].rpartition("\n")
    return (bool(lead[1]) or start < 12) and tongue.line_lead.fullmatch(lead[2]) is not None


def _is_deadline(folded: str, timex: Timex, lead: str, tongue: Tongue) -> bool:
    if tongue.limit_before.search(lead) is None:
        return tongue.limit_after.match(folded, timex.end) is not None
    return tongue.lower.search(lead) is None


_HEADING = re.compile(r" ?[:.-]? ?(?:\r?\n|$)")
_TENSED = frozenset({"day", "weekday", "month", "season", "feast", "quarter", "semester", "range", "dom"})


def _needs_tense(timex: Timex) -> bool:
    if timex.kind == "range":
        return not is_absolute(timex)
    return (
        timex.kind in _TENSED
        and not timex.year
        and not timex.shift
        or timex.kind == "offset"
        and timex.unit in ("weekend", "year")
    )


def _read_tense(text: str, timex: Timex, low: int, high: int, lead: str, limit: bool, tongue: Tongue) -> Tense:
    """The tense around an expression that needs one, and what 'depuis' and 'à partir de' say in its place."""
    if not _needs_tense(timex):
        return NO_TENSE
    tense = tongue.tense_around(text, timex.start, timex.end, low, high)
    if tongue.since.search(lead):
        return tense._replace(gap=0) if tense.time == PAST else Tense(PAST, "perfect")
    if not limit and tongue.starting.search(lead):
        return tense._replace(gap=REACH) if tense.time == PAST else Tense(FUTURE, "future")
    return tense


def _is_yearless_stamp(folded: str, timex: Timex, lead: str, window: Window, tongue: Tongue) -> bool:
    """A stamp of a comment that says no year, under a page whose day is known: '1er novembre, 17:03'."""
    known = window.start is not None and window.end is not None and (window.end - window.start).days < SHORT_HULL
    if not known or timex.kind != "day" or timex.year or timex.det or timex.shift or timex.unit:
        return False
    return tongue.clock.match(folded, timex.end) is not None and not tongue.led.search(lead)


def _year_after(timex: Timex, after: date | None) -> int:
    """The year that puts a day on or after another, 0 where the calendar has none."""
    if after is None:
        return 0
    days = (cal.day_of(year, timex.month, timex.day) for year in (after.year, after.year + 1))
    return next((d.year for d in days if d and d >= after), 0)


def _is_stamp(folded: str, timex: Timex, lead: str, window: Window, tongue: Tongue) -> bool:
    """The stamp of a comment: a full day that no word leads into, or that a clock time follows."""
    if timex.kind != "day" or not timex.year:
        return False
    timed = tongue.clock.match(folded, timex.end) is not None
    if not timed and timex.det or tongue.led.search(lead):
        return False
    day = cal.day_of(timex.year, timex.month, timex.day)
    return day is not None and (window.start is None or day >= window.start)


def _place(timex: Timex, told: list[Told], setting: Setting) -> Placed | None:
    """The place of one expression; the order is from what leans on dates told to what leans on the day of writing."""
    window, tense, limit = setting.window, setting.tense, setting.limit
    if timex.kind == "anchor":
        base = _place_in(timex.first, window, tense, limit) if timex.first else anchor_for(timex, told, setting)
        return place_anchor(timex, (base.start, base.end)) if base else None
    if timex.kind == "dom" and timex.weekday < 0:
        return day_told(timex, told, setting)
    if timex.kind == "weekday" and timex.det in ("le", "the") and not timex.shift:
        return weekday_told(timex, told, setting)
    if timex.shift in ("following", "preceding"):
        return shifted_told(timex, told, setting)
    if year := frame_year(timex, told, setting):
        if timex.kind == "offset":
            return Placed(*cal.part_of_year(year, timex.part), "part-of-year", "part-of-year-told")
        framed = place(timex._replace(year=year, weekday=-1), date(year, 1, 1), tense, limit)
        if framed:
            return framed._replace(rule="year-of-sentence")
    if timex.kind == "day" and not timex.year and not timex.unit and not timex.shift:
        again = same_day_told(timex, told, setting)
        if again:
            return again
    if then := said_then(timex, told, setting):
        return then
    return _place_in(timex, window, tense, limit)


def _place_in(timex: Timex, window: Window, tense: Tense, limit: bool) -> Placed | None:
    """Placed from both ends of the window: one answer, a short hull, or nothing."""
    if is_absolute(timex) or timex.kind == "feast" and timex.rule == "named-day":
        return place(timex, date(2000, 1, 1), tense, limit)
    first = window.start or window.end
    if first is None:
        return None
    last = window.end or first
    if last < first:
        first, last = last, first
    if window.basis in LOOSE and window.start and window.end:
        return place_loosely(timex, window, tense, limit)
    suffix = ""
    if window.start and window.basis == FROM_TEXT and (window.end is None or last - first > NEWS_LAG):
        if timex.kind == "weekday" and not timex.shift:
            # No day of writing: the day nearest to the latest one told, the first after it when it is to come.
            placed = place(timex, first, tense if tense.time == FUTURE else NO_TENSE)
            return placed._replace(rule="weekday-near-latest-day") if placed else None
        last = min(last, first + NEWS_LAG) if window.end else first + NEWS_LAG
        suffix = "-news-lag"
    one = place(timex, first, tense, limit)
    if one is None or first == last:
        return one
    two = place(timex, last, tense, limit)
    if two is None:
        return None
    if one[:2] == two[:2]:
        return one._replace(rule=one.rule + suffix)
    start, end = min(one.start, two.start), max(one.end, two.end)
    if (end - start).days + 1 > SHORT_HULL:
        return None
    return Placed(start, end, "range", f"{one.rule}-window-hull")

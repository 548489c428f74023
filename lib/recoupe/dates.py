"""Dates: every expression of time of a page, placed in the calendar.

A full date depends on nothing. The rest is placed from the day of writing (a window: both its ends are tried), from
the tense around, from the year a sentence is set in, or from a date told before. Where the ends of the window differ
by little the hull is given and the rule says so; where they differ by much, or no anchor is clear, nothing is.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from recoupe import calendar as cal
from recoupe.model import DateRef, Page, Window, sentence_at, zone_at
from recoupe.resolve import GRANULARITY, Placed, halves, is_absolute, place, place_anchor, shift_unit
from recoupe.tense import FUTURE, NO_TENSE, PAST, REACH, Tense, tense_around
from recoupe.timex import Timex, _beginning, _ending, before, find_timexes, join_ranges
from recoupe.windows import FROM_TEXT, NEWS_LAG, reading_window

SHORT_HULL = 16
"""The longest hull, in days, given for a day or a week that an uncertain window leaves open."""


MEMORY = 200
"""How many dates told before are kept in mind, so that time stays linear in the text."""


class _Told(NamedTuple):
    """A date already read, that later words may lean on."""

    timex: Timex
    placed: Placed
    line: int
    sentence: int
    group: str
    since: bool
    tense: Tense
    limit: bool


def find_dates(page: Page, window: Window | None = None, near: Window | None = None) -> Iterator[DateRef]:
    """The dates of every zone, in order: 'd'ici le 15 septembre 2024' gives a row for 'le 15 septembre 2024'.

    `window` is when the page was written; by default documents.csv's, narrowed by the text, or the one inferred.
    """
    timexes = list(join_ranges(page.folded, find_timexes(page.folded, page.article.text)))
    if not timexes:
        return
    if window is None or window == page.article.published:
        window = reading_window(page, timexes, near)
    told: list[_Told] = []
    line = -1
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
        limit = _is_deadline(folded, timex, lead)
        tense = tense_around(text, timex.start, timex.end, low, high) if _needs_tense(timex) else NO_TENSE
        if lead.endswith("depuis") and tense.time != PAST:
            tense = Tense(PAST, "perfect")
        if not limit and _FROM.search(lead):
            tense = tense._replace(gap=REACH) if tense.time == PAST else Tense(FUTURE, "future")
        if group == "comment" and stamp is not None:
            written: Window = Window(stamp, stamp)
        else:
            written = window
        if timex.name and timex.kind == "anchor":
            waiting.append((timex, name))
            continue
        line = max(line, folded.rfind("\n", max(line, 0), timex.start))
        placed = _place(timex, written, tense, limit, told, group, line, low, folded)
        if placed is None:
            queue.extend(reversed(halves(timex)))
            continue
        if group == "comment" and _is_stamp(timex, lead, window):
            stamp = placed.start
        since = lead.endswith("depuis")
        told.append(_Told(timex, placed, line, low, group, since, tense, limit))
        if len(told) > 2 * MEMORY:
            del told[:MEMORY]
        rows.append(_row(page, timex, placed, name, limit))
    for timex, name in waiting:
        if placed := _place_named(page, timex, told):
            rows.append(_row(page, timex, placed, name, False))
    rows.sort(key=lambda r: r.start)
    yield from rows


_GROUPS = {
    "caption": "stamp", "credit": "stamp", "dateline": "stamp", "comment": "comment", "comment_header": "comment", "related": "other", "navigation": "other", "advert": "other",
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


def _is_deadline(folded: str, timex: Timex, lead: str) -> bool:
    if _ending("deadlines", "before").search(lead) is None:
        return _beginning("deadlines", "after").match(folded, timex.end) is not None
    return not (lead.endswith("avant") and _LOWER.search(lead))


_FROM = re.compile(r"(?:^|\W)(?:a (?:partir|compter|dater) (?:de|du)|des)$")
"""'à partir de lundi', 'dès lundi': ahead, unless the sentence is in the past."""
_LOWER = re.compile(r"(?<!\w)(?:pas|plus|jamais|guere|rien|aucune?|personne)(?: [^\W\d_]+){0,4} avant$")
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


def _is_stamp(timex: Timex, lead: str, window: Window) -> bool:
    if timex.kind != "day" or not timex.year or timex.det or re.search(r"(?:^|\W)(?:du|au|depuis|de|avant|des)$", lead):
        return False
    day = cal.day_of(timex.year, timex.month, timex.day)
    return day is not None and (window.start is None or day >= window.start)


# ---------------------------------------------------------------- placing one expression


def _place(
    timex: Timex,
    window: Window,
    tense: Tense,
    limit: bool,
    told: list[_Told],
    group: str,
    line: int,
    low: int,
    folded: str,
) -> Placed | None:
    if timex.kind == "anchor":
        if timex.first is not None:
            base = _place_in(timex.first, window, tense, limit)
            return place_anchor(timex, (base.start, base.end)) if base else None
        anchor = _anchor_for(timex, told, group, line, window)
        return place_anchor(timex, (anchor.start, anchor.end)) if anchor else None
    if timex.kind == "dom" and timex.weekday < 0:
        return _day_told(timex, told, group, line)
    if timex.kind == "weekday" and timex.det == "le" and not timex.shift:
        return _weekday_told(timex, told, group) if tense.time == PAST else None
    if timex.shift in ("following", "preceding"):
        return _shifted_told(timex, told, group, line)
    if year := _frame_year(timex, told, group, low, tense, window, folded):
        if timex.kind == "offset":
            return (
                Placed(*cal.part_of_year(year, timex.part), "part-of-year", "part-of-year-told") if timex.part else None
            )
        framed = place(timex._replace(year=year, weekday=-1), window.start or date(year, 1, 1), tense, limit)
        if framed:
            return framed._replace(rule="year-of-sentence")
    if timex.weekday >= 0 and timex.kind == "day" and not timex.year and (again := _same_day_told(timex, told)):
        return again
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


# ---------------------------------------------------------------- leaning on dates told before


def _frame_year(
    timex: Timex, told: list[_Told], group: str, low: int, tense: Tense, window: Window, folded: str
) -> int:
    """The year a sentence is set in: 'En 1987 c'était pareil, le 14 juillet' and 'En 2012, ... en mai'."""
    if timex.year or timex.shift or tense.time == FUTURE:
        return 0
    if timex.kind == "offset":
        if timex.unit != "year" or not timex.part or tense.form != "imperfect":
            return 0
    elif timex.kind not in ("day", "month", "season", "feast", "quarter", "semester"):
        return 0
    for earlier in reversed(told[-40:]):
        if earlier.sentence != low or earlier.group != group:
            return 0
        source = earlier.timex
        if not source.year or source.kind not in ("year", "month", "day") or earlier.since or earlier.limit:
            continue
        year = earlier.placed.start.year
        if window.start and year >= window.start.year:
            return 0
        if earlier is told[-1] and source.kind != "year" and timex.kind in ("day", "month") and _THEN.fullmatch(folded, source.end, timex.start):
            # 'en décembre 2020, puis en mars': the next March
            return year + ((timex.month, timex.day) <= (source.month, source.day))
        opens = source.kind == "year" and _OPENS.search(folded, max(low, source.start - 25), source.start) is not None
        if not (opens or tense.form == "imperfect"):
            return 0
        if source.kind != "year" and timex.month and (timex.month, timex.day or 31) < (source.month, source.day):
            return 0
        return year
    return 0


_THEN = re.compile(r",? (?:puis|et|et puis)(?: a nouveau| de nouveau)?(?: en| le| au| du| des)? ")
_OPENS = re.compile(r"(?:^|[.:;!?\n«\"-])\s*(?:(?:mais|puis|deja|et|ainsi),? )?(?:en|des|fin|debut|l'annee) ?$")


def _same_day_told(timex: Timex, told: list[_Told]) -> Placed | None:
    """'mardi 5 mars' said again, with its year told before."""
    for earlier in reversed(told[-40:]):
        source = earlier.timex
        if source.kind == "day" and source.year and (source.day, source.month) == (timex.day, timex.month):
            day = earlier.placed.start
            if earlier.placed.granularity == "day" and day.weekday() == timex.weekday:
                return Placed(day, day, "day", "day-told-with-year")
    return None


def _days_told(told: list[_Told], group: str) -> list[_Told]:
    return [t for t in told if t.group == group and t.placed.start == t.placed.end]


def _anchor_for(timex: Timex, told: list[_Told], group: str, line: int, window: Window) -> Placed | None:
    """The date that 'la veille', 'deux ans plus tard' or 'le mois suivant' counts from, None when unclear."""
    fitting = [t for t in told if t.group == group and (timex.unit != "day" or t.placed.start == t.placed.end)]
    if timex.unit == "month":
        fitting = [t for t in fitting if t.placed.granularity in ("day", "week", "month", "part-of-month")]
    limit_day = window.start if window.basis == FROM_TEXT else window.end or window.start
    here = [t for t in fitting if t.line == line]
    for said in ([t for t in here if not t.since and (limit_day is None or t.placed.start <= limit_day)], here):
        if said:
            # Among the dates of one sentence the latest: the news, not its background.
            return max((t for t in said if t.sentence == said[-1].sentence), key=lambda t: t.placed.start).placed
    if timex.unit != "day" or timex.number == 0 and timex.rule.endswith("meme"):
        return None
    fitting = [t for t in fitting if not t.since and not t.limit]
    if group != "article" or not fitting or window.start is None:
        return None
    past = [t for t in fitting if limit_day is None or t.placed.start <= limit_day]
    return max(past, key=lambda t: t.placed.start).placed if past else None


def _day_told(timex: Timex, told: list[_Told], group: str, line: int) -> Placed | None:
    """'le 19', when a 19th was told before, or a day of the same paragraph gives the month."""
    days = [t for t in told if t.placed.start == t.placed.end and t.group in (group, "article")]
    for earlier in reversed(days):
        if earlier.placed.start.day == timex.day:
            return Placed(earlier.placed.start, earlier.placed.start, "day", "day-told-before")
    for earlier in reversed(days):
        if earlier.line == line and earlier.group == group:
            base = earlier.placed.start
            day = cal.day_of(base.year, base.month, timex.day)
            return Placed(day, day, "day", "day-of-month-told") if day and day > base else None
    return None


def _weekday_told(timex: Timex, told: list[_Told], group: str) -> Placed | None:
    """'le mardi' is a habit, unless a Tuesday was told before."""
    for earlier in reversed(told):
        day = earlier.placed.start
        if (
            earlier.group == group
            and earlier.timex.weekday == timex.weekday == day.weekday()
            and day == earlier.placed.end
        ):
            return Placed(day, day, "day", "weekday-told-before")
    return None


def _shifted_told(timex: Timex, told: list[_Told], group: str, line: int) -> Placed | None:
    """'le mardi suivant', 'la fin du mois suivant', 'l'été suivant', from the last date of the paragraph."""
    here = [t for t in told if t.group == group and t.line == line]
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


def _place_named(page: Page, timex: Timex, told: list[_Told]) -> Placed | None:
    """'trois jours avant la crue': placed when the page gives the event one clear day ('la crue du 20 octobre')."""
    folded, name = page.folded, re.escape(timex.name)
    if timex.name == "?":
        return None
    leads = re.compile(
        rf"(?<!\w){name}(?: [^\W\d_]+){{0,3}},?(?: du| de| le| survenue?| dans)?(?: la nuit)?(?: du)? ?$"
    )
    follows = re.compile(rf" ?[:,-] ?(?:la |le |l'|les |premiere? )?{name}(?!\w)")
    days = set()
    for earlier in told:
        source = earlier.timex
        if earlier.placed.start != earlier.placed.end or earlier.group != "article" or source.start == timex.start:
            continue
        lead = folded[max(0, source.start - 60) : source.start]
        if leads.search(lead) or follows.match(folded, source.end):
            days.add(earlier.placed.start)
    if len(days) != 1:
        return None
    day = days.pop()
    placed = place_anchor(timex, (day, day))
    return placed._replace(rule=f"{placed.rule}-of-event") if placed else None

"""Undated pages: the window in which a page was written, from its own words, with the chain of evidence.

A stamp of publication settles it. Without one, what the text tells as past bounds the window below, and what it
announces bounds it above. Day lines of the site, photo names, comments and related links are never read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.dates import calendar as cal
from recoupe.dates.agreeing import agree_on_days, days_of, days_of_writing, find_pairs
from recoupe.dates.calendar import Interval
from recoupe.dates.resolve import is_absolute, place
from recoupe.dates.surroundings import before
from recoupe.dates.tense import FUTURE, NO_TENSE, PAST
from recoupe.dates.timex import Timex
from recoupe.dates.tongue import tongue_of
from recoupe.model import ARTICLE_ZONES, Page, Window, sentence_at, zone_at

FROM_TEXT, FROM_STORY = "from the text", "time of the story's other pages"
FROM_WEEKDAYS = "weekdays of the text"
LOOSE = frozenset({FROM_STORY, FROM_WEEKDAYS})
"""Bases of windows that only choose between years: what they are too wide for is left out."""
NEWS_LAG = timedelta(days=5)
"""A page whose latest dated fact is this day is read as if written within so many days of it."""
AROUND = timedelta(days=60)
"""How far before and after the story's other pages an undated page may lie."""
MONTHS = timedelta(days=120)
"""A longer window gives no day of writing, only the year."""
NO_EVIDENCE = Window(None, None, "no evidence")

_NEAR_PAST = re.compile(r"(?:\w[\w'-]*[, ]+){0,3}$")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One step of the chain: the words (a span of the text), the rule that read them, and what window they leave."""

    rule: str
    start: int
    end: int
    window: Window


def infer_window(page: Page, near: Window | None = None) -> Window:
    """The window in which an undated page was written; both ends None and 'no evidence' where its words give none.

    `near`, when known, is the time of the story's other pages: it only chooses between years that the page's own
    weekdays allow ('samedi 4 novembre' is 2017, 2023 or 2028).
    """
    chain = explain_window(page, near)
    return chain[-1].window if chain else NO_EVIDENCE


def explain_window(page: Page, near: Window | None = None) -> tuple[Evidence, ...]:
    """The steps that lead to the window, each with its words; empty where there is no evidence."""
    timexes = list(tongue_of(page.article.language).find_timexes(page.folded, page.article.text))
    return tuple(_stamps(page, timexes)) or _said(page, timexes, near) or tuple(_bounds(page, timexes, Window(), near))


def reading_window(page: Page, timexes: Iterable[Timex], near: Window | None = None) -> Window:
    """The window to read a page's dates against: the one given, narrowed by the text; else the one inferred."""
    given = page.article.published
    if given.start is not None and given.start == given.end:
        return given
    timexes = list(timexes)
    undated = given.start is None and given.end is None
    steps = (
        tuple(_stamps(page, timexes))
        or _said(page, timexes, near)
        or tuple(_bounds(page, timexes, given, near, lenient=undated))
    )
    if undated:
        return _narrowed(page, timexes, steps, near)
    if not steps:
        return given
    found = steps[-1].window
    start = max(d for d in (given.start, found.start) if d) if given.start or found.start else None
    end = min(d for d in (given.end, found.end) if d) if given.end or found.end else None
    return given if start and end and start > end else Window(start, end, given.basis)


def _narrowed(page: Page, timexes: Sequence[Timex], steps: Sequence[Evidence], near: Window | None) -> Window:
    """The window found, where it gives a day of writing or nearly; else what of it lies near the story's other pages.

    A floor of years ('depuis 2020') is no ground for reading 'le 5 octobre' as that year's.
    """
    found = steps[-1].window if steps else NO_EVIDENCE
    low, high = found.start, found.end
    if low and high and high - low <= MONTHS:
        return found
    is_day = low is not None and _day_level(low, steps)
    told_now = is_day and any(s.window.start == low and s.rule != "told-as-past" for s in steps)
    if near is not None and near.start is not None:
        start, end = near.start - AROUND, (near.end or near.start) + AROUND
        if low and (told_now or is_day and low >= start):
            return found
        basis = FROM_STORY
    else:
        days = agree_on_days(_pairs(page, timexes), low, high, None, is_day)
        if is_day or not days:
            return found if is_day else NO_EVIDENCE
        start, end, basis = min(days.values()) - AROUND, max(days.values()) + AROUND, FROM_WEEKDAYS
    start, end = max(start, low or start), min(end, high or end)
    return Window(start, end, basis) if start <= end else found


def check_published(page: Page, settled: Iterable[Interval] = ()) -> tuple[Evidence, ...]:
    """Where the text clashes with the date given for the page; each step gives the window that the words ask for.

    A stamp elsewhere; words told as past that lie after the date, or as future before it; a weekday that does not
    fit; and, given the settled days of the story's events, a '26 juillet dernier' that the date puts in another year.
    """
    given = page.article.published
    if given.start is None:
        return ()
    last = given.end or given.start
    clashes: list[Evidence] = []
    timexes = list(tongue_of(page.article.language).find_timexes(page.folded, page.article.text))
    clashes += _other_years(page, timexes, given, last, list(settled))
    for step in _stamps(page, timexes):
        window = step.window
        if window.start and window.end and (window.start > last or window.end < given.start):
            clashes.append(Evidence("stamp-elsewhere", step.start, step.end, window))
    for timex, interval, time in _dated(page, timexes):
        if time == PAST and interval[0] > last:
            clashes.append(
                Evidence("past-after-publication", timex.start, timex.end, Window(interval[0], None, "told as past"))
            )
        if time == FUTURE and interval[1] < given.start:
            clashes.append(
                Evidence(
                    "future-before-publication", timex.start, timex.end, Window(None, interval[1], "told as future")
                )
            )
    return tuple(clashes)


def _other_years(
    page: Page, timexes: Iterable[Timex], given: Window, last: date, settled: list[Interval]
) -> Iterable[Evidence]:
    """Yearless days of the article that the given date puts in a year where their weekday, or the event, is not."""
    for timex in timexes:
        if timex.kind != "day" or timex.year or timex.unit or not _in_article(page, timex):
            continue
        near = [
            d for d in days_of(timex._replace(weekday=-1), last.year - 1, last.year + 1) if abs((d - last).days) <= 60
        ]
        if timex.weekday >= 0 and near and all(d.weekday() != timex.weekday for d in near):
            years = days_of(timex, last.year - 6, last.year + 6)
            year = min(years, key=lambda d: abs((d - last).days), default=None)
            yield Evidence("weekday-elsewhere", timex.start, timex.end, Window(year, year, "weekday and day agree"))
        if timex.shift != "last":
            continue
        said = place(timex, last, NO_TENSE)
        for start, end in settled:
            same = start == end and (start.month, start.day) == (timex.month, timex.day)
            if same and said and said.start.year != start.year and abs(said.start.year - start.year) <= 2:
                until = start + timedelta(days=365)
                yield Evidence("event-elsewhere", timex.start, timex.end, Window(start, until, "the event's own year"))


# ---------------------------------------------------------------- stamps


def _stamps(page: Page, timexes: Iterable[Timex]) -> Iterable[Evidence]:
    """Stamps of publication: 'Publié le 22/07/2022 à 06:30', 'PARIS, 8 fév 2024 (AFI) -'; an update widens by days."""
    first: date | None = None
    last: date | None = None
    for timex in timexes:
        if timex.kind != "day" or not timex.year:
            continue
        rule = _stamp_rule(page, timex)
        day = cal.day_of(timex.year, timex.month, timex.day)
        if not rule or day is None:
            continue
        if first is None or last is None:
            first = last = day
        elif first <= day <= first + timedelta(days=7):
            last = max(last, day)
        else:
            continue
        yield Evidence(rule, timex.start, timex.end, Window(first, last, rule))


def _stamp_rule(page: Page, timex: Timex) -> str:
    zone = zone_at(page, timex.start)
    if zone is None:
        return ""
    if zone.zone == "dateline":
        return "dateline"
    if zone.zone not in ARTICLE_ZONES and zone.zone != "credit":
        return ""
    lead = page.folded[max(zone.start, timex.start - 60) : timex.start]
    tongue = tongue_of(page.article.language)
    if (
        tongue.stamp.search(lead)
        and not tongue.since.search(lead)
        and timex.start - zone.start < 200
        and not re.search(r"\d{4}", lead)
    ):
        return "stamp"
    if zone.zone == "body" and timex.start - zone.start < 60 and tongue.agency.match(page.folded, timex.end):
        return "agency-dateline"
    return ""


# ---------------------------------------------------------------- the day of writing, said


def _pairs(page: Page, timexes: Iterable[Timex]) -> list[Timex]:
    return find_pairs(page.folded, [t for t in timexes if _in_article(page, t)])


def _said(page: Page, timexes: Iterable[Timex], near: Window | None) -> tuple[Evidence, ...]:
    """The day of writing, where 'Hier, samedi 14 octobre' says it; none where two lie further apart than a week."""
    timexes = [t for t in timexes if _in_article(page, t)]
    told = list(_dated(page, timexes))
    low = max((interval[0] for _, interval, time in told if time == PAST), default=None)
    high = min((interval[1] for _, interval, time in told if time == FUTURE), default=None)
    days = agree_on_days(find_pairs(page.folded, timexes), low, high, near)
    steps: list[Evidence] = []
    first = last = None
    for one, two, day in days_of_writing(page.folded, timexes, days, tongue_of(page.article.language)):
        first, last = min(day, first or day), max(day, last or day)
        steps.append(Evidence("day-said-from-today", one.start, two.end, Window(first, last, FROM_TEXT)))
    if first is None or last is None or (last - first).days > 7 or low and low > last or high and high < first:
        return ()
    return tuple(steps)


# ---------------------------------------------------------------- what the text tells as past and as future


def _dated(page: Page, timexes: Iterable[Timex]) -> Iterable[tuple[Timex, Interval, str]]:
    """Expressions of the article that say their year and whose tense is plain."""
    for timex in timexes:
        if not is_absolute(timex) or not _in_article(page, timex):
            continue
        time = plain_tense(page, timex)
        placed = place(timex, date(2000, 1, 1), NO_TENSE)
        if time and placed:
            # Of a stretch of years told as past ('entre 2016 et 2020') only the last has begun for certain.
            start = date(timex.last.year, 1, 1) if timex.last and timex.last.kind == "year" else placed.start
            yield timex, (start, placed.end), time


def _in_article(page: Page, timex: Timex) -> bool:
    zone = zone_at(page, timex.start)
    return zone is not None and zone.zone in ARTICLE_ZONES


def plain_tense(page: Page, timex: Timex) -> str:
    """past or future where the words beside the date leave no doubt, else ''."""
    lead = before(page.folded, timex.start)
    tongue = tongue_of(page.article.language)
    if tongue.since.search(lead):
        return PAST
    sentence = sentence_at(page, timex.start)
    low, high = (sentence.start, sentence.end) if sentence else (max(0, timex.start - 100), timex.end + 100)
    text = page.article.text
    if tongue.due.search(lead):
        return FUTURE
    tense = tongue.tense_around(text, timex.start, timex.end, low, high)
    if tense.form in ("future",):
        return FUTURE
    if tense.form == "participle":
        return PAST
    opens = timex.start - low < 5
    if opens and tense.form in _TOLD_OF_THE_PAST:
        return PAST
    # Not at the head of its sentence, the date must follow its verb closely: 'le plan 2030 a été signé' tells nothing.
    left = text[max(low, timex.start - 45) : timex.start]
    beside = tongue.tense_around(left + "x", len(left), len(left) + 1, 0, len(left) + 1)
    return PAST if tense.form in _TOLD and beside.form in _TOLD_BESIDE else ""


_TOLD = ("perfect", "pluperfect", "passive")
_TOLD_OF_THE_PAST = (*_TOLD, "imperfect")
_TOLD_BESIDE = (*_TOLD, "participle")


def _bounds(
    page: Page, timexes: Iterable[Timex], given: Window, near: Window | None, lenient: bool = False
) -> Iterable[Evidence]:
    """Bounds from the article's own words, each step narrower than the one before.

    `lenient` also places yearless days without a weekday near the story's other pages: enough to read dates with,
    not to state a window.
    """
    timexes = [t for t in timexes if _in_article(page, t)]
    low, high = given.start, given.end
    steps: list[Evidence] = []
    for timex, interval, time in _dated(page, timexes):
        if time == PAST and (low is None or interval[0] > low):
            low = interval[0]
            steps.append(Evidence("told-as-past", timex.start, timex.end, Window(low, high, FROM_TEXT)))
        elif time == FUTURE and (high is None or interval[1] < high):
            high = interval[1]
            steps.append(Evidence("told-as-future", timex.start, timex.end, Window(low, high, FROM_TEXT)))
    if low and high and low > high:
        return ()  # the text contradicts itself, or a tense was misread: no evidence rather than a wrong one
    floor_is_day = low is not None and _day_level(low, steps)
    agreed = agree_on_days(find_pairs(page.folded, timexes), low, high, near, floor_is_day)
    yearless = [
        (t, time) for t in timexes if t.kind == "day" and not t.year and not t.unit and (time := plain_tense(page, t))
    ]
    lenient_only = lenient and not floor_is_day and not any(t.weekday >= 0 for t, time in yearless if time == PAST)
    for timex, time in yearless:
        told = bool(low and steps and _day_level(low, steps)) and not lenient_only
        day = agreed.get(timex) or _year_fixed(timex, time, low, high, near, told, lenient_only)
        if day is not None and time == PAST and (low is None or day > low) and not (high and day > high):
            low = day
            steps.append(Evidence("weekday-and-day-past", timex.start, timex.end, Window(low, high, FROM_TEXT)))
    for timex, time in yearless:
        if (
            time != FUTURE
            or low is None
            or (timex.weekday < 0 and (high is None or (high - low).days > 200) and not steps)
        ):
            continue
        day = _next_after(timex, low)
        is_near = day and (high is None or day < high) and (day - low).days <= 200
        if day and is_near and _day_level(low, steps) and not _is_lasting(page, low, steps):
            high = day
            steps.append(Evidence("day-to-come", timex.start, timex.end, Window(low, high, FROM_TEXT)))
    return steps


def _is_lasting(page: Page, low: date | None, steps: Sequence[Evidence]) -> bool:
    """Whether the floor is a month that something has lasted since: 'at its head since May 2019' may be years ago."""
    last = next((s for s in reversed(steps) if s.window.start == low), None)
    if last is None or last.rule != "told-as-past" or re.search(r"\b\d{1,2}\b", page.folded[last.start : last.end]):
        return False
    return tongue_of(page.article.language).since.search(before(page.folded, last.start)) is not None


def _day_level(low: date, steps: Sequence[Evidence]) -> bool:
    # A year told as past ('en 2012') is no ground for reading 'le 15 septembre' as that year's.
    return (
        any(
            s.rule in ("weekday-and-day-past",) or (s.rule == "told-as-past" and s.end - s.start > 7)
            for s in steps
            if s.window.start == low
        )
        or not steps
    )


def _year_fixed(
    timex: Timex, time: str, low: date | None, high: date | None, near: Window | None, told: bool, lenient: bool
) -> date | None:
    """The day of '15 mars' or 'mardi 15 mars' when the weekday, the bounds and the story leave one year."""
    if low is not None and high is not None and (high - low).days <= 400:
        days = days_of(timex, high.year - 1, high.year + 1)
        past = [d for d in days if d <= high]
        return past[-1] if time == PAST and past else None
    if told and low is not None:
        days = days_of(timex, low.year - 1, low.year + 1)
        near_low = [d for d in days if abs((d - low).days) <= (300 if timex.weekday >= 0 else 60 if lenient else -1)]
        return min(near_low, key=lambda d: abs((d - low).days)) if near_low else None
    if timex.weekday >= 0 or not lenient or time != PAST or near is None or near.start is None:
        return None
    last = (near.end or near.start) + timedelta(days=30)
    days = [d for d in days_of(timex, last.year - 1, last.year) if d <= last and (low is None or d >= low)][-1:]
    return days[0] if days else None


def _next_after(timex: Timex, low: date) -> date | None:
    return next((d for d in days_of(timex, low.year, low.year + 1) if d >= low), None)

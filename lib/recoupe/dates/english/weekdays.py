"""Weekdays: 'on Tuesday', 'last Friday', 'Tuesday of last week', 'from Monday to Wednesday'."""

import re
from functools import cache

from recoupe.dates.english.pieces import before, compile_pattern, ending, is_glued, weekday_of, words
from recoupe.dates.timex import Found, Timex, either

_SHIFT = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "", "following": "following",
          "previous": "preceding", "preceding": "preceding"}  # fmt: skip


@cache
def _range_pattern() -> re.Pattern[str]:
    return compile_pattern(r"<WD1><S>(?P<link>to|and|through|until|till)<S><WD2>(?!<S>\d)")


def read_weekday_range(folded: str, text: str, at: int) -> Found:
    """'from Monday to Wednesday', 'between Tuesday and Thursday'; 'open Monday to Friday' is a habit, and no date."""
    found = _range_pattern().match(folded, at)
    if found is None:
        return None
    lead, link = before(folded, at), found["link"]
    if not (_FROM.search(lead) and link != "and" or link == "and" and lead.endswith("between")):
        return None
    first, last = (Timex(at, at, "weekday", "weekday", weekday=weekday_of(found, n)) for n in "12")
    return Timex(at, found.end(), "range", "range-of-weekdays", first=first, last=last)


_FROM = re.compile(r"(?:^|\W)(?:from|between)$")


@cache
def _weekday_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?:(?P<det>last|next|this(?:<S>(?P<side>past|coming|last))?|the<S>(?P<told>following|previous|preceding|next)"
        r"|the)<S>)?<WD>(?:<S>(?:morning|afternoon|evening|night))?(?P<tail><S>(?:of<S>)?(?P<week>last|this|next)<S>week(?!\w)"
        r"|<S>week(?!\w)(?!<S>of)|<S>(?P<after>last|next)(?!\w)(?!<S>(?:week|month|year|time|summer|winter))"
        r"|<S>(?P<beside>before|after)(?=[,.;:)]|$)|<S>fortnight(?!\w))?"
    )


def read_weekday(folded: str, text: str, at: int) -> Found:
    """'Tuesday', 'last Friday', 'this coming Monday', 'Tuesday of last week', 'the following Sunday', 'Friday week'."""
    found = _weekday_pattern().match(folded, at)
    if found is None:
        return None
    start, end = found.start("w"), found.end("w")
    if not text[start].isupper() or is_glued(folded, at, end) or _is_name(folded, text, at, start, end):
        return None
    if (ending("not_dates", "habits_before").search(before(folded, at))) or _is_span(folded, at, end):
        return None
    weekday, det = weekday_of(found), found["det"] or ""
    tail = (found["tail"] or "").strip()
    if found["week"]:
        which = {"last": "-1", "this": "0", "next": "1"}[found["week"]]
        return Timex(at, found.end(), "weekday", "weekday-of-week", weekday=weekday, part="week" + which)
    if tail in ("week", "fortnight"):
        number = 7 if tail == "week" else 14
        return Timex(at, found.end(), "weekday", "weekday-of-week", weekday=weekday, part="week", number=number)
    if found["beside"]:
        if det != "the":
            return Timex(at if not det.startswith("the") else start, end, "weekday", "weekday", weekday=weekday)
        side = "preceding" if found["beside"] == "before" else "following"
        return Timex(at, found.end(), "weekday", "weekday", weekday=weekday, shift=side)
    if found["told"]:
        side = "following" if found["told"] in ("following", "next") else "preceding"
        return Timex(at, end, "weekday", "weekday", weekday=weekday, shift=side)
    if found["after"]:
        return Timex(at, found.end(), "weekday", "weekday", weekday=weekday, shift=_SHIFT[found["after"]])
    if det == "the":
        if not _CLOSED.match(folded, end):
            return Timex(start, end, "weekday", "weekday", weekday=weekday)  # 'the Friday deadline'
        return Timex(start, end, "weekday", "weekday", weekday=weekday, det="the")
    side = found["side"] or ""
    shift = _SHIFT[side] if side else "after-this" if det == "next" else _SHIFT.get(det, "")
    return Timex(at, end, "weekday", "weekday", weekday=weekday, shift=shift)


_CLOSED = re.compile(r"[,.;:!?)]|$|\n| (?:and|but|morning|afternoon|evening|night)(?!\w)")


def _is_name(folded: str, text: str, at: int, start: int, end: int) -> bool:
    """'the Sunday Times', 'Black Friday', 'Sheffield Wednesday', 'Friday prayers'."""
    follow = _names_after().match(folded, end)
    if follow and (text[follow.start(1)].isupper() or follow[1] in _LOWER_NAMES):
        return True
    return (
        ending("not_dates", "weekday_names_before").search(folded[max(0, start - 20) : start].rstrip(" \n")) is not None
    )


_LOWER_NAMES = frozenset(
    {"prayers", "roast", "roasts", "school", "league", "papers", "newspapers", "supplements", "brunch"}
)


@cache
def _names_after() -> re.Pattern[str]:
    return re.compile(rf" ({either(words()['not_dates']['weekday_names_after'])})(?!\w)")


def _is_span(folded: str, at: int, end: int) -> bool:
    """One end of 'Monday to Friday', 'Monday-Friday', 'weekdays and Sunday': opening hours."""
    return (
        _SPAN_AFTER.match(folded, end) is not None
        and not _FROM.search(before(folded, at))
        or (_SPAN_BEFORE.search(folded[max(0, at - 24) : at]) is not None)
    )


_WEEKDAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SPAN_AFTER = re.compile(rf"(?: (?:to|through|thru) | ?- ?){_WEEKDAYS}(?!\w)")
_SPAN_BEFORE = re.compile(rf"{_WEEKDAYS}(?: (?:to|through|thru) | ?- ?)$")


@cache
def _weekday_day_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"<WDA> (?:the )?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd"
        r"|th)?(?=[,.;:!?)\n]|$|<S>(?:at|and|in|from|for|the|to|with)(?!\w))(?![.,:]\d)"
    )


def read_weekday_day(folded: str, text: str, at: int) -> Found:
    """'Tuesday 15', 'Tuesday the 15th': the weekday and the day agreeing."""
    found = _weekday_day_pattern().match(folded, at)
    if found is None or not text[at].isupper() or ending("not_dates", "habits_before").search(before(folded, at)):
        return None
    return Timex(at, found.end(), "dom", "weekday-day", day=int(found["d"]), weekday=weekday_of(found))

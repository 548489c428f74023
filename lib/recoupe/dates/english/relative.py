"""What is counted from the day of writing or from a date told: 'yesterday', 'three weeks ago', 'a month later'."""

import re
from functools import cache

from recoupe.dates.english.pieces import before, compile_pattern, ending, is_glued, number_of, words
from recoupe.dates.timex import Found, Timex

_DEICTIC = re.compile(
    r"(?P<far>the day (?:before yesterday|after tomorrow))(?!\w)|(?P<day>yesterday|today|tomorrow|tonight|last night"
    r"|this (?:morning|afternoon|evening))(?!\w|-)"
)
_DAYS = {"yesterday": -1, "last night": -1, "tomorrow": 1}


def read_deictic(folded: str, text: str, at: int) -> Found:
    """'yesterday', 'this morning', 'last night', 'the day after tomorrow'; 'today's world' is now, and no day."""
    found = _DEICTIC.match(folded, at)
    if found is None or is_glued(folded, at, found.end()):
        return None
    if found["far"]:
        number = -2 if "before" in found["far"] else 2
        return Timex(at, found.end(), "offset", found["far"].replace(" ", "-"), unit="day", number=number)
    word, lead = found["day"], before(folded, at)
    for said in ("today", "tomorrow", "yesterday"):
        if word == said and _is_idle(said, folded, text, at, found.end(), lead):
            return None
    rule = "part-of-today" if word in ("tonight",) or word.startswith("this ") else word.replace(" ", "-")
    return Timex(at, found.end(), "offset", rule, unit="day", number=_DAYS.get(word, 0))


def _is_idle(word: str, folded: str, text: str, at: int, end: int, lead: str) -> bool:
    """'the world of today', 'tomorrow's leaders', 'USA Today': no day of the calendar."""
    if text[at].isupper() and lead and lead[-1].isalnum():
        return True
    if word == "today":
        after = any(folded.startswith(tail, end) for tail in words()["not_dates"]["nowadays_after"])
        return after or ending("not_dates", "nowadays_before").search(lead) is not None
    return ending("not_dates", f"{word}_before").search(lead) is not None or folded.startswith("'s world", end)


@cache
def _unit_patterns() -> tuple[re.Pattern[str], ...]:
    unit = r"(?P<u>week|weekend|fortnight|month|quarter|year|decade|summer|day)"
    return (
        # "the week before last", "the year after next"
        compile_pattern(r"the<S>(?P<u>week|weekend|month|year)<S>(?P<beyond>before<S>last|after<S>next)(?!\w)"),
        # "the previous week", "the following month", "the next day", "the same day", "the day before"
        compile_pattern(
            r"(?:the<S>(?P<side>previous|preceding|following|next|same)<S>(?:very<S>)?(?P<u>day|week|weekend|month|year|morning|afternoon|evening|night)(?!\w)"
            r"|the<S>(?P<u2>day|week|weekend|month|year|night)<S>(?P<side2>before|after)(?!\w)(?P<of><S>(?:the|an?|his|her|its|their|that|this)<S>(?P<name>[^\W\d_]{3,}))?)"
        ),
        # "the past two years", "the next six months", "the past week", "the last decade"
        compile_pattern(
            r"(?:the<S>)?(?P<side>past|last|previous|next|coming)<S>(?:<NUM><S><UNIT>|(?P<u1>week|month|year|decade|century))(?!\w)"
        ),
        # "last week", "this month", "next year", "earlier this week", "over the weekend"
        compile_pattern(
            r"(?:(?P<within>earlier|later)<S>(?P<in>in<S>the<S>)?)?(?P<det>last|this(?:<S>(?:past|coming))?|next)<S>"
            + unit.replace("|summer|day", "")
            + r"(?!\w)"
        ),
        compile_pattern(r"the<S>weekend(?!\w)(?!<S>(?:of|before|after|edition|break))"),
    )


_SIDES = {"past": -1, "last": -1, "previous": -1, "next": 1, "coming": 1}


def read_unit(folded: str, text: str, at: int) -> Found:
    """'last week', 'this month', 'the past two years', 'the following day', 'the week before last', 'the weekend'."""
    beyond, told, span, shifted, weekend = _unit_patterns()
    if found := beyond.match(folded, at):
        number = -2 if found["beyond"].startswith("before") else 2
        return Timex(at, found.end(), "offset", f"{found['u']}-beyond", unit=found["u"], number=number)
    if (found := told.match(folded, at)) and (timex := _told(folded, at, found)):
        return timex
    if (found := span.match(folded, at)) and (timex := _span(folded, at, found)):
        return timex
    if found := shifted.match(folded, at):
        if is_glued(folded, at, found.end()) or ending("not_dates", "labels").search(before(folded, at)):
            return None
        det, unit = found["det"], found["u"]
        number = {"last": -1, "this past": -1, "next": 1, "this coming": 1}.get(det.replace("\n", " "), 0)
        if unit == "fortnight":
            return None
        which = {-1: "last", 0: "this", 1: "next"}[number]
        return Timex(at, found.end(), "offset", f"{which}-{unit}", unit=unit, number=number)
    if (found := weekend.match(folded, at)) and _WEEKEND_LEAD.search(before(folded, at)):
        return Timex(at, found.end(), "offset", "this-weekend", unit="weekend")
    return None


_WEEKEND_LEAD = re.compile(r"(?:^|\W)(?:over|at|during|until|by|before|for|after|of|since)$")


def _told(folded: str, at: int, found: re.Match[str]) -> Found:
    side, unit = found["side"] or found["side2"], found["u"] or found["u2"]
    unit = "day" if unit in ("morning", "afternoon", "evening", "night") else unit
    if side == "same":
        if (found["u"] or "") not in ("day", "week", "month", "year") or folded.startswith(
            (" as", " that", " of", " she", " he"), found.end()
        ):
            return None
        return Timex(at, found.end(), "anchor", f"same-{unit}", unit=unit)
    if side == "next" and unit not in ("day",):
        return None
    if side == "after" and folded.startswith((" next", " tomorrow"), found.end()):
        return None
    number = -1 if side in ("previous", "preceding", "before") else 1
    end = found.end() if not found["of"] else found.end("side2")
    name = ""
    if found["of"]:
        if unit != "day":
            return None
        end, name = found.end(), found["name"]
    elif folded.startswith((" he ", " she ", " they ", " it ", " that ", " and the"), end) and found["u2"]:
        return None  # 'the day after he left'
    return Timex(
        at, end, "anchor", f"{unit}-{'after' if number > 0 else 'before'}", unit=unit, number=number, name=name
    )


def _span(folded: str, at: int, found: re.Match[str]) -> Found:
    """'the past two years': from so long ago to the day of writing; a single 'last week' is that week."""
    side = found["side"]
    with_article = folded.startswith("the", at)
    if found["u1"]:
        # 'the past week' is seven days, 'last week' and 'next week' are calendar weeks; 'the last week of' is none
        if side not in ("past", "coming") and not (with_article and side == "last"):
            return None
        if folded.startswith((" of ", " in ", " for ", " before"), found.end()) or not with_article:
            return None
        unit, each = words()["units"][found["u1"]]
        return Timex(
            at, found.end(), "offset", f"span-of-{found['u1']}", unit=unit, number=_SIDES[side] * each, part="span"
        )
    if folded.startswith((" of ", " in the "), found.end()) or not with_article and side in ("previous",):
        return None
    unit, each = words()["units"]["century" if found["u"].startswith("centur") else found["u"]]
    number = number_of(found["n"]) * each
    if unit == "quarter" or not 0 < number < 1000 or found["n"] in ("a", "an"):
        return None
    return Timex(at, found.end(), "offset", f"span-of-{unit}s", unit=unit, number=_SIDES[side] * number, part="span")


@cache
def _counted_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        compile_pattern(
            r"<NUM><S><UNIT>(?P<time>'(?:<S>time)?)?<S>(?P<side>ago|earlier|later|before|after|on|from<S>now|previously|prior)(?!\w)"
            r"(?P<of><S>(?:the|an?|his|her|its|their)<S>(?P<name>[^\W\d_]{3,}))?"
        ),
        compile_pattern(r"in<S>(?P<span><NUM><S><UNIT>)(?P<time>'s?<S>time)?"),
    )


def read_counted(folded: str, text: str, at: int) -> Found:
    """'three weeks ago', 'a year earlier', 'ten days later', 'two weeks from now', 'two days before the crash'."""
    found = _counted_patterns()[0].match(folded, at)
    if found is None:
        return None
    lead = before(folded, at)
    said = found["n"]
    unit, each = words()["units"]["century" if found["u"].startswith("centur") else found["u"]]
    number = number_of(said) * each
    side = " ".join(found["side"].split())
    if (
        not 0 < number < 1000
        or _VAGUE.search(lead)
        or (lead.endswith(("about", "around", "nearly", "almost")) and unit == "day")
    ):
        return None
    if side in ("ago", "from now"):
        number, rule = (-number, "ago") if side == "ago" else (number, "ahead")
        return Timex(at, found.end("side"), "offset", f"{unit}s-{rule}", unit=unit, number=number, part="counted")
    if side == "on" and not _ENDS.match(folded, found.end("side")):
        return None
    if side in ("before", "after"):
        if found["of"]:
            if unit != "day":
                return None
            sign = -1 if side == "before" else 1
            rule = f"days-{side}-date"
            return Timex(at, found.end(), "anchor", rule, unit=unit, number=sign * number, name=found["name"])
        if not _ENDS.match(folded, found.end("side")):
            return None
    sign = -1 if side in ("earlier", "before", "previously", "prior") else 1
    if side in ("earlier", "later") and folded.startswith(" than", found.end("side")):
        return None
    rule = f"{unit}s-{'after' if sign > 0 else 'before'}-date"
    return Timex(at, found.end("side"), "anchor", rule, unit=unit, number=sign * number)


_VAGUE = re.compile(
    r"(?:^|\W)(?:less than|more than|fewer than|over|under|at least"
    r"|some|at most|up to|half|and|or|to|within|several|couple of)$"
)
_ENDS = re.compile(r"[,.;:!?)]|$|\n")


def read_ahead(folded: str, text: str, at: int) -> Found:
    """'in three weeks' time', and 'will open in two weeks'; 'built in two years' is how long it took."""
    found = _counted_patterns()[1].match(folded, at)
    if found is None:
        return None
    unit, each = words()["units"]["century" if found["u"].startswith("centur") else found["u"]]
    number = number_of(found["n"]) * each
    lead = folded[max(0, at - 70) : at]
    if not found["time"] and not (_TO_COME.search(lead) and not folded.startswith((" of ", " or ", "'"), found.end())):
        return None
    if not 0 < number < 1000 or _FIRST.search(lead):
        return None
    start = found.start("span")
    return Timex(start, found.end(), "offset", f"{unit}s-ahead", unit=unit, number=number, part="counted")


_TO_COME = re.compile(
    r"(?<!\w)(?:will|'ll|going to|due|expected|set to|scheduled|returns?|starts?|begins?|opens?)(?!\w)[^.;:!?\n]*$"
)
_FIRST = re.compile(r"(?:time|first|once|twice|times|lowest|highest|worst|best|most|least)\s$")

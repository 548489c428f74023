"""Months, quarters, seasons and their parts: 'in March', 'mid-July', 'the first week of May', 'last summer'."""

import re
from functools import cache

from recoupe.dates.english.pieces import (
    before,
    beginning,
    compile_pattern,
    ending,
    is_glued,
    month_of,
    month_start,
    ordinal_of,
    words,
    year_in,
)
from recoupe.dates.timex import Found, Timex

_PARTS = {
    "early": "debut", "beginning": "debut", "start": "debut", "opening": "debut", "turn": "debut", "mid": "mi",
    "middle": "mi", "late": "fin", "end": "fin", "close": "fin", "back end": "fin",
}  # fmt: skip
SHIFTS = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "", "that": ""}
_UNSURE = frozenset({3, 5})  # March and May are words of other kinds, too


@cache
def _month_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?:(?P<det>last|next|this(?:<S>(?:past|coming))?)<S>)?<FULL>(?:,?<S>(?:of<S>)?<YEAR>|<S>(?:of<S>)?<REL>|,<S><REL2>)?"
    )


def read_month(folded: str, text: str, at: int) -> Found:
    """'March 2024', 'in March', 'last May', 'April of last year'; 'may', 'to march' and 'Theresa May' are none."""
    found = _month_pattern().match(folded, at)
    if found is None:
        return _abbreviated(folded, text, at)
    start, end, year = found.start("m"), found.end(), year_in(found)
    month, det = month_of(found), found["det"] or ""
    rel = found["rel"] or found["rel2"]
    if not text[start].isupper() or is_glued(folded, at, end):
        return None
    if not (year or rel) and not _is_month(folded, text, at, start, end, month, det):
        return None
    shift = f"year:{SHIFTS[rel]}" if rel else SHIFTS[det.split()[-1]] if det else ""
    said = "ce" if det == "this" else ""
    return Timex(at, end, "month", "month-year" if year else "month", year, month, shift=shift, det=said)


def _is_month(folded: str, text: str, at: int, start: int, end: int, month: int, det: str) -> bool:
    lead = before(folded, at)
    if det == "this" and month in _UNSURE and not CLOSED.match(folded, end):
        return False
    if det or ending("not_dates", "month_leads").search(lead):
        return det != "" or not _PERSON.search(lead)
    if month in _UNSURE:
        attribute = beginning("not_dates", "month_attributes").match(folded, end)
        return _OF_PART.search(lead) is not None or (lead.endswith("the") and attribute is not None)
    # 'April Jones', 'June Whitfield': a name goes on with a capital, unless all words of the line have one
    if re.match(r" [A-Z][a-z]", text[end : end + 3]) and not _TITLED.search(text[max(0, start - 30) : start]):
        return False
    return not re.search(r"(?:^|\W)(?:mr|mrs|ms|miss|sir|dr|president|named|called)\.?$", lead)


CLOSED = re.compile(r"[,.;:!?)”\"]|$|\n| (?:and|but|after|before|when|with|at|in|on|as|for)\b|'s ")
_OF_PART = re.compile(
    r"(?:month|end|beginning|start|middle|days?|weeks?|half|weekend|part|morning|events|elections?) of$"
)
_PERSON = re.compile(r"(?:^|\W)(?:mr|mrs|ms|theresa|brian|james|elaine|augie)$")
_TITLED = re.compile(r"(?:[A-Z][\w’']+ ){2,}(?:in |In |for |by |By )?$")


@cache
def _abbreviated_pattern() -> re.Pattern[str]:
    return compile_pattern(r"<MONTH><S><YEAR>")


def _abbreviated(folded: str, text: str, at: int) -> Found:
    """'Sept. 2023'; an abbreviation needs a year or a day."""
    found = _abbreviated_pattern().match(folded, at)
    if found is None or not text[at].isupper() or is_glued(folded, at, found.end()):
        return None
    return Timex(at, found.end(), "month", "month-year", year_in(found), month_of(found))


@cache
def _month_range_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"<MONTH1>(?:<S><YEAR1>)?(?P<link><O>-<O>|<S>(?:to|through|until|till|and)<S>)<MONTH2>(?!<S>\d{1,2}(?!\d))(?:,?<S>(?:of<S>)?<YEAR2>)?"
    )


def read_month_range(folded: str, text: str, at: int) -> Found:
    """'from March to May', 'between June and August 2023', 'March-May 2024'."""
    found = _month_range_pattern().match(folded, at)
    if found is None or not (text[at].isupper() and text[month_start(found, "2")].isupper()):
        return None
    lead, link = before(folded, at), found["link"].strip()
    led = _FROM.search(lead) if link != "and" else _BETWEEN.search(lead)
    if not led and not (year_in(found, "2") and link not in ("and",)):
        return None
    first = Timex(at, at, "month", "month", year_in(found, "1"), month_of(found, "1"))
    last = Timex(at, at, "month", "month", year_in(found, "2"), month_of(found, "2"))
    return Timex(at, found.end(), "range", "range-of-months", first=first, last=last)


_FROM = re.compile(r"(?:^|\W)(?:from|between|since)$")
_BETWEEN = re.compile(r"(?:^|\W)between$")


@cache
def _part_patterns() -> tuple[re.Pattern[str], ...]:
    part = (
        r"(?:(?P<p>early|mid|late)(?:<S>(?:in<S>)?|-<O>)(?:the<S>)?"
        r"|(?:the<S>)?(?:very<S>)?(?P<p2>beginning|start|middle|end|close|turn|back end)<S>of<S>)"
    )
    of = r"(?:(?P<of>last|this|next|the|that)<S>)"
    return (
        compile_pattern(part + rf"(?:{of}(?=\w))?<FULL>(?:,?<S>(?:of<S>)?<YEAR>|<S>(?:of<S>)?<REL>)?"),
        compile_pattern(part + r"(?:the<S>(?:year|season)<S>)?<YEAR>"),
        compile_pattern(
            part + of + r"(?P<u>year|month|week|quarter|decade)(?!\w)(?!<S>of|<S>(?:before|after)(?:[,.]|$))"
        ),
        compile_pattern(part + rf"{of}?<SEASON>(?:<S>(?:of<S>)?<YEAR>|<S>(?:of<S>)?<REL>)?"),
        compile_pattern(r"(?:the<S>)?" + part + r"(?:the<S>)?(?P<y>1[5-9]\d0|20\d0|'?\d0)'?s(?!\w)"),
        compile_pattern(part + r"(?P<ma>jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?(?!\w)(?:<S><YEAR>)?"),
    )


def read_part(folded: str, text: str, at: int) -> Found:
    """'early March', 'mid-July 2023', 'the end of the month', 'late last year', 'the mid-1990s'."""
    month, year, unit, season, decade, short = _part_patterns()
    if at and folded[at - 1] == "-":
        return None
    if found := month.match(folded, at):
        if not text[found.start("m")].isupper() or is_glued(folded, at, found.end()):
            return None
        of, rel = found["of"] or "", found["rel"]
        shift = f"year:{SHIFTS[rel]}" if rel else SHIFTS.get(of, "")
        timex = Timex(
            at,
            found.end(),
            "month",
            "part-of-month",
            year_in(found),
            month_of(found),
            part=_part_of(found),
            shift=shift,
        )
        return timex._replace(det="ce") if of == "this" else timex
    if found := short.match(folded, at):
        if not text[found.start("ma")].isupper():
            return None
        return Timex(at, found.end(), "month", "part-of-month", year_in(found), month_of(found), part=_part_of(found))
    if found := decade.match(folded, at):
        return Timex(at, found.end(), "decade", "part-of-decade", _decade(found["y"]), part=_part_of(found))
    if found := year.match(folded, at):
        if is_glued(folded, at, found.end()):
            return None
        return Timex(at, found.end(), "year", "part-of-year", year_in(found), part=_part_of(found))
    if found := unit.match(folded, at):
        return _part_of_unit(folded, at, found)
    if found := season.match(folded, at):
        name, year_said = found["s"], year_in(found)
        if name == "fall" and not (year_said or found["of"] or found["rel"]) and not found["p"]:
            return None
        if found["p2"] and not (found["of"] or year_said):
            return None
        rel = found["rel"]
        shift = f"year:{SHIFTS[rel]}" if rel else SHIFTS.get(found["of"] or "", "")
        return Timex(
            at, found.end(), "season", "part-of-season", year_said, name=words()["seasons"][name], part=_part_of(found),
            shift=shift,
        )  # fmt: skip
    return None


def _part_of(found: re.Match[str]) -> str:
    return _PARTS[found["p"] or found["p2"]]


def _part_of_unit(folded: str, at: int, found: re.Match[str]) -> Found:
    """'the end of the year' is its December; 'late last year' the last quarter of that year."""
    of, unit, part = found["of"], found["u"], _part_of(found)
    if of in ("the", "that") and found["p"]:
        return None  # 'early in the week', 'late in the year': of which, the text does not say
    if unit in ("quarter", "decade"):
        return None
    if unit == "year" and part == "fin" and found["p2"] and found["p2"] != "back end":
        part = "decembre"
    shift = SHIFTS.get(of, "")
    return Timex(at, found.end(), "offset", f"part-of-this-{unit}", unit=unit, part=part, shift=shift)


def _decade(digits: str) -> int:
    digits = digits.strip("'")
    return int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 20 else 2000 + int(digits)


@cache
def _ordinal_patterns() -> tuple[re.Pattern[str], ...]:
    of_month = r"<S>(?:of|in)<S>(?:(?P<det>last|this|next)<S>)?<FULL>(?:,?<S>(?:of<S>)?<YEAR>|<S>(?:of<S>)?<REL>)?"
    of_year = r"(?:<S>of<S>(?:fiscal<S>)?<YEAR>|<S>(?:of|in)<S>(?P<rel>last|this|next|the)<S>year(?!\w))"
    return (
        compile_pattern(r"(?:the<S>)?<ORD><S>(?P<what>quarter|half)" + of_year),
        compile_pattern(r"(?:the<S>)?<ORD><S>(?P<what>week|weekend|half|fortnight)" + of_month),
        compile_pattern(r"(?:the<S>)?<ORD><S><NUM><S>(?P<what>days|weeks)" + of_month),
        compile_pattern(r"(?:the<S>)?<ORD><S><WD>" + of_month),
    )


def read_ordinal_part(folded: str, text: str, at: int) -> Found:
    """'the first quarter of 2024', 'the second half of May', 'the last week of June', 'the first Monday in May'."""
    of_year, of_month, several, weekday = _ordinal_patterns()
    if found := of_year.match(folded, at):
        number, what = ordinal_of(found["o"]), "quarter" if found["what"] == "quarter" else "semester"
        most = 4 if what == "quarter" else 2
        number = most if number == -1 or found["o"] == "latter" else number
        if number > most:
            return None
        year = year_in(found)
        shift = SHIFTS.get(found["rel"] or "", "")
        rule = f"{what}-of-year" if year else what
        return Timex(at, found.end(), what, rule, year, number=number, shift=shift, part="" if year else "year")
    found = of_month.match(folded, at) or several.match(folded, at) or weekday.match(folded, at)
    if found is None or not text[found.start("m")].isupper():
        return None
    number, year, month = ordinal_of(found["o"]), year_in(found), month_of(found)
    groups = found.groupdict()
    shift = f"year:{SHIFTS[found['rel']]}" if found["rel"] else SHIFTS.get(found["det"] or "", "")
    timex = Timex(at, found.end(), "month", "", year, month, number=number, shift=shift)
    if groups.get("w"):
        return timex._replace(
            rule="weekday-of-month", weekday=words()["weekdays"][found["w"]], part="weekday"
        ) if number <= 4 else None  # fmt: skip
    if groups.get("n"):
        return _several(timex, found)
    what = found["what"]
    if what in ("half", "fortnight"):
        part = "quinzaine-1" if number == 1 and found["o"] != "latter" else "quinzaine-2"
        return timex._replace(rule="fortnight", part=part, number=0) if number <= 2 else None
    return timex._replace(rule=f"{what}-of-month", part=what)


def _several(timex: Timex, found: re.Match[str]) -> Found:
    """'the first two weeks of March': its first fortnight of days, counted."""
    from recoupe.dates.english.pieces import number_of

    count = number_of(found["n"]) * (7 if found["what"] == "weeks" else 1)
    if timex.number != 1 or not 1 < count <= 28:
        return None
    return timex._replace(rule="first-days-of-month", part="first-days", number=count)


_CODED = re.compile(r"(?P<k>[qh])(?P<n>[1-4])(?: of)? (?P<y>20\d\d)(?!\d)")


def read_coded_quarter(folded: str, text: str, at: int) -> Found:
    """'Q2 2025', 'H1 2024'."""
    found = _CODED.match(folded, at)
    if found is None or not text[at].isupper() or (found["k"] == "h" and int(found["n"]) > 2):
        return None
    kind = "semester" if found["k"] == "h" else "quarter"
    return Timex(at, found.end(), kind, f"{kind}-of-year", int(found["y"]), number=int(found["n"]))

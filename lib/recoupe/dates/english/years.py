"""Years and decades, and the numbers that only look like them."""

import re
from functools import cache

from recoupe.dates.english.pieces import before, compile_pattern, ending, is_glued, words
from recoupe.dates.timex import Found, Timex

_LIVED = range(1900, 2060)  # a number of these is more likely a year than a count


@cache
def _range_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"<YEAR1>(?P<link><O>-<O>|/|<S>(?:to|through|until|till|and)<S>)(?P<y2>[12]\d{3}|\d\d)(?![\w%€$£]|[.,-]\d)"
    )


def read_year_range(folded: str, text: str, at: int) -> Found:
    """'from 2016 to 2020', 'between 2016 and 2020', '2016-2020', '2023-24', 'the 2023/24 season'."""
    found = _year_range(folded, at)
    if found is None or at and folded[at - 1] in "/-#@.":
        return None
    one, link, lead = int(found["y1"]), found["link"].strip(), before(folded, at)
    two = int(found["y2"]) if len(found["y2"]) == 4 else one - one % 100 + int(found["y2"])
    if not 1000 < one < two <= one + 300 or len(found["y2"]) == 2 and link not in ("-", "/"):
        return None
    if (
        link == "and"
        and not lead.endswith("between")
        or link in ("to", "until", "till", "through")
        and not _FROM.search(lead)
    ):
        return None
    if ending("not_dates", "labels").search(lead) or _is_counted(folded, found.end()):
        return None
    first, last = (Timex(at, at, "year", "year", year) for year in (one, two))
    return Timex(at, found.end(), "range", "range-of-years", first=first, last=last)


def _year_range(folded: str, at: int) -> re.Match[str] | None:
    return _range_pattern().match(folded, at)


_FROM = re.compile(r"(?:^|\W)(?:from|between|since)$")


@cache
def _decade_patterns() -> tuple[re.Pattern[str], ...]:
    tens = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
    return (
        compile_pattern(r"(?:the<S>)?(?P<y>1[5-9]\d0|20\d0)'?s(?!\w)"),
        compile_pattern(r"the<S>'?(?P<y>\d0)'?s(?!\w)"),
        compile_pattern(rf"the<S>(?P<t>{tens})(?!\w)"),
    )


def read_decade(folded: str, text: str, at: int) -> Found:
    """'the 1990s', 'the 80s', 'the sixties'."""
    for pattern in _decade_patterns():
        found = pattern.match(folded, at)
        if found is None:
            continue
        if found.groupdict().get("t"):
            tens = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
            return Timex(at, found.end(), "decade", "decade", 1920 + 10 * tens.index(found["t"].removesuffix("ies")))
        said = int(found["y"])
        year = said if said > 1000 else 1900 + said if said >= 20 else 2000 + said
        if said < 100 and not _IN_DECADE.search(before(folded, at)):
            return None  # 'temperatures in the 80s' has 'in the', too: only what a decade can follow
        return Timex(at, found.end(), "decade", "decade", year)
    return None


_IN_DECADE = re.compile(r"(?:^|\W)(?:since|of|during|late|early|from|back in)$")


@cache
def _year_pattern() -> re.Pattern[str]:
    return compile_pattern(r"(?:the<S>year<S>|fiscal(?:<S>year)?<S>)?<YEAR>")


def read_year(folded: str, text: str, at: int) -> Found:
    """'in 2019', 'the 2008 financial crisis', '(1994)'; 'about 2000 people' and 'Room 2012' are counts and labels."""
    found = _year_pattern().match(folded, at)
    if found is None or is_glued(folded, at, found.end()):
        return None
    year, lead = int(found["y"]), before(folded, at)
    if at and folded[at - 1] in "£$€.,:+=" or ending("not_dates", "labels").search(lead):
        return None
    if _is_counted(folded, found.end()):
        return None
    led = ending("not_dates", "leads").search(lead)
    if not led and (ending("not_dates", "quantifiers").search(lead) or year not in _LIVED):
        return None
    if not 1000 < year < 2200:
        return None
    if led and led[0] in ("to", "from", "of", "the", "for", "around", "and", "or") and year not in _LIVED:
        return None
    if led and led[0] == "to" and _RISE.search(lead):
        return None
    return Timex(at, found.end(), "year", "year", year)


_RISE = re.compile(r"(?:rose|fell|rising|rise|grew|increased|up|down|dropped|reached|climbed)(?: from [\d,]+)? to$")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")


def _is_counted(folded: str, end: int) -> bool:
    """Whether a counted noun follows: '2000 people', '1998 new homes'."""
    found = _NEXT_WORD.match(folded, end)
    return found is not None and found[1] in _counted()


@cache
def _counted() -> frozenset[str]:
    return frozenset(words()["not_dates"]["counted"])

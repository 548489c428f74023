"""Feasts: 'Christmas Day', 'before Easter', 'Labor Day 2023'."""

import re
from functools import cache

from recoupe.dates.english.pieces import before, beginning, compile_pattern, is_glued, year_in
from recoupe.dates.timex import Found, Timex


@cache
def _pattern() -> re.Pattern[str]:
    return compile_pattern(r"(?:(?P<det>last|next|this|the)<S>)?<FEAST>(?:,?<S><YEAR>|<S>(?:of<S>)?<REL>)?")


def read_feast(folded: str, text: str, at: int) -> Found:
    """'Christmas Eve', 'last Easter', 'the Fourth of July', 'Thanksgiving 2023'; 'a Christmas tree' is none."""
    found = _pattern().match(folded, at)
    if found is None:
        return None
    start, name = found.start("f"), found["f"]
    if not text[start].isupper() or is_glued(folded, at, found.end()):
        return None
    year, lead, det = year_in(found), before(folded, at), found["det"] or ""
    if not year and not found["rel"]:
        if beginning("not_dates", "feast_after").match(folded, found.end("f")) or _NOT.search(lead):
            return None
        if re.match(r" [A-Z][a-z]", text[found.end("f") : found.end("f") + 3]):
            return None
    if det == "the" and not name.startswith("fourth"):
        return None
    shift = {"last": "last", "next": "next"}.get(det, "")
    if found["rel"]:
        shift = {"last": "last", "next": "next", "this": ""}[found["rel"]]
    return Timex(at, found.end(), "feast", "feast-year" if year else "feast", year, name=name, shift=shift)


_NOT = re.compile(r"(?:^|\W)(?:every|each|a|an|merry|happy|father|mother|first|white|of a)$")

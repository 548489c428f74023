"""Seasons: 'last summer', 'the autumn of 2021', 'winter 2023-24', 'the winter after next'."""

import re
from functools import cache

from recoupe.dates.english.months import CLOSED, SHIFTS
from recoupe.dates.english.pieces import (
    before,
    beginning,
    compile_pattern,
    ending,
    is_glued,
    is_opening,
    words,
    year_in,
)
from recoupe.dates.timex import Found, Timex


@cache
def _season_pattern() -> re.Pattern[str]:
    return compile_pattern(
        r"(?P<det>last|next|this(?:<S>(?:past|coming))?|the)?(?(det)<S>)<SEASON>(?:(?:<S>of)?<S><YEAR>(?:[-/](?:20)?\d\d(?!\d))?"
        r"|<S>(?:of<S>)?<REL>|<S>(?P<beyond>after<S>next|before<S>last)(?!\w))?"
    )


def read_season(folded: str, text: str, at: int) -> Found:
    """'last summer', 'the autumn of 2021', 'winter 2023-24', 'in the spring', 'this fall', 'the winter after next'."""
    found = _season_pattern().match(folded, at)
    if found is None or is_glued(folded, at, found.end()):
        return None
    det, said, year = found["det"] or "", found["s"], year_in(found)
    start, end = found.start("s"), found.end()
    lead, rel = before(folded, at), found["rel"]
    sure = bool(year or rel or found["beyond"] or det not in ("", "the"))
    if text[start].isupper() and not sure and not is_opening(folded, at):
        return None
    if beginning("not_dates", "season_after").match(folded, found.end("s")) or ending(
        "not_dates", "season_before"
    ).search(lead):
        return None
    is_open = not CLOSED.match(folded, end) or re.match(r" in [a-z]", text[end : end + 5])
    if said in ("fall", "spring") and det == "this" and is_open:
        return None  # 'this fall in prices'
    if not sure:
        if not _SEASON_LEAD.search(f"{lead} {det}".rstrip()) or (
            said == "fall" and folded.startswith((" of", " in "), end)
        ):
            return None
        if det == "the":
            timex_start = start
            return Timex(timex_start, end, "season", "season", name=words()["seasons"][said])
    shift = f"year:{SHIFTS[rel]}" if rel else SHIFTS[det.split()[-1]] if det not in ("", "the") else ""
    timex = Timex(
        at, end, "season", "season-year" if year else "season", year, name=words()["seasons"][said], shift=shift,
        det="ce" if det == "this" else "",
    )  # fmt: skip
    if found["beyond"]:
        side = 2 if found["beyond"].startswith("after") else -2
        return timex._replace(rule="season-beyond", number=side, shift="next" if side > 0 else "last")
    return timex


_SEASON_LEAD = re.compile(
    r"(?:^|\W)(?:in the|in|by|by the|until|until the|till|since"
    r"|since the|during the|over the|throughout the|before the|before"
    r"|after the|through the|for the|all|of the|from the|this"
    r"|early|late|from|during|over|end of the|start of the|coming)$"
)

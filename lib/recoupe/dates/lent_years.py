"""A year said once for two dates: 'en avril puis en septembre 2018', and a heading above 'en février 2018'."""

import re
from collections.abc import Sequence

from recoupe.dates.timex import Timex
from recoupe.dates.tongue import Tongue

AHEAD = 160
"""How far ahead, in characters, the same month with its year may stand."""
_YEARLESS = frozenset({"day", "month"})
_HEADING = re.compile(r"[^\n.!?]{0,60}\n\s*[^\n]")


def lend_years(folded: str, timexes: Sequence[Timex], tongue: Tongue) -> list[Timex]:
    """The expressions, those that share the year of the one behind them with it: 'en avril puis en septembre 2018'.

    A heading's month has the year that the first sentence under it gives the same month.
    """
    lent = list(timexes)
    for at in range(len(lent) - 2, -1, -1):
        one, after = lent[at], lent[at + 1]
        if one.year or one.shift or one.unit or one.kind not in _YEARLESS or not after.year:
            continue
        if after.kind not in _YEARLESS or after.shift or after.unit or after.start > one.end + AHEAD:
            continue
        if tongue.then.fullmatch(folded, one.end, after.start):
            order = (one.month, one.day or after.day) > (after.month, after.day or one.day)
            if one.weekday < 0:
                lent[at] = one._replace(year=after.year - order)
        elif one.kind == "month" and one.month == after.month and not one.part and _is_over(folded, one, after):
            lent[at] = one._replace(year=after.year)
    return lent


def _is_over(folded: str, one: Timex, after: Timex) -> bool:
    """Whether one stands in a heading and the other in the paragraph under it."""
    return bool(_HEADING.match(folded, one.end)) and folded.count("\n", one.end, after.start) <= 2

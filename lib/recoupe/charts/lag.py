"""How long after each event was each source published?"""

from math import log10
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    LABEL,
    LINE,
    PLAIN,
    SOFT,
    inch_axes,
    link,
    new_chart,
    shorten,
    text_width,
    wrap,
)
from recoupe.words import phrase

NAMES, ROW, TOP = 2.2, 0.34, 0.25  # inches
MARKS = (0, 1, 3, 7, 30, 90, 365, 3650)


def plot_lag(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row an event and a mark a source, on a scale that widens the first days (logarithm of days + 1).

    table: event, label, doc, source, least, most, url (timeline.lag_table). A line spans an uncertain lag.
    """
    rows = list(table.groupby("event", sort=False))
    ax = ax or new_chart(TOP + ROW * len(rows) + 0.05)
    inch_axes(ax)
    low, high = min(int(table.least.min()), 0), max(int(table.most.max()), 1)

    def at(days: float) -> float:
        ends = _bend(low), _bend(high)
        return NAMES + 0.15 + (COLUMN - NAMES - 0.45) * (_bend(days) - ends[0]) / max(ends[1] - ends[0], 0.1)

    bottom, free = TOP + ROW * len(rows), -1.0
    for days in [*(-d for d in reversed(MARKS) if d), *MARKS]:
        if not low <= days <= high:
            continue
        x = at(days)
        ax.plot([x, x], [TOP, bottom], color=FAINT if days == 0 else LINE, linewidth=1 if days == 0 else 0.6, zorder=0)
        words = lag_words(days, language)
        if x - text_width(words, LABEL) / 2 > free:
            ax.text(x, TOP - 0.05, words, size=LABEL, color=SOFT, ha="center", va="bottom")
            free = x + text_width(words, LABEL) / 2 + 0.06
    for number, (_, of) in enumerate(rows):
        _draw_event(ax, of, TOP + ROW * (number + 0.5), at)
    return ax


def _bend(days: float) -> float:
    return log10(abs(days) + 1) * (1 if days >= 0 else -1)


def lag_words(days: int, language: str) -> str:
    """'same day', '3 days', '1 month', '10 years', '7 days before'."""
    size = abs(days)
    unit, n = next((u, size // d) for u, d in (("years", 365), ("months", 30), ("days", 1)) if size >= d or d == 1)
    words = phrase(f"lag_{unit}", language, n=n) if size else phrase("lag_none", language)
    return phrase("lag_before", language, lag=words) if days < 0 else words


def _draw_event(ax: Axes, of: pd.DataFrame, y: float, at: Any) -> None:
    ax.plot([0, COLUMN], [y + ROW / 2, y + ROW / 2], color=LINE, linewidth=0.6)
    label = wrap(of.label.iloc[0], NAMES, PLAIN, most=2)
    ax.text(0, y, label, size=PLAIN, va="center", linespacing=1.1)
    for row in of.drop_duplicates(["least", "most"]).itertuples():  # sources that took as long share a mark
        left, right = at(row.least), at(row.most)
        if right - left > 0.02:
            ax.plot([left, right], [y, y], color=BLUE, linewidth=3, alpha=0.35, solid_capstyle="butt", zorder=2)
        mark = ax.plot((left + right) / 2, y, marker="o", markersize=6, color=BLUE, markeredgecolor="white",
                       markeredgewidth=0.7, zorder=3)[0]  # fmt: skip
        link(mark, row.url, f"lag-{row.event}-{row.doc}")
    first, last = of.loc[of.most.idxmin()], of.loc[of.most.idxmax()]
    if len(of) == 1:
        x = at(first.most) + 0.08
        name = shorten(first.source, COLUMN - x, LABEL) if COLUMN - x > 0.4 else ""
        ax.text(x, y, name, size=LABEL, va="center_baseline", color=SOFT)
        return
    room = COLUMN - at(last.most) - 0.08
    if text_width(last.source, LABEL) <= room:
        ax.text(at(last.most) + 0.08, y, last.source, size=LABEL, va="center_baseline", color=SOFT)
    room = at(first.least) - 0.08 - NAMES
    if text_width(first.source, LABEL) <= room:
        ax.text(at(first.least) - 0.08, y, first.source, size=LABEL, ha="right", va="center_baseline", color=SOFT)

"""When was each source published, and how far does it look back and ahead?"""

from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.events import in_words
from recoupe.charts.style import (
    BLUE,
    COLUMN,
    GOLD,
    LABEL,
    LINE,
    PLAIN,
    SOFT,
    inch_axes,
    line_height,
    link,
    new_chart,
    shorten,
    text_width,
)
from recoupe.charts.timeaxis import draw_axis, edges, make_scale
from recoupe.compare.timeline import spans_of
from recoupe.words import phrase

NAMES, ROW, TOP = 1.55, 0.48, 0.22  # inches


def plot_reach(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row a source: the window of its publication, the dates it names, the stretch between them.

    table: doc, source, published_start, published_end, first, last, start, end, url (timeline.reach_table).
    """
    rows = list(table.groupby("doc", sort=False))
    ax = ax or new_chart(TOP + ROW * len(rows))
    inch_axes(ax)
    spans = [*spans_of(table, ("start", "end"), ("published_start", "published_end"))]
    scale = make_scale(spans, NAMES + 0.1, COLUMN - 0.05)
    draw_axis(ax, scale, TOP, TOP + ROW * len(rows), language)
    for at, (_, of) in enumerate(rows):
        _draw_source(ax, scale, of, TOP + ROW * at, language)
    ax.fill_between([], [], [], facecolor=GOLD, label=phrase("key_published", language))
    ax.plot([], [], marker="o", markersize=5.5, color=BLUE, linestyle="none", label=phrase("key_day_named", language))
    ax.plot([], [], color=BLUE, linewidth=5, solid_capstyle="butt", label=phrase("key_longer_named", language))
    ax.plot([], [], color=BLUE, linewidth=1, label=phrase("key_stretch", language))
    return ax


def _draw_source(ax: Axes, scale: Any, of: pd.DataFrame, top: float, language: str) -> None:
    first, y = of.iloc[0], top + ROW * 0.62
    ax.plot([0, COLUMN], [top + ROW, top + ROW], color=LINE, linewidth=0.6)
    ax.text(0, top + 0.06, shorten(first.source, NAMES, PLAIN, "bold"), size=PLAIN, weight="bold", va="top")
    window = isinstance(first.published_start, date)
    when = in_words(first.published_start, first.published_end, language) if window else phrase("no_window", language)
    ax.text(0, top + 0.07 + line_height(PLAIN), shorten(when, NAMES, LABEL), size=LABEL, color=SOFT, va="top")
    if isinstance(first["first"], date):
        for stretch in scale:
            if stretch.last >= first["first"] and stretch.first <= first["last"]:
                left = max(stretch.left, edges(scale, first["first"], first["first"])[0])
                right = min(stretch.right, edges(scale, first["last"], first["last"])[1])
                ax.plot([left, right], [y, y], color=BLUE, linewidth=1, zorder=2)
    if window:
        left, right = edges(scale, first.published_start, first.published_end)
        spare = max(0.0, 0.06 - (right - left)) / 2
        ends = [left - spare, right + spare]
        block = ax.fill_between(ends, y - 0.13, y + 0.13, color=GOLD, linewidth=0, zorder=3)
        link(block, "", f"published-{first.doc}")
    for row in of.itertuples():
        if not isinstance(row.start, date):
            continue
        left, right = edges(scale, row.start, row.end)
        if row.start == row.end:
            mark = ax.plot((left + right) / 2, y, marker="o", markersize=5.5, color=BLUE, markeredgecolor="white",
                           markeredgewidth=0.7, zorder=5)[0]  # fmt: skip
        else:
            mark = ax.barh(y, max(right - left, 0.05), left=left, height=0.09, facecolor=BLUE, edgecolor="white",
                           linewidth=0.7, zorder=4)[0]  # fmt: skip
        link(mark, row.url, f"date-{row.doc}-{row.start}-{row.end}")
    _write_reach(ax, scale, of, top, language)


def _write_reach(ax: Axes, scale: Any, of: pd.DataFrame, top: float, language: str) -> None:
    """What the furthest dates are, right-aligned at the publication or wherever there is room."""
    words = reach_words(of, language)
    first = of.iloc[0]
    anchor = (
        edges(scale, first.published_start, first.published_start)[0]
        if isinstance(first.published_start, date)
        else COLUMN
    )
    right = min(max(anchor - 0.02, NAMES + 0.15 + text_width(words, LABEL)), COLUMN)
    room = right - NAMES - 0.1
    ax.text(right, top + 0.05, shorten(words, room, LABEL), size=LABEL, ha="right", va="top", zorder=6,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.4, "alpha": 0.85})  # fmt: skip


def reach_words(of: pd.DataFrame, language: str) -> str:
    """'back to 2012, ahead to 15 September 2024' for the rows of one source; says where it names no date."""
    dated = of[of.start.notna()]
    if dated.empty:
        return phrase("reach_no_date", language)
    first, parts = of.iloc[0], []
    window = (first.published_start, first.published_end)
    back, ahead = dated.loc[dated.start.map(date.toordinal).idxmin()], dated.loc[dated.end.map(date.toordinal).idxmax()]
    if not isinstance(window[0], date) or back.start < window[0]:
        parts.append(phrase("reach_back", language, when=in_words(back.start, back.end, language)))
    if not isinstance(window[1], date) or ahead.end > window[1]:
        parts.append(phrase("reach_ahead", language, when=in_words(ahead.start, ahead.end, language)))
    return ", ".join(parts) or phrase("reach_here", language)

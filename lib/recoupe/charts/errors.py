"""How far can each count be trusted? Measured error of every layer, with its interval."""

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    INK,
    LABEL,
    LINE,
    PLAIN,
    SOFT,
    inch_axes,
    link,
    new_chart,
    shorten,
    text_width,
)
from recoupe.typography import number
from recoupe.words import phrase

NAMES, ROW, TOP = 2.5, 0.26, 0.28  # inches


def plot_errors(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row a layer: a dot for its score, a line for its 95 % interval, the number coded on the right.

    table: layer, label, measure (F1, recall or share right), score, low, high (0-1), n; rows in order.
    """
    ax = ax or new_chart(TOP + ROW * len(table))
    height = inch_axes(ax)
    heads = [phrase("head_score", language), phrase("head_coded", language)]
    widths = [max(text_width(h, LABEL), 0.62) + 0.12 for h in heads]
    left, right = NAMES + 0.15, COLUMN - sum(widths) - 0.1
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x = left + (right - left) * tick
        ax.plot([x, x], [TOP - 0.03, height], color=LINE, linewidth=0.6, zorder=0)
        ax.text(x, TOP - 0.07, number(tick, language), size=LABEL, color=SOFT, ha="center", va="bottom")
    for head, x in zip(heads, (COLUMN - widths[1], COLUMN), strict=True):
        ax.text(x, TOP - 0.07, head, size=LABEL, color=SOFT, ha="right", va="bottom")
    for place, row in enumerate(table.itertuples()):
        y = TOP + ROW * (place + 0.5)
        ax.text(NAMES, y, shorten(row.label, NAMES, PLAIN), size=PLAIN, ha="right", va="center_baseline")
        ends = [left + (right - left) * share for share in (row.low, row.high)]
        ax.plot(ends, [y, y], color=FAINT, linewidth=3, solid_capstyle="butt", zorder=1)
        shape = {"recall": "s", "share": "D"}.get(row.measure, "o")
        mark = ax.plot(left + (right - left) * row.score, y, marker=shape, markersize=6, color=BLUE, zorder=2)[0]
        link(mark, "#tbl-errors", f"error-{row.layer}")
        score = number(row.score, language, 2)
        ax.text(COLUMN - widths[1], y, score, size=LABEL, color=INK, ha="right", va="center_baseline")
        ax.text(COLUMN, y, number(row.n, language), size=LABEL, color=SOFT, ha="right", va="center_baseline")
    for shape, key in (("o", "f1"), ("s", "recall"), ("D", "share")):
        if (table.measure == key).any():
            label = phrase(f"measure_{key}", language)
            ax.plot([], [], marker=shape, markersize=6, color=BLUE, linestyle="none", label=label)
    ax.plot([], [], color=FAINT, linewidth=3, label=phrase("key_interval", language))
    return ax

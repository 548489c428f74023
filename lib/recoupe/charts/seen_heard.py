"""Who is written about, and who gets to speak?"""

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
from recoupe.typography import number, percent
from recoupe.words import phrase

NAMES, ROW, TOP = 1.95, 0.255, 0.3  # inches


def plot_seen_heard(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a dumbbell a row: an open ring for the share of mentions, a diamond for the share of statements.

    table: row, label, mentions, statements, seen, heard (0-1), group, url; rows of one group stand together.
    """
    groups = list(table.groupby("group", sort=False))
    ax = ax or new_chart(TOP + ROW * (len(table) + len(groups)))
    height = inch_axes(ax)
    heads = [phrase("head_mentions", language), phrase("head_statements", language)]
    columns = [text_width(h, LABEL) + 0.12 for h in heads]
    left, right = NAMES + 0.12, COLUMN - sum(columns) - 0.08
    top = max(float(table[["seen", "heard"]].max().max()), 0.05)
    step = next(s for s in (0.02, 0.05, 0.1, 0.2, 0.25, 0.5) if top / s <= 6)

    def at(share: float) -> float:
        return left + (right - left) * share / (step * -(-top // step))

    for n in range(int(-(-top // step)) + 1):
        ax.plot([at(n * step)] * 2, [TOP - 0.03, height], color=LINE, linewidth=0.6, zorder=0)
        ax.text(at(n * step), TOP - 0.07, percent(n * step, language), size=LABEL, color=SOFT, ha="center", va="bottom")
    ends = (right + 0.08 + columns[0], COLUMN)
    for head, x in zip(heads, ends, strict=True):
        ax.text(x, TOP - 0.07, head, size=LABEL, color=SOFT, ha="right", va="bottom")
    y = TOP
    for group, of in groups:
        ax.text(0, y + ROW / 2, phrase(f"group_{group}", language), size=PLAIN, weight="bold", va="center_baseline")
        y += ROW
        for row in of.itertuples():
            middle = y + ROW / 2
            ax.text(NAMES, middle, shorten(row.label, NAMES, PLAIN), size=PLAIN, ha="right", va="center_baseline")
            ax.plot([at(row.seen), at(row.heard)], [middle] * 2, color=FAINT, linewidth=2, zorder=1)
            ring = ax.plot(at(row.seen), middle, marker="o", markersize=7, markerfacecolor="white", markeredgecolor=INK,
                           markeredgewidth=1.3, zorder=3)[0]  # fmt: skip
            link(ring, row.url, f"seen-{row.row}")
            if row.statements:
                mark = ax.plot(at(row.heard), middle, marker="D", markersize=5.5, color=BLUE, zorder=4)[0]
                link(mark, row.url, f"heard-{row.row}")
            for value, x in zip((row.mentions, row.statements), ends, strict=True):
                color = INK if value else FAINT
                ax.text(x, middle, number(value, language), size=LABEL, color=color, ha="right", va="center_baseline")
            y += ROW
    ax.plot([], [], marker="o", markersize=7, markerfacecolor="white", markeredgecolor=INK, markeredgewidth=1.3,
            linestyle="none", label=phrase("key_seen", language))  # fmt: skip
    ax.plot([], [], marker="D", markersize=5.5, color=BLUE, linestyle="none", label=phrase("key_heard", language))
    return ax

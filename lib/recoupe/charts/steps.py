"""What was read, what was left out, and what remained, step by step."""

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    LABEL,
    LINE,
    PALE,
    PLAIN,
    SOFT,
    inch_axes,
    link,
    new_chart,
    shorten,
    text_width,
)
from recoupe.words import phrase

NAMES, ROW, BAR = 2.5, 0.32, 0.18  # inches


def plot_steps(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a bar a step: what came in, of which the dark part went on.

    table: step, label, before, after; each row has a unit of its own, so its bar is 100 % of what came in.
    """
    ax = ax or new_chart(ROW * len(table))
    inch_axes(ax)
    told = [phrase("step_counts", language, before=r.before, after=r.after) for r in table.itertuples()]
    right = COLUMN - max(text_width(t, LABEL) for t in told) - 0.12
    left = NAMES + 0.12
    for place, row in enumerate(table.itertuples()):
        y = ROW * (place + 0.5)
        share = row.after / row.before if row.before else 0
        ax.plot([0, COLUMN], [y + ROW / 2, y + ROW / 2], color=LINE, linewidth=0.6)
        ax.text(NAMES, y, shorten(row.label, NAMES, PLAIN), size=PLAIN, ha="right", va="center_baseline")
        ax.barh(y, right - left, left=left, height=BAR, facecolor=PALE, edgecolor=FAINT, hatch="////", linewidth=0.5)
        bar = ax.barh(y, (right - left) * share, left=left, height=BAR, facecolor=BLUE, edgecolor=BLUE, linewidth=0.5)[
            0
        ]
        link(bar, None, f"step-{row.step}")
        ax.text(COLUMN, y, told[place], size=LABEL, color=SOFT, ha="right", va="center_baseline")
    ax.fill_between([], [], [], facecolor=BLUE, label=phrase("key_kept", language))
    ax.fill_between([], [], [], facecolor=PALE, hatch="////", edgecolor=FAINT, label=phrase("key_left_out", language))
    return ax

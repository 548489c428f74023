"""Who acts, who is acted upon, who is judged, and in whose words?"""

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    INK,
    LABEL,
    LINE,
    PLAIN,
    RED,
    SOFT,
    inch_axes,
    link,
    new_chart,
    shorten,
    text_width,
)
from recoupe.typography import number
from recoupe.words import phrase

NAMES, ROW, BAR, TOP, BETWEEN = 1.6, 0.32, 0.2, 0.22, 0.3  # inches
GREY = "#4A4F55"
LOOK = {  # fill, hatch, edge, ink of the count
    "patient": (GREY, "", GREY, "white"),
    "agent": (GREY, "", GREY, "white"),
    "against_own": (RED, "", RED, "white"),
    "against_reported": ("white", "////", RED, RED),
    "favour_own": (BLUE, "", BLUE, "white"),
    "favour_reported": ("white", "////", BLUE, BLUE),
}


def plot_acts_judged(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws two diverging panels on one scale: acted upon and acts, judged against and in favour.

    table: row, label, panel, bar, value (negative is left), url; the first row on top.
    """
    rows = list(table.groupby("row", sort=False))
    ax = ax or new_chart(TOP + ROW * len(rows) + 0.04)
    height = inch_axes(ax)
    ends = {p: _reach(table[table.panel == p]) for p in ("acts", "judged")}
    room = COLUMN - NAMES - 0.1 - BETWEEN
    heads = {p: [phrase(f"head_{p}_{side}", language) for side in ("left", "right")] for p in ends}
    unit = room / max(sum(low + high for low, high in ends.values()), 1)
    zeros, x = {}, NAMES + 0.1
    for panel, (low, high) in ends.items():
        zeros[panel] = x + max(low * unit, text_width(heads[panel][0], LABEL, "bold") + 0.08)
        x = zeros[panel] + max(high * unit, text_width(heads[panel][1], LABEL, "bold") + 0.08) + BETWEEN
    if x - BETWEEN > COLUMN:  # the heads are wider than the bars: shrink the bars until all fits
        unit *= 0.6 * COLUMN / x
        x = NAMES + 0.1
        for panel, (low, high) in ends.items():
            zeros[panel] = x + max(low * unit, text_width(heads[panel][0], LABEL, "bold") + 0.08)
            x = zeros[panel] + max(high * unit, text_width(heads[panel][1], LABEL, "bold") + 0.08) + 0.12
    for panel, zero in zeros.items():
        ax.text(zero - 0.06, TOP - 0.06, heads[panel][0], size=LABEL, weight="bold", ha="right", va="bottom", color=INK)
        ax.text(zero + 0.06, TOP - 0.06, heads[panel][1], size=LABEL, weight="bold", va="bottom", color=INK)
        ax.plot([zero, zero], [TOP - 0.02, height - 0.02], color=SOFT, linewidth=0.8, zorder=4)
    for n, (_, of) in enumerate(rows):
        y = TOP + ROW * (n + 0.5)
        ax.plot([0, COLUMN], [y + ROW / 2, y + ROW / 2], color=LINE, linewidth=0.6)
        ax.text(NAMES, y, shorten(of.label.iloc[0], NAMES, PLAIN), size=PLAIN, ha="right", va="center_baseline")
        for panel, zero in zeros.items():
            for sign in (-1, 1):
                _draw_side(ax, of[(of.panel == panel) & (of.value * sign > 0)], zero, unit * sign, y, language)
    for key in ("own", "reported"):
        fill, hatch, edge, _ = LOOK["agent"] if key == "own" else ("white", "////", GREY, GREY)
        if key == "own" or table[table.bar.str.endswith("reported")].value.abs().sum():
            ax.fill_between(
                [], [], [], facecolor=fill, hatch=hatch, edgecolor=edge, label=phrase(f"key_{key}", language)
            )
    return ax


def _reach(of: pd.DataFrame) -> tuple[int, int]:
    sums = of.assign(side=of.value > 0).groupby(["row", "side"]).value.sum().abs()
    low, high = (sums[sums.index.get_level_values("side") == side] for side in (False, True))
    return max([1, *low.astype(int)]), max([1, *high.astype(int)])


def _draw_side(ax: Axes, of: pd.DataFrame, zero: float, unit: float, y: float, language: str) -> None:
    x = zero
    for row in of.itertuples():
        fill, hatch, edge, ink = LOOK[row.bar]
        size = abs(row.value) * unit
        look = {"facecolor": fill, "hatch": hatch, "edgecolor": edge, "linewidth": 0.8}
        bar = ax.barh(y, size, left=x, height=BAR, zorder=2, **look)[0]
        link(bar, row.url, f"acts-{row.row}-{row.bar}")
        count = number(abs(row.value), language)
        x += size
        if text_width(count, LABEL, "bold") + 0.03 <= abs(size):
            box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6} if hatch else None
            look = {"ha": "center", "color": ink, "bbox": box}
            ax.text(x - size / 2, y, count, size=LABEL, weight="bold", va="center_baseline", zorder=5, **look)
        elif row.Index == of.index[-1]:  # too narrow for its number, which stands beside it
            side = "left" if unit > 0 else "right"
            ax.text(x + (0.04 if unit > 0 else -0.04), y, count, size=LABEL, color=edge, ha=side, va="center_baseline")

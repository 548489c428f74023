"""With which words does each source name one actor?"""

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    INK,
    LABEL,
    LINE,
    PALE,
    PLAIN,
    RED,
    SOFT,
    inch_axes,
    line_height,
    link,
    new_chart,
    shorten,
    text_width,
    wrap,
)
from recoupe.compare.portraits import MOST_WORDS, REGISTERS
from recoupe.words import phrase

NAMES, LANE, GAP, TOP = 1.25, 0.235, 0.1, 0.42  # inches
LOOK = {
    "delegitimating": ("v", RED, RED, "white"),
    "neutral": ("o", PALE, FAINT, INK),
    "legitimating": ("^", "white", BLUE, BLUE),
}


def plot_naming(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row a source and a column a register, with the words themselves.

    table: source, doc, register, words, times, namings, url. An empty column stays: that nobody does is a finding.
    """
    rows = list(table.groupby("doc", sort=False))
    lanes = [max(min(of.groupby("register").size().max(), MOST_WORDS + 1), 1) for _, of in rows]
    names = [wrap(of.source.iloc[0], NAMES - 0.1, PLAIN, "bold", most=2) for _, of in rows]
    tall = [line_height(PLAIN) * (1 + name.count("\n")) for name in names]
    heights = [max(LANE * n, high + line_height(LABEL)) + GAP for n, high in zip(lanes, tall, strict=True)]
    ax = ax or new_chart(TOP + sum(heights))
    inch_axes(ax)
    wide = (COLUMN - NAMES) / len(REGISTERS)
    lefts = {register: NAMES + wide * n for n, register in enumerate(REGISTERS)}
    for register, left in lefts.items():
        of = table[table.register == register]
        sign, _, color, _ = LOOK[register]
        color = SOFT if register == "neutral" else color
        ax.plot([left + 0.05], [0.02 + line_height(PLAIN) / 2], sign, color=color, markersize=5)
        ax.text(
            left + 0.15,
            0.02,
            phrase(f"register_{register}", language),
            size=PLAIN,
            weight="bold",
            color=color,
            va="top",
        )
        counts = {"namings": int(of.times.sum()), "sources": of.doc.nunique()}
        counted = {name: phrase(f"n_{name}", language, n=n) for name, n in counts.items()}
        told = phrase("naming_counts", language, **counted) if len(of) else phrase("naming_counts_none", language)
        ax.text(left, 0.02 + line_height(PLAIN), told, size=LABEL, color=SOFT, va="top")
    y = TOP
    for (_, of), name, high, height in zip(rows, names, tall, heights, strict=True):
        ax.plot([0, COLUMN], [y, y], color=LINE, linewidth=0.6)
        ax.text(0, y + GAP / 2, name, size=PLAIN, weight="bold", va="top", linespacing=1.15)
        told = phrase("n_namings", language, n=int(of.namings.iloc[0]))
        ax.text(0, y + GAP / 2 + high, told, size=LABEL, color=SOFT, va="top")
        for register, left in lefts.items():
            _draw_words(ax, of[of.register == register], left, y + GAP / 2, wide - 0.12, register, language)
        y += height
    return ax


def _draw_words(ax: Axes, of: pd.DataFrame, left: float, top: float, room: float, register: str, language: str) -> None:
    if of.empty:
        ax.text(left, top + LANE / 2, "–", size=LABEL, color=FAINT, va="center")
    _, fill, edge, ink = LOOK[register]
    for lane, row in enumerate(of.head(MOST_WORDS).itertuples()):
        times = f" ×{row.times}" if row.times > 1 else ""
        words = shorten(row.words, room - text_width(times, LABEL) - 0.1, LABEL) + times
        chip = ax.text(
            left + 0.04, top + LANE * (lane + 0.5), words, size=LABEL, color=ink, va="center_baseline",
            bbox={"boxstyle": "round,pad=0.22", "facecolor": fill, "edgecolor": edge, "linewidth": 0.7},
        )  # fmt: skip
        link(chip, row.url, f"naming-{row.doc}-{register}-{lane}")
    if len(of) > MOST_WORDS:
        more = phrase("more_words", language, n=len(of) - MOST_WORDS)
        ax.text(left, top + LANE * (MOST_WORDS + 0.5), wrap(more, room, LABEL), size=LABEL, color=SOFT, va="center")

"""The questions of the matrices where there are too many sources to stand side by side: they are counted."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.matrix import LINE_TALL
from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    LABEL,
    LINE,
    RED,
    SOFT,
    inch_axes,
    link,
    new_chart,
    shorten,
    text_width,
    wrap,
)
from recoupe.words import phrase


def plot_fact_counts(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws the same question for many sources: a bar a fact, sources counted instead of shown.

    table: fact, label, stated, conflicts (numbers of sources, each in one only), all, alone (name or ''), url.
    """
    labels = [wrap(row.label, 2.6, LABEL, most=2) for row in table.itertuples()]
    told = [_counts_words(row, language) for row in table.itertuples()]
    right = min(1.9, max(text_width(text, LABEL, "bold") for text in told)) + 0.1
    tall = [max(0.26, LINE_TALL * (1 + label.count("\n")) + 0.08) for label in labels]
    ax = ax or new_chart(sum(tall) + 0.05)
    inch_axes(ax)
    left, wide, y = 2.75, COLUMN - 2.75 - right, 0.05
    for row, label, text, height in zip(table.itertuples(), labels, told, tall, strict=True):
        middle = y + height / 2
        unit = wide / row.all
        ax.text(0, middle, label, va="center", size=LABEL, linespacing=1.0)
        ax.barh(middle, wide, left=left, height=0.16, color="none", edgecolor=LINE, linewidth=0.6)
        if row.stated:
            link(ax.barh(middle, row.stated * unit, left=left, height=0.16, color=BLUE)[0], row.url, f"fact-{row.fact}")
        if row.conflicts:
            bar = ax.barh(
                middle, row.conflicts * unit, left=left + row.stated * unit, height=0.16,
                color="white", edgecolor=RED, hatch="//////", linewidth=0.6,
            )[0]  # fmt: skip
            link(bar, row.url, f"fact-{row.fact}-conflicts")
        ax.text(
            left + wide + 0.1,
            middle,
            shorten(text, right - 0.1, LABEL, "bold"),
            va="center",
            size=LABEL,
            weight="bold" if row.alone else "normal",
        )
        y += height
    ax.fill_between([], [], [], facecolor=BLUE, label=phrase("cell_stated", language))
    if table.conflicts.any():
        ax.fill_between(
            [], [], [], facecolor="white", edgecolor=RED, hatch="//////", label=phrase("bar_conflicts", language)
        )
    ax.fill_between([], [], [], facecolor="white", edgecolor=FAINT, label=phrase("cell_not_found", language))
    return ax


def _counts_words(row: Any, language: str) -> str:
    if row.alone:
        return phrase("only_source", language, source=row.alone)
    told = phrase("n_of_all", language, n=int(row.stated), all=int(row.all))
    return f"{told}, {phrase('against', language, n=int(row.conflicts))}" if row.conflicts else told


def plot_source_counts(
    table: pd.DataFrame, ax: Axes | None = None, language: str = "en", chart: str = "actors"
) -> Axes:
    """Draws, for many sources, how many of them have each row, the passages in all beside it.

    table: row, label, sources, all, total, url; one bar a row.
    """
    labels = [shorten(row.label, 2.5, LABEL) for row in table.itertuples()]
    words = [
        f"{phrase('n_of_all', language, n=int(row.sources), all=int(row.all))}, "
        + phrase(f"{chart}_count", language, n=int(row.total))
        for row in table.itertuples()
    ]
    left = max(text_width(label, LABEL) for label in labels) + 0.12
    right = max(text_width(text, LABEL) for text in words) + 0.1
    ax = ax or new_chart(0.24 * len(table) + 0.04)
    inch_axes(ax)
    wide = COLUMN - left - right
    for place, (row, label, text) in enumerate(zip(table.itertuples(), labels, words, strict=True)):
        y = 0.04 + 0.24 * (place + 0.5)
        ax.text(left - 0.12, y, label, ha="right", va="center", size=LABEL)
        ax.barh(y, wide, left=left, height=0.15, color="none", edgecolor=LINE, linewidth=0.6)
        bar = ax.barh(y, wide * row.sources / row.all, left=left, height=0.15, color=BLUE)[0]
        link(bar, row.url, f"{chart}-{row.row}")
        ax.text(left + wide + 0.1, y, text, va="center", size=LABEL, color=SOFT)
    return ax

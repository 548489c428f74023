"""How much of each page is the article, and what is the rest?"""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    FAINT,
    GOLD,
    INK,
    LABEL,
    PALE,
    PLAIN,
    SOFT,
    inch_axes,
    line_height,
    link,
    new_chart,
    shorten,
    text_width,
)
from recoupe.typography import number, percent
from recoupe.words import phrase

LOOK = {  # part of the page: fill, hatch, edge; only the page's own text is dark
    "own": (BLUE, "", BLUE),
    "borrowed": ("#9DBBD6", "\\\\\\\\", BLUE),
    "comments": (GOLD, "---", "#B07F1E"),
    "adverts": (PALE, "////", FAINT),
    "links": (PALE, "", FAINT),
    "credits": ("white", "xxxx", FAINT),
}
ROW, BAR = 0.34, 0.22  # inches


def plot_anatomy(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws one bar a page, cut into its parts; first row of the table on top.

    table: doc, source, pages, part, share (0-1), left (where the part starts, 0-1), total, url; a row with no source
    stands for its `pages` other pages together.
    """
    rows = table.drop_duplicates("doc")
    ax = ax or new_chart(ROW * len(rows) + 0.42)
    height = inch_axes(ax)
    labels = [row.source or phrase("other_pages", language, n=row.pages) for row in rows.itertuples()]
    totals = [number(row.total, language) for row in rows.itertuples()]
    head = phrase("characters_head", language)
    left = min(1.9, max(text_width(label, PLAIN) for label in labels)) + 0.1
    right = max(text_width(text, LABEL) for text in [head, *totals]) + 0.1
    wide = ax.get_xlim()[1] - left - right
    tops = {doc: 0.2 + ROW * place for place, doc in enumerate(rows.doc)}
    for part, (fill, hatch, edge) in LOOK.items():
        cuts = table[(table.part == part) & (table.share > 0)]
        if cuts.empty:
            continue
        ax.fill_between(
            [],
            [],
            [],
            facecolor=fill,
            hatch=hatch,
            edgecolor=edge,
            linewidth=0.5,
            label=phrase(f"part_{part}", language),
        )
        for cut in cuts.itertuples():
            x, y = left + cut.left * wide, tops[cut.doc] + (ROW - BAR) / 2
            bar = ax.barh(
                y + BAR / 2,
                cut.share * wide,
                left=x,
                height=BAR,
                color=fill,
                hatch=hatch,
                edgecolor=edge,
                linewidth=0.5,
            )[0]
            link(bar, cut.url, f"anatomy-{cut.doc or 'rest'}-{part}")
            _label(ax, cut, x + cut.share * wide / 2, y + BAR / 2, cut.share * wide, language)
    for row, label, total in zip(rows.itertuples(), labels, totals, strict=True):
        y = tops[row.doc] + ROW / 2
        ax.text(left - 0.1, y, shorten(label, left - 0.1, PLAIN), ha="right", va="center", size=PLAIN)
        ax.text(left + wide + 0.1, y, total, va="center", size=LABEL, color=SOFT)
    ax.text(left + wide + 0.1, 0.1, head, va="center", size=LABEL, color=SOFT)
    for share in (0, 0.5, 1):
        ax.text(
            left + share * wide,
            height - line_height(LABEL) / 2,
            percent(share, language),
            ha="center",
            va="center",
            size=LABEL,
            color=SOFT,
        )
    ax.set(xlim=(0, ax.get_xlim()[1]), ylim=(height, 0))
    return ax


def _label(ax: Axes, cut: Any, x: float, y: float, room: float, language: str) -> None:
    """Writes the part's name and share where they fit, its share where only that fits, nothing otherwise."""
    share = percent(cut.share, language)
    own = cut.part == "own"
    size, weight = (PLAIN, "bold") if own else (LABEL, "normal")
    for text in (f"{phrase(f'part_{cut.part}', language)} {share}", share):
        if text_width(text, size, weight) + 0.1 <= room:
            box = None if own else {"facecolor": LOOK[cut.part][0], "edgecolor": "none", "pad": 0.8}
            ax.text(
                x, y, text, ha="center", va="center", size=size, weight=weight, color="white" if own else INK, bbox=box
            )
            return

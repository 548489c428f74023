"""Who shares words with whom?"""

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    GOLD,
    INK,
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
from recoupe.typography import number, percent
from recoupe.words import phrase

LOOK = {  # kind of reuse: fill, hatch, edge
    "agency": ("#9DBBD6", "\\\\\\\\", BLUE),
    "copy": (BLUE, "", BLUE),
    "quotation": (GOLD, "---", "#B07F1E"),
}
ROW, NAMES = 0.3, 2.9  # inches


def plot_wording(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a bar a pair of sources, its length the characters they share, cut by kind; first pair on top.

    table: doc_a, doc_b, source_a, source_b, kind, passages_n, chars, share, url.
    """
    pairs = table.drop_duplicates(["doc_a", "doc_b"])
    names = [_pair(row.source_a, row.source_b) for row in pairs.itertuples()]
    left = max(text_width(name, PLAIN) for name in names) + 0.1
    of = dict(iter(table.groupby(["doc_a", "doc_b"], sort=False)))
    words = {key: _words(rows, language) for key, rows in of.items()}
    right = max(text_width(text, LABEL) for text in words.values()) + 0.1
    most = max(rows.chars.sum() for rows in of.values())
    ax = ax or new_chart(ROW * len(pairs) + 0.26)
    inch_axes(ax)
    wide = COLUMN - left - right
    for kind, (fill, hatch, edge) in LOOK.items():
        if (table.kind == kind).any():
            label = phrase(f"reuse_{kind}", language)
            ax.fill_between([], [], [], facecolor=fill, hatch=hatch, edgecolor=edge, linewidth=0.5, label=label)
    for place, (row, name) in enumerate(zip(pairs.itertuples(), names, strict=True)):
        key = (row.doc_a, row.doc_b)
        y, x = ROW * (place + 0.5), left
        ax.text(left - 0.1, y, name, ha="right", va="center", size=PLAIN)
        for part in of[key].itertuples():
            fill, hatch, edge = LOOK[part.kind]
            length = wide * part.chars / most
            bar = ax.barh(y, length, left=x, height=0.18, color=fill, hatch=hatch, edgecolor=edge, linewidth=0.5)[0]
            link(bar, part.url, f"wording-{part.doc_a}-{part.doc_b}-{part.kind}")
            x += length
        ax.text(x + 0.08, y, words[key], va="center", size=LABEL, color=INK)
    foot = ROW * len(pairs)
    ax.plot([left, left], [0, foot], color=LINE, linewidth=0.6)
    ax.text(
        left,
        foot + 0.04 + line_height(LABEL) / 2,
        phrase("wording_axis", language),
        va="center",
        size=LABEL,
        color=SOFT,
    )
    return ax


def _pair(one: str, other: str) -> str:
    """'Radio – The Journal', each shortened where both are longer than there is room for."""
    whole = f"{one} – {other}"
    if text_width(whole, PLAIN) <= NAMES:
        return whole
    room = NAMES - text_width(" – ", PLAIN)
    first = shorten(one, max(room / 2, room - text_width(other, PLAIN)), PLAIN)
    return f"{first} – {shorten(other, room - text_width(first, PLAIN), PLAIN)}"


def _words(rows: pd.DataFrame, language: str) -> str:
    share = percent(min(1.0, rows.share.sum()), language)
    chars = number(int(rows.chars.sum()), language)
    return phrase("wording_row", language, chars=chars, share=share)

"""Which page states which fact, who contradicts, who is alone; and how often each page names each actor or theme."""

from collections.abc import Sequence
from math import cos, degrees, radians, sin
from typing import Any

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
from recoupe.typography import number, quoted
from recoupe.words import phrase

MOST_COLUMNS = 10  # sources side by side; above, they are counted
NOTE, LETTER = 7.5, 8.5  # points
SLANT = radians(38)  # of the names of sources that have no room level
MOST_NOTES = 8  # contradictions in words under the matrix
LINE_TALL = line_height(LABEL, 1.15)


def plot_facts(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row a fact, a column a source, and the contradictions in words below.

    table: fact, label, doc, source, stated, conflicts, early, yes, alone, letter, surface, url; rows and columns in
    the order of the table. Filled square: stated; diamond with a letter: conflicts; dot: not found; dash: not found,
    but the page came too early; ring: no other page has it.
    """
    facts, docs = table.drop_duplicates("fact"), list(dict.fromkeys(table.doc))
    sources = list(dict.fromkeys(table.source))
    told = [_told_by(table[table.fact == row.fact], len(docs), language) for row in facts.itertuples()]
    head = phrase("stated_by_head", language)
    right = min(1.3, max(text_width(text, LABEL, "bold") for text in [head, *told])) + 0.08
    left = max(1.7, min(2.9, COLUMN - right - 0.62 * len(docs)))
    step = min(0.85, (COLUMN - left - right) / len(docs))
    heads = _Heads(sources, step, right)
    labels = [wrap(row.label, left - 0.15, LABEL, most=3) for row in facts.itertuples()]
    told = [wrap(text, right - 0.08, LABEL, "bold", most=2) for text in told]
    tall = [
        max(0.24, LINE_TALL * (1 + max(a.count("\n"), b.count("\n"))) + 0.1) for a, b in zip(labels, told, strict=True)
    ]
    top = heads.tall
    notes = _conflict_notes(table, language)
    foot = sum(line_height(NOTE) * (1 + note.count("\n")) + 0.03 for _, note in notes) + (0.12 if notes else 0)
    ax = ax or new_chart(top + sum(tall) + foot)
    inch_axes(ax)
    xs = {doc: left + step * (place + 0.5) for place, doc in enumerate(docs)}
    heads.draw(ax, list(xs.values()))
    told_at = left + step * len(docs) + 0.08
    ax.text(told_at, top - 0.06, head, va="bottom", size=LABEL, color=SOFT)
    y = top
    for row, label, text, height in zip(facts.itertuples(), labels, told, tall, strict=True):
        ax.plot([0, COLUMN], [y, y], color=LINE, linewidth=0.6)
        ax.text(0, y + height / 2, label, va="center", size=LABEL, linespacing=1.0)
        weight, color = ("bold", INK) if row.alone else ("normal", SOFT)
        ax.text(told_at, y + height / 2, text, va="center", size=LABEL, weight=weight, color=color, linespacing=1.0)
        for cell in table[table.fact == row.fact].itertuples():
            _draw_cell(ax, xs[cell.doc], y + height / 2, cell)
        y += height
    y += 0.12
    for letter, note in notes:
        ax.text(0, y, letter, va="top", size=NOTE, weight="bold", color=RED)
        ax.text(0.2 if letter else 0, y, note, va="top", size=NOTE, linespacing=1.1)
        y += line_height(NOTE) * (1 + note.count("\n")) + 0.03
    _draw_key(ax, table, language)
    return ax


class _Heads:
    """The names above the columns: on up to three lines where their words fit, else slanted."""

    def __init__(self, sources: Sequence[str], step: float, right: float) -> None:
        lines = [wrap(source, step - 0.06, LABEL, most=3) for source in sources]
        self.slanted = any("…" in line and "…" not in source for line, source in zip(lines, sources, strict=True))
        if self.slanted:  # what stands to the right of a column is the room of its name
            room = [(right + step * (len(sources) - place - 0.5)) / cos(SLANT) - 0.1 for place in range(len(sources))]
            lines = [shorten(source, min(1.7, wide), LABEL) for source, wide in zip(sources, room, strict=True)]
            self.tall = sin(SLANT) * max(text_width(line, LABEL) for line in lines) + LINE_TALL + 0.06
        else:
            self.tall = LINE_TALL * (1 + max(line.count("\n") for line in lines)) + 0.06
        self.lines = lines

    def draw(self, ax: Axes, xs: Sequence[float]) -> None:
        for x, line in zip(xs, self.lines, strict=True):
            if self.slanted:
                slant = {"rotation": degrees(SLANT), "rotation_mode": "anchor", "ha": "left", "va": "bottom"}
                ax.text(x, self.tall - 0.05, line, size=LABEL, **slant)
            else:
                ax.text(x, self.tall - 0.06, line, ha="center", va="bottom", size=LABEL, linespacing=1.0)


def _draw_key(ax: Axes, table: pd.DataFrame, language: str) -> None:
    """Only the signs that stand in the picture."""
    has = table.stated | table.conflicts
    both = "conflicts_too" if (table.stated & table.conflicts).any() else "conflicts"
    signs = [
        (table.stated.any(), "stated", {"marker": "s", "s": 46, "color": BLUE}),
        (table.conflicts.any(), both, {"marker": "D", "s": 36, "color": RED}),
        ((~has & ~table.early).any(), "not_found", {"marker": "o", "s": 5, "color": FAINT}),
        ((~has & table.early).any(), "later", {"marker": "_", "s": 40, "color": FAINT}),
        ((table.alone & has).any(), "alone", {"marker": "s", "s": 90, "facecolor": "none", "edgecolor": INK}),
    ]  # fmt: skip
    for shown, name, look in signs:
        if shown:
            ax.scatter([], [], label=phrase(f"cell_{name}", language), **look)


def _draw_cell(ax: Axes, x: float, y: float, cell: Any) -> None:
    gid = f"fact-{cell.fact}-{cell.doc}"
    if cell.stated:
        link(ax.scatter(x, y, marker="s", s=84 if cell.conflicts else 56, color=BLUE, zorder=2), cell.url, gid)
    if cell.stated and cell.alone:
        ax.scatter(x, y, marker="s", s=125, color="none", edgecolor=INK, linewidth=1, zorder=2)
    if cell.conflicts:
        mark = ax.scatter(
            x, y, marker="D", s=26 if cell.stated else 46, color=RED, edgecolor="white", linewidth=0.9, zorder=3
        )
        link(mark, cell.url, f"{gid}-conflict")
        ax.text(x + 0.12, y, cell.letter, va="center", size=LETTER, weight="bold", color=RED, zorder=4)
    if not (cell.stated or cell.conflicts):
        look = {"marker": "_", "s": 40, "linewidth": 0.8} if cell.early else {"marker": "o", "s": 5}
        ax.scatter(x, y, color=FAINT, zorder=2, **look)


def _told_by(of: pd.DataFrame, sources: int, language: str) -> str:
    row = of.iloc[0]
    if row.alone and sources > 1:
        return phrase("only_source", language, source=of[of.stated | of.conflicts].source.iloc[0])
    return phrase("n_of_all", language, n=int(row.yes), all=sources)


def _conflict_notes(table: pd.DataFrame, language: str) -> list[tuple[str, str]]:
    """A letter and a line for each contradiction: the page's own words, so that a reader of paper can judge."""
    of = table[table.conflicts]
    notes = []
    for row in of.head(MOST_NOTES).itertuples():
        words = quoted(_both_ends(" ".join(row.surface.split()), 110), language)
        notes.append(
            (row.letter, wrap(phrase("conflict_note", language, source=row.source, words=words), COLUMN - 0.25, NOTE))
        )
    if len(of) > MOST_NOTES:
        notes.append(("", phrase("more_in_table", language, n=len(of) - MOST_NOTES)))
    return notes


def _both_ends(text: str, most: int) -> str:
    """The words that matter often stand last: what is left out is the middle."""
    if len(text) <= most:
        return text
    return f"{text[: most // 2].rsplit(' ', 1)[0]} … {text[-most // 2 :].split(' ', 1)[-1]}"


def plot_matrix(table: pd.DataFrame, ax: Axes | None = None, language: str = "en", chart: str = "actors") -> Axes:
    """Draws how often each source has each row, the number in a square whose shade is the rate per 1,000 words.

    table: row, label, doc, source, n, rate, total, sources, url; rows and columns in the order of the table.
    """
    rows, docs = table.drop_duplicates("row"), list(dict.fromkeys(table.doc))
    totals = [number(row.total, language) for row in rows.itertuples()]
    heads_right = phrase("all_head", language)
    right = max(text_width(text, LABEL) for text in [heads_right, *totals]) + (0.1 if len(docs) < 6 else 0.5)
    left = min(2.4, max(text_width(row.label, LABEL) for row in rows.itertuples())) + 0.12
    step = min(0.85, (COLUMN - left - right) / len(docs))
    heads = _Heads(list(dict.fromkeys(table.source)), step, right)
    labels = [wrap(row.label, left - 0.11, LABEL, most=2) for row in rows.itertuples()]
    tall = [max(0.25, LINE_TALL * (1 + label.count("\n")) + 0.06) for label in labels]
    top = heads.tall
    ax = ax or new_chart(top + sum(tall) + 0.02)
    inch_axes(ax)
    xs = {doc: left + step * (place + 0.5) for place, doc in enumerate(docs)}
    heads.draw(ax, list(xs.values()))
    end = left + step * len(docs)
    ax.text(end + right, top - 0.06, heads_right, ha="right", va="bottom", size=LABEL, color=SOFT)
    most, y = max(table.rate.max(), 1e-9), top
    for row, label, total, height in zip(rows.itertuples(), labels, totals, tall, strict=True):
        ax.text(left - 0.12, y + height / 2, label, ha="right", va="center", size=LABEL, linespacing=1.0)
        for cell in table[table.row == row.row].itertuples():
            _draw_count(
                ax,
                xs[cell.doc] - step / 2,
                y,
                step,
                height,
                cell,
                cell.rate / most,
                f"{chart}-{cell.row}-{cell.doc}",
                language,
            )
        ax.text(end + right, y + height / 2, total, ha="right", va="center", size=LABEL, color=SOFT)
        y += height
    return ax


def _draw_count(
    ax: Axes, x: float, y: float, wide: float, tall: float, cell: Any, shade: float, gid: str, language: str
) -> None:
    middle = (x + wide / 2, y + tall / 2)
    if not cell.n:
        ax.text(*middle, "–", ha="center", va="center", size=LABEL, color=FAINT)
        return
    steps = (PALE, "#C6D6E6", "#8DB0D0", "#4A81B4", BLUE)
    level = min(len(steps) - 1, int(shade * len(steps)))
    square = ax.barh(middle[1], wide - 0.03, left=x + 0.015, height=tall - 0.03, color=steps[level])[0]
    link(square, cell.url, gid)
    color = "white" if level >= 3 else INK
    ax.text(*middle, number(cell.n, language), ha="center", va="center", size=LABEL, color=color)


def is_wide(columns: Sequence[str]) -> bool:
    """True where there are too many sources to stand side by side."""
    return len(columns) > MOST_COLUMNS

"""When does each source say that each event happened, and which of them disagree?"""

from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from recoupe.charts.style import (
    BLUE,
    COLUMN,
    FAINT,
    GOLD,
    INK,
    LABEL,
    LINE,
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
)  # fmt: skip
from recoupe.charts.timeaxis import draw_axis, edges, make_scale, place
from recoupe.compare.timeline import granularity_of, spans_of
from recoupe.typography import interval, join
from recoupe.words import phrase

NAMES, LANE, GAP, TOP = 1.72, 0.235, 0.12, 0.22  # inches: left column, a claim, around a row, the axis
LEAST = 0.07  # inches: the narrowest bar
MOST_NAMED = 12  # sources named beside a mark; more are counted


def plot_events(table: pd.DataFrame, ax: Axes | None = None, language: str = "en") -> Axes:
    """Draws a row an event and a lane a claimed date: a dot for a day, a bar for anything longer.

    table: event, label, settled_start, settled_end, start, end, status (agrees, contradicts, apart), sources, n,
    url (timeline.claims_table).
    """
    rows = [(label, of) for label, of in table.groupby("event", sort=False)]
    heads = [_head(of, language) for _, of in rows]
    heights = [max(LANE * len(of), _tall(head)) + GAP for (_, of), head in zip(rows, heads, strict=True)]
    ax = ax or new_chart(TOP + sum(heights))
    inch_axes(ax)
    scale = make_scale(spans_of(table, ("start", "end"), ("settled_start", "settled_end")), NAMES + 0.1, COLUMN - 0.05)
    draw_axis(ax, scale, TOP, TOP + sum(heights), language)
    y = TOP
    for (_, of), (name, settled), height in zip(rows, heads, heights, strict=True):
        ax.plot([0, COLUMN], [y + height, y + height], color=LINE, linewidth=0.6)
        ax.text(0, y + GAP / 2, name, size=PLAIN, va="top", linespacing=1.15)
        down = y + GAP / 2 + line_height(PLAIN, 1.15) * (1 + name.count("\n"))
        ax.text(0, down, settled, size=LABEL, color=SOFT, va="top")
        first = of.iloc[0]
        if isinstance(first.settled_start, date):
            left, right = _at_least(*edges(scale, first.settled_start, first.settled_end), 0.028)
            ax.fill_between([left, right], y + 0.03, y + height - 0.03, color=GOLD, linewidth=0, zorder=1)
        free = height - LANE * len(of)
        for lane, claim in enumerate(of.itertuples()):
            _draw_claim(ax, scale, claim, y + free / 2 + LANE * (lane + 0.5), language)
        y += height
    _add_key(ax, table, language)
    return ax


def _head(of: pd.DataFrame, language: str) -> tuple[str, str]:
    first = of.iloc[0]
    settled = ""
    if isinstance(first.settled_start, date):
        settled = in_words(first.settled_start, first.settled_end, language)
    return wrap(first.label, NAMES - 0.08, PLAIN, most=3), shorten(settled, NAMES - 0.08, LABEL)


def _tall(head: tuple[str, str]) -> float:
    return line_height(PLAIN, 1.15) * (1 + head[0].count("\n")) + (line_height(LABEL) if head[1] else 0)


def in_words(start: date, end: date, language: str) -> str:
    """A closed interval by its plainest name: 'March 2024'."""
    return interval(start, end, granularity_of(start, end), language)


def _at_least(left: float, right: float, width: float) -> tuple[float, float]:
    spare = max(0.0, width - (right - left)) / 2
    return left - spare, right + spare


def _draw_claim(ax: Axes, scale: Any, claim: Any, y: float, language: str) -> None:
    color = {"agrees": BLUE, "contradicts": RED, "apart": SOFT}[claim.status]
    gid = f"event-{claim.event}-{claim.start}-{claim.end}"
    left, right = edges(scale, claim.start, claim.end)
    middle = (left + right) / 2
    if claim.start == claim.end:
        shape = {"agrees": "o", "contradicts": "X", "apart": "o"}[claim.status]
        mark = ax.plot(
            middle, y, marker=shape, markersize=8 if shape == "X" else 6, color=color, markeredgewidth=0.9, zorder=4,
            markerfacecolor="white" if claim.status == "apart" else color,
            markeredgecolor=color if claim.status == "apart" else "white",
        )[0]  # fmt: skip
        left, right = middle - 0.05, middle + 0.05
    else:
        left, right = _at_least(left, right, LEAST)
        fill = color if claim.status == "agrees" else "white"
        mark = ax.barh(y, right - left, left=left, height=0.11, facecolor=fill, edgecolor=color, linewidth=1, zorder=3)[
            0
        ]
        if claim.status == "contradicts":
            ax.plot(middle, y, marker="X", markersize=6.5, color=RED, markeredgecolor="none", zorder=5)
    link(mark, claim.url, gid)
    if claim.status == "contradicts" and isinstance(claim.settled_start, date):
        settled = place(scale, claim.settled_start)
        ax.plot([settled, middle], [y, y], color=RED, linewidth=1, linestyle=(0, (1, 1.2)), zorder=2)
        left, right = min(left, settled), max(right, settled)
    _write(ax, claim, left, right, y, color, language)


def _write(ax: Axes, claim: Any, left: float, right: float, y: float, color: str, language: str) -> None:
    """The claim in words, on the side with more room, in the longest form that fits there."""
    when = in_words(claim.start, claim.end, language)
    full = ""
    if claim.status == "contradicts" and isinstance(claim.settled_start, date):
        settled = in_words(claim.settled_start, claim.settled_end, language)
        full = phrase("claim_not", language, claim=when, settled=settled)
    rooms = {"left": left - 0.07 - NAMES - 0.06, "right": COLUMN - right - 0.07}
    side = "right" if rooms["right"] >= min(1.9, rooms["left"]) else "left"
    weight = "bold" if claim.status == "contradicts" else "normal"
    counted = phrase("n_sources", language, n=claim.n)
    named = [join(list(claim.sources), language)] if claim.n <= MOST_NAMED else []
    forms = [f"{who}: {what}" for who in (*named, counted) for what in filter(None, (full, when))]
    if language == "fr":
        forms = [form.replace(": ", "\u00a0: ", 1) for form in forms]
    fitting = [form for form in forms if text_width(form, LABEL, weight) <= rooms[side]]
    words = fitting[0] if fitting else shorten(forms[-1], max(rooms[side], 0.5), LABEL, weight)
    ax.text(
        left - 0.07 if side == "left" else right + 0.07, y, words, size=LABEL, weight=weight, va="center_baseline",
        ha="right" if side == "left" else "left", color=INK if color == BLUE else color, zorder=3,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5, "alpha": 0.85},
    )  # fmt: skip


def _add_key(ax: Axes, table: pd.DataFrame, language: str) -> None:
    if table.settled_start.notna().any():
        ax.fill_between([], [], [], color=GOLD, label=phrase("key_settled", language))
    told = table[table.status == "agrees"]
    if (told.start == told.end).any():
        ax.plot([], [], marker="o", markersize=6, color=BLUE, linestyle="none", label=phrase("key_day", language))
    if (told.start != told.end).any():
        ax.plot([], [], color=BLUE, linewidth=5, solid_capstyle="butt", label=phrase("key_longer", language))
    if (table.status == "contradicts").any():
        ax.plot([], [], marker="X", markersize=8, color=RED, markeredgecolor="white", linestyle="none",
                label=phrase("key_contradicts", language))  # fmt: skip
    if (table.status == "apart").any():
        ax.plot([], [], marker="o", markersize=6, color=SOFT, markerfacecolor="white", linestyle="none",
                label=phrase("key_apart", language))  # fmt: skip
    ax.plot([], [], color=FAINT, alpha=0)

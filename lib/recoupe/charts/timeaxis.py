"""A time axis in inches that leaves out long empty stretches, so that one old date does not squash the busy months."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_skeleton
from matplotlib.axes import Axes

from recoupe.charts.style import FAINT, LABEL, LINE, SOFT, text_width
from recoupe.typography import LOCALES

LEAST_WIDTH, BREAK = 0.5, 0.16  # inches: of a stretch, and of the gap that stands for an empty one
EMPTY = 0.3  # a hole is left out when it is longer than this share of all that is drawn
MOST_STRETCHES = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days first..last drawn from left to right (inches)."""

    first: date
    last: date
    left: float
    right: float


def make_scale(spans: Iterable[tuple[date, date]], left: float, right: float) -> tuple[Stretch, ...]:
    """Stretches of time that hold all spans, between two places in inches; holes without any span are left out."""
    spans = sorted(spans)
    if not spans:
        return ()
    groups: list[list[tuple[date, date]]] = [[spans[0]]]
    holes: list[tuple[int, int]] = []  # days, index into spans
    reach = spans[0][1]
    for at, (start, end) in enumerate(spans[1:], 1):
        if (start - reach).days > 1:
            holes.append(((start - reach).days, at))
        reach = max(reach, end)
    total = (reach - spans[0][0]).days + 1
    cuts = []
    for hole, at in sorted(holes, reverse=True)[: MOST_STRETCHES - 1]:
        if hole > max(60, EMPTY * total):
            cuts.append(at)
            total -= hole
    groups = [spans[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(spans)], strict=True)]
    bounds = [_padded(min(s for s, _ in g), max(e for _, e in g)) for g in groups]
    widths = _widths([len(g) for g in groups], right - left - BREAK * (len(groups) - 1))
    stretches, x = [], left
    for (first, last), width in zip(bounds, widths, strict=True):
        stretches.append(Stretch(first, last, x, x + width))
        x += width + BREAK
    return tuple(stretches)


def _padded(first: date, last: date) -> tuple[date, date]:
    margin = timedelta(days=max(3, (last - first).days // 25))
    return max(first, date.min + margin) - margin, min(last, date.max - margin) + margin


def _widths(marks: Sequence[int], room: float) -> list[float]:
    """Widths that share the room by the number of marks, none below the least."""
    if len(marks) == 1:
        return [room]
    spare = room - LEAST_WIDTH * len(marks)
    return [LEAST_WIDTH + spare * n / sum(marks) for n in marks]


def place(scale: Sequence[Stretch], day: date) -> float:
    """The x of the middle of a day, in inches; a day in a hole or outside is moved to the nearest edge."""
    for stretch in scale:
        if day <= stretch.last:
            days = max((day - stretch.first).days, 0) + 0.5
            return stretch.left + (stretch.right - stretch.left) * days / ((stretch.last - stretch.first).days + 1)
    return scale[-1].right


def edges(scale: Sequence[Stretch], start: date, end: date) -> tuple[float, float]:
    """The two x of a closed interval: the start of its first day, the end of its last."""
    low = next((s for s in scale if start <= s.last), scale[-1])
    high = next((s for s in scale if end <= s.last), scale[-1])
    return place(scale, start) - _half(low), place(scale, end) + _half(high)


def _half(stretch: Stretch) -> float:
    return (stretch.right - stretch.left) / ((stretch.last - stretch.first).days + 1) / 2


def draw_axis(ax: Axes, scale: Sequence[Stretch], y: float, bottom: float, language: str) -> None:
    """Draws the axis at height y (inches), its ticks downwards to `bottom` as faint lines, and the breaks."""
    year_before = None
    for at, stretch in enumerate(scale):
        ax.plot([stretch.left, stretch.right], [y, y], color=FAINT, linewidth=0.8, solid_capstyle="butt")
        if at:
            for x in (scale[at - 1].right, stretch.left):
                ax.plot([x - 0.03, x + 0.03], [y + 0.05, y - 0.05], color=FAINT, linewidth=1)
        free = stretch.left - 0.05
        for day, word in _ticks(stretch, language):
            x = edges([stretch], day, day)[0]
            ax.plot([x, x], [y, bottom], color=LINE, linewidth=0.6, zorder=0)
            width = max(text_width(word, LABEL), text_width(str(day.year), LABEL))
            end = scale[at + 1].left - 0.06 if at + 1 < len(scale) else stretch.right + 0.12
            if x < free or x + (width if at + 1 < len(scale) else width / 2) > end:
                continue
            free = x + width + 0.08
            ax.text(x, y - 0.04, word, size=LABEL, color=SOFT, va="bottom", ha="left")
            if word != str(day.year) and day.year != year_before:
                ax.text(x, y - 0.18, str(day.year), size=LABEL, color=SOFT, va="bottom", ha="left", weight="bold")
            year_before = day.year


def _ticks(stretch: Stretch, language: str) -> Iterator[tuple[date, str]]:
    """Days with their words: years, months, or single days, as many as the stretch has room for."""
    inches, days = stretch.right - stretch.left, (stretch.last - stretch.first).days
    per_month = inches / max(days / 30.4, 0.1)
    step = next((m for m in (1, 2, 3, 6) if per_month * m >= 0.42), 12)
    if step == 12:
        years = range(stretch.first.year, stretch.last.year + 1)
        every = next((n for n in (1, 2, 5, 10, 20, 50, 100) if per_month * 12 * n >= 0.42), 200)
        found = [(date(y, 1, 1), str(y)) for y in years if y % every == 0]
        yield from (t for t in found if stretch.first <= t[0] <= stretch.last)
        if not any(stretch.first <= t[0] <= stretch.last for t in found):
            yield stretch.first, str(stretch.first.year)
        return
    if days <= 45:
        for n in range(0, days + 1):
            day = stretch.first + timedelta(days=n)
            if day.weekday() == 0 or days <= 10:
                yield day, format_skeleton("MMMd", day, locale=LOCALES[language])
        return
    month = date(stretch.first.year, stretch.first.month, 1)
    while month <= stretch.last:
        if month >= stretch.first and (month.month - 1) % step == 0:
            yield month, format_skeleton("MMM", month, locale=LOCALES[language])
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)

"""Finds what an eye would: words on words, and words beyond the edge of the picture."""

from collections.abc import Iterator
from itertools import combinations

from matplotlib.artist import Artist
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.text import Text


def find_faults(fig: Figure) -> Iterator[str]:
    """Yields a line for each text that is cut, and for each pair of texts that overlap by more than a pixel.

    It sees words only, not words on marks: look at the picture too.
    """
    fig.canvas.draw()
    page = fig.bbox
    boxes = [(text.get_text(), Text.get_window_extent(text)) for text in find_texts(fig)]
    for words, box in boxes:
        if box.x0 < -1 or box.y0 < -1 or box.x1 > page.x1 + 1 or box.y1 > page.y1 + 1:
            yield f"cut: {words!r}"
    for (words, box), (others, other) in combinations(boxes, 2):
        wide = min(box.x1, other.x1) - max(box.x0, other.x0)
        tall = min(box.y1, other.y1) - max(box.y0, other.y0)
        if wide > 1 and tall > 2:
            yield f"overlap: {words!r} and {others!r}"


def find_texts(artist: Artist) -> Iterator[Text]:
    """Yields the texts that are drawn; ticks outside the view are not."""
    for child in artist.get_children():
        if not child.get_visible():
            continue
        if isinstance(child, Text):
            if child.get_text().strip():
                yield child
        elif isinstance(child, Axis):
            if not child.axes.axison:  # type: ignore[attr-defined]
                continue
            low, high = sorted(child.get_view_interval())
            for tick in child.get_major_ticks():
                if low <= tick.get_loc() <= high:
                    yield from (one for one in (tick.label1, tick.label2) if one.get_visible() and one.get_text())
            if child.label.get_text():
                yield child.label
        else:
            yield from find_texts(child)

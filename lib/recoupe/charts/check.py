"""Finds what an eye would: words on words, and words beyond the edge of the picture."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
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
    boxes = [(text.get_text(), Text.get_window_extent(text), text) for text in find_texts(fig)]
    for words, box, _ in boxes:
        if box.x0 < -1 or box.y0 < -1 or box.x1 > page.x1 + 1 or box.y1 > page.y1 + 1:
            yield f"cut: {words!r}"
    for (words, box, one), (others, other, two) in combinations(boxes, 2):
        wide = min(box.x1, other.x1) - max(box.x0, other.x0)
        tall = min(box.y1, other.y1) - max(box.y0, other.y0)
        if wide > 1 and tall > 2 and _touch(one, two):
            yield f"overlap: {words!r} and {others!r}"


def _touch(one: Text, two: Text) -> bool:
    """True where the words themselves overlap: the box around slanted words is mostly empty."""
    if not (one.get_rotation() or two.get_rotation()):
        return True
    corners = [_corners(one), _corners(two)]
    for shape in corners:  # two convex shapes are apart where a side of one parts them
        for start, end in zip(shape, np.roll(shape, -1, axis=0), strict=True):
            normal = np.array([start[1] - end[1], end[0] - start[0]])
            a, b = corners[0] @ normal, corners[1] @ normal
            if min(a.max(), b.max()) - max(a.min(), b.min()) <= np.hypot(*normal):
                return False
    return True


def _corners(text: Text) -> np.ndarray:
    """The four corners of a text on the page; slanted text must turn about its lower left corner."""
    angle, (x, y) = text.get_rotation(), text.get_transform().transform(text.get_position())
    text.set_rotation(0)
    box = Text.get_window_extent(text)
    text.set_rotation(angle)
    corners = np.array([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])
    turn = np.deg2rad(angle)
    matrix = np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))])
    return (corners - (x, y)) @ matrix + (x, y)


def find_texts(artist: Artist) -> Iterator[Text]:
    """Yields the texts that are drawn; ticks outside the view are not."""
    for child in artist.get_children():
        if not child.get_visible():
            continue
        if isinstance(child, Text):
            if child.get_text().strip():
                yield child
        elif isinstance(child, Axis):
            if not child.axes.axison:
                continue
            low, high = sorted(child.get_view_interval())
            for tick in child.get_major_ticks():
                if low <= tick.get_loc() <= high:
                    yield from (one for one in (tick.label1, tick.label2) if one.get_visible() and one.get_text())
            if child.label.get_text():
                yield child.label
        else:
            yield from find_texts(child)

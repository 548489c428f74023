"""The look that all charts share: fonts, colours, measured words, and the frame of words around a plot.

How to add a chart (see anatomy.py and matrix.py for two complete examples):

* One module a chart in charts/, one function `plot_x(table, ax=None, language="en") -> Axes`. It takes a table made in
  coverage, timeline or portraits, counts nothing, sorts nothing, and draws rows in the order of the table.
* `ax = ax or new_chart(height)` gives Axes of the full width of the text column, `height` inches tall. Two ways to
  lay out: ordinary data axes (ticks and labels are given room by `frame`), or `inch_axes(ax)`, where one unit is one
  inch, x from 0 to COLUMN and y from 0 at the top down: best for rows of words, because words can be measured.
* Words: `text_width(text, size)` in inches; `wrap(text, width, size)` breaks to lines that fit; `shorten` cuts at a
  word with an ellipsis; `spread` moves labels apart along one direction. Never place words by counting characters.
* Marks: give an artist a `label` and it enters the key. Shape, hatch, place or word beside each colour: never colour
  alone. Bars for the key: an empty `fill_between`, which keeps colour and hatch.
* Evidence: `link(artist, url, gid)`, url "#e-..." of one passage or "#table-..." of many; gid is chart, row and column.
* Then `frame(ax, title, subtitle, source)` puts finding, subtitle, key above and the source below, and makes the page
  as tall as needed. The words come from findings/, never from the chart.
* `charts.check.find_faults(fig)` must yield nothing: with 1, 2, 60 and 200 sources, in both languages. Then look.
"""

import io
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import font_source_sans_pro
import matplotlib
import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure

WIDTH, PAD = 6.3, 0.06  # inches: the text column of an A4 page, and the margin inside the picture
COLUMN = WIDTH - 2 * PAD
INK, SOFT, FAINT, LINE = "#1A1A1A", "#555B62", "#A3A9AF", "#DDE1E5"
BLUE, RED, GOLD, PALE = "#0B4F8A", "#C44E08", "#EDBB56", "#E9ECEF"
SMALL, PLAIN, LABEL, TITLE = 7, 8.5, 8, 12  # points: source line, subtitle, labels in the plot, finding
MOST_ROWS = 16  # pages drawn one by one; above, the rest is one row

STYLE = {
    "font.family": ["Source Sans Pro", "DejaVu Sans"],  # DejaVu draws the signs that Source Sans lacks
    "font.size": PLAIN,
    "text.color": INK,
    "axes.edgecolor": FAINT,
    "axes.labelcolor": SOFT,
    "axes.labelsize": LABEL,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "grid.color": LINE,
    "grid.linewidth": 0.6,
    "xtick.color": SOFT,
    "ytick.color": INK,
    "xtick.labelsize": LABEL,
    "ytick.labelsize": PLAIN,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "legend.fontsize": LABEL,
    "figure.dpi": 150,
    "savefig.dpi": 150,
    "svg.fonttype": "none",
    "svg.hashsalt": "recoupe",
    "text.hinting": "none",  # widths that grow evenly with the size, so that what was measured is what is drawn
    "text.parse_math": False,  # a dollar in a press page is a dollar
}


@cache
def register_fonts() -> None:
    """Makes Source Sans (from font-source-sans-pro) known to matplotlib, once a process."""
    for path in font_source_sans_pro.font_files_ttf.values():
        font_manager.fontManager.addfont(path)


def warm_type() -> None:
    """Loads what the first chart of a process loads: fonts, the two ways of drawing."""
    ax = new_chart(1)
    text_width("x", PLAIN)
    ax.text(0, 0, "x")
    ax.get_figure().savefig(io.StringIO(), format="svg")


def use_style() -> None:
    """Sets the fonts, sizes and colours of all charts (matplotlib's rcParams)."""
    register_fonts()
    matplotlib.rcParams.update(STYLE)


def new_chart(height: float) -> Axes:
    """Axes of the full width of the column, `height` inches tall, on a new figure; `frame` adds the rest."""
    use_style()
    fig = Figure(figsize=(WIDTH, height + 2))
    matplotlib.backends.backend_agg.FigureCanvasAgg(fig)
    return fig.add_axes((PAD / WIDTH, 1 / (height + 2), COLUMN / WIDTH, height / (height + 2)))


def inch_axes(ax: Axes) -> float:
    """Makes one unit of the Axes one inch, x from 0 to COLUMN, y downwards from 0; gives the height in inches."""
    height = ax.get_position().height * ax.get_figure().get_figheight()
    ax.set(xlim=(0, COLUMN), ylim=(height, 0))
    ax.axis("off")
    return height


def frame(ax: Axes, title: str, subtitle: str, source: str, key: bool = True) -> Figure:
    """Puts finding, subtitle, key, plot and source below each other, on a page as tall as they need.

    The key is made of the artists that carry a label, on `ax` and on the Axes inside it.
    """
    fig = ax.get_figure()
    height = ax.get_position().height * fig.get_figheight()
    head = [
        _block(fig, title, size=TITLE, weight="bold", va="top", linespacing=1.1),
        _block(fig, subtitle, size=PLAIN, color=SOFT, va="top", linespacing=1.15),
        *(_find_key(fig, ax) if key else []),
    ]
    foot = _block(fig, source, size=SMALL, color=SOFT, va="bottom", linespacing=1.15)
    left, right = PAD, WIDTH - PAD
    now = (left, right, 0.0)
    for _ in range(4):  # labels move with the axes they hang on: measure, move, measure again
        drawn, axes = _inches(fig, ax.get_tightbbox()), _inches(fig, ax.get_window_extent())
        left, right = left + max(PAD - drawn.x0, PAD - left), right + min(WIDTH - PAD - drawn.x1, WIDTH - PAD - right)
        head_tall = sum(_inches(fig, part.get_window_extent()).height + PAD for part in head)
        foot_tall = _inches(fig, foot.get_window_extent()).height + 2 * PAD
        below, above = axes.y0 - drawn.y0 + foot_tall + PAD, drawn.y1 - axes.y1 + head_tall + 2 * PAD
        tall = below + height + above
        fig.set_size_inches(WIDTH, tall)
        ax.set_position((left / WIDTH, below / tall, (right - left) / WIDTH, height / tall))
        foot.set_position((PAD / WIDTH, PAD / tall))
        top = PAD
        for part in head:
            place = (PAD / WIDTH, 1 - top / tall)
            part.set_position(place) if hasattr(part, "set_position") else part.set_bbox_to_anchor(place)
            top += _inches(fig, part.get_window_extent()).height + PAD
        settled, now = now, (left, right, tall)
        if max(abs(a - b) for a, b in zip(settled, now, strict=True)) < 0.002:
            break
    return fig


def _block(fig: Figure, text: str, **font: Any) -> Any:
    """Figure text broken into lines that fit the column."""
    lines = wrap(text, COLUMN * 0.985, font["size"], font.get("weight", "normal"))
    return fig.text(PAD / WIDTH, 0.5, lines, **font)


def _inches(fig: Figure, box: Any) -> Any:
    return box.transformed(fig.dpi_scale_trans.inverted())


def _find_key(fig: Figure, ax: Axes) -> list:
    """The key of the labelled marks, on as many lines as it needs; empty where nothing is labelled."""
    key: dict = {}
    for one in [ax, *ax.child_axes]:
        handles, labels = one.get_legend_handles_labels()
        key |= dict(zip(labels, handles, strict=True))
    for columns in range(len(key), 0, -1):
        legend = fig.legend(
            _by_columns(list(key.values()), columns),
            _by_columns(list(key), columns),
            loc="upper left",
            ncols=columns,
            borderpad=0,
            borderaxespad=0,
            handlelength=1.5,
            handletextpad=0.4,
            columnspacing=1.4,
        )
        if columns == 1 or _inches(fig, legend.get_window_extent()).width <= COLUMN:
            return [legend]
        legend.remove()
    return []


def _by_columns(items: list, columns: int) -> list:
    """The items so ordered that matplotlib, which fills columns first, shows them row by row."""
    return [item for column in range(columns) for item in items[column::columns]]


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(10, 10, 144)  # 144 dots an inch: widths to half a point


@cache
def text_width(text: str, size: float, weight: str = "normal") -> float:
    """Width in inches of one line of text, measured in the font itself: text_width('Le Monde', 8) is about 0.45."""
    use_style()
    font = font_manager.FontProperties(family=STYLE["font.family"], size=size, weight=weight)
    return _renderer().get_text_width_height_descent(text, font, False)[0] / 144


@cache
def _advance(character: str, size: float, weight: str) -> float:
    return text_width(f"n{character}n", size, weight) - text_width("nn", size, weight)


def _fits(text: str, width: float, size: float, weight: str) -> bool:
    """Whether one line of text is at most so wide; drawn to be measured only where that is not plain."""
    sum_of_advances = sum(_advance(character, size, weight) for character in text)
    if abs(sum_of_advances - width) > 0.5 * size / 72:  # half an em: more than ink can stand out of its advances
        return sum_of_advances < width
    return text_width(text, size, weight) <= width


def line_height(size: float, spacing: float = 1.2) -> float:
    """Height in inches of one line of text."""
    return size * spacing / 72


def wrap(text: str, width: float, size: float, weight: str = "normal", most: int = 0) -> str:
    """The text in lines at most `width` inches wide; at most `most` lines where given, the last one shortened.

    Breaks at plain spaces only (a no-break space holds); a word wider than the line is cut with an ellipsis.
    """
    lines: list[str] = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if _fits(longer, width, size, weight):
            lines[-1] = longer
        else:
            lines = [*lines, word] if lines[-1] else [word]
    if most and len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return "\n".join(shorten(line, width, size, weight) for line in lines)


_NUMBER = re.compile(r"(?<=.) \(\d+\)$")


def shorten(text: str, width: float, size: float, weight: str = "normal") -> str:
    """The text where it fits, otherwise as many of its words as fit and an ellipsis (a lone word is cut).

    The number that tells pages of one outlet apart stays: 'The Morning Courier (0012)' gives 'The Morning… (0012)'.
    """
    if _fits(text, width, size, weight):
        return text
    if number := _NUMBER.search(text):
        room = width - text_width(number[0], size, weight)
        return (
            shorten(text[: number.start()], room, size, weight) + number[0] if room > width / 3 else number[0].strip()
        )
    kept = text
    while kept and not _fits(kept.rstrip(" ,;:") + "…", width, size, weight):
        kept = kept.rsplit(" ", 1)[0] if " " in kept else kept[:-1]
    return kept.rstrip(" ,;:") + "…"


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres near the wanted ones whose intervals of the given sizes do not overlap, inside low..high if they fit.

    Blocks of touching labels move together to their mean (pool adjacent violators); spread([1, 1], [2, 2], 0, 9) is
    [1, 3] moved to fit.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    blocks: list[list[Any]] = []  # members, total size, sum of (wanted start of the block)
    for i in order:
        block: list[Any] = [[i], sizes[i], wanted[i] - sizes[i] / 2]
        while blocks and blocks[-1][2] + blocks[-1][1] > block[2]:
            before = blocks.pop()
            count = len(before[0]) + len(block[0])
            start = (before[2] * len(before[0]) + (block[2] - before[1]) * len(block[0])) / count
            block = [before[0] + block[0], before[1] + block[1], start]
        block[2] = max(low, min(block[2], high - block[1]))
        blocks.append(block)
    placed, at = [0.0] * len(wanted), low
    for members, _, start in blocks:
        at = max(at, start)
        for i in members:
            placed[i], at = at + sizes[i] / 2, at + sizes[i]
    return placed


def link(artist: Any, url: str | None, gid: str) -> Any:
    """Makes a mark an entry to its evidence: an id, and a link in SVG where there is an address."""
    if isinstance(url, str) and url:  # PathCollection ignores set_url, and a missing value would crash the writer
        artist.set_urls([url]) if hasattr(artist, "set_urls") else artist.set_url(url)
    artist.set_gid(re.sub(r"[^A-Za-z0-9]+", "-", gid).strip("-"))
    return artist


def to_svg(fig: Figure, title: str = "", description: str = "") -> str:
    """The figure as SVG text, the same bytes at every run, links staying in the page."""
    out = io.StringIO()
    metadata = {"Date": None, "Creator": None, "Title": title, "Description": description}
    with matplotlib.rc_context(STYLE):
        fig.savefig(out, format="svg", metadata=metadata)
    plt.close(fig)
    return out.getvalue().replace(' target="_blank"', "")

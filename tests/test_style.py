"""The look of the charts: measured words, labels kept apart, a frame in which nothing is cut."""

import pytest

from recoupe.charts.check import find_faults
from recoupe.charts.style import (
    COLUMN,
    WIDTH,
    frame,
    inch_axes,
    link,
    new_chart,
    shorten,
    spread,
    text_width,
    to_svg,
    wrap,
)

SENTENCE = "Le conseil municipal a voté mardi soir la fermeture de la piscine"


@pytest.mark.parametrize("width", [0.6, 1.0, 2.5])
def test_wrapped_lines_fit(width):
    lines = wrap(SENTENCE, width, 8).split("\n")
    assert all(text_width(line, 8) <= width for line in lines)
    assert " ".join(lines) == SENTENCE


def test_a_last_line_allowed_is_shortened():
    lines = wrap(SENTENCE, 1.0, 8, most=2).split("\n")
    assert len(lines) == 2 and lines[1].endswith("…") and text_width(lines[1], 8) <= 1.0


def test_a_word_wider_than_the_line_is_cut():
    assert wrap("Anticonstitutionnellement", 0.5, 8).endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "expected"), [("court", 2.0, "court"), ("Le Courrier du littoral", 0.9, "Le Courrier du…")]
)
def test_shorten_keeps_whole_words(text, width, expected):
    assert shorten(text, width, 8) == expected


@pytest.mark.parametrize(
    ("wanted", "sizes", "low", "high"),
    [
        ([1, 1, 1], [1, 1, 1], 0, 10),
        ([9.9, 9.8, 0.1], [1, 1, 1], 0, 10),
        ([5, 2, 2.5, 8], [2, 2, 2, 1], 0, 10),
        ([], [], 0, 1),
    ],
    ids=["same place", "at the edges", "mixed", "none"],
)
def test_spread_labels_do_not_overlap(wanted, sizes, low, high):
    placed = spread(wanted, sizes, low, high)
    spans = sorted((p - s / 2, p + s / 2) for p, s in zip(placed, sizes, strict=True))
    assert all(b[0] >= a[1] - 1e-9 for a, b in zip(spans, spans[1:], strict=False))
    assert all(start >= low - 1e-9 and end <= high + 1e-9 for start, end in spans)


def test_spread_leaves_labels_with_room_where_they_are():
    assert spread([1, 5, 9], [1, 1, 1], 0, 10) == pytest.approx([1, 5, 9])


def test_the_frame_makes_the_page_as_tall_as_its_words():
    heights = []
    for title in ("Un titre", SENTENCE * 4):
        ax = new_chart(1.0)
        inch_axes(ax)
        fig = frame(ax, title, SENTENCE, "Source")
        assert list(find_faults(fig)) == []
        heights.append(fig.get_figheight())
        assert fig.get_figwidth() == WIDTH
        assert ax.get_position().height * fig.get_figheight() == pytest.approx(1.0)
    assert heights[1] > heights[0] + 0.3


def test_a_wide_key_takes_several_lines():
    ax = new_chart(1.0)
    inch_axes(ax)
    for i in range(9):
        ax.fill_between([], [], [], label=f"une partie de la page {i}")
    fig = frame(ax, "Titre", "Sous-titre", "Source")
    assert list(find_faults(fig)) == []
    labels = [text.get_text() for text in fig.legends[0].get_texts()]
    assert len(labels) == 9


def test_faults_are_seen():
    ax = new_chart(1.0)
    inch_axes(ax)
    ax.text(1, 0.5, "un mot")
    ax.text(1.05, 0.5, "un autre")
    ax.text(COLUMN - 0.1, 0.5, "un mot qui sort de la page")
    faults = list(find_faults(ax.figure))
    assert any(fault.startswith("overlap") for fault in faults)
    assert any(fault.startswith("cut") for fault in faults)


@pytest.mark.parametrize(("at", "overlap"), [(0.5, False), (0.02, True)], ids=["side by side", "on each other"])
def test_slanted_words_are_compared_as_they_lie(at, overlap):
    ax = new_chart(2.0)
    inch_axes(ax)
    for x in (1.0, 1.0 + at):
        ax.text(x, 1.8, "La Gazette du pays", rotation=38, rotation_mode="anchor", ha="left", va="bottom", size=8)
    assert any(fault.startswith("overlap") for fault in find_faults(ax.figure)) is overlap


@pytest.mark.parametrize("url", [None, "", float("nan"), "#e-000-4-8"])
def test_links_of_marks(url):
    ax = new_chart(1.0)
    mark = link(ax.scatter([0.5], [0.5]), url, "fact-f_1-Le Courrier d’été")
    assert mark.get_gid() == "fact-f-1-Le-Courrier-d-t"
    svg = to_svg(ax.figure, "Titre", "Description")
    assert ("#e-000-4-8" in svg) is (url == "#e-000-4-8")
    assert "_blank" not in svg


def test_the_same_chart_gives_the_same_bytes():
    def drawn():
        ax = new_chart(1.0)
        ax.barh([0, 1], [1, 2], hatch="//")
        frame(ax, "Titre à 5 $ et 6 $", "Sous-titre", "Source")
        return to_svg(ax.figure)

    assert drawn() == drawn()
    assert "5 $ et 6 $" in drawn()

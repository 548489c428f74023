"""Where the figures of a PDF stand: in their place, smaller, or at the head of the next page."""

import io

import pikepdf
import pytest

from notebooks_made import bar_chart, code, markdown, notebook, shown
from recoupe.display import show_figure
from recoupe.publish.pdf import PdfReport
from recoupe.publish.places import SMALLEST, choose_places


def figure(name, top, height=300.0, start=0.0):
    return {"id": name, "page": 1, "top": top, "height": height, "words": 20.0, "start": start, "bottom": 780.0}


@pytest.mark.parametrize(
    ("top", "where", "scale"),
    [
        (100.0, "here", 1.0),
        (437.0, "here", 1.0),
        (470.0, "here", 0.89),
        (485.0, "here", 0.84),
        (500.0, "next", 1.0),
        (600.0, "next", 1.0),
        (630.0, "here", 1.0),
    ],
)
def test_a_figure_that_does_not_fit_is_a_little_smaller_or_heads_the_next_page_in_turn_or_after_what_follows(
    top, where, scale
):
    places = {}
    choose_places([figure("a", top)], places)
    assert places["a"] == (where, pytest.approx(scale, abs=0.01)) and places["a"][1] >= SMALLEST


@pytest.mark.parametrize(
    ("height", "start", "top", "where", "scale"),
    [
        (300.0, 570.0, 620.0, "together", 1.0),
        (600.0, 570.0, 620.0, "together", 1.0),
        (640.0, 570.0, 620.0, "together", 0.95),
        (300.0, 380.0, 500.0, "next", 1.0),
        (750.0, 600.0, 650.0, "here", 1.0),
    ],
)
def test_a_figure_takes_its_heading_along_unless_much_would_stay_white(height, start, top, where, scale):
    places = {}
    choose_places([figure("a", top, height, start)], places)
    assert places["a"] == (where, pytest.approx(scale, abs=0.01))


def test_a_figure_is_not_kept_with_its_heading_where_figures_that_moved_on_take_the_next_page():
    places = {"a": ("next", 1.0)}
    choose_places([figure("a", 600, 400), figure("b", 690, 300, start=640)], places)
    assert places["b"] == ("next", 1.0)


def test_figures_are_placed_up_to_the_first_that_changes_what_follows():
    figures, places = [figure("a", 100), figure("b", 600), figure("c", 100)], {}
    assert choose_places(figures, places) and list(places) == ["a", "b"]
    assert not choose_places(figures, places) and list(places) == ["a", "b", "c"]


def test_text_after_a_figure_that_does_not_fit_moves_up():
    lines = markdown(
        "\n\n".join("Some words that fill a line of the page, and then some more. " * 3 for _ in range(19))
    )
    chart = code(shown(show_figure, bar_chart(tall=5), id="f", caption="C", alt="A"))
    made, _ = PdfReport().from_notebook_node(notebook(lines, chart, markdown("What comes after.")))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        drawn = [len(page.Contents.read_bytes()) for page in pdf.pages]
    assert len(drawn) == 2

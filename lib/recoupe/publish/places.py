"""Where the figures of a PDF stand: where they are said, a little smaller, or on the next page.

A figure goes to the next page with the heading and the words before it, unless that would leave much of a page white:
then it goes alone, and what follows moves up. Typst has nothing of the kind. So the pages are laid out without, the
first figure that does not fit is given its place, and so on: each figure changes what comes after it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import typst

PLACES_FILE = "places.json"  # beside the source: {"fig-facts": ["here", 0.9]}
SMALLEST = 0.84  # of its size, of a figure made to fit
AIR = 23.0  # points above a figure
SPARE = 0.15  # of a page that may stay white, rather than a figure stand far from its words
BREAK = 0.28  # of a page that may stay white, rather than a figure part from its heading
PAGE_TOP = 77.0  # points: the margin at the head of a page
MOST_PASSES = 24
Place = tuple[str, float]


def place_figures(compiler: typst.Compiler, folder: Path) -> None:
    """Writes the place of every figure to PLACES_FILE, which the source reads."""
    places: dict[str, Place] = {}
    write_places(folder, places)
    for _ in range(MOST_PASSES):
        figures = json.loads(compiler.query("<figure-place>", field="value"))
        if not choose_places(figures, places):
            return
        write_places(folder, places)


def write_places(folder: Path, places: Mapping[str, Place]) -> None:
    (folder / PLACES_FILE).write_text(json.dumps(places), "utf-8")


def choose_places(figures: Iterable[Mapping[str, Any]], places: dict[str, Place]) -> bool:
    """Adds places up to and with the first figure that does not fit where it is said; False where all are placed.

    figures: id, page, top, height, words (the height of its caption), start (the top of the heading above it on the
    same page, 0 where there is none) and bottom (of the page's text), in points.
    """
    ahead: dict[int, float] = {}  # what figures said on a page take at the head of the next one
    for figure in figures:
        tall = figure["height"] + figure["words"] + AIR
        if figure["id"] not in places:
            place = _place(figure, ahead.get(figure["page"], 0.0))
            places[figure["id"]] = place
            if place != ("here", 1.0) or tall > figure["bottom"] - figure["top"]:
                return True
        elif places[figure["id"]][0] == "next":
            ahead[figure["page"]] = ahead.get(figure["page"], 0.0) + tall
    return False


def _place(figure: Mapping[str, Any], ahead: float) -> Place:
    """The place of one figure, with so many points of the next page taken."""
    room = figure["bottom"] - figure["top"] - figure["words"] - AIR
    if figure["height"] <= room:
        return "here", 1.0
    scale = room / figure["height"]
    if scale >= SMALLEST:
        return "here", round(scale, 3)
    page = figure["bottom"] - PAGE_TOP - figure["words"] - AIR - ahead
    lead = figure["top"] - figure["start"] if figure["start"] else 0.0
    white = figure["bottom"] - figure["start"]
    scale = (page - lead) / figure["height"]
    if lead and white < BREAK * figure["bottom"] and scale >= SMALLEST:
        return "together", min(1.0, round(scale, 3))
    # it moves to the next page in its order, or lets what follows go before it
    fits = not ahead or page >= figure["height"]
    return ("here" if fits and room < SPARE * figure["bottom"] else "next"), 1.0

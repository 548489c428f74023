"""Charts in fewer words that draw the same."""

import re
from xml.etree.ElementTree import fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.publish.lighten import lighten, short_number, short_path

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@pytest.mark.parametrize(
    ("path", "short"),
    [
        ("M 10.5 20 L 30 20 L 30 25.25 z", "M10.5 20h19.5v5.25z"),
        ("M 1 2 C 1 2 3 4 5 6 L -1 -2", "M1 2c0 0 2 2 4 4l-6-8"),
        ("M 0 0 L 1 1 L 2 3 L 1 4", "M0 0l1 1 1 2-1 1"),
        ("M 1 1 L 2 2 z M 5 5 L 6 6", "M1 1l1 1zM5 5l1 1"),
        ("m 1 1 l 2 2", "m 1 1 l 2 2"),
        ("M 1", "M 1"),
        ("M 1 1 A 1 1 0 0 0 2 2", "M 1 1 A 1 1 0 0 0 2 2"),
    ],
)
def test_a_path_is_written_by_its_steps(path, short):
    assert short_path(path) == short


@given(st.lists(st.tuples(st.integers(-99999, 99999), st.integers(-99999, 99999)), min_size=1, max_size=30))
def test_the_steps_lead_to_the_same_places(places):
    path = " L ".join(f"{x / 100} {y / 100}" for x, y in places)
    at, reached = [0.0, 0.0], []
    for letter, values in re.findall(r"([Mlhv])([^Mlhv]*)", short_path(f"M {path}")):
        numbers = [float(number) for number in NUMBER.findall(values)]
        size = 1 if letter in "hv" else 2
        for first in range(0, len(numbers), size):
            x, y = {"h": (numbers[first], 0), "v": (0, numbers[first])}.get(letter) or numbers[first : first + 2]
            at = [x, y] if letter == "M" else [at[0] + x, at[1] + y]
            reached.append((round(at[0] * 100), round(at[1] * 100)))
    assert reached == places


@pytest.mark.parametrize(("hundredths", "written"), [(0, "0"), (5, ".05"), (-50, "-.5"), (100, "1"), (-1234, "-12.34")])
def test_a_number_without_needless_zeros(hundredths, written):
    assert short_number(hundredths) == written


def test_a_clip_stays_where_it_cuts():
    svg = """<svg xmlns="http://www.w3.org/2000/svg"><defs><clipPath id="c"><rect x="0" y="0" width="10" height="10"/>
    </clipPath></defs><path d="M 1 1 L 9 9" clip-path="url(#c)" style="stroke:#000;stroke-width:1"/>
    <path d="M 1 1 L 9.8 9.8" clip-path="url(#c)" style="stroke:#000;stroke-width:1"/></svg>"""
    root = fromstring(svg)
    lighten(root)
    inside, cut = root.findall("{http://www.w3.org/2000/svg}path")
    assert inside.get("clip-path") is None and cut.get("clip-path") == "url(#c)"
    assert 'id="c"' in tostring(root, encoding="unicode")

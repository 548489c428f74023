"""Zones: every line of a page has one, with the rule that decided it."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from recoupe.fold import fold
from recoupe.model import ZONES, Article
from recoupe.zones import find_zones, mark

PAGES = Path(__file__).parent / "pages" / "zones_by_hand.txt"


def read_pages():
    pages, name = {}, ""
    for line in PAGES.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            name = line[3:]
            pages[name] = []
        elif "\t" in line:
            zone, _, text = line.partition("\t")
            pages[name].append((zone, text))
    return pages


CODED = read_pages()


def zones_of(text):
    """One zone a line, that of its longest row."""
    best = {}
    for row in find_zones(Article("d", "d.txt", text), fold(text)):
        size = row.end - row.start
        if row.line not in best or size > best[row.line][0]:
            best[row.line] = (size, row.zone, row.rule)
    return [best[line][1:] for line in sorted(best)]


@pytest.mark.parametrize("name", CODED)
def test_invented_pages_of_other_kinds(name):
    lines = CODED[name]
    found = zones_of("\n".join(text for _, text in lines))
    coded = [(zone, got, text) for (zone, text), got in zip(lines, found, strict=True) if zone != "blank"]
    lost = [(got, text) for zone, got, text in coded if zone in ("title", "body") and got[0] not in ("title", "body")]
    assert lost == []
    noise = [(got, text) for zone, got, text in coded if zone not in ("title", "body") and got[0] in ("title", "body")]
    assert noise == []
    wrong = [(zone, got, text) for zone, got, text in coded if zone != got[0]]
    assert len(wrong) <= 0.06 * len(coded) + 0.5, wrong

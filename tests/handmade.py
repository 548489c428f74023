"""Tiny pages made by hand for the tests of dates: lines with given zones, and lines of the table of dates read."""

import re
from collections.abc import Sequence
from datetime import date

from recoupe.fold import fold
from recoupe.model import Article, Page, Sentence, Window, Zone
from recoupe.zones.sentences import find_sentences

WRITTEN = Window(date(2024, 10, 15), date(2024, 10, 15), "by hand")


def page_of(
    text: str, published: Window = WRITTEN, zones: Sequence[str] = (), sentences: bool = True, language: str = "fr"
) -> Page:
    """A page whose lines have the zones given, in order, and body after them."""
    rows, at = [], 0
    for number, line in enumerate(text.split("\n")):
        rows.append(
            Zone("page", number + 1, at, at + len(line), zones[number] if number < len(zones) else "body", "by hand")
        )
        at += len(line) + 1
    article = Article("page", "page.txt", text, published=published, language=language)
    folded = fold(text)
    found: tuple[Sentence, ...] = tuple(find_sentences(article, folded, rows)) if sentences else ()
    return Page(article, folded, tuple(rows), found)


def read_line(line: str) -> tuple[str, Window, list[tuple[int, int, str, str]]]:
    """A line of the table: the text without its brackets, the window, the spans with their days."""
    window = WRITTEN
    if line.startswith("@"):
        head, line = line[1:].split(" ", 1)
        first, _, last = head.partition("..")
        window = Window(date.fromisoformat(first), date.fromisoformat(last or first), "by hand")
    marked, _, days = line.rpartition(" | ")
    text, spans, start = "", [], 0
    for part in re.split(r"([\[\]])", marked.replace("⏎", "\n")):
        if part == "[":
            start = len(text)
        elif part == "]":
            spans.append((start, len(text)))
        else:
            text += part
    values = [] if days.strip() == "-" else [value.partition("..") for value in days.split()]
    return text, window, [(*span, first, last or first) for span, (first, _, last) in zip(spans, values, strict=True)]

"""Concordance: every mention that is counted, in its context (KWIC)."""

from collections.abc import Iterator
from typing import Any

from recoupe.annotate import Annotations
from recoupe.compare.portraits import acting_mentions
from recoupe.export.own_text import find_paragraphs, paragraph_at
from recoupe.export.rows import documents_and_pages
from recoupe.sources import name_sources

COLUMNS = ("doc", "source", "actor", "left", "words", "right", "start", "end")
WIDTH = 80  # characters of context on each side at most, in whole words


def find_concordance(annotations: Annotations) -> Iterator[dict[str, Any]]:
    """The rows of concordance.csv, by page in order of publication: mentions in title and body that are no mere places.

    They are those that the report counts. The context never leaves the paragraph, so that it is the article's own.
    """
    names = name_sources(annotations.tables["documents"])
    pages = {row["doc"]: page for row, page in documents_and_pages(annotations)}
    mentions = acting_mentions(annotations.tables, names)
    by_page = {place: of.sort_values(["start", "end"]) for place, of in mentions.groupby("place", sort=False)}
    for place, doc in enumerate(names):
        if place not in by_page:
            continue
        paragraphs = list(find_paragraphs(pages[doc]))
        text = pages[doc].article.text
        for row in by_page[place].itertuples():
            start, end = int(row.start), int(row.end)
            home = paragraph_at(paragraphs, start)
            left, right = (text[home.start : start], text[end : home.end]) if home else ("", "")
            yield {
                "doc": doc,
                "source": names[doc],
                "actor": row.actor,
                "left": _last_words(left),
                "words": " ".join(text[start:end].split()),
                "right": _first_words(right),
                "start": start,
                "end": end,
            }


def _last_words(text: str) -> str:
    cut = text[-WIDTH:]
    if len(cut) < len(text) and not text[-WIDTH - 1].isspace():
        cut = (cut.split(maxsplit=1) + ["", ""])[1] if not cut[0].isspace() else cut
    return " ".join(cut.split())


def _first_words(text: str) -> str:
    cut = text[:WIDTH]
    if len(cut) < len(text) and not text[WIDTH].isspace():
        cut = cut if cut[-1].isspace() else (["", ""] + cut.rsplit(maxsplit=1))[-2]
    return " ".join(cut.split())

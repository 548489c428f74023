"""Own text: the paragraphs of a page that are the article, and what of a page nobody is to read."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.evidence import PRIVATE_ZONES
from recoupe.model import ARTICLE_ZONES, Page, sentence_at


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of title or body: `article.text[start:end]` is `text`."""

    start: int
    end: int
    zone: str
    text: str


def find_paragraphs(page: Page) -> Iterator[Paragraph]:
    """The paragraphs of title and body, in order: a line each, or the lines that one sentence runs over."""
    start, end, zone = 0, -1, ""
    for row in page.zones:
        if row.zone not in ARTICLE_ZONES:
            continue
        across = sentence_at(page, row.start) if row.zone == zone else None
        if across and across.start < end:
            end = row.end
            continue
        yield from _trim(page, start, end, zone)
        start, end, zone = row.start, row.end, row.zone
    yield from _trim(page, start, end, zone)


def _trim(page: Page, start: int, end: int, zone: str) -> Iterator[Paragraph]:
    text = page.article.text[start:end] if end > start else ""
    if stripped := text.strip():
        start += text.index(stripped)
        yield Paragraph(start, start + len(stripped), zone, stripped)


def paragraph_at(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph | None:
    """The paragraph that holds an offset, None between paragraphs."""
    at = bisect_right(paragraphs, offset, key=lambda p: p.start) - 1
    return paragraphs[at] if at >= 0 and offset < paragraphs[at].end else None


class Private:
    """The spans of a page that belong to its commenters: `Private(page).touches(start, end)`."""

    def __init__(self, page: Page) -> None:
        rows = [z for z in page.zones if z.zone in PRIVATE_ZONES]
        self.starts, self.ends = [z.start for z in rows], [z.end for z in rows]

    def touches(self, start: int, end: int) -> bool:
        """Whether a character of the span is a commenter's."""
        at = bisect_right(self.ends, start)
        return at < len(self.starts) and self.starts[at] < end

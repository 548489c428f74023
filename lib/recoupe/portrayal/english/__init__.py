"""The portrayal of each actor in an English page."""

from collections.abc import Iterator, Sequence

from recoupe.model import Mention, Page, Portrayal, Quote


def find_english_rows(page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Portrayal]:
    """The rows of portrayal of an English page."""
    yield from ()

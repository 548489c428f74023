"""A sentence in pieces short enough to be read in linear time."""

from collections.abc import Iterator

from recoupe.model import Page, Sentence

_LONGEST = 3000  # characters of a sentence read as one


def pieces(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence as it is; one without an end (a page that lost its stops) in parts cut at spaces, to stay linear."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = page.folded.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield Sentence(sentence.doc, start, cut, sentence.zone)
        start = cut
    yield sentence if start == sentence.start else Sentence(sentence.doc, start, sentence.end, sentence.zone)

"""Sentences: spans of our own inside zone rows, never across a paragraph."""

import re
from collections.abc import Iterator, Sequence

from recoupe.lines import Markers, has_final, read_markers
from recoupe.model import Article, Sentence, Zone

# A stop and the marks that close with it; possessive, so that a long run of marks is read once.
_STOP = re.compile(r"[.!?…][.!?…»”\"’')\]›]*+(?:[ \u00a0\u202f][»›][.!?…]*+)?+")
_START = re.compile(r"\s[-–—•«“\"‘(\[›\s]*+([^\W_]|$)")


def find_sentences(article: Article, folded: str, zones: Sequence[Zone]) -> Iterator[Sentence]:
    """The sentences of every zone but the blank ones, trimmed, in order.

    A paragraph broken over lines is joined: a line without a final stop, followed in the same zone by a line that
    starts in lower case, goes on. 'M. Dupont est venu.' is one sentence, and so is 'Il est parti. »'.
    """
    text = article.text
    markers = read_markers(article.language or "fr")
    start = end = -1
    zone = ""
    for row in zones:
        if row.zone == "blank" or row.start == row.end:
            continue
        if start >= 0 and row.zone == zone and _joins(text, end, row):
            end = row.end
            continue
        if start >= 0:
            yield from _split(article.doc, text, folded, start, end, zone, markers)
        start, end, zone = row.start, row.end, row.zone
    if start >= 0:
        yield from _split(article.doc, text, folded, start, end, zone, markers)


def _joins(text: str, end: int, row: Zone) -> bool:
    """Whether a row goes on with the sentence of the row before it, over one line feed."""
    if row.start != end + 1 or text[end : end + 1] != "\n":
        return False
    head = text[row.start : row.end].lstrip()[:1]
    if not (head.islower() or head in tuple(",;.)»”…")):
        return False
    return not has_final(text[max(end - 40, 0) : end].rstrip())


def _split(doc: str, text: str, folded: str, start: int, end: int, zone: str, markers: Markers) -> Iterator[Sentence]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if not _ends(text, folded, at, stop, end, markers):
            continue
        yield from _trim(doc, text, at, stop.end(), zone)
        at = stop.end()
    yield from _trim(doc, text, at, end, zone)


def _ends(text: str, folded: str, at: int, stop: re.Match[str], end: int, markers: Markers) -> bool:
    """Whether a stop ends a sentence: not after an abbreviation or an initial, not before a lower-case word."""
    following = _START.match(text, stop.end(), end)
    if following is None or not following.group(1) or following.group(1).islower():
        return False
    mark = stop.group()
    if mark[0] != "." or mark.startswith(".."):
        return True
    before = folded[max(at, stop.start() - 12) : stop.start()]
    word = before.replace("'", " ").replace("(", " ").rsplit(None, 1)[-1] if before.strip() else ""
    if not word:
        return False
    if len(word) == 1 and text[stop.start() - 1].isupper():
        return False
    return word not in markers.abbreviations


def _trim(doc: str, text: str, start: int, end: int, zone: str) -> Iterator[Sentence]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        left = start + len(piece) - len(piece.lstrip())
        yield Sentence(doc, left, left + len(bare), zone)

"""Sentences: spans of our own inside zone rows, never across a paragraph."""

import re
from collections.abc import Iterator, Sequence

from recoupe.model import Article, Sentence, Zone
from recoupe.zones.lines import Markers, has_final, read_markers

# A stop and the marks that close with it; possessive, so that a long run of marks is read once.
_STOP = re.compile(r"[.!?…][.!?…»”\"’')\]›]*+(?:[ \u00a0\u202f][»›][.!?…]*+)?+")
_START = re.compile(r"\s[-–—•«“\"‘(\[›\s]*+([^\W_]|$)")
_OPENER = re.compile(r"\W*(\w+)")
JOINED = frozenset({"title", "body", "comment", "caption", "related"})


def find_sentences(article: Article, folded: str, zones: Sequence[Zone]) -> Iterator[Sentence]:
    """The sentences of every zone but the blank ones, trimmed, in order.

    A paragraph broken over lines is joined: a line without a final stop goes on with the next line of its zone when
    that starts in lower case, or when its last word cannot end a sentence ('le niveau du barrage de').
    'M. Dupont est venu.' is one sentence, and so is 'Il est parti. »'.
    """
    text = article.text
    markers = read_markers(article.language or "fr")
    start = end = line = -1
    zone = ""
    for row in zones:
        if row.zone == "blank":
            continue
        if row.zone == zone and row.line > line and zone in JOINED and _joins(text, folded, start, end, row, markers):
            end, line = row.end, row.line
            continue
        if start >= 0:
            yield from _split(article.doc, text, folded, start, end, zone, markers)
        start, end, zone, line = row.start, row.end, row.zone, row.line
    if start >= 0:
        yield from _split(article.doc, text, folded, start, end, zone, markers)


def _joins(text: str, folded: str, start: int, end: int, row: Zone, markers: Markers) -> bool:
    """Whether a row goes on with the sentence of the row before it."""
    tail = text[max(end - 40, start) : end].rstrip()
    if not tail or has_final(tail):
        return False
    head = text[row.start : row.end].lstrip()[:2]
    if head[:1].islower() or (head[:1] in tuple(",;.)»”…") and not head[1:].isalpha()):
        return True
    last = folded[max(end - 40, start) : end].rstrip().rpartition(" ")[2]  # empty where only unusual spaces stand
    return last[-1:] in markers.words["open_signs"] or last in markers.words["open"]


def _split(doc: str, text: str, folded: str, start: int, end: int, zone: str, markers: Markers) -> Iterator[Sentence]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, folded, at, stop, end, markers):
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
    left = max(at, stop.start() - 12)
    words = folded[left : stop.start()].replace("'", " ").replace("(", " ").rsplit(None, 1)
    if not words:
        return False
    word = words[-1]
    first = stop.start() - len(word)
    if word.isdigit():  # "1. La publication du protocole": the number of a list, at the head of its sentence
        return bool(text[at:first].strip(" \t\n\r\u00a0-–—•"))
    capital = text[first].isupper()
    if word in markers.words["initials"]:
        opener = _OPENER.match(folded, stop.end(), end)
        return opener is not None and opener[1] in markers.words["openers"]
    if (capital and (len(word) == 1 or word in markers.words["titles"])) or word in markers.words["anywhere"]:
        return False
    return not (word in markers.words["numbered"] and following.group(1).isdigit())


def _trim(doc: str, text: str, start: int, end: int, zone: str) -> Iterator[Sentence]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        left = start + len(piece) - len(piece.lstrip())
        yield Sentence(doc, left, left + len(bare), zone)

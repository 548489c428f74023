"""Mixed lines: where one line glues page noise to article text, the span of each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.zones.lines import Glued, Markers, has_final

TEASER, TAIL, RELATED_TAIL, CREDIT = 240, 400, 500, 60
_EDGE = re.compile(r"[.!?…][ »”\"’)\u00a0\u202f]*+")
_BOUNDARY = re.compile(r"(?P<word>\S+)\s+(?=[«“\"]?[A-ZÉÈÀÂÎÔÇ])")
_CREDIT = re.compile(r"[\w’'©.-]+(?:(?: ?/ ?| | - )[A-ZÉÈÀ/][\w’'.-]*){0,4}?\s+(?=[«“\"]?([A-ZÀ][a-z]*[’']?))")
_SENTENCES = re.compile(r"[a-zé]{2}[.!?] (?:[«“\"] ?)?[A-ZÉÀ]")


class Part(NamedTuple):
    """A span of one line, its zone and its rule."""

    start: int
    end: int
    zone: str
    rule: str


def find_parts(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    """The parts of one line, in order, covering it: '... la nuit. Lire aussi : Un été sec Le maire ...' has three."""
    at = line.start
    for cut in _find_cuts(text, folded, line, markers):
        left = at
        if text[at : cut.start].strip():
            yield Part(at, cut.start, line.zone, line.rule)
            left = cut.start
        at = cut.end
        yield Part(left, at, cut.zone, cut.rule)
    if at < line.end or at == line.start:
        yield Part(at, line.end, line.zone, line.rule)


def find_head(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    """A line that begins with a teaser or a dateline, and the article text glued behind it, where there is any."""
    start, end, zone, rule = line
    stop = start
    if rule == "read-also":
        related = next((each for each in markers.glued if each.kind == "related"), None)
        lead = related.pattern.search(folded, start, min(start + 40, end)) if related else None
        stop = _teaser_end(text, folded, lead.end(), end, markers) if lead else start
    elif head := markers.patterns["published_head"].match(folded, start, end):
        stop = head.end()
    rest = text[stop:end].strip()
    if stop > start and len(rest) > 80 and (has_final(rest) or _SENTENCES.search(rest)):
        yield Part(start, stop, zone, f"{rule}-glued")
        yield from find_parts(text, folded, Part(stop, end, "body", "running-text"), markers)
    else:
        yield line


def _find_cuts(text: str, folded: str, line: Part, markers: Markers) -> Iterator[Part]:
    """The noise of a line, in order, each part after the one before."""
    start, end = line.start, line.end
    at = start
    head = markers.patterns["published_head"].match(folded, start, end)
    if head and end - head.end() > 40:
        at = head.end()
        yield Part(start, at, "dateline", "dateline-glued")
    elif end - start > 300 and (stop := _menu_end(folded, start, end, markers)) > start:
        at = stop
        yield Part(start, at, "navigation", "menu-glued")
    for hit, each in _find_glued(text, folded, at, end, markers):
        left = hit.start()
        if left < at:
            continue
        stop = _glue_end(text, folded, hit, each.kind, end, markers)
        if stop > left:
            at = stop
            yield Part(left, stop, each.zone, f"{each.kind}-glued")
        if each.kind == "comments":
            at = end
            yield Part(stop, end, "comment", "comments-glued")


def _find_glued(text: str, folded: str, start: int, end: int, markers: Markers) -> list[tuple[re.Match[str], Glued]]:
    found = []
    edges: list[int] = []
    for each in markers.glued:
        if not _has_any(folded, start, end, each.needles):
            continue
        if not each.at_edge:
            found += [(hit, each) for hit in each.pattern.finditer(folded, start, end)]
            continue
        edges = edges or [start, *(edge.end() for edge in _EDGE.finditer(text, start, end))]
        hits = (each.pattern.match(folded, edge, end) for edge in edges)
        found += [(hit, each) for hit in hits if hit and _is_label(text, hit, each.kind)]
    return sorted(found, key=lambda pair: pair[0].start())


def _has_any(folded: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110, a loop is twice as fast as any() here
        if folded.find(word, start, end) >= 0:
            return True
    return False


def _is_label(text: str, hit: re.Match[str], kind: str) -> bool:
    """Whether a label has a capital, and, for an advertisement's, whether a sentence begins behind it."""
    if text[hit.start()].islower():
        return False
    after = text[hit.end() : hit.end() + 3].lstrip()
    return kind != "advert" or not after or after[0].isupper() or after[0] in '«“"'


def _glue_end(text: str, folded: str, hit: re.Match[str], kind: str, end: int, markers: Markers) -> int:
    """Where glued noise ends; its own start where it is none after all."""
    left, stop = hit.span()
    if kind == "related":
        teaser = _teaser_end(text, folded, stop, end, markers)
        return teaser if teaser > stop else left
    if kind == "caption" and text[left] != "(":
        return _credit_end(text, folded, stop, end, markers) if text[left].isupper() else left
    if kind == "more":
        return end if end - left < RELATED_TAIL else left
    if kind in ("tags", "legal"):
        return end if end - left < TAIL else left
    return stop


def _menu_end(folded: str, start: int, end: int, markers: Markers) -> int:
    """Where a menu glued to the head of an article ends: after the last label of a dense run of them."""
    at, stop, known, gap = start, start, 0, 0
    for word in folded[start : min(end, start + TAIL)].split(" "):
        at += len(word) + 1
        if word.strip(".,:;|>»·•") in markers.words["menu"] and word not in markers.words["function"]:
            known, gap, stop = known + 1, 0, at
        else:
            gap += 1
        if gap > 3:
            break
    return min(stop, end) if known >= 5 else start


def _teaser_end(text: str, folded: str, at: int, end: int, markers: Markers) -> int:
    """Where a teaser glued into a line ends: at its stop, or where a new sentence starts without one."""
    for found in _BOUNDARY.finditer(text, at, min(end, at + TEASER)):
        if folded.count(" ", at, found.end()) < 3:
            continue
        word = folded[found.start("word") : found.end("word")]
        if word[-1] in ".?!…":
            return found.end()
        if word[-1] in ":,;«(|-" or word in markers.words["links"]:
            continue
        if not (text[found.start("word")].islower() or word.isdigit()):
            continue
        follow = text[found.end() : found.end() + 40].split(None, 2)
        if len(follow) > 1 and follow[1][:1].isupper() and len(follow[0]) > 3:
            continue  # a name in two words
        return found.end()
    return end if end - at <= TEASER - 40 else at


def _credit_end(text: str, folded: str, at: int, end: int, markers: Markers) -> int:
    """Where a photo credit ends: before a word that opens a sentence, or with the line."""
    found = _CREDIT.match(text, at, end)
    while found:
        word = folded[found.start(1) : found.end(1)]
        if word in markers.words["openers"]:
            return found.end()
        if found.end() - at > 2 * CREDIT:
            break
        found = _CREDIT.match(text, found.end(), end)
    return end if end - at <= CREDIT else at

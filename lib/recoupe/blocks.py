"""Blocks: the lines of a page grouped into paragraphs, each with the marker it shows and its weight as running text."""

import re
from dataclasses import dataclass

from recoupe.lines import Markers, find_marker, has_final, is_date_only, is_menu, prose_weight

_SIGNATURE = re.compile(r"\(?[A-Za-z]{1,5}(?:[/-][A-Za-z]{1,6}){1,5}\)?$|\([a-z]{2,5}\)$")
_FILE = re.compile(r"\S.*\.(?:jpe?g|png|gif|webp|svg)$", re.I)
_CAPITALS_TAIL = re.compile(r"[.!?,»] (?:[A-ZÉÈÀÇ'’.-]{2,} ){1,4}(?:[A-ZÉÈÀÇ'’.-]{2,}|(?:POUR|/|–|-) .{2,60})$")
_ITEM = re.compile(r"[-–—•*·▪](?: |(?=[^\W\d]))|(?:\d{1,2}[.)]|[a-z]\)) ?[^\W\d]")
_FULL_DATE = re.compile(r"\d{1,2}(?:er)? [a-z]{3,9}\.? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_TIME = re.compile(r"\b\d{1,2} ?[h:] ?\d\d\b")
_STRIP = " \t\r\x0b\x0c\u200b\ufeff\u00a0\u202f"
WRAP = range(50, 131)


@dataclass(slots=True)
class Block:
    """One line, or several that make one paragraph; offsets leave out the white space around."""

    first: int
    last: int
    start: int
    end: int
    text: str
    folded: str
    after_blank: bool
    marker: str = ""
    prose: int = 0
    final: bool = False
    zone: str = ""
    rule: str = ""


def find_blocks(text: str, folded: str, lines: list[tuple[int, int]], markers: Markers) -> list[Block]:
    """Lines grouped into paragraphs: a line that goes on with the sentence before it joins its block.

    Flattened pages put a link or a bold word on a line of its own: 'selon l’', 'Institut de l’eau', '.' is one block.
    """
    blocks: list[Block] = []
    gap = True
    for number, (start, end) in enumerate(lines):
        raw = text[start:end]
        bare = raw.strip(_STRIP)
        if not bare or bare.isspace():
            gap = True
            continue
        left = start + raw.find(bare[0])
        right = left + len(bare)
        plain = folded[left:right]
        name = find_marker(plain, markers)
        if not name and len(bare) < 60 and is_date_only(plain):
            name = "date"
        before = blocks[-1] if blocks else None
        if before and not name and _goes_on(before, bare, gap, markers):
            before.last, before.end, before.text, before.folded = number, right, bare, plain
        else:
            blocks.append(Block(number, number, left, right, bare, plain, gap, name))
        gap = False
    for block in blocks:
        _describe(block, text, folded, markers)
    return blocks


def _goes_on(before: Block, bare: str, gap: bool, markers: Markers) -> bool:
    """Whether a line goes on with the sentence of the block before it (whose text is still its last line)."""
    first = bare[0]
    last = before.folded[-1]
    if before.marker or last in ".!?…":
        return False
    if first in ",;.)»”…" and not bare[1:2].isalpha():
        return True
    if not (first.islower() or last.isalpha() or last in ",'(«“"):
        return False
    word = before.folded[-14:].rsplit(None, 1)[-1]
    open_end = last in ",'(«“" or word in markers.open
    wrapped = before.last > before.first
    if has_final(before.text):
        return False
    if first.islower():
        return open_end or wrapped or len(before.text) >= 40 or (not gap and len(bare) > 60)
    if gap:
        return open_end and wrapped
    return (open_end and len(before.text) < 131) or (wrapped and len(before.text) in WRAP and len(bare) < WRAP.stop)


def _describe(block: Block, text: str, folded: str, markers: Markers) -> None:
    """Give a block its marker and its weight, now that it is whole."""
    if block.last > block.first:
        block.text = text[block.start : block.end]
        block.folded = folded[block.start : block.end].replace("\n", " ")
        block.marker = find_marker(block.folded, markers)
    raw, plain = block.text, block.folded
    block.final = has_final(raw)
    if block.marker == "byline" and not _is_byline(raw, plain):
        block.marker = ""
    if block.marker == "caption" and block.final and len(raw) > 200:
        block.marker = ""
    if block.marker:
        return
    size = len(raw)
    if size < 500:
        block.marker = _shape(raw, plain, size, markers)
    if not block.marker:
        block.prose = prose_weight(raw, plain, block.final, markers)
        if block.prose and size > 40 and size < 260 and not block.final and _CAPITALS_TAIL.search(raw):
            block.marker, block.prose = "caption-credit", 0


def _shape(raw: str, plain: str, size: int, markers: Markers) -> str:
    """Markers that are a shape, not a word: signatures, menus, file names, capitals at a caption's end."""
    if size <= 24 and _SIGNATURE.match(raw) and not plain.isdigit():
        return "signature"
    if size < 130 and _FULL_DATE.search(plain) and (_TIME.search(plain) or "lecture" in plain):
        if "lecture" in plain or not has_final(raw):
            return "dated"
    if is_menu(raw, plain, markers):
        return "menu"
    if size < 120 and (_FILE.match(raw) or (size > 12 and sum(map(str.isdigit, raw)) >= max(8, 0.25 * size))):
        return "file-name" if not has_final(raw) and not _FULL_DATE.search(plain) else ""
    if 40 < size < 260 and raw[-1] not in ".!?" and _CAPITALS_TAIL.search(raw):
        return "caption-credit"
    return "item" if size < 200 and _ITEM.match(raw) else ""


def _is_byline(raw: str, plain: str) -> bool:
    words = raw.split()
    named = any(word[:1].isupper() for word in words[1:4]) or plain.startswith(("par la ", "par le ", "la redac"))
    return named and (len(raw) <= 90 or not has_final(raw) or bool(_FULL_DATE.search(plain)))

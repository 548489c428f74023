"""Blocks: the lines of a page grouped into paragraphs, each with the marker it shows and its weight as running text."""

import re
from dataclasses import dataclass

from recoupe.zones.lines import Markers, find_marker, has_final, is_date_only, is_menu, prose_weight

_SIGNATURE = re.compile(r"\(?[A-Za-z]{1,5}(?:[/-][A-Za-z]{1,6}){1,5}\)?$|\([a-z]{2,5}\)$")
# "G. T. et L. B.", "(É. K.)", "J.-P. M."
_INITIALS = re.compile(
    r"\(?[A-ZÉÈ]\.(?:[ -]?[A-ZÉÈ]\.){1,3}(?:(?:,| et| and| &) [A-ZÉÈ]\.(?:[ -]?[A-ZÉÈ]\.){1,3}){0,3}\)?$"
)
_NAMED = re.compile(r"De [A-ZÉÈ][\w'’-]+(?: [A-ZÉÈ][\w'’-]+){1,2}$")  # "De Thibault Roumier"
_CONTACT = re.compile(r"\w@\w|\+?\d{2}(?:[ .]\d\d){4}\b")  # "presse@port.example", "01 00 00 00 00"
_FILE = re.compile(r"\S.*\.(?:jpe?g|png|gif|webp|svg)$", re.I)
_CAPITALS_TAIL = re.compile(r"[.!?,»] (?:[A-ZÉÈÀÇ'’./-]{2,} ){1,4}(?:[A-ZÉÈÀÇ'’.-]{2,}|(?:POUR|/|–|-) .{2,60})$")
_CREDIT_LINE = re.compile(r"[|©(/ ]*[A-ZÉÈÀÇ'’. -]{4,}(?:[/|][A-ZÉÈÀÇ'’. -]{3,})+\)?$")
_ITEM = re.compile(r"[-–—•*·▪](?: |(?=[^\W\d]))|(?:\d{1,2}[.)]|[a-z]\)) ?[^\W\d]")
_STOP = re.compile(r"[.!?] ")
_STRIP = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
)
WRAP = range(50, 131)
# Markers that a line in lower case, amid a broken sentence, does not have.
SOFT = frozenset({"byline", "published", "caption", "caption-credit", "share", "form", "more-link", "tags", "advert"})


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


def strip(line: str) -> str:
    """A line without the white space around it, marks of no width included (U+200B, U+FEFF)."""
    return line.strip(_STRIP)


def find_blocks(text: str, folded: str, lines: list[tuple[int, int]], markers: Markers) -> list[Block]:
    """Lines grouped into paragraphs: a line that goes on with the sentence before it joins its block.

    Flattened pages put a link or a bold word on a line of its own: 'selon l’', 'Institut de l’eau', '.' is one block.
    """
    blocks: list[Block] = []
    gap = True
    for number, (start, end) in enumerate(lines):
        raw = text[start:end]
        bare = strip(raw)
        if not bare:
            gap = True
            continue
        left = start + raw.find(bare[0])
        right = left + len(bare)
        plain = folded[left:right]
        name = find_marker(plain, markers)
        if not name and len(bare) < 60 and is_date_only(plain, markers):
            name = "date"
        if not name and bare[0].islower() and len(bare) < 130 and _is_stamp(bare, plain, markers):
            name = "menu"
        elif (
            name == "byline"
            and bare[0].islower()
            and _is_dated_next(text, folded, lines[number + 1 : number + 3], markers)
        ):
            gap = True  # "par J.-M. Bastien" under its title, above its day
        before = blocks[-1] if blocks else None
        if before and (not name or name in SOFT) and _goes_on(before, bare, name, gap, markers):
            _join(before, number, right, bare, plain)
        elif len(blocks) > 1 and not name and _closes_link(blocks[-2], blocks[-1], bare, plain, markers):
            blocks.pop()
            _join(blocks[-1], number, right, bare, plain)
        else:
            blocks.append(Block(number, number, left, right, bare, plain, gap, name))
        gap = False
    for block in blocks:
        _describe(block, text, folded, markers)
    return blocks


def _join(block: Block, number: int, end: int, bare: str, plain: str) -> None:
    block.last, block.end, block.text, block.folded = number, end, bare, plain


def _goes_on(before: Block, bare: str, name: str, gap: bool, markers: Markers) -> bool:
    """Whether a line goes on with the sentence of the block before it (whose text is still its last line).

    A line that starts in lower case is no 'Par ...' or 'Publié ...' of the page: 'remis / par la préfecture'.
    """
    first, last = bare[0], before.folded[-1]
    if last in ".!?…" or (name and (gap or not first.islower())) or (len(bare) <= 24 and _SIGNATURE.match(bare)):
        return False
    if before.marker:
        return before.marker == "read-also" and not gap and (first.islower() or first == "(") and len(bare) < 60
    if first in ",;.)»”…" and not bare[1:2].isalpha():
        return True
    signs = markers.words["open_signs"]
    if not (first.islower() or last.isalpha() or last in signs) or has_final(before.text):
        return False
    linked = before.folded[-14:].rsplit(None, 1)[-1] in markers.words["open"]
    open_end = linked or last in signs
    wrapped = before.last > before.first
    if first.islower():
        return open_end or wrapped or len(before.text) >= 40 or (not gap and len(bare) > 60)
    if gap:
        return linked or (last in signs and last in "'(") or (open_end and (wrapped or len(before.text) > 60))
    wrapped = wrapped or markers.patterns["wire"].match(before.folded) is not None
    goes_on = open_end or (wrapped and len(before.text) in WRAP and len(bare) < WRAP.stop)
    return goes_on and not is_menu(before.text, before.folded, markers)  # 'News Sport Jobs Log in'


def _closes_link(opening: Block, link: Block, bare: str, plain: str, markers: Markers) -> bool:
    """Whether a line closes a sentence cut around a linked name: 'le préfet', 'Étienne Maillard', 'a dit ...'."""
    if not (bare[0].islower() or bare[0] in ",;.)»”") or opening.marker or link.marker or len(link.text) > 60:
        return False
    if link.first != link.last or link.folded[-1] in ".!?…:" or opening.folded[-1] in ".!?…:" or len(opening.text) < 20:
        return False
    words = opening.folded.split()
    return any(word in markers.words["function"] for word in words) and (
        len(plain) < 3 or any(word in markers.words["function"] for word in plain.split()[:3])
    )


def _is_dated_next(text: str, folded: str, after: list[tuple[int, int]], markers: Markers) -> bool:
    """Whether the next line that is not empty holds a day and nothing else."""
    for start, end in after:
        if bare := strip(text[start:end]):
            left = start + text[start:end].find(bare[0])
            return is_date_only(folded[left : left + len(bare)], markers)
    return False


def _is_stamp(bare: str, plain: str, markers: Markers) -> bool:
    """Whether a line is the day of an edition amid other labels: 'samedi 2 mars 2024 | Météo 12° | Obsèques'."""
    head = markers.patterns["full_date"].search(plain[:40])
    return head is not None and not has_final(bare) and is_menu(bare, plain, markers)


def _describe(block: Block, text: str, folded: str, markers: Markers) -> None:
    """Give a block its marker and its weight, now that it is whole."""
    if block.last > block.first:
        block.text = text[block.start : block.end]
        block.folded = folded[block.start : block.end].replace("\n", " ")
        block.marker = find_marker(block.folded, markers)
    raw, plain = block.text, block.folded
    block.final = has_final(raw)
    if block.marker == "byline" and not _is_byline(raw, plain, markers):
        block.marker = ""
    if block.marker in ("caption", "caption-credit") and len(raw) > 120:
        stops = len(_STOP.findall(raw))
        if stops > 2 or (len(raw) > 200 and block.final) or (block.marker == "caption-credit" and stops > 1):
            block.marker = ""  # a paragraph that a credit is glued to, not a caption
    if block.marker and _tells(block, markers):
        block.marker = ""
    if block.marker:
        return
    size = len(raw)
    if size < 200 or (size < 500 and not block.final):
        block.marker = _shape(raw, plain, size, markers)
    if not block.marker:
        block.prose = prose_weight(raw, plain, block.final, markers)


# Markers that a sentence of the article may begin with: 'Partager la rue n'a jamais été simple.'
TELLING = frozenset({"share", "more-link", "tags", "advert", "byline", "published"})


def _tells(block: Block, markers: Markers) -> bool:
    """Whether a line that begins like a marker is a sentence that tells, not said to the reader."""
    raw, plain = block.text, block.folded
    if block.marker not in TELLING or raw[-1] != "." or plain.count(" ") < 5 or "to_reader" not in markers.patterns:
        return False
    patterns = markers.patterns
    if patterns["to_reader"].search(plain) or patterns["bidding"].match(plain) or patterns["price"].search(plain):
        return False
    if block.marker == "published":
        return patterns["told_after"].match(plain) is not None
    if block.marker == "byline":
        return patterns["teller"].search(plain) is not None
    weight = prose_weight(raw, plain, block.final, markers)
    return weight > 0 if block.marker in ("share", "more-link") else weight == len(plain)


def _shape(raw: str, plain: str, size: int, markers: Markers) -> str:
    """Markers that are a shape, not a word: signatures, menus, file names, capitals at a caption's end."""
    if size <= 24 and _SIGNATURE.match(raw) and not plain.isdigit():
        return "signature"
    if size <= 40 and _INITIALS.match(raw):
        return "signed"
    if size <= 40 and _NAMED.match(raw):
        return "byline"
    if size <= 110 and "work_of" in markers.patterns and markers.patterns["work_of"].match(raw):
        return "byline"
    reading = size < 130 and markers.patterns["reading"].match(plain) is not None
    full_date, time = markers.patterns["full_date"], markers.patterns["time"]
    if size < 130 and (reading or (time.search(plain) and not has_final(raw))) and full_date.search(plain):
        return "dated"
    if size < 70 and _CREDIT_LINE.match(raw):
        return "caption-credit"
    if size < 200 and not has_final(raw) and _CONTACT.search(plain):
        return "contact"
    if is_menu(raw, plain, markers):
        return "menu"
    if size < 120 and (_FILE.match(raw) or (size > 12 and sum(map(str.isdigit, raw)) >= max(8, 0.25 * size))):
        return "file-name" if not has_final(raw) and not full_date.search(plain) else ""
    if 40 < size < 260 and raw[-1] not in ".!?" and _CAPITALS_TAIL.search(raw):
        return "caption-credit"
    return "item" if size < 200 and _ITEM.match(raw) else ""


def _is_byline(raw: str, plain: str, markers: Markers) -> bool:
    words = raw.split()
    reach = 4 if plain.startswith(("par ", "by ")) else 9  # "Par la suite", "De notre envoyée spéciale à Détroit"
    named = (
        any(word[:1].isupper() for word in words[1:reach]) or markers.patterns["collective"].match(plain) is not None
    )
    return named and (len(raw) <= 90 or not has_final(raw) or bool(markers.patterns["full_date"].search(plain)))


def set_zone(block: Block, zone: str, rule: str) -> None:
    """Give a block its zone and the rule that decided it."""
    block.zone, block.rule = zone, rule


def is_offer(block: Block, markers: Markers) -> bool:
    """Whether a short line has a price or an invitation to buy: 'Ce ventilateur à 29 € s'arrache'."""
    return len(block.folded) < 250 and markers.patterns["offer"].search(block.folded) is not None

"""English quotation marks: which opens, which closes, and the words between.

American pages quote in “ ” or " " with ‘ ’ inside, British ones often the reverse; apostrophes wear the same sign as
single marks. A quotation over several paragraphs reopens its mark at the head of each. A mark without its other half
costs its own quotation: the words up to the end of its sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from recoupe.model import Page
from recoupe.quotes.marks import Marked

_DOUBLE = re.compile(r"[“”„«»\"]|``|''")
_SINGLE = re.compile(r"(?<![^\W_])['‘](?=[^\W_]|[“\"£$€…])|(?<=[\w.,!?…%)”\"-])['’](?![^\W_])")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»"})
_BEFORE_OPEN = " \u00a0\u202f\u2009\t\n([–—-‘'/:"
_STOP = re.compile(r"[.!?…]+(?=\s|$)")
_ELIDED = re.compile(r"['‘](?:tis|twas|em|cause|til|n)\b|['‘’]\d\ds?\b", re.IGNORECASE)
_REACH, _REACH_OF_SINGLE = 3000, 1200


def find_marked(page: Page) -> list[Marked]:
    """The outermost quotations of a page, in order; one that reopens its mark at each paragraph has one for each.

    "He said: “No, it's a ‘trap’.”" gives one; 'The workers’ ‘sham’ deal' one; '“Yes' alone, to the end of its sentence.
    """
    text = page.article.text
    doubles = _pair_doubles(text, page)
    found = sorted([*doubles, *_pair_singles(text, page, doubles)], key=lambda m: (m.outer_start, -m.outer_end))
    outermost: list[Marked] = []
    for mark in found:
        if not outermost or mark.outer_start >= outermost[-1].outer_end:
            outermost.append(mark)
        elif mark.outer_start < outermost[-1].outer_start:
            outermost[-1] = mark
    return outermost


def _pair_doubles(text: str, page: Page) -> list[Marked]:
    found: list[Marked] = []
    opened: tuple[int, int, str] | None = None  # start, end and sign of the mark that is open
    for match in _DOUBLE.finditer(text):
        start, end, sign = match.start(), match.end(), match.group()
        opens, closes = _role(text, start, end, sign)
        if opened is not None and start - opened[0] > _REACH:
            found += _widow(text, opened, start)
            opened = None
        if opened is not None and "\n" in text[opened[1] : start]:
            head = text.rfind("\n", 0, start) + 1
            if opens and not text[head:start].strip() and _same_zone(page, opened[0], start):
                line = text.find("\n", opened[1])  # reopened at the head of a paragraph: the same speaker goes on
                if mark := _trim(text, opened[0], opened[1], line, line, False):
                    found.append(mark)
                opened = (start, end, sign)
                continue
            if opens or "\n\n" in text[opened[1] : start].replace(" ", "").replace("\r", ""):
                found += _widow(text, opened, text.find("\n", opened[1]))
                opened = None
        if opened is not None and closes:
            if mark := _trim(text, opened[0], opened[1], start, end, True):
                found.append(mark)
            opened = None
        elif opens:
            if opened is not None:
                found += _widow(text, opened, start)
            opened = (start, end, sign)
    if opened is not None:
        line = text.find("\n", opened[1])
        found += _widow(text, opened, line if line >= 0 else len(text))
    return found


def goes_on(text: str, marked: Sequence[Marked], number: int) -> bool:
    """Whether a quotation without a closing mark goes on with the next one, which opens the next paragraph."""
    if marked[number].is_closed or number + 1 >= len(marked):
        return False
    gap = text[marked[number].outer_end : marked[number + 1].outer_start]
    return "\n" in gap and not gap.strip()


def _role(text: str, start: int, end: int, sign: str) -> tuple[bool, bool]:
    """Whether a mark may open and whether it may close, by its shape and the spaces around it."""
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    if sign in _OPENING:
        return True, False
    if sign in _CLOSING:
        opens = before.isspace() and after.isalnum() and sign == "»"
        return opens, not opens
    opens = before in _BEFORE_OPEN and not after.isspace()
    if before.isdigit() and not (after.isspace() or after in ".,;:!?)"):
        return False, False
    return opens, not opens or before in "-–—" and not after.isalnum()


def _same_zone(page: Page, one: int, other: int) -> bool:
    zones = page.zones
    first = bisect_right(zones, one, key=lambda z: z.start) - 1
    second = bisect_right(zones, other, key=lambda z: z.start) - 1
    return first < 0 or second < 0 or zones[first].zone == zones[second].zone


def _widow(text: str, opened: tuple[int, int, str], limit: int) -> list[Marked]:
    """The words an unclosed mark opens: to the end of the sentence, never past the line."""
    start, end, _ = opened
    line = text.find("\n", end)
    limit = min(x for x in (limit, line, len(text)) if x >= 0)
    stop = _STOP.search(text, end, limit)
    mark = _trim(text, start, end, stop.end() if stop else limit, stop.end() if stop else limit, False)
    return [mark] if mark else []


def _pair_singles(text: str, page: Page, doubles: list[Marked]) -> list[Marked]:
    """Words in single marks, outside double ones: 'sham', ‘We will fight on,’ but not the workers’ or rock 'n' roll."""
    found: list[Marked] = []
    starts = [m.outer_start for m in doubles]
    opened = -1
    for match in _SINGLE.finditer(text):
        start = match.start()
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < doubles[at].outer_end and doubles[at].is_closed:
            continue
        if opened >= 0 and "\n" in text[opened:start]:
            line = text.find("\n", opened)
            reopens = match.group() != "’" and not text[line:start].strip() and text[line - 1] in ".!?…"
            if reopens and (mark := _trim(text, opened, opened + 1, line, line, False)):
                found.append(mark)
            opened = -1
        if opened >= 0 and start - opened > _REACH_OF_SINGLE:
            opened = -1
        before, after = text[start - 1 : start] or "\n", text[start + 1 : start + 2]
        if match.group() != "’" and before in _BEFORE_OPEN + '“"' and after and not after.isspace():
            if not _ELIDED.match(text, start):
                opened = start
            continue
        if opened < 0:
            continue
        if before in "sS" and _is_possessive(text, start):
            continue
        if mark := _trim(text, opened, opened + 1, start, start + 1, True):
            found.append(mark)
        opened = -1
    return found


def _is_possessive(text: str, at: int) -> bool:
    """Whether a mark after "s" is a plural's: a word follows, and another mark closes before the line ends or opens."""
    if not (text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isalpha()):
        return False
    line = text.find("\n", at)
    following = _SINGLE.search(text, at + 1, line if line >= 0 else len(text))
    if following is None:
        return False
    return text[following.start() - 1] not in _BEFORE_OPEN


def _trim(text: str, outer_start: int, start: int, end: int, outer_end: int, is_closed: bool) -> Marked | None:
    inside = text[start:end]
    bare = inside.strip()
    if is_closed and bare.endswith(",") and outer_end - end <= 2:
        bare = bare[:-1].rstrip()  # “We will fight,” he said: the comma is the sentence's
    if not any(character.isalnum() for character in bare):
        return None
    left = start + len(inside) - len(inside.lstrip())
    return Marked(left, left + len(bare), outer_start, outer_end, is_closed)

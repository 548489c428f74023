"""Quotation marks: which opens, which closes, and the words between.

Presses mix « », “ ”, „ “, » «, ‹ ›, " " and ‘ ’, open marks they never close, and close with the mark of another
family. A mark is read by its shape where the shape is enough, by the spaces around it where it is not; marks pair
inside a paragraph, and over paragraphs only where the next mark met is the one awaited. A mark without its other half
costs its own quotation: the words up to the end of its sentence, or none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.model import Page

# « » " “ ” „ ‹ ›, two straight apostrophes, << >>, and single marks that stand outside words ('mot', ‘mot’)
_TOKEN = re.compile(
    r"[«»\"“”„‟‹›<>'‘‚’]"  # a set first: the search passes by all other characters at once
    r"(?:(?<=[«»\"“”„‟‹›])|(?<=<)<|(?<=>)>|(?<=')'"
    r"|(?<=['‘‚])(?<![\w'’.!?»].)(?=[^\W\d_])|(?<=['’])(?<=[\w.!?…].)(?![\w'’]))"
)
_OPENS, _CLOSES, _EITHER = "opens", "closes", "either"
_FAMILY = {"«": "«", "»": "«", "<<": "«", ">>": "«", "“": "“", "”": "“", "„": "“", "‟": "“", '"': '"', "''": '"',
           "‹": "‹", "›": "‹", "'": "'", "’": "'", "‘": "'", "‚": "'"}  # fmt: skip
_SHAPE = {"«": _OPENS, "<<": _OPENS, "“": _OPENS, "„": _OPENS, "‹": _OPENS, "‘": _OPENS, "‚": _OPENS,
          "»": _CLOSES, ">>": _CLOSES, "”": _CLOSES, "’": _CLOSES, "›": _CLOSES}  # fmt: skip
_SPACES = " \u00a0\u202f\u2009\t\n"
_AFTER_CLOSE = _SPACES + ".,;:!?…)]»”\"’'–—-"
_BEFORE_OPEN = _SPACES + "('’[–—-«“"
_STOP = re.compile(r"[.!?…]+(?=\s+[^\W\d_a-zàâäéèêëîïôöùûüç]|\s*$)")
_REACH = 2500  # characters a quotation may run over paragraphs without another mark
_REACH_OF_SINGLE = 160
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: inside from `start` to `end` (trimmed), with their marks from `outer_start`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str
    family: str
    role: str  # by shape and spaces together
    line: int  # the row of the page's zones it stands in


def find_marked(page: Page) -> list[Marked]:
    """The outermost quotations of a page, in order, one for each pair of marks; inner marks belong to the outer words.

    'Il dit : « Non, c'est un "piège" »' gives one; '»Nein“', '“oui"' and '« oui' (to the end of its sentence) too.
    """
    text = page.article.text
    marks = _read_marks(page)
    pairs, widows = _pair(text, marks, page)
    spans = [_trim(text, marks[a].start, marks[a].end, marks[b].start, marks[b].end, True) for a, b in pairs]
    spans += [_trim_widow(text, marks, index, page) for index in widows]
    outermost: list[Marked] = []
    for span in sorted((s for s in spans if s is not None), key=lambda s: (s.outer_start, -s.outer_end)):
        if not outermost or span.outer_start >= outermost[-1].outer_end:
            outermost.append(span)
    return outermost


def paragraphs_of(mark: Marked, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of each paragraph of a quotation start and end, without the mark that opens each anew.

    '« Un.\\n« Deux. »' gives 'Un.' and 'Deux.'.
    """
    at = mark.start
    for line in text[mark.start : mark.end].split("\n"):
        words = line.rstrip()
        bare = words.lstrip(_SPACES + '«“„"' if at > mark.start else "")
        if any(character.isalnum() for character in bare):
            yield at + len(words) - len(bare), at + len(words)
        at += len(line) + 1


def _read_marks(page: Page) -> list[_Mark]:
    text, zones = page.article.text, page.zones
    found: list[_Mark] = []
    row = 0
    for match in _TOKEN.finditer(text):
        start, end, sign = match.start(), match.end(), match.group()
        while row + 1 < len(zones) and zones[row + 1].start <= start:
            row += 1
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        role = _role(sign, before, after)
        if role:
            found.append(_Mark(start, end, sign, _FAMILY[sign], role, row))
    return found


def _role(sign: str, before: str, after: str) -> str:
    """What a mark can do where it stands; '' where it is no quotation mark (inches, arrows)."""
    opens = before in _BEFORE_OPEN and (after.isalnum() or after in "«“\"'‘’([…$€")
    closes = before not in _SPACES and after in _AFTER_CLOSE
    if sign in ('"', "''"):
        if before.isdigit() and after.isdigit():
            return ""
        spaced_close = before in _SPACES and after in ".,;:!?)"
        return _OPENS if opens and not closes and not spaced_close else _CLOSES if closes or spaced_close else _EITHER
    if sign in ("'", "’"):
        return _OPENS if opens else _CLOSES
    shape = _SHAPE.get(sign, _OPENS)
    if shape == _OPENS and closes and not opens and before not in "'’":
        return _EITHER  # »mot«, „mot“, or a mark glued to its words
    if shape == _CLOSES and opens and not closes:
        return _OPENS if sign != "’" else _CLOSES  # »mot“, ”mot”
    return shape


def _pair(text: str, marks: Sequence[_Mark], page: Page) -> tuple[list[tuple[int, int]], list[int]]:
    pairs: list[tuple[int, int]] = []
    widows: list[int] = []
    stack: list[int] = []
    goes_on: dict[int, int] = {}  # the line an open quotation has reached, where it opens each paragraph anew
    for index, mark in enumerate(marks):
        if stack and mark.line != goes_on.get(stack[-1], marks[stack[-1]].line):
            bottom = marks[stack[0]]
            if len(stack) == 1 and _continues(
                text, bottom, mark, marks, index, goes_on.get(stack[0], bottom.line), page
            ):
                goes_on[stack[0]] = mark.line
                continue
            if not (len(stack) == 1 and _closes_later(text, bottom, mark, page)):
                widows += [i for i in stack if marks[i].family != "'"]
                stack.clear()
        if stack and _closes(marks, stack, index):
            while stack and not _same_pair(marks[stack[-1]], mark) and _fits(marks, stack[:-1], mark):
                widows.append(stack.pop())
            if not (mark.family == "'" and mark.start - marks[stack[-1]].end > _REACH_OF_SINGLE):
                pairs.append((stack.pop(), index))
        elif mark.role != _CLOSES or (not stack and _opens_after_all(text, marks, index)):
            if mark.family == "'" and any(marks[i].family == "'" for i in stack):
                stack = [i for i in stack if marks[i].family != "'"]
            if len(stack) < _DEEPEST:
                stack.append(index)
    return pairs, widows + [i for i in stack if marks[i].family != "'"]


def _same_pair(opening: _Mark, closing: _Mark) -> bool:
    return opening.family == closing.family


def _fits(marks: Sequence[_Mark], stack: Sequence[int], mark: _Mark) -> bool:
    return any(_same_pair(marks[i], mark) for i in stack)


def _closes(marks: Sequence[_Mark], stack: Sequence[int], index: int) -> bool:
    """Whether a mark closes something open: its own family first, another family where nothing better follows."""
    mark, top = marks[index], marks[stack[-1]]
    if mark.family == "'" or top.family == "'":
        if mark.family == top.family:
            return mark.role == _CLOSES
        if mark.role != _CLOSES:
            return False
        return _fits(marks, stack[:-1], mark)
    if mark.role == _OPENS:
        # „mot“ and »mot« close with a mark that elsewhere opens, but then no space stands before it
        return False
    if mark.role == _EITHER:
        if mark.sign in ('"', "''"):
            return _fits(marks, stack, mark)
        return True
    if _fits(marks, stack, mark):
        return True
    following = marks[index + 1] if index + 1 < len(marks) else None
    if following is None or following.line != mark.line:
        return True
    # « ... ” ... »: the stray mark is passed over when the right one comes before anything opens
    return not (following.role == _CLOSES and following.family == top.family)


def _opens_after_all(text: str, marks: Sequence[_Mark], index: int) -> bool:
    """Whether a closing shape with nothing open opens (» mot ”): the next mark of its line must close it."""
    mark = marks[index]
    if mark.sign in ("’", "'", ">>", "›") or index + 1 == len(marks):
        return False
    following = marks[index + 1]
    if following.line != mark.line or following.role == _OPENS or following.sign == mark.sign == "»":
        return False
    before = text[mark.start - 1] if mark.start else "\n"
    return before in _SPACES and following.start > mark.end + 1


def _closes_later(text: str, opening: _Mark, mark: _Mark, page: Page) -> bool:
    """Whether a quotation left open in its paragraph ends at a mark of a later one."""
    if mark.role != _CLOSES or mark.family != opening.family or mark.start - opening.start > _REACH:
        return False
    if opening.family == "'" or page.zones[opening.line].zone != page.zones[mark.line].zone:
        return False
    if opening.family == "«":
        return True
    return "\n\n" not in text[opening.end : mark.start].replace(" ", "")


def _continues(
    text: str, opening: _Mark, mark: _Mark, marks: Sequence[_Mark], index: int, line: int, page: Page
) -> bool:
    """Whether a mark only reopens a quotation at the head of a new paragraph, as « does in long quotations."""
    if mark.sign != opening.sign or mark.role == _CLOSES or opening.family == "'":
        return False
    if page.zones[opening.line].zone != page.zones[mark.line].zone:
        return False
    if text[page.zones[mark.line].start : mark.start].strip() or mark.start - page.zones[line].end > 3:
        return False
    last = text[page.zones[line].start : page.zones[line].end].rstrip()[-1:]
    if last not in ".!?…;" or index + 1 == len(marks):
        return False
    following = marks[index + 1]
    if following.role == _CLOSES:
        return True
    return following.sign == mark.sign and not text[page.zones[following.line].start : following.start].strip()


def _trim_widow(text: str, marks: Sequence[_Mark], index: int, page: Page) -> Marked | None:
    """The words an unclosed mark opens: to the end of the sentence, never past the next mark or the line."""
    mark = marks[index]
    limit = page.zones[mark.line].end if page.zones else len(text)
    if index + 1 < len(marks):
        limit = min(limit, marks[index + 1].start)
    if mark.role == _CLOSES:
        return None
    stop = _STOP.search(text, mark.end, limit)
    return _trim(text, mark.start, mark.end, stop.end() if stop else limit, stop.end() if stop else limit, False)


def _trim(text: str, outer_start: int, start: int, end: int, outer_end: int, is_closed: bool) -> Marked | None:
    inside = text[start:end]
    bare = inside.strip()
    if not any(character.isalnum() for character in bare):
        return None
    left = start + len(inside) - len(inside.lstrip())
    return Marked(left, left + len(bare), outer_start, outer_end, is_closed)

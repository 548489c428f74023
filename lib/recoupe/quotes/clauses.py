"""The scene of one page: its marks, mentions and cues side by side, and where sentences and clauses begin and end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.french.verbs import FINITE, PARTICIPLE, load_verbs
from recoupe.model import Mention, Page
from recoupe.quotes.cues import Cue, Lexicon
from recoupe.quotes.grammar import Grammar
from recoupe.quotes.marks import Marked

_REACH = 1500  # characters on each side of a cue: pages without full stops stay linear
_WORD = re.compile(r"[\w-]+")
_PARTS = re.compile(r", ")


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the rules of quotations look at in one page; `known` holds what was resolved already."""

    page: Page
    text: str
    folded: str
    marked: Sequence[Marked]
    mentions: Sequence[Mention]
    cues: Sequence[Cue]
    lexicon: Lexicon
    grammar: Grammar
    marked_starts: list[int]
    mention_starts: list[int]
    cue_starts: list[int]
    sentence_starts: list[int]
    known: dict = field(default_factory=dict)


def set_scene(
    page: Page, mentions: Sequence[Mention], marked: Sequence[Marked], cues: Sequence[Cue], lexicon: Lexicon
) -> Scene:
    """A page with its marks, mentions and cues, each with the offsets to search them by."""
    mentions = sorted(mentions, key=lambda m: m.start)
    return Scene(
        page, page.article.text, page.folded, marked, mentions, cues, lexicon, lexicon.grammar,
        [m.outer_start for m in marked], [m.start for m in mentions], [c.start for c in cues],
        [s.start for s in page.sentences],
    )  # fmt: skip


def marked_at(scene: Scene, offset: int) -> Marked | None:
    """The quotation whose words or marks hold an offset."""
    at = bisect_right(scene.marked_starts, offset) - 1
    return scene.marked[at] if at >= 0 and offset < scene.marked[at].outer_end else None


def mentions_between(scene: Scene, start: int, end: int) -> Sequence[Mention]:
    """The mentions that start in a stretch of text."""
    left = bisect_left(scene.mention_starts, start)
    return scene.mentions[left : bisect_left(scene.mention_starts, end)]


def mention_at(scene: Scene, offset: int) -> Mention | None:
    """The mention that holds an offset."""
    at = bisect_right(scene.mention_starts, offset) - 1
    return scene.mentions[at] if at >= 0 and offset < scene.mentions[at].end else None


def cues_between(scene: Scene, start: int, end: int) -> Sequence[Cue]:
    """The cues that start in a stretch of text."""
    left = bisect_left(scene.cue_starts, start)
    return scene.cues[left : bisect_left(scene.cue_starts, end)]


def sentence_bounds(scene: Scene, offset: int) -> tuple[int, int]:
    """The sentence around an offset, with whole quotations inside: '« A. B ! », dit-il.' is one."""
    key = ("bounds", bisect_right(scene.sentence_starts, offset))
    around = marked_at(scene, offset)
    if around is None and key in scene.known:
        return scene.known[key]
    sentences = scene.page.sentences
    first = last = bisect_right(scene.sentence_starts, around.outer_start if around else offset) - 1
    if first < 0:
        return max(0, offset - _REACH), min(len(scene.text), offset + _REACH)
    if around:
        last = bisect_right(scene.sentence_starts, around.outer_end - 1) - 1
    for _ in range(8):
        inside = marked_at(scene, sentences[first].start)
        if inside is None or inside.outer_start >= sentences[first].start or first == 0:
            break
        first = bisect_right(scene.sentence_starts, inside.outer_start) - 1
        if first < 0:
            first = 0
            break
    for _ in range(8):
        inside = marked_at(scene, sentences[last].end - 1)
        if inside is None or inside.outer_end <= sentences[last].end:
            break
        last = bisect_right(scene.sentence_starts, inside.outer_end - 1) - 1
    bounds = max(sentences[first].start, offset - _REACH), min(max(sentences[last].end, offset), offset + _REACH)
    if around is None:
        scene.known[key] = bounds
    return bounds


def masked(scene: Scene, start: int, end: int) -> str:
    """The folded text of a stretch with quotations and brackets blanked out, at the same length.

    A stretch that starts inside a quotation is read as it stands.
    """
    piece = scene.folded[start:end]
    for index in range(bisect_left(scene.marked_starts, start), len(scene.marked)):
        mark = scene.marked[index]
        if mark.outer_start >= end:
            break
        left, right = mark.outer_start - start, min(mark.outer_end, end) - start
        piece = piece[:left] + "\x00" * (right - left) + piece[right:]
    if "(" in piece:
        piece = re.sub(r"\([^()]{0,200}\)", lambda m: "\x01" * len(m[0]), piece)
    return piece


def parts(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the commas of a clause, commas in quotations and brackets not counted."""
    piece = masked(scene, start, end)
    found, at = [], 0
    for comma in _PARTS.finditer(piece):
        found.append((start + at, start + comma.start()))
        at = comma.end()
    found.append((start + at, end))
    return found


def finite_verbs(scene: Scene, start: int, end: int) -> list[int]:
    """Where the finite verbs of a stretch start; those of relative clauses and words after an article left out."""
    forms, grammar = load_verbs().forms, scene.grammar
    found = []
    for begin, stop in parts(scene, start, end):
        words = masked(scene, begin, stop)
        if relative := grammar["relative"].search(words):
            words = words[: relative.start()]
        for match in _WORD.finditer(words):
            written = scene.text[begin + match.start() : begin + match.end()].lower()
            reading = forms.get(written)
            if (
                reading
                and reading.kinds & FINITE
                and (
                    match.group() not in grammar.words["nouns_too"] or grammar["object_next"].match(words, match.end())
                )
                and not grammar["after_article"].search(words[max(0, match.start() - 12) : match.start()])
            ):
                found.append(begin + match.start())
    return found


def is_adverbial(scene: Scene, start: int, end: int) -> bool:
    """Whether words between commas only set the scene: 'mardi', 'à Lyon', 'fondé en 2015', but not 'a dit'."""
    if match := scene.grammar["adverbial"].match(scene.folded, start, end):
        return not (match.group() == "a" and scene.text[start] == "a")
    opening = _WORD.match(scene.text, start, end)
    if not opening or (opening.group()[0].isupper() and mention_at(scene, start)):
        return False
    reading = load_verbs().forms.get(opening.group().lower())
    return reading is not None and bool(reading.kinds & PARTICIPLE)


def stripped(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A span without the white space and stops around it."""
    text = scene.text
    while start < end and (text[start].isspace() or text[start] in ",;:-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:…-–—"):
        end -= 1
    return start, end

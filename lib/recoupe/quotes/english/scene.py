"""The scene of one page: its sentences as units that hold whole quotations, each read into words when it is needed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.english.words import QUOTE, Words, read_words
from recoupe.model import ARTICLE_ZONES, Mention, Page, Sentence
from recoupe.quotes.english.cues import Cue, Lexicon, find_cues
from recoupe.quotes.marks import Marked

_LONGEST = 1500  # characters of a unit read as one, so that pages without full stops stay linear


@dataclass(slots=True)
class Unit:
    """A stretch of text with its sentences and the quotations in it, marked[first:last]; words and cues once read.

    `text` is what it says, folded, for the trigger of cues.
    """

    number: int
    start: int
    end: int
    zone: str
    first: int
    last: int
    paragraph: int
    words: Words | None = None
    cues: list[Cue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the rules of quotations look at in one page; `known` holds what was resolved already."""

    page: Page
    text: str
    folded: str
    marked: Sequence[Marked]
    mentions: Sequence[Mention]
    mention_starts: list[int]
    lexicon: Lexicon
    units: list[Unit]
    known: dict = field(default_factory=dict)


def set_scene(page: Page, mentions: Sequence[Mention], marked: Sequence[Marked], lexicon: Lexicon) -> Scene:
    """A page with its marks and mentions, and its sentences joined over quotations."""
    mentions = sorted(mentions, key=lambda m: m.start)
    units = _read_units(page, marked)
    starts = [m.start for m in mentions]
    return Scene(page, page.article.text, page.folded, marked, mentions, starts, lexicon, units)


def _read_units(page: Page, marked: Sequence[Marked]) -> list[Unit]:
    """Sentences of the article, and others that hold marks; '“A. B,” he said' is one unit."""
    units: list[Unit] = []
    starts = [m.outer_start for m in marked]
    text = page.article.text
    paragraph, reached = 0, 0
    pending: tuple[int, int, str] | None = None

    def close(start: int, end: int, zone: str) -> None:
        nonlocal paragraph, reached
        while end - start > _LONGEST:  # a page that lost its stops, in parts cut at spaces outside quotations
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            cut = cut if cut > 0 else start + _LONGEST
            at = bisect_right(starts, cut) - 1
            cut = max(cut, marked[at].outer_end) if at >= 0 else cut
            if cut >= end:
                break
            close(start, cut, zone)
            start = cut
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if zone not in ARTICLE_ZONES and first == last:
            return
        if "\n" in text[reached:start]:
            paragraph += 1
        reached = end
        units.append(Unit(len(units), start, end, zone, first, last, paragraph))

    for sentence in page.sentences:
        if pending is not None and sentence.start < pending[1]:
            pending = (pending[0], max(sentence.end, pending[1]), pending[2])
        else:
            if pending is not None:
                close(*pending)
            pending = (sentence.start, sentence.end, sentence.zone)
        pending = _widened(text, pending, sentence, marked, starts)
    if pending is not None:
        close(*pending)
    return units


def _widened(
    text: str, pending: tuple[int, int, str], sentence: Sentence, marked: Sequence[Marked], starts: list[int]
) -> tuple[int, int, str]:
    """The unit with the end of the quotation that goes on past it, and of what follows the mark."""
    start, end, zone = pending
    at = bisect_right(starts, end - 1) - 1
    if at >= 0 and marked[at].outer_end == end and text[end - 2 : end - 1] in "!?" and text[end : end + 1] == " ":
        return start, end + 2, zone  # '“No!” Marsh shouted'
    if at >= 0 and marked[at].outer_start >= start and marked[at].outer_end > end:
        return start, marked[at].outer_end, zone
    return pending


def words_of(scene: Scene, unit: Unit) -> Words:
    """The words of a unit, quotations as one word each; read once."""
    if unit.words is None:
        quoted = [
            (m.outer_start, min(m.outer_end, unit.end), n)
            for n, m in enumerate(scene.marked[unit.first : unit.last], unit.first)
        ]
        left = bisect_left(scene.mention_starts, unit.start)
        inside = [m for m in scene.mentions[left : bisect_left(scene.mention_starts, unit.end)] if m.end <= unit.end]
        unit.words = read_words(scene.page, unit.start, unit.end, inside, quoted)
        if scene.lexicon.trigger.search(scene.folded, unit.start, unit.end):
            unit.cues = find_cues(unit.words, scene.lexicon)
    return unit.words


def sentence_end(words: Words, at: int) -> int:
    """The first word after `at` that ends a sentence or a half of one, or the number of words."""
    while at < len(words):
        if words.form[at] in (".", "!", "?", ";", "…") or words.is_a(at, QUOTE) and ends_sentence(words, at):
            return at
        at += 1
    return len(words)


def ends_sentence(words: Words, at: int) -> bool:
    """Whether a quotation is the end of its sentence: the next word has a capital and stands after no comma."""
    return at + 1 < len(words) and words.capital[at + 1] and not words.is_a(at + 1, QUOTE)


def surface(scene: Scene, words: Words, first: int, last: int) -> str:
    """The text of words [first, last]."""
    return re.sub(r"\s+", " ", scene.text[words.start[first] : words.end[last]]).strip()

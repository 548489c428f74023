"""Reuse: the same words in the articles of two pages, told apart as agency text, copy, or the same quotation.

The words of title and body are folded and cut into shingles of five; shingles that two pages share are joined to
exact runs, runs to passages over small edits, and a passage counts when it is more than a formula. Method: n-gram
shingles, as in Nicholls (2019), "Detecting Textual Reuse in News Stories, At Scale".

All shingles of a corpus are sorted at once (numpy), so the time grows as n log n and no candidate is missed. MinHash
LSH over whole pages (datasketch, threshold 0.1) was tried first: on 1,000 pages that share three sentences of twenty
it took 0.7 s and found 39 % of the pairs, against 0.4 s and all of them; the rarer the copied sentence, the worse.
Where more than CLIQUE pages share a shingle, each is compared with the first of them in the order given, not with
all others.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from recoupe.model import Page, Quote, Reuse
from recoupe.reuse.credits import find_credits, name_creditors, read_agencies, read_credit_lines
from recoupe.reuse.shared_runs import Run, find_matches, find_runs, find_shingles
from recoupe.reuse.shingles import SHINGLE, Words, read_words, word_number

BRIDGE = 12  # words that an edit may put in, take out or change inside a passage
REACH = 2 * BRIDGE  # words that are looked at for a run after it
LONG = 25  # words after which a passage is reuse whatever stands around it
COPY = 20  # words of a copy that covers most of its sentences
SENTENCE = 14  # the same, where it is whole sentences on both sides
SMALL = 8  # the same, beside another copy in the same two pages or in agency text
COVER = 0.6  # share of the sentences it touches that a shorter passage must cover on one side
QUOTED = 9  # words of a shared quotation; with a clause in it, SHINGLE words are enough
SAYING = 22  # characters of a quotation shorter than QUOTED: 'il ne m'a jamais' is nobody's saying
PARAGRAPH = 60  # words that the other page may have between a copy and the quotation that it goes on with
CUE = 6  # words outside the marks that a shared quotation may have around it ("a déclaré le maire")


@dataclass(frozen=True, slots=True)
class _Passage:
    """Aligned words of two articles: first and last word (exclusive) on each side, and how many are the same."""

    a: tuple[int, int]
    b: tuple[int, int]
    same: tuple[tuple[int, int, int], ...]  # exact blocks: word in a, word in b, words

    @property
    def words(self) -> int:
        return sum(size for _, _, size in self.same)


def find_reuse(pages: Iterable[Page], quotes: Iterable[Quote]) -> Iterator[Reuse]:
    """Yields the passages that two articles share, by pair of pages in the order given.

    kind: agency where both credit one agency or one credits the other ('avec AFP'); quotation where the words stand
    in quotation marks on both sides; copy otherwise. Formulas are no reuse: 'mis en examen pour homicides
    involontaires', 'selon nos informations', names of bodies.
    """
    spans = quoted_spans(quotes)
    pages = list(pages)
    lines = [read_credit_lines(page) for page in pages]
    creditors = name_creditors(lines)
    credits = [find_credits(page, creditors) for page in lines]
    articles = [read_words(page, spans.get(page.article.doc, [])) for page in pages]
    if not articles:
        return
    sizes = [len(article.ids) for article in articles]
    place = np.repeat(np.arange(len(articles)), sizes)
    hashes, at = find_shingles(
        np.concatenate([article.ids for article in articles]),
        place,
        np.concatenate([article.segments for article in articles]),
    )
    left, right = find_matches(hashes, at, place[at])
    for (first, second), runs in find_runs(left, right, np.cumsum([0, *sizes])):
        agency = credits[first].shares(credits[second])
        yield from compare_words(articles[first], articles[second], runs, agency)


def quoted_spans(quotes: Iterable[Quote]) -> dict[str, list[tuple[int, int]]]:
    """The spans of the words in quotation marks, by doc."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for quote in quotes:
        if quote.kind in ("direct", "scare"):
            spans.setdefault(quote.doc, []).append((quote.start, quote.end))
    return spans


def compare_words(a: Words, b: Words, runs: list[Run], agency: bool) -> Iterator[Reuse]:
    """The shared passages of two articles from their exact runs; `agency`: their credits lead to one agency."""
    passages = [_extend(a, b, chain) for chain in _chain(a, b, runs)]
    yield from _judge(a, b, passages, agency, _clause_words())


@cache
def _clause_words() -> frozenset[int]:
    return frozenset(map(word_number, read_agencies()["clause"]["words"]))


# Passages


def _chain(a: Words, b: Words, runs: list[tuple[int, int, int]]) -> list[_Passage]:
    """Runs joined over small edits, inside one line on each side and in the order of both."""
    open_chains: list[list[tuple[int, int, int]]] = []
    done: list[list[tuple[int, int, int]]] = []
    for start, there, length in sorted(runs):
        best, gap = None, 2 * BRIDGE + 1
        for chain in open_chains:
            last_start, last_there, size = chain[-1]
            gap_a, gap_b = start - last_start - size, there - last_there - size
            overlap = max(0, -gap_a, -gap_b)
            if overlap >= length or gap_a > BRIDGE or gap_b > BRIDGE or start <= last_start or there <= last_there:
                continue
            if a.segments[start] != a.segments[last_start] or b.segments[there] != b.segments[last_there]:
                continue
            if abs(gap_a) + abs(gap_b) < gap:
                best, gap = chain, abs(gap_a) + abs(gap_b)
        if best is None:
            open_chains.append([(start, there, length)])
        else:
            last_start, last_there, size = best[-1]
            overlap = max(0, last_start + size - start, last_there + size - there)
            best.append((start + overlap, there + overlap, length - overlap))
        keep: list[list[tuple[int, int, int]]] = []
        for chain in open_chains:
            (keep if chain[-1][0] + chain[-1][2] + BRIDGE >= start else done).append(chain)
        open_chains = keep
    return [
        _Passage((c[0][0], c[-1][0] + c[-1][2]), (c[0][1], c[-1][1] + c[-1][2]), tuple(c)) for c in done + open_chains
    ]


def _extend(a: Words, b: Words, passage: _Passage) -> _Passage:
    """The passage with the shorter runs around it: 'homicides [et mise en danger]. Il conteste toute faute.'"""
    same = list(passage.same)
    (ids_a, segments_a), (ids_b, segments_b) = _lists(a), _lists(b)
    low_a, high_a = _segment(segments_a, passage.a[0])
    low_b, high_b = _segment(segments_b, passage.b[0])
    at_a, at_b = passage.a[1], passage.b[1]
    while block := _next_block(ids_a[at_a : min(high_a, at_a + REACH)], ids_b[at_b : min(high_b, at_b + REACH)]):
        skip_a, skip_b, size = block
        same.append((at_a + skip_a, at_b + skip_b, size))
        at_a, at_b = at_a + skip_a + size, at_b + skip_b + size
    at_a, at_b = passage.a[0], passage.b[0]
    while block := _next_block(
        ids_a[max(low_a, at_a - REACH) : at_a][::-1], ids_b[max(low_b, at_b - REACH) : at_b][::-1]
    ):
        skip_a, skip_b, size = block
        at_a, at_b = at_a - skip_a - size, at_b - skip_b - size
        same.insert(0, (at_a, at_b, size))
    first, last = same[0], same[-1]
    return _Passage((first[0], last[0] + last[2]), (first[1], last[1] + last[2]), tuple(same))


@lru_cache(maxsize=1000)
def _lists(article: Words) -> tuple[list[int], list[int]]:
    """The numbers and the lines of an article's words, as lists: short stretches of these are read faster."""
    return article.ids.tolist(), article.segments.tolist()


def _segment(segments: list[int], at: int) -> tuple[int, int]:
    """The first and last word (exclusive) of the line that a word stands in."""
    return bisect_left(segments, segments[at]), bisect_right(segments, segments[at])


def _next_block(one: list[int], other: list[int]) -> tuple[int, int, int] | None:
    """The nearest common run ahead: words skipped on each side, and its length; None where none is near enough.

    The further it is, the longer it must be: two words after one changed word, four after ten put in.
    """
    if set(zip(one, one[1:], strict=False)).isdisjoint(zip(other, other[1:], strict=False)):
        return None  # no two words in a row are the same, as nearly always
    places: dict[int, list[int]] = {}
    for place, word in enumerate(other[: BRIDGE + 1]):
        places.setdefault(word, []).append(place)
    best: tuple[int, int, int] | None = None
    for i, word in enumerate(one[: BRIDGE + 1]):
        for j in places.get(word, ()):
            if best and i + j >= best[0] + best[1]:
                continue
            size = 1
            while i + size < len(one) and j + size < len(other) and one[i + size] == other[j + size]:
                size += 1
            if size >= 2 and max(i, j) <= 2 * size + 2 and i + j <= 4 * size:
                best = (i, j, size)
    return best


# Verdicts


def _judge(a: Words, b: Words, passages: list[_Passage], agency: bool, clause: frozenset[int]) -> Iterator[Reuse]:
    """The passages that count, with their kind; overlapping ones lose to the longer."""
    taken_a: list[tuple[int, int]] = []  # in order, none touching another
    taken_b: list[tuple[int, int]] = []
    chosen: list[tuple[_Passage, str, str]] = []
    passages = sorted(passages, key=lambda passage: (-passage.words, passage.a))
    copies = sum(_is_copy(a, b, passage, COPY) for passage in passages)
    marks_a, marks_b = _marks(a), _marks(b)
    for passage in passages:
        if _touches(passage.a, taken_a) or _touches(passage.b, taken_b):
            continue
        verdict: tuple[_Passage, str, str] | None = None
        quoted = _quoted_part(a, b, passage, marks_a, marks_b)
        if agency and _is_copy(a, b, passage, SMALL):
            verdict = passage, "agency", "shared-words-agency-credited"
        elif quoted and passage.words - quoted.words <= CUE and not agency:
            if quoted.words >= QUOTED or (
                quoted.words >= SHINGLE and _has_clause(a, quoted, clause) and _characters(a, quoted) >= SAYING
            ):
                verdict = quoted, "quotation", "shared-words-in-quotation-marks"
        elif _is_copy(a, b, passage, COPY) or copies and _is_copy(a, b, passage, SMALL):
            verdict = passage, "copy", "shared-words"
        if verdict:
            chosen.append(verdict)
            insort(taken_a, verdict[0].a)
            insort(taken_b, verdict[0].b)
    for passage, kind, rule in _copied_on(sorted(chosen, key=lambda one: one[0].a)):
        start_a, end_a = _offsets(a, passage.a, kind)
        start_b, end_b = _offsets(b, passage.b, kind)
        yield Reuse(a.doc, start_a, end_a, b.doc, start_b, end_b, kind, rule)


def _copied_on(chosen: list[tuple[_Passage, str, str]]) -> Iterator[tuple[_Passage, str, str]]:
    """The passages in order; a quotation that goes on from a copy, with nothing between on one side, is copied too."""
    end_a = end_b = -PARAGRAPH - 1
    for passage, kind, rule in chosen:
        gaps = sorted((passage.a[0] - end_a, passage.b[0] - end_b))
        if kind == "quotation" and 0 <= gaps[0] <= CUE and gaps[1] <= PARAGRAPH:
            kind, rule = "copy", "quotation-after-copy"
        if kind == "copy":
            end_a, end_b = passage.a[1], passage.b[1]
        yield passage, kind, rule


def _characters(article: Words, passage: _Passage) -> int:
    return int(article.ends[passage.a[1] - 1] - article.starts[passage.a[0]])


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (span[1],))  # those before it start before the span ends
    return at > 0 and taken[at - 1][1] > span[0]


def _is_copy(a: Words, b: Words, passage: _Passage, least: int) -> bool:
    """Long, or most of the sentences it stands in: a formula is neither."""
    if passage.words >= LONG:
        return True
    if _is_whole(a, passage.a) and _is_whole(b, passage.b):
        least = min(least, SENTENCE)
    return passage.words >= least and max(_cover(a, passage.a, passage), _cover(b, passage.b, passage)) >= COVER


def _is_whole(article: Words, span: tuple[int, int]) -> bool:
    """True where a span of words begins and ends where sentences do."""
    of, (first, last) = article.sentences, span
    return bool((first == 0 or of[first - 1] != of[first]) and (last == len(of) or of[last] != of[last - 1]))


def _cover(article: Words, span: tuple[int, int], passage: _Passage) -> float:
    """Share of the words of the sentences touched (each by three words at least) that are shared."""
    start, end = span
    first, last = int(article.sentences[start]), int(article.sentences[end - 1])
    if first < 0:
        return passage.words / (end - start)
    sizes = []
    for sentence in range(first, last + 1):
        low, high = article.firsts[sentence], article.firsts[sentence + 1]
        if min(end, high) - max(start, low) >= min(3, end - start):
            sizes.append(high - low)
    return passage.words / max(1, sum(sizes))


Marks = tuple[np.ndarray, np.ndarray]  # where quotations begin, and how far they and all before them reach


@lru_cache(maxsize=1000)
def _marks(article: Words) -> Marks:
    spans = np.array(article.marked, dtype=np.int64).reshape(-1, 2)
    return spans[:, 0], np.maximum.accumulate(spans[:, 1])


def _quoted_part(a: Words, b: Words, passage: _Passage, marks_a: Marks, marks_b: Marks) -> _Passage | None:
    """The part of a passage that stands in quotation marks on both sides."""
    if not _has_marks(a, passage.a, marks_a) or not _has_marks(b, passage.b, marks_b):
        return None
    same = []
    for start, there, size in passage.same:
        inside = np.flatnonzero(_is_marked(a, start, size, marks_a) & _is_marked(b, there, size, marks_b))
        if len(inside):
            first, last = int(inside[0]), int(inside[-1])
            same.append((start + first, there + first, last - first + 1))
    if not same:
        return None
    opening, closing = same[0], same[-1]
    return _Passage((opening[0], closing[0] + closing[2]), (opening[1], closing[1] + closing[2]), tuple(same))


def _has_marks(article: Words, span: tuple[int, int], marks: Marks) -> bool:
    """Whether a span of words touches any quotation marks."""
    begins, reach = marks
    at = int(begins.searchsorted(article.ends[span[1] - 1]))
    return at > 0 and bool(reach[at - 1] > article.starts[span[0]])


def _is_marked(article: Words, first: int, size: int, marks: Marks) -> np.ndarray:
    """Which of some words stand in quotation marks."""
    begins, reach = marks
    if not len(begins):
        return np.zeros(size, dtype=bool)
    at = np.searchsorted(begins, article.starts[first : first + size], side="right") - 1
    return (at >= 0) & (article.ends[first : first + size] <= reach[np.maximum(at, 0)])


def _has_clause(a: Words, passage: _Passage, clause: frozenset[int]) -> bool:
    return any(word in clause for start, _, size in passage.same for word in a.ids[start : start + size].tolist())


def _offsets(article: Words, span: tuple[int, int], kind: str) -> tuple[int, int]:
    """The characters of a span of words, to the bounds of its first and last sentence where it reaches them."""
    start, end = int(article.starts[span[0]]), int(article.ends[span[1] - 1])
    if kind == "quotation" or not article.bounds:
        return start, end
    first, last = int(article.sentences[span[0]]), int(article.sentences[span[1] - 1])
    if first >= 0 and (span[0] == 0 or article.sentences[span[0] - 1] != first):
        start = min(start, max(article.bounds[first][0], start - 3))
    if last >= 0 and (span[1] == len(article.ids) or article.sentences[span[1]] != last):
        end = max(end, min(article.bounds[last][1], end + 4))
    return start, end

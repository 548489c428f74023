"""Verdicts: which passages that two articles share count, and as what."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cache, lru_cache

from recoupe.model import Reuse
from recoupe.reuse.credits import read_agencies
from recoupe.reuse.passages import Passage, passage_of
from recoupe.reuse.shingles import SHINGLE, Words, word_number

LONG = 25  # words after which a passage is reuse whatever stands around it
COPY = 20  # words of a copy that covers most of its sentences
SENTENCE = 14  # the same, where it is whole sentences on both sides
SMALL = 8  # the same, beside another copy in the same two pages or in agency text
COVER = 0.6  # share of the sentences it touches that a shorter passage must cover on one side
QUOTED = 9  # words of a shared quotation; with a clause in it, SHINGLE words are enough
SAYING = 22  # characters of a quotation shorter than QUOTED: 'il ne m'a jamais' is nobody's saying
PARAGRAPH = 60  # words that the other page may have between a copy and the quotation that it goes on with
CUE = 6  # words outside the marks that a shared quotation may have around it ("a déclaré le maire")


def judge(a: Words, b: Words, passages: list[Passage], agency: bool) -> Iterator[Reuse]:
    """The passages of two pages that count; overlapping ones lose to the longer. agency: the credits lead to one."""
    clause = _clause_words()
    taken_a: list[tuple[int, int]] = []  # in order, none touching another
    taken_b: list[tuple[int, int]] = []
    chosen: list[tuple[Passage, str, str]] = []
    passages = sorted(passages, key=lambda passage: (-passage.words, passage.a, passage.b))
    copies = sum(_is_copy(a, b, passage, COPY) for passage in passages)
    inside_a, inside_b = _inside(a), _inside(b)
    for passage in passages:
        if _touches(passage.a, taken_a) or _touches(passage.b, taken_b):
            continue
        verdict: tuple[Passage, str, str] | None = None
        quoted = _quoted_part(passage, inside_a, inside_b)
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


@cache
def _clause_words() -> frozenset[int]:
    return frozenset(map(word_number, read_agencies()["clause"]["words"]))


def _copied_on(chosen: list[tuple[Passage, str, str]]) -> Iterator[tuple[Passage, str, str]]:
    """The passages in order; a quotation that goes on from a copy, with nothing between on one side, is copied too."""
    end_a = end_b = -PARAGRAPH - 1
    for passage, kind, rule in chosen:
        gaps = sorted((passage.a[0] - end_a, passage.b[0] - end_b))
        if kind == "quotation" and 0 <= gaps[0] <= CUE and gaps[1] <= PARAGRAPH:
            kind, rule = "copy", "quotation-after-copy"
        if kind == "copy":
            end_a, end_b = passage.a[1], passage.b[1]
        yield passage, kind, rule


def _characters(article: Words, passage: Passage) -> int:
    return int(article.ends[passage.a[1] - 1] - article.starts[passage.a[0]])


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (span[1],))  # those before it start before the span ends
    return at > 0 and taken[at - 1][1] > span[0]


def _is_copy(a: Words, b: Words, passage: Passage, least: int) -> bool:
    """Long, or most of the sentences it stands in: a formula is neither."""
    if passage.words >= LONG or passage.words < min(least, SENTENCE):
        return passage.words >= LONG
    if _is_whole(a, passage.a) and _is_whole(b, passage.b):
        least = min(least, SENTENCE)
    return passage.words >= least and max(_cover(a, passage.a, passage), _cover(b, passage.b, passage)) >= COVER


def _is_whole(article: Words, span: tuple[int, int]) -> bool:
    """True where a span of words begins and ends where sentences do."""
    of, (first, last) = article.sentences, span
    return bool((first == 0 or of[first - 1] != of[first]) and (last == len(of) or of[last] != of[last - 1]))


def _cover(article: Words, span: tuple[int, int], passage: Passage) -> float:
    """Share of the words of the sentences touched (each by three words at least) that are shared."""
    start, end = span
    first, last = int(article.sentences[start]), int(article.sentences[end - 1])
    if first < 0:
        return passage.words / (end - start)
    sizes = []
    for sentence in range(first, last + 1):
        low, high = int(article.firsts[sentence]), int(article.firsts[sentence + 1])
        if min(end, high) - max(start, low) >= min(3, end - start):
            sizes.append(high - low)
    return passage.words / max(1, sum(sizes))


@lru_cache(maxsize=1000)
def _inside(article: Words) -> bytes:
    """1 for each word in quotation marks: short stretches of bytes are read faster than of arrays."""
    return article.inside.tobytes()


def _quoted_part(passage: Passage, inside_a: bytes, inside_b: bytes) -> Passage | None:
    """The part of a passage that stands in quotation marks on both sides."""
    if inside_a.find(1, *passage.a) < 0 or inside_b.find(1, *passage.b) < 0:
        return None
    same = []
    for start, there, size in passage.same:
        marked = [n for n in range(size) if inside_a[start + n] and inside_b[there + n]]
        if marked:
            same.append((start + marked[0], there + marked[0], marked[-1] - marked[0] + 1))
    return passage_of(same) if same else None


def _has_clause(a: Words, passage: Passage, clause: frozenset[int]) -> bool:
    return any(word in clause for start, _, size in passage.same for word in a.ids[start : start + size].tolist())


def _offsets(article: Words, span: tuple[int, int], kind: str) -> tuple[int, int]:
    """The characters of a span of words, to the bounds of its first and last sentence where it reaches them."""
    start, end = int(article.starts[span[0]]), int(article.ends[span[1] - 1])
    if kind == "quotation" or not len(article.bounds):
        return start, end
    first, last = int(article.sentences[span[0]]), int(article.sentences[span[1] - 1])
    if first >= 0 and (span[0] == 0 or article.sentences[span[0] - 1] != first):
        start = min(start, max(int(article.bounds[first, 0]), start - 3))
    if last >= 0 and (span[1] == len(article.ids) or article.sentences[span[1]] != last):
        end = max(end, min(int(article.bounds[last, 1]), end + 4))
    return start, end

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

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from recoupe.fold import fold
from recoupe.model import ARTICLE_ZONES, Page, Quote, Reuse
from recoupe.sources import is_agency

SHINGLE = 5  # words
CLIQUE = 8  # pages that are all compared with each other
BRIDGE = 12  # words that an edit may put in, take out or change inside a passage
LONG = 25  # words after which a passage is reuse whatever stands around it
COPY = 20  # words of a copy that covers most of its sentences
SENTENCE = 14  # the same, where it is whole sentences on both sides
SMALL = 8  # the same, beside another copy in the same two pages or in agency text
COVER = 0.6  # share of the sentences it touches that a shorter passage must cover on one side
QUOTED = 9  # words of a shared quotation; with a clause in it, SHINGLE words are enough
CUE = 6  # words outside the marks that a shared quotation may have around it ("a déclaré le maire")

_WORD = re.compile(r"[^\W_]+")
# Proper pairs of marks first; then a pair that is mixed («…”), or left open to the end of its line.
_MARKED = re.compile(
    r"«[^«»\n]{3,2000}»|“[^“”\n]{3,2000}”|\"[^\"\n]{3,2000}\"|[«“][^«»“”\"\n]{3,2000}(?:[»”\"]|(?=\n)|\Z)"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one article: number of each distinct word, offsets, and the segment and sentence it stands in."""

    doc: str
    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    segments: np.ndarray
    sentences: np.ndarray
    bounds: tuple[tuple[int, int], ...]  # of the sentences
    firsts: tuple[int, ...]  # first word of each sentence, and the number of words
    marked: tuple[tuple[int, int], ...]  # inside quotation marks, or quoted as the finder has it
    names: frozenset[str]  # what the page itself is
    credits: frozenset[str]  # what agency or page it credits


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
    spans: dict[str, list[tuple[int, int]]] = {}
    for quote in quotes:
        if quote.kind in ("direct", "scare"):
            spans.setdefault(quote.doc, []).append((quote.start, quote.end))
    vocabulary: dict[str, int] = {}
    pages = list(pages)
    wires = dict(_agencies())
    for page in pages:
        if len(origin := _plain(page.article.origin)) > 1:
            wires.setdefault(origin, origin)
    agencies = dict(wires)  # a page may credit another page as well as an agency
    for page in pages:
        if len(outlet := _plain(page.article.outlet)) > 1:
            agencies.setdefault(outlet, outlet)
    articles = [_read_words(page, vocabulary, spans.get(page.article.doc, []), agencies, wires) for page in pages]
    clause = {vocabulary[word] for word in _language()["clause"]["words"] if word in vocabulary}
    for (first, second), runs in _find_runs(articles):
        a, b = articles[first], articles[second]
        yield from _judge(a, b, [_extend(a, b, chain) for chain in _chain(a, b, runs)], clause)


# Words


@cache
def _language() -> dict:
    return tomllib.loads(files("recoupe").joinpath("languages/fr.agencies.toml").read_text("utf-8"))


@cache
def _agencies() -> tuple[tuple[str, str], ...]:
    """Folded name of an agency, and the one name it stands for."""
    return tuple((_plain(name), key) for key, names in _language()["agencies"].items() for name in names)


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(fold(name)))


def _read_words(
    page: Page,
    vocabulary: dict[str, int],
    quoted: list[tuple[int, int]],
    agencies: dict[str, str],
    wires: dict[str, str],
) -> _Words:
    folded, article = page.folded, page.article
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    segments: list[int] = []
    for place, zone in enumerate(page.zones):
        if zone.zone not in ARTICLE_ZONES:
            continue
        before = len(ids)
        for match in _WORD.finditer(folded, zone.start, zone.end):
            ids.append(vocabulary.setdefault(match.group(), len(vocabulary)))
            starts.append(match.start())
            ends.append(match.end())
        segments += [place] * (len(ids) - before)
    bounds = tuple((sentence.start, sentence.end) for sentence in page.sentences)
    at = np.array(starts, dtype=np.int32)  # 20 bytes a word in all, so that a large corpus fits in memory
    sentences = np.searchsorted(np.array([start for start, _ in bounds], dtype=np.int32), at, side="right") - 1
    marked = sorted({*quoted, *((m.start() + 1, m.end() - 1) for m in _MARKED.finditer(article.text))})
    wire = is_agency(article.outlet, article.origin)
    own = [article.outlet, article.origin] if wire else [article.outlet]
    names = frozenset(agencies.get(_plain(name), _plain(name)) for name in own if name)
    credits = _read_credits(page, agencies, wires)
    return _Words(
        article.doc,
        np.array(ids, dtype=np.int32),
        at,
        np.array(ends, dtype=np.int32),
        np.array(segments, dtype=np.int32),
        sentences.astype(np.int32),
        bounds,
        tuple(np.searchsorted(sentences, np.arange(len(bounds) + 1)).tolist()),
        tuple(marked),
        names,
        credits | names if wire else credits - names,  # an agency's wire is its own agency text
    )


def _read_credits(page: Page, agencies: dict[str, str], wires: dict[str, str]) -> frozenset[str]:
    """The agencies and pages that a page says it takes from: its origin, and the names in its lines of credit."""
    found = set()
    if origin := page.article.origin:
        for part in [origin, *re.split(r"[;,/+&]| et ", origin)]:
            if plain := _plain(part):
                found.add(agencies.get(plain, plain))
    pictures = _language()["pictures"]
    for zone in page.zones:
        line = page.folded[zone.start : zone.end]
        if zone.zone in ("credit", "dateline"):
            words = _WORD.findall(line)
            if not set(words) & set(pictures["words"]) and not set(line) & set(pictures["signs"]):
                found |= _names_in(words, agencies)
        elif zone.zone == "body":
            for match in re.finditer(r"\(([^()\n]{2,40})\)|\bavec ((?:l')?[\w -]{2,30})\s*(?:[.)]|$)", line):
                words = _WORD.findall(match.group(1) or match.group(2))
                named = _names_in(words, wires)
                if named and len(words) <= 4 + (words[0] in ("avec", "source")):
                    found |= named
    return frozenset(found)


def _names_in(words: list[str], agencies: dict[str, str]) -> set[str]:
    """The agencies named in a line: every run of up to six words is looked up, whatever the number of names."""
    runs = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + 7))
    return {agencies[run] for run in runs if len(run) > 1 and run in agencies}


# Shared runs


def _find_runs(articles: list[_Words]) -> Iterator[tuple[tuple[int, int], list[tuple[int, int, int]]]]:
    """Yields each pair of articles that share shingles, with their exact runs: word in one, word in other, words."""
    sizes = [len(article.ids) for article in articles]
    if sum(sizes) < SHINGLE:
        return
    ids = np.concatenate([article.ids for article in articles])
    page = np.repeat(np.arange(len(articles), dtype=np.int32), sizes)
    offset = np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
    segment = np.concatenate([article.segments for article in articles])
    last = len(ids) - SHINGLE + 1
    whole = (page[:last] == page[SHINGLE - 1 :]) & (segment[:last] == segment[SHINGLE - 1 :])
    at = np.flatnonzero(whole)
    hashes = _hash(ids)[at]
    order = np.argsort(hashes, kind="stable")
    hashes, at = hashes[order], at[order]
    new = np.ones(len(at), dtype=bool)
    new[1:] = hashes[1:] != hashes[:-1]
    firsts = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    counts = np.diff(np.append(firsts, len(at)))
    lefts, rights = [], []
    for step in range(1, CLIQUE):
        if step >= len(at):
            break
        near = np.flatnonzero((group[:-step] == group[step:]) & (counts[group[:-step]] <= CLIQUE))
        lefts.append(at[near])
        rights.append(at[near + step])
    many = np.flatnonzero((counts[group] > CLIQUE) & ~new)
    lefts.append(at[firsts[group[many]]])
    rights.append(at[many])
    left, right = np.concatenate(lefts), np.concatenate(rights)
    across = page[left] != page[right]
    left, right = left[across], right[across]
    if not len(left):
        return
    swap = page[left] > page[right]
    left, right = np.where(swap, right, left), np.where(swap, left, right)
    keys = (page[left], page[right], right - left, left)
    order = np.lexsort(keys[::-1])
    left, right = left[order], right[order]
    breaks = np.ones(len(left), dtype=bool)
    breaks[1:] = (
        (left[1:] != left[:-1] + 1)
        | (right[1:] != right[:-1] + 1)
        | (page[left[1:]] != page[left[:-1]])
        | (page[right[1:]] != page[right[:-1]])
    )
    starts = np.flatnonzero(breaks)
    lengths = np.diff(np.append(starts, len(left))) + SHINGLE - 1
    pair: tuple[int, int] | None = None
    runs: list[tuple[int, int, int]] = []
    columns = (
        page[left[starts]],
        page[right[starts]],
        left[starts] - offset[left[starts]],
        right[starts] - offset[right[starts]],
        lengths,
    )
    for one, other, start, there, length in zip(*(column.tolist() for column in columns), strict=True):
        if (one, other) != pair:
            if pair:
                yield pair, runs
            pair, runs = (one, other), []
        runs.append((start, there, length))
    if pair:
        yield pair, runs


def _hash(ids: np.ndarray) -> np.ndarray:
    """A 64-bit number for the shingle that starts at each word."""
    mixed = ids.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)  # splitmix64, Steele, Lea and Flood (2014)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    last = len(ids) - SHINGLE + 1
    total = np.zeros(last, dtype=np.uint64)
    for step in range(SHINGLE):
        total = total * np.uint64(0x100000001B3) + mixed[step : step + last]
    return total


# Passages


def _chain(a: _Words, b: _Words, runs: list[tuple[int, int, int]]) -> list[_Passage]:
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


def _extend(a: _Words, b: _Words, passage: _Passage) -> _Passage:
    """The passage with the shorter runs around it: 'homicides [et mise en danger]. Il conteste toute faute.'"""
    same = list(passage.same)
    ids_a, ids_b = a.ids, b.ids
    low_a, high_a = _segment(a.segments, passage.a[0])
    low_b, high_b = _segment(b.segments, passage.b[0])
    at_a, at_b = passage.a[1], passage.b[1]
    while block := _next_block(ids_a[at_a:high_a], ids_b[at_b:high_b]):
        skip_a, skip_b, size = block
        same.append((at_a + skip_a, at_b + skip_b, size))
        at_a, at_b = at_a + skip_a + size, at_b + skip_b + size
    at_a, at_b = passage.a[0], passage.b[0]
    while block := _next_block(ids_a[low_a:at_a][::-1], ids_b[low_b:at_b][::-1]):
        skip_a, skip_b, size = block
        at_a, at_b = at_a - skip_a - size, at_b - skip_b - size
        same.insert(0, (at_a, at_b, size))
    first, last = same[0], same[-1]
    return _Passage((first[0], last[0] + last[2]), (first[1], last[1] + last[2]), tuple(same))


def _segment(segments: np.ndarray, at: int) -> tuple[int, int]:
    """The first and last word (exclusive) of the line that a word stands in."""
    here = segments[at]
    return int(np.searchsorted(segments, here, "left")), int(np.searchsorted(segments, here, "right"))


def _next_block(ahead: np.ndarray, there: np.ndarray) -> tuple[int, int, int] | None:
    """The nearest common run ahead: words skipped on each side, and its length; None where none is near enough.

    The further it is, the longer it must be: two words after one changed word, four after ten put in.
    """
    one, other = ahead[: 2 * BRIDGE].tolist(), there[: 2 * BRIDGE].tolist()
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


def _judge(a: _Words, b: _Words, passages: list[_Passage], clause: set[int]) -> Iterator[Reuse]:
    """The passages that count, with their kind; overlapping ones lose to the longer."""
    agency = bool(a.credits & b.credits or a.credits & b.names or b.credits & a.names)
    taken_a: list[tuple[int, int]] = []
    taken_b: list[tuple[int, int]] = []
    chosen: list[tuple[_Passage, str, str]] = []
    passages = sorted(passages, key=lambda passage: (-passage.words, passage.a))
    copies = sum(_is_copy(a, b, passage, COPY) for passage in passages)
    for passage in passages:
        if _touches(passage.a, taken_a) or _touches(passage.b, taken_b):
            continue
        verdict: tuple[_Passage, str, str] | None = None
        quoted = _quoted_part(a, b, passage)
        if agency and _is_copy(a, b, passage, SMALL):
            verdict = passage, "agency", "shared-words-agency-credited"
        elif quoted and passage.words - quoted.words <= CUE and not agency:
            if quoted.words >= QUOTED or quoted.words >= SHINGLE and _has_clause(a, quoted, clause):
                verdict = quoted, "quotation", "shared-words-in-quotation-marks"
        elif _is_copy(a, b, passage, COPY) or copies and _is_copy(a, b, passage, SMALL):
            verdict = passage, "copy", "shared-words"
        if verdict:
            chosen.append(verdict)
            taken_a.append(verdict[0].a)
            taken_b.append(verdict[0].b)
    for passage, kind, rule in sorted(chosen, key=lambda one: one[0].a):
        start_a, end_a = _offsets(a, passage.a, kind)
        start_b, end_b = _offsets(b, passage.b, kind)
        yield Reuse(a.doc, start_a, end_a, b.doc, start_b, end_b, kind, rule)


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _is_copy(a: _Words, b: _Words, passage: _Passage, least: int) -> bool:
    """Long, or most of the sentences it stands in: a formula is neither."""
    if passage.words >= LONG:
        return True
    if _is_whole(a, passage.a) and _is_whole(b, passage.b):
        least = min(least, SENTENCE)
    return passage.words >= least and max(_cover(a, passage.a, passage), _cover(b, passage.b, passage)) >= COVER


def _is_whole(article: _Words, span: tuple[int, int]) -> bool:
    """True where a span of words begins and ends where sentences do."""
    of, (first, last) = article.sentences, span
    return (first == 0 or of[first - 1] != of[first]) and (last == len(of) or of[last] != of[last - 1])


def _cover(article: _Words, span: tuple[int, int], passage: _Passage) -> float:
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


def _quoted_part(a: _Words, b: _Words, passage: _Passage) -> _Passage | None:
    """The part of a passage that stands in quotation marks on both sides."""
    same = []
    for start, there, size in passage.same:
        inside = [step for step in range(size) if _is_marked(a, start + step) and _is_marked(b, there + step)]
        if inside:
            same.append((start + inside[0], there + inside[0], inside[-1] - inside[0] + 1))
    if not same:
        return None
    first, last = same[0], same[-1]
    return _Passage((first[0], last[0] + last[2]), (first[1], last[1] + last[2]), tuple(same))


def _is_marked(article: _Words, word: int) -> bool:
    start, end = int(article.starts[word]), int(article.ends[word])
    return any(low <= start and end <= high for low, high in article.marked)


def _has_clause(a: _Words, passage: _Passage, clause: set[int]) -> bool:
    return any(word in clause for start, _, size in passage.same for word in a.ids[start : start + size].tolist())


def _offsets(article: _Words, span: tuple[int, int], kind: str) -> tuple[int, int]:
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

"""Shingles: the words of articles as numbers, and the runs of them that two articles share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.credits import WORD
from recoupe.model import ARTICLE_ZONES, Page

SHINGLE = 5  # words
CLIQUE = 8  # pages that are all compared with each other

# Proper pairs of marks first; then a pair that is mixed («…”), or left open to the end of its line.
_MARKED = re.compile(
    r"«[^«»\n]{3,2000}»|“[^“”\n]{3,2000}”|\"[^\"\n]{3,2000}\"|[«“][^«»“”\"\n]{3,2000}(?:[»”\"]|(?=\n)|\Z)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article: numbers, one a distinct word, their offsets, and the line and sentence of each."""

    doc: str
    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    segments: np.ndarray
    sentences: np.ndarray
    bounds: tuple[tuple[int, int], ...]  # of the sentences
    firsts: tuple[int, ...]  # first word of each sentence, and the number of words
    marked: tuple[tuple[int, int], ...]  # inside quotation marks, or quoted as the finder has it


def read_words(page: Page, vocabulary: dict[str, int], quoted: Sequence[tuple[int, int]]) -> Words:
    """The words of a page's title and body; `vocabulary` learns each new word, `quoted` are spans of quotations."""
    folded, article = page.folded, page.article
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    segments: list[int] = []
    for place, zone in enumerate(page.zones):
        if zone.zone not in ARTICLE_ZONES:
            continue
        before = len(ids)
        for match in WORD.finditer(folded, zone.start, zone.end):
            ids.append(vocabulary.setdefault(match.group(), len(vocabulary)))
            starts.append(match.start())
            ends.append(match.end())
        segments += [place] * (len(ids) - before)
    bounds = tuple((sentence.start, sentence.end) for sentence in page.sentences)
    at = np.array(starts, dtype=np.int32)  # 20 bytes a word in all, so that a large corpus fits in memory
    sentences = np.searchsorted(np.array([start for start, _ in bounds], dtype=np.int32), at, side="right") - 1
    marked = sorted({*quoted, *((m.start() + 1, m.end() - 1) for m in _MARKED.finditer(article.text))})
    return Words(
        article.doc,
        np.array(ids, dtype=np.int32),
        at,
        np.array(ends, dtype=np.int32),
        np.array(segments, dtype=np.int32),
        sentences.astype(np.int32),
        bounds,
        tuple(np.searchsorted(sentences, np.arange(len(bounds) + 1)).tolist()),
        tuple(marked),
    )


def find_runs(articles: list[Words]) -> Iterator[tuple[tuple[int, int], list[tuple[int, int, int]]]]:
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

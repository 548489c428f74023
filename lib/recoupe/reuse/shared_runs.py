"""Shared runs: the exact runs of words that two pages share, found by sorting all shingles of a corpus.

Words and pages are numbered through the corpus. Everything here is arrays, so a corpus can be worked through in
buckets of hashes (`bucket_of`) and the matches of each put together: the result is the same as from all at once.
"""

from dataclasses import dataclass

import numpy as np

from recoupe.reuse.shingles import SHINGLE

CLIQUE = 8  # pages that are all compared with each other

Run = tuple[int, int, int]  # first word on one side, first word on the other, words


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Exact runs of many pairs of pages, in the order of pages: a column each, words counted through the corpus."""

    one: np.ndarray  # page
    other: np.ndarray
    start: np.ndarray  # first word on one side
    there: np.ndarray  # and on the other
    size: np.ndarray  # words

    def begins(self) -> np.ndarray:
        """The first run of each pair of pages, and the number of runs."""
        new = np.ones(len(self.one), dtype=np.bool_)
        new[1:] = (self.one[1:] != self.one[:-1]) | (self.other[1:] != self.other[:-1])
        return np.append(np.flatnonzero(new), len(new))


def find_shingles(ids: np.ndarray, lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The hash and the first word of each shingle that stands inside one line, sorted by hash, then word.

    ids, lines: of each word, in order, lines as in Stream.
    """
    last = len(ids) - SHINGLE + 1
    if last <= 0:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    whole = lines[:last] == lines[SHINGLE - 1 :]
    at = np.flatnonzero(whole)
    hashes = _hash(ids)[at]
    order = np.argsort(hashes, kind="stable")
    return hashes[order], at[order]


def find_matches(hashes: np.ndarray, at: np.ndarray, page: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of shingles with one hash in two pages, as their first words, the earlier page on the left.

    hashes: sorted, the words of one hash in order; page: of each shingle. Where more than CLIQUE shingles are the
    same, the first of each page is paired with the first of all, and no other.
    """
    new = np.ones(len(at), dtype=bool)
    new[1:] = hashes[1:] != hashes[:-1]
    firsts = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    counts = np.diff(np.append(firsts, len(at)))
    lefts, rights = [], []
    for step in range(1, min(CLIQUE, len(at))):
        near = np.flatnonzero((group[:-step] == group[step:]) & (counts[group[:-step]] <= CLIQUE))
        lefts.append(near)
        rights.append(near + step)
    again = np.zeros(len(at), dtype=bool)
    again[1:] = ~new[1:] & (page[1:] == page[:-1])
    many = np.flatnonzero((counts[group] > CLIQUE) & ~new & ~again)
    left = np.concatenate([*lefts, firsts[group[many]]])
    right = np.concatenate([*rights, many])
    across = page[left] != page[right]
    left, right = left[across], right[across]
    swap = page[left] > page[right]
    left, right = np.where(swap, right, left), np.where(swap, left, right)
    return at[left], at[right]


def find_runs(left: np.ndarray, right: np.ndarray, firsts: np.ndarray) -> Runs:
    """The exact runs that matches make, sorted by pair of pages, then by where they stand on one side and the other.

    left, right: matches; firsts: the first word of each page, and the number of words.
    """
    one, other = (np.searchsorted(firsts, words, side="right") - 1 for words in (left, right))
    order = np.lexsort((left, right - left, other, one))
    left, right, one, other = left[order], right[order], one[order], other[order]
    breaks = np.ones(len(left), dtype=bool)
    breaks[1:] = (
        (left[1:] != left[:-1] + 1) | (right[1:] != right[:-1] + 1) | (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    )
    at = np.flatnonzero(breaks)
    sizes = np.diff(np.append(at, len(left))) + SHINGLE - 1
    order = at[by := np.lexsort((right[at], left[at], other[at], one[at]))]
    return Runs(one[order], other[order], left[order], right[order], sizes[by])


def bucket_of(bucket: int, buckets: int) -> tuple[np.uint64, np.uint64]:
    """The first and the last hash of one of so many buckets."""
    size = (1 << 64) // buckets
    last = (1 << 64) - 1 if bucket == buckets - 1 else (bucket + 1) * size - 1
    return np.uint64(bucket * size), np.uint64(last)


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

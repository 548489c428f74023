"""Sifting: the pairs of pages that may share more than formulas, told before their sentences are read.

What is set aside here is what `verdicts.judge` could not let count, whatever the sentences are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.reuse.credits import Credits
from recoupe.reuse.passages import Passage, Passages, passage_of
from recoupe.reuse.shingles import SHINGLE
from recoupe.reuse.stream import Stream
from recoupe.reuse.verdicts import CUE, SENTENCE, SMALL


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pages, by number, with the passages that they share; agency: their credits lead to one."""

    one: int
    other: int
    passages: list[Passage]
    agency: bool


def sift_pairs(passages: Passages, stream: Stream, credits: np.ndarray, known: Sequence[Credits]) -> Iterator[Pair]:
    """Yields the pairs with a passage that may count, in the order of pages; credits: which of the known a page has."""
    begins = passages.begins()
    first = begins[:-1]
    agency = _share_credits(credits[passages.one[first]], credits[passages.other[first]], known)
    pair = np.repeat(np.arange(len(first)), np.diff(begins))
    words, quoted = passages.words(), _count_quoted(passages, stream)
    least = np.where(agency[pair], SMALL, SENTENCE)
    saying = ~agency[pair] & (quoted >= SHINGLE) & (words - quoted <= CUE)
    good = np.unique(pair[(words >= least) | saying])
    same = _read_passages(passages, np.isin(pair, good), stream.firsts)
    columns = passages.one[first[good]], passages.other[first[good]], np.diff(begins)[good], agency[good]
    for one, other, count, of_agency in zip(*(column.tolist() for column in columns), strict=True):
        yield Pair(one, other, [next(same) for _ in range(count)], of_agency)


def _share_credits(one: np.ndarray, other: np.ndarray, known: Sequence[Credits]) -> np.ndarray:
    """Whether the credits of two pages lead to one agency, for many pairs of pages."""
    codes, which = np.unique(one * len(known) + other, return_inverse=True)
    shared = [known[code // len(known)].shares(known[code % len(known)]) for code in codes.tolist()]
    return np.array(shared, dtype=np.bool_)[which]


def _count_quoted(passages: Passages, stream: Stream) -> np.ndarray:
    """How many words of each passage lie between the first and the last of a block that both sides quote."""
    blocks = passages.blocks
    one, other = (
        stream.quoted[first + blocks.size] - stream.quoted[first]  # modulo 2^16, and a block is shorter
        for first in (blocks.start, blocks.there)
    )
    both = np.flatnonzero((one > 0) & (other > 0))
    counts = np.zeros(len(blocks.size) + 1, dtype=np.int64)
    sizes = blocks.size[both]
    inner = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)  # each word's place in its block
    marked = np.ones(len(inner), dtype=np.bool_)
    for first in (blocks.start, blocks.there):
        at = np.repeat(first[both], sizes) + inner
        marked &= stream.quoted[at + 1] != stream.quoted[at]
    block, inner = np.repeat(both, sizes)[marked], inner[marked]
    of_block, first, count = np.unique(block, return_index=True, return_counts=True)
    counts[of_block] = inner[first + count - 1] - inner[first] + 1
    sums: np.ndarray = np.add.reduceat(counts, passages.firsts[:-1])
    return sums


def _read_passages(passages: Passages, which: np.ndarray, firsts: np.ndarray) -> Iterator[Passage]:
    """Yields some passages, words counted from the first of each page."""
    sizes = np.diff(passages.firsts)
    blocks = passages.blocks.take(np.repeat(which, sizes))
    start = blocks.start - np.repeat(firsts[passages.one[which]], sizes[which])
    there = blocks.there - np.repeat(firsts[passages.other[which]], sizes[which])
    same = list(zip(start.tolist(), there.tolist(), blocks.size.tolist(), strict=True))
    at = 0
    for size in sizes[which].tolist():
        yield passage_of(same[at : at + size])
        at += size

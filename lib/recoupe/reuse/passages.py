"""Passages: exact runs of two articles, joined over small edits and grown into the shorter runs around them.

All pairs of pages are worked through together, as arrays: in a large corpus nearly all of them share a formula and no
more, and to look at these one by one would take most of the time.
"""

from dataclasses import dataclass

import numpy as np

from recoupe.reuse.growth import BRIDGE, Blocks, grow
from recoupe.reuse.shared_runs import Run, Runs
from recoupe.reuse.stream import Stream

NEAR = 8  # runs further apart than this, in the order of one side, are joined where runs between them are


@dataclass(frozen=True, slots=True)
class Passage:
    """Aligned words of two articles: first and last word (exclusive) on each side, and how many are the same."""

    a: tuple[int, int]
    b: tuple[int, int]
    same: tuple[Run, ...]  # exact blocks: word in a, word in b, words
    words: int


def passage_of(same: list[Run]) -> Passage:
    """The passage that some blocks make, in order."""
    (start, there, size), (end, end_there, last) = same[0], same[-1]
    words = size if len(same) == 1 else sum([block[2] for block in same])
    return Passage((start, end + last), (there, end_there + last), tuple(same), words)


@dataclass(frozen=True, slots=True, eq=False)
class Passages:
    """Passages of many pairs of pages, in the order of pages."""

    one: np.ndarray  # page
    other: np.ndarray
    firsts: np.ndarray  # first block, and after the last passage the number of blocks
    blocks: Blocks  # of each passage in order

    def words(self) -> np.ndarray:
        """How many words of each are the same on both sides."""
        counts: np.ndarray = np.add.reduceat(np.append(self.blocks.size, 0), self.firsts[:-1])
        return counts

    def begins(self) -> np.ndarray:
        """The first passage of each pair of pages, and the number of passages."""
        new = np.ones(len(self.one), dtype=np.bool_)
        new[1:] = (self.one[1:] != self.one[:-1]) | (self.other[1:] != self.other[:-1])
        return np.append(np.flatnonzero(new), len(new))


def find_passages(runs: Runs, stream: Stream) -> Passages:
    """The passages that runs grow into: 'homicides [et mise en danger]. Il conteste toute faute.'"""
    blocks = grow(join_runs(runs, stream), stream)
    new = np.ones(len(blocks.passage), dtype=np.bool_)
    new[1:] = blocks.passage[1:] != blocks.passage[:-1]
    firsts = np.flatnonzero(new)
    run = blocks.passage[firsts]
    return Passages(runs.one[run], runs.other[run], np.append(firsts, len(new)), blocks)


# Runs joined over small edits


def join_runs(runs: Runs, stream: Stream) -> Blocks:
    """Runs as blocks, those of a passage with the number of its first; what two of them share stays with the first."""
    begins = runs.begins()
    pair = np.repeat(np.arange(len(begins) - 1), np.diff(begins))
    columns = [np.arange(len(pair)), runs.start.copy(), runs.there.copy(), runs.size.copy()]
    close = np.flatnonzero(np.bincount(pair, weights=_are_close(runs, pair)))  # few: one by one
    for low, high in zip(begins[close].tolist(), begins[close + 1].tolist(), strict=True):
        part = slice(low, high)
        lines = zip(stream.lines[runs.start[part]].tolist(), stream.lines[runs.there[part]].tolist(), strict=True)
        found = list(zip(*(column[part].tolist() for column in columns[1:]), strict=True))
        joined = [(first + low, *run) for first, run in _join(found, list(lines))]
        for column, values in zip(columns, zip(*joined, strict=True), strict=True):
            column[part] = values
    order = np.lexsort((columns[1], columns[0]))
    return Blocks(*(column[order] for column in columns))


def _are_close(runs: Runs, pair: np.ndarray) -> np.ndarray:
    """Which runs may be joined to another one of their pair."""
    close = np.zeros(len(pair), dtype=np.bool_)
    for step in range(1, min(NEAR, len(pair))):
        size, gap = runs.size[:-step], runs.start[step:] - runs.start[:-step]
        gap_there = runs.there[step:] - runs.there[:-step]
        close[step:] |= (
            (pair[step:] == pair[:-step]) & (gap > 0) & (gap_there > 0) & (np.maximum(gap, gap_there) <= size + BRIDGE)
        )
    close[NEAR:] |= pair[NEAR:] == pair[:-NEAR]
    return close


def _join(runs: list[Run], lines: list[tuple[int, int]]) -> list[tuple[int, Run]]:
    """The runs of a pair of pages, in order, each with the first one of its passage, without what overlaps."""
    joined: list[tuple[int, Run]] = []
    going: list[list[int]] = []  # the runs of each passage that may go on
    for number, (start, there, length) in enumerate(runs):
        best, gap = None, 2 * BRIDGE + 1
        for chain in going:
            last_start, last_there, size = joined[chain[-1]][1]
            gap_a, gap_b = start - last_start - size, there - last_there - size
            overlap = max(0, -gap_a, -gap_b)
            if overlap >= length or gap_a > BRIDGE or gap_b > BRIDGE or start <= last_start or there <= last_there:
                continue
            if lines[number] == lines[chain[-1]] and abs(gap_a) + abs(gap_b) < gap:
                best, gap = chain, abs(gap_a) + abs(gap_b)
        if best is None:
            going.append([number])
            joined.append((number, (start, there, length)))
        else:
            last_start, last_there, size = joined[best[-1]][1]
            overlap = max(0, last_start + size - start, last_there + size - there)
            joined.append((best[0], (start + overlap, there + overlap, length - overlap)))
            best.append(number)
        going = [chain for chain in going if _end(joined[chain[-1]][1]) + BRIDGE >= start]
    return joined


def _end(run: Run) -> int:
    return run[0] + run[2]

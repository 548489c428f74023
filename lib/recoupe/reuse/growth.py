"""Growth: passages grow into the next run of words that both sides share, as long as there is one near enough.

The further it is, the longer it must be: two words after one changed word, four after ten put in. All passages grow
together, a step at a time.
"""

from dataclasses import dataclass

import numpy as np

from recoupe.reuse.stream import Stream

BRIDGE = 12  # words that an edit may put in, take out or change inside a passage
REACH = 2 * BRIDGE  # words that are looked at for a run after it
TOGETHER = 2048  # passages that grow at a time: arrays that stay near the processor
_SKIPS = np.arange(BRIDGE + 1)
_FURTHER, _BOTH = np.maximum.outer(_SKIPS, _SKIPS), np.add.outer(_SKIPS, _SKIPS)
# The words that a run must have that begins so many words further on each side.
_LEAST = np.maximum(2, np.maximum(-(-(_FURTHER - 2) // 2), -(-_BOTH // 4))).astype(np.int8)[:, :, None]
_MIX = np.uint32(0x9E3779B1)


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Words that are the same on both sides, by passage and in order, a column each; counted through the corpus."""

    passage: np.ndarray  # any numbers, in the order of passages
    start: np.ndarray  # first word on one side
    there: np.ndarray  # and on the other
    size: np.ndarray  # words

    def take(self, which: np.ndarray | slice) -> "Blocks":
        return Blocks(self.passage[which], self.start[which], self.there[which], self.size[which])


def grow(blocks: Blocks, stream: Stream) -> Blocks:
    """The blocks of passages with those that they grow into, before the first and after the last of each."""
    new = np.ones(len(blocks.passage) + 1, dtype=np.bool_)
    new[1:-1] = blocks.passage[1:] != blocks.passage[:-1]
    firsts, lasts = blocks.take(new[:-1]), blocks.take(new[1:])
    found = [blocks]
    for at in range(0, len(firsts.passage), TOGETHER):
        part = slice(at, at + TOGETHER)
        found += _walk(stream, firsts.take(part), -1)
        found += _walk(stream, lasts.take(part), 1)
    columns = [
        np.concatenate([getattr(part, name) for part in found]) for name in ("passage", "start", "there", "size")
    ]
    order = np.lexsort((columns[1], columns[0]))
    return Blocks(*(column[order] for column in columns))


def _walk(stream: Stream, blocks: Blocks, step: int) -> list[Blocks]:
    """The blocks that follow some blocks, before them (-1) or after them (1), all first ones, all second ones, ..."""
    beyond = blocks.size if step > 0 else -1
    going = Blocks(blocks.passage, blocks.start + beyond, blocks.there + beyond, blocks.size)
    lines, lines_there = stream.lines[blocks.start], stream.lines[blocks.there]
    near = _share_words(stream, going.start, going.there, step)
    found = []
    while near.any():
        going, lines, lines_there = going.take(near), lines[near], lines_there[near]
        one = _look_ahead(stream, going.start, lines, step, -1)
        other = _look_ahead(stream, going.there, lines_there, step, -2)
        skip, skip_there, size = next_blocks(one, other)
        near = size > 0
        at, there = going.start + step * skip, going.there + step * skip_there  # of the nearest word of the block
        back = np.zeros_like(size) if step > 0 else 1 - size
        found.append(Blocks(going.passage, at + back, there + back, size).take(near))
        going = Blocks(going.passage, at + step * size, there + step * size, size)
    return found


def _share_words(stream: Stream, at: np.ndarray, there: np.ndarray, step: int) -> np.ndarray:
    """Whether two words in a row, or three where they are further, are the same ahead; lines do not matter yet."""
    ahead = step * np.arange(BRIDGE + 3)[:, None]
    one, other = (stream.ids[np.clip(words + ahead, 0, len(stream.ids) - 1)] for words in (at, there))
    one, other = one[:-1] * _MIX + one[1:], other[:-1] * _MIX + other[1:]  # two that only seem the same do no harm
    found = np.zeros(len(at), dtype=np.bool_)
    same = one[0] == other
    for skip in range(BRIDGE + 1):
        here, same = same, one[skip + 1] == other
        found |= (here[:-1] & (same[1:] | (_LEAST[skip] <= 2))).any(axis=0)
    return found


def _look_ahead(stream: Stream, at: np.ndarray, lines: np.ndarray, step: int, nothing: int) -> np.ndarray:
    """The REACH words from one on, a row each, where they are of some lines; `nothing` outside of these."""
    places = at + step * np.arange(REACH)[:, None]
    known = np.clip(places, 0, len(stream.ids) - 1)
    inside = (known == places) & (stream.lines[known] == lines)
    return np.where(inside, stream.ids[known].astype(np.int64), nothing)


def next_blocks(one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The nearest run that two rows of words share: words skipped on each side, and its length, 0 where there is none.

    Of runs that are as near, the one that skips less of the first side.
    """
    count = one.shape[1]
    skips, skips_there, sizes = (np.zeros(count, dtype=np.int64) for _ in range(3))
    nearest = np.full(count, 2 * REACH)
    lengths = np.zeros((REACH + 1, count), dtype=np.int8)  # of the run that begins at `skip` and at each of the other
    for skip in range(REACH - 1, -1, -1):
        lengths[:-1] = (one[skip] == other) * (lengths[1:] + np.int8(1))
        if skip > BRIDGE:
            continue
        enough = lengths[: BRIDGE + 1] >= _LEAST[skip]
        skip_there = enough.argmax(axis=0)
        nearer = np.flatnonzero(enough.any(axis=0) & (skip + skip_there <= nearest))
        skips[nearer], skips_there[nearer] = skip, skip_there[nearer]
        nearest[nearer] = skip + skip_there[nearer]
        sizes[nearer] = lengths[skip_there[nearer], nearer]
    return skips, skips_there, sizes

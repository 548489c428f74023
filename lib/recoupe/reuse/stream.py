"""Stream: the words of many articles one after the other, as arrays that all pages are compared in at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.reuse.shingles import Words


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """The words of a corpus: eight bytes a word, so that a large one fits in memory or in a file that is mapped."""

    ids: np.ndarray  # uint32, one a distinct word
    lines: np.ndarray  # uint16, how many lines begin up to here, modulo 2^16: the same number inside one line
    quoted: (
        np.ndarray
    )  # uint16, how many words before this one stand in quotation marks, modulo 2^16; one more at the end
    firsts: np.ndarray  # int64, the first word of each page, and the number of words


def join_words(articles: Sequence[Words]) -> Stream:
    """The words of some articles as a stream."""
    columns = [[getattr(article, name) for article in articles] for name in ("ids", "segments", "inside")]
    ids, segments, inside = (np.concatenate([np.empty(0, np.uint32), *column]) for column in columns)
    firsts = np.cumsum([0, *(len(article.ids) for article in articles)])
    return Stream(ids.astype(np.uint32), number_lines(segments, firsts), count_before(inside), firsts)


def number_lines(segments: np.ndarray, firsts: np.ndarray, before: int = 0) -> np.ndarray:
    """The lines that begin up to each word of some pages; segments: the line inside its page, before: lines so far."""
    new = np.ones(len(segments), dtype=np.uint16)
    new[1:] = segments[1:] != segments[:-1]
    new[firsts[firsts < len(segments)]] = 1
    return np.cumsum(new, dtype=np.uint16) + np.uint16(before)


def count_before(inside: np.ndarray, before: int = 0) -> np.ndarray:
    """How many words before each stand in quotation marks, and how many in all; inside: 1 where a word does."""
    return np.cumsum(np.append(np.uint16(before), inside), dtype=np.uint16)

"""Shingles: the words of an article as numbers, so that articles can be compared without their text.

A word is numbered by the CRC-32 of its folded letters: the same number in every process and every run.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from recoupe.model import ARTICLE_ZONES, Page
from recoupe.reuse.credits import WORD

SHINGLE = 5  # words

# Proper pairs of marks first; then a pair that is mixed («…”), or left open to the end of its line.
_MARKED = re.compile(
    r"«[^«»\n]{3,2000}»|“[^“”\n]{3,2000}”|\"[^\"\n]{3,2000}\"|[«“][^«»“”\"\n]{3,2000}(?:[»”\"]|(?=\n)|\Z)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one article: numbers, one a distinct word, their offsets, and what each stands in."""

    doc: str
    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    segments: np.ndarray
    sentences: np.ndarray
    inside: np.ndarray  # 1 in quotation marks, or in what the finder has as a quotation
    bounds: np.ndarray  # of the sentences, a row each
    firsts: np.ndarray  # first word of each sentence, and the number of words


def read_words(page: Page, quoted: Sequence[tuple[int, int]]) -> Words:
    """The words of a page's title and body; `quoted` are spans of quotations."""
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
            ids.append(word_number(match.group()))
            starts.append(match.start())
            ends.append(match.end())
        segments += [place] * (len(ids) - before)
    bounds = np.array([(sentence.start, sentence.end) for sentence in page.sentences], dtype=np.int32).reshape(-1, 2)
    at, to = np.array(starts, dtype=np.int32), np.array(ends, dtype=np.int32)  # 21 bytes a word in all
    sentences = np.searchsorted(bounds[:, 0], at, side="right").astype(np.int32) - np.int32(1)
    marked = sorted({*quoted, *((m.start() + 1, m.end() - 1) for m in _MARKED.finditer(article.text))})
    return Words(
        article.doc,
        np.array(ids, dtype=np.uint32),
        at,
        to,
        np.array(segments, dtype=np.int32),
        sentences,
        _find_inside(at, to, marked),
        bounds,
        np.searchsorted(sentences, np.arange(len(bounds) + 1)).astype(np.int32),
    )


def _find_inside(starts: np.ndarray, ends: np.ndarray, marked: Sequence[tuple[int, int]]) -> np.ndarray:
    """1 for each word that stands in one of some spans, which are sorted."""
    if not marked:
        return np.zeros(len(starts), dtype=np.uint8)
    spans = np.array(marked, dtype=np.int64)
    reach = np.maximum.accumulate(spans[:, 1])
    at = np.searchsorted(spans[:, 0], starts, side="right") - 1
    inside: np.ndarray = (at >= 0) & (ends <= reach[np.maximum(at, 0)])
    return inside.astype(np.uint8)


def word_number(word: str) -> int:
    """The number of a folded word."""
    return crc32(word.encode("utf-8", "replace"))

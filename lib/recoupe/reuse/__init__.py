"""Reuse: the same words in the articles of two pages, told apart as agency text, copy, or the same quotation.

The words of title and body are folded and cut into shingles of five; shingles that two pages share are joined to
exact runs, runs to passages over small edits, and a passage counts when it is more than a formula. Method: n-gram
shingles, as in Nicholls (2019), "Detecting Textual Reuse in News Stories, At Scale".

All shingles of a corpus are sorted at once (numpy), so the time grows as n log n and no candidate is missed. MinHash
LSH over whole pages (datasketch, threshold 0.1) was tried first: on 1,000 pages that share three sentences of twenty
it took 0.7 s and found 39 % of the pairs, against 0.4 s and all of them; the rarer the copied sentence, the worse.
Where more than CLIQUE pages share a shingle, each is compared with the first of them in the order given, not with
all others. The pairs that share no more than formulas are told apart as arrays too (passages, growth, sifting), so that
the articles of the others alone are read.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from recoupe.model import Page, Quote, Reuse
from recoupe.reuse.credits import name_creditors, number_credits, read_credit_lines
from recoupe.reuse.passages import find_passages
from recoupe.reuse.shared_runs import find_matches, find_runs, find_shingles
from recoupe.reuse.shingles import read_words
from recoupe.reuse.sifting import sift_pairs
from recoupe.reuse.stream import join_words
from recoupe.reuse.verdicts import judge


def find_reuse(pages: Iterable[Page], quotes: Iterable[Quote]) -> Iterator[Reuse]:
    """Yields the passages that two articles share, by pair of pages in the order given.

    kind: agency where both credit one agency or one credits the other ('avec AFP'); quotation where the words stand
    in quotation marks on both sides; copy otherwise. Formulas are no reuse: 'mis en examen pour homicides
    involontaires', 'selon nos informations', names of bodies.
    """
    spans = quoted_spans(quotes)
    pages = list(pages)
    lines = [read_credit_lines(page) for page in pages]
    numbers, credits = number_credits(lines, name_creditors(lines))
    articles = [read_words(page, spans.get(page.article.doc, [])) for page in pages]
    stream = join_words(articles)
    hashes, at = find_shingles(stream.ids, stream.lines)
    left, right = find_matches(hashes, at, np.searchsorted(stream.firsts, at, side="right"))
    passages = find_passages(find_runs(left, right, stream.firsts), stream)
    for pair in sift_pairs(passages, stream, np.array(numbers, dtype=np.int64), credits):
        yield from judge(articles[pair.one], articles[pair.other], pair.passages, pair.agency)


def quoted_spans(quotes: Iterable[Quote]) -> dict[str, list[tuple[int, int]]]:
    """The spans of the words in quotation marks, by doc."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for quote in quotes:
        if quote.kind in ("direct", "scare"):
            spans.setdefault(quote.doc, []).append((quote.start, quote.end))
    return spans

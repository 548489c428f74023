"""The match language: one line of words, as in the search box of a press database, tried on each sentence.

A line matches a sentence that has all its words, in any order: `word`, `stem*`, `"exact phrase"`, `-not`, `a|b`.
Case, accents, typographic apostrophes and hyphens fold together, 'œ' and 'oe' are one, and a hyphen may be a space.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from recoupe.fold import fold
from recoupe.model import Page, Sentence

_ITEM = re.compile(r'(?:"[^"]*"|[^\s"])+')  # one item of a line: no space outside quotation marks
_ALTERNATIVE = re.compile(r'"[^"]*"|[^|"]+')


@dataclass(frozen=True, slots=True)
class Term:
    """Words to look for in folded text; kind: word or phrase (whole words), stem (open at its right end)."""

    text: str
    kind: str


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Occurrence:
    """Where a term stands in a page."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Group:
    """The alternatives of one item of a line; `negative` where none of them may be in the sentence."""

    terms: tuple[Term, ...]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed line: a sentence must have one term of each positive group and no term of a negative one."""

    line: str
    groups: tuple[Group, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term that has to be looked for, those to be absent included."""
        return tuple(term for group in self.groups for term in group.terms)


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that satisfies a pattern: for each positive group, where its terms stand in the sentence."""

    pattern: int
    sentence: Sentence
    found: tuple[tuple[Occurrence, ...], ...]

    @property
    def span(self) -> tuple[int, int]:
        """The shortest stretch that has a term of every group."""
        return shortest_span(self.found)


@dataclass(frozen=True, slots=True)
class PatternIndex:
    """Patterns by the terms of one of their positive groups, so that a sentence tries few of them."""

    patterns: tuple[Pattern, ...]
    by_term: Mapping[Term, tuple[int, ...]]


def parse_match(line: str) -> Pattern:
    """The pattern of a line: 'vanne|valve entretien* -presse' has three groups, the last one negative.

    Raises ValueError, with a right example, for a line that cannot be read or would match everything.
    """
    if line.count('"') % 2:
        raise ValueError(f'a quotation mark is left open in {line!r}; write: base* "millions de dollars"')
    groups = []
    for item in _ITEM.findall(line):
        negative = item.startswith("-")
        parts = _split_alternatives(item[1:] if negative else item, line)
        groups.append(Group(tuple(dict.fromkeys(term for part in parts for term in _variants(part, line))), negative))
    if not groups:
        raise ValueError("an empty line matches nothing; write words that a sentence must have: accord* signé")
    if all(group.negative for group in groups):
        raise ValueError(f"{line!r} says only what must be absent; add a word that must be there: accord* -commercial")
    return Pattern(line, tuple(groups))


def _split_alternatives(item: str, line: str) -> list[str]:
    """The alternatives of an item: 'vanne|"mur d'eau"' gives 'vanne' and '"mur d'eau"'."""
    parts = _ALTERNATIVE.findall(item)
    if not item:
        raise ValueError(f"nothing follows '-' in {line!r}; write it against the word: accord* -commercial")
    bare = re.sub(r'"[^"]*"', "q", item)
    if bare.startswith("|") or bare.endswith("|") or "||" in bare:
        raise ValueError(f"an alternative is missing beside '|' in {line!r}; write it with no space: grève|débrayage")
    if "|".join(parts) != item:
        raise ValueError(f'a quotation mark stands inside a word in {line!r}; write: base* "millions de dollars"')
    return parts


def _variants(raw: str, line: str) -> Iterator[Term]:
    """The terms of one alternative: 'Saint-Cyr' gives the word with its hyphen, and with a space."""
    text = " ".join(fold(raw.strip('"')).split())
    is_stem = text.endswith("*")
    text = text.rstrip("*") if is_stem else text
    if "*" in text:
        raise ValueError(f"'*' stands inside a word in {line!r}; it can only end one: dénonc*")
    if not re.search(r"\w|%", text):
        raise ValueError(f'no word in {raw!r} of {line!r}; write: word, stem*, "exact phrase", -not, a|b')
    if is_stem and len(text) < 2:
        raise ValueError(f"the stem {raw!r} in {line!r} is too short and would match nearly everything; write: an|ans")
    kind = "stem" if is_stem else "phrase" if not text.isalnum() else "word"
    spellings = [text]
    if "-" in text[1:]:
        spellings.append(text[0] + text[1:].replace("-", " "))
    for spelling in list(spellings):
        if "œ" in spelling or "oe" in spelling:
            spellings.append(spelling.replace("œ", "oe") if "œ" in spelling else spelling.replace("oe", "œ"))
    for spelling in spellings:
        yield Term(spelling, kind)


def is_bounded(folded: str, start: int, end: int, term: Term) -> bool:
    """Whether a find of a term's letters stands at word boundaries: 'accord' does in "l'accord", not in 'accorde'."""
    if start and folded[start].isalnum() and folded[start - 1].isalnum():
        return False
    return term.kind == "stem" or end >= len(folded) or not (folded[end - 1].isalnum() and folded[end].isalnum())


def find_occurrences(folded: str, terms: Iterable[Term]) -> list[Occurrence]:
    """Where terms stand in a short folded text, in order, stems to the end of their word (codebook scans pages)."""
    found = []
    for term in terms:
        at = folded.find(term.text)
        while at >= 0:
            end = at + len(term.text)
            if is_bounded(folded, at, end, term):
                while term.kind == "stem" and end < len(folded) and folded[end].isalnum():
                    end += 1
                found.append(Occurrence(at, end, term))
            at = folded.find(term.text, at + 1)
    return sorted(found, key=lambda occurrence: (occurrence.start, occurrence.end))


def is_match(folded: str, pattern: Pattern) -> bool:
    """Whether a short folded text satisfies a pattern: 'salaries' satisfies the unit 'salarié*|emploi*'."""
    return all(
        any(find_occurrences(folded, (term,)) for term in group.terms) != group.negative for group in pattern.groups
    )


def index_patterns(patterns: Iterable[Pattern]) -> PatternIndex:
    """Patterns ready for `find_matches`, each filed under the positive group that has the longest words."""
    patterns = tuple(patterns)
    by_term: dict[Term, list[int]] = defaultdict(list)
    for number, pattern in enumerate(patterns):
        key = max(
            (group for group in pattern.groups if not group.negative),
            key=lambda group: min(len(term.text) for term in group.terms),
        )
        for term in key.terms:
            by_term[term].append(number)
    return PatternIndex(patterns, {term: tuple(numbers) for term, numbers in by_term.items()})


def find_matches(
    page: Page, patterns: PatternIndex | Sequence[Pattern], occurrences: Iterable[Occurrence]
) -> Iterator[Match]:
    """Sentences that satisfy patterns, in the order of the page; `occurrences` come from the scan of the page."""
    index = patterns if isinstance(patterns, PatternIndex) else index_patterns(patterns)
    starts = [sentence.start for sentence in page.sentences]
    in_order = sorted(occurrences, key=lambda occurrence: occurrence.start)
    for at, group in groupby(in_order, key=lambda occurrence: bisect_right(starts, occurrence.start) - 1):
        if at < 0:
            continue
        sentence = page.sentences[at]
        by_term: dict[Term, list[Occurrence]] = defaultdict(list)
        for occurrence in group:
            if occurrence.end <= sentence.end:
                by_term[occurrence.term].append(occurrence)
        numbers = sorted({number for term in by_term for number in index.by_term.get(term, ())})
        for number in numbers:
            found = _found(index.patterns[number], by_term)
            if found is not None:
                yield Match(number, sentence, found)


def _found(pattern: Pattern, by_term: Mapping[Term, list[Occurrence]]) -> tuple[tuple[Occurrence, ...], ...] | None:
    found = []
    for group in pattern.groups:
        there = [occurrence for term in group.terms for occurrence in by_term.get(term, ())]
        if bool(there) == group.negative:
            return None
        if there:
            found.append(tuple(sorted(there, key=lambda occurrence: occurrence.start)))
    return tuple(found)


def shortest_span(found: Sequence[Sequence[Occurrence]]) -> tuple[int, int]:
    """The shortest stretch with one occurrence of every group: each of the rarest with the nearest of the others.

    Each group is in order.
    """
    rarest = min(found, key=len)
    others = [group for group in found if group is not rarest]
    best: tuple[int, int] | None = None
    for anchor in rarest:
        start, end = anchor.start, anchor.end
        for group in others:
            near = min(nearest(group, start), key=lambda other: max(other.end, end) - min(other.start, start))
            start, end = min(start, near.start), max(end, near.end)
        if best is None or end - start < best[1] - best[0]:
            best = (start, end)
    assert best is not None
    return best


def nearest(group: Sequence[Occurrence], offset: int) -> Sequence[Occurrence]:
    """The occurrences of an ordered group on both sides of an offset, two at most on each."""
    at = bisect_left(group, offset, key=lambda occurrence: occurrence.start)
    return group[max(0, at - 2) : at + 2]

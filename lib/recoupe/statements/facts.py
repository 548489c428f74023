"""Facts and themes: where a page states what the codebook asks for, and where it says otherwise.

Three states, never two: a page that has no row for a fact has not been found to state it; that is not a denial.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from recoupe.dates.choosing import is_unsure
from recoupe.fold import fold
from recoupe.match import Match, Pattern, PatternIndex, find_matches, index_patterns, is_match, parse_match
from recoupe.model import ARTICLE_ZONES, DateRef, FactRef, Figure, Page, Sentence, ThemeRef
from recoupe.statements.intervals import has_year, have_common_day
from recoupe.statements.ties import Reading, dates_in
from recoupe.statements.words_placed import has_phase, read_language
from recoupe.study import Fact, Theme

CLEAR = 9.0  # a date further away than this may agree with a fact, but is too loosely tied to conflict with it
COMPARABLE = 3.0  # numbers further apart than this are not two counts of one thing
ROUND = 1000.0  # from here on a round figure may stand for the exact one: '1 000' for 1 013


@dataclass(frozen=True, slots=True)
class FactLines:
    """The lines of all facts as one index; for each line its fact and whether it is a conflicting one."""

    index: PatternIndex
    owners: tuple[int, ...]
    conflicting: tuple[bool, ...]
    units: tuple[Pattern | None, ...]
    due: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class ThemeLines:
    index: PatternIndex
    owners: tuple[int, ...]


def find_facts(
    page: Page, codebook: Any, hits: Any, dates: Iterable[DateRef], figures: Iterable[Figure]
) -> Iterator[FactRef]:
    """The statements of facts in title and body, one row a sentence and verdict.

    With an expected date, a date tied to the statement that has no day in common conflicts, and a statement without
    a date agrees. With an expected number, another number of that unit conflicts.
    """
    facts = codebook.study.facts
    lines = compile_facts(facts)
    ordered = sorted(dates, key=lambda date: date.start)
    figures = sorted(figures, key=lambda figure: figure.start)
    by_statement: dict[tuple[int, int], list[Match]] = {}
    readings: dict[int, Reading] = {}
    for match in find_matches(page, lines.index, hits.terms):
        if match.sentence.zone in ARTICLE_ZONES:
            by_statement.setdefault((lines.owners[match.pattern], match.sentence.start), []).append(match)
    for (number, _), matches in sorted(by_statement.items(), key=lambda item: (item[0][1], item[0][0])):
        fact = facts[number]
        sentence = matches[0].sentence
        denials = [match.span for match in matches if lines.conflicting[match.pattern]]
        for start, end in denials[:1]:
            yield _row(page, fact, start, end, "conflicts", "conflicting-line")
        stated = [
            match
            for match in matches
            if not lines.conflicting[match.pattern] and not any(_overlap(match.span, span) for span in denials)
        ]
        if not stated:
            continue
        if fact.expect is not None and fact.expect.number is not None:
            inside = _inside(sentence, figures)
            rivals = [
                other.expect.number
                for n, other in enumerate(facts)
                if n != number
                and (n, sentence.start) in by_statement
                and other.expect
                and other.expect.number is not None
            ]
            yield from _with_number(page, fact, stated, inside, lines.units[number], rivals)
        elif fact.expect is not None and fact.expect.date is not None and (there := dates_in(sentence, ordered)):
            if sentence.start not in readings:
                readings[sentence.start] = Reading(page, sentence, there)
            yield from _with_date(page, fact, stated, readings[sentence.start], lines.due[number])
        else:
            start, end = min((match.span for match in stated), key=lambda span: span[1] - span[0])
            yield _row(page, fact, start, end, "yes", "line")


def find_themes(page: Page, codebook: Any, hits: Any) -> Iterator[ThemeRef]:
    """The passages of themes in every zone: for each sentence and theme, the words of the line that it satisfies."""
    themes = codebook.study.themes
    lines = compile_themes(themes)
    seen: set[tuple[int, int]] = set()
    for match in find_matches(page, lines.index, hits.terms):
        theme = lines.owners[match.pattern]
        key = (match.sentence.start, theme)
        if key not in seen:
            seen.add(key)
            start, end = match.span
            surface = page.article.text[start:end]
            yield ThemeRef(page.article.doc, themes[theme].id, start, end, surface, match.sentence.zone, "line")


@lru_cache(maxsize=8)
def compile_facts(facts: tuple[Fact, ...]) -> FactLines:
    """The lines of a codebook's facts, parsed once."""
    lines = [(n, line, False) for n, fact in enumerate(facts) for line in fact.match]
    lines += [(n, line, True) for n, fact in enumerate(facts) for line in fact.conflicts]
    units = tuple(parse_match(fact.expect.unit) if fact.expect and fact.expect.unit else None for fact in facts)
    due = tuple(has_phase(fold(f"{fact.label.en} {fact.label.fr}"), "due") for fact in facts)
    index = index_patterns(parse_match(line) for _, line, _ in lines)
    return FactLines(index, tuple(n for n, _, _ in lines), tuple(c for _, _, c in lines), units, due)


@lru_cache(maxsize=8)
def compile_themes(themes: tuple[Theme, ...]) -> ThemeLines:
    """The lines of a codebook's themes, parsed once."""
    lines = [(number, line) for number, theme in enumerate(themes) for line in theme.match]
    return ThemeLines(index_patterns(parse_match(line) for _, line in lines), tuple(number for number, _ in lines))


def _with_date(page: Page, fact: Fact, stated: list[Match], reading: Reading, due: bool) -> Iterator[FactRef]:
    """The verdict on a dated fact: a date tied to it that has a day in common agrees, else the nearest conflicts."""
    assert fact.expect is not None and fact.expect.date is not None
    first, last = fact.expect.date
    match, ties = min(
        ((match, reading.ties(match, due)) for match in stated), key=lambda pair: pair[1][0].cost if pair[1] else 99.0
    )
    start, end = match.span
    if not ties:
        # a month of the line that is another statement's date ("virés dès le 13 juillet") states nothing here
        if not any(
            _overlap((date.start, date.end), (o.start, o.end)) for date in reading.dates for g in match.found for o in g
        ):
            yield _row(page, fact, start, end, "yes", "undated")
        return
    for tie in ties:
        assert tie.date.start_date and tie.date.end_date
        said = (tie.date.start_date, tie.date.end_date)
        if have_common_day(said, (first, last), has_year(tie.date.surface)):
            yield _row(page, fact, min(start, tie.date.start), max(end, tie.date.end), "yes", "date-agrees")
            return
    nearest = ties[0]
    if nearest.cost <= CLEAR and not is_unsure(nearest.date.rule):
        yield _row(page, fact, min(start, nearest.date.start), max(end, nearest.date.end), "conflicts", "other-date")
    else:
        yield _row(page, fact, start, end, "yes", "undated")


def _with_number(
    page: Page, fact: Fact, stated: list[Match], figures: list[Figure], unit: Pattern | None, rivals: list[float]
) -> Iterator[FactRef]:
    """The verdict on a counted fact: '3.000 personnes selon la préfecture, 5.500 selon les organisateurs' has both."""
    assert fact.expect is not None and fact.expect.number is not None
    start, end = min((match.span for match in stated), key=lambda span: span[1] - span[0])
    words = {occurrence.start for match in stated for group in match.found for occurrence in group}
    counted = [figure for figure in figures if unit is None or _has_unit(figure, unit) or _noun_start(figure) in words]
    if not counted:
        # no figure of that unit: a vague number still states the fact, words alone do not
        if _patterns(page)["vague"].search(page.folded, stated[0].sentence.start, stated[0].sentence.end):
            yield _row(page, fact, start, end, "yes", "vague-number")
        return
    agreeing = [f for f in counted if is_same(f, fact.expect.number, page.folded, page.article.language)]
    if agreeing:
        nearest = min(agreeing, key=lambda figure: _gap(figure, start, end))
        rule = "number-agrees" if nearest.value == fact.expect.number else "number-rounded"
        yield _row(page, fact, min(start, nearest.start), max(end, nearest.end), "yes", rule)
        agreed = {figure.start for figure in agreeing}
        others = [
            f for f in counted if f.start not in agreed and _patterns(page)["attributed"].match(page.folded, f.end)
        ]
    else:
        others = [min(counted, key=lambda figure: _gap(figure, start, end))]
    for figure in others:
        # a number of another size, or one that another fact of the sentence asks for, counts something else
        if not _is_comparable(figure.value, fact.expect.number) or figure.value in rivals:
            continue
        low, high = (figure.start, figure.end) if agreeing else (min(start, figure.start), max(end, figure.end))
        yield _row(page, fact, low, high, "conflicts", "other-number")


def is_same(figure: Figure, expected: float, folded: str, language: str = "fr") -> bool:
    """Whether a figure may stand for a number: equal, or rounded as its words or its zeros allow.

    'quelque 1.500' may be 1 480, 'plus de 200' may be 236, '1 000' may be 1 013, '263' is not 236.
    """
    value = figure.value
    if abs(value - expected) <= 1e-9 * max(abs(value), abs(expected), 1.0):
        return True
    if value <= 0 or expected <= 0:
        return False
    before, patterns = folded[max(0, figure.start - 16) : figure.start], read_language(language).patterns
    if patterns["above"].search(before):
        return value <= expected <= 1.25 * value
    if patterns["below"].search(before):
        return 0.8 * value <= expected <= value
    if patterns["about"].search(before) or figure.rule in ("about-noun", "people-counted"):
        return abs(value - expected) <= 0.1 * expected
    if value < ROUND:
        return False
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step > 1 and abs(value - expected) <= step / 2 and abs(value - expected) <= 0.1 * expected


def _patterns(page: Page) -> dict[str, re.Pattern[str]]:
    return read_language(page.article.language).patterns


def _has_unit(figure: Figure, unit: Pattern) -> bool:
    """Whether a figure counts in the expected unit; one whose unit is unknown may."""
    return not figure.unit or is_match(fold(figure.unit), unit) or is_match(fold(figure.surface), unit)


def _noun_start(figure: Figure) -> int:
    """Where the last word of a figure stands: what it counts, not its digits, which a line may name as well."""
    words = figure.surface.split()
    return figure.end - len(words[-1]) if len(words) > 1 else -1


def _is_comparable(value: float, expected: float) -> bool:
    return value > 0 and expected > 0 and max(value, expected) <= COMPARABLE * min(value, expected)


def _inside(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    first = bisect_left(figures, sentence.start, key=lambda figure: figure.start)
    last = bisect_left(figures, sentence.end, key=lambda figure: figure.start)
    return list(figures[first:last])


def _gap(figure: Figure, start: int, end: int) -> int:
    return max(figure.start - end, start - figure.end, 0)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _row(page: Page, fact: Fact, start: int, end: int, agrees: str, rule: str) -> FactRef:
    return FactRef(page.article.doc, fact.id, start, end, page.article.text[start:end], agrees, rule)

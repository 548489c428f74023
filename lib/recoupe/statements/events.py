"""Events: the dates of title and body tied to the codebook's events, and their statements without a date."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from recoupe.dates.choosing import is_unsure
from recoupe.english.verbs import read_verb
from recoupe.fold import fold
from recoupe.french.verbs import load_verbs
from recoupe.match import Match, Occurrence, PatternIndex, Term, find_matches, index_patterns, parse_match
from recoupe.model import ARTICLE_ZONES, DateRef, EventDate, Page, Sentence, sentence_at
from recoupe.statements.ties import TIED, Reading, Tie, dates_in
from recoupe.statements.words_placed import has_phase, read_language
from recoupe.study import Event

LOOSE = "far-in-sentence"
UNSURE = "nearest-of-unsure-day"  # the page says no year or no day of writing
FIRM = 8.0  # a date further away is tied, but not so surely that it could contradict another source
CARRIED = "day-of-sentence-before"
CHRONOLOGY = "date-heads-line"
SHARED = 3.0  # two events have one date where neither is further from it than this
BESIDE = 11.0  # a date no further than this from an event's words could be mistaken for its own
NAMED = 8.0  # the same where the sentence only names the affair
EXCLUSIVE = 2.0  # a date belongs to the event that is nearer by this much


@dataclass(frozen=True, slots=True)
class EventLines:
    """The match lines of all events as one index; `owners` has the event of each line, `names` of each long noun."""

    index: PatternIndex
    owners: tuple[int, ...]
    phases: tuple[frozenset[str], ...]
    names: dict[Term, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that speaks of an event, and the dates tied to it."""

    event: int
    match: Match
    ties: tuple[Tie, ...]
    beside: tuple[DateRef, ...] = ()


@dataclass(frozen=True, slots=True)
class PageEvents:
    """What a page says of the events: dated, stated with no date anywhere in the page, and dates of other acts."""

    dated: tuple[EventDate, ...]
    undated: tuple[EventDate, ...]
    lookalikes: tuple[EventDate, ...]


def find_event_dates(page: Page, codebook: Any, hits: Any, dates: Iterable[DateRef]) -> Iterator[EventDate]:
    """The dates of events in title and body: 'le protocole de cession signé le 19 avril' dates the signature."""
    yield from read_events(page, codebook, hits, dates).dated


def find_undated_events(page: Page, codebook: Any, hits: Any, dates: Iterable[DateRef]) -> Iterator[EventDate]:
    """The statements of events that the page dates nowhere: no start_date, the span of the words that state it."""
    yield from read_events(page, codebook, hits, dates).undated


def find_lookalikes(page: Page, codebook: Any, hits: Any, dates: Iterable[DateRef]) -> Iterator[EventDate]:
    """The dates beside an event's words that date another act: 'son offre le 17 avril, avant la date limite du 30'.

    They are in no table; disagreements are told apart with them.
    """
    yield from read_events(page, codebook, hits, dates).lookalikes


def read_events(page: Page, codebook: Any, hits: Any, dates: Iterable[DateRef]) -> PageEvents:
    """All three at once, for the price of one."""
    ids = [event.id for event in codebook.study.events]
    dates = sorted(dates, key=lambda date: date.start)
    lines = compile_events(codebook.study.events, codebook.study.language)
    statements = list(_statements(page, lines, hits, dates))
    dated = [_row(page, ids[s.event], tie.date, rule) for s, tied in statements for tie, rule in tied]
    has_date = {row.event_id for row in dated}
    undated = []
    for statement, _ in statements:
        if ids[statement.event] not in has_date:
            start, end = statement.match.span
            surface = page.article.text[start:end]
            row = EventDate(page.article.doc, ids[statement.event], start, end, surface, None, None, "reported-undated")
            undated.append(row)
    owned = {tie.date for _, tied in statements for tie, _ in tied}
    free = [date for date in dates if date not in owned and date.granularity != "year"]
    others = [(s.event, date) for s, _ in statements for date in s.beside if date in free]
    others += _steps(page, lines, hits, free, {(s.match.sentence.start, s.event) for s, _ in statements})
    lookalikes = [_row(page, ids[event], date, "another-act") for event, date in dict.fromkeys(others)]
    return PageEvents(tuple(dated), tuple(undated), tuple(lookalikes))


@lru_cache(maxsize=8)
def compile_events(events: tuple[Event, ...], language: str = "fr") -> EventLines:
    """The lines of a codebook's events, parsed once, with what each event's label says of it: begin, end, due."""
    lines = [(number, parse_match(line)) for number, event in enumerate(events) for line in event.match]
    phases = []
    for event in events:
        label = fold(f"{event.label.en} {event.label.fr} {event.id}".replace("_", " "))
        phases.append(frozenset(phase for phase in ("begin", "end", "due") if has_phase(label, phase)))
    forms = {fold(form) for form in load_verbs("fr").forms}
    is_english = language == "en"
    names: dict[Term, set[int]] = {}
    for number, pattern in lines:
        for term in (term for group in pattern.groups if not group.negative for term in group.terms):
            is_verb = read_verb(term.text) is not None if is_english else term.text in forms
            if term.kind != "stem" and len(term.text) > 4 and not is_verb:
                names.setdefault(term, set()).add(number)
    owners = tuple(number for number, _ in lines)
    held = {term: frozenset(numbers) for term, numbers in names.items()}
    return EventLines(index_patterns(pattern for _, pattern in lines), owners, tuple(phases), held)


def _statements(
    page: Page, lines: EventLines, hits: Any, dates: Iterable[DateRef]
) -> Iterator[tuple[Statement, list[tuple[Tie, str]]]]:
    """The statements of events, sentence by sentence, with the dates that are theirs and why."""
    ordered = sorted(dates, key=lambda date: date.start)
    by_sentence: dict[int, list[Match]] = {}
    for match in find_matches(page, lines.index, hits.terms):
        if match.sentence.zone in ARTICLE_ZONES:
            by_sentence.setdefault(match.sentence.start, []).append(match)
    for matches in by_sentence.values():
        sentence = matches[0].sentence
        there = dates_in(sentence, ordered)
        reading = Reading(page, sentence, there) if there else None
        statements = list(_by_event(matches, lines, reading))
        carried = None
        for statement, tied in _share_out(statements, lines, page):
            if not tied and not any(_is_day(date) for date in there):
                carried = carried or _carry(page, sentence, ordered, by_sentence)
                tied = carried
            yield statement, tied


def _steps(
    page: Page, lines: EventLines, hits: Any, free: Sequence[DateRef], stated: Container[tuple[int, int]]
) -> Iterator[tuple[int, DateRef]]:
    """The dates of other steps of an event's affair, in sentences that name it and do not state it.

    `free` are the dates that no event has.
    """
    starts = [occurrence.start for occurrence in hits.terms]
    sentences = dict.fromkeys(sentence for date in free if (sentence := sentence_at(page, date.start)))
    for sentence in sentences:
        if sentence.zone not in ARTICLE_ZONES:
            continue
        there = hits.terms[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        named: dict[int, list[Occurrence]] = {}
        for occurrence in there:
            events = lines.names.get(occurrence.term, frozenset())
            if any((sentence.start, event) in stated for event in events):
                continue  # the sentence states the event, or a sister of it
            for event in events:
                if "due" not in lines.phases[event]:
                    named.setdefault(event, []).append(occurrence)
        if named:
            reading = Reading(page, sentence, dates_in(sentence, free))
            for event, occurrences in sorted(named.items()):
                yield from ((event, date) for date in reading.steps(occurrences, NAMED))


def _by_event(matches: list[Match], lines: EventLines, reading: Reading | None) -> Iterator[Statement]:
    """One statement an event and sentence: several lines of an event may match, the nearest date counts."""
    best: dict[int, Statement] = {}
    for match in matches:
        event = lines.owners[match.pattern]
        ties = tuple(reading.ties(match, "due" in lines.phases[event])) if reading else ()
        before = best.get(event)
        if before is None or _lowest(ties) < _lowest(before.ties):
            best[event] = Statement(event, match, ties, tuple(reading.lookalikes(match, BESIDE)) if reading else ())
    yield from best.values()


def _lowest(ties: Sequence[Tie]) -> float:
    return ties[0].cost if ties else TIED + 1


def _share_out(
    statements: list[Statement], lines: EventLines, page: Page
) -> Iterator[tuple[Statement, list[tuple[Tie, str]]]]:
    """Each statement with its nearest date, unless another event of the sentence is clearly nearer to it."""
    owner: dict[DateRef, float] = {}
    for statement in statements:
        for tie in statement.ties:
            owner[tie.date] = min(tie.cost, owner.get(tie.date, TIED + 1))
    for statement in statements:
        tied: list[tuple[Tie, str]] = []
        for tie in statement.ties:
            if tie.cost > SHARED and tie.cost > owner[tie.date] + EXCLUSIVE:
                continue
            rule = LOOSE if tie.cost > FIRM else UNSURE if is_unsure(tie.date.rule) else "nearest-in-sentence"
            tied.append((_phase_of_range(tie, lines.phases[statement.event], page), rule))
            tied += [(other, "same-date-beside") for other in statement.ties if _is_beside(tie, other, page)]
            break
        yield statement, tied


def _carry(page: Page, sentence: Sentence, dates: list[DateRef], spoken: Container[int]) -> list[tuple[Tie, str]]:
    """The day of the sentence before, where it stands alone there and dates no event of its own.

    'Ils étaient une centaine, mardi 20 mai, au tribunal. À 14 heures, les juges suspendaient le plan.'
    """
    at = bisect_left(page.sentences, sentence.start, key=lambda other: other.start) - 1
    if at < 0 or page.sentences[at].zone not in ARTICLE_ZONES or page.sentences[at].start in spoken:
        return []
    before = page.sentences[at]
    goes_on = read_language("en" if page.article.language == "en" else "fr").patterns["goes_on"]
    if "\n" in page.folded[before.end : sentence.start] or goes_on.match(page.folded, sentence.start):
        return []
    there = dates_in(before, dates)
    if len(there) == 1 and _stands_alone(page, before, there[0]):
        return [(Tie(there[0], 0.0), CHRONOLOGY)]
    if len(there) != 1 or not _is_day(there[0]) or there[0].granularity == "deadline":
        return []
    if Reading(page, before, there).is_reported(there[0]):
        return []
    return [(Tie(there[0], TIED), CARRIED)]


def _stands_alone(page: Page, sentence: Sentence, date: DateRef) -> bool:
    """Whether a date is all that its sentence says, at the head of a line: '8 octobre 2024. Le rapport est publié.'"""
    head = page.folded[max(0, sentence.start - 3) : date.start].rpartition("\n")
    return (bool(head[1]) or sentence.start < 3) and not any(
        sign.isalnum() for sign in head[2] + page.folded[date.end : sentence.end]
    )


def _is_day(date: DateRef) -> bool:
    return date.start_date is not None and date.start_date == date.end_date


def _is_beside(tie: Tie, other: Tie, page: Page) -> bool:
    """Whether two dates say the same one after the other: 'Hier, vendredi 28 mars'."""
    a, b = sorted((tie.date, other.date), key=lambda date: date.start)
    if a == b or b.start < a.end or page.article.text[a.end : b.start].strip(" ,\u00a0(") != "":
        return False
    assert a.start_date and a.end_date and b.start_date and b.end_date
    return a.start_date <= b.end_date and b.start_date <= a.end_date


def _phase_of_range(tie: Tie, phases: frozenset[str], page: Page) -> Tie:
    """The end of a range that an event means: 'a duré du 3 février au 28 mars' begins on 3 February."""
    date = tie.date
    if date.granularity != "range" or len(phases & {"begin", "end"}) != 1:
        return tie
    surface = page.folded[date.start : date.end]
    for link in (" au ", " a ", " et ", " to ", " and ", "-"):
        at = surface.find(link)
        if at > 0:
            if "begin" in phases:
                return replace(tie, date=replace(date, end=date.start + at, end_date=date.start_date))
            return replace(tie, date=replace(date, start=date.start + at + len(link), start_date=date.end_date))
    return tie


def _row(page: Page, event: str, date: DateRef, rule: str) -> EventDate:
    surface = page.article.text[date.start : date.end]
    return EventDate(page.article.doc, event, date.start, date.end, surface, date.start_date, date.end_date, rule)

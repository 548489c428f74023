"""Disagreements: what sources say of an event's date that does not fit together, told apart.

A contradiction: no day in common ('le 14 janvier' and 'le 16 janvier'). A different precision: one interval inside
another ('septembre', 'le 15 septembre'). A different event: what looks like one event and is two (voted, begun, due).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

from recoupe.match import parse_match
from recoupe.model import Disagreement, EventDate
from recoupe.statements.events import CARRIED, LOOSE, UNSURE
from recoupe.statements.intervals import Interval, has_year, have_common_day
from recoupe.study import Event, Study, doc_of


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says of an event's date.

    `has_year`: the year is named, not only inferred; `is_firm`: the date stands so near that it may contradict others.
    """

    start: date
    end: date
    has_year: bool = True
    is_firm: bool = True

    @property
    def days(self) -> int:
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Side:
    """Sources that can be right together about an event; `is_settled` says whether the codebook's date is theirs."""

    docs: tuple[str, ...]
    interval: Interval
    is_settled: bool | None


def find_disagreements(
    event_dates: Iterable[EventDate], study: Study, others: Iterable[EventDate] = ()
) -> Iterator[Disagreement]:
    """The disagreements on each event of a codebook, over all sources, a claim counted once a source.

    `others` are the look-alikes of `events.find_lookalikes`. `docs` joins with ';' the sources that take part.
    """
    claims = group_claims(event_dates)
    copies = {doc_of(name): row.origin for name, row in study.documents.items() if row.origin}
    lookalikes = _sort_lookalikes(others, claims, study.events)
    for event in study.events:
        by_doc = claims.get(event.id, {})
        contradicting, differing = _pairs(by_doc)
        if contradicting:
            yield _row(event, "contradiction", contradicting, "no-day-in-common", copies)
        if differing:
            yield _row(event, "precision", differing, "one-inside-another", copies)
        if event.id in lookalikes and by_doc:
            yield _row(event, "different_event", lookalikes[event.id] | set(by_doc), "date-of-another-act", copies)


def group_claims(event_dates: Iterable[EventDate]) -> dict[str, dict[str, set[Claim]]]:
    """The dates that each source gives for each event: repetition inside a source counts once.

    A day taken from the sentence before is too weak to hold against another source and is left out.
    """
    claims: dict[str, dict[str, set[Claim]]] = defaultdict(lambda: defaultdict(set))
    for row in event_dates:
        claim = _claim(row)
        if claim is not None and row.rule != CARRIED:
            claims[row.event_id][row.doc].add(claim)
    return claims


def find_sides(claims: Mapping[str, set[Claim]], event: Event) -> list[Side]:
    """The sides of a contradiction, the largest first: each has the sources of one precise claim and its interval.

    A source so vague that it fits several sides is on none.
    """
    contradicting, _ = _pairs(claims)
    sides: dict[Interval, set[str]] = defaultdict(set)
    for doc in contradicting:
        precise = min(claims[doc], key=lambda claim: (claim.days, claim.start))
        sides[precise.start, precise.end].add(doc)
    found = []
    for (start, end), docs in sides.items():
        settled = start <= event.date[1] and event.date[0] <= end if event.date else None
        found.append(Side(tuple(sorted(docs)), (start, end), settled))
    return sorted(found, key=lambda side: (-len(side.docs), side.interval))


def can_both_hold(a: Claim, b: Claim) -> bool:
    """Whether two claims have a day in common, in neighbouring years where one of them names no year."""
    return have_common_day((a.start, a.end), (b.start, b.end), a.has_year and b.has_year)


def _pairs(by_doc: Mapping[str, set[Claim]]) -> tuple[set[str], set[str]]:
    """The sources that contradict another one, and those that differ from another in precision."""
    alike: dict[frozenset[Claim], set[str]] = defaultdict(set)  # sources by what they say: few sets, many sources
    for doc, claims in by_doc.items():
        alike[frozenset(claims)].add(doc)
    contradicting: set[str] = set()
    differing: set[str] = set()
    for a, b in combinations(alike, 2):
        # a source that gives several dates contradicts another only where none of them fits
        if not any(can_both_hold(x, y) for x in a for y in b):
            if all(any(claim.is_firm for claim in claims) for claims in (a, b)):
                contradicting |= alike[a] | alike[b]
        elif {claim.days for claim in a} != {claim.days for claim in b}:
            differing |= alike[a] | alike[b]
    return contradicting, differing


def _sort_lookalikes(
    others: Iterable[EventDate], claims: Mapping[str, Mapping[str, set[Claim]]], events: Iterable[Event]
) -> dict[str, set[str]]:
    """For each event the sources that have another act's date beside it.

    The date of a sister event, one with a word of its lines in common ('votée le 30 janvier, lancée le 3 février'),
    makes the sister the look-alike.
    """
    words = {
        event.id: {term.text for line in event.match for term in parse_match(line).terms if len(term.text) > 4}
        for event in events
    }
    told = {event: {claim for said in of_doc.values() for claim in said} for event, of_doc in claims.items()}
    days = {event: {(claim.start, claim.end) for claim in said} for event, said in told.items()}
    alike: dict[tuple[str, Claim], set[str]] = defaultdict(set)
    for row in others:
        if claim := _claim(row):
            alike[row.event_id, claim].add(row.doc)
    found: dict[str, set[str]] = defaultdict(set)
    for (beside, claim), docs in alike.items():
        if any(can_both_hold(claim, own) for own in told.get(beside, ())):
            continue
        sisters = [
            event
            for event in words
            if words[event] & words.get(beside, set()) and (claim.start, claim.end) in days.get(event, ())
        ]
        for event in sisters or [beside]:
            found[event] |= docs
    return dict(found)


def _claim(row: EventDate) -> Claim | None:
    if row.start_date is None or row.end_date is None:
        return None
    return _same_claim(row.start_date, row.end_date, has_year(row.surface), row.rule not in (LOOSE, UNSURE))


@lru_cache(maxsize=100_000)
def _same_claim(start: date, end: date, has_year: bool, is_firm: bool) -> Claim:
    """One object for all sources that claim the same."""
    return Claim(start, end, has_year, is_firm)


def _row(event: Event, kind: str, docs: set[str], rule: str, copies: dict[str, str]) -> Disagreement:
    # two sources of one agency are not two witnesses
    origins = [copies[doc] for doc in docs if doc in copies]
    rule += "-with-copies" if len(origins) != len(set(origins)) else ""
    return Disagreement(event.id, kind, ";".join(sorted(docs)), rule)

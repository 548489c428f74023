"""Disagreements: what sources say of an event's date that does not fit together, told apart.

A contradiction: no day in common ('le 14 janvier' and 'le 16 janvier'). A different precision: one interval inside
another ('septembre', 'le 15 septembre'). A different event: what looks like one event and is two (voted, begun, due).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import PurePath

from recoupe.events import CARRIED
from recoupe.match import parse_match
from recoupe.model import Disagreement, EventDate
from recoupe.study import Event, Study

Interval = tuple[date, date]


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
    event_dates = list(event_dates)
    claims = group_claims(event_dates)
    copies = _copies(study)
    lookalikes: dict[str, set[str]] = defaultdict(set)
    words = {event.id: _content(event) for event in study.events}
    for row in others:
        if row.start_date is None or row.end_date is None:
            continue
        own = (row.start_date, row.end_date)
        if not any(overlaps(own, known) for known in _intervals(claims, row.event_id)):
            # the date of a sister event ("votée le 30 janvier, lancée le 3 février"): the sister is the look-alike
            sisters = [
                event.id
                for event in study.events
                if words[event.id] & words.get(row.event_id, set()) and own in _intervals(claims, event.id)
            ]
            for event_id in sisters or [row.event_id]:
                lookalikes[event_id].add(row.doc)
    for event in study.events:
        by_doc = claims.get(event.id, {})
        contradicting, differing = _pairs(by_doc)
        if contradicting:
            yield _row(event, "contradiction", contradicting, "no-day-in-common", copies)
        if differing:
            yield _row(event, "precision", differing, "one-inside-another", copies)
        if lookalikes[event.id] and by_doc:
            yield _row(event, "different_event", lookalikes[event.id] | set(by_doc), "date-of-another-act", copies)


def group_claims(event_dates: Iterable[EventDate]) -> dict[str, dict[str, set[Interval]]]:
    """The intervals that each source gives for each event: repetition inside a source counts once.

    A day taken from the sentence before is too weak to hold against another source and is left out.
    """
    claims: dict[str, dict[str, set[Interval]]] = defaultdict(lambda: defaultdict(set))
    for row in event_dates:
        if row.start_date is not None and row.end_date is not None and row.rule != CARRIED:
            claims[row.event_id][row.doc].add((row.start_date, row.end_date))
    return claims


def find_sides(claims: dict[str, set[Interval]], event: Event) -> list[Side]:
    """The sides of a contradiction, the largest first: each has the sources of one precise claim and its interval.

    A source so vague that it fits several sides is on none.
    """
    contradicting, _ = _pairs(claims)
    sides: dict[Interval, set[str]] = defaultdict(set)
    for doc in contradicting:
        sides[min(claims[doc], key=_length)].add(doc)
    found = [
        Side(tuple(sorted(docs)), interval, overlaps(interval, event.date) if event.date else None)
        for interval, docs in sides.items()
    ]
    return sorted(found, key=lambda side: (-len(side.docs), side.interval))


def overlaps(a: Interval, b: Interval) -> bool:
    """Whether two closed intervals have a day in common."""
    return a[0] <= b[1] and b[0] <= a[1]


def _intervals(claims: dict[str, dict[str, set[Interval]]], event: str) -> set[Interval]:
    return {interval for intervals in claims.get(event, {}).values() for interval in intervals}


def _content(event: Event) -> set[str]:
    """The words of an event's lines that may name its subject: 'greve' in 'grève vot*'."""
    return {term.text for line in event.match for term in parse_match(line).terms if len(term.text) > 4}


def _pairs(by_doc: dict[str, set[Interval]]) -> tuple[set[str], set[str]]:
    """The sources that contradict another one, and those that differ from another in precision."""
    contradicting: set[str] = set()
    differing: set[str] = set()
    for a, b in combinations(sorted(by_doc), 2):
        pairs = [(x, y) for x in by_doc[a] for y in by_doc[b]]
        # a source that gives several dates contradicts another only where none of them fits
        if not any(overlaps(x, y) for x, y in pairs):
            contradicting |= {a, b}
        elif min(map(_length, by_doc[a])) != min(map(_length, by_doc[b])) or by_doc[a] != by_doc[b]:
            differing |= {a, b}
    return contradicting, differing


def _length(interval: Interval) -> int:
    return (interval[1] - interval[0]).days


def _copies(study: Study) -> dict[str, str]:
    """The agency that each source credits: two sources of one agency are not two witnesses."""
    return {PurePath(name).stem: row.origin for name, row in study.documents.items() if row.origin}


def _row(event: Event, kind: str, docs: set[str], rule: str, copies: dict[str, str]) -> Disagreement:
    origins = [copies[doc] for doc in docs if doc in copies]
    rule += "-with-copies" if len(origins) != len(set(origins)) else ""
    return Disagreement(event.id, kind, ";".join(sorted(docs)), rule)

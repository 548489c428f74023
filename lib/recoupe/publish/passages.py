"""Passages as they are printed: their numbers where they are referred to, and what is said of them all."""

from collections.abc import Mapping
from datetime import date

from recoupe.evidence import Evidence, Group, Passage, Source, shown_parts
from recoupe.publish.blocks import Back
from recoupe.typography import interval, percent
from recoupe.words import phrase


def about_evidence(evidence: Evidence, language: str) -> list[str]:
    """What a reader must know of the passages, as sentences: how they are shown, what is shortened or left out."""
    said = [phrase("evidence_about", language)]
    if evidence.quote_limit is not None:
        said.append(phrase("evidence_limit", language, share=percent(evidence.quote_limit, language)))
    if evidence.shortened:
        said.append(phrase("evidence_shortened", language, n=evidence.shortened))
    for reason, key in (("limit", "evidence_more"), ("long", "evidence_long"), ("comment", "evidence_comments")):
        if evidence.left_out.get(reason):
            said.append(phrase(key, language, n=evidence.left_out[reason]))
    return said


def days_of(source: Source, language: str) -> str:
    """When a source was published, '15–17 May 2024'; empty where nothing is known."""
    days = [date.fromisoformat(moment) for moment in source.published.split("/") if moment]
    return interval(days[0], days[-1], "range", language) if days else ""


MOST_PLACES = 3  # offsets listed one by one; of more, the stretch that holds them all says enough


def places_of(group: Group, language: str) -> str:
    """Where the words of a group stand in their page: 'characters 94–143, 98–112'; of many, 'characters 12–260'."""
    if len(group.passages) == 1 or len(group.passages) > MOST_PLACES:
        first, last = min(p.start for p in group.passages), max(p.end for p in group.passages)
        return phrase("passage_place", language, start=first, end=last)
    places = (phrase("place_of_number", language, start=p.start, end=p.end) for p in group.passages)
    return phrase("passage_places", language, places=", ".join(places))


def backs_of(group: Group, backs: Mapping[str, tuple[Back, ...]]) -> list[Back]:
    """The places that lead to any passage of a group, each figure, table and text once, figures first."""
    found = {(b.kind, b.number): b for p in group.passages[::-1] for b in backs.get(p.id, ())}
    return [found[key] for key in sorted(found)]


def short_words(passage: Passage) -> str:
    """The words of a passage, at most 120 characters of them."""
    words = shown_parts(passage)[1]
    return words if len(words) <= 120 else words[:119] + "…"


def note_ranges(notes: tuple[str, ...], numbers: dict[str, int], most: int = 4) -> list[tuple[str, str]]:
    """Numbers of notes as (anchor, text) pairs, neighbours joined: [('e-a', '3–5'), ('e-k', '9')]; '…' past `most`."""
    known = sorted({numbers[note]: note for note in notes if note in numbers}.items())
    spans: list[list[tuple[int, str]]] = []
    for number, note in known:
        if spans and spans[-1][-1][0] == number - 1:
            spans[-1].append((number, note))
        else:
            spans.append([(number, note)])
    texts = [(span[0][1], str(span[0][0]) + (f"–{span[-1][0]}" if len(span) > 1 else "")) for span in spans]
    return texts if len(texts) <= most else [*texts[:most], (texts[most][0], "…")]

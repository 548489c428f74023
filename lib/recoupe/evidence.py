"""Evidence: numbered passages, each the words that were counted inside their sentence, and where they stand.

A passage is known by its anchor (`evidence_id`), which charts, tables and prose link to with '#'. How much of an
article stands in whole sentences is bounded by the study's `quote_limit`, beyond which only the counted words are
shown; comments of readers are never reproduced.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any, Protocol

from recoupe.model import ARTICLE_ZONES, Article, Page, sentence_at, zone_at

PRIVATE_ZONES = frozenset({"comment", "comment_header"})
CONTEXT = 240  # characters shown on each side of the words at most, however long the sentence
SURPLUS = 4  # times as many passages as are shown are looked at
CLIPPED = 60  # characters of the words themselves that are kept where the limit is reached


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a page in their sentence: `text[start:end]` is `words`, with what stands before and after them.

    `cut` says what the limit of quotation takes away when the passage is shown (`shown_parts`): '' nothing,
    'sentence' all but the words, 'words' all but their two ends.
    """

    number: int
    id: str
    doc: str
    source: str
    start: int
    end: int
    before: str
    words: str
    after: str
    language: str = "fr"
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The page that passages come from; `own_chars` is the length of its own text (title and body)."""

    doc: str
    label: str
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = "fr"
    own_chars: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Passages in the order of their numbers, with their sources; `left_out` counts those not shown, by reason."""

    passages: tuple[Passage, ...] = ()
    sources: tuple[Source, ...] = ()
    quote_limit: float | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """The anchors that a link can lead to."""
        return frozenset(passage.id for passage in self.passages)

    @property
    def shortened(self) -> int:
        """How many passages the limit of quotation made shorter than their sentence."""
        return sum(bool(passage.cut) for passage in self.passages)


class HasPages(Protocol):
    """What evidence needs of the annotations: the study's limit and the marked pages."""

    @property
    def study(self) -> Any: ...
    @property
    def pages(self) -> Iterable[Page]: ...


def evidence_id(doc: str, start: int, end: int) -> str:
    """The anchor of a passage: ('000_9d59', 120, 131) gives 'e-000-5f2b-120-131', the same in every report.

    A long or unusual name of a document becomes its first letters and a digest, so that two documents never share one.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", doc.lower()).strip("-")
    short = (
        plain if plain == doc and len(doc) <= 12 else f"{plain[:4].strip('-')}-{sha256(doc.encode()).hexdigest()[:6]}"
    )
    return f"e-{short.strip('-')}-{start}-{end}"


def collect_passages(
    annotations: HasPages, spans: Any, limit: int | None = None, names: Mapping[str, str] | None = None
) -> Evidence:
    """The passages of some spans, in the order of documents and text, numbered from 1, each once.

    `spans` is a DataFrame with columns doc, start, end, or an iterable of such triples. At most `limit` passages are
    kept, taken from each document in turn; the rest is counted in `left_out['limit']`, spans in comments in
    `left_out['comment']`, spans outside the pages in `left_out['unknown']`. `names` are the names of sources by
    document (default: their outlet).
    """
    places = list(dict.fromkeys(_triples(spans)))
    left_out: dict[str, int] = {}
    surplus = 0
    if limit is not None and len(places) > SURPLUS * limit:  # of a large corpus not every page is read
        chosen: dict[str, list[tuple[int, int]]] = {}
        for doc, start, end in places:
            chosen.setdefault(doc, []).append((start, end))
        fewer = _share_out({doc: sorted(spots) for doc, spots in chosen.items()}, SURPLUS * limit)
        surplus = len(places) - sum(map(len, fewer.values()))
        places = [(doc, *spot) for doc, spots in fewer.items() for spot in spots]
    pages = pages_of(annotations, {doc for doc, _, _ in places})
    wanted: dict[str, list[tuple[int, int]]] = {}
    for doc, start, end in places:
        reason = _refusal(pages.get(doc), start, end)
        if reason:
            left_out[reason] = left_out.get(reason, 0) + 1
        else:
            wanted.setdefault(doc, []).append((start, end))
    kept = _share_out({doc: sorted(places) for doc, places in wanted.items()}, limit)
    dropped = surplus + sum(map(len, wanted.values())) - sum(map(len, kept.values()))
    if dropped:
        left_out["limit"] = dropped
    labels = {doc: (names or {}).get(doc) or source_label(page.article) for doc, page in pages.items()}
    passages = [read_passage(pages[doc], *at, labels[doc]) for doc in pages for at in kept.get(doc, ())]
    sources = tuple(describe_source(pages[doc], labels[doc]) for doc in pages if doc in kept)
    evidence = Evidence(tuple(passages), sources, getattr(annotations.study, "quote_limit", None), left_out)
    return keep_within_limit(evidence)


def pages_of(annotations: HasPages, docs: Iterable[str]) -> dict[str, Page]:
    """Some pages by document, in the order of all; pages that are stored (notebook/stored.py) are read only here."""
    pages, wanted = annotations.pages, set(docs)
    if hasattr(pages, "of"):
        found: dict[str, Page] = pages.of(wanted)
        return found
    return {page.article.doc: page for page in pages if page.article.doc in wanted}


def read_passage(page: Page, start: int, end: int, label: str) -> Passage:
    """The words at an offset inside their sentence (or sentences, or line where no sentence holds them)."""
    article = page.article
    text = article.text
    first, last = sentence_at(page, start), sentence_at(page, max(start, end - 1))
    left = first.start if first else text.rfind("\n", 0, start) + 1
    right = last.end if last else len(text[:end]) + len(text[end:].split("\n", 1)[0])
    return Passage(
        number=0,
        id=evidence_id(article.doc, start, end),
        doc=article.doc,
        source=label,
        start=start,
        end=end,
        before=_last_words(text[left:start]),
        words=text[start:end],
        after=_first_words(text[end:right]),
        language=article.language or "fr",
    )


def describe_source(page: Page, label: str) -> Source:
    """What a report says of the page that passages come from."""
    article = page.article
    published = article.published
    days = [str(moment) for moment in dict.fromkeys((published.start, published.end)) if moment]
    own = sum(zone.end - zone.start for zone in page.zones if zone.zone in ARTICLE_ZONES)
    return Source(article.doc, label, article.title, article.url, "/".join(days), article.language or "fr", own)


def source_label(article: Article) -> str:
    """The name of a source: its outlet, else the agency it credits, else its document."""
    return article.outlet or article.origin or article.doc


def keep_within_limit(evidence: Evidence, first: Container[str] = ()) -> Evidence:
    """The same passages numbered from 1, marked to be shortened where a source would be reproduced beyond the limit.

    Whole sentences are shown up to the limit of their source, those with most passages for their length before
    others, passages in `first` (those that links lead to) counting most; what passages share is counted once.
    Beyond it a passage is its words alone, long ones their two ends.
    """
    room = {source.doc: _room(source.own_chars, evidence.quote_limit) for source in evidence.sources}
    sentences: dict[tuple[str, int, int], float] = {}
    for passage in evidence.passages:
        weight = 1.0 if passage.id in first else 0.1
        sentences[_whole(passage)] = sentences.get(_whole(passage), 0.0) + weight
    shown: dict[str, set[int]] = {doc: set() for doc in room}
    allowed = set()
    for doc, start, end in sorted(sentences, key=lambda at: (-sentences[at] / (at[2] - at[1]), at)):
        added = set(range(start, end)) - shown[doc]
        if len(added) <= room[doc]:
            room[doc] -= len(added)
            shown[doc] |= added
            allowed.add((doc, start, end))
    cuts = [
        "" if _whole(p) in allowed else "sentence" if len(p.words) <= CLIPPED else "words" for p in evidence.passages
    ]
    passages = (
        replace(p, number=n, cut=cut) for n, (p, cut) in enumerate(zip(evidence.passages, cuts, strict=True), 1)
    )
    return replace(evidence, passages=tuple(passages))


def _whole(passage: Passage) -> tuple[str, int, int]:
    """Where the text of a passage stands when nothing is cut."""
    return passage.doc, passage.start - len(passage.before), passage.end + len(passage.after)


def shown_parts(passage: Passage) -> tuple[str, str, str]:
    """What is shown before the words, of the words, and after them, spaces joined: '[…]' marks what is cut."""
    before, words, after = (" ".join(part.split()) for part in (passage.before, passage.words, passage.after))
    match passage.cut:
        case "words":
            first, last = _ends(passage.words)
            return "[…] ", f"{passage.words[:first].strip()} […] {passage.words[-last:].strip()}", " […]"
        case "sentence":
            return "[…] " if before else "", words, " […]" if after else ""
    return before + " " * passage.before[-1:].isspace(), words, " " * passage.after[:1].isspace() + after


def _ends(words: str) -> tuple[int, int]:
    """How many characters of long words are kept at their start and end: whole words, about half of CLIPPED each."""
    half = CLIPPED // 2
    first, last = words[:half].rfind(" "), words[-half:].find(" ")
    return (first if first > 0 else half), (half - 1 - last if 0 <= last < half - 1 else half)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a group: counted words or not; `ending` are the passages whose words end with it."""

    text: str
    counted: bool = False
    ending: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that share sentences, whose text is printed once."""

    passages: tuple[Passage, ...]
    pieces: tuple[Piece, ...]

    @property
    def doc(self) -> str:
        return self.passages[0].doc


def group_passages(passages: Iterable[Passage]) -> list[Group]:
    """Numbered passages, in their order, put together where their sentences overlap; what is cut shows as '[…]'."""
    groups: list[list[Passage]] = []
    reach = ("", 0)
    for passage in passages:
        doc, start, end = _whole(passage)
        if doc == reach[0] and start < reach[1]:
            groups[-1].append(passage)
            reach = (doc, max(reach[1], end))
        else:
            groups.append([passage])
            reach = (doc, end)
    return [Group(tuple(group), _pieces(group)) for group in groups]


def _pieces(group: Sequence[Passage]) -> tuple[Piece, ...]:
    wholes = [_whole(passage) for passage in group]
    first, last = min(start for _, start, _ in wholes), max(end for _, _, end in wholes)
    text = [" "] * (last - first)
    shown, counted = bytearray(last - first), bytearray(last - first)
    ending: dict[int, list[Passage]] = {}
    for passage, (_, start, end) in zip(group, wholes, strict=True):
        text[start - first : end - first] = passage.before + passage.words + passage.after
        spans = {"": [(start, end)], "sentence": [(passage.start, passage.end)]}.get(passage.cut)
        if spans is None:
            left, right = _ends(passage.words)
            spans = [(passage.start, passage.start + left), (passage.end - right, passage.end)]
        for at, to in spans:
            shown[at - first : to - first] = b"\1" * (to - at)
        counted[passage.start - first : passage.end - first] = b"\1" * (passage.end - passage.start)
        ending.setdefault(passage.end - first, []).append(passage)
    pieces, at = [], 0
    for to in range(1, last - first + 1):
        if to < last - first and (shown[to], counted[to]) == (shown[at], counted[at]) and to not in ending:
            continue
        words = re.sub(r"\s+", " ", "".join(text[at:to])) if shown[at] else " […] "
        pieces.append(Piece(words, bool(shown[at] and counted[at]), tuple(ending.get(to, ()))))
        at = to
    return tuple(_tidy(pieces))


def _tidy(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without two marks of omission in a row, and without spaces around the whole."""
    before = " "
    for at, piece in enumerate(pieces):
        text = piece.text
        if text == " […] " and before.endswith("[…] "):
            text = ""
        text = text.lstrip() if before.endswith(" ") else text
        text = text.rstrip() if at == len(pieces) - 1 else text
        before = text or before
        if text or piece.ending:
            yield replace(piece, text=text)


def merge_evidence(parts: Iterable[Evidence], first: Container[str]) -> Evidence:
    """The evidence of several outputs or reports as one: each passage once, in the order of sources and text.

    Passages that the limit shortens and that no link leads to (not in `first`) are counted in `left_out` instead.
    """
    parts = tuple(parts)
    sources = {source.doc: source for part in parts for source in part.sources}
    passages = {passage.id: passage for part in parts for passage in part.passages}
    rank = {doc: at for at, doc in enumerate(sources)}
    limits = [part.quote_limit for part in parts if part.quote_limit is not None]
    left_out: dict[str, int] = {}
    for part in parts:
        for reason, count in part.left_out.items():
            left_out[reason] = left_out.get(reason, 0) + count
    ordered = sorted(passages.values(), key=lambda passage: (rank[passage.doc], passage.start, passage.end))
    merged = Evidence(tuple(ordered), tuple(sources.values()), min(limits, default=None), left_out)
    merged = keep_within_limit(merged, first)
    kept = tuple(passage for passage in merged.passages if not passage.cut or passage.id in first)
    if dropped := len(merged.passages) - len(kept):
        merged = replace(merged, left_out={**left_out, "limit": left_out.get("limit", 0) + dropped})
    return replace(merged, passages=tuple(replace(passage, number=n) for n, passage in enumerate(kept, 1)))


def evidence_to_json(evidence: Evidence) -> dict[str, Any]:
    """Evidence as the JSON of its output."""
    return {
        "passages": [asdict(passage) for passage in evidence.passages],
        "sources": [asdict(source) for source in evidence.sources],
        "quote_limit": evidence.quote_limit,
        "left_out": dict(evidence.left_out),
    }


def evidence_from_json(payload: Mapping[str, Any]) -> Evidence:
    """The evidence that an output carries."""
    return Evidence(
        tuple(Passage(**passage) for passage in payload["passages"]),
        tuple(Source(**source) for source in payload["sources"]),
        payload.get("quote_limit"),
        payload.get("left_out", {}),
    )


def _triples(spans: Any) -> Iterator[tuple[str, int, int]]:
    rows = spans[["doc", "start", "end"]].itertuples(index=False, name=None) if hasattr(spans, "columns") else spans
    for doc, start, end in rows:
        yield str(doc), int(start), int(end)


def _refusal(page: Page | None, start: int, end: int) -> str:
    if page is None or not 0 <= start < end <= len(page.article.text):
        return "unknown"
    touched = (zone_at(page, start), zone_at(page, end - 1))
    return "comment" if any(zone and zone.zone in PRIVATE_ZONES for zone in touched) else ""


def _share_out(places: dict[str, list[tuple[int, int]]], limit: int | None) -> dict[str, list[tuple[int, int]]]:
    """At most `limit` places, so that no document uses up what the others need."""
    if limit is None or sum(map(len, places.values())) <= limit:
        return places
    kept: dict[str, list[tuple[int, int]]] = {}
    left, waiting = limit, sorted(places, key=lambda doc: len(places[doc]))
    for at, doc in enumerate(waiting):
        kept[doc] = places[doc][: left // (len(waiting) - at)]
        left -= len(kept[doc])
    return {doc: kept[doc] for doc in places if kept[doc]}


def _room(own_chars: int, quote_limit: float | None) -> int:
    return own_chars * 10 if quote_limit is None else int(own_chars * quote_limit)


def _last_words(text: str) -> str:
    return text if len(text) <= CONTEXT else text[-CONTEXT:].partition(" ")[2] or text[-CONTEXT:]


def _first_words(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rpartition(" ")[0] or text[:CONTEXT]

"""The records of the flow: what is read, marked and found, one frozen class a table.

Offsets are Unicode code points into `Article.text`, half-open. Field names are the columns of the tables.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

_start = attrgetter("start")
ARTICLE_ZONES = frozenset({"title", "body"})
ZONES = (
    "title", "dateline", "body", "credit", "caption", "related", "navigation", "advert", "comment_header", "comment",
    "blank",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Window:
    """When a page was published: a closed interval of days, each end None where unknown, and how that is known."""

    start: date | None = None
    end: date | None = None
    basis: str = ""

    def __reduce__(self) -> tuple[type["Window"], tuple[date | None, date | None, str]]:
        return Window, (self.start, self.end, self.basis)  # compiled, a frozen record cannot be filled after it is made


@dataclass(frozen=True, slots=True)
class Article:
    """One page as read: its text exactly as stored, and what documents.csv says of it."""

    doc: str
    file: str
    text: str
    sha256: str = ""
    encoding: str = "utf-8"
    outlet: str = ""
    origin: str = ""
    url: str = ""
    title: str = ""
    published: Window = Window()
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class Zone:
    """A line, or a part of one where a line mixes article and noise (line is 1-based, split on line feeds)."""

    doc: str
    line: int
    start: int
    end: int
    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    doc: str
    start: int
    end: int
    zone: str


@dataclass(frozen=True, slots=True)
class Page:
    """An article whose zones and sentences are marked; `folded` is its text folded, at the same offsets."""

    article: Article
    folded: str
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]


def zone_at(page: Page, offset: int) -> Zone | None:
    """The zone row that holds an offset (a line feed belongs to the line before it)."""
    at = bisect_right(page.zones, offset, key=_start) - 1
    return page.zones[at] if at >= 0 else None


def sentence_at(page: Page, offset: int) -> Sentence | None:
    """The sentence that holds an offset, None between sentences."""
    at = bisect_right(page.sentences, offset, key=_start) - 1
    return page.sentences[at] if at >= 0 and offset < page.sentences[at].end else None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor; form: name, acronym, metonym, description."""

    doc: str
    start: int
    end: int
    surface: str
    actor: str
    form: str
    zone: str
    locative: int
    rule: str


@dataclass(frozen=True, slots=True)
class DateRef:
    """A date expression and the closed interval it stands for."""

    doc: str
    start: int
    end: int
    surface: str
    start_date: date | None
    end_date: date | None
    granularity: str
    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date tied to an event of the codebook; a statement without a date has no start_date (reported, undated)."""

    doc: str
    event_id: str
    start: int
    end: int
    surface: str
    start_date: date | None
    end_date: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported words: kind direct, indirect or scare; speaker an actor's id, document:, anonymous, other: or empty."""

    doc: str
    start: int
    end: int
    quote: str
    kind: str
    speaker: str
    speaker_surface: str
    cue: str
    stance: str
    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class FactRef:
    """A passage that states a fact of the codebook, or conflicts with it (agrees: yes, conflicts)."""

    doc: str
    fact_id: str
    start: int
    end: int
    surface: str
    agrees: str
    rule: str


@dataclass(frozen=True, slots=True)
class ThemeRef:
    doc: str
    theme_id: str
    start: int
    end: int
    surface: str
    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class Portrayal:
    """How words show an actor: designation, attribute, verb-agent, verb-patient or evaluation; polarity -1, 0, 1."""

    doc: str
    start: int
    end: int
    surface: str
    actor: str
    device: str
    polarity: int
    reported_by: str
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its counted noun: value 180000000.0, unit 'euro'."""

    doc: str
    start: int
    end: int
    surface: str
    value: float
    unit: str
    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """The same words in two pages; kind: agency, copy, quotation."""

    doc_a: str
    start_a: int
    end_a: int
    doc_b: str
    start_b: int
    end_b: int
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that date one event differently; kind: contradiction, precision, different_event; docs joined by ';'."""

    event_id: str
    kind: str
    docs: str
    rule: str

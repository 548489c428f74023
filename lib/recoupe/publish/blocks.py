"""Blocks: what a report is made of, between the notebook that is read and the page that is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# Explicit bidirectional controls can turn the text around them; what is not a character has no form at all.
BIDI = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�")
CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if code not in (9, 10, 13)}
SURROGATES = dict.fromkeys(range(55296, 57344), "�")
CLEAN = CONTROLS | BIDI | SURROGATES


def clean(text: Any) -> str:
    """Text that XML and PDF can hold: what they cannot is replaced, visibly, by '\\ufffd'."""
    return str(text).translate(CLEAN)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind: `href` leads somewhere, `notes` are anchors of passages, `footnote` is a number.

    With `see`, the words are the name and number of the figure or table that `href` leads to.
    """

    text: str = ""
    href: str = ""
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    lang: str = ""
    quoted: bool = False
    notes: tuple[str, ...] = ()
    footnote: int = 0
    see: bool = False
    line_break: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    runs: Runs
    id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    id: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Citation:
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Text in which spaces and line ends matter: output, code, mathematics as its source."""

    text: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    pass


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    align: str = "left"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Runs, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    id: str = ""
    caption: str = ""
    note: str = ""
    number: int = 0
    row_heads: bool = True
    small: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: `svg` text or the bytes of an image; `notes` are the passages that its marks lead to.

    `title` is the finding that is drawn on it, for pages too narrow to show all of the picture at once.
    """

    alt: str
    svg: str = ""
    image: bytes = b""
    mime: str = ""
    id: str = ""
    caption: str = ""
    note: str = ""
    number: int = 0
    notes: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that belong together: 'summary' (the answer of a part); 'findings', 'trust', 'colophon' (of a dossier)."""

    kind: str
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Listing | Citation | Code | Rule | Table | Figure | Section

FRONT = ("findings", "trust")
OUTSIDE = (*FRONT, "colophon")


@dataclass(frozen=True, slots=True)
class Back:
    """Where a passage is referred to: the anchor, what stands there (kind 'figure', 'table', 'text'), its number."""

    href: str
    kind: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Meta:
    """What a report says of itself; `kind` is 'report' or 'dossier', `date` an ISO date or empty."""

    title: str
    language: str = "en"
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    part: str = ""
    kind: str = "report"
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A report ready to be written: `evidence` is evidence.Evidence, `backs` the places that lead to each passage."""

    meta: Meta
    blocks: tuple[Block, ...]
    footnotes: tuple[tuple[Block, ...], ...] = ()
    evidence: Any = None
    backs: dict[str, tuple[Back, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def front(self) -> tuple[Block, ...]:
        """The findings of a dossier, which stand before its contents."""
        return tuple(block for block in self.blocks if isinstance(block, Section) and block.kind in FRONT)

    @property
    def main(self) -> tuple[Block, ...]:
        """All between the contents and the evidence."""
        return tuple(block for block in self.blocks if not (isinstance(block, Section) and block.kind in OUTSIDE))

    @property
    def back(self) -> tuple[Block, ...]:
        """The colophon of a dossier, which stands after the evidence."""
        return tuple(block for block in self.blocks if isinstance(block, Section) and block.kind == "colophon")

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each passage by its anchor."""
        return {passage.id: passage.number for passage in self.evidence.passages} if self.evidence else {}


def is_compact(table: Table) -> bool:
    """Whether a table is so small that it should not fill the width of a page: two or three columns of short texts."""
    longest = max((len(plain(cell)) for row in table.rows for cell in row.cells), default=0)
    return len(table.columns) < 4 and longest <= 30


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """All blocks in order, those inside others included."""
    for block in blocks:
        yield block
        match block:
            case Listing(items=items):
                for item in items:
                    yield from walk(item)
            case Citation(blocks=inner) | Section(blocks=inner):
                yield from walk(inner)


def plain(runs: Runs) -> str:
    """The words of runs."""
    return "".join(run.text for run in runs)

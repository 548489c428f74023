"""A document as Typst source: calls of the functions in templates/report.typ, every text a string literal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from itertools import groupby, pairwise
from typing import Any

from recoupe.evidence import Group, Piece, Source, group_passages
from recoupe.publish.blocks import (
    Back,
    Block,
    Citation,
    Code,
    Document,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Rule,
    Run,
    Runs,
    Section,
    Table,
    walk,
)
from recoupe.publish.literals import array, literal, raw, target
from recoupe.publish.passages import about_evidence, backs_of, days_of, note_ranges, places_of
from recoupe.publish.svg import printed_svg, read_svg
from recoupe.publish.widths import column_widths
from recoupe.typography import MARKS, day, quoted
from recoupe.words import phrase

CONTENTS_FROM = 4
MOST_LEAD = 2  # paragraphs between a heading and the figure or table that it is kept with
SHORT_TABLE = 7  # rows of a table that stands on one page with its heading
MOST_COLUMNS = 12  # of a table on an upright page
LED_TABLE = 62  # millimetres that a heading, its words and the head of a longer table need
MOST_BACKS = 6  # places that lead to a passage, printed with their pages
SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


def write_typst(document: Document, unreadable: frozenset[str] = frozenset()) -> tuple[str, dict[str, bytes]]:
    """The source and the pictures it names; of those in `unreadable` the alternative text is written."""
    writer = _Writer(document, unreadable)
    template = files("recoupe.publish").joinpath("templates/report.typ").read_text("utf-8")
    return f"{template}\n{writer.opening()}\n{writer.body()}\n", writer.pictures


@dataclass
class _Writer:
    document: Document
    unreadable: frozenset[str] = frozenset()
    pictures: dict[str, bytes] = field(default_factory=dict)
    inside: int = 0  # how many lists, citations and sections the block that is written stands in

    @property
    def language(self) -> str:
        return self.document.meta.language

    def say(self, key: str, **values: Any) -> str:
        return literal(phrase(key, self.language, **values))

    def opening(self) -> str:
        meta = self.document.meta
        moment = date.fromisoformat(meta.date) if meta.date else None
        headings = [block for block in walk(self.document.main) if isinstance(block, Heading)]
        values = {
            "title": literal(meta.title),
            "subtitle": literal(meta.subtitle),
            "authors": array(literal(author) for author in meta.authors),
            "language": literal(meta.language),
            "written": literal(day(moment, meta.language)) if moment else '""',
            "date": f"datetime(year: {moment.year}, month: {moment.month}, day: {moment.day})" if moment else "none",
            "part": literal(meta.part),
            "kind": literal(meta.kind),
            "preview": self.say("preview") if meta.preview else '""',
        }
        opening = "#show: report.with(" + ", ".join(f"{name}: {value}" for name, value in values.items()) + ")"
        contents = f"#contents({self.say('contents')}, {literal(meta.kind)})" if len(headings) >= CONTENTS_FROM else ""
        front = [self.block(block) for block in self.document.front]
        if meta.kind == "dossier":
            front = [f"cover-page({{ {'; '.join(front)} }})"]
        return "\n".join([opening, *(f"#{block}" for block in front), contents])

    def body(self) -> str:
        document = self.document
        main, back = ([f"#{written}" for written in self.whole(blocks)] for blocks in (document.main, document.back))
        return "\n".join([*main, self.evidence(), *back])

    def whole(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """The blocks one by one, a heading with its words and what they lead to as one."""
        at = 0
        while at < len(blocks):
            size = self.led_to(blocks[at : at + 2 + MOST_LEAD])
            heading, *words, shown = blocks[at : at + size] if size else (None, None)
            match heading, shown:
                case Heading(), Figure():
                    led = [*map(self.block, [heading, *words]), self.figure(shown, heading.id)]
                    yield f"together({literal(shown.id)}, {{ {'; '.join(led)} }})"
                case Heading(), Table() if len(shown.rows) <= SHORT_TABLE and len(shown.columns) <= MOST_COLUMNS:
                    yield f"as-one({{ {'; '.join(map(self.block, blocks[at : at + size]))} }})"
                case Heading(), Table():
                    yield f"need-of-led({LED_TABLE}mm)"
                    yield from map(self.block, blocks[at : at + size])
                case _:
                    size = 1
                    yield self.block(blocks[at])
            at += size

    def led_to(self, blocks: tuple[Block, ...]) -> int:
        """How many blocks a heading is with its words and the figure or table after them; 0 where none comes."""
        first = blocks[0]
        if not isinstance(first, Heading) or (first.level == 1 and self.document.meta.kind == "dossier"):
            return 0
        at = next((at for at, block in enumerate(blocks[1:], 1) if not isinstance(block, Paragraph)), 0)
        return at + 1 if at and isinstance(blocks[at], Figure | Table) else 0

    def block(self, block: Block) -> str:
        match block:
            case Heading(level, runs, id):
                return f"[#heading(level: {level}, {self.runs(runs)})#label({literal(id)})]"
            case Paragraph(runs, id):
                return f"par({{ {self.anchor(id)}{self.runs(runs)} }})"
            case Listing():
                return self.listing(block)
            case Citation(blocks):
                return f"quote(block: true, {self.blocks(blocks)})"
            case Code(text):
                return f"listing({raw(text)})"
            case Rule():
                return "rule()"
            case Table():
                return self.table(block)
            case Figure():
                return self.figure(block)
            case Section(kind, blocks):
                return f"section({literal(kind)}, {self.blocks(blocks)})"

    def note_text(self, blocks: tuple[Block, ...]) -> str:
        """A footnote: its first paragraph stands beside its number."""
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph):
            return self.blocks(blocks)
        return "{ " + "; ".join([self.runs(first.runs), *map(self.block, blocks[1:])]) + " }"

    def blocks(self, blocks: Iterable[Block]) -> str:
        self.inside += 1
        written = "{ " + "; ".join(map(self.block, blocks)) + " }"
        self.inside -= 1
        return written

    def anchor(self, id: str) -> str:
        return f"anchor({literal(id)}); " if id else ""

    def runs(self, runs: Runs) -> str:
        pieces = []
        for href, group in groupby(runs, key=lambda run: "" if run.notes else run.href):
            text = "; ".join(filter(None, map(self.run, group)))
            pieces.append(f"link({target(href)}, {{ {text} }})" if href and text else text)
        return "{ " + "; ".join(filter(None, pieces)) + " }" if any(pieces) else "[]"

    def run(self, run: Run) -> str:
        if run.line_break:
            return "linebreak()"
        if run.footnote:
            return f"footnote({self.note_text(self.document.footnotes[run.footnote - 1])})"
        if not run.text:
            return self.notes(run.notes) if run.notes else ""
        text = self.text(run)
        for wanted, function in ((run.strong, "strong"), (run.emphasis, "emph"), (run.strike, "strike")):
            text = f"{function}({text})" if wanted else text
        return self.notes(run.notes, text) if run.notes else text

    def text(self, run: Run) -> str:
        if run.code:
            return f"code({literal(run.text)})"
        if not run.lang or run.lang == self.language:
            return literal(quoted(run.text, self.language) if run.quoted else run.text)
        if not run.quoted:
            return f"text(lang: {literal(run.lang)}, {literal(run.text)})"
        first, last = MARKS[self.language][:2]
        inside = quoted(run.text, self.language).removeprefix(first).removesuffix(last)
        return f"{{ {literal(first)}; text(lang: {literal(run.lang)}, {literal(inside)}); {literal(last)} }}"

    def notes(self, notes: tuple[str, ...], text: str = "") -> str:
        """Numbers of passages, small and raised; the first and the text are one link."""
        ranges = note_ranges(notes, self.document.numbers)
        if not ranges:
            return text or "[]"
        marks = [f"note({literal(mark)})" for _, mark in ranges]
        links = [f"link({target(anchor)}, {mark})" for (anchor, _), mark in zip(ranges, marks, strict=True)]
        if text:
            links[0] = f"link({target(ranges[0][0])}, {{ {text}; {marks[0]} }})"
        return "{ " + '; note(",\u2009"); '.join(links) + " }"

    def listing(self, block: Listing) -> str:
        items = array(self.blocks(self.flow(item)) for item in block.items)
        return f"enum(start: {block.start}, ..{items})" if block.ordered else f"list(..{items})"

    def flow(self, item: tuple[Block, ...]) -> tuple[Block, ...]:
        return item or (Paragraph((Run("\u200b"),)),)

    def table(self, table: Table) -> str:
        cells = []
        for row in table.rows:
            for at, (column, runs) in enumerate(zip(table.columns, row.cells, strict=False)):
                content = self.runs(runs)
                if column.lang and column.lang != self.language:
                    content = f"text(lang: {literal(column.lang)}, {content})"
                cells.append(f"{{ {self.anchor(row.id)}{content} }}" if at == 0 else content)
        values = {
            "label-text": self.label("table", table.number),
            "caption": literal(table.caption),
            "note": literal(table.note),
            "widths": array(column_widths(table, self.document.numbers)),
            "sides": array(column.align if at else "left" for at, column in enumerate(table.columns)),
            "head": array(literal(column.label) for column in table.columns),
            "id": literal(table.id),
            "rows": str(len(table.rows)),
            "fine": str(table.small).lower(),
        }
        named = ", ".join(f"{name}: {value}" for name, value in values.items())
        body = ",\n  ".join(cells)
        return f"data-table({named},\n  {body})"

    def figure(self, figure: Figure, lead: str = "") -> str:
        """A figure; `lead` is the heading that it stays with."""
        if figure.svg:
            name = f"{figure.id}.svg"
            self.pictures[name] = printed_svg(read_svg(figure.svg)).encode()
        else:
            name = f"{figure.id}.{SUFFIXES[figure.mime]}"
            self.pictures[name] = figure.image
        if name in self.unreadable:
            del self.pictures[name]
            return self.block(Paragraph((Run(f"[{figure.alt}]"),), figure.id))
        ranges = note_ranges(figure.notes, self.document.numbers, most=10)
        links = array(f"link({target(anchor)}, {literal(mark)})" for anchor, mark in ranges)
        values = {
            "picture": literal(name),
            "label-text": self.label("figure", figure.number),
            "caption": literal(figure.caption),
            "note": literal(figure.note),
            "alt": literal(figure.alt),
            "passages": f"({self.say('passages_of_figure')}, {links})" if ranges else "none",
            "id": literal(figure.id),
            "free": str(not self.inside).lower(),
            "lead": literal(lead) if lead else "none",
            "page-text": literal(phrase("on_page", self.language, page="@")),
        }
        return "picture-figure(" + ", ".join(f"{name}: {value}" for name, value in values.items()) + ")"

    def label(self, kind: str, number: int) -> str:
        return self.say(f"{kind}_number", number=number) if number else self.say(f"{kind}_unnumbered")

    def evidence(self) -> str:
        evidence = self.document.evidence
        if not evidence:
            return ""
        sources = {source.doc: source for source in evidence.sources}
        about = literal(" ".join(about_evidence(evidence, self.language)))
        parts = []
        for doc, passages in groupby(evidence.passages, key=lambda passage: passage.doc):
            parts += [self.source(sources[doc]), *map(self.group, group_passages(passages))]
        body = ";\n  ".join(parts)
        return f"#evidence({self.say('evidence')}, {about}, {{\n  {body}\n}})"

    def source(self, source: Source) -> str:
        title = f"text(lang: {literal(source.language)}, {literal(source.title)})" if source.title else '""'
        return f"source({literal(source.label)}, {title}, {literal(days_of(source, self.language))})"

    def group(self, group: Group) -> str:
        place = literal(places_of(group, self.language))
        pieces = "; ".join(map(self.piece, group.pieces))
        found = [None, *backs_of(group, self.document.backs)[:MOST_BACKS]]
        backs = array(self.back(*pair) for pair in pairwise(found))
        text = f"text(lang: {literal(group.passages[0].language)}, {{ {pieces} }})"
        return f"passage({text}, {place}, {backs})"

    def piece(self, piece: Piece) -> str:
        text = f"strong({literal(piece.text)})" if piece.counted else literal(piece.text)
        marks = "; and-mark; ".join(f"mark({literal(p.id)}, {literal(str(p.number))})" for p in piece.ending)
        return f"{text}; {marks}" if marks else text

    def back(self, last: Back | None, back: Back | None) -> str:
        """A way back with its page; where the one before is of the same kind, without its name."""
        assert back
        label = self.label(back.kind, back.number) if back.kind != "text" else self.say("text_unnumbered")
        if last and last.kind == back.kind and back.number:
            label = literal(str(back.number))
        page = literal(phrase("on_page", self.language, page="@"))
        return f"back({literal(back.href[1:])}, {label}, {page})"

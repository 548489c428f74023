"""A document as Typst source: calls of the functions in templates/report.typ, every text a string literal.

A literal has two characters to escape, so nothing that a page or a reader's notebook says can become a command.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
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
    clean,
    is_compact,
    plain,
    walk,
)
from recoupe.publish.fonts import printable
from recoupe.publish.passages import about_evidence, backs_of, note_ranges, places_of
from recoupe.publish.svg import printed_svg, read_svg
from recoupe.typography import MARKS, day, quoted
from recoupe.words import phrase

LONG_WORD = 40  # characters; a longer word may break anywhere
CONTENTS_FROM = 4
LINE_OF_TABLE = 104  # characters that fit into one line of a table
NAME = 18  # characters that a column has room for, if its texts need it
MOST_WORDS = 30  # of a cell, that are looked at for the longest
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


def literal(text: str) -> str:
    """A text as a Typst string: quoted, with what no font can show put in words or as '\\ufffd'."""
    shown = re.sub(rf"\S{{{LONG_WORD + 1},}}", lambda word: _breakable(word[0]), _showable(clean(text)))
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "") + '"'


def _breakable(word: str) -> str:
    return "\u200b".join(word[at : at + 8] for at in range(0, len(word), 8))


def _showable(text: str) -> str:
    if text.isascii():
        return text
    return "".join(character if character.isascii() else _glyph(character) for character in text)


@lru_cache(maxsize=4096)
def _glyph(character: str) -> str:
    """The character, or where no font has it: a sign's name ('[grinning face]'), nothing for a joiner, '\\ufffd'."""
    if ord(character) in printable():
        return character
    name = unicodedata.name(character, "sign").lower()
    match unicodedata.category(character):
        case "Cf" | "Mn" | "Me" | "Sk":  # joiners, and what changes the look of the sign before
            return ""
        case "So" | "Sm" if "regional indicator" in name:
            return name[-1].upper()
        case "So" | "Sm":
            return f"[{name}]"
        case "Zs":
            return " "
    return "\ufffd"


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
            "authors": _array(literal(author) for author in meta.authors),
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
                return f"listing({_raw(text)})"
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
            pieces.append(f"link({_target(href)}, {{ {text} }})" if href and text else text)
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
        links = [f"link({_target(anchor)}, {mark})" for (anchor, _), mark in zip(ranges, marks, strict=True)]
        if text:
            links[0] = f"link({_target(ranges[0][0])}, {{ {text}; {marks[0]} }})"
        return "{ " + '; note(",\u2009"); '.join(links) + " }"

    def listing(self, block: Listing) -> str:
        items = _array(self.blocks(self.flow(item)) for item in block.items)
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
            "widths": _array(_widths(table, self.document.numbers)),
            "sides": _array(column.align if at else "left" for at, column in enumerate(table.columns)),
            "head": _array(literal(column.label) for column in table.columns),
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
        links = _array(f"link({_target(anchor)}, {literal(mark)})" for anchor, mark in ranges)
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
        days = "–".join(
            day(date.fromisoformat(moment), self.language) for moment in source.published.split("/") if moment
        )
        title = f"text(lang: {literal(source.language)}, {literal(source.title)})" if source.title else '""'
        return f"source({literal(source.label)}, {title}, {literal(days)})"

    def group(self, group: Group) -> str:
        place = literal(places_of(group, self.language))
        pieces = "; ".join(map(self.piece, group.pieces))
        found = [None, *backs_of(group, self.document.backs)[:MOST_BACKS]]
        backs = _array(self.back(*pair) for pair in pairwise(found))
        text = f"text(lang: {literal(group.passages[0].language)}, {{ {pieces} }})"
        return f"passage({text}, {place}, {backs})"

    def piece(self, piece: Piece) -> str:
        text = f"strong({literal(piece.text)})" if piece.counted else literal(piece.text)
        return "; ".join([text, *(f"mark({literal(p.id)}, {literal(str(p.number))})" for p in piece.ending)])

    def back(self, last: Back | None, back: Back | None) -> str:
        """A way back with its page; where the one before is of the same kind, without its name."""
        assert back
        label = self.label(back.kind, back.number) if back.kind != "text" else self.say("text_unnumbered")
        if last and last.kind == back.kind and back.number:
            label = literal(str(back.number))
        page = literal(phrase("on_page", self.language, page="@"))
        return f"back({literal(back.href[1:])}, {label}, {page})"


def _target(href: str) -> str:
    """Where a link goes: a label of the document, or an address."""
    if re.match(r"https?:|mailto:", href):
        return '"' + href.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"label({literal(href.removeprefix('#'))})"


def _array(items: Iterable[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"


def _raw(text: str) -> str:
    lines = (line[at : at + 88] for line in text.split("\n") for at in range(0, max(len(line), 1), 88))
    return '"' + "\\n".join(_showable(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'


def _length(runs: Runs, numbers: dict[str, int]) -> int:
    """How many characters wide the longest line of a cell is, with its numbers of passages at half their size."""
    lines = [0]
    for run in runs:
        lines = [*lines, 0] if run.line_break else lines
        marks = note_ranges(run.notes, numbers) if run.notes else ()
        lines[-1] += len(run.text.strip("\n")) + (sum(len(mark) + 1 for _, mark in marks) + 1) // 2
    return max(lines)


def _widths(table: Table, numbers: dict[str, int]) -> list[str]:
    """Columns of short texts as wide as they are; the others share what is left by the length of their texts."""
    if is_compact(table):
        return ["auto"] * len(table.columns)
    taken: list[float] = []  # characters of the columns that are as wide as their texts
    shares: dict[int, float] = {}
    needs: dict[int, float] = {}
    for at, column in enumerate(table.columns):
        runs = [row.cells[at] for row in table.rows if at < len(row.cells)]
        texts = [plain(cell) for cell in runs]
        word = max((len(word) for word in column.label.split()), default=0)
        longest = max([*(_length(cell, numbers) for cell in runs), word])
        whole = sorted(map(len, texts))
        typical = whole[len(whole) * 3 // 4] if whole else 0
        unbroken = longest <= 30 and not any(" " in text for text in texts)  # a file name, which no line can break
        if longest <= (14 if at else 18) or unbroken:
            taken.append(longest)
        else:
            shares[at] = max(8, min(typical, 160)) ** 0.6
            needs[at] = max(longest / 3, word, *(len(word) for text in texts for word in text.split()[:MOST_WORDS]))
    if set(shares) == {0} and max(len(plain(row.cells[0])) for row in table.rows) <= 40:
        return ["auto"] + ["1fr"] * (len(table.columns) - 1)
    left = LINE_OF_TABLE - sum(taken) - 2 * len(table.columns)
    narrow = {at for at in shares if left * shares[at] / sum(shares.values()) < min(needs[at], NAME)}
    if narrow == set(shares):
        narrow = set()
    widths = {
        at: f"{min(needs[at], NAME) * 0.53 + 1.2:.1f}em" if at in narrow else f"{shares[at]:.2f}fr" for at in shares
    }
    return [widths.get(at, "auto") for at in range(len(table.columns))]

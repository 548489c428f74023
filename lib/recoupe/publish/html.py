"""A document as one page of HTML: no script, no outside address, everything inside; and its nbconvert exporter."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode
from traitlets import Bool

from recoupe.evidence import Group, Passage, Piece, Source, group_passages
from recoupe.publish.blocks import (
    Back,
    Block,
    Citation,
    Code,
    Column,
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
from recoupe.publish.document import read_document
from recoupe.publish.page import write_header, write_page
from recoupe.publish.passages import about_evidence, backs_of, days_of, note_ranges, places_of, short_words
from recoupe.publish.svg import inline_svg, read_svg
from recoupe.typography import MARKS, quoted
from recoupe.words import phrase

CONTENTS_FROM = 3  # headings; a shorter report needs no contents


class HtmlReport(Exporter):
    """nbconvert's `recoupe_html`: one self-contained file."""

    export_from_notebook = "Report (HTML)"
    output_mimetype = "text/html"
    preview = Bool(False, help="let figures without alternative text pass; every page says so").tag(config=True)

    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kwargs: Any) -> tuple[Any, dict[str, Any]]:
        """The page and nbconvert's resources; warnings name the cells whose outputs were shown less well."""
        nb, resources = super().from_notebook_node(nb, resources, **kwargs)
        document = read_document(nb, resources, self.preview)
        for warning in document.warnings:
            self.log.warning(warning)
        return write_html(document), resources


def write_html(document: Document) -> str:
    """The whole page."""
    body = _Writer(document).body()
    return write_page(document.meta, body)


@dataclass(frozen=True)
class _Writer:
    document: Document

    @property
    def language(self) -> str:
        return self.document.meta.language

    def say(self, key: str, **values: Any) -> str:
        return escape(phrase(key, self.language, **values))

    def body(self) -> str:
        document, preview = self.document, self.document.meta.preview
        banner = f'<p class="preview">{self.say("preview")}</p>' if preview else ""
        opening = "\n".join(map(self.block, document.front))
        parts = [*map(self.block, document.main), self.footnotes(), self.evidence(), *map(self.block, document.back)]
        content = "\n".join(part for part in parts if part)
        head = f"{banner}{write_header(document.meta)}"
        if opening:  # the findings of a dossier stand before its contents
            return f'{head}<main id="content">\n{opening}\n{self.contents()}{content}\n</main>'
        return f'{head}{self.contents()}<main id="content">\n{content}\n</main>'

    def contents(self) -> str:
        entries = [(1, "evidence", phrase("evidence", self.language))] if self.document.evidence else []
        entries = [*_entries(self.document.main), *entries, *_entries(self.document.back)]
        if len(entries) < CONTENTS_FROM:
            return ""
        items = "".join(
            f'<li class="level-{level}"><a href="#{id}">{escape(text)}</a></li>' for level, id, text in entries
        )
        title = f'<p id="contents">{self.say("contents")}</p>'
        return f'<nav aria-labelledby="contents">{title}<ol>{items}</ol></nav>\n'

    def block(self, block: Block) -> str:
        match block:
            case Heading(level, runs, id):
                return f'<h{level + 1} id="{id}">{self.runs(runs)}</h{level + 1}>'
            case Paragraph(runs, id):
                return f"<p{_id(id)}>{self.runs(runs)}</p>"
            case Listing():
                return self.listing(block)
            case Citation(blocks):
                return f"<blockquote>{''.join(map(self.block, blocks))}</blockquote>"
            case Code(text):
                return f'<pre tabindex="0"><code>{escape(text)}</code></pre>'
            case Rule():
                return "<hr>"
            case Table():
                return self.table(block)
            case Figure():
                return self.figure(block)
            case Section(kind, blocks):
                return f'<div class="{escape(kind)}">{"".join(map(self.block, blocks))}</div>'

    def runs(self, runs: Runs) -> str:
        pieces = []
        for href, group in groupby(runs, key=lambda run: "" if run.notes else run.href):
            text = "".join(map(self.run, group))
            pieces.append(f'<a href="{escape(href)}">{text}</a>' if href and text else text)
        return "".join(pieces)

    def run(self, run: Run) -> str:
        if run.line_break:
            return "<br>"
        if run.footnote:
            n, words = run.footnote, self.say("footnote_number", number=run.footnote)
            return f'<sup id="back-{n}"><a href="#note-{n}" role="doc-noteref" aria-label="{words}">{n}</a></sup>'
        text = escape(quoted(run.text, self.language) if run.quoted else run.text)
        if run.lang and run.lang != self.language:
            text = self.foreign(run, text)
        for wanted, tag in ((run.code, "code"), (run.strong, "strong"), (run.emphasis, "em"), (run.strike, "s")):
            text = f"<{tag}>{text}</{tag}>" if wanted and text else text
        return self.notes(run.notes, text) if run.notes else text

    def foreign(self, run: Run, text: str) -> str:
        """Words of another language; the marks around them are of the report's."""
        first, last = (escape(mark) for mark in MARKS[self.language][:2]) if run.quoted else ("", "")
        return f'{first}<span lang="{escape(run.lang)}">{text.removeprefix(first).removesuffix(last)}</span>{last}'

    def notes(self, notes: tuple[str, ...], text: str = "") -> str:
        ranges = note_ranges(notes, self.document.numbers)
        marks = [f"<sup>{mark}</sup>" for _, mark in ranges]
        links = [
            f'<a class="note" href="#{anchor}">{mark}</a>' for (anchor, _), mark in zip(ranges, marks, strict=True)
        ]
        if text and ranges:
            links[0] = f'<a href="#{ranges[0][0]}">{text}<span class="note">{marks[0]}</span></a>'
        return "<sup>,\u202f</sup>".join(links)

    def listing(self, block: Listing) -> str:
        def item(blocks: tuple[Block, ...]) -> str:
            if len(blocks) >= 1 and isinstance(blocks[0], Paragraph) and not blocks[0].id:
                return f"<li>{self.runs(blocks[0].runs)}{''.join(map(self.block, blocks[1:]))}</li>"
            return f"<li>{''.join(map(self.block, blocks))}</li>"

        items = "".join(map(item, block.items))
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>{items}</ol>" if block.ordered else f"<ul>{items}</ul>"

    def table(self, table: Table) -> str:
        label = self.label("table", table.number, table.caption)
        caption = f'<caption id="{table.id}-caption">{label}</caption>' if table.caption else ""
        name = f'aria-labelledby="{table.id}-caption"' if caption else f'aria-label="{self.say("table_unnumbered")}"'
        heads = "".join(self.head(column, first=at == 0) for at, column in enumerate(table.columns))
        rows = []
        for row in table.rows:
            cells = []
            for at, (column, runs) in enumerate(zip(table.columns, row.cells, strict=False)):
                tag, scope = ("th", ' scope="row"') if at == 0 and table.row_heads else ("td", "")
                lang = f' lang="{escape(column.lang)}"' if column.lang and column.lang != self.language else ""
                cells.append(
                    f"<{tag}{scope}{lang}{_side('left' if at == 0 else column.align)}>{self.runs(runs)}</{tag}>"
                )
            rows.append(f"<tr{_id(row.id)}>{''.join(cells)}</tr>")
        body = "\n".join(rows)
        grid = f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>\n{body}\n</tbody></table>"
        note = f'<p class="small">{escape(table.note)}</p>' if table.note else ""
        wide = f'<div class="wide" role="region" tabindex="0" {name}>{grid}</div>'
        look = "table" + " compact" * is_compact(table) + " fine" * table.small
        return f'<div class="{look}" id="{table.id}">{wide}{note}</div>'

    def head(self, column: Column, first: bool) -> str:
        side = "" if first else _side(column.align)
        return f'<th scope="col"{side}>{escape(column.label)}</th>' if column.label else "<td></td>"

    def figure(self, figure: Figure) -> str:
        if figure.svg:
            picture = inline_svg(read_svg(figure.svg), figure.id, figure.alt, self.describe)
        else:
            content = b64encode(figure.image).decode()
            picture = f'<img src="data:{figure.mime};base64,{content}" alt="{escape(figure.alt)}">'
        caption = self.label("figure", figure.number, figure.caption) if figure.caption else ""
        if figure.note:
            caption += f'<span class="small">{escape(figure.note)}</span>'
        caption = f"<figcaption>{caption}</figcaption>" if caption else ""
        name = self.label_text("figure", figure.number)
        wide = f'<div class="wide" role="region" tabindex="0" aria-label="{name}">{picture}</div>'
        finding = f'<p class="finding">{escape(figure.title)}</p>' if figure.title else ""
        return f'<figure id="{figure.id}">{finding}{wide}{caption}</figure>'

    def describe(self, href: str) -> str | None:
        """What a link in a chart leads to, in words; None where it leads nowhere."""
        passage = next((p for p in self.passages() if f"#{p.id}" == href), None)
        if passage:
            number = phrase("passage_number", self.language, number=passage.number)
            return clean(f"{number}, {passage.source}: {quoted(short_words(passage), self.language)}")
        return None if href.startswith("#") or not href else href

    def passages(self) -> Iterable[Passage]:
        return self.document.evidence.passages if self.document.evidence else ()

    def label_text(self, kind: str, number: int) -> str:
        return self.say(f"{kind}_number", number=number) if number else self.say(f"{kind}_unnumbered")

    def label(self, kind: str, number: int, caption: str) -> str:
        return f"<b>{self.label_text(kind, number)}.</b> {escape(caption)}"

    def footnotes(self) -> str:
        if not self.document.footnotes:
            return ""
        items = []
        for n, blocks in enumerate(self.document.footnotes, 1):
            back = (
                f'class="note" href="#back-{n}" role="doc-backlink" aria-label="{self.say("back_to_text", number=n)}"'
            )
            text = "".join(map(self.block, blocks))
            end = "</p>" if text.endswith("</p>") else ""
            items.append(f'<li id="note-{n}">{text.removesuffix(end)} <a {back}>↑</a>{end}</li>')
        title = f'<h2 id="notes">{self.say("footnotes")}</h2>'
        return f'<section class="footnotes" aria-labelledby="notes">{title}<ol>{"".join(items)}</ol></section>'

    def evidence(self) -> str:
        evidence = self.document.evidence
        if not evidence:
            return ""
        about = " ".join(escape(text) for text in about_evidence(evidence, self.language))
        parts = [f'<h2 id="evidence">{self.say("evidence")}</h2><p class="small">{about}</p>']
        sources = {source.doc: source for source in evidence.sources}
        for doc, passages in groupby(evidence.passages, key=lambda passage: passage.doc):
            parts.append(self.source(sources[doc]))
            parts.append(f"<ul>{''.join(map(self.group, group_passages(passages)))}</ul>")
        return f'<section class="evidence" aria-labelledby="evidence">{"".join(parts)}</section>'

    def source(self, source: Source) -> str:
        title = f'<cite lang="{escape(source.language)}">{escape(clean(source.title))}</cite>' if source.title else ""
        about = ", ".join(part for part in (title, escape(days_of(source, self.language))) if part)
        about = f'<p class="small">{about}</p>' if about else ""
        return f"<h3>{escape(clean(source.label))}</h3>{about}"

    def group(self, group: Group) -> str:
        language = group.passages[0].language
        lang = f' lang="{escape(language)}"' if language != self.language else ""
        text = "".join(map(self.piece, group.pieces))
        backs = [self.back(*pair) for pair in pairwise([None, *backs_of(group, self.document.backs)])]
        led = f" ↑\u202f{', '.join(backs)}" if backs else ""
        place = escape(places_of(group, self.language))
        return f'<li><span{lang}>{text}</span> <span class="place">{place}{led}</span></li>'

    def piece(self, piece: Piece) -> str:
        text = escape(clean(piece.text))
        numbers = (f'<sup id="{passage.id}">{passage.number}</sup>' for passage in piece.ending)
        return (f"<strong>{text}</strong>" if piece.counted else text) + "<sup>,\u202f</sup>".join(numbers)

    def back(self, last: Back | None, back: Back | None) -> str:
        """A way back; where the one before is of the same kind, its number alone."""
        assert back
        label = self.label_text(back.kind, back.number) if back.kind != "text" else self.say("text_unnumbered")
        if last and last.kind == back.kind and back.number:
            return f'<a href="{back.href}" aria-label="{label}">{back.number}</a>'
        return f'<a href="{back.href}">{label}</a>'


def _entries(blocks: tuple[Block, ...]) -> list[tuple[int, str, str]]:
    headings = (block for block in walk(blocks) if isinstance(block, Heading) and block.level <= 2)
    return [(heading.level, heading.id, plain(heading.runs)) for heading in headings]


def _id(anchor: str) -> str:
    return f' id="{anchor}"' if anchor else ""


def _side(align: str) -> str:
    return f' class="{align}"' if align in ("right", "center") else ""

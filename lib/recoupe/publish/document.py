"""A notebook as a document: which cells are published, and the numbers, anchors and links of what they show."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from recoupe.evidence import Evidence, merge_evidence
from recoupe.problems import Problem
from recoupe.publish.blocks import (
    Back,
    Block,
    Citation,
    Document,
    Figure,
    Heading,
    Listing,
    Meta,
    Paragraph,
    Row,
    Run,
    Runs,
    Section,
    Table,
    clean,
    plain,
    walk,
)
from recoupe.publish.markdown import Reading, read_markdown
from recoupe.publish.outputs import picture_block, read_output
from recoupe.words import LANGUAGES, phrase

HIDDEN = {"parameters", "injected-parameters", "hide", "remove-cell", "remove_cell"}
FAILED = {"papermill-error-cell-tag"}
GIVE_ALT = (
    "a figure has no alternative text. Show it with show_figure(fig, id=..., caption=..., alt='what it shows'), "
    "write ![what it shows](...) for an image in Markdown, or set 'alt' in the metadata of the output"
)


class NotPublishable(Problem, ConversionException):
    """A notebook that must not be published as it is: a failed cell, a figure without alternative text."""


def read_document(
    notebook: NotebookNode, resources: Mapping[str, Any] | None = None, preview: bool = False
) -> Document:
    """The notebook as a numbered document, in the language of its report.

    Raises NotPublishable, naming the cell, where a cell failed or a figure has no alternative text (with `preview`
    it passes, and the document says so). What is shown less well than it was made is told in `warnings`.
    """
    meta = read_meta(notebook)
    warnings: list[str] = []
    blocks: list[Block] = []
    evidence: list[Evidence] = []
    footnotes: list[tuple[Block, ...]] = []
    for at, cell in enumerate(notebook.cells, 1):
        place = _name_cell(at, cell)
        if not _is_published(cell, meta.language):
            continue
        reading = Reading(meta.language, partial(_warn, warnings, place), footnotes=footnotes)
        found, passages = _read_cell(cell, reading, place)
        if passages and blocks and isinstance(blocks[-1], Heading) and not found:
            blocks.pop()  # the heading of the evidence: the section that the exporters make has its own
        evidence += passages
        found = [_with_alt(block, place, preview) for block in found]
        kind = cell.metadata.get("recoupe", {}).get("section") or ("summary" if "summary" in tags_of(cell) else "")
        if kind and found:
            last = blocks[-1] if blocks else None
            if isinstance(last, Section) and last.kind == kind:
                found = [*blocks.pop().blocks, *found]  # type: ignore[union-attr]
            found = [Section(kind, _joined_lists(found))]
        blocks += found
    if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1 and meta.kind != "dossier":
        meta = replace(meta, title=meta.title or plain(blocks[0].runs).strip())
        del blocks[0]
    file = (resources or {}).get("metadata", {})
    title = meta.title or clean(file.get("name", "")) or "recoupe"
    meta = replace(meta, title=title, preview=preview)
    merged = merge_evidence(evidence, _referred(blocks)) if evidence else None
    return _linked(_numbered(Document(meta, tuple(blocks), tuple(footnotes), merged)), warnings)


def _joined_lists(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Lists of the same kind that follow each other as one."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Listing) and isinstance(last, Listing) and not (block.ordered or last.ordered):
            joined[-1] = replace(last, items=last.items + block.items)
        else:
            joined.append(block)
    return tuple(joined)


def _warn(warnings: list[str], place: str, message: str) -> None:
    warnings.append(f"{place}: {message}")


def read_meta(notebook: NotebookNode) -> Meta:
    """What the notebook's metadata says of the report; the language also from its parameters."""
    given = notebook.metadata.get("recoupe", {})
    parameters = read_parameters(notebook)
    language = str(given.get("language") or parameters.get("language") or "en")
    language = language if language in LANGUAGES else "en"

    def text(key: str) -> str:
        value = given.get(key) or ""
        return clean(value.get(language, "") if isinstance(value, Mapping) else value)

    authors = given.get("authors") or ()
    return Meta(
        title=text("title"),
        language=language,
        subtitle=text("subtitle"),
        authors=tuple(clean(author) for author in ([authors] if isinstance(authors, str) else authors)),
        date=_iso_date(given.get("report_date") or parameters.get("report_date") or ""),
        part=text("part_title") or text("part"),
        kind=str(given.get("kind") or "report"),
    )


def read_parameters(notebook: NotebookNode) -> dict[str, Any]:
    """The literals of the parameters cells; those that papermill injected win."""
    found: dict[str, Any] = {}
    for cell in notebook.cells:
        if cell.cell_type != "code" or not {"parameters", "injected-parameters"} & tags_of(cell):
            continue
        try:
            lines = ast.parse(cell.source).body
        except SyntaxError:
            continue
        for line in lines:
            target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
            value = getattr(line, "value", None)
            if isinstance(target, ast.Name) and isinstance(value, ast.Constant):
                found[target.id] = value.value
    return found


def _iso_date(value: Any) -> str:
    return str(value)[:10] if re.match(r"\d{4}-\d\d-\d\d", str(value)) else ""


def tags_of(cell: NotebookNode) -> set[str]:
    return set(cell.metadata.get("tags", []))


def _name_cell(at: int, cell: NotebookNode) -> str:
    first = next((line.strip() for line in str(cell.source).splitlines() if line.strip()), "")
    return f"cell {at} ({first[:50]!r})" if first else f"cell {at}"


def _is_published(cell: NotebookNode, language: str) -> bool:
    tags = tags_of(cell)
    languages = {tag.removeprefix("lang-") for tag in tags if tag.startswith("lang-")}
    return not tags & HIDDEN and (not languages or language in languages)


def _read_cell(cell: NotebookNode, reading: Reading, place: str) -> tuple[list[Block], list[Evidence]]:
    if tags_of(cell) & FAILED:
        raise NotPublishable(f"{place}: papermill marks this notebook as failed; nothing is published")
    if cell.cell_type == "markdown":
        reading.attachments = cell.get("attachments", {})
        read = read_markdown(cell.source, reading)
        return [shown for block in read for shown in _picture(block, reading)], []
    if cell.cell_type != "code":
        if cell.source.strip():
            reading.warn("a raw cell is left out")
        return [], []
    blocks: list[Block] = []
    evidence: list[Evidence] = []
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            raise NotPublishable(f"{place} failed: {output.get('ename')}: {output.get('evalue')}; nothing is published")
        found, passages = read_output(output, reading)
        blocks += found
        evidence += [passages] if passages else []
    return blocks, evidence


def _picture(block: Block, reading: Reading) -> list[Block]:
    return picture_block(block, reading) if isinstance(block, Figure) else [block]


def _with_alt(block: Block, place: str, preview: bool) -> Block:
    for figure in walk((block,)):
        if isinstance(figure, Figure) and not figure.alt and not preview:
            raise NotPublishable(f"{place}: {GIVE_ALT} (--preview lets it pass)")
    if isinstance(block, Figure) and not block.alt:
        return replace(block, alt=f"{place}: no alternative text")
    return block


class _Names:
    """Anchors that are each given once."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()

    def __call__(self, wanted: str, fallback: str) -> str:
        ascii_only = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode().lower()
        name = re.sub(r"[^a-z0-9_]+", "-", ascii_only).strip("-")[:60] or fallback
        name = f"s-{name}" if name.startswith("e-") else name
        while self.given[name]:
            self.given[name] += 1
            name = f"{name}-{self.given[name]}"
        self.given[name] += 1
        return name


def _numbered(document: Document) -> Document:
    """Levels of headings without gaps, an anchor for all that can be led to, running numbers of figures and tables."""
    names, counts = _Names(), Counter[str]()
    shift = 0 if document.meta.kind == "dossier" else 1
    last_level = 0

    def number(block: Block) -> Block:
        nonlocal last_level
        match block:
            case Heading():
                last_level = min(max(block.level - shift, 1), last_level + 1)
                runs = tuple(replace(run, href="", notes=()) for run in block.runs)  # contents repeat them
                return replace(block, level=last_level, runs=runs, id=names(plain(runs), "section"))
            case Paragraph():
                noted = any(run.notes or run.href.startswith("#e-") for run in block.runs)
                counts["text"] += noted
                return replace(block, id=names(block.id, f"text-{counts['text']}")) if noted or block.id else block
            case Figure():
                counts["figure"] += bool(block.caption)
                shown = counts["figure"] if block.caption else 0
                return replace(block, id=names(block.id, f"figure-{counts['figure']}"), number=shown)
            case Table():
                counts["table"] += bool(block.caption)
                shown = counts["table"] if block.caption else 0
                anchor = names(block.id, f"table-{counts['table']}")
                rows = tuple(_name_row(row, at, anchor, names) for at, row in enumerate(block.rows, 1))
                return replace(block, id=anchor, number=shown, rows=rows)
            case Listing(items=items):
                return replace(block, items=tuple(tuple(map(number, item)) for item in items))
            case Citation(blocks=inner) | Section(blocks=inner):
                return replace(block, blocks=tuple(map(number, inner)))
        return block

    return replace(document, blocks=tuple(map(number, document.blocks)))


def _name_row(row: Row, at: int, table: str, names: _Names) -> Row:
    noted = any(run.notes or run.href.startswith("#e-") for cell in row.cells for run in cell)
    return replace(row, id=names(row.id, f"{table}-{at}")) if noted or row.id else row


def _linked(document: Document, warnings: list[str]) -> Document:
    """Every link inside the report leads somewhere, or is not one; every passage knows what leads to it."""
    notes = document.numbers
    targets = _targets(document.blocks)
    labels = _labels(document.blocks, document.meta.language)
    lost: Counter[str] = Counter()

    def resolve(run: Run) -> Run:
        known = tuple(note for note in run.notes if note in notes)
        if not run.href.startswith("#"):
            return replace(run, notes=known)
        anchor = run.href[1:]
        if anchor.startswith("e-"):
            known = known or ((anchor,) if anchor in notes else ())
            return replace(run, notes=known, href=f"#{known[0]}" if known else "")
        found = targets.get(anchor) or targets.get(anchor.lower())
        lost[anchor] += found is None
        return replace(run, href=f"#{found}" if found else "")

    def over_runs(runs: Runs) -> Runs:
        return tuple(resolve(run) for run in _joined_notes(_shown_in(runs, labels)))

    blocks = tuple(_map_runs(block, over_runs) for block in document.blocks)
    footnotes = tuple(tuple(_map_runs(block, over_runs) for block in note) for note in document.footnotes)
    warnings += [f"a link to #{anchor} leads nowhere: its words stay" for anchor, count in lost.items() if count]
    return replace(document, blocks=blocks, footnotes=footnotes, backs=_backs(blocks), warnings=tuple(warnings))


def _joined_notes(runs: Iterable[Run]) -> list[Run]:
    """A link to a passage and the notes right after it as one run: '14' and its numbers are one link."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.notes and not run.text and joined[-1].href.startswith("#e-") and not joined[-1].notes:
            joined[-1] = replace(joined[-1], notes=run.notes)
        else:
            joined.append(run)
    return joined


def _shown_in(runs: Runs, labels: Mapping[str, str]) -> list[Run]:
    """References to figures and tables in words, ' (Figure 2, Table 3)'; those to what is not there left out."""
    written: list[Run] = []
    for see, group in groupby(runs, key=lambda run: run.see):
        if not see:
            written += group
            continue
        there = [run for run in group if run.href[1:] in labels]
        for at, run in enumerate(there):
            written += [Run(", " if at else " ("), Run(labels[run.href[1:]], run.href)]
        written += [Run(")")] if there else []
    return written


def _labels(blocks: tuple[Block, ...], language: str) -> dict[str, str]:
    """'Figure 2' by the anchor of each numbered figure and table."""
    kinds = {Figure: "figure_number", Table: "table_number"}
    numbered = (block for block in walk(blocks) if isinstance(block, Figure | Table) and block.number)
    return {block.id: phrase(kinds[type(block)], language, number=block.number) for block in numbered}


def _map_runs(block: Block, change: Callable[[Runs], Runs]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=change(block.runs))
        case Table():
            rows = tuple(replace(row, cells=tuple(change(cell) for cell in row.cells)) for row in block.rows)
            return replace(block, rows=rows)
        case Listing(items=items):
            return replace(block, items=tuple(tuple(_map_runs(inner, change) for inner in item) for item in items))
        case Citation(blocks=inside) | Section(blocks=inside):
            return replace(block, blocks=tuple(_map_runs(inner, change) for inner in inside))
    return block


def _referred(blocks: Iterable[Block]) -> set[str]:
    """The anchors of passages that something leads to."""
    found: set[str] = set()
    for block in walk(tuple(blocks)):
        cells: tuple[Runs, ...] = ()
        match block:
            case Figure(notes=notes):
                found |= set(notes)
            case Paragraph(runs=runs):
                cells = (runs,)
            case Table(rows=rows):
                cells = tuple(cell for row in rows for cell in row.cells)
        for run in (run for cell in cells for run in cell):
            found |= {*run.notes, run.href.removeprefix("#")}
    return found


def _targets(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Anchors by what a link may call them: their name, and for headings also Jupyter's ('#Two-words')."""
    targets: dict[str, str] = {}
    for block in walk(blocks):
        anchor = getattr(block, "id", "")
        if anchor:
            targets[anchor] = anchor
        if isinstance(block, Heading):
            targets.setdefault(plain(block.runs).strip().replace(" ", "-").lower(), anchor)
        if isinstance(block, Table):
            targets |= {row.id: row.id for row in block.rows if row.id}
    return targets


def _backs(blocks: tuple[Block, ...]) -> dict[str, tuple[Back, ...]]:
    backs: dict[str, dict[tuple[str, int], Back]] = {}

    def add(notes: Iterable[str], back: Back) -> None:
        for note in notes:
            backs.setdefault(note, {}).setdefault((back.kind, back.number), back)

    for block in walk(blocks):
        match block:
            case Paragraph():
                add((note for run in block.runs for note in run.notes), Back(f"#{block.id}", "text"))
            case Figure():
                add(block.notes, Back(f"#{block.id}", "figure", block.number))
            case Table():
                for row in block.rows:
                    notes = (note for cell in row.cells for run in cell for note in run.notes)
                    add(notes, Back(f"#{row.id}", "table", block.number))
    return {note: tuple(found.values()) for note, found in backs.items()}

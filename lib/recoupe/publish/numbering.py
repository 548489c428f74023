"""Numbers, anchors and links of a document: every figure and passage has its own, every link leads somewhere."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from recoupe.publish.blocks import (
    Back,
    Block,
    Citation,
    Document,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Row,
    Run,
    Runs,
    Section,
    Table,
    plain,
    walk,
)
from recoupe.words import phrase


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


def number_blocks(document: Document) -> Document:
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


def link_blocks(document: Document, warnings: list[str]) -> Document:
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


def referred(blocks: Iterable[Block]) -> set[str]:
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

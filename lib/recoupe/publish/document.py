"""A notebook as a document: which cells are published, and the numbers, anchors and links of what they show."""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from recoupe.evidence import Evidence, merge_evidence
from recoupe.problems import Problem
from recoupe.publish.blocks import (
    Block,
    Document,
    Figure,
    Heading,
    Listing,
    Meta,
    Section,
    clean,
    plain,
    walk,
)
from recoupe.publish.markdown import Reading, read_markdown
from recoupe.publish.numbering import link_blocks, number_blocks, referred
from recoupe.publish.outputs import picture_block, read_output
from recoupe.words import LANGUAGES

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
    merged = merge_evidence(evidence, referred(blocks)) if evidence else None
    return link_blocks(number_blocks(Document(meta, tuple(blocks), tuple(footnotes), merged)), warnings)


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

"""The dossier: the parts of a report as one notebook, which the exporters publish like any other; and the index page.

Findings first, then the parts, one section of evidence (the exporters make it), the colophon. Figures, tables and
passages are numbered by the exporters, so their numbers run through.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from html import escape
from importlib.metadata import version
from itertools import zip_longest
from platform import python_version
from typing import Any

import nbformat
from nbformat import NotebookNode

from recoupe.media import LISTED, PROSE, TABLE
from recoupe.prose import as_runs
from recoupe.publish.document import read_meta, read_parameters, tags_of
from recoupe.publish.page import write_header, write_page
from recoupe.words import phrase

PACKAGES = ("recoupe", "pandas", "matplotlib", "nbconvert", "papermill", "typst")
TOPICS = ("lead", *LISTED, "trust")
MOST_SAID = 4  # sentences on a topic on the first page
ORDER = ("dossier", "coverage", "timeline", "portrayal", "method")
FORMS = {".html": "HTML", ".pdf": "PDF"}


def make_dossier(notebooks: Sequence[NotebookNode], meta: Mapping[str, Any]) -> NotebookNode:
    """One notebook of several executed ones, each of which becomes a part.

    What cells tagged `summary` show is repeated in front, topic by topic (`display.show_prose`), and what has no
    topic under the title of its part. `meta` is what metadata.recoupe holds of any report; its
    `colophon`, a mapping of names to texts ('corpus' and 'codebook' are known), is printed at the end with the
    versions, the parameters and the command.
    """
    parts = _unique([deepcopy(notebook) for notebook in notebooks])
    dossier = nbformat.v4.new_notebook()
    dossier.metadata["recoupe"] = {**meta, "kind": "dossier"}
    language = read_meta(dossier).language
    titles = [_title(part, language) for part in parts]
    cells = _findings(parts, titles, language)
    for part, title in zip(parts, titles, strict=True):
        cells += [_markdown(f"# {title}"), *_without_title(part)]
    dossier.cells = [*cells, *_colophon(parts, meta, language)]
    for at, cell in enumerate(dossier.cells):
        cell["id"] = f"cell-{at}"
    return dossier


def _findings(parts: Sequence[NotebookNode], titles: Sequence[str], language: str) -> list[NotebookNode]:
    """The first page: the lead, what is agreed on, what differs, who speaks, what has no topic, how far to trust it.

    The first sentences of each part have their turn before its later ones; what is said here, its part leaves out.
    """
    summaries = [[_repeated(cell) for cell in part.cells if "summary" in tags_of(cell)] for part in parts]
    said: dict[str, list[Any]] = {}
    for topic in TOPICS:
        of_parts = [
            [runs for output in _on(topic, part) for runs in output.data[PROSE]["paragraphs"]] for part in parts
        ]
        turns = [runs for turn in zip_longest(*of_parts) for runs in turn if runs is not None]
        said[topic] = turns[:MOST_SAID] if topic in LISTED else turns
        for output in (output for part in parts for output in _on(topic, part)):
            left = [runs for runs in output.data[PROSE]["paragraphs"] if runs not in said[topic]]
            output.data[PROSE]["paragraphs"] = left
    cells = _told(said["lead"], "lead")
    for topic in LISTED:
        if said[topic]:
            cells += [_markdown(f"## {phrase(f'topic_{topic}', language)}", section="findings")]
            cells += _told(said[topic], topic)
    for summary, title in zip(summaries, titles, strict=True):
        own = [cell for cell in summary if cell.cell_type != "code" or cell.outputs]
        cells += [_markdown(f"## {title}", section="findings"), *own] if own else []
    cells += _told(said["trust"], "trust")
    return [_markdown(f"# {phrase('findings', language)}", section="findings"), *cells] if cells else []


def _on(topic: str, part: NotebookNode) -> list[NotebookNode]:
    """What the summary of a part shows on a topic."""
    cells = (cell for cell in part.cells if "summary" in tags_of(cell) and cell.cell_type == "code")
    outputs = (output for cell in cells for output in cell.outputs if PROSE in output.get("data", {}))
    return [output for output in outputs if output.data[PROSE].get("topic") == topic]


def _told(paragraphs: Sequence[Any], topic: str) -> list[NotebookNode]:
    """The sentences of one topic as a cell; the lead is one paragraph, and so is what may be trusted."""
    if not paragraphs:
        return []
    if topic not in LISTED:
        paragraphs = [[run for at, runs in enumerate(paragraphs) for run in ([{"text": " "}] if at else []) + runs]]
    section = "trust" if topic == "trust" else "findings"
    data = {PROSE: {"id": None, "paragraphs": list(paragraphs), "topic": topic}}
    output = nbformat.v4.new_output("display_data", data=data)
    return [nbformat.v4.new_code_cell(topic, outputs=[output], metadata={"recoupe": {"section": section}})]


def index_html(meta: Mapping[str, Any], files: Iterable[str]) -> str:
    """The page that leads to the reports whose files stand beside it: 'coverage.html', 'dossier.pdf', 'numbers.txt'."""
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["recoupe"] = {**meta, "part": "", "part_title": ""}
    about = read_meta(notebook)
    names = sorted({file.rsplit(".", 1)[0] for file in files if file.endswith(tuple(FORMS))}, key=_place)
    there, items = set(files), []
    for name in names:
        title = escape(phrase(f"part_{name}", about.language) if name in ORDER else name)
        links = [
            f'<a href="{escape(name + form)}" aria-label="{title}, {label}">{label}</a>'
            for form, label in FORMS.items()
            if name + form in there
        ]
        items.append(f"<li><b>{title}</b> {' · '.join(links)}</li>")
    if "numbers.txt" in there:
        items.append(f'<li><a href="numbers.txt">{escape(phrase("numbers_file", about.language))}</a></li>')
    title = escape(phrase("part_index", about.language))
    body = f'{write_header(about)}<main id="content"><h2>{title}</h2><ul class="index">{"".join(items)}</ul></main>'
    return write_page(about, body)


def _place(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _markdown(source: str, **about: str) -> NotebookNode:
    return nbformat.v4.new_markdown_cell(source, metadata={"recoupe": about} if about else {})


def _title(notebook: NotebookNode, language: str) -> str:
    """The first heading of a part in the language of the dossier, else the title of its metadata."""
    for cell in notebook.cells:
        found = re.match(r"#\s+(.+)", cell.source)
        if cell.cell_type == "markdown" and found and _speaks(cell, language):
            return found[1].strip()
    return read_meta(notebook).title or read_meta(notebook).part


def _without_title(notebook: NotebookNode) -> list[NotebookNode]:
    cells = list(notebook.cells)
    for cell in cells:
        if cell.cell_type == "markdown":
            cell["source"] = re.sub(r"\A\s*#\s+.+\n*", "", cell.source)
    return [cell for cell in cells if cell.source.strip() or cell.get("outputs")]


def _speaks(cell: NotebookNode, language: str) -> bool:
    return not any(tag.startswith("lang-") and tag != f"lang-{language}" for tag in tags_of(cell))


def _repeated(cell: NotebookNode) -> NotebookNode:
    """A summary for the front: only its prose on no topic, without anchors, which its part keeps."""
    copy = deepcopy(cell)
    copy.metadata["recoupe"] = {"section": "findings"}
    copy.metadata["tags"] = [tag for tag in tags_of(cell) if tag != "summary"]
    if copy.cell_type == "code":
        prose = [output for output in copy.outputs if PROSE in output.get("data", {})]
        copy["outputs"] = [output for output in prose if not output.data[PROSE].get("topic")]
        for output in copy.outputs:
            output.data[PROSE]["id"] = None
    return copy


def _unique(parts: list[NotebookNode]) -> list[NotebookNode]:
    """The parts, where an anchor that an earlier part has is renamed, with the links to it."""
    taken: set[str] = set()
    for number, part in enumerate(parts, 1):
        own = {anchor for cell in part.cells for output in cell.get("outputs", ()) for anchor in _anchors(output)}
        renamed = {anchor: f"part-{number}-{anchor}" for anchor in own & taken}
        if renamed:
            for cell in part.cells:
                _rename(cell, renamed)
        taken |= own
    return parts


def _anchors(output: NotebookNode) -> set[str]:
    data, about = output.get("data", {}), output.get("metadata", {}).get("recoupe", {})
    found = {data[mime].get("id") for mime in (PROSE, TABLE) if mime in data} | {about.get("id")}
    found |= {row.get("id") for row in data.get(TABLE, {}).get("rows", ())}
    return {anchor for anchor in found if anchor}


def _rename(cell: NotebookNode, renamed: dict[str, str]) -> None:
    """Puts new anchors for old in a cell: where they are given, and where JSON, SVG or Markdown links to them."""
    old = "|".join(map(re.escape, sorted(renamed)))
    for output in cell.get("outputs", ()):
        text = json.dumps({"data": output.get("data", {}), "metadata": output.get("metadata", {})}, ensure_ascii=False)
        text = re.sub(rf'("id": ")({old})(?=")', lambda m: m[1] + renamed[m[2]], text)
        text = re.sub(rf'("href": "#|href=\\"#)({old})(?=\\?")', lambda m: m[1] + renamed[m[2]], text)
        if "data" in output:
            output.update(nbformat.from_dict(json.loads(text)))
    if cell.cell_type == "markdown":
        cell["source"] = re.sub(rf"(\]\(#)({old})(?=\))", lambda m: m[1] + renamed[m[2]], cell.source)


def _colophon(parts: Sequence[NotebookNode], meta: Mapping[str, Any], language: str) -> list[NotebookNode]:
    parameters: dict[str, Any] = {}
    for part in parts:
        parameters |= read_parameters(part)
    corpus = re.split(r"[/\\]", str(parameters.pop("corpus", "FOLDER")).rstrip("/\\"))[-1]
    if tables := parameters.get("tables"):
        parameters["tables"] = re.split(r"[/\\]", str(tables).rstrip("/\\"))[-1]
    given = {key: value for key, value in parameters.items() if value not in ("", None)}
    rows = {
        phrase("colophon_versions", language): ", ".join(
            [f"Python {python_version()}", *(f"{name} {version(name)}" for name in PACKAGES)]
        ),
        **{_colophon_name(name, language): str(text) for name, text in (meta.get("colophon") or {}).items()},
        phrase("colophon_parameters", language): ", ".join(f"{key} = {value}" for key, value in sorted(given.items())),
        phrase("colophon_command", language): f"recoupe report {corpus} --language {language}",
        phrase("colophon_type", language): "Source Sans, Source Serif",
    }
    heads = [phrase("colophon_item", language), phrase("colophon_value", language)]
    payload = {
        "id": "colophon-table",
        "caption": "",
        "note": "",
        "columns": [{"label": head, "align": "left", "lang": None} for head in heads],
        "rows": [{"id": None, "cells": [as_runs(name), as_runs(text)]} for name, text in rows.items() if text],
    }
    shown = nbformat.v4.new_output("display_data", data={TABLE: payload})
    about = _markdown(f"# {phrase('colophon', language)}\n\n{phrase('colophon_about', language)}", section="colophon")
    table = nbformat.v4.new_code_cell("colophon", outputs=[shown], metadata={"recoupe": {"section": "colophon"}})
    return [about, table]


def _colophon_name(name: str, language: str) -> str:
    return phrase(f"colophon_{name}", language) if name in ("corpus", "codebook") else name

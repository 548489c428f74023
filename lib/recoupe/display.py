"""Display: what a notebook calls to show things; every output carries its own data, so exporters need nothing else.

Each kind of output has a mime type of its own, which the exporters read, and a plain one that JupyterLab shows.
"""

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import display

from recoupe.evidence import Evidence, Passage, evidence_to_json, shown_parts
from recoupe.media import EVIDENCE, LISTED, NUMBERS, PROSE, TABLE
from recoupe.prose import Link, Notes, Paragraph, Quoted, See, Strong, as_runs, plain, runs_to_html

UNKNOWN = "–"  # what a table shows for a missing value


def show_prose(paragraphs: Paragraph | Iterable[Paragraph], *, id: str | None = None, topic: str = "") -> None:
    """Show sentences computed from data, one paragraph an item: a text, or a list of texts, Links, Strongs, Quoteds.

    In a cell tagged `summary`, `topic` (lead, agree, differ, speak, trust) says where the first page of the dossier
    has them; those between lead and trust are shown as a list.

    show_prose(["All agree.", ["First ", Strong("Lyon"), ", then ", Link("Nice", "#e-000-4-8"), "."]])
    """
    single = isinstance(paragraphs, str | Link | Strong | Quoted | Notes | See)
    texts = [as_runs(item) for item in ([paragraphs] if single else paragraphs)]  # type: ignore[union-attr]
    tag = "li" if topic in LISTED else "p"
    html = "".join(f"<{tag}>{runs_to_html(runs)}</{tag}>" for runs in texts)
    html = f"<ul>{html}</ul>" if topic in LISTED else html
    _show({PROSE: {"id": id, "paragraphs": texts, "topic": topic}}, html, "\n\n".join(plain(runs) for runs in texts))


def show_figure(fig: Any, *, id: str, caption: str, alt: str, note: str = "", title: str = "") -> None:
    """Show a chart (a matplotlib Figure, or Axes of one) as SVG whose text stays text and whose links stay links.

    `caption` says what is shown and how it was counted, `alt` tells what the chart shows to a reader who cannot see
    it, from its data; an empty `alt` is a ValueError. `title` is the finding drawn on it, which a page also says in
    words where it is too narrow for the chart. The figure is closed.
    """
    if not alt.strip():
        raise ValueError(f"figure {id!r} has no alternative text: give show_figure(..., alt='what the chart shows')")
    fig = getattr(fig, "figure", fig)
    svg = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": f"recoupe-{id}"}):
        fig.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    plt.close(fig)
    drawn = re.sub(r"^.*?(?=<svg)", "", svg.getvalue(), flags=re.DOTALL).replace(' target="_blank"', "")
    about = {"id": id, "caption": caption, "alt": alt, "note": note} | ({"title": title} if title else {})
    display({"image/svg+xml": drawn, "text/plain": alt}, raw=True, metadata={"recoupe": about})


def show_table(
    frame: pd.DataFrame,
    *,
    id: str,
    caption: str,
    note: str = "",
    columns: Mapping[Any, str] | None = None,
    formats: Mapping[Any, Callable[[Any], str]] | None = None,
    links: Mapping[Any, Sequence[str | Sequence[str] | None]] | None = None,
    row_ids: Sequence[str | None] | None = None,
    lang_columns: Mapping[Any, str] | None = None,
    small: bool = False,
) -> None:
    """Show a table; its first column names the rows; `small` sets it in smaller type.

    columns: which to show, in order, with their labels (default: all, with their names); formats: a function a
    column from a value to its text; links: a column's addresses, one a row: None, an address, or several anchors of
    evidence; row_ids: an anchor a row; lang_columns: the language of columns that quote a source. A cell may also
    hold runs of prose (Link, Strong, Quoted, Notes, or a list of them). A missing value shows as '–'.
    """
    chosen = dict(columns) if columns else {column: str(column) for column in frame.columns}
    formats, links, langs = formats or {}, links or {}, lang_columns or {}
    numeric = {column: pd.api.types.is_numeric_dtype(frame[column]) for column in chosen}
    heads = [
        {"label": label, "align": "right" if numeric[column] else "left", "lang": langs.get(column)}
        for column, label in chosen.items()
    ]
    rows = []
    for at, values in enumerate(frame[list(chosen)].itertuples(index=False, name=None)):
        cells = [
            _cell(value, formats.get(column), links[column][at] if column in links else None)
            for column, value in zip(chosen, values, strict=True)
        ]
        rows.append({"id": row_ids[at] if row_ids else None, "cells": cells})
    payload = {"id": id, "caption": caption, "note": note, "columns": heads, "rows": rows, "small": small}
    _show({TABLE: payload}, _table_to_html(payload), f"{caption}: {len(rows)} rows")


def show_evidence(evidence: Evidence, *, id: str) -> None:
    """Show the numbered passages that links of the report lead to (from `evidence.collect_passages`)."""
    items = "".join(_passage_to_html(passage) for passage in evidence.passages)
    payload = {"id": id, **evidence_to_json(evidence)}
    _show({EVIDENCE: payload}, f"<ol>{items}</ol>", f"{len(evidence.passages)} passages")


def show_numbers(lines: Sequence[str]) -> None:
    """Hands over the lines of numbers.txt; readers of the notebook and of the report see nothing."""
    display({NUMBERS: list(lines)}, raw=True)


def _show(data: dict[str, Any], html: str, text: str) -> None:
    display({**data, "text/html": html, "text/plain": text}, raw=True)


def _cell(value: Any, form: Callable[[Any], str] | None, target: str | Sequence[str] | None) -> list[dict[str, Any]]:
    runs = isinstance(value, list | tuple | Link | Strong | Quoted | Notes | See)
    missing = not runs and (value is None or bool(pd.isna(value)))
    text: Any = UNKNOWN if missing else form(value) if form and not runs else value
    targets = [target] if isinstance(target, str) else list(target or ())
    if not targets or runs:
        return as_runs(text)
    anchors = tuple(href for href in targets if href.startswith("#e-"))
    return as_runs([Link(str(text), targets[0]), *([Notes(anchors)] if anchors else [])])


def _passage_to_html(passage: Passage) -> str:
    before, found, after = map(escape, shown_parts(passage))
    words = f"{before}<strong>{found}</strong>{after}"
    place = f"{escape(passage.source)}, {passage.start}–{passage.end}"
    return f'<li id="{passage.id}">{place}: <span lang="{escape(passage.language)}">{words}</span></li>'


def _table_to_html(payload: dict[str, Any]) -> str:
    heads = "".join(f'<th scope="col">{escape(head["label"])}</th>' for head in payload["columns"])
    rows = "".join(
        "<tr>" + "".join(f"<td>{runs_to_html(cell)}</td>" for cell in row["cells"]) + "</tr>" for row in payload["rows"]
    )
    caption = f"<caption>{escape(payload['caption'])}</caption>"
    return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"

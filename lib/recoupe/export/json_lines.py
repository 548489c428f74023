"""One JSON object a page: what is known of it, its own text by paragraph, and its annotations by layer."""

import json
from pathlib import Path
from typing import Any

from recoupe.annotate import Annotations
from recoupe.export.own_text import Private, find_paragraphs
from recoupe.export.rows import Exported, documents_and_pages, read_rows
from recoupe.sources import name_sources
from recoupe.tables import TABLES
from recoupe.writing import replacing

_LAYERS = tuple(name for name in TABLES if name not in ("documents", "reuse", "disagreements"))


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/pages.jsonl (UTF-8, keys sorted): {"annotations": {"dates": [...]}, "doc": ..., "text": [...], ...}.

    Offsets are those of the tables; text is a list of {start, end, zone, text}. Rows that touch a comment are left
    out. Shared wording stands at both its pages, a disagreement at every page of its `docs`.
    """
    sources = name_sources(annotations.tables["documents"])
    pages = list(documents_and_pages(annotations))
    private = {row["doc"]: Private(page) for row, page in pages}
    layers = _rows_by_page(annotations, private)
    target = out / "pages.jsonl"
    with replacing(target) as path, open(path, "w", encoding="utf-8", newline="\n") as file:
        for row, page in pages:
            text = [{"start": p.start, "end": p.end, "zone": p.zone, "text": p.text} for p in find_paragraphs(page)]
            found = {**row, "source": sources[row["doc"]], "text": text, "annotations": layers[row["doc"]]}
            file.write(json.dumps(found, ensure_ascii=False, sort_keys=True, allow_nan=False) + "\n")
    return Exported((target,))


def _rows_by_page(annotations: Annotations, private: dict[str, Private]) -> dict[str, dict[str, list[Any]]]:
    found: dict[str, dict[str, list[Any]]] = {
        doc: {name: [] for name in (*_LAYERS, "reuse", "disagreements")} for doc in private
    }
    for name in _LAYERS:
        for row in read_rows(annotations, name):
            doc = row.pop("doc")
            if not private[doc].touches(row["start"], row["end"]):
                found[doc][name].append(row)
    for row in read_rows(annotations, "reuse"):
        if any(private[row[f"doc_{s}"]].touches(row[f"start_{s}"], row[f"end_{s}"]) for s in "ab"):
            continue
        for doc in dict.fromkeys((row["doc_a"], row["doc_b"])):
            found[doc]["reuse"].append(row)
    for row in read_rows(annotations, "disagreements"):
        for doc in dict.fromkeys((row["docs"] or "").split(";")):
            if doc in found:
                found[doc]["disagreements"].append(row)
    return found

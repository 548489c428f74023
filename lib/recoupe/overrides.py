"""Corrections: what the analyst sets right in overrides.csv, applied again at every run, counted and listed.

A row names words in a document by their offsets and, where it is to hold for one version of the page only, by
themselves (`words`) or by the page's `sha256`: a row that no longer fits is reported and not applied.

    doc,start,end,words,layer,action,column,value,why
    000_9d59,120,131,la préfète,mentions,change,actor,prefect,an alias of another
    000_9d59,300,311,Claire Brun,mentions,remove,,,a namesake
    000_9d59,402,411,le bassin,mentions,add,actor,town,what the page calls the town
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

from recoupe.model import DateRef, EventDate, FactRef, Figure, Mention, Page, Portrayal, Quote, ThemeRef, zone_at
from recoupe.problems import Problem, name_place
from recoupe.sheets import read_sheet

OVERRIDES_FILE = "overrides.csv"
COLUMNS = ("doc", "sha256", "start", "end", "words", "layer", "action", "column", "value", "why")
NEEDED = ("doc", "start", "end", "layer", "action")
ACTIONS = ("change", "remove", "add")
LAYERS: dict[str, type] = {
    "mentions": Mention,
    "dates": DateRef,
    "event_dates": EventDate,
    "quotes": Quote,
    "facts": FactRef,
    "themes": ThemeRef,
    "portrayal": Portrayal,
    "figures": Figure,
}
DEFAULTS: dict[str, Any] = {
    "form": "description",
    "kind": "direct",
    "agrees": "yes",
    "granularity": "day",
    "locative": 0,
}
DEFAULTS |= {"polarity": 0, "device": "attribute", "start_date": None, "end_date": None, "value": 0.0}
RULE = "correction"


@dataclass(frozen=True, slots=True)
class Override:
    """One row of overrides.csv: `line` is its line there; `column` and `value` may be empty for remove."""

    line: int
    doc: str
    sha256: str
    start: int
    end: int
    words: str
    layer: str
    action: str
    column: str
    value: str
    why: str


REASONS = {  # why a row is not applied
    "changed": "the file has changed (another sha256)",
    "place": "no such place in the page",
    "words": "the page has other words there",
    "nothing": "nothing was found there",
    "document": "no such document",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of a row: applied, or why not (a key of REASONS)."""

    override: Override
    applied: bool
    reason: str = ""

    def __str__(self) -> str:
        state = "applied" if self.applied else f"not applied: {REASONS[self.reason]}"
        return name_place(OVERRIDES_FILE, f"line {self.override.line}", state)


def read_overrides(folder: Path) -> list[Override]:
    """The rows of FOLDER/overrides.csv, none where there is no such file; Problem on the first row that is wrong."""
    path = folder / OVERRIDES_FILE
    if not path.exists():
        return []
    columns, rows = read_sheet(path)
    for column in columns:
        if column not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise Problem(name_place(path.name, "line 1", f"unknown column {column!r}; the known ones are {known}"))
    if missing := [c for c in NEEDED if c not in columns]:
        raise Problem(name_place(path.name, "line 1", f"no column {missing[0]!r}"))
    return [_override(columns, row, line) for line, row in rows]


def _override(columns: Sequence[str], cells_of: Sequence[str], line: int) -> Override:
    def fail(message: str) -> Problem:
        return Problem(name_place(OVERRIDES_FILE, f"line {line}", message))

    if len(cells_of) > len(columns):
        raise fail("more cells than columns")
    row = dict(zip(columns, cells_of, strict=False))
    cells = {c: row.get(c, "").strip() for c in COLUMNS if c != "words"}
    layer, action, column = cells["layer"], cells["action"], cells["column"]
    if layer not in LAYERS:
        raise fail(f"layer {layer!r} is none of {', '.join(LAYERS)}")
    if action not in ACTIONS:
        raise fail(f"action {action!r} is none of {', '.join(ACTIONS)}")
    try:
        start, end = int(cells["start"]), int(cells["end"])
    except ValueError:
        raise fail("start and end are the offsets of the words, such as 120 and 131") from None
    known = [f.name for f in fields(LAYERS[layer]) if f.name not in ("doc", "start", "end", "surface", "quote", "rule")]
    if (action != "remove" or column) and column not in known:
        raise fail(f"column {column!r} is none of {', '.join(known)}")
    if column:
        try:
            _value(column, cells["value"])
        except ValueError:
            raise fail(f"{column} cannot be {cells['value']!r}") from None
    return Override(
        line,
        cells["doc"],
        cells["sha256"],
        start,
        end,
        row.get("words", ""),
        layer,
        action,
        column,
        cells["value"],
        cells["why"],
    )


def _value(column: str, text: str) -> Any:
    if column in ("start_date", "end_date"):
        return date.fromisoformat(text) if text else None
    if column == "value" and not isfinite(float(text)):
        raise ValueError(text)
    return int(text) if column in ("locative", "polarity") else float(text) if column == "value" else text


def correct(
    page: Page, records: Mapping[str, tuple[Any, ...]], overrides: Iterable[Override]
) -> tuple[dict[str, tuple[Any, ...]], list[Correction]]:
    """The records of one page with its corrections in force, and what became of each.

    Rows are taken in their order; several rows that add the same words to the same layer build one record together.
    """
    corrected, log = dict(records), []
    for override in overrides:
        rows = corrected.get(override.layer, ())
        at = [i for i, r in enumerate(rows) if (r.start, r.end) == (override.start, override.end)]
        if reason := _misfit(page, override, bool(at)):
            log.append(Correction(override, False, reason))
            continue
        made = override.action == "add" and not any(rows[i].rule == RULE for i in at)
        if made:
            rows = tuple(sorted([*rows, _made(page, override)], key=lambda r: (r.start, r.end)))
        elif override.action == "remove":
            rows = tuple(r for i, r in enumerate(rows) if i not in at)
        else:
            change = {override.column: _value(override.column, override.value), "rule": RULE}
            rows = tuple(replace(r, **change) if i in at else r for i, r in enumerate(rows))
        corrected[override.layer] = rows
        log.append(Correction(override, True))
    return corrected, log


def _misfit(page: Page, override: Override, found: bool) -> str:
    """Why a correction does not fit its page, a key of REASONS, empty where it does."""
    if override.sha256 and override.sha256 != page.article.sha256:
        return "changed"
    text = page.article.text[override.start : override.end] if 0 <= override.start < override.end else ""
    if not text or override.end > len(page.article.text):
        return "place"
    if override.words and override.words != text:
        return "words"
    if not found and override.action != "add":
        return "nothing"
    return ""


def _made(page: Page, override: Override) -> Any:
    text = page.article.text[override.start : override.end]
    zone = zone_at(page, override.start)
    known: dict[str, Any] = {"doc": page.article.doc, "start": override.start, "end": override.end, "rule": RULE}
    known |= {"surface": text, "quote": text, "zone": zone.zone if zone else "body"}
    known[override.column] = _value(override.column, override.value)
    names = [f.name for f in fields(LAYERS[override.layer])]
    return LAYERS[override.layer](**{n: known.get(n, DEFAULTS.get(n, "")) for n in names})

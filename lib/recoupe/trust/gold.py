"""The gold: a hand-coded folder of CSV files, read into the shape of the tables."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from recoupe.problems import Problem, name_place
from recoupe.read import decode
from recoupe.tables import TABLES, to_frame

GOLD_FOLDER = "gold"
_SPANS = frozenset({"mentions", "dates", "event_dates", "quotes", "facts", "portrayal", "figures"})
_NUMBERS = {"start": int, "end": int, "line": int, "locative": int, "polarity": int, "value": float}
_NUMBERS |= {"start_a": int, "end_a": int, "start_b": int, "end_b": int}


def gold_tables(folder: str | Path, gold: str | Path | None = None, suffix: str = "") -> dict[str, pd.DataFrame]:
    """The coded layers of a story as tables, by name; a layer that nobody coded is absent.

    folder: the pages; gold: the coded files (default: FOLDER/gold); suffix: what their names end with, such as
    _pass2. Raises Problem on a file that cannot be read.
    """
    rows = read_gold(Path(gold) if gold else Path(folder) / GOLD_FOLDER, suffix)
    texts = read_texts(folder)
    if "zones" in rows:
        rows["zones"] = [_placed(row, texts) for row in rows["zones"]]
    for row in rows.get("facts", ()):  # a name spelt otherwise is a variant of the statement, not a conflict with it
        if row.get("agrees") == "conflicts" and "spelling" in row.get("note", ""):
            row["agrees"] = "yes"
    if "documents" in rows:
        rows["documents"] = [
            {
                **row,
                "file": f"{row['doc']}.txt",
                "origin": row.get("origin_agency"),
                "published_start": row.get("published_earliest"),
                "published_end": row.get("published_latest"),
            }
            for row in rows["documents"]
        ]
    return {name: to_frame(name, [{c: r.get(c) for c in TABLES[name]} for r in table]) for name, table in rows.items()}


def read_texts(folder: str | Path) -> dict[str, str]:
    """The text of every page of a folder, by doc."""
    return {p.stem: decode(p.read_bytes())[0] for p in sorted(Path(folder).glob("*.txt"))}


def _placed(row: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """A gold zone, which names a line, with the offsets of that line."""
    lines = texts.get(row["doc"], "").split("\n")
    at = int(row["line"]) - 1
    start = sum(len(x) + 1 for x in lines[:at])
    return {**row, "start": start, "end": start + (len(lines[at]) if at < len(lines) else 0)}


def read_gold(gold: Path, suffix: str = "") -> dict[str, list[dict[str, Any]]]:
    """The rows of every coded layer, by table; cells as text, numbers where the table has numbers."""
    if not gold.is_dir():
        raise Problem(f"{gold}: no coded sample there (a folder of CSV files, one a table)")
    files = {table: gold / f"{table}{suffix}.csv" for table in TABLES}
    rows = {table: _read_csv(path, table) for table, path in files.items() if path.is_file()}
    if not rows:
        raise Problem(f"{gold}: none of the files {', '.join(path.name for path in files.values())}")
    return rows


def _read_csv(path: Path, table: str) -> list[dict[str, Any]]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            return [_typed(row, path, table, reader.line_num) for row in reader]
    except UnicodeDecodeError as error:
        raise Problem(name_place(path.name, "", f"not UTF-8 (byte {error.start})")) from None


def _typed(row: Mapping[str, str], path: Path, table: str, line: int) -> dict[str, Any]:
    default_zone = {"zone": "body"} if table in _SPANS else {}
    typed: dict[str, Any] = {**default_zone}
    for column, cell in row.items():
        if column is None:
            raise Problem(name_place(path.name, f"line {line}", "more cells than columns"))
        if cell in ("", None):
            continue
        try:
            typed[column] = _NUMBERS.get(column, str)(cell)
        except ValueError:
            raise Problem(name_place(path.name, f"line {line}", f"{column} is {cell!r}, not a number")) from None
    return typed

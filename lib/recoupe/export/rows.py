"""Rows: the tables as plain records, and the names, days and marks that the formats share."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from recoupe.annotate import Annotations
from recoupe.model import Page
from recoupe.study import read_interval
from recoupe.tables import schema

# What no XML file can hold, and so no workbook either: most control characters, lone surrogates, two non-characters.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"})
LONGEST_NAME = 60  # characters of a name made of letters and digits alone


@dataclass(frozen=True, slots=True)
class Exported:
    """The files written, and what there is to say of them, one line each."""

    paths: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def read_arrow(annotations: Annotations, table: str) -> pa.Table:
    """A table of the contract with the contract's types."""
    return pa.Table.from_pandas(annotations.tables[table], schema=schema(table), preserve_index=False)


def read_rows(annotations: Annotations, table: str) -> list[dict[str, Any]]:
    """The rows of a table as records; what is unknown is None."""
    rows: list[dict[str, Any]] = read_arrow(annotations, table).to_pylist()
    return rows


def documents_and_pages(annotations: Annotations) -> Iterator[tuple[dict[str, Any], Page]]:
    """Each row of the documents table with its page, in the order of the table."""
    pages = {p.article.doc.encode("utf-8", "replace").decode(): p for p in annotations.pages}
    return ((row, pages[row["doc"]]) for row in read_rows(annotations, "documents"))


def make_names(values: Iterable[str]) -> dict[str, str]:
    """A name of plain letters, digits and '_' for each value, no two the same whatever their case.

    "L’Écho d'Alger" gives 'L_Echo_d_Alger', and a second value that would give the same 'L_Echo_d_Alger_2'; what has
    no Latin letter or digit is 'x'.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for value in values:
        if value in names:
            continue
        plain = unicodedata.normalize("NFKD", value.translate(_LIGATURES))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        first = name = _NOT_PLAIN.sub("_", plain).strip("_")[:LONGEST_NAME].strip("_") or "x"
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{first}_{number}"
        taken.add(name.casefold())
        names[value] = name
    return names


def say_window(start: str | None, end: str | None) -> str:
    """A window of publication as short as can be: '2024-04-16', '2024-04', '2024', '2024-04-20/2024-04-24' or ''."""
    if not start or not end:
        return ""
    for short in (start, start[:7], start[:4]):
        if read_interval(short) == (date.fromisoformat(start), date.fromisoformat(end)):
            return short
    return f"{start}/{end}"


def replace_illegal(text: str) -> str:
    """The text with U+FFFD where a character cannot stand in an XML file: 'a\\x0bb' gives 'a\\ufffdb'."""
    return _ILLEGAL.sub("\ufffd", text)


def count(number: int, one: str, many: str = "") -> str:
    """'1 page', '3 pages'."""
    return f"{number} {one if number == 1 else many or one + 's'}"

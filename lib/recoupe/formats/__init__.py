"""Formats: what researchers hold, besides pages as plain text, read into one kind of record.

A file is told by its ending and by what is in it: an HTML file may be one page or an export of a hundred articles.
"""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from recoupe.formats.record import Record, Tell

LARGEST_EXPORT = 2_000_000_000  # bytes
_HEAD, _STARS = 4_000_000, 200  # bytes in which an export, and a corpus of IRaMuTeQ, shows what it is
# the reader of each ending; .txt is a page unless an IRaMuTeQ corpus begins in it, .html one unless an export does
READERS = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".docx": "nexis", ".csv": "columns", ".tsv": "columns",
    ".jsonl": "columns", ".ndjson": "columns", ".json": "columns", ".warc": "warc", ".gz": "warc", ".txt": "iramuteq",
}  # fmt: skip
OWN_FILES = re.compile(r"(?:documents|overrides)(?:\.draft)?\.csv", re.IGNORECASE)  # what the analyst writes


def find_reader(path: Path) -> Callable[[Path, Tell], Iterator[Record]] | None:
    """The reader of a file; None for a page of plain text, which needs none, and for what is no page at all."""
    name = READERS.get(path.suffix.lower())
    if name is None or not is_readable(path):
        return None
    if name in ("page", "iramuteq"):
        head = _read_head(path, _STARS if name == "iramuteq" else _HEAD)
        if name == "iramuteq":
            return _reader("iramuteq") if re.match(rb"(?:\xef\xbb\xbf)?\s*\*{4} \*\w", head) else None
        lower = head.lower()
        if b"docpublicationname" in lower:
            name = "europresse"
        elif re.search(rb"class=[\"']article [a-z]{2}article|>factiva<", lower):
            name = "factiva"
    return _reader(name)


def is_readable(path: Path) -> bool:
    """Whether a file may hold pages, by its name: not study.yml, documents.csv or a README."""
    if path.suffix.lower() == ".gz" and not path.name.lower().endswith(".warc.gz"):
        return False
    return path.suffix.lower() in READERS and path.stem.upper() != "README" and not OWN_FILES.fullmatch(path.name)


def _reader(name: str) -> Callable[[Path, Tell], Iterator[Record]]:
    reader: Callable[[Path, Tell], Iterator[Record]] = import_module(f"recoupe.formats.{name}").read_records
    return reader


def _read_head(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)

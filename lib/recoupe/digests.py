"""Digests: what a report was made from, said so that anybody can check it."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any


def corpus_digest(documents: Iterable[Any]) -> str:
    """One sha256 for all pages (each with `file` and `sha256`): of their names and digests, in the order of names."""
    lines = sorted(f"{document.file} {document.sha256}\n" for document in documents)
    return sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def file_digest(path: Path) -> str:
    """The sha256 of a file."""
    return sha256(path.read_bytes()).hexdigest()

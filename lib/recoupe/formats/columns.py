"""Rows with a column of text: CSV and JSON Lines as trafilatura, Media Cloud and others write them."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from charset_normalizer import from_bytes

from recoupe.formats.record import Record, Tell, tell_counts, window_of, with_title

# by what a column holds, its names in the order in which they are taken; lower case, - and blank as _
COLUMNS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "texte", "full_text", "fulltext", "content", "contenu", "body", "article", "article_text", "story_text",
        "raw_text", "corps",
    ),
    "title": ("title", "titre", "headline", "article_title"),
    "outlet": (
        "outlet", "media_name", "sitename", "site_name", "source_hostname", "hostname", "publication",
        "publisher", "journal", "media", "source", "domain",
    ),
    "origin": ("origin", "agency", "agence"),
    "url": ("url", "link", "lien", "source"),
    "published": (
        "published", "publish_date", "publication_date", "date_publication", "date",
        "pub_date", "pubdate", "datetime",
    ),
    "language": ("language", "lang", "langue"),
}  # fmt: skip


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The rows of a file that have a text; the others are counted and said."""
    expected = found = 0
    empty: list[int] = []
    for number, row in _rows(path, tell):
        expected += 1
        record = _record(number, row) if row is not None else None
        if record is None:
            empty.append(number)
        else:
            found += 1
            yield record
    if expected and not found:
        tell(f"no row has a text; a column of it is called one of {', '.join(COLUMNS['text'])}")
    elif empty:
        tell(f"rows without a text: {', '.join(map(str, empty[:20]))}{' …' * (len(empty) > 20)}")
    tell_counts(found, expected, "row", tell)


def _rows(path: Path, tell: Tell) -> Iterator[tuple[int, Mapping[str, Any] | None]]:
    suffix = path.suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        with path.open("rb") as file:
            yield from enumerate((_json(line) for line in file if line.strip()), 1)
    elif suffix == ".json":
        try:
            held = json.loads(decode_text(path.read_bytes()))
        except ValueError as error:
            tell(f"not JSON: {error}")
            return
        for key in ("stories", "articles", "documents", "results", "items"):
            if isinstance(held, dict) and isinstance(held.get(key), list):
                held = held[key]
        rows = held if isinstance(held, list) else [held]
        yield from enumerate((row if isinstance(row, dict) else None for row in rows), 1)
    else:
        csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
        lines = decode_text(path.read_bytes()).splitlines(keepends=True)
        head = lines[0] if lines else ""
        delimiter = max("\t;,", key=head.count) if suffix == ".csv" else "\t"
        yield from enumerate(csv.DictReader(lines, delimiter=delimiter), 1)


def _json(line: bytes) -> Mapping[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def _record(number: int, row: Mapping[str, Any]) -> Record | None:
    plain = {_plain(name): value for name, value in row.items() if isinstance(name, str)}
    text = _value(plain, COLUMNS["text"])
    if not text:
        return None
    title = _value(plain, COLUMNS["title"])
    url = _value({k: v for k, v in plain.items() if k != "source" or _is_url(v)}, COLUMNS["url"])
    outlet = _value({k: v for k, v in plain.items() if not _is_url(v)}, COLUMNS["outlet"])
    language = _value(plain, COLUMNS["language"])[:2].lower()
    published = window_of(_value(plain, COLUMNS["published"]), "column of the file")
    return Record(
        number, with_title(title, text), title, outlet, _value(plain, COLUMNS["origin"]), url, published,
        language if language in ("fr", "en") else "",
    )  # fmt: skip


def _plain(name: str) -> str:
    return name.strip().lstrip("\ufeff").lower().replace("-", "_").replace(" ", "_")


def _value(row: Mapping[str, Any], names: Iterable[str]) -> str:
    for name in names:
        value = row.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _is_url(value: Any) -> bool:
    return isinstance(value, str) and value.strip().lower().startswith(("http://", "https://"))


def decode_text(data: bytes) -> str:
    """Text of an export: UTF-8, with or without BOM, UTF-16, else what its bytes look like."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return str(from_bytes(data, cp_isolation=["cp1252", "latin_1"]).best() or data.decode("latin-1"))

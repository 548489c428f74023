"""Chunks: a corpus cut into some hundred pages at a time, each annotated into Parquet files of its own.

A chunk is named by the digest of everything that its tables come from (bytes of its pages, their rows in
documents.csv, codebook, corrections, program), so that work that is there need not be done again.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path

from recoupe import __version__
from recoupe.annotate import annotate_page, document_row
from recoupe.dates.windows import infer_window
from recoupe.mentions.codebook import Codebook, compile_codebook
from recoupe.model import Window
from recoupe.overrides import Correction, Override
from recoupe.read import Listed, Note, read_listed
from recoupe.reuse import quoted_spans
from recoupe.reuse.credits import read_credit_lines
from recoupe.reuse.shingles import read_words
from recoupe.scale.word_store import write_words
from recoupe.study import PLACE, Document, Study, doc_of
from recoupe.tables import TABLES, to_arrow, write_parquet
from recoupe.zones import mark

PAGES, BYTES = 250, 4_000_000  # of a chunk: a few seconds of work, some megabytes of tables
PAGE_TABLES = tuple(name for name in TABLES if name not in ("reuse", "disagreements"))
LOOKALIKES, RESULT = "lookalikes", "result.json"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some pages and everything that annotating them needs; `home` is where the folder of each chunk goes."""

    home: str
    folder: str  # of the pages
    codebook: str  # the study without its documents, as JSON
    files: tuple[Listed, ...]
    documents: tuple[Document, ...]
    overrides: tuple[Override, ...] = ()
    near: Window | None = None
    key: str = ""

    @property
    def path(self) -> Path:
        return Path(self.home) / self.key


@dataclass(frozen=True, slots=True)
class ChunkResult:
    """What a chunk left: how many pages and shingles, how each page is called, and what there is to say."""

    pages: int
    rows: int
    shingles: int
    called: tuple[tuple[str, str], ...]
    notes: tuple[Note, ...]
    corrections: tuple[Correction, ...]


def cut_chunks(
    study: Study,
    files: Iterable[Listed],
    home: Path,
    overrides: Mapping[str, Sequence[Override]] | None = None,
    near: Window | None = None,
) -> Iterator[Chunk]:
    """The chunks of a corpus, in the order of its files: up to PAGES files and BYTES bytes each, a file at least."""
    codebook = study.model_copy(update={"documents": {}, "folder": Path(".")}).model_dump_json()
    common = json.dumps([__version__, digest_program(), codebook, str(near)])
    overrides = overrides or {}

    def chunk(batch: list[Listed]) -> Chunk:
        names = dict.fromkeys(name for f in batch for name in (f.file, f.file.partition(PLACE)[0]))
        rows = tuple(study.documents[name] for name in names if name in study.documents)
        corrections = tuple(o for f in batch for o in overrides.get(doc_of(f.file), ()))
        digest = hashlib.sha256(common.encode())
        for part in (batch, rows, corrections):
            digest.update(repr(part).encode("utf-8", "replace"))
        return Chunk(
            str(home),
            str(study.folder.resolve()),
            codebook,
            tuple(batch),
            rows,
            corrections,
            near,
            digest.hexdigest()[:40],
        )

    batch: list[Listed] = []
    size = 0
    for listed in files:
        if batch and (len(batch) == PAGES or size + listed.size > BYTES):
            yield chunk(batch)
            batch, size = [], 0
        batch.append(listed)
        size += listed.size
    if batch:
        yield chunk(batch)


@cache
def digest_program() -> str:
    """A digest of the program itself: its code and its word lists."""
    digest = hashlib.sha256()
    root = Path(__file__).parents[1]
    for path in sorted([*root.rglob("*.py"), *root.glob("languages/*")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def annotate_chunk(chunk: Chunk) -> ChunkResult:
    """Annotates the pages of a chunk and leaves a folder with their tables, whole or not at all."""
    if (earlier := read_result(chunk)) is not None:
        return earlier
    study, codebook = _study_of(chunk), _compile(chunk.codebook)
    overrides: dict[str, list[Override]] = {}
    for override in chunk.overrides:
        overrides.setdefault(override.doc, []).append(override)
    notes: list[Note] = []
    corrections: list[Correction] = []
    words, lines = [], []
    rows: dict[str, list] = {name: [] for name in (*PAGE_TABLES, LOOKALIKES)}
    for article in read_listed(study, chunk.files, notes.append):
        found = annotate_page(article, codebook, overrides.pop(article.doc, ()), chunk.near)
        rows["documents"].append(document_row(found))
        for name, of_page in found.records.items():
            if name in rows:
                rows[name] += of_page
        corrections += found.corrections
        lines.append(read_credit_lines(found.page))
        words.append(read_words(found.page, quoted_spans(found.records["quotes"]).get(article.doc, [])))
    corrections += [Correction(o, False, "document") for of_doc in overrides.values() for o in of_doc]
    called = tuple(dict.fromkeys((line.outlet, line.origin) for line in lines))
    home = Path(chunk.home)
    home.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=home, prefix="."))
    try:
        for name, records in rows.items():
            table = to_arrow("event_dates" if name == LOOKALIKES else name, records)
            write_parquet(table, scratch / f"{name}.parquet")
        shingles = write_words(scratch, words, lines)
        count = sum(len(records) for name, records in rows.items() if name != LOOKALIKES)
        result = ChunkResult(len(words), count, shingles, called, tuple(notes), tuple(corrections))
        (scratch / RESULT).write_text(json.dumps(asdict(result)), encoding="utf-8")
        if not chunk.path.exists():  # another worker may have been as fast
            os.rename(scratch, chunk.path)
    except FileExistsError:
        pass
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return result


def read_result(chunk: Chunk) -> ChunkResult | None:
    """What a chunk left, None where it was not annotated yet."""
    try:
        raw = json.loads((chunk.path / RESULT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return ChunkResult(
        raw["pages"],
        raw["rows"],
        raw["shingles"],
        tuple((outlet, origin) for outlet, origin in raw["called"]),
        tuple(Note(**note) for note in raw["notes"]),
        tuple(Correction(Override(**c["override"]), c["applied"], c["reason"]) for c in raw["corrections"]),
    )


def date_chunk(chunk: Chunk) -> Window:
    """When the pages of a chunk that bear a date of their own were published: the first day and the last known."""
    articles = read_listed(_study_of(chunk), chunk.files, lambda note: None)
    return span_windows([infer_window(mark(article)) for article in articles])


def span_windows(windows: Iterable[Window]) -> Window:
    """From the first day to the last of several windows, each end None where none has it."""
    windows = list(windows)
    starts, ends = [w.start for w in windows if w.start], [w.end for w in windows if w.end]
    return Window(min(starts, default=None), max(ends, default=None), "other pages")


def _study_of(chunk: Chunk) -> Study:
    documents = {row.file: row for row in chunk.documents}
    return _read_codebook(chunk.codebook).model_copy(update={"folder": Path(chunk.folder), "documents": documents})


@lru_cache(maxsize=4)
def _read_codebook(codebook: str) -> Study:
    return Study.model_validate_json(codebook)


@lru_cache(maxsize=4)
def _compile(codebook: str) -> Codebook:
    return compile_codebook(_read_codebook(codebook))

"""Corpus: a study of any size to its tables, with bounded memory, in this process or on others.

Every chunk leaves its own files in OUT/.unfinished; what needs all pages (shared wording, disagreements) is worked
out from these, and the tables take the place of earlier ones when all of it is there. A run that was interrupted
goes on where it stopped.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from recoupe.model import EventDate, Window
from recoupe.overrides import Correction, Override, read_overrides
from recoupe.problems import Problem
from recoupe.read import Listed, Note, find_pages, list_pages
from recoupe.scale.chunks import (
    LOOKALIKES,
    PAGE_TABLES,
    Chunk,
    ChunkResult,
    annotate_chunk,
    cut_chunks,
    date_chunk,
    read_result,
    span_windows,
)
from recoupe.scale.reuse_parts import cut_buckets, cut_groups, judge_group, match_bucket, write_reuse
from recoupe.scale.schedule import Run, open_scheduler
from recoupe.scale.word_store import open_store
from recoupe.statements.disagreements import find_disagreements
from recoupe.study import Study, doc_of
from recoupe.tables import TABLES, iter_batches, to_arrow, write_csv, write_parquet

CHUNKS_A_PART = 4  # a thousand pages, one file of each table
UNFINISHED = ".unfinished"
WAIT = 600  # seconds for another run on the same folder of tables

Tell = Callable[[str, int, int], None]  # what is being done, pages done, pages in all


@dataclass(frozen=True, slots=True)
class Annotated:
    """What a run wrote: pages, rows of all tables, and what there is to say."""

    pages: int
    rows: int
    notes: tuple[Note, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Some chunks whose tables become one file each: 'part-00001.parquet'."""

    folders: tuple[str, ...]
    out: str
    name: str  # empty where the corpus has a single part


def annotate_corpus(
    study: Study,
    out: Path,
    with_csv: bool = False,
    workers: int | None = None,
    scheduler: str | None = None,
    tell: Tell = lambda what, done, total: None,
) -> Annotated:
    """Writes the thirteen tables of a study to OUT, the same bytes whatever the workers; see `open_scheduler`.

    More than CHUNKS_A_PART chunks make a table a folder of Parquet parts. Problem where there is no page to read.
    """
    if next(find_pages(study.folder, lambda note: None), None) is None:
        raise Problem(f"{study.folder}: no page to read")
    out.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(out / ".recoupe.lock", timeout=WAIT):
            return _annotate(study, out.resolve(), with_csv, workers, scheduler, tell)
    except Timeout:
        raise Problem(f"{out}: another run has been writing there for {WAIT // 60} minutes") from None


def _annotate(
    study: Study, out: Path, with_csv: bool, workers: int | None, scheduler: str | None, tell: Tell
) -> Annotated:
    home = out / UNFINISHED
    chunks_home = home / "_chunks"
    notes: list[Note] = []
    tell("listing", 0, 0)
    files = list(list_pages(study, notes.append))
    corrections: dict[str, list[Override]] = {}
    for override in read_overrides(study.folder):
        corrections.setdefault(override.doc, []).append(override)
    with open_scheduler(len(files), workers, scheduler) as run:
        chunks_home.mkdir(parents=True, exist_ok=True)
        near = _time_of_story(study, files, chunks_home, run, tell)
        chunks = list(cut_chunks(study, files, chunks_home, corrections, near))
        stems = {doc_of(listed.file) for listed in files}
        lost = [Correction(o, False, "document") for d, of in corrections.items() if d not in stems for o in of]
        total = len(files)
        del files, stems
        results = _run_chunks(chunks, run, total, tell)
        pages = sum(result.pages for result in results)
        notes = [note for result in results for note in result.notes] + notes
        if not pages:
            shutil.rmtree(home, ignore_errors=True)
            raise Problem("\n".join([*map(str, notes), f"{study.folder}: no page to read"]))
        scratch = Path(tempfile.mkdtemp(dir=home, prefix="_scratch-"))
        try:
            tables = _write_tables(study, chunks, results, scratch, run, tell)
            if with_csv:
                for number, name in enumerate(TABLES):
                    tell("writing CSV", number, len(TABLES))
                    write_csv(TABLES[name], iter_batches(tables / f"{name}.parquet"), tables / f"{name}.csv")
            rows = sum(result.rows for result in results)
            rows += sum(pq.read_metadata(tables / f"{name}.parquet").num_rows for name in ("reuse", "disagreements"))
            _publish(tables, out, scratch)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    shutil.rmtree(home, ignore_errors=True)
    applied = [correction for result in results for correction in result.corrections]
    return Annotated(pages, rows, tuple(notes), tuple(applied + lost))


def _time_of_story(study: Study, files: Sequence[Listed], home: Path, run: Run, tell: Tell) -> Window | None:
    """What annotate.time_of_story gives, a chunk at a time."""
    known = span_windows(document.published for document in study.documents.values())
    if known.start:
        return known if known.end else None
    chunks = list(cut_chunks(study, files, home))
    windows = []
    for window in run(date_chunk, chunks):
        windows.append(window)
        tell("dating", len(windows), len(chunks))
    known = span_windows(windows)
    return known if known.start and known.end else None


def _run_chunks(chunks: Sequence[Chunk], run: Run, total: int, tell: Tell) -> list[ChunkResult]:
    """The results of all chunks, in their order; those that an earlier run left are not done again."""
    results = {chunk.key: result for chunk in chunks if (result := read_result(chunk))}
    sizes = {chunk.key: len(chunk.files) for chunk in chunks}
    done = sum(sizes[key] for key in results)
    tell("annotating", done, total)
    for key, result in run(_annotate_keyed, [chunk for chunk in chunks if chunk.key not in results]):
        results[key] = result
        done += sizes[key]
        tell("annotating", done, total)
    return [results[chunk.key] for chunk in chunks]


def _annotate_keyed(chunk: Chunk) -> tuple[str, ChunkResult]:
    return chunk.key, annotate_chunk(chunk)


def _write_tables(
    study: Study, chunks: Sequence[Chunk], results: Sequence[ChunkResult], scratch: Path, run: Run, tell: Tell
) -> Path:
    """The tables of the whole corpus, as they are to be published, in a folder of their own."""
    out = scratch / "tables"
    out.mkdir()
    folders = [chunk.path for chunk in chunks]
    parts = [folders[at : at + CHUNKS_A_PART] for at in range(0, len(folders), CHUNKS_A_PART)]
    work = [
        Part(tuple(map(str, part)), str(out), f"part-{number:05}" if len(parts) > 1 else "")
        for number, part in enumerate(parts, 1)
    ]
    for number, _ in enumerate(run(join_part, work)):
        tell("writing tables", number + 1, len(work))
    dated = _read_event_dates([out / "event_dates.parquet"])
    others = _read_event_dates([folder / f"{LOOKALIKES}.parquet" for folder in folders])
    write_parquet(to_arrow("disagreements", find_disagreements(dated, study, others)), out / "disagreements.parquet")
    called = list(dict.fromkeys(pair for result in results for pair in result.called))
    store = open_store(folders, called, scratch / "matches")
    buckets = cut_buckets(store, sum(result.shingles for result in results))
    for number, _ in enumerate(run(match_bucket, buckets)):
        tell("matching wording", number + 1, len(buckets))
    groups = cut_groups(store, len(buckets))
    judged = []
    for table in run(judge_group, groups):
        judged.append(table)
        tell("comparing wording", len(judged), len(groups))
    write_reuse(store, judged, out / "reuse.parquet")
    return out


def join_part(part: Part) -> None:
    """The tables of some chunks, one after the other, as one file each."""
    for name in PAGE_TABLES:
        table = pa.concat_tables([pq.read_table(Path(folder) / f"{name}.parquet") for folder in part.folders])
        target = Path(part.out) / f"{name}.parquet"
        if part.name:
            target.mkdir(exist_ok=True)
            target = target / f"{part.name}.parquet"
        half = target.with_suffix(".half")
        write_parquet(table.combine_chunks(), half)
        os.replace(half, target)


def _read_event_dates(paths: Sequence[Path]) -> Iterator[EventDate]:
    for path in paths:
        for batch in iter_batches(path):
            for row in batch.to_pylist():
                for end in ("start_date", "end_date"):
                    row[end] = date.fromisoformat(row[end]) if row[end] else None
                yield EventDate(**row)


def _publish(tables: Path, out: Path, scratch: Path) -> None:
    """Puts finished tables in the place of earlier ones, by renaming."""
    old = scratch / "old"
    old.mkdir()
    for new in sorted(tables.iterdir()):
        target = out / new.name
        if target.is_dir() or new.is_dir() and target.exists():
            os.rename(target, old / new.name)  # a folder cannot be replaced in one step
        os.replace(new, target)

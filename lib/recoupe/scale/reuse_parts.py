"""Reuse in parts: shared wording of a corpus that does not fit in memory.

The shingles of all chunks are matched in buckets of hashes; the matches are then read by group of pages and judged.
What is found is what `reuse.find_reuse` finds in all pages at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.model import Reuse
from recoupe.reuse.passages import find_passages
from recoupe.reuse.shared_runs import bucket_of, find_matches, find_runs
from recoupe.reuse.sifting import sift_pairs
from recoupe.reuse.verdicts import judge
from recoupe.scale.word_store import HASHES, PLACES, PageReader, WordStore, open_credits, open_stream, read_docs
from recoupe.tables import ROW_GROUP, schema

BUCKET = 2_000_000  # shingles that are matched at once: some 150 MB
GROUP = 1000  # pages whose matches are judged at once
_OFFSETS = ("start_a", "end_a", "start_b", "end_b")
_NAMES = ("kind", "rule")
_JUDGED = pa.schema(
    [(name, pa.int32()) for name in ("a", "b", *_OFFSETS)]
    + [(name, pa.dictionary(pa.int8(), pa.string())) for name in _NAMES]
)  # a tenth of what the rows of the table take: those of all pages are held at once


@dataclass(frozen=True, slots=True)
class Bucket:
    store: WordStore
    number: int
    buckets: int


@dataclass(frozen=True, slots=True)
class Group:
    store: WordStore
    pages: tuple[int, int]
    buckets: int


def cut_buckets(store: WordStore, shingles: int) -> list[Bucket]:
    """The buckets in which a corpus of so many shingles is matched."""
    buckets = max(1, -(-shingles // BUCKET))
    return [Bucket(store, number, buckets) for number in range(buckets)]


def match_bucket(bucket: Bucket) -> int:
    """Matches the shingles of one bucket over all chunks, leaves them sorted by the later page; gives their number."""
    store = bucket.store
    firsts = store.load("firsts")
    low, high = bucket_of(bucket.number, bucket.buckets)
    hashes, places = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for folder, before in zip(store.folders, store.pages_before, strict=False):
        of_chunk = np.load(Path(folder) / HASHES, mmap_mode="r")
        start, end = np.searchsorted(of_chunk, low, "left"), np.searchsorted(of_chunk, high, "right")
        hashes.append(np.array(of_chunk[start:end]))
        places.append(np.load(Path(folder) / PLACES, mmap_mode="r")[start:end] + firsts[before])
    found, at = np.concatenate(hashes), np.concatenate(places)
    del hashes, places
    order = np.argsort(found, kind="stable")
    found, at = found[order], at[order]
    left, right = find_matches(found, at, np.searchsorted(firsts, at, side="right"))
    order = np.argsort(right, kind="stable")
    for side, words in (("left", left), ("right", right)):
        np.save(Path(store.scratch) / f"{side}-{bucket.number:05}.npy", words[order])
    return len(left)


def cut_groups(store: WordStore, buckets: int) -> list[Group]:
    """The groups of pages in which its matches are judged."""
    pages = store.pages_before[-1]
    return [Group(store, (at, min(at + GROUP, pages)), buckets) for at in range(0, pages, GROUP)]


def judge_group(group: Group) -> pa.Table:
    """The shared passages whose later page is of one group, by pair of pages, with the numbers of the pages."""
    store = group.store
    left, right = _read_matches(group)
    rows: list[tuple[int, int, Reuse]] = []
    if len(left):
        stream = open_stream(store)
        passages = find_passages(find_runs(left, right, stream.firsts), stream)
        pages = PageReader(store, group.pages[0])
        one, words = -1, None
        for pair in sift_pairs(passages, stream, *open_credits(store)):
            if words is None or pair.one != one:
                one, words = pair.one, pages.read(pair.one)
            found = judge(words, pages.read(pair.other), pair.passages, pair.agency)
            rows += [(one, pair.other, row) for row in found]
    columns = [[row[0] for row in rows], [row[1] for row in rows]]
    columns += [[getattr(row, name) for _, _, row in rows] for name in (*_OFFSETS, *_NAMES)]
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, _JUDGED, strict=True)], schema=_JUDGED)


def _read_matches(group: Group) -> tuple[np.ndarray, np.ndarray]:
    scratch, firsts = Path(group.store.scratch), group.store.load("firsts")
    low, high = (firsts[page] for page in group.pages)
    lefts, rights = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for bucket in range(group.buckets):
        right = np.load(scratch / f"right-{bucket:05}.npy", mmap_mode="r")
        start, end = np.searchsorted(right, low, "left"), np.searchsorted(right, high, "left")
        rights.append(np.array(right[start:end]))
        lefts.append(np.array(np.load(scratch / f"left-{bucket:05}.npy", mmap_mode="r")[start:end]))
    return np.concatenate(lefts), np.concatenate(rights)


def write_reuse(store: WordStore, judged: Sequence[pa.Table], path: Path) -> None:
    """Writes the reuse table, by pair of pages in their order; its rows are put together a row group at a time."""
    table = pa.concat_tables([_JUDGED.empty_table(), *judged]).unify_dictionaries().combine_chunks()
    order = np.lexsort([table.column(name).to_numpy() for name in ("b", "a")])  # rows of a pair keep their order
    docs = read_docs(store)
    with pq.ParquetWriter(path, schema("reuse"), compression="zstd") as writer:
        for at in range(0, max(1, len(order)), ROW_GROUP):
            part = table.take(pa.array(order[at : at + ROW_GROUP]))
            for side in ("a", "b"):
                part = part.append_column(f"doc_{side}", docs.take(part.column(side).combine_chunks()))
            writer.write_table(part.select(schema("reuse").names).cast(schema("reuse")), row_group_size=ROW_GROUP)

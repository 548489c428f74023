"""Reuse in parts: shared wording of a corpus that does not fit in memory.

Each chunk of pages leaves a file of its words and one of its shingles, sorted by hash. The shingles of all chunks
are matched in buckets of hashes; the matches are then read by group of pages and judged. What is found is what
`reuse.find_reuse` finds in all pages at once.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pyarrow as pa

from recoupe.reuse import compare_words
from recoupe.reuse.credits import CreditLines, Creditors, Credits, find_credits, name_creditors
from recoupe.reuse.shared_runs import bucket_of, find_matches, find_runs, find_shingles
from recoupe.reuse.shingles import Words, first_words
from recoupe.tables import schema, to_arrow

BUCKET = 2_000_000  # shingles that are matched at once: some 150 MB
GROUP = 1000  # pages whose matches are judged at once
WORDS, HASHES, PLACES = "words.arrow", "hashes.npy", "places.npy"
_LISTS = ("ids", "starts", "ends", "segments", "sentences", "bounds", "marked")
_PLACED = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("row", pa.int64()), *schema("reuse")])


@dataclass(frozen=True, slots=True)
class WordStore:
    """Where the words of all pages are: the folders of the chunks in order, and the pages before each."""

    folders: tuple[str, ...]
    pages_before: tuple[int, ...]
    scratch: str  # for matches, firsts.npy (first word of each page), and names.json (outlet, origin)


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


def write_words(folder: Path, articles: Sequence[Words], lines: Sequence[CreditLines]) -> int:
    """Writes the words and the shingles of a chunk of pages; gives the number of shingles."""
    columns = {name: pa.array([np.ravel(getattr(a, name)) for a in articles], pa.list_(_item(name))) for name in _LISTS}
    columns["doc"] = pa.array([a.doc for a in articles], pa.string())
    columns["credits"] = pa.array([json.dumps([c.outlet, c.origin, c.lines, c.asides]) for c in lines], pa.string())
    table = pa.table(columns)
    with pa.OSFile(str(folder / WORDS), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=max(1, len(table)))
    sizes = [len(a.ids) for a in articles]
    if articles:
        page = np.repeat(np.arange(len(articles)), sizes)
        ids, segments = (np.concatenate([getattr(a, name) for a in articles]) for name in ("ids", "segments"))
        hashes, at = find_shingles(ids, page, segments)
    else:
        hashes, at = np.empty(0, np.uint64), np.empty(0, np.int64)
    np.save(folder / HASHES, hashes)
    np.save(folder / PLACES, at.astype(np.int32))
    return len(hashes)


def _item(name: str) -> pa.DataType:
    return pa.uint32() if name == "ids" else pa.int32()


def open_store(folders: Sequence[Path], called: Sequence[tuple[str, str]], scratch: Path) -> WordStore:
    """The words of all chunks as one corpus; `called`: outlet and origin of its pages, each pair once, in order."""
    pages, sizes = [0], [np.zeros(1, dtype=np.int64)]
    for folder in folders:
        lengths = np.diff(_words_of(folder).column("ids").combine_chunks().offsets.to_numpy())
        pages.append(pages[-1] + len(lengths))
        sizes.append(lengths.astype(np.int64))
    _words_of.cache_clear()
    scratch.mkdir(parents=True, exist_ok=True)
    np.save(scratch / "firsts.npy", np.cumsum(np.concatenate(sizes)))
    (scratch / "names.json").write_text(json.dumps(called), encoding="utf-8")
    return WordStore(tuple(map(str, folders)), tuple(pages), str(scratch))


def match_bucket(bucket: Bucket) -> int:
    """Matches the shingles of one bucket over all chunks, leaves them sorted by the later page; gives their number."""
    store = bucket.store
    firsts = np.load(Path(store.scratch) / "firsts.npy")
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


def judge_group(group: Group) -> pa.Table:
    """The shared passages whose later page is of one group, each with the numbers of its pages and its own."""
    store = group.store
    firsts = np.load(Path(store.scratch) / "firsts.npy")
    low, high = firsts[group.pages[0]], firsts[group.pages[1]]
    lefts, rights = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for bucket in range(group.buckets):
        right = np.load(Path(store.scratch) / f"right-{bucket:05}.npy", mmap_mode="r")
        start, end = np.searchsorted(right, low, "left"), np.searchsorted(right, high, "left")
        rights.append(np.array(right[start:end]))
        lefts.append(np.array(np.load(Path(store.scratch) / f"left-{bucket:05}.npy", mmap_mode="r")[start:end]))
    rows, places = [], []
    for (a, b), runs in find_runs(np.concatenate(lefts), np.concatenate(rights), firsts):
        one, credits_a = _read_page(store, a)
        other, credits_b = _read_page(store, b)
        found = list(compare_words(one, other, runs, credits_a.shares(credits_b)))
        rows += found
        places += [(a, b, number) for number in range(len(found))]
    table = to_arrow("reuse", rows)
    for at, name in enumerate(("a", "b", "row")):
        table = table.add_column(at, name, pa.array([place[at] for place in places], pa.int64()))
    return table


def join_groups(groups: Sequence[pa.Table]) -> pa.Table:
    """The reuse table, by pair of pages in their order."""
    table = pa.concat_tables([_PLACED.empty_table(), *groups])
    table = table.sort_by([("a", "ascending"), ("b", "ascending"), ("row", "ascending")])
    return table.drop_columns(["a", "b", "row"]).combine_chunks()


def cut_buckets(store: WordStore, shingles: int) -> list[Bucket]:
    """The buckets in which a corpus of so many shingles is matched."""
    buckets = max(1, -(-shingles // BUCKET))
    return [Bucket(store, number, buckets) for number in range(buckets)]


def cut_groups(store: WordStore, buckets: int) -> list[Group]:
    """The groups of pages in which its matches are judged."""
    pages = store.pages_before[-1]
    return [Group(store, (at, min(at + GROUP, pages)), buckets) for at in range(0, pages, GROUP)]


@lru_cache(maxsize=32)
def _words_of(folder: Path) -> pa.Table:
    with pa.memory_map(str(folder / WORDS)) as source:
        return pa.ipc.open_file(source).read_all()


@lru_cache(maxsize=2000)
def _read_page(store: WordStore, page: int) -> tuple[Words, Credits]:
    """The words of one page of a corpus, by its number, and what it credits."""
    chunk = int(np.searchsorted(store.pages_before, page, side="right")) - 1
    table, row = _words_of(Path(store.folders[chunk])), page - store.pages_before[chunk]
    lists = {name: np.array(table.column(name)[row].values) for name in _LISTS}
    bounds, marked = (tuple(map(tuple, lists.pop(name).reshape(-1, 2).tolist())) for name in ("bounds", "marked"))
    firsts = first_words(lists["sentences"], len(bounds))
    words = Words(table.column("doc")[row].as_py(), **lists, bounds=bounds, firsts=firsts, marked=marked)
    outlet, origin, *told = json.loads(table.column("credits")[row].as_py())
    lines, asides = (tuple(map(tuple, one)) for one in told)
    return words, find_credits(CreditLines(outlet, origin, lines, asides), _creditors(store.scratch))


@lru_cache(maxsize=4)
def _creditors(scratch: str) -> Creditors:
    called = json.loads((Path(scratch) / "names.json").read_text(encoding="utf-8"))
    return name_creditors(CreditLines(outlet, origin) for outlet, origin in called)

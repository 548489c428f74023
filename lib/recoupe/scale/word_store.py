"""Word store: the words of all pages in files, so that shared wording is found with bounded memory.

Each chunk of pages leaves a file of its words and one of its shingles, sorted by hash. Opened as one corpus, the words
stand one after the other in three more files, which are mapped and not read.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa

from recoupe.reuse.credits import CreditLines, Credits, name_creditors, number_credits
from recoupe.reuse.shared_runs import find_shingles
from recoupe.reuse.shingles import Words
from recoupe.reuse.stream import Stream, count_before, join_words, number_lines

WORDS, HASHES, PLACES, CREDITS = "words.arrow", "hashes.npy", "places.npy", "credits.json"
_OF_WORDS = ("ids", "starts", "ends", "segments", "sentences", "inside")
_LISTS = (*_OF_WORDS, "bounds", "firsts")
_TYPES = {"ids": pa.uint32(), "inside": pa.uint8()}
OPEN = 16
_STREAM = {"ids": np.uint32, "lines": np.uint16, "quoted": np.uint16}


@dataclass(frozen=True, slots=True)
class WordStore:
    """Where the words of all pages are: the folders of the chunks in order, and the pages before each."""

    folders: tuple[str, ...]
    pages_before: tuple[int, ...]
    scratch: str  # for the words as a stream, what pages credit, and matches

    def load(self, name: str) -> np.ndarray:
        array: np.ndarray = np.load(Path(self.scratch) / f"{name}.npy")
        return array


def write_words(folder: Path, articles: Sequence[Words], lines: Sequence[CreditLines]) -> int:
    """Writes the words and the shingles of a chunk of pages; gives the number of shingles."""
    columns = {
        name: pa.array([np.ravel(getattr(a, name)) for a in articles], pa.list_(_TYPES.get(name, pa.int32())))
        for name in _LISTS
    }
    columns["doc"] = pa.array([a.doc for a in articles], pa.string())
    columns["credits"] = pa.array([json.dumps([c.outlet, c.origin, c.lines, c.asides]) for c in lines], pa.string())
    table = pa.table(columns)
    with pa.OSFile(str(folder / WORDS), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=max(1, len(table)))
    stream = join_words(articles)
    hashes, at = find_shingles(stream.ids, stream.lines)
    np.save(folder / HASHES, hashes)
    np.save(folder / PLACES, at.astype(np.int32))
    return len(hashes)


def open_store(folders: Sequence[Path], called: Iterable[tuple[str, str]], scratch: Path) -> WordStore:
    """The words of all chunks as one corpus; `called`: outlet and origin of its pages, each pair once, in order."""
    scratch.mkdir(parents=True, exist_ok=True)
    pages = _write_stream(folders, scratch)
    lines = (_read_credits(row) for folder in folders for row in _Chunk(folder).credits.to_pylist())
    numbers, known = number_credits(lines, name_creditors(CreditLines(*pair) for pair in called))
    np.save(scratch / "credits.npy", np.array(numbers, dtype=np.int64))
    names = [[sorted(credits.names), sorted(credits.sources)] for credits in known]
    (scratch / CREDITS).write_text(json.dumps(names), encoding="utf-8")
    return WordStore(tuple(map(str, folders)), pages, str(scratch))


def _write_stream(folders: Sequence[Path], scratch: Path) -> tuple[int, ...]:
    """Writes the words of all chunks one after the other; gives the pages before each chunk, and of all."""
    pages, firsts = [0], [np.zeros(1, dtype=np.int64)]
    line = inside = words = 0
    with ExitStack() as stack:
        ids, lines, quoted = (stack.enter_context(open(scratch / name, "wb")) for name in _STREAM)
        for folder in folders:
            chunk = _Chunk(folder)
            offsets = chunk.offsets["ids"].astype(np.int64)
            numbers = number_lines(chunk.values["segments"], offsets, line)
            counts = count_before(chunk.values["inside"], inside)
            for array, file in ((chunk.values["ids"], ids), (numbers, lines), (counts[:-1], quoted)):
                array.tofile(file)
            line, inside = int(numbers[-1]) if len(numbers) else line, int(counts[-1])
            pages.append(pages[-1] + len(chunk.docs))
            firsts.append(offsets[1:] + words)
            words += int(offsets[-1])
        np.array([inside], dtype=np.uint16).tofile(quoted)
    np.save(scratch / "firsts.npy", np.concatenate(firsts))
    return tuple(pages)


def open_credits(store: WordStore) -> tuple[np.ndarray, list[Credits]]:
    """The credits of each page as a number, and what these numbers stand for."""
    names = json.loads((Path(store.scratch) / CREDITS).read_text(encoding="utf-8"))
    return store.load("credits"), [Credits(frozenset(own), frozenset(sources)) for own, sources in names]


def open_stream(store: WordStore) -> Stream:
    """The words of a corpus, which holds one word at least; what of them is looked at is read."""
    columns = {name: np.memmap(Path(store.scratch) / name, dtype, "r") for name, dtype in _STREAM.items()}
    return Stream(**{name: column.view(np.ndarray) for name, column in columns.items()}, firsts=store.load("firsts"))


def read_docs(store: WordStore) -> pa.Array:
    """The names of all pages, in order."""
    return pa.concat_arrays([pa.array([], pa.string()), *(_Chunk(Path(folder)).docs for folder in store.folders)])


class PageReader:
    """Reads the words of pages; holds those from one page on, of which many pairs need each, and a few open files."""

    def __init__(self, store: WordStore, kept: int) -> None:
        self._store, self._kept = store, kept
        self._pages: dict[int, Words] = {}
        self._chunks: dict[int, _Chunk] = {}

    def read(self, page: int) -> Words:
        """The words of one page of the corpus, by its number."""
        if page in self._pages:
            return self._pages[page]
        number = bisect_right(self._store.pages_before, page) - 1
        chunk = self._chunks.pop(number, None) or _Chunk(Path(self._store.folders[number]))
        self._chunks[number] = chunk  # the last one used stands last
        if len(self._chunks) > OPEN:
            del self._chunks[next(iter(self._chunks))]
        words = chunk.read(page - self._store.pages_before[number])
        if page >= self._kept:
            self._pages[page] = words
        return words


class _Chunk:
    """The words of a chunk as they stand in its file, which is mapped: flat columns, and where each page begins."""

    def __init__(self, folder: Path) -> None:
        with pa.memory_map(str(folder / WORDS)) as source:
            table = pa.ipc.open_file(source).read_all()
        lists = {name: table.column(name).combine_chunks() for name in _LISTS}
        self.values = {name: column.values.to_numpy() for name, column in lists.items()}
        self.offsets = {name: column.offsets.to_numpy() for name, column in lists.items()}
        self.docs, self.credits = (table.column(name).combine_chunks() for name in ("doc", "credits"))

    def read(self, row: int) -> Words:
        offsets = {name: self.offsets[name] for name in ("ids", "bounds", "firsts")}
        spans = {name: slice(at[row], at[row + 1]) for name, at in offsets.items()}
        words = {name: self.values[name][spans["ids"]] for name in _OF_WORDS}
        bounds, firsts = (self.values[name][spans[name]] for name in ("bounds", "firsts"))
        return Words(self.docs[row].as_py(), **words, bounds=bounds.reshape(-1, 2), firsts=firsts)


def _read_credits(row: str) -> CreditLines:
    outlet, origin, *told = json.loads(row)
    lines, asides = (tuple(map(tuple, one)) for one in told)
    return CreditLines(outlet, origin, lines, asides)

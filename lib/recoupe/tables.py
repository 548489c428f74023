"""Tables: the one place where records become DataFrames, and DataFrames files.

The thirteen tables are a contract: names, columns and types are the same even when a table is empty. Text and ISO
dates are strings, offsets and counts 64-bit integers, `value` a double; an unknown value is missing, never invented.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from recoupe.problems import Problem
from recoupe.writing import replacing

ROW_GROUP = 1 << 17  # rows: some megabytes, what a reader with filters can skip
_FORMULA = "=+-@\t\r\n＝＋－＠"  # what a cell begins with that a spreadsheet would run

_INTEGERS = frozenset(
    {"start", "end", "line", "locative", "polarity", "chars", "words", "own_words"}
    | {"start_a", "end_a", "start_b", "end_b"}
)
_COLUMNS = {
    "documents": "doc file sha256 encoding outlet origin url title published_start published_end published_basis"
    " language chars words own_words",
    "zones": "doc line start end zone rule",
    "sentences": "doc start end zone",
    "mentions": "doc start end surface actor form zone locative rule",
    "dates": "doc start end surface start_date end_date granularity zone rule",
    "event_dates": "doc event_id start end surface start_date end_date rule",
    "quotes": "doc start end quote kind speaker speaker_surface cue stance zone rule",
    "facts": "doc fact_id start end surface agrees rule",
    "themes": "doc theme_id start end surface zone rule",
    "portrayal": "doc start end surface actor device polarity reported_by rule",
    "figures": "doc start end surface value unit zone rule",
    "reuse": "doc_a start_a end_a doc_b start_b end_b kind rule",
    "disagreements": "event_id kind docs rule",
}
TABLES: dict[str, tuple[str, ...]] = {name: tuple(columns.split()) for name, columns in _COLUMNS.items()}
Table: TypeAlias = pd.DataFrame | ds.Dataset  # in memory, or stored and read in part
Tables: TypeAlias = Mapping[str, Table]


def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([(c, _type(c)) for c in TABLES[table]])


def _type(column: str) -> pa.DataType:
    return pa.int64() if column in _INTEGERS else pa.float64() if column == "value" else pa.string()


def to_arrow(table: str, records: Iterable[Any]) -> pa.Table:
    """Records (dataclasses or mappings with the table's fields) as an Arrow table with the table's schema."""
    fields = schema(table)
    records = list(records)
    columns = [[_plain(_get(r, f.name)) for r in records] for f in fields]
    return pa.Table.from_arrays([pa.array(c, f.type) for c, f in zip(columns, fields, strict=True)], schema=fields)


def to_frame(table: str, records: Iterable[Any]) -> pd.DataFrame:
    """The same as a DataFrame."""
    return to_arrow(table, records).to_pandas()


def _get(record: Any, name: str) -> Any:
    return record.get(name) if isinstance(record, Mapping) else getattr(record, name)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):  # a lone surrogate cannot be stored as UTF-8
        return (value if value.isascii() else value.encode("utf-8", "replace").decode()) or None
    return value


def write_tables(tables: Mapping[str, pd.DataFrame], out: Path, with_csv: bool = False) -> None:
    """Writes every table as OUT/<table>.parquet, and as CSV where asked; each file is whole or not there."""
    out.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        arrow = pa.Table.from_pandas(tables[name], schema=schema(name), preserve_index=False)
        with replacing(out / f"{name}.parquet") as path:
            write_parquet(arrow.replace_schema_metadata(), path)
        if with_csv:
            with replacing(out / f"{name}.csv") as path:
                write_csv(TABLES[name], arrow.to_batches(), path)


def write_parquet(table: pa.Table, path: Path) -> None:
    """One Parquet file, in groups of ROW_GROUP rows."""
    pq.write_table(table, path, compression="zstd", row_group_size=ROW_GROUP)


def open_tables(folder: Path, names: Iterable[str] = TABLES) -> dict[str, ds.Dataset]:
    """Tables that `recoupe annotate` wrote, files or folders of parts, of which nothing is read yet: see `read_rows`.

    A folder that lacks one is a Problem.
    """
    found = {}
    for name in names:
        path = folder / f"{name}.parquet"
        if not path.exists():
            raise Problem(f"{path}: no such table; recoupe annotate writes it")
        found[name] = ds.dataset(sorted(path.glob("*.parquet")) if path.is_dir() else path, format="parquet")
    return found


def read_tables(folder: Path, names: Iterable[str] = TABLES) -> dict[str, pd.DataFrame]:
    """The same, read as a whole; rows keep their order."""
    return {name: dataset.to_table().to_pandas() for name, dataset in open_tables(folder, names).items()}


def as_dataset(name: str, table: Table) -> ds.Dataset:
    """A table in memory as one that `read_rows` reads from."""
    if isinstance(table, ds.Dataset):
        return table
    fields = pa.schema([field for field in schema(name) if field.name in table])
    return ds.dataset(pa.Table.from_pandas(table, schema=fields, preserve_index=False))


def read_rows(tables: Tables, name: str, columns: Sequence[str] = (), where: Any = None) -> pa.Table:
    """Some columns of some rows of a table, in their order: the one door through which reports read tables.

    columns: those wanted (none named: all); where: a condition as pyarrow has them, such as pc.field("end") > 100. No
    other column, and of a stored table no group of rows that cannot meet the condition, is read.
    """
    return as_dataset(name, tables[name]).to_table(columns=list(columns or TABLES[name]), filter=where)


def count_rows(tables: Tables, name: str, where: Any = None) -> int:
    """How many rows of a table meet a condition."""
    count: int = as_dataset(name, tables[name]).count_rows(filter=where)
    return count


def read_frame(tables: Tables, name: str, columns: Sequence[str] = (), where: Any = None) -> pd.DataFrame:
    """What `read_rows` gives, as a DataFrame."""
    return read_rows(tables, name, columns, where).to_pandas()


def iter_batches(path: Path) -> Iterator[pa.RecordBatch]:
    """The rows of a table, a file or a folder of parts, some thousands at a time and in order."""
    for part in sorted(path.glob("*.parquet")) if path.is_dir() else [path]:
        with pq.ParquetFile(part) as file:
            yield from file.iter_batches(batch_size=10_000)


def write_csv(columns: Sequence[str], batches: Iterable[pa.RecordBatch], path: Path) -> None:
    """A table as CSV (UTF-8), cells that a spreadsheet would run as formulas made plain text."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for batch in batches:
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                writer.writerow(["" if cell is None else neutral(cell) for cell in row])


def neutral(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: '=1+1' gives "'=1+1"; numbers stay."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in _FORMULA and cell[:1] else cell

"""The tables: their columns and types, on disk as in memory, full or empty."""

import csv
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recoupe.model import DateRef
from recoupe.tables import TABLES, neutral, schema, to_frame, write_csv, write_tables
from recoupe.writing import replacing

REF = DateRef("a", 3, 9, "3 mars", date(2021, 3, 3), None, "day", "body", "day-month")


def test_a_record_becomes_a_row():
    row = to_frame("dates", [REF]).iloc[0]
    assert (row.start_date, row.surface) == ("2021-03-03", "3 mars")
    assert pd.isna(row.end_date)


def test_every_table_is_written_even_when_empty(tmp_path):
    write_tables({name: to_frame(name, []) for name in TABLES}, tmp_path, with_csv=True)
    for name, columns in TABLES.items():
        stored = pq.read_table(tmp_path / f"{name}.parquet")
        assert stored.schema.equals(schema(name))
        assert (tmp_path / f"{name}.csv").read_text().strip().split(",") == list(columns)
    assert len(list(tmp_path.iterdir())) == 2 * len(TABLES)


@pytest.mark.parametrize("cell", ["=1+1", "+33 1", "-x", "@SUM(A1)", "\tx", "\r=x"])
def test_no_cell_is_a_formula(tmp_path, cell):
    assert neutral(cell) == f"'{cell}"
    write_csv(["a", "b", "c"], pa.table({"a": [cell], "b": [-3], "c": [None]}).to_batches(), tmp_path / "t.csv")
    with open(tmp_path / "t.csv", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b", "c"], [f"'{cell}", "-3", ""]]


def test_an_interrupted_write_leaves_the_earlier_file(tmp_path):
    target = tmp_path / "t.csv"
    target.write_text("before")
    with pytest.raises(KeyboardInterrupt), replacing(target) as path:
        path.write_text("half")
        raise KeyboardInterrupt
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["t.csv"]

"""The thirteen tables and the concordance as CSV (UTF-8, commas), no cell of which a spreadsheet runs."""

from pathlib import Path

import pyarrow as pa

from recoupe.annotate import Annotations
from recoupe.export.concordance import COLUMNS, find_concordance
from recoupe.export.rows import Exported, read_arrow
from recoupe.tables import TABLES, write_csv
from recoupe.writing import replacing


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/<table>.csv, thirteen of them, and OUT/concordance.csv."""
    fields = pa.schema([(c, pa.int64() if c in ("start", "end") else pa.string()) for c in COLUMNS])
    concordance = pa.Table.from_pylist(list(find_concordance(annotations)), schema=fields)
    files = {**{name: read_arrow(annotations, name) for name in TABLES}, "concordance": concordance}
    for name, table in files.items():
        with replacing(out / f"{name}.csv") as path:
            write_csv(table.column_names, table.to_batches(), path)
    return Exported(tuple(out / f"{name}.csv" for name in files))

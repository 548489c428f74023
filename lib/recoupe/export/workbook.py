"""The thirteen tables as one workbook: a sheet a table, its header frozen, every text a text and never a formula."""

import re
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from recoupe.annotate import Annotations
from recoupe.export.rows import Exported, count, read_arrow, replace_illegal
from recoupe.problems import Problem
from recoupe.tables import TABLES
from recoupe.writing import replacing

MOST_ROWS = 1_048_576  # of a sheet, its header included
LONGEST_CELL = 32_767  # characters
_NEVER = b"1980-01-01T00:00:00Z"  # the first day that a zip file knows: the same tables give the same bytes
_CLOCK = re.compile(rb"(?<=>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=<)")


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/tables.xlsx. A table with more rows than a sheet holds is a Problem; a text too long for a cell is cut."""
    for name in TABLES:
        if len(annotations.tables[name]) >= MOST_ROWS:
            raise Problem(
                f"{name}: {len(annotations.tables[name]):,} rows, and a sheet holds {MOST_ROWS - 1:,}: use --to csv"
            )
    book = Workbook(write_only=True)
    cut = 0
    for name in TABLES:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append([_cell(sheet, column) for column in TABLES[name]])
        for batch in read_arrow(annotations, name).to_batches():
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                sheet.append([_cell(sheet, value) for value in row])
                cut += sum(isinstance(value, str) and len(value) > LONGEST_CELL for value in row)
    target = out / "tables.xlsx"
    with replacing(target) as path:
        book.save(path)
        _stop_the_clock(path)
    long = f"{count(cut, 'cell')} cut to the {LONGEST_CELL:,} characters that a cell holds"
    return Exported((target,), (long,) if cut else ())


def _cell(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = replace_illegal(value.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > LONGEST_CELL:
        text = text[: LONGEST_CELL - 1] + "…"
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"  # else '=1+1' is a formula and '#N/A' an error
    return cell


def _stop_the_clock(path: Path) -> None:
    """Takes the time of writing out of a workbook."""
    with ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = _CLOCK.sub(_NEVER, data)
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, data)

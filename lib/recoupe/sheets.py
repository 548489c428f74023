"""Sheets: the CSV files that analysts edit, as their spreadsheets save them."""

import csv
import io
from pathlib import Path

from recoupe.problems import Problem, name_place

Row = tuple[int, list[str]]  # the line in the file, the cells


def read_sheet(path: Path) -> tuple[list[str], list[Row]]:
    """The names of the columns and the rows that are not empty; commas, semicolons or tabs, with or without a BOM.

    A file that is not UTF-8, not CSV, empty, or has a column twice is a Problem.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(name_place(path.name, "", f"not UTF-8 (byte {error.start}); save it as 'CSV UTF-8'")) from None
    except OSError as error:
        raise Problem(name_place(path.name, "", f"cannot be read: {error.strerror}")) from None
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows = _rows(path.name, text, delimiter)
    if not rows:
        raise Problem(name_place(path.name, "", "empty; its first line names the columns"))
    header = [cell.strip() for cell in rows[0][1]]
    for column in header:
        if column and header.count(column) > 1:
            raise Problem(name_place(path.name, "line 1", f"the column {column!r} stands twice"))
    return header, rows[1:]


def _rows(file: str, text: str, delimiter: str) -> list[Row]:
    reader, rows, line = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [], 0
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num, row))
            line = reader.line_num
    except csv.Error as error:
        raise Problem(name_place(file, f"line {line + 1}", f"not CSV: {error}")) from None
    _check_marks(file, text, delimiter)
    return rows


def _check_marks(file: str, text: str, delimiter: str) -> None:
    """A quotation mark that is not closed swallows all rows after it, and only a strict reader says so."""
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 0
    try:
        for _ in reader:
            line = reader.line_num
    except csv.Error as error:
        if "end of data" in str(error):
            place = f"line {line + 1}"
            raise Problem(name_place(file, place, "a quotation mark is opened and never closed")) from None

"""Export: what was found, in the formats that the programs of the field read.

| to | what | for |
|---|---|---|
| csv | the thirteen tables and concordance.csv | spreadsheets, R, Python |
| xlsx | the thirteen tables in one workbook | spreadsheets |
| iramuteq | one text file with starred lines | IRaMuTeQ, rainette |
| txm | a folder of XML-TEI pages and metadata.csv | TXM (import XTZ + CSV) |
| dna | the statements of actors, and actors by concepts | discourse network analysis |
| jsonl | one JSON object a page | programs |

Comments name private persons: their words are in no export but the raw tables (csv, xlsx), which are the contract.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from recoupe.annotate import Annotations
from recoupe.export.rows import Exported
from recoupe.problems import Problem

FORMATS = ("csv", "xlsx", "iramuteq", "txm", "dna", "jsonl")
_MODULES = {"csv": "csv_tables", "xlsx": "workbook", "jsonl": "json_lines"}


def export_study(annotations: Annotations, to: str, out: Path) -> Exported:
    """Writes a study in one of FORMATS to the folder `out`; every file is whole or not there.

    An unknown format, or the folder of pages itself as `out`, is a Problem: what is written there would be read as
    pages, and documents.csv would be lost.
    """
    if to not in FORMATS:
        raise Problem(f"{to!r} is no format; the known ones are {', '.join(FORMATS)}")
    if out.resolve() == annotations.study.folder.resolve():
        raise Problem(f"{out}: the folder of pages itself; write the export to another one")
    out.mkdir(parents=True, exist_ok=True)
    write: Callable[[Annotations, Path], Exported] = import_module(f"recoupe.export.{_MODULES.get(to, to)}").write
    return write(annotations, out)

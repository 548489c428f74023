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

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.problems import Problem

if TYPE_CHECKING:
    from recoupe.annotate import Annotations
    from recoupe.export.rows import Exported
    from recoupe.study import Study

_MODULES = {
    "csv": "csv_tables",
    "xlsx": "workbook",
    "iramuteq": "iramuteq",
    "txm": "txm",
    "dna": "dna",
    "jsonl": "json_lines",
}
FORMATS = tuple(_MODULES)


def export_study(annotations: "Annotations", to: str, out: Path) -> "Exported":
    """Writes a study in one of FORMATS to the folder `out`, which is made; every file is whole or not there.

    An unknown format or a target that check_target refuses is a Problem.
    """
    if to not in FORMATS:
        raise Problem(f"{to!r} is no format; the known ones are {', '.join(FORMATS)}")
    check_target(annotations.study, out)
    out.mkdir(parents=True, exist_ok=True)
    exported: Exported = import_module(f"recoupe.export.{_MODULES[to]}").write(annotations, out)
    return exported


def check_target(study: "Study", out: Path) -> None:
    """A Problem where `out` is the folder of pages: exports would be read as pages, and documents.csv be lost."""
    if out.resolve() == study.folder.resolve():
        raise Problem(f"{out}: the folder of the pages themselves; write the export to another one")

"""Word files: exports of Nexis Uni, where each article goes from its title to 'End of Document', and plain ones."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx

from recoupe.formats.record import Record, Tell, read_day, tell_counts, window_of, with_title
from recoupe.model import Window

_END = re.compile(r"End of Document|Fin du document", re.I)
_EXPECTED = re.compile(r"Documents? \((\d+)\)")
_FIELD = re.compile(
    r"(?:Copyright |Section ?:|Rubrique ?:|Length ?:|Longueur ?:|Byline ?:|Dateline ?:|Highlight ?:|Body$|Corps$)"
)
_BODY = re.compile(r"Body|Corps|Texte?")
_AFTER = re.compile(r"(?:Load-Date|Date de chargement|Classification$|Graphic$|Notes$|Language ?:|Publication-Type ?:)")


def read_records(path: Path, tell: Tell) -> Iterator[Record]:
    """The articles of a Nexis export in its order; a Word file without their marks is one article."""
    lines = [" ".join(p.text.split()) for p in docx.Document(str(path)).paragraphs]
    parts = _split(lines)
    if parts is None:
        text = "\n\n".join(line for line in lines if line)
        if text:
            yield Record(0, text)
        else:
            tell("empty")
        return
    said = next((int(m[1]) for line in lines[:10] if (m := _EXPECTED.match(line))), len(parts))
    found = 0
    for number, part in enumerate(parts, 1):
        record = _record(number, part)
        if record.text:
            found += 1
            yield record
        else:
            tell(f"article {number} has no text under 'Body'")
    tell_counts(found, max(said, len(parts)), "article", tell)


def _split(lines: Sequence[str]) -> list[list[str]] | None:
    """The lines of each article; None where no line ends one."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _END.fullmatch(line):
            parts.append([])
        elif line:
            parts[-1].append(line)
    if len(parts) == 1:
        return None
    return parts if parts[-1] else parts[:-1]


def _record(number: int, lines: Sequence[str]) -> Record:
    """Title, outlet and day are the last lines before the first field, so that the list of contents stays out."""
    field = next((i for i, line in enumerate(lines) if _FIELD.match(line)), len(lines))
    day = next((i for i in range(field - 1, max(-1, field - 5), -1) if read_day(lines[i])), field)
    outlet = lines[day - 1] if 1 <= day < field else ""
    title = lines[day - 2] if 2 <= day < field else ""
    start = next((i + 1 for i, line in enumerate(lines) if _BODY.fullmatch(line)), len(lines))
    end = next((i for i in range(start, len(lines)) if _AFTER.match(lines[i])), len(lines))
    body = "\n\n".join(lines[start:end])
    published = window_of(lines[day], "Nexis record") if day < field else Window()
    return Record(number, with_title(title, body) if body else "", title, outlet, "", "", published)

"""Outputs of code cells as blocks: what `display` made, and what anybody else's code leaves."""

import base64
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup, Tag
from PIL import Image, UnidentifiedImageError

from recoupe.evidence import Evidence, evidence_from_json
from recoupe.media import EVIDENCE, LISTED, NUMBERS, PROSE, TABLE
from recoupe.prose import is_safe
from recoupe.publish.blocks import Block, Code, Column, Figure, Listing, Paragraph, Row, Run, Runs, Table, clean
from recoupe.publish.markdown import Reading, read_markdown
from recoupe.publish.svg import NotDrawn, find_notes, read_svg

IMAGES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp")
LONGEST = 20_000  # characters of plain output shown at most
# What Python prints of an object that has nothing to say: '<Axes: >', '[<matplotlib.lines.Line2D at 0x7f…>]'.
NOTHING = re.compile(r"^\W*<[^>]*( at 0x[0-9a-f]+|\bAxes\b|\bFigure\b|object)[^>]*>|^\(?Text\(.*\)$", re.DOTALL)


def read_output(output: Mapping[str, Any], reading: Reading) -> tuple[list[Block], Evidence | None]:
    """The blocks of one output, and the evidence it carries; what cannot be shown well becomes text, with a warning."""
    if output["output_type"] == "stream":
        if output.get("name") == "stderr":
            reading.warn("what it wrote to stderr is left out")
            return [], None
        return _code(output["text"], reading), None
    data = {mime: _joined(value) for mime, value in output.get("data", {}).items()}
    if EVIDENCE in data:
        return [], evidence_from_json(data[EVIDENCE])
    if NUMBERS in data:
        return [], None
    return _blocks(data, output.get("metadata", {}), reading), None


def _blocks(data: dict[str, Any], metadata: Mapping[str, Any], reading: Reading) -> list[Block]:
    if PROSE in data:
        texts = data[PROSE]["paragraphs"]
        anchor = clean(data[PROSE].get("id") or "")
        said = [Paragraph(read_runs(runs), anchor if at == 0 else "") for at, runs in enumerate(texts)]
        return [Listing(tuple((item,) for item in said))] if said and data[PROSE].get("topic") in LISTED else list(said)
    if TABLE in data:
        return [_table(data[TABLE])]
    for mime in IMAGES:
        if mime in data:
            return _figure(mime, data, metadata, reading)
    if "text/markdown" in data:
        return list(read_markdown(data["text/markdown"], reading))
    if "text/latex" in data:
        return _code(data["text/latex"], reading)
    if "text/html" in data:
        return _html(data, reading)
    if "text/plain" in data:
        if not {"application/json", "text/plain"} >= data.keys():
            reading.warn(f"{', '.join(sorted(data.keys() - {'text/plain'}))} is shown as text")
        return _code(data["text/plain"], reading)
    if data and not all(mime.startswith("application/vnd.recoupe.") for mime in data):
        reading.warn(f"{', '.join(sorted(data))} cannot be shown and is left out")
    return []


def read_runs(runs: list[dict[str, Any]]) -> Runs:
    """Runs as `prose.as_runs` wrote them."""
    return tuple(
        Run(
            text=clean(run.get("text", "")),
            href=clean(run["href"]) if is_safe(run.get("href", "")) else "",
            strong=bool(run.get("strong")),
            lang=run.get("quoted") or run.get("lang") or "",
            quoted="quoted" in run,
            notes=tuple(run.get("notes", ())),
            see=bool(run.get("see")),
            line_break=run.get("text") == "\n",
        )
        for run in runs
    )


def _table(payload: Mapping[str, Any]) -> Table:
    columns = tuple(Column(clean(c["label"]), c.get("align", "left"), c.get("lang") or "") for c in payload["columns"])
    rows = tuple(
        Row(tuple(read_runs(cell) for cell in row["cells"]), clean(row["id"] or "")) for row in payload["rows"]
    )
    return Table(
        columns,
        rows,
        clean(payload["id"]),
        clean(payload["caption"]),
        clean(payload["note"]),
        small=bool(payload.get("small")),
    )


def _figure(mime: str, data: Mapping[str, Any], metadata: Mapping[str, Any], reading: Reading) -> list[Block]:
    about = metadata.get("recoupe", {})
    alt = about.get("alt") or metadata.get("alt") or metadata.get(mime, {}).get("alt") or ""
    words: dict[str, Any] = {
        "alt": clean(alt).strip(),
        "id": clean(about.get("id", "")),
        "caption": clean(about.get("caption", "")),
        "note": clean(about.get("note", "")),
        "title": clean(about.get("title", "")),
    }
    if mime == "image/svg+xml":
        svg = clean(data[mime])
        return picture_block(Figure(svg=svg, **words), reading)
    try:
        content = base64.b64decode(data[mime])
    except ValueError:
        content = b""
    return picture_block(Figure(image=content, mime=mime, **words), reading)


def picture_block(figure: Figure, reading: Reading) -> list[Block]:
    """The figure with the notes of its links, or its alternative text where the picture cannot be read."""
    try:
        if figure.svg:
            notes = find_notes(read_svg(figure.svg))
            return [replace(figure, notes=notes)]
        with Image.open(io.BytesIO(figure.image)) as image:
            kind = f"image/{(image.format or '').lower()}"
            image.verify()
        if kind not in IMAGES:
            raise NotDrawn(f"{kind} is no picture that pages show")
        return [replace(figure, mime=kind)]
    except (
        NotDrawn,
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ) as problem:
        reading.warn(f"a picture cannot be read ({problem}): its alternative text is shown")
        return [Paragraph((Run(f"[{figure.alt or figure.caption or '?'}]"),))]


def _html(data: Mapping[str, Any], reading: Reading) -> list[Block]:
    soup = BeautifulSoup(data["text/html"], "html.parser")
    tables = soup.find_all("table")
    found = _simple_table(tables[0]) if len(tables) == 1 else None
    if found:
        return [found]
    for hidden in soup(["script", "style"]):
        hidden.decompose()
    text = data.get("text/plain", "")
    if not text or NOTHING.match(text):
        text = soup.get_text("\n", strip=True)
    reading.warn("HTML other than a plain table is shown as text")
    return _code(text, reading)


def _simple_table(table: Tag) -> Table | None:
    """A table of one row of heads and cells that span nothing, as pandas writes it; else None."""
    rows = [row.find_all(["th", "td"]) for row in table.find_all("tr")]
    widths = {len(row) for row in rows}
    spans = any(cell.get(name, "1") != "1" for row in rows for cell in row for name in ("colspan", "rowspan"))
    heads = table.thead.find_all("tr") if table.thead else []
    if len(widths) != 1 or len(heads) != 1 or spans or table.find("table"):
        return None
    texts = [[clean(cell.get_text(" ", strip=True)) for cell in row] for row in rows]
    numeric = [all(re.fullmatch(r"[-+−]?[\d\s.,%]*|NaN", row[at]) for row in texts[1:]) for at in range(len(texts[0]))]
    columns = tuple(Column(label, "right" if right else "left") for label, right in zip(texts[0], numeric, strict=True))
    body = tuple(Row(tuple((Run(text),) for text in row)) for row in texts[1:])
    return Table(columns, body, row_heads=rows[-1][0].name == "th")


def _code(text: str, reading: Reading) -> list[Block]:
    text = clean(re.sub(r"\x1b\[[0-9;]*m", "", text)).rstrip()
    if NOTHING.match(text) or not text:
        return []
    if len(text) > LONGEST:
        reading.warn(f"only the first {LONGEST:,} of {len(text):,} characters of its output are shown")
        text = text[:LONGEST] + "\n[…]"
    return [Code(text)]


def _joined(value: Any) -> Any:
    return "".join(value) if isinstance(value, list) and all(isinstance(line, str) for line in value) else value

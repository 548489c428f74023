"""What Typst leaves to do on a PDF: heads of rows tagged, and the drawing said in fewer words."""

import io
import re

import pikepdf

STRING = re.compile(rb"(\((?:[^()\\]|\\.)*\))", re.DOTALL)
FINER = re.compile(rb"(?<=\.\d{4})\d+")  # digits below a thousandth of a point
# One glyph of a chart, as Typst draws it: scale, place, colour, font, its code.
GLYPH = re.compile(
    rb"q ([\d.]+) 0 0 -\1 (-?[\d.]+) (-?[\d.]+) cm(/c\d+ cs [\d. ]+ scn)\n"
    rb"BT 0 Tr(/f\d+ [\d.]+ Tf) 1 0 0 -1 0 0 Tm(\((?:[^()\\]|\\.)*\))Tj\nET\nQ\n",
    re.DOTALL,
)


def finish_pdf(pdf: bytes, heads: list[bool]) -> bytes:
    """The same PDF with heads of rows tagged, and lighter.

    Typst tags the heads of columns only (its `pdf.header-cell` is not reachable from Python); `heads` says table by
    table whether the first cell of a row is its head.
    """
    pikepdf.settings.set_flate_compression_level(9)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _tag_row_heads(opened, heads)
        for page in opened.pages:
            if isinstance(page.Contents, pikepdf.Stream):
                page.Contents.write(_join_glyphs(_coarser(page.Contents.read_bytes())))
        packed = io.BytesIO()
        opened.save(
            packed,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            fix_metadata_version=False,
        )
        return packed.getvalue()


def _tag_row_heads(pdf: pikepdf.Pdf, heads: list[bool]) -> None:
    tables = [element for element in _elements(pdf.Root.StructTreeRoot) if element.get("/S") == "/Table"]
    for table, wanted in zip(tables, heads, strict=False):
        for row in _elements(table) if wanted else ():
            cells = [child for child in _children(row) if child.get("/S") in ("/TD", "/TH")]
            if row.get("/S") == "/TR" and cells and cells[0].get("/S") == "/TD":
                cells[0]["/S"] = pikepdf.Name("/TH")
                cells[0]["/A"] = pikepdf.Dictionary(O=pikepdf.Name("/Table"), Scope=pikepdf.Name("/Row"))


def _coarser(drawn: bytes) -> bytes:
    """The same drawing with numbers no finer than an eye; the strings in it stay as they are."""
    parts = STRING.split(drawn)
    parts[::2] = FINER.sub(b"", b"\0".join(parts[::2])).split(b"\0")  # in one go: there are thousands
    return b"".join(parts)


def _join_glyphs(drawn: bytes) -> bytes:
    """The same drawing with neighbours of one look in one piece: Typst sets the text of a chart glyph by glyph."""
    pieces: list[list[re.Match[bytes]]] = []
    for glyph in GLYPH.finditer(drawn):
        last = pieces[-1][-1] if pieces else None
        if last and last.end() == glyph.start() and _look(last) == _look(glyph):
            pieces[-1].append(glyph)
        else:
            pieces.append([glyph])
    written, at = [], 0
    for piece in pieces:
        written += [drawn[at : piece[0].start()], _joined(piece)]
        at = piece[-1].end()
    return b"".join([*written, drawn[at:]])


def _look(glyph: re.Match[bytes]) -> tuple[bytes, ...]:
    return glyph[1], glyph[4], glyph[5]


def _joined(piece: list[re.Match[bytes]]) -> bytes:
    first = piece[0]
    scale, x, y = (float(first[at]) for at in (1, 2, 3))
    shown = [b"q %b 0 0 -%b %b %b cm%b\nBT 0 Tr%b" % (first[1], *first.groups()[:5])]
    for glyph in piece:
        right, down = (float(glyph[2]) - x) / scale, (y - float(glyph[3])) / scale
        shown.append(b" 1 0 0 -1 %g %g Tm%bTj" % (round(right, 3), round(down, 3), glyph[6]))
    return b"".join([*shown, b"\nET\nQ\n"])


def _children(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    inside = element.get("/K")
    kids = list(inside) if isinstance(inside, pikepdf.Array) else [inside]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _elements(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    """All elements of a structure tree below one, in reading order."""
    found, waiting = [], _children(element)[::-1]
    while waiting:
        found.append(waiting.pop())
        waiting += _children(found[-1])[::-1]
    return found

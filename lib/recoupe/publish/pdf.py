"""A document as a tagged PDF (PDF/UA-1), through Typst; and its nbconvert exporter."""

import logging
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst
from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode
from traitlets import Bool

from recoupe.publish.blocks import Document, Table, walk
from recoupe.publish.document import read_document
from recoupe.publish.finish import finish_pdf
from recoupe.publish.fonts import font_folders
from recoupe.publish.places import place_figures
from recoupe.publish.typst import write_typst

log = logging.getLogger(__name__)


class PdfReport(Exporter):
    """nbconvert's `recoupe_pdf`: one accessible file."""

    export_from_notebook = "Report (PDF)"
    output_mimetype = "application/pdf"
    preview = Bool(False, help="let figures without alternative text pass; every page says so").tag(config=True)

    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kwargs: Any) -> tuple[Any, dict[str, Any]]:
        """The PDF and nbconvert's resources; warnings name the cells whose outputs were shown less well."""
        nb, resources = super().from_notebook_node(nb, resources, **kwargs)
        document = read_document(nb, resources, self.preview)
        for warning in document.warnings:
            self.log.warning(warning)
        return write_pdf(document), resources


def write_pdf(document: Document) -> bytes:
    """The PDF: the same bytes for the same document (its date is the report's, or the epoch)."""
    source, pictures = write_typst(document)
    try:
        made = _compile(source, pictures, document.meta.date)
    except typst.TypstError:
        unreadable = frozenset(name for name, content in pictures.items() if not _is_readable(name, content))
        if not unreadable:
            raise
        log.warning("%s cannot be drawn in the PDF: the alternative text is shown", ", ".join(sorted(unreadable)))
        made = _compile(*write_typst(document, unreadable), document.meta.date)
    heads = [block.row_heads for block in walk(document.blocks) if isinstance(block, Table)]
    return finish_pdf(made, heads)


def _compile(source: str, pictures: dict[str, bytes], day: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="recoupe-") as folder:
        for name, content in pictures.items():
            Path(folder, name).write_bytes(content)
        main = Path(folder, "report.typ")
        main.write_text(source, "utf-8")
        fonts = [str(path) for path in font_folders()]
        compiler = typst.Compiler(str(main), root=folder, font_paths=fonts, ignore_system_fonts=True)
        place_figures(compiler, Path(folder))
        made = compiler.compile(
            pdf_standards=["ua-1"],
            timestamp=datetime.fromisoformat(day or "1970-01-01").replace(tzinfo=UTC),
        )
    assert isinstance(made, bytes)
    return made


def _is_readable(name: str, content: bytes) -> bool:
    alone = f'#set document(title: "picture")\n#image("{name}", alt: "picture")'
    try:
        _compile(alone, {name: content}, "")
    except typst.TypstError:
        return False
    return True

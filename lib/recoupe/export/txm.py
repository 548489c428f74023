"""A corpus for TXM, to be read with its import module XTZ + CSV: an XML-TEI file a page, and metadata.csv.

Source of the conventions: TXM's manual (metadata.csv: commas and double quotes, a first column `id` with the name of
the file without its ending, further names without accents or signs) and the documentation of the module («TEI Zero»:
the attributes of <text> are metadata, <p> with its `rend` a paragraph, `textorder` the order of the texts).
"""

import csv
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

from recoupe.annotate import Annotations
from recoupe.export.own_text import Paragraph, find_paragraphs
from recoupe.export.rows import Exported, count, documents_and_pages, make_names, replace_illegal, say_window
from recoupe.sources import sort_by_publication
from recoupe.tables import neutral
from recoupe.writing import replacing

COLUMNS = ("id", "textorder", "doc", "outlet", "origin", "date", "year", "title", "url", "language")
METADATA_FILE = "metadata.csv"
_TEI = "http://www.tei-c.org/ns/1.0"
_BREAKS = re.compile(r"[ \t\r\n]+")


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/txm/<id>.xml and OUT/txm/metadata.csv; texts in order of publication, titles as `<p rend="title">`.

    A page without own text is left out, since TXM cannot show a text without words. A page of an earlier export that
    is gone is removed; nothing else in the folder is touched.
    """
    folder = out / "txm"
    folder.mkdir(exist_ok=True)
    earlier = _listed(folder / METADATA_FILE)
    pages = list(documents_and_pages(annotations))
    names = make_names(row["doc"] for row, _ in pages)
    order = {str(doc): n for n, doc in enumerate(sort_by_publication(annotations.tables["documents"]).doc, 1)}
    width = len(str(len(order)))
    listed, paths = [], []
    for row, page in pages:
        paragraphs = list(find_paragraphs(page))
        if not paragraphs:
            continue
        window = say_window(row["published_start"], row["published_end"])
        about = {
            **{column: _clean(row.get(column) or "") for column in COLUMNS},
            "id": names[row["doc"]],
            "textorder": f"{order[row['doc']]:0{width}}",
            "date": window,
            "year": window[:4] if window[:4] == window.split("/")[-1][:4] else "",
        }
        listed.append(about)
        paths.append(folder / f"{about['id']}.xml")
        with replacing(paths[-1]) as path:
            path.write_bytes(_page(about, paragraphs))
    with replacing(folder / METADATA_FILE) as path, open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        writer.writerows([neutral(about[column]) for column in COLUMNS] for about in listed)
    for name in earlier - {path.name for path in paths}:
        (folder / name).unlink(missing_ok=True)
    empty = len(pages) - len(paths)
    notes = (f"{count(empty, 'page')} without own text left out",) if empty else ()
    return Exported((folder,), notes)


def _page(about: dict[str, str], paragraphs: list[Paragraph]) -> bytes:
    tei = Tree.Element("TEI", {"xmlns": _TEI})
    described = Tree.SubElement(Tree.SubElement(tei, "teiHeader"), "fileDesc")
    Tree.SubElement(Tree.SubElement(described, "titleStmt"), "title").text = about["title"] or about["doc"]
    Tree.SubElement(Tree.SubElement(described, "publicationStmt"), "p").text = about["outlet"]
    Tree.SubElement(Tree.SubElement(described, "sourceDesc"), "p").text = about["url"] or about["doc"]
    text = Tree.SubElement(tei, "text", about)
    body = Tree.SubElement(text, "body")
    for paragraph in paragraphs:
        element = Tree.SubElement(body, "p", {"rend": "title"} if paragraph.zone == "title" else {})
        element.text = _clean(paragraph.text)
    Tree.indent(tei)
    data: bytes = Tree.tostring(tei, "utf-8", xml_declaration=True)
    return data + b"\n"


def _clean(text: Any) -> str:
    return _BREAKS.sub(" ", replace_illegal(str(text))).strip()


def _listed(path: Path) -> set[str]:
    """The XML files that an earlier export listed."""
    if not path.exists():
        return set()
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        ids = [row.get("id") or "" for row in csv.DictReader(file)]
    return {f"{name}.xml" for name in ids if re.fullmatch(r"\w+", name, re.ASCII)}

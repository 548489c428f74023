"""A corpus for IRaMuTeQ (and R's rainette): one text file, a starred line before each article.

Source of the format: IRaMuTeQ's manual, «Format des données en entrée»: `**** *variable_modality ...`, UTF-8, names
of plain letters, digits and '_'. In a text, '*' would start a variable and '_word_' be one: both become spaces.
"""

from pathlib import Path

from recoupe.annotate import Annotations
from recoupe.export.own_text import find_paragraphs
from recoupe.export.rows import Exported, count, documents_and_pages, make_names, replace_illegal, say_window
from recoupe.writing import replacing

_MARKS = str.maketrans({"*": " ", "_": " ", "\ufffd": " "})


def write(annotations: Annotations, out: Path) -> Exported:
    """OUT/iramuteq.txt: title and body of each page, a paragraph a line, with its variables:

    '**** *doc_002 *outlet_Le_Fanal *year_2024 *date_2024_04 *language_fr'; the date is the month of publication, since
    a day would be no variable. What is unknown is left out, and so is a page without own text.
    """
    pages = list(documents_and_pages(annotations))
    docs = make_names(row["doc"] for row, _ in pages)
    outlets = make_names(row["outlet"] for row, _ in pages if row["outlet"])
    origins = make_names(row["origin"] for row, _ in pages if row["origin"])
    empty = 0
    target = out / "iramuteq.txt"
    with replacing(target) as path, open(path, "w", encoding="utf-8", newline="\n") as file:
        for row, page in pages:
            lines = [" ".join(replace_illegal(p.text).translate(_MARKS).split()) for p in find_paragraphs(page)]
            if not any(lines):
                empty += 1
                continue
            window = say_window(row["published_start"], row["published_end"])
            first, last = window.split("/")[0], window.split("/")[-1]
            variables = {
                "doc": docs[row["doc"]],
                "outlet": outlets.get(row["outlet"], ""),
                "origin": origins.get(row["origin"], ""),
                "year": first[:4] if first[:4] == last[:4] else "",
                "date": first[:7].replace("-", "_") if first[:7] == last[:7] and len(first) >= 7 else "",
                "language": row["language"] or "",
            }
            stars = " ".join(f"*{name}_{value}" for name, value in variables.items() if value)
            file.write("\n".join([f"**** {stars}", *filter(None, lines), "", ""]))
    return Exported((target,), (f"{count(empty, 'page')} without own text left out",) if empty else ())

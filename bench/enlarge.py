"""Enlarge: pages and their tables so many times over, so that reports of large corpora can be measured in minutes.

    recoupe annotate FOLDER --out TABLES
    python bench/enlarge.py FOLDER TABLES TIMES OUT        # OUT/pages and OUT/tables, TIMES as many of each

Every copy has a name, a digest and a last line of its own; its rows are those of the page it was made of, so that the
tables have the size and the layout, a part a thousand pages, that `recoupe annotate` gives a corpus so large.
"""

import csv
import hashlib
import shutil
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa

from recoupe.tables import TABLES, read_tables, schema, write_parquet

ONE_FILE = ("reuse", "disagreements")


def enlarge(folder: Path, tables: Path, times: int, out: Path) -> None:
    """Writes the pages and tables; an OUT that has so many is left as it is."""
    done = out / ".enlarged"
    if done.exists() and done.read_text() == str(times):
        return
    shutil.rmtree(out, ignore_errors=True)
    pages, made = out / "pages", out / "tables"
    for place in (pages, made):
        place.mkdir(parents=True)
    shutil.copy(folder / "study.yml", pages)
    found = read_tables(tables)
    documents = found["documents"]
    texts = {file: (folder / file).read_bytes() for file in documents.file}
    for name in TABLES:
        if name not in ONE_FILE:
            (made / f"{name}.parquet").mkdir()
    once: dict[str, list[pa.Table]] = {"reuse": []}
    with open(pages / "documents.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "outlet", "origin", "published"])
        for copy in range(times):
            called = {doc: f"{copy * len(documents) + at:07}" for at, doc in enumerate(documents.doc)}
            digests = {}
            for row in documents.itertuples():
                text = texts[row.file] + f"Page {called[row.doc]}\n".encode()
                digests[row.doc] = hashlib.sha256(text).hexdigest()
                (pages / f"{called[row.doc]}.txt").write_bytes(text)
                cells = (row.outlet, row.origin, row.published_start)
                rows.writerow([f"{called[row.doc]}.txt", *("" if pd.isna(cell) else cell for cell in cells)])
            for name in TABLES:
                if name == "disagreements":
                    continue
                columns = {c: found[name][c].map(called) for c in ("doc", "doc_a", "doc_b") if c in found[name]}
                table = found[name].assign(**columns)
                if name == "documents":
                    table = table.assign(file=table.doc + ".txt", sha256=documents.doc.map(digests))
                arrow = pa.Table.from_pandas(table, schema=schema(name), preserve_index=False).replace_schema_metadata()
                if name in ONE_FILE:
                    once[name].append(arrow)
                else:
                    write_parquet(arrow, made / f"{name}.parquet" / f"part-{copy + 1:05}.parquet")
    write_parquet(pa.concat_tables(once["reuse"]).combine_chunks(), made / "reuse.parquet")
    whole = found["disagreements"].assign(docs=[_docs(docs, times, documents) for docs in found["disagreements"].docs])
    arrow = pa.Table.from_pandas(whole, schema=schema("disagreements"), preserve_index=False)
    write_parquet(arrow.replace_schema_metadata(), made / "disagreements.parquet")
    done.write_text(str(times))


def _docs(docs: str, times: int, documents: pd.DataFrame) -> str:
    """The pages of a disagreement and their copies."""
    place = {doc: at for at, doc in enumerate(documents.doc)}
    places = [place[doc] for doc in docs.split(";")]
    return ";".join(f"{copy * len(documents) + at:07}" for copy in range(times) for at in places)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    enlarge(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))

"""The sentences of the coverage report, computed from the tables of coverage.py."""

from collections.abc import Mapping

import pandas as pd

from recoupe.findings import Finding
from recoupe.typography import join, number, percent
from recoupe.words import phrase

Names = Mapping[str, str]


def find_anatomy(table: pd.DataFrame, language: str) -> Finding:
    """What pages are made of: the page with least text of its own, or how much all have."""
    if table.empty:
        return _nothing("anatomy", language)
    wide = table.pivot_table(index=["doc", "source", "pages"], columns="part", values="share", sort=False)
    pages, total = int(table.drop_duplicates("doc").pages.sum()), int(table.chars.sum())
    chars = table.groupby("part").chars.sum()
    own = chars["own"] / total
    first = table[table.doc == table.doc.iloc[0]].set_index("part")
    other = first.drop(index="own").share.idxmax()
    values = {
        "n": pages,
        "source": first.source.iloc[0],
        "own": percent(first.share["own"], language),
        "part": phrase(f"part_{other}", language),
        "share": percent(first.share[other], language),
        "whole": percent(own, language),
        "total": total,
    }
    same = wide["own"].round(2).nunique() == 1
    key = "anatomy_one" if pages == 1 else "anatomy_same" if same else "anatomy_many"
    rows = [
        f"{source or phrase('other_pages', language, n=n)} {percent(share, language)}"
        for (_, source, n), share in wide["own"].items()
    ]
    summary = [phrase("anatomy_summary", language, **values)]
    if borrowed := int(chars["borrowed"]):
        borrowers = int(table[(table.part == "borrowed") & (table.chars > 0)].pages.sum())
        summary.append(
            phrase(
                "anatomy_borrowed", language, n=borrowers, share=percent(borrowed / (borrowed + chars["own"]), language)
            )
        )
    return Finding(
        phrase(f"{key}_title", language, **values),
        phrase("anatomy_subtitle", language, **values),
        phrase("anatomy_alt", language, rows=join(rows, language)),
        tuple(summary),
    )


def _nothing(chart: str, language: str) -> Finding:
    """The words of a chart that has nothing to show."""
    title = phrase(f"{chart}_nothing", language)
    return Finding(title, "", title)


def names_of(sources: list[str], language: str, most: int = 4) -> str:
    """Names as a list in a sentence, at most `most` of them and the rest counted: 'A, B and 7 other pages'."""
    if len(sources) <= most:
        return join(sources, language)
    return join([*sources[: most - 1], phrase("other_pages", language, n=len(sources) - most + 1)], language)


def counted(n: int, language: str) -> str:
    """A number as it stands in a sentence."""
    return number(n, language)

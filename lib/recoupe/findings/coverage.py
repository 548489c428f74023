"""The sentences of the coverage report, computed from the tables of coverage.py."""

from collections.abc import Mapping

import pandas as pd

from recoupe.findings import Finding
from recoupe.typography import join, percent, typeset
from recoupe.words import phrase

Names = Mapping[str, str]
MOST_TOLD = 30  # cells of a matrix in an alternative text; the rest is counted
MANY = 10  # pages or conflicts after which they are counted, not named


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
    return Finding(
        phrase(f"{key}_title", language, **values),
        phrase("anatomy_subtitle", language, **values),
        phrase("anatomy_alt", language, rows=join(rows, language)),
    )


# Facts


def find_facts(
    table: pd.DataFrame, codebook: int, language: str, recall: tuple[float, int] | None = None, pages: int = 0
) -> Finding:
    """How many facts all pages, one page or no page has; `codebook` is the number of facts looked for.

    table: a fact_matrix, or the fact_cells of so many `pages`. `recall` is the share of the hand-coded facts that the
    method found, and their number, where it was measured.
    """
    if table.empty:
        return _nothing("facts", language)
    facts, pages = table.drop_duplicates("fact"), pages or table.doc.nunique()
    values = {"facts": len(facts), "pages": pages, "n": pages}
    has = table[table.stated | table.conflicts]
    against = table[table.conflicts]
    alone = facts[facts.alone] if pages > 1 else facts.head(0)
    two = "_two" if pages == 2 else ""
    everywhere = int((facts.n == pages).sum())
    half = f"facts_{'everywhere' if everywhere else 'nowhere'}{two}"
    other = "facts_alone" if len(alone) else "facts_not_alone"
    halves = [
        phrase(half, language, **{**values, "n": everywhere}),
        phrase(other, language, **{**values, "n": len(alone)}),
    ]
    title = listed(halves, language)
    if pages > MANY:
        few = int((facts.yes < pages / 2).sum())
        title = phrase("facts_many_title", language, **{**values, "n": few, "top": int(facts.yes.max())})
    if pages == 1:
        title = phrase("facts_one_title", language, source=has.source.iloc[0], found=len(facts), all=codebook)
    subtitle = phrase("facts_subtitle", language, **values) + ". " + phrase("facts_silent", language)
    if recall:
        subtitle = phrase("facts_subtitle", language, **values) + ". "
        subtitle += phrase("facts_recall", language, n=recall[1], share=percent(recall[0], language))
    if codebook > len(facts):
        subtitle += ". " + phrase("facts_unfound", language, n=codebook - len(facts))
    told = phrase("n_of_all", language, n=int(facts.yes.iloc[0]), all=pages)
    none = phrase("none", language)
    alt = phrase(
        "facts_alt",
        language,
        **values,
        top=facts.label.iloc[0],
        told=told,
        alone=_who(has[has.alone & (pages > 1)], language) or none,
        against=_who(against, language) or none,
    )
    return Finding(title, subtitle, alt)


def _who(cells: pd.DataFrame, language: str) -> str:
    """'Wages rise (Radio); Hours fall (Journal)', the rest counted."""
    told = [f"{row.label} ({row.source})" for row in cells.head(MOST_TOLD).itertuples()]
    more = [phrase("others_counted", language, n=len(cells) - MOST_TOLD)] if len(cells) > MOST_TOLD else []
    return listed([*told, *more], language)


# Actors and themes


def find_matrix(table: pd.DataFrame, chart: str, language: str, counts: bool = False) -> Finding:
    """Who or what is named most widely; `chart` is 'actors' or 'themes', `counts`: the table is of actor_counts."""
    if table.empty:
        return _nothing(chart, language)
    rows, pages = table.drop_duplicates("row"), int(table["all"].iloc[0]) if counts else table.doc.nunique()
    top = rows.iloc[0]
    key = f"{chart}_one_title" if pages == 1 else f"{chart}_title"
    total = {"total": int(top.total), "label": top.label, "n": int(top.sources), "pages": pages}
    if pages > 1 and top.sources == pages:
        key = f"{chart}_all_title"
    title = phrase(key, language, **total, source="" if counts else table.source.iloc[0])
    subtitle = phrase(f"{chart}_counts_subtitle" if counts else f"{chart}_subtitle", language, n=pages)
    if unshown := int(table.unshown.iloc[0]):
        subtitle += ". " + phrase("rows_unshown", language, n=unshown)
    cells = [
        phrase("matrix_row_alt", language, label=row.label, total=int(row.total), n=int(row.sources), pages=pages)
        for row in rows.itertuples()
    ]
    return Finding(title, subtitle, phrase("matrix_alt", language, rows=listed(cells, language)))


# Shared wording


def find_wording(table: pd.DataFrame, language: str, top: int = 12) -> Finding:
    """Who shares most words with whom, and of what kind."""
    if table.empty:
        return _nothing("wording", language)
    first = table[(table.doc_a == table.doc_a.iloc[0]) & (table.doc_b == table.doc_b.iloc[0])]
    a, b, share = first.source_a.iloc[0], first.source_b.iloc[0], min(1.0, first.share.sum())
    title = phrase("wording_title", language, a=a, b=b, share=percent(share, language))
    subtitle = phrase("wording_subtitle", language, n=table.attrs["passages"])
    if unshown := max(0, table.attrs["pairs"] - top):
        subtitle += ". " + phrase("wording_unshown", language, n=unshown)
    rows = [
        phrase(
            "wording_alt_row",
            language,
            a=row.source_a,
            b=row.source_b,
            kind=phrase(f"reuse_{row.kind}", language),
            chars=int(row.chars),
        )
        for row in table.head(top).itertuples()
    ]
    return Finding(title, subtitle, phrase("wording_alt", language, rows=listed(rows, language)))


def find_duplicates(duplicates: pd.DataFrame, names: Names, language: str) -> list[str]:
    """A sentence on the pages that repeat an earlier one; none where there are none."""
    if duplicates.empty:
        return []
    pairs = [
        phrase("duplicate_pair", language, source=names[row.doc], first=names[row.first_doc])
        for row in duplicates.itertuples()
    ]
    return [phrase("duplicates_sentence", language, n=len(pairs), pairs=listed(pairs[:10], language))]


def listed(items: list[str], language: str) -> str:
    """Items that may hold commas themselves, as a list."""
    return typeset(" ; " if language == "fr" else "; ", language).join(items)


def clip(text: str, most: int) -> str:
    """A text of at most `most` characters: whole words from both ends, since the words that matter often stand last."""
    if len(text) <= most:
        return text
    return f"{text[: most // 2].rsplit(' ', 1)[0]} … {text[-most // 2 :].split(' ', 1)[-1]}"


def _nothing(chart: str, language: str) -> Finding:
    """The words of a chart that has nothing to show."""
    title = phrase(f"{chart}_nothing", language)
    return Finding(title, "", title)


def names_of(sources: list[str], language: str, most: int = 4) -> str:
    """Names as a list in a sentence, at most `most` of them and the rest counted: 'A, B and 7 other pages'."""
    if len(sources) <= most:
        return join(sources, language)
    return join([*sources[: most - 1], phrase("other_pages", language, n=len(sources) - most + 1)], language)

"""The sentences of the coverage report, computed from the tables of coverage.py."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recoupe.findings import Finding
from recoupe.typography import join, percent, quoted, typeset
from recoupe.words import phrase

Names = Mapping[str, str]
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


# Facts


def find_facts(table: pd.DataFrame, codebook: int, language: str, recall: tuple[float, int] | None = None) -> Finding:
    """How many facts all pages, one page or no page has; `codebook` is the number of facts looked for.

    `recall` is the share of the hand-coded facts that the method found, and their number, where it was measured.
    """
    if table.empty:
        return _nothing("facts", language)
    facts, pages = table.drop_duplicates("fact"), table.doc.nunique()
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
    title = _listed(halves, language)
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
        alone=_listed([f"{row.label} ({row.source})" for row in has[has.alone & (pages > 1)].itertuples()], language)
        or none,
        against=_listed([f"{row.label} ({row.source})" for row in against.itertuples()], language) or none,
    )
    summary = [f"{title}."]
    if pages > 1:
        top = facts.iloc[0]
        summary.append(phrase("facts_top", language, label=top.label, yes=int(top.yes), pages=pages))
        rows = [
            phrase("facts_label_row", language, label=r.label, source=r.source) for r in has[has.alone].itertuples()
        ]
        summary += [phrase("facts_only", language, rows=_first_few(rows, 4, language))] if rows else []
    rows = [_conflict(row, language) for row in against.itertuples()]
    if len(rows) > MANY:
        counts = against.groupby("label", sort=False).size().sort_values(ascending=False, kind="stable")
        rows = [phrase("facts_conflict_count", language, label=label, n=int(n)) for label, n in counts.items()]
    if rows:
        summary.append(phrase("facts_conflict", language, rows=_first_few(rows, 4, language)))
    return Finding(title, subtitle, alt, tuple(summary))


def _conflict(row: Any, language: str) -> str:
    words = quoted(clip(" ".join(row.surface.split()), 120), language)
    return phrase("facts_conflict_row", language, source=row.source, label=row.label, words=words)


def find_blind_spots(spots: pd.DataFrame, language: str) -> Finding:
    """What most other pages have and a page lacks, the widest told first."""
    if spots.empty:
        return _nothing("blind_spots", language)
    first = ~spots.duplicated("source")  # one of each source before a second of any
    rows = [
        phrase("blind_spots_row", language, source=row.source, label=row.label, n=int(row.others))
        for row in pd.concat([spots[first], spots[~first]]).itertuples()
    ]
    sentence = phrase("blind_spots_top", language, rows=_first_few(rows, 4, language))
    return Finding(sentence, "", sentence, (sentence,))


# Actors and themes


def find_matrix(table: pd.DataFrame, chart: str, language: str, counts: bool = False) -> Finding:
    """Who or what is named most widely; `chart` is 'actors' or 'themes', `counts` for many pages."""
    if table.empty:
        return _nothing(chart, language)
    rows, pages = table.drop_duplicates("row"), table.doc.nunique()
    top = rows.iloc[0]
    key = f"{chart}_one_title" if pages == 1 else f"{chart}_title"
    total = {"total": int(top.total), "label": top.label, "n": int(top.sources), "pages": pages}
    title = phrase(key, language, **total, source=table.source.iloc[0])
    subtitle = phrase(f"{chart}_counts_subtitle" if counts else f"{chart}_subtitle", language, n=pages)
    if unshown := int(table.unshown.iloc[0]):
        subtitle += ". " + phrase("rows_unshown", language, n=unshown)
    cells = [
        phrase("matrix_row_alt", language, label=row.label, total=int(row.total), n=int(row.sources), pages=pages)
        for row in rows.itertuples()
    ]
    return Finding(title, subtitle, phrase("matrix_alt", language, rows=_listed(cells, language)), (f"{title}.",))


# Shared wording


def find_wording(table: pd.DataFrame, language: str, top: int = 12) -> Finding:
    """Who shares most words with whom, and how many pairs share agency text, copies and quotations."""
    if table.empty:
        nothing = _nothing("wording", language)
        return Finding(nothing.title, "", nothing.alt, (nothing.title,))
    first = table[(table.doc_a == table.doc_a.iloc[0]) & (table.doc_b == table.doc_b.iloc[0])]
    a, b, share = first.source_a.iloc[0], first.source_b.iloc[0], min(1.0, first.share.sum())
    title = phrase("wording_title", language, a=a, b=b, share=percent(share, language))
    subtitle = phrase("wording_subtitle", language, n=int(table.passages_n.sum()))
    if unshown := max(0, table.groupby(["doc_a", "doc_b"]).ngroups - top):
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
    summary = [f"{title}."]
    for kind in ("agency", "copy", "quotation"):
        pairs = [phrase("pair", language, a=r.source_a, b=r.source_b) for r in table[table.kind == kind].itertuples()]
        if pairs:
            summary.append(phrase(f"wording_{kind}", language, n=len(pairs), pairs=_first_few(pairs, 3, language)))
    return Finding(title, subtitle, phrase("wording_alt", language, rows=_listed(rows, language)), tuple(summary))


# Figures, and who was first


def find_figures(table: pd.DataFrame, language: str) -> Finding:
    """The facts for which pages give different figures."""
    if table.empty:
        return _nothing("figures", language)
    sentences = []
    for _, of in table.groupby("subject", sort=False):
        if (of.relation == "different").any():
            values = [
                phrase(
                    "figure_value",
                    language,
                    value=row.surface,
                    sources=names_of(list(row.sources), language),
                )
                for row in of.itertuples()
            ]
            label = of.label.iloc[0]
            sentences.append(phrase("figures_differ", language, label=label, values=join(values, language)))
    sentences = sentences or [phrase("figures_agree", language)]
    return Finding(sentences[0], "", sentences[0], tuple(sentences))


def find_firsts(table: pd.DataFrame, language: str) -> Finding:
    """Who was first with most facts, counting only those where the windows of publication leave no doubt."""
    certain = [names[0] for names, sure in zip(table.firsts, table.certain, strict=True) if sure]
    if not certain:
        return _nothing("firsts", language)
    counts = pd.Series(certain).value_counts()
    names = sorted(dict.fromkeys(certain), key=lambda name: -counts[name])
    rows = [phrase("firsts_row", language, source=name, n=int(counts[name])) for name in names]
    sentence = phrase("firsts_most", language, n=len(table), all=len(table), rows=_first_few(rows, 4, language))
    return Finding(sentence, "", sentence, (sentence,))


def find_duplicates(duplicates: pd.DataFrame, names: Names, language: str) -> list[str]:
    """A sentence on the pages that repeat an earlier one; none where there are none."""
    if duplicates.empty:
        return []
    pairs = [
        phrase("duplicate_pair", language, source=names[row.doc], first=names[row.first_doc])
        for row in duplicates.itertuples()
    ]
    return [phrase("duplicates_sentence", language, n=len(pairs), pairs=_listed(pairs[:10], language))]


def _first_few(items: list[str], most: int, language: str) -> str:
    """The first items as a list, the rest counted."""
    if len(items) > most + 1:
        items = [*items[:most], phrase("other_rows", language, n=len(items) - most)]
    return _listed(items, language)


def _listed(items: list[str], language: str) -> str:
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

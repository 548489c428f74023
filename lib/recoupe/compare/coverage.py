"""Coverage: who names whom, who says what, who is alone with a fact, who lacks it, who had it first.

Tables in, tables out. `tables` are the thirteen of the contract; `names` is name_sources(tables["documents"]): the
sources to show, by doc, in order of publication. Orders, the top N and the counted rest are made here, so that the
charts compute nothing. A `passages` column holds tuples of (doc, start, end), the evidence of its row, and `url`
leads to the first of them.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recoupe.evidence import evidence_id
from recoupe.model import ARTICLE_ZONES
from recoupe.study import Fact, Study
from recoupe.typography import typeset

Tables = Mapping[str, pd.DataFrame]
Names = Mapping[str, str]
Spans = tuple[tuple[str, int, int], ...]


def actor_matrix(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """Mentions of actors by source (places left out), one row a cell; see `_matrix` for the columns."""
    mentions = tables["mentions"]
    mentions = mentions[mentions.zone.isin(ARTICLE_ZONES) & (mentions.locative == 0)]
    return _matrix(mentions.rename(columns={"actor": "row"}), tables, names, labels, top)


def theme_matrix(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """Passages on themes by source, one row a cell; see `_matrix` for the columns."""
    themes = tables["themes"]
    return _matrix(
        themes[themes.zone.isin(ARTICLE_ZONES)].rename(columns={"theme_id": "row"}), tables, names, labels, top
    )


def _matrix(found: pd.DataFrame, tables: Tables, names: Names, labels: Mapping[str, str], top: int) -> pd.DataFrame:
    """row, label, doc, source, n, rate, total, sources, unshown, passages, url: one row a cell, zeros included.

    Rows by number of sources, then passages; `rate` is per 1,000 words of the article, `sources` how many have the
    row at all, `unshown` how many rows the top left out.
    """
    words = tables["documents"].set_index("doc").own_words.to_dict()
    found = found[found.doc.isin(names) & found.row.isin(labels)]
    spans = _spans(found, ["row", "doc"])
    totals = found.groupby("row").agg(total=("doc", "size"), sources=("doc", "nunique"))
    totals = totals.assign(place=[list(labels).index(row) for row in totals.index])
    totals = totals.sort_values(["sources", "total", "place"], ascending=[False, False, True])
    cells = []
    for row in totals.head(top).itertuples():
        for doc, source in names.items():
            passages = spans.get((row.Index, doc), ())
            n, of = len(passages), words.get(doc, 0)
            rate = 1000 * n / of if of else 0.0
            cells.append((row.Index, labels[row.Index], doc, source, n, rate, row.total, row.sources, passages))
    columns = ["row", "label", "doc", "source", "n", "rate", "total", "sources", "passages"]
    table = pd.DataFrame(cells, columns=columns)
    return table.assign(unshown=max(0, len(totals) - top), url=[first_url(passages) for passages in table.passages])


def fact_matrix(tables: Tables, names: Names, study: Study, language: str, minimum: int = 1) -> pd.DataFrame:
    """The facts of the codebook by source, one row a cell, three states: stated, conflicts, not found by the method.

    fact, label, doc, source, stated, conflicts, early (the page came before the fact or any page that has it),
    n (sources with the fact), yes (sources that state it), alone, letter (a-z, of a conflict), surface, passages, url.
    Facts that most sources state first; those fewer than `minimum` sources have are left out, as are those nobody has.
    """
    found: dict[str, dict[str, list[Any]]] = {}
    for row in tables["facts"].itertuples():
        if row.doc in names:
            found.setdefault(row.fact_id, {}).setdefault(row.doc, []).append(row)
    windows = tables["documents"].set_index("doc").published_end.to_dict()
    opened = tables["documents"].set_index("doc").published_start.to_dict()
    order = {doc: place for place, doc in enumerate(names)}
    cells = []
    for fact in study.facts:
        of = found.get(fact.id, {})
        n, yes = len(of), sum(any(row.agrees == "yes" for row in rows) for rows in of.values())
        if n < max(minimum, 1):
            continue
        first = min(order[doc] for doc in of)
        label = typeset(fact.label.of(language) or fact.id, language)
        known = [start for start in map(opened.get, of) if isinstance(start, str)]
        earliest = min(known, default="")
        for doc, source in names.items():
            rows = of.get(doc, [])
            against = [row for row in rows if row.agrees == "conflicts"]
            early = _is_before(windows.get(doc), fact, earliest)
            ordered = against + [row for row in rows if row.agrees != "conflicts"]
            spans = tuple((doc, int(row.start), int(row.end)) for row in ordered)
            surface = str(ordered[0].surface) if ordered else ""
            stated = len(against) < len(rows)
            cells.append((fact.id, label, doc, source, stated, bool(against), early, n, yes, first, surface, spans))
    columns = ["fact", "label", "doc", "source", "stated", "conflicts", "early"]
    columns += ["n", "yes", "first", "surface", "passages"]
    table = pd.DataFrame(cells, columns=columns)
    table = table.sort_values(
        ["yes", "n", "first", "fact"], ascending=[False, False, True, True], kind="stable", ignore_index=True
    )
    letters = (_letter(place) for place in range(len(table)))
    return table.assign(
        alone=(table.n == 1) & (len(names) > 1),
        letter=[next(letters) if against else "" for against in table.conflicts],
        url=[first_url(passages) for passages in table.passages],
    )


def _is_before(published_end: object, fact: Fact, earliest: str) -> bool:
    """True where a page came too early to know: before the fact's own date, or before the first page that has it."""
    if not isinstance(published_end, str):
        return False
    date = fact.expect.date if fact.expect else None
    if date and published_end < date[0].isoformat():
        return True
    return bool(earliest) and published_end < earliest


def _letter(place: int) -> str:
    """a to z, then aa, ab ..."""
    before, at = divmod(place, 26)
    return ("" if not before else _letter(before - 1)) + chr(ord("a") + at)


def fact_counts(table: pd.DataFrame) -> pd.DataFrame:
    """fact, label, stated, conflicts, all, alone (a name, or ''), passages, url: a fact_matrix counted over sources.

    A source that both states a fact and conflicts with it is counted among those that conflict.
    """
    rows = []
    for fact, of in table.groupby("fact", sort=False):
        has = of[of.stated | of.conflicts]
        against = int(of.conflicts.sum())
        alone = has.source.iloc[0] if len(has) == 1 < len(of) else ""
        passages = tuple(passage for cell in has.passages for passage in cell)
        rows.append((fact, of.label.iloc[0], len(has) - against, against, len(of), alone, passages))
    columns = ["fact", "label", "stated", "conflicts", "all", "alone", "passages"]
    return pd.DataFrame(rows, columns=columns).assign(url="#tbl-fact-passages")


def blind_spots(table: pd.DataFrame, share: float = 0.5, least: int = 2) -> pd.DataFrame:
    """The cells of a fact_matrix that are not found although most others have the fact.

    Most: more than `share` of the other sources that could know it, and at least `least` of them; a source
    that came too early could not. Columns of the matrix, and `others`.
    """
    has = table.stated | table.conflicts
    able = (has | ~table.early).groupby(table.fact).transform("sum")
    others = has.groupby(table.fact).transform("sum") - has
    spots = table.assign(others=others, able=able - 1)[~has & ~table.early]
    spots = spots[(spots.others >= least) & (spots.others > share * spots.able)]
    return spots.sort_values(["others", "fact"], ascending=[False, True], kind="stable", ignore_index=True)


def first_with_fact(table: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Who had each fact first, where the windows of publication allow: one row a fact that two sources or more have.

    fact, label, firsts (names that may have been first), certain (one name and no doubt), undated (sources left out
    because nothing is known of when they were published), n, start, end (window of the earliest), passages, url.
    """
    documents = tables["documents"].set_index("doc")
    rows = []
    for fact, of in table[table.stated | table.conflicts].groupby("fact", sort=False):
        if len(of) < 2:
            continue
        windows = documents.loc[of.doc, ["published_start", "published_end"]]
        known = of[(windows.notna().all(axis=1)).to_numpy()]
        if known.empty:
            continue
        windows = windows.loc[known.doc]
        deadline = windows.published_end.min()
        firsts = known[(windows.published_start <= deadline).to_numpy()]
        undated = len(of) - len(known)
        window = windows.loc[firsts.doc]
        rows.append(
            {
                "fact": fact,
                "label": of.label.iloc[0],
                "firsts": tuple(firsts.source),
                "certain": len(firsts) == 1 and not undated,
                "undated": undated,
                "n": len(of),
                "start": window.published_start.min(),
                "end": deadline,
                "passages": tuple(p[0] for p in firsts.passages if p),
            }
        )
    columns = ["fact", "label", "firsts", "certain", "undated", "n", "start", "end", "passages"]
    result = pd.DataFrame(rows, columns=columns)
    return result.assign(url=[first_url(passages) for passages in result.passages])


def source_counts(table: pd.DataFrame) -> pd.DataFrame:
    """row, label, sources, all, total, passages, url: an actor or theme matrix counted over sources."""
    rows = [
        (row, of.label.iloc[0], int(of.sources.iloc[0]), len(of), int(of.total.iloc[0]), sum(of.passages, ()))
        for row, of in table.groupby("row", sort=False)
    ]
    counts = pd.DataFrame(rows, columns=["row", "label", "sources", "all", "total", "passages"])
    return counts.assign(url=[first_url(passages) for passages in counts.passages])


def _spans(found: pd.DataFrame, by: list[str]) -> dict[tuple, Spans]:
    ordered = found.sort_values(["doc", "start"])
    spans: dict[tuple, list] = {}
    for *key, doc, start, end in (
        ordered[[*by, "doc", "start", "end"]].set_axis([*by, "d", "s", "e"], axis=1).itertuples(index=False, name=None)
    ):
        spans.setdefault(tuple(key), []).append((doc, int(start), int(end)))
    return {key: tuple(of) for key, of in spans.items()}


def first_url(passages: Spans) -> str:
    """The address of the first passage of evidence; none where there is no passage."""
    return f"#{evidence_id(*passages[0])}" if passages else ""

"""Coverage: who names whom, who says what, who is alone with a fact, who lacks it, who had it first.

Tables in, tables out. `tables` are the thirteen of the contract; `names` is name_sources(tables["documents"]): the
sources to show, by doc, in order of publication. Orders, the top N and the counted rest are made here, so that the
charts compute nothing. A `passages` column holds tuples of (doc, start, end), the evidence of its row, and `url`
leads to the first of them.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from recoupe.compare.places import ARTICLE, Names, Spans, first_url, is_of, read_placed, read_spans, spread
from recoupe.study import Study
from recoupe.tables import Tables, read_frame
from recoupe.typography import typeset

MOST_CITED = 3  # passages behind one cell of a matrix; its number counts all


def actor_matrix(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """Mentions of actors by source (places left out), one row a cell; see `_matrix` for the columns."""
    return _matrix(_acting(tables, names, labels), tables, names, labels, top)


def theme_matrix(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """Passages on themes by source, one row a cell; see `_matrix` for the columns."""
    return _matrix(_thematic(tables, names, labels), tables, names, labels, top)


def actor_counts(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """What actor_matrix counts, over sources instead of by source; see `_counts` for the columns."""
    return _counts(_acting(tables, names, labels), names, labels, top)


def theme_counts(tables: Tables, names: Names, labels: Mapping[str, str], top: int = 20) -> pd.DataFrame:
    """What theme_matrix counts, over sources instead of by source; see `_counts` for the columns."""
    return _counts(_thematic(tables, names, labels), names, labels, top)


def _acting(tables: Tables, names: Names, labels: Mapping[str, str]) -> pd.DataFrame:
    acting = ARTICLE & (pc.field("locative") == 0) & is_of(labels, "actor")
    found = read_placed(tables, "mentions", names, ["start", "end", "actor"], acting)
    return found.rename(columns={"actor": "row"})


def _thematic(tables: Tables, names: Names, labels: Mapping[str, str]) -> pd.DataFrame:
    known = ARTICLE & is_of(labels, "theme_id")
    found = read_placed(tables, "themes", names, ["start", "end", "theme_id"], known)
    return found.rename(columns={"theme_id": "row"})


def _rank(found: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """By row, total (passages) and sources: those that most sources have first."""
    totals = found.groupby("row").agg(total=("place", "size"), sources=("place", "nunique"))
    totals = totals.assign(order=[list(labels).index(row) for row in totals.index])
    return totals.sort_values(["sources", "total", "order"], ascending=[False, False, True])


def _matrix(found: pd.DataFrame, tables: Tables, names: Names, labels: Mapping[str, str], top: int) -> pd.DataFrame:
    """row, label, doc, source, n, rate, total, sources, unshown, passages, url: one row a cell, zeros included.

    Rows by number of sources, then passages; `rate` is per 1,000 words of the article, `sources` how many have the
    row at all, `unshown` how many rows the top left out.
    """
    documents = read_frame(tables, "documents", ["doc", "own_words"])
    words = dict(zip(documents.doc, documents.own_words, strict=True))
    totals = _rank(found, labels)
    shown = found[found.row.isin(totals.index[:top])].sort_values(["place", "start"])
    counts = shown.groupby(["row", "place"]).size().to_dict()
    spans = read_spans(shown, ["row", "place"], names)
    cells = []
    for row in totals.head(top).itertuples():
        for place, (doc, source) in enumerate(names.items()):
            n, of = counts.get((row.Index, place), 0), words.get(doc, 0)
            rate = 1000 * n / of if of else 0.0
            passages = spans.get((row.Index, place), ())
            cells.append((row.Index, labels[row.Index], doc, source, n, rate, row.total, row.sources, passages))
    columns = ["row", "label", "doc", "source", "n", "rate", "total", "sources", "passages"]
    table = pd.DataFrame(cells, columns=columns)
    return table.assign(unshown=max(0, len(totals) - top), url=[first_url(passages) for passages in table.passages])


def _counts(found: pd.DataFrame, names: Names, labels: Mapping[str, str], top: int) -> pd.DataFrame:
    """row, label, sources, all, total, unshown, passages, url: one row an actor or theme, however many sources."""
    totals = _rank(found, labels)
    shown = found[found.row.isin(totals.index[:top])].sort_values(["place", "start"])
    few = shown.groupby(["row", "place"]).head(MOST_CITED)  # so that the passages are of many sources
    spans = read_spans(few, "row", names)
    rows = [
        (row.Index, labels[row.Index], row.sources, len(names), row.total, spans[row.Index])
        for row in totals.head(top).itertuples()
    ]
    table = pd.DataFrame(rows, columns=["row", "label", "sources", "all", "total", "passages"])
    return table.assign(unshown=max(0, len(totals) - top), url=[first_url(passages) for passages in table.passages])


FACT_COLUMNS = ["fact", "label", "doc", "source", "stated", "conflicts", "early"]
FACT_COLUMNS += ["n", "yes", "first", "surface", "passages"]


def fact_cells(tables: Tables, names: Names, study: Study, language: str, minimum: int = 1) -> pd.DataFrame:
    """The rows of a fact_matrix for the sources that have the fact: those that state it or conflict with it."""
    found = read_placed(tables, "facts", names, ["fact_id", "start", "end", "surface", "agrees"])
    found = found.assign(against=found.agrees == "conflicts")
    found = found.sort_values(["place", "against"], ascending=[True, False], kind="stable")
    each = found.groupby(["fact_id", "place"], sort=False)
    cells = each.agg(conflicts=("against", "any"), both=("against", "nunique"), surface=("surface", "first"))
    cells = cells.reset_index().rename(columns={"fact_id": "fact"})
    yes = found[found.agrees == "yes"].groupby("fact_id").place.nunique()
    of = cells.groupby("fact").agg(n=("place", "size"), first=("place", "min"))
    labels = {fact.id: typeset(fact.label.of(language) or fact.id, language) for fact in study.facts}
    kept = [fact for fact in of.index if fact in labels and of.n[fact] >= max(minimum, 1)]
    cells = cells[cells.fact.isin(kept)]
    spans = read_spans(found[found.fact_id.isin(kept)], ["fact_id", "place"], names)
    docs, sources = np.array(list(names), dtype=object), np.array(list(names.values()), dtype=object)
    windows = _windows(tables, names)
    early = {fact: _too_early(windows, study, fact, cells.place[cells.fact == fact]) for fact in kept}
    table = cells.assign(
        label=cells.fact.map(labels),
        doc=docs[cells.place],
        source=sources[cells.place],
        stated=~cells.conflicts | (cells.both > 1),
        early=[bool(early[fact][place]) for fact, place in zip(cells.fact, cells.place, strict=True)],
        n=cells.fact.map(of.n),
        yes=cells.fact.map(yes).fillna(0).astype("int64"),
        first=cells.fact.map(of["first"]),
        surface=cells.surface.fillna("").astype(object),
        passages=[spans[key] for key in zip(cells.fact, cells.place, strict=True)],
    )
    return _lettered(table.sort_values("place", kind="stable")[FACT_COLUMNS], len(names))


def fact_matrix(tables: Tables, names: Names, study: Study, language: str, minimum: int = 1) -> pd.DataFrame:
    """The facts of the codebook by source, one row a cell, three states: stated, conflicts, not found by the method.

    fact, label, doc, source, stated, conflicts, early (the page came before the fact or any page that has it),
    n (sources with the fact), yes (sources that state it), alone, letter (a-z, of a conflict), surface, passages, url.
    Facts that most sources state first; those fewer than `minimum` sources have are left out, as are those nobody has.
    """
    cells = fact_cells(tables, names, study, language, minimum)
    places = {doc: place for place, doc in enumerate(names)}
    has = set(zip(cells.fact, cells.doc, strict=True))
    rows = []
    windows = _windows(tables, names)
    for fact, of in cells.groupby("fact", sort=False):
        early = _too_early(windows, study, str(fact), of.doc.map(places))
        same = of.iloc[0]
        rows += [
            (fact, same.label, doc, source, False, False, bool(early[place]), same.n, same.yes, same["first"], "", ())
            for place, (doc, source) in enumerate(names.items())
            if (fact, doc) not in has
        ]
    table = pd.concat([cells[FACT_COLUMNS], pd.DataFrame(rows, columns=FACT_COLUMNS)]) if rows else cells[FACT_COLUMNS]
    return _lettered(table.iloc[table.doc.map(places).argsort(kind="stable")], len(names))


def _lettered(table: pd.DataFrame, pages: int) -> pd.DataFrame:
    """Cells in the order of a report, with what follows from it: alone, letter, url."""
    table = table.sort_values(
        ["yes", "n", "first", "fact"], ascending=[False, False, True, True], kind="stable", ignore_index=True
    )
    letters = (_letter(place) for place in range(len(table)))
    return table.assign(
        alone=(table.n == 1) & (pages > 1),
        letter=[next(letters) if against else "" for against in table.conflicts],
        url=[first_url(passages) for passages in table.passages],
    )


def _windows(tables: Tables, names: Names) -> pd.DataFrame:
    """published_start and published_end by place."""
    documents = read_frame(tables, "documents", ["doc", "published_start", "published_end"])
    return documents.set_index("doc").reindex(list(names))


def _too_early(windows: pd.DataFrame, study: Study, fact: str, having: pd.Series) -> np.ndarray:
    """By place, whether a page came too early to know: before the fact's own date, or before all pages that have it."""
    opened = windows.published_start.iloc[having].dropna()
    expect = next(one.expect for one in study.facts if one.id == fact)
    days = [opened.min()] if len(opened) else []
    days += [expect.date[0].isoformat()] if expect and expect.date else []
    early = np.zeros(len(windows), dtype=bool)
    for day in days:
        early |= (windows.published_end < day).fillna(False).to_numpy(bool)
    return early


def _letter(place: int) -> str:
    """a to z, then aa, ab ..."""
    before, at = divmod(place, 26)
    return ("" if not before else _letter(before - 1)) + chr(ord("a") + at)


def fact_counts(table: pd.DataFrame, pages: int) -> pd.DataFrame:
    """fact, label, stated, conflicts, all, alone (a name, or ''), passages, url: fact_cells over `pages` sources.

    A source that both states a fact and conflicts with it is counted among those that conflict.
    """
    rows = []
    for fact, has in table[table.stated | table.conflicts].groupby("fact", sort=False):
        against = int(has.conflicts.sum())
        alone = has.source.iloc[0] if len(has) == 1 < pages else ""
        row = (fact, has.label.iloc[0], len(has) - against, against, pages, alone, join_spans(has.passages))
        rows.append(row)
    columns = ["fact", "label", "stated", "conflicts", "all", "alone", "passages"]
    return pd.DataFrame(rows, columns=columns).assign(url="#tbl-fact-passages")


def join_spans(passages: Iterable[Spans]) -> Spans:
    """The passages of several rows, MOST_PLACES at most."""
    return spread(tuple(chain.from_iterable(passages)))


def blind_spots(
    table: pd.DataFrame,
    tables: Tables,
    names: Names,
    study: Study,
    share: float = 0.5,
    least: int = 2,
    most: int | None = None,
) -> pd.DataFrame:
    """fact, label, doc, source, n, yes, passages, others, able: pages that lack a fact although most others have it.

    table: fact_cells. Most: more than `share` of the other sources that could know it, and at least `least` of them; a
    source that came too early could not. `most` is how many rows are made, of `attrs["all"]`.
    """
    places = {doc: place for place, doc in enumerate(names)}
    docs, windows, total = list(names), _windows(tables, names), 0
    rows: list[tuple] = []
    facts = table[table.stated | table.conflicts].groupby("fact", sort=False)
    for fact, of in sorted(facts, key=lambda item: (-len(item[1]), item[0])):
        here = of.doc.map(places)
        has = np.zeros(len(names), dtype=bool)
        has[here] = True
        early = _too_early(windows, study, str(fact), here)
        able = int((has | ~early).sum()) - 1
        if len(of) < least or len(of) <= share * able:
            continue
        lacking = np.flatnonzero(~has & ~early)
        total += len(lacking)
        shown = lacking if most is None else lacking[: most - len(rows)]
        label, yes = of.label.iloc[0], of.yes.iloc[0]
        rows += [(fact, label, docs[at], names[docs[at]], len(of), yes, (), len(of), able) for at in shown.tolist()]
    columns = ["fact", "label", "doc", "source", "n", "yes", "passages", "others", "able"]
    spots = pd.DataFrame(rows, columns=columns)
    spots.attrs["all"] = total
    return spots


def first_with_fact(table: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Who had each fact first, where the windows of publication allow: one row a fact that two sources or more have.

    fact, label, firsts (names that may have been first), certain (one name and no doubt), undated (sources left out
    because nothing is known of when they were published), n, start, end (window of the earliest), passages, url.
    """
    documents = read_frame(tables, "documents", ["doc", "published_start", "published_end"]).set_index("doc")
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
                "passages": spread([p[0] for p in firsts.passages if p]),
            }
        )
    columns = ["fact", "label", "firsts", "certain", "undated", "n", "start", "end", "passages"]
    result = pd.DataFrame(rows, columns=columns)
    return result.assign(url=[first_url(passages) for passages in result.passages])

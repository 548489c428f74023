"""Anatomy: what each page is made of, what of its article is its own, what was left out and why.

Tables in, tables out. `tables` are the thirteen of the contract; `names` is name_sources(tables["documents"]): the
sources to show, by doc, in order of publication.
"""

from collections.abc import Callable, Iterable, Mapping

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from recoupe.compare.places import ARTICLE, Names, is_of, place_rows, points, read_placed
from recoupe.model import ARTICLE_ZONES
from recoupe.sources import is_agency, sort_by_publication
from recoupe.tables import Table, Tables, as_dataset, read_frame, read_rows

PARTS = {  # the zones of a page, as the parts that a reader sees; blank lines are in no part
    "title": "own",
    "body": "own",
    "comment": "comments",
    "comment_header": "comments",
    "advert": "adverts",
    "navigation": "links",
    "related": "links",
    "credit": "credits",
    "caption": "credits",
    "dateline": "credits",
}
PART_ORDER = ("own", "borrowed", "comments", "adverts", "links", "credits")
NEAR = 0.9  # share of both articles that must be shared for near-duplicates
PRIVATE = ("comment", "comment_header")


def borrowed_table(tables: Tables) -> pd.DataFrame:
    """doc, start, end, kind, source_doc: the stretches of an article that its page took from elsewhere.

    Agency text is borrowed by every page but the agency's own. A copy is borrowed by the page that was published
    later; where the windows do not tell which that is, by neither.
    """
    docs = _documents(tables)
    found = _borrowed(tables, docs)
    names = docs.doc.to_numpy(object)
    found = found.assign(doc=names[found.place], source_doc=names[found.source])
    return found[["doc", "start", "end", "kind", "source_doc"]]


def _documents(tables: Tables) -> pd.DataFrame:
    """A row a page, by its place in the table: doc, own (an agency's own text), credits (one), first, last (day).

    Days are integers that sort as the days do, -1 where unknown.
    """
    columns = ["doc", "outlet", "origin", "published_start", "published_end"]
    found = read_frame(tables, "documents", columns)
    called = pd.MultiIndex.from_arrays([found.outlet, found.origin])
    codes, pairs = called.factorize()
    own = np.array([is_agency(*pair) for pair in pairs], dtype=bool)
    days, _ = pd.factorize(pd.concat([found.published_start, found.published_end]).replace("", None), sort=True)
    first, last = days[: len(found)], days[len(found) :]
    credits = found.origin.fillna("").ne("").to_numpy()
    return pd.DataFrame({"doc": found.doc, "own": own[codes], "credits": credits, "first": first, "last": last})


def _borrowed(tables: Tables, docs: pd.DataFrame) -> pd.DataFrame:
    """place, start, end, kind, source (a place): see borrowed_table."""
    columns = ["doc_a", "start_a", "end_a", "doc_b", "start_b", "end_b", "kind"]
    found = read_rows(tables, "reuse", columns, pc.field("kind") != "quotation")
    pairs = place_rows(found, docs.doc, "doc_a", "doc_b")
    sides = []
    for one, other in ("ab", "ba"):
        page, source = docs.iloc[pairs[one]], docs.iloc[pairs[other]]
        later = (source["last"].to_numpy() < page["first"].to_numpy()) & (source["last"].to_numpy() >= 0)
        agency = source.own.to_numpy() | (page.credits.to_numpy() & source.credits.to_numpy())
        is_agency_text = (pairs.kind == "agency").to_numpy()
        takes = np.where(is_agency_text, ~page.own.to_numpy() & (agency | later), later)
        side = pd.DataFrame(
            {
                "place": pairs[one],
                "start": pairs[f"start_{one}"],
                "end": pairs[f"end_{one}"],
                "kind": pairs.kind,
                "source": pairs[other],
            }
        )
        sides.append(side[takes])
    return pd.concat(sides).sort_index(kind="stable").reset_index(drop=True)  # the two sides of a pair together


def part_table(tables: Tables) -> pd.DataFrame:
    """The characters of each part of each page, one row a doc (the index), one column a part, as in PART_ORDER.

    Line feeds and blank lines are in no part.
    """
    docs = _documents(tables)
    zones = read_placed(tables, "zones", docs.doc, ["start", "end", "zone"], _FILLED)
    part = zones.zone.map(PARTS)
    sums = (zones.end - zones.start).groupby([zones.place, part]).sum().unstack(fill_value=0)
    table = sums.reindex(columns=list(PART_ORDER), fill_value=0).rename_axis(index="doc", columns="part")
    taken = _overlap(_borrowed(tables, docs), zones[zones.zone.isin(ARTICLE_ZONES)], len(docs))
    table["borrowed"] = taken[table.index]
    table["own"] -= table["borrowed"]
    table.index = pd.Index(docs.doc.to_numpy(object)[table.index], name="doc")
    return table.sort_index()


_FILLED = pc.field("zone") != "blank"


def article_sizes(tables: Tables, docs: Iterable[str]) -> np.ndarray:
    """The characters of title and body of each of some pages, in their order; 1 where there are none."""
    docs = list(docs)
    zones = read_placed(tables, "zones", docs, ["start", "end"], ARTICLE)
    return np.maximum(1, np.bincount(zones.place, weights=zones.end - zones.start, minlength=len(docs)))


def _overlap(spans: pd.DataFrame, zones: pd.DataFrame, pages: int) -> np.ndarray:
    """By place, the characters of a page's zones that its spans cover, overlapping spans counted once."""
    start, end = points(spans.place, spans.start), points(spans.place, spans.end)
    order = start.argsort(kind="stable")
    start, reach = start[order], np.maximum.accumulate(end[order])
    opens = np.ones(len(start), dtype=bool)
    opens[1:] = start[1:] > reach[:-1]
    low, high = start[opens], reach[np.append(opens[1:], True)] if len(start) else reach  # spans that do not touch
    before = np.append(0, (high - low).cumsum())

    def covered(at: np.ndarray) -> np.ndarray:
        """How much of the axis up to some points is covered."""
        span = low.searchsorted(at, side="right")
        last = np.maximum(span - 1, 0)
        return before[span] - (np.maximum(high[last] - at, 0) if len(low) else 0) * (span > 0)

    chars = covered(points(zones.place, zones.end)) - covered(points(zones.place, zones.start))
    return np.bincount(zones.place, weights=chars, minlength=pages).astype("int64")


def anatomy_table(tables: Tables, names: Names, most: int = 16) -> pd.DataFrame:
    """doc, source, pages, part, chars, share, left, total, url: the parts of each page, which add up to 1.

    The page with the least text of its own first; above `most` pages, all others together in a last row whose doc
    and source are empty and whose `pages` says how many. Pages without any text are left out.
    """
    wide = part_table(tables)
    wide = wide.reindex([doc for doc in names if doc in wide.index])
    wide = wide[wide.sum(axis=1) > 0]
    wide = wide.loc[(wide.own / wide.sum(axis=1)).sort_values(kind="stable").index]
    pages = pd.Series(1, index=wide.index)
    if len(wide) > most:
        rest = wide.iloc[most - 1 :]
        wide = pd.concat([wide.iloc[: most - 1], rest.sum().to_frame("").T])
        pages = pd.Series([1] * (most - 1) + [len(rest)], index=wide.index)
    table = wide.stack().rename("chars").rename_axis(["doc", "part"]).reset_index()
    totals = table.groupby("doc", sort=False).chars.transform("sum")
    share = table.chars / totals
    return table.assign(
        source=[names.get(doc, "") for doc in table.doc],
        pages=[int(pages[doc]) for doc in table.doc],
        total=totals,
        share=share,
        left=share.groupby(table.doc, sort=False).cumsum() - share,
        url=[_part_url(part) for part in table.part],
    )


def _part_url(part: str) -> str:
    """The table that lists what a part of a page is made of."""
    return {"own": "", "borrowed": "#tbl-shared"}.get(part, "#tbl-left-out-summary")


def left_out_table(tables: Tables, names: Names, texts: Mapping[str, str], most: int | None = None) -> pd.DataFrame:
    """doc, source, first, last, zone, rules, chars, words: every line that is not article, and why.

    Neighbouring lines of one kind share a row, from line `first` to `last`. `words` is the first of them, shortened
    to 80 characters; the words of readers' comments are never reproduced. `most` is how many rows are made, of
    `attrs["all"]`.
    """
    zones = _runs(read_placed(tables, "zones", names, ["start", "zone"], _FILLED))
    total = zones.run.nunique()
    wanted = zones if most is None else zones[zones.run.isin(zones.run.drop_duplicates().head(most))]
    docs = list(names)
    columns = ["line", "start", "end", "zone", "rule"]
    shown = _FILLED & is_of(docs[place] for place in wanted.place.unique())
    rows = []
    for _, of in list(_runs(read_placed(tables, "zones", names, columns, shown)).groupby("run"))[:most]:
        first, doc = of.iloc[0], docs[of.place.iloc[0]]
        words = "" if first.zone in PRIVATE else _first_words(texts[doc][first.start : first.end], 80)
        rules = ", ".join(dict.fromkeys(of.rule.fillna("")))
        chars = int((of.end - of.start).sum())
        rows.append((doc, names[doc], int(first.line), int(of.line.iloc[-1]), first.zone, rules, chars, words))
    table = pd.DataFrame(rows, columns=["doc", "source", "first", "last", "zone", "rules", "chars", "words"])
    table.attrs["all"] = total
    return table


def _runs(zones: pd.DataFrame) -> pd.DataFrame:
    """The lines that are not article, by place and offset, with the `run` of neighbours of one kind that each is in."""
    zones = zones.sort_values(["place", "start"], ignore_index=True)
    run = ((zones.zone != zones.zone.shift()) | (zones.place != zones.place.shift())).cumsum()
    return zones.assign(run=run)[~zones.zone.isin(ARTICLE_ZONES)]


def left_out_summary(tables: Tables, names: Names) -> pd.DataFrame:
    """zone, lines, chars, pages, rules: what is not article, by kind of line, most lines first.

    `rules` names the rules that decided it, with the number of lines of each: 'widget-heading 4, repeated-line 2'.
    """
    outside = ~pc.field("zone").isin([*ARTICLE_ZONES, "blank"])
    out = read_placed(tables, "zones", names, ["start", "end", "zone", "rule"], outside)
    out = out.assign(chars=out.end - out.start)
    table = out.groupby("zone").agg(lines=("start", "size"), chars=("chars", "sum"), pages=("place", "nunique"))
    counts = {zone: rules.value_counts() for zone, rules in out.groupby("zone").rule}
    table = table.assign(rules=[", ".join(f"{rule} {n}" for rule, n in counts[zone].items()) for zone in table.index])
    return table.reset_index().sort_values(["lines", "zone"], ascending=[False, True], ignore_index=True)


def duplicate_table(tables: Tables) -> pd.DataFrame:
    """doc, first_doc, kind: pages that repeat an earlier one; kind exact (same bytes) or near.

    Near: the passages that two pages share cover at least NEAR of both articles. The first in order of publication
    is kept. Every other count of a report is made without the pages of this table.
    """
    columns = ["doc", "sha256", "published_start", "published_end"]
    documents = sort_by_publication(read_frame(tables, "documents", columns))
    order = {doc: place for place, doc in enumerate(documents.doc.tolist())}
    rows = []
    same_bytes = documents[documents.sha256.notna() & documents.sha256.duplicated(keep=False)]
    for _, same in same_bytes.groupby("sha256", sort=False):
        rows += [(doc, same.doc.iloc[0], "exact") for doc in same.doc.iloc[1:]]
    article = article_sizes(tables, order)
    columns = ["doc_a", "start_a", "end_a", "doc_b", "start_b", "end_b"]
    reuse = place_rows(read_rows(tables, "reuse", columns), order, "doc_a", "doc_b")
    shared = reuse.assign(of_a=reuse.end_a - reuse.start_a, of_b=reuse.end_b - reuse.start_b)
    shared = shared.groupby(["a", "b"], as_index=False)[["of_a", "of_b"]].sum()
    near = np.minimum(shared.of_a / article[shared.a], shared.of_b / article[shared.b]) >= NEAR
    docs = list(order)
    for a, b in sorted((docs[a], docs[b]) for a, b in zip(shared.a[near], shared.b[near], strict=True)):
        first, second = sorted((a, b), key=order.__getitem__)
        rows.append((second, first, "near"))
    table = pd.DataFrame(rows, columns=["doc", "first_doc", "kind"])
    return table.drop_duplicates("doc", ignore_index=True)


def without_docs(tables: Tables, docs: Iterable[str]) -> dict[str, Table]:
    """The tables without the rows of some pages (pairs of reuse that touch one of them included)."""
    drop = set(docs)
    return _narrowed(tables, lambda column: ~is_of(drop, column)) if drop else dict(tables)


def only_docs(tables: Tables, docs: Iterable[str]) -> dict[str, Table]:
    """The tables with no rows but those of some pages (and pairs of reuse between them)."""
    keep = set(docs)
    return _narrowed(tables, lambda column: is_of(keep, column))


def _narrowed(tables: Tables, condition: Callable[[str], pc.Expression]) -> dict[str, Table]:
    narrowed: dict[str, Table] = {}
    for name, table in tables.items():
        dataset = as_dataset(name, table)
        for column in {"doc", "doc_a", "doc_b"}.intersection(dataset.schema.names):
            dataset = dataset.filter(condition(column))
        narrowed[name] = dataset
    return narrowed


def _first_words(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"

"""Anatomy: what each page is made of, what of its article is its own, what was left out and why.

Tables in, tables out. `tables` are the thirteen of the contract; `names` is name_sources(tables["documents"]): the
sources to show, by doc, in order of publication.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from recoupe.model import ARTICLE_ZONES
from recoupe.sources import is_agency

Tables = Mapping[str, pd.DataFrame]
Names = Mapping[str, str]

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
    documents = {row.doc: row for row in tables["documents"].itertuples()}
    rows = []
    for pair in tables["reuse"].itertuples():
        if pair.kind == "quotation" or not {pair.doc_a, pair.doc_b} <= documents.keys():
            continue
        a, b = (pair.doc_a, pair.start_a, pair.end_a), (pair.doc_b, pair.start_b, pair.end_b)
        for (doc, start, end), (other, _, _) in ((a, b), (b, a)):
            if _borrows(documents[doc], documents[other], pair.kind):
                rows.append((doc, start, end, pair.kind, other))
    return pd.DataFrame(rows, columns=["doc", "start", "end", "kind", "source_doc"])


def _borrows(page: Any, other: Any, kind: str) -> bool:
    if kind == "agency":
        if is_agency(page.outlet, page.origin):
            return False
        if is_agency(other.outlet, other.origin) or (_is_text(page.origin) and _is_text(other.origin)):
            return True
    return _is_before(other, page)


def _is_before(page: Any, other: Any) -> bool:
    """True where all of the first window lies before all of the second."""
    return (
        _is_text(page.published_end) and _is_text(other.published_start) and page.published_end < other.published_start
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def part_table(tables: Tables) -> pd.DataFrame:
    """The characters of each part of each page, one row a doc (the index), one column a part, as in PART_ORDER.

    Line feeds and blank lines are in no part.
    """
    zones = tables["zones"]
    zones = zones.assign(chars=zones.end - zones.start, part=zones.zone.map(PARTS))
    table = zones[zones.zone != "blank"].groupby(["doc", "part"]).chars.sum().unstack(fill_value=0)
    table = table.reindex(columns=list(PART_ORDER), fill_value=0)
    taken = _overlap(borrowed_table(tables), zones[zones.zone.isin(ARTICLE_ZONES)])
    table["borrowed"] = taken.reindex(table.index).fillna(0).astype("int64")
    table["own"] -= table["borrowed"]
    return table


def _overlap(spans: pd.DataFrame, zones: pd.DataFrame) -> pd.Series:
    """Characters of each doc's zones that its spans cover, overlapping spans counted once."""
    covered: dict[str, int] = {}
    ranges = {doc: list(zip(of.start, of.end, strict=True)) for doc, of in zones.groupby("doc")}
    for doc, of in spans.groupby("doc"):
        merged: list[list[int]] = []
        for start, end in sorted(zip(of.start, of.end, strict=True)):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        covered[str(doc)] = sum(
            max(0, min(end, high) - max(start, low)) for start, end in merged for low, high in ranges.get(doc, ())
        )
    return pd.Series(covered, dtype="int64")


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
    zones = tables["zones"]
    zones = _by_publication(zones[zones.doc.isin(names) & (zones.zone != "blank")], names)
    run = ((zones.zone != zones.zone.shift()) | (zones.doc != zones.doc.shift())).cumsum()
    outside = ~zones.zone.isin(ARTICLE_ZONES)
    zones, run = zones[outside], run[outside]
    total, wanted = run.nunique(), run.drop_duplicates().head(most) if most is not None else run
    kept = run.isin(wanted)
    rows = []
    for _, of in zones[kept].groupby(run[kept]):
        first = of.iloc[0]
        words = "" if first.zone in PRIVATE else _first_words(texts[first.doc][first.start : first.end], 80)
        rules = ", ".join(dict.fromkeys(of.rule.fillna("")))
        chars = int((of.end - of.start).sum())
        rows.append(
            (first.doc, names[first.doc], int(first.line), int(of.line.iloc[-1]), first.zone, rules, chars, words)
        )
    table = pd.DataFrame(rows, columns=["doc", "source", "first", "last", "zone", "rules", "chars", "words"])
    table.attrs["all"] = total
    return table


def left_out_summary(tables: Tables, names: Names) -> pd.DataFrame:
    """zone, lines, chars, pages, rules: what is not article, by kind of line, most lines first.

    `rules` names the rules that decided it, with the number of lines of each: 'widget-heading 4, repeated-line 2'.
    """
    zones = tables["zones"]
    out = zones[~zones.zone.isin([*ARTICLE_ZONES, "blank"]) & zones.doc.isin(names)]
    out = out.assign(chars=out.end - out.start)
    table = out.groupby("zone").agg(lines=("line", "size"), chars=("chars", "sum"), pages=("doc", "nunique"))
    counts = {zone: of.rule.value_counts() for zone, of in out.groupby("zone")}
    table = table.assign(rules=[", ".join(f"{rule} {n}" for rule, n in counts[zone].items()) for zone in table.index])
    return table.reset_index().sort_values(["lines", "zone"], ascending=[False, True], ignore_index=True)


def duplicate_table(tables: Tables) -> pd.DataFrame:
    """doc, first_doc, kind: pages that repeat an earlier one; kind exact (same bytes) or near.

    Near: the passages that two pages share cover at least NEAR of both articles. The first in order of publication
    is kept. Every other count of a report is made without the pages of this table.
    """
    documents = tables["documents"].sort_values(["published_start", "published_end", "doc"], na_position="last")
    order = {doc: place for place, doc in enumerate(documents.doc)}
    rows = []
    for _, same in documents[documents.sha256.notna()].groupby("sha256", sort=False):
        rows += [(doc, same.doc.iloc[0], "exact") for doc in same.doc.iloc[1:]]
    parts = part_table(tables)
    article = (parts.own + parts.borrowed).to_dict()
    reuse = tables["reuse"]
    for (a, b), of in reuse.groupby(["doc_a", "doc_b"]):
        covered = min(
            (of.end_a - of.start_a).sum() / max(article.get(a, 0), 1),
            (of.end_b - of.start_b).sum() / max(article.get(b, 0), 1),
        )
        if covered >= NEAR and a in order and b in order:
            first, second = sorted((a, b), key=order.__getitem__)
            rows.append((second, first, "near"))
    table = pd.DataFrame(rows, columns=["doc", "first_doc", "kind"])
    return table.drop_duplicates("doc", ignore_index=True)


def without_docs(tables: Tables, docs: Iterable[str]) -> dict[str, pd.DataFrame]:
    """The tables without the rows of some pages (pairs of reuse that touch one of them included)."""
    drop = set(docs)
    kept = {}
    for name, table in tables.items():
        columns = [column for column in ("doc", "doc_a", "doc_b") if column in table]
        keep = pd.Series(True, index=table.index)
        for column in columns:
            keep &= ~table[column].isin(drop)
        kept[name] = table[keep].reset_index(drop=True)
    return kept


def _by_publication(table: pd.DataFrame, names: Names) -> pd.DataFrame:
    order = {doc: place for place, doc in enumerate(names)}
    return (
        table.assign(_place=table.doc.map(order))
        .sort_values(["_place", "start"], ignore_index=True)
        .drop(columns="_place")
    )


def _first_words(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"

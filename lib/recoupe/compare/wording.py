"""Wording: which sources share words, how many, and the passages side by side."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from recoupe.compare.anatomy import article_sizes
from recoupe.compare.places import Names, first_url, place_rows, rank_docs
from recoupe.tables import Tables, read_rows

MOST_PAIRS = 12  # pairs of sources that are drawn


def wording_matrix(tables: Tables, names: Names, top: int = MOST_PAIRS) -> pd.DataFrame:
    """doc_a, doc_b, source_a, source_b, kind, passages_n, chars, share, total, passages, url: pairs that share words.

    One row a pair and kind; `chars` are those of the earlier page, `share` their part of the shorter article, `total`
    the characters of the pair in all kinds; doc_a is the earlier in order of publication. The `top` pairs with most
    shared characters; attrs has how many `pairs` and `passages` there are in all.
    """
    found = _pairs(tables, names)
    each = found.groupby(["a", "b", "kind"], sort=False, as_index=False)
    table = each.agg(passages_n=("chars", "size"), chars=("chars", "sum"))
    totals = table.groupby(["a", "b"]).chars
    table = table.assign(total=totals.transform("sum"))
    rank = rank_docs(names)
    table = table.assign(rank_a=rank[table.a], rank_b=rank[table.b])
    order_by = ["total", "rank_a", "rank_b", "chars"]
    table = table.sort_values(order_by, ascending=[False, True, True, False], kind="stable", ignore_index=True)
    pairs = totals.ngroups
    table = table[table.groupby(["a", "b"], sort=False).ngroup() < top].drop(columns=["rank_a", "rank_b"])
    spans = _spans_of(found, table, names)
    docs, sources = np.array(list(names), dtype=object), np.array(list(names.values()), dtype=object)
    article = article_sizes(tables, names)
    shorter = np.minimum(article[table.a], article[table.b])
    passages = [spans[key] for key in zip(table.a, table.b, table.kind, strict=True)]
    table = table.assign(
        doc_a=docs[table.a],
        doc_b=docs[table.b],
        source_a=sources[table.a],
        source_b=sources[table.b],
        share=np.minimum(1.0, table.chars / shorter),
        passages=passages,
        url=[first_url(of) for of in passages],
    )
    columns = ["doc_a", "doc_b", "kind", "passages_n", "chars", "source_a", "source_b", "share", "passages"]
    table = table[[*columns, "total", "url"]].reset_index(drop=True)
    table.attrs |= {"pairs": pairs, "passages": len(found)}
    return table


def _pairs(tables: Tables, names: Names) -> pd.DataFrame:
    """The passages that two sources share, the earlier page as a: places, offsets, kind, and its chars."""
    columns = ["doc_a", "start_a", "end_a", "doc_b", "start_b", "end_b", "kind"]
    found = place_rows(read_rows(tables, "reuse", columns), names, "doc_a", "doc_b")
    other = {f"{c}{one}": f"{c}{two}" for one, two in ("ab", "ba") for c in ("", "start_", "end_")}
    turned = found.rename(columns=other)[found.columns]
    found = found.where(found.a <= found.b, turned)
    return found.assign(chars=found.end_a - found.start_a)


def _spans_of(found: pd.DataFrame, table: pd.DataFrame, names: Names) -> dict:
    """The passages of the pairs of a table, those of one page before the same of the other."""
    docs = list(names)
    wanted = set(zip(table.a, table.b, strict=True))
    spans: dict[tuple, list] = {}
    for row in found[found.a.isin(table.a) & found.b.isin(table.b)].itertuples():
        if (row.a, row.b) in wanted:
            a, b = (docs[row.a], row.start_a, row.end_a), (docs[row.b], row.start_b, row.end_b)
            spans.setdefault((row.a, row.b, row.kind), []).extend((a, b))
    return {key: tuple(of) for key, of in spans.items()}


def top_pairs(table: pd.DataFrame, top: int = MOST_PAIRS) -> pd.DataFrame:
    """A wording_matrix with `unshown`, how many pairs it leaves out."""
    return table.assign(unshown=max(0, table.attrs["pairs"] - top))


def shared_passages(tables: Tables, names: Names, texts: Mapping[str, str], most: int | None = None) -> pd.DataFrame:
    """kind, source_a, words_a, source_b, words_b, same, passages: the shared passages side by side, longest first.

    `most` is how many rows are made, of `attrs["all"]`.
    """
    found = _pairs(tables, names)
    longest = found if most is None else found.nlargest(most, "chars", keep="all")  # of as many, the first by name
    docs, pairs = list(names), []
    for row in longest.sort_index().itertuples():
        a, b = (docs[row.a], row.start_a, row.end_a), (docs[row.b], row.start_b, row.end_b)
        pairs.append((row.kind, a, b))
    pairs.sort(key=lambda pair: (pair[1][1] - pair[1][2], names[pair[1][0]], names[pair[2][0]]))
    rows = []
    for kind, a, b in pairs[:most]:
        words_a, words_b = texts[a[0]][a[1] : a[2]], texts[b[0]][b[1] : b[2]]
        rows.append((kind, names[a[0]], words_a, names[b[0]], words_b, words_a == words_b, len(words_a), (a, b)))
    columns = ["kind", "source_a", "words_a", "source_b", "words_b", "same", "chars", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    table.attrs["all"] = len(found)
    return table

"""Wording: which sources share words, how many, and the passages side by side."""

from collections.abc import Mapping

import pandas as pd

from recoupe.compare.anatomy import part_table
from recoupe.compare.coverage import Names, Tables, first_url


def wording_matrix(tables: Tables, names: Names) -> pd.DataFrame:
    """doc_a, doc_b, source_a, source_b, kind, passages_n, chars, share, total, passages, url: pairs that share words.

    One row a pair and kind; `chars` are those of the earlier page, `share` their part of the shorter article, `total`
    the characters of the pair in all kinds; doc_a is the earlier in order of publication. The pairs with most shared
    characters first.
    """
    order = {doc: place for place, doc in enumerate(names)}
    reuse = tables["reuse"]
    reuse = reuse[reuse.doc_a.isin(names) & reuse.doc_b.isin(names)]
    parts = part_table(tables)
    article = (parts.own + parts.borrowed).to_dict()
    rows = []
    for pair in reuse.itertuples():
        a, b = (pair.doc_a, int(pair.start_a), int(pair.end_a)), (pair.doc_b, int(pair.start_b), int(pair.end_b))
        a, b = (a, b) if order[a[0]] <= order[b[0]] else (b, a)
        rows.append((a[0], b[0], pair.kind, a[2] - a[1], a, b))
    flat = pd.DataFrame(rows, columns=["doc_a", "doc_b", "kind", "chars", "a", "b"])
    table = (
        flat.groupby(["doc_a", "doc_b", "kind"], sort=False)
        .agg(passages_n=("chars", "size"), chars=("chars", "sum"), a=("a", tuple), b=("b", tuple))
        .reset_index()
    )
    shorter = [max(1, min(article.get(a, 1), article.get(b, 1))) for a, b in zip(table.doc_a, table.doc_b, strict=True)]
    table = table.assign(
        source_a=table.doc_a.map(names),
        source_b=table.doc_b.map(names),
        share=[min(1.0, chars / of) for chars, of in zip(table.chars, shorter, strict=True)],
        passages=[
            tuple(p for pair in zip(a, b, strict=True) for p in pair) for a, b in zip(table.a, table.b, strict=True)
        ],
    ).drop(columns=["a", "b"])
    table["total"] = table.groupby(["doc_a", "doc_b"]).chars.transform("sum")
    order_by = ["total", "doc_a", "doc_b", "chars"]
    table = table.sort_values(order_by, ascending=[False, True, True, False], kind="stable", ignore_index=True)
    return table.assign(url=[first_url(passages) for passages in table.passages])


def top_pairs(table: pd.DataFrame, top: int = 12) -> pd.DataFrame:
    """The rows of a wording_matrix for the `top` pairs that share most; `unshown` counts the other pairs."""
    pair = table.groupby(["doc_a", "doc_b"], sort=False).ngroup()
    return table[pair < top].assign(unshown=max(0, pair.nunique() - top)).reset_index(drop=True)


def shared_passages(tables: Tables, names: Names, texts: Mapping[str, str], most: int | None = None) -> pd.DataFrame:
    """kind, source_a, words_a, source_b, words_b, same, passages: the shared passages side by side, longest first.

    `most` is how many rows are made, of `attrs["all"]`.
    """
    order = {doc: place for place, doc in enumerate(names)}
    pairs = []
    for pair in tables["reuse"].itertuples():
        if pair.doc_a not in order or pair.doc_b not in order:
            continue
        a, b = (pair.doc_a, int(pair.start_a), int(pair.end_a)), (pair.doc_b, int(pair.start_b), int(pair.end_b))
        pairs.append((pair.kind, *((a, b) if order[a[0]] <= order[b[0]] else (b, a))))
    pairs.sort(key=lambda pair: (pair[1][1] - pair[1][2], names[pair[1][0]], names[pair[2][0]]))
    rows = []
    for kind, a, b in pairs[:most]:
        words_a, words_b = texts[a[0]][a[1] : a[2]], texts[b[0]][b[1] : b[2]]
        rows.append((kind, names[a[0]], words_a, names[b[0]], words_b, words_a == words_b, len(words_a), (a, b)))
    columns = ["kind", "source_a", "words_a", "source_b", "words_b", "same", "chars", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    table.attrs["all"] = len(pairs)
    return table

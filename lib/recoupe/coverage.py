"""Coverage: what each page is made of, who says what, who is alone, who shares words with whom, who was first.

Tables in, tables out. `tables` are the thirteen of the contract; `names` is name_sources(tables["documents"]): the
sources to show, by doc, in order of publication. Orders, the top N and the counted rest are made here, so that the
charts compute nothing. A `passages` column holds tuples of (doc, start, end), the evidence of its row.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

import pandas as pd

from recoupe.evidence import evidence_id
from recoupe.model import ARTICLE_ZONES
from recoupe.sources import is_agency
from recoupe.study import Study

Tables = Mapping[str, pd.DataFrame]
Names = Mapping[str, str]
Spans = tuple[tuple[str, int, int], ...]

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


# What each page is made of


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


def _borrows(page, other, kind: str) -> bool:
    if kind == "agency":
        if is_agency(page.outlet, page.origin):
            return False
        if is_agency(other.outlet, other.origin) or (_is_text(page.origin) and _is_text(other.origin)):
            return True
    return _is_before(other, page)


def _is_before(page, other) -> bool:
    """True where all of the first window lies before all of the second."""
    return (
        _is_text(page.published_end) and _is_text(other.published_start) and page.published_end < other.published_start
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def part_table(tables: Tables) -> pd.DataFrame:
    """doc, part, chars: the characters of each part of each page; line feeds and blank lines are in none."""
    zones = tables["zones"]
    zones = zones.assign(chars=zones.end - zones.start, part=zones.zone.map(PARTS))
    table = zones[zones.zone != "blank"].groupby(["doc", "part"]).chars.sum().unstack(fill_value=0)
    table = table.reindex(columns=list(PART_ORDER), fill_value=0)
    taken = _overlap(borrowed_table(tables), zones[zones.zone.isin(ARTICLE_ZONES)])
    table["borrowed"] = taken.reindex(table.index).fillna(0).astype("int64")
    table["own"] -= table["borrowed"]
    return table.stack().rename("chars").rename_axis(["doc", "part"]).reset_index()


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


def own_words_table(tables: Tables) -> pd.DataFrame:
    """doc, article_words, own_words: the words of title and body, and those left when borrowed text is taken out.

    Own words are counted in proportion to characters: an article of 400 words, a quarter of it agency text, has 300.
    """
    parts = part_table(tables).pivot(index="doc", columns="part", values="chars")
    article = parts.own + parts.borrowed
    share = (parts.own / article.where(article > 0)).fillna(0)
    words = tables["documents"].set_index("doc").own_words.rename("article_words")
    table = words.to_frame().assign(own_words=(words * share.reindex(words.index).fillna(0)).round().astype("int64"))
    return table.reset_index()


def anatomy_table(tables: Tables, names: Names, most: int = 16) -> pd.DataFrame:
    """doc, source, pages, part, chars, share, left, total, url: the parts of each page, which add up to 1.

    The page with the least text of its own first; above `most` pages, all others together in a last row whose doc
    and source are empty and whose `pages` says how many. Pages without any text are left out.
    """
    wide = part_table(tables).pivot(index="doc", columns="part", values="chars")[list(PART_ORDER)]
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
        url=["#tbl-left-out" if part not in ("own", "borrowed") else "#tbl-anatomy" for part in table.part],
    )


def left_out_table(tables: Tables, names: Names, texts: Mapping[str, str]) -> pd.DataFrame:
    """doc, source, line, start, end, zone, rule, chars, words: every line (or part) that is not article, and why.

    `words` is the line, shortened to 80 characters; the words of readers' comments are never reproduced.
    """
    zones = tables["zones"]
    out = zones[~zones.zone.isin([*ARTICLE_ZONES, "blank"]) & zones.doc.isin(names)]
    words = [
        "" if zone in PRIVATE else _first_words(texts[doc][start:end], 80)
        for doc, start, end, zone in zip(out.doc, out.start, out.end, out.zone, strict=True)
    ]
    out = out.assign(source=out.doc.map(names), chars=out.end - out.start, words=words)
    columns = ["doc", "source", "line", "start", "end", "zone", "rule", "chars", "words"]
    return _by_publication(out, names)[columns]


def left_out_summary(tables: Tables, names: Names) -> pd.DataFrame:
    """zone, rule, lines, chars, pages: the lines that are not article, counted by zone and rule, most first."""
    zones = tables["zones"]
    out = zones[~zones.zone.isin([*ARTICLE_ZONES, "blank"]) & zones.doc.isin(names)]
    out = out.assign(chars=out.end - out.start)
    table = out.groupby(["zone", "rule"]).agg(lines=("line", "size"), chars=("chars", "sum"), pages=("doc", "nunique"))
    return table.reset_index().sort_values(["lines", "zone", "rule"], ascending=[False, True, True], ignore_index=True)


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
    parts = part_table(tables).pivot(index="doc", columns="part", values="chars")
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


# Who says what


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
    return table.assign(unshown=max(0, len(totals) - top), url=[_url(passages) for passages in table.passages])


def fact_matrix(tables: Tables, names: Names, study: Study, language: str, minimum: int = 1) -> pd.DataFrame:
    """The facts of the codebook by source, one row a cell, three states: stated, conflicts, not found by the method.

    fact, label, doc, source, stated, conflicts, later (the fact is dated after the page's window: it could not know),
    n (sources with the fact), yes (sources that state it), alone, letter (a-z, of a conflict), surface, passages, url.
    Facts that most sources state first; those fewer than `minimum` sources have are left out, as are those nobody has.
    """
    facts = tables["facts"][tables["facts"].doc.isin(names)]
    found = {key: of for key, of in facts.groupby(["fact_id", "doc"])}
    windows = tables["documents"].set_index("doc").published_end.to_dict()
    order = list(names)
    cells = []
    for fact in study.facts:
        of = facts[facts.fact_id == fact.id]
        n, yes = of.doc.nunique(), of[of.agrees == "yes"].doc.nunique()
        if n < max(minimum, 1):
            continue
        first = min(map(order.index, of.doc.unique()))
        for doc, source in names.items():
            rows = found.get((fact.id, doc), of.head(0))
            against = rows[rows.agrees == "conflicts"]
            shown = against if len(against) else rows
            later = _is_later(fact, windows.get(doc))
            surface = shown.surface.iloc[0] if len(shown) else ""
            stated = bool((rows.agrees == "yes").any())
            spans = tuple(
                (doc, int(r.start), int(r.end)) for r in pd.concat([shown, rows]).drop_duplicates().itertuples()
            )
            cells.append(
                (
                    fact.id,
                    fact.label.of(language),
                    doc,
                    source,
                    stated,
                    len(against) > 0,
                    later,
                    n,
                    yes,
                    first,
                    surface,
                    spans,
                )
            )
    columns = "fact label doc source stated conflicts later n yes first surface passages".split()
    table = pd.DataFrame(cells, columns=columns)
    table = table.sort_values(
        ["n", "yes", "first", "fact"], ascending=[False, False, True, True], kind="stable", ignore_index=True
    )
    letters = (_letter(place) for place in range(len(table)))
    return table.assign(
        alone=table.n == 1,
        letter=[next(letters) if against else "" for against in table.conflicts],
        url=[_url(passages) for passages in table.passages],
    )


def _is_later(fact, published_end: object) -> bool:
    date = fact.expect.date if fact.expect else None
    return bool(date) and _is_text(published_end) and str(published_end) < date[0].isoformat()


def _letter(place: int) -> str:
    """a to z, then aa, ab ..."""
    before, at = divmod(place, 26)
    return ("" if not before else _letter(before - 1)) + chr(ord("a") + at)


def lone_facts(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of a fact_matrix for facts that one source alone has, where others could have had them."""
    has = table.stated | table.conflicts
    return table[table.alone & has & (table.groupby("fact").doc.transform("nunique") > 1)]


def blind_spots(table: pd.DataFrame, share: float = 0.5, least: int = 2) -> pd.DataFrame:
    """The cells of a fact_matrix that are not found although most others have the fact.

    Most: more than `share` of the other sources that could know it, and at least `least` of them; a source
    that was published before the fact's date could not. Columns of the matrix, and `others`.
    """
    has = table.stated | table.conflicts
    able = (has | ~table.later).groupby(table.fact).transform("sum")
    others = has.groupby(table.fact).transform("sum") - has
    spots = table.assign(others=others, able=able - 1)[~has & ~table.later]
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
    return result.assign(url=[_url(passages) for passages in result.passages])


# Figures


def figure_comparison(tables: Tables, names: Names, study: Study, language: str) -> pd.DataFrame:
    """Quantities that can be compared across sources, one row a value of a subject.

    subject, label, value, unit, sources, relation, passages, url. relation: 'same' (two sources or more give it),
    'rounded' (another value, rounded to fewer digits, gives it), 'different' (another value of the same fact of the
    codebook), 'alone'. Beyond the codebook only a value and unit that two sources share are listed, since two
    numbers of one unit need not speak of one thing.
    """
    figures = tables["figures"]
    figures = figures[figures.doc.isin(names) & figures.zone.isin(ARTICLE_ZONES) & figures.value.notna()]
    rows: list[dict] = []
    used: set[tuple[str, int]] = set()
    for fact in study.facts:
        if fact.expect is None or fact.expect.number is None:
            continue
        near = _figures_of_fact(figures, tables, fact)
        used |= {(row.doc, row.start) for row in near.itertuples()}
        rows += _value_rows(near, names, fact.id, fact.label.of(language), fact.expect.number)
    rest = figures[[(row.doc, row.start) not in used for row in figures.itertuples()]]
    for (unit, value), of in rest.groupby(["unit", "value"], sort=False):
        if of.doc.nunique() > 1 and value >= 10:  # 'deux ans' in two pages is no finding
            rows += [row for row in _value_rows(of, names, f"{unit}-{value:g}", "", value)]
    columns = ["subject", "label", "value", "unit", "surface", "sources", "relation", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    return table.assign(url=[_url(passages) for passages in table.passages])


def _figures_of_fact(figures: pd.DataFrame, tables: Tables, fact) -> pd.DataFrame:
    """The figures in the passages of a fact whose unit is the fact's."""
    from recoupe.fold import fold

    stems = [stem.rstrip("*") for stem in fold(fact.expect.unit).replace('"', "").split("|") if stem.strip("* ")]
    facts = tables["facts"][tables["facts"].fact_id == fact.id]
    sentences = tables["sentences"]
    keep = []
    for row in facts.itertuples():
        of = sentences[(sentences.doc == row.doc) & (sentences.start < row.end) & (sentences.end > row.start)]
        low, high = (of.start.min(), of.end.max()) if len(of) else (row.start, row.end)
        inside = figures[(figures.doc == row.doc) & (figures.start >= low) & (figures.end <= high)]
        keep += [
            index
            for index, unit in inside.unit.fillna("").items()
            if any(fold(unit).startswith(s) or s.startswith(fold(unit)) and unit for s in stems)
        ]
    return figures.loc[list(dict.fromkeys(keep))]


def _value_rows(of: pd.DataFrame, names: Names, subject: str, label: str, expected: float) -> list[dict]:
    values = {value: rows for value, rows in of.groupby("value")}
    if expected not in values and not values:
        return []
    rows = []
    for value, group in sorted(values.items(), key=lambda item: (item[0] != expected, -item[1].doc.nunique(), item[0])):
        docs = [doc for doc in names if doc in set(group.doc)]
        if len(values) > 1 and any(is_rounding(value, other) for other in values if other != value):
            relation = "rounded"
        elif len(values) > 1 and (value != expected or expected not in values):
            relation = "different"
        else:
            relation = "same" if len(docs) > 1 else "alone"
        first = group.drop_duplicates("doc")
        spans = tuple((r.doc, int(r.start), int(r.end)) for r in first.itertuples())
        rows.append(
            {
                "subject": subject,
                "label": label,
                "value": value,
                "unit": group.unit.iloc[0],
                "surface": group.surface.iloc[0],
                "sources": tuple(names[doc] for doc in docs),
                "relation": relation,
                "passages": spans,
            }
        )
    return rows


def is_rounding(value: float, other: float) -> bool:
    """True where `value` is `other` written with fewer digits: 1000 of 1012, 2.5 of 2.47, 240 of 236."""
    if value == other or not value or not other:
        return False
    text = f"{abs(value):.10f}".rstrip("0").rstrip(".")
    digits = len(text.replace(".", "").strip("0"))
    more = len(f"{abs(other):.10f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))
    return digits < more and float(f"{other:.{digits}g}") == value


# Who shares words with whom


def wording_matrix(tables: Tables, names: Names, top: int = 12) -> pd.DataFrame:
    """doc_a, doc_b, source_a, source_b, kind, passages_n, chars, share, first, passages, url: pairs that share words.

    One row a pair and kind; `chars` are those of the earlier page, `share` their part of the shorter article; doc_a
    is the earlier in order of publication. The pairs with most shared characters first, at most `top` of each kind
    (the attribute `unshown` counts the rest).
    """
    order = {doc: place for place, doc in enumerate(names)}
    reuse = tables["reuse"]
    reuse = reuse[reuse.doc_a.isin(names) & reuse.doc_b.isin(names)]
    parts = part_table(tables).pivot(index="doc", columns="part", values="chars")
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
    table = table.sort_values(["chars", "doc_a", "doc_b"], ascending=[False, True, True], kind="stable")
    shown = table[table.groupby("kind").cumcount() < top].reset_index(drop=True)
    return shown.assign(url=[_url(p) for p in shown.passages], unshown=len(table) - len(shown))


def shared_passages(tables: Tables, names: Names, texts: Mapping[str, str]) -> pd.DataFrame:
    """kind, source_a, words_a, source_b, words_b, same, passages: the shared passages side by side, longest first."""
    order = {doc: place for place, doc in enumerate(names)}
    rows = []
    for pair in tables["reuse"].itertuples():
        if pair.doc_a not in order or pair.doc_b not in order:
            continue
        a, b = (pair.doc_a, int(pair.start_a), int(pair.end_a)), (pair.doc_b, int(pair.start_b), int(pair.end_b))
        a, b = (a, b) if order[a[0]] <= order[b[0]] else (b, a)
        words_a, words_b = texts[a[0]][a[1] : a[2]], texts[b[0]][b[1] : b[2]]
        rows.append((pair.kind, names[a[0]], words_a, names[b[0]], words_b, words_a == words_b, len(words_a), (a, b)))
    columns = ["kind", "source_a", "words_a", "source_b", "words_b", "same", "chars", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(["chars", "source_a", "source_b"], ascending=[False, True, True], ignore_index=True)


def kept_pairs(pairs: pd.DataFrame) -> list[tuple[str, str]]:
    """The pairs of sources of a wording_matrix, each once, in its order."""
    return list(dict.fromkeys(zip(pairs.source_a, pairs.source_b, strict=True)))


def _spans(found: pd.DataFrame, by: list[str]) -> dict[tuple, Spans]:
    ordered = found.sort_values(["doc", "start"])
    spans: dict[tuple, list] = {}
    for *key, doc, start, end in (
        ordered[[*by, "doc", "start", "end"]].set_axis([*by, "d", "s", "e"], axis=1).itertuples(index=False, name=None)
    ):
        spans.setdefault(tuple(key), []).append((doc, int(start), int(end)))
    return {key: tuple(of) for key, of in spans.items()}


def _url(passages: Spans) -> str:
    """The address of the first passage of evidence; none where there is no passage."""
    return f"#{evidence_id(*passages[0])}" if passages else ""


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


def pairs_of(names: Names) -> int:
    """How many pairs of sources there are."""
    return len(list(combinations(names, 2)))

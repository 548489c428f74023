"""Timeline: who dates what to when, how long after the event, and how far each source looks back and ahead.

Tables in, tables out. `tables` are the thirteen of the contract, `names` the sources to show by doc, in order of
publication. Days are datetime.date; a `passages` column holds tuples of (doc, start, end), the evidence of its row.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import pyarrow.compute as pc

from recoupe.compare.places import ARTICLE, Names, Spans, is_of, list_spans, read_placed, spread
from recoupe.evidence import evidence_id
from recoupe.study import Event, Study
from recoupe.tables import Table, Tables, as_dataset, read_frame
from recoupe.typography import typeset

Interval = tuple[date, date]

MOST_EVENTS, MOST_CLAIMS = 14, 3  # drawn one by one: events, and claims on each side of an event
MOST_SOURCES = 16
MOST_TOLD = 8  # claims of a disagreement
# Seasons as the calendar of the tables has them: month and day of the first day, days to the last.
SEASONS = {(3, 20, 92), (6, 21, 93), (9, 23, 88), (12, 21, 88), (12, 21, 89)}
STATUSES = ("agrees", "contradicts", "apart")


def granularity_of(start: date, end: date) -> str:
    """The plainest name of a closed interval: (1 March, 31 March) is a 'month', (3 March, 3 March) a 'day'."""
    if start == end:
        return "day"
    whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole and start.year == end.year:
        months = end.month - start.month + 1
        if months == 1:
            return "month"
        if months == 12:
            return "year"
        if months == 3 and start.month % 3 == 1:
            return "quarter"
    if whole and start.month == 1 and end.month == 12 and end.year - start.year == 9 and start.year % 10 == 0:
        return "decade"
    if (start.month, start.day, (end - start).days) in SEASONS:
        return "season"
    if (end - start).days == 6 and start.weekday() == 0:
        return "week"
    return "range"


def since_until(tables: Tables, since: str = "", until: str = "") -> dict[str, Table]:
    """The tables with only the dates that touch since..until (ISO days; empty: open)."""
    kept = dict(tables)
    for name in ("dates", "event_dates"):
        dataset = as_dataset(name, kept[name])
        for column, day, compare in (("end_date", since, pc.greater_equal), ("start_date", until, pc.less_equal)):
            if day:
                dataset = dataset.filter(pc.field(column).is_null() | compare(pc.field(column), day))
        kept[name] = dataset
    return kept


@dataclass(frozen=True, slots=True)
class Claims:
    """The dated claims to draw, and what was left out: events with no date, events and claims beyond the most."""

    table: pd.DataFrame
    undated: int
    more_events: int
    more_claims: int


CLAIM_COLUMNS = [
    "event", "label", "settled_start", "settled_end", "start", "end", "status", "docs", "sources", "n", "passages",
    "url",
]  # fmt: skip


def claims_table(tables: Tables, names: Names, study: Study, language: str, events: Sequence[str] = ()) -> Claims:
    """One row a claimed date of an event, the sources that agree on it merged; the earliest event first.

    Columns: event, label, settled_start, settled_end (the codebook's date, or None), start, end, status, docs,
    sources, n, passages, url. A source that dates an event twice, once more vaguely, counts with the more exact date.
    status: 'contradicts' where the sources contradict each other on this event and the claim shares no day with the
    settled date (or, without one, with the date most sources give); 'apart' for another disjoint date (a look-alike).
    """
    dated = _dated(tables, names)
    found = read_frame(tables, "disagreements", ["event_id", "kind"])
    contested = set(found.event_id[found.kind == "contradiction"])
    wanted = [e for e in study.events if not events or e.id in events]
    rows: list[tuple] = []
    more_claims, shown = 0, 0
    order = {doc: place for place, doc in enumerate(names)}
    counts = {e.id: dated[dated.event_id == e.id].doc.nunique() for e in wanted}
    chosen = sorted((e for e in wanted if counts[e.id]), key=lambda e: -counts[e.id])[:MOST_EVENTS]
    for event in chosen:
        claims = merge_claims(dated[dated.event_id == event.id])
        settled = event.date
        main = settled or max(claims, key=lambda c: (len(c[2]), -(c[1] - c[0]).days))[:2]
        told = [(*c, _status(c[:2], main, event.id in contested)) for c in claims]
        for status in STATUSES:
            same = sorted((t for t in told if t[4] == status), key=lambda t: (-len(t[2]), t[0], t[1]))
            more_claims += max(0, len(same) - MOST_CLAIMS)
            for start, end, docs, passages, _ in same[:MOST_CLAIMS]:
                ordered = tuple(sorted(docs, key=order.__getitem__))
                rows.append(
                    (event.id, label_of(event, language), *(settled or (None, None)), start, end, status, ordered,
                     tuple(names[d] for d in ordered), len(ordered), passages, f"#{evidence_id(*passages[0])}")
                )  # fmt: skip
        shown += 1
    table = pd.DataFrame(rows, columns=CLAIM_COLUMNS)
    first = {e: min(r[2] or r[4] for r in rows if r[0] == e) for e in table.event.unique()}
    table = table.assign(first=table.event.map(first)).sort_values("first", kind="stable", ignore_index=True)
    dated_events = sum(n > 0 for n in counts.values())
    return Claims(table.drop(columns="first"), len(wanted) - dated_events, dated_events - shown, more_claims)


def label_of(event: Event, language: str) -> str:
    """The label of an event as it is printed, its id where it has none."""
    return typeset(event.label.of(language), language) or event.id


def _dated(tables: Tables, names: Names) -> pd.DataFrame:
    known = pc.field("start_date").is_valid() & pc.field("end_date").is_valid()
    table = read_frame(tables, "event_dates", ["doc", "event_id", "start", "end", "start_date", "end_date"], known)
    table = table[table.doc.isin(names.keys())]
    days = {c: pd.Series([date.fromisoformat(d) for d in table[c]], table.index, object) for c in _DAYS}
    return table.assign(**days)


_DAYS = ("start_date", "end_date")


def _by_page(table: pd.DataFrame) -> Iterable[list[Any]]:
    """The rows of each page that has some: one pass, since a frame a page costs more than all its rows."""
    pages: dict[str, list[Any]] = {}
    for row in table.itertuples():
        pages.setdefault(row.doc, []).append(row)
    return pages.values()


def merge_claims(dated: pd.DataFrame) -> list[tuple[date, date, frozenset[str], tuple]]:
    """(start, end, docs, passages) a distinct claim; a source's vaguer date gives way to its more exact one."""
    merged: dict[Interval, list] = {}
    for rows in _by_page(dated):
        spans = {(r.start_date, r.end_date) for r in rows}
        for row in rows:
            span = (row.start_date, row.end_date)
            if not any(span != other and span[0] <= other[0] and other[1] <= span[1] for other in spans):
                merged.setdefault(span, []).append((row.doc, row.start, row.end))
    return [(s, e, frozenset(p[0] for p in places), tuple(places)) for (s, e), places in merged.items()]


def _status(claim: Interval, main: Interval, contested: bool) -> str:
    if claim[0] <= main[1] and main[0] <= claim[1]:
        return "agrees"
    return "contradicts" if contested else "apart"


def verdict_table(tables: Tables, names: Names, study: Study, language: str) -> pd.DataFrame:
    """One row a disagreement: event, label, kind, settled_start, settled_end, docs, sources, claims, passages.

    claims: ((start, end, sources), ...) by date, those that most sources make; more: how many others there are.
    Contradictions first, then by event.
    """
    dated = _dated(tables, names)
    events = {e.id: e for e in study.events}
    rank = {"contradiction": 0, "different_event": 1, "precision": 2}
    order = {doc: place for place, doc in enumerate(names)}
    rows = []
    for verdict in read_frame(tables, "disagreements").itertuples():
        of_verdict = set(str(verdict.docs).split(";")) & order.keys()
        docs = sorted(of_verdict, key=order.__getitem__)
        of_event = dated[(dated.event_id == verdict.event_id) & dated.doc.isin(of_verdict)]
        if verdict.event_id not in events or of_event.empty:
            continue
        event = events[verdict.event_id]
        spans: dict[Interval, dict[str, None]] = {}
        for row in of_event.sort_values(["start_date", "end_date"]).itertuples():
            spans.setdefault((row.start_date, row.end_date), {})[names[row.doc]] = None
        if len(spans) < 2:
            continue  # the other date stands in words that are tied to no event: there is nothing to show side by side
        claims = tuple((s, e, tuple(told)) for (s, e), told in spans.items())
        told = sorted(claims, key=lambda claim: -len(claim[2]))[:MOST_TOLD]
        more, claims = len(claims) - len(told), tuple(claim for claim in claims if claim in told)
        passages = spread([(r.doc, r.start, r.end) for r in of_event.itertuples()])
        label = label_of(event, language)
        row = (event.id, label, verdict.kind, *(event.date or (None, None)), tuple(docs), claims, more, passages)
        rows.append((rank.get(verdict.kind, 3), *row))
    columns = ["rank", "event", "label", "kind", "settled_start", "settled_end", "docs", "claims", "more", "passages"]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(["rank", "event"], kind="stable", ignore_index=True).drop(columns="rank")


REACH_COLUMNS = [
    "doc", "source", "published_start", "published_end", "first", "last", "start", "end", "surface", "passages", "url",
]  # fmt: skip


def reach_table(tables: Tables, names: Names) -> tuple[pd.DataFrame, int]:
    """(table, sources not shown): one row a date of an article, one empty row for an article that names none.

    first, last: the ends of the stretch that its dates and its publication cover. Sources in order of publication;
    above MOST_SOURCES those with the longest reach.
    """
    windows = published_windows(tables)
    said = _days_said(tables, names)
    reach = _reach(names, windows, said)
    furthest = {min(said, key=lambda doc: said[doc][0]), max(said, key=lambda doc: said[doc][1])} if said else set()
    longest = sorted(reach, key=lambda doc: -reach[doc])
    kept = sorted(longest, key=lambda doc: doc not in furthest)[:MOST_SOURCES]  # the furthest back and ahead with them
    columns = ["doc", "start", "end", "surface", "start_date", "end_date"]
    dates = read_frame(tables, "dates", columns, _PLACED & is_of(kept))
    rows = []
    own_of = {rows[0].doc: rows for rows in _by_page(dates.drop_duplicates(["doc", "start_date", "end_date"]))}
    for doc, source in ((doc, source) for doc, source in names.items() if doc in kept):
        window = windows.get(doc)
        own = own_of.get(doc, [])
        spans = [(date.fromisoformat(r.start_date), date.fromisoformat(r.end_date), r) for r in own]
        known = [d for s, e, _ in spans for d in (s, e)] + list(window or ())
        ends = (min(known), max(known)) if known else (None, None)
        base = (doc, source, *(window or (None, None)), *ends)
        for start, end, row in spans:
            place = (doc, row.start, row.end)
            rows.append((*base, start, end, row.surface, (place,), f"#{evidence_id(*place)}"))
        if not spans:
            rows.append((*base, None, None, None, (), None))
    table = pd.DataFrame(rows, columns=REACH_COLUMNS).astype(object)
    table = table.where(table.notna(), None)
    return table, len(names) - len(kept)


_PLACED = ARTICLE & pc.field("start_date").is_valid() & pc.field("end_date").is_valid()


def _days_said(tables: Tables, names: Names) -> dict[str, tuple[str, str]]:
    """By doc, the first and the last day that an article names."""
    dates = read_placed(tables, "dates", names, _DAYS, _PLACED)
    ends = dates.groupby("place").agg(first=("start_date", "min"), last=("end_date", "max"))
    docs, days = list(names), zip(ends["first"].tolist(), ends["last"].tolist(), strict=True)
    return {docs[place]: said for place, said in zip(ends.index, days, strict=True)}


def _reach(names: Names, windows: Mapping[str, Interval], said: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    """By doc, the days from the first to the last day that an article names or was published on."""
    reach = {}
    for doc in names:
        days = [date.fromisoformat(day) for day in said.get(doc, ())] + list(windows.get(doc, ()))
        if days:
            reach[doc] = (max(days) - min(days)).days
    return reach


def published_windows(tables: Tables, docs: Iterable[str] | None = None) -> dict[str, Interval]:
    """The window of publication by doc (of some, where given), for pages where both ends are known."""
    where = pc.field("published_start").is_valid() & pc.field("published_end").is_valid()
    where = where if docs is None else where & is_of(docs)
    known = read_frame(tables, "documents", ["doc", "published_start", "published_end"], where)
    rows = zip(known.doc.tolist(), known.published_start.tolist(), known.published_end.tolist(), strict=True)
    return {doc: (date.fromisoformat(start), date.fromisoformat(end)) for doc, start, end in rows}


def lag_table(claims: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """One row a source that dates an event: event, label, doc, source, least, most (days from event to publication).

    The event's day is the codebook's date or, without one, the date most sources give; least and most span both its
    uncertainty and the window of publication. A negative lag is a report ahead of the event.
    """
    windows = published_windows(tables)
    rows = []
    for event, of in claims.groupby("event", sort=False):
        first = of.iloc[0]
        start, end = (first.settled_start, first.settled_end) if first.settled_start else (first.start, first.end)
        seen: set[str] = set()
        for claim in of.itertuples():
            if claim.status == "apart":
                continue
            places = {p[0]: p for p in reversed(claim.passages)}  # the first of each page
            for doc, source in zip(claim.docs, claim.sources, strict=True):
                if doc in windows and doc not in seen:
                    seen.add(doc)
                    published = windows[doc]
                    place = places[doc]
                    lag = ((published[0] - end).days, (published[1] - start).days)
                    rows.append((event, claim.label, doc, source, *lag, (place,), f"#{evidence_id(*place)}"))
    return pd.DataFrame(rows, columns=["event", "label", "doc", "source", "least", "most", "passages", "url"])


def other_dates_table(tables: Tables, names: Names, rows: int = 30) -> pd.DataFrame:
    """Dates of articles that are tied to no event, grouped: start, end, sources, n, words, passages; by time."""
    dates = read_placed(tables, "dates", names, ["start", "end", *_DAYS], ARTICLE & pc.field("start_date").is_valid())
    tied = read_placed(tables, "event_dates", names, ["start", "end"]).drop_duplicates()
    dates = dates.merge(tied, how="left", on=["place", "start", "end"], indicator="tied")
    dates = dates[dates.tied == "left_only"].drop(columns="tied")
    dates = dates.assign(end_date=dates.end_date.fillna(dates.start_date))
    sources = dates.groupby(list(_DAYS)).place.nunique()  # by time
    most = sources.sort_values(ascending=False, kind="stable").head(rows).sort_index()
    docs = list(names)
    found = []
    for (start, end), n in most.items():
        own = dates[(dates.start_date == start) & (dates.end_date == end)]
        places = list_spans(own, docs)
        told = tuple(names[docs[place]] for place in own.place.drop_duplicates())
        found.append((date.fromisoformat(start), date.fromisoformat(end), told, n, (), places))
    table = pd.DataFrame(found, columns=["start", "end", "sources", "n", "words", "passages"])
    return table.assign(words=_words_of(tables, table.passages))


def _words_of(tables: Tables, passages: Iterable[Spans]) -> list[tuple[str, ...]]:
    """The distinct words of the dates of each row."""
    passages = list(passages)
    wanted = is_of({doc for of in passages for doc, _, _ in of})
    dates = read_frame(tables, "dates", ["doc", "start", "end", "surface"], wanted)
    words = dict(zip(zip(dates.doc, dates.start, dates.end, strict=True), dates.surface, strict=True))
    return [tuple(dict.fromkeys(words[place] for place in of)) for of in passages]


def spans_of(table: pd.DataFrame, *pairs: tuple[str, str]) -> Iterable[Interval]:
    """The known intervals of some pairs of columns, for the scale of an axis."""
    for start, end in pairs:
        for s, e in zip(table[start], table[end], strict=True):
            if isinstance(s, date) and isinstance(e, date):
                yield s, e

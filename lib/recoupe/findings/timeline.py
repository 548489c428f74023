"""The sentences of the timeline report, computed from the tables of timeline.py."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from recoupe.charts.events import in_words
from recoupe.charts.lag import lag_words
from recoupe.charts.reach import reach_words
from recoupe.compare.timeline import Claims
from recoupe.findings import Finding
from recoupe.typography import join, quoted
from recoupe.words import phrase

Names = Mapping[str, str]
MOST_NAMED, MOST_REPORTS = 3, 30  # sources in a sentence; of an event in an alternative text
MOST_TOLD = 80  # characters of two labels in one title


def find_events(claims: Claims, language: str) -> Finding:
    """Which events the sources date differently, and against which settled date."""
    table = claims.table
    if table.empty:
        title = phrase("events_nothing", language)
        return Finding(title, "", title)
    shown, docs = table.event.nunique(), {d for row in table.docs for d in row}
    parts = [phrase("events_subtitle", language, n=shown, sources=len(docs))]
    left_out = {"undated": claims.undated, "more": claims.more_events, "more_claims": claims.more_claims}
    parts += [phrase(f"events_{key}", language, n=n) for key, n in left_out.items() if n]
    rows = [_event_in_words(of, language) for _, of in table.groupby("event", sort=False)]
    return Finding(
        _events_title(table, language),
        ". ".join(parts),
        phrase("events_alt", language, n=shown, rows=" ".join(rows)),
    )


def _events_title(table: pd.DataFrame, language: str) -> str:
    wrong = table[table.status == "contradicts"]
    if wrong.empty:
        return phrase("events_agree_title", language, n=table.event.nunique())
    first = wrong.iloc[0]
    values = {
        "event": first.label,
        "source": some(first.sources, language),
        "claim": in_words(first.start, first.end, language),
    }
    if (n := wrong.event.nunique()) > 1:
        told = [quoted(label, language) for label in dict.fromkeys(wrong.label)]
        if n == 2 and sum(map(len, told)) <= MOST_TOLD:
            return phrase("events_two_contradictions_title", language, event=join(told, language))
        return phrase("events_contradictions_title", language, n=n, event=told[0])
    if isinstance(first.settled_start, date):
        settled = in_words(first.settled_start, first.settled_end, language)
        return phrase("events_contradiction_settled_title", language, settled=settled, **values)
    main = table[(table.event == first.event) & (table.status == "agrees")].iloc[0]
    values |= {"main": in_words(main.start, main.end, language), "others": some(main.sources, language)}
    return phrase("events_contradiction_title", language, **values)


def _event_in_words(of: pd.DataFrame, language: str) -> str:
    first = of.iloc[0]
    claims = "; ".join(claim_in_words(r.start, r.end, r.sources, language) for r in of.itertuples())
    if not isinstance(first.settled_start, date):
        return phrase("events_alt_row_open", language, event=first.label, claims=claims)
    settled = in_words(first.settled_start, first.settled_end, language)
    return phrase("events_alt_row", language, event=first.label, settled=settled, claims=claims)


def claim_in_words(start: date, end: date, sources: tuple[str, ...], language: str) -> str:
    """'March 2024 (Le Quotidien and L'Avenir)'."""
    return phrase("claim_of", language, when=in_words(start, end, language), sources=some(sources, language))


def some(sources: tuple[str, ...], language: str) -> str:
    """Names in a sentence, the rest counted when there are many."""
    if len(sources) <= MOST_NAMED:
        return join(list(sources), language)
    rest = phrase("other_sources", language, n=len(sources) - MOST_NAMED + 1)
    return join([*sources[: MOST_NAMED - 1], rest], language)


def find_reach(table: pd.DataFrame, more: int, language: str) -> Finding:
    """Who looks furthest back and ahead."""
    if table.empty:
        title = phrase("reach_nothing", language)
        return Finding(title, "", title)
    dated = table[table.start.notna()]
    rows = [
        phrase(
            "reach_alt_row",
            language,
            source=of.source.iloc[0],
            published=_published(of, language),
            reach=reach_words(of, language),
        )
        for _, of in table.groupby("doc", sort=False)
    ]
    subtitle = [phrase("reach_subtitle", language, n=table.doc.nunique(), dates=len(dated))]
    if more:
        subtitle.append(phrase("reach_more", language, n=more))
    alt = phrase("reach_alt", language, rows=" ".join(rows))
    if dated.empty:
        return Finding(phrase("reach_none_title", language), ". ".join(subtitle), alt)
    back = dated.loc[dated.start.map(date.toordinal).idxmin()]
    ahead = dated.loc[dated.end.map(date.toordinal).idxmax()]
    values = {"source": back.source, "back": in_words(back.start, back.end, language)}
    known = isinstance(ahead.published_end, date)
    key = "reach_back_title"
    if known and ahead.end > ahead.published_end:
        key = "reach_both_title"
        values |= {"other": ahead.source, "ahead": in_words(ahead.start, ahead.end, language)}
    return Finding(phrase(key, language, **values), ". ".join(subtitle), alt)


def _published(of: pd.DataFrame, language: str) -> str:
    first = of.iloc[0]
    known = isinstance(first.published_start, date)
    return in_words(first.published_start, first.published_end, language) if known else phrase("no_window", language)


def find_lag(table: pd.DataFrame, language: str) -> Finding:
    """Who was published closest after the event it dates."""
    if table.empty:
        title = phrase("lag_nothing", language)
        return Finding(title, "", title)
    after = table[table.least >= 0]
    title = phrase("lag_title_ahead", language)
    if len(after):
        first = after.loc[after.most.idxmin()]
        lag = _lag(first.least, first.most, language)
        title = phrase("lag_title", language, source=first.source, lag=lag, event=first.label)
    rows = [
        phrase("lag_alt_row", language, event=of.label.iloc[0], reports=_reports(of, language))
        for _, of in table.groupby("event", sort=False)
    ]
    subtitle = phrase("lag_subtitle", language, n=len(table), events=table.event.nunique())
    return Finding(title, subtitle, phrase("lag_alt", language, rows=" ".join(rows)))


def _reports(of: pd.DataFrame, language: str) -> str:
    """'Radio 3 days; Journal 1 month', those of the soonest, the rest counted."""
    soonest = of if len(of) <= MOST_REPORTS else of.nsmallest(MOST_REPORTS, "most")
    told = [f"{r.source} {_lag(r.least, r.most, language)}" for r in soonest.itertuples()]
    return "; ".join(
        [*told, *([phrase("other_sources", language, n=len(of) - len(told))] if len(of) > len(told) else [])]
    )


def _lag(least: int, most: int, language: str) -> str:
    if least == most or abs(most) > 60:
        return lag_words(most if abs(most) > 60 else least, language)
    return phrase("lag_range", language, least=least, most=most)

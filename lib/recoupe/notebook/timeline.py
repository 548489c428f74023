"""What the cells of the timeline notebook call, one function a cell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from recoupe.charts.events import in_words, plot_events
from recoupe.charts.lag import plot_lag
from recoupe.charts.reach import plot_reach
from recoupe.compare import timeline
from recoupe.compare.places import is_of
from recoupe.dates.windows import Evidence, check_published, explain_window
from recoupe.detect import detect_language
from recoupe.display import show_prose
from recoupe.evidence import pages_of
from recoupe.findings.brief import brief_timeline
from recoupe.findings.coverage import names_of
from recoupe.findings.timeline import claim_in_words, find_events, find_lag, find_reach
from recoupe.model import Page
from recoupe.notebook import Report, once, show_brief, show_chart, show_listing
from recoupe.problems import Problem
from recoupe.prose import Quoted
from recoupe.study import read_interval
from recoupe.tables import read_frame
from recoupe.typography import interval, join, quoted
from recoupe.words import phrase

MOST_NAMED = 12  # sources of a date that is tied to no event; the rest is counted
MOST_WINDOWS = 60  # pages whose date of publication is explained; the rest is counted


def choose_time(report: Report, since: str = "", until: str = "") -> Report:
    """The report with only the dates that touch since..until, each a day, month or year ('2024-03'), empty for open."""
    try:
        first = read_interval(since)[0].isoformat() if since else ""
        last = read_interval(until)[1].isoformat() if until else ""
    except ValueError as error:
        raise Problem(f"since, until: {error}") from None
    if first and last and last < first:
        raise Problem(f"since {since} is after until {until}")
    return replace(report, tables=timeline.since_until(report.tables, first, last), made={})


def show_timeline_summary(report: Report, events: Sequence[str] = ()) -> None:
    """The answer: who dates what, where sources contradict each other."""
    claims, verdicts = _claims(report, events)
    show_brief(report, brief_timeline(claims, verdicts, report.names, report.language))


def show_events(report: Report, events: Sequence[str] = ()) -> None:
    """When each source says that each event happened."""
    claims, _ = _claims(report, events)
    finding = find_events(claims, report.language)
    if claims.table.empty:
        show_prose(finding.title)
        return
    ax = plot_events(claims.table, language=report.language)
    show_chart(report, ax, finding, id="fig-events", layers=("dates_value", "event_dates"), table=claims.table)


def show_verdicts(report: Report, events: Sequence[str] = ()) -> None:
    """Where the dates of an event differ, and how."""
    _, table = _claims(report, events)
    language = report.language
    told = [
        join(
            [claim_in_words(start, end, who, language) for start, end, who in claims]
            + ([phrase("claims_more", language, n=more)] if more else []),
            language,
        )
        for claims, more in zip(table.claims, table.more, strict=True)
    ]
    table = table.assign(
        verdict=[phrase(f"verdict_{kind}", language) for kind in table.kind],
        told=told,
        settled=[_day_or_none(s, e, language) for s, e in zip(table.settled_start, table.settled_end, strict=True)],
    )
    columns = {name: phrase(f"head_{key}", language) for name, key in _VERDICT_HEADS.items()}
    show_listing(report, table, columns, id="tbl-verdicts", note=phrase("verdicts_note", language), linked="verdict")


_VERDICT_HEADS = {"label": "event", "verdict": "verdict", "told": "claims", "settled": "settled"}


def show_reach(report: Report) -> None:
    """When each source was published, how far it looks back and ahead."""
    table, more = timeline.reach_table(report.tables, report.names)
    finding = find_reach(table, more, report.language)
    if table.empty:
        show_prose(finding.title)
        return
    ax = plot_reach(table, language=report.language)
    show_chart(report, ax, finding, id="fig-reach", layers=("dates_value",), table=table)


def show_windows(report: Report) -> None:
    """When each page was published, how that is known, and what its own words say of it."""
    language, docs = report.language, list(report.names)[:MOST_WINDOWS]
    pages = pages_of(report.annotations, docs)
    windows = timeline.published_windows(report.tables, docs)
    documents = read_frame(report.tables, "documents", ["doc", "published_basis"], is_of(docs))
    rows = []
    for row in documents.set_index("doc").loc[docs].itertuples():
        page = pages[row.Index]
        given = page.article.published.start or page.article.published.end
        steps = [("window_clash", step) for step in check_published(page)]
        steps = steps or [("window_step", step) for step in explain_window(page)]
        basis = row.published_basis if isinstance(row.published_basis, str) else ""
        rows.append(
            {
                "source": report.names[row.Index],
                "published": in_words(*windows[row.Index], language) if row.Index in windows else None,
                "basis": _in_their_words(basis, report.study.language)
                if given
                else phrase("window_inferred" if steps else "window_unknown", language),
                "text_says": "; ".join(_step_in_words(page, key, step, language) for key, step in steps[-3:]),
                "passages": tuple((row.Index, step.start, step.end) for _, step in steps[-3:]),
            }
        )
    columns = {name: phrase(f"head_{name}", language) for name in ("source", "published", "basis", "text_says")}
    quotes = any(isinstance(row["basis"], Quoted) for row in rows)
    more = len(report.names) - len(docs)
    notes = [phrase("left_out_more", language, n=more)] if more else []
    note = " ".join([*notes, *([phrase("windows_note", language)] if quotes else [])])
    show_listing(report, pd.DataFrame(rows), columns, id="tbl-windows", note=note, linked="source")


def _in_their_words(note: str, language: str) -> Quoted | str:
    """What the analyst noted, as it was noted, in the language that it was noted in as far as that can be told."""
    return Quoted(note, detect_language(f"{note} " * 4, language)) if note else ""


def _step_in_words(page: Page, key: str, step: Evidence, language: str) -> str:
    words = quoted(" ".join(page.article.text[step.start : step.end].split()), language)
    return phrase(key, language, words=words, window=interval(step.window.start, step.window.end, "range", language))


def show_lag(report: Report, events: Sequence[str] = ()) -> None:
    """How long after each event each source that dates it was published."""
    claims, _ = _claims(report, events)
    table = timeline.lag_table(claims.table, report.tables)
    finding = find_lag(table, report.language)
    if table.empty:
        show_prose(finding.title)
        return
    ax = plot_lag(table, language=report.language)
    show_chart(report, ax, finding, id="fig-lag", layers=("event_dates",), table=table)


def show_other_dates(report: Report, rows: int = 30) -> None:
    """Dated passages that are tied to no event."""
    table, language = timeline.other_dates_table(report.tables, report.names, rows), report.language
    table = table.assign(
        when=[in_words(s, e, language) for s, e in zip(table.start, table.end, strict=True)],
        said_by=[names_of(list(sources), language, MOST_NAMED) for sources in table.sources],
        in_words=[join([quoted(w, language) for w in words[:4]], language) for words in table.words],
    )
    columns = {name: phrase(f"head_{name}", language) for name in ("when", "said_by", "in_words")}
    show_listing(report, table, columns, id="tbl-other-dates", linked="when")


def _claims(report: Report, events: Sequence[str]) -> tuple[timeline.Claims, pd.DataFrame]:
    study, language = report.study, report.language
    wanted = [events] if isinstance(events, str) and events else list(events)
    parts = report.tables, report.names, study, language
    claims: timeline.Claims = once(report, ("claims", *wanted), lambda: timeline.claims_table(*parts, wanted))
    verdicts: pd.DataFrame = once(report, "verdicts", lambda: timeline.verdict_table(*parts))
    return claims, verdicts[verdicts.event.isin(wanted)] if wanted else verdicts


def _day_or_none(start: object, end: object, language: str) -> str | None:
    return in_words(start, end, language) if isinstance(start, date) and isinstance(end, date) else None

"""The timeline: claims, verdicts, reach and lag, and the charts drawn of them."""

from datetime import date

import pytest

from conftest import annotate_story
from recoupe.charts.check import find_faults
from recoupe.charts.events import plot_events
from recoupe.charts.lag import lag_words, plot_lag
from recoupe.charts.reach import plot_reach
from recoupe.charts.style import frame
from recoupe.charts.timeaxis import edges, make_scale, place
from recoupe.compare import timeline
from recoupe.findings.timeline import find_events, find_lag, find_reach
from recoupe.sources import name_sources
from recoupe.study import Study
from recoupe.tables import TABLES, read_frame, to_frame

D = date


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        (D(2021, 3, 3), D(2021, 3, 3), "day"),
        (D(2021, 2, 1), D(2021, 2, 28), "month"),
        (D(2021, 4, 1), D(2021, 6, 30), "quarter"),
        (D(2021, 2, 1), D(2021, 4, 30), "range"),
        (D(2021, 1, 1), D(2021, 12, 31), "year"),
        (D(1990, 1, 1), D(1999, 12, 31), "decade"),
        (D(2021, 6, 21), D(2021, 9, 22), "season"),
        (D(2021, 3, 1), D(2021, 3, 7), "week"),
        (D(2021, 3, 1), D(2021, 3, 10), "range"),
    ],
)
def test_granularity_of(start, end, name):
    assert timeline.granularity_of(start, end) == name


STUDY = Study.model_validate(
    {
        "folder": ".",
        "title": "Le pont",
        "events": [
            {"id": "open", "label": "Opening", "match": ["ouvr*"], "date": "2021-03-03"},
            {"id": "vote", "label": "Vote", "match": ["vot*"]},
            {"id": "never", "label": "Never", "match": ["jamais"]},
        ],
    }
)


def small_tables():
    tables = {name: to_frame(name, []) for name in TABLES}
    documents = [
        {"doc": d, "file": f"{d}.txt", "outlet": d.upper(), "published_start": p, "published_end": p}
        for d, p in (("a", "2021-03-04"), ("b", "2021-03-10"), ("c", "2021-04-01"))
    ]
    columns = dict.fromkeys(TABLES["documents"]) | {"chars": 0, "words": 0, "own_words": 0}
    tables["documents"] = to_frame("documents", [{**columns, **d} for d in documents])
    rows = [("a", "open", "2021-03-03", "2021-03-03"), ("b", "open", "2021-03-01", "2021-03-31")]
    rows += [("b", "open", "2021-03-03", "2021-03-03"), ("c", "open", "2021-04-02", "2021-04-02")]
    rows += [("a", "vote", "2020-01-01", "2020-12-31"), ("b", "vote", "2020-01-01", "2020-12-31")]
    named = [
        {"doc": d, "event_id": e, "start": n, "end": n + 4, "surface": "x", "start_date": s, "end_date": f, "rule": "r"}
        for n, (d, e, s, f) in enumerate(rows)
    ]
    tables["event_dates"] = to_frame("event_dates", named)
    verdict = {"event_id": "open", "kind": "contradiction", "docs": "a;b;c", "rule": "disjoint"}
    tables["disagreements"] = to_frame("disagreements", [verdict])
    return tables


NAMES = {"a": "A", "b": "B", "c": "C"}


def test_claims():
    claims = timeline.claims_table(small_tables(), NAMES, STUDY, "en")
    rows = [(r.event, r.start.isoformat(), r.status, r.sources) for r in claims.table.itertuples()]
    assert rows == [
        ("vote", "2020-01-01", "agrees", ("A", "B")),
        ("open", "2021-03-03", "agrees", ("A", "B")),
        ("open", "2021-04-02", "contradicts", ("C",)),
    ]
    assert (claims.undated, claims.more_events, claims.more_claims) == (1, 0, 0)


def test_without_a_verdict_a_disjoint_date_is_apart():
    tables = small_tables()
    tables["disagreements"] = to_frame("disagreements", [])
    claims = timeline.claims_table(tables, NAMES, STUDY, "en")
    assert claims.table.status.tolist() == ["agrees", "agrees", "apart"]


def test_the_title_names_the_contradiction():
    tables = small_tables()
    claims = timeline.claims_table(tables, NAMES, STUDY, "en")
    finding = find_events(claims, "en")
    assert finding.title.replace("\u00a0", " ") == "Opening: C says 2 April 2021; the settled date is 3 March 2021"


def test_lag_spans_what_is_uncertain():
    tables = small_tables()
    claims = timeline.claims_table(tables, NAMES, STUDY, "en")
    lags = {(r.event, r.doc): (r.least, r.most) for r in timeline.lag_table(claims.table, tables).itertuples()}
    assert lags["open", "a"] == (1, 1)
    assert lags["vote", "a"] == (63, 428)


@pytest.mark.parametrize(
    ("days", "english", "french"),
    [
        (0, "same day", "jour même"),
        (1, "1 day", "1 jour"),
        (-3, "3 days before", "3 jours avant"),
        (400, "1 year", "1 an"),
    ],
)
def test_lag_words(days, english, french):
    assert lag_words(days, "en") == english
    assert lag_words(days, "fr") == french


def test_since_and_until_keep_what_they_touch():
    kept = timeline.since_until(small_tables(), since="2021-03-05", until="2021-12-31")
    assert read_frame(kept, "event_dates").start_date.tolist() == ["2021-03-01", "2021-04-02"]


def test_an_old_date_does_not_squash_the_rest():
    spans = [(D(1912, 1, 1), D(1912, 12, 31)), (D(2021, 3, 1), D(2021, 3, 31)), (D(2021, 6, 1), D(2021, 6, 1))]
    scale = make_scale(spans, 0, 6)
    assert len(scale) == 2
    assert place(scale, D(2021, 6, 1)) - place(scale, D(2021, 3, 1)) > 3
    assert place(scale, D(1912, 6, 1)) < 1
    left, right = edges(scale, D(2021, 3, 1), D(2021, 3, 31))
    assert 0 < left < right < 6


@pytest.mark.parametrize("language", ["en", "fr"])
def test_charts_of_every_story(story, language):
    annotations = annotate_story(story)
    tables, study = annotations.tables, annotations.study
    names = name_sources(tables["documents"])
    claims = timeline.claims_table(tables, names, study, language)
    reach, more = timeline.reach_table(tables, names)
    lag = timeline.lag_table(claims.table, tables)
    drawn = (
        (plot_events(claims.table, language=language), find_events(claims, language)),
        (plot_reach(reach, language=language), find_reach(reach, more, language)),
        (plot_lag(lag, language=language), find_lag(lag, language)),
    )
    for ax, finding in drawn:
        fig = frame(ax, finding.title, finding.subtitle, "Source")
        assert list(find_faults(fig)) == []
        assert finding.alt and finding.title


def test_every_planted_contradiction_is_in_the_alternative_text():
    annotations = annotate_story("crue")
    names = name_sources(annotations.tables["documents"])
    claims = timeline.claims_table(annotations.tables, names, annotations.study, "en")
    against = claims.table[claims.table.status == "contradicts"]
    assert set(against.event) == {"evacuation_order", "expert_report"}

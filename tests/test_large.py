"""Notebooks on 2,000 pages read the columns and rows that they count, and the words of what they show."""

import sys

import pytest

from conftest import ROOT
from recoupe import tables as tables_module
from recoupe.annotate import annotate
from recoupe.compare.places import MOST_PLACES, spread
from recoupe.notebook import open_report, show_sources
from recoupe.notebook.coverage import show_coverage_answer, show_facts, show_figures, show_left_out, show_wording
from recoupe.notebook.portrayal import show_portraits, show_seen_heard, show_together
from recoupe.notebook.timeline import show_events, show_lag, show_other_dates, show_reach, show_verdicts, show_windows
from recoupe.study import read_study
from recoupe.tables import write_tables

sys.path.insert(0, str(ROOT / "bench"))
from enlarge import enlarge  # noqa: E402
from generate import generate  # noqa: E402

COVERAGE = show_coverage_answer, show_facts, show_figures, show_left_out, show_wording
TIMELINE = show_events, show_verdicts, show_reach, show_windows, show_lag, show_other_dates
PORTRAYAL = show_seen_heard, show_together, show_portraits


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("large")
    generate(100, home / "pages")
    write_tables(annotate(read_study(home / "pages")).tables, home / "tables")
    enlarge(home / "pages", home / "tables", 20, home / "large")
    return home / "large"


@pytest.fixture
def reads(monkeypatch):
    """Every read of a table: its name, its columns and what came of it."""
    done = []
    as_dataset = tables_module.as_dataset

    class Spied:
        def __init__(self, name, table):
            self.name, self.dataset = name, as_dataset(name, table)
            self.count_rows = self.dataset.count_rows

        def to_table(self, columns, filter):
            found = self.dataset.to_table(columns=columns, filter=filter)
            done.append((self.name, columns, found))
            return found

    monkeypatch.setattr(tables_module, "as_dataset", Spied)
    return done


def show(home, cells, **parameters):
    report = open_report(str(home / "pages"), "en", tables=str(home / "tables"), **parameters)
    for cell in cells:
        cell(report)
    return report


def test_a_part_reads_the_tables_that_it_counts(home, reads):
    show(home, TIMELINE)
    assert {name for name, _, _ in reads} == {"documents", "zones", "reuse", "dates", "event_dates", "disagreements"}


@pytest.mark.parametrize("cells", [COVERAGE, TIMELINE, PORTRAYAL], ids=["coverage", "timeline", "portrayal"])
def test_no_table_is_read_as_a_whole(home, reads, cells):
    show(home, cells)
    for name, columns, found in reads:
        few = len(found) < 1000 or name == "disagreements"
        assert few or len(columns) < len(tables_module.TABLES[name]), name


def test_the_words_of_quotes_are_read_of_those_shown(home, reads):
    show(home, PORTRAYAL)
    told = [len(found) for name, columns, found in reads if name == "quotes" and "quote" in columns]
    assert told and max(told) < 100


def test_a_few_sources_cost_little_of_many(home, reads):
    show(home, COVERAGE + PORTRAYAL)
    every = sum(found.nbytes for _, _, found in reads)
    reads.clear()
    show(home, COVERAGE + PORTRAYAL, sources=[f"{at:07}" for at in range(20)])
    of_all = [(columns, found) for name, columns, found in reads if name == "documents"]
    assert sum(found.nbytes for _, _, found in reads) - sum(found.nbytes for _, found in of_all) < every / 20


def test_pages_are_read_for_the_passages_shown(home):
    report = show(home, COVERAGE + PORTRAYAL)
    assert len(report.cited) < 100 * MOST_PLACES
    show_sources(report)
    assert len(report.annotations.pages.read) < 1_700


def test_passages_of_a_large_number_are_spread():
    places = [("a", at, at + 1) for at in range(1000)]
    assert spread(places, 4) == (("a", 0, 1), ("a", 250, 251), ("a", 500, 501), ("a", 750, 751))
    assert spread(places[:3], 4) == tuple(places[:3]) and spread((), 4) == ()

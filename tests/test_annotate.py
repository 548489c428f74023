"""The whole way: spans hold for every row of every table, whatever the text."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.annotate import annotate_page
from recoupe.mentions.codebook import compile_codebook
from recoupe.model import ZONES, Article
from recoupe.study import Study
from recoupe.tables import TABLES, schema

SURFACES = ("mentions", "dates", "event_dates", "facts", "themes", "portrayal", "figures", "quotes")
GRANULARITIES = {
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "part-of-month",
    "part-of-year",
    "range",
    "deadline",
}


def test_tables_are_the_contract(annotations):
    assert list(annotations.tables) == list(TABLES)
    for name, table in annotations.tables.items():
        assert tuple(table.columns) == TABLES[name]
        for field in schema(name):
            if str(field.type) == "int64":
                assert table[field.name].dtype == "int64", (name, field.name)


@pytest.mark.parametrize("name", SURFACES)
def test_the_text_at_each_span_is_the_surface(annotations, name):
    texts = {p.article.doc: p.article.text for p in annotations.pages}
    for row in annotations.tables[name].itertuples():
        words = row.quote if name == "quotes" else row.surface
        assert texts[row.doc][row.start : row.end] == words
        assert row.rule


def test_zones_tile_every_line(annotations):
    for page in annotations.pages:
        text, at = page.article.text, 0
        for zone in page.zones:
            assert zone.zone in ZONES and zone.rule
            assert set(text[at : zone.start]) <= {"\n"}
            assert text.count("\n", 0, zone.start) == zone.line - 1
            at = zone.end
        assert set(text[at:]) <= {"\n"}


def test_values_are_those_of_the_contract(annotations):
    tables = annotations.tables
    assert set(tables["mentions"].form) <= {"name", "acronym", "metonym", "description"}
    assert set(tables["mentions"].actor) <= {a.id for a in annotations.study.actors}
    assert set(tables["dates"].granularity) <= GRANULARITIES
    assert set(tables["quotes"].kind) <= {"direct", "indirect", "scare"}
    assert set(tables["quotes"].stance.dropna()) <= {"neutral", "endorsing", "distancing", "accusing"}
    assert set(tables["facts"].agrees) <= {"yes", "conflicts"}
    assert set(tables["portrayal"].polarity) <= {-1, 0, 1}
    devices = {"designation", "attribute", "verb-agent", "verb-patient", "evaluation"}
    assert set(tables["portrayal"].device) <= devices
    assert set(tables["reuse"].kind) <= {"agency", "copy", "quotation"}
    assert set(tables["disagreements"].kind) <= {"contradiction", "precision", "different_event"}
    dated = tables["dates"].dropna(subset=["start_date", "end_date"])
    assert (dated.start_date <= dated.end_date).all()


def test_tables_say_the_same_twice(annotations):
    from recoupe.annotate import annotate

    again = annotate(annotations.study).tables
    for name, table in annotations.tables.items():
        pd.testing.assert_frame_equal(table, again[name])


STUDY = Study.model_validate(
    {
        "folder": ".",
        "title": "La grève",
        "actors": [
            {"id": "mayor", "aliases": ["Anne Leroux", "la maire"], "kind": "person"},
            {"id": "union", "aliases": ["CGT", "le syndicat"], "metonyms": ["Montreuil"]},
        ],
        "facts": [{"id": "f", "match": ['grève "pour cent"'], "expect": {"number": 3, "unit": "pour cent"}}],
        "events": [{"id": "e", "match": ["grève commenc*"], "date": "2021-03-02"}],
        "themes": [{"id": "t", "match": ["salaire*|paie"]}],
    }
)
PIECES = st.sampled_from(
    [
        "Anne Leroux",
        "la maire",
        "CGT",
        "a déclaré",
        "« ",
        "»",
        "“",
        "”",
        '"',
        "hier",
        "mardi 2 mars 2021",
        "le 31 février",
        "grève",
        "3 %",
        "pour cent",
        ".",
        "\n",
        "\n\n",
        "selon",
        "qui",
        "a été critiquée par",
        "\xa0",
        "\u202f",
        "1er",
        "du 3 au 5 mai",
        "10 000 euros",
        "Lire aussi :",
        "Publié le 03/05/2021",
        "!",
        "?",
        "…",
        "Montreuil",
        "à Montreuil",
        ", ",
        "l’",
        "d'ici ",
        "\t",
        "\r\n",
        "©",
        "- ",
        "il y a trois jours",
        "le syndicat",
        "(AFP)",
        "🙂",
        "\u200f",
        "œuvre",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=300)))
def test_every_span_holds_on_any_text(text):
    text = text.encode("utf-8", "replace").decode()
    found = annotate_page(Article("a", "a.txt", text), compile_codebook(STUDY))
    for name, records in found.records.items():
        for row in records:
            assert 0 <= row.start <= row.end <= len(text), (name, row)
            words = getattr(row, "surface", getattr(row, "quote", None))
            assert words is None or (text[row.start : row.end] == words and words), (name, row)

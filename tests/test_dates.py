"""Dates: a table of French sentences by category, what depends on the window, hostile text, invariants."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from date_table import CATEGORIES, KNOWN_LIMITS
from handmade import page_of, read_line
from recoupe.dates import calendar as cal
from recoupe.dates import find_dates
from recoupe.model import DateRef, Page, Window
from timing import seconds

CASES = [(category, line) for category, table in CATEGORIES.items() for line in table.strip().split("\n")]


def found(page: Page) -> list[tuple[int, int, str, str]]:
    return [(d.start, d.end, str(d.start_date), str(d.end_date)) for d in find_dates(page)]


@pytest.mark.parametrize("line", [line for _, line in CASES], ids=[f"{c}-{i}" for i, (c, _) in enumerate(CASES)])
def test_expression(line: str) -> None:
    text, published, expected = read_line(line)
    assert found(page_of(text, published)) == expected


def test_the_table_is_large_and_its_limits_few() -> None:
    assert len(CASES) >= 300
    assert len(KNOWN_LIMITS.strip().split("\n")) <= 0.05 * len(CASES)


@pytest.mark.parametrize("line", KNOWN_LIMITS.strip().split("\n"))
def test_known_limit_is_still_one(line: str) -> None:
    """A limit that no longer holds belongs in the table."""
    text, published, expected = read_line(line.split(" # ")[0])
    assert found(page_of(text, published)) != expected


@pytest.mark.parametrize(
    ("text", "granularity"),
    [
        ("Il est venu le 3 mai.", "day"),
        ("Il viendra la semaine prochaine.", "week"),
        ("Il est venu en mai.", "month"),
        ("Il est venu au premier trimestre 2024.", "quarter"),
        ("Il est venu l'été dernier.", "season"),
        ("Il est venu en 2012.", "year"),
        ("Il est venu dans les années 1990.", "decade"),
        ("Il est venu début mai.", "part-of-month"),
        ("Il est venu fin 2023.", "part-of-year"),
        ("Il est venu du 3 au 5 mai.", "range"),
        ("Il viendra avant le 3 mai.", "deadline"),
        ("Il viendra d'ici la fin de l'année.", "deadline"),
        ("Le 3 mai au plus tard, il viendra.", "deadline"),
        ("Il viendra au plus tard en mai.", "deadline"),
        ("Il ne viendra pas avant le 3 mai.", "day"),
    ],
)
def test_granularity(text: str, granularity: str) -> None:
    assert [d.granularity for d in find_dates(page_of(text))] == [granularity]


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("window", "text", "expected"),
    [
        # one answer at both ends
        (("2024-04-20", "2024-04-24"), "Il a parlé en mars.", ("2024-03-01", "2024-03-31", "month-before-publication")),
        (("2024-05-15", "2024-05-17"), "Il a parlé mardi.", ("2024-05-14", "2024-05-14", "weekday-before-publication")),
        # a short hull, and the rule says so
        (("2024-05-15", "2024-05-16"), "Il a parlé hier.", ("2024-05-14", "2024-05-15", "hier-window-hull")),
        # left out
        (("2024-01-01", "2024-12-31"), "Il a parlé hier.", None),
        (("2023-06-01", "2024-06-01"), "Il a parlé le 3 mars.", None),
        # nothing is known of the page: only what depends on nothing
        ((None, None), "Il a parlé hier, et le 3 mars 2020.", ("2020-03-03", "2020-03-03", "day-month-year")),
    ],
)  # fmt: skip
def test_uncertain_publication(window: tuple, text: str, expected: tuple | None) -> None:
    given_window = Window(*(day(x) if x else None for x in window))
    rows = list(find_dates(page_of(text), given_window))
    assert [(str(d.start_date), str(d.end_date), d.rule) for d in rows] == ([expected] if expected else [])


def test_a_comment_is_read_from_its_own_stamp() -> None:
    text = "Il a parlé hier.\nMarcel - 20/10/2024 - 10h12\nJe l'ai croisé hier."
    rows = list(find_dates(page_of(text, zones=["body", "comment", "comment"])))
    assert [str(d.start_date) for d in rows] == ["2024-10-14", "2024-10-20", "2024-10-19"]
    assert [d.zone for d in rows] == ["body", "comment", "comment"]


def test_a_given_window_is_narrowed_by_the_page_s_own_stamp() -> None:
    text = "Posté par la rédaction, dimanche 20 octobre 2024\nJeudi, le maire a démissionné."
    month = Window(day("2024-10-01"), day("2024-10-31"), "archive menu")
    rows = list(find_dates(page_of(text, month, zones=["dateline", "body"])))
    assert str(rows[-1].start_date) == "2024-10-17"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10_000,
        "le 31 février, le 30 février 2024 et le 31 juin",
        "an 0, an 99999, le 1er janvier 0, le 1er janvier 99999, 0/0/0000, 99/99/9999, 2024-13-45",
        "du 18 au 13 mars, entre 2018 et 2014, de mars à",
        "du 3 au du 5 au du 7 au 9 au 11",
        "le le le lundi lundi mardi 99 mai mai mai",
        "il y a 999999999999 ans, dans 99999 jours, il y a cent mille ans",
        "les années 99990, deux mille deux mille deux mille",
        "vingt-et-un-et-un mai vingt vingt",
        "\u00a0\u202f\ufeff\r\n\t",
        "le 29 février, quand l'année n'en a pas",
        "",
    ],
)
def test_hostile_text_gives_nothing_invented(text: str) -> None:
    for row in find_dates(page_of(text)):
        assert row.start_date is not None and row.end_date is not None
        assert 1000 <= row.start_date.year <= row.end_date.year <= 2200


@pytest.mark.parametrize(
    "piece",
    [
        "le ",
        "1 ",
        "12/",
        "mars ",
        "du 3 au ",
        "il y a ",
        "entre ",
        "lundi ",
        "de mars à ",
        "1er ",
        "vingt-",
        "2024-",
        "l'",
        "fin ",
        "du 1er au 2 mai ",
        "\n",
        " ",
        "a été ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    text = piece * (150_000 // len(piece))
    assert seconds(lambda: list(find_dates(page_of(text, sentences=False)))) < 8


def test_reversed_ranges_keep_only_what_is_said() -> None:
    rows = list(find_dates(page_of("Le salon s'est tenu du 18 au 13 mars 2024.")))
    assert [(str(d.start_date), str(d.end_date)) for d in rows] == [("2024-03-13", "2024-03-13")]


WORDS = st.sampled_from(
    ["le", "la", "du", "au", "3", "15", "31", "1er", "mars", "mai", "août", "2024", "2012", "99", "lundi", "mardi", "dernier", "prochain", "hier", "demain", "fin", "début", "mi-", "été", "hiver", "printemps", "trimestre", "premier", "Noël", "Pâques", "veille", "lendemain", "il", "y", "a", "trois", "jours", "mois", "ans", "dans", "d'ici", "avant", "entre", "et", "à", ",", ".", ":", "«", "»", "(", ")", "\n", "15/05/2024", "2024-05-15", "12.04.21", "de", "semaine"]
)  # fmt: skip


def check(rows: list[DateRef], text: str) -> None:
    at = 0
    for row in rows:
        assert at <= row.start < row.end <= len(text)
        assert text[row.start : row.end] == row.surface
        assert row.start_date is not None and row.end_date is not None and row.start_date <= row.end_date
        at = row.end


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_rows_are_sorted_apart_and_true_to_the_text(words: list[str]) -> None:
    text = " ".join(words)
    check(list(find_dates(page_of(text))), text)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_rows_hold_on_any_text(text: str) -> None:
    check(list(find_dates(page_of(text))), text)


@settings(max_examples=100, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_a_full_date_depends_on_nothing(said: date, written: date) -> None:
    months = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]
    text = f"Elle sera née le {said.day} {months[said.month - 1]} {said.year} à Metz."
    assert [d.start_date for d in find_dates(page_of(text, Window(written, written)))] == [said]


def test_easter_of_known_years() -> None:
    assert [str(cal.easter(y)) for y in (1999, 2000, 2008, 2024, 2025, 2038)] == [
        "1999-04-04", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25",
    ]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_intervals_hold_their_day(day_: date) -> None:
    for start, end in (
        cal.week_interval(day_), cal.month_interval(day_.year, day_.month), cal.year_interval(day_.year), cal.decade_interval(day_.year),
        cal.quarter_interval(day_.year, (day_.month + 2) // 3), cal.semester_interval(day_.year, (day_.month + 5) // 6),
    ):  # fmt: skip
        assert start <= day_ <= end

"""English dates: a table of sentences by category, granularities, windows of undated pages, hostile text, invariants."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from english_date_table import CATEGORIES, NONE
from handmade import page_of, read_line
from recoupe.dates import find_dates
from recoupe.dates.windows import infer_window
from recoupe.model import Article, Window
from recoupe.zones import mark
from timing import seconds

CASES = [(category, line) for category, table in CATEGORIES.items() for line in table.strip().split("\n")]


def dates(text, published=None, **more):
    page = page_of(text, published, language="en", **more) if published else page_of(text, language="en", **more)
    return list(find_dates(page))


@pytest.mark.parametrize("line", [line for _, line in CASES], ids=[f"{c}-{i}" for i, (c, _) in enumerate(CASES)])
def test_expression(line):
    text, published, expected = read_line(line)
    assert [(d.start, d.end, str(d.start_date), str(d.end_date)) for d in dates(text, published)] == expected


def test_the_table_is_large_and_a_quarter_has_no_date():
    assert len(CASES) >= 200
    assert len(NONE.strip().split("\n")) >= len(CASES) / 4


@pytest.mark.parametrize(
    ("text", "granularity"),
    [
        ("He came on May 3.", "day"),
        ("He will come next week.", "week"),
        ("He came in June.", "month"),
        ("He came in the first quarter of 2024.", "quarter"),
        ("He came last summer.", "season"),
        ("He came in 2012.", "year"),
        ("He came in the 1990s.", "decade"),
        ("He came in early May.", "part-of-month"),
        ("He came in late 2023.", "part-of-year"),
        ("He came between 3 and 5 May.", "range"),
        ("He must come by May 3.", "deadline"),
        ("He must come before the end of the year.", "deadline"),
        ("He must come no later than May 3.", "deadline"),
        ("The deadline is May 3.", "deadline"),
        ("He will not come before May 3.", "day"),
        ("By Friday, nine had come.", "day"),
    ],
)
def test_granularity(text, granularity):
    assert [d.granularity for d in dates(text)] == [granularity]


def test_what_the_window_leaves_open_is_left_out_or_a_hull():
    window = Window(date(2024, 10, 8), date(2024, 10, 16))
    assert [(str(d.start_date), d.rule) for d in dates("He resigned yesterday.", window)] == [
        ("2024-10-07", "yesterday-window-hull")
    ]
    assert not dates("He resigned last month.", Window(date(2024, 9, 8), date(2024, 11, 16)))


def test_next_friday_before_this_weeks_friday_is_either_and_left_out():
    assert not dates("The vote is next Friday.", Window(date(2024, 10, 16), date(2024, 10, 16)))
    assert [str(d.start_date) for d in dates("The vote is next Friday.", Window(date(2024, 10, 19), date(2024, 10, 19)))] == [
        "2024-10-25"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "start", "end", "basis"),
    [
        ("Bridge shut after storm\nBy Jo Lee\nPublished 4 March 2024, 6.05am\n" + "The bridge is shut for now. " * 12, "2024-03-04", "2024-03-04", "dateline"),
        ("Bridge shut after storm\nLONDON, March 4, 2024 (XNA) - " + "The bridge is shut for now. " * 12, "2024-03-04", "2024-03-04", "agency-dateline"),
        ("Bridge shut after storm\n" + "The bridge was shut on 2 March 2024 after a storm had hit the coast. " * 4, "2024-03-02", "None", "from the text"),
        ("Bridge shut after storm\n" + "Yesterday, Saturday 2 March 2024, the bridge was shut after a storm had hit. " * 4, "2024-03-03", "2024-03-03", "from the text"),
        ("Bridge shut\n" + "The bridge is shut and nobody knows for how long it will be. " * 4, "None", "None", "no evidence"),
    ],
)  # fmt: skip
def test_window_of_an_undated_page(text, start, end, basis):
    window = infer_window(mark(Article("d", "d.txt", text, language="en")))
    assert (str(window.start), str(window.end), window.basis) == (start, end, basis)


@pytest.mark.parametrize(
    "piece",
    ["on Monday ", "March ", "3 ", "3-", "the first ", "early ", "to ", "2024-", "1/2/", "last ", "in the ", "five years ", "will be ", "said, ", "May 3 and "],
)  # fmt: skip
def test_time_is_linear(piece):
    text = piece * (60_000 // len(piece))
    assert seconds(lambda: dates(text, sentences=False)) < 8


_PIECES = (
    "on in by since until the of to and 3 15 31 1st March May may Sept. 2024 2012 99 Monday Tues. last next this yesterday "
    "tomorrow early mid- late summer fall spring quarter first Christmas Easter day week months years ago later before after "
    "between from , . : ; “ ” ( ) 15/05/2024 5/3/2024 2024-05-15 a two said will be three 1990s 9/11"
)
WORDS = st.sampled_from(_PIECES.split())


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_rows_are_sorted_apart_and_true_to_the_text(words):
    text, at = " ".join(words), 0
    for row in dates(text):
        assert at <= row.start < row.end <= len(text)
        assert text[row.start : row.end] == row.surface
        assert row.start_date is not None and row.end_date is not None and row.start_date <= row.end_date
        at = row.end


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_rows_hold_on_any_text(text):
    for row in dates(text):
        assert text[row.start : row.end] == row.surface

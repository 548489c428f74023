from datetime import date

import pytest

from recoupe.typography import day, interval, join, number, percent, quoted, typeset


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (1234567, "en", "1,234,567"),
        (1234567, "fr", "1\u202f234\u202f567"),
        (12.5, "en", "12.5"),
        (12.5, "fr", "12,5"),
        (3.0, "fr", "3"),
    ],
)
def test_number(value, language, written):
    assert number(value, language) == written


def test_number_with_fixed_digits():
    assert number(2, "fr", digits=1) == "2,0"


@pytest.mark.parametrize(("language", "written"), [("en", "45.7%"), ("fr", "45,7\u202f%")])
def test_percent(language, written):
    assert percent(0.4567, language, digits=1) == written


@pytest.mark.parametrize(
    ("moment", "language", "written"),
    [
        (date(2024, 3, 16), "en", "16\u00a0March 2024"),
        (date(2024, 3, 16), "fr", "16\u00a0mars 2024"),
        (date(2024, 3, 1), "fr", "1er\u00a0mars 2024"),
    ],
)
def test_day(moment, language, written):
    assert day(moment, language) == written


@pytest.mark.parametrize(
    ("start", "end", "granularity", "english", "french"),
    [
        ("2024-03-16", "2024-03-16", "day", "16\u00a0March 2024", "16\u00a0mars 2024"),
        ("2024-03-01", "2024-03-31", "month", "March 2024", "mars 2024"),
        ("2024-10-02", "2024-10-22", "range", "2–22\u00a0October 2024", "2–22\u00a0octobre 2024"),
        ("2024-10-01", "2024-10-10", "part-of-month", "1–10\u00a0October 2024", "1er–10\u00a0octobre 2024"),
        (
            "2024-01-05",
            "2024-03-02",
            "range",
            "5\u00a0January – 2\u00a0March 2024",
            "5\u00a0janvier – 2\u00a0mars 2024",
        ),
        ("2016-01-01", "2020-12-31", "range", "2016–2020", "2016–2020"),
        ("2024-03-01", "2024-05-31", "range", "March–May 2024", "mars–mai 2024"),
        ("2024-10-01", "2024-12-31", "quarter", "4th quarter 2024", "4e trimestre 2024"),
        ("2024-12-21", "2025-03-19", "season", "winter 2024–2025", "hiver 2024–2025"),
        ("2024-01-01", "2024-12-31", "year", "2024", "2024"),
        ("2010-01-01", "2019-12-31", "decade", "2010s", "années 2010"),
        ("2024-09-15", "2024-09-15", "deadline", "by 15\u00a0September 2024", "d’ici au 15\u00a0septembre 2024"),
        ("2024-03-11", "2024-03-17", "week", "week of 11\u00a0March 2024", "semaine du 11\u00a0mars 2024"),
        (None, "2024-09-15", "day", "until 15\u00a0September 2024", "jusqu’au 15\u00a0septembre 2024"),
        ("2024-09-15", None, "day", "from 15\u00a0September 2024", "à partir du 15\u00a0septembre 2024"),
        (None, None, "day", "", ""),
    ],
)
def test_interval(start, end, granularity, english, french):
    ends = [date.fromisoformat(moment) if moment else None for moment in (start, end)]
    assert interval(*ends, granularity, "en") == english
    assert interval(*ends, granularity, "fr") == french


def test_join():
    assert join(["a", "b", "c"], "en") == "a, b and c"
    assert join(["a", "b", "c"], "fr") == "a, b et c"
    assert join([], "fr") == ""


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("oui", "“oui”", "«\u202foui\u202f»"),
        ("« oui »", "“oui”", "«\u202foui\u202f»"),
        ("l’« été »", "“l’‘été’”", "«\u202fl’“été”\u202f»"),
        ("« oui » et « non »", "“‘oui’ et ‘non’”", "«\u202f“oui” et “non”\u202f»"),
    ],
)
def test_quoted_changes_inner_marks(text, english, french):
    assert quoted(text, "en") == english
    assert quoted(text, "fr") == french


def test_typeset_leaves_english_spaces():
    assert typeset("the sources' own, it's 5 % : no", "en") == "the sources’ own, it’s 5 % : no"


def test_typeset_french():
    assert typeset("l'accord : « oui » !", "fr") == "l’accord\u00a0: «\u202foui\u202f»\u202f!"


def test_a_label_and_its_number_stay_together():
    assert typeset("Tableau 3, p. 4 (n = 12)", "fr") == "Tableau\u00a03, p.\u00a04 (n\u00a0=\u00a012)"
    assert typeset("pour 1 000 mots", "fr") == "pour 1\u202f000 mots"

"""Precision on rows drawn at random from the coded stories, those of tests/unseen included, judged one by one.

A row is right when the actor is the one meant, does or undergoes what the words say (acts), is named or judged by
them (designations, evaluations), and the side fits the words. The files keep what was drawn, the wrong ones with the
reason; a change of rules is measured on the rows that are still found. Of English, all evaluations of the two stories
were judged, because there are few.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from conftest import annotate_story

STORIES = {
    "portrayal_judged": ("seeds", "usine", "crue", "club", "ecole", "rail"),  # those that the judged rows are from
    "portrayal_judged_english": ("harbour", "bridge"),
}
# file, kind: the precision asked, and the judged rows that must still be found
FLOORS = {
    ("portrayal_judged", "verb"): (0.85, 40),
    ("portrayal_judged", "designation"): (0.8, 40),
    ("portrayal_judged", "evaluation"): (0.8, 40),
    ("portrayal_judged_english", "verb"): (0.9, 30),
    ("portrayal_judged_english", "designation"): (0.9, 30),
    ("portrayal_judged_english", "evaluation"): (0.85, 11),
}
KEPT = 0.75  # the share of the judged right rows that must still be found


@cache
def judged(name: str) -> list[dict[str, str]]:
    with open(Path(__file__).parent / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def found(name: str) -> frozenset[tuple[str, int, int, str, str, int]]:
    columns = ["doc", "start", "end", "actor", "device", "polarity"]
    tables = [annotate_story(story).tables["portrayal"] for story in STORIES[name]]
    return frozenset(row for table in tables for row in table[columns].itertuples(index=False, name=None))


def is_found(name: str, row: dict[str, str]) -> bool:
    key = (row["doc"], int(row["start"]), int(row["end"]), row["actor"], row["device"], int(row["polarity"]))
    return key in found(name)


@pytest.mark.parametrize(("name", "kind"), FLOORS)
def test_precision_of_judged_rows(name, kind):
    floor, least = FLOORS[name, kind]
    rows = [row for row in judged(name) if row["device"].startswith(kind) and is_found(name, row)]
    right = [row for row in rows if row["verdict"] == "right"]
    assert len(rows) >= least
    assert len(right) / len(rows) >= floor, [row for row in rows if row["verdict"] != "right"]


@pytest.mark.parametrize(("name", "kind"), FLOORS)
def test_right_rows_are_still_found(name, kind):
    right = [row for row in judged(name) if row["device"].startswith(kind) and row["verdict"] == "right"]
    missing = [row for row in right if not is_found(name, row)]
    assert len(missing) / len(right) <= 1 - KEPT, missing


@pytest.mark.parametrize("name", STORIES)
def test_every_wrong_row_has_its_reason(name):
    assert all(row["reason"] for row in judged(name) if row["verdict"] == "wrong")

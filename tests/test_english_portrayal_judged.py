"""Precision on English rows drawn at random (seeded) from the coded stories and judged one by one, as for French.

A row is right when the actor is the one meant, does or undergoes what the words say (acts), is named or judged by
them (designations, evaluations), and the side fits the words. All evaluations of the two stories were judged, because
there are few.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from conftest import annotate_story

STORIES = ["harbour", "bridge"]
FLOORS = {"verb": 0.9, "designation": 0.9, "evaluation": 0.85}
LEAST = {"verb": 30, "designation": 30, "evaluation": 11}  # judged rows that must still be found
KEPT = 0.75  # the share of the judged right rows that must still be found


@cache
def judged() -> list[dict[str, str]]:
    with open(Path(__file__).parent / "portrayal_judged_english.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def found() -> frozenset[tuple[str, int, int, str, str, int]]:
    columns = ["doc", "start", "end", "actor", "device", "polarity"]
    tables = [annotate_story(name).tables["portrayal"] for name in STORIES]
    return frozenset(row for table in tables for row in table[columns].itertuples(index=False, name=None))


def is_found(row: dict[str, str]) -> bool:
    key = (row["doc"], int(row["start"]), int(row["end"]), row["actor"], row["device"], int(row["polarity"]))
    return key in found()


@pytest.mark.parametrize("kind", FLOORS)
def test_precision_of_judged_rows(kind):
    rows = [row for row in judged() if row["device"].startswith(kind) and is_found(row)]
    right = [row for row in rows if row["verdict"] == "right"]
    assert len(rows) >= LEAST[kind]
    assert len(right) / len(rows) >= FLOORS[kind], [row for row in rows if row["verdict"] != "right"]


@pytest.mark.parametrize("kind", FLOORS)
def test_right_rows_are_still_found(kind):
    right = [row for row in judged() if row["device"].startswith(kind) and row["verdict"] == "right"]
    assert sum(map(is_found, right)) / len(right) >= KEPT, [row for row in right if not is_found(row)]


def test_every_wrong_row_has_its_reason():
    assert all(row["reason"] for row in judged() if row["verdict"] == "wrong")

"""Disagreements: contradiction, precision and different event are told apart, and nothing is invented."""

import pytest

from marked_pages import study_of
from recoupe.model import EventDate
from recoupe.statements.disagreements import find_disagreements, find_sides, group_claims
from recoupe.study import read_interval

EVENTS = [
    {"id": "signature", "label": "Signature", "match": ["accord sign*"], "date": "2025-05-14"},
    {"id": "vote", "label": "Vote de la grève", "match": ["grève vot*"]},
    {"id": "start", "label": "Début de la grève", "match": ["grève début*"]},
]
STUDY = study_of(
    events=EVENTS, documents={"a.txt": {"file": "a.txt", "origin": "AFP"}, "b.txt": {"file": "b.txt", "origin": "AFP"}}
)


def rows(*claims: str, event: str = "signature", rule: str = "nearest-in-sentence") -> list[EventDate]:
    """'a 2025-05-14 le 14 mai' is what source a says."""
    found = []
    for claim in claims:
        doc, interval, surface = claim.split(" ", 2)
        start, end = read_interval(interval)
        found.append(EventDate(doc, event, 0, len(surface), surface, start, end, rule))
    return found


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["a 2025-05-14 le 14 mai 2025", "c 2025-05-14 mercredi"], {}),
        (["a 2025-05-14 le 14 mai", "c 2025-05-16 le 16 mai"], {"contradiction": "a;c"}),
        (["a 2025-05-14 le 14 mai", "c 2025-05 en mai"], {"precision": "a;c"}),
        (["a 2025-05-14 le 14 mai", "c 2025-05-16 vendredi", "d 2025-05 en mai"],
         {"contradiction": "a;c", "precision": "a;c;d"}),
        (["a 2025-05-14 le 14 mai", "a 2025-05-16 le 16 mai"], {}),
        (["a 2025-05-14 le 14 mai", "a 2025-05-16 le 16 mai", "c 2025-05-16 le 16 mai"], {}),
        (["a 2025-03 mars", "c 2025-04 avril 2025"], {"contradiction": "a;c"}),
        (["a 2025-05-14 le 14 mai 2025", "c 2026-05-14 le 14 mai"], {}),
        (["a 2025-05-14 le 14 mai 2025", "c 2026-05-16 le 16 mai"], {"contradiction": "a;c"}),
        (["a 2025-05-14 le 14 mai 2025", "c 2026-05-14 le 14 mai 2026"], {"contradiction": "a;c"}),
        ([], {}),
    ],
)  # fmt: skip
def test_disagreements_are_told_apart(claims, expected):
    assert {row.kind: row.docs for row in find_disagreements(rows(*claims), STUDY)} == expected


@pytest.mark.parametrize("rule", ["day-of-sentence-before", "far-in-sentence", "nearest-of-unsure-day"])
def test_a_date_that_is_loosely_tied_contradicts_nobody(rule):
    claims = rows("a 2025-05-14 le 14 mai") + rows("c 2025-05-16 le 16 mai", rule=rule)
    assert list(find_disagreements(claims, STUDY)) == []


def test_two_sources_of_one_agency_are_noted():
    found = list(find_disagreements(rows("a 2025-05-14 14 mai", "b 2025-05-14 14 mai", "c 2025-05-16 16 mai"), STUDY))
    assert [row.rule for row in found] == ["no-day-in-common-with-copies"]


def test_another_act_beside_an_event_is_a_different_event_and_its_sister_where_it_has_that_date():
    claims = rows("a 2025-05-14 14 mai") + rows("c 2025-02-03 3 février", event="start")
    others = rows("c 2025-06-30 30 juin", rule="another-act") + rows("d 2025-02-03 3 février", event="vote")
    found = {(row.event_id, row.kind, row.docs) for row in find_disagreements(claims, STUDY, others)}
    assert found == {("signature", "different_event", "a;c"), ("start", "different_event", "c;d")}


def test_the_sides_of_a_contradiction_and_which_is_settled():
    claims = group_claims(rows("a 2025-05-14 14 mai", "b 2025-05-14 14 mai", "c 2025-05-16 16 mai", "d 2025-05 mai"))
    sides = find_sides(claims["signature"], STUDY.events[0])
    assert [(side.docs, side.is_settled) for side in sides] == [(("a", "b"), True), (("c",), False)]

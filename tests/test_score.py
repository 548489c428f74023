"""Scores: known answers by hand, and the intervals."""

import json

import pytest

from conftest import annotate_story, score_story
from recoupe.problems import Problem
from recoupe.study import Study
from recoupe.tables import TABLES, to_frame
from recoupe.trust.gold import gold_tables
from recoupe.trust.intervals import wilson
from recoupe.trust.score import score_tables
from recoupe.trust.score_text import print_scores, scores_to_json

STUDY = Study.model_validate(
    {
        "folder": ".",
        "title": "x",
        "actors": [
            {"id": "town", "kind": "government", "part_of": "state"},
            {"id": "state", "kind": "state"},
            {"id": "agency", "kind": "organisation", "part_of": "state"},
            {"id": "brun"},
        ],
    }
)


def mention(start, end, actor, locative=0, zone="body"):
    row = {"doc": "a", "start": start, "end": end, "surface": "x", "actor": actor, "form": "name", "zone": zone}
    return {**row, "locative": locative, "rule": "r"}


def score(layer, gold, found):
    tables = {name: to_frame(name, []) for name in TABLES}
    made = {**tables, layer: to_frame(layer, found)}
    return score_tables(STUDY, made, {layer: to_frame(layer, gold)})


def test_mentions_by_hand():
    gold = [
        mention(0, 5, "state"),
        mention(10, 15, "brun"),
        mention(20, 25, "town"),
        mention(30, 35, "brun", locative=1),
    ]
    found = [mention(0, 7, "state"), mention(10, 15, "state"), mention(20, 25, "state"), mention(50, 55, "brun")]
    scores = score("mentions", gold, found)
    assert (scores["mentions"].n, scores["mentions"].found, scores["mentions"].right) == (3, 4, 1)
    assert scores["mentions_rolled"].right == 2
    assert scores["mentions_found"].right == 3
    assert scores["mentions_exact"].right == 0
    assert [e.kind for e in scores["mentions"].errors] == ["wrong", "wrong", "extra"]
    assert scores["mentions"].f1 == pytest.approx(2 * 1 / 7)


def test_only_a_government_counts_as_its_state():
    gold, found = [mention(0, 5, "town"), mention(10, 15, "agency")], [mention(0, 5, "state"), mention(10, 15, "state")]
    assert score("mentions", gold, found)["mentions_rolled"].right == 1


def test_a_right_match_goes_before_a_larger_one():
    gold = [mention(0, 10, "brun")]
    found = [mention(0, 10, "state"), mention(8, 14, "brun")]
    assert score("mentions", gold, found)["mentions"].right == 1


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(9, 10, 0.5958, 0.9821), (0, 10, 0.0, 0.2775), (81, 263, 0.2553, 0.3662), (0, 0, 0, 1)],
)
def test_wilson_gives_published_values(right, n, low, high):
    """81 of 263 is the example of Newcombe (1998), table I, method 3."""
    assert wilson(right, n) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


def test_gold_scores_itself_perfectly(story):
    gold = gold_tables(annotate_story(story).study.folder)
    tables = {**{n: to_frame(n, []) for n in TABLES}, **gold}
    for one in score_tables(annotate_story(story).study, tables, gold).values():
        assert one.n == 0 or (one.f1, one.errors, round(one.high, 6)) == (1.0, (), 1.0), one.layer


def test_nothing_found_scores_nothing(story):
    gold = gold_tables(annotate_story(story).study.folder)
    tables = {n: to_frame(n, []) for n in TABLES}
    assert all(s.right == 0 for s in score_tables(annotate_story(story).study, tables, gold).values())


def test_output(story):
    scores = score_story(story)
    text = print_scores(scores, with_errors=True)
    assert all(layer in text for layer in scores)
    read = json.loads(scores_to_json(scores))
    assert read["mentions"]["f1"] == round(scores["mentions"].f1, 4)
    assert len(read["mentions"]["errors"]) == len(scores["mentions"].errors)


def test_a_folder_without_gold_is_a_problem(tmp_path):
    with pytest.raises(Problem, match="no coded sample"):
        gold_tables(tmp_path)


def test_a_broken_gold_file_is_a_problem(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/dates.csv").write_text("doc,start,end\na,x,3\n")
    with pytest.raises(Problem, match=r"dates.csv, line 2: start is 'x', not a number"):
        gold_tables(tmp_path)


def test_spelling_variants_are_not_conflicts():
    facts = gold_tables(annotate_story("seeds").study.folder)["facts"]
    against = facts[facts.agrees == "conflicts"].fact_id
    assert set(against) == {"denunciation_march_2024", "drone_base_agadez", "us_second_western_power_out"}


def test_confusions_say_what_was_taken_for_what():
    gold = [mention(0, 5, "state"), mention(10, 15, "brun"), mention(20, 25, "brun")]
    found = [mention(0, 5, "brun"), mention(10, 15, "brun"), mention(40, 45, "state")]
    scores = score("mentions", gold, found)
    taken = (("", "state", 1), ("brun", "", 1), ("brun", "brun", 1), ("state", "brun", 1))
    assert scores["mentions"].confusion == taken
    assert "state -> brun 1" in print_scores(scores)
    assert {"gold": "brun", "found": "brun", "n": 1} in json.loads(scores_to_json(scores))["mentions"]["confusion"]


def test_errors_come_with_their_passage():
    text = "Le maire de Brest\nparle."
    scores = score("mentions", [mention(3, 8, "state")], [])
    assert "    …Le »maire« de Brest parle.…" in print_scores(scores, with_errors=True, texts={"a": text})
    errors = json.loads(scores_to_json(scores, {"a": text}))["mentions"]["errors"]
    assert errors[0]["passage"] == "…Le »maire« de Brest parle.…"


def test_an_error_of_a_fact_has_its_place():
    fact = {"doc": "a", "fact_id": "over", "start": 3, "end": 8, "surface": "maire", "agrees": "yes", "rule": "r"}
    error = score("facts", [fact], [])["facts"].errors[0]
    assert (error.kind, error.start, error.end, error.gold) == ("missed", 3, 8, "over")

"""Agreement between two codings: known answers by hand, the passes of the sample, and what the command prints."""

import json

import pytest

from conftest import ROOT, STORIES
from recoupe.cli import main
from recoupe.problems import Problem
from recoupe.tables import to_frame
from recoupe.trust.agreement import compare_codings, find_second_coding, nominal_agreement, read_agreement
from recoupe.trust.gold import gold_tables, read_texts

TEXT = "Le maire a reçu la ministre à Brest, puis le préfet."


def mention(start, end, actor, doc="a"):
    row = {"doc": doc, "start": start, "end": end, "surface": TEXT[start:end], "actor": actor, "form": "name"}
    return {**row, "zone": "body", "locative": 0, "rule": "r"}


def compare(first, second, table="mentions"):
    made = ({table: to_frame(table, rows)} for rows in (first, second))
    return {r.label: r for r in compare_codings(*made, {"a": TEXT, "b": TEXT})}


def test_mentions_by_hand():
    """Three of four units match; two of them have the same actor; alpha is that of two pairs of three."""
    first = [mention(3, 8, "mayor"), mention(19, 27, "minister"), mention(45, 51, "prefect"), mention(30, 35, "town")]
    second = [mention(0, 8, "mayor"), mention(19, 27, "prefect"), mention(45, 51, "prefect")]
    of = compare(first, second)
    assert (of["actor"].first, of["actor"].second, of["actor"].both) == (4, 3, 3)
    assert of["actor"].agreement == pytest.approx(2 / 3)
    assert of["actor"].alpha == pytest.approx(1 - 5 * 2 / (36 - 4 - 1 - 9))
    assert (of["form"].agreement, of["form"].alpha) == (1, None)
    assert of["actor"].u_alpha < of["form"].u_alpha < 1


def test_a_unit_matches_the_one_it_shares_most_with_whatever_its_label():
    of = compare([mention(0, 8, "mayor")], [mention(0, 7, "prefect"), mention(7, 8, "mayor")])
    assert (of["actor"].both, of["actor"].agreement) == (1, 0)


def test_units_inside_others_are_counted_and_left_out_of_the_continuum():
    of = compare([mention(0, 27, "x"), mention(3, 8, "y")], [mention(0, 27, "x")])
    assert (of["actor"].first, of["actor"].nested, of["actor"].u_alpha) == (2, 1, 1)


def test_only_the_article_is_a_continuum_for_what_is_coded_there():
    lines = [
        {"doc": "a", "line": 1, "start": 0, "end": 30, "zone": "body", "rule": "r"},
        {"doc": "a", "line": 2, "start": 30, "end": len(TEXT), "zone": "comment", "rule": "r"},
    ]
    codings = [{"mentions": to_frame("mentions", rows)} for rows in ([mention(0, 8, "x")], [mention(3, 8, "x")])]
    texts = {"a": TEXT}
    whole = compare_codings(*codings, texts)[0].u_alpha
    assert compare_codings(*codings, texts, to_frame("zones", lines))[0].u_alpha < whole


def test_facts_are_labels_of_pages():
    def fact(doc, name, agrees="yes"):
        return {"doc": doc, "fact_id": name, "start": 0, "end": 8, "surface": TEXT[:8], "agrees": agrees, "rule": "r"}

    first = [fact("a", "visit"), fact("b", "visit"), fact("b", "strike", "conflicts")]
    of = compare(first, [fact("a", "visit"), fact("b", "visit", "conflicts")], "facts")
    assert (of["stated"].both, of["stated"].agreement) == (4, 0.5)


def test_codings_of_other_pages_are_a_problem():
    made = ({"mentions": to_frame("mentions", [mention(0, 8, "x", doc)])} for doc in "ab")
    with pytest.raises(Problem, match="no page in common"):
        compare_codings(*made, {"a": TEXT, "b": TEXT})


@pytest.mark.parametrize(
    ("pairs", "share", "alpha"),
    [
        ([], None, None),
        ([("x", "x"), ("x", "x")], 1, None),
        ([("x", "x"), ("y", "y")], 1, 1),
        (list(zip("0100000000", "1110010100", strict=True)), 0.6, 0.095),
        (list(zip("aabbdcccedda", "babbbccceddd", strict=True)), 0.75, 0.692),
    ],
    ids=["none", "one label", "perfect", "binary", "nominal"],
)
def test_alpha_of_labels(pairs, share, alpha):
    """Binary and nominal: the examples of Krippendorff (2011), 'Computing Krippendorff's alpha-reliability', A and B."""
    got = nominal_agreement(pairs)
    assert (got[0], got[1] if got[1] is None else round(got[1], 3)) == (share, alpha)


def test_the_same_coding_agrees_with_itself(story):
    rows = read_agreement(STORIES[story], None, STORIES[story] / "gold")
    assert {r.layer for r in rows} >= {"zones", "dates", "mentions", "quotes", "facts", "portrayal"}
    for r in rows:
        assert r.first == r.second and r.agreement == 1, r
        assert r.alpha in (None, 1) and (r.u_alpha is None or r.u_alpha == pytest.approx(1)), r


def test_the_two_passes_of_the_sample():
    """gold/reliability/report.txt has the same counts; every matched unit has the same labels in both passes."""
    rows = {(r.layer, r.label): r for r in read_agreement(STORIES["seeds"], None, find_second_coding(STORIES["seeds"]))}
    assert {layer: of.both for (layer, _), of in rows.items()} == {"dates": 11, "mentions": 69, "quotes": 16}
    assert all(r.agreement == 1 and r.alpha in (None, 1) and 0.9 < r.u_alpha < 1 for r in rows.values())


def test_a_story_coded_once_has_no_second_coding():
    assert find_second_coding(ROOT / "tests/corpora/usine") is None


def test_the_command_prints_agreement(capsys):
    assert main(["score", str(STORIES["seeds"]), "--against", str(STORIES["seeds"] / "gold/reliability")]) == 0
    assert "mentions actor" in capsys.readouterr().out
    assert main(["score", str(STORIES["seeds"]), "--against", str(STORIES["seeds"] / "gold"), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {r["layer"] for r in rows} >= set(gold_tables(STORIES["seeds"])) & {"zones", "mentions", "facts"}
    assert len(read_texts(STORIES["seeds"])) == 5


def test_a_folder_that_is_no_coding_is_a_problem(tmp_path, capsys):
    assert main(["score", str(STORIES["seeds"]), "--against", str(tmp_path)]) == 1
    assert "none of the files" in capsys.readouterr().err

"""Corrections: applied at every run, or reported with the reason."""

import pytest

from recoupe.model import Article, Mention, Page, Zone
from recoupe.overrides import correct, read_overrides
from recoupe.problems import Problem

TEXT = "La préfète et Claire Brun visitent le bassin."
PAGE = Page(Article("a", "a.txt", TEXT, sha256="f00"), TEXT.lower(), (Zone("a", 1, 0, len(TEXT), "body", "x"),), ())
BRUN = Mention("a", 14, 25, "Claire Brun", "brun", "name", "body", 0, "alias")
HEAD = "doc,sha256,start,end,words,layer,action,column,value,why\n"


def run(tmp_path, rows):
    (tmp_path / "overrides.csv").write_text(HEAD + rows)
    return correct(PAGE, {"mentions": (BRUN,)}, read_overrides(tmp_path))


def test_no_file_no_correction(tmp_path):
    assert read_overrides(tmp_path) == []


def test_change(tmp_path):
    records, log = run(tmp_path, "a,,14,25,Claire Brun,mentions,change,actor,other,namesake\n")
    assert [(m.actor, m.rule) for m in records["mentions"]] == [("other", "correction")]
    assert log[0].applied and log[0].override.why == "namesake"


def test_remove(tmp_path):
    records, _ = run(tmp_path, "a,,14,25,,mentions,remove,,,\n")
    assert records["mentions"] == ()


def test_rows_that_add_the_same_words_build_one_record(tmp_path):
    records, log = run(tmp_path, "a,,3,10,préfète,mentions,add,actor,prefect,\na,,3,10,,mentions,add,form,name,\n")
    added, brun = records["mentions"]
    assert (added.surface, added.actor, added.form, added.zone, brun) == ("préfète", "prefect", "name", "body", BRUN)
    assert all(c.applied for c in log)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a,,14,25,Claire Brin,mentions,remove,,,", "words"),
        ("a,beef,14,25,,mentions,remove,,,", "changed"),
        ("a,,14,24,,mentions,remove,,,", "nothing"),
        ("a,,140,250,,mentions,add,actor,x,", "place"),
        ("a,,25,14,,mentions,add,actor,x,", "place"),
    ],
)
def test_what_no_longer_fits_is_reported_and_not_applied(tmp_path, row, reason):
    records, log = run(tmp_path, row + "\n")
    assert records["mentions"] == (BRUN,)
    assert (log[0].applied, log[0].reason) == (False, reason)
    assert str(log[0]).startswith("overrides.csv, line 2: not applied: ")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a,,1,2,,mention,remove,,,", "layer 'mention' is none of mentions"),
        ("a,,1,2,,mentions,delete,,,", "action 'delete' is none of change"),
        ("a,,x,2,,mentions,remove,,,", "start and end are the offsets"),
        ("a,,1,2,,mentions,change,colour,red,", "column 'colour' is none of actor"),
        ("a,,1,2,,dates,change,start_date,hier,", "start_date cannot be 'hier'"),
    ],
)
def test_a_wrong_row_is_refused(tmp_path, row, said):
    with pytest.raises(Problem, match="overrides.csv, line 2") as caught:
        run(tmp_path, row + "\n")
    assert said in str(caught.value)

"""The measures that are written down are those of the rules as they are."""

import json

from conftest import ROOT
from measure import measured, measures

STALE = "run `make measure`"


def test_the_measures_are_up_to_date():
    assert (ROOT / "docs/measures.md").read_text("utf-8") == measures(), STALE


def test_what_reports_tell_of_the_measures_is_up_to_date():
    kept = json.loads((ROOT / "lib/recoupe/measured.json").read_text("utf-8"))
    now = json.loads(measured())
    assert kept["corpora"] == now["corpora"], STALE
    assert kept["layers"] == now["layers"], STALE

"""The example in reports/ is what the code renders today: `make report` brings it up to date."""

import re

import pytest

from conftest import ROOT

pytestmark = pytest.mark.slow
FRESH = "reports/ is out of date: run `make report` and commit it"
# What differs between machines of the same versions: none of it is a finding.
VERSIONS = re.compile(r"^method \| tbl-versions \| .*\n", re.MULTILINE)


@pytest.fixture(params=["en", "fr"])
def folders(request, rendered):
    committed = ROOT / "reports" / request.param
    if not committed.is_dir():
        pytest.skip(f"no {committed.relative_to(ROOT)}: run `make report` and commit it")
    return committed, rendered / request.param


def test_the_committed_numbers_are_those_of_today(folders):
    was, now = (VERSIONS.sub("", (folder / "numbers.txt").read_text("utf-8")) for folder in folders)
    gone, new = set(was.splitlines()) - set(now.splitlines()), set(now.splitlines()) - set(was.splitlines())
    assert was == now, f"{FRESH}; {len(gone)} lines gone, {len(new)} new, first: {sorted(gone | new)[:1]}"


def test_the_committed_files_are_those_that_the_index_leads_to(folders):
    was, now = folders
    assert (was / "index.html").read_bytes() == (now / "index.html").read_bytes(), FRESH
    names = {path.name for path in now.iterdir() if not path.name.startswith(".")}
    assert names <= {path.name for path in was.iterdir()}, FRESH

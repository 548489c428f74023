"""The pins and SECURITY.md: every pin has its hashes, an audit says what it did, the tests named are there."""

import re

import pytest

from audit import judge
from conftest import ROOT

PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)", re.MULTILINE)


def pins(file: str) -> set[tuple[str, str]]:
    found = PIN.findall((ROOT / file).read_text())
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in found}


def test_every_pin_has_its_hashes():
    assert pins("requirements.lock") == pins("requirements.txt"), "make lock renews requirements.lock"
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text().strip())
    assert all("--hash=sha256:" in block for block in blocks if not block.startswith("#"))


def test_pins_name_no_place():
    for file in ("requirements.txt", "requirements.lock"):
        assert not re.search(r"://|--index|--find-links|@ ", (ROOT / file).read_text())


GOOD = {"name": "good", "version": "1", "vulns": []}
BAD = {"name": "bad", "version": "2", "vulns": [{"id": "X-1"}, {"id": "X-2"}]}
LOST = {"name": "lost", "version": "3", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([GOOD, GOOD], 0, "audit: 2 packages looked up, 0 with a known vulnerability"),
        ([GOOD, BAD], 1, "audit: 2 packages looked up, 1 with a known vulnerability\nbad 2: X-1, X-2"),
        ([GOOD, LOST], 0, "audit: 1 packages looked up, 0 with a known vulnerability, 1 unknown to the service"),
        ([LOST], 0, "audit: nothing was checked; the service here knows none of the 1 packages"),
    ],
)
def test_an_audit_says_what_it_did(packages, code, said):
    assert judge(packages) == (code, said)


def test_the_tests_that_security_names_are_there():
    named = set(re.findall(r"`(tests/\w+\.py)`", (ROOT / "SECURITY.md").read_text()))
    assert len(named) > 8
    assert [name for name in named if not (ROOT / name).exists()] == []

"""Who says what in English passages of many newsrooms: every quotation of tests/english_passages.py, and no other."""

import re
from functools import cache

import pytest

from english_pages import english_page
from english_passages import SUBJECTS
from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.quotes import find_quotes
from recoupe.study import Study

_SIGN = re.compile(r"\[([a-z]+(?::[^|\]]+)?|-)\||\]")
Row = tuple[str, int, int, str]


@cache
def codebook(subject: str):
    actors = []
    for key, aliases in SUBJECTS[subject][0].items():
        kind, name = key.split()
        actors.append({"id": name, "kind": kind, "label": aliases[0], "aliases": aliases})
    study = Study.model_validate({"folder": ".", "title": "test", "language": "en", "actors": actors})
    return compile_codebook(study)


def read_passage(written: str) -> tuple[str, list[Row]]:
    """The plain text and its quotations as (kind, start, end, speaker)."""
    plain, at, rows, opened = "", 0, [], []
    for match in _SIGN.finditer(written):
        plain += written[at : match.start()]
        at = match.end()
        if match[0] != "]":
            opened.append((len(plain), match[1]))
            continue
        start, speaker = opened.pop()
        marked = plain[start - 1 : start] in tuple("“‘\"'") and start > 0
        turn = plain[:start].endswith(": ") and "\n" in written  # an interview without marks
        kind = "scare" if speaker == "-" else "direct" if marked or turn else "indirect"
        rows.append((kind, start, len(plain), "" if speaker == "-" else speaker))
    return plain + written[at:], sorted(rows, key=lambda r: (r[1], -r[2]))


def find_rows(subject: str, text: str) -> list[Row]:
    first = text.split("\n")[0]
    page = english_page(text, first="title" if "\n" in text and first[-1:] not in ".?”:" else "")
    book = codebook(subject)
    mentions = list(find_mentions(page, book, scan(page, book)))
    return [(q.kind, q.start, q.end, q.speaker) for q in find_quotes(page, mentions)]


def is_same(wanted: Row, found: Row) -> bool:
    """One kind, one speaker ('other' is anybody outside the codebook), and half of the words shared."""
    shared = min(wanted[2], found[2]) - max(wanted[1], found[1])
    spans = shared > 0 and shared / (max(wanted[2], found[2]) - min(wanted[1], found[1])) >= 0.5
    speaker = found[3] == wanted[3] or wanted[3] == found[3].partition(":")[0]
    return spans and wanted[0] == found[0] and speaker


def compare(subject: str, written: str) -> tuple[list[str], list[str]]:
    """What is missed and what is found too much."""
    text, wanted = read_passage(written)
    found = find_rows(subject, text)
    missed = [w for w in wanted if not any(is_same(w, f) for f in found)]
    extra = [f for f in found if not any(is_same(w, f) for w in wanted)]
    return ([f"{k} {s}: {text[a:b]}" for k, a, b, s in missed], [f"{k} {s}: {text[a:b]}" for k, a, b, s in extra])


CASES = [(subject, passage) for subject, (_, passages) in SUBJECTS.items() for passage in passages]


@pytest.mark.parametrize(("subject", "passage"), CASES, ids=[re.sub(r"\W+", "-", f"{s} {p}")[:70] for s, p in CASES])
def test_who_says_what(subject, passage):
    assert compare(subject, passage) == ([], [])


def test_there_are_many_passages_on_many_subjects():
    assert len(SUBJECTS) >= 15
    assert len(CASES) >= 120

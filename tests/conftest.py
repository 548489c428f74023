"""The coded stories, annotated once for all tests."""

from functools import cache
from pathlib import Path

import pytest

from recoupe.annotate import Annotations, annotate
from recoupe.report import report
from recoupe.study import read_study
from recoupe.trust.gold import gold_tables
from recoupe.trust.score import Score, score_tables

ROOT = Path(__file__).parents[1]
STORIES = {"seeds": ROOT / "seeds", **{p.name: p for p in sorted((ROOT / "tests/corpora").iterdir())}}
UNSEEN = {p.name: p for p in sorted((ROOT / "tests/unseen").iterdir()) if p.is_dir()}


@cache
def annotate_story(name: str) -> Annotations:
    return annotate(read_study({**STORIES, **UNSEEN}[name]))


@cache
def score_story(name: str) -> dict[str, Score]:
    annotations = annotate_story(name)
    return score_tables(annotations.study, annotations.tables, gold_tables({**STORIES, **UNSEEN}[name]))


@pytest.fixture(scope="session")
def rendered(tmp_path_factory) -> Path:
    """The report of the example corpus in both languages: a folder with en/ and fr/."""
    out = tmp_path_factory.mktemp("reports")
    for language in ("en", "fr"):
        report(STORIES["seeds"], out, language)
    return out


@pytest.fixture(params=list(STORIES))
def story(request) -> str:
    """The name of each coded story in turn."""
    return request.param


@pytest.fixture
def annotations(story) -> Annotations:
    """Each coded story in turn, annotated."""
    return annotate_story(story)

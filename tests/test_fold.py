"""Folding keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Été à Évian", "l'ete a evian"),
        ("Saint‑Étienne – Lyon", "saint-etienne - lyon"),
        ("1\u202f200\u00a0euros", "1 200 euros"),
        ("ÇÀ ET LÀ", "ca et la"),
        ("œuvre, Œdipe, æ", "œuvre, œdipe, æ"),
        ("İstanbul ß ŉ", None),
        ("ligne\nligne\r\n", "ligne\nligne\r\n"),
    ],
)
def test_fold(text, folded):
    assert len(fold(text)) == len(text)
    assert folded is None or fold(text) == folded


@given(st.text())
def test_fold_keeps_offsets_and_is_done_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert [fold(c) for c in text] == list(fold(text))

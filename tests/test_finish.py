import pytest

from recoupe.publish.finish import _coarser, _join_glyphs

GLYPH = b"q 2 0 0 -2 %d 50 cm/c0 cs 0.1 scn\nBT 0 Tr/f0 8 Tf 1 0 0 -1 0 0 Tm(%b)Tj\nET\nQ\n"


@pytest.mark.parametrize(
    ("drawn", "coarser"),
    [
        (b"73.500786 755.5 cm", b"73.5007 755.5 cm"),
        (b"-0.000001 0 m", b"-0.0000 0 m"),
        (b"(1.234567\\) 2.345678) 1.234567 Tj", b"(1.234567\\) 2.345678) 1.2345 Tj"),
    ],
)
def test_numbers_are_cut_and_strings_stay(drawn, coarser):
    assert _coarser(drawn) == coarser


def test_neighbours_of_one_look_are_one_piece():
    drawn = b"S\n" + GLYPH % (100, b"a") + GLYPH % (110, b"\\)") + b"f\n" + GLYPH % (120, b"c")
    joined = _join_glyphs(drawn)
    assert joined.count(b"BT") == 2 and joined.startswith(b"S\nq 2 0 0 -2 100 50 cm/c0 cs 0.1 scn\nBT")
    assert b"1 0 0 -1 0 0 Tm(a)Tj 1 0 0 -1 5 0 Tm(\\))Tj" in joined
    assert joined.index(b"f\n") < joined.index(b"120 50")


def test_other_looks_stay_apart():
    drawn = GLYPH % (100, b"a") + (GLYPH % (110, b"b")).replace(b"/f0", b"/f1")
    assert _join_glyphs(drawn).count(b"BT") == 2


def test_a_drawing_without_glyphs_stays():
    assert _join_glyphs(b"0 0 m 1 1 l S\n") == b"0 0 m 1 1 l S\n"

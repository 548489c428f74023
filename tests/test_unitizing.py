"""Alpha for unitizing: the published example, and small cases counted by hand."""

import pytest

from recoupe.trust.unitizing import Unit, unitizing_alpha


def units(*marked):
    return [Unit(start, end, value) for start, end, value in marked]


ALEX = units((0, 7, "1"), (7, 13, "2"), (30, 32, "5"), (32, 37, "6"), (37, 44, "6"), (44, 60, "7"))
PAUL = units((0, 7, "1"), (7, 13, "3"), (13, 21, "5"), (32, 44, "6"))
SUZAN = units((0, 7, "1"), (7, 13, "4"), (13, 21, "5"), (32, 37, "6"), (37, 41, "6"), (41, 44, "6"))


def test_the_published_example():
    """Krippendorff (2019), figure 12.11, p. 340: three observers of a continuum of length 60."""
    alpha = unitizing_alpha([ALEX, PAUL, SUZAN], 60)
    assert round(alpha.u, 3) == 0.510
    assert round(alpha.cu, 3) == 0.724
    assert {v: alpha.by_value[v] for v in "123456"} == pytest.approx(
        {"1": 1, "5": 1, "6": 1, "2": 0, "3": 0, "4": 0}, abs=1e-12
    )
    assert alpha.by_value["7"] is None
    assert (round(alpha.coverage["5"], 2), alpha.coverage["7"]) == (0.44, 0)


def test_the_published_binary_value_is_that_of_rounded_coincidences():
    """.413 is printed; 71 of 180 are gaps, 26 meet marked text, and chance is 71 * 109 / (180 - 982 / 180) = 44.338."""
    binary = unitizing_alpha([ALEX, PAUL, SUZAN], 60).binary
    assert binary == pytest.approx(1 - 26 / (71 * 109 / (180 - 982 / 180)))
    assert binary == pytest.approx(0.413, abs=0.001)
    assert round(1 - 26 / 44.3, 3) == 0.413


def test_two_coders_by_hand():
    """A marks 0-4, B 2-6, of 10. Gaps are 6 each: 12 of 20; 4 meet, 4 times 2 do not, and own is 12 + 16 + 16."""
    alpha = unitizing_alpha([units((0, 4, "x")), units((2, 6, "x"))], 10)
    assert alpha.u == alpha.binary == pytest.approx(1 - 8 / (2 * 8 * 12 / (20 - 44 / 20)))
    assert (alpha.cu, alpha.by_value["x"]) == (None, None)
    assert alpha.meeting == pytest.approx(2 / 10)


def test_values_by_hand():
    """The same units of length 2 but one value: among marked text 8 + 4 coincide as x and y, 2 times 2 do not."""
    first = units((0, 2, "x"), (4, 6, "x"), (8, 10, "y"))
    second = units((0, 2, "x"), (4, 6, "y"), (8, 10, "y"))
    alpha = unitizing_alpha([first, second], 12)
    assert alpha.binary == pytest.approx(1)
    assert alpha.cu == pytest.approx(1 - 4 / (2 * 6 * 6 / (12 - 24 / 12)))
    assert alpha.by_value["x"] == pytest.approx(1 - (6 * 6 - 12 + 36) / 10 / 6 * 2 / 3.6)


def test_the_same_units_agree_and_none_at_all_are_undefined():
    same = units((0, 3, "x"), (5, 9, "y"))
    assert unitizing_alpha([same, same], 20).u == 1
    nothing = unitizing_alpha([[], []], 20)
    assert (nothing.u, nothing.binary, nothing.cu, nothing.by_value) == (None, None, None, {})


def test_one_who_marks_and_one_who_does_not_agree_by_chance_or_less():
    assert unitizing_alpha([units((0, 5, "x")), []], 20).u < 0.01


def test_unit_order_and_coder_order_do_not_matter():
    there = unitizing_alpha([ALEX, PAUL, SUZAN], 60)
    back = unitizing_alpha([SUZAN[::-1], ALEX, PAUL], 60)
    assert (there.u, there.cu) == (pytest.approx(back.u), pytest.approx(back.cu))


@pytest.mark.parametrize(
    "wrong", [units((0, 5, "x"), (4, 8, "x")), units((5, 25, "x")), units((3, 3, "x"))], ids=["overlap", "out", "empty"]
)
def test_units_that_are_no_partition_are_refused(wrong):
    with pytest.raises(ValueError, match="unit"):
        unitizing_alpha([wrong, []], 20)


def test_one_coder_is_refused():
    with pytest.raises(ValueError, match="two"):
        unitizing_alpha([ALEX], 60)

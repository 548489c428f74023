"""Time grows with the length of a page, whatever stands on it: 100,000 characters, two seconds a layer."""

import pytest

from adversarial import PIECES, time_layers, within

CHARACTERS, SECONDS = 100_000, 2.0


@pytest.fixture(scope="module", autouse=True)
def warm():
    time_layers("La maire de Brest, Anne Leroux, a dit mardi 2 mars que 3 % des salariés ont fait grève.\n" * 3)


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_a_page_of_one_piece(piece):
    text = (PIECES[piece] * CHARACTERS)[:CHARACTERS]
    with within(20 * SECONDS):
        taken = time_layers(text)
    assert {layer: seconds for layer, seconds in taken.items() if seconds > SECONDS} == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["straight marks", "acronyms", "and", "quotations", "events", "numbers", "criticised", "charges"]
)
def test_a_page_of_one_piece_a_line(piece):
    text = (f"{PIECES[piece].strip()}\n" * CHARACTERS)[:CHARACTERS]
    with within(20 * SECONDS):
        taken = time_layers(text)
    assert {layer: seconds for layer, seconds in taken.items() if seconds > SECONDS} == {}


def test_names_joined_without_end():
    time_layers("la CGT et " * 2000)  # each asks how the one before it stands

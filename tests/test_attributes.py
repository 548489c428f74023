"""What is said of actors beside what they do."""

import pytest

from actors_marked import portrayed


def attributes(text):
    return [(row.surface, row.actor, row.polarity) for row in portrayed(text) if row.device == "attribute"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le [recteur], choqué, a quitté la salle.", ("choqué", "recteur", 0)),
        ("La [maire] (sans étiquette) a voté.", ("sans étiquette", "maire", 0)),
        ("La [maire], sans étiquette, a voté.", ("sans étiquette", "maire", 0)),
        ("Le [club] se dit très confiant.", ("confiant", "club", 0)),
        ("Le [conseil] sera vigilant, pas complaisant.", ("vigilant, pas complaisant", "conseil", 1)),
        ("Le [juge] est resté injoignable.", ("injoignable", "juge", -1)),
        ("Le [juge] n'est pas concerné.", ("concerné", "juge", 0)),
    ],
)
def test_attributes(text, expected):
    assert expected in attributes(text), attributes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le [juge] est parti.",  # an act
        "Le [juge] est le doyen du tribunal.",  # a designation
        "Le fils du [juge], inquiet, a appelé.",  # the son is
        "Le [juge], mardi, a tranché.",
        "L'affaire [Juge], complexe, dure.",
        "Pour le [juge], Paris est loin.",
    ],
)
def test_what_is_no_attribute(text):
    assert not attributes(text)

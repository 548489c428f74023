"""English mentions: names, offices, capitals that act, descriptions, and what only looks like one."""

import pytest

from english_pages import english_page
from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.study import Study

ACTORS = [
    {"id": "mills", "kind": "organisation", "label": "Dunmore Mills", "aliases": ["Dunmore Mills", "Dunmore", "the mill", "DML"]},
    {"id": "reid", "kind": "person", "label": {"en": "Sarah Reid, mayor of Halden"}, "aliases": ["Sarah Reid", "Mayor Reid"]},
    {"id": "osman", "kind": "person", "label": "Yusuf Osman", "aliases": ["Yusuf Osman", "the striker"]},
    {"id": "workers", "kind": "people", "label": "Mill workers", "aliases": ["mill workers", "strikers", "picketers"]},
    {"id": "council", "kind": "government", "label": "Halden Borough Council", "aliases": ["Halden Borough Council", "the council", "councillors"]},
    {"id": "france", "kind": "state", "label": "France", "aliases": ["France"], "metonyms": ["Paris", "the Élysée"]},
    {"id": "usa", "kind": "state", "label": "United States", "aliases": ["United States", "US"], "metonyms": ["Washington", "White House"]},
    {"id": "cabinet", "kind": "government", "label": "French government", "aliases": ["French government"], "part_of": "france"},
    {"id": "union", "kind": "organisation", "label": "Textile Workers' Union", "aliases": ["Textile Workers' Union", "TWU"]},
    {"id": "harbour", "kind": "organisation", "label": "Halden Harbour Trust", "aliases": ["Halden Harbour Trust", "harbour trust"]},
    {"id": "firm", "kind": "organisation", "label": "Ball & Sons", "aliases": ["Ball & Sons"]},
]  # fmt: skip
STUDY = Study.model_validate({"folder": ".", "title": "test", "language": "en", "actors": ACTORS})
CODEBOOK = compile_codebook(STUDY)


def mentions(text: str, first: str = ""):
    page = english_page(text, first=first)
    return list(find_mentions(page, CODEBOOK, scan(page, CODEBOOK)))


FOUND = [
    # names, with possessives and short forms
    ("Dunmore Mills closed on Friday.", [("Dunmore Mills", "mills", "name")]),
    ("Dunmore's owner fled.", [("Dunmore", "mills", "name")]),
    ("Dunmore Mills’ owner fled.", [("Dunmore Mills", "mills", "name")]),
    ("DML closed.", [("DML", "mills", "acronym")]),
    ("Ball & Sons closed.", [("Ball & Sons", "firm", "name")]),
    ("The Textile Workers’ Union met.", [("Textile Workers’ Union", "union", "name")]),
    ("The TWU met.", [("TWU", "union", "acronym")]),
    ("Sarah Reid resigned.", [("Sarah Reid", "reid", "name")]),
    ("Mayor Sarah Reid resigned.", [("Sarah Reid", "reid", "name")]),
    ("The mayor, Sarah Reid, resigned.", [("Sarah Reid", "reid", "name")]),
    ("Sarah Reid, the mayor, resigned.", [("Sarah Reid", "reid", "name")]),
    ("Sarah Reid resigned. Reid was tired.", [("Sarah Reid", "reid", "name"), ("Reid", "reid", "name")]),
    ("Ms Reid resigned.", [("Reid", "reid", "name")]),
    ("Mrs. Reid resigned.", [("Reid", "reid", "name")]),
    ("Yusuf Osman scored. “Yusuf is a joy,” she said.", [("Yusuf Osman", "osman", "name"), ("Yusuf", "osman", "name")]),
    ("Mr Osman scored.", [("Osman", "osman", "name")]),
    # offices and descriptions
    ("The mayor of Halden resigned.", [("mayor of Halden", "reid", "description")]),
    ("The mayor resigned.", [("mayor", "reid", "description")]),
    ("The embattled mayor resigned.", [("mayor", "reid", "description")]),
    ("The striker scored.", [("striker", "osman", "description")]),
    ("The mill closed.", [("mill", "mills", "description")]),
    ("The mill’s roof leaks.", [("mill", "mills", "description")]),
    ("Strikers met at dawn.", [("Strikers", "workers", "description")]),
    ("Two picketers were hurt.", [("picketers", "workers", "description")]),
    ("A picketer was hurt.", [("picketer", "workers", "description")]),
    ("The council voted.", [("council", "council", "description")]),
    ("A councillor left.", [("councillor", "council", "description")]),
    ("A councilor left.", [("councilor", "council", "description")]),
    ("The harbor trust voted.", [("harbor trust", "harbour", "description")]),
    ("A spokesman for Dunmore spoke.", [("spokesman for Dunmore", "mills", "description")]),
    ("Dunmore officials spoke.", [("Dunmore officials", "mills", "description")]),
    ("The council’s lawyers spoke.", [("council’s lawyers", "council", "description")]),
    # states, capitals, nationalities
    ("France agreed.", [("France", "france", "name")]),
    ("Paris agreed.", [("Paris", "france", "metonym")]),
    ("Paris, for its part, agreed.", [("Paris", "france", "metonym")]),
    ("Talks with Paris failed.", [("Paris", "france", "metonym")]),
    ("An order signed by Washington arrived.", [("Washington", "usa", "metonym")]),
    ("It was Washington's decision.", [("Washington", "usa", "metonym")]),
    ("Pressure from Washington grew.", [("Washington", "usa", "metonym")]),
    ("The White House refused.", [("White House", "usa", "metonym")]),
    ("The U.S. agreed.", [("U.S.", "usa", "acronym")]),
    ("Americans voted.", [("Americans", "usa", "description")]),
    ("The French minister left.", [("French minister", "cabinet", "description")]),
    ("The French ambassador left.", [("French ambassador", "france", "description")]),
    ("France’s foreign minister left.", [("France’s foreign minister", "cabinet", "description")]),
    ("American diplomats left.", [("American diplomats", "usa", "description")]),
]
NONE = [
    "She lives in Paris.",
    "The train to Washington was late.",
    "Washington’s streets were empty.",
    "The suburbs of Paris burned.",
    "Paris Hilton sang.",
    "The former mayor spoke.",
    "The deputy mayor spoke.",
    "The mayor of Leeds spoke.",
    "A mayor is elected in May.",
    "Peter Reid scored.",
    "Reid Street was closed.",
    "The anti-Dunmore camp met.",
    "The Dunmore-owned land was sold.",
    "The council tax rose.",
    "Leeds City Council voted.",
    "A mill in Leeds closed.",
    "They told us to go home.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_mentions(text, expected):
    assert [(m.surface, m.actor, m.form) for m in mentions(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_what_names_nobody_is_left_out(text):
    assert [(m.surface, m.actor) for m in mentions(text)] == []


@pytest.mark.parametrize(
    ("text", "locative"),
    [("He lives in France.", 1), ("He fled France.", 1), ("He sued France.", 0), ("Aid from France stopped.", 0), ("France’s army left.", 0)],
)  # fmt: skip
def test_a_country_may_be_only_a_place(text, locative):
    assert [m.locative for m in mentions(text)] == [locative]


def test_a_title_may_lack_its_article():
    assert [m.surface for m in mentions("Council backs mill\nNothing.", first="title")] == ["Council", "mill"]


def test_spans_are_in_the_text_and_apart():
    text = "Mayor Sarah Reid, Dunmore officials and Washington’s envoy met the mayor of Halden in Paris, France."
    found = mentions(text)
    assert all(text[m.start : m.end] == m.surface for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


def test_there_are_enough_sentences():
    assert len(FOUND) + len(NONE) >= 40

"""Who acts on whom in English: each sentence with an act that is clear in it, and what is not clear and left out.

A sentence marks its actors [like this]; what is expected is "actor agent words" or "actor patient words", where the
words have to lie inside what is found.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from english_pages import portrayed
from recoupe.model import Portrayal


def acts(text: str) -> list[Portrayal]:
    return [row for row in portrayed(text) if row.device.startswith("verb-")]


def has(rows: list[Portrayal], actor: str, role: str, words: str) -> bool:
    return any(r.actor == actor and r.device == "verb-" + role and words in r.surface for r in rows)


AGENTS = [
    ("The [council] closed the library.", "council agent closed the library"),
    ("The [council] has closed two libraries.", "council agent has closed two libraries"),
    ("The [council] had already closed the library.", "council agent had already closed the library"),
    ("The [council] will close the library in May.", "council agent will close the library"),
    ("The [council] is closing the library.", "council agent is closing the library"),
    ("The [council] closes the library today.", "council agent closes the library"),
    ("[Orbex] sells pumps to hospitals.", "orbex agent sells pumps"),
    ("[Orbex] plans to sell its Leeds plant.", "orbex agent plans to sell its Leeds plant"),
    ("[Orbex] cut 200 jobs.", "orbex agent cut 200 jobs"),
    ("[Orbex] backs the merger.", "orbex agent backs the merger"),
    ("[Orbex] shares its data with the police.", "orbex agent shares its data"),
    ("[residents] blocked the road.", "residents agent blocked the road"),
    ("[residents] block the road every Friday.", "residents agent block the road"),
    ("The [residents] want a new road.", "residents agent want a new road"),
    ("The [surgeon], who trained in Leeds, operated on the boy.", "surgeon agent operated on the boy"),
    ("The [surgeon], 54, left the clinic.", "surgeon agent left the clinic"),
    ("The [surgeon] (Leeds) wrote the report.", "surgeon agent wrote the report"),
    ("The [head] of the clinic signed the order.", "head agent signed the order"),
    ("The [minister] on Monday opened the bridge.", "minister agent opened the bridge"),
    ("The [minister], for her part, praised the crew.", "minister agent praised the crew"),
    ("On Monday the [minister] opened the bridge.", "minister agent opened the bridge"),
    ("In a letter to the mayor, the [union] threatened a strike.", "union agent threatened a strike"),
    ("After the vote, the [union] called a strike.", "union agent called a strike"),
    ("When the [union] called a strike, the firm gave in.", "union agent called a strike"),
    ("The paper says the [union] called a strike.", "union agent called a strike"),
    ("The strike that the [union] called lasted a week.", "union agent called"),
    ("The [trust] and the bank signed the deal.", "trust agent signed the deal"),
    ("The [trust] signed the deal and sold the land.", "trust agent sold the land"),
    ("The [trust] signed the deal, sold the land and moved out.", "trust agent moved out"),
    ("The [trust], which owns the pier, sold the land.", "trust agent owns the pier"),
    ("The [trust], which owns the pier, sold the land.", "trust agent sold the land"),
    ("The [trust] sold the land, leaving tenants in the dark.", "trust agent leaving tenants"),
    ("The [coach] decided to drop two players.", "coach agent decided to drop two players"),
    ("The [coach] refused to shake hands.", "coach agent refused to shake hands"),
    ("The [coach] agreed to stay until June.", "coach agent agreed to stay"),
    ("The [coach] began training the juniors.", "coach agent began training the juniors"),
    ("The [coach] stopped speaking to the press.", "coach agent stopped speaking"),
    ("The [coach] is going to leave the club.", "coach agent is going to leave the club"),
    ("The [coach] is expected to leave the club.", "coach agent is expected to leave the club"),
    ("The [coach] has to leave the club.", "coach agent has to leave the club"),
    ("The [coach] could leave the club.", "coach agent could leave the club"),
    ("[Orbex] declined to comment.", "orbex agent declined to comment"),
    ("The [army] is about the city.\nIt shelled the port.", "army agent shelled the port"),
    ("The [airline] lost money.\nIt cut ten routes.", "airline agent cut ten routes"),
    ("[Mr Ama Boateng] won the race.\nHe thanked the crowd.", "boateng agent thanked the crowd"),
    ("[Helen Boateng] won the race.\nShe thanked the crowd.", "boateng agent thanked the crowd"),
    ("The [miners] met on Sunday.\nThey elected a new leader.", "miners agent elected a new leader"),
    ("The library was closed by the [council].", "council agent was closed by"),
    ("The library, closed by the [council], is for sale.", "council agent closed by"),
    ("The library was closed on Monday by the [council].", "council agent closed on Monday by"),
    ("The plan backed by the [residents] was dropped.", "residents agent backed by"),
    ("A bill drafted by the [minister] passed.", "minister agent drafted by"),
    ("The [minister]'s resignation came late.", "minister agent resignation"),
    ("The [regulator]'s decision shook the market.", "regulator agent decision"),
    ("Under pressure from the [regulator], it gave in.", "regulator agent pressure from"),
    ("Yesterday [Orbex] bought a rival.", "orbex agent bought a rival"),
    ("[Orbex] and [Tanlo] merged their fleets.", "tanlo agent merged their fleets"),
    ("The [court] did clear the nurse.", "court agent did clear the nurse"),
    ("The [court] never heard the nurse.", "court agent never heard the nurse"),
    ("[Ann Doe], the mayor, said she was sorry but insisted the plan was sound.", "doe agent insisted"),
    ("[Ann Doe] runs it and she has behaved badly.", "doe agent has behaved"),
    ("[Rovaltec] lost.\nThe company won the job.", "rovaltec agent won the job"),
    ("[Rovaltec], the Hull firm that won the contract, fled.", "rovaltec agent won the contract"),
    ("Its chief executive, [Ann Doe], has resisted calls.", "doe agent has resisted calls"),
    ("Headlines: [Britain] orders public inquiry", "britain agent orders public inquiry"),
    ("The [fund] put money into the port.", "fund agent put money"),
    ("[rebels] shot down a drone.", "rebels agent shot down a drone"),
    ("The [bank] let its clients down.", "bank agent let its clients down"),
    ("The [firm] spent £9m on lawyers.", "firm agent spent £9m"),
]
NEGATED = [
    ("The [council] did not close the library.", "council agent did not close the library"),
    ("The [council] has not closed the library.", "council agent has not closed the library"),
    ("The [council] won't close the library.", "council agent won't close the library"),
    ("The [council] never closed the library.", "council agent never closed the library"),
    ("The [council] no longer runs the library.", "council agent no longer runs the library"),
    ("The [council] was not told.", "council patient was not told"),
    ("The [council] cannot close the library.", "council agent cannot close the library"),
]
PATIENTS = [
    ("The [nurse] was sacked.", "nurse patient was sacked"),
    ("The [nurse] was sacked on Friday.", "nurse patient was sacked"),
    ("The [nurse] has been cleared of theft.", "nurse patient has been cleared"),
    ("The [nurse] had not been paid.", "nurse patient had not been paid"),
    ("The [nurse] is being investigated.", "nurse patient is being investigated"),
    ("The [nurse] will be tried in June.", "nurse patient will be tried"),
    ("The [nurse] could be struck off.", "nurse patient could be struck off"),
    ("The [nurse] was ordered to leave.", "nurse patient was ordered to leave"),
    ("The [nurse] was accused of theft.", "nurse patient was accused"),
    ("The [nurse] refused to be moved.", "nurse patient refused to be moved"),
    ("The clinic sacked the [nurse].", "nurse patient sacked"),
    ("The clinic has sacked the [nurse].", "nurse patient has sacked"),
    ("The clinic wants to sack the [nurse].", "nurse patient sack"),
    ("The clinic may sack the [nurse].", "nurse patient may sack"),
    ("The clinic did not sack the [nurse].", "nurse patient did not sack"),
    ("The crowd cheered the [players].", "players patient cheered"),
    ("Police arrested the [players] at dawn.", "players patient arrested"),
    ("Police arrested two [players] at dawn.", "players patient arrested"),
    ("A judge fined [Orbex] £2m.", "orbex patient fined"),
    ("A judge has ordered [Orbex] to pay £2m.", "orbex patient has ordered"),
    ("The board suspended its [treasurer].", "treasurer patient suspended"),
    ("The board suspended its treasurer, [Ruth Amos], on full pay.", "amos patient suspended"),
    ("Campaigners accused the [ministry] of delay.", "ministry patient accused"),
    ("Campaigners called on the [ministry] to act.", "ministry patient called on"),
    ("Campaigners hit out at the [ministry].", "ministry patient hit out at"),
    ("Hundreds protested against the [ministry].", "ministry patient protested against"),
    ("A lawsuit against [Orbex] failed.", "orbex patient lawsuit against"),
    ("The sanctions against the [junta] were lifted.", "junta patient sanctions against"),
    ("The arrest of the [singer] shocked fans.", "singer patient arrest of"),
    ("The [singer]'s arrest shocked fans.", "singer patient arrest"),
    ("The election of the [bishop] took days.", "bishop patient election of"),
    ("Fans booed the [referee] and his staff.", "referee patient booed"),
    ("The storm forced the [ferry] back.", "ferry patient forced"),
    ("Who told the [captain]?", "captain patient told"),
    ("By suing the [captain], they lost.", "captain patient suing"),
    ("They voted to expel the [captain].", "captain patient expel"),
    ("He met with the [captain] in May.", "captain patient met with"),
]
ALL = AGENTS + NEGATED + PATIENTS


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[f"{i}-{e}" for i, (_, e) in enumerate(ALL)])
def test_acts(text, expected):
    actor, role, words = expected.split(" ", 2)
    found = acts(text)
    assert has(found, actor, role, words), found


# what looks like an act of the actor and is not, or is not clear
NOTHING = [
    ("[Orbex] shares fell.", "orbex", "agent"),
    ("The [council] tax bill rose.", "council", "agent"),
    ("The [mayor]'s brother sold the land.", "mayor", "agent"),
    ("A friend of the [mayor] sold the land.", "mayor", "agent"),
    ("The talks with the [mayor] failed.", "mayor", "agent"),
    ("The [mayor] is tall.", "mayor", "agent"),
    ("The [mayor] was in Leeds.", "mayor", "patient"),
    ("The [mayor] seems calm.", "mayor", "agent"),
    ("The house near the [bank] burned down.", "bank", "agent"),
    ("They live near the [bank].", "bank", "patient"),
    ("The letter arrived at the [bank] on Monday.", "bank", "patient"),
    ("He said the [bank] had failed.", "bank", "patient"),
    ("The [bank] had a good year.", "bank", "agent"),
    ("The [bank] was a success.", "bank", "patient"),
    ("The [bank] manager fled.", "bank", "agent"),
    ("The rebels backed by the [army] fled.", "army", "patient"),
    ("In the words of the [bishop], all is well.", "bishop", "agent"),
    ("The [bank] had its backing, its chair, Ruth Callis, replied.", "bank", "agent"),
    ("The [bank] acted, two days after soldiers seized the port and fled.", "port", "agent"),
    ("The [bank] fell.\nIt is understood that nobody knew.", "bank", "patient"),
    ("The [bank] fell.\nIt took years to recover.", "bank", "patient"),
    ("The plane flew over the [palace].", "palace", "patient"),
]


@pytest.mark.parametrize(("text", "actor", "role"), NOTHING, ids=[t for t, _, _ in NOTHING])
def test_what_is_not_clear_is_left_out(text, actor, role):
    assert not any(row.actor == actor and row.device == "verb-" + role for row in acts(text)), acts(text)


@pytest.mark.parametrize(
    ("text", "device", "polarity"),
    [
        ("The [mayor] lied.", "verb-agent", -1),
        ("The [mayor] did not lie.", "verb-agent", 0),
        ("The [mayor] rescued the club.", "verb-agent", 1),
        ("The [mayor] visited Leeds.", "verb-agent", 0),
        ("The [mayor] was jailed.", "verb-patient", -1),
        ("The [mayor] was praised.", "verb-patient", 1),
        ("The [mayor] was not praised.", "verb-patient", 0),
        ("The [mayor] was seen in Leeds.", "verb-patient", 0),
    ],
)
def test_polarity_of_acts(text, device, polarity):
    assert {row.polarity for row in acts(text) if row.device == device} == {polarity}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The [prefect] did not answer.", "subject-negated"),
        ("The [prefect] was moved.", "passive"),
        ("The text signed by the [prefect] is out.", "passive-agent"),
        ("The [prefect], who is ill, left.", "subject-aside"),
        ("The court fined the [prefect].", "object"),
        ("The [prefect]'s arrest is near.", "deed"),
    ],
)
def test_rule_is_named(text, rule):
    assert rule in {row.rule for row in acts(text)}


def test_there_are_enough_sentences():
    assert len(ALL) + len(NOTHING) >= 100


WORDS = [
    "the",
    "a",
    "[mayor]",
    "[council]",
    "was",
    "has",
    "not",
    "been",
    "said",
    "to",
    "and",
    ",",
    ".",
    "who",
    "by",
    "of",
    "praised",
    "sacked",
    "lies",
    "plans",
    "it",
    "'s",
    "that",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_any_words_are_read(words):
    for row in portrayed(" ".join(words)):
        assert row.surface and row.polarity in (-1, 0, 1)

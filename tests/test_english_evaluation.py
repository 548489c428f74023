"""English words of judgement and of register: which actor they are about, which way, and whose judgement it is."""

import pytest

from english_pages import marked_page, portrayed
from recoupe.english.lexicon import register
from recoupe.model import Quote
from recoupe.portrayal import find_portrayal
from recoupe.quotes import find_quotes


def judgements(text):
    return [(r.surface, r.actor, r.polarity) for r in portrayed(text) if r.device == "evaluation"]


JUDGED = [
    # a predicate
    ("The [rector] was negligent.", "negligent", "rector", -1),
    ("The [rector] is arrogant and vague.", "arrogant", "rector", -1),
    ("The [carrier] is not blameless, but it is honest.", "honest", "carrier", 1),
    ("The [coach] has been deeply unfair.", "deeply unfair", "coach", -1),
    ("The [coach] remained calm and dignified.", "dignified", "coach", 1),
    ("The [union] proved very reliable.", "reliable", "union", 1),
    ("The [mayor] was never dishonest.", "dishonest", "mayor", 1),
    ("The [mayor] is a coward.", "coward", "mayor", -1),
    ("The [mayor] is a decent and courageous man.", "courageous", "mayor", 1),
    ("The [firm] was out of touch.", "out of touch", "firm", -1),
    ("The [chairman] seems incompetent.", "incompetent", "chairman", -1),
    ("The [guild] has become a laughing stock.", "laughing stock", "guild", -1),
    # the noun is the actor's
    ("The [rector]'s arrogance shocked the staff.", "arrogance", "rector", -1),
    ("The arrogance of the [rector] shocked the staff.", "arrogance", "rector", -1),
    ("The courage of the [rescuers] paid off.", "courage", "rescuers", 1),
    ("The [bank]'s shambolic handling of the sale cost jobs.", "shambolic", "bank", -1),
    ("The [bank]'s handling of the sale was shambolic.", "shambolic", "bank", -1),
    ("The vote is a setback for the [coalition].", "setback", "coalition", -1),
    ("It was a humiliating defeat for the [coalition].", "defeat", "coalition", -1),
    ("The ruling is a triumph for the [tenants].", "triumph", "tenants", 1),
    ("The [bishop] spoke of his remorse and his cowardice.", "cowardice", "bishop", -1),
    # in what the actor does
    ("The [region] made a courageous decision.", "courageous decision", "region", 1),
    ("The [lab] gave a misleading account.", "misleading account", "lab", -1),
    ("The [lab] launched a vicious attack.", "vicious attack", "lab", -1),
    ("The [group] brazenly ignored the order.", "brazenly", "group", -1),
    ("The [pilot] acted responsibly.", "responsibly", "pilot", 1),
    ("The [group] negotiated in vain.", "in vain", "group", -1),
    ("The [police] turned a blind eye.", "turned a blind eye", "police", -1),
    ("The [notary] lied to the families.", "lied to the families", "notary", -1),
    ("The [prefect] bullied the council.", "bullied the council", "prefect", -1),
    # beside the name
    ("The disgraced [banker] fled.", "disgraced", "banker", -1),
    ("The heroic [diver] was buried on Friday.", "heroic", "diver", 1),
    ("[Orbex], a reckless firm, went under.", "reckless firm", "orbex", -1),
    # what others hold the actor to be
    ("Critics called the [chairman] incompetent.", "incompetent", "chairman", -1),
    ("The judge found the [landlord] negligent.", "negligent", "landlord", -1),
    ("They described the [nurse] as brilliant.", "brilliant", "nurse", 1),
    ("Parents accused the [school] of neglect.", "neglect", "school", -1),
    ("Parents accused the [school] of hiding the report.", "hiding the report", "school", -1),
    ("The [school] was criticised for its slow reply.", "its slow reply", "school", -1),
    ("The [diver] was praised for his courage.", "his courage", "diver", 1),
    ("The [trader] was convicted of fraud.", "fraud", "trader", -1),
    # a comment on the actor before
    ("The [league] cancelled the final.\nThis decision is scandalous.", "scandalous", "league", -1),
    ("The [league] cancelled the final.\nIt is a disgrace.", "disgrace", "league", -1),
]


@pytest.mark.parametrize(("text", "words", "actor", "polarity"), JUDGED, ids=[j[0][:60] for j in JUDGED])
def test_judgement(text, words, actor, polarity):
    found = judgements(text)
    assert any(words in surface and a == actor and p == polarity for surface, a, p in found), found


# words of judgement that are not about the actor
NOTHING = [
    "The [mayor] denounced a shameful deal.",
    "The [mayor] met a corrupt banker.",
    "The [mayor] spoke at a terrible time.",
    "The [mayor] fights corruption.",
    "A violent storm hit the town where the [mayor] lives.",
    "The [mayor] lives in Great Yarmouth.",
    "The [mayor] opened the Honest Lawyer, a pub.",
    "The [mayor] was unfairly dismissed.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_judges_another_is_left_out(text):
    assert judgements(text) == []


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("military junta", -1),
        ("regime", -1),
        ("strongman", -1),
        ("so-called council", -1),
        ("self-styled president", -1),
        ("thugs", -1),
        ("elected president", 1),
        ("hero", 1),
        ("former mayor", 0),
        ("activist", 0),
        ("tax regime", 0),
        ("government", 0),
    ],
)
def test_register(phrase, side):
    assert register(phrase) == side


DESIGNATIONS = [
    ("The military [junta] fell.", "military junta", "description", -1),
    ("The [regime] fell.", "regime", "description", -1),
    ("Prime Minister [Ann Doe] resigned.", "Prime Minister Ann Doe", "title", 0),
    ("The disgraced [Ann Doe] resigned.", "disgraced Ann Doe", "name-modified", -1),
    ("[Ann Doe], the mayor, resigned.", "mayor", "apposition", 0),
    ("[Ann Doe], the strongman of the north, resigned.", "strongman of the north", "apposition", -1),
    ("[Ann Doe] is a hero.", "hero", "predicate", 1),
]


@pytest.mark.parametrize(("text", "surface", "rule", "polarity"), DESIGNATIONS, ids=[d[0] for d in DESIGNATIONS])
def test_designation(text, surface, rule, polarity):
    found = [(r.surface, r.rule, r.polarity) for r in portrayed(text) if r.device == "designation"]
    assert (surface, rule, polarity) in found


def test_a_predicate_adjective_is_an_attribute():
    found = [(r.surface, r.polarity) for r in portrayed("The [mayor] was profoundly sorry.") if r.device == "attribute"]
    assert found == [("profoundly sorry", 0)]


def test_the_judgement_of_a_speaker_is_reported():
    page, mentions = marked_page("The [union] said the [council] was incompetent.")
    quotes = list(find_quotes(page, mentions))
    rows = [r for r in find_portrayal(page, mentions, quotes) if r.device == "evaluation"]
    assert [(r.surface, r.actor, r.reported_by) for r in rows] == [("incompetent", "council", "union")]


def test_scare_marks_report_nobody():
    page, mentions = marked_page("The [mayor] is “reckless”.")
    start = page.article.text.index("reckless")
    quote = Quote("page", start, start + 8, "reckless", "scare", "", "", "", "", "body", "test")
    rows = [r for r in find_portrayal(page, mentions, (quote,)) if r.device == "evaluation"]
    assert [(r.surface, r.reported_by) for r in rows] == [("reckless", "")]

"""English quotations and reported speech: what is found in sentences of every kind, and whose it is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from english_pages import english_page, find_actors
from recoupe.model import Quote
from recoupe.quotes import find_quotes
from recoupe.quotes.english.marks import find_marked
from timing import seconds

Case = tuple[str, list[tuple[str, str, str]]]
D, I, S = "direct", "indirect", "scare"  # noqa: E741

ACTORS = {
    "Helen Marsh": "marsh",
    "Marsh": "marsh",
    "Tom Ridley": "ridley",
    "Ridley": "ridley",
    "council": "council",
    "Brightwater": "brightwater",
    "nurses' union": "union",
    "health secretary": "secretary",
    "police": "police",
    "ministry": "ministry",
    "residents": "residents",
    "Ofcall": "regulator",
}

# Marked words with a speaker: cues after, before, inside, colons, passives, sentences beside.
DIRECT: list[Case] = [
    ("“The wards will stay open,” said Helen Marsh.", [(D, "marsh", "The wards will stay open")]),
    ("“The wards will stay open,” Marsh said on Tuesday.", [(D, "marsh", "The wards will stay open")]),
    ('"The wards will stay open," Marsh told reporters.', [(D, "marsh", "The wards will stay open")]),
    ("'The wards will stay open,' Marsh told the BBC.", [(D, "marsh", "The wards will stay open")]),
    ("‘The wards will stay open,’ added the health secretary.", [(D, "secretary", "The wards will stay open")]),
    ("“We can't go on,” says Tom Ridley, a porter at the hospital.", [(D, "ridley", "We can't go on")]),
    ("“We can't go on,” Ridley, a porter at the hospital, said.", [(D, "ridley", "We can't go on")]),
    ("“We can't go on,” Ridley, 41, who works nights, said.", [(D, "ridley", "We can't go on")]),
    ("Marsh said: “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("Marsh said, “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("In a statement, Marsh said: “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("Marsh said in a statement: “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("Marsh told the committee: “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("Marsh was adamant: “The wards will stay open.”", [(D, "marsh", "The wards will stay open.")]),
    ("Marsh: “The wards will stay open”", [(D, "marsh", "The wards will stay open")]),
    ("Asked about the wards, Marsh replied: “No comment.”", [(D, "marsh", "No comment.")]),
    ("“It was,” he sighed, “a long night.”", [(D, "", "It was"), (D, "", "a long night.")]),
    (
        "“The roof leaks,” said Ridley. “The boiler is older than I am.”",
        [(D, "ridley", "The roof leaks"), (D, "ridley", "The boiler is older than I am.")],
    ),
    (
        "“The roof leaks,” Ridley said, “and the boiler is dead.”",
        [(D, "ridley", "The roof leaks"), (D, "ridley", "and the boiler is dead.")],
    ),
    (
        "Ridley left the room at noon. “I have had enough,” he said.",
        [(D, "ridley", "I have had enough")],
    ),
    (
        "Helen Marsh left the room at noon. “I have had enough,” she said.",
        [(D, "marsh", "I have had enough")],
    ),
    (
        "Helen Marsh met Tom Ridley at noon. “I have had enough,” she said.",
        [(D, "marsh", "I have had enough")],
    ),
    (
        "Helen Marsh met Tom Ridley at noon. “I have had enough,” he said.",
        [(D, "ridley", "I have had enough")],
    ),
    ("Ridley was furious. “They lied to us.”", [(D, "ridley", "They lied to us.")]),
    ("The nurses' union called the offer “an insult”.", [(D, "union", "an insult")]),
    ("The nurses' union described the offer as “an insult”.", [(D, "union", "an insult")]),
    ("The offer was described as “an insult” by the nurses' union.", [(D, "union", "an insult")]),
    ("The offer, branded “an insult” by the nurses' union, was withdrawn.", [(D, "union", "an insult")]),
    ("The nurses' union rejected the offer, calling it “an insult”.", [(D, "union", "an insult")]),
    ("The nurses' union denounced the “contempt” of the council.", [(D, "union", "contempt")]),
    ("Residents accused the council of “sheer contempt”.", [(D, "residents", "sheer contempt")]),
    ("Brightwater has promised “swift and lasting” repairs.", [(D, "brightwater", "swift and lasting")]),
    ("Police urged drivers to “use common sense”.", [(D, "police", "use common sense")]),
    ("Ofcall warned of “severe” fines for Brightwater.", [(D, "regulator", "severe")]),
    ("Marsh wrote on X: “Thank you to all the staff.”", [(D, "marsh", "Thank you to all the staff.")]),
    ("“Thank you to all the staff,” Marsh wrote on X.", [(D, "marsh", "Thank you to all the staff")]),
    ("According to Marsh, the plan is “dead in the water”.", [
        (I, "marsh", "the plan is “dead in the water”"), (D, "marsh", "dead in the water")]),
    ("The plan is “dead in the water”, according to Marsh.", [
        (I, "marsh", "The plan is “dead in the water”"), (D, "marsh", "dead in the water")]),
    ("“The plan is dead in the water,” according to Marsh.", [(D, "marsh", "The plan is dead in the water")]),
    ("In Marsh's words, the plan is “dead in the water”.", [(D, "marsh", "dead in the water")]),
    ("In the words of Marsh, the plan is “dead in the water”.", [(D, "marsh", "dead in the water")]),
    ("What Marsh called a “technical fault” cost millions.", [(D, "marsh", "technical fault")]),
    ("Marsh refused to comment on what she called a “technical fault”.", [(D, "marsh", "technical fault")]),
    ("“We heard a bang,” said a neighbour who asked not to be named.", [
        (D, "anonymous:neighbour", "We heard a bang")]),
    ("“It is over,” said a senior diplomat.", [(D, "anonymous:senior diplomat", "It is over")]),
    ("“It is over,” a source close to the talks told Reuters.", [
        (D, "anonymous:source close to the talks", "It is over")]),
    ("“It is over,” said one official.", [(D, "anonymous:official", "It is over")]),
    ("“It is over,” said Peter Lund, a lawyer.", [(D, "other:Peter Lund", "It is over")]),
    ("“It is over,” said the lawyer Peter Lund.", [(D, "other:Peter Lund", "It is over")]),
    ("“It is over,” said Dr Peter Lund of Leeds University.", [(D, "other:Peter Lund", "It is over")]),
    (
        "Peter Lund has run the shop for years. “It is over,” Mr Lund said.",
        [(D, "other:Peter Lund", "It is over")],
    ),
    ("“It is over,” said the head of the clinic, Peter Lund.", [(D, "other:Peter Lund", "It is over")]),
    ("“It is over,” a spokesman for Brightwater said.", [(D, "brightwater", "It is over")]),
    ("“It is over,” said a Brightwater spokeswoman.", [(D, "brightwater", "It is over")]),
    ("“It is over,” the company's lawyer said.", [(D, "other:company's lawyer", "It is over")]),
    ("A banner read: “Hands off our clinic.”", [(D, "anonymous:banner", "Hands off our clinic.")]),
    ("Placards saying “Hands off our clinic” lined the road.", [(D, "anonymous:Placards", "Hands off our clinic")]),
    ("“Hands off our clinic!” chanted residents outside.", [(D, "residents", "Hands off our clinic!")]),
    ("“Why us?” asked Ridley.", [(D, "ridley", "Why us?")]),
    ("“No,” Marsh said flatly.", [(D, "marsh", "No")]),
    ("“No!” Marsh shouted back.", [(D, "marsh", "No!")]),
    ("“The tide,” Ridley explained, “comes in fast.”", [
        (D, "ridley", "The tide"), (D, "ridley", "comes in fast.")]),
    ("“The tide comes in fast” – Tom Ridley", [(D, "ridley", "The tide comes in fast")]),
    ("Marsh said the wards were “full to bursting”.", [
        (I, "marsh", "the wards were “full to bursting”"), (D, "marsh", "full to bursting")]),
    ("Marsh insisted that the wards were “safe” and “clean”.", [
        (I, "marsh", "the wards were “safe” and “clean”"), (D, "marsh", "safe"), (D, "marsh", "clean")]),
    ("The letter says the pump is “beyond repair”.", [
        (I, "document:letter", "the pump is “beyond repair”"), (D, "document:letter", "beyond repair")]),
    ("“The pump is beyond repair,” the report concludes.", [(D, "document:report", "The pump is beyond repair")]),
    ("“The pump is beyond repair,” it says.", [(D, "", "The pump is beyond repair")]),
    ("Brightwater made no promise. “We are looking into it,” it said.", [
        (D, "brightwater", "We are looking into it")]),
    (
        "“We are looking at it.\n\n“We will report in May,” said Marsh.",
        [(D, "marsh", "We are looking at it."), (D, "marsh", "We will report in May")],
    ),
    ("“We are looking at it, said Marsh. She left.", [(D, "marsh", "We are looking at it, said Marsh.")]),
    ("“He told me ‘go home’ and I went,” Ridley said.", [(D, "ridley", "He told me ‘go home’ and I went")]),
    ("'He told me \"go home\" and I went,' Ridley said.", [(D, "ridley", "He told me \"go home\" and I went")]),
    ("‘The nurses’ union won’t move,’ Marsh said.", [(D, "marsh", "The nurses’ union won’t move")]),
    ("Marsh went on: “And we will pay.”", [(D, "marsh", "And we will pay.")]),
    ("Marsh added that “not one bed” would go.", [
        (I, "marsh", "“not one bed” would go"), (D, "marsh", "not one bed")]),
    ("“Not one bed will go,” she is quoted as saying.", [(D, "", "Not one bed will go")]),
    ("The council hit back. “This is nonsense,” a spokesperson said.", [(D, "council", "This is nonsense")]),
    ("Marsh dismissed the report as “gossip”.", [(D, "marsh", "gossip")]),
    ("Marsh apologised for the “distress” caused.", [(D, "marsh", "distress")]),
    ("Brightwater blamed “human error” for the leak.", [(D, "brightwater", "human error")]),
    ("“I saw it all,” recalled Ridley, whose boat was moored nearby.", [(D, "ridley", "I saw it all")]),
    ("“Beds are not the problem. Staff are,” Marsh says.", [(D, "marsh", "Beds are not the problem. Staff are")]),
    ("Police described the crash as 'horrific'.", [(D, "police", "horrific")]),
    ("Council ‘misled’ families, says Ridley", [(D, "ridley", "misled")]),
    ("Marsh: ‘No ward will close’", [(D, "marsh", "No ward will close")]),
    ("‘No ward will close’, Marsh promises", [(D, "marsh", "No ward will close")]),
    ("“No ward will close,” promised Marsh, who took office in May.", [(D, "marsh", "No ward will close")]),
]  # fmt: skip

# Sentences as whole articles have them: several voices, asides, headlines, the shapes of one paper or another.
MIXED: list[Case] = [
    (
        "Helen Marsh, who had earlier promised that “heads will roll”, stopped short of naming anybody.",
        [(D, "marsh", "heads will roll")],
    ),
    (
        "“He is a traitor,” said Mick Barlow, 52. “After all we did!” Others blame the board.",
        [(D, "other:Mick Barlow", "He is a traitor"), (D, "other:Mick Barlow", "After all we did!")],
    ),
    ("Residents accused the council of greed and called for a vote.", [(I, "residents", "greed")]),
    ("Marsh, who left in May, denied wrongdoing.", []),
    (
        "According to two people familiar with the matter, the council was offered a deal.",
        [(I, "anonymous:two people familiar with the matter", "the council was offered a deal")],
    ),
    (
        "“Our members did nothing wrong,” its general secretary, Anita Rao, said.",
        [(D, "other:Anita Rao", "Our members did nothing wrong")],
    ),
    ("“She could sell ice in winter,” recalls one.", [(D, "anonymous:one", "She could sell ice in winter")]),
    (
        "“Vain and secretive,” was the verdict of a former director.",
        [(D, "anonymous:former director", "Vain and secretive")],
    ),
    ("‘It’s a long word for later,’ one of them said.", [(D, "anonymous:one of them", "It’s a long word for later")]),
    ("The minister, says one of them, ‘has moved fast’.", [
        (I, "anonymous:one of them", "The minister, says one of them, ‘has moved fast’"),
        (D, "anonymous:one of them", "has moved fast")]),
    ("‘Profoundly sorry’, Marsh calls herself.", [(D, "marsh", "Profoundly sorry")]),
    ("Ridley asked me whether anybody in London had read it.", [(I, "ridley", "whether anybody in London had read it")]),
    ("Asked whether she would go, Marsh said: “No.”", [(D, "marsh", "No.")]),
    (
        "That claim was dismissed by Nell Okoro, the union organiser, who described it as “laughable”.",
        [(D, "other:Nell Okoro", "laughable")],
    ),
    (
        "Tom Ridley, chair of the trust, said:\n“First.\n“Second.”",
        [(D, "ridley", "First."), (D, "ridley", "Second.")],
    ),
    (
        "The roof is leaking, Ridley said, and he will mend it himself.",
        [(I, "ridley", "The roof is leaking"), (I, "ridley", "he will mend it himself")],
    ),
    (
        "An interim report published in April by Ofcall, which watches the firms, found that the pump had failed.",
        [(I, "document:interim report", "the pump had failed")],
    ),
    (
        "The yard was approved in May, documents seen by Ofcall show.",
        [(I, "document:documents", "The yard was approved in May")],
    ),
    ("Brightwater, based in Hull, England, denies that the water was foul.", [(I, "brightwater", "the water was foul")]),
    ("I had to tell him that I did not know.", []),
    ("Marsh added: ‘We will not,’ and left.", [(D, "marsh", "We will not")]),
]  # fmt: skip

# Marks that nobody speaks in, and titles of works, which are none.
SCARE: list[Case] = [
    ("The “rescue” plan was dropped in March.", [(S, "", "rescue")]),
    ("The so-called “smart” meters broke down.", [(S, "", "smart")]),
    ("It was a “win-win” deal for the port.", [(S, "", "win-win")]),
    ("The ‘temporary’ car park is ten years old.", [(S, "", "temporary")]),
    ("The film “The Dam” opens on Friday.", []),
    ("She published a novel, “Tides”, in 2010.", []),
    ("The podcast ‘Night Shift’ ended in June.", []),
    ("He is 6'2\" tall and likes rock 'n' roll.", []),
    ("The workers' canteen and the drivers' room closed.", []),
    ("The '90s were kind to the port.", []),
]

# Reported clauses: with that, without it, asides, according to, blame, objects, nouns, hearsay.
INDIRECT: list[Case] = [
    ("Marsh said that the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh said the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh said on Monday that the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh said on Monday the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh told reporters the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh told a meeting in Hull that the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("Marsh, the health secretary's deputy, said the wards would stay open.", [(I, "marsh", "the wards would stay open")]),
    ("The council claims it was never warned.", [(I, "council", "it was never warned")]),
    ("The council has claimed it was never warned.", [(I, "council", "it was never warned")]),
    ("Brightwater claims to have replaced the pump.", [(I, "brightwater", "to have replaced the pump")]),
    ("Brightwater denied dumping sewage in the river.", [(I, "brightwater", "dumping sewage in the river")]),
    ("Brightwater has admitted having ignored two alarms.", [(I, "brightwater", "having ignored two alarms")]),
    ("Brightwater denies that it ignored the alarm.", [(I, "brightwater", "it ignored the alarm")]),
    ("Brightwater denied it had ignored the alarm.", [(I, "brightwater", "it had ignored the alarm")]),
    ("Ofcall warned that the network was close to collapse.", [(I, "regulator", "the network was close to collapse")]),
    ("Ofcall has warned Brightwater that fines would follow.", [(I, "regulator", "fines would follow")]),
    ("Ridley insisted the men had been told nothing.", [(I, "ridley", "the men had been told nothing")]),
    ("Ridley pointed out that the ladder was missing.", [(I, "ridley", "the ladder was missing")]),
    ("Ridley believes the ladder was stolen.", [(I, "ridley", "the ladder was stolen")]),
    ("Ridley hopes the yard will reopen.", [(I, "ridley", "the yard will reopen")]),
    ("The yard will reopen in May, Ridley said.", [(I, "ridley", "The yard will reopen in May")]),
    ("The yard will reopen in May, said Ridley.", [(I, "ridley", "The yard will reopen in May")]),
    ("The yard will reopen in May, according to Ridley.", [(I, "ridley", "The yard will reopen in May")]),
    ("According to Ridley, the yard will reopen in May.", [(I, "ridley", "the yard will reopen in May")]),
    ("According to Tom Ridley, the foreman, the yard will reopen in May.", [
        (I, "ridley", "the yard will reopen in May")]),
    ("The yard, Ridley said, will reopen in May.", [(I, "ridley", "The yard, Ridley said, will reopen in May")]),
    ("The yard will reopen in May, Ridley told the local paper.", [(I, "ridley", "The yard will reopen in May")]),
    ("The yard will reopen in May, the ministry announced on Friday.", [
        (I, "ministry", "The yard will reopen in May")]),
    ("Two men were hurt, police said.", [(I, "police", "Two men were hurt")]),
    ("Two men were hurt, police said, but nobody was arrested.", [(I, "police", "Two men were hurt")]),
    ("Police say two men were hurt.", [(I, "police", "two men were hurt")]),
    ("Police have confirmed that two men were hurt.", [(I, "police", "two men were hurt")]),
    ("The ministry announced the closure of the yard.", [(I, "ministry", "the closure of the yard")]),
    ("The ministry on Friday announced a ban on night flights.", [(I, "ministry", "a ban on night flights")]),
    ("Police confirmed the arrest of two men.", [(I, "police", "the arrest of two men")]),
    ("Residents accuse Brightwater of lying about the leak.", [(I, "residents", "lying about the leak")]),
    ("Residents accused the council of negligence.", [(I, "residents", "negligence")]),
    ("Residents blamed the council for the flood.", [(I, "residents", "the flood")]),
    ("Ridley criticised the council for ignoring the warnings.", [(I, "ridley", "ignoring the warnings")]),
    ("Brightwater was accused by residents of hiding the leak.", [(I, "residents", "hiding the leak")]),
    ("Marsh's claim that the wards are safe convinced nobody.", [(I, "marsh", "the wards are safe")]),
    ("Claims by Brightwater that the water was clean were false.", [(I, "brightwater", "the water was clean")]),
    ("Brightwater faces accusations of fraud from residents.", []),
    ("The nurses' union's warning that lives were at risk went unheard.", [(I, "union", "lives were at risk")]),
    ("The firm reportedly paid the fine in cash.", [(I, "anonymous", "The firm reportedly paid the fine in cash")]),
    ("The captain allegedly fell asleep at the wheel.", [
        (I, "anonymous", "The captain allegedly fell asleep at the wheel")]),
    ("The captain is said to have fallen asleep.", [(I, "anonymous", "The captain is said to have fallen asleep")]),
    ("The captain is reported to be hiding in Spain.", [
        (I, "anonymous", "The captain is reported to be hiding in Spain")]),
    ("The captain is believed to be hiding in Spain.", []),
    ("It is understood that the captain has left.", [(I, "anonymous", "the captain has left")]),
    ("Sources close to the talks said a deal was near.", [
        (I, "anonymous:Sources close to the talks", "a deal was near")]),
    ("A senior official said a deal was near.", [(I, "anonymous:senior official", "a deal was near")]),
    ("Three diplomats told the agency that a deal was near.", [(I, "anonymous:Three diplomats", "a deal was near")]),
    ("A report by engineers found that the pump had failed.", [
        (I, "document:report by engineers", "the pump had failed")]),
    ("The study suggests the pump had failed.", [(I, "document:study", "the pump had failed")]),
    ("According to the indictment, the captain had been drinking.", [
        (I, "document:indictment", "the captain had been drinking")]),
    ("Critics say the plan is too slow.", [(I, "other:Critics", "the plan is too slow")]),
    ("The farmer said his fields were ruined.", [(I, "other:farmer", "his fields were ruined")]),
    ("A farmer said his fields were ruined.", [(I, "anonymous:farmer", "his fields were ruined")]),
    ("Anna Kowal, a farmer, said her fields were ruined.", [(I, "other:Anna Kowal", "her fields were ruined")]),
    ("Marsh said the plan would cost millions, adding that taxes would rise.", [
        (I, "marsh", "the plan would cost millions"), (I, "marsh", "taxes would rise")]),
    ("Marsh said the plan was late and promised that it would be finished.", [
        (I, "marsh", "the plan was late"), (I, "marsh", "it would be finished")]),
    ("Marsh said the plan was late, but Ridley said it was dead.", [
        (I, "marsh", "the plan was late"), (I, "ridley", "it was dead")]),
    ("Helen Marsh opened the clinic. She said it would treat 200 people a day.", [
        (I, "marsh", "it would treat 200 people a day")]),
    ("Tom Ridley came first. He told the crowd that the yard was saved.", [(I, "ridley", "the yard was saved")]),
    ("Brightwater reopened the plant. The company said the water was safe.", [
        (I, "brightwater", "the water was safe")]),
    ("The nurses' union met on Monday. It said the strike would go on.", [(I, "union", "the strike would go on")]),
    ("Marsh did not say that the wards would close.", []),
    ("Marsh refused to say whether the wards would close.", []),
    ("The pain said goodbye.", []),
    ("The report was published on Monday.", []),
    ("The claims were settled in court.", []),
    ("He plans to say more tomorrow.", []),
    ("The dispute continued for weeks.", []),
    ("Marsh announced she would resign.", [(I, "marsh", "she would resign")]),
    ("Marsh is expected to announce that the wards will close.", [(I, "marsh", "the wards will close")]),
    ("Marsh went on to say that the roof leaked.", [(I, "marsh", "the roof leaked")]),
    ("“It leaks,” said Marsh, who added that the roof was old.", [
        (D, "marsh", "It leaks"), (I, "marsh", "the roof was old")]),
    ("While the council says the road is safe, residents disagree.", [(I, "council", "the road is safe")]),
    ("Marsh argued that, without money, the wards would close.", [
        (I, "marsh", "without money, the wards would close")]),
    ("HULL (AFX) - The yard will close in May, the ministry said.", [(I, "ministry", "The yard will close in May")]),
    ("The mayor of Hull said the bridge was safe.", [(I, "other:mayor of Hull", "the bridge was safe")]),
    ("Brightwater's chief executive, Ines Falk, said the bridge was safe.", [
        (I, "other:Ines Falk", "the bridge was safe")]),
    ("Brightwater chief executive Ines Falk said the bridge was safe.", [
        (I, "other:Ines Falk", "the bridge was safe")]),
    ("A Brightwater spokesman said the bridge was safe.", [(I, "brightwater", "the bridge was safe")]),
    ("Marsh's office said the bridge was safe.", [(I, "marsh", "the bridge was safe")]),
    ("In a statement on Friday, Brightwater said it regretted the delay.", [
        (I, "brightwater", "it regretted the delay")]),
    ("Ridley swears he never signed.", [(I, "ridley", "he never signed")]),
    ("Ridley alleged that the books had been cooked.", [(I, "ridley", "the books had been cooked")]),
    ("Ridley complained that nobody had called.", [(I, "ridley", "nobody had called")]),
    ("The council acknowledged that mistakes were made.", [(I, "council", "mistakes were made")]),
]  # fmt: skip

STANCES = [
    ("Marsh said the wards were safe.", "neutral"),
    ("Marsh told reporters the wards were safe.", "neutral"),
    ("Marsh pointed out that the wards were safe.", "endorsing"),
    ("Marsh noted that the wards were safe.", "endorsing"),
    ("Marsh admitted that the wards were full.", "endorsing"),
    ("Marsh claimed the wards were safe.", "distancing"),
    ("Marsh insists the wards were safe.", "distancing"),
    ("Marsh alleged that the wards were unsafe.", "distancing"),
    ("Marsh accused the council of neglect.", "accusing"),
    ("Marsh denounced the “neglect” of the wards.", "accusing"),
]


ALL = [*DIRECT, *MIXED, *SCARE, *INDIRECT]


def quoted(text: str, first: str = "") -> list[Quote]:
    page = english_page(text, first=first)
    return list(find_quotes(page, find_actors(text, ACTORS)))


def ids(cases):
    return [re.sub(r"\W+", "-", case[0])[:60] for case in cases]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=ids(ALL))
def test_speech(text, expected):
    assert [(q.kind, q.speaker, q.quote) for q in quoted(text)] == expected


@pytest.mark.parametrize(("text", "stance"), STANCES, ids=ids(STANCES))
def test_stance_of_the_cue(text, stance):
    assert {q.stance for q in quoted(text)} == {stance}


def test_the_title_takes_the_speaker_of_the_body():
    text = "‘Not one bed will go’\n“Not one bed will go,” Marsh said."
    assert [(q.kind, q.speaker) for q in quoted(text, first="title")] == [(D, "marsh"), (D, "marsh")]


def test_there_are_enough_sentences():
    assert len(ALL) >= 150


PIECES = [
    "“", "”", "‘", "’", '"', "'", "said", "Marsh", "the council", "he", "that", "according to", ",", ".", ":", "claims",
    "the plan failed", "accused", "of lying", "reportedly", "\n", "\n\n", "who", "and", "a source", "was", "by", "told",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_text_gives_spans_in_order(pieces):
    text = " ".join(pieces)
    found = quoted(text)
    assert all(text[q.start : q.end] == q.quote and q.quote.strip() == q.quote for q in found)
    assert [q.start for q in found] == sorted(q.start for q in found)
    marked = find_marked(english_page(text))
    assert all(a.outer_end <= b.outer_start for a, b in zip(marked, marked[1:], strict=False))


@pytest.mark.parametrize("piece", ["Marsh said that ", "“a ‘b ", "according to Marsh, ", "Marsh: “yes” ", "who said, "])
def test_time_grows_with_the_text_alone(piece):
    small, large = piece * (5_000 // len(piece)), piece * (40_000 // len(piece))
    quoted(small)
    assert seconds(lambda: quoted(large), 3) < 14 * max(seconds(lambda: quoted(small), 3), 0.02)

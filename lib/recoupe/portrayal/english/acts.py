"""Who acts on whom in English: the actors that do (verb-agent) and those that something is done to (verb-patient).

"[The mayor] [sacked the director]", "[The director] [was sacked by the mayor]", "the arrest [of the director]".
Each rule is one clear pattern around a mention, and what fits none is left out.
"""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.english.groups import COPULA, HAVE, PASSIVE, Group, read_group
from recoupe.english.lexicon import Lexicon
from recoupe.english.phrases import Phrase, phrase_ending
from recoupe.english.verbs import BASE, FINITE, GERUND, PARTICIPLE, load_verbs
from recoupe.english.words import (
    ADV,
    AUX,
    COMMA,
    DET,
    MENTION,
    MODAL,
    NOT,
    NUMBER,
    POSS,
    PREP,
    PUNCTUATION,
    TIME,
    TITLE,
    Words,
)
from recoupe.portrayal.acts import Act
from recoupe.portrayal.english.clauses import Clause

AGENT, PATIENT = "verb-agent", "verb-patient"
_NO_OBJECT = frozenset(
    [
        "be",
        "have",
        "seem",
        "become",
        "remain",
        "appear",
        "say",
        "think",
        "believe",
        "include",
        "mean",
        "like",
        "represent",
        "own",
        "contain",
        "employ",
        "know",
        "want",
        "love",
        "need",
        "resemble",
        "describe",
        "see",
        "hear",
        "watch",
        "call",
        "concern",
        "involve",
        "belong",
        "comprise",
        "cost",
        "matter",
        "follow",
        "add",
        "hope",
        "fear",
    ]
)
_STATIVE = frozenset({"be", "seem", "appear", "become", "remain", "look", "sound", "feel", "stay", "prove"})


def find_acts(
    words: Words,
    phrases: Mapping[int, Phrase],
    clauses: Sequence[Clause],
    objects: Mapping[int, str],
    lexicon: Lexicon,
) -> Iterator[Act]:
    """All clear acts of a sentence, in no order."""
    for clause in clauses:
        if act := _of_clause(clause, lexicon):
            yield act
    for at, phrase in phrases.items():
        mention = words.mention[at]
        assert mention is not None
        found = (
            _passive_agent(words, phrase)
            or _object(words, phrase, lexicon)
            or _target(words, phrase, lexicon)
            or _deed(words, at, phrase, lexicon)
        )
        if found:
            yield Act(mention.actor, *found)
    for at, actor in objects.items():
        if found := _object(words, Phrase(at, at, at), lexicon):
            yield Act(actor, *found)


def agent_polarity(group: Group, lexicon: Lexicon) -> int:
    """The side an act takes by its own words: "lied" -1, "rescued" 1; a negated one takes none."""
    if group.negated:
        return 0
    if group.lemma in ("refuse", "fail") and len(group.lemmas) > 1:
        return -1 if group.lemma == "fail" else 0
    return next((lexicon.agent_verbs[lemma] for lemma in reversed(group.lemmas) if lemma in lexicon.agent_verbs), 0)


def patient_polarity(lemma: str, lexicon: Lexicon) -> int:
    """The side of what is done: "jailed" -1, "praised" 1."""
    return lexicon.patient_verbs.get(lemma, 0)


def _of_clause(clause: Clause, lexicon: Lexicon) -> Act | None:
    group = clause.group
    if group.voice in (COPULA, HAVE) and len(group.lemmas) == 1 or group.lemma in _STATIVE and len(group.lemmas) == 1:
        return None
    negated = "-negated" if group.negated else ""
    if group.voice == PASSIVE:
        if group.lemmas[-1] in _STATIVE:
            return None
        polarity = (
            0
            if group.negated
            else patient_polarity(group.lemmas[0], lexicon) or patient_polarity(group.lemmas[-1], lexicon)
        )
        return Act(clause.actor, group.first, max(group.last, clause.last), PATIENT, polarity, "passive" + negated)
    rule = clause.rule + negated
    return Act(clause.actor, group.first, max(group.last, clause.last), AGENT, agent_polarity(group, lexicon), rule)


Found = tuple[int, int, str, int, str]


def _passive_agent(words: Words, phrase: Phrase) -> Found | None:
    """ "closed on Monday by the council", "a plan backed by residents"."""
    by = phrase.first - 1
    if by < 1 or words.form[by] != "by":
        return None
    at = by - 1
    while (
        at > 0
        and by - at < 6
        and (
            words.is_a(at, ADV | TIME | NUMBER)
            or words.is_a(at, PREP)
            and words.is_a(at + 1, TIME)
            or words.word(at) == "as"
        )
        and not words.is_verb(at, PARTICIPLE)
    ):
        at -= 1
    if not words.is_verb(at, PARTICIPLE):
        back = next(
            (i for i in range(by - 1, max(by - 7, 0), -1) if words.is_verb(i, PARTICIPLE) and _after_be(words, i)), -1
        )
        if back < 0 or any(words.is_a(i, PUNCTUATION) for i in range(back, by)):
            return None
        at = back
    if words.is_a(at, DET | MENTION) or words.lemma(at) in load_verbs().intransitive:
        return None
    if words.is_a(at - 1, DET | POSS):
        return None
    first = at
    while first > 0 and words.is_a(first - 1, AUX | MODAL | NOT | ADV) and not words.is_a(first - 1, PREP):
        first -= 1
    return first, phrase.last, AGENT, 0, "passive-agent"


def _after_be(words: Words, at: int) -> bool:
    step = at - 1
    while words.is_a(step, ADV | NOT):
        step -= 1
    return words.lemma(step) == "be"


def _object(words: Words, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """ "the court fined | the firm", "accusing the mayor", "to sue the council"."""
    verb = phrase.first - 1
    if words.is_a(verb, COMMA):  # "suspended its treasurer, | Ruth Amos"
        office = phrase_ending(words, verb - 1)
        if office is None or words.is_a(office.head, MENTION) or not _is_office(words, office.head, lexicon):
            return None
        verb = office.first - 1
    if words.is_a(phrase.last + 1, POSS) or phrase.standing == "modifier":
        return None
    if words.is_a(verb, ADV):
        verb -= 1
    reading = words.verb[verb] if verb >= 0 else None
    if reading is None or reading.lemma in _NO_OBJECT or words.is_a(verb, DET | PREP | TIME | MENTION):
        return None
    if reading.lemma in load_verbs().intransitive or words.is_a(verb - 1, DET | POSS):
        return None
    if words.capital[verb] and verb > 0 and not words.is_a(verb - 1, PUNCTUATION):
        return None
    if reading.kinds & GERUND and phrase.first == phrase.head and (verb == 0 or words.is_a(verb - 1, PUNCTUATION)):
        return None  # "striking | attendants"
    first = verb
    while first > 0 and words.is_a(first - 1, AUX | MODAL | NOT | ADV) and not words.is_a(first - 1, PREP | DET):
        first -= 1
    negated = any(words.is_a(i, NOT) for i in range(first, verb))
    passive = any(words.lemma(i) == "be" for i in range(first, verb)) and reading.kinds & PARTICIPLE
    if passive:
        return None
    plain_noun = reading.kinds & 32 and first == verb and reading.kinds & (BASE | 2)
    if plain_noun and words.word(verb - 1) != "to" and not _has_subject(words, verb):
        return None
    if reading.lemma in ("say", "add", "tell") and reading.lemma != "tell" or _opens_clause(words, phrase):
        return None
    polarity = 0 if negated else patient_polarity(reading.lemma, lexicon)
    return first, phrase.last, PATIENT, polarity, "object" + ("-negated" if negated else "")


def _is_office(words: Words, at: int, lexicon: Lexicon) -> bool:
    return (
        words.is_a(at, TITLE)
        or words.form[at] in lexicon.register_heads
        or words.form[at].endswith(("er", "or", "ist"))
    )


def _has_subject(words: Words, verb: int) -> bool:
    before = verb - 1
    return before >= 0 and (
        words.is_a(before, MENTION | MODAL | AUX)
        or words.is_plain(before)
        or words.form[before] in ("they", "who", "which", "we")
    )


def _opens_clause(words: Words, phrase: Phrase) -> bool:
    """Whether the mention is the subject of a clause: "said | Rovaltec had lied"."""
    group = read_group(words, phrase.last + 1, FINITE)
    return group is not None and words.lemma(phrase.first - 1) in (
        "say",
        "claim",
        "believe",
        "think",
        "know",
        "hope",
        "fear",
        "insist",
        "argue",
        "add",
        "show",
    )


def _target(words: Words, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """ "called on the government", "hit out at the club", "a lawsuit against the firm"."""
    before = phrase.first - 1
    if before < 1 or not words.is_a(before, PREP):
        return None
    for size in (1, 2):
        verb = before - size
        rests = lexicon.targets.get(words.lemma(verb), ()) if verb >= 0 else ()
        if tuple(words.form[verb + 1 : before + 1]) in rests:
            return verb, phrase.last, PATIENT, 0, "target"
    if words.form[before] == "against" and words.form[before - 1] in lexicon.against:
        return before - 1, phrase.last, PATIENT, -1, "target-of-noun"
    return None


def _deed(words: Words, at: int, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """ "the arrest of the mayor", "the mayor's resignation", "pressure from the government"."""
    if words.is_a(at + 1, POSS):
        step = at + 2
        while (
            words.is_plain(step)
            and step < at + 4
            and words.form[step] not in lexicon.patient_deeds | lexicon.agent_deeds
        ):
            step += 1
        if words.word(step) in lexicon.patient_deeds:
            return phrase.first, step, PATIENT, 0, "deed"
        if words.word(step) in lexicon.agent_deeds:
            return phrase.first, step, AGENT, 0, "deed"
        return None
    before = phrase.first - 1
    if before < 1:
        return None
    noun = words.form[before - 1]
    if words.form[before] == "of" and noun in lexicon.patient_deeds:
        return before - 1, phrase.last, PATIENT, 0, "deed"
    if words.form[before] in ("from", "by") and noun in lexicon.agent_deeds:
        return before - 1, phrase.last, AGENT, 0, "deed"
    return None

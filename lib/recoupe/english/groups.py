"""Verb groups: "had not been told to leave" is one verb, with its voice and its negation.

Read from the first auxiliary to the last verb, with nothing between but adverbs, days and negations.
"""

from dataclasses import dataclass

from recoupe.english.verbs import BASE, FINITE, GERUND, NOUN_TOO, PARTICIPLE, PAST, THIRD, load_verbs
from recoupe.english.words import (
    ADV,
    COMMA,
    DET,
    MARK,
    MENTION,
    MODAL,
    NOT,
    NUMBER,
    OBJECT,
    POSS,
    PREP,
    PUNCTUATION,
    QUOTE,
    REL,
    SMALL,
    STOP,
    SUBJECT,
    TIME,
    Words,
)  # fmt: skip

ACTIVE, PASSIVE, COPULA, HAVE = "active", "passive", "copula", "have"
_BE = frozenset({"is", "are", "was", "were", "am", "be", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "having"})
_DO = frozenset({"do", "does", "did"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "who"})
_PLURAL_PRONOUNS = frozenset({"they", "we", "you", "i", "these", "those", "both", "many", "all"})


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: words [first, last], its core word and base forms, its voice.

    `lemmas` are all verbs met, the finite one first: "refused to pay" has refuse, pay, and pay is its core. form: the
    first word's kind (FINITE, GERUND, PARTICIPLE or BASE for an infinitive).
    """

    first: int
    core: int
    last: int
    lemmas: tuple[str, ...]
    voice: str
    negated: bool
    form: int
    modal: str = ""
    progressive: bool = False

    @property
    def lemma(self) -> str:
        """The base form of the first verb that means something."""
        return self.lemmas[0]


def read_group(words: Words, at: int, kinds: int = FINITE, plural: bool = True) -> Group | None:
    """The verb group that starts at a word, None where none does.

    `kinds`: FINITE after a subject, BASE after "to", GERUND or PARTICIPLE for a group of its own. `plural`: whether
    the subject can be one, so that a base form may follow it.
    """
    first, negated = at, False
    at, negated = _skip(words, at, negated)
    if at - first > 3 or at >= len(words):
        return None
    modal = ""
    word = _plain(words.form[at])
    if words.is_a(at, MODAL) and kinds == FINITE:
        modal = word
        negated |= words.is_a(at, NOT)
        at, negated = _skip(words, at + 1, negated)
        if word == "ought" and words.word(at) == "to":
            at += 1
        return _from_verb(words, first, at, BASE, negated, modal, FINITE)
    if kinds == FINITE and word in _DO:
        negated |= words.is_a(at, NOT)
        after, no = _skip(words, at + 1, negated)
        if is_base(words, after) and (no or after == at + 1):
            return _from_verb(words, first, after, BASE, no, "", FINITE)
    if kinds == FINITE and not can_be_finite(words, at, plural):
        return None
    return _from_verb(words, first, at, kinds, negated, modal, kinds)


def can_be_finite(words: Words, at: int, plural: bool = True) -> bool:
    """Whether a word after a subject is a finite verb where it stands: "plans to", "plans a", not "plans were"."""
    if at >= len(words) or words.is_a(at, MENTION | QUOTE):
        return False
    word = _plain(words.form[at])
    if word in _BE | _HAVE | _DO:
        return word not in ("be", "been", "being", "having")
    if words.is_a(at, DET | PREP | POSS) or not words.is_verb(at, FINITE):
        return False
    kinds = words.verb[at].kinds  # type: ignore[union-attr]
    if kinds & PAST:
        after = at + 1
        while words.is_a(after, ADV):
            after += 1
        return not (kinds & PARTICIPLE and words.word(after) == "by")  # "rebels | backed by the army"
    if kinds & THIRD == 0 and not plural:
        return False
    if words.word(at - 1) in _SUBJECTS:
        return True  # "it | wants peace"
    return not kinds & NOUN_TOO or _takes_something(words, at + 1) or kinds & THIRD != 0 and _takes_a_noun(words, at)


def _takes_a_noun(words: Words, at: int) -> bool:
    """Whether a headline's verb takes a bare noun: "Britain | orders inquiry", not "Rovaltec | shares prices fell"."""
    if not (words.is_a(at - 1, MENTION) or words.capital[at - 1 : at] == [True] or at == 0):
        return False
    step = at + 1
    while words.is_plain(step) and step < at + 6:
        step += 1
    return step > at + 1 and not can_be_finite(words, step) and not words.is_a(step, MODAL)


def _takes_something(words: Words, at: int) -> bool:
    """Whether what follows can be the object of a verb and not a verb: a determiner, "to", a name, words in marks."""
    if at >= len(words):
        return False
    if words.is_a(at, QUOTE | MENTION | DET | OBJECT | ADV | SUBJECT):
        return True
    if words.is_a(at, PREP):
        return words.word(at) not in ("of", "than")
    return words.word(at) in ("to", "that", "whether", "how", "why")


def is_base(words: Words, at: int) -> bool:
    """Whether a word can be an infinitive after a modal or "to": any word that is no small word or sign."""
    if not 0 <= at < len(words) or words.is_a(at, PUNCTUATION | MENTION | QUOTE | MODAL | POSS | SUBJECT):
        return False
    if words.form[at] in ("be", "have", "do"):
        return True
    if words.is_a(at, SMALL | ADV | TIME) and words.form[at] not in ("own", "like", "mean", "lower", "further"):
        return False
    verb = words.verb[at]
    if verb is None:
        return words.form[at].isalpha() and not words.capital[at]
    return bool(verb.kinds & BASE) or words.form[at] == verb.lemma


def _from_verb(words: Words, first: int, at: int, kinds: int, negated: bool, modal: str, form: int) -> Group | None:
    """The group whose verb proper starts at a word: be, have or the main verb."""
    if at >= len(words) or words.is_a(at, PUNCTUATION | MENTION | QUOTE):
        return None
    word, progressive = _plain(words.form[at]), False
    negated |= words.is_a(at, NOT)
    if word in _HAVE and (kinds != BASE or word == "have"):
        after, no = _skip(words, at + 1, negated)
        if words.word(after) == "been":
            at, word, negated = after, "been", no
        elif words.is_verb(after, PARTICIPLE) and not words.is_a(after, DET):
            return _carried(words, first, after, words.lemma(after), ACTIVE, no, form, modal)
        elif words.word(after) == "to" and is_base(words, after + 1):
            return _carried(words, first, at, "have", ACTIVE, no, form, modal)
        else:
            return Group(first, at, at, ("have",), HAVE, negated, form, modal)
    if word in _BE:
        after, no = _skip(words, at + 1, negated)
        if words.word(after) == "being":
            further, no = _skip(words, after + 1, no)
            if words.is_verb(further, PARTICIPLE):
                return _carried(words, first, further, words.lemma(further), PASSIVE, no, form, modal)
        if words.word(after) == "going" and words.word(after + 1) == "to" and is_base(words, after + 2):
            return _from_verb(words, first, after + 2, BASE, no, "will", form)
        if words.word(after) == "to" and is_base(words, after + 1) and after == at + 1:
            return _from_verb(words, first, after + 1, BASE, no, "will", form)
        if words.word(after) in ("set", "due", "poised", "ready", "able", "unable", "likely", "unlikely", "willing",
                                 "unwilling", "keen", "expected") and words.word(after + 1) == "to":  # fmt: skip
            no |= words.form[after] in ("unable", "unwilling", "unlikely")
            return _from_verb(words, first, after + 2, BASE, no, modal or "able", form)
        if words.is_verb(after, GERUND) and not words.is_a(after, DET):
            group = _carried(words, first, after, words.lemma(after), ACTIVE, no, form, modal, True)
            return group
        if words.is_verb(after, PARTICIPLE) and _is_passive(words, after):
            return _carried(words, first, after, words.lemma(after), PASSIVE, no, form, modal)
        return Group(first, at, at, ("be",), COPULA, no, form, modal)
    if kinds == BASE:
        if not is_base(words, at):
            return None
        return _carried(words, first, at, words.lemma(at) or word, ACTIVE, negated, form, modal)
    if not words.is_verb(at, kinds):
        return None
    return _carried(words, first, at, words.lemma(at), ACTIVE, negated, form, modal, progressive)


def _is_passive(words: Words, at: int) -> bool:
    """Whether a participle after be is done to the subject: "was fined", not "is gone", "were left happy"."""
    return words.lemma(at) not in load_verbs().intransitive and not words.is_a(at, DET)


def _carried(
    words: Words, first: int, core: int, lemma: str, voice: str, negated: bool, form: int, modal: str,
    progressive: bool = False,
) -> Group:  # fmt: skip
    """The group with the verbs its last one carries: "refused to pay", "was ordered to leave", "stopped paying"."""
    verbs, lemmas, last = load_verbs(), [lemma], core
    for _ in range(3):
        at, no = _skip(words, last + 1, False)
        passive_infinitive = voice == PASSIVE and len(lemmas) == 1
        if words.word(at) == "to" and (lemmas[-1] in verbs.carriers or passive_infinitive):
            after, no = _skip(words, at + 1, no)
            if not is_base(words, after):
                break
            inner = _plain(words.form[after])
            negated |= no
            if inner == "have" and words.is_verb(after + 1, PARTICIPLE):
                after += 1
            if inner == "be" or words.form[after] == "been":
                further, no = _skip(words, after + 1, False)
                if words.is_verb(further, PARTICIPLE) and _is_passive(words, further):
                    core = last = further
                    lemmas.append(words.lemma(further))
                    voice = PASSIVE
                    break
            core = last = after
            lemmas.append(words.lemma(after) or words.form[after])
            continue
        if lemmas[-1] in verbs.ing_carriers and words.is_verb(at, GERUND) and at == last + 1:
            core = last = at
            lemmas.append(words.lemma(at))
            continue
        break
    return Group(first, core, last, tuple(lemmas), voice, negated, form, modal, progressive)


def _skip(words: Words, at: int, negated: bool) -> tuple[int, bool]:
    """The word after adverbs, negations and days, and whether a negation was among them."""
    start = at
    while at < len(words) and at < start + 4:
        if words.is_a(at, NOT) and not words.is_a(at, MODAL) and words.verb[at] is None:
            negated = True
        elif words.word(at) == "no" and words.word(at + 1) == "longer":
            negated, at = True, at + 1
        elif not words.is_a(at, ADV) or words.is_a(at, PUNCTUATION):
            break
        at += 1
    return at, negated


def _plain(form: str) -> str:
    return form[:-3] if form.endswith("n't") else form


_ENDS = frozenset(
    ["that", "who", "which", "whose", "whom", "if", "because", "although", "though", "while", "when", "where", "but"]
)
_REPORTING = frozenset(
    ["say", "claim", "think", "believe", "insist", "hope", "fear", "deny", "argue", "announce", "admit"]
)
_PARTICLES = frozenset({"out", "off", "up", "down", "away", "back", "aside", "over"})
_OF_TIME = frozenset(["on", "in", "after", "before", "since", "until", "by", "during", "within", "at", "from"])


def extend(words: Words, group: Group, limit: int = 9) -> int:
    """The last word of what the verb takes: its object, or its first complement ("agreed | to the sale")."""
    at, end, prepositions, content = group.last + 1, group.last, 0, False
    while at < len(words) and at <= group.last + limit:
        form = words.form[at]
        if words.is_a(at, STOP | COMMA | REL) and not (words.is_a(at, DET) and not content) or form in _ENDS:
            break
        if words.is_a(at, QUOTE):
            return at
        if words.is_a(at, MENTION) and not content and read_group(words, at + 1) is not None:
            break  # "said | Rovaltec had lied"
        if words.is_a(at, MARK):
            at += 1
            continue
        if form in _PARTICLES and at == group.last + 1:
            end = at
            at += 1
            continue
        if form in ("and", "or") and (read_group(words, at + 1) or not words.is_plain(at + 1)):
            break
        if words.is_a(at, PREP) and not words.is_a(at, MENTION):
            prepositions += 1
            if prepositions > 2 or form in _OF_TIME and content or form != "of" and content and prepositions > 1:
                break
            if words.is_a(at + 1, TIME | NUMBER) and form in _OF_TIME:
                break
        elif content and group.lemmas[-1] in _REPORTING and words.is_verb(at, FINITE) and read_group(words, at):
            return group.last  # "claims | the trust had lied"
        elif (
            words.is_a(at, TIME)
            and not words.is_a(at, DET)
            and words.capital[at]
            or words.is_a(at, SUBJECT)
            and not words.is_a(at, DET | OBJECT)
            or words.is_a(at, MODAL)
            or content
            and not words.is_plain(at)
            and words.is_verb(at, FINITE)
        ):
            break
        elif not words.is_a(at, DET | ADV | NUMBER | POSS) or words.is_a(at, MENTION):
            content = True
            end = at
        elif words.is_a(at, POSS) or form in _PARTICLES:
            end = at
        at += 1
    return end

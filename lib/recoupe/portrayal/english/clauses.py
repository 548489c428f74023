"""English clauses whose subject is an actor: "[Rovaltec], based in Hull, [has refused to publish them] and [left]".

Only the clear cases: a noun phrase that nothing governs, at most an aside or a complement, then a verb that can be its.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recoupe.english.groups import Group, extend, read_group
from recoupe.english.phrases import FREE, OBJECT, Phrase, is_plural, phrase_around
from recoupe.english.subjects import after_subject
from recoupe.english.verbs import BASE, FINITE, GERUND, PARTICIPLE
from recoupe.english.words import (
    COMMA,
    DET,
    MENTION,
    POSS,
    PREP,
    REL,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.quotes.english.clauses import phrase_after

_SUBORDINATES = frozenset(
    ["after", "before", "since", "until", "as", "though", "although", "whereas", "unless", "when"]
)
_FOLLOWERS = 3
_LINKS = frozenset({"and", "but", "then", "or"})


@dataclass(frozen=True, slots=True)
class Clause:
    """An actor, the word that names it, its verb group and the last word of what the verb takes."""

    actor: str
    at: int
    group: Group
    last: int
    rule: str


def find_phrases(words: Words) -> dict[int, Phrase]:
    """The noun phrase of each mention of a sentence, by the word that the mention is."""
    return {at: phrase_around(words, at) for at, mention in enumerate(words.mention) if mention is not None}


def find_clauses(words: Words, phrases: Mapping[int, Phrase], pronouns: Mapping[int, str]) -> list[Clause]:
    """Every clear clause of a sentence, from its mentions and its resolved pronouns (word: actor), in order."""
    found: list[Clause] = []
    taken: set[tuple[str, int]] = set()
    for at in sorted([*phrases, *pronouns]):
        if at in pronouns:
            actor, plural = pronouns[at], words.form[at] in ("they", "we", "i")
            first = [(at + 1, "pronoun")]
        else:
            mention, phrase = words.mention[at], phrases[at]
            assert mention is not None
            actor, plural = mention.actor, is_plural(words, phrase) or words.word(at + 1) == "and"
            first = list(_starts(words, at, phrase))
        for step, rule in first:
            group = read_group(words, step, FINITE, plural)
            if group is None or (actor, group.core) in taken:
                continue
            taken.add((actor, group.core))
            clause = Clause(actor, at, group, extend(words, group), rule)
            found.append(clause)
            for follower in _followers(words, clause, plural):
                if (actor, follower.group.core) not in taken:
                    taken.add((actor, follower.group.core))
                    found.append(follower)
            if rule != "relative":
                break
    return found


def _starts(words: Words, at: int, phrase: Phrase) -> Iterator[tuple[int, str]]:
    """Where the verb of a mention can start: after it, after "who", after its complement or an aside."""
    if words.is_a(at + 1, POSS):
        return
    step = at + 1
    comma = words.is_a(step, COMMA)
    if words.word(step + comma) in ("who", "which") and (phrase.standing in (FREE, OBJECT) or comma):
        yield step + comma + 1, "relative"
    elif words.word(step) == "that" and not words.is_a(at - 1, PREP) and phrase.standing != FREE:
        yield step + 1, "relative"
    if comma and (noun := _apposed_noun(words, step + 1)):
        yield noun + 2, "relative"
    if comma and words.is_a(phrase.first - 1, COMMA) and phrase.standing == FREE:
        yield at + 2, "subject-aside"  # "its chief executive, [Ann Doe], resigned"
    if phrase.standing == FREE:
        if words.word(at - 1) == "and" and words.is_a(at - 2, MENTION):
            yield step, "subject"
        end = after_subject(words, at)
        if words.word(step) == "and":
            other = phrase_after(words, step + 1, len(words))
            if other > step:
                yield after_subject(words, other), "coordinated-subject"
        yield end, "subject" if end == step else "subject-aside"
    elif phrase.standing == OBJECT and _reports(words, phrase.first - 1):
        yield after_subject(words, at), "reported-subject"
    elif phrase.standing not in (FREE, OBJECT) and phrase.governor in _CONJUNCTIONS:
        yield after_subject(words, at), "subject"


def _apposed_noun(words: Words, at: int) -> int:
    """The noun of an apposition that a relative follows: ", the Hull firm | that won the contract"; 0 for none."""
    if not words.is_a(at, DET) or words.is_a(at, REL):
        return 0
    step = at + 1
    while words.is_plain(step) and step < at + 6:
        step += 1
    return step - 1 if step > at + 1 and words.word(step) in ("who", "which", "that") else 0


_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "than", "as"})
_SAYING = frozenset(
    [
        "promise",
        "confirm",
        "announce",
        "accuse",
        "urge",
        "call",
        "tell",
        "note",
        "admit",
        "stress",
        "say",
        "think",
        "believe",
        "claim",
        "hope",
        "fear",
        "insist",
        "warn",
        "argue",
        "add",
        "know",
        "show",
        "deny",
        "mean",
    ]
)


def _reports(words: Words, at: int) -> bool:
    return words.lemma(at) in _SAYING


def _followers(words: Words, clause: Clause, plural: bool) -> Iterator[Clause]:
    """Verbs that share the subject: "has refused to pay | and | left the town"."""
    at, made, saying_only, broken = clause.group.last + 1, 0, False, False
    while at < len(words) and at < clause.group.last + 18 and made < _FOLLOWERS:
        if words.is_a(at, SUBJECT) and not words.is_a(at, DET | REL) and clause.group.lemma in _SAYING:
            saying_only = True  # "said she was sorry | but insisted"
        elif words.is_a(at, STOP | SUBJECT | REL) and not words.is_a(at, DET):
            return
        if saying_only and words.form[at] == "that":
            pass
        elif words.form[at] in ("that", "because", "if", "who", "which", "whether", "while"):
            return
        if words.form[at] in _SUBORDINATES and not words.is_verb(at + 1, GERUND):
            return
        link = words.form[at] in _LINKS
        comma = words.is_a(at, COMMA)
        if comma and clause.rule == "relative":
            return  # "who is ill, | left"
        if link or comma:
            step = at + 1
            if comma and words.form[step : step + 1] and words.form[step] in _LINKS:
                step += 1
            group = read_group(words, step, FINITE, plural)
            if group is not None and saying_only and group.lemma not in _SAYING:
                return
            broken |= comma and group is None and not words.is_verb(step, GERUND)
            if broken and not link and words.is_a(step - 1, COMMA):
                at += 1
                continue
            if group is not None and _is_of_main(words, clause, group):
                return
            if group is not None and not _is_new_subject(words, step, group):
                follower = Clause(clause.actor, clause.at, group, extend(words, group), "shared-subject")
                yield follower
                made += 1
                at = group.last
            elif (
                comma and words.is_verb(step, GERUND) and not words.is_a(step, DET) and words.form[step] != "according"
            ):
                group = read_group(words, step, GERUND)
                if group is not None and not words.is_a(step, PREP):
                    yield Clause(clause.actor, clause.at, group, extend(words, group), "participle")
                    made += 1
                    at = group.last
        at += 1


def _is_of_main(words: Words, clause: Clause, group: Group) -> bool:
    """Whether a plain past after "had" or "would" can be of the one who speaks: "said he had left | and promised"."""
    before = words.word(phrase_around(words, clause.at).first - 1)
    reported = (
        clause.rule == "reported-subject"
        or before == "that"
        or words.lemma(phrase_around(words, clause.at).first - 1) in _SAYING
    )
    return reported and clause.group.first < clause.group.core and group.first == group.core


def _is_new_subject(words: Words, at: int, group: Group) -> bool:
    """Whether the verb after a link can have another subject or is a participle: ", backed by the mayor"."""
    core = words.verb[group.core]
    if core is None:
        return False
    bare = group.first == group.core
    if (
        bare
        and core.kinds & PARTICIPLE
        and not core.kinds & BASE
        and words.word(group.core + 1) in ("by", "in", "at", "from", "with")
    ):
        return words.is_a(at - 1, COMMA)
    return False

"""Clauses whose subject is an actor: "[Le groupe], selon Reuters, [a renoncé à vendre le site] et [fermera l'usine]".

Only the clear cases: a free noun phrase, then at most adverbs, an aside between commas, a complement of the noun or a
second subject, then a verb that agrees in number. What is not clear yields nothing.
"""

from collections.abc import Iterator

from recoupe.french.groups import ACTIVE, REFLEXIVE, Group, extend, read_group
from recoupe.french.nouns import FREE, GOVERNED, MODIFIER, OBJECT, Phrase
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    CLITIC,
    CLOSE,
    COMMA,
    COORD,
    DET,
    FINITE,
    FIRST,
    MARK,
    MENTION,
    NE,
    NUMBER,
    OPEN,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    QUI,
    ROLE,
    STOP,
    SUBJECT,
    TIME,
    Grammar,
    Words,
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR, Verbs
from recoupe.portrayal.shared_subjects import Clause, with_followers

_ASIDE = 28  # words of the longest aside between subject and verb


_IMPERSONAL = frozenset(
    {"falloir", "pleuvoir", "agir", "suffire", "sembler", "paraître", "rester", "être", "convenir", "exister"}
)


def find_clauses(
    words: Words, phrases: dict[int, Phrase], pronouns: dict[int, str], grammar: Grammar, verbs: Verbs
) -> Iterator[Clause]:
    """Every clear clause of a sentence, from its mentions (`phrases`) and its resolved pronouns (word: actor)."""
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None:
            continue
        if phrase.standing != MODIFIER:
            yield from _relative(words, at, mention.actor, phrase, grammar)
        if phrase.standing == OBJECT and (inverted := _inverted(words, phrase, verbs)) is not None:
            group, rule = inverted
            yield Clause(mention.actor, at, group, group.last, rule)
        if phrase.standing != FREE:
            continue
        found = _verb_after(words, at, phrase)
        if found is not None:
            group, rule = found
            yield from with_followers(words, Clause(mention.actor, at, group, extend(words, group), rule), grammar)
    for at, actor in pronouns.items():
        first_person = words.form[at] in ("je", "j'", "nous")
        spoken = read_group(words, at + 1, FIRST if first_person else FINITE)
        if spoken is None:
            continue
        group = spoken
        number = PLURAL if words.form[at] in ("ils", "elles") else SINGULAR
        if not first_person and words.is_a(at, SUBJECT) and not group.number & number:
            continue
        if words.form[at] == "il" and group.lemma in _IMPERSONAL and _is_impersonal(words, group):
            continue
        rule = "first-person" if first_person else "pronoun"
        yield from with_followers(words, Clause(actor, at, group, extend(words, group), rule), grammar)


def _is_impersonal(words: Words, group: Group) -> bool:
    if "y" in group.clitics or group.lemma in ("falloir", "pleuvoir", "convenir", "suffire"):
        return True
    following = words.form[group.last + 1 : group.last + 7]
    return (
        group.lemma == "agir"
        and bool({"s'", "se"} & set(group.clitics))
        or any(f in ("que", "qu'", "de", "d'") for f in following)
    )


def _agrees(group: Group, number: int) -> bool:
    return bool(group.number & number)


def _verb_after(words: Words, at: int, phrase: Phrase) -> tuple[Group, str] | None:
    """The verb of a subject, and the rule that reached it."""
    number, here, rule = phrase.number, at + 1, "subject"
    if words.is_a(phrase.first - 1, COORD) and words.form[phrase.first - 1] in ("et", "ou", "&"):
        number, rule = number | PLURAL, "coordinated-subject"
    for _ in range(4):  # noun complements, second subjects and asides may follow one another
        here = _skip_adverbs(words, here)
        if words.is_a(here, MARK) and not words.is_a(here + 1, PUNCTUATION):
            here += 1  # « ne commente pas »
        group = read_group(words, here)
        if group is not None and _agrees(group, number):
            return group, "subject" if rule == "coordinated-subject" and not group.number & PLURAL else rule
        following = _complement(words, here, phrase)
        if following is None:
            second = _second_subject(words, here)
            if second is not None:
                following, number, rule = second, PLURAL, "coordinated-subject"
        if following is None:
            following = _aside(words, here, _is_apposed(words, phrase))
            if following is not None:
                rule = "subject-aside"
        if following is None:
            return None
        here = following
    return None


def _skip_adverbs(words: Words, at: int) -> int:
    while words.is_a(at, ADV | TIME | NUMBER) and not words.is_a(at, DET | CLITIC | COMMA):
        if words.is_verb(at, FINITE) and not words.is_a(at, ADV):
            break
        at += 1
    return at


def _complement(words: Words, at: int, phrase: Phrase) -> int | None:
    """Past "locales", "de la commission" or "chargé de l'enquête" after a common noun; a name takes none."""
    mention = words.mention[phrase.at]
    common = mention is not None and (mention.form == "description" or mention.surface[:1].islower())
    if common and words.is_verb(at, PARTICIPLE) and words.is_plain(at):  # "les élus réunis au sein du conseil"
        step = at + 1
        while step < at + 9 and step < len(words) and not words.is_a(step, PUNCTUATION | QUI | SUBJECT | NE):
            if words.is_verb(step, FINITE) and not words.is_a(step, DET | PREP | ADV) and not words.is_a(step - 1, DET):
                break
            step += 1
        return step
    if common and words.is_plain(at) and not words.is_a(at, COMMA) and not words.is_verb(at, FINITE):
        return at + 1
    if words.form[at : at + 1] and (
        words.form[at] in ("de", "d'", "du", "des") or common and words.form[at] in ("à", "au", "aux", "en")
    ):
        step = at + 1
        if words.is_a(step, DET):
            step += 1
        taken = 0
        while taken < 4 and (words.is_plain(step) or words.is_a(step, MENTION)) and not words.is_verb(step, FINITE):
            step, taken = step + 1, taken + 1
        return step if taken else None
    return None


def _second_subject(words: Words, at: int) -> int | None:
    """Past "et le syndicat", "et Lyon", for a plural verb."""
    if words.form[at : at + 1] not in (["et"], ["ou"], ["&"]):
        return None
    step = at + 1
    if words.is_a(step, DET) and words.form[step] not in ("du", "des", "au", "aux"):
        step += 1
    taken = 0
    while taken < 5 and (words.is_plain(step) or words.is_a(step, MENTION | BEFORE | ROLE)):
        step, taken = step + 1, taken + 1
    return step if taken else None


def _is_apposed(words: Words, phrase: Phrase) -> bool:
    """ "le maire de la ville, [Paul Denis], a ...": beside a title; not "le procès du maire, [Paul Denis], a ..."."""
    at = phrase.first - 2
    if not words.is_a(at + 1, COMMA):
        return False
    if words.is_a(at, CLOSE):
        return True
    first, is_complement = at, False
    while at >= 0 and first - at < 14:
        last = at
        while words.is_plain(at) or words.is_a(at, MENTION):
            at -= 1
        if at == last:
            return False
        is_titled = any(words.is_a(i, ROLE | MENTION) for i in range(at + 1, last + 1))
        contracted = words.form[at] in ("du", "des")
        if words.is_a(at, DET) and not contracted:
            at -= 1
        if not contracted and (at < 0 or words.form[at] not in ("de", "d'")):
            governed = at >= 0 and (words.is_a(at, PREP) or words.form[at] in ("au", "aux"))
            return not governed and (is_titled or not is_complement)
        at, is_complement = at - 1, True
    return False


def _aside(words: Words, at: int, apposed: bool = False) -> int | None:
    """Past an aside between commas or brackets, when a verb follows it at once."""
    if words.is_a(at, OPEN):
        return next((i + 1 for i in range(at + 1, min(at + 14, len(words))) if words.is_a(i, CLOSE)), None)
    if not words.is_a(at, COMMA):
        return None
    if apposed and (
        words.is_a(at + 1, NE | CLITIC)
        or words.is_verb(at + 1, FINITE)
        and not words.is_a(at + 1, DET | PREP | MENTION)
    ):
        return at + 1 if read_group(words, at + 1) is not None else None
    commas = 0
    for i in range(at + 1, min(at + _ASIDE, len(words))):
        if words.is_a(i, STOP):
            return None
        if words.is_a(i, COMMA):
            commas += 1
            step = _skip_adverbs(words, i + 1)
            if (
                words.is_a(step, NE | CLITIC)
                or words.is_verb(step, FINITE)
                and not words.is_a(step, DET | PREP | MENTION)
            ):
                return i + 1 if read_group(words, step) is not None else None
            if commas > 3:
                return None
    return None


def _relative(words: Words, at: int, actor: str, phrase: Phrase, grammar: Grammar) -> Iterator[Clause]:
    """ "X, qui a refusé", "en présence du maire, qui signe"; not "le président du club, qui signe": which?"""
    step = at + 1
    if words.is_a(step, OPEN) and words.is_a(step + 2, CLOSE):
        step += 3  # "la commission (CNC), qui"
    if words.is_a(step, COMMA):
        step += 1
        if words.form[step : step + 1] in (["lui"], ["elle"], ["eux"], ["elles"]):
            step += 1  # "la région, elle qui a dilapidé"
    if not words.is_a(step, QUI):
        return
    contracted = phrase.determiner in ("du", "des")
    if phrase.standing == GOVERNED and (contracted or words.form[phrase.first - 1] in ("de", "d'")):
        noun = phrase.first - 1 if contracted else phrase.first - 2
        if words.form[max(noun, 0)] not in grammar.locutions:
            return  # which of the two nouns?
    group = read_group(words, step + 1)
    if group is not None and _agrees(group, phrase.number):
        yield Clause(actor, at, group, extend(words, group), "relative")


def _inverted(words: Words, phrase: Phrase, verbs: Verbs) -> tuple[Group, str] | None:
    """ "« ... », tonne le maire", "a prévenu la ministre", "comme a osé le faire le préfet": the subject comes last."""
    if words.is_a(phrase.at + 1, SUBJECT):
        return None
    for first in range(phrase.first - 1, max(phrase.first - 9, -1), -1):
        before = words.form[first - 1] if first else ""
        is_cue = first > 0 and words.is_a(first - 1, PUNCTUATION)
        if not is_cue and before not in ("comme", "que", "qu'", "où", "dont"):
            continue
        group = read_group(words, first)
        if group is None or not _agrees(group, phrase.number):
            return None
        end = group.last + 1
        while end < phrase.first and words.is_a(end, ADV | TIME | NUMBER | PREP):
            end += 1
        if end != phrase.first or group.voice not in (ACTIVE, REFLEXIVE):
            return None
        if not is_cue:
            return (
                (group, "inverted")
                if before != "que" or words.is_plain(first - 2) or words.is_a(first - 2, COMMA)
                else None
            )
        spoken = group.lemma in verbs.saying or group.lemma in verbs.noisy
        return (group, "inverted-cue") if spoken else None
    return None

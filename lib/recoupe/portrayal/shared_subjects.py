"""Clauses, and the verbs that share the subject of one: "a vendu sa filiale, renonce au charbon et fermera l'usine"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.french.groups import ACTIVE, PASSIVE, Group, extend, read_group
from recoupe.french.syntax import (
    ADV,
    CLITIC,
    COMMA,
    DET,
    FINITE,
    FIRST,
    GERUND,
    INFINITIVE,
    MENTION,
    NE,
    PARTICIPLE,
    PREP,
    QUI,
    ROLE,
    STOP,
    SUBJECT,
    Grammar,
    Words,
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR


@dataclass(slots=True)  # not frozen: so many are made that it shows
class Clause:
    """An actor as the subject of a verb group; `last` is the last word of what the verb takes."""

    actor: str
    at: int
    group: Group
    last: int
    rule: str


def with_followers(words: Words, clause: Clause, grammar: Grammar) -> Iterator[Clause]:
    """The clause, then the verbs that share its subject: "et dénonce", "et renforcé", ", affirmant"."""
    yield clause
    at, group = clause.last + 1, clause.group
    for _ in range(24):
        if at >= len(words) or words.is_a(at, STOP) and words.form[at] != ":":
            return
        if words.is_a(at, QUI | SUBJECT) or words.form[at] in ("que", "qu'", "dont", "où", "lorsque", "si", "quand"):
            return
        if words.form[at] in ("et", "mais", "puis", "ou") or (words.is_a(at, COMMA)):
            step = at + 1
            while words.form[step : step + 1] and words.form[step] in ("puis", "mais", "et") or words.is_a(step, ADV):
                if words.is_a(step, DET | PREP):
                    break
                step += 1
            follower = _follower(words, step, at, group)
            if follower is not None:
                following, rule = follower
                last = extend(words, following)
                yield Clause(clause.actor, clause.at, following, last, rule)
                if following.number:
                    group = following
                at = last + 1
                continue
            if words.is_a(at, COMMA):
                pass
        at += 1


Follower = tuple[Group, str]


def _follower(words: Words, step: int, at: int, group: Group) -> Follower | None:
    """The verb group that starts at `step`, after the comma or conjunction `at`, if it shares the subject."""
    if words.is_a(step, MENTION | DET) and not words.is_a(step, CLITIC):
        return None
    return (
        _participle(words, step, words.is_a(at, COMMA))
        or _finite(words, step, words.is_a(at, COMMA), group)
        or _bare(words, step, words.is_a(at, COMMA), group)
    )


def _participle(words: Words, step: int, is_comma: bool) -> Follower | None:
    """ ", affirmant ...", "et en promettant ..."; not "exploitant du barrage", a noun."""
    if words.form[step : step + 1] == ["en"]:
        step += 1
    elif not is_comma or words.is_a(step, PREP):
        return None
    if not words.is_verb(step, GERUND) or words.is_a(step, ROLE) or words.form[step + 1 : step + 2] in _OF:
        return None
    group = read_group(words, step, GERUND)
    return (
        (group, "present-participle") if group and group.lemma not in ("être", "avoir", "concerner", "suivre") else None
    )


_OF = (["de"], ["du"], ["des"], ["d'"])


def _finite(words: Words, step: int, is_comma: bool, before: Group) -> Follower | None:
    """ "et renonce", ", n'a rien dit et l'a fait savoir"; not ", dit X", not "et l'offre"."""
    group = read_group(words, step)
    if group is None or not group.number & before.number & (SINGULAR | PLURAL | FIRST):
        return None
    if words.is_a(step, DET) and (group.core == step + 1 or not words.is_verb(step + 1, FINITE)):
        return None
    own_object = group.lemma in ("être", "avoir") or words.is_a(group.last + 1, DET | ROLE | COMMA)
    if is_comma and not words.is_a(step, NE | CLITIC) and own_object:
        return None
    return None if is_comma and words.is_a(group.last + 1, MENTION | SUBJECT) else (group, "shared-subject")


def _ending(participle: str) -> str:
    """How a participle agrees: "", "e", "s" or "es"; "mis", "pris" end in s of themselves."""
    plural = "s" if participle.endswith("s") and not participle.endswith(("is", "us", "os")) else ""
    return ("e" if participle.removesuffix("s").endswith("e") else "") + plural


def _bare(words: Words, step: int, is_comma: bool, before: Group) -> Follower | None:
    """ "a vendu ... et | promis", "veut vendre ... et | fermer": the auxiliary or the carrier is said once."""
    if is_comma and words.form[step - 1] != "puis" or words.is_a(step, ROLE):
        return None
    reading = words.verb[step] if step < len(words) else None
    if reading is None:
        return None
    if before.voice in (ACTIVE, PASSIVE) and words.is_verb(before.core, PARTICIPLE) and words.is_verb(step, PARTICIPLE):
        wanted = _ending(words.form[before.core]) if before.voice == PASSIVE else ""
        if _ending(words.form[step]) != wanted:
            return None  # "a été mis en examen pour vol et | mise en danger", a noun
        group = Group(step, step, step, (reading.lemma,), before.voice, before.negated, before.number)
        return group, "shared-subject"
    if len(before.lemmas) > 1 and words.is_verb(before.core, INFINITIVE) and words.is_verb(step, INFINITIVE):
        found = read_group(words, step, INFINITIVE)
        if found is not None:
            return replace(found, voice=before.voice, negated=before.negated, number=before.number), "shared-subject"
    return None

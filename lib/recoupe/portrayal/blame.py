"""Verbs and charges that judge: "le maire se terre", "l'action du groupe a perdu 4 %", "accusé d'avoir tardé"."""

from collections.abc import Sequence

from recoupe.french.groups import COPULA, PASSIVE, REFLEXIVE, read_group
from recoupe.french.nouns import GOVERNED
from recoupe.french.syntax import (
    ADV,
    COMMA,
    DET,
    INFINITIVE,
    MARK,
    MENTION,
    NE,
    NUMBER,
    PARTICIPLE,
    PREP,
    QUI,
    STOP,
    SUBJECT,
    TIME,
    Words,
)  # fmt: skip
from recoupe.portrayal.acts import PATIENT, Act
from recoupe.portrayal.judgements import Judgement, Scene


def judging_verbs(scene: Scene) -> list[Judgement]:
    """ "le maire se terre", "avait « tardé à réagir »": the verb itself judges its subject."""
    found = []
    for clause in scene.clauses:
        group = clause.group
        if group.voice in (PASSIVE, COPULA):
            continue
        if group.negated:
            if scene.lexicon.judging_negated.intersection(group.lemmas):  # "n'a pas daigné répondre"
                found.append(Judgement(clause.actor, group.first, max(group.last, clause.last), -1, "judging-verb"))
            continue
        own = any(v.first <= clause.at <= v.last and v.speaker == clause.actor for v in scene.voices)
        insisting = any(scene.words.form[i] in ("nous-mêmes", "moi-même") for i in range(group.first, group.last + 1))
        if clause.rule == "first-person" and own and (insisting or set(group.lemmas) & scene.lexicon.first_person):
            found.append(Judgement(clause.actor, group.first, max(group.last, clause.last), 1, "self"))
        if clause.rule == "first-person":
            continue
        prefix = ("se-", "s'") if group.voice == REFLEXIVE else ()
        for lemma in group.lemmas:
            polarity = next(
                (
                    scene.lexicon.judging_verbs[c]
                    for c in (*(p + lemma for p in prefix), lemma)
                    if c in scene.lexicon.judging_verbs
                ),
                0,
            )
            if polarity > 0 and scene.words.form[group.last + 1 : group.last + 2] == ["par"]:
                break  # "brille par son absence": what follows tells
            if polarity:
                found.append(
                    Judgement(clause.actor, group.first, max(group.last, clause.last), polarity, "judging-verb")
                )
                break
    return found


def hostile(scene: Scene) -> list[Judgement]:
    """ "« Il dormira en classe », ironise une élève": what quoted words say of an actor, said against that actor."""
    found = []
    for voice in scene.voices:
        if not voice.is_hostile:
            continue
        inside = [c for c in scene.clauses if voice.first <= c.at <= voice.last and c.actor != voice.speaker]
        if len({clause.actor for clause in inside}) == 1 and inside[0].rule != "first-person":
            group = inside[0].group
            found.append(Judgement(inside[0].actor, group.first, max(group.last, inside[0].last), -1, "hostile-cue"))
    return found


def falling(scene: Scene) -> list[Judgement]:
    """ "l'action du groupe a perdu 4 %", "la cote du ministre s'effondre": a loss that is the actor's."""
    words, found = scene.words, []
    for at, phrase in scene.phrases.items():
        contracted = phrase.determiner == "du"
        if phrase.standing != GOVERNED or not contracted and words.form[phrase.first - 1] not in ("de", "d'"):
            continue
        group = read_group(words, at + 1)
        if group is None or group.negated or group.lemma not in scene.lexicon.falling:
            continue
        measured = any(words.is_a(i, NUMBER) for i in range(group.last + 1, group.last + 4))
        if measured and not words.is_a(group.last + 1, DET) and words.is_plain(phrase.first - (1 if contracted else 2)):
            found.append(Judgement(scene.actor(at), group.first, min(group.last + 2, len(words) - 1), -1, "falling"))
    return found


def complained(scene: Scene) -> list[Judgement]:
    """ "déplorent que la direction n'ait pas répondu", "regrette que l'État ait tardé": what is wished undone."""
    words, found = scene.words, []
    for clause in scene.clauses:
        phrase = scene.phrases.get(clause.at)
        before = phrase.first - 1 if phrase is not None else -1
        if before < 1 or words.form[before] not in ("que", "qu'"):
            continue
        at = before - 1
        while words.is_a(at, ADV | MARK):
            at -= 1
        verb = words.verb[at] if at >= 0 else None
        if verb is not None and verb.lemma in scene.lexicon.complaining and not words.is_a(at, DET | PREP):
            found.append(
                Judgement(clause.actor, clause.group.first, max(clause.group.last, clause.last), -1, "complained")
            )
    return found


def find_blame(scene: Scene, acts: Sequence[Act]) -> list[Judgement]:
    """ "accuse le maire d'avoir tardé", "mis en examen pour fraude": the charge judges the one it is laid to."""
    words, found = scene.words, []
    for act in acts:
        if act.device != PATIENT or act.rule in ("deed", "against"):
            continue
        inside = range(act.first, min(act.last + 1, len(words)))
        lemmas = {
            v.lemma for i in inside if (v := words.verb[i]) is not None and not words.is_a(i, DET | PREP | MENTION)
        }
        if not lemmas & scene.lexicon.blame or any(words.is_a(i, NE) for i in inside):
            continue
        charge = find_charge(
            words, act.first, act.last, bool(lemmas & {"mettre", "renvoyer", "juger", "poursuivre", "condamner"})
        )
        if charge is not None:
            found.append(Judgement(act.actor, charge[0], charge[1], -1, "blame"))
    return found


def find_charge(words: Words, first_word: int, last_word: int, is_legal: bool) -> tuple[int, int] | None:
    """The words of a charge after an act: "pour | abus de confiance", "de | complaisance", "d' | avoir tardé"."""
    for at in range(first_word + 1, min(last_word + 5, len(words))):
        if words.is_a(at, STOP | QUI | SUBJECT) or words.is_a(at, COMMA) and at > last_word:
            return None
        if words.form[at] not in (("pour",) if is_legal else ("pour", "de", "d'")):
            continue
        first = at + 1
        while words.is_a(first, MARK | DET) and first < at + 4:
            first += 1
        if words.is_a(first, NUMBER | TIME) or not (words.is_verb(first, INFINITIVE) or words.is_plain(first)):
            continue
        last = first
        if (verb := words.verb[first]) is not None and verb.lemma in ("avoir", "être"):  # "d'avoir « tardé »"
            step = first + 1
            while words.is_a(step, MARK | ADV) and step < first + 5:
                step += 1
            if words.is_verb(step, PARTICIPLE):
                last = step
        while last < first + 9 and (
            words.is_plain(last + 1)
            or words.is_verb(last + 1, INFINITIVE)
            and last == first
            or words.is_a(last + 1, DET | PREP | NUMBER)
            and words.form[last + 1] != "par"
            and (words.is_plain(last + 2) or words.is_a(last + 2, DET))
        ):
            last += 1
        return first, last
    return None

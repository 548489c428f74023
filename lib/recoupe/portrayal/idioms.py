"""Verbs and what follows them that judge their subject: "ferme [les yeux]", "tient [parole]", "[sous les huées]"."""

from collections.abc import Iterator

from recoupe.french.groups import ACTIVE, REFLEXIVE
from recoupe.french.syntax import (
    ADV,
    COMMA,
    MARK,
    MENTION,
    QUI,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.portrayal.judgements import Judgement, Scene
from recoupe.portrayal.subjects import Clause

_TURNING = ("refuser", "éviter", "échouer", "oublier", "cesser", "risquer", "vouloir", "devoir", "falloir", "promettre")


def idioms(scene: Scene) -> list[Judgement]:
    """ "a fermé les yeux", "tient parole", "accueilli sous les huées": a verb and what follows it judge the subject."""
    words, lexicon, found = scene.words, scene.lexicon, []
    for clause in scene.clauses:
        group = clause.group
        prefix = "se-" if group.voice == REFLEXIVE else ""
        known = lexicon.idioms.get(prefix + group.lemmas[-1], ())
        if group.lemmas[-2:-1] == ("laisser",):  # "a laissé faire", "laisse mourir"
            known = (*known, *(("", side) for let, side in lexicon.idioms["laisser"] if let == group.lemmas[-1]))
        ending = min(group.last + 9, len(words))
        if (
            not known
            and group.lemmas[-1] != "manquer"
            and lexicon.received.keys().isdisjoint(words.form[group.last + 1 : ending])
        ):
            continue
        if words.form[-1] == "?" and any(
            form.endswith(("-il", "-elle", "-ils", "-elles"))
            for form in words.form[max(group.first - 1, 0) : group.core + 1]
        ):
            continue  # "a-t-il fait son travail ?"
        after = [i for i in range(group.last + 1, ending) if not words.is_a(i, ADV | MARK)]
        own = clause.rule.startswith("first-person")
        rest = _said(words, after)
        turned = any(lexicon.judging_verbs.get(lemma, 0) < 0 or lemma in _TURNING for lemma in group.lemmas[:-1])
        if group.voice in (ACTIVE, REFLEXIVE) and not turned:
            for idiom, polarity in known:
                if (
                    idiom
                    and not (rest + " ").startswith(idiom + " ")
                    and not (idiom.endswith("'") and rest.startswith(idiom))
                ):
                    continue
                last = _reach(words, after, idiom) if idiom else group.last
                if group.negated:  # "nous n'avons jamais joué avec la sécurité"
                    if own and polarity < 0:
                        found.append(Judgement(clause.actor, group.first, last, 1, "self"))
                    elif not own:
                        found.append(Judgement(clause.actor, group.first, last, -polarity, "idiom"))
                elif not own or polarity > 0:
                    found.append(Judgement(clause.actor, group.first, last, polarity, "self" if own else "idiom"))
                break
            else:
                found += _lacking(scene, clause, after)
        found += _received(scene, clause, after)
    return found


def _lacking(scene: Scene, clause: Clause, after: list[int]) -> Iterator[Judgement]:
    """ "a manqué de prudence": what is good and lacks."""
    words, group = scene.words, clause.group
    if group.lemmas[-1] != "manquer" or group.negated or [words.form[i] for i in after[:1]] not in (["de"], ["d'"]):
        return
    noun = next((i for i in after[1:3] if scene.lexicon.nouns.get(words.form[i], 0) > 0), -1)
    if noun > 0 and not clause.rule.startswith("first-person"):
        yield Judgement(clause.actor, group.first, noun, -1, "idiom")


def _received(scene: Scene, clause: Clause, after: list[int]) -> Iterator[Judgement]:
    """ "a quitté la salle sous les huées", "a déclaré le maire sous les applaudissements": how the subject is met."""
    words, received = scene.words, scene.lexicon.received
    for i, at in enumerate(after):
        if words.is_a(at, COMMA | STOP | QUI | SUBJECT | MENTION) and at != clause.at:
            return
        for phrase, polarity in received.get(words.form[at], ()):
            if _said(words, after[i:]).startswith(phrase):
                yield Judgement(clause.actor, at, _reach(words, after[i:], phrase), polarity, "received")


def _said(words: Words, at: list[int]) -> str:
    return " ".join(words.form[i] for i in at).replace("' ", "'")


def _reach(words: Words, after: list[int], said: str) -> int:
    """The last word of what is said: of "les | yeux | sur", those of "les yeux"."""
    for count in range(1, len(after) + 1):
        if len(_said(words, after[:count])) >= len(said):
            return after[count - 1]
    return after[-1]


def admitted(scene: Scene) -> list[Judgement]:
    """ "« Nous avons tardé »", "« J'ai sous-estimé ... »", "« Nous n'avons jamais menti »": of oneself."""
    found = []
    for clause in scene.clauses:
        group = clause.group
        own = any(v.first <= clause.at <= v.last and v.speaker == clause.actor for v in scene.voices)
        if clause.rule != "first-person" or not own:
            continue
        prefix = "se-" if group.voice == REFLEXIVE else ""
        lemma = group.lemmas[-1]
        denied = group.negated and "jamais" in scene.words.form[group.first : group.last + 2]
        if denied and scene.lexicon.judging_verbs.get(prefix + lemma, 0) < 0:
            found.append(Judgement(clause.actor, group.first, group.last, 1, "self"))
        elif not group.negated and prefix + lemma in scene.lexicon.admitting:
            found.append(Judgement(clause.actor, group.first, group.last, -1, "admitted"))
    return found

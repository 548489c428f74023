"""Words of judgement about an actor: "une gestion [calamiteuse]", "l'[arrogance] du préfet", "un [revers] pour Lyon".

A word judges an actor only where grammar ties it to that actor: as its predicate, in what it does, as a noun that is
its own ("de X", "son ..."), in quoted words that speak of nobody else. What ties it to nobody is left out. Whose
judgement it is, is told by the quotations that cover it, or by the verb of judgement that it follows.
"""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.french.groups import PASSIVE
from recoupe.french.syntax import ADV, COMMA, COORD, FINITE, PARTICIPLE, QUI, STOP, Words
from recoupe.portrayal.acts import Act
from recoupe.portrayal.blame import complained, falling, find_blame, hostile, judging_verbs
from recoupe.portrayal.idioms import admitted, idioms
from recoupe.portrayal.judgements import Judgement, Scene, Term
from recoupe.portrayal.spoken import clitic_blame
from recoupe.portrayal.tied import RULES


def find_judgements(scene: Scene, terms: Sequence[Term], acts: Sequence[Act]) -> list[Judgement]:
    """Each judging word with the one actor it is tied to, neighbours joined."""
    found: list[Judgement] = []
    for term in terms:
        for rule in RULES:
            judged = rule(scene, term)
            if judged is not None:
                actor, polarity, name = judged
                found.append(_widen(scene.words, Judgement(actor, term.first, term.last, polarity, name)))
                break
    found += judging_verbs(scene)
    found += falling(scene)
    found += hostile(scene)
    found += complained(scene)
    found += find_blame(scene, acts)
    said = idioms(scene)
    found = [f for f in found if not any(i.actor == f.actor and f.first <= i.last and i.first <= f.last for i in said)]
    found += said
    found += admitted(scene)
    found += clitic_blame(scene)
    return [replace(one, by=_judge(scene, one)) for one in _merge(scene.words, found)]


def _judge(scene: Scene, judgement: Judgement) -> str:
    """ "le maire dénonce la lenteur de l'État", "l'État, accusé de lenteur par le maire": the maire's judgement."""
    words, lexicon = scene.words, scene.lexicon
    if judgement.rule == "verdict":
        return next((scene.actor(at) for at in scene.phrases), "")
    best = None
    for clause in scene.clauses:
        if clause.actor == judgement.actor or not clause.group.last < judgement.first <= clause.group.last + 14:
            continue
        judges = any(lemma in lexicon.aiming or lemma in lexicon.rating for lemma in clause.group.lemmas)
        if judges and clause.group.voice != PASSIVE and (best is None or clause.group.first > best.group.first):
            best = clause
    if best is not None and not any(words.is_a(i, STOP | QUI) for i in range(best.group.last + 1, judgement.first)):
        return best.actor
    after = judgement.last + 1
    if judgement.rule in ("blame", "possessive", "deemed", "styled") and words.form[after : after + 1] == ["par"]:
        return next((scene.actor(at) for at, phrase in scene.phrases.items() if phrase.first == after + 1), "")
    return ""


def _widen(words: Words, judgement: Judgement) -> Judgement:
    """The words with the noun they go with: "décision | audacieuse", "sérieux | revers"."""
    first, last = judgement.first, judgement.last
    while (
        judgement.first - first < 2
        and (words.is_plain(first - 1) or words.is_a(first - 1, ADV))
        and not words.is_verb(first - 1, FINITE | PARTICIPLE)
    ):
        first -= 1
    while last - judgement.last < 1 and words.is_plain(last + 1) and not words.is_verb(last + 1, PARTICIPLE):
        last += 1
    return Judgement(judgement.actor, first, last, judgement.polarity, judgement.rule)


def _merge(words: Words, found: list[Judgement]) -> list[Judgement]:
    """Neighbours about the same actor with the same side become one row: "lacunaire et tardive"."""
    merged: list[Judgement] = []
    for item in sorted(found, key=lambda j: (j.first, j.last)):
        last = merged[-1] if merged else None
        if last is None or item.first > last.last + 2 or item.actor != last.actor or item.polarity != last.polarity:
            if last is None or item.first > last.last or item.actor != last.actor:
                merged.append(item)
        elif item.first <= last.last + 1 or words.is_a(last.last + 1, COORD | COMMA):
            merged[-1] = Judgement(last.actor, last.first, max(last.last, item.last), last.polarity, last.rule)
        else:
            merged.append(item)
    return merged

"""Blame and praise in English: "accused the bureau of hearsay", "lied to the families"."""

from recoupe.english.groups import PASSIVE
from recoupe.english.phrases import OBJECT
from recoupe.english.words import (
    CLOSE,
    COMMA,
    MARK,
    NOT,
    OPEN,
    PUNCTUATION,
    REL,
    STOP,
    Words,
)  # fmt: skip
from recoupe.portrayal.english.scene import Scene
from recoupe.portrayal.judgements import Judgement


def judging_verbs(scene: Scene) -> list[Judgement]:
    """ "lied to the families": the verb alone judges the one who does it."""
    found = []
    for clause in scene.clauses:
        group = clause.group
        if group.voice != PASSIVE and group.lemmas[-1] in scene.lexicon.judging and not group.negated:
            found.append(Judgement(clause.actor, group.first, max(group.last, clause.last), -1, "judging-verb"))
    return found


def blame(scene: Scene) -> list[Judgement]:
    """ "accused the bureau of relying on hearsay", "was praised for her courage": what follows of or for."""
    words, found = scene.words, []
    for at, actor in scene.objects.items():
        side = scene.lexicon.blame.get(words.lemma(at - 1))
        if side is not None and words.word(at + 1) in ("of", "for", "over"):
            found += _charge(words, actor, at + 1, side)
    for at, phrase in scene.phrases.items():
        verb = phrase.first - 1
        polarity = scene.lexicon.blame.get(words.lemma(verb)) if phrase.standing == OBJECT else None
        start = at + 1
        if polarity is not None and words.word(start) in ("of", "for", "over"):
            found += _charge(words, scene.actor(at), start, polarity)
    for clause in scene.clauses:
        group = clause.group
        polarity = scene.lexicon.blame.get(group.lemmas[-1]) if group.voice == PASSIVE and not group.negated else None
        if polarity is None:
            continue
        start = next(
            (
                i
                for i in range(group.last + 1, min(group.last + 9, len(words)))
                if words.form[i] in ("of", "for", "over", "with")
            ),
            -1,
        )
        if start > 0 and not any(words.is_a(i, PUNCTUATION) for i in range(group.last, start)):
            found += _charge(words, clause.actor, start, polarity)
    return found


def _charge(words: Words, actor: str, link: int, polarity: int) -> list[Judgement]:
    """What somebody is blamed or praised for, after the word that links it."""
    at = link + 1
    while (
        at < len(words)
        and at < link + 9
        and not words.is_a(at, COMMA | STOP | OPEN | CLOSE | REL | NOT)
        and words.form[at] not in ("and", "but", "when", "while", "after", "during", "by")
    ):
        at += 1
    while at > link + 2 and words.is_a(at - 1, MARK):
        at -= 1
    return [Judgement(actor, link + 1, at - 1, polarity, "blame")] if at > link + 1 else []

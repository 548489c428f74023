"""Bare comments on the one actor that a sentence, or the one before it, is about: "Trois heures d'[arrogance]"."""

from recoupe.french.nouns import FREE
from recoupe.french.syntax import (
    ADV,
    COMMA,
    DET,
    FINITE,
    INFINITIVE,
    MARK,
    PREP,
    SUBJECT,
)  # fmt: skip
from recoupe.portrayal.aimed import cue_before
from recoupe.portrayal.judgements import Judged, Scene, Term
from recoupe.portrayal.predicates import clause_end

_SOURCES = ("selon", "après", "pour", "par", "contre")


def bare(scene: Scene, term: Term) -> Judged | None:
    """ "Trois heures d'arrogance.", "Aucune garantie n'a été donnée.": a comment on the one actor named just before."""
    words = scene.words
    if (
        not scene.topic
        or scene.phrases
        or term.is_weak
        or scene.voices
        or any(words.is_a(i, MARK) for i in range(len(words)))
    ):
        return None
    if words.form[term.last] in scene.lexicon.hails and words.is_a(term.last + 1, COMMA):
        return None  # "Bravo, les artistes !": somebody else is hailed
    if term.first == 0 and words.form[0] in ("aucun", "aucune") and len(words) < 16:
        return scene.topic, term.polarity, "comment"
    verbs = (i for i in range(len(words)) if words.is_verb(i, FINITE | INFINITIVE) and not term.first <= i <= term.last)
    if len(words) > 8 or any(not words.is_plain(i) and not words.is_a(i, DET | ADV | PREP) for i in verbs):
        return None
    return None if words.is_a(0, SUBJECT) or words.form[-1] == ":" else (scene.topic, term.polarity, "comment")


def verdict(scene: Scene, term: Term) -> Judged | None:
    """ "Un mensonge, selon le syndicat.", "Une honte, répètent les familles.": of who was just told of, by another."""
    words, comma = scene.words, term.last + 1
    if not scene.topic or term.first > 1 or term.first == 1 and not words.is_a(0, DET) or not term.is_noun:
        return None
    named = {scene.actor(at) for at in scene.phrases}
    if not words.is_a(comma, COMMA) or len(named) > 1 or scene.topic in named:
        return None
    sourced = words.form[comma + 1 : comma + 2] in (["selon"], ["pour"], ["d'après"]) or words.is_verb(
        comma + 1, FINITE
    )
    return (scene.topic, term.polarity, "verdict") if sourced else None


def sole(scene: Scene, term: Term) -> Judged | None:
    """A strong word in the source's own voice, in a sentence that names one actor and reports nobody."""
    words = scene.words
    actors = {scene.actor(at) for at in scene.phrases} | {clause.actor for clause in scene.clauses}
    if term.is_weak or len(actors) != 1 or any(v.first <= term.first <= v.last for v in scene.voices):
        return None
    if any(lemma in scene.lexicon.attitudes for clause in scene.clauses for lemma in clause.group.lemmas):
        return None
    if any(words.form[max(p.first - 1, 0)] in _SOURCES for p in scene.phrases.values()):
        return None
    if words.form[max(term.first - 1, 0)] in ("ce", "cet", "cette", "ces"):
        return None  # "mérite mieux que ce lynchage": what is going on
    if any(c.group.first <= term.first and term.last <= clause_end(words, c) for c in scene.clauses):
        return None  # in what the actor does: decided above
    cue = words.verb[at] if (at := cue_before(words, term.first)) >= 0 else None
    if cue is not None and cue.lemma in scene.lexicon.aiming:
        return None  # "on salue une décision sage": another's
    if not scene.phrases:  # "elle avait juré le contraire ; on attend toujours": the pronoun is the actor
        after = min(clause.at for clause in scene.clauses) < term.first
        return (actors.pop(), term.polarity, "sole") if after else None
    first = min(scene.phrases)
    phrase = scene.phrases[first]
    fronted = words.form[max(phrase.first - 1, 0)] in ("chez", "quant")
    if term.first < first or not term.polarity or not (phrase.standing == FREE or fronted):
        return None
    if any(
        words.is_a(i, DET) and words.is_plain(i + 1) and words.is_verb(i + 2, FINITE)
        for i in range(first + 1, term.first)
    ):
        return None  # another subject came between
    return actors.pop(), term.polarity, "sole"

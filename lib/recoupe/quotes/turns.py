"""Who answers a question: whom it was put to, never who asked."""

from recoupe.quotes.agreement import agrees
from recoupe.quotes.clauses import Scene, cues_between, marked_at, mentions_between, sentence_bounds
from recoupe.quotes.cues import Cue
from recoupe.quotes.persons import Speaker, as_actor, is_person

_REACH = 400  # characters between a question and its answer
_AROUND = 500  # characters before a question where the person asked is looked for


def question_before(scene: Scene, cue: Cue) -> Cue | None:
    """The cue of the question that a verb of answering answers: 'demande Roy' before 'répond-elle'; else None."""
    if cue.lemma not in scene.lexicon.answering:
        return None
    before = cues_between(scene, cue.start - _REACH, cue.start)
    asking = [c for c in before if c.lemma in scene.lexicon.asking and marked_at(scene, c.start) is None]
    if not asking or "?" not in scene.text[sentence_bounds(scene, asking[-1].start)[0] : cue.start]:
        return None
    return asking[-1]


def addressee(scene: Scene, question: Cue, asker: Speaker, gender: str) -> Speaker | None:
    """Whom a question was put to: 'demande-t-il à la préfète', else the last other person named before it."""
    begin, end = sentence_bounds(scene, question.start)
    after = mentions_between(scene, question.end, end)
    before = mentions_between(scene, max(0, begin - _AROUND), question.start)
    for mention in [*after, *reversed(before)]:
        person = as_actor(scene, mention, mention.start)
        if mention.actor == asker.speaker or mention.locative or marked_at(scene, mention.start):
            continue
        if agrees(person, gender, "s") and is_person(scene, mention.actor):
            return person
    return None

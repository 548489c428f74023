"""Asides of speech: verbs with their subject after them, behind a clause or inside marks."""

from recoupe.quotes.clauses import Scene, finite_verbs, marked_at, sentence_bounds
from recoupe.quotes.cues import Cue
from recoupe.quotes.inverted import phrase_after
from recoupe.quotes.kinds import can_speak
from recoupe.quotes.marks import Marked


def is_incise(scene: Scene, cue: Cue) -> bool:
    """Whether a cue follows marks or a whole clause, with its subject after it: 'La route est fermée, assure Roy'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    if cue.lemma in scene.lexicon.only_with_on and cue.pronoun != "on":
        return False
    at = cue.start
    while at > 0 and scene.text[at - 1] in " \u00a0\u202f":
        at -= 1
    if at == 0:
        return False
    if scene.text[at - 1] in '»”“‹›"':
        return marked_at(scene, at - 1) is not None
    if scene.text[at - 1] not in ",!?":
        return False
    if cue.pronoun:
        return True
    if (before := marked_at(scene, at - 2)) is not None:
        return not is_in_relative(scene, before)
    key = ("incise", cue.start)
    if key not in scene.known:
        begin, end = sentence_bounds(scene, cue.start)
        scene.known[key] = bool(finite_verbs(scene, begin, at - 1)) and _has_subject_after(scene, cue, end)
    return scene.known[key]


def _has_subject_after(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether what follows a verb that only asides use is someone: not 'Ana Roy, avocate, a demandé l'arrêt'."""
    if "clause" in cue.takes or cue.lemma in scene.lexicon.learning:
        return True
    found = phrase_after(scene, cue.end, end)
    return found is not None and not found.speaker.startswith("document:") and can_speak(scene, found)


def is_in_relative(scene: Scene, mark: Marked) -> bool:
    """Whether marked words open a relative clause: 'Rovaltec, qui « reste confiant », a confirmé ses objectifs'."""
    return scene.folded[max(0, mark.outer_start - 6) : mark.outer_start].rstrip().endswith((" qui", " dont"))


def is_inside(scene: Scene, cue: Cue) -> bool:
    """Whether a cue stands as an aside inside marks: '« Nous irons, jure son gérant. »'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    return scene.folded[max(0, cue.start - 3) : cue.start].rstrip(" ")[-1:] in (",", "!", "?")

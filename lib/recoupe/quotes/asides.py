"""Asides of speech: verbs with their subject after them, behind a clause or inside marks."""

from recoupe.quotes.clauses import Scene, finite_verbs, marked_at, masked, sentence_bounds
from recoupe.quotes.cues import Cue
from recoupe.quotes.inverted import phrase_after
from recoupe.quotes.kinds import can_speak, is_human
from recoupe.quotes.marks import Marked
from recoupe.quotes.phrases import read_phrase


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
        if is_in_relative(scene, before) or closes_relative(scene, cue.start):
            return False
        return "object" not in cue.takes or _is_someone_after(scene, cue, sentence_bounds(scene, cue.start)[1])
    key = ("incise", cue.start)
    if key not in scene.known:
        begin, end = sentence_bounds(scene, cue.start)
        is_clause = bool(finite_verbs(scene, begin, at - 1))
        check = _has_subject_after if is_clause else _is_brief
        scene.known[key] = check(scene, cue, end) or _closes_on_someone(scene, cue, end)
    return scene.known[key]


def _is_brief(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether words without a verb are said: 'Quatre ans de prison, explique Ana Roy', not 'Le maire, assure Roy'."""
    begin, at = sentence_bounds(scene, cue.start)[0], cue.start - 2
    if "clause" not in cue.takes or at - begin < 8 or "," in scene.text[begin:at]:
        return False
    opens, found = read_phrase(scene, begin, at), phrase_after(scene, cue.end, end)
    is_thing = opens is None or not (opens.is_named or is_human(scene, opens))
    if not is_thing or found is None or not is_human(scene, found) or found.start > cue.end + 12:
        return False
    goes_on = scene.text[found.end : found.end + 2] == ", " and finite_verbs(scene, found.end + 2, found.end + 14)
    return not goes_on  # "La digue, a prévenu Roy, ne tiendra pas" is read whole elsewhere


def _closes_on_someone(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether someone unnamed closes the sentence: 'Le port compte six agents, déplore un docker.'

    'compte' may be a noun, so that the clause is known by its end alone; the verb takes no object.
    """
    begin = sentence_bounds(scene, cue.start)[0]
    if "clause" not in cue.takes or "object" in cue.takes or cue.start - begin < 24:
        return False
    found = phrase_after(scene, cue.end, end)
    is_last = found is not None and not scene.folded[found.end : end].strip(" .\n")
    return is_last and found is not None and found.speaker.startswith("anonymous:") and is_human(scene, found)


def _has_subject_after(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether what follows a verb that only asides use is someone: not 'Ana Roy, avocate, a demandé l'arrêt'."""
    if "clause" in cue.takes or cue.lemma in scene.lexicon.learning:
        return True
    return _is_someone_after(scene, cue, end)


def _is_someone_after(scene: Scene, cue: Cue, end: int) -> bool:
    found = phrase_after(scene, cue.end, end)
    return found is not None and not found.speaker.startswith("document:") and can_speak(scene, found)


def is_in_relative(scene: Scene, mark: Marked) -> bool:
    """Whether marked words open a relative clause: 'Rovaltec, qui « reste confiant », a confirmé ses objectifs'."""
    return scene.folded[max(0, mark.outer_start - 6) : mark.outer_start].rstrip().endswith((" qui", " dont"))


def closes_relative(scene: Scene, at: int) -> bool:
    """Whether a verb is a sentence's own, after a relative: 'Roy, qui juge le prix « fou », | demande un rabais'."""
    begin = sentence_bounds(scene, at)[0]
    match = scene.grammar["subject_and_relative"].fullmatch(masked(scene, max(begin, at - 300), at))
    return match is not None and not finite_verbs(scene, begin, at - len(match["relative"]))


def is_inside(scene: Scene, cue: Cue) -> bool:
    """Whether a cue stands as an aside inside marks: '« Nous irons, jure son gérant. »'."""
    if "incise" not in cue.takes or cue.form not in ("finite", "past") or cue.is_negated:
        return False
    return scene.folded[max(0, cue.start - 3) : cue.start].rstrip(" ")[-1:] in (",", "!", "?")

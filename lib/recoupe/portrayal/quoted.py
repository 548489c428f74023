"""Judgements in quoted words, of the one actor they can only be about: "« Que de [mensonges] ! », dit-il au maire"."""

from recoupe.french.nouns import OBJECT, Phrase
from recoupe.french.syntax import (
    PUNCTUATION,
)  # fmt: skip
from recoupe.portrayal.aimed import spoken_for
from recoupe.portrayal.judgements import Judged, Scene, Term, Voice

_SOURCES = ("selon", "après", "pour", "par", "contre")


def quoted(scene: Scene, term: Term) -> Judged | None:
    """In quoted words: the one actor they name, other than their speaker; or the one the speaker sets beside them."""
    for voice in scene.voices:
        if not voice.first <= term.first <= voice.last:
            continue
        inside = {scene.actor(at) for at in scene.phrases if voice.first <= at <= voice.last}
        others = inside - {voice.speaker}
        if term.is_weak:
            return _feared(scene, term, voice)
        if len(others) == 1 and not _first_person(scene, voice):
            return others.pop(), term.polarity, "spoken-of"
        if not inside and (before := _of_work_before(scene, term, voice)):
            return before, term.polarity, "spoken-before"
        if inside or term.polarity >= 0:
            return None
        blamed = scene.blamed - {voice.speaker}
        if len(blamed) == 1:
            return next(iter(blamed)), term.polarity, "blamed"
        beside = {
            scene.actor(at) for at, p in scene.phrases.items() if p.standing != OBJECT and not _is_source(scene, p)
        }
        beside -= {voice.speaker, spoken_for(scene, voice.speaker)}
        if not beside and (feared := _feared(scene, term, voice)):
            return feared
        if _is_called(scene, voice) or "comme" in words_before(scene, voice):
            return None
        beside -= _contesting(scene, voice)
        own = any(voice.first <= clause.at <= voice.last for clause in scene.clauses)
        return (beside.pop(), term.polarity, "spoken-beside") if len(beside) == 1 and not own else None
    return None


def words_before(scene: Scene, voice: Voice) -> list[str]:
    """The three words that lead to the quotation: "le décrit | comme un homme | « ... »"."""
    return scene.words.form[max(voice.first - 4, 0) : voice.first]


def _contesting(scene: Scene, voice: Voice) -> set[str]:
    """ "Le maire conteste une amende « injuste »": who attacks what the words are about is not judged by them."""
    return {
        clause.actor
        for clause in scene.clauses
        if clause.group.last < voice.first and scene.lexicon.aiming.get(clause.group.lemma, 0) < 0
    }


def _of_work_before(scene: Scene, term: Term, voice: Voice) -> str:
    """ "Le maire a signé. « Ce projet est une aberration », dit un voisin": the work of the one actor just told of."""
    words = scene.words
    near = words.form[max(voice.first, term.first - 4) : min(term.last + 2, voice.last + 1)]
    if not any(form in scene.lexicon.aimed_nouns for form in near) or _first_person(scene, voice):
        return ""
    speakers = {voice.speaker, spoken_for(scene, voice.speaker), ""}
    named = {scene.actor(at) for at in scene.phrases} | {clause.actor for clause in scene.clauses}
    alone = not named - speakers and not scene.others - speakers - {scene.topic}
    return scene.topic if voice.speaker and alone and scene.topic not in speakers else ""


def _is_called(scene: Scene, voice: Voice) -> bool:
    """ "qualifie de « défaillance » l'accident": the words are said of what follows the verb."""
    verbs = scene.words.verb[max(voice.first - 4, 0) : voice.first]
    return any(verb is not None and verb.lemma in scene.lexicon.calling for verb in verbs)


def _feared(scene: Scene, term: Term, voice: Voice) -> Judged | None:
    """ "Le maire redoute « des débordements »": laid to the other actor of the sentence before."""
    before = scene.others - {voice.speaker}
    alone = {scene.actor(at) for at in scene.phrases} <= {voice.speaker}
    fearing = any(clause.group.lemma in scene.lexicon.fearing and clause.at < term.first for clause in scene.clauses)
    if len(before) != 1 or not alone or not fearing or term.polarity >= 0:
        return None
    return next(iter(before)), term.polarity, "spoken-before"


def _is_source(scene: Scene, phrase: Phrase) -> bool:
    """ "selon les experts", "d'après un rapport des experts": they speak, they are not spoken of."""
    words = scene.words
    for at in range(phrase.first - 1, max(phrase.first - 5, -1), -1):
        if words.form[at] in _SOURCES or words.form[at] in ("rapport", "document", "étude", "enquête"):
            return True
        if words.is_a(at, PUNCTUATION):
            return False
    return False


def _first_person(scene: Scene, voice: Voice) -> bool:
    return any(
        scene.words.form[i] in ("je", "j'", "nous", "notre", "nos", "mon", "ma")
        for i in range(voice.first, voice.last + 1)
    )

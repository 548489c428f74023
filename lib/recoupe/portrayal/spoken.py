"""Judgements tied by who speaks: "« C'est une [honte] »", "notre première [victoire]", "l'accuse d'[avoir menti]"."""

from recoupe.french.syntax import (
    CLITIC,
    DET,
    FINITE,
    NE,
    PARTICIPLE,
    PREP,
    Words,
)  # fmt: skip
from recoupe.portrayal.aimed import spoken_for
from recoupe.portrayal.blame import find_charge
from recoupe.portrayal.judgements import Judged, Judgement, Scene, Term, Voice

_CHARGING = frozenset({"accuser", "soupçonner", "reprocher", "suspecter", "blâmer", "incriminer"})


def outcry(scene: Scene, term: Term) -> Judged | None:
    """ "« C'est une honte », s'indigne un parent": of what the one actor of the sentence before did."""
    words, lexicon = scene.words, scene.lexicon
    voice = _voice(scene, term)
    if voice is None or not voice.speaker:
        return None
    if words.form[term.last] not in lexicon.outcries and (
        term.is_weak or not term.polarity or not _opens_outcry(words, voice)
    ):
        return None
    if any(words.form[i] in lexicon.success_nouns for i in range(term.first, term.last + 1)):
        return None  # whose victory?
    before = words.form[voice.first : term.first]
    frame = {"c'", "est", "un", "une", "quel", "quelle", "vrai", "vraie", "véritable", "tout", "simplement", "du", "le"}
    if not set(before) <= frame | set(lexicon.intensifiers) or len(before) > 5 or not before:
        return None
    named = {scene.actor(at) for at in scene.phrases} - {voice.speaker}
    if {"ils", "elles"} & set(words.form[voice.first : voice.last + 1]):
        return None  # of more than the one
    about = scene.others - {voice.speaker} or {scene.topic} - {voice.speaker, ""}
    return (next(iter(about)), term.polarity, "outcry") if len(about) == 1 and not named else None


def _opens_outcry(words: Words, voice: Voice) -> bool:
    return words.form[voice.first : voice.first + 2] == ["c'", "est"] or words.form[voice.first] in ("quel", "quelle")


def own_success(scene: Scene, term: Term) -> Judged | None:
    """ "« C'est une belle victoire », réagit la ligue", "« notre première victoire »": the speaker's own."""
    words = scene.words
    voice = _voice(scene, term)
    if voice is None or not voice.speaker or ":" in voice.speaker or voice.speaker == "anonymous":
        return None
    if not any(words.form[i] in scene.lexicon.success_nouns for i in range(term.first, term.last + 1)):
        return None
    inside = {scene.actor(at) for at in scene.phrases if voice.first <= at <= voice.last} - {voice.speaker}
    opening = words.form[max(voice.first, term.first - 4) : term.first]
    ours = any(form in ("notre", "nos") for form in opening)
    if inside or term.polarity < 0 or not (ours or {"c'", "est"} <= set(opening)):
        return None
    return spoken_for(scene, voice.speaker), 1, "self"


def own_claim(scene: Scene, term: Term) -> Judged | None:
    """ "elle assure que « tous les contrôles étaient conformes »": what an actor claims of its own work."""
    words, lexicon = scene.words, scene.lexicon
    voice = _voice(scene, term)
    if voice is None or not voice.speaker or ":" in voice.speaker or voice.speaker == "anonymous":
        return None
    if words.form[term.last] not in lexicon.claims or term.polarity < 0:
        return None
    if {scene.actor(at) for at in scene.phrases if voice.first <= at <= voice.last} - {voice.speaker}:
        return None
    outside = [*range(max(voice.first - 8, 0), voice.first), *range(voice.last + 1, min(voice.last + 8, len(words)))]
    claims = any((verb := words.verb[i]) is not None and verb.lemma in lexicon.claiming for i in outside)
    return (voice.speaker, 1, "self") if claims else None


def own_fault(scene: Scene, term: Term) -> Judged | None:
    """ "« C'est notre faute », dit le club": the speaker's own."""
    words = scene.words
    voice = _voice(scene, term)
    if voice is None or not voice.speaker or ":" in voice.speaker or voice.speaker == "anonymous":
        return None
    own = words.form[term.first - 1 : term.last + 1] if term.first > voice.first else []
    faulty = own[:1] in (["notre"], ["ma"], ["nos"]) and own[-1] in ("faute", "fautes", "erreur", "erreurs")
    denied = any(form in ("pas", "ni", "jamais") for form in words.form[max(term.first - 4, 0) : term.first])
    return (spoken_for(scene, voice.speaker), -1, "admitted") if faulty and not denied else None


def overcome(scene: Scene, term: Term) -> Judged | None:
    """ "« une victoire du courage sur le mépris »": the mépris is that of the one other actor just named."""
    words = scene.words
    voice = _voice(scene, term)
    if voice is None or not voice.speaker or term.polarity > 0 or not term.is_noun:
        return None
    before = words.form[max(voice.first, term.first - 8) : term.first]
    if "sur" not in before[-3:] or not any(form in scene.lexicon.success_nouns for form in before):
        return None
    speakers = {voice.speaker, spoken_for(scene, voice.speaker)}
    others = (scene.others | ({scene.topic} if scene.topic else set())) - speakers
    return (next(iter(others)), -1, "overcome") if len(others) == 1 else None


def clitic_blame(scene: Scene) -> list[Judgement]:
    """ "L'opposition l'accuse d'avoir menti": the pronoun is the one actor that the sentence before was about."""
    words = scene.words
    if not scene.topic or not any(verb is not None and verb.lemma in _CHARGING for verb in words.verb):
        return []
    subjects = {clause.actor for clause in scene.clauses}
    if scene.topic in subjects or {scene.actor(at) for at in scene.phrases} - subjects:
        return []
    for at, verb in enumerate(words.verb):
        if verb is None or verb.lemma not in _CHARGING or not words.is_verb(at, FINITE | PARTICIPLE):
            continue
        before = words.form[max(at - 2, 0) : at]
        pronoun = next((form for form in before if form in ("l'", "le", "la", "lui")), "")
        if not pronoun or words.is_a(at, DET | PREP) or any(words.is_a(i, NE) for i in range(max(at - 3, 0), at)):
            continue
        auxiliary = words.verb[at - 1]
        has_subject = words.is_verb(at, FINITE) and words.is_a(at - 1, CLITIC) and at > 1  # not "l'accusé"
        if not has_subject and (auxiliary is None or auxiliary.lemma != "avoir"):
            continue
        charge = find_charge(words, at, at, False)
        if charge is not None:
            return [Judgement(scene.topic, charge[0], charge[1], -1, "blame")]
    return []


def _voice(scene: Scene, term: Term) -> Voice | None:
    return next((v for v in scene.voices if v.first <= term.first and term.last <= v.last), None)

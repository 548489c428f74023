"""Judgements aimed at an actor from outside its clause: "Le syndicat dénonce [des manquements graves]".

What somebody attacks or praises is the work of the other actor: the one other that the sentence names or, where it
names none, the one that the sentence before was about. Two candidates are none.
"""

from recoupe.french.groups import PASSIVE
from recoupe.french.nouns import FREE, GOVERNED
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    COMMA,
    DET,
    FINITE,
    GERUND,
    INFINITIVE,
    MARK,
    MENTION,
    PARTICIPLE,
    PREP,
    QUI,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.portrayal.judgements import Judged, Scene, Term
from recoupe.portrayal.subjects import Clause

_OF = ("de", "d'", "du", "des")
_SOURCES = ("selon", "après", "pour", "par", "avec", "chez", "devant")


_OBJECT = ("de", "d'", "contre", "à")  # "s'insurge contre des coupes", "crie à la trahison"


def _clause_of(scene: Scene, at: int) -> Clause | None:
    """The clause whose verb group, or the verb that shares its subject, covers word `at`."""
    before = [c for c in scene.clauses if c.group.first <= at <= max(c.last, c.group.last)]
    return max(before, key=lambda c: c.group.first) if before else None


def other_actor(scene: Scene, subject: str, first: int) -> str:
    """The one actor other than the subject: in the sentence (sources apart), else of the sentence before."""
    words = scene.words
    named = {
        scene.actor(at)
        for at, phrase in scene.phrases.items()
        if words.form[max(phrase.first - 1, 0)] not in _SOURCES and not _beside_speaker(scene, at, subject)
    } - {subject, ""}
    if named:
        return named.pop() if len(named) == 1 else ""
    if scene.topic and scene.topic != subject:
        return scene.topic
    before = scene.others - {subject, scene.topic}
    return next(iter(before)) if len(before) == 1 else ""


def _beside_speaker(scene: Scene, at: int, speaker: str) -> bool:
    """ "le secrétaire général de [la ligue], Paul Roy": the ligue is part of how the speaker is named."""
    words = scene.words
    return any(words.is_a(step, MENTION) and scene.actor(step) == speaker for step in (at - 1, at + 1, at + 2))


def spoken_for(scene: Scene, speaker: str) -> str:
    """ "« C'est une victoire », dit le secrétaire général de la ligue, Paul Roy": the ligue, else the speaker."""
    words = scene.words
    for at, phrase in scene.phrases.items():
        of = words.form[phrase.first - 1] in ("de", "d'") or phrase.determiner in ("du", "des")
        if of and scene.actor(at) != speaker and phrase.standing == GOVERNED and _beside_speaker(scene, at, speaker):
            return scene.actor(at)
    return speaker


def _side_of(scene: Scene, at: int) -> str:
    """ "Du côté de la direction, on regrette ...", "Chez Oceanis, ...": who speaks where the verb's subject is "on"."""
    for where, phrase in scene.phrases.items():
        before = scene.words.form[max(phrase.first - 3, 0) : phrase.first]
        if where < at and (before[-1:] in (["chez"], ["dans"]) or {"côté", "siège", "entourage", "sein"} & set(before)):
            return scene.actor(where)
    return ""


def cue_before(words: Words, first: int) -> int:
    """The verb whose object the words from `first` open, -1 where there is none: "dénonce « de graves | ..."."""
    at = first - 1
    while at >= max(first - 7, 0) and (
        words.is_plain(at) or words.is_a(at, DET | ADV | MARK | BEFORE) or words.form[at] in _OBJECT
    ):
        if words.is_verb(at, FINITE | INFINITIVE | GERUND) and not words.is_plain(at) and not words.is_a(at, DET | ADV):
            break
        if words.is_verb(at, PARTICIPLE) and (v := words.verb[at - 1]) is not None and v.lemma == "avoir":
            break
        at -= 1
    return at if at >= max(first - 7, 0) and words.verb[at] is not None else -1


def aimed(scene: Scene, term: Term) -> Judged | None:
    """ "salue une décision de bon sens", "dénonce des manquements graves": the work of the other actor."""
    words, lexicon = scene.words, scene.lexicon
    at = cue_before(words, term.first)
    verb = words.verb[at] if at >= 0 else None
    if verb is None or not term.polarity:
        return None
    evoked = verb.lemma in lexicon.evoking and not term.is_weak and (term.is_noun or term.is_phrase)
    if lexicon.aiming.get(verb.lemma, 0) != term.polarity and not evoked:
        return None
    if verb.lemma == "relever" and words.form[at + 1] in _OF:
        return None  # "le reste relève de la calomnie": it is a matter of it
    near = words.form[at + 1 : term.last + 2]
    if not (term.is_phrase or term.is_noun and not term.is_weak or any(f in lexicon.aimed_nouns for f in near)):
        return None  # "dénonce une situation terrible": nobody's work
    if any(f in ("contre", "envers", "pour", "chez") for f in words.form[term.last + 1 : term.last + 3]):
        return None
    clause = _clause_of(scene, at)
    if clause is not None and (clause.group.negated or clause.group.voice == PASSIVE):
        return None
    subject = clause.actor if clause is not None else _side_of(scene, at)
    if not subject and _has_pronoun(words, at):
        return None  # who attacks or praises is somebody of the sentence, but not known
    if {"accord", "compromis", "protocole"} & set(near):
        return None  # the work of two
    if not subject and not words.is_a(at - 1, SUBJECT | MARK | COMMA) and not words.is_plain(at - 1):
        return None
    if any(word in lexicon.success_nouns for word in near):
        return None  # its own victory, or another's
    after = words.form[term.last + 1 : term.last + 3]
    definite = words.form[term.first - 1 : term.first] in (["le"], ["la"], ["l'"], ["les"])
    if definite and (after[:1] in (["du"], ["des"]) or after in (["de", "la"], ["de", "l'"])):
        return None  # "salue le sang-froid des passants": of somebody else
    target = other_actor(scene, subject, term.first)
    if scene.grammar.possessives.intersection(words.form[at + 1 : term.first]) and not scene.phrases:
        return None  # "des lettres louent sa rigueur": whose?
    quoted = any(v.first <= term.first <= v.last for v in scene.voices)
    if evoked and not quoted and target not in {scene.actor(where) for where in scene.phrases}:
        return None  # "parle d'un gâchis": whose?
    return (target, term.polarity, "aimed") if target else None


def _has_pronoun(words: Words, at: int) -> bool:
    """ "il y « salue | ...": a pronoun is the subject of the verb `at`."""
    return any(words.form[i] in ("il", "elle", "ils", "elles") for i in range(max(at - 5, 0), at))


def rated(scene: Scene, term: Term) -> Judged | None:
    """ "juge la rupture brutale", "traite le maire de menteur", "qualifie la réforme d'injuste"."""
    words, lexicon = scene.words, scene.lexicon
    for at in range(term.first - 1, max(term.first - 10, -1), -1):
        if words.is_a(at, STOP | QUI | SUBJECT) or words.is_a(at, COMMA):
            return None
        verb = words.verb[at]
        if verb is None or verb.lemma not in lexicon.deeming | lexicon.calling or verb.lemma in ("dire", "présumer"):
            continue
        if words.is_a(at, DET | PREP) or not words.is_verb(at, FINITE | GERUND | INFINITIVE | PARTICIPLE):
            continue
        if words.is_a(at - 1, DET) or not _is_rating(words, at):
            return None
        between = [i for i in range(at + 1, term.first) if words.is_a(i, MENTION)]
        actors = {scene.actor(i) for i in between}
        clause = _clause_of(scene, at)
        subject = clause.actor if clause is not None else _side_of(scene, at)
        if clause is not None and clause.group.negated:
            return None
        if len(actors) == 1 and words.form[at + 1 : at + 2] != ["que"]:
            actor = actors.pop()
            return (actor, term.polarity, "rated") if actor != subject else None
        heads = words.form[at + 1 : term.last + 5]
        if actors or term.is_noun or not any(f in lexicon.aimed_nouns for f in heads):
            return None
        if any(f in ("que", "qu'") for f in words.form[at + 1 : term.first]):
            return None
        target = other_actor(scene, subject, term.first)
        return (target, term.polarity, "rated") if target else None
    return None


def _is_rating(words: Words, at: int) -> bool:
    """A verb in its own clause: "juge", "a jugé", "jugeant"; not the participle "jugée"."""
    if words.is_verb(at, FINITE | GERUND | INFINITIVE):
        return True
    return any((v := words.verb[i]) is not None and v.lemma == "avoir" for i in range(max(at - 3, 0), at))


def apposed(scene: Scene, term: Term) -> Judged | None:
    """ "Le maire, véritable visionnaire, ...", "Courageux, le capitaine a plongé"."""
    words = scene.words
    for at, phrase in scene.phrases.items():
        closed = words.is_a(term.last + 1, COMMA | STOP) and words.is_a(at + 1, COMMA) and phrase.standing == FREE
        if (
            closed
            and at + 2 <= term.first < at + 6
            and all(words.is_a(i, DET | ADV) or words.is_plain(i) for i in range(at + 2, term.first))
        ):
            return scene.actor(at), term.polarity, "apposed"
        before = phrase.first == term.last + 2 and not term.is_phrase
        if before and words.is_a(term.last + 1, COMMA) and phrase.standing == FREE:
            opens = all(words.is_a(i, DET | ADV | MARK) or words.is_plain(i) for i in range(term.first))
            subject = any(clause.at == at for clause in scene.clauses)
            if opens and term.first < 3 and subject:
                return scene.actor(at), term.polarity, "apposed"
    return None

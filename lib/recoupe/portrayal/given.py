"""Judgements handed to an actor or owned up to: "inflige un [camouflet] à la mairie", "a reconnu une [erreur]"."""

from recoupe.french.groups import PASSIVE
from recoupe.french.syntax import COMMA, FINITE, INFINITIVE, MARK, MENTION, PARTICIPLE, PREP, QUI, STOP, SUBJECT
from recoupe.portrayal.aimed import cue_before
from recoupe.portrayal.judgements import Judged, Scene, Term

_TRUSTING = {
    "faire": 1, "garder": 1, "accorder": 1, "renouveler": 1, "réaffirmer": 1, "réitérer": 1, "conserver": 1,
    "redire": 1, "retirer": -1, "refuser": -1,
}  # fmt: skip


def inflicted(scene: Scene, term: Term) -> Judged | None:
    """ "inflige un camouflet à la mairie", "rend un hommage mérité aux pompiers": to the actor after à."""
    words = scene.words
    at = cue_before(words, term.first)
    verb = words.verb[at] if at >= 0 else None
    if verb is None or verb.lemma not in scene.lexicon.handing:
        return None
    for where, phrase in scene.phrases.items():
        if not term.last < phrase.first <= term.last + 6:
            continue
        to = phrase.determiner in ("au", "aux") or words.form[phrase.first - 1] == "à"
        between = range(term.last + 1, phrase.first)
        if to and not any(words.is_a(i, COMMA | STOP | QUI | SUBJECT | MENTION) for i in between):
            return scene.actor(where), term.polarity, "inflicted"
    return None


def trusted(scene: Scene, term: Term) -> Judged | None:
    """ "garde toute sa confiance au préfet", "a retiré sa confiance à la direction": to the actor after à."""
    words = scene.words
    if words.form[term.last] != "confiance":
        return None
    for where, phrase in scene.phrases.items():
        inner = range(term.last + 1, phrase.first - 1)
        near = term.last < phrase.first <= term.last + 4 and all(words.is_a(i, MARK) for i in inner)
        if not near or not (phrase.determiner in ("au", "aux") or words.form[phrase.first - 1] == "à"):
            continue
        for at in range(term.first - 1, max(term.first - 5, -1), -1):
            verb = words.verb[at]
            if verb is not None and verb.lemma in _TRUSTING:
                negated = any(form in ("ne", "n'") for form in words.form[max(at - 3, 0) : at])
                return scene.actor(where), -_TRUSTING[verb.lemma] if negated else _TRUSTING[verb.lemma], "trusted"
    return None


def owned_up(scene: Scene, term: Term) -> Judged | None:
    """ "la maire a reconnu « des erreurs »", "admet un échec": a fault of the subject, named by itself."""
    words = scene.words
    if term.polarity >= 0 or not term.is_noun:
        return None
    at = cue_before(words, term.first)
    verb = words.verb[at] if at >= 0 else None
    if verb is None or verb.lemma not in scene.lexicon.conceding:
        return None
    after = words.form[term.last + 1 : term.last + 2]
    if after in (["du"], ["des"]) or after == ["de"] and words.form[term.last + 2 : term.last + 3] in (["la"], ["l'"]):
        return None  # "une erreur de la banque": of another
    clause = next((c for c in scene.clauses if c.group.first <= at <= max(c.last, c.group.last)), None)
    if clause is None or clause.group.negated or clause.group.voice == PASSIVE:
        return None
    return clause.actor, -1, "admitted"


def styled(scene: Scene, term: Term) -> Judged | None:
    """ "Jugée trop laxiste, la mairie se défend", "Obstinée, elle refuse": a judgement that opens, then its subject."""
    words = scene.words
    if term.first > 5 or not words.is_a(term.last + 1, COMMA | PREP):
        return None
    verb = words.verb[0]
    rated = verb is not None and verb.lemma in scene.lexicon.rating and words.is_verb(0, PARTICIPLE)
    if not rated and (term.first > 0 or term.is_noun or term.is_weak):
        return None
    between = range(1, term.first)
    if any(words.is_a(i, COMMA | STOP | MENTION) or words.is_verb(i, FINITE | INFINITIVE) for i in between):
        return None
    comma = next((i for i in range(term.last + 1, min(term.last + 7, len(words))) if words.is_a(i, COMMA | STOP)), -1)
    if comma < 0 or words.is_a(comma, STOP):
        return None
    for clause in scene.clauses:
        phrase = scene.phrases.get(clause.at)
        opening = phrase.first if phrase is not None else clause.at
        if comma < opening <= comma + 2 and not words.is_a(comma + 1, MARK):
            return clause.actor, term.polarity, "styled"
    return None

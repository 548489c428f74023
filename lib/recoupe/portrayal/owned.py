"""Judgements in the noun phrase of an actor: "l'[arrogance] du préfet", "la [sulfureuse] présidente"."""

from recoupe.french.nouns import GOVERNED, OBJECT
from recoupe.french.syntax import (
    ADV,
    COMMA,
    COORD,
    DET,
    FINITE,
    INFINITIVE,
    MARK,
    MENTION,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    QUI,
    STOP,
    SUBJECT,
)  # fmt: skip
from recoupe.portrayal.judgements import Judged, Scene, Term


def owned(scene: Scene, term: Term) -> Judged | None:
    """ "l'arrogance du préfet", "un sérieux revers pour les intérêts de Lyon": the actor after the judged noun."""
    words, at = scene.words, term.last + 1
    while words.is_plain(at) and at < term.last + 3 or words.is_a(at, MARK) and at < term.last + 3:
        at += 1
    if words.is_a(term.last + 1, MENTION) and words.is_a(term.last, PREP):
        return scene.actor(term.last + 1), term.polarity, "owned"  # "se cache derrière X"
    form = words.form[at] if at < len(words) else ""
    if form == "entre" and term.is_noun:
        for where, phrase in scene.phrases.items():
            if phrase.first == at + 1:
                return scene.actor(where), term.polarity, "between"
    if form == "chez" or words.form[at : at + 2] == ["du", "côté"]:
        return _kept_at(scene, term, at + (2 if form == "du" else 0))
    if form not in ("pour", "de", "d'", "du", "des"):
        return None
    if " ".join(words.form[term.first : term.last + 1]) in scene.lexicon.relational:
        return None
    judged_noun = term.is_noun or words.is_plain(term.first - 1) or words.is_plain(term.last + 1)
    judged_noun |= form == "pour" and scene.is_outward(term)  # "des notes, accablantes pour le maire"
    if not judged_noun or form != "pour" and scene.is_outward(term):
        return None
    if form == "pour":
        if not any(words.form[i] in scene.lexicon.for_words for i in range(term.first, at)):
            return None
        step = at + 1
        while words.is_a(step, DET) or words.is_plain(step) or words.form[step : step + 1] in (["de"], ["d'"]):
            step += 1
        if words.is_a(step, MENTION) and step < at + 8:
            return scene.actor(step), term.polarity, "for"
        return None
    for where, phrase in scene.phrases.items():
        if at <= phrase.first <= at + 1 and phrase.standing == GOVERNED:
            return scene.actor(where), term.polarity, "owned"
    return _run_by(scene, term, at)


def _kept_at(scene: Scene, term: Term, at: int) -> Judged | None:
    """ "Même mutisme du côté de la ligue", "silence gêné chez Oceanis": where it reigns, in a sentence with no verb."""
    words = scene.words
    if not term.is_noun or any(words.is_verb(i, FINITE) and not words.is_plain(i) for i in range(term.first)):
        return None
    for where, phrase in scene.phrases.items():
        if at <= phrase.first <= at + 1:
            return scene.actor(where), term.polarity, "owned"
    return None


def _run_by(scene: Scene, term: Term, at: int) -> Judged | None:
    """ "une fuite non maîtrisée du réservoir, exploité par le groupe": who runs the thing answers for it."""
    words = scene.words
    for where, phrase in scene.phrases.items():
        by = phrase.first - 1
        if not at < by < at + 9 or words.form[by] != "par":
            continue
        reading = words.verb[by - 1]
        inner = range(at + 1, by - 1)
        if (
            reading is not None
            and reading.lemma in scene.lexicon.running
            and all(
                words.is_plain(i) or words.is_a(i, DET | PREP) or words.is_a(i, COMMA) and i == by - 2 for i in inner
            )
        ):
            return scene.actor(where), term.polarity, "run-by"
    return None


def of_whom(scene: Scene, term: Term) -> Judged | None:
    """ "des soldats, dont la présence a été jugée illégale": dont points back at the actor before it."""
    words = scene.words
    for at in range(term.first - 1, max(term.first - 10, -1), -1):
        if words.form[at] == "dont":
            before = at - 2 if words.is_a(at - 1, COMMA) else at - 1
            if before in scene.phrases and words.is_a(at + 1, DET):
                return scene.actor(before), term.polarity, "of-whom"
            return None
        if words.is_a(at, COMMA | STOP | QUI | SUBJECT | MENTION) or words.is_verb(at, INFINITIVE):
            return None
    return None


def deemed(scene: Scene, term: Term) -> Judged | None:
    """ "l'offre du syndicat, jugée insuffisante": what is the actor's is deemed so by somebody."""
    words, at = scene.words, term.first - 1
    while words.is_a(at, ADV | MARK):
        at -= 1
    verb = words.verb[at] if at > 0 else None
    if verb is None or verb.lemma not in scene.lexicon.deeming or not words.is_verb(at, PARTICIPLE):
        return None
    before = at - 2 if words.is_a(at - 1, COMMA) else at - 1
    return (scene.actor(before), term.polarity, "deemed") if before in scene.phrases else None


def by(scene: Scene, term: Term) -> Judged | None:
    """ "imposé unilatéralement par le siège", "des consignes illisibles transmises par la préfecture"."""
    words = scene.words
    for at in range(term.last + 1, min(term.last + 5, len(words))):
        if words.form[at] == "par":
            is_participle = any(words.is_verb(i, PARTICIPLE) for i in range(max(term.first - 1, 0), at))
            near = [words.verb[i] for i in range(max(term.first - 1, 0), at)]
            subject_judges = any(verb is not None and verb.lemma in scene.lexicon.attitudes for verb in near)
            if not is_participle or subject_judges:
                return None
            for where, phrase in scene.phrases.items():
                if phrase.first == at + 1:
                    return scene.actor(where), term.polarity, "by"
            return None
        if words.is_a(at, PUNCTUATION & ~MARK | MENTION):
            return None
    return None


def possessive(scene: Scene, term: Term) -> Judged | None:
    """ "sa gestion calamiteuse": the possessive points at the one subject, or at the actor right before it."""
    words = scene.words
    for at in range(term.first - 1, max(term.first - 4, -1), -1):
        if words.form[at] in scene.grammar.possessives and not words.is_a(at, MENTION):
            before = at - 2 if words.is_a(at - 1, COORD) else -1
            if before in scene.phrases:
                return scene.actor(before), term.polarity, "possessive"
            if (reproached := _reproached(scene, at)) and not term.is_weak:
                return reproached, term.polarity, "possessive"
            actors = {clause.actor for clause in scene.clauses}
            named = {scene.actor(i) for i in scene.phrases}
            if not actors and not term.is_weak:
                return _possessor(scene, term, at)
            alone = len(actors) == 1 and named <= actors and any(clause.at < at for clause in scene.clauses)
            return (actors.pop(), term.polarity, "possessive") if alone and not term.is_weak else None
        if not words.is_plain(at) and not words.is_a(at, ADV | MARK):
            return None
    return None


def _possessor(scene: Scene, term: Term, at: int) -> Judged | None:
    """ "On vante au groupe son sérieux": the one named before; "Son arrogance lasse l'État": the one just told of."""
    named = {scene.actor(i): i for i in scene.phrases}
    objects = all(p.first > term.last and p.standing == OBJECT for p in scene.phrases.values())
    if at == 0 and objects and scene.words.form[0] in ("son", "sa", "ses") and scene.topic and scene.topic not in named:
        return scene.topic, term.polarity, "possessive"
    if len(named) == 1:
        actor, where = next(iter(named.items()))
        reproached = (
            scene.phrases[where].standing == GOVERNED and scene.words.form[scene.phrases[where].first - 1] != "par"
        )
        return (actor, term.polarity, "possessive") if where < at and reproached else None
    return None


def _reproached(scene: Scene, at: int) -> str:
    """ "les familles reprochent à la ministre son indifférence": the one after à, where the verb reproaches."""
    words = scene.words
    for where, phrase in scene.phrases.items():
        first = phrase.first
        if not 0 < at - where < 3 or not (phrase.determiner in ("au", "aux") or words.form[first - 1] == "à"):
            continue
        near = (words.verb[i] for i in range(max(first - 4, 0), first))
        if any(v is not None and v.lemma in scene.lexicon.complaining for v in near):
            return scene.actor(where)
    return ""


def hailed(scene: Scene, term: Term) -> Judged | None:
    """ "Honte au ministre !", "Bravo aux bénévoles": a cry to an actor."""
    words = scene.words
    if (
        scene.lexicon.hails.isdisjoint(words.form[term.first : term.last + 1])
        or not words.form[term.last + 1 : term.last + 2]
    ):
        return None
    opens = term.first == 0 or words.is_a(term.first - 1, MARK | STOP)
    if not opens or words.form[term.last + 1] not in ("à", "au", "aux"):
        return None
    for where, phrase in scene.phrases.items():
        if term.last + 1 <= phrase.first <= term.last + 2:
            return scene.actor(where), term.polarity, "hailed"
    return None


def made(scene: Scene, term: Term) -> Judged | None:
    """ "fait du maire un coupable": what somebody makes of an actor."""
    words = scene.words
    for at, phrase in scene.phrases.items():
        if not at < term.first < at + 6 or phrase.standing != GOVERNED:
            continue
        made = phrase.first - (1 if phrase.determiner == "du" else 2)
        verb = words.verb[made] if made >= 0 else None
        if verb is not None and verb.lemma == "faire" and any(words.is_a(i, DET) for i in range(at + 1, term.first)):
            refused = any(
                form.startswith("refus") or form in ("ne", "n'") for form in words.form[max(0, made - 4) : made]
            )
            return scene.actor(at), 0 if refused else term.polarity, "made"
    return None


def modifier(scene: Scene, term: Term) -> Judged | None:
    """ "la sulfureuse présidente", "le préfet, intransigeant,": an adjective of the actor's own phrase."""
    if term.is_noun:
        return None
    words = scene.words
    for at, phrase in scene.phrases.items():
        if phrase.first <= term.first < at or term.first == at + 1 and words.surface_is_common(at):
            return scene.actor(at), term.polarity, "modifier"
        if term.first == at + 2 and words.is_a(at + 1, COMMA) and words.is_a(term.last + 1, COMMA | STOP):
            return scene.actor(at), term.polarity, "modifier"
    return None

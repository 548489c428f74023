"""Judgements that a verb ties to an actor: "le préfet est [arrogant]", "a pris une décision [brutale]"."""

from recoupe.french.groups import COPULA, PASSIVE, REFLEXIVE, Group, read_group
from recoupe.french.nouns import GOVERNED
from recoupe.french.syntax import (
    ADV,
    COMMA,
    COORD,
    DET,
    FINITE,
    GERUND,
    INFINITIVE,
    MARK,
    MENTION,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    QUI,
    REL,
    ROLE,
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.portrayal.judgements import Judged, Scene, Term
from recoupe.portrayal.subjects import Clause


def _negation_seen(scene: Scene, term: Term) -> bool:
    return any(form in scene.lexicon.negations for form in scene.words.form[max(0, term.first - 2) : term.last + 1])


def _side(scene: Scene, term: Term, group: Group) -> int:
    """The polarity under a negated verb, unless the negation was counted with the word."""
    return -term.polarity if group.negated and not _negation_seen(scene, term) else term.polarity


def _follows(scene: Scene, group: Group, term: Term) -> bool:
    """Is the term a predicate of the verb: only adverbs, determiners, nouns and coordinated predicates between?"""
    words = scene.words
    if not group.last < term.first <= group.last + 9:
        return False
    between = range(group.last + 1, term.first)
    if any(words.is_a(i, PUNCTUATION & ~MARK & ~COMMA) or words.is_a(i, MENTION | QUI | SUBJECT) for i in between):
        return False
    if any(words.is_a(i, COMMA) for i in between) and not words.is_a(term.first - 1, COMMA | ADV):
        return False
    quality = words.form[group.last + 1] in ("d'", "de") and (
        group.lemma == "être" or group.lemma in scene.lexicon.rating
    )  # "est d'une rare brutalité", "a été qualifiée d'« historique »", "passe pour un escroc"
    quality |= group.lemma == "passer" and words.form[group.last + 1] == "pour"
    if not quality and any(words.is_a(i, PREP) and not words.is_a(i, DET) and words.form[i] != "sans" for i in between):
        return False
    return not any(
        words.is_verb(i, INFINITIVE | GERUND | FINITE) and not words.is_plain(i) and not words.is_a(i, DET | ADV)
        for i in between
    )


def predicate(scene: Scene, term: Term) -> Judged | None:
    """ "le maire est resté intraitable": after être and its like."""
    for clause in scene.clauses:
        group = clause.group
        seems = group.lemma in scene.lexicon.predicative or group.lemmas[-1] in scene.lexicon.predicative
        passes = group.lemma == "passer" and scene.words.form[group.last + 1 : group.last + 2] == ["pour"]
        if (group.voice == COPULA or seems or passes) and _follows(scene, group, term):
            return clause.actor, _side(scene, term, group), "predicate"
    return None


def subject_complement(scene: Scene, term: Term) -> Judged | None:
    """ "l'attitude du préfet est incompréhensible", "les liens avec Moscou suscitent des craintes"."""
    words = scene.words
    for at, phrase in scene.phrases.items():
        if phrase.standing != GOVERNED or at >= term.first:
            continue
        contracted = phrase.determiner in ("du", "des")
        noun = phrase.first - (1 if contracted else 2)
        carried = words.form[phrase.first - 1] == "par" and words.is_verb(noun, PARTICIPLE)  # "le projet porté par X"
        if not contracted and words.form[phrase.first - 1] not in ("de", "d'", "avec") and not carried:
            continue
        if not carried and not words.is_plain(noun):
            continue
        group = read_group(words, at + 1)
        if group is None:
            continue
        called = group.voice == PASSIVE and group.lemma in scene.lexicon.rating  # "a été qualifiée d'« historique »"
        if (group.lemma in scene.lexicon.causing or called) and _follows(scene, group, term):
            return scene.actor(at), _side(scene, term, group), "subject-complement"
    return _unkept(scene, term)


def _unkept(scene: Scene, term: Term) -> Judged | None:
    """ "l'aide promise par l'État n'est toujours pas versée": who promised it is reproached."""
    words = scene.words
    if words.form[term.last] != "pas":
        return None
    for at, phrase in scene.phrases.items():
        between = range(at + 1, term.first)
        near = at < term.first and words.form[phrase.first - 1 : phrase.first] == ["par"] and len(between) < 14
        if near and not any(words.is_a(i, PUNCTUATION | QUI | SUBJECT | MENTION) for i in between):
            return scene.actor(at), term.polarity, "unkept"
    return None


def fronted(scene: Scene, term: Term) -> Judged | None:
    """ "Dans une décision audacieuse, la ville a ...": a judged phrase opens the sentence, the actor follows."""
    words = scene.words
    met = words.is_verb(0, PARTICIPLE) and words.form[term.first - 1 : term.first] in (
        ["son"],
        ["sa"],
        ["ses"],
        ["leur"],
    )
    known = words.is_a(0, PREP) and words.form[0] in ("dans", "par", "avec", "en", "sous", "sans")
    if term.first > 6 or not known and not met or scene.is_outward(term):  # "salué pour son courage, le ..."
        return None
    comma = next((i for i in range(term.last + 1, min(term.last + 6, len(words))) if words.is_a(i, PUNCTUATION)), -1)
    if comma < 0 or not words.is_a(comma, COMMA) or any(words.is_a(i, MENTION) for i in range(comma)):
        return None
    for clause in scene.clauses:
        phrase = scene.phrases.get(clause.at)
        if phrase is not None and phrase.first == comma + 1 and (words.form[0] != "en" or term.first == 0):
            return clause.actor, term.polarity, "fronted"
    return None


def clause_end(words: Words, clause: Clause) -> int:
    """The last word of the clause: until a sign that ends it, a relative, or another subject."""
    at = clause.group.last + 1
    while at < len(words) and at < clause.group.last + 20:
        if words.is_a(at, COMMA) and words.form[at + 1 : at + 2] == ["mais"] and words.is_a(at + 2, PREP):
            at += 2  # "mais en vain"
            continue
        if words.is_a(at, COMMA) and words.form[at + 1 : at + 2] == ["sans"]:
            at += 2  # "a salué le rapport, sans un mot pour les victimes"
            continue
        if words.is_a(at, STOP | QUI | SUBJECT | COMMA) or words.is_a(at, REL) and not words.is_a(at, DET):
            break
        if words.form[at] in ("que", "qu'", "alors", "tandis", "lorsque", "car", "si", "quand", "contre", "malgré"):
            break
        if words.is_a(at, COORD) and words.is_a(at + 1, DET | MENTION | PREP) and words.form[at] != "mais":
            break
        at += 1
    return at - 1


def in_act(scene: Scene, term: Term) -> Judged | None:
    """ "a pris une décision audacieuse": in what the actor does, unless the verb itself judges or reports another."""
    words, lexicon = scene.words, scene.lexicon
    best: Clause | None = None
    for clause in scene.clauses:
        if clause.group.first <= term.first and (best is None or clause.group.first > best.group.first):
            best = clause
    if best is None or best.group.voice in (COPULA, PASSIVE) or term.last > clause_end(words, best):
        return None
    if scene.is_outward(term):
        return None
    group = best.group
    if term.first <= group.last:
        reproach = words.form[term.last] == "pas" and group.negated  # "n'a toujours pas répondu"
        adverb = term.first == term.last and words.is_a(term.first, ADV) and not group.negated
        return (best.actor, term.polarity, "in-act") if reproach or adverb else None
    commissive = group.lemma in lexicon.commissive and (term.polarity > 0 or group.voice == REFLEXIVE)
    if words.form[term.last] in lexicon.success_nouns and group.lemma in lexicon.success_verbs:
        return best.actor, term.polarity, "self"  # "salue une victoire"
    if term.is_weak and not commissive or group.negated and not _negation_seen(scene, term):
        return None
    if best.rule.startswith("first-person") and term.polarity < 0:
        return None
    for voice in scene.voices:
        inside = voice.first <= term.first <= voice.last and not voice.first <= group.first
        if inside and voice.speaker == best.actor and not commissive and term.polarity <= 0:
            return None  # "a hurlé « à bas le roi »": of another
    if not commissive and not term.is_phrase and not lexicon.producing.intersection(group.lemmas):
        return None  # "a découvert un trafic clandestin": not of its making
    if words.form[term.first] == "sans" and words.is_a(term.first - 1, COMMA):
        return best.actor, term.polarity, "in-act"  # how it was done, whatever was
    if not commissive and any(lemma in lexicon.attitudes for lemma in group.lemmas):
        return None
    if any(words.is_a(i, MENTION) for i in range(group.last + 1, term.first)):
        return None
    for i in range(group.last + 1, term.first):
        if words.is_verb(i, INFINITIVE | GERUND) and not words.is_plain(i) and not commissive:
            return None
        if words.form[i] in ("contre", "malgré", "face", "pour"):
            return None
    return best.actor, _side(scene, term, group), "self" if commissive else "in-act"


def possessed(scene: Scene, term: Term) -> Judged | None:
    """ "M. Roy est absent ; son jeu est sublime", "Sa gestion a été saine.": what is the actor's, and no person."""
    words = scene.words
    for at in range(max(term.first - 8, 0), term.first - 1):
        if words.form[at] not in ("son", "sa", "ses") or not words.is_plain(at + 1) or words.is_a(at + 1, ROLE):
            continue
        opens = at == 0 or words.is_a(at - 1, STOP | COMMA | COORD)
        group = read_group(words, at + 2)
        if not opens or group is None or group.voice != COPULA or not _follows(scene, group, term):
            continue
        before = {clause.actor for clause in scene.clauses if clause.group.last < at}
        if not scene.phrases and not scene.clauses and scene.doer and at == 0:
            before = {scene.doer}
        if len(before) == 1 and {scene.actor(i) for i in scene.phrases if i < at} <= before:
            return before.pop(), _side(scene, term, group), "possessed"
    return None


def pronounced(scene: Scene, term: Term) -> Judged | None:
    """ "La maire songe à revendre le stade. Ce serait une faute.": what the subject of the sentence before does."""
    words = scene.words
    known = words.form[term.last] in scene.lexicon.outcries or words.form[term.last] in ("faute", "erreur")
    if not scene.doer or scene.phrases or scene.voices or not term.is_noun or not known or len(words) > 9:
        return None
    if words.form[0] not in ("c'", "ce") or term.first > 4:
        return None
    group = read_group(words, 1)
    if group is None or group.voice != COPULA or group.negated or not _follows(scene, group, term):
        return None
    return scene.doer, term.polarity, "this-act"


def this_act(scene: Scene, term: Term) -> Judged | None:
    """ "Cette décision est scandaleuse": what the subject of the sentence before did."""
    words = scene.words
    if not scene.doer or scene.phrases or term.first > 12:
        return None
    if words.form[0] not in ("ce", "cet", "cette", "ces") or not any(
        f in scene.lexicon.act_nouns for f in words.form[1:3]
    ):
        return None
    if term.first <= 3 and not term.is_noun and not term.is_weak:
        return scene.doer, term.polarity, "this-act"  # "cette décision brutale ..."
    for verb in range(2, term.first):
        if words.is_verb(verb, FINITE) and not words.is_a(verb, DET | PREP):
            group = read_group(words, verb)
            if group is not None and group.lemma in scene.lexicon.causing and _follows(scene, group, term):
                return scene.doer, _side(scene, term, group), "this-act"
    return None

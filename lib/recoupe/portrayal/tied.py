"""The rules that tie a word of judgement to an actor: each is one construction, None when it is not its case.

"l'[arrogance] du préfet", "le préfet est [arrogant]", "a pris une décision [brutale]", "[imposé] par le préfet", ...
"""

from recoupe.french.groups import COPULA, PASSIVE, REFLEXIVE, Group, read_group
from recoupe.french.nouns import FREE, GOVERNED, OBJECT, Phrase
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
    STOP,
    SUBJECT,
    Words,
)  # fmt: skip
from recoupe.portrayal.aimed import cue_before, spoken_for
from recoupe.portrayal.judgements import Scene, Term, Voice
from recoupe.portrayal.subjects import Clause

Judged = tuple[str, int, str]


def _owned(scene: Scene, term: Term) -> Judged | None:
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
    if form not in ("pour", "de", "d'", "du", "des"):
        return None
    if " ".join(words.form[term.first : term.last + 1]) in scene.lexicon.relational:
        return None
    judged_noun = term.is_noun or words.is_plain(term.first - 1) or words.is_plain(term.last + 1)
    if not judged_noun:
        return None
    if form == "pour":
        if not any(words.form[i] in scene.lexicon.for_nouns for i in range(term.first, at)):
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


def _of_whom(scene: Scene, term: Term) -> Judged | None:
    """ "des soldats, dont la présence a été jugée illégale": dont points back at the actor before it."""
    words = scene.words
    for at in range(term.first - 1, max(term.first - 10, -1), -1):
        if words.form[at] == "dont":
            before = at - 2 if words.is_a(at - 1, COMMA) else at - 1
            if before in scene.phrases and words.is_a(at + 1, DET):
                return scene.actor(before), term.polarity, "of-whom"
            return None
        if words.is_a(at, COMMA | STOP | QUI | SUBJECT | MENTION):
            return None
    return None


def _deemed(scene: Scene, term: Term) -> Judged | None:
    """ "l'offre du syndicat, jugée insuffisante": what is the actor's is deemed so by somebody."""
    words, at = scene.words, term.first - 1
    while words.is_a(at, ADV | MARK):
        at -= 1
    verb = words.verb[at] if at > 0 else None
    if verb is None or verb.lemma not in scene.lexicon.deeming or not words.is_verb(at, PARTICIPLE):
        return None
    before = at - 2 if words.is_a(at - 1, COMMA) else at - 1
    return (scene.actor(before), term.polarity, "deemed") if before in scene.phrases else None


def _by(scene: Scene, term: Term) -> Judged | None:
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
    if any(words.is_a(i, PREP) and not words.is_a(i, DET) and words.form[i] not in ("sans",) for i in between):
        return False
    return not any(
        words.is_verb(i, INFINITIVE | GERUND | FINITE) and not words.is_plain(i) and not words.is_a(i, DET | ADV)
        for i in between
    )


def _predicate(scene: Scene, term: Term) -> Judged | None:
    """ "le maire est resté intraitable": after être and its like."""
    for clause in scene.clauses:
        group = clause.group
        if (group.voice == COPULA or group.lemma in scene.lexicon.predicative) and _follows(scene, group, term):
            return clause.actor, _side(scene, term, group), "predicate"
    return None


def _subject_complement(scene: Scene, term: Term) -> Judged | None:
    """ "l'attitude du préfet est incompréhensible", "les liens avec Moscou suscitent des craintes"."""
    words = scene.words
    for at, phrase in scene.phrases.items():
        if phrase.standing != GOVERNED or at >= term.first:
            continue
        contracted = phrase.determiner in ("du", "des")
        noun = phrase.first - (1 if contracted else 2)
        if not contracted and words.form[phrase.first - 1] not in ("de", "d'", "avec") or not words.is_plain(noun):
            continue
        group = read_group(words, at + 1)
        if group is not None and group.lemma in scene.lexicon.causing and _follows(scene, group, term):
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


def _fronted(scene: Scene, term: Term) -> Judged | None:
    """ "Dans une décision audacieuse, la ville a ...": a judged phrase opens the sentence, the actor follows."""
    words = scene.words
    if (
        not words.is_a(0, PREP)
        or words.form[0] not in ("dans", "par", "avec", "malgré", "après", "en")
        or term.first > 6
    ):
        return None
    comma = next((i for i in range(term.last + 1, min(term.last + 6, len(words))) if words.is_a(i, PUNCTUATION)), -1)
    if comma < 0 or not words.is_a(comma, COMMA) or any(words.is_a(i, MENTION) for i in range(comma)):
        return None
    for clause in scene.clauses:
        phrase = scene.phrases.get(clause.at)
        if phrase is not None and phrase.first == comma + 1 and words.form[0] in ("dans", "par", "avec"):
            return clause.actor, term.polarity, "fronted"
    return None


def _clause_end(words: Words, clause: Clause) -> int:
    """The last word of the clause: until a sign that ends it, a relative, or another subject."""
    at = clause.group.last + 1
    while at < len(words) and at < clause.group.last + 20:
        if words.is_a(at, COMMA) and words.form[at + 1 : at + 2] == ["mais"] and words.is_a(at + 2, PREP):
            at += 2  # "mais en vain"
            continue
        if words.is_a(at, STOP | QUI | SUBJECT | COMMA) or words.is_a(at, REL) and not words.is_a(at, DET):
            break
        if words.form[at] in ("que", "qu'", "alors", "tandis", "lorsque", "car", "si", "quand", "contre", "malgré"):
            break
        if words.is_a(at, COORD) and words.is_a(at + 1, DET | MENTION | PREP) and words.form[at] != "mais":
            break
        at += 1
    return at - 1


def _in_act(scene: Scene, term: Term) -> Judged | None:
    """ "a pris une décision audacieuse": in what the actor does, unless the verb itself judges or reports another."""
    words, lexicon = scene.words, scene.lexicon
    best: Clause | None = None
    for clause in scene.clauses:
        if clause.group.first <= term.first and (best is None or clause.group.first > best.group.first):
            best = clause
    if best is None or best.group.voice in (COPULA, PASSIVE) or term.last > _clause_end(words, best):
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


def _possessive(scene: Scene, term: Term) -> Judged | None:
    """ "sa gestion calamiteuse": the possessive points at the one subject, or at the actor right before it."""
    words = scene.words
    for at in range(term.first - 1, max(term.first - 4, -1), -1):
        if words.form[at] in scene.grammar.possessives and not words.is_a(at, MENTION):
            before = at - 2 if words.is_a(at - 1, COORD) else -1
            if before in scene.phrases:
                return scene.actor(before), term.polarity, "possessive"
            actors = {clause.actor for clause in scene.clauses}
            named = {scene.actor(i) for i in scene.phrases}
            alone = len(actors) == 1 and named <= actors and any(clause.at < at for clause in scene.clauses)
            return (actors.pop(), term.polarity, "possessive") if alone and not term.is_weak else None
        if not words.is_plain(at) and not words.is_a(at, ADV | MARK):
            return None
    return None


def _quoted(scene: Scene, term: Term) -> Judged | None:
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
        if _is_called(scene, voice):
            return None
        own = any(voice.first <= clause.at <= voice.last for clause in scene.clauses)
        return (beside.pop(), term.polarity, "spoken-beside") if len(beside) == 1 and not own else None
    return None


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


def _made(scene: Scene, term: Term) -> Judged | None:
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


def _is_source(scene: Scene, phrase: Phrase) -> bool:
    """ "selon les experts", "d'après un rapport des experts": they speak, they are not spoken of."""
    words = scene.words
    for at in range(phrase.first - 1, max(phrase.first - 5, -1), -1):
        if words.form[at] in _SOURCES or words.form[at] in ("rapport", "document", "étude", "enquête"):
            return True
        if words.is_a(at, PUNCTUATION):
            return False
    return False


def _modifier(scene: Scene, term: Term) -> Judged | None:
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


_SOURCES = ("selon", "après", "pour", "par", "contre")


def _sole(scene: Scene, term: Term) -> Judged | None:
    """A strong word in the source's own voice, in a sentence that names one actor and reports nobody."""
    words = scene.words
    actors = {scene.actor(at) for at in scene.phrases} | {clause.actor for clause in scene.clauses}
    if term.is_weak or len(actors) != 1 or any(v.first <= term.first <= v.last for v in scene.voices):
        return None
    if any(lemma in scene.lexicon.attitudes for clause in scene.clauses for lemma in clause.group.lemmas):
        return None
    if any(words.form[max(p.first - 1, 0)] in _SOURCES for p in scene.phrases.values()):
        return None
    if any(c.group.first <= term.first and term.last <= _clause_end(words, c) for c in scene.clauses):
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


def _first_person(scene: Scene, voice: Voice) -> bool:
    return any(
        scene.words.form[i] in ("je", "j'", "nous", "notre", "nos", "mon", "ma")
        for i in range(voice.first, voice.last + 1)
    )


def _this_act(scene: Scene, term: Term) -> Judged | None:
    """ "Cette décision est scandaleuse": what the subject of the sentence before did."""
    words = scene.words
    if not scene.topic or scene.phrases or term.first > 12:
        return None
    if words.form[0] not in ("ce", "cet", "cette", "ces") or not any(
        f in scene.lexicon.act_nouns for f in words.form[1:3]
    ):
        return None
    verb = next((i for i in range(2, term.first) if words.is_verb(i, FINITE) and not words.is_plain(i)), -1)
    group = read_group(words, verb) if verb > 0 else None
    if group is not None and group.lemma in scene.lexicon.causing and _follows(scene, group, term):
        return scene.topic, _side(scene, term, group), "this-act"
    return None


def _bare(scene: Scene, term: Term) -> Judged | None:
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
    if term.first == 0 and words.form[0] in ("aucun", "aucune") and len(words) < 16:
        return scene.topic, term.polarity, "comment"
    verbs = (i for i in range(len(words)) if words.is_verb(i, FINITE | INFINITIVE) and not term.first <= i <= term.last)
    if len(words) > 8 or any(not words.is_plain(i) and not words.is_a(i, DET | ADV | PREP) for i in verbs):
        return None
    return None if words.is_a(0, SUBJECT) or words.form[-1] == ":" else (scene.topic, term.polarity, "comment")


# closest ties first: the first rule that fits decides
RULES = (
    _owned,
    _of_whom,
    _deemed,
    _by,
    _made,
    _predicate,
    _subject_complement,
    _fronted,
    _in_act,
    _possessive,
    _modifier,
    _quoted,
    _this_act,
    _bare,
    _sole,
)

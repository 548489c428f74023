"""What is done to an actor: the patterns of object, addressee, target and participle around its phrase.

"ont renversé [le président]", "reproche à [la direction]", "plainte contre [le club]", "[le notaire], soupçonné".
"""

from collections.abc import Collection

from recoupe.french.groups import ACTIVE, PASSIVE, Group, extend, read_group
from recoupe.french.lexicon import Lexicon
from recoupe.french.nouns import FREE, GOVERNED, OBJECT, Phrase
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    CLITIC,
    COMMA,
    DET,
    FINITE,
    GERUND,
    INFINITIVE,
    MENTION,
    NE,
    NUMBER,
    PARTICIPLE,
    PAS,
    PREP,
    PUNCTUATION,
    QUI,
    ROLE,
    STOP,
    SUBJECT,
    TIME,
    Words,
)  # fmt: skip
from recoupe.french.verbs import Verbs

AGENT, PATIENT = "verb-agent", "verb-patient"
BETWEEN = ADV | TIME | NUMBER | PAS  # may stand between a verb and its object


# words [first, last], device, polarity, rule
Found = tuple[int, int, str, int, str]


def patient_polarity(words: Words, core: int, lemma: str, lexicon: Lexicon) -> int:
    """The side of what is done to an actor: "accusé" -1, "acclamé" 1, "mis en examen" -1."""
    if lemma in lexicon.charged_verbs:
        following = " ".join(words.form[core + 1 : core + 5]).replace("' ", "'")
        return -1 if following.startswith(lexicon.charged_after) else 0
    return lexicon.patient_verbs.get(lemma, 0)


def _has_subject(words: Words, at: int) -> bool:
    """Does a subject stand before the verb group that ends before word `at` (walking back over small words)?"""
    while words.is_a(at, CLITIC | NE) and not words.is_plain(at):
        at -= 1
    if words.is_a(at, COMMA):  # "Le rapport, commandé par la ville, accable ...": an aside after the first noun phrase
        opening = next((i for i in range(at - 1, max(at - 14, 0), -1) if words.is_a(i, COMMA)), 0)
        return (
            0 < opening < 5 and words.is_a(0, DET) and words.is_plain(opening - 1) and not words.is_a(opening - 1, TIME)
        )
    return words.is_a(at, MENTION | SUBJECT | QUI) or words.is_plain(at)


def object_act(
    words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon, cores: Collection[int] = ()
) -> Found | None:
    """ "ont renversé le président", "pour rassurer les salariés": a transitive verb right before the phrase."""
    if phrase.standing != OBJECT:
        return None
    at = phrase.first - 1
    while at > 0 and words.is_a(at, BETWEEN) and not words.is_verb(at, FINITE | PARTICIPLE | INFINITIVE):
        at -= 1
    reading = words.verb[at]
    if reading is None or words.is_a(at, PREP | ROLE):
        return None
    lemma = reading.lemma
    if lemma in verbs.intransitive or lemma in verbs.copulas or lemma in ("avoir", "être", "aller", "falloir"):
        return None
    first, rule = at, "object"
    if words.is_verb(at, INFINITIVE):
        if words.is_a(at - 1, DET) and not words.is_a(at - 1, CLITIC):
            return None
        if words.is_verb(at - 1, FINITE) and words.verb[at - 1].lemma in ("faire", "laisser"):  # type: ignore[union-attr]
            return None
        rule = "object-infinitive"
    elif words.is_verb(at, GERUND) and not words.is_verb(at, FINITE):
        rule = "object-participle"
    elif words.is_verb(at, PARTICIPLE) and (auxiliary := _auxiliary(words, at)) is not None:
        first = auxiliary
        if words.is_verb(auxiliary, FINITE) and at not in cores and not _has_subject(words, auxiliary - 1):
            return None
    elif (
        words.is_verb(at, PARTICIPLE)
        and words.form[at - 1 : at] == ["et"]
        and any(words.is_verb(i, PARTICIPLE) and _auxiliary(words, i) is not None for i in range(1, at - 1))
    ):
        rule = "object-shared"  # "a tué deux hommes et forcé les habitants à fuir"
    elif words.is_verb(at, FINITE):
        if (
            at not in cores
            and not _has_subject(words, at - 1)
            or (words.is_a(at - 1, DET) and not words.is_a(at - 1, CLITIC))
        ):
            return None
        if (
            lemma in verbs.saying
            and not words.is_a(at - 1, MENTION | SUBJECT | QUI | CLITIC)
            and words.is_a(at - 2, COMMA)
        ):
            return None
    else:
        return None
    while words.is_a(first - 1, CLITIC | NE) and not words.is_a(first - 1, DET):
        first -= 1
    if any(words.form[i] in ("se", "s'") for i in range(first, at)):
        return None
    negated = any(words.is_a(i, NE) for i in range(first, at + 1))
    return first, phrase.at, PATIENT, 0 if negated else lexicon.patient_verbs.get(lemma, 0), rule


def light_act(words: Words, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """ "met en cause le groupe", "ont montré du doigt la préfecture", "fait plier le ministre", "a mis X à l'arrêt"."""
    if phrase.determiner in ("du", "des", "au", "aux") or words.is_a(phrase.first - 1, PREP) or phrase.first < 1:
        return None
    for at in range(phrase.first - 1, max(phrase.first - 6, -1), -1):
        reading = words.verb[at]
        if words.is_a(at, PUNCTUATION | QUI | MENTION):
            return None
        opens = words.is_a(at - 1, DET | PREP) and not words.is_a(at - 1, CLITIC) or words.form[at - 1] == "en"
        is_noun = words.is_a(at, DET | PREP | ADV) or opens
        if reading is None or is_noun or not words.is_verb(at, FINITE | PARTICIPLE | INFINITIVE | GERUND):
            continue
        if reading.lemma != "faire" and reading.lemma not in lexicon.light_verbs:
            if at == phrase.first - 1 and words.is_verb(at, INFINITIVE):
                continue  # "fait plier le ministre"
            return None
        between = [i for i in range(at + 1, phrase.first) if not words.is_a(i, BETWEEN)]
        said = " ".join(words.form[i] for i in between).replace("' ", "'")
        if reading.lemma == "faire" and len(between) == 1 and words.is_verb(between[0], INFINITIVE):
            inner = words.verb[between[0]]
            if inner is not None and inner.lemma in lexicon.causative:
                return at, phrase.at, PATIENT, -1, "causative"
        after = " ".join(words.form[phrase.at + 1 : phrase.at + 6]).replace("' ", "'") + " "
        for idiom, polarity in lexicon.light_verbs.get(reading.lemma, ()):
            if said == idiom or not said and after.startswith(idiom + " "):
                negated = any(words.is_a(i, NE) for i in range(max(at - 4, 0), at))
                return at, phrase.at, PATIENT, 0 if negated else polarity, "light-verb"
        return None
    return None


def _auxiliary(words: Words, at: int) -> int | None:
    back = at - 1
    while back >= 0 and at - back < 5:
        verb = words.verb[back]
        if verb is not None and verb.lemma == "avoir" and words.is_verb(back, FINITE | INFINITIVE | GERUND):
            return back
        if not words.is_a(back, BETWEEN):
            return None
        back -= 1
    return None


def addressee_act(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "reproche à la direction", "a infligé une amende au club"."""
    if phrase.determiner in ("au", "aux"):
        to = phrase.first
    elif words.form[phrase.first - 1 : phrase.first] == ["à"] and phrase.first > 0:
        to = phrase.first - 1
    else:
        return None
    for at in range(to - 1, max(to - 8, -1), -1):
        if words.is_a(at, PUNCTUATION | QUI) or words.form[at] in (
            "que",
            "qu'",
            "et",
            "par",
            "pour",
            "avec",
            "à",
            "au",
            "aux",
            "sur",
            "dans",
        ):
            return None
        verb = words.verb[at]
        if verb is None or words.is_a(at, DET | PREP | ADV | MENTION):
            continue
        if not words.is_verb(at, FINITE | INFINITIVE | PARTICIPLE | GERUND):
            continue
        if words.is_plain(at) and not words.is_verb(at, PARTICIPLE):
            continue
        if words.is_a(at - 1, DET) and not words.is_a(at - 1, CLITIC):
            continue  # "la demande au ministre"
        if verb.lemma == "prendre" and {"en"} & set(words.form[max(at - 3, 0) : at]):
            opening = next((i for i in range(max(at - 4, 0), at) if words.form[i] in ("s'", "se")), at)
            return opening, phrase.at, PATIENT, -1, "dative"  # "s'en est pris au préfet"
        if verb.lemma == "coûter" and words.form[to - 1] in ("vie", "poste", "place", "emploi"):
            first = _auxiliary(words, at) if words.is_verb(at, PARTICIPLE) else at
            return (at if first is None else first), phrase.at, PATIENT, 0, "dative"
        if verb.lemma in lexicon.datives:
            if (
                words.is_verb(at, FINITE)
                and not words.is_verb(at, PARTICIPLE)
                and at + 1 < to
                and words.is_a(at + 1, MENTION)
            ):
                return None
            first = _auxiliary(words, at) if words.is_verb(at, PARTICIPLE) else at
            return (at if first is None else first), phrase.at, PATIENT, lexicon.datives[verb.lemma], "dative"
        return None
    return None


def target_act(words: Words, phrase: Phrase, lexicon: Lexicon) -> Found | None:
    """ "une plainte contre le groupe", "les sanctions visant Paris", "manifestent contre le préfet"."""
    before = phrase.first - 1
    if words.form[before : before + 1] not in (["contre"], ["visant"]) or before < 1:
        return None
    for at in range(before - 1, max(before - 5, -1), -1):
        if words.is_a(at, PUNCTUATION):
            return None
        if words.form[at] in lexicon.against_deeds:
            return at, phrase.at, PATIENT, -1, "against"
        verb = words.verb[at]
        if verb is not None and verb.lemma in lexicon.against_verbs and not words.is_a(at, DET | PREP):
            return at, phrase.at, PATIENT, -1, "against"
    return None


def relative_act(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "le maire, que beaucoup accusent d'avoir tardé": the phrase is the object of the verb after que."""
    at = phrase.at + 1
    if words.is_a(at, COMMA):
        at += 1
    if words.form[at : at + 1] not in (["que"], ["qu'"]) or phrase.standing == GOVERNED:
        return None
    if words.is_verb(phrase.first - 1, FINITE | PARTICIPLE | INFINITIVE) and not words.is_a(phrase.at + 1, COMMA):
        return None  # "a dit au maire que", "prévient le maire que"
    for step in range(at + 1, min(at + 7, len(words))):
        if words.is_a(step, STOP):
            return None
        if words.is_a(step, MENTION | DET | COMMA | ADV | BEFORE) and not words.is_a(step, CLITIC):
            continue
        group = read_group(words, step)
        if group is not None and group.first == step and not words.is_a(step - 1, DET):
            if (
                group.voice != ACTIVE
                or group.lemma in verbs.intransitive
                or group.lemma in verbs.copulas
                or step == at + 1
            ):
                return None
            if words.is_a(group.last + 1, DET | MENTION):
                return None  # it has its own object
            polarity = 0 if group.negated else lexicon.patient_verbs.get(group.lemma, 0)
            return group.first, extend(words, group), PATIENT, polarity, "object-relative"
    return None


def participle_act(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "le trésorier, soupçonné de fraude, ..."; "les élus contraints de partir"."""
    at = phrase.at + 1
    comma = words.is_a(at, COMMA)
    if comma:
        at += 1
        if words.is_a(at, NUMBER) and words.form[at + 1 : at + 3] == ["ans", ","]:
            at += 3
    while words.is_a(at, ADV | TIME) and not words.is_verb(at, PARTICIPLE) and at < phrase.at + 4:
        at += 1
    reading = words.verb[at] if at < len(words) else None
    if reading is None or not words.is_verb(at, PARTICIPLE) or words.is_a(at, DET | PREP | ROLE | MENTION | ADV):
        return None
    if words.is_verb(at, FINITE) and not comma:
        return None
    if words.form[at] in verbs.not_passive or reading.lemma in verbs.intransitive or reading.lemma in verbs.with_etre:
        return None
    of = words.form[phrase.first - 1 : phrase.first] in (["de"], ["d'"]) or phrase.determiner == "du"
    if phrase.standing == GOVERNED and (comma or of):
        return None  # "le maire de Lyon, accusé", "jugé par le tribunal, soupçonné": which of the two?
    polarity = patient_polarity(words, at, reading.lemma, lexicon)
    step = at + 1
    while words.is_a(step, BETWEEN):
        step += 1
    if not polarity and words.form[step : step + 1] != ["par"]:
        return None
    group = Group(at, at, at, (reading.lemma,), PASSIVE, False, 0)
    return at, extend(words, group), PATIENT, polarity, "participle"


def fronted_act(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "Accusé de fraude par ses pairs, [le trésorier] nie": a participle opens, then the subject."""
    if phrase.standing != FREE or not words.is_a(phrase.first - 1, COMMA) or phrase.first > 16:
        return None
    at = 0
    while words.is_a(at, STOP | TIME | ADV) or words.form[at] in ("«", '"'):
        at += 1
    reading = words.verb[at] if at < phrase.first else None
    if (
        reading is None
        or not words.is_verb(at, PARTICIPLE)
        or words.is_verb(at, FINITE | INFINITIVE)
        or words.is_a(at, ROLE | PREP | DET)
    ):
        return None
    if words.form[at] in verbs.not_passive or reading.lemma in verbs.intransitive or reading.lemma in verbs.with_etre:
        return None
    if any(
        words.is_verb(i, FINITE)
        and not words.is_a(i, DET | PREP | ADV)
        and not words.is_plain(i)
        and words.form[i] not in lexicon.adjectives  # "licenciée pour faute grave, la caissière ..."
        for i in range(at + 1, phrase.first)
    ):
        return None
    if words.form[at + 1] in ("ou", "soit"):
        return None  # "condamné ou relaxé, il ..."
    group = Group(at, at, at, (reading.lemma,), PASSIVE, False, 0)
    return at, extend(words, group), PATIENT, patient_polarity(words, at, reading.lemma, lexicon), "fronted-participle"

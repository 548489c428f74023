"""Who acts on whom: the actors that do (verb-agent) and the actors that something is done to (verb-patient).

"[Le maire] [a limogé le directeur]", "[Le directeur] [a été limogé par le maire]", "l'expulsion [des squatteurs]".
No parser: each rule is one clear pattern around a mention, and what fits none is left out. What a rule read of a verb
(infinitive, voice, negation) can be read again from the words of the row with `read_verb`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.groups import ACTIVE, COPULA, HAVE, PASSIVE, REFLEXIVE, Group, extend, read_group
from recoupe.lexicon import Lexicon
from recoupe.model import Article, Page
from recoupe.nouns import FREE, GOVERNED, OBJECT, Phrase
from recoupe.subjects import Clause
from recoupe.syntax import (
    ADV,
    BEFORE,
    CLITIC,
    COMMA,
    COORD,
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
    Grammar,
    Words,
    read_words,
)  # fmt: skip
from recoupe.verbs import FIRST, Verbs

AGENT, PATIENT = "verb-agent", "verb-patient"
_SKIP = ADV | TIME | NUMBER | PAS


@dataclass(frozen=True, slots=True)
class Act:
    """Words [first, last] in which an actor acts or is acted upon."""

    actor: str
    first: int
    last: int
    device: str
    polarity: int
    rule: str


def find_acts(
    words: Words,
    phrases: dict[int, Phrase],
    clauses: Sequence[Clause],
    grammar: Grammar,
    verbs: Verbs,
    lexicon: Lexicon,
) -> Iterator[Act]:
    """All clear acts of a sentence, in no order."""
    for clause in clauses:
        yield from _of_clause(words, clause, lexicon)
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None:
            continue
        found = (
            _passive_agent(words, phrase, verbs, lexicon)
            or _object(words, phrase, verbs, lexicon)
            or _dative(words, phrase, verbs, lexicon)
            or _against(words, phrase, lexicon)
            or _deed(words, phrase, grammar, lexicon)
        )
        if found:
            yield Act(mention.actor, *found)
        relative = _object_relative(words, phrase, verbs, lexicon)
        if relative:
            yield Act(mention.actor, *relative)
        modifier = _participle(words, phrase, verbs, lexicon) or _fronted(words, phrase, verbs, lexicon)
        if modifier:
            yield Act(mention.actor, *modifier)


Found = tuple[int, int, str, int, str]


def _of_clause(words: Words, clause: Clause, lexicon: Lexicon) -> Iterator[Act]:
    group, rule = clause.group, clause.rule
    if group.voice in (COPULA, HAVE) or group.lemma in ("sembler", "paraître", "rester", "demeurer", "devenir"):
        return
    if group.voice == PASSIVE:
        polarity = patient_polarity(words, group.core, group.lemma, lexicon)
        yield Act(
            clause.actor,
            group.first,
            max(group.last, _before_by(words, clause)),
            PATIENT,
            0 if group.negated else polarity,
            "passive",
        )
        return
    name = "reflexive" if group.voice == REFLEXIVE and rule in ("subject", "subject-aside") else rule
    polarity = agent_polarity(group, lexicon)
    yield Act(clause.actor, group.first, clause.last, AGENT, polarity, name + ("-negated" if group.negated else ""))
    yield from _infinitives(words, clause, lexicon)


_LINKS = (
    ("sans",),
    ("pour",),
    ("avant", "de"),
    ("avant", "d'"),
    ("afin", "de"),
    ("afin", "d'"),
    ("après",),
    ("au", "lieu", "de"),
)


def _infinitives(words: Words, clause: Clause, lexicon: Lexicon) -> Iterator[Act]:
    """ ", sans préciser de date", "avant de se raviser", "pour exiger un vote": the subject of the clause does it."""
    if clause.rule == "present-participle":
        return
    for at in range(clause.last + 1, min(clause.last + 26, len(words))):
        if words.is_a(at, STOP | QUI | SUBJECT):
            return
        comma = words.is_a(at - 1, COMMA)
        if (
            not comma
            and at > clause.last + 1
            and any(words.verb[i] is not None and not words.is_plain(i) for i in range(clause.last + 1, at))
        ):
            continue
        for link in _LINKS:
            if tuple(words.form[at : at + len(link)]) != link:
                continue
            if link in (("pour",), ("après",)) and not comma and at > clause.last + 5:
                continue
            following = read_group(words, at + len(link), INFINITIVE)
            if following is None or following.voice == PASSIVE or following.lemma in ("être",):
                continue
            negated = link == ("sans",) or following.negated
            first = at if link == ("sans",) else following.first
            polarity = 0 if negated else agent_polarity(following, lexicon)
            yield Act(
                clause.actor,
                first,
                extend(words, following),
                AGENT,
                polarity,
                "infinitive" + ("-negated" if negated else ""),
            )
            return


def _object_relative(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
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


def _before_by(words: Words, clause: Clause) -> int:
    """The last word of a passive, without its agent: "a été condamné à un an de prison | par"."""
    return clause.last


def agent_polarity(group: Group, lexicon: Lexicon) -> int:
    """The side an act takes by its own words: "a menti" -1, "a sauvé" 1; a negated one takes none."""
    if group.negated:
        return 0
    prefix = ("se-", "s'") if group.voice == REFLEXIVE else ()
    for lemma in (*reversed(group.lemmas),):
        for candidate in (*(p + lemma for p in prefix), lemma):
            if candidate in lexicon.agent_verbs:
                return lexicon.agent_verbs[candidate]
    return 0


def patient_polarity(words: Words, core: int, lemma: str, lexicon: Lexicon) -> int:
    """The side of what is done to an actor: "accusé" -1, "acclamé" 1, "mis en examen" -1."""
    if lemma in lexicon.charged_verbs:
        following = " ".join(words.form[core + 1 : core + 5]).replace("' ", "'")
        return -1 if following.startswith(lexicon.charged_after) else 0
    return lexicon.patient_verbs.get(lemma, 0)


def _passive_agent(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "exigé par les riverains", "a été fermé mardi par la mairie", "construit en 1932 par la ville"."""
    by = phrase.first - 1
    if phrase.first < 2 or words.form[by] != "par":
        return None
    at = by - 1
    while (
        at > 0
        and by - at < 6
        and (words.is_a(at, _SKIP) or words.form[at] == "en")
        and not words.is_verb(at, PARTICIPLE)
    ):
        at -= 1
    if not words.is_verb(
        at, PARTICIPLE
    ):  # "séquestré onze heures par": a participle after an auxiliary, some words back
        at = next(
            (i for i in range(by - 2, max(by - 6, 0), -1) if words.is_verb(i, PARTICIPLE) and _after_etre(words, i)), -1
        )
        if at < 0 or any(words.is_a(i, PUNCTUATION) for i in range(at, by)):
            return None
    reading = words.verb[at]
    if reading is None or reading.lemma in verbs.intransitive or words.is_a(at, MENTION | DET):
        return None
    if words.is_a(at, ROLE) and not _after_etre(words, at):
        return None
    before = words.verb[at - 1]
    if before is not None and before.lemma == "avoir" or reading.lemma in ("passer", "commencer", "finir"):
        return None  # "a commencé par le maire"
    return at, phrase.at, AGENT, lexicon.agent_verbs.get(reading.lemma, 0), "passive-agent"


def _after_etre(words: Words, at: int) -> bool:
    before = words.verb[at - 1] if at else None
    return before is not None and before.lemma == "être"


def _has_subject(words: Words, at: int) -> bool:
    """Does a subject stand before the verb group that ends before word `at` (walking back over small words)?"""
    while words.is_a(at, CLITIC | NE) and not words.is_plain(at):
        at -= 1
    return words.is_a(at, MENTION | SUBJECT | QUI) or words.is_plain(at)


def _object(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "ont renversé le président", "pour rassurer les salariés": a transitive verb right before the phrase."""
    if phrase.standing != OBJECT:
        return None
    at = phrase.first - 1
    while at > 0 and words.is_a(at, _SKIP) and not words.is_verb(at, FINITE | PARTICIPLE | INFINITIVE):
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
        if words.is_verb(auxiliary, FINITE) and not _has_subject(words, auxiliary - 1):
            return None
    elif (
        words.is_verb(at, PARTICIPLE)
        and words.form[at - 1 : at] == ["et"]
        and any(words.is_verb(i, PARTICIPLE) and _auxiliary(words, i) is not None for i in range(1, at - 1))
    ):
        rule = "object-shared"  # "a tué deux hommes et forcé les habitants à fuir"
    elif words.is_verb(at, FINITE):
        if not _has_subject(words, at - 1) or (words.is_a(at - 1, DET) and not words.is_a(at - 1, CLITIC)):
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


def _auxiliary(words: Words, at: int) -> int | None:
    back = at - 1
    while back >= 0 and at - back < 5:
        verb = words.verb[back]
        if verb is not None and verb.lemma == "avoir" and words.is_verb(back, FINITE | INFINITIVE | GERUND):
            return back
        if not words.is_a(back, _SKIP):
            return None
        back -= 1
    return None


def _dative(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
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


def _against(words: Words, phrase: Phrase, lexicon: Lexicon) -> Found | None:
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


def _deed(words: Words, phrase: Phrase, grammar: Grammar, lexicon: Lexicon) -> Found | None:
    """ "l'expulsion des squatteurs" (patient), "l'intervention du préfet" (agent)."""
    if phrase.determiner in ("du", "des"):
        of = phrase.first
    elif phrase.first > 0 and words.form[phrase.first - 1] in ("de", "d'"):
        of = phrase.first - 1
    else:
        return None
    at = of - 1
    for _ in range(2):  # "l'expulsion | brutale | des"
        if at < 0:
            return None
        form = words.form[at]
        if form in lexicon.patient_deeds and (
            words.is_a(at - 1, DET | PREP | PUNCTUATION) or at == 0 or words.is_plain(at - 1)
        ):
            return at, phrase.at, PATIENT, lexicon.patient_deeds[form], "deed"
        if form in lexicon.agent_deeds and (
            words.is_a(at - 1, DET | PREP | PUNCTUATION) or at == 0 or words.is_plain(at - 1)
        ):
            return at, phrase.at, AGENT, lexicon.agent_deeds[form], "deed"
        if not words.is_plain(at):
            return None
        at -= 1
    return None


def _participle(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
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
    while words.is_a(step, _SKIP):
        step += 1
    if not polarity and words.form[step : step + 1] != ["par"]:
        return None
    group = Group(at, at, at, (reading.lemma,), PASSIVE, False, 0)
    return at, extend(words, group), PATIENT, polarity, "participle"


def _fronted(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "Accusé de fraude par ses pairs, [le trésorier] nie": a participle opens the sentence, the comma, the subject."""
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
        words.is_verb(i, FINITE) and not words.is_a(i, DET | PREP | ADV) and not words.is_plain(i)
        for i in range(at + 1, phrase.first)
    ):
        return None
    group = Group(at, at, at, (reading.lemma,), PASSIVE, False, 0)
    return at, extend(words, group), PATIENT, patient_polarity(words, at, reading.lemma, lexicon), "fronted-participle"


def read_verb(surface: str, language: str = "fr") -> tuple[str, str, bool] | None:
    """The infinitive, voice and negation of the words of an act: "n'a pas été convié" gives ('convier', 'passive', True).

    None where the words hold no verb ("l'expulsion de").
    """
    from recoupe.fold import fold  # noqa: PLC0415

    page = Page(Article(doc="", file="", text=surface, language=language), fold(surface), (), ())
    words = read_words(page, 0, len(surface), ())
    for at in range(len(words)):
        group = (
            read_group(words, at)
            or read_group(words, at, FIRST)
            or read_group(words, at, INFINITIVE)
            or read_group(words, at, GERUND)
        )
        if group is not None and group.voice not in (COPULA, HAVE):
            return group.lemma, group.voice, group.negated
        if words.is_verb(at, PARTICIPLE) and not words.is_a(at, DET | PREP | ADV):
            reading = words.verb[at]
            assert reading is not None
            return reading.lemma, PASSIVE, False
    return None


__all__ = ["ACTIVE", "AGENT", "COORD", "PATIENT", "Act", "agent_polarity", "find_acts", "read_verb"]

"""Who acts on whom: the actors that do (verb-agent) and the actors that something is done to (verb-patient).

"[Le maire] [a limogé le directeur]", "[Le directeur] [a été limogé par le maire]", "l'expulsion [des squatteurs]".
No parser: each rule is one clear pattern around a mention, and what fits none is left out. What a rule read of a verb
(infinitive, voice, negation) can be read again from the words of the row with `read_verb`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.french.groups import COPULA, HAVE, PASSIVE, REFLEXIVE, Group, extend, read_group
from recoupe.french.lexicon import Lexicon
from recoupe.french.nouns import Phrase
from recoupe.french.syntax import (
    ADV,
    COMMA,
    DET,
    GERUND,
    INFINITIVE,
    MENTION,
    PARTICIPLE,
    PREP,
    PUNCTUATION,
    QUI,
    ROLE,
    STOP,
    SUBJECT,
    Grammar,
    Words,
    read_words,
)  # fmt: skip
from recoupe.french.verbs import FIRST, Verbs
from recoupe.model import Article, Page
from recoupe.portrayal.patients import (
    AGENT,
    BETWEEN,
    PATIENT,
    Found,
    addressee_act,
    fronted_act,
    light_act,
    object_act,
    participle_act,
    patient_polarity,
    relative_act,
    target_act,
)
from recoupe.portrayal.subjects import Clause

_WISHING = frozenset(
    {"demander", "vouloir", "souhaiter", "espérer", "refuser", "accepter", "réclamer", "exiger", "attendre"}
)


@dataclass(slots=True)  # not frozen: so many are made that it shows
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
        yield from _of_clause(words, clause, grammar, lexicon)
    cores = {clause.group.core for clause in clauses if clause.at < clause.group.first}
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if mention is None:
            continue
        found = (
            _passive_agent(words, phrase, verbs, lexicon)
            or light_act(words, phrase, lexicon)
            or object_act(words, phrase, verbs, lexicon, cores)
            or addressee_act(words, phrase, verbs, lexicon)
            or target_act(words, phrase, lexicon)
            or _deed(words, phrase, grammar, lexicon)
        )
        if found:
            yield Act(mention.actor, *found)
        relative = relative_act(words, phrase, verbs, lexicon)
        if relative:
            yield Act(mention.actor, *relative)
        modifier = participle_act(words, phrase, verbs, lexicon) or fronted_act(words, phrase, verbs, lexicon)
        if modifier:
            yield Act(mention.actor, *modifier)


def _of_clause(words: Words, clause: Clause, grammar: Grammar, lexicon: Lexicon) -> Iterator[Act]:
    group, rule = clause.group, clause.rule
    if group.voice in (COPULA, HAVE) or group.lemma in ("sembler", "paraître", "rester", "demeurer", "devenir"):
        return
    if group.voice == PASSIVE and group.lemmas[0] in _WISHING and len(group.lemmas) > 1:
        polarity = 0  # "a demandé à être reçu": the wish is its act
        yield Act(clause.actor, group.first, clause.last, AGENT, polarity, "wish")
        return
    if group.voice == PASSIVE:
        polarity = patient_polarity(words, group.core, group.lemma, lexicon)
        yield Act(
            clause.actor,
            group.first,
            max(group.last, clause.last),
            PATIENT,
            0 if group.negated else polarity,
            "passive",
        )
        return
    name = "reflexive" if group.voice == REFLEXIVE and rule in ("subject", "subject-aside") else rule
    polarity = agent_polarity(group, lexicon)
    yield Act(clause.actor, group.first, clause.last, AGENT, polarity, name + ("-negated" if group.negated else ""))
    yield from _infinitives(words, clause, grammar, lexicon)


def _infinitives(words: Words, clause: Clause, grammar: Grammar, lexicon: Lexicon) -> Iterator[Act]:
    """ ", sans préciser de date", "avant de se raviser", "pour exiger un vote": the subject of the clause does it."""
    if clause.rule == "present-participle":
        return
    for at in range(clause.last + 1, min(clause.last + 26, len(words))):
        if words.is_a(at, STOP | QUI | SUBJECT):
            return
        links = grammar.links.get(words.form[at])
        if links is None:
            continue
        comma = words.is_a(at - 1, COMMA)
        if (
            not comma
            and at > clause.last + 1
            and any(words.verb[i] is not None and not words.is_plain(i) for i in range(clause.last + 1, at))
        ):
            continue
        for link in links:
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


def agent_polarity(group: Group, lexicon: Lexicon) -> int:
    """The side an act takes by its own words: "a menti" -1, "a sauvé" 1; a negated one takes none."""
    if group.negated:
        return 0
    prefixes = ("se-", "s'") if group.voice == REFLEXIVE else ("",)  # "se défend" is not "défend"
    for lemma in reversed(group.lemmas):
        for prefix in prefixes if lemma == group.lemma else ("",):
            if prefix + lemma in lexicon.agent_verbs:
                return lexicon.agent_verbs[prefix + lemma]
    return 0


def _passive_agent(words: Words, phrase: Phrase, verbs: Verbs, lexicon: Lexicon) -> Found | None:
    """ "exigé par les riverains", "a été fermé mardi par la mairie", "construit en 1932 par la ville"."""
    by = phrase.first - 1
    if phrase.first < 2 or words.form[by] != "par":
        return None
    at = by - 1
    while (
        at > 0
        and by - at < 6
        and (words.is_a(at, BETWEEN) or words.form[at] == "en")
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


def read_verb(surface: str, language: str = "fr") -> tuple[str, str, bool] | None:
    """The infinitive, voice and negation of an act: "n'a pas été convié" gives ('convier', 'passive', True).

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

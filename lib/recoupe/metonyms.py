"""Capitals, buildings and places: whether a name acts ("Washington a accepté") or is only where something is.

The tests are those a reader makes: subject of a verb, object of one that takes a person, complement of "avec",
"par", "contre", "de la part de"; what none of them shows to act is taken for a place.
"""

from functools import cache

from recoupe.actor_words import ActorWords
from recoupe.around import Around
from recoupe.fold import fold
from recoupe.verbs import FINITE, PARTICIPLE, PLURAL, load_verbs

_ARTICLES = {"le": "", "la": "", "les": "", "l": "", "du": "de", "des": "de", "au": "a", "aux": "a"}
_CLITICS = frozenset({"n", "ne", "s", "se", "lui", "leur", "y"})
_ADVERBS = frozenset(
    {"aussi", "egalement", "toujours", "encore", "deja", "enfin", "vite", "finalement", "jamais", "eux", "meme"}
)
_OPENERS = frozenset("«\"“‹'")
_COORDINATORS = frozenset({"et", "ou", "ni", "que", "mais", "car", "comme"})
_RELATIONS = (
    "accord",
    "tension",
    "relation",
    "dialogue",
    "negociation",
    "bras",
    "rupture",
    "cooperation",
    "conflit",
    "guerre",
    "desaccord",
    "pourparler",
    "rapprochement",
    "alliance",
    "lien",
    "crise",
    "echange",
    "discussion",
)


def is_acting(around: Around, after: str, words: ActorWords) -> bool:
    """Whether a capital or a building acts where it stands; `after` is the text that follows it, not folded.

    'Bercy refuse', 'la position de Paris', 'un accord avec Niamey', 'répond Matignon' do; 'à Paris', 'les rues de
    Niamey', 'Paris, mardi' do not.
    """
    left, preposition = split_preposition(around.left)
    if preposition is None:
        return is_subject(around.right, after, left) or is_object(left, words) or is_joined(left)
    if preposition == "a":
        return is_dative(left, words)
    if preposition == "de":
        return bool(left) and (
            is_of(left, words.acting_nouns)
            or is_of(left, words.rulers)
            or is_of(left, words.group_parts)
            or any(words.of_verbs.fullmatch(w) for w in left[-3:])
            or any(f"{a} {b} de" in words.acting_prepositions for a, b in zip(left[-3:], left[-2:], strict=False))
            or " ".join((*left[-4:], "de")).endswith(tuple(f" {p}" for p in words.acting_prepositions if p.endswith(" de")))
        )  # fmt: skip
    if preposition == "entre":
        return any(w.startswith(_RELATIONS) for w in left[-4:])
    if preposition == "pour":
        return not any(words.motion.fullmatch(w) for w in left[-4:])
    return preposition in words.acting_prepositions


def split_preposition(left: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The preposition that governs a find and the words before it: 'aupres de la' gives 'aupres de', without it None."""
    rest, preposition = left, None
    if rest and rest[-1] in _ARTICLES:
        preposition = _ARTICLES[rest[-1]] or None
        rest = rest[:-1]
    if preposition is None and rest and rest[-1] in PREPOSITIONS:
        preposition, rest = rest[-1], rest[:-1]
        preposition = "de" if preposition == "d" else preposition
    if preposition in ("de", "a"):
        for compound, number in (("face a", 1), ("grace a", 1), ("vis a vis de", 3), ("aupres de", 1), ("part de", 1), ("egard de", 1), ("encontre de", 1), ("cote de", 1), ("cotes de", 1), ("nom de", 1), ("pres de", 1), ("autour de", 1), ("hors de", 1), ("loin de", 1), ("cause de", 1)):  # fmt: skip
            if " ".join((*rest[-number:], preposition)) == compound:
                return rest[:-number], _COMPOUNDS.get(compound, compound)
    return rest, preposition


PREPOSITIONS = frozenset({
    "de", "d", "a", "avec", "par", "contre", "selon", "envers", "malgre", "sans", "pour", "chez", "dans", "vers",
    "depuis", "sur", "sous", "en", "via", "devant", "derriere", "entre",
})  # fmt: skip
_COMPOUNDS = {"part de": "par", "egard de": "envers", "encontre de": "contre", "cote de": "place", "cotes de": "avec", "nom de": "par", "cause de": "par", "vis a vis de": "envers", "aupres de": "par", "face a": "contre", "grace a": "par"}  # fmt: skip


def is_subject(right: tuple[str, ...], after: str, left: tuple[str, ...]) -> bool:
    """Whether a verb follows, at once, after "qui" or after words between two commas: 'Paris, de son côté, temporise'."""
    at = 0
    if right[:1] == (",",):
        close = next((i for i, w in enumerate(right[1:14], 1) if w == ","), 0)
        if right[1:2] == ("qui",):
            return True
        if not close or right[1] in ("et", "ou") or close < 2:
            return False
        at = close + 1
    if right[at : at + 1] and right[at] in _OPENERS:
        at += 1
    if right[at : at + 1] and right[at] in _ADVERBS:
        at += 1
    word = right[at] if at < len(right) else ""
    if not word.isalpha():
        return False
    if word == "qui" or (word in _CLITICS and right[at + 1 : at + 2] and right[at + 1].isalpha()):
        return True
    if word == "et" and at == 0:
        return any(is_plural_verb(w) for w in right[2:5])
    return is_finite(word, after)


def is_joined(left: tuple[str, ...]) -> bool:
    """Whether "et" joins a name to an actor: 'entre les autorités et Washington', not 'entre Paris et Lyon'."""
    if not left or left[-1] != "et" or "entre" not in left[-9:]:
        return False
    at = len(left) - 1 - left[::-1].index("entre")
    return left[at + 1] in _ARTICLES or any(word.startswith(_RELATIONS) for word in left[max(0, at - 4) : at])


def is_plural_verb(word: str) -> bool:
    """Whether a folded word is a verb in the plural: 'ont' in 'Ankara et Berlin ont signé'."""
    return bool(folded_verbs().get(word, 0) & PLURAL) and word.endswith("nt")


def is_finite(word: str, after: str) -> bool:
    """Whether a folded word is a finite verb as it is written in the text after a find ('a' is one, 'à' is not)."""
    folded = fold(after)
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    written = after[at : at + len(word)]
    if not written or not written[0].islower():
        return False
    reading = load_verbs().forms.get(written)
    return reading is not None and bool(reading.kinds & FINITE) and written not in _NOUNS


_NOUNS = frozenset(
    {"est-ce", "match", "centre", "nord", "sud", "ouest", "foot", "ville", "capitale", "plage", "couvre"}
)


def is_object(left: tuple[str, ...], words: ActorWords) -> bool:
    """Whether a verb that takes a person stands before: 'pousser Washington', 'répond Moscou', not 'quitter Paris'."""
    if not left:
        return False
    word = left[-1]
    if words.transitive.fullmatch(word):
        return True
    if word in _COORDINATORS or word == ",":
        return False
    return bool(folded_verbs().get(word, 0) & (FINITE | PARTICIPLE)) and not words.motion.fullmatch(word)


@cache
def folded_verbs() -> dict[str, int]:
    """What each verb form can be, by its folded spelling: 'repond' is finite."""
    kinds: dict[str, int] = {}
    for form, reading in load_verbs().forms.items():
        kinds[fold(form)] = kinds.get(fold(form), 0) | reading.kinds
    return kinds


def is_dative(left: tuple[str, ...], words: ActorWords) -> bool:
    """Whether a verb or a noun that takes a person after "à" stands in the last words: 'lier à Washington'."""
    for word in reversed(left[-6:]):
        if word == ",":
            return False
        if words.dative.fullmatch(word):
            return True
        if words.motion.fullmatch(word) or word in words.place_nouns or word in EVENTS:
            return False
    return False


EVENTS = frozenset(
    {
        "rencontre",
        "reunion",
        "manifestation",
        "sommet",
        "visite",
        "discussions",
        "negociations",
        "concert",
        "match",
        "colloque",
        "seance",
        "audience",
        "conference",
    }
)


def is_of(left: tuple[str, ...], nouns: frozenset[str]) -> bool:
    """Whether one of the nouns is what "de" completes, at most one adjective between: 'la position officielle de'."""
    return left[-1] in nouns or len(left) > 1 and left[-2] in nouns and left[-1] not in PREPOSITIONS


def is_locative(around: Around, head: str, is_country: bool, words: ActorWords) -> bool:
    """Whether a country or an institution is only a place: 'au Niger', 'quitter le Niger', 'devant la préfecture'.

    Only institutions that are buildings too can be places; "À la mairie, on respire" is not one.
    """
    if not is_country and head not in words.buildings:
        return False
    rest, preposition = split_preposition(around.left)
    if preposition is None:
        return is_country and bool(rest) and bool(words.motion.fullmatch(rest[-1])) and around.left[-1] in _ARTICLES
    if preposition == "a":
        if around.left[-1] in ("a", "l", "la") and is_country or is_dative(rest, words):
            return False
        return is_country or not (not rest and {"on", "l"} & set(around.right[1:3]))
    if preposition == "de":
        if not is_country or not rest:
            return False
        if rest[-1] in words.parts:
            return True
        return any(words.motion.fullmatch(w) for w in rest[-6:]) and "," not in rest[-6:]
    if preposition in ("pour", "vers", "depuis"):
        return any(words.motion.fullmatch(w) for w in rest[-5:])
    return preposition in words.locative_prepositions

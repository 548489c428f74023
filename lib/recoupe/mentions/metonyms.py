"""Capitals, buildings and places: whether a name acts ("Rome a accepté") or is only where something is.

The tests are those a reader makes: subject of a verb, object of one that takes a person, complement of "avec",
"par", "contre", "de la part de"; what none of them shows to act is taken for a place.
"""

from functools import cache

from recoupe.fold import fold
from recoupe.french.verbs import FINITE, PARTICIPLE, PLURAL, load_verbs
from recoupe.mentions.actor_words import ActorWords
from recoupe.mentions.around import Around

_ARTICLES = {"le": "", "la": "", "les": "", "l": "", "du": "de", "des": "de", "au": "a", "aux": "a"}
_OPENERS = frozenset("«\"“‹'")
_SIGNS = frozenset(".:;()-!?")
_COORDINATORS = frozenset({"et", "ou", "ni", "que", "mais", "car", "comme"})
_INCISE = 14  # words that may stand between the two commas after a subject


def is_acting(around: Around, after: str, words: ActorWords) -> bool:
    """Whether a capital or a building acts where it stands; `after` is the text that follows it, not folded.

    'Bercy refuse', 'la position de Paris', 'un accord avec Rome', 'répond Matignon' do; 'à Paris', 'les rues de
    Rome', 'Paris, mardi' do not.
    """
    left, preposition = split_preposition(around.left, words)
    if preposition is None:
        return is_subject(around.right, after, words) or is_object(left, words) or is_joined(left, words)
    if preposition == "a":
        return is_dative(left, words)
    if preposition == "de":
        return is_of(left, words.acting_heads, words) or any(words.of_verbs.fullmatch(word) for word in left[-3:])
    if preposition == "entre":
        return any(words.relations.fullmatch(word) for word in left[-4:])
    if preposition == "pour":
        return not any(words.motion.fullmatch(word) for word in left[-4:])
    return preposition in words.acting_prepositions


def split_preposition(left: tuple[str, ...], words: ActorWords) -> tuple[tuple[str, ...], str | None]:
    """The words before a find without the preposition that governs it, and this one, None without any.

    An article is left aside; a compound gives the plain one it is as good as: 'aupres de la' gives 'avec'.
    """
    rest, preposition = left, None
    if rest and rest[-1] in _ARTICLES:
        preposition = _ARTICLES[rest[-1]] or None
        rest = rest[:-1]
    if preposition is None and rest and rest[-1] in words.prepositions:
        preposition, rest = rest[-1], rest[:-1]
        preposition = "de" if preposition == "d" else preposition
    if preposition in ("de", "a"):
        for number in (1, 2, 3):
            plain = words.compounds.get(" ".join((*rest[-number:], preposition)))
            if plain and len(rest) >= number:
                return rest[:-number], plain
    return rest, preposition


def is_subject(right: tuple[str, ...], after: str, words: ActorWords) -> bool:
    """Whether a verb follows, at once, after "qui" or after words between commas: 'Paris, de son côté, temporise'."""
    at = 0
    if right[:1] == (",",):
        if right[1:2] == ("qui",):
            return True
        incise = right[1:_INCISE]
        close = next((i for i, word in enumerate(incise, 1) if word == ","), 0)
        if not close or incise[0][0].isdigit():  # 'Paris, Berlin et Rome ont signé', not 'Paris, 8 février'
            at = incise.index("et") if "et" in incise[1:4] else 0
            return bool(at) and any(is_plural_verb(other) for other in incise[at + 2 : at + 4])
        if close < 2 or incise[0] in _COORDINATORS or not _SIGNS.isdisjoint(incise[: close - 1]):
            return False
        at = close + 1
    if right[at : at + 1] and right[at] in _OPENERS:
        at += 1
    if right[at : at + 1] and right[at] in words.adverbs:
        at += 1
    word = right[at] if at < len(right) else ""
    if word == "et" and at == 0:
        return any(is_plural_verb(other) for other in right[2:5])
    if word == "qui" or (word in words.clitics and right[at + 1 : at + 2] and right[at + 1].isalpha()):
        return True
    return word.isalpha() and is_finite(word, after)


def is_finite(word: str, after: str) -> bool:
    """Whether a folded word is a finite verb as it is written in the text after a find ('a' is one, 'à' is not)."""
    folded = fold(after)
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    reading = load_verbs().forms.get(after[at : at + len(word)]) if at >= 0 else None
    return reading is not None and bool(reading.kinds & FINITE)


def is_plural_verb(word: str) -> bool:
    """Whether a folded word is a verb in the plural: 'ont' in 'Ankara et Berlin ont signé'."""
    return word.endswith("nt") and bool(folded_verbs().get(word, 0) & PLURAL)


@cache
def folded_verbs() -> dict[str, int]:
    """What each verb form can be, by its folded spelling: 'repond' is finite."""
    kinds: dict[str, int] = {}
    for form, reading in load_verbs().forms.items():
        kinds[fold(form)] = kinds.get(fold(form), 0) | reading.kinds
    return kinds


def is_object(left: tuple[str, ...], words: ActorWords) -> bool:
    """Whether a verb that takes a person stands before: 'pousser Rome', 'répond Berlin', not 'quitter Paris'."""
    if not left or left[-1] in _COORDINATORS or left[-1] == "," or words.motion.fullmatch(left[-1]):
        return False
    return bool(words.transitive.fullmatch(left[-1]) or folded_verbs().get(left[-1], 0) & (FINITE | PARTICIPLE))


def is_joined(left: tuple[str, ...], words: ActorWords) -> bool:
    """Whether "et" joins a name to an actor: 'entre les autorités et Rome', not 'entre Paris et Lyon'."""
    if not left or left[-1] != "et" or "entre" not in left[-9:]:
        return False
    at = len(left) - 1 - left[::-1].index("entre")
    return left[at + 1] in _ARTICLES or any(words.relations.fullmatch(word) for word in left[max(0, at - 4) : at])


def is_dative(left: tuple[str, ...], words: ActorWords) -> bool:
    """Whether a verb or a noun that takes a person after "à" stands in the last words: 'demander à Paris'."""
    for word in reversed(left[-6:]):
        if words.dative.fullmatch(word):
            return True
        if word == "," or word in words.events or word in words.place_nouns or words.motion.fullmatch(word):
            return False
    return False


def is_of(left: tuple[str, ...], nouns: frozenset[str], words: ActorWords) -> bool:
    """Whether one of the nouns is what "de" completes, at most one adjective between: 'la position officielle de'."""
    if not left:
        return False
    return left[-1] in nouns or (len(left) > 1 and left[-2] in nouns and left[-1] not in words.prepositions)


def is_locative(around: Around, head: str, is_country: bool, words: ActorWords) -> bool:
    """Whether a country or an institution is only a place: 'au Pérou', 'quitter le Pérou', 'devant la préfecture'.

    Only institutions that are buildings too can be places; "À la mairie, on respire" is not one.
    """
    if not is_country and head not in words.buildings:
        return False
    left = around.left
    rest, preposition = split_preposition(left, words)
    if preposition is None:
        return is_country and bool(rest) and left[-1] in _ARTICLES and bool(words.motion.fullmatch(rest[-1]))
    if preposition == "a":
        if (is_country and left[-1] in ("a", "l", "la")) or is_dative(rest, words):
            return False
        return is_country or bool(rest) or "on" not in around.right[1:3]
    if preposition == "de":
        if not is_country or not rest:
            return False
        near = rest[-6:]
        return rest[-1] in words.parts or ("," not in near and any(words.motion.fullmatch(word) for word in near))
    if preposition in ("pour", "vers", "depuis"):
        return any(words.motion.fullmatch(word) for word in rest[-5:])
    if preposition == "devant" and head in words.courts:  # one is tried before a court, and gathers before its walls
        return any(words.gathering.fullmatch(word) for word in rest[-8:])
    return preposition in words.locative_prepositions

"""The word lists that drafting needs, from `languages/fr.draft.toml`, and the content words of a sentence."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import simplemma

from recoupe.english import verbs as english
from recoupe.english.verbs import read_verb
from recoupe.french.verbs import INFINITIVE, PARTICIPLE
from recoupe.mentions.actor_words import bare
from recoupe.mentions.metonyms import folded_verbs

_PART = re.compile(r"(?<![\w'’])[a-zà-ÿœ]{4,}")


@dataclass(frozen=True, slots=True)
class Group:
    """A body or a group of people that common nouns name: 'préfecture', 'riverains'."""

    id: str
    kind: str
    en: str
    fr: str
    nouns: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftWords:
    """The lists of a language, as bare words (see `actor_words.bare`); `stop` holds lemmas and forms."""

    never: frozenset[str]
    things: frozenset[str]
    locative: frozenset[str]
    holders: frozenset[str]
    press: frozenset[str]
    groups: tuple[Group, ...]
    offices: dict[str, str]
    stop: frozenset[str]
    menu: frozenset[str] = frozenset()


@cache
def read_draft_words(language: str = "fr") -> DraftWords:
    """The word lists of a language; there is one file a language."""
    raw = tomllib.loads((files("recoupe") / "languages" / f"{language}.draft.toml").read_text("utf-8"))
    return DraftWords(
        never=frozenset(map(bare, raw["never"])),
        things=frozenset(map(bare, raw["things"])),
        locative=frozenset(map(bare, raw["locative"])),
        holders=frozenset(map(bare, raw["holders"])),
        press=frozenset(map(bare, raw["press"])),
        groups=tuple(Group(i, kind, en, fr, tuple(nouns), tuple(seats))
            for i, kind, en, fr, nouns, seats in raw["groups"]),
        offices={bare(fr): en for fr, en in raw["offices"].items()},
        stop=frozenset(map(bare, raw["stop"]["words"].split())),
        menu=frozenset(raw.get("menu", ())),
    )  # fmt: skip


@lru_cache(maxsize=200_000)
def is_word(text: str) -> bool:
    """Whether a text in lower case is a French word, so that its capital at the head of a sentence tells nothing."""
    return bool(simplemma.is_known(text.lower(), "fr"))


# endings that make one word of a family from another: 'licenciement', 'fermeture', 'gréviste', 'annoncer'
_ENDINGS = re.compile(
    r"(?:issement|ement|ation|ition|ature|eture|iture|isation|iste|ision|age|euse|eur|rice|ier|iere|er|ir|re|e)$"
)
_FAMILY = 4


@lru_cache(maxsize=200_000)
def lemma_of(word: str, language: str = "fr") -> str:
    """What a word in lower case and its family share: 'grévistes' and 'grève' give 'grev', 'inquiries' 'inquiry'."""
    lemma = bare(str(simplemma.lemmatize(word, language)))
    stem = (_ENGLISH_ENDINGS if language == "en" else _ENDINGS).sub("", lemma)
    return stem if len(stem) >= _FAMILY + (language == "en") else _E.sub("", lemma)


_ENGLISH_ENDINGS = re.compile(r"(?:isation|ization|ations?|ments?|ions?|ness|ings?|ers?|ors?|ists?|e)$")


_E = re.compile(r"(?<=..)(?:er|e)$")


def is_participle(word: str, language: str = "fr") -> bool:
    """Whether a form can be a participle: 'remis', 'signée', 'suspended'."""
    if language == "en":
        reading = read_verb(word)
        return bool(reading and reading.kinds & (english.PARTICIPLE | english.PAST))
    return bool(folded_verbs().get(bare(word), 0) & PARTICIPLE)


_NOUN_AFTER = re.compile(
    r"(?:(?:^|[^\w])(?:le|la|les|un|une|des|du|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos|de|en|sans|par|"
    r"chaque|aucune?|plusieurs|quelques|nouveau|nouvelle|premier|premi[eè]re|deux|trois|quatre|cinq)[ \u00a0]|"
    r"[lLdD]['’]|\d[ \u00a0])$",
    re.IGNORECASE,
)


_ENGLISH_NOUN_AFTER = re.compile(
    r"(?:(?:^|\W)(?:the|an?|its|their|his|her|our|this|these|those|that|of|in|for|over|into|no|any|some|every|new|public|first|two|three|"
    r"four|five|more|many|several|on|by|at|with|against|about|from|under|after|before|and)[ \u00a0]"
    r"|['’]s[ \u00a0]|\d[ \u00a0]"
    r"|(?:^|\W)(?:the|an?|its|their|his|her|of|this)[ \u00a0][a-z-]{3,}[ \u00a0])$",
    re.IGNORECASE,
)


def is_infinitive(word: str, language: str = "fr") -> bool:
    """Whether a form is an infinitive: 'comprendre', which may stand after "de" as a noun does."""
    if language == "en":
        reading = read_verb(word)
        return bool(reading and not reading.kinds & (english.NOUN_TOO | english.PAST | english.PARTICIPLE)) and (
            reading is not None and reading.kinds & english.BASE > 0
        )
    return bool(folded_verbs().get(bare(word), 0) & INFINITIVE)


def is_noun_at(text: str, start: int, language: str = "fr") -> bool:
    """Whether the word that starts there stands as a noun: after an article, a number or "de", as in 'la crue'."""
    if language == "en":
        return bool(_ENGLISH_NOUN_AFTER.search(text[max(0, start - 24) : start]))
    return bool(_NOUN_AFTER.search(text[max(0, start - 12) : start]))


def words_of_names(names: Iterable[str]) -> set[str]:
    """The bare words of names and of single nouns, which are counted as actors: not those of "commission d'enquête"."""
    plain = (name.removeprefix("le ").removeprefix("la ").removeprefix("l'").removeprefix("the ") for name in names)
    return {part for name in plain if name[:1].isupper() or " " not in name for part in bare(name).split()}


def content_words(text: str, language: str = "fr") -> Iterator[tuple[int, str, str]]:
    """Offset, form and lemma of the words of a sentence that carry meaning: in lower case, no function words."""
    stop, is_french = read_draft_words(language).stop, language == "fr"
    for match in _PART.finditer(text):
        word = match.group()
        after = text[match.end() : match.end() + 2]
        if after[:1] in ("'", "’") and is_french or (after[:1] == "-" and after[1:2].isalpha()):
            continue
        if text[match.start() - 1 : match.start()] == "-" and text[match.start() - 2 : match.start() - 1].isalpha():
            continue
        lemma = lemma_of(word, language)
        if bare(word) not in stop and bare(str(simplemma.lemmatize(word, language))) not in stop:
            yield match.start(), word, lemma

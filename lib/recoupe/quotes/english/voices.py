"""Who speaks: the actor, the name or the words that a noun phrase or a pronoun stands for."""

import re

from recoupe.english.phrases import Phrase, phrase_ending
from recoupe.english.words import (
    COMMA,
    DET,
    MENTION,
    NUMBER,
    POSS,
    SUBJECT,
    TIME,
    Words,
)
from recoupe.quotes.english.names import Voice, name_at, named
from recoupe.quotes.english.pronouns import DEEPEST, resolve, stand_in
from recoupe.quotes.english.scene import Scene, Unit, surface, words_of

_SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def voice_of(scene: Scene, unit: Unit, phrase: Phrase, depth: int = 0) -> Voice | None:
    """The speaker that a noun phrase names: an actor's id, `other:`, `anonymous:`, `document:` or ''."""
    words = words_of(scene, unit)
    start, end = words.start[phrase.first], words.end[phrase.last]
    form = words.form[phrase.head]
    if (words.is_a(phrase.head, SUBJECT) or form == "which") and not words.is_a(phrase.head, MENTION):
        return _of_pronoun(scene, unit, phrase.head, depth)
    if words.is_a(phrase.head, MENTION):
        mention = words.mention[phrase.head]
        assert mention is not None
        return Voice(mention.actor, mention.start, mention.end)
    inside = [i for i in range(phrase.first, phrase.last + 1) if words.is_a(i, MENTION)]
    lexicon = scene.lexicon.words
    if inside and form in lexicon["voices"]:
        mention = words.mention[inside[0]]
        assert mention is not None
        return Voice(mention.actor, start, end)
    if (name := name_at(words, phrase.head)) is not None:
        return named(scene, words, name, phrase.head)
    said = _bare(scene, words, phrase)
    if (
        form in ("one", "some", "others", "several", "many", "both")
        or words.is_a(phrase.first, NUMBER)
        and words.word(phrase.first + 1) == "of"
    ):
        return Voice(f"anonymous:{said}", start, end)
    if form in _SPEAKS_FOR and not inside and phrase.last == phrase.head:
        being = resolve(scene, unit, phrase.first, "it", depth)
        if being is not None and being.speaker:
            return Voice(being.speaker, start, end)
    if not re.search(r"[^\W\d_]", said) or words.is_a(phrase.head, NUMBER | TIME):
        return None
    if form in lexicon["documents"]:
        return Voice(f"document:{said}", start, end)
    if form in lexicon["anonymous"]:
        return Voice(f"anonymous:{said}", start, end)
    determiner = words.form[phrase.first] if words.is_a(phrase.first, DET | NUMBER) else ""
    again = form in lexicon["bodies"] or form in lexicon["persons"]
    if again and determiner in ("the", "this", "that") and phrase.last - phrase.first <= 1:
        being = stand_in(scene, unit, phrase.first, form, depth)
        if being is not None:
            return Voice(being.speaker, start, end)
    people = form in lexicon["people"]
    hidden = scene.lexicon.hidden.search(scene.folded, unit.start, unit.end) is not None
    if people and (hidden or determiner in ("a", "an", "one", "another")):
        return Voice(f"anonymous:{said}", start, end)
    plural = form.removesuffix("s") in lexicon["people"] and form.endswith("s")
    if plural and (hidden or form in ("officials", "insiders") or determiner in ("several", "two", "three", "some")):
        return Voice(f"anonymous:{said}", start, end)
    if hidden and any(words.form[i].removesuffix("s") in lexicon["people"] for i in range(phrase.first, phrase.last)):
        return Voice(f"anonymous:{said}", start, end)
    return Voice(f"other:{said}", start, end)


def _bare(scene: Scene, words: Words, phrase: Phrase) -> str:
    """The phrase without its article."""
    first = phrase.first
    while (
        first < phrase.head and (words.is_a(first, DET) or words.form[first] == "one") and not words.is_a(first, POSS)
    ):
        first += 1
    return surface(scene, words, first, phrase.last)


def _of_pronoun(scene: Scene, unit: Unit, at: int, depth: int) -> Voice | None:
    words = words_of(scene, unit)
    form = words.form[at]
    start, end = words.start[at], words.end[at]
    if form in ("who", "which"):
        before = at - 1
        if words.is_a(before, COMMA):
            before -= 1
        inner = phrase_ending(words, before) if before >= 0 else None
        if inner and words.is_a(inner.first - 1, COMMA) and not words.is_a(inner.head, MENTION):
            name = phrase_ending(words, inner.first - 2) if inner.first > 1 else None
            if name and (words.is_a(name.head, MENTION) or words.capital[name.head]):
                inner = name  # "Ann Doe, the organiser, who said"
        return voice_of(scene, unit, inner, depth + 1) if inner and depth < DEEPEST else None
    if form in ("he", "she", "it", "they"):
        being = resolve(scene, unit, at, form, depth)
        return Voice(being.speaker if being else "", start, end)
    return Voice("", start, end) if form in ("i", "we") else None

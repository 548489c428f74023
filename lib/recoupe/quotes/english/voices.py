"""Who speaks: the actor, the name or the words that a noun phrase or a pronoun stands for."""

import re

from recoupe.english.phrases import Phrase, phrase_ending
from recoupe.english.words import (
    COMMA,
    DET,
    MENTION,
    NUMBER,
    POSS,
    QUOTE,
    STOP,
    SUBJECT,
    TIME,
    Words,
)
from recoupe.quotes.english.names import Voice, full_name, name_at, named
from recoupe.quotes.english.pronouns import DEEPEST, resolve, stand_in
from recoupe.quotes.english.scene import Scene, Unit, surface, words_of

_SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def voice_of(scene: Scene, unit: Unit, phrase: Phrase, depth: int = 0) -> Voice | None:
    """The speaker that a noun phrase names: an actor's id, `other:`, `anonymous:`, `document:` or ''."""
    words = words_of(scene, unit)
    start, end = words.start[phrase.first], words.end[phrase.last]
    form = words.form[phrase.head]
    alone = form in _NOMINATIVE and phrase.first == phrase.head == phrase.last
    if (words.is_a(phrase.head, SUBJECT) or form == "which" or alone) and not words.is_a(phrase.head, MENTION):
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
    if _is_owned_body(lexicon, words, phrase):
        being = resolve(scene, unit, phrase.first, "it" if words.form[phrase.first] == "its" else "they", depth)
        return Voice(being.speaker if being else "", start, end)  # "its foreign ministry", "their spokesman"
    name = None if _opens_as_noun(lexicon, words, phrase) else name_at(words, phrase.head)
    if name is not None or _had_full_name(scene, words, phrase):
        return named(scene, words, phrase.head if name is None else name, phrase.head)
    said = _bare(scene, words, phrase)
    if (
        form in ("one", "another", "some", "others", "several", "many", "both")
        or words.is_a(phrase.first, NUMBER)
        and words.word(phrase.first + 1) == "of"
    ):
        return Voice(f"anonymous:{said}", start, end)
    if form in _SPEAKS_FOR and not inside and phrase.last == phrase.head:
        being = resolve(scene, unit, phrase.first, "it", depth)
        if being is not None and being.speaker:
            return Voice(being.speaker, start, end)
        last = _last_spoken(scene, unit)
        return Voice(last.speaker if last else f"other:{_bare(scene, words, phrase)}", start, end)
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
    if determiner == "the" and (last := _last_spoken(scene, unit)) and _is_epithet(lexicon, form):
        return Voice(last.speaker, start, end)  # "said Paul Roe. The father of two added"
    people = form in lexicon["people"]
    hidden = scene.lexicon.hidden.search(scene.folded, unit.start, unit.end) is not None
    one = words.word(phrase.first) in ("a", "an", "another", "one")
    former = any(words.form[i] in ("former", "retired", "ex") for i in range(phrase.first, phrase.head))
    if hidden and not inside or one and (people or former or not again and form not in lexicon["offices"]):
        return Voice(f"anonymous:{said}", start, end)
    plural = form.removesuffix("s") in lexicon["people"] and form.endswith("s")
    if plural and (hidden or form in ("officials", "insiders") or determiner in ("several", "two", "three", "some")):
        return Voice(f"anonymous:{said}", start, end)
    if hidden and any(words.form[i].removesuffix("s") in lexicon["people"] for i in range(phrase.first, phrase.last)):
        return Voice(f"anonymous:{said}", start, end)
    return Voice(f"other:{said}", start, end)


def _opens_as_noun(lexicon: dict[str, frozenset[str]], words: Words, phrase: Phrase) -> bool:
    """Whether the capital of a lone word is only that of its sentence: "Witnesses said", "Officials urged"."""
    at, form = phrase.head, words.form[phrase.head]
    if phrase.first != at or at and not words.is_a(at - 1, STOP | QUOTE):
        return False
    noun = form.removesuffix("s")
    return any(form in lexicon[k] or noun in lexicon[k] for k in ("anonymous", "people", "documents", "bodies"))


def _had_full_name(scene: Scene, words: Words, phrase: Phrase) -> bool:
    """Whether a lone capitalised word, though in the dictionary, is the last name of one named before: "King said"."""
    at = phrase.head
    if phrase.first != at or not words.capital[at] or words.is_a(at, DET | NUMBER | TIME):
        return False
    return bool(full_name(scene, surface(scene, words, at, at), words.start[at]))


def _is_owned_body(lexicon: dict[str, frozenset[str]], words: Words, phrase: Phrase) -> bool:
    form = words.form[phrase.last]
    return words.form[phrase.first] in ("its", "their") and form in lexicon["voices"] and form != "lawyers"


def _last_spoken(scene: Scene, unit: Unit) -> Voice | None:
    """Who spoke by name just before."""
    for number in (unit.number, unit.number - 1):
        last: Voice | None = scene.known.get(("spoke", number))
        if last is not None:
            is_named = scene.text[last.start : last.start + 1].isupper() and not last.speaker.startswith("document:")
            return last if is_named and last.speaker else None
    return None


def _is_epithet(lexicon: dict[str, frozenset[str]], form: str) -> bool:
    return form in lexicon["epithets"] or form.endswith("-year-old")


def _bare(scene: Scene, words: Words, phrase: Phrase) -> str:
    """The phrase without its article."""
    first = phrase.first
    while (
        first < phrase.head and (words.is_a(first, DET) or words.form[first] == "one") and not words.is_a(first, POSS)
    ):
        first += 1
    return surface(scene, words, first, phrase.last)


_NOMINATIVE = {"him": "he", "her": "she", "them": "they"}


def _of_pronoun(scene: Scene, unit: Unit, at: int, depth: int) -> Voice | None:
    words = words_of(scene, unit)
    form = _NOMINATIVE.get(words.form[at], words.form[at])
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

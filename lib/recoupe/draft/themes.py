"""Themes of a corpus without a codebook: words that recur across its pages, grouped where they share sentences."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.draft.actors import slug
from recoupe.draft.english_names import heads
from recoupe.draft.names import article_sentences
from recoupe.draft.words import content_words, is_infinitive, is_noun_at, lemma_of, read_draft_words, words_of_names
from recoupe.fold import fold
from recoupe.mentions.actor_words import bare, read_actor_words
from recoupe.model import Page
from recoupe.study import Text, Theme

MOST_THEMES = 6
_WORDS_A_THEME = 4
_LEAST_PAGES = 2
_ALIKE = 0.16  # Dice coefficient of two words' sentences above which they make one theme
_FAMILY = 5  # letters that two words of one family share: 'grève', 'gréviste'
_NOUN = 0.5  # share of a word's occurrences that must stand as a noun
_SAME = 60  # characters after which two sentences are one, copied
_MANY = 8
_WIDEST = 0.9  # of many pages, a word in more than this is the story itself, and no theme of it


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a corpus by its lemma: forms written, pages it is in, sentences it is in."""

    lemma: str
    forms: tuple[str, ...]
    pages: int
    sentences: frozenset[int]


def draft_themes(pages: Sequence[Page], taken: Iterable[str] = (), language: str = "fr") -> list[Theme]:
    """Up to six themes; `taken` are the words of actors' names, which are counted as actors."""
    words = read_words(pages, words_of_names(taken) | _offices(language), language)
    ranked = sorted(words.values(), key=lambda w: (-w.pages * len(w.sentences) ** 0.5, w.lemma))
    least = max(_LEAST_PAGES, min(round(0.2 * len(pages)), 3 + len(pages) // 100)) if len(pages) > 1 else 1
    ranked = [w for w in ranked if w.pages >= least or len(pages) == 1 and len(w.sentences) > 2]
    seeds = [w for w in ranked if len(pages) < _MANY or w.pages <= _WIDEST * len(pages)] or ranked
    themes: list[list[Word]] = []
    used: set[str] = set()
    for seed in seeds:
        if len(themes) == MOST_THEMES:
            break
        if seed.lemma in used:
            continue
        group = [seed]
        near = sorted(
            (w for w in ranked if w.lemma not in used and w is not seed), key=lambda w: (-_link(seed, w), w.lemma)
        )
        for word in near[: _WORDS_A_THEME - 1]:
            if _link(seed, word) >= _ALIKE:
                group.append(word)
        if len(group) == 1 and len(seed.sentences) < 3:
            continue
        used.update(w.lemma for w in group)
        themes.append(group)
    lemmas = _forms(pages, language)
    return [_theme(group, lemmas, language) for group in themes]


def _offices(language: str = "fr") -> set[str]:
    """Nouns of those who act: 'maire', 'délégation', 'société' tell of actors, not of a subject."""
    if language == "en":
        draft = read_draft_words("en")
        nouns = {bare(noun) for group in draft.groups for noun in group.nouns}
        return {w for name in draft.offices for w in name.split()} | nouns | heads()
    words = read_actor_words()
    return {w for w in words.titles | words.apposed | words.group_parts if " " not in w}


def read_words(pages: Sequence[Page], taken: set[str], language: str = "fr") -> dict[str, Word]:
    """The nouns of the articles by lemma, without those of `taken`; a sentence is known by its number."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    at: dict[str, set[int]] = defaultdict(set)
    nouns: Counter[str] = Counter()
    docs: dict[str, set[str]] = defaultdict(set)
    seen: set[str] = set()
    number = 0
    for page in pages:
        for sentence in article_sentences(page):
            text = page.article.text[sentence.start : sentence.end]
            if (key := fold(text)[:_SAME]) in seen:
                continue  # a sentence that two pages took from one agency recurs for no reason of its own
            seen.add(key)
            number += 1
            for start, form, lemma in content_words(text, language):
                if lemma not in taken and bare(form) not in taken and not is_infinitive(form, language):
                    forms[lemma][form] += 1
                    nouns[lemma] += is_noun_at(text, start, language)
                    at[lemma].add(number)
                    docs[lemma].add(page.article.doc)
    found = {}
    for lemma, written in forms.items():
        if nouns[lemma] >= _NOUN * written.total():
            by_count = tuple(f for f, _ in sorted(written.items(), key=lambda x: (-x[1], x[0])))
            found[lemma] = Word(lemma, by_count, len(docs[lemma]), frozenset(at[lemma]))
    return found


def _link(one: Word, other: Word) -> float:
    """How near two words are: of one family, or in the same sentences (Dice)."""
    common = next(
        (i for i, (a, b) in enumerate(zip(one.lemma, other.lemma, strict=False)) if a != b),
        min(len(one.lemma), len(other.lemma)),
    )
    family = 0.5 if common >= _FAMILY and common >= 0.6 * min(len(one.lemma), len(other.lemma)) else 0.0
    shared = len(one.sentences & other.sentences)
    dice = 2 * shared / (len(one.sentences) + len(other.sentences)) if shared > 1 else 0.0
    return family + dice


def _forms(pages: Sequence[Page], language: str) -> dict[str, set[str]]:
    """Every word of the corpus, folded, by its first four letters, so that a stem is tried before it is written."""
    found: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for sentence in article_sentences(page):
            for _, form, _ in content_words(page.article.text[sentence.start : sentence.end], language):
                found[fold(form)[:4]].add(form)
    return found


def _theme(group: Sequence[Word], lemmas: dict[str, set[str]], language: str) -> Theme:
    name = ", ".join(w.forms[0] for w in group[:3])
    label = name[:1].upper() + name[1:]
    terms = list(dict.fromkeys(term for word in group for term in terms_of(word.lemma, word.forms, lemmas, language)))
    return Theme(id=slug(group[0].lemma), label=Text(en=label, fr=label), match=("|".join(terms),))


def terms_of(lemma: str, forms: Sequence[str], lemmas: dict[str, set[str]], language: str = "fr") -> list[str]:
    """The words of a match line for one lemma: a stem where it catches no other word of the corpus, else its forms."""
    stem = _common([fold(f) for f in forms])
    if len(stem) >= 5:
        caught = {form for form in lemmas.get(stem[:4], ()) if fold(form).startswith(stem)}
        if all(lemma_of(form, language) == lemma for form in caught):
            return [f"{forms[0][: len(stem)]}*"]
    return sorted(dict.fromkeys(forms), key=len)[:4]


def _common(words: Sequence[str]) -> str:
    first, last = min(words), max(words)
    at = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:at]

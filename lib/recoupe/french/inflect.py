"""Number and gender of French nouns and adjectives, by their endings: 'chilien' gives 'chilienne', 'chiliens'.

Forms that no text has do no harm, because they are only looked for; so the rules are few and have no exceptions.
"""

from collections.abc import Iterator

_FEMININE = (
    ("teur", ("trice", "teuse", "teure")), ("eur", ("euse", "eure")), ("er", ("ère",)), ("en", ("enne",)),
    ("on", ("onne",)), ("el", ("elle",)), ("et", ("ète", "ette")), ("eux", ("euse",)), ("ef", ("effe",)),
    ("f", ("ve",)), ("é", ("ée",)), ("c", ("que", "cque")), ("e", ("e",)), ("ou", ("olle",)),
)  # fmt: skip
_SINGULAR_S = (
    "campus",
    "virus",
    "bus",
    "refus",
    "ensus",
    "cessus",
    "corpus",
    "cours",
    "corps",
    "temps",
    "palais",
    "puits",
)
_MASCULINE = (
    ("trice", ("teur",)), ("euse", ("eur", "eux")), ("ère", ("er",)), ("enne", ("en",)), ("onne", ("on",)),
    ("elle", ("el",)), ("ète", ("et",)), ("ette", ("et",)), ("effe", ("ef",)), ("ve", ("f",)), ("ée", ("é",)),
    ("cque", ("c",)), ("que", ("c", "que")), ("e", ("", "e")),
)  # fmt: skip
AGENT_ENDINGS = (
    "eur", "euse", "rice", "ier", "ière", "ien", "ienne", "ant", "ante", "é", "ée", "iste", "logue", "crate", "ois",
    "oise", "ais", "aise", "aire", "if", "ive",
)  # fmt: skip


def plural(word: str) -> tuple[str, ...]:
    """Plural forms of a singular: 'journal' gives 'journaux' and 'journals', 'voix' itself."""
    if word.endswith(("s", "x", "z")):
        return (word,)
    if word.endswith("al"):
        return word[:-1] + "ux", word + "s"
    return (word + "x",) if word.endswith(("au", "eu")) else (word + "s",)


def singular(word: str) -> tuple[str, ...]:
    """Singular forms of a plural: 'experts' gives 'expert'; a word with no mark of the plural gives itself."""
    if word.endswith("eaux") or word.endswith("eux"):
        return word[:-1], word
    if word.endswith("aux"):
        return word[:-2] + "l", word[:-1]
    return (word[:-1],) if word.endswith("s") and len(word) > 3 else (word,)


def is_plural(word: str) -> bool:
    """Whether a noun of several letters looks like a plural."""
    return len(word) > 3 and word.endswith(("s", "aux", "eux")) and not word.endswith(("ois", "ais", *_SINGULAR_S))


def feminine(word: str) -> tuple[str, ...]:
    """Feminine forms of a masculine singular: 'directeur' gives 'directrice' among others."""
    return next((tuple(word[: -len(e)] + n for n in new) for e, new in _FEMININE if word.endswith(e)), (word + "e",))


def masculine(word: str) -> tuple[str, ...]:
    """Masculine forms of a feminine singular: 'préfète' gives 'préfet'; a word with no such ending gives itself."""
    return next((tuple(word[: -len(e)] + n for n in new) for e, new in _MASCULINE if word.endswith(e)), (word,))


def adjective_forms(word: str) -> tuple[str, ...]:
    """The four forms of an adjective given in the masculine singular: 'suédois', 'suédoise', 'suédoises'."""
    singulars = (word, *feminine(word))
    return tuple(dict.fromkeys(form for one in singulars for form in (one, *plural(one))))


def noun_forms(word: str) -> tuple[str, ...]:
    """A noun given in the masculine singular, with its plural and its feminines: 'soldat', 'soldats', 'soldate'."""
    return adjective_forms(word)


def agree(words: list[str], number: str, gender: str) -> Iterator[list[str]]:
    """A group put in another number and gender, word by word: 'chefs militaires' in the singular, 'chef militaire'.

    number: singular, plural or same; gender: feminine, masculine or same.
    """
    changed: list[tuple[str, ...]] = []
    for word in words:
        ones = singular(word) if number != "same" or is_plural(word) else (word,)
        were_plural = number == "plural" or (number == "same" and is_plural(word))
        if gender == "feminine":
            ones = tuple(form for one in ones for form in feminine(one))
        elif gender == "masculine":
            ones = tuple(form for one in ones for form in masculine(one))
        changed.append(tuple(form for one in ones for form in plural(one)) if were_plural else ones)
    for turn in range(max(map(len, changed), default=0)):
        yield [forms[min(turn, len(forms) - 1)] for forms in changed]

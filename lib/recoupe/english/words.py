"""The words of an English sentence with what each can be, so that the rules read like grammar.

A mention is one word here, whatever its length, and so are words in quotation marks where they are given: 'The | [Ferry
Company] | had | refused | “…”'.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from recoupe.english.verbs import BASE, FINITE, GERUND, NOUN_TOO, PARTICIPLE, PAST, THIRD, Reading, read_verb
from recoupe.model import Mention, Page

# What a word is apart from being a verb form; one word can be several things ("that" is a determiner and a relative).
DET, PREP, COORD, SUBORD, REL, SUBJECT, OBJECT, AUX = 1, 2, 4, 8, 16, 32, 64, 128
MODAL, NOT, ADV, TIME, NUMBER, TITLE, MENTION, QUOTE = 256, 512, 1024, 2048, 4096, 8192, 16384, 32768
COMMA, STOP, MARK, OPEN, CLOSE, POSS = 65536, 131072, 262144, 524288, 1048576, 2097152
PUNCTUATION = COMMA | STOP | MARK | OPEN | CLOSE
SMALL = DET | PREP | COORD | SUBORD | REL | SUBJECT | OBJECT | AUX | MODAL | NOT | POSS

_WORD = re.compile(
    r"[a-zA-Z]++(?![-‐‑'’.\w])"  # most words, read at once
    r"|(?:[A-Z]\.){2,}|[^\W\d_]++(?:[-‐‑][^\W_]++)*+(?:['’]t\b)?|['’](?:[sS]|re|ve|ll|d|m)\b"
    r"|[£$€]?\d++(?:[.,:]\d++)*+(?:(?:st|nd|rd|th|m|bn|pm|am|k|s)\b|%)?(?:-[^\W\d_]++)*+|[^\w\s]"
)
_SIGNS = {
    ",": COMMA, "(": OPEN, ")": CLOSE, "[": OPEN, "]": CLOSE, ";": STOP, ":": STOP, ".": STOP, "!": STOP, "?": STOP,
    "…": STOP, "—": STOP, "–": STOP, "-": STOP, "|": STOP, "•": STOP, "/": STOP, "«": MARK, "»": MARK, '"': MARK,
    "“": MARK, "”": MARK, "‘": MARK, "’": MARK, "'": MARK,
}  # fmt: skip
_CLASSES = {
    "determiner": DET, "preposition": PREP, "coordinator": COORD, "subordinator": SUBORD, "relative": REL,
    "subject": SUBJECT, "object": OBJECT, "auxiliary": AUX, "modal": MODAL, "negation": NOT, "adverb": ADV,
    "time": TIME, "number": NUMBER, "title": TITLE,
}  # fmt: skip
_CLITICS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_PRONOUNS = frozenset(["he", "she", "it", "that", "there", "who", "what", "here", "i", "we", "they", "you"])


@dataclass(slots=True)
class Words:
    """The words of one sentence, as parallel lists; `tag` holds flags, `verb` what the word is as a verb form.

    `quote` has the number of the quotation a word stands for, -1 elsewhere.
    """

    start: list[int]
    end: list[int]
    form: list[str]
    tag: list[int]
    verb: list[Reading | None]
    mention: list[Mention | None]
    quote: list[int]
    capital: list[bool]

    def __len__(self) -> int:
        return len(self.form)

    def is_a(self, at: int, flags: int) -> bool:
        """Is the word there, and one of these?"""
        return 0 <= at < len(self.tag) and self.tag[at] & flags != 0

    def is_verb(self, at: int, kinds: int) -> bool:
        """Can the word be one of these verb forms?"""
        return 0 <= at < len(self.verb) and (v := self.verb[at]) is not None and bool(v.kinds & kinds)

    def lemma(self, at: int) -> str:
        """The base form of a verb form, '' of any other word."""
        verb = self.verb[at] if 0 <= at < len(self.verb) else None
        return verb.lemma if verb else ""

    def word(self, at: int) -> str:
        """The word in lower case, '' outside the sentence."""
        return self.form[at] if 0 <= at < len(self.form) else ""

    def is_plain(self, at: int) -> bool:
        """Is the word a noun, an adjective or a name as far as is known: no small word, sign or sure verb?"""
        if not 0 <= at < len(self.tag) or self.tag[at] & (SMALL | PUNCTUATION | MENTION | QUOTE):
            return False
        if self.tag[at] & ADV and not self.tag[at] & (TIME | NUMBER):
            return False
        verb = self.verb[at]
        if verb is None or self.capital[at] and at:
            return True
        if verb.kinds & (PARTICIPLE | GERUND | NOUN_TOO):
            return True
        return verb.kinds & BASE != 0 and self.is_a(at - 1, DET | POSS)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The word classes of English, and the words that tell a gender."""

    tags: dict[str, int]
    not_adverbs: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    feminine_names: frozenset[str]
    masculine_names: frozenset[str]
    either_names: frozenset[str]


@cache
def load_grammar() -> Grammar:
    """The word classes, from `languages/en.grammar.toml`."""
    data: dict[str, Any] = tomllib.loads(files("recoupe").joinpath("languages/en.grammar.toml").read_text("utf-8"))
    tags: dict[str, int] = {}
    for name, flag in _CLASSES.items():
        for word in data["classes"][name].split():
            tags[word] = tags.get(word, 0) | flag
    gender = {name: frozenset(words.split()) for name, words in data["gender"].items()}
    return Grammar(
        tags, frozenset(data["classes"]["not_adverb"].split()), frozenset(data["classes"]["abbreviation"].split()),
        frozenset(data["classes"]["title"].split()),
        **gender,
    )  # fmt: skip


@lru_cache(maxsize=100_000)
def _read_word(form: str) -> tuple[int, Reading | None]:
    """What a spelling can be, small word and verb form."""
    grammar = load_grammar()
    sign = _SIGNS.get(form)
    if sign:
        return sign, None
    tag = grammar.tags.get(form, 0)
    if form.endswith("n't"):
        tag |= NOT
    if form in ("cannot",):
        tag |= NOT
    if form.endswith("ly") and len(form) > 4 and form not in grammar.not_adverbs:
        tag |= ADV
    if form[0].isdigit() or form[0] in "£$€":
        return tag | NUMBER, None
    reading = read_verb(form)
    if tag & (DET | MODAL | SUBJECT | REL | TITLE | NUMBER) or (tag & (PREP | ADV | COORD) and form != "like"):
        reading = None
    return tag, reading


def read_words(
    page: Page, start: int, end: int, mentions: Sequence[Mention], quoted: Sequence[tuple[int, int, int]] = ()
) -> Words:
    """The words of a stretch; `mentions` and `quoted` (start, end, number) are one word each, in order, none nested."""
    text = page.article.text
    words = Words([], [], [], [], [], [], [], [])
    spans: list[tuple[int, int, int, Mention | None]] = [(s, e, n, None) for s, e, n in quoted]
    spans += [(m.start, m.end, -1, m) for m in mentions if not any(s <= m.start < e for s, e, _ in quoted)]
    spans.sort(key=lambda span: span[0])
    at = start
    for first, last, number, mention in spans:
        if first < at or last > end:
            continue
        _read_plain(words, text, at, first)
        form = page.folded[first:last]
        _add(
            words,
            first,
            last,
            form,
            QUOTE if mention is None else MENTION,
            None,
            mention,
            number,
            text[first].isupper(),
        )
        at = last
    _read_plain(words, text, at, end)
    return words


def _add(
    words: Words, start: int, end: int, form: str, tag: int, verb: Reading | None, mention: Mention | None, quote: int,
    capital: bool,
) -> None:  # fmt: skip
    words.start.append(start)
    words.end.append(end)
    words.form.append(form)
    words.tag.append(tag)
    words.verb.append(verb)
    words.mention.append(mention)
    words.quote.append(quote)
    words.capital.append(capital)


def _read_plain(words: Words, text: str, start: int, end: int) -> None:
    if start >= end:
        return
    starts, ends, forms, tags, verbs, capitals = (
        words.start, words.end, words.form, words.tag, words.verb, words.capital,
    )  # fmt: skip
    for match in _WORD.finditer(text, start, end):
        surface = match[0]
        form, tag, verb, capital, special = _spelling(surface)
        if special:
            if form[0] == "'":
                form, tag, verb = _clitic(form[1:], forms[-1] if forms else "")
            elif form == ".":
                if forms and ends[-1] == match.start() and forms[-1] in load_grammar().abbreviations:
                    continue
            elif forms:  # "May" inside a sentence
                tag = TIME
        starts.append(match.start())
        ends.append(match.end())
        forms.append(form)
        tags.append(tag)
        verbs.append(verb)
        capitals.append(capital)
    more = len(forms) - len(words.mention)
    words.mention.extend([None] * more)
    words.quote.extend([-1] * more)


@lru_cache(maxsize=100_000)
def _spelling(surface: str) -> tuple[str, int, Reading | None, bool, bool]:
    """A spelling's form, tag and reading, whether it has a capital, and whether what stands around it matters."""
    form = surface.lower().replace("’", "'")
    if form[0] == "'" and len(form) > 1:
        return form, 0, None, False, True
    return form, *_read_word(form), surface[0].isupper(), form == "." or surface == "May"


def _clitic(form: str, before: str) -> tuple[str, int, Reading | None]:
    """A clitic is the verb it stands for: "they've" gives 'they', 'have'; "'s" after a noun is the possessive."""
    if form == "s" and before not in _PRONOUNS:
        return "'s", POSS, None
    form = _CLITICS.get(form, "is")
    return form, *_read_word(form)


__all__ = ["BASE", "FINITE", "GERUND", "NOUN_TOO", "PARTICIPLE", "PAST", "THIRD", "Words", "load_grammar", "read_words"]

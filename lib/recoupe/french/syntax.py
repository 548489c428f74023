"""The words of a sentence with what each can be, so that the rules of portrayal read like grammar.

A mention is one word here, whatever its length: "Le | [groupe suédois Norrvik] | a | refusé".
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import sub
from pathlib import Path

from recoupe.french.verbs import FINITE, FIRST, GERUND, INFINITIVE, PARTICIPLE, Reading, load_verbs
from recoupe.model import Mention, Page

# What a word is apart from being a verb form; one word can be several things ("le" is a determiner and a clitic).
DET, PREP, COORD, SUBORD, QUI, REL, CLITIC, SUBJECT = 1, 2, 4, 8, 16, 32, 64, 128
NE, PAS, ADV, TIME, COMMA, MARK, STOP, NUMBER = 256, 512, 1024, 2048, 4096, 8192, 16384, 32768
MENTION, ROLE, BEFORE, OPEN, CLOSE = 65536, 131072, 262144, 524288, 1048576
PUNCTUATION = COMMA | MARK | STOP | OPEN | CLOSE

# what stands before a word, and it: an elided word, "aujourd'hui", a word with its hyphens, a number, one sign
_WORD = re.compile(
    r"[\s_]*+(?:"
    # case is ignored letter by letter: an expression that ignores it all is twice as slow
    r"[dD]['’](?i:abord|ailleurs|emblée|office|urgence|ores)\b|[cdjlmnstCDJLMNST]['’ʼ](?=\w|\Z)"
    r"|(?:[qQ](?i:u(?:oiqu|elqu)?)|[jJ](?i:usqu)|[lL](?i:orsqu)|[pP](?i:uisqu))['’ʼ](?=\w|\Z)"
    r"|[aA](?i:ujourd['’]hui)|[mM]\.(?=\s)"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[ \u00a0\u202f.,]\d+)*|[^\w\s])"
)
_SIGNS = {
    ",": COMMA, "(": OPEN, ")": CLOSE, ";": STOP, ":": STOP, ".": STOP, "!": STOP, "?": STOP, "…": STOP, "—": STOP,
    "–": STOP, "-": STOP, "|": STOP, "•": STOP, "/": STOP, "«": MARK, "»": MARK, '"': MARK, "“": MARK, "”": MARK,
    "‹": MARK, "›": MARK,
}  # fmt: skip


Known = tuple[str, int, Reading | None, int]  # the form, its flags, what it is as a verb form, its length
_MEMORY = 100_000  # spellings kept; a corpus has fewer


@dataclass(slots=True)
class Words:
    """The words of one sentence, as parallel lists; `tag` holds flags, `verb` what the word is as a verb form."""

    start: list[int]
    end: list[int]
    form: list[str]
    tag: list[int]
    verb: list[Reading | None]
    mention: list[Mention | None]

    def __len__(self) -> int:
        return len(self.form)

    def is_a(self, at: int, flags: int) -> bool:
        """Is the word there, and one of these?"""
        try:  # asked most of all: cheaper than to compare with the length
            return at >= 0 and self.tag[at] & flags != 0
        except IndexError:
            return False

    def is_verb(self, at: int, kinds: int) -> bool:
        """Can the word be one of these verb forms?"""
        return 0 <= at < len(self.verb) and (v := self.verb[at]) is not None and bool(v.kinds & kinds)

    def surface_is_common(self, at: int) -> bool:
        """Is the mention a common noun ("ministre"), not a name?"""
        mention = self.mention[at]
        return mention is not None and mention.surface[:1].islower()

    def is_plain(self, at: int) -> bool:
        """Is the word a noun, an adjective or a name as far as is known: no small word, sign or conjugated verb?"""
        if not 0 <= at < len(self.tag) or self.tag[at] & ~(ROLE | BEFORE | NUMBER | TIME):
            return False
        verb = self.verb[at]
        if verb is None or not verb.kinds & (FINITE | INFINITIVE | GERUND) or self.tag[at] & ROLE:
            return True
        return bool(verb.kinds & FINITE) and self._opens_noun(at - 1)

    def _opens_noun(self, at: int) -> bool:
        """Does the word before make a noun of a word that could be a verb: "une offre", "de fraude", "par la grève"?"""
        if self.is_a(at, BEFORE) and not self.is_a(at, ROLE):
            return True  # "la deuxième place"
        if not self.is_a(at, DET | PREP) or self.is_a(at, MENTION):
            return False
        if not self.is_a(at, CLITIC):  # "la marche" is a noun unless a subject stands before "la"
            return True
        return not self.is_a(at - 1, SUBJECT | NE | CLITIC | MENTION | QUI) and (
            at == 0
            or bool(self.tag[at - 1] & (PREP | COORD | PUNCTUATION | SUBORD | ADV))
            or self.is_verb(at - 1, FINITE | INFINITIVE)
        )


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word classes of a language."""

    tags: dict[str, int]
    plural: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    links: dict[str, list[tuple[str, ...]]]  # by their first word
    locutions: frozenset[str]
    of: frozenset[str]
    quantities: frozenset[str]
    possessives: frozenset[str]
    reflexives: frozenset[str]
    negations: frozenset[str]
    masculine_titles: frozenset[str]
    feminine_titles: frozenset[str]


@cache
def load_grammar(language: str = "fr") -> Grammar:
    """The word classes of `languages/<language>.syntax.toml`."""
    path = Path(__file__).parents[1] / "languages" / f"{language}.syntax.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tags: dict[str, int] = {"ne": NE, "n'": NE, "qui": QUI}
    for key, flag in (
        ("determiners", DET), ("prepositions", PREP), ("coordinators", COORD), ("subordinators", SUBORD),
        ("relatives", REL), ("clitics", CLITIC), ("subjects", SUBJECT), ("adverbs", ADV), ("times", TIME),
        ("numbers", NUMBER), ("negations", PAS),
    ):  # fmt: skip
        for word in data[key].split():
            tags[word] = tags.get(word, 0) | flag
    for word in data["roles"]["nouns"].split():
        tags[word] = tags.get(word, 0) | ROLE
    for word in data["before_the_noun"]["adjectives"].split():
        tags[word] = tags.get(word, 0) | BEFORE
    links: dict[str, list[tuple[str, ...]]] = {}
    for link in data["links"]:
        links.setdefault(link.split()[0], []).append(tuple(link.split()))
    return Grammar(
        tags=tags,
        plural=frozenset(data["plural_determiners"].split()),
        feminine=frozenset(data["feminine_determiners"].split()),
        masculine=frozenset(data["masculine_determiners"].split()),
        quantities=frozenset(data["quantities"].split()),
        links=links,
        locutions=frozenset(data["locutions"].split()),
        of=frozenset(data["of"].split()),
        possessives=frozenset(data["possessives"].split()),
        reflexives=frozenset(data["reflexives"].split()),
        negations=frozenset(data["negations"].split()),
        masculine_titles=frozenset(data["roles"]["masculine_titles"].split()),
        feminine_titles=frozenset(data["roles"]["feminine_titles"].split()),
    )


def read_words(page: Page, start: int, end: int, mentions: Sequence[Mention]) -> Words:
    """The words of a span of the text; mentions inside it (sorted, apart) are one word each."""
    text, language = page.article.text, page.article.language
    known = _known(language)
    words = Words([], [], [], [], [], [])
    at = start
    for mention in mentions:
        if mention.start < at or mention.end > end:
            continue
        _read_plain(words, text, at, mention.start, known)
        words.start.append(mention.start)
        words.end.append(mention.end)
        words.form.append(mention.surface.lower())
        words.tag.append(MENTION)
        words.verb.append(None)
        words.mention.append(mention)
        at = mention.end
    _read_plain(words, text, at, end, known)
    return words


def _read_plain(words: Words, text: str, start: int, end: int, known: dict[str, Known]) -> None:
    found = _WORD.findall(text, start, end)
    if not found:
        return
    forms, tags, verbs, lengths = zip(*[known[word] for word in found], strict=True)
    ends = [*accumulate(map(len, found), initial=start)][1:]  # nothing stands between one and the next
    words.start += map(sub, ends, lengths)
    words.end += ends
    words.form += forms
    words.tag += tags
    words.verb += verbs
    words.mention += [None] * len(found)


class _Known(dict[str, Known]):
    """What a word as written, with the space before it, can be; each spelling is looked up once."""

    def __init__(self, language: str) -> None:
        self.tags, self.forms = load_grammar(language).tags, load_verbs(language).forms

    def __missing__(self, word: str) -> Known:
        written = re.sub(r"^[\s_]+", "", word)
        form = written.lower().replace("’", "'").replace("ʼ", "'")
        tag = self.tags.get(form, 0) or _SIGNS.get(form, 0)
        verb = self.forms.get(form)
        if not tag and verb is None:
            if form[0].isdigit():
                tag = NUMBER
            elif form.endswith("ment") and len(form) > 6:
                tag = ADV
        known = (form, tag, verb, len(written))
        if len(self) < _MEMORY:
            self[word] = known
        return known


@cache
def _known(language: str) -> _Known:
    return _Known(language)


__all__ = ["FINITE", "FIRST", "GERUND", "INFINITIVE", "PARTICIPLE", "Grammar", "Words", "load_grammar", "read_words"]

"""The portrayal of each actor in an English page: how it is named, what it does and undergoes, how it is judged.

Only in titles and bodies, and only sentences that name an actor, or open with the pronoun of one, are looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from recoupe.english.groups import read_group
from recoupe.english.lexicon import load_lexicon
from recoupe.english.persons import person_names
from recoupe.english.phrases import FREE, Phrase
from recoupe.english.subjects import after_subject
from recoupe.english.words import (
    ADV,
    COORD,
    DET,
    MENTION,
    NUMBER,
    PREP,
    PUNCTUATION,
    SUBORD,
    TIME,
    Words,
    load_grammar,
    read_words,
)
from recoupe.model import ARTICLE_ZONES, Mention, Page, Portrayal, Quote, Sentence
from recoupe.portrayal.english.acts import Act, find_acts
from recoupe.portrayal.english.clauses import Clause, find_clauses, find_phrases
from recoupe.portrayal.english.designations import Description, find_designations
from recoupe.portrayal.english.judgements import find_judgements
from recoupe.portrayal.english.scene import Judgement, Scene
from recoupe.portrayal.english.terms import find_terms
from recoupe.quotes.english.cues import load_lexicon as load_cues

_LONGEST = 3000  # characters of a sentence read as one
_PERSON = frozenset({"he", "she"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})


@dataclass(frozen=True, slots=True)
class Topic:
    """The actor that a sentence was about: whether its name was a person's, of which gender."""

    actor: str
    is_person: bool
    gender: str


def find_english_rows(page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Portrayal]:
    """The rows of portrayal of an English page, by sentence; "The junta expelled Mr Diallo" gives three.

    Mentions and quotes are those of this page, sorted by start.
    """
    lexicon = load_lexicon()
    named = sorted((m for m in mentions if m.zone in ARTICLE_ZONES and not m.locative), key=lambda m: (m.start, -m.end))
    starts = [m.start for m in named]
    quotes = sorted(quotes, key=lambda q: (q.start, -q.end))
    quote_starts = [q.start for q in quotes]
    reach = list(accumulate((q.end for q in quotes), max))
    persons: dict[str, dict[str, str]] = {}
    for (actor, name), gender in person_names(page.folded, named, load_cues().words["people"]).items():
        persons.setdefault(actor, {})[name] = gender
    before: list[Topic] = []
    topic: Topic | None = None
    for sentence in (piece for whole in page.sentences for piece in _pieces(page, whole)):
        if sentence.zone not in ARTICLE_ZONES:
            topic = None
            continue
        inside = named[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end - 1)]
        inside = [m for m in inside if m.end <= sentence.end]
        spoken = quotes[bisect_right(reach, sentence.start) : bisect_left(quote_starts, sentence.end)]
        spoken = [q for q in spoken if q.end > sentence.start]
        if not inside and not spoken and topic is None:
            continue
        words = read_words(page, sentence.start, sentence.end, inside)
        phrases = find_phrases(words)
        voices = _voices(words, spoken)
        pronouns = _resolve(words, voices, topic) | _inner_pronouns(words, phrases, voices, persons)
        clauses = find_clauses(words, phrases, pronouns)
        objects = _object_pronouns(words, clauses, before, voices)
        for description in find_designations(words, phrases, clauses, lexicon):
            yield _row(page, words, description, description.device, spoken)
        for act in find_acts(words, phrases, clauses, objects, lexicon):
            yield _row(page, words, act, act.device, spoken)
        text = page.folded[sentence.start : sentence.end]
        terms = find_terms(words, text, lexicon)
        scene = Scene(words, phrases, clauses, lexicon, topic.actor if topic else "", pronouns, voices, objects)
        for judgement in find_judgements(scene, terms):
            yield _row(page, words, judgement, "evaluation", spoken)
        before = [_topic_of(words, at, persons) for at in phrases] or before[:1]
        if phrases or len(words) > 6:
            topic = _next_topic(words, clauses, phrases, pronouns, persons, topic)


def _pieces(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence as it is; one without an end in parts cut at spaces, to stay linear."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = page.folded.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield Sentence(sentence.doc, start, cut, sentence.zone)
        start = cut
    yield sentence if start == sentence.start else Sentence(sentence.doc, start, sentence.end, sentence.zone)


def _row(
    page: Page, words: Words, found: Description | Act | Judgement, device: str, quotes: Sequence[Quote]
) -> Portrayal:
    start, end = words.start[found.first], words.end[found.last]
    covering = [q for q in quotes if q.start <= start and end <= q.end + 1 and q.kind != "scare" and q.speaker]
    reported = min(covering, key=lambda q: q.end - q.start).speaker if covering else ""
    text = page.article.text
    return Portrayal(
        page.article.doc, start, end, text[start:end], found.actor, device, found.polarity, reported, found.rule
    )


def _voices(words: Words, quotes: Sequence[Quote]) -> list[str]:
    """The speaker of each word inside direct quotations, '' elsewhere and where nobody is named."""
    voices = [""] * len(words)
    for quote in quotes:
        if quote.kind == "direct":
            first, last = bisect_left(words.start, quote.start), bisect_left(words.start, quote.end)
            voices[first:last] = [quote.speaker or "?"] * (last - first)
    return voices


def _resolve(words: Words, voices: Sequence[str], topic: Topic | None) -> dict[int, str]:
    """Pronouns whose actor is plain: he, she, it, they that open the sentence, I and we in the words of an actor."""
    pronouns: dict[int, str] = {}
    at = 0
    while (
        at < len(words)
        and at < 7
        and (
            words.is_a(at, COORD | ADV | PUNCTUATION | SUBORD | TIME | NUMBER)
            or words.is_a(at, PREP | DET)
            and words.is_a(at + 1, TIME | NUMBER)
        )
        and words.form[at] not in ("that", "it")
    ):
        at += 1
    if topic is not None and at < len(words) and voices[at] != topic.actor:
        if _fits(words.form[at], topic):
            pronouns[at] = topic.actor
        elif not topic.is_person and _is_stand_in(words, at):
            pronouns[at + 1] = topic.actor  # "the company", of the one just named
    for i, form in enumerate(words.form):
        if form not in _PRONOUNS:
            continue
        said = topic is not None and i > 1 and words.lemma(i - 1) in ("say", "claim", "think", "believe", "insist")
        if said and topic is not None and _fits(form, topic) and not any(words.is_a(k, MENTION) for k in range(i)):
            pronouns[i] = topic.actor  # "critics say | it is a sham"
        if form in ("i", "we") and voices[i] and ":" not in voices[i] and voices[i] not in ("?", "anonymous"):
            pronouns[i] = voices[i]
    return pronouns


@cache
def stand_ins() -> frozenset[str]:
    """Nouns that name a body again: "the company"."""
    return load_cues().words["bodies"]


def _is_stand_in(words: Words, at: int) -> bool:
    """Whether "the company" and a verb start at a word, "of" nothing."""
    if words.form[at] != "the" or words.word(at + 1) not in stand_ins() or words.word(at + 2) == "of":
        return False
    return read_group(words, after_subject(words, at + 1)) is not None


_OPENERS = frozenset(
    ["and", "but", "because", "that", "when", "while", "if", "as", "after", "before", "since", "so", ","]
)


def _inner_pronouns(
    words: Words, phrases: Mapping[int, Phrase], voices: Sequence[str], persons: dict[str, dict[str, str]]
) -> dict[int, str]:
    """ "Doe resigned because | she was ill": a pronoun that only one actor named before it in the sentence fits."""
    found: dict[int, str] = {}
    for at, form in enumerate(words.form):
        if form not in ("he", "she", "it", "they") or at == 0 or voices[at]:
            continue
        if words.form[at - 1] not in _OPENERS and not words.is_a(at - 1, PUNCTUATION):
            continue
        fitting = set()
        for i in phrases:
            mention = words.mention[i]
            if i < at and mention is not None and _fits(form, _topic_of(words, i, persons)):
                if form == "they" and not words.form[i].endswith("s") or form == "it" and phrases[i].standing != FREE:
                    continue
                fitting.add(mention.actor)
        if len(fitting) == 1:
            found[at] = fitting.pop()
    return found


def _object_pronouns(
    words: Words, clauses: Sequence[Clause], before: Sequence[Topic], voices: Sequence[str]
) -> dict[int, str]:
    """ "The firm dropped | him": of a person of the sentence before, the only one that fits and does not act here."""
    found: dict[int, str] = {}
    for at, form in enumerate(words.form):
        if form not in ("him", "them") or at == 0 or words.verb[at - 1] is None or voices[at]:
            continue
        acting = {c.actor for c in clauses if c.group.first < at}
        fitting = {
            t.actor
            for t in before
            if t.actor not in acting and (t.is_person and t.gender in ("", "m") if form == "him" else not t.is_person)
        }
        if len(fitting) == 1:
            found[at] = fitting.pop()
    return found


def _topic_of(words: Words, at: int, persons: dict[str, dict[str, str]]) -> Topic:
    """What a mention can be called again: a person by a known last name or a noun with a gender."""
    mention, grammar = words.mention[at], load_grammar()
    actor = mention.actor if mention is not None else ""
    known, word = persons.get(actor, {}), words.form[at].split()[-1]
    if word in known:
        return Topic(actor, True, known[word])
    if word in grammar.feminine or word in grammar.masculine:
        return Topic(actor, True, "f" if word in grammar.feminine else "m")
    if len(known) == 1 and mention is not None and mention.form == "description" and not word.endswith("s"):
        return Topic(actor, True, next(iter(known.values())))
    return Topic(actor, False, "")


def _fits(pronoun: str, topic: Topic) -> bool:
    if pronoun in _PERSON:
        return topic.is_person and topic.gender in ("", "m" if pronoun == "he" else "f")
    return pronoun in ("it", "they") and not topic.is_person


def _next_topic(
    words: Words, clauses: Sequence[Clause], phrases: dict, pronouns: dict[int, str],
    persons: dict[str, dict[str, str]], last: Topic | None,
) -> Topic | None:  # fmt: skip
    """The one actor a pronoun in the next sentence can mean: the subject of this one, or its only actor."""
    if not phrases:
        return last if last is not None and last.actor in pronouns.values() else None
    own = [c for c in clauses if c.at in phrases]
    actors = {c.actor for c in own} or {m.actor for m in words.mention if m is not None}
    if len(actors) != 1:
        first = next((c for c in own if phrases[c.at].standing == FREE), None)
        if first is None or own[0] is not first:
            return None
        actors = {first.actor}
    actor = actors.pop()
    at = next((c.at for c in own if c.actor == actor), None)
    at = at if at is not None else next(i for i, m in enumerate(words.mention) if m is not None and m.actor == actor)
    return _topic_of(words, at, persons)

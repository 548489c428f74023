"""Pronouns of an English sentence, and nouns like "the company", whose actor is plain from the sentence before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.english.groups import read_group
from recoupe.english.phrases import FREE, Phrase
from recoupe.english.subjects import after_subject
from recoupe.english.words import (
    ADV,
    COMMA,
    COORD,
    DET,
    MARK,
    MENTION,
    NUMBER,
    PREP,
    PUNCTUATION,
    SUBORD,
    TIME,
    Words,
    load_grammar,
)
from recoupe.portrayal.english.clauses import Clause
from recoupe.quotes.english.cues import load_lexicon as load_cues

_PERSON = frozenset({"he", "she"})


_SUBJECTS = {"her": "she", "him": "he", "his": "he", "them": "they", "their": "they", "its": "it"}
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "my", "our"})


@dataclass(frozen=True, slots=True)
class Topic:
    """The actor that a sentence was about: whether its name was a person's, of which gender."""

    actor: str
    is_person: bool
    gender: str


def resolve(words: Words, voices: Sequence[str], topic: Topic | None) -> dict[int, str]:
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
    if topic is not None and at < len(words) and voices[at] != topic.actor and not _is_expletive(words, voices, at):
        if _fits(words.form[at], topic):
            pronouns[at] = topic.actor
        elif not topic.is_person and (noun := _stand_in(words, at)):
            pronouns[noun] = topic.actor  # "the company", of the one just named
    for i, form in enumerate(words.form):
        if form not in _PRONOUNS:
            continue
        after_marks = form in _PERSON and i > at and words.is_a(i - 1, MARK | COMMA) and not voices[i]
        if (
            after_marks
            and topic is not None
            and _fits(form, topic)
            and not any(words.is_a(k, MENTION) for k in range(i))
        ):
            pronouns[i] = topic.actor  # '“…,” she told the paper'
        said = topic is not None and i > 1 and words.lemma(i - 1) in ("say", "claim", "think", "believe", "insist")
        if said and topic is not None and _fits(form, topic) and not any(words.is_a(k, MENTION) for k in range(i)):
            pronouns[i] = topic.actor  # "critics say | it is a sham"
        own = form in ("my", "our") and words.is_plain(i + 1) and (i == 0 or words.is_a(i - 1, PUNCTUATION | COORD))
        if own and voices[i] and ":" not in voices[i] and voices[i] not in ("?", "anonymous"):
            pronouns[i + 1] = voices[i]  # "my crew pulled them out"
        if form in ("i", "we") and voices[i] and ":" not in voices[i] and voices[i] not in ("?", "anonymous"):
            pronouns[i] = voices[i]
    return pronouns


@cache
def stand_ins() -> frozenset[str]:
    """Nouns that name a body again: "the company"."""
    return load_cues().words["bodies"]


_EXPLETIVE = frozenset(
    ["take", "rain", "snow", "seem", "appear", "turn", "transpire", "emerge", "understand", "say", "believe"]
)


_ADJECTIVE_TO = frozenset(["to", "that", "for", "when", "if"])


def _is_expletive(words: Words, voices: Sequence[str], at: int) -> bool:
    """Whether an "it" stands for nothing: "it is understood", "it took years"; or stands in quoted words."""
    if words.form[at] != "it":
        return False
    if voices[at]:
        return True
    group = read_group(words, at + 1)
    if group is None or group.lemmas[-1] in _EXPLETIVE:
        return True
    return group.lemma == "be" and words.is_plain(group.last + 1) and words.word(group.last + 2) in _ADJECTIVE_TO


def _stand_in(words: Words, at: int) -> int:
    """The noun of "the company", "the family-owned company" where it and a verb start at a word, "of" nothing; or 0."""
    noun = at + 1 + (words.is_plain(at + 1) and words.word(at + 1) not in stand_ins())
    if (
        words.form[at] != "the"
        or words.is_a(noun, MENTION)
        or words.word(noun) not in stand_ins()
        or words.word(noun + 1) == "of"
    ):
        return 0
    return noun if read_group(words, after_subject(words, noun)) is not None else 0


_OPENERS = frozenset(
    ["and", "but", "because", "that", "when", "while", "if", "as", "after", "before", "since", "so", ","]
)


def inner_pronouns(
    words: Words, phrases: Mapping[int, Phrase], voices: Sequence[str], persons: dict[str, dict[str, str]]
) -> dict[int, str]:
    """ "Doe resigned because | she was ill": a pronoun that only one actor named before it in the sentence fits."""
    found: dict[int, str] = {}
    for at, form in enumerate(words.form):
        if form not in ("he", "she", "it", "they") or at == 0 or _is_expletive(words, voices, at):
            continue
        if words.form[at - 1] not in _OPENERS and not words.is_a(at - 1, PUNCTUATION):
            continue
        fitting = set()
        for i in phrases:
            mention = words.mention[i]
            if i < at and mention is not None and voices[i] == voices[at] and _fits(form, topic_of(words, i, persons)):
                if form == "they" and not words.form[i].endswith("s") or form == "it" and phrases[i].standing != FREE:
                    continue
                if mention.actor != voices[at]:
                    fitting.add(mention.actor)
        if len(fitting) == 1:
            found[at] = fitting.pop()
    for at, form in enumerate(words.form):
        if form in ("its", "their") and words.word(at + 1) in _MEMBERS and words.lemma(at - 1) in _SAYING:
            before = {m.actor for m in words.mention[:at] if m is not None}
            if len(before) == 1:
                found[at + 1] = before.pop()  # "the union said | its members had warned them"
    return found


_MEMBERS = frozenset(
    [
        "members",
        "staff",
        "crews",
        "crew",
        "workers",
        "officials",
        "officers",
        "engineers",
        "inspectors",
        "leaders",
        "bosses",
    ]
)
_SAYING = frozenset(["say", "claim", "insist", "add", "confirm", "believe", "argue", "maintain", "admit"])


def object_pronouns(
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


def topic_of(words: Words, at: int, persons: dict[str, dict[str, str]]) -> Topic:
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


def next_topic(
    words: Words, clauses: Sequence[Clause], phrases: dict, pronouns: dict[int, str],
    persons: dict[str, dict[str, str]], last: Topic | None,
) -> Topic | None:  # fmt: skip
    """The one actor a pronoun in the next sentence can mean: the subject of this one, or its only actor."""
    if not phrases:
        if last is None:
            return None
        if any(words.capital[i] and words.capital[i - 1] and words.is_plain(i) for i in range(2, len(words))):
            return None  # somebody else was named
        kept = last.actor in pronouns.values() or any(_fits(_SUBJECTS.get(f, f), last) for f in words.form)
        return last if kept else None
    opening = min(pronouns, default=len(words))
    if (
        last is not None
        and opening < min(phrases)
        and pronouns[opening] == last.actor
        and _fits(words.form[opening], last)
    ):
        return last  # "She told the council that Doe had lied." is about her still
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
    return topic_of(words, at, persons)

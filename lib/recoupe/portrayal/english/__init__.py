"""The portrayal of each actor in an English page: how it is named, what it does and undergoes, how it is judged.

Only in titles and bodies, and only sentences that name an actor, or open with the pronoun of one, are looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from recoupe.english.lexicon import load_lexicon
from recoupe.english.persons import person_names
from recoupe.english.words import Words, read_words
from recoupe.model import ARTICLE_ZONES, Mention, Page, Portrayal, Quote
from recoupe.portrayal.acts import Act
from recoupe.portrayal.designations import Designation
from recoupe.portrayal.english.acts import find_acts
from recoupe.portrayal.english.clauses import find_clauses, find_phrases
from recoupe.portrayal.english.designations import find_designations
from recoupe.portrayal.english.judgements import find_judgements
from recoupe.portrayal.english.pronouns import Topic, inner_pronouns, next_topic, object_pronouns, resolve, topic_of
from recoupe.portrayal.english.scene import Scene
from recoupe.portrayal.english.terms import find_terms
from recoupe.portrayal.judgements import Judgement
from recoupe.portrayal.pieces import pieces
from recoupe.quotes.english.cues import load_lexicon as load_cues


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
    for sentence in (piece for whole in page.sentences for piece in pieces(page, whole)):
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
        pronouns = resolve(words, voices, topic) | inner_pronouns(words, phrases, voices, persons)
        clauses = find_clauses(words, phrases, pronouns)
        objects = object_pronouns(words, clauses, before, voices)
        for description in find_designations(words, phrases, clauses, lexicon):
            yield _row(page, words, description, description.device, spoken)
        for act in find_acts(words, phrases, clauses, objects, lexicon):
            yield _row(page, words, act, act.device, spoken)
        text = page.folded[sentence.start : sentence.end]
        terms = find_terms(words, text, lexicon)
        scene = Scene(words, phrases, clauses, lexicon, topic.actor if topic else "", pronouns, voices, objects)
        for judgement in find_judgements(scene, terms):
            yield _row(page, words, judgement, "evaluation", spoken)
        before = [topic_of(words, at, persons) for at in phrases] or before[:1]
        if phrases or len(words) > 6:
            topic = next_topic(words, clauses, phrases, pronouns, persons, topic)


def _row(
    page: Page, words: Words, found: Designation | Act | Judgement, device: str, quotes: Sequence[Quote]
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

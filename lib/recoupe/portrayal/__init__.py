"""The portrayal of each actor: how it is named, what it does and undergoes, how it is judged, each with its words.

Only in titles and bodies, and only sentences that name an actor (or open with the pronoun of one) are looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from recoupe.french.lexicon import Lexicon, load_lexicon
from recoupe.french.nouns import read_phrase
from recoupe.french.syntax import Words, load_grammar, read_words
from recoupe.french.verbs import load_verbs
from recoupe.model import ARTICLE_ZONES, Mention, Page, Portrayal, Quote, Sentence
from recoupe.portrayal.acts import Act, find_acts, read_verb
from recoupe.portrayal.attributes import Attribute, find_attributes
from recoupe.portrayal.cast import Cast
from recoupe.portrayal.designations import Designation, find_designations, register
from recoupe.portrayal.english import find_english_rows
from recoupe.portrayal.evaluation import find_judgements
from recoupe.portrayal.judgements import Judgement, Scene, Voice, find_terms
from recoupe.portrayal.patients import PATIENT
from recoupe.portrayal.pieces import pieces
from recoupe.portrayal.subjects import find_clauses
from recoupe.portrayal.taken_up import taken_up_act
from recoupe.portrayal.topics import (
    Topic,
    find_anaphor,
    inner_pronouns,
    next_subject,
    resolve_pronouns,
    side_pronouns,
    sole_actor,
)


def find_portrayal(page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Portrayal]:
    """The rows of portrayal of a page, sorted by place; "La junte a expulsé M. Diallo" gives four.

    Mentions and quotes are those of this page, sorted by start. Rows with the same words, actor and device appear once.
    """
    rows: dict[tuple[int, int, str, str], Portrayal] = {}
    find = find_english_rows if page.article.language == "en" else _rows
    for row in find(page, mentions, quotes):
        rows.setdefault((row.start, row.end, row.actor, row.device), row)
    yield from sorted(rows.values(), key=lambda r: (r.start, r.end, r.device, r.actor))


def _rows(page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Portrayal]:
    language = page.article.language
    grammar, verbs, lexicon = load_grammar(language), load_verbs(language), load_lexicon(language)
    named = sorted((m for m in mentions if m.zone in ARTICLE_ZONES and not m.locative), key=lambda m: (m.start, -m.end))
    starts = [m.start for m in named]
    quotes = sorted(quotes, key=lambda q: (q.start, -q.end))
    quote_starts = [q.start for q in quotes]
    reach = list(accumulate((q.end for q in quotes), max))  # how far any quotation so far reaches
    cast = Cast(page, named, lexicon)
    last_subject: Topic | None = None
    topic: Topic | None = None
    doer = ""
    others: frozenset[str] = frozenset()
    for sentence in (piece for whole in page.sentences for piece in pieces(page, whole)):
        if sentence.zone not in ARTICLE_ZONES:
            last_subject = topic = None
            doer = ""
            continue
        inside = named[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end - 1)]
        inside = [m for m in inside if m.end <= sentence.end]
        spoken = quotes[bisect_right(reach, sentence.start) : bisect_left(quote_starts, sentence.end)]
        spoken = [q for q in spoken if q.end > sentence.start]
        if not inside and not spoken and topic is None and not (doer and _points_back(page, sentence)):
            continue
        words = read_words(page, sentence.start, sentence.end, inside)
        phrases = {
            at: read_phrase(words, at, grammar) for at, mention in enumerate(words.mention) if mention is not None
        }
        pronouns = resolve_pronouns(words, spoken, last_subject, topic)
        anaphor = find_anaphor(words, topic, grammar, lexicon) if topic is not None else None
        if anaphor is not None and topic is not None:
            pronouns[anaphor[1]] = topic[0]
            named_again = Designation(
                topic[0], *anaphor, register(" ".join(words.form[anaphor[0] : anaphor[1] + 1]), lexicon), "anaphor"
            )
            yield _row(page, words, named_again, "designation", spoken)
        if "on" in words.form:
            pronouns |= side_pronouns(words, phrases)
        clauses = list(find_clauses(words, phrases, pronouns, grammar, verbs))
        if inner := inner_pronouns(words, phrases, clauses, pronouns, spoken):
            clauses += find_clauses(words, {}, inner, grammar, verbs)
        for designation in find_designations(words, phrases, clauses, lexicon):
            yield _row(page, words, designation, designation.device, spoken)
        for attribute in find_attributes(words, phrases, clauses, lexicon):
            yield _row(page, words, attribute, attribute.device, spoken)
        acts = list(find_acts(words, phrases, clauses, grammar, verbs, lexicon))
        if topic is not None and (found := taken_up_act(words, topic, lexicon)) is not None:
            acts.append(Act(topic[0], *found))
        for act in acts:
            yield _row(page, words, act, act.device, spoken)
        terms = find_terms(words, page.article.text[sentence.start : sentence.end], grammar, lexicon)
        if terms or clauses or acts or phrases or topic is not None:
            blamed = frozenset(act.actor for act in acts if act.device == PATIENT and act.polarity < 0)
            before = topic[0] if topic else ""
            scene = Scene(
                words,
                phrases,
                clauses,
                _voices(words, spoken, lexicon),
                blamed,
                before,
                doer,
                others,
                cast,
                grammar,
                lexicon,
            )
            for judgement in find_judgements(scene, terms, acts):
                yield _row(page, words, judgement, "evaluation", spoken)
        goes_on = not phrases and topic is not None and _goes_on(sentence, spoken, topic[0])
        if (phrases or pronouns or len(words) > 8) and not goes_on:  # a short aside does not change the subject
            last_subject = next_subject(words, phrases, clauses, pronouns, last_subject)
            topic = last_subject or sole_actor(words, phrases, clauses)
        subjects = {clause.actor for clause in clauses if clause.at in phrases or clause.at in pronouns}
        doer = subjects.pop() if len(subjects) == 1 else ""
        others = frozenset(mention.actor for mention in words.mention if mention is not None)


def _goes_on(sentence: Sentence, quotes: Sequence[Quote], actor: str) -> bool:
    """Does a sentence that names nobody keep the subject: words of that actor, or part of a longer quotation?"""
    if {quote.speaker for quote in quotes} == {actor}:
        return True
    return any(q.start <= sentence.start + 3 and sentence.end < q.end for q in quotes)


def _points_back(page: Page, sentence: Sentence) -> bool:
    """Does a sentence open with what was just told: "Cette décision ...", "Ce choix ..."?"""
    return page.folded.startswith(("cette ", "ce ", "cet ", "ces "), sentence.start)


def _row(
    page: Page, words: Words, found: Designation | Attribute | Act | Judgement, device: str, quotes: Sequence[Quote]
) -> Portrayal:
    start, end = words.start[found.first], words.end[found.last]
    reported = _reported_by(start, end, quotes) or (found.by if isinstance(found, Judgement) else "")
    text = page.article.text
    return Portrayal(
        page.article.doc, start, end, text[start:end], found.actor, device, found.polarity, reported, found.rule
    )


def _reported_by(start: int, end: int, quotes: Sequence[Quote]) -> str:
    """The speaker of the smallest quotation that covers the words; scare marks report nobody."""
    covering = [q for q in quotes if q.start <= start and end <= q.end + 1 and q.kind != "scare" and q.speaker]
    return min(covering, key=lambda q: q.end - q.start).speaker if covering else ""


def _voices(words: Words, quotes: Sequence[Quote], lexicon: Lexicon) -> list[Voice]:
    voices = []
    for quote in sorted((q for q in quotes if q.kind == "direct"), key=lambda q: q.end - q.start):
        inside = [i for i in range(len(words)) if words.start[i] >= quote.start and words.end[i] <= quote.end]
        if inside:
            voices.append(Voice(inside[0], inside[-1], quote.speaker, _is_hostile(quote, lexicon)))
    return voices


def _is_hostile(quote: Quote, lexicon: Lexicon) -> bool:
    """Is the cue an attack: by its stance, or a verb like "ironise"?"""
    if quote.stance == "accusing":
        return True
    return bool(quote.cue) and _attacks(quote.cue, lexicon)


@lru_cache(maxsize=10_000)
def _attacks(cue: str, lexicon: Lexicon) -> bool:
    verb = read_verb(cue)
    return verb is not None and verb[0] in lexicon.hostile

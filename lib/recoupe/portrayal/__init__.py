"""The portrayal of each actor: how it is named, what it does and undergoes, how it is judged, each with its words.

Only in titles and bodies, and only sentences that name an actor (or open with the pronoun of one) are looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from recoupe.french.groups import PASSIVE, REFLEXIVE, read_group
from recoupe.french.lexicon import Lexicon, load_lexicon
from recoupe.french.nouns import Phrase, read_phrase
from recoupe.french.syntax import (
    ADV,
    BEFORE,
    COMMA,
    COORD,
    DET,
    MARK,
    MENTION,
    PARTICIPLE,
    ROLE,
    STOP,
    SUBJECT,
    Grammar,
    Words,
    load_grammar,
    read_words,
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR, load_verbs
from recoupe.model import ARTICLE_ZONES, Mention, Page, Portrayal, Quote, Sentence
from recoupe.portrayal.acts import Act, find_acts, read_verb
from recoupe.portrayal.attributes import Attribute, find_attributes
from recoupe.portrayal.designations import Designation, find_designations, modifiers_after, register
from recoupe.portrayal.evaluation import find_judgements
from recoupe.portrayal.judgements import Judgement, Scene, Voice, find_terms
from recoupe.portrayal.patients import PATIENT
from recoupe.portrayal.subjects import Clause, find_clauses

# the actor a sentence was about, with the number and gender of its name
Topic = tuple[str, int, str]
_LONGEST = 3000  # characters of a sentence read as one
_GENDER = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}


def find_portrayal(page: Page, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Portrayal]:
    """The rows of portrayal of a page, sorted by place; "La junte a expulsé M. Diallo" gives four.

    Mentions and quotes are those of this page, sorted by start. Rows with the same words, actor and device appear once.
    """
    rows: dict[tuple[int, int, str, str], Portrayal] = {}
    for row in _rows(page, mentions, quotes):
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
    last_subject: Topic | None = None
    topic: Topic | None = None
    others: frozenset[str] = frozenset()
    for sentence in (piece for whole in page.sentences for piece in _pieces(page, whole)):
        if sentence.zone not in ARTICLE_ZONES:
            last_subject = topic = None
            continue
        inside = named[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end - 1)]
        inside = [m for m in inside if m.end <= sentence.end]
        spoken = quotes[bisect_right(reach, sentence.start) : bisect_left(quote_starts, sentence.end)]
        spoken = [q for q in spoken if q.end > sentence.start]
        if not inside and not spoken and topic is None:
            continue
        words = read_words(page, sentence.start, sentence.end, inside)
        phrases = {
            at: read_phrase(words, at, grammar) for at, mention in enumerate(words.mention) if mention is not None
        }
        pronouns = _resolve(words, spoken, last_subject, topic)
        anaphor = _anaphor(words, topic, grammar, lexicon) if topic is not None else None
        if anaphor is not None and topic is not None:
            pronouns[anaphor[1]] = topic[0]
            named_again = Designation(
                topic[0], *anaphor, register(" ".join(words.form[anaphor[0] : anaphor[1] + 1]), lexicon), "anaphor"
            )
            yield _row(page, words, named_again, "designation", spoken)
        clauses = list(find_clauses(words, phrases, pronouns, grammar, verbs))
        if inner := _inner_pronouns(words, phrases, clauses, pronouns, spoken):
            clauses += find_clauses(words, {}, inner, grammar, verbs)
        for designation in find_designations(words, phrases, clauses, lexicon):
            yield _row(page, words, designation, designation.device, spoken)
        for attribute in find_attributes(words, phrases, clauses, lexicon):
            yield _row(page, words, attribute, attribute.device, spoken)
        acts = list(find_acts(words, phrases, clauses, grammar, verbs, lexicon))
        for act in acts:
            yield _row(page, words, act, act.device, spoken)
        lowered = page.article.text[sentence.start : sentence.end].lower().replace("’", "'")
        terms = find_terms(words, lowered, grammar, lexicon)
        if terms or clauses or acts or phrases or topic is not None:
            blamed = frozenset(act.actor for act in acts if act.device == PATIENT and act.polarity < 0)
            before = topic[0] if topic else ""
            scene = Scene(
                words, phrases, clauses, _voices(words, spoken, lexicon), blamed, before, others, grammar, lexicon
            )
            for judgement in find_judgements(scene, terms, acts):
                yield _row(page, words, judgement, "evaluation", spoken)
        if phrases or pronouns or len(words) > 8:  # a short aside does not change the subject
            last_subject = _next_subject(words, phrases, clauses, pronouns, last_subject)
            topic = last_subject or _sole_actor(words, phrases, clauses)
        others = frozenset(mention.actor for mention in words.mention if mention is not None)


def _pieces(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence as it is; one without an end (a page that lost its stops) in parts cut at spaces, to stay linear."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = page.folded.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield Sentence(sentence.doc, start, cut, sentence.zone)
        start = cut
    yield sentence if start == sentence.start else Sentence(sentence.doc, start, sentence.end, sentence.zone)


def _row(
    page: Page, words: Words, found: Designation | Attribute | Act | Judgement, device: str, quotes: Sequence[Quote]
) -> Portrayal:
    start, end = words.start[found.first], words.end[found.last]
    reported = _reported_by(start, end, quotes)
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
    verb = read_verb(quote.cue) if quote.cue else None
    return verb is not None and verb[0] in lexicon.hostile


def _resolve(words: Words, quotes: Sequence[Quote], last_subject: Topic | None, topic: Topic | None) -> dict[int, str]:
    """Pronouns whose actor is plain: il and elle that open the sentence, je and nous in the words of an actor."""
    pronouns: dict[int, str] = {}
    at = 0
    while (
        at < len(words) and at < 3 and words.is_a(at, COORD | ADV | STOP | COMMA | MARK) and not words.is_a(at, SUBJECT)
    ):
        at += 1
    if at < len(words) and words.form[at] in _GENDER:
        speakers = {q.speaker for q in quotes if q.kind == "direct" and q.start <= words.start[at] < q.end}
        meant = topic if speakers else last_subject  # in quotation marks, of another than who speaks
        if meant is not None and meant[0] not in speakers and _fits(words.form[at], meant):
            pronouns[at] = meant[0]
    for quote in quotes:
        if quote.kind != "direct" or not quote.speaker or ":" in quote.speaker or quote.speaker == "anonymous":
            continue
        for i, form in enumerate(words.form):
            if form not in ("je", "j'", "nous") or not quote.start <= words.start[i] < quote.end:
                continue
            if words.is_a(i, SUBJECT) and not words.is_a(i - 1, SUBJECT):
                pronouns[i] = quote.speaker
    return pronouns


def _sole_actor(words: Words, phrases: dict[int, Phrase], clauses: Sequence[Clause]) -> Topic | None:
    """The only actor a sentence names, or that speaks in it, whatever its part."""
    actors = {mention.actor for mention in words.mention if mention is not None} or {c.actor for c in clauses}
    if len(actors) != 1:
        return None
    phrase = next(iter(phrases.values()), None)
    return actors.pop(), phrase.number if phrase else SINGULAR | PLURAL, phrase.gender if phrase else ""


def _anaphor(words: Words, topic: Topic, grammar: Grammar, lexicon: Lexicon) -> tuple[int, int] | None:
    """ "Le géant de l'électricité se terre": a new name, with a side, for the one actor of the sentence before.

    Only as the subject that opens a sentence, after a definite article, with a word of the register or "ancien".
    """
    at = 0
    while at < 3 and words.is_a(at, COORD | ADV | STOP | COMMA) and not words.is_a(at, DET):
        at += 1
    if at >= len(words) or words.form[at] not in ("le", "la", "l'", "les", "ce", "cet", "cette", "ces"):
        return None
    if words.form[at] not in grammar.plural and not topic[1] & SINGULAR:
        return None  # a plural may name a firm or a union: "ces prédateurs"
    if topic[2] and (
        words.form[at] in grammar.feminine
        and topic[2] == "m"
        or words.form[at] in grammar.masculine
        and topic[2] == "f"
    ):
        return None
    head, former = at + 1, False
    while words.is_a(head, BEFORE) and not words.is_a(head, ROLE):
        former |= words.form[head] in ("ancien", "ancienne", "anciens", "anciennes", "ex")
        head += 1
    if head >= len(words) or words.is_a(head, MENTION) or not words.is_plain(head):
        return None
    form = words.form[head]
    if form not in lexicon.register_heads and form not in lexicon.neutral_heads and not former:
        return None
    last = modifiers_after(words, head, True, lexicon)
    group = read_group(words, last + 1)
    return (at + 1, last) if group is not None else None


def _fits(pronoun: str, topic: Topic) -> bool:
    number = PLURAL if pronoun.endswith("s") else SINGULAR
    return bool(topic[1] & number) and topic[2] in ("", _GENDER[pronoun])


def _inner_pronouns(
    words: Words,
    phrases: dict[int, Phrase],
    clauses: Sequence[Clause],
    opening: dict[int, str],
    quotes: Sequence[Quote],
) -> dict[int, str]:
    """ "Alors que le club recule, il ...": il and elle after a clause of the one actor that fits."""
    found: dict[int, str] = {}
    for at in range(1, len(words)):
        form = words.form[at]
        if (
            form not in _GENDER
            or at in opening
            or not (words.is_a(at - 1, COMMA | STOP | COORD) or words.form[at - 1] in ("que", "qu'", "si", "s'"))
        ):
            continue
        if words.is_a(at + 1, COMMA) or any(q.kind == "direct" and q.start <= words.start[at] < q.end for q in quotes):
            continue
        number = PLURAL if form.endswith("s") else SINGULAR
        fitting = {
            words.mention[i].actor  # type: ignore[union-attr]
            for i, p in phrases.items()
            if i < at and p.number & number and p.gender in ("", _GENDER[form])
        }
        before = [c for c in clauses if c.at < at and c.at in phrases]
        fronted = [
            i for i, p in phrases.items() if i < at and words.form[max(0, p.first - 2) : p.first] == ["quant", "à"]
        ]
        subjects = {c.actor for c in before} | {words.mention[i].actor for i in fronted}  # type: ignore[union-attr]
        if len(fitting) == 1 and fitting <= subjects:
            found[at] = fitting.pop()
    return found


def _next_subject(
    words: Words,
    phrases: dict[int, Phrase],
    clauses: Sequence[Clause],
    pronouns: dict[int, str],
    last: Topic | None,
) -> Topic | None:
    """The one actor that a pronoun in the next sentence can only mean: its subject, alone of its gender and number."""
    if not phrases:
        return last if last is not None and last[0] in pronouns.values() else None
    own = [c for c in clauses if c.at in phrases]
    actors = {clause.actor for clause in own}
    if len(actors) != 1:
        return None
    actor = actors.pop()
    gender = next((phrases[c.at].gender for c in own if phrases[c.at].gender), "") or _participle_gender(words, own)
    number = phrases[own[0].at].number
    if any(c.group.number in (SINGULAR, PLURAL) for c in own):
        number = next(c.group.number for c in own if c.group.number in (SINGULAR, PLURAL))
    for at, phrase in phrases.items():
        mention = words.mention[at]
        if (
            mention is not None
            and mention.actor != actor
            and phrase.number & number
            and (not gender or phrase.gender in ("", gender))
        ):
            return None
    return actor, number, gender


def _participle_gender(words: Words, clauses: Sequence[Clause]) -> str:
    """The gender that a participle after être shows: "s'est rendue" is feminine."""
    for clause in clauses:
        if clause.group.voice in (PASSIVE, REFLEXIVE) and words.is_verb(clause.group.core, PARTICIPLE):
            return "f" if words.form[clause.group.core].rstrip("s").endswith("e") else "m"
    return ""


__all__ = ["Grammar", "find_portrayal"]

"""What a sentence is about, and the pronouns and new names that point at the actor of the sentence before."""

from collections.abc import Sequence

from recoupe.french.groups import PASSIVE, REFLEXIVE, read_group
from recoupe.french.lexicon import Lexicon
from recoupe.french.nouns import Phrase
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
)  # fmt: skip
from recoupe.french.verbs import PLURAL, SINGULAR
from recoupe.model import Quote
from recoupe.portrayal.designations import modifiers_after
from recoupe.portrayal.subjects import Clause

# the actor a sentence was about, with the number and gender of its name
Topic = tuple[str, int, str]
_GENDER = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}


def resolve_pronouns(
    words: Words, quotes: Sequence[Quote], last_subject: Topic | None, topic: Topic | None
) -> dict[int, str]:
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


def side_pronouns(words: Words, phrases: dict[int, Phrase]) -> dict[int, str]:
    """ "Chez Oceanis, on conteste", "Du côté de la mairie, où l'on se tait": on is the actor that the place names."""
    found: dict[int, str] = {}
    for at in range(2, len(words)):
        if words.form[at] != "on":
            continue
        comma = at - 1
        while words.form[comma] in ("l'", "où"):
            comma -= 1
        phrase = phrases.get(comma - 1) if words.is_a(comma, COMMA) else None
        if phrase is None:
            continue
        before = words.form[max(phrase.first - 3, 0) : phrase.first]
        before = (
            before if phrase.determiner not in ("du", "des") else words.form[max(phrase.first - 2, 0) : phrase.first]
        )
        sided = before[-1:] == ["chez"] or bool({"côté", "entourage", "sein"} & set(before))
        mention = words.mention[comma - 1]
        if sided and mention is not None:
            found[at] = mention.actor
    return found


def sole_actor(words: Words, phrases: dict[int, Phrase], clauses: Sequence[Clause]) -> Topic | None:
    """The only actor a sentence names, or that speaks in it, whatever its part."""
    actors = {mention.actor for mention in words.mention if mention is not None} or {c.actor for c in clauses}
    if len(actors) != 1:
        return None
    phrase = next(iter(phrases.values()), None)
    return actors.pop(), phrase.number if phrase else SINGULAR | PLURAL, phrase.gender if phrase else ""


def find_anaphor(words: Words, topic: Topic, grammar: Grammar, lexicon: Lexicon) -> tuple[int, int] | None:
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
    if group is None and words.is_a(last + 1, COMMA):  # "le bâtisseur, ainsi qu'il aime à se dire, règne"
        comma = next((i for i in range(last + 5, min(last + 16, len(words))) if words.is_a(i, COMMA | STOP)), -1)
        group = read_group(words, comma + 1) if comma > 0 and words.is_a(comma, COMMA) else None
    return (at + 1, last) if group is not None else None


def _fits(pronoun: str, topic: Topic) -> bool:
    number = PLURAL if pronoun.endswith("s") else SINGULAR
    return bool(topic[1] & number) and topic[2] in ("", _GENDER[pronoun])


def inner_pronouns(
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


def next_subject(
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

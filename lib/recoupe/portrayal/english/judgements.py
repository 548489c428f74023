"""Words of judgement about an actor in English: "a [shambolic] response", "the mayor's [arrogance]", "a [setback] for Leeds".

A word judges an actor only where grammar ties it to that actor; what ties it to nobody is left out. Whose judgement it
is, is told by the quotations that cover it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.english.groups import COPULA, PASSIVE
from recoupe.english.lexicon import Lexicon
from recoupe.english.phrases import FREE, OBJECT, Phrase
from recoupe.english.verbs import GERUND
from recoupe.english.words import (
    ADV,
    CLOSE,
    COMMA,
    COORD,
    DET,
    MARK,
    MENTION,
    NOT,
    OPEN,
    POSS,
    PREP,
    PUNCTUATION,
    REL,
    STOP,
    SUBJECT,
    SUBORD,
    Words,
)  # fmt: skip
from recoupe.portrayal.english.clauses import Clause

_COPULAS = frozenset({"be", "become", "remain", "seem", "look", "appear", "feel", "sound", "stay", "prove"})
_SELF = frozenset({"his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Term:
    """Words [first, last] that judge, and which way; weak ones need a closer tie to an actor."""

    first: int
    last: int
    polarity: int
    is_weak: bool
    kind: str  # adjective, adverb, noun, phrase


@dataclass(frozen=True, slots=True)
class Judgement:
    """Words [first, last] that judge an actor."""

    actor: str
    first: int
    last: int
    polarity: int
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a sentence; `topic` is the one actor that the sentence before was about, '' if none.

    `objects` has the actors of object pronouns, `voices` the speaker of each word inside direct quotations, '' elsewhere.
    """

    words: Words
    phrases: Mapping[int, Phrase]
    clauses: Sequence[Clause]
    lexicon: Lexicon
    topic: str
    pronouns: Mapping[int, str]
    voices: Sequence[str]
    objects: Mapping[int, str]

    def actor(self, at: int) -> str:
        """The actor of the mention that is word `at`."""
        mention = self.words.mention[at] if 0 <= at < len(self.words) else None
        return mention.actor if mention is not None else ""


def find_terms(words: Words, text: str, lexicon: Lexicon) -> list[Term]:
    """The judging words of a sentence, phrases before single words; `text` is the sentence in lower case."""
    terms: list[Term] = []
    taken: set[int] = set()
    origin = words.start[0] if len(words) else 0
    for match in lexicon.phrase_pattern.finditer(text):
        start, end = origin + match.start(), origin + match.end()
        inside = [i for i in range(len(words)) if words.start[i] < end and words.end[i] > start]
        if inside and not taken & set(inside):
            polarity = lexicon.phrases[match.group()]
            terms.append(Term(inside[0], inside[-1], _turned(words, inside[0], polarity, lexicon), False, "phrase"))
            taken.update(inside)
    for at, form in enumerate(words.form):
        if form not in lexicon.judging_words:
            continue
        kind, polarity = lexicon.judging_words[form]
        if at in taken or words.is_a(at, MENTION | PUNCTUATION):
            continue
        if words.capital[at] and at and not words.is_a(at - 1, STOP) and words.capital[min(at + 1, len(words) - 1)]:
            continue  # part of a name
        if kind == "noun" and form in lexicon.adjectives and not words.is_a(at - 1, DET | POSS | PREP):
            kind, polarity = "adjective", lexicon.adjectives[form]
        weak = form in lexicon.weak and not (at and words.form[at - 1] in lexicon.intensifiers)
        terms.append(Term(at, at, _turned(words, at, polarity, lexicon), weak, kind))
    return sorted(terms, key=lambda t: t.first)


def _turned(words: Words, at: int, polarity: int, lexicon: Lexicon) -> int:
    """The side after a negation close before: "not honest" is -1, "no scandal" 1."""
    near = words.form[max(0, at - 3) : at]
    return -polarity if any(w in lexicon.negations or w.endswith("n't") for w in near) else polarity


def find_judgements(scene: Scene, terms: Sequence[Term]) -> list[Judgement]:
    """Each judging word with the one actor it is tied to, neighbours joined."""
    found: list[Judgement] = []
    for term in terms:
        for rule in (_possessed, _for_actor, _predicate, _deemed, _modifier, _done, _like, _adverb, _of_work, _comment):
            judged = rule(scene, term)
            if judged is not None:
                actor, name = judged
                if actor:
                    found.append(Judgement(actor, *_widened(scene.words, term), term.polarity, name))
                break
    found += _judging_verbs(scene)
    found += _blame(scene)
    return _merged(found)


Judged = tuple[str, str]


def _possessed(scene: Scene, term: Term) -> Judged | None:
    """ "the mayor's arrogance", "the arrogance of the mayor", "his cowardice": a noun that is the actor's own."""
    words = scene.words
    if term.kind == "adverb":
        return None
    step = term.first - 1
    while words.is_plain(step) and term.first - step < 3:
        step -= 1
    if words.is_a(step, POSS) and (actor := scene.actor(step - 1)):
        if term.kind == "noun" or words.word(_head(words, term.last)) in scene.lexicon.works:
            return actor, "own"
    if term.kind != "noun":
        return None
    if words.word(term.last + 1) == "of":
        following = term.last + 2 + words.is_a(term.last + 2, DET)
        if actor := scene.actor(following):
            return actor, "of-actor"
    if words.word(step) in _SELF and not term.is_weak:
        subject = [c.actor for c in scene.clauses if c.group.core < term.first]
        if len(set(subject)) == 1:
            return subject[0], "own"
    return None


def _head(words: Words, at: int) -> int:
    """The last word of the plain words from `at` on."""
    while words.is_plain(at + 1):
        at += 1
    return at


def _for_actor(scene: Scene, term: Term) -> Judged | None:
    """ "a setback for Leeds", "a victory for residents", "a lawsuit damaging to the firm"."""
    words = scene.words
    head = _head(words, term.last) if term.kind == "adjective" else term.last
    if words.word(head + 1) in ("for", "on", "to", "in") and (
        term.kind == "noun" or words.form[head] in scene.lexicon.nouns
    ):
        following = head + 2 + words.is_a(head + 2, DET)
        if actor := scene.actor(following):
            return actor, "for-actor"
    return None


def _predicate(scene: Scene, term: Term) -> Judged | None:
    """ "the firm was negligent", "Doe is a decent man": in the predicate of an actor, before any other clause."""
    words = scene.words
    for clause in scene.clauses:
        group = clause.group
        if group.lemmas[-1] not in _COPULAS or not group.last < term.first <= group.last + 8:
            continue
        between = range(group.last + 1, term.first)
        if any(words.is_a(i, STOP | SUBJECT | REL | MENTION) and not words.is_a(i, DET) for i in between):
            continue
        if any(words.is_a(i, COMMA) and not _listed(words, i) for i in between):
            continue
        article = next((i for i in reversed(between) if words.form[i] in ("a", "an")), group.last)
        if any(words.is_a(i, PREP) for i in range(article + 1, term.first)) and term.kind != "phrase":
            continue
        if any(words.is_verb(i, GERUND) for i in between):
            continue
        return clause.actor, "predicate"
    return None


def _listed(words: Words, comma: int) -> bool:
    return words.is_plain(comma - 1) and (words.is_plain(comma + 1) or words.is_a(comma + 1, COORD | ADV))


def _deemed(scene: Scene, term: Term) -> Judged | None:
    """ "called the plan of the council reckless", "found the firm negligent", "accused him of being a liar"."""
    words = scene.words
    for at, actor in scene.objects.items():
        if words.lemma(at - 1) in scene.lexicon.deeming and at < term.first <= at + 6:
            if not any(
                words.is_a(i, PREP) and words.form[i] != "as" or words.is_a(i, STOP | COMMA)
                for i in range(at + 1, term.first)
            ):
                return actor, "deemed"
    for at, phrase in scene.phrases.items():
        if words.is_a(at + 1, POSS) or not at < term.first <= at + 6:
            continue
        verb = phrase.first - 1
        if words.lemma(verb) in scene.lexicon.deeming:
            between = range(at + 1, term.first)
            if all(
                words.is_a(i, DET | ADV | PREP) or words.is_plain(i) or words.form[i] in ('"', "“", "‘", "'")
                for i in between
            ):
                if not any(words.is_a(i, PREP) and words.form[i] != "as" for i in between):
                    return scene.actor(at), "deemed"
    return None


def _modifier(scene: Scene, term: Term) -> Judged | None:
    """ "the disgraced mayor", "Rovaltec, a reckless firm": beside the name itself."""
    words = scene.words
    if term.kind == "adjective":
        for at, phrase in scene.phrases.items():
            if phrase.first <= term.first and term.last < at and not term.is_weak:
                return scene.actor(at), "modifier"
            if words.is_a(at + 1, COMMA) and at + 1 < term.first <= at + 5 and not term.is_weak:
                between = range(at + 2, term.first)
                if all(words.is_a(i, DET | ADV) and not words.is_a(i, REL) or words.is_plain(i) for i in between):
                    return (scene.actor(at), "apposition") if phrase.standing == FREE else None
    return None


def _done(scene: Scene, term: Term) -> Judged | None:
    """ "made a courageous decision", "launched a vicious attack": in what the actor's own verb makes."""
    words = scene.words
    if term.kind == "adverb":
        return None
    for clause in scene.clauses:
        group = clause.group
        if not group.last < term.first <= clause.last + 1 or group.voice == PASSIVE:
            continue
        if group.lemmas[-1] not in scene.lexicon.producing:
            continue
        if any(
            words.is_a(i, MENTION | SUBORD | COMMA | STOP) or words.is_a(i, PREP) and term.kind != "phrase"
            for i in range(group.last + 1, term.first)
        ):
            continue
        if term.is_weak and term.kind == "noun":
            continue
        return clause.actor, "in-act"
    return None


def _like(scene: Scene, term: Term) -> Judged | None:
    """ "behaved like heroes", "acted as a bully": what the actor is likened to."""
    words = scene.words
    for clause in scene.clauses:
        link = clause.group.last + 1
        if (
            clause.group.lemmas[-1] in ("behave", "act")
            and words.word(link) in ("like", "as")
            and link < term.first < link + 4
        ):
            return clause.actor, "likened"
    return None


def _adverb(scene: Scene, term: Term) -> Judged | None:
    """ "brazenly lied", "acted responsibly": how the actor does it; "was unfairly dismissed" judges another."""
    words = scene.words
    if term.kind != "adverb" and term.kind != "phrase":
        return None
    for clause in scene.clauses:
        group = clause.group
        if group.voice == PASSIVE or group.voice == COPULA:
            continue
        if group.first - 1 <= term.first <= clause.last + 2:
            if (
                any(
                    words.is_a(i, MENTION | SUBJECT | STOP) and i > group.last
                    for i in range(group.last + 1, term.first)
                )
                and term.kind != "phrase"
            ):
                continue
            return clause.actor, "manner"
    return None


def _of_work(scene: Scene, term: Term) -> Judged | None:
    """ "the council's handling of the flood was shambolic", "Doe's plan is a disgrace"."""
    words = scene.words
    for at in scene.phrases:
        if not words.is_a(at + 1, POSS):
            continue
        head = _head(words, at + 1)
        if words.word(head) not in scene.lexicon.works or not head < term.first <= head + 9:
            continue
        between = range(head + 1, term.first)
        if any(words.lemma(i) in _COPULAS for i in between) and not any(
            words.is_a(i, STOP | MENTION | SUBJECT | REL) for i in between
        ):
            return scene.actor(at), "of-work"
    return None


def _comment(scene: Scene, term: Term) -> Judged | None:
    """ "It is a scandal." after a sentence about one actor; "This decision is shameful."."""
    words = scene.words
    if not scene.topic or scene.phrases or term.is_weak and term.kind != "noun":
        return None
    start = 0
    while start < len(words) and words.is_a(start, PUNCTUATION | ADV | COORD):
        start += 1
    if term.first - start > 8:
        return None
    opens = (
        words.word(start) in ("it", "this", "that")
        or words.word(start) == "the"
        and words.word(start + 1) in scene.lexicon.works
    )
    between = range(start, term.first)
    if (
        not opens
        or not any(words.lemma(i) == "be" for i in between)
        or any(words.is_a(i, COMMA | PREP) for i in between)
    ):
        return None
    speaker = scene.voices[term.first] if term.first < len(scene.voices) else ""
    if speaker == scene.topic:
        return None
    return scene.topic, "comment"


def _judging_verbs(scene: Scene) -> list[Judgement]:
    """ "lied to the families": the verb alone judges the one who does it."""
    found = []
    for clause in scene.clauses:
        group = clause.group
        if group.voice != PASSIVE and group.lemmas[-1] in scene.lexicon.judging and not group.negated:
            found.append(Judgement(clause.actor, group.first, max(group.last, clause.last), -1, "judging-verb"))
    return found


def _blame(scene: Scene) -> list[Judgement]:
    """ "accused the bureau of relying on hearsay", "was praised for her courage": what follows of or for."""
    words, found = scene.words, []
    for at, phrase in scene.phrases.items():
        verb = phrase.first - 1
        polarity = scene.lexicon.blame.get(words.lemma(verb)) if phrase.standing == OBJECT else None
        start = at + 1
        if polarity is not None and words.word(start) in ("of", "for", "over"):
            found += _charge(words, scene.actor(at), start, polarity)
    for clause in scene.clauses:
        group = clause.group
        polarity = scene.lexicon.blame.get(group.lemmas[-1]) if group.voice == PASSIVE and not group.negated else None
        if polarity is None:
            continue
        start = next(
            (
                i
                for i in range(group.last + 1, min(group.last + 9, len(words)))
                if words.form[i] in ("of", "for", "over", "with")
            ),
            -1,
        )
        if start > 0 and not any(words.is_a(i, PUNCTUATION) for i in range(group.last, start)):
            found += _charge(words, clause.actor, start, polarity)
    return found


def _charge(words: Words, actor: str, link: int, polarity: int) -> list[Judgement]:
    """What somebody is blamed or praised for, after the word that links it."""
    at = link + 1
    while (
        at < len(words)
        and at < link + 9
        and not words.is_a(at, COMMA | STOP | OPEN | CLOSE | REL | NOT)
        and words.form[at] not in ("and", "but", "when", "while", "after", "during", "by")
    ):
        at += 1
    while at > link + 2 and words.is_a(at - 1, MARK):
        at -= 1
    return [Judgement(actor, link + 1, at - 1, polarity, "blame")] if at > link + 1 else []


def _widened(words: Words, term: Term) -> tuple[int, int]:
    """The words with the noun or adverb they go with: "courageous | decision", "deeply | flawed"."""
    first, last = term.first, term.last
    if words.is_a(first - 1, ADV) and not words.is_a(first - 1, PREP):
        first -= 1
    if term.kind == "adjective" and words.is_plain(last + 1) and not words.is_a(last + 1, MENTION):
        last += 1
    elif term.kind == "noun" and words.is_plain(first - 1) and words.is_a(first - 2, DET | POSS):
        first -= 1
    return first, last


def _merged(found: list[Judgement]) -> list[Judgement]:
    """Neighbours about the same actor with the same side become one row: "late and vague"."""
    merged: list[Judgement] = []
    for item in sorted(found, key=lambda j: (j.first, -j.last)):
        last = merged[-1] if merged else None
        if last and item.actor == last.actor and item.first <= last.last + 2 and item.polarity == last.polarity:
            merged[-1] = Judgement(last.actor, last.first, max(last.last, item.last), last.polarity, last.rule)
        elif last and item.actor == last.actor and item.last <= last.last:
            continue
        else:
            merged.append(item)
    return merged


__all__ = ["Judgement", "Scene", "Term", "find_judgements", "find_terms"]

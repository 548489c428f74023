"""Whether an English form counts where it stands: its capitals, its article, what completes it."""

import re
from dataclasses import dataclass

from recoupe.english.groups import read_group
from recoupe.english.words import TITLE, load_grammar, read_words
from recoupe.mentions.actor_words import bare
from recoupe.mentions.english.aliases import Form
from recoupe.mentions.english.codebook import EnglishCodebook
from recoupe.mentions.english.places import does_act, is_acting, is_locative, words_left
from recoupe.mentions.english.words import ActorWords
from recoupe.model import Page, zone_at

_BEFORE = re.compile(r"([^\W_][\w.’'-]*)[ \u00a0]$")


AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")


_OF_NAME = re.compile(r" (?:of|for|at|in) (?:the )?([A-ZÀ-Þ][\w’'-]+)")


_NUMBERED = re.compile(r" \d{1,3}(?![\d,.:]|\s?(?:%|per|million|billion|percent|to|of|[a-z]))")


_HYPHENS = "-‐‑"


_BEFORE_VERB = frozenset(
    {"that", "who", "which", "to", "will", "would", "can", "not", "they", "we", "he", "she", "it", "i"}
)


_INDEFINITE = frozenset({"a", "an", "any", "another", "every", "no", "each"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a mention, before overlaps are resolved."""

    start: int
    end: int
    actor: str
    form: str
    rule: str
    locative: int = 0
    person: bool = False


def check_form(
    page: Page,
    start: int,
    end: int,
    form: Form,
    codebook: EnglishCodebook,
    words: ActorWords,
    named: set[str],
    full: set[str],
) -> Candidate | None:
    """The candidate that a form makes where it stands, None where it does not count."""
    raw, folded = page.article.text, page.folded
    surface = raw[start:end]
    if is_glued(raw, start, end) or form.capital and not (surface[0].isupper() or surface[0].isdigit()):
        return None
    if form.needs == "upper":
        if surface.upper() != surface or " " in form.bare and "." not in surface:
            return None
        if "." in surface and raw[end : end + 1] == ".":
            end += 1  # "U.S."
    own = codebook.own_words[form.actor]
    if form.form == "description":
        if not _is_described(page, start, end, form, own, words):
            return None
        return Candidate(start, end, form.actor, "description", form.rule, 0, form.person)
    if form.needs == "article" and not _has_article(folded, start, words) and not surface[0].isupper():
        return None
    if form.needs == "full-name":
        if form.form == "acronym":
            if surface.upper() != surface or form.actor not in full:
                return None
        elif (
            form.actor not in named
            and not _has_title(folded, start, words)
            or _is_word_at_opening(raw, start, end)
            and not does_act(page, end)
        ):
            return None
    if " " not in form.bare and form.form == "name" and _NUMBERED.match(raw, end):
        return None  # a ship, a model
    if " " not in form.bare and _is_in_other_name(raw, start, end, form, own, words):
        return None
    if form.form == "metonym":
        acting = (
            is_acting(page, start, end, words)
            if form.capital
            else _has_article(folded, start, words) or does_act(page, end)
        )
        return Candidate(start, end, form.actor, "metonym", form.rule) if acting else None
    locative = form.state and is_locative(folded, start, end, words)
    return Candidate(start, end, form.actor, form.form, form.rule, int(locative), form.person)


def is_glued(raw: str, start: int, end: int) -> bool:
    """Whether a hyphen makes the words part of another: 'Rovaltec-owned', 'anti-Rovaltec'."""
    if start > 1 and raw[start - 1] in _HYPHENS and raw[start - 2].isalnum():
        return True
    return raw[end : end + 1] in tuple(_HYPHENS) and raw[end + 1 : end + 2].isalnum()


def _has_article(folded: str, start: int, words: ActorWords) -> bool:
    """Whether a definite determiner supports a noun, adjectives between: 'the embattled captain', 'its captain'."""
    for word in reversed(words_left(folded, start, 3)):
        if word in words.definite or word.endswith(("'s", "s'")):
            return True
        if not word.isalpha():
            return False
    return False


def _has_title(folded: str, start: int, words: ActorWords) -> bool:
    left = [w for w in words_left(folded, start, 3) if w != "."]
    return bool(left) and left[-1] in words.titles


def _is_described(page: Page, start: int, end: int, form: Form, own: frozenset[str], words: ActorWords) -> bool:
    """Whether a common noun is this actor's: not 'the former captain', 'the French government', 'mayor of Leeds'."""
    raw, folded = page.article.text, page.folded
    left = words_left(folded, start, 3)
    before = left[-1] if left else ""
    for phrase in words.fixed.get(form.bare, ()):
        if f" {phrase} " in f" {' '.join(re.findall(r'[a-z0-9]+', folded[max(0, start - 30) : end + 30]))} ":
            return False
    following = AFTER.match(raw, end)
    after = following[1] if following else ""
    if before in _BEFORE_VERB and form.rule == "alias-form":
        return False  # "the firm that sponsors"
    if before in words.other_person and before not in form.bare:
        return False
    left = list(left)
    while (
        left and left[-1].isalpha() and left[-1] not in _INDEFINITE and left[-1] not in words.definite and form.person
    ):
        if left[-1] in ("and", "or", "of", "to", "by", "for", "with", "as", "from"):
            break
        left.pop()
    if form.person and left[-1:] and left[-1] in ("a", "an", "any", "another", "every", "no", "each"):
        return False
    if before in words.nationalities and before not in own:
        return False
    previous = _BEFORE.search(raw, max(0, start - 30), start)
    if previous and previous[1][0].isupper() and not previous[1].isupper() and not raw[start].isupper():
        word = bare(previous[1])
        opening = raw[max(0, previous.start(1) - 2) : previous.start(1)].strip(" \n\u00a0“\"‘'") in (
            "",
            ".",
            "!",
            "?",
            ":",
        )
        owner = previous[1].endswith(("'s", "’s"))
        if not set(word.split()) & own and word not in words.definite and not (opening and not owner):
            return False
    if form.needs in ("article", "definite") and _is_indefinite(words_left(folded, start, 3)):
        return False  # "How a city lost its bridge"
    if form.needs == "article" and not (_has_article(folded, start, words) or _opens(raw, start)):
        zone = zone_at(page, start)
        if zone is None or zone.zone != "title":
            return False
    of = _OF_NAME.match(raw, end)
    if of and " of " not in form.bare and not set(bare(of[1]).split()) & own and not of[1].endswith("day"):
        return not (form.person or of.group().startswith(" of"))
    if after and after[0].islower() and " " not in form.bare and _is_noun_after(page, start, end):
        return after in words.parts
    return True


def _is_indefinite(left: list[str]) -> bool:
    """Whether a noun is brought in as one of many: "a", "a retired"."""
    return any(word in _INDEFINITE for word in left if word.isalpha()) and all(word.isalpha() for word in left[-2:])


def _opens(raw: str, start: int) -> bool:
    """Whether a capitalised noun opens a sentence or a title: 'Captain denies …'."""
    return raw[start].isupper() and raw[max(0, start - 2) : start].strip(" \n\u00a0“\"‘'") in (
        "",
        ".",
        "!",
        "?",
        ":",
        "\n",
    )


def _is_noun_after(page: Page, start: int, end: int) -> bool:
    """Whether a noun follows that the words only modify: 'council tax', not 'council voted'."""
    words = read_words(page, end, min(len(page.folded), end + 50), ())
    if not len(words) or not words.is_plain(0) or words.is_a(0, 2048 | 4096):
        return False
    verb = words.verb[0]
    if verb is not None and {"as", "what"} & set(words_left(page.folded, start, 3)):
        return False  # "as the council claims,", "what the council calls"
    if verb is None:
        return words.form[0].isalpha() and not words.form[0].endswith("ly")
    return bool(verb.kinds & 32) and read_group(words, 0) is None and len(words) > 1


def _is_in_other_name(raw: str, start: int, end: int, form: Form, own: frozenset[str], words: ActorWords) -> bool:
    """Whether one word is part of a longer proper name: 'Marc Marsh' for Helen Marsh, 'Marsh Lane', 'Paris Hilton'."""
    following = AFTER.match(raw, end)
    if following and following[1][0].isupper() and not raw[start:end].isupper():
        word = bare(following[1])
        if not set(word.split()) & own and word not in words.titles and not form.person:
            return word not in words.parts and not _is_day(word)
        if form.rule == "first-name":
            return True
        if form.person and word in ("street", "road", "lane", "avenue", "hall", "park", "square", "hospital", "school"):
            return True
    before = _BEFORE.search(raw, max(0, start - 30), start)
    if not before or not before[1][0].isupper() or before[1].endswith("."):
        return False
    word = bare(before[1])
    if set(word.split()) & own or word in words.titles or word in words.definite:
        return False
    if load_grammar().tags.get(word, 0) & ~TITLE:
        return False  # "But Marsh", "When Marsh", "On Monday Marsh"
    if before[1].endswith(("'s", "’s")) or before[1].isupper() and raw[start:end].isupper():
        return False
    if word in words.given or form.rule == "first-name":
        return word in words.given
    opening = raw[max(0, before.start(1) - 2) : before.start(1)].strip(" \u00a0“\"‘'(")
    return (
        opening != "" or not (before.start(1) < 2 or raw[before.start(1) - 1] in "\n“\"‘'(") if form.person else False
    )


def _is_day(word: str) -> bool:
    return word.endswith("day") or word in ("january", "february", "march", "april", "may", "june", "july", "august")


def _is_word_at_opening(raw: str, start: int, end: int) -> bool:
    """Whether a last name that is a word too opens a sentence: 'Marsh land is cheap'."""
    from simplemma import is_known

    return raw[max(0, start - 2) : start].strip(" \n\u00a0“\"‘'") in ("", ".", "!", "?") and is_known(
        raw[start:end].lower(), "en"
    )

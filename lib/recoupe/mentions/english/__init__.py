"""Mentions in English: the words of a page that name an actor of the codebook, found in one pass over all forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.english.groups import read_group
from recoupe.english.phrases import after_subject
from recoupe.english.words import read_words
from recoupe.mentions.actor_words import bare
from recoupe.mentions.english.aliases import Form
from recoupe.mentions.english.codebook import EnglishCodebook
from recoupe.mentions.english.words import ActorWords, read_english_words
from recoupe.model import Mention, Page, zone_at

_LISTED = frozenset({"alias", "acronym", "metonym"})
_BEFORE = re.compile(r"([^\W_][\w.’'-]*)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*)")
_LEFT = re.compile(r"[\w'’-]+|[^\w\s]")
_OF_NAME = re.compile(r" (?:of|for|at|in) (?:the )?([A-ZÀ-Þ][\w’'-]+)")
_TITLE_GAP = re.compile(r",? ?(?:the |of |for |and |[a-z-]+ ){0,4}")
_NUMBERED = re.compile(r" \d{1,3}(?![\d,.:]|\s?(?:%|per|million|billion|percent|to|of|[a-z]))")
_HYPHENS = "-‐‑"
_PART_AFTER = re.compile(r"(?:['’]s)? ((?:(?:senior|chief|top|former|press) )?)([a-z]+)")
_PART_OF = re.compile(r"([\w-]+) (?:of|for|from|at|with|close to|in) (?:the |its |their )?$")


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


def find_english_mentions(page: Page, text: str, codebook: EnglishCodebook) -> Iterator[Mention]:
    """The mentions of an English page in order, none over another; `text` is its bare text, as long as the page.

    In 'the French ambassador said' the ambassador, not France; in 'in Washington' nothing.
    """
    found = sorted(_find(page, text, codebook), key=lambda c: (c.start, -c.end, c.rule not in _LISTED))
    kept = _drop_titles(page, _longest(found), codebook)
    for candidate in _with_parts(page, kept):
        zone = zone_at(page, candidate.start)
        yield Mention(
            page.article.doc, candidate.start, candidate.end, page.article.text[candidate.start : candidate.end],
            candidate.actor, candidate.form, zone.zone if zone else "body", candidate.locative, candidate.rule,
        )  # fmt: skip


def _find(page: Page, text: str, codebook: EnglishCodebook) -> Iterator[Candidate]:
    words = read_english_words()
    hits: list[tuple[int, int, tuple[Form, ...], bool]] = []
    if len(codebook.automaton):
        for last, (length, forms, nation) in codebook.automaton.iter(f" {text} "):
            hits.append((last - 1 - length, last - 1, forms, nation))
    named = {f.actor for _, _, forms, _ in hits for f in forms if f.person and f.form == "name" and " " in f.bare}
    full = {f.actor for _, _, forms, _ in hits for f in forms if f.form == "name" and " " in f.bare and not f.needs}
    for start, end, forms, nation in hits:
        possible = [c for f in forms if (c := _check(page, start, end, f, codebook, words, named, full))]
        if len(possible) > 1:
            listed = [c for c in possible if c.rule in _LISTED]
            possible = listed if len(listed) == 1 else []
        yield from possible
        if nation and (found := _description(page, text, start, end, codebook, words)):
            yield found


def _check(
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
    if _is_glued(raw, start, end) or form.capital and not (surface[0].isupper() or surface[0].isdigit()):
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
            and not _acts(page, end)
        ):
            return None
    if " " not in form.bare and form.form == "name" and _NUMBERED.match(raw, end):
        return None  # a ship, a model
    if " " not in form.bare and _is_in_other_name(raw, start, end, form, own, words):
        return None
    if form.form == "metonym":
        acting = (
            _is_acting(page, start, end, words)
            if form.capital
            else _has_article(folded, start, words) or _acts(page, end)
        )
        return Candidate(start, end, form.actor, "metonym", form.rule) if acting else None
    locative = form.state and _is_locative(folded, start, end, words)
    return Candidate(start, end, form.actor, form.form, form.rule, int(locative), form.person)


def _is_glued(raw: str, start: int, end: int) -> bool:
    """Whether a hyphen makes the words part of another: 'Rovaltec-owned', 'anti-Rovaltec'."""
    if start > 1 and raw[start - 1] in _HYPHENS and raw[start - 2].isalnum():
        return True
    return raw[end : end + 1] in tuple(_HYPHENS) and raw[end + 1 : end + 2].isalnum()


def _left(folded: str, start: int, number: int = 4) -> list[str]:
    """The words and signs before a find, nearest last, on its line."""
    before = folded[max(0, start - 60) : start]
    return _LEFT.findall(before[before.rfind("\n") + 1 :])[-number:]


def _has_article(folded: str, start: int, words: ActorWords) -> bool:
    """Whether a definite determiner supports a noun, adjectives between: 'the embattled captain', 'its captain'."""
    for word in reversed(_left(folded, start, 3)):
        if word in words.definite or word.endswith(("'s", "s'")):
            return True
        if not word.isalpha():
            return False
    return False


def _has_title(folded: str, start: int, words: ActorWords) -> bool:
    left = [w for w in _left(folded, start, 3) if w != "."]
    return bool(left) and left[-1] in words.titles


def _is_described(page: Page, start: int, end: int, form: Form, own: frozenset[str], words: ActorWords) -> bool:
    """Whether a common noun is this actor's: not 'the former captain', 'the French government', 'mayor of Leeds'."""
    raw, folded = page.article.text, page.folded
    left = _left(folded, start, 3)
    before = left[-1] if left else ""
    for phrase in words.fixed.get(form.bare, ()):
        if f" {phrase} " in f" {' '.join(re.findall(r'[a-z0-9]+', folded[max(0, start - 30) : end + 30]))} ":
            return False
    following = _AFTER.match(raw, end)
    after = following[1] if following else ""
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
        opening = raw[max(0, previous.start(1) - 2) : previous.start(1)].strip(" \u00a0“\"‘'") in (
            "",
            ".",
            "!",
            "?",
            ":",
        )
        owner = previous[1].endswith(("'s", "’s"))
        if not set(word.split()) & own and word not in words.definite and not (opening and not owner):
            return False
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


def _opens(raw: str, start: int) -> bool:
    """Whether a capitalised noun opens a sentence or a title: 'Captain denies …'."""
    return raw[start].isupper() and raw[max(0, start - 2) : start].strip(" \u00a0“\"‘'") in (
        "",
        ".",
        "!",
        "?",
        ":",
        "\n",
    )


def _is_noun_after(page: Page, start: int, end: int) -> bool:
    """Whether a noun follows that the words only modify: 'council tax', not 'council voted', 'residents near the quay'."""
    words = read_words(page, end, min(len(page.folded), end + 50), ())
    if not len(words) or not words.is_plain(0) or words.is_a(0, 2048 | 4096):
        return False
    verb = words.verb[0]
    if verb is not None and "as" in _left(page.folded, start, 3):
        return False  # "as the council claims,"
    if verb is None:
        return words.form[0].isalpha() and not words.form[0].endswith("ly")
    return bool(verb.kinds & 32) and read_group(words, 0) is None and len(words) > 1


def _is_in_other_name(raw: str, start: int, end: int, form: Form, own: frozenset[str], words: ActorWords) -> bool:
    """Whether one word is part of a longer proper name: 'Marc Marsh' for Helen Marsh, 'Marsh Lane', 'Paris Hilton'."""
    following = _AFTER.match(raw, end)
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
    if before[1].endswith(("'s", "’s")) or before[1].isupper() and raw[start:end].isupper():
        return False
    if word in words.given or form.rule == "first-name":
        return word in words.given
    opening = raw[max(0, before.start(1) - 2) : before.start(1)].strip(" \u00a0“\"‘'(")
    return (
        not opening == "" or not (before.start(1) < 2 or raw[before.start(1) - 1] in "\n“\"‘'(")
        if form.person
        else False
    )


def _is_day(word: str) -> bool:
    return word.endswith("day") or word in ("january", "february", "march", "april", "may", "june", "july", "august")


def _is_word_at_opening(raw: str, start: int, end: int) -> bool:
    """Whether a last name that is a word too opens a sentence: 'Marsh land is cheap'."""
    from simplemma import is_known

    return raw[max(0, start - 2) : start].strip(" \u00a0“\"‘'") in ("", ".", "!", "?") and is_known(
        raw[start:end].lower(), "en"
    )


def _acts(page: Page, end: int) -> bool:
    """Whether a verb follows of which the words are the subject."""
    line = page.folded.find("\n", end)
    words = read_words(page, end, min(x for x in (end + 160, line, len(page.folded)) if x >= 0), ())
    at = after_subject(words, -1)
    return read_group(words, at) is not None


def _is_acting(page: Page, start: int, end: int, words: ActorWords) -> bool:
    """Whether a capital acts where it stands: 'London refused', 'talks with London', 'London's decision'."""
    folded = page.folded
    left = [w for w in _left(folded, start, 5) if w != "the"]
    before = left[-1] if left else ""
    if folded[end : end + 2] == "'s":
        noun = re.match(r"'s (?:[a-z-]+ )??([a-z-]+)", folded[end : end + 40])
        first = re.match(r"'s ([a-z-]+)", folded[end : end + 30])
        return (
            first is not None
            and first[1] not in words.place_nouns
            and (noun is None or noun[1] not in words.place_nouns)
        )
    following = re.match(r" ([a-z]+)", folded[end : end + 20])
    if following and following[1] in words.parts:
        return True
    if before in words.acting:
        return not (before == "between" and not set(left) & words.relations)
    if before in ("from", "to", "of", "on", "for"):
        return bool(set(left[:-1][-3:]) & words.relations)
    if before in words.transitive:
        return True
    if before in words.locative:
        return False
    if before in ("and", "or", ",") and len(left) > 1 and _acts(page, end):
        return not set(left) & {"in", "at", "between"}
    if before in ("told", "says", "said"):
        return True
    return before not in ("in", "at", "near") and _acts(page, end)


def _is_locative(folded: str, start: int, end: int, words: ActorWords) -> bool:
    """Whether a country is only a place: 'in Peru', 'fled Peru', not 'an accord with Peru'."""
    left = [w for w in _left(folded, start, 4) if w != "the"]
    before = left[-1] if left else ""
    if folded[end : end + 2] == "'s":
        return False
    if before in ("to", "from") and set(left[:-1]) & words.relations:
        return False
    return before in words.locative or before in words.motion


def _description(
    page: Page, text: str, start: int, end: int, codebook: EnglishCodebook, words: ActorWords
) -> Candidate | None:
    """Those who rule or serve a state: 'French foreign minister', "France's ambassador"."""
    raw = page.article.text
    word = text[start:end]
    if not raw[start].isupper() or _is_glued(raw, start, end):
        return None
    owner = page.folded[end : end + 2] == "'s"
    if word not in codebook.adjectives and not owner:
        return None
    at, head, last = end + (2 if owner else 0), "", 0
    for _ in range(4):
        following = _AFTER.match(raw, at)
        if following is None:
            break
        noun = bare(following[1])
        if noun in words.rulers or noun in words.servants:
            head, last = noun, following.end(1)
        elif noun not in words.head_adjectives or head:
            break
        at = following.end(1)
    if not head:
        return None
    named = re.match(r",? (?:[a-z]+ )?([A-ZÀ-Þ][\w’'-]+) [A-ZÀ-Þ]", raw[last : last + 40])
    if named and not head.endswith("s"):
        return None
    state = codebook.state[word]
    actor = codebook.government.get(state, state) if head in words.rulers else state
    return Candidate(start, last, actor, "description", "head-and-nation")


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Candidates of which none overlaps another, the longest kept, in the order of the page."""
    kept: list[Candidate] = []
    for candidate in found:
        last = kept[-1] if kept else None
        if last is None or candidate.start >= last.end:
            kept.append(candidate)
        elif candidate.end - candidate.start > last.end - last.start:
            kept[-1] = candidate
    return kept


def _drop_titles(page: Page, found: list[Candidate], codebook: EnglishCodebook) -> Iterator[Candidate]:
    """Without the titles that stand next to the name of their holder: of 'the mayor, Ann Doe,' the name."""
    raw = page.article.text
    for at, candidate in enumerate(found):
        if candidate.form == "description":
            after = found[at + 1] if at + 1 < len(found) else None
            before = found[at - 1] if at else None
            governed = _left(page.folded, candidate.start, 2)
            if after and after.form == "name" and after.actor == candidate.actor and not _is_governed(governed):
                gap = raw[candidate.end : after.start]
                if len(gap) < 60 and _is_title_gap(gap):
                    continue
            if before and before.form == "name" and before.actor == candidate.actor:
                if raw[before.end : candidate.start].lower() in (", ", ", the ", ", a ", ", its ", " the ", ", an "):
                    continue
            named = found[at - 2] if at > 1 else None
            if (
                named
                and before
                and named.form == "name"
                and named.actor == candidate.actor
                and named.end + 8 > before.start
            ):
                if raw[before.end : candidate.start].lower() in ("’s ", "'s "):
                    continue  # "Ann Doe, the trust's chief executive'
        yield candidate


def _is_governed(left: list[str]) -> bool:
    """Whether "of", "for" and their like stand before: in 'a spokesman for the trust, Ann Doe,' both are named."""
    rest = [w for w in left if w not in ("the", "its", "a")]
    return bool(rest) and rest[-1] in ("of", "for", "from", "at")


def _is_title_gap(gap: str) -> bool:
    """Whether only a comma, a complement and titles stand between an office and its holder's name."""
    if gap in (" ", ", ") or re.fullmatch(r",? (?:[A-Z][a-z]+\.? |[a-z]+ ){0,2}", gap):
        return not re.search(r"\b(?:and|or|said|told|that|but|with|by)\b", gap)
    return bool(re.fullmatch(r" (?:of|for|at) [^,.;:!?\n]{2,40}, ", gap))


def _with_parts(page: Page, kept: Iterator[Candidate]) -> Iterator[Candidate]:
    """Whole designations: 'a spokeswoman for the trust', 'ministry officials', "the bureau's inspectors"."""
    words, raw, folded = read_english_words(), page.article.text, page.folded
    reached = 0
    for candidate in kept:
        if candidate.locative or candidate.person or candidate.start < reached:
            if candidate.start >= reached:
                yield candidate
            continue
        start, end = candidate.start, candidate.end
        before = _PART_OF.search(folded, max(reached, start - 50), start)
        if before and before[1] in words.parts:
            start = before.start(1)
        else:
            after = _PART_AFTER.match(raw, end)
            if (
                after
                and after[2] in words.parts
                and not re.match(r",? [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]", raw[after.end() : after.end() + 30])
            ):
                if not folded.startswith((" for ", " of "), after.end()):
                    end = after.end()
        if (start, end) != (candidate.start, candidate.end):
            candidate = replace(candidate, start=start, end=end, form="description", rule="part-of-actor")
        reached = end
        yield candidate

"""English pages for tests: plain mentions of a few actors, or actors marked in brackets."""

import re

from recoupe.fold import fold
from recoupe.model import Article, Mention, Page, Portrayal, Quote, Zone
from recoupe.portrayal import find_portrayal
from recoupe.zones.sentences import find_sentences


def english_page(text: str, zone: str = "body", first: str = "") -> Page:
    """A page whose lines are all of one zone, the first one of another where `first` says so."""
    rows, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        kind = "blank" if not line.strip() else first if first and number == 1 else zone
        rows.append(Zone("page", number, start, start + len(line), kind, "test"))
        start += len(line) + 1
    article = Article(doc="page", file="page.txt", text=text, language="en")
    folded = fold(text)
    return Page(article, folded, tuple(rows), tuple(find_sentences(article, folded, rows)))


def find_actors(text: str, actors: dict[str, str]) -> list[Mention]:
    """Plain mentions of the actors, longest alias first, as the finder of mentions would give them."""
    folded, taken, found = fold(text), set[int](), []
    for alias, actor in sorted(actors.items(), key=lambda item: -len(item[0])):
        form = "name" if alias[0].isupper() else "description"
        for match in re.finditer(rf"(?<!\w){re.escape(fold(alias))}(?!\w)", folded):
            if not taken & set(range(*match.span())):
                taken |= set(range(*match.span()))
                start, end = match.span()
                found.append(Mention("page", start, end, text[start:end], actor, form, "body", 0, "test"))
    return sorted(found, key=lambda mention: mention.start)


def marked_page(text: str) -> tuple[Page, list[Mention]]:
    """A page with the mentions its brackets mark: 'The [mayor] lied.'; an actor's id is its last word, folded."""
    plain, mentions, at = "", [], 0
    for match in re.finditer(r"\[([^\]]+)\]", text):
        plain += text[at : match.start()]
        surface = match.group(1)
        form = "description" if surface[0].islower() else "name"
        actor = fold(surface.split()[-1])
        mentions.append(Mention("page", len(plain), len(plain) + len(surface), surface, actor, form, "body", 0, "test"))
        plain += surface
        at = match.end()
    plain += text[at:]
    return english_page(plain), mentions


def portrayed(text: str, quotes: tuple[Quote, ...] = ()) -> list[Portrayal]:
    page, mentions = marked_page(text)
    return list(find_portrayal(page, mentions, quotes))

"""Pages written with their actors in brackets: "Le [maire] a menti." has one mention, of the actor "maire"."""

import re

from recoupe.fold import fold
from recoupe.model import Article, Mention, Page, Portrayal, Quote, Sentence, Zone
from recoupe.portrayal import find_portrayal


def marked_page(text: str) -> tuple[Page, list[Mention]]:
    """A page of one sentence a line, with the mentions its brackets mark; an actor's id is its last word, folded."""
    plain, mentions, at = "", [], 0
    for match in re.finditer(r"\[([^\]]+)\]", text):
        plain += text[at : match.start()]
        surface = match.group(1)
        form = "description" if surface[0].islower() else "name"
        actor = fold(surface.split()[-1])
        mentions.append(Mention("d", len(plain), len(plain) + len(surface), surface, actor, form, "body", 0, "test"))
        plain += surface
        at = match.end()
    plain += text[at:]
    sentences, zones, start = [], [], 0
    for number, line in enumerate(plain.split("\n"), 1):
        zones.append(Zone("d", number, start, start + len(line), "body", "test"))
        sentences.append(Sentence("d", start, start + len(line), "body"))
        start += len(line) + 1
    article = Article(doc="d", file="d.txt", text=plain)
    return Page(article, fold(plain), tuple(zones), tuple(s for s in sentences if s.end > s.start)), mentions


def portrayed(text: str, quotes: tuple[Quote, ...] = ()) -> list[Portrayal]:
    page, mentions = marked_page(text)
    return list(find_portrayal(page, mentions, quotes))

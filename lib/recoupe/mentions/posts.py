"""Posts beside an actor, as the codebook shows them: 'avocate du promoteur' is hers, beside the developer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.study import Actor, Study

_TITLE = re.compile(r"(?:le |la |l )?(\w+(?: \w+){0,2}?) (?:de la |de l |des |du |de |d )(?:les |la |le |l )?(\w.*)")
_ARTICLE = re.compile(r"(?:les |la |le |l )")


@dataclass(frozen=True, slots=True)
class Post:
    """A title of one person that an actor completes: of 'avocate du promoteur' the first word and who they both are."""

    head: str
    holder: str
    of: str


def find_posts(study: Study, words: ActorWords) -> tuple[Post, ...]:
    """The posts that the codebook's aliases and labels show, with the synonyms of their head."""
    named = {_ARTICLE.sub("", bare(text), count=1): actor.id for actor in study.actors for text in actor.aliases}
    posts: dict[Post, None] = {}
    for actor in study.actors:
        if actor.kind != "person":
            continue
        for text in _titles(actor):
            match = _TITLE.fullmatch(bare(text))
            of = named.get(match[2]) if match else None
            if not match or not of or of == actor.id:
                continue
            for head in (match[1], *map(bare, words.synonyms.get(match[1], ()))):
                posts[Post(head, actor.id, of)] = None
    return tuple(posts)


def _titles(actor: Actor) -> Iterator[str]:
    yield from actor.aliases
    yield from actor.label.fr.split(", ")[1:]

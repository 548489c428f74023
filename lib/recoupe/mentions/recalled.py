"""Forms that only recall an actor already named: "l'élu" for a mayor, "la chambre" for 'chambre d'agriculture'.

They are made from the codebook's labels and aliases; whether one counts where it stands is for `antecedents` to say.
"""

import re
from collections.abc import Iterator

from recoupe.french.inflect import is_plural
from recoupe.mentions.actor_words import ActorWords, bare
from recoupe.mentions.aliases import Alias, is_people_noun, is_person_name
from recoupe.study import Actor

_ARTICLES = frozenset({"le", "la", "l", "les"})


def recalled_forms(actor: Actor, words: ActorWords) -> Iterator[Alias]:
    """The nouns that may stand for an actor once it is named."""
    own = {" ".join(w for w in bare(alias).split() if w not in _ARTICLES): alias for alias in actor.aliases}
    made = {*_nouns_of_kind(actor, words), *_former(actor, own, words), *_heads(own, actor, words)}
    for noun, person in sorted(made):
        if bare(noun) not in own:
            many = is_plural(noun)
            yield Alias(
                actor.id, bare(noun), "description", "recalled", "recalled", person=person, many=many, group=many,
                written=noun,
            )  # fmt: skip


def _nouns_of_kind(actor: Actor, words: ActorWords) -> Iterator[tuple[str, bool]]:
    """ "élu" for one whose label or aliases say mayor or deputy; "sexagénaire" for whoever has a person's name."""
    has_name = any(is_person_name(alias, actor, words) for alias in actor.aliases)
    if not has_name:
        return
    said = f" {' '.join(map(bare, (actor.label.fr, *actor.aliases)))} "
    for kind in words.recalled:
        if not kind.of or actor.kind == "person" and any(f" {one} " in said for one in kind.of):
            yield from ((noun, True) for noun in kind.nouns)


def _former(actor: Actor, own: dict[str, str], words: ActorWords) -> Iterator[tuple[str, bool]]:
    """ "l'ex-comptable": a trade that was the person's; of an office it would be another holder."""
    if actor.kind != "person":
        return
    for written in own.values():
        core = re.sub(r"^(?:l['’]|la |le )", "", written)
        trade = core.islower() and " " not in core and (core != written or is_people_noun(core, words))
        if trade and bare(core) not in words.offices:
            yield f"ex-{core}", True


def _heads(own: dict[str, str], actor: Actor, words: ActorWords) -> Iterator[tuple[str, bool]]:
    """The first word of a longer name of an institution or an office: "le président", "la commission"."""
    for alias, written in own.items():
        head, _, rest = alias.partition(" ")
        noun = next((w.lower() for w in written.replace("'", " ").replace("’", " ").split() if bare(w) == head), head)
        if rest and (head in words.institutions and actor.kind != "person" or head in words.recalled_heads):
            yield noun, False
        elif rest and " " not in rest and actor.kind in ("government", "organisation") and is_plural(noun):
            members = is_people_noun(noun, words) and head not in words.collective | words.apposed
            if members and rest not in words.demonyms:
                yield noun, False  # "les élus" for 'élus municipaux'
        elif rest and actor.kind == "person" and head in words.offices and rest.split()[0] in ("de", "du", "des", "d"):
            yield noun, True

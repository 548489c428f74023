"""Gender and number: whether a speaker can be the one that a pronoun or a noun stands for."""

from recoupe.quotes.clauses import Scene
from recoupe.quotes.persons import Speaker


def pronoun_agreement(scene: Scene, pronoun: str) -> tuple[str, str]:
    words = scene.grammar.words
    last = pronoun.split()[-1]
    gender = "m" if pronoun in words["masculine_pronouns"] or last == "dernier" else ""
    gender = "f" if pronoun in words["feminine_pronouns"] or last == "derniere" else gender
    return gender, "p" if pronoun in words["plural_pronouns"] or last == "derniers" else "s"


def agrees(speaker: Speaker, gender: str, number: str) -> bool:
    if speaker.speaker.startswith("anonymous") and not speaker.gender:
        return False
    if gender and speaker.gender and gender != speaker.gender:
        return False
    return not (number and speaker.number and number != speaker.number)

"""What is done to the actor just told of, where a sentence has only a pronoun for it: "On [l'a licenciée]"."""

from recoupe.french.groups import ACTIVE, extend, read_group
from recoupe.french.lexicon import Lexicon
from recoupe.french.syntax import ADV, COMMA, COORD, PARTICIPLE, Words
from recoupe.french.verbs import SINGULAR
from recoupe.portrayal.patients import PATIENT, Found


def taken_up_act(words: Words, topic: tuple[str, int, str], lexicon: Lexicon) -> Found | None:
    """ "On l'a licenciée en juin.": done to the one actor that the sentence before was about."""
    at = 0
    while at < 2 and words.is_a(at, COORD | ADV | COMMA):
        at += 1
    if words.form[at : at + 1] != ["on"] or not topic[1] & SINGULAR:
        return None
    group = read_group(words, at + 1)
    if group is None or group.voice != ACTIVE or group.negated or not {"l'", "la", "le"} & set(group.clitics):
        return None
    side = lexicon.patient_verbs.get(group.lemma, 0)
    feminine = words.is_verb(group.core, PARTICIPLE) and words.form[group.core].endswith("e")
    if not side or feminine and topic[2] == "m":
        return None
    return group.first, extend(words, group), PATIENT, side, "taken-up"

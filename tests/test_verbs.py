"""Conjugation: forms and the infinitives they are of."""

import pytest

from recoupe.french.verbs import FIRST, GERUND, INFINITIVE, PARTICIPLE, PLURAL, SINGULAR, load_verbs

FORMS = [
    ("dénonce", "dénoncer", SINGULAR), ("lançait", "lancer", SINGULAR), ("mangeaient", "manger", PLURAL),
    ("cède", "céder", SINGULAR), ("achète", "acheter", SINGULAR), ("jettent", "jeter", PLURAL),
    ("emploiera", "employer", SINGULAR), ("enverra", "envoyer", SINGULAR), ("essaiera", "essayer", SINGULAR),
    ("réunissent", "réunir", PLURAL), ("réunie", "réunir", PARTICIPLE), ("détient", "détenir", SINGULAR),
    ("obtint", "obtenir", SINGULAR), ("surprend", "surprendre", SINGULAR), ("promettent", "promettre", PLURAL),
    ("défendu", "défendre", PARTICIPLE), ("rompt", "rompre", SINGULAR), ("contraints", "contraindre", PARTICIPLE),
    ("interdit", "interdire", SINGULAR | PARTICIPLE), ("élurent", "élire", PLURAL), ("inscrit", "inscrire", SINGULAR),
    ("détruisent", "détruire", PLURAL), ("font", "faire", PLURAL), ("prévoira", "prévoir", SINGULAR),
    ("aperçoivent", "apercevoir", PLURAL), ("doit", "devoir", SINGULAR), ("dû", "devoir", PARTICIPLE),
    ("veut", "vouloir", SINGULAR), ("peuvent", "pouvoir", PLURAL), ("ouvert", "ouvrir", PARTICIPLE),
    ("offrent", "offrir", PLURAL), ("conquis", "conquérir", PARTICIPLE), ("fuyant", "fuir", GERUND),
    ("reconnaît", "reconnaître", SINGULAR), ("accroît", "accroître", SINGULAR), ("poursuivi", "poursuivre", PARTICIPLE),
    ("exclut", "exclure", SINGULAR), ("inclus", "inclure", PARTICIPLE), ("convainc", "convaincre", SINGULAR),
    ("vont", "aller", PLURAL), ("iraient", "aller", PLURAL), ("ont", "avoir", PLURAL), ("soient", "être", PLURAL),
    ("avons", "avoir", FIRST), ("nier", "nier", INFINITIVE), ("affirmant", "affirmer", GERUND),
]  # fmt: skip


@pytest.mark.parametrize(("form", "lemma", "kinds"), FORMS, ids=[f for f, _, _ in FORMS])
def test_forms(form, lemma, kinds):
    reading = load_verbs().forms[form]
    assert reading.lemma == lemma
    assert reading.kinds & kinds == kinds


def test_a_noun_is_no_form():
    assert not {"maire", "gouvernement", "envera", "promettu"} & load_verbs().forms.keys()

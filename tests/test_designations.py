"""How actors are named: the whole noun phrase, and the register of its words."""

import pytest

from actors_marked import portrayed
from recoupe.french.lexicon import adjective_forms, adverb_form, load_lexicon
from recoupe.portrayal.designations import register


def designations(text):
    return [(row.surface, row.polarity, row.rule) for row in portrayed(text) if row.device == "designation"]


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("L'[ancien skieur] ouvre un hôtel.", "ancien skieur", "description"),
        ("Le tout-puissant [maire] du port a parlé.", "tout-puissant maire du port", "description"),
        ("Les nouvelles [autorités] ont signé.", "nouvelles autorités", "description"),
        ("Une cinquantaine de [grévistes] déchaînés crient.", "grévistes déchaînés", "description"),
        ("Les [conseillers] de la région votent.", "conseillers de la région", "description"),
        ("Selon un rapport d'[experts] remis lundi, tout va bien.", "experts", "description"),
        ("Quatre mille [supporters] ont défilé.", "supporters", "description"),
        ("Le préfet [Jean Roy] est parti.", "préfet Jean Roy", "title"),
        ("Le groupe suédois [Volta] recrute.", "groupe suédois Volta", "title"),
        ("[M. Roy] et le milliardaire [Paul Ney] dînent.", "milliardaire Paul Ney", "title"),
        ("La sulfureuse [Irina] revient.", "sulfureuse Irina", "name-modified"),
        ("[Paul Ney], patron du journal, se tait.", "patron du journal", "apposition"),
        ("[Paul Ney], 61 ans, fondateur du club, se tait.", "fondateur du club", "apposition"),
        ("[Anne Roy], de la chorale, infirmière à Lille, chante.", "infirmière", "apposition"),
        ("[Anne Roy], la pasionaria du quartier, chante.", "pasionaria du quartier", "apposition"),
        (
            "[Anvers] est la deuxième place portuaire du continent.",
            "deuxième place portuaire du continent",
            "predicate",
        ),
        ("La [Bulgarie] est devenue un refuge fiscal.", "refuge fiscal", "predicate"),
        ("[Anne Roy], la mère courage du quartier, a porté plainte.", "mère courage du quartier", "apposition"),
        ("[Helvacom] a encore augmenté ses prix.\nLe géant du mobile se défend.", "géant du mobile", "anaphor"),
        ("[Paul Ney] a gagné.\nLe bâtisseur, comme il aime à se présenter, règne sur le port.", "bâtisseur", "anaphor"),
        ("[Helvacom] encaisse.\nLe bétonneur présentera sa note.", "bétonneur", "anaphor"),
        ("Il a qualifié [Anne Roy] de « gamine gâtée ».", "gamine gâtée", "called"),
        ("On oublie les [riverains], ces « grincheux », ces « rêveurs ».", "rêveurs", "called"),
        ("Figure du barreau, [Paul Ney], 58 ans, quitte la scène.", "Figure du barreau", "opening"),
        ("[Paul Ney] a perdu.\nL'ancien champion quitte la piste.", "ancien champion", "anaphor"),
    ],
)
def test_designations(text, surface, rule):
    assert any(surface == found and rule == by for found, _, by in designations(text)), designations(text)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("[Lyon] a gagné.", "Lyon"),  # a bare name says nothing of how it is named
        ("L'affaire [Martin] continue.", "affaire Martin"),  # not the actor
        ("Pour [Paul Ney], le maire a menti.", "maire"),  # no apposition: another person
        ("Avec [Paul Ney], le maire Jean Roy a voté.", "maire"),
        ("[Lyon] et [Nice] jouent.\nLe géant du mobile se défend.", "géant du mobile"),  # two actors before
        ("Le [préfet], « furieux », a quitté la salle.", "furieux"),
        ("Le fils de [Paul Ney], « prince du port », dîne.", "prince du port"),
        ("Le président du [club], avocat à Lille, part.", "avocat à Lille"),  # the president is
    ],
)
def test_what_is_no_designation(text, surface):
    assert surface not in [found for found, _, _ in designations(text)]


REGISTERS = [
    ("régime", -1),
    ("régime militaire", -1),
    ("junte", -1),
    ("milice", -1),
    ("mercenaires étrangers", -1),
    ("dictateur déchu", -1),
    ("prétendu comité", -1),
    ("tout-puissant maire", -1),
    ("putschistes", -1),
    ("clan présidentiel", -1),
    ("État sans visage", -1),
    ("terroristes", -1),
    ("président élu", 1),
    ("président démocratiquement élu", 1),
    ("héros du quartier", 1),
    ("partenaire solide", 1),
    ("sauveteurs", 0),
    ("champion olympique", 0),
    ("groupe armé", 0),
    ("économiste respecté", 1),
    ("gouvernement", 0),
    ("autorités", 0),
    ("pouvoir", 0),
    ("maire", 0),
    ("ancien skieur", 0),
    ("experts", 0),
    ("élus", 0),
    ("élu de la majorité", 0),
    ("responsables sanitaires", 0),
    ("conseil militaire", 0),
    ("régime de retraite", 0),
    ("régime général", 0),
    ("grévistes", 0),
    ("forces de l'ordre", 0),
]


@pytest.mark.parametrize(("phrase", "side"), REGISTERS, ids=[p for p, _ in REGISTERS])
def test_register(phrase, side):
    assert register(phrase, load_lexicon()) == side


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("honteux", "honteuses"), ("brutal", "brutaux"), ("naïf", "naïve"), ("inquiet", "inquiètes"), ("opaque", "opaques"),
        ("provocateur", "provocatrice"), ("grossier", "grossière"), ("cruel", "cruelles"), ("franc", "franche"), ("confus", "confuse"),
    ],
)  # fmt: skip
def test_adjectives_are_inflected(word, form):
    assert form in adjective_forms(word)


@pytest.mark.parametrize(
    ("word", "adverb"),
    [("brutal", "brutalement"), ("arrogant", "arrogamment"), ("honteux", "honteusement"), ("poli", "poliment")],
)
def test_adverbs_are_made(word, adverb):
    assert adverb_form(word) == adverb

"""Figures: what counts as a quantity, its value and its noun, on sentences of many subjects."""

import pytest

from recoupe.fold import fold
from recoupe.french.numerals import digits_value, read_language, singular, spelt_value
from recoupe.model import Article, DateRef, Page, Zone
from recoupe.statements.figures import find_figures
from timing import seconds


def page_of(text: str) -> Page:
    return Page(Article("d", "d.txt", text), fold(text), (Zone("d", 1, 0, len(text), "body", "test"),), ())


def figures(text: str) -> list[tuple[str, float, str]]:
    return [(figure.surface, figure.value, figure.unit) for figure in find_figures(page_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le vaccin a été reçu par 12 000 patients.", [("12 000 patients", 12000, "patient")]),
        ("Le vaccin a été reçu par 12.000 patients.", [("12.000 patients", 12000, "patient")]),
        ("Le vaccin a été reçu par 12\u202f000 patients.", [("12\u202f000 patients", 12000, "patient")]),
        ("Quelque 1.500 foyers sont privés de courant.", [("1.500 foyers", 1500, "foyer")]),
        ("La région investira 1,5 million d’euros.", [("1,5 million d’euros", 1500000, "euro")]),
        ("Un satellite à 100 millions de dollars.", [("100 millions de dollars", 100000000, "dollar")]),
        ("Le budget atteint 2,3 milliards d'euros", [("2,3 milliards d'euros", 2300000000, "euro")]),
        ("Le Mondial a coûté 85 M€ à la ville", [("85 M€", 85000000, "euro")]),
        ("Une enveloppe de 1,2 Md€ est prévue", [("1,2 Md€", 1200000000, "euro")]),
        ("un salaire de 2 700 € par mois", [("2 700 €", 2700, "euro")]),
        ("L’amende, 375.000 euros, a été payée.", [("375.000 euros", 375000, "euro")]),
        ("Le chômage touche 7,4 % des actifs", [("7,4 %", 7.4, "%")]),
        ("Le oui l'emporte avec 51% des voix", [("51%", 51, "%")]),
        ("une hausse de douze pour cent", [("douze pour cent", 12, "%")]),
        ("Il fait -12 °C à Moscou", [("12 °C", -12, "degré")]),
        ("le sentier monte sur 800 m", [("800 m", 800, "mètre")]),
        ("Les pompiers ont mis deux heures à venir.", [("deux heures", 2, "heure")]),
        ("La grève a duré trente-cinq jours.", [("trente-cinq jours", 35, "jour")]),
        ("À deux cent quatre-vingt-dix kilomètres", [("deux cent quatre-vingt-dix kilomètres", 290, "kilomètre")]),
        ("vingt et un députés ont voté", [("vingt et un députés", 21, "député")]),
        ("trois mille cinq cents hectares ont brûlé", [("trois mille cinq cents hectares", 3500, "hectare")]),
        ("zéro euro pour la recherche", [("zéro euro", 0, "euro")]),
        ("Un homme de 43 ans a été blessé", [("43 ans", 43, "an")]),
        ("L’homme de 57 années est veuf", [("57 années", 57, "an")]),
        ("Il a été opéré trois fois", [("trois fois", 3, "fois")]),
        ("Par 29 voix contre 12, le conseil a tranché.", [("29 voix", 29, "voix"), ("12", 12, "voix")]),
        ("Six hôpitaux et trois bateaux", [("Six hôpitaux", 6, "hôpital"), ("trois bateaux", 3, "bateau")]),
        ("deux jeunes médecins et trois autres soignants",
         [("deux jeunes médecins", 2, "médecin"), ("trois autres soignants", 3, "soignant")]),
        ("deux ans et demi de travaux", [("deux ans et demi", 2.5, "an")]),
        ("Deux des blessés sont mineurs", []),
        ("Plus de 10'000 skieurs sont attendus", [("10'000 skieurs", 10000, "skieur")]),
        ("sept Canadair et 180 sapeurs-pompiers",
         [("sept Canadair", 7, "canadair"), ("180 sapeurs-pompiers", 180, "sapeur-pompier")]),
        ("Trois de ses voisins ont porté plainte.", [("Trois de ses voisins", 3, "voisin")]),
        ("Le club a formé 40 jeunes en dix ans.", [("40 jeunes", 40, "jeune"), ("dix ans", 10, "an")]),
        ("Plus de 300 jeunes y ont dormi.", [("300 jeunes", 300, "jeune")]),
        ("De deux choses l'une : il ment ou il rêve.", []),
        (
            "Le pont a coûté 48 millions d'euros, contre 20 au départ.",
            [("48 millions d'euros", 48000000, "euro"), ("20", 20000000, "euro")],
        ),
        (
            "Estimé à 12 millions d'euros, il en coûterait désormais 31, hors taxes.",
            [("12 millions d'euros", 12000000, "euro"), ("31", 31000000, "euro")],
        ),
        (
            "La direction propose 2 % de hausse ; les caissières en réclament 6.",
            [("2 %", 2, "%"), ("6", 6, "%")],
        ),
        ("Le vote : 29 voix contre 12.", [("29 voix", 29, "voix"), ("12", 12, "voix")]),
        (
            "Dans l'accident, 14 passagers ont péri et 60 ont été blessés.",
            [("14 passagers", 14, "passager"), ("60", 60, "blessé")],
        ),
        ("Deux Français sur trois boivent du café", [("Deux Français", 2, "français")]),
        ("le refuge est à trois heures de marche", [("trois heures", 3, "heure")]),
    ],
)  # fmt: skip
def test_a_number_and_its_noun(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une soixantaine de lits ont été fermés", ("une soixantaine de lits", 60, "lit")),
        ("une bonne centaine d’étudiants bloquent l’entrée", ("une bonne centaine d’étudiants", 100, "étudiant")),
        ("Un millier de supporters ont suivi", ("Un millier de supporters", 1000, "supporter")),
        ("le sort de ce millier de soldats", ("ce millier de soldats", 1000, "soldat")),
        ("trois douzaines d’huîtres", ("trois douzaines d’huîtres", 36, "huître")),
        ("Un demi-million de foyers", ("Un demi-million de foyers", 500000, "foyer")),
        ("un million et demi de visiteurs", ("un million et demi de visiteurs", 1500000, "visiteur")),
        ("Nous étions une quarantaine devant la mairie", ("une quarantaine", 40, "personne")),
        ("Ils étaient 4 000 à défiler lundi", ("4 000", 4000, "personne")),
        ("Ils étaient plus de 4 000, selon la police", ("4 000", 4000, "personne")),
        ("privé d’un tiers de sa récolte", ("un tiers de sa récolte", 0.333, "récolte")),
        ("les trois quarts des communes", ("trois quarts des communes", 0.75, "commune")),
        ("la moitié de ses sièges", ("la moitié de ses sièges", 0.5, "siège")),
        ("On emprisonne des journalistes, onze d’entre eux en juin", ("onze d’entre eux", 11, "journaliste")),
    ],
)  # fmt: skip
def test_round_numbers_people_and_shares(text, expected):
    assert expected in figures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le stade coûtera 20 à 25 millions d’euros.", [(20000000, "euro"), (25000000, "euro")]),
        ("entre 200 et 300 cas par jour", [(200, "cas"), (300, "cas")]),
        ("une hausse de 3 à 4 %", [(3, "%"), (4, "%")]),
        ("les 18-25 ans", [(18, "an"), (25, "an")]),
        ("deux mineurs de 15 et 16 ans", [(2, "mineur"), (15, "an"), (16, "an")]),
        ("par 312 voix pour et 214 contre", [(312, "voix"), (214, "voix")]),
        ("12 à 15 personnes", [(12, "personne"), (15, "personne")]),
        ("Elle gardera 142 des 236 magasins.", [(142, "magasin"), (236, "magasin")]),
        ("le maintien de 60 lits sur 90", [(60, "lit"), (90, "lit")]),
        ("5 000 marcheurs selon la police, 12 000 selon les syndicats", [(5000, "marcheur"), (12000, "marcheur")]),
        ("195 000 marcheurs, dont 24 000 dans la capitale", [(195000, "marcheur"), (24000, "marcheur")]),
        ("45.000 élèves à Paris et 400.000 dans le pays", [(45000, "élève"), (400000, "élève")]),
        ("Les 25 millions de caution, en euros, ont été virés", [(25000000, "euro")]),
    ],
)
def test_numbers_that_share_a_noun(text, expected):
    assert [(value, unit) for _, value, unit in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le 15 mai 2024, le Sénat a voté.",
        "En 2024, les élections ont été reportées.",
        "La réunion commence à 14 h 30.",
        "Le train part à 23 heures.",
        "Vers 6 heures, les pompiers sont arrivés.",
        "Il a fini 3e du tour, au 21e siècle, le 1er mai.",
        "Lire l’article 49 alinéa 3 de la Constitution.",
        "La chambre n° 12 est vide, page 87, il l’écrit.",
        "Appelez le 01 23 45 67 89 ou le 09-00-00-00-00.",
        "Les Bleus l’emportent 3-1, puis 2 à 0, avec un 4-3-3 des grands jours, et une majorité des deux tiers.",
        "un vélo neuf, une idée et un homme",
        "Le département des Deux-Sèvres et un mille-feuille",
        "Ligue 2 : la saison 4 de Formule 1",
        "Ils rament à trois dans la barque, une fois sur deux",
        "La moitié reste à faire, dont un tiers avancé par la ville",
        "le G20, le 4x4, la version 2.0, l’adresse 12, rue des Lilas",
        "La rencontre a lieu entre le 2 et le 22 octobre",
        "https://exemple.fr/2024/05/15/article-1234-salaires.html",
        "un train de 7 heures 12",
        "Le cortège partira à 14 heures de la place du marché.",
        "Écrire à la mairie, 75011 Paris",
    ],
)
def test_not_figures(text):
    assert figures(text) == []


def test_what_stands_in_a_date_is_left_to_it():
    text = "Il y a trois ans, le maire a promis dix logements."
    date = DateRef("d", 0, 17, text[:17], None, None, "year", "body", "test")
    assert [figure.surface for figure in find_figures(page_of(text), [date])] == ["dix logements"]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1 000", 1000), ("1.000", 1000), ("1000", 1000), ("4,2", 4.2), ("4.2", 4.2), ("1.234.567,5", 1234567.5)],
)
def test_digits_as_french_writes_them(digits, value):
    assert digits_value(digits) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("soixante-dix", 70), ("soixante et onze", 71), ("quatre-vingts", 80), ("quatre-vingt-dix-sept", 97),
        ("cent", 100), ("deux cents", 200), ("mille", 1000), ("deux mille douze", 2012),
        ("cent vingt mille", 120000),
        ("vingt et une", 21),
    ],
)  # fmt: skip
def test_numbers_in_words(words, value):
    assert spelt_value(words, read_language().numerals) == value


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("salariés", "salarié"), ("mois", "mois"), ("voix", "voix"), ("journaux", "journal"), ("niveaux", "niveau"),
        ("feux", "feu"), ("travaux", "travail"), ("pays", "pays"), ("pneus", "pneu"), ("enjeux", "enjeu"),
    ],
)  # fmt: skip
def test_the_singular_of_a_noun(noun, expected):
    assert singular(noun) == expected


@pytest.mark.parametrize(
    "text", ["1" * 10_000, "1 000 " * 5_000, "deux cent " * 5_000, "1,1.1 " * 5_000, "9" * 400 + " euros"]
)
def test_long_runs_of_numbers_take_linear_time(text):
    assert seconds(lambda: figures(text)) < 2

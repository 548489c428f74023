"""Passages on many subjects, read whole: mentions first, then who says what, over several sentences."""

import pytest

from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.model import Article
from recoupe.quotes import find_quotes
from recoupe.study import Study
from recoupe.zones import mark

Case = tuple[str, list[tuple[str, str, str]]]
D, I = "direct", "indirect"  # noqa: E741

FARMS_ACTORS = [
    {"id": "costa", "kind": "person", "aliases": ["Élisa Costa", "Mme Costa"]},
    {"id": "brenner", "kind": "person", "aliases": ["Paul Brenner"]},
    {"id": "lasserre", "kind": "person", "aliases": ["Catherine Lasserre"]},
    {"id": "nordelec", "kind": "organisation", "aliases": ["Nordélec"]},
    {"id": "sud", "kind": "organisation", "aliases": ["SUD Énergie"]},
    {"id": "ministry", "kind": "government", "aliases": ["ministère de l'Agriculture"]},
    {"id": "police", "kind": "organisation", "aliases": ["police"]},
    {"id": "town", "kind": "government", "aliases": ["mairie de Montclar", "municipalité"]},
    {"id": "farmers", "kind": "people", "aliases": ["agriculteurs", "éleveurs"]},
    {"id": "inspec", "kind": "organisation", "aliases": ["Cour des comptes"]},
]
FARMS: list[Case] = [
    (
        "Élisa Costa, présidente de la chambre d'agriculture, ne décolère pas. Reçue mardi à la préfecture, elle en est ressortie sans promesse. « On nous balade depuis six mois », lâche-t-elle.",
        [(D, "costa", "On nous balade depuis six mois")],
    ),
    (
        "Pour Paul Brenner, « la filière est morte » si rien ne change.",
        [(I, "brenner", "« la filière est morte » si rien ne change"), (D, "brenner", "la filière est morte")],
    ),
    (
        "À en croire Paul Brenner, la filière n'a plus que deux ans devant elle.",
        [(I, "brenner", "la filière n'a plus que deux ans devant elle")],
    ),
    (
        "« Nous avons été prévenus à 4 heures du matin », raconte Catherine Lasserre. La directrice de l'usine se souvient d'une nuit blanche. « Personne ne savait quoi faire », poursuit-elle.",
        [
            (D, "lasserre", "Nous avons été prévenus à 4 heures du matin"),
            (D, "lasserre", "Personne ne savait quoi faire"),
        ],
    ),
    (
        "Nordélec assure avoir respecté toutes les normes en vigueur.",
        [(I, "nordelec", "avoir respecté toutes les normes en vigueur")],
    ),
    ("Le distributeur d'électricité Nordélec, contacté par nos soins, n'a pas souhaité répondre.", []),
    (
        "Contacté, Nordélec dément : « Aucune coupure n'a été volontaire. »",
        [(D, "nordelec", "Aucune coupure n'a été volontaire.")],
    ),
    ("SUD Énergie y voit « un recul historique » et appelle à la grève jeudi.", [(D, "sud", "un recul historique")]),
    ("« Un recul historique » : c'est ainsi que SUD Énergie qualifie le projet.", [(D, "sud", "Un recul historique")]),
    (
        "Interrogée sur France Sud, Catherine Lasserre a botté en touche : « Ce n'est pas le sujet. »",
        [(D, "lasserre", "Ce n'est pas le sujet.")],
    ),
    (
        "« Ce n'est pas le sujet », a balayé Catherine Lasserre, interrogée sur France Sud.",
        [(D, "lasserre", "Ce n'est pas le sujet")],
    ),
    (
        "Selon la police, ils étaient 3 000 à défiler ; 8 000 selon SUD Énergie.",
        [(I, "police", "ils étaient 3 000 à défiler"), (I, "sud", "8 000")],
    ),
    (
        "Les agriculteurs, eux, n'y croient plus. « On nous a déjà fait le coup en 2019 », soupire l'un d'eux.",
        [(D, "farmers", "On nous a déjà fait le coup en 2019")],
    ),
    (
        "« On ne lâchera rien », martèle un éleveur de brebis installé à Sainte-Foy.",
        [(D, "farmers", "On ne lâchera rien")],
    ),
    (
        "Paul Brenner a reconnu devant les enquêteurs avoir signé le document sans le lire.",
        [(I, "brenner", "avoir signé le document sans le lire")],
    ),
    (
        "« J'ai signé sans lire », a reconnu devant les enquêteurs Paul Brenner, 52 ans.",
        [(D, "brenner", "J'ai signé sans lire")],
    ),
    (
        "Dans un rapport publié lundi, la Cour des comptes pointe « des dérives graves » et recommande de fermer le site.",
        [(D, "inspec", "des dérives graves")],
    ),
    (
        "« Des dérives graves », écrit la Cour des comptes dans un rapport publié lundi.",
        [(D, "inspec", "Des dérives graves")],
    ),
    ("L'avocat de Paul Brenner a dénoncé « un acharnement ».", [(D, "other:avocat de Paul Brenner", "un acharnement")]),
    (
        "« C'est un acharnement », s'indigne l'avocat de Paul Brenner.",
        [(D, "other:avocat de Paul Brenner", "C'est un acharnement")],
    ),
    (
        "Catherine Lasserre ne cache pas sa colère. Pour elle, « le mal est fait ».",
        [(D, "lasserre", "le mal est fait")],
    ),
    (
        "Élisa Costa et Paul Brenner se sont croisés jeudi. « Il m'a tendu la main », sourit la première.",
        [(D, "costa", "Il m'a tendu la main")],
    ),
    (
        "La mairie de Montclar se veut rassurante : l'eau « est de nouveau potable », indique-t-elle dans un communiqué.",
        [
            (I, "town", "La mairie de Montclar se veut rassurante : l'eau « est de nouveau potable »"),
            (D, "town", "est de nouveau potable"),
        ],
    ),
    (
        "Une employée, qui a requis l'anonymat, confie : « On nous a demandé de nous taire. »",
        [(D, "anonymous:employée", "On nous a demandé de nous taire.")],
    ),
    (
        "« On nous a demandé de nous taire », confie sous couvert d'anonymat une employée de Nordélec.",
        [(D, "anonymous:employée de Nordélec", "On nous a demandé de nous taire")],
    ),
    (
        "Élisa Costa l'a répété à plusieurs reprises : il n'est pas question de reculer.",
        [(I, "costa", "il n'est pas question de reculer")],
    ),
    ("Catherine Lasserre a-t-elle menti ? « Jamais », répond l'intéressée.", [(D, "lasserre", "Jamais")]),
    (
        "« Le plan est bouclé », se félicitait en janvier Paul Brenner. Trois mois plus tard, le même admet que « tout reste à faire ».",
        [(D, "brenner", "Le plan est bouclé"), (D, "brenner", "tout reste à faire")],
    ),
    (
        "Paul Brenner était attendu au tournant. Le patron de la coopérative n'a pas déçu. « Je n'ai rien à cacher », a-t-il lancé d'emblée.",
        [(D, "brenner", "Je n'ai rien à cacher")],
    ),
    (
        "Tout le monde n'est pas de cet avis. Nordélec parle d'« une mesure de bon sens », SUD Énergie d'« un scandale ».",
        [(D, "nordelec", "une mesure de bon sens"), (D, "sud", "un scandale")],
    ),
    (
        "« Une mesure de bon sens » pour Nordélec, « un scandale » pour SUD Énergie.",
        [(D, "nordelec", "Une mesure de bon sens"), (D, "sud", "un scandale")],
    ),
    (
        "Et Catherine Lasserre de conclure : « Rendez-vous en septembre. »",
        [(D, "lasserre", "Rendez-vous en septembre.")],
    ),
    (
        "« Rendez-vous en septembre », conclut, bravache, Catherine Lasserre.",
        [(D, "lasserre", "Rendez-vous en septembre")],
    ),
    (
        "Catherine Lasserre affirme ne pas avoir été informée ; Paul Brenner jure le contraire.",
        [(I, "lasserre", "ne pas avoir été informée")],
    ),
    (
        "Paul Brenner : « Nous n'avons rien à nous reprocher »\n\nLe patron de la coopérative s'explique.",
        [(D, "brenner", "Nous n'avons rien à nous reprocher")],
    ),
    (
        "Il faut dire que la situation est grave. « La nappe est à sec », rappelle l'hydrologue Jean Mourier.",
        [(D, "other:Jean Mourier", "La nappe est à sec")],
    ),
    (
        "« La nappe est à sec. (...) Il faut des restrictions », a tweeté Élisa Costa.",
        [(D, "costa", "La nappe est à sec. (...) Il faut des restrictions")],
    ),
    ('Sur X, Paul Brenner a écrit : "Honte à vous".', [(D, "brenner", "Honte à vous")]),
    (
        "La municipalité, par la voix de son adjoint à l'eau, a annoncé que les analyses seraient publiées.",
        [(I, "town", "les analyses seraient publiées")],
    ),
    (
        "« Pourquoi nous ? » La question, Catherine Lasserre se la pose chaque matin.",
        [(D, "lasserre", "Pourquoi nous ?")],
    ),
    (
        "Si l'on en croit la Cour des comptes, le déficit atteindrait 12 millions d'euros.",
        [(I, "inspec", "le déficit atteindrait 12 millions d'euros")],
    ),
    ("Élisa Costa n'a pas dit qu'elle démissionnait.", []),
    ("« Je pars », a fini par lâcher Paul Brenner au bout de deux heures d'audition.", [(D, "brenner", "Je pars")]),
    ("Catherine Lasserre, qui juge le calendrier « intenable », demande un report.", [(D, "lasserre", "intenable")]),
    ("Jugeant le calendrier « intenable », Catherine Lasserre demande un report.", [(D, "lasserre", "intenable")]),
    ("Catherine Lasserre est catégorique : elle ne signera pas.", [(I, "lasserre", "elle ne signera pas")]),
]

STAGES_ACTORS = [
    {"id": "mazure", "kind": "person", "aliases": ["Irène Mazure", "Mazure"]},
    {"id": "pallas", "kind": "person", "aliases": ["Gabriel Pallas", "Pallas"]},
    {"id": "opera", "kind": "organisation", "aliases": ["Opéra de Varenne", "l'Opéra"]},
    {"id": "sncv", "kind": "organisation", "aliases": ["Navilor"]},
    {"id": "academy", "kind": "organisation", "aliases": ["rectorat"]},
    {"id": "tenants", "kind": "people", "aliases": ["locataires"]},
    {"id": "chair", "kind": "person", "aliases": ["Luc Ferrand", "président de l'AGA"]},
    {"id": "aga", "kind": "organisation", "aliases": ["Association des gardiens", "AGA"]},
]
STAGES: list[Case] = [
    (
        "« Qui va payer ? », interroge Irène Mazure en se tournant vers Gabriel Pallas. « Certainement pas nous », répond-il.",
        [(D, "mazure", "Qui va payer ?"), (D, "pallas", "Certainement pas nous")],
    ),
    ("Gabriel Pallas, qui trouve le décor « hideux », réclame son retrait.", [(D, "pallas", "hideux")]),
    ("« Le décor est hideux », tranche, sans appel, Gabriel Pallas.", [(D, "pallas", "Le décor est hideux")]),
    (
        "« C'était un cauchemar », souffle, les yeux rougis, une contrebassiste.",
        [(D, "anonymous:contrebassiste", "C'était un cauchemar")],
    ),
    (
        "L'Opéra de Varenne évoque un « ajustement », l'AGA une « saignée ».",
        [(D, "opera", "ajustement"), (D, "aga", "saignée")],
    ),
    ("Irène Mazure affirme aussi que la salle rouvrira en mars.", [(I, "mazure", "la salle rouvrira en mars")]),
    (
        "Gabriel Pallas explique ainsi que le toit fuyait depuis dix ans.",
        [(I, "pallas", "le toit fuyait depuis dix ans")],
    ),
    ("Navilor prétend ne l'avoir appris que par la presse.", [(I, "sncv", "ne l'avoir appris que par la presse")]),
    ("Le ferry a coulé, selon Navilor, à 3 milles de la côte.", [(I, "sncv", "à 3 milles de la côte")]),
    (
        "« Les sièges grincent », soupire une ancienne cadre de Navilor.",
        [(D, "anonymous:ancienne cadre de Navilor", "Les sièges grincent")],
    ),
    (
        "Navilor se tait. Quant à l'Opéra, l'institution assure que rien n'est perdu.",
        [(I, "opera", "rien n'est perdu")],
    ),
    (
        "« C'est une mascarade », lance un gardien. Pour lui, « tout était joué d'avance ».",
        [(D, "anonymous:gardien", "C'est une mascarade"), (D, "anonymous:gardien", "tout était joué d'avance")],
    ),
    (
        "Irène Mazure a pris la parole. « Nous avons tenu.\n\n« Nous tiendrons encore. »",
        [(D, "mazure", "Nous avons tenu."), (D, "mazure", "Nous tiendrons encore.")],
    ),
    (
        "Les locataires n'en peuvent plus. « On étouffe », lâche une habitante du troisième. « Moi je pars », ajoute sa voisine.",
        [(D, "tenants", "On étouffe"), (D, "other:voisine", "Moi je pars")],
    ),
    (
        "« On verra bien », élude Gabriel Pallas, pressé de questions. L'architecte n'en dira pas plus.",
        [(D, "pallas", "On verra bien")],
    ),
    (
        "Interrogé par « Le Lien », Gabriel Pallas a répondu par SMS : « Sans commentaire. »",
        [(D, "pallas", "Sans commentaire.")],
    ),
    ("« Sans commentaire » : la réponse de Gabriel Pallas tient en deux mots.", [(D, "pallas", "Sans commentaire")]),
    ("Irène Mazure, elle, se dit « sereine ».", [(D, "mazure", "sereine")]),
    (
        "« Je n'ai jamais vu ça en trente ans de carrière » (Gabriel Pallas).",
        [(D, "pallas", "Je n'ai jamais vu ça en trente ans de carrière")],
    ),
    (
        "Le rectorat reconnaît « une erreur d'appréciation », mais exclut toute sanction.",
        [(D, "academy", "une erreur d'appréciation")],
    ),
    ("Une « erreur d'appréciation », reconnaît le rectorat.", [(D, "academy", "erreur d'appréciation")]),
    ("« Erreur d'appréciation », dixit le rectorat.", [(D, "academy", "Erreur d'appréciation")]),
    (
        "Sollicité mercredi, le rectorat indique que l'enseignant « a été suspendu à titre conservatoire ».",
        [
            (I, "academy", "l'enseignant « a été suspendu à titre conservatoire »"),
            (D, "academy", "a été suspendu à titre conservatoire"),
        ],
    ),
    (
        "« Il y avait du sang partout », se remémore Kevin, 23 ans, encore sous le choc.",
        [(D, "other:Kevin", "Il y avait du sang partout")],
    ),
    (
        "Kevin, 23 ans, était au premier rang. Il se souvient : « Il y avait du sang partout. »",
        [(D, "other:Kevin", "Il y avait du sang partout.")],
    ),
    (
        "Et Irène Mazure d'enfoncer le clou : « Personne ne nous a prévenus. »",
        [(D, "mazure", "Personne ne nous a prévenus.")],
    ),
    ("« Personne ne nous a prévenus », déplore-t-on à l'Opéra.", [(D, "opera", "Personne ne nous a prévenus")]),
    (
        "Si Irène Mazure salue « un premier pas », Gabriel Pallas y voit « un leurre ».",
        [(D, "mazure", "un premier pas"), (D, "pallas", "un leurre")],
    ),
    (
        "Irène Mazure salue « un premier pas » quand Gabriel Pallas dénonce « un leurre ».",
        [(D, "mazure", "un premier pas"), (D, "pallas", "un leurre")],
    ),
    (
        "Pas un mot en revanche sur les salaires, regrette l'AGA.",
        [(I, "aga", "Pas un mot en revanche sur les salaires")],
    ),
    (
        "La salle, construite en 1911, « menace ruine », alerte Gabriel Pallas dans une note.",
        [(D, "pallas", "menace ruine")],
    ),
    (
        "L'incendie serait d'origine électrique, à en croire Gabriel Pallas.",
        [(I, "pallas", "L'incendie serait d'origine électrique")],
    ),
    ("Irène Mazure aurait confié à des proches vouloir partir.", [(I, "mazure", "vouloir partir")]),
    ("« Partir ? Jamais ! » s'exclame l'ancienne danseuse, Irène Mazure.", [(D, "mazure", "Partir ? Jamais !")]),
    ("À la question de savoir si elle partira, Irène Mazure répond : « Jamais. »", [(D, "mazure", "Jamais.")]),
    (
        "Irène Mazure a promis que les billets seraient remboursés, et que personne ne serait lésé.",
        [(I, "mazure", "les billets seraient remboursés, et que personne ne serait lésé")],
    ),
    (
        "Selon Gabriel Pallas et Irène Mazure, le chantier finira en juin.",
        [(I, "pallas", "le chantier finira en juin")],
    ),
    ("Ni Gabriel Pallas ni Irène Mazure n'ont souhaité s'exprimer.", []),
    ("La lettre, que nous avons consultée, parle de « harcèlement ».", [(D, "document:lettre", "harcèlement")]),
    ("Dans sa lettre, Irène Mazure parle de « harcèlement ».", [(D, "mazure", "harcèlement")]),
    ("Des mots que Gabriel Pallas juge « blessants ».", [(D, "pallas", "blessants")]),
    ("Un avis que ne partage pas Gabriel Pallas : « Le chantier avance. »", [(D, "pallas", "Le chantier avance.")]),
    (
        "Gabriel Pallas ne l'entend pas de cette oreille. « Le chantier avance », insiste l'architecte.",
        [(D, "pallas", "Le chantier avance")],
    ),
    ("La décision fait bondir Irène Mazure. « C'est du mépris. »", [(D, "mazure", "C'est du mépris.")]),
    ("Même son de cloche à l'AGA, où l'on redoute « une saignée ».", [(D, "aga", "une saignée")]),
    ("Même son de cloche du côté de l'AGA : « C'est une saignée. »", [(D, "aga", "C'est une saignée.")]),
    (
        "« C'est une saignée », abonde l'AGA. De son côté, l'Opéra temporise : « Rien n'est acté. »",
        [(D, "aga", "C'est une saignée"), (D, "opera", "Rien n'est acté.")],
    ),
    (
        "L'AGA ne signera pas. « C'est une saignée », a répété son président sur Radio Sud.",
        [(D, "chair", "C'est une saignée")],
    ),
    ("L'AGA ne signera pas. Les gardiens tiendront, assure son président.", [(I, "chair", "Les gardiens tiendront")]),
    (
        "Irène Mazure s'est levée. Pour elle, le chantier n'a de neuf que le nom : « Les murs sont pourris. »",
        [(I, "mazure", "le chantier n'a de neuf que le nom"), (D, "mazure", "Les murs sont pourris.")],
    ),
    ("Ancien machiniste, il préside l'AGA depuis dix ans. Luc Ferrand est connu de tous.", []),
    (
        "Gabriel Pallas est sorti. Fils de machiniste, il connaît l'Opéra par cœur. « J'y suis né. »",
        [(D, "pallas", "J'y suis né.")],
    ),
    (
        "Nous avons lu le rapport. Les poutres sont « rongées », y lit-on.",
        [(I, "document:rapport", "Les poutres sont « rongées »"), (D, "document:rapport", "rongées")],
    ),
    (
        "Irène Mazure reviendra lundi, confirme-t-on dans son entourage.",
        [(I, "mazure", "Irène Mazure reviendra lundi")],
    ),
    ("Le cahier des charges précise que « rien ne sera détruit ».", [(D, "document:cahier", "rien ne sera détruit")]),
]


def spoken(text: str, actors: list[dict[str, object]]) -> list[tuple[str, str, str]]:
    """Kind, speaker and words of the quotations of a page that is one passage, scare quotes left out."""
    book = compile_codebook(Study.model_validate({"folder": ".", "title": "Passages", "actors": actors}))
    page = mark(Article("a", "a.txt", text))
    mentions = tuple(find_mentions(page, book, scan(page, book)))
    return [(q.kind, q.speaker, q.quote) for q in find_quotes(page, mentions) if q.kind != "scare"]


@pytest.mark.parametrize(("text", "expected"), FARMS, ids=lambda x: str(x)[:60])
def test_farms(text, expected):
    assert spoken(text, FARMS_ACTORS) == expected


@pytest.mark.parametrize(("text", "expected"), STAGES, ids=lambda x: str(x)[:60])
def test_stages(text, expected):
    assert spoken(text, STAGES_ACTORS) == expected

"""Mentions: a table of sentences in which the expected spans are written as [words|actor], [words|actor@] for a place."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mention_paragraphs
from recoupe.fold import fold
from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.mentions.names import is_spelling
from recoupe.model import Article, Page, Zone
from recoupe.study import Study

DIPLOMACY = [
    ("france", "state", "France", ["France", "Paris", "Élysée", "Quai d'Orsay", "diplomatie française"]),
    ("germany", "state", "Allemagne", ["Allemagne", "Berlin"]),
    ("germany_gov", "government", "Gouvernement allemand", ["gouvernement allemand", "chancellerie"]),
    ("turkey", "state", "Turquie", ["Turquie", "Ankara"]),
    ("ukraine", "state", "Ukraine", ["Ukraine", "Kiev"]),
    ("russia", "state", "Russie", ["Russie", "Moscou", "Kremlin"]),
    ("eu", "organisation", "Union européenne", ["Union européenne", "UE", "Bruxelles", "Commission européenne"]),
    ("nato", "organisation", "Otan", ["OTAN", "Alliance atlantique", "l'Alliance"]),
    ("lindner", "person", "Katrin Vollmer, ministre des Finances", ["Katrin Vollmer"]),
    ("rebels", "armed-group", "Rebelles", ["rebelles", "combattants du Front du Nord"]),
]
HOSPITAL = [
    ("hospital", "organisation", "CHU de Rennes", ["CHU de Rennes", "CHU", "l'hôpital"]),
    ("management", "organisation", "Direction du CHU", ["la direction", "direction de l'hôpital", "Sophie Le Bihan"]),
    ("nurses", "people", "Infirmiers", ["infirmiers", "soignants", "aides-soignantes"]),
    ("unions", "organisation", "Syndicats", ["syndicats", "CGT", "SUD Santé", "intersyndicale"]),
    (
        "minister",
        "person",
        "Paul Verdier, ministre de la Santé",
        ["Paul Verdier", "le ministre", "ministre de la Santé"],
    ),
    ("ars", "organisation", "Agence régionale de santé", ["Agence régionale de santé", "ARS"]),
    ("patients", "people", "Patients", ["patients", "familles"]),
    ("government", "government", "Gouvernement", ["gouvernement", "État", "Matignon", "Bercy", "exécutif"]),
    ("mayor", "person", "Nathalie Guérin, maire de Rennes", ["Nathalie Guérin", "la maire"]),
    ("justice", "organisation", "Justice", ["parquet", "justice", "juge d'instruction", "tribunal administratif"]),
]
FOOTBALL = [
    ("nantes", "organisation", "FC Nantes", ["FC Nantes", "Nantes", "les Canaris"]),
    ("coach", "person", "Carlos Ibarra, entraîneur", ["Carlos Ibarra", "l'entraîneur"]),
    (
        "president",
        "person",
        "Jean-Yves Le Goff, président du FC Nantes",
        ["Jean-Yves Le Goff", "président du FC Nantes"],
    ),
    ("fifa", "organisation", "FIFA", ["FIFA", "Fédération internationale"]),
    ("players", "people", "Joueurs", ["joueurs", "capitaine"]),
    ("league", "organisation", "Ligue", ["la Ligue", "LFP"]),
]
PORT = [
    ("dockers", "organisation", "Dockers", ["CGT-Dockers", "dockers", "syndicat"]),
    ("port", "organisation", "Grand Port maritime du Havre", ["Grand Port maritime du Havre", "direction du port"]),
    ("shipper", "organisation", "Oceanis", ["Oceanis", "armateur", "les Belges"]),
    ("employers", "organisation", "Medef", ["Medef", "patronat", "chefs d'entreprise"]),
    ("minister", "person", "Bruno Vasseur, ministre des Transports", ["Bruno Vasseur", "ministre des Transports"]),
    ("brussels", "organisation", "Commission européenne", ["Commission européenne", "la Commission", "Bruxelles"]),
    ("belgium", "state", "Belgique", ["Belgique", "Anvers"]),
    ("delegate", "person", "Samir Haddad, délégué", ["Samir Haddad"]),
    ("protesters", "people", "Manifestants", ["manifestants"]),
    ("court", "organisation", "Tribunal", ["tribunal judiciaire du Havre", "juges", "parquet"]),
    ("senate", "organisation", "Sénat", ["Sénat", "sénateurs", "palais du Luxembourg"]),
    ("agency", "organisation", "Agence nationale", ["ANSM", "Agence nationale de sécurité du médicament", "l'Agence"]),
    ("president", "person", "Jean-Charles Lavigne, ex-président", ["Jean-Charles Lavigne", "ancien président"]),
]
AFFAIR = [
    ("council", "people", "Élus", ["élus"]),
    ("treasurer", "person", "Bruno Castagne, trésorier", ["Bruno Castagne"]),
    ("widow", "person", "Odile Perrin, veuve", ["Odile Perrin"]),
    ("daily", "organisation", "La Gazette du Rhin", ["La Gazette du Rhin", "Gazette"]),
    ("oceanis", "organisation", "Oceanis", ["Oceanis"]),
    ("head", "person", "Luc Hervé, PDG d'Oceanis", ["Luc Hervé", "le PDG"]),
    ("kerguel", "organisation", "Kerguel", ["Kerguel"]),
    ("emirate", "state", "Ardjan", ["Ardjan"]),
    ("prosecutor", "organisation", "Parquet", ["parquet"]),
    ("court", "organisation", "Tribunal de Bastia", ["tribunal de Bastia", "tribunal"]),
]
COUNTY = [
    ("roussel", "person", "Marthe Roussel, présidente du département", ["Marthe Roussel", "présidente du département"]),
    (
        "council",
        "government",
        "Conseil départemental",
        ["conseil départemental", "exécutif départemental", "élus départementaux"],
    ),
    ("sculptor", "person", "Jens Holm, sculpteur", ["Jens Holm", "le sculpteur"]),
    ("clerk", "person", "Odile Ferrand, comptable", ["Odile Ferrand", "la comptable"]),
    ("chamber", "organisation", "Chambre d'agriculture", ["chambre d'agriculture de la Vienne"]),
]
TRIAL = [
    ("delmas", "person", "Hervé Delmas, ancien directeur", ["Hervé Delmas", "le directeur", "l'ancien directeur"]),
    ("lab", "organisation", "Laboratoire Oxane", ["Oxane", "le laboratoire"]),
    ("patients", "organisation", "Association Respire", ["Respire", "l'association"]),
    ("roy", "person", "Anne Roy, présidente de Respire", ["Anne Roy"]),
    ("morel", "person", "Odile Morel, avocate du directeur", ["Odile Morel", "avocate du directeur"]),
    ("pharmacist", "person", "Lise Petit, ancienne pharmacienne", ["Lise Petit", "la pharmacienne"]),
    ("minister", "government", "Ministère de la Santé", ["Paul Verdier", "le ministre de la Santé", "le ministère"]),
    ("prosecution", "organisation", "Parquet", ["le parquet", "procureur de la République"]),
    ("court", "organisation", "Tribunal de Mende", ["tribunal de Mende", "les juges"]),
]
CODEBOOKS = {
    "trial": TRIAL,
    "county": COUNTY,
    "affair": AFFAIR,
    "diplomacy": DIPLOMACY,
    "hospital": HOSPITAL,
    "football": FOOTBALL,
    "port": PORT,
}


def make_study(actors) -> Study:
    return Study.model_validate({
        "folder": Path("."), "title": "Essai",
        "actors": [{"id": i, "kind": k, "label": {"fr": label}, "aliases": aliases} for i, k, label, aliases in actors],
    })  # fmt: skip


COMPILED = {name: compile_codebook(make_study(actors)) for name, actors in CODEBOOKS.items()}


def make_page(text: str) -> Page:
    lines, zones, at = text.split("\n"), [], 0
    for number, line in enumerate(lines, 1):
        zones.append(Zone("p", number, at, at + len(line), "body", "test"))
        at += len(line) + 1
    return Page(Article("p", "p.txt", text), fold(text), tuple(zones), ())


def mentions_in(text: str, codebook):
    page = make_page(text)
    return list(find_mentions(page, codebook, scan(page, codebook)))


def written(text: str, codebook) -> str:
    """The text with its mentions in brackets, to compare with what is expected."""
    out, at = [], 0
    for m in mentions_in(text, codebook):
        out += [text[at : m.start], f"[{m.surface}|{m.actor}{'@' * m.locative}]"]
        at = m.end
    return "".join([*out, text[at:]])


SENTENCES = {
    "county": [
        "[Marthe Roussel|roussel] a signé. L'[élue|roussel] ne regrette rien.",
        "[Marthe Roussel|roussel] a signé. Une sénatrice s'y opposait. L'élue ne regrette rien.",
        "[Marthe Roussel|roussel] et le préfet étaient là. La [présidente|roussel] a parlé.",
        "[Marthe Roussel|roussel] était là avec sa présidente de cabinet. La présidente a parlé.",
        "« C'est non, madame la présidente ! » [Marthe Roussel|roussel] n'a pas cillé, madame la [présidente|roussel] souriait.",
        "Le sculpteur danois [Jens Holm|sculptor] a raccroché. Le [sexagénaire|sculptor] était à Oslo, l'[artiste|sculptor] dessinait.",
        "Le [sculpteur|sculptor] a reçu un chauffeur. Le sexagénaire était à Oslo.",
        "« [Odile|clerk], viens voir », a dit son chef. [Odile Ferrand|clerk] raconte.",
        "Odile Marin et [Odile Ferrand|clerk] sont venues ; Odile se tait.",
        "[Odile Ferrand|clerk] a parlé, l'[ex-comptable|clerk] a la preuve, la [salariée|clerk] gagne.",
        "La [chambre d'agriculture de la Vienne|chamber] a voté. La [chambre|chamber] attend.",
        "La [chambre d'agriculture de la Vienne|chamber] a voté. La chambre de commerce attend, la chambre aussi.",
        "Le [conseil départemental|council] siège. Les [élus|council] votent, l'[exécutif|council] attend.",
        "Le [conseil départemental|council] siège. Le conseil municipal aussi.",
    ],
    "affair": [
        # a part that one actor of the page plays
        "[Bruno Castagne|treasurer] est jugé à Metz. L'[accusé|treasurer] risque deux ans.",
        "Le procès de [Bruno Castagne|treasurer] s'ouvre. « J'ai payé », a dit le [prévenu|treasurer].",
        "[Odile Perrin|widow] accuse [Bruno Castagne|treasurer]. Elle l'accuse de vol, la foule accuse.",
        "[Bruno Castagne|treasurer] est poursuivi, [Odile Perrin|widow] est jugée. L'accusé se tait.",
        "[Odile Perrin|widow] a vu la scène. L'accusé se tait.",
        "[Bruno Castagne|treasurer] est jugé. L'accusé Paul Roy et un accusé de Metz se taisent.",
        "[Oceanis|oceanis] a racheté La [Gazette du Rhin|daily]. Le [nouveau propriétaire|oceanis] promet.",
        "La [Gazette du Rhin|daily] a été achetée par [Oceanis|oceanis]. L'[acquéreur|oceanis] se tait.",
        "[Oceanis|oceanis] a racheté La [Gazette du Rhin|daily]. Le nouveau propriétaire du café sert.",
        "[Oceanis|oceanis] rachète, [Kerguel|kerguel] a acheté aussi. L'acheteur se tait.",
        "La crèche, gérée par [Kerguel|kerguel], ferme. L'[exploitant|kerguel] dément, le nouvel exploitant attend.",
        "Derrière le fonds, l'[Ardjan|emirate], un [petit État|emirate] que nul ne voit. L'État paie.",
        "L'[Ardjan|emirate] est un [État sans visage|emirate].",
        "Le PDG d'[Oceanis|oceanis], [Luc Hervé|head], se tait. Le [PDG|head] sera entendu, un PDG de Metz aussi.",
        "Un rachat rapide et responsable d'[Oceanis|oceanis] ; un [responsable d'Oceanis|oceanis] le dit.",
        "[Oceanis|oceanis] a racheté le journal, un [acheteur|oceanis] incapable de payer. On cherche un acheteur sérieux.",
        "Élu en 2019, il a tenu bon. Les [élus|council] et un [élu|council] l'ont suivi.",
        # the seat of a court that the codebook need not name
        "Le [parquet|prosecutor] de Colmar a ouvert une enquête, le [parquet|prosecutor] de Colmar l'a close.",
        "Le parquet de Colmar et le parquet de Metz se renvoient l'affaire.",
        "Le [tribunal|court] a tranché, le tribunal de Colmar aussi.",
    ],
    "diplomacy": [
        # capitals act as subject, object, complement of some prepositions
        "[Paris|france] a annoncé lundi l'envoi de deux navires.",
        "« C'est une erreur », a répondu [Berlin|germany] dans un communiqué.",
        "Dans un discours à Paris, il a promis de revenir.",
        "Un accord conclu avec [Ankara|turkey] prévoit la reprise des vols.",
        "La rencontre aura lieu mardi à Berlin, en marge du sommet.",
        "Les manifestants ont défilé dans les rues de Paris et de Lyon.",
        "[Moscou|russia], de son côté, dément toute livraison.",
        "[Moscou|russia], qui avait quitté la table, est revenu.",
        "La position de [Paris|france] n'a pas changé, assure-t-on à l'Élysée.",
        "L'[Élysée|france] n'a pas souhaité réagir.",
        "Selon [Bruxelles|eu], le texte sera prêt en juin.",
        "Le bras de fer entre [Kiev|ukraine] et [Moscou|russia] se durcit.",
        "Le vol Paris-Berlin a été annulé.",
        "[Ankara|turkey] et [Berlin|germany] ont signé un protocole.",
        "Elle accuse [Moscou|russia] de mentir.",
        "Le [Kremlin|russia] rejette ces accusations.",
        "Le train est arrivé de Berlin à midi.",
        "PARIS, 8 fév 2024 (AFI) - Une enquête est ouverte.",
        "Des sanctions ont été imposées à [Moscou|russia] par les Européens.",
        "Il habite Paris depuis dix ans.",
        "L'aéroport de Kiev reste fermé.",
        "La demande de [Kiev|ukraine] sera examinée en mars.",
        "Né à Ankara, l'écrivain vit à Bruxelles.",
        "Contre l'avis de [Bruxelles|eu], le budget a été voté.",
        "Le maire de Paris et celui de Kiev se sont parlé.",
        # countries: always mentions, places where they are only places
        "Le président est arrivé en [Turquie|turkey@] dimanche soir.",
        "La [Turquie|turkey] refuse de ratifier le traité.",
        "Il a vendu des drones à la [Turquie|turkey] pendant la guerre.",
        "Les soldats ont quitté l'[Ukraine|ukraine@] en avril.",
        "Dans le nord de la [France|france@], les crues ont fait trois morts.",
        "L'[Allemagne|germany] et la [France|france] ont proposé un plan.",
        "Un Français établi en [Allemagne|germany@] raconte.",
        "la [russie|russia] a promis du blé, écrit un lecteur.",
        "France Inter a diffusé l'entretien, repris par Air France.",
        "L'équipe de France a gagné trois à zéro.",
        # descriptions by nationality, of the state or of its government
        "Des [soldats russes|russia] patrouillent le long de la rivière.",
        "Le [gouvernement allemand|germany_gov] a démissionné.",
        "Les [autorités turques|turkey] ont fermé la frontière.",
        "La [délégation ukrainienne|ukraine] est repartie sans un mot.",
        "Les [diplomates français|france] ont été rappelés.",
        "L'[ambassadeur de Turquie|turkey] a été convoqué.",
        "La présence militaire russe inquiète les voisins.",
        "Les intérêts français dans la région sont menacés.",
        "Le président américain Bill Murdoch a salué l'accord.",
        "Les [dirigeants allemands|germany_gov] hésitent encore.",
        # organisations, acronyms
        "L'[OTAN|nato] a tenu conseil ; l'[Otan|nato] n'a rien décidé.",
        "L'[UE|eu] et la [Commission européenne|eu] divergent.",
        "L'[Alliance|nato] a réagi, mais une alliance reste fragile.",
        "Les [rebelles|rebels] tiennent la ville ; un [rebelle|rebels] a été tué.",
        # persons
        "[Katrin Vollmer|lindner] a démissionné. M. Ritter, lui, reste ; Mme [Vollmer|lindner] l'a salué.",
        "La ministre [Katrin Vollmer|lindner] et la ministre Anna Schulz ont débattu.",
        "La ministre [Katrine Volmer|lindner] a parlé la première.",
        "La sociologue Katrin Vogler et Katrin Volker ont signé aussi.",
        "Selon Peter Vollmer, son frère, rien n'est décidé.",
    ],
    "hospital": [
        "La [direction du CHU|management] n'a pas répondu.",
        "Une direction régionale sera créée, en direction des jeunes.",
        "[Nathalie Guérin|mayor], l'infirmière devenue élue, dit non ; une [infirmière|nurses] aussi.",
        "Les [infirmières|nurses] ont voté la grève, les [aides-soignants|nurses] aussi.",
        "Une [infirmière|nurses] raconte ses nuits.",
        "Le [ministre|minister] a promis des lits.",
        "Le ministre de l'Intérieur s'est rendu sur place.",
        "Le [ministre de la Santé|minister] sera entendu jeudi.",
        "Le [ministre de la santé|minister] sera entendu jeudi.",
        "Le ministre de la Santé, [Paul Verdier|minister], sera entendu jeudi.",
        "Le ministre [Paul Verdier|minister] a visité les urgences.",
        "[Paul Verdier|minister], ministre de la Santé, a visité les urgences.",
        "[Verdier|minister] recule. Hier encore, [Paul Verdier|minister] jurait le contraire.",
        "Verdier a gagné la course ; il n'a rien à voir avec nous.",
        "M. [Verdier|minister] n'était pas là.",
        "L'ancien ministre de la Santé a écrit un livre.",
        "La [maire|mayor] demande un moratoire.",
        "La maire de Brest, elle, n'a rien dit.",
        "La [maire de Rennes|mayor] demande un moratoire.",
        "La maire (PS) de Rennes, [Nathalie Guérin|mayor], demande un moratoire.",
        "L'adjoint à la maire a quitté la salle.",
        "Grève, occupation, [ministre|minister] chahuté : la semaine fut longue.",
        "Ministre de passage, il n'a rien vu.",
        "La maire de l'époque avait signé, la [maire|mayor] actuelle aussi.",
        "Il habite rue Paul-Verdier, près du lycée Nathalie-Guérin.",
        "L'[ARS|ars] n'a rien vu ; l'[agence régionale de santé|ars] se tait.",
        "La [CGT|unions] et [SUD Santé|unions] appellent à la grève.",
        "Un [syndicat|unions] dénonce des pressions.",
        "Le [gouvernement|government] temporise, [Matignon|government] aussi se tait.",
        "A Bercy, on compte les milliards.",
        "[Bercy|government] compte les milliards.",
        "Le chef de l'État et un homme d'État, en l'état, ne feront rien.",
        "L'[État|government] paiera, dans un état critique.",
        "Le gouvernement belge a choisi une autre voie.",
        "Il est sorti du palais de justice sans un mot.",
        "La [justice|justice] tranchera ; la justice sociale attendra.",
        "Le [tribunal administratif|justice] a suspendu la décision.",
        "Un [juge d'instruction|justice] a été saisi.",
        "Les [patients|patients] attendent, impatients.",
        "Des [soignants|nurses] épuisés, des [familles|patients] en colère.",
        "À l'[hôpital|hospital@], les couloirs débordent.",
        "L'[hôpital|hospital] a fermé douze lits.",
        "Mme [Le Bihan|management] conteste. [Sophie Le Bihan|management] dirige le site depuis 2019.",
        "[Nathalie Guerin|mayor] est intervenue.",
        "[Nathalie G.|mayor] a témoigné.",
        "Un délégué de la [CGT|unions] a pris la parole.",
        "Une [délégation de la CGT|unions] sera reçue par le [ministre|minister].",
        "Sans accord, ni la [CGT|unions] ni la [direction|management] ne céderont.",
    ],
    "port": [
        "Un [docker|dockers] a été blessé, les [dockers|dockers] d'Anvers sont solidaires.",
        "Le [patronat|employers] s'impatiente, le président du [Medef|employers] aussi.",
        "Un [chef d'entreprise|employers] de la région menace de licencier.",
        "Le [syndicat|dockers] dément tout sabotage.",
        "Le syndicat Force ouvrière ne suit pas.",
        "La commission des lois a été saisie ; la [Commission|brussels] attend.",
        "[Anvers|belgium] se frotte les mains, mais le cargo reste à Anvers.",
        "Les [Belges|shipper] n'ont rien dit.",
        "Les [Belges d'Oceanis|shipper] n'ont rien dit.",
        "[Samir Hadad|delegate] nie. M. [Hadad|delegate] sera jugé.",
        "Samira Haddad, sa sœur, a témoigné.",
        "Le [tribunal du Havre|court] a tranché, le tribunal de commerce non.",
        "Le tribunal de Rouen est saisi.",
        "Des logements jugés inhabitables, un appel jugé tardif.",
        "Les [juges|court] ont délibéré.",
        "Des milliers de [personnes|protesters] ont défilé dans le froid.",
        "Mille personnes vivent dans ce quartier.",
        "Une marche a réuni 3 000 [personnes|protesters] samedi.",
        "Le [palais du Luxembourg|senate] s'agace ; au palais du Luxembourg, on vote.",
        "L'[ANSM|agency] et l'[Ansm|agency] sont une ; les ansm de ce monde, non.",
        "L'[Agence|agency] a suspendu la molécule ; une agence de voyage aussi.",
        "L'[ancien président|president] a menti, l'[ex-président|president] le sait, le président se tait.",
        "[JCL|president] est revenu : [Jean-Charles Lavigne|president] a été vu à la gare.",
        "JCL est revenu.",
        "L'ancien président [Jean-Charles Lavigne|president] a été vu.",
        "[Bruno Vasseur|minister], ministre des Transports depuis mars, recule.",
        "L'ancien ministre des Transports Luc Vidal défend la réforme.",
        "Le [ministre des Transports|minister] défend la réforme.",
        "Les relations entre [Anvers|belgium] et [Bruxelles|brussels] sont bonnes.",
        "Selon [Bruxelles|brussels] et [Anvers|belgium], rien ne presse.",
        "Il relie Anvers et Bruxelles en une heure.",
        "[Oceaniss|shipper] a vendu trois navires.",
        "Océanie Transports a vendu trois navires.",
        "Le [gouvernement belge|belgium] a protesté, le gouvernement suisse non.",
        "Le patron d'[Oceanis|shipper] est venu.",
    ],
    "football": [
        "[Nantes|nantes] a battu Lorient deux à zéro.",
        "Le match se jouera à Nantes samedi.",
        "Les [Canaris|nantes] repartent avec un point.",
        "Le [FC Nantes|nantes] a licencié son préparateur.",
        "Il est né dans la banlieue de Nantes.",
        "L'[entraîneur|coach] a salué ses hommes, un entraîneur doit savoir perdre.",
        "L'entraîneur de Lorient était furieux.",
        "L'entraîneur [Carlos Ibarra|coach] est suspendu.",
        "[Ibarra|coach], furieux, a quitté le banc. [Carlos Ibarra|coach] sera entendu.",
        "Le [président du FC Nantes|president] promet un stade.",
        "[Jean-Yves Le Goff|president] promet un stade ; M. [Le Goff|president] insiste.",
        "La [FIFA|fifa] a ouvert une enquête, la fifa des jeux vidéo aussi.",
        "La [Ligue|league] a tranché ; la Ligue des champions attendra.",
        "Les [joueurs|players] et leur [capitaine|players] ont boycotté l'entraînement.",
        "[Karlos Ibara|coach] a été vu à l'aéroport.",
        "[FC NANTES|nantes] : LA CRISE",
    ],
    "trial": [
        "« C'est bien peu », juge une infirmière, « pour tant d'années ».",
        "« C'est peu », ont dit les [juges|court].",
        "« C'est bien peu », a lâché le magistrat.",
        "La justice a parlé, la justice administrative aussi.",
        "La fille du [directeur|delmas] a été entendue.",
        "L'adjoint du directeur a été entendu.",
        "Le directeur actuel, Paul Lemaire, dit n'en rien savoir.",
        "Le [directeur|delmas], lui, dit n'en rien savoir.",
        "L'[avocate de Hervé Delmas|morel] a plaidé deux heures.",
        "[Hervé Delmas|delmas] nie tout. Son [avocate|morel] parle d'un dossier vide.",
        "[Oxane|lab] nie tout. Son avocate parle d'un dossier vide.",
        "[Hervé Delmas|delmas] nie tout. Son avocate adjointe parle d'un dossier vide.",
        "La [présidente de l'association|roy] attend le procès.",
        "[Respire|patients] a porté plainte. Sa [présidente|roy] attend le procès.",
        "[Respire|patients] a porté plainte. Sa présidente, [Anne Roy|roy], attend le procès.",
        "L'association médicale [Respire|patients] a saisi le [parquet|prosecution].",
        "L'association de malades [Respire|patients] a saisi le [parquet|prosecution].",
        "Le ministre de la Santé [Paul Verdier|minister] a promis un fonds.",
        "L'[ancienne pharmacienne|pharmacist] a tout noté.",
        "L'ancienne infirmière a tout noté.",
        "Le procès s'est ouvert lundi devant le [tribunal de Mende|court].",
        "Ils s'étaient rassemblés devant le [tribunal de Mende|court@].",
    ],
}
COMPILED |= {name: compile_codebook(make_study(actors)) for name, actors in mention_paragraphs.ACTORS.items()}
TABLES = (SENTENCES, mention_paragraphs.PARAGRAPHS)
CASES = [(name, text) for table in TABLES for name, texts in table.items() for text in texts]


@pytest.mark.parametrize(("name", "expected"), CASES, ids=[s[:60] for _, s in CASES])
def test_mentions_of_sentences(name, expected):
    text = re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", expected)
    assert written(text, COMPILED[name]) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("volmer", "vollmer", True), ("ybara", "ibarra", True), ("schmitt", "schmidt", True), ("duboys", "dubois", True),
        ("zelenski", "zelensky", True), ("bouteflica", "bouteflika", True), ("gorbatchov", "gorbatchev", True),
        ("dumont", "dupont", False), ("marin", "martin", False), ("renaud", "renault", False), ("verdet", "verdier", False),
        ("moreau", "morel", False),
    ],
)  # fmt: skip
def test_spellings_keep_the_consonants(one, other, expected):
    assert is_spelling(one, other) is expected


def test_short_forms_hold_within_one_article():
    codebook = COMPILED["hospital"]
    assert mentions_in("Verdier n'était pas là.", codebook) == []
    assert len(mentions_in("Verdier n'était pas là. Paul Verdier l'a dit.", codebook)) == 2


def test_a_last_name_that_is_a_word_needs_more_than_the_capital_of_a_sentence():
    codebook = compile_codebook(make_study([("p", "person", "Luc Petit", ["Luc Petit"])]))
    found = mentions_in("Luc Petit recule. Petit à petit, tout change. Hier, Petit a cédé. M. Petit se tait.", codebook)
    assert [m.surface for m in found] == ["Luc Petit", "Petit", "Petit"]


def test_same_words_of_two_actors_are_left_out():
    codebook = compile_codebook(make_study([("a", "person", "A", ["le préfet"]), ("b", "person", "B", ["le préfet"])]))
    assert mentions_in("Le préfet a parlé.", codebook) == []


def test_every_mention_says_its_rule_and_zone():
    page = make_page("Le ministre a parlé.\nPaul Verdier aussi.")
    codebook = COMPILED["hospital"]
    found = list(find_mentions(page, codebook, scan(page, codebook)))
    assert [(m.rule, m.zone) for m in found] == [("alias", "body"), ("alias", "body")]


_PIECES = st.sampled_from([
    "Paris", "Le gouvernement allemand", "Moscou", ", ", ". ", " a dit ", " à ", " de ", "Katrin Vollmer", "M. ", "«", "»", "\n",
    "Kiev", "les rebelles", " et ", "l'Otan", "OTAN", " selon ", "Volmer", "l’Élysée", "œ", "\u00a0", "soldats russes", "-", "é",
])  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=40).map("".join))
def test_mentions_are_in_order_apart_and_as_written(text):
    found = mentions_in(text, COMPILED["diplomacy"])
    assert all(m.surface == text[m.start : m.end] and m.surface for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert {m.form for m in found} <= {"name", "acronym", "metonym", "description"}
    assert {m.actor for m in found} <= {actor for actor, *_ in DIPLOMACY}

"""Quotations and reported speech: what is found in sentences of every kind, and whose it is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.fold import fold
from recoupe.model import Article, Mention, Page, Quote, Zone
from recoupe.quotes import find_quotes
from recoupe.quotes.cues import read_data, read_lexicon
from recoupe.quotes.marks import find_marked
from recoupe.zones.sentences import find_sentences
from timing import seconds

Case = tuple[str, list[tuple[str, str, str]]]
D, I, S = "direct", "indirect", "scare"  # noqa: E741

ACTORS = {
    "Nora Belkacem": "minister",
    "Belkacem": "minister",
    "ministre de la Santé": "minister",
    "gouvernement": "government",
    "CGT": "union",
    "Jules Perrin": "perrin",
    "Perrin": "perrin",
    "mairie": "town_hall",
    "Rovaltec": "rovaltec",
    "préfecture": "prefecture",
    "le parquet": "prosecution",
    "Inserm": "inserm",
    "Marc Loison": "loison",
    "Loison": "loison",
    "pêcheurs": "fishers",
    "Commission": "commission",
}

# Marked words with a speaker: cues after, before, inside, colons, passives, sentences beside.
DIRECT: list[Case] = [
    (
        "« Les urgences tiendront cet été », a promis mardi sur France 4 la ministre de la Santé, Nora Belkacem.",
        [(D, "minister", "Les urgences tiendront cet été")],
    ),
    (
        "« Nous n'avons plus de lits, plus de bras », s'alarme Jules Perrin, médecin au CHU de Vienne.",
        [(D, "perrin", "Nous n'avons plus de lits, plus de bras")],
    ),
    (
        "\"On a joué avec nos tripes\", s'est réjoui l'entraîneur Marc Loison au micro de Canal Sport.",
        [(D, "loison", "On a joué avec nos tripes")],
    ),
    (
        "La CGT dénonce « une attaque sans précédent » contre le droit de grève.",
        [(D, "union", "une attaque sans précédent")],
    ),
    (
        "Dans un communiqué, la CGT dénonce « une attaque sans précédent » contre le droit de grève.",
        [(D, "union", "une attaque sans précédent")],
    ),
    ("« C'est », dit-il, « une honte ».", [(D, "", "C'est"), (D, "", "une honte")]),
    ("La ministre de la Santé s'est dite « confiante ».", [(D, "minister", "confiante")]),
    ("« Une honte ! » s'est exclamé Jules Perrin.", [(D, "perrin", "Une honte !")]),
    ("« Nous irons jusqu'au bout », a-t-il ajouté, avant de quitter la salle.", [(D, "", "Nous irons jusqu'au bout")]),
    (
        "Jules Perrin a quitté la salle vers midi. « Nous irons jusqu'au bout », a-t-il ajouté.",
        [(D, "perrin", "Nous irons jusqu'au bout")],
    ),
    (
        "« Ce n'est pas la bonne réponse », estime-t-on au ministère.",
        [(D, "anonymous:ministère", "Ce n'est pas la bonne réponse")],
    ),
    ("« Je suis déçu », reconnaît le maire, qui espérait mieux.", [(D, "other:maire", "Je suis déçu")]),
    ("Le maire a qualifié la décision de « scandaleuse ».", [(D, "other:maire", "scandaleuse")]),
    (
        "Une source proche de l'enquête évoque « un geste isolé ».",
        [(D, "anonymous:source proche de l'enquête", "un geste isolé")],
    ),
    (
        "« Cela ne peut plus durer », peut-on lire sur une pancarte.",
        [(D, "anonymous:pancarte", "Cela ne peut plus durer")],
    ),
    (
        "« Le glacier a reculé de 80 mètres », note Claire Dumas, glaciologue à l'université de Savoie, qui étudie le site depuis dix ans. « À ce rythme, il aura disparu en 2060. »",
        [
            (D, "other:Claire Dumas", "Le glacier a reculé de 80 mètres"),
            (D, "other:Claire Dumas", "À ce rythme, il aura disparu en 2060."),
        ],
    ),
    ("Le score, « sévère » selon l'entraîneur, ne reflète pas le match.", [(D, "other:entraîneur", "sévère")]),
    (
        "« Nous avons retrouvé, explique l'archéologue Anne Le Goff, une nécropole entière. C'est inouï. »",
        [
            (
                D,
                "other:Anne Le Goff",
                "Nous avons retrouvé, explique l'archéologue Anne Le Goff, une nécropole entière. C'est inouï.",
            )
        ],
    ),
    (
        "Le procureur a requis dix-huit mois. « Vous avez trahi la confiance de tous », a-t-il lancé au prévenu.",
        [(D, "other:procureur", "Vous avez trahi la confiance de tous")],
    ),
    ("Sur X, Jules Perrin a fustigé « l'arrogance » du gouvernement.", [(D, "perrin", "l'arrogance")]),
    ("“We are ready”, a tweeté le patron de Rovaltec.", [(D, "rovaltec", "We are ready")]),
    ("La ministre a rejeté l'idée d'un « impôt sur la mort ».", [(D, "other:ministre", "impôt sur la mort")]),
    ("Jules Perrin l'affirme : « Rien ne sera plus comme avant. »", [(D, "perrin", "Rien ne sera plus comme avant.")]),
    ("Réponse de la ministre : « Nous verrons. »", [(D, "other:ministre", "Nous verrons.")]),
    ("« Non », répond la ministre de la Santé.", [(D, "minister", "Non")]),
    ("La CGT réclame « des actes », la CFDT « un geste ».", [(D, "union", "des actes"), (D, "other:CFDT", "un geste")]),
    ("Le score, « sévère » selon Marc Loison, ne reflète pas le match.", [(D, "loison", "sévère")]),
    ("« Je n'ai jamais vu ça », souffle Léa, 19 ans, étudiante en droit.", [(D, "other:Léa", "Je n'ai jamais vu ça")]),
    (
        "« J'ai entendu des cris », raconte une voisine, qui a préféré garder l'anonymat.",
        [(D, "anonymous:voisine", "J'ai entendu des cris")],
    ),
    (
        "« Si la Ligue nous sanctionne, nous ferons appel », a prévenu Loison. Et d'ajouter : « Jusqu'au bout. »",
        [(D, "loison", "Si la Ligue nous sanctionne, nous ferons appel"), (D, "loison", "Jusqu'au bout.")],
    ),
    ("« Quel gâchis ! », lâche Jules Perrin, dépité.", [(D, "perrin", "Quel gâchis !")]),
    (
        "« Les enfants ont eu peur, raconte une institutrice. Ils pleuraient. »",
        [(D, "anonymous:institutrice", "Les enfants ont eu peur, raconte une institutrice. Ils pleuraient.")],
    ),
    ("Les habitants parlent d'une « catastrophe ».", [(D, "other:habitants", "catastrophe")]),
    ("Les habitants ont manifesté aux cris de « Rendez-nous l'eau ».", [(D, "other:habitants", "Rendez-nous l'eau")]),
    (
        "« Rendez-nous l'eau ! », scandaient les manifestants devant la préfecture.",
        [(D, "other:manifestants", "Rendez-nous l'eau !")],
    ),
    ("« La grippe recule », se félicite l'Inserm dans son bulletin hebdomadaire.", [(D, "inserm", "La grippe recule")]),
    ("Rovaltec dément : « Tout est faux. »", [(D, "rovaltec", "Tout est faux.")]),
    (
        "L'avocat de Jules Perrin, Me Denis Faure, dénonce « un procès politique ».",
        [(D, "other:Denis Faure", "un procès politique")],
    ),
    (
        "Me Faure a plaidé la relaxe. « Il n'y a rien dans ce dossier », a-t-il martelé.",
        [(D, "other:Faure", "Il n'y a rien dans ce dossier")],
    ),
    ("Nora Belkacem a écrit sur X : « Merci aux soignants. »", [(D, "minister", "Merci aux soignants.")]),
    ("« Merci aux soignants », a écrit Nora Belkacem sur X.", [(D, "minister", "Merci aux soignants")]),
    ("« Merci », a-t-elle glissé.", [(D, "", "Merci")]),
    (
        "Interrogé sur ce point, Jules Perrin botte en touche : « Demandez au ministre. »",
        [(D, "perrin", "Demandez au ministre.")],
    ),
    (
        "Dans une lettre que nous avons pu consulter, Perrin reproche à la ministre son « mépris ».",
        [(D, "perrin", "mépris")],
    ),
    ("Loison : « On a manqué de fraîcheur »", [(D, "loison", "On a manqué de fraîcheur")]),
    ("Rovaltec : la CGT dénonce un plan « brutal »", [(D, "union", "brutal")]),
    ("« On a manqué de fraîcheur » (Loison)", [(D, "loison", "On a manqué de fraîcheur")]),
    ("Loison a parlé d'un “match référence\".", [(D, "loison", "match référence")]),
    ("Belkacem a dit : »Nous avons tenu parole«.", [(D, "minister", "Nous avons tenu parole")]),
    ("Belkacem a dit : »Nous avons tenu parole“.", [(D, "minister", "Nous avons tenu parole")]),
    ("Belkacem a dit : ‹ Nous avons tenu parole ›.", [(D, "minister", "Nous avons tenu parole")]),
    ("Belkacem a dit : ‘Nous avons tenu parole’.", [(D, "minister", "Nous avons tenu parole")]),
    ("Loison regrette un 'manque d'envie' de ses joueurs.", [(D, "loison", "manque d'envie")]),
    ("Les pêcheurs veulent « de l’eau, pas des promesses ”.", [(D, "fishers", "de l’eau, pas des promesses")]),
    ("« Nous avons tenu parole, a redit Belkacem.", [(D, "minister", "Nous avons tenu parole, a redit Belkacem.")]),
    (
        "« Nous avons tout perdu. La maison, les bêtes, les papiers », raconte Perrin.",
        [(D, "perrin", "Nous avons tout perdu. La maison, les bêtes, les papiers")],
    ),
    (
        "« Il m'a dit \"va-t'en\" et je suis partie », témoigne une rescapée.",
        [(D, "anonymous:rescapée", "Il m'a dit \"va-t'en\" et je suis partie")],
    ),
    (
        "« La récolte est perdue », se désole Perrin. « Tout est à refaire. »",
        [(D, "perrin", "La récolte est perdue"), (D, "perrin", "Tout est à refaire.")],
    ),
    (
        "« La récolte est perdue », se désole Perrin, « et le gel n'est pas fini ».",
        [(D, "perrin", "La récolte est perdue"), (D, "perrin", "et le gel n'est pas fini")],
    ),
    ("« La récolte, dit Perrin, est perdue. »", [(D, "perrin", "La récolte, dit Perrin, est perdue.")]),
    (
        "« La récolte est perdue, soupire Perrin. Le gel n'est pas fini. »",
        [(D, "perrin", "La récolte est perdue, soupire Perrin. Le gel n'est pas fini.")],
    ),
    ("« La récolte est perdue » – Jules Perrin", [(D, "perrin", "La récolte est perdue")]),
    ("Perrin, la voix nouée : « La récolte est perdue. »", [(D, "perrin", "La récolte est perdue.")]),
    ("Perrin ne mâche pas ses mots : « C'est un scandale d'État. »", [(D, "perrin", "C'est un scandale d'État.")]),
    ("Le verdict de Loison : « On a été mauvais. »", [(D, "loison", "On a été mauvais.")]),
    (
        "Un pêcheur s'emporte : « Qu'ils viennent donc sur nos bateaux ! »",
        [(D, "anonymous:pêcheur", "Qu'ils viennent donc sur nos bateaux !")],
    ),
    ("La préfecture « n'exclut pas » de fermer le pont.", [(D, "prefecture", "n'exclut pas")]),
    ("Perrin se dit « inquiet ».", [(D, "perrin", "inquiet")]),
    ("Les mots de Belkacem : « Nous avons tenu parole. »", [(D, "minister", "Nous avons tenu parole.")]),
    ("Belkacem assume : « Oui, c'est cher. »", [(D, "minister", "Oui, c'est cher.")]),
    ("Belkacem, elle, assume « un choix ».", [(D, "minister", "un choix")]),
    ("Belkacem balaie ces critiques : « Du bruit. »", [(D, "minister", "Du bruit.")]),
    ("Belkacem a appelé les habitants « au calme ».", [(D, "minister", "au calme")]),
    ("Belkacem, qualifiée de « girouette » par l'opposition, a souri.", [(D, "other:opposition", "girouette")]),
    ("La mesure, jugée « absurde » par les pêcheurs, sera revue.", [(D, "fishers", "absurde")]),
    ("La mesure a été qualifiée d'« absurde » par les pêcheurs.", [(D, "fishers", "absurde")]),
    ("« Touche pas à ma plage », proclame une banderole.", [(D, "anonymous:banderole", "Touche pas à ma plage")]),
    (
        "« C'est reparti comme avant », ironise un habitué sous couvert d'anonymat.",
        [(D, "anonymous:habitué", "C'est reparti comme avant")],
    ),
    (
        "« C'est reparti comme avant », ironise Paul, 54 ans, habitué du café.",
        [(D, "other:Paul", "C'est reparti comme avant")],
    ),
    ("Des voisins évoquent « une famille discrète ».", [(D, "anonymous:voisins", "une famille discrète")]),
    ("L'avocate de Perrin a dénoncé « un acharnement ».", [(D, "other:avocate de Perrin", "un acharnement")]),
    ("« Un acharnement », a tonné son avocate, Me Lise Caron.", [(D, "other:Lise Caron", "Un acharnement")]),
    (
        "Le numéro deux de la CGT, Yann Le Bris, promet « un automne chaud ».",
        [(D, "other:Yann Le Bris", "un automne chaud")],
    ),
    (
        "Interrogée mardi, Belkacem a éludé. « Chaque chose en son temps », a-t-elle répondu.",
        [(D, "minister", "Chaque chose en son temps")],
    ),
    ("Les pêcheurs bloquent le port. Ils réclament « un prix plancher ».", [(D, "fishers", "un prix plancher")]),
    ("« Le temps presse. » Perrin le répète à chaque réunion.", [(D, "perrin", "Le temps presse.")]),
    ("« Ce sont des bêtises », dixit Loison.", [(D, "loison", "Ce sont des bêtises")]),
    ("« Ce sont des bêtises », selon Loison.", [(D, "loison", "Ce sont des bêtises")]),
    ("Loison veut un « vrai avant-centre ».", [(D, "loison", "vrai avant-centre")]),
    ("Loison a promis de « tout changer ».", [(D, "loison", "tout changer")]),
    ("Loison a demandé à ses joueurs de « lever la tête ».", [(D, "loison", "lever la tête")]),
    (
        "« On y croit », glisse Loison, avant de préciser : « Mais pas trop. »",
        [(D, "loison", "On y croit"), (D, "loison", "Mais pas trop.")],
    ),
    ("« On y croit », veut croire Loison.", [(D, "loison", "On y croit")]),
    ("« On y croit encore », se persuade Loison.", [(D, "loison", "On y croit encore")]),
]

# Marked fragments inside reported speech: a row for each.
NESTED: list[Case] = [
    (
        "Pour Jules Perrin, « ce budget est une provocation ».",
        [(D, "perrin", "ce budget est une provocation")],
    ),
    (
        "Interrogée par l'AFP, Nora Belkacem a indiqué qu'« aucune décision » n'était prise.",
        [(I, "minister", "« aucune décision » n'était prise"), (D, "minister", "aucune décision")],
    ),
    (
        "Jules Perrin, qui dirige le service depuis 2014, explique que « la situation est intenable ».",
        [(D, "perrin", "la situation est intenable")],
    ),
    (
        "D'après Mme Belkacem, 300 médecins manquent. Elle a promis « un plan ».",
        [(I, "minister", "300 médecins manquent"), (D, "minister", "un plan")],
    ),
    (
        "Les syndicats, de leur côté, estiment que le projet « va dans le mur ».",
        [(I, "other:syndicats", "le projet « va dans le mur »"), (D, "other:syndicats", "va dans le mur")],
    ),
    (
        "Comme l'explique Jules Perrin, « rien n'est joué ».",
        [(D, "perrin", "rien n'est joué")],
    ),
    (
        "Une « bombe à retardement », selon Jules Perrin.",
        [(I, "perrin", "Une « bombe à retardement »"), (D, "perrin", "bombe à retardement")],
    ),
    (
        "La maire de Lens, interrogée par Le Courrier, a répondu que « la porte restait ouverte ».",
        [
            (D, "other:maire de Lens", "la porte restait ouverte"),
        ],
    ),
    (
        "Le texte évoque une „transition juste“ pour les mines, selon la Commission.",
        [
            (I, "commission", "Le texte évoque une „transition juste“ pour les mines"),
            (D, "commission", "transition juste"),
        ],
    ),
    (
        "Perrin a affirmé que la digue tiendrait et a promis « un contrôle par an ».",
        [(I, "perrin", "la digue tiendrait"), (D, "perrin", "un contrôle par an")],
    ),
    ("Perrin dit craindre « le pire ».", [(I, "perrin", "craindre « le pire »"), (D, "perrin", "le pire")]),
    (
        "Belkacem critique « la lenteur » de Bruxelles.",
        [(I, "minister", "« la lenteur » de Bruxelles"), (D, "minister", "la lenteur")],
    ),
    (
        "Un conseiller, qui a requis l'anonymat, assure que « rien n'est tranché ».",
        [(D, "anonymous:conseiller", "rien n'est tranché")],
    ),
    ("C'est, selon Loison, « une bêtise ».", [(D, "loison", "une bêtise")]),
    (
        "Pour Loison, l'équipe « manque de souffle ».",
        [(I, "loison", "l'équipe « manque de souffle »"), (D, "loison", "manque de souffle")],
    ),
    (
        "L'entraîneur, Loison, a expliqué à L'Équipe avoir « très mal dormi ».",
        [(I, "loison", "avoir « très mal dormi »"), (D, "loison", "très mal dormi")],
    ),
    (
        "Loison, cité par L'Équipe, a expliqué que « le vestiaire était vide ».",
        [(D, "loison", "le vestiaire était vide")],
    ),
    (
        "Comme le dit Loison, « le terrain a parlé ».",
        [(D, "loison", "le terrain a parlé")],
    ),
]

# Reported speech without marks: clauses, infinitives, noun phrases, sources, asides.
INDIRECT: list[Case] = [
    (
        "Selon l'Inserm, la vaccination a évité 12 000 hospitalisations l'hiver dernier.",
        [(I, "inserm", "la vaccination a évité 12 000 hospitalisations l'hiver dernier")],
    ),
    (
        "La vaccination a évité 12 000 hospitalisations l'hiver dernier, selon l'Inserm.",
        [(I, "inserm", "La vaccination a évité 12 000 hospitalisations l'hiver dernier")],
    ),
    (
        "Le gouvernement a annoncé lundi la fermeture de trois réacteurs, a-t-on appris de source syndicale.",
        [
            (I, "anonymous:source syndicale", "Le gouvernement a annoncé lundi la fermeture de trois réacteurs"),
            (I, "government", "la fermeture de trois réacteurs"),
        ],
    ),
    ("Nora Belkacem assure ne pas vouloir démissionner.", [(I, "minister", "ne pas vouloir démissionner")]),
    (
        "La hausse des prix serait de 4 % en mars, à en croire la CGT.",
        [(I, "union", "La hausse des prix serait de 4 % en mars")],
    ),
    (
        "Aux dires de Jules Perrin, l'établissement aurait perdu deux millions d'euros.",
        [(I, "perrin", "l'établissement aurait perdu deux millions d'euros")],
    ),
    (
        "Elle souligne également que les effectifs ont baissé de 12 % en cinq ans.",
        [(I, "", "les effectifs ont baissé de 12 % en cinq ans")],
    ),
    (
        "Nora Belkacem a reçu les syndicats jeudi. Elle leur a dit comprendre leur colère, mais a exclu toute hausse des salaires.",
        [(I, "minister", "comprendre leur colère")],
    ),
    (
        "Le porte-parole de la préfecture, Alain Roux, a précisé que trois personnes avaient été interpellées.",
        [(I, "prefecture", "trois personnes avaient été interpellées")],
    ),
    ("Le maire reconnaît avoir commis une erreur.", [(I, "other:maire", "avoir commis une erreur")]),
    (
        "Les riverains accusent Rovaltec d'avoir pollué la rivière pendant dix ans.",
        [(I, "other:riverains", "avoir pollué la rivière pendant dix ans")],
    ),
    ("Le juge note que les preuves sont minces.", [(I, "other:juge", "les preuves sont minces")]),
    (
        "Le président de la Fédération, Paul Aubry, a confirmé que le match aurait lieu.",
        [(I, "other:Paul Aubry", "le match aurait lieu")],
    ),
    (
        "Le Premier ministre a déclaré que le texte serait présenté en juin et que les partenaires seraient reçus.",
        [(I, "other:Premier ministre", "le texte serait présenté en juin et que les partenaires seraient reçus")],
    ),
    ("À la mairie, on assure que le chantier sera fini en mai.", [(I, "town_hall", "le chantier sera fini en mai")]),
    (
        "Le rapport de la Cour des comptes souligne que la dette a doublé.",
        [(I, "document:rapport", "la dette a doublé")],
    ),
    (
        "D'après une étude publiée dans Nature, les abeilles perçoivent le zéro.",
        [(I, "document:étude", "les abeilles perçoivent le zéro")],
    ),
    ("Il a ainsi rappelé que la loi s'appliquait à tous.", [(I, "", "la loi s'appliquait à tous")]),
    (
        "Nora Belkacem a tenu à rassurer : le calendrier ne changera pas.",
        [(I, "minister", "le calendrier ne changera pas")],
    ),
    (
        "Des témoins affirment avoir vu deux hommes s'enfuir.",
        [(I, "anonymous:témoins", "avoir vu deux hommes s'enfuir")],
    ),
    (
        "Les deux hommes se seraient enfuis, selon plusieurs témoins.",
        [(I, "anonymous:témoins", "Les deux hommes se seraient enfuis")],
    ),
    (
        "Le parquet a confirmé l'ouverture d'une enquête pour homicide involontaire.",
        [(I, "prosecution", "l'ouverture d'une enquête")],
    ),
    ("Selon lui, le budget est intenable.", [(I, "", "le budget est intenable")]),
    ("Pour Jules Perrin, il faut repenser tout le système.", [(I, "perrin", "il faut repenser tout le système")]),
    ("Pour la CGT, le compte n'y est pas.", [(I, "union", "le compte n'y est pas")]),
    (
        "Les accusations de la CGT selon lesquelles la direction aurait menti ont été rejetées.",
        [(I, "union", "la direction aurait menti")],
    ),
    ("L'annonce par Rovaltec que l'usine fermerait a surpris.", [(I, "rovaltec", "l'usine fermerait")]),
    (
        "Le maire a dit qu'il partirait, a rapporté Ouest-Matin.",
        [(I, "other:Ouest-Matin", "Le maire a dit qu'il partirait"), (I, "other:maire", "il partirait")],
    ),
    (
        "Une voisine, qui a préféré garder l'anonymat, raconte avoir entendu des cris.",
        [(I, "anonymous:voisine", "avoir entendu des cris")],
    ),
    (
        "La Cour a jugé que la loi était contraire à la Constitution.",
        [(I, "other:Cour", "la loi était contraire à la Constitution")],
    ),
    ("Les élus ont voté le budget, comme l'a rappelé Jules Perrin.", [(I, "perrin", "Les élus ont voté le budget")]),
    ("Comme le souligne Jules Perrin, rien n'est joué.", [(I, "perrin", "rien n'est joué")]),
    (
        "Selon le rapport, remis jeudi à la ministre, le barrage est sûr.",
        [(I, "document:rapport", "le barrage est sûr")],
    ),
    ("Selon ce rapport remis jeudi, le barrage est sûr.", [(I, "document:rapport", "le barrage est sûr")]),
    (
        "Selon Jules Perrin, président du syndicat des médecins, et Nora Belkacem, la grippe recule.",
        [(I, "perrin", "la grippe recule")],
    ),
    ("Le barrage, selon le rapport, est sûr.", [(I, "document:rapport", "Le barrage, selon le rapport, est sûr")]),
    ("La grippe recule, se félicite l'Inserm.", [(I, "inserm", "La grippe recule")]),
    ("Rovaltec nie avoir caché des documents.", [(I, "rovaltec", "avoir caché des documents")]),
    (
        "Selon nos confrères du Progrès, l'enquête est close.",
        [(I, "anonymous:nos confrères du Progrès", "l'enquête est close")],
    ),
    ("On murmure que le maire partira.", [(I, "anonymous", "le maire partira")]),
    (
        "Le ministère a fait savoir que le décret paraîtrait en mai.",
        [(I, "other:ministère", "le décret paraîtrait en mai")],
    ),
    ("Perrin laisse entendre que la partie est perdue.", [(I, "perrin", "la partie est perdue")]),
    (
        "Le club a indiqué dans un communiqué, mardi soir, que Loison était suspendu.",
        [(I, "other:club", "Loison était suspendu")],
    ),
    ("Rovaltec annonce vouloir recruter 300 personnes.", [(I, "rovaltec", "vouloir recruter 300 personnes")]),
    (
        "Ils étaient 12 000 à défiler selon la préfecture, 30 000 selon la CGT.",
        [(I, "prefecture", "Ils étaient 12 000 à défiler"), (I, "union", "30 000")],
    ),
    ("Ils étaient 12 000 (30 000 selon la CGT) à défiler.", [(I, "union", "30 000")]),
    ("Le pont serait fermé dès lundi, d'après la préfecture.", [(I, "prefecture", "Le pont serait fermé dès lundi")]),
    ("D'après la préfecture, le pont sera fermé dès lundi.", [(I, "prefecture", "le pont sera fermé dès lundi")]),
    ("À en croire Rovaltec, la fuite est minime.", [(I, "rovaltec", "la fuite est minime")]),
    ("Si l'on en croit Rovaltec, la fuite est minime.", [(I, "rovaltec", "la fuite est minime")]),
    (
        "De source syndicale, 40 % des agents étaient en grève.",
        [(I, "anonymous:source syndicale", "40 % des agents étaient en grève")],
    ),
    (
        "De sources concordantes, le contrat porte sur douze avions.",
        [(I, "anonymous:sources concordantes", "le contrat porte sur douze avions")],
    ),
    (
        "Le contrat porte sur douze avions, selon des sources concordantes.",
        [(I, "anonymous:sources concordantes", "Le contrat porte sur douze avions")],
    ),
    (
        "Le contrat porterait sur douze avions, selon une source proche du dossier.",
        [(I, "anonymous:source proche du dossier", "Le contrat porterait sur douze avions")],
    ),
    (
        "Le contrat, selon nos informations, porte sur douze avions.",
        [(I, "anonymous:nos informations", "Le contrat, selon nos informations, porte sur douze avions")],
    ),
    ("Selon l'article 12, le délai est de deux mois.", [(I, "document:article", "le délai est de deux mois")]),
    (
        "Selon Perrin, qui suit le dossier depuis dix ans, la digue ne tiendra pas.",
        [(I, "perrin", "la digue ne tiendra pas")],
    ),
    ("Selon elle, la digue ne tiendra pas.", [(I, "", "la digue ne tiendra pas")]),
    (
        "Belkacem est venue sur place. Selon elle, la digue ne tiendra pas.",
        [(I, "minister", "la digue ne tiendra pas")],
    ),
    ("La digue ne tiendra pas, a prévenu Perrin.", [(I, "perrin", "La digue ne tiendra pas")]),
    ("La digue ne tiendra pas, prévient-il.", [(I, "", "La digue ne tiendra pas")]),
    ("La digue, a prévenu Perrin, ne tiendra pas.", [(I, "perrin", "La digue, a prévenu Perrin, ne tiendra pas")]),
    ("La digue ne tiendra pas, craint-on à la mairie.", [(I, "town_hall", "La digue ne tiendra pas")]),
    ("La digue ne tiendra pas, apprend-on auprès de la préfecture.", [(I, "prefecture", "La digue ne tiendra pas")]),
    (
        "Perrin prévient que la digue ne tiendra pas si l'eau monte encore.",
        [(I, "perrin", "la digue ne tiendra pas si l'eau monte encore")],
    ),
    ("Perrin prévient : la digue ne tiendra pas.", [(I, "perrin", "la digue ne tiendra pas")]),
    (
        "Perrin a prévenu mardi, lors d'une réunion publique, que la digue ne tiendrait pas.",
        [(I, "perrin", "la digue ne tiendrait pas")],
    ),
    ("Perrin et Belkacem ont affirmé que la digue tiendrait.", [(I, "perrin", "la digue tiendrait")]),
    ("Perrin affirme que la digue tiendra, sans donner de preuve.", [(I, "perrin", "la digue tiendra")]),
    (
        "Perrin affirme que la digue tiendra, tandis que la préfecture redoute une brèche.",
        [(I, "perrin", "la digue tiendra")],
    ),
    ("Perrin nie que la digue ait été mal entretenue.", [(I, "perrin", "la digue ait été mal entretenue")]),
    ("Perrin dit avoir alerté la préfecture dès 2019.", [(I, "perrin", "avoir alerté la préfecture dès 2019")]),
    ("Perrin reproche à la préfecture d'avoir tardé.", [(I, "perrin", "avoir tardé")]),
    ("Perrin lui reproche de n'avoir rien fait.", [(I, "perrin", "n'avoir rien fait")]),
    ("Les pêcheurs accusent Rovaltec de mentir.", [(I, "fishers", "mentir")]),
    ("Rovaltec annonce un plan de 120 départs.", [(I, "rovaltec", "un plan de 120 départs")]),
    ("Rovaltec a confirmé jeudi la vente de son usine de Dole.", [(I, "rovaltec", "la vente de son usine de Dole")]),
    (
        "L'affirmation de Rovaltec selon laquelle l'eau est potable est contestée.",
        [(I, "rovaltec", "l'eau est potable")],
    ),
    ("Belkacem a critiqué la lenteur de Bruxelles.", [(I, "minister", "la lenteur de Bruxelles")]),
    (
        "Le tribunal a estimé que Rovaltec avait commis une faute.",
        [(I, "other:tribunal", "Rovaltec avait commis une faute")],
    ),
    ("Le rapport conclut que la digue était usée.", [(I, "document:rapport", "la digue était usée")]),
    ("Une étude de l'Inserm montre que le bruit nuit au sommeil.", [(I, "document:étude", "le bruit nuit au sommeil")]),
    (
        "L'Inserm, dans une étude parue mardi, montre que le bruit nuit au sommeil.",
        [(I, "inserm", "le bruit nuit au sommeil")],
    ),
    ("Une étude révèle que le bruit nuit au sommeil.", [(I, "document:étude", "le bruit nuit au sommeil")]),
    ("On estime que 300 000 foyers sont touchés.", [(I, "anonymous", "300 000 foyers sont touchés")]),
    (
        "Les dégâts sont évalués à 40 millions d'euros par les assureurs.",
        [(I, "other:assureurs", "Les dégâts sont évalués à 40 millions d'euros par les assureurs")],
    ),
    ("Plusieurs cadres disent avoir reçu des menaces.", [(I, "anonymous:cadres", "avoir reçu des menaces")]),
    ("L'un des avocats de Perrin, Me Salah Idir, a annoncé faire appel.", [(I, "other:Salah Idir", "faire appel")]),
    ("Perrin a salué le public. Il a rappelé qu'il partirait en juin.", [(I, "perrin", "il partirait en juin")]),
    (
        "Belkacem a croisé Loison à Lille. Celui-ci lui a dit que la saison était finie.",
        [(I, "loison", "la saison était finie")],
    ),
    ("La Commission a tranché. Elle juge que l'aide était illégale.", [(I, "commission", "l'aide était illégale")]),
    ("Pour Loison, c'est une défaite de trop.", [(I, "loison", "c'est une défaite de trop")]),
    (
        "Loison rappelle à l'envi que le budget du club est le plus petit du championnat.",
        [(I, "loison", "le budget du club est le plus petit du championnat")],
    ),
    ("Loison a fait savoir qu'il resterait.", [(I, "loison", "il resterait")]),
    ("Loison laisse entendre que le vestiaire est divisé.", [(I, "loison", "le vestiaire est divisé")]),
    ("Loison tient à préciser que nul n'est visé.", [(I, "loison", "nul n'est visé")]),
]

# Marked words that no one says.
SCARE: list[Case] = [
    ("Les « gilets jaunes » ont défilé à Lyon.", [(S, "", "gilets jaunes")]),
    ("Les enquêteurs, eux, privilégient la piste « criminelle ».", [(S, "", "criminelle")]),
    ("Le texte, baptisé « loi climat », sera voté en mai.", [(S, "", "loi climat")]),
    ("Jules Perrin, surnommé « le Sage », a 84 ans.", [(S, "", "le Sage")]),
    (
        "« Suspendu à titre conservatoire », Loison ne dirigera pas le match.",
        [(S, "", "Suspendu à titre conservatoire")],
    ),
    ("La ministre ne veut pas entendre parler de « pénurie ».", [(S, "", "pénurie")]),
    ("Le mot « pénurie » n'a pas été prononcé.", [(S, "", "pénurie")]),
    ("« Nous avons tenu parole. Les crédits sont là.", [(S, "", "Nous avons tenu parole.")]),
    ("Ce « coup de poignard » passe mal.", [(S, "", "coup de poignard")]),
    ("Sa « méthode » agace.", [(S, "", "méthode")]),
    ("Le « made in France » progresse.", [(S, "", "made in France")]),
    ("Le slogan « Touche pas à ma plage » s'affiche partout.", [(S, "", "Touche pas à ma plage")]),
    ("Sur une banderole, on pouvait lire : « Touche pas à ma plage ».", [(S, "", "Touche pas à ma plage")]),
    ("Une pétition, « Sauvons la plage », a recueilli 3 000 signatures.", [(S, "", "Sauvons la plage")]),
    ("« Le temps presse »", [(S, "", "Le temps presse")]),
]

# What only looks like speech: titles of works, negations, passives, performatives, set phrases.
NOTHING: list[Case] = [
    ("Le film « La Nuit des rois » sort mercredi.", []),
    ("L'association « Un toit pour tous » appelle à la grève.", []),
    ("Rovaltec est accusé d'avoir pollué la rivière.", []),
    ("Contacté, Rovaltec n'a pas répondu à nos sollicitations.", []),
    ("Le syndicat demande que les postes soient maintenus.", []),
    ("Il faut dire que la météo n'a pas aidé.", []),
    ("Pour l'heure, aucun accord n'est signé.", []),
    ("Pour les vacances, la SNCF ajoute des trains.", []),
    ("La proposition de la CGT de négocier a été refusée.", []),
    ("Il est convaincu que le projet aboutira.", []),
    ("Jules Perrin n'a pas dit qu'il partirait.", []),
    ("L'accord prévoit que les salaires seront gelés.", []),
    ("Selon les cas, la peine est doublée.", []),
    ("Le juge d'instruction soupçonne Rovaltec d'avoir caché des documents.", []),
    ("Il se dit que le maire partira.", []),
    ("L'eau est montée jusqu'à l'église, puis jusqu'aux toits.", []),
    ("La préfecture ne commente pas.", []),
    ("Selon la saison, les prix doublent.", []),
    ("La digue, que la préfecture avait jugée sûre, a cédé.", []),
    ("Perrin, prévenu par un voisin, a appelé les secours.", []),
    ("Perrin a été prévenu que la digue cédait.", []),
    ("Perrin n'a jamais affirmé que la digue tiendrait.", []),
    ("Perrin s'est dit inquiet.", []),
    ("Perrin se défend de tout conflit d'intérêts.", []),
    ("L'annonce de la vente a surpris les salariés.", []),
    ("Dans son livre « Les Eaux mortes », Perrin raconte la crue.", []),
    ("La pièce « Le Barrage » affiche complet.", []),
    ("L'émission « Envoyés » a enquêté.", []),
    ("Il est possible que la digue cède.", []),
    ("Nous pensons que la digue tiendra.", []),
    ("C'est-à-dire que la digue tiendra.", []),
    ("Les dégâts sont évalués à 40 millions d'euros.", []),
    ("Pour finir, Loison a salué le public.", []),
    ("Loison a dit non.", []),
    ("La hausse des prix montre que le pari est risqué.", []),
    ("Perrin écrit des romans, lit beaucoup et dort peu.", []),
    ("Perrin montre une photo : trois matelas et une bassine.", []),
    ("Perrin espérait finir l'année sans dette.", []),
    ("Le juge a entendu trois témoins.", []),
    ("Perrin a ajouté deux articles au texte et a précisé la définition du bail.", []),
    ("Loison a lancé son équipe à l'attaque.", []),
    ("La direction a rappelé Perrin à Lyon.", []),
    ("On sait que la ville manque d'eau.", []),
    ("Reste que le temps presse.", []),
    ("Pour la troisième fois, le texte est rejeté.", []),
    ("Selon que l'on soit riche ou pauvre, la note varie.", []),
    ("Loison est convaincu que le titre est jouable.", []),
]

# Who is meant by "le groupe", "le joueur", "d'autres"; subjects, circumstances and marks in other places.
FURTHER: list[Case] = [
    (
        "Rovaltec a vendu son usine de Dole, a annoncé le groupe.",
        [(I, "rovaltec", "Rovaltec a vendu son usine de Dole")],
    ),
    (
        "Rovaltec a publié ses comptes. Le groupe annonce la suppression de 120 postes.",
        [(I, "rovaltec", "la suppression de 120 postes")],
    ),
    (
        "Marc Loison a été exclu. Le joueur assure n'avoir « touché personne ».",
        [(I, "loison", "n'avoir « touché personne »"), (D, "loison", "touché personne")],
    ),
    ("Jules Perrin conteste. L'ancien préfet assure avoir tout tenté.", [(I, "perrin", "avoir tout tenté")]),
    ("Des pêcheurs applaudissent ; d'autres jurent que le port mourra.", [(I, "fishers", "le port mourra")]),
    ("Jules Perrin, le doyen du port, promet « une bataille ».", [(D, "perrin", "une bataille")]),
    ("« Une bataille », prévient Jules. Perrin n'a pas cédé : Jules Perrin est têtu.", [(D, "perrin", "Une bataille")]),
    ("La dose est faible, selon les termes de l'Inserm.", [(I, "inserm", "La dose est faible")]),
    ("Rovaltec dit « comprendre la colère ».", [(D, "rovaltec", "comprendre la colère")]),
    (
        "Rovaltec affirme « respecter » ses autorisations.",
        [(I, "rovaltec", "« respecter » ses autorisations"), (D, "rovaltec", "respecter")],
    ),
    (
        "Rovaltec dément avoir menti : « Tout est public », affirme un porte-parole.",
        [(I, "rovaltec", "avoir menti"), (D, "anonymous:porte-parole", "Tout est public")],
    ),
    (
        "Derrière une banderole, les pêcheurs avançaient : « De l'eau pour tous ».",
        [(D, "fishers", "De l'eau pour tous")],
    ),
    ("« Un choix assumé », répond la mairie.", [(D, "town_hall", "Un choix assumé")]),
    ("L'État « doit payer », estime la CGT.", [(I, "union", "L'État « doit payer »"), (D, "union", "doit payer")]),
    (
        "La CGT juge le plan « insuffisant » et promet « des suites ».",
        [(D, "union", "insuffisant"), (D, "union", "des suites")],
    ),
    ("Le rapport, que la CGT juge « partial », sera publié lundi.", [(D, "union", "partial")]),
    (
        "Le préfet, interrogé hier, a botté en touche : « Pas de commentaire. »",
        [(D, "other:préfet", "Pas de commentaire.")],
    ),
    ("« Cette eau est potable », certifie Rovaltec dans un communiqué.", [(D, "rovaltec", "Cette eau est potable")]),
    ("Rovaltec a assuré, dans un communiqué, que l'eau était potable.", [(I, "rovaltec", "l'eau était potable")]),
    ("L'eau est potable, a fait savoir Rovaltec.", [(I, "rovaltec", "L'eau est potable")]),
    ("« L'eau est potable », Rovaltec l'assure.", [(D, "rovaltec", "L'eau est potable")]),
    ("Belkacem a précisé n'avoir reçu aucune alerte.", [(I, "minister", "n'avoir reçu aucune alerte")]),
    ("Belkacem s'est engagée à « tout publier ».", [(D, "minister", "tout publier")]),
    ("Belkacem se félicite d'un « texte équilibré ».", [(D, "minister", "texte équilibré")]),
    ("Belkacem a parlé dimanche à la radio d'un « tournant ».", [(D, "minister", "tournant")]),
    ("Belkacem a répondu par un « non » sans appel.", [(D, "minister", "non")]),
    ("Belkacem (Santé) défend « une réforme juste ».", [(D, "minister", "une réforme juste")]),
]


# Without a cue of the lists, or met again under another name: fragments, charges, answers, countries, offices.
WIDER: list[Case] = [
    ("« Quel cirque », bougonnait hier encore Jules Perrin.", [(D, "perrin", "Quel cirque")]),
    ("« Quel cirque ! » rouspète Loison.", [(D, "loison", "Quel cirque !")]),
    ("« Quel cirque », finit par lâcher Perrin.", [(D, "perrin", "Quel cirque")]),
    ("« Quel cirque », met en garde Perrin.", [(D, "perrin", "Quel cirque")]),
    ("« Quel cirque », une pièce de Loison, sera jouée lundi.", [(S, "", "Quel cirque")]),
    ("Perrin avait pourtant promis, le mois dernier, de « rester à flot ».", [(D, "perrin", "rester à flot")]),
    ("La mairie a fermé le stade, « par simple précaution ».", [(D, "town_hall", "par simple précaution")]),
    ("Rovaltec « prend acte » de la décision.", [(D, "rovaltec", "prend acte")]),
    (
        "Perrin a répondu d'un mot : il « prend acte ».",
        [(I, "perrin", "il « prend acte »"), (D, "perrin", "prend acte")],
    ),
    ("La préfecture n'exclut pas « une erreur humaine ».", [(D, "prefecture", "une erreur humaine")]),
    (
        "Le parquet a ouvert une enquête pour « blessures involontaires ».",
        [(D, "prosecution", "blessures involontaires")],
    ),
    ("« Trop peu, trop tard » : la CGT ne décolère pas.", [(D, "union", "Trop peu, trop tard")]),
    (
        "Que dit la mairie ? Qu'elle a « tout essayé ».",
        [(I, "town_hall", "elle a « tout essayé »"), (D, "town_hall", "tout essayé")],
    ),
    ("Que dit la mairie ? Que « tout va bien ».", [(D, "town_hall", "tout va bien")]),
    ("Et la CGT ? Que font les élus ? Qu'ils partent !", []),
    ("Loison en est convaincu : le titre est jouable.", [(I, "loison", "le titre est jouable")]),
    (
        "Perrin affirme que la digue tient et se dit « serein ».",
        [(I, "perrin", "la digue tient"), (D, "perrin", "serein")],
    ),
    (
        "Perrin, qui avait juré que la digue tiendrait, a démissionné.",
        [(I, "perrin", "la digue tiendrait")],
    ),
    ("Jules Perrin est rentré lundi. Le Chilien parle d'un « miracle ».", [(D, "perrin", "miracle")]),
    ("Jules Perrin est rentré lundi, rapporte Le Parisien.", [(I, "other:Parisien", "Jules Perrin est rentré lundi")]),
    (
        "Jules Perrin a quitté la table. Le délégué de la CGT parle de « mépris ».",
        [(D, "perrin", "mépris")],
    ),
    (
        "Jules Perrin, préfet du Lot, a quitté la table. Le délégué de la CGT parle de « mépris ».",
        [(D, "union", "mépris")],
    ),
    ("L'Institut national de la santé (Inserm) juge la mesure « utile ».", [(D, "inserm", "utile")]),
    (
        "L'Inserm a saisi des lots. Selon ses premières conclusions, la vanne a lâché.",
        [(I, "inserm", "la vanne a lâché")],
    ),
    (
        "Rien n'est prévu, a précisé Belkacem. Les lits restent fermés, a-t-elle ajouté.",
        [(I, "minister", "Rien n'est prévu"), (I, "minister", "Les lits restent fermés")],
    ),
    ("Quant à Loison, il juge le match « indigne ».", [(D, "loison", "indigne")]),
    ("Le match, que Loison juge « indigne », sera rejoué.", [(D, "loison", "indigne")]),
    ("« Nous partirons », promet cet ingénieur.", [(D, "anonymous:ingénieur", "Nous partirons")]),
    ("« Nous partirons », promet l'un des salariés.", [(D, "anonymous:salariés", "Nous partirons")]),
    (
        "Belkacem a fermé la route de la côte, a annoncé la préfecture dans un communiqué.",
        [(I, "prefecture", "Belkacem a fermé la route de la côte")],
    ),
    ("Perrin n'accable pas que l'élu.", []),
    (
        "Loison sort. Avant de monter dans le bus : « À demain, même heure ! »",
        [(D, "loison", "À demain, même heure !")],
    ),
    (
        "« On tiendra », dit Perrin. Son voisin opine. « Jusqu'au bout. »",
        [(D, "perrin", "On tiendra"), (D, "other:voisin", "Jusqu'au bout.")],
    ),
    # The same source, sentences later; whom the first sentence names as its source.
    (
        "La route est fermée, a indiqué la préfecture. Trois ponts sont coupés. Le trafic reprendra, selon la même source.",
        [(I, "prefecture", "La route est fermée"), (I, "prefecture", "Le trafic reprendra")],
    ),
    (
        "D'après Patrick Oriol, notaire à Dole, les loyers ont bondi. « Les bailleurs, constate-t-il, ne cèdent rien. »",
        [
            (I, "other:Patrick Oriol", "les loyers ont bondi"),
            (D, "other:Patrick Oriol", "Les bailleurs, constate-t-il, ne cèdent rien."),
        ],
    ),
    ("L'Inserm manque de bras. Sa direction assure que tout est prêt.", [(I, "inserm", "tout est prêt")]),
    # A pronoun of the writer is no part of the speaker, nor the writer's comment of the speech.
    (
        "La ministre nous a reçus. Elle nous a dit que le lycée ouvrirait.",
        [(I, "other:ministre", "le lycée ouvrirait")],
    ),
    ("Belkacem dit que le lycée ouvrira, et c'est vrai que le toit avance.", [(I, "minister", "le lycée ouvrira")]),
    # What someone else has said is not the clause; what everyone asks has no source.
    (
        "Selon l'audit, 200 lits sont fermés, et non 900 comme l'affirme la préfecture.",
        [(I, "document:audit", "200 lits sont fermés, et non 900 comme l'affirme la préfecture")],
    ),
    ("Reste une question, que tout le monde pose au port : qui paiera ?", []),
    ("La préfecture confirme la fuite et n'en dit pas plus.", [(I, "prefecture", "la fuite")]),
    # Asides after words without a known verb.
    ("Le musée compte deux gardiens, déplore un notaire.", [(I, "anonymous:notaire", "Le musée compte deux gardiens")]),
    ("Trop peu, jugent les pêcheurs, qui en veulent le double.", [(I, "fishers", "Trop peu")]),
    (
        "Les analyses ont montré que « la nappe était souillée », a indiqué l'Inserm.",
        [
            (I, "inserm", "Les analyses ont montré que « la nappe était souillée »"),
            (D, "inserm", "la nappe était souillée"),
        ],
    ),
]


def make_page(text: str, zone: str = "body", first: str = "") -> Page:
    """A page whose lines are all of one zone, the first one of another where `first` says so."""
    rows, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        kind = "blank" if not line.strip() else first if first and number == 1 else zone
        rows.append(Zone("page", number, start, start + len(line), kind, "test"))
        start += len(line) + 1
    article = Article(doc="page", file="page.txt", text=text)
    folded = fold(text)
    return Page(article, folded, tuple(rows), tuple(find_sentences(article, folded, rows)))


def find_actors(text: str) -> list[Mention]:
    """Plain mentions of the actors above, longest alias first, as the finder of mentions would give them."""
    folded, taken, found = fold(text), set[int](), []
    for alias, actor in sorted(ACTORS.items(), key=lambda item: -len(item[0])):
        form = "name" if alias[0].isupper() else "description"
        for match in re.finditer(rf"(?<!\w){re.escape(fold(alias))}(?!\w)", folded):
            if not taken & set(range(*match.span())):
                taken |= set(range(*match.span()))
                start, end = match.span()
                found.append(Mention("page", start, end, text[start:end], actor, form, "body", 0, "test"))
    return sorted(found, key=lambda mention: mention.start)


def quotes(text: str, zone: str = "body", first: str = "") -> list[Quote]:
    return list(find_quotes(make_page(text, zone, first), find_actors(text)))


@pytest.mark.parametrize(
    ("text", "expected"), [*DIRECT, *NESTED, *INDIRECT, *SCARE, *NOTHING, *FURTHER, *WIDER], ids=lambda x: str(x)[:60]
)
def test_quotes_and_speakers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(q.kind, q.speaker, q.quote) for q in quotes(text)] == expected


def test_table_is_large_enough() -> None:
    assert sum(map(len, (DIRECT, NESTED, INDIRECT, SCARE, NOTHING, FURTHER))) >= 150


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Perrin dit que la neige tiendra.", "neutral"),
        ("Perrin a indiqué que la neige tiendrait.", "neutral"),
        ("Perrin rappelle que la neige tiendra.", "endorsing"),
        ("Perrin a souligné que la neige tiendrait.", "endorsing"),
        ("Perrin reconnaît que la neige fond.", "endorsing"),
        ("Perrin prétend que la neige tiendra.", "distancing"),
        ("Perrin affirme que la neige tiendra.", "distancing"),
        ("À en croire Perrin, la neige tiendra.", "distancing"),
        ("Perrin laisse entendre que la neige fond.", "distancing"),
        ("Perrin dénonce « un simulacre de débat ».", "accusing"),
        ("Perrin accuse Rovaltec d'avoir menti.", "accusing"),
        ("Selon Perrin, la neige tiendra.", "neutral"),
    ],
)
def test_stance_is_that_of_the_cue(text: str, stance: str) -> None:
    assert {q.stance for q in quotes(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Perrin a clairement indiqué que la neige tiendrait.", "a clairement indiqué que"),
        ("« La neige tiendra », a-t-elle encore assuré.", "a-t-elle encore assuré"),
        ("Selon Perrin, la neige tiendra.", "Selon"),
        ("Perrin a fait savoir que la neige tiendrait.", "a fait savoir que"),
        ("Le gel, s'inquiète Perrin, va durer.", "s'inquiète"),
    ],
)
def test_cue_has_the_words_of_the_verb_group(text: str, cue: str) -> None:
    assert quotes(text)[0].cue == cue


def test_surface_keeps_the_words_of_the_speaker() -> None:
    (found,) = quotes("« Il neige », note la glaciologue Anne Le Goff, en poste ici.")
    assert (found.speaker, found.speaker_surface) == ("other:Anne Le Goff", "Anne Le Goff")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Il dit : « oui, “peut-être”, mais »", ["oui, “peut-être”, mais"], id="inner marks stay inside"),
        pytest.param("un »simulacre“ de »débat«", ["simulacre", "débat"], id="German and Swiss marks"),
        pytest.param("un » simulacre de débat” dit-il", ["simulacre de débat"], id="broken pair taken as it stands"),
        pytest.param("« un simulacre ” puis « un débat »", ["un simulacre", "un débat"], id="closed by another family"),
        pytest.param(
            "« Un début. La suite\nAutre ligne « vraie » ici", ["Un début.", "vraie"], id="unclosed costs itself"
        ),
        pytest.param("Accueil » Sport » Rugby", [], id="arrows of a breadcrumb"),
        pytest.param("L'été d'hier, c'est l'hiver d'aujourd'hui", [], id="apostrophes"),
        pytest.param('Un écran de 27"5 pour tous', [], id="inches"),
        pytest.param("« Un.\n« Deux.\n« Trois. »", ["Un.\n« Deux.\n« Trois."], id="opened anew at each paragraph"),
        pytest.param("« Un début\nla fin. »", ["Un début\nla fin."], id="over two lines"),
        pytest.param("« Un début.\n\nUne fin. »", ["Un début.\n\nUne fin."], id="over two paragraphs"),
        pytest.param("<< un mot >> et ''un autre''", ["un mot", "un autre"], id="typewriter marks"),
        pytest.param("« … » et « »", [], id="no words inside"),
        pytest.param('dit "oui" et "non"', ["oui", "non"], id="straight marks"),
    ],
)
def test_marks_pair(text: str, words: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_marked(make_page(text))] == words


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = "Jules Perrin a pris la parole : « La neige fond.\n« Les pistes ferment.\n« Il faut agir. »"
    found = [("perrin", "La neige fond."), ("perrin", "Les pistes ferment."), ("perrin", "Il faut agir.")]
    assert [(q.speaker, q.quote) for q in quotes(text)] == found


def test_an_unclosed_quotation_never_costs_the_article() -> None:
    text = "« La neige fond, soupire Perrin.\nLoison a dit : « On a gagné. »\nSelon l'Inserm, le gel dure."
    assert [q.speaker for q in quotes(text)] == ["perrin", "loison", "inserm"]


def test_a_title_takes_the_speaker_of_the_same_words_below() -> None:
    text = "Ski : « La neige fond »\n\n« La neige fond et rien ne bouge », regrette Jules Perrin."
    title, body = quotes(text, first="title")
    assert (title.zone, title.speaker, title.rule) == ("title", "perrin", "title-echo")
    assert body.speaker == "perrin"


def test_same_paragraph_keeps_the_speaker_and_a_new_one_does_not() -> None:
    first = "« La neige fond », dit Perrin. « Tout ferme. »"
    assert [q.speaker for q in quotes(first)] == ["perrin", "perrin"]
    assert [q.speaker for q in quotes(first + "\n« Rien à voir. »")][2] == ""


@pytest.mark.parametrize("zone", ["comment", "caption", "related", "navigation", "credit"])
def test_quotations_are_found_in_every_zone_and_say_which(zone: str) -> None:
    assert [(q.zone, q.quote) for q in quotes("Bravo ! « La neige fond », dit Perrin.", zone)] == [
        (zone, "La neige fond")
    ]


def test_reported_speech_is_looked_for_only_in_the_article() -> None:
    assert quotes("Perrin a dit que la neige fondait.", "comment") == []


INTERVIEW = """Jules Perrin : « La neige fond »
Le maire revient sur un hiver sans neige.
Comment allez-vous ?
Mal. Je dors peu.
Qu'attendez-vous de la préfecture ?
Des actes. Belkacem m'a dit qu'elle viendrait.
Serez-vous candidat ?
On verra bien."""


def test_answers_of_an_interview_are_direct_speech() -> None:
    found = [(q.kind, q.speaker, q.quote, q.rule) for q in quotes(INTERVIEW, first="title") if q.zone == "body"]
    assert [row[:3] for row in found] == [
        (D, "perrin", "Mal. Je dors peu."),
        (D, "perrin", "Des actes. Belkacem m'a dit qu'elle viendrait."),
        (I, "minister", "elle viendrait"),
        (D, "perrin", "On verra bien."),
    ]
    assert found[0][3] == "interview-answer"


def test_turns_open_with_names_or_initials() -> None:
    text = (
        INTERVIEW.replace("Mal", "J. P. : Mal").replace("Des actes", "J. P. : Des actes").replace("On", "Perrin : On")
    )
    assert [q.quote for q in quotes(text, first="title") if q.rule == "interview-answer"] == [
        "Mal. Je dors peu.",
        "Des actes. Belkacem m'a dit qu'elle viendrait.",
        "On verra bien.",
    ]


def test_a_first_answer_loses_the_name_of_who_gives_it() -> None:
    found = [q.quote for q in quotes(INTERVIEW.replace("Mal", "Jules Perrin : Mal"), first="title")]
    assert "Mal. Je dors peu." in found


def test_questions_of_a_reporter_alone_make_no_interview() -> None:
    text = "La crue\nQui savait ?\nPersonne.\nQui décidait ?\nLe préfet.\nQui paiera ?\nPerrin."
    assert quotes(text, first="title") == []


def test_a_long_chain_of_pronouns_ends() -> None:
    assert [q.speaker for q in quotes("Elle parle. " * 3000 + "Elle dit que le port ferme.")] == [""]
    assert [q.speaker for q in quotes("Belkacem vient. Elle parle. Elle rit. Elle dit que le port ferme.")] == [
        "minister"
    ]


def test_every_cue_of_the_data_is_a_known_form() -> None:
    lexicon = read_lexicon()
    for group in read_data()["verbs"]:
        table = lexicon.reflexive if group.get("reflexive") else lexicon.plain
        assert set(group["lemmas"].split()) <= set(table)
        assert group["stance"] in {"neutral", "endorsing", "distancing", "accusing"}


PIECES = st.sampled_from(
    ["« ", " »", "“", "”", '"', "»", "«", "„", "‹", "›", "''", "'", "<<", ">>", "Perrin ", "a dit ", "que ", "qu'", "selon ",
     "Selon ", "la digue ", "tient", ", ", ". ", " : ", "\n", "\n\n", "(", ")", "a-t-il assuré ", "il ", "Elle ", "on ",
     "affirme avoir ", "accuse ", "d'avoir ", "annonce ", "la fin ", "et ", "par ", "pour qui ", "É", "…", "! ", "🎉", "12 000 "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_are_inside_sorted_and_equal_to_their_words(text: str) -> None:
    found = quotes(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.quote == text[quote.start : quote.end]
        assert (quote.speaker == "") if quote.kind == "scare" else True
        assert quote.rule


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "« ",
        "»",
        "« a », dit Perrin, ",
        'a "b" ',
        "“ a ” « b ",
        "selon Perrin, ",
        "a dit que ",
        "qui a dit, ",
        "(a ",
        ": « a ",
        "' a",
        "et Perrin ",
        "Et vous ?\nOui, je dors.\n",
        "Xy : oui\n",
        "qui jure que la digue tient, a dit, ",
        "l'élu « prend acte » et l'éleveur, ",
        "« Non », a-t-elle dit. ",
        "« Oui », dit Perrin.\n« Un deux trois quatre »\n",
        "D'autres disent « un deux », dit l'un d'eux, la première. ",
    ],
    ids=repr,
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    mentions = find_actors(unit * (2000 // len(unit)))
    small, large = make_page(unit * (20_000 // len(unit))), make_page(unit * (160_000 // len(unit)))
    least = seconds(lambda: list(find_quotes(small, mentions)))
    assert seconds(lambda: list(find_quotes(large, mentions))) < 20 * least + 1.0

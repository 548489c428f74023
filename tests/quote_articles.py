"""Short articles of several styles with all their quotations marked: who says what, in which kind.

Each was written before the rules that read it. A line of `quotes` is 'kind speaker | words' in the order of the text;
kinds are D direct, I indirect, S scare. Speakers outside the actors: `other` is a named person or body, `anonymous` an
unnamed person or office, `document` a paper.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """An article: its first line is the title; actors are 'id kind: alias, alias'."""

    name: str
    actors: str
    text: str
    quotes: str


HOSPITAL = Marked(
    "hospital",
    """
chu organisation: CHU de Vézanne, CHU, hôpital
castaing person: Odile Castaing, Castaing
sauvage person: Renaud Sauvage, Sauvage
soignants people: soignants, infirmières
ministry government: ministère de la Santé
""",
    """Urgences de Vézanne : « On trie les patients dans le couloir »
Le service d'accueil du CHU de Vézanne fermera ses portes la nuit à partir du 15 juin. Les soignants, eux, crient à l'abandon.
« On trie les patients dans le couloir, on annonce des cancers entre deux portes. » Odile Castaing, cadre de santé depuis vingt-deux ans, ne cache plus sa lassitude. Cette élue du personnel décrit des nuits à quarante brancards, « un enfer ordinaire ». Et prévient : « En août, ce sera pire. »
La direction du CHU a justifié la fermeture par « un manque criant de médecins ». « Nous avons préféré une fermeture annoncée à une fermeture subie », plaide le directeur général, Renaud Sauvage, qui promet un retour à la normale « avant la Toussaint ». Selon lui, douze postes sur vingt-neuf sont vacants.
Un argument que balaie un urgentiste, sous couvert d'anonymat : « Les médecins ne partent pas, on les fait fuir. » Il raconte avoir enchaîné trois gardes de vingt-quatre heures en six jours.
Sollicité, le ministère de la Santé indique suivre la situation « avec la plus grande attention ». D'après une note interne que nous avons pu consulter, six autres services pourraient connaître le même sort cet été.
Dans la salle d'attente, une retraitée patiente depuis midi. « J'ai une cheville comme un melon et on m'a dit de revenir demain », soupire-t-elle. À ses côtés, son mari hausse les épaules : « C'est la France qui ferme. »
L'agence régionale de santé assure, de son côté, que « la continuité des soins sera garantie ».""",
    """
D castaing | On trie les patients dans le couloir
D castaing | On trie les patients dans le couloir, on annonce des cancers entre deux portes.
D castaing | un enfer ordinaire
D castaing | En août, ce sera pire.
D chu | un manque criant de médecins
D sauvage | Nous avons préféré une fermeture annoncée à une fermeture subie
D sauvage | avant la Toussaint
I sauvage | douze postes sur vingt-neuf sont vacants
D anonymous | Les médecins ne partent pas, on les fait fuir.
I anonymous | avoir enchaîné trois gardes de vingt-quatre heures en six jours
I ministry | suivre la situation « avec la plus grande attention »
D ministry | avec la plus grande attention
I document | six autres services pourraient connaître le même sort cet été
D anonymous | J'ai une cheville comme un melon et on m'a dit de revenir demain
D anonymous | C'est la France qui ferme.
D other | la continuité des soins sera garantie
""",
)

ELECTIONS = Marked(
    "elections",
    """
brunel person: Agathe Brunel, Brunel, candidate écologiste
marchetti person: Lucien Marchetti, Marchetti, maire sortant
rn organisation: Rassemblement pour Orlac, RPO
commission organisation: commission de contrôle
prefecture government: préfecture
""",
    """Municipales à Orlac : accusations de fraude avant le second tour
ORLAC, 19 mars (Interpresse) - La candidate écologiste Agathe Brunel a accusé jeudi le maire sortant Lucien Marchetti d'avoir « acheté des voix » lors du premier tour des municipales, et a annoncé le dépôt d'un recours devant le tribunal administratif.
"Des bons d'essence ont été distribués dans trois quartiers. Nous avons les photos, nous avons les noms", a déclaré Mme Brunel lors d'une conférence de presse, évoquant un système "vieux de trente ans".
M. Marchetti, arrivé en tête avec 38,2% des voix, a rejeté des "calomnies de dernière minute". "Ma concurrente sait qu'elle va perdre", a-t-il ajouté. Il a dit envisager une plainte pour diffamation.
Le Rassemblement pour Orlac, troisième, a appelé ses électeurs à "ne donner aucune voix" au maire. Son chef de file, Thibaut Ancel, s'est dit prêt à "tourner la page du clan", sans se prononcer pour Mme Brunel.
La commission de contrôle n'a relevé "aucune irrégularité de nature à altérer la sincérité du scrutin", selon son rapport rendu public mercredi. Un conseiller de la préfecture a toutefois reconnu que des vérifications étaient en cours.
Le scrutin sera "surveillé comme le lait sur le feu", a-t-on assuré à la préfecture. Deux magistrats supplémentaires seront dépêchés dans les bureaux, a précisé cette source.
Lors du premier tour, la participation avait atteint 51,7%, d'après les chiffres définitifs du ministère de l'Intérieur.""",
    """
I brunel | avoir « acheté des voix » lors du premier tour des municipales
D brunel | acheté des voix
I brunel | le dépôt d'un recours devant le tribunal administratif
D brunel | Des bons d'essence ont été distribués dans trois quartiers. Nous avons les photos, nous avons les noms
D brunel | vieux de trente ans
D marchetti | calomnies de dernière minute
D marchetti | Ma concurrente sait qu'elle va perdre
I marchetti | envisager une plainte pour diffamation
D rn | ne donner aucune voix
D other | tourner la page du clan
I document | La commission de contrôle n'a relevé "aucune irrégularité de nature à altérer la sincérité du scrutin"
D document | aucune irrégularité de nature à altérer la sincérité du scrutin
I anonymous | des vérifications étaient en cours
I prefecture | Le scrutin sera "surveillé comme le lait sur le feu"
D prefecture | surveillé comme le lait sur le feu
I prefecture | Deux magistrats supplémentaires seront dépêchés dans les bureaux
I document | la participation avait atteint 51,7%
""",
)

STRIKE = Marked(
    "strike",
    """
sotrava organisation: Sotrava, régie des transports
usat organisation: Usat, intersyndicale
delorme person: Fabrice Delorme, Delorme
metropole government: métropole, métropole de Brest-Allier
hamon person: Céline Hamon, Hamon, vice-présidente aux mobilités
users people: usagers, voyageurs
""",
    """Grève des tramways : huit jours de galère et toujours pas d'accord
Huit jours que les rames dorment au dépôt. Mardi, la Sotrava a mis sur la table une prime de 300 euros ; « une aumône », a tranché l'intersyndicale à la sortie de la réunion.
Fabrice Delorme avait pourtant promis de « jouer le jeu ». Le délégué de l'Usat, chasuble sur le dos, parle désormais de « mépris » et jure que ses troupes tiendront « jusqu'à Noël s'il le faut ». « On nous balade depuis septembre. La direction joue la montre », lâche-t-il. Avant de monter dans une camionnette : « À demain, même heure ! »
De son côté, la régie des transports regrette un mouvement « incompréhensible » et appelle les grévistes « à la responsabilité ». Elle affirme que 40 % des conducteurs ont repris le travail, un chiffre que l'intersyndicale juge « fantaisiste ».
Et la métropole ? Céline Hamon se garde de prendre parti. « Mon rôle n'est pas de négocier à la place de l'exploitant, confie la vice-présidente aux mobilités. Mais je rappelle que les usagers ont payé leur abonnement. » L'élue a obtenu que les abonnés soient remboursés « au prorata ».
Aux arrêts, la patience s'use. « Je fais six kilomètres à pied matin et soir », peste Younès, 23 ans, apprenti boulanger. Plus loin, une lycéenne sourit : « Moi, ça m'arrange, je sèche la première heure ! » Un père de famille, lui, ne décolère pas. « C'est toujours les mêmes qui trinquent. »
Selon une source syndicale, un médiateur pourrait être nommé d'ici à vendredi.""",
    """
D usat | une aumône
D delorme | jouer le jeu
D delorme | mépris
I delorme | ses troupes tiendront « jusqu'à Noël s'il le faut »
D delorme | jusqu'à Noël s'il le faut
D delorme | On nous balade depuis septembre. La direction joue la montre
D delorme | À demain, même heure !
D sotrava | incompréhensible
D sotrava | à la responsabilité
I sotrava | 40 % des conducteurs ont repris le travail
D usat | fantaisiste
D hamon | Mon rôle n'est pas de négocier à la place de l'exploitant, confie la vice-présidente aux mobilités. Mais je rappelle que les usagers ont payé leur abonnement.
D hamon | au prorata
D other | Je fais six kilomètres à pied matin et soir
D anonymous | Moi, ça m'arrange, je sèche la première heure !
D anonymous | C'est toujours les mêmes qui trinquent.
I anonymous | un médiateur pourrait être nommé d'ici à vendredi
""",
)

DOPING = Marked(
    "doping",
    """
varga person: Milan Varga, Varga
federation organisation: Fédération internationale de cyclisme, FIC
team organisation: Orvel-Aqua, équipe Orvel-Aqua
weiss person: Johanna Weiss, Weiss
agency organisation: Agence antidopage, AIC
""",
    """CYCLISME. Milan Varga contrôlé positif : "Je suis tombé de ma chaise"
Le double vainqueur du Tour des Cols a été suspendu hier à titre provisoire. Il nie en bloc.
C'est un coup de tonnerre. Milan Varga, 27 ans, a subi un contrôle "anormal" à l'érythropoïétine le 4 mai, a annoncé l'Agence antidopage dans un bref communiqué. La Fédération internationale de cyclisme a pris acte et l'a suspendu avec effet immédiat.
Le Slovaque clame son innocence. "Je suis tombé de ma chaise en lisant le courrier. Je n'ai jamais pris quoi que ce soit", écrit-il sur Instagram. Le grimpeur réclame l'ouverture de l'échantillon B et s'interroge sur "d'étranges coïncidences". Son avocat, Me Peter Kolar, parle de "contamination" et assure que son client "n'a rien à cacher".
Chez Orvel-Aqua, on tombe des nues. "Nous faisons confiance à Milan, mais nous serons intraitables si les faits sont avérés", prévient la manager Johanna Weiss. Selon elle, l'équipe n'avait reçu "aucun signal". L'Allemande, qui avait juré que son groupe serait "irréprochable", a annulé sa venue à la présentation du Tour.
Dans le peloton, les langues se délient. "Tout le monde se posait des questions après le col de l'Arpège", glisse un directeur sportif. Un ancien coéquipier va plus loin : "Il montait la bouche fermée." À en croire la presse slovaque, deux soigneurs auraient été entendus par la police.
Ce que disent les scientifiques ? Que "la contamination par un complément alimentaire est quasi impossible avec cette molécule". L'affaire dite "du sang bleu" est loin d'être finie.""",
    """
D varga | Je suis tombé de ma chaise
I agency | Milan Varga, 27 ans, a subi un contrôle "anormal" à l'érythropoïétine le 4 mai
D agency | anormal
D varga | Je suis tombé de ma chaise en lisant le courrier. Je n'ai jamais pris quoi que ce soit
D varga | d'étranges coïncidences
D other | contamination
I other | son client "n'a rien à cacher"
D other | n'a rien à cacher
D weiss | Nous faisons confiance à Milan, mais nous serons intraitables si les faits sont avérés
I weiss | l'équipe n'avait reçu "aucun signal"
D weiss | aucun signal
I weiss | son groupe serait "irréprochable"
D weiss | irréprochable
D anonymous | Tout le monde se posait des questions après le col de l'Arpège
D anonymous | Il montait la bouche fermée.
I other | deux soigneurs auraient été entendus par la police
D other | la contamination par un complément alimentaire est quasi impossible avec cette molécule
S - | du sang bleu
""",
)

COURT = Marked(
    "court",
    """
lemaitre person: Gérald Rouvier, Rouvier
victim person: Sandra Pelissou, Pelissou
court organisation: tribunal correctionnel, tribunal
prosecutor person: procureure, Hélène Astruc, Astruc
bank organisation: Crédit du Ségala, banque
""",
    """Procès de l'ex-notaire d'Aubrac : « Je vous demande pardon, c'est tout »
Gérald Rouvier, 61 ans, comparaissait hier devant le tribunal correctionnel de Rodane pour « abus de confiance » et « faux en écriture publique ». L'ancien notaire est soupçonné d'avoir détourné 2,3 millions d'euros.
Il est entré tête basse, costume gris, un dossier serré contre lui. « Je n'ai pas d'explication. J'ai honte », murmure le prévenu. La présidente insiste. Pourquoi ces virements, pourquoi le Portugal ? « J'étais dans une spirale », finit par lâcher Rouvier.
Sur le banc des parties civiles, Sandra Pelissou serre les poings. « Il est venu à l'enterrement de mon père et le lendemain il vidait son compte », raconte cette agricultrice de 44 ans, qui estime son préjudice à 180 000 euros. À la barre, elle a traité l'ancien officier ministériel de « charognard ».
Dans son réquisitoire, la procureure Hélène Astruc a dénoncé « une trahison méthodique » et requis quatre ans de prison dont deux ferme. « Un notaire, c'est la République dans un village. Vous l'avez salie », a-t-elle asséné. La magistrate a également demandé que lui soit interdit « définitivement » l'exercice de sa profession.
Pour la défense, Me Fanny Goulard a plaidé « l'effondrement d'un homme », rappelant que son client avait lui-même alerté la chambre des notaires. Le Crédit du Ségala, partie civile, se dit « victime comme les autres ».
Le jugement a été mis en délibéré au 12 septembre. « Je vous demande pardon, c'est tout », a conclu Gérald Rouvier, sans un regard pour la salle.""",
    """
D lemaitre | Je vous demande pardon, c'est tout
D court | abus de confiance
D court | faux en écriture publique
D lemaitre | Je n'ai pas d'explication. J'ai honte
D lemaitre | J'étais dans une spirale
D victim | Il est venu à l'enterrement de mon père et le lendemain il vidait son compte
D victim | charognard
D prosecutor | une trahison méthodique
D prosecutor | Un notaire, c'est la République dans un village. Vous l'avez salie
D prosecutor | définitivement
D other | l'effondrement d'un homme
I other | son client avait lui-même alerté la chambre des notaires
D bank | victime comme les autres
D lemaitre | Je vous demande pardon, c'est tout
""",
)

TECH = Marked(
    "tech",
    """
nexilo organisation: Nexilo, start-up
ferran person: Inès Ferran, Ferran
cnil organisation: Cnil, Commission de l'informatique et des libertés
quadrant organisation: Quadrant libre
""",
    """Reconnaissance vocale : Nexilo épinglée pour avoir écouté ses clients
La start-up grenobloise a conservé sans autorisation 400 000 heures d'enregistrements, selon une enquête du consortium Datawatch. La Commission de l'informatique et des libertés a ouvert une procédure.
Tout est parti d'un lanceur d'alerte. Cet ingénieur, qui a quitté l'entreprise en janvier, affirme avoir découvert « par hasard » un serveur caché. « Il y avait des disputes de couple, des consultations médicales, des enfants », explique-t-il à Datawatch. Ses supérieurs lui auraient demandé de « regarder ailleurs ».
Dans un billet de blog publié lundi, Inès Ferran reconnaît « une erreur de configuration ». « Aucune donnée n'a été vendue, aucune donnée n'a fuité », martèle la patronne de Nexilo, qui se veut rassurante : les fichiers auraient été détruits. Contactée, l'entreprise n'a pas souhaité en dire davantage, mais précise que ses clients seront « individuellement informés ».
L'association Quadrant libre, elle, n'en croit pas un mot. Elle dénonce « une surveillance de masse à bas bruit » et réclame une amende « à la hauteur du scandale ». « On ne conserve pas 400 000 heures de voix par distraction », ironise son porte-parole, Étienne Vial.
La Cnil a indiqué dans un communiqué que la société s'exposait à une sanction pouvant atteindre 4 % de son chiffre d'affaires. L'autorité dit avoir été saisie de 1 312 plaintes. Le règlement européen impose en effet un consentement « libre, spécifique et éclairé ».
En interne, l'ambiance est lourde. « On a appris ça par la presse », confie une salariée. Un cadre résume : « Inès a perdu la main. »""",
    """
I document | La start-up grenobloise a conservé sans autorisation 400 000 heures d'enregistrements
I anonymous | avoir découvert « par hasard » un serveur caché
D anonymous | par hasard
D anonymous | Il y avait des disputes de couple, des consultations médicales, des enfants
D anonymous | regarder ailleurs
D ferran | une erreur de configuration
D ferran | Aucune donnée n'a été vendue, aucune donnée n'a fuité
I nexilo | ses clients seront « individuellement informés »
D nexilo | individuellement informés
D quadrant | une surveillance de masse à bas bruit
D quadrant | à la hauteur du scandale
D other | On ne conserve pas 400 000 heures de voix par distraction
I cnil | la société s'exposait à une sanction pouvant atteindre 4 % de son chiffre d'affaires
I cnil | avoir été saisie de 1 312 plaintes
D document | libre, spécifique et éclairé
D anonymous | On a appris ça par la presse
D anonymous | Inès a perdu la main.
""",
)

FARMERS = Marked(
    "farmers",
    """
farmers people: agriculteurs, éleveurs, paysans
fdea organisation: FDEA, Fédération départementale des exploitants
gourdon person: Hervé Gourdon, Gourdon
minister person: Solange Peyrat, Peyrat, ministre de l'Agriculture
prefet person: Étienne Marsac, Marsac, préfet
""",
    """Les tracteurs campent devant la préfecture
Une odeur de fumier monte de la place d'Armes. Depuis l'aube, deux cents agriculteurs y ont garé leurs engins et déplié une banderole : « Notre fin sera votre faim ». « On ne bougera pas tant que la ministre ne sera pas venue ici, dans la boue », annonce Hervé Gourdon, président de la FDEA.
À l'origine de la colère : un accord commercial qui, répètent les éleveurs, va « tuer l'élevage de montagne ». « Je vends mon kilo de viande moins cher qu'en 1995 », calcule Mathilde, 34 ans, installée à Saint-Urcel. Son voisin opine. « Mon fils ne reprendra pas. Il a raison. »
Le préfet a reçu une délégation pendant une heure. Étienne Marsac a fait part de son « écoute » mais a prévenu : aucun blocage de l'autoroute ne serait toléré. « Du vent », commente-t-on à la sortie, côté paysans. Le représentant de l'État a tout de même promis de faire remonter « les doléances ».
À Paris, Solange Peyrat s'est voulue conciliante. Invitée de Radio-Centre, la ministre de l'Agriculture a dit « entendre la détresse » et « refuser la caricature ». « Il n'y aura pas un gramme de viande qui ne respecte pas nos normes », a-t-elle juré. Des mots jugés « creux » par la FDEA.
Un peu plus tôt, un syndicaliste concédait en aparté que la base était « difficile à tenir ». De fait, des pneus ont été brûlés devant la trésorerie. Trois personnes ont été interpellées, indique-t-on de source policière.
« Demain, on monte à Paris », prévenait hier soir une pancarte.""",
    """
D farmers | Notre fin sera votre faim
D gourdon | On ne bougera pas tant que la ministre ne sera pas venue ici, dans la boue
D farmers | tuer l'élevage de montagne
D other | Je vends mon kilo de viande moins cher qu'en 1995
D anonymous | Mon fils ne reprendra pas. Il a raison.
D prefet | écoute
I prefet | aucun blocage de l'autoroute ne serait toléré
D farmers | Du vent
D prefet | les doléances
D minister | entendre la détresse
D minister | refuser la caricature
D minister | Il n'y aura pas un gramme de viande qui ne respecte pas nos normes
D fdea | creux
I anonymous | la base était « difficile à tenir »
D anonymous | difficile à tenir
I anonymous | Trois personnes ont été interpellées
D anonymous | Demain, on monte à Paris
""",
)

FESTIVAL = Marked(
    "festival",
    """
sorel person: Bastien Sorel, Sorel
town government: Ville, ville de Port-Marin, municipalité
ostrowski person: Lena Ostrowski, Ostrowski
festival organisation: Nuits du Môle, festival
""",
    """ENTRETIEN. Bastien Sorel : « Un festival n'est pas un supermarché »
Le directeur des Nuits du Môle quitte ses fonctions après douze éditions. Il revient sur la baisse des subventions et sur sa brouille avec la municipalité.
Propos recueillis par Anaïs Lemoine
Vous partez. Avez-vous été poussé dehors ?
Disons qu'on ne m'a pas retenu. Quand la Ville retire 300 000 euros à trois mois de l'ouverture, elle envoie un message. Lena Ostrowski m'a dit que la culture « coûtait trop cher ». J'ai compris.
La maire affirme pourtant que le budget est « sanctuarisé »…
Sanctuarisé, oui, comme un cimetière. Les chiffres sont publics, chacun peut vérifier. Nous avions 1,8 million en 2019, nous avons 1,1 million aujourd'hui.
Quel est votre meilleur souvenir ?
La nuit de l'orage, en 2016. Le plateau était sous l'eau et le quatuor a joué dans le hall de la gare. Les gens pleuraient. Un vieux monsieur m'a pris le bras et m'a dit : « Je peux mourir tranquille. »
Certains vous reprochent une programmation élitiste. Que leur répondez-vous ?
Qu'ils viennent ! Un festival n'est pas un supermarché. Le premier tarif est à cinq euros et 40 % du public n'avait jamais mis les pieds dans une salle.
Et maintenant ?
Je vais dormir. Ensuite, on verra. On m'a proposé Lisbonne, on m'a proposé Gand. Rien n'est signé.""",
    """
D sorel | Un festival n'est pas un supermarché
D sorel | Disons qu'on ne m'a pas retenu. Quand la Ville retire 300 000 euros à trois mois de l'ouverture, elle envoie un message. Lena Ostrowski m'a dit que la culture « coûtait trop cher ». J'ai compris.
I ostrowski | la culture « coûtait trop cher »
D ostrowski | coûtait trop cher
I ostrowski | le budget est « sanctuarisé »
D ostrowski | sanctuarisé
D sorel | Sanctuarisé, oui, comme un cimetière. Les chiffres sont publics, chacun peut vérifier. Nous avions 1,8 million en 2019, nous avons 1,1 million aujourd'hui.
D sorel | La nuit de l'orage, en 2016. Le plateau était sous l'eau et le quatuor a joué dans le hall de la gare. Les gens pleuraient. Un vieux monsieur m'a pris le bras et m'a dit : « Je peux mourir tranquille. »
D anonymous | Je peux mourir tranquille.
D sorel | Qu'ils viennent ! Un festival n'est pas un supermarché. Le premier tarif est à cinq euros et 40 % du public n'avait jamais mis les pieds dans une salle.
D sorel | Je vais dormir. Ensuite, on verra. On m'a proposé Lisbonne, on m'a proposé Gand. Rien n'est signé.
""",
)

CLIMATE = Marked(
    "climate",
    """
giec organisation: Observatoire du climat, Observatoire
berthier person: Claire-Marie Berthier, Berthier
industry organisation: Union des cimentiers, cimentiers
government government: gouvernement, Matignon
ngo organisation: Terre vive
""",
    """Climat : le rapport qui accable le gouvernement
« Insuffisant, tardif, mal financé » : l'Observatoire du climat n'y va pas par quatre chemins. Dans son rapport annuel, publié ce mercredi, l'instance indépendante estime que la France ne tiendra aucun de ses objectifs pour 2030.
« Nous ne sommes plus dans l'alerte, nous sommes dans le constat », résume sa présidente, la climatologue Claire-Marie Berthier. La chercheuse pointe « un recul assumé » sur la rénovation des logements. Le document souligne par ailleurs que les émissions du transport ont augmenté de 1,4 % en 2024 et qualifie la politique agricole d'« angle mort ».
À Matignon, on récuse toute inaction. « Les émissions ont baissé de 5 % en deux ans, c'est du jamais vu », fait valoir l'entourage du Premier ministre, qui voit dans le rapport « une lecture partielle ». Le gouvernement assure qu'il présentera « dans les prochaines semaines » une nouvelle feuille de route.
Pas de quoi convaincre Terre vive. L'ONG, qui avait fait condamner l'État en 2021, parle d'un « déni organisé ». « Chaque tonne compte, chaque mois compte. Eux comptent les points », cingle sa directrice, Maud Kessler. Elle annonce vouloir saisir à nouveau le Conseil d'État.
Les industriels ne sont pas en reste. L'Union des cimentiers s'inquiète d'un texte « punitif » et demande « de la visibilité ». Selon un bon connaisseur du secteur, trois usines pourraient fermer d'ici à 2027.
Reste une question, que pose l'économiste Julien Armand dans une tribune : « Qui paiera ? »""",
    """
D giec | Insuffisant, tardif, mal financé
I giec | la France ne tiendra aucun de ses objectifs pour 2030
D berthier | Nous ne sommes plus dans l'alerte, nous sommes dans le constat
D berthier | un recul assumé
I document | les émissions du transport ont augmenté de 1,4 % en 2024
D document | angle mort
D other | Les émissions ont baissé de 5 % en deux ans, c'est du jamais vu
D other | une lecture partielle
I government | il présentera « dans les prochaines semaines » une nouvelle feuille de route
D government | dans les prochaines semaines
D ngo | déni organisé
D other | Chaque tonne compte, chaque mois compte. Eux comptent les points
I other | vouloir saisir à nouveau le Conseil d'État
D industry | punitif
D industry | de la visibilité
I anonymous | trois usines pourraient fermer d'ici à 2027
D other | Qui paiera ?
""",
)

HOUSING = Marked(
    "housing",
    """
opac organisation: Habitat Sud-Loire, bailleur
tenants people: locataires, habitants
collective organisation: collectif des Tours, collectif
benali person: Rachid Benali, Benali
mayor person: Christine Ollier, Ollier, la maire
""",
    """Aux Tours-Blanches, un mois sans ascenseur : « On est des prisonniers »
Le bailleur reconnaît "des délais anormaux", les locataires menacent de ne plus payer.
Quinze étages, quatre poussettes, zéro ascenseur. "Je n'ai pas vu la rue depuis trois semaines", se désespère Mme Vidal, 82 ans, au treizième. Sa voisine lui monte le pain. "On est des prisonniers", dit-elle en posant son cabas.
Rachid Benali a lancé une pétition. Le fondateur du collectif des Tours en est sûr : le bailleur "attend que ça pourrisse". Il menace de bloquer les loyers. "S'ils veulent la guerre, ils l'auront", a-t-il prévenu samedi devant une centaine d'habitants.
Joint par téléphone, Habitat Sud-Loire invoque une pièce "introuvable en Europe" et dit faire "le maximum". Le chantier reprendra le 3 novembre, promet-on. Un dédommagement ? "À l'étude", répond laconiquement le service de presse.
La maire, Christine Ollier, a écrit au directeur. Dans ce courrier, dont nous avons eu copie, elle juge la situation "indigne" et demande qu'une solution "de relogement temporaire" soit trouvée pour les plus fragiles. L'édile refuse en revanche de parler d'"abandon".
D'après l'opposition, la Ville savait dès le mois d'août. "Faux", rétorque la maire, qui renvoie vers le bailleur.
Ce dernier vient d'annoncer la création d'une "cellule d'écoute".""",
    """
D anonymous | On est des prisonniers
D opac | des délais anormaux
D other | Je n'ai pas vu la rue depuis trois semaines
D anonymous | On est des prisonniers
I benali | le bailleur "attend que ça pourrisse"
D benali | attend que ça pourrisse
D benali | S'ils veulent la guerre, ils l'auront
D opac | introuvable en Europe
D opac | le maximum
I opac | Le chantier reprendra le 3 novembre
D opac | À l'étude
D mayor | indigne
D mayor | de relogement temporaire
D mayor | abandon
I other | la Ville savait dès le mois d'août
D mayor | Faux
I opac | la création d'une "cellule d'écoute"
D opac | cellule d'écoute
""",
)

FERRY = Marked(
    "ferry",
    """
corail organisation: Corail Lines, compagnie
dumontet person: Yvan Dumontet, Dumontet
sailors people: marins
region government: conseil régional, Région
tessier person: Nadège Tessier, Tessier
coastguard organisation: Cross, garde-côtes
""",
    """Le "Belle-Isle" s'échoue devant Port-Clos : l'armateur mis en cause
Le navire de Corail Lines, 214 passagers à bord, a talonné une roche jeudi soir, a indiqué le Cross dans un bulletin diffusé à 23 heures. Il n'y a pas eu de blessé.
"On a senti un choc, puis plus rien. Les gens hurlaient", témoigne Corentin, 41 ans, qui rentrait avec ses deux filles. "Le personnel a été formidable", tient à souligner une passagère. D'autres se disent "abandonnés" par la compagnie, restée muette toute la nuit.
Yvan Dumontet a fini par s'exprimer vendredi midi. Le PDG de Corail Lines a présenté "ses excuses les plus sincères" et évoqué une "défaillance du radar". Une version que contestent les marins. "Le radar est en panne depuis avril, tout le monde le savait", accuse un délégué syndical, pour qui "on a joué à la roulette russe". Dans un courriel du 12 avril, consulté par notre journal, le commandant alertait déjà sa hiérarchie : "Équipement hors service. Je décline toute responsabilité."
Au conseil régional, propriétaire du navire, on se refuse à tout commentaire "avant les conclusions de l'enquête". Nadège Tessier a néanmoins reconnu que le contrat d'entretien n'avait "pas été renouvelé". "Nous aurions dû être plus vigilants, a concédé la vice-présidente chargée des transports. Nous le serons."
Le parquet maritime a ouvert une enquête pour "mise en danger". Selon une source judiciaire, trois personnes seront entendues lundi. La liaison ne reprendra "au mieux" que dans deux semaines, fait-on savoir à la capitainerie.""",
    """
I coastguard | Le navire de Corail Lines, 214 passagers à bord, a talonné une roche jeudi soir
D other | On a senti un choc, puis plus rien. Les gens hurlaient
D anonymous | Le personnel a été formidable
D anonymous | abandonnés
D dumontet | ses excuses les plus sincères
D dumontet | défaillance du radar
D anonymous | Le radar est en panne depuis avril, tout le monde le savait
D anonymous | on a joué à la roulette russe
D anonymous | Équipement hors service. Je décline toute responsabilité.
D region | avant les conclusions de l'enquête
I tessier | le contrat d'entretien n'avait "pas été renouvelé"
D tessier | pas été renouvelé
D tessier | Nous aurions dû être plus vigilants, a concédé la vice-présidente chargée des transports. Nous le serons.
D other | mise en danger
I anonymous | trois personnes seront entendues lundi
I anonymous | La liaison ne reprendra "au mieux" que dans deux semaines
D anonymous | au mieux
""",
)

WOLVES = Marked(
    "wolves",
    """
ofb organisation: Office de la biodiversité, OFB
breeders people: éleveurs, bergers
ferrand person: Louis Ferrand, Ferrand
defence organisation: Loup sauvage
prefecture government: préfecture, préfète
""",
    """Loup : trente-deux brebis tuées en une nuit, les bergers à bout
C'est l'attaque de trop. Dans la nuit de dimanche à lundi, trente-deux brebis ont été égorgées au col de Vars-le-Haut. « Je les ai comptées une par une, à la lampe », raconte Louis Ferrand, la voix blanche. À 58 ans, l'éleveur songe à « tout vendre ».
Dépêchés sur place, les agents de l'OFB n'excluent pas « la responsabilité du loup ». « Les prélèvements sont partis au laboratoire, il faut attendre », tempère leur chef de service. Une prudence qui exaspère les éleveurs. « Attendre quoi ? Qu'il n'y ait plus de troupeaux ? » s'emporte l'un d'eux.
La préfète a autorisé des tirs de défense « pour une durée de deux mois ». Insuffisant, selon la Confédération pastorale, qui exige « l'abattage de la meute ». Son président, Gilles Arnoux, avertit : « Si l'État ne nous protège pas, nous nous protégerons nous-mêmes. »
Du côté de Loup sauvage, le ton est tout autre. L'association accuse les éleveurs de « laisser leurs bêtes sans chien ni berger » et annonce un recours. « Le loup était là avant nous », rappelle sa porte-parole Lydie Roussel, qui dit recevoir des menaces « tous les jours ». D'après elle, moins de 2 % des pertes seraient imputables au prédateur.
Un chiffre contesté. « C'est n'importe quoi », s'étrangle Louis Ferrand. Et l'éleveur de conclure : « Qu'elle vienne dormir là-haut une nuit, une seule. »""",
    """
D ferrand | Je les ai comptées une par une, à la lampe
D ferrand | tout vendre
D ofb | la responsabilité du loup
D anonymous | Les prélèvements sont partis au laboratoire, il faut attendre
D breeders | Attendre quoi ? Qu'il n'y ait plus de troupeaux ?
D prefecture | pour une durée de deux mois
D other | l'abattage de la meute
D other | Si l'État ne nous protège pas, nous nous protégerons nous-mêmes.
D defence | laisser leurs bêtes sans chien ni berger
I defence | un recours
D other | Le loup était là avant nous
I other | recevoir des menaces « tous les jours »
D other | tous les jours
I other | moins de 2 % des pertes seraient imputables au prédateur
D ferrand | C'est n'importe quoi
D ferrand | Qu'elle vienne dormir là-haut une nuit, une seule.
""",
)

BUDGET = Marked(
    "budget",
    """
pm person: François Delattre, Delattre, Premier ministre
minister person: Éléonore Vidal, Vidal, ministre des Comptes publics
left organisation: Gauche unie
right organisation: Droite républicaine
court organisation: Cour des comptes
senate organisation: Sénat
""",
    """Budget : Delattre joue son va-tout
Le Premier ministre engagera mardi la responsabilité de son gouvernement sur le projet de budget, a-t-on appris dimanche auprès de Matignon.
« Ce texte n'est pas parfait, mais il est le seul possible », a plaidé François Delattre sur Télé-France. Le chef du gouvernement a redit qu'il n'augmenterait « aucun impôt sur les ménages ». Interrogé sur le risque de censure, il a balayé : « Je ne suis pas accroché à mon fauteuil. »
Ses opposants ne l'entendent pas de cette oreille. La Gauche unie a aussitôt promis une motion. « C'est un budget de casse sociale », fustige sa cheffe de file, Amélie Corvin, qui compare le Premier ministre à « un comptable sans boussole ». Plus mesurée, la Droite républicaine « se donne jusqu'à lundi » pour trancher. « Nous ne donnerons pas de chèque en blanc », met en garde un de ses ténors.
Dans un avis rendu vendredi, la Cour des comptes jugeait les prévisions de croissance « optimistes ». Les magistrats y déploraient en outre « l'absence de réformes structurelles ». Faux procès, rétorque-t-on à Bercy. « Nous sommes prudents », affirme Éléonore Vidal. La ministre des Comptes publics en veut pour preuve les recettes de TVA, supérieures de 2 milliards aux attentes.
Que dit l'opinion ? Selon un sondage Opinia, 61 % des Français souhaitent la chute du gouvernement. Au Sénat, le rapporteur Paul Estève ironise : « On nous demande de voter un mirage. »""",
    """
I other | Le Premier ministre engagera mardi la responsabilité de son gouvernement sur le projet de budget
D pm | Ce texte n'est pas parfait, mais il est le seul possible
I pm | il n'augmenterait « aucun impôt sur les ménages »
D pm | aucun impôt sur les ménages
D pm | Je ne suis pas accroché à mon fauteuil.
D other | C'est un budget de casse sociale
D other | un comptable sans boussole
D right | se donne jusqu'à lundi
D anonymous | Nous ne donnerons pas de chèque en blanc
D court | optimistes
D court | l'absence de réformes structurelles
I anonymous | Faux procès
D minister | Nous sommes prudents
I document | 61 % des Français souhaitent la chute du gouvernement
D other | On nous demande de voter un mirage.
""",
)

INTERVIEW = Marked(
    "interview",
    """
lenoir person: Sophie Lenoir, Lenoir
nova organisation: Nova Batterie, Nova
""",
    """Sophie Lenoir, patronne de Nova Batterie : "Nous ne délocaliserons jamais"
L'usine de Vierzac tourne au ralenti depuis janvier. Sa dirigeante répond aux inquiétudes.
Le Matin de l'Ouest : Comment va Nova Batterie ?
Sophie Lenoir : Nous traversons un trou d'air, je ne le cache pas. Les commandes ont baissé de 30 %.
Faut-il craindre des licenciements ?
S. L. : Non. J'ai dit aux salariés qu'il n'y aurait aucun départ contraint cette année. Je tiendrai parole.
Les syndicats parlent pourtant d'un « plan caché ».
S. L. : C'est faux. Les élus ont tous les documents depuis le 3 mars. Un délégué m'a confié qu'il n'avait pas eu le temps de les lire.
Un rachat par un groupe coréen est-il exclu ?
S. L. : Nous ne délocaliserons jamais. Pour le reste, nous étudions tout.""",
    """
D lenoir | Nous ne délocaliserons jamais
D lenoir | Nous traversons un trou d'air, je ne le cache pas. Les commandes ont baissé de 30 %.
D lenoir | Non. J'ai dit aux salariés qu'il n'y aurait aucun départ contraint cette année. Je tiendrai parole.
D other | plan caché
D lenoir | C'est faux. Les élus ont tous les documents depuis le 3 mars. Un délégué m'a confié qu'il n'avait pas eu le temps de les lire.
I anonymous | il n'avait pas eu le temps de les lire
D lenoir | Nous ne délocaliserons jamais. Pour le reste, nous étudions tout.
""",
)

MUSEUM = Marked(
    "museum",
    """
museum organisation: musée Carrel, musée
bonnard person: Estelle Bonnard, Bonnard
heirs people: héritiers, famille Sternheim
ministry government: ministère de la Culture
roth person: David Roth, Roth
""",
    """Le musée Carrel rendra le tableau volé en 1942
La décision était attendue depuis sept ans. Mardi, le musée Carrel a annoncé la restitution de « La Femme au châle » aux héritiers de Jakob Sternheim. « Nous réparons une injustice », a sobrement commenté sa directrice, Estelle Bonnard, lors d'une cérémonie sans discours officiels.
« Ma grand-mère aurait pleuré », souffle David Roth, arrière-petit-fils du marchand. Ému aux larmes, ce médecin new-yorkais de 66 ans dit avoir « rêvé ce jour ». Il n'en tait pas moins son amertume. « Le musée savait depuis 1998. On nous a promenés de bureau en bureau. »
L'établissement, qui s'était longtemps retranché derrière « l'inaliénabilité des collections », admet aujourd'hui « des lenteurs ». Estelle Bonnard le reconnaît volontiers : son prédécesseur avait refusé par deux fois d'ouvrir les archives. Ce dernier n'a pas souhaité répondre à nos questions.
Au ministère de la Culture, on se félicite d'« un geste exemplaire ». « D'autres suivront », promet un conseiller, qui évoque « une quinzaine de dossiers ». Un optimisme que ne partage pas l'historienne Rose Lamy, pour qui « l'État traîne les pieds ». L'universitaire déplore que les chercheurs n'aient « toujours pas accès aux inventaires ».
La toile, estimée à 4 millions d'euros selon le quotidien Le Phare, quittera la France en janvier. « Elle ira dans ma salle à manger », sourit M. Roth.""",
    """
I museum | la restitution de « La Femme au châle » aux héritiers de Jakob Sternheim
D bonnard | Nous réparons une injustice
D roth | Ma grand-mère aurait pleuré
I roth | avoir « rêvé ce jour »
D roth | rêvé ce jour
D roth | Le musée savait depuis 1998. On nous a promenés de bureau en bureau.
D museum | l'inaliénabilité des collections
D museum | des lenteurs
I bonnard | son prédécesseur avait refusé par deux fois d'ouvrir les archives
D ministry | un geste exemplaire
D anonymous | D'autres suivront
D anonymous | une quinzaine de dossiers
D other | l'État traîne les pieds
I other | les chercheurs n'aient « toujours pas accès aux inventaires »
D other | toujours pas accès aux inventaires
I other | La toile, estimée à 4 millions d'euros
D roth | Elle ira dans ma salle à manger
""",
)

POLICE = Marked(
    "police",
    """
police organisation: police nationale, policiers
union organisation: Alliance bleue
prosecutor person: procureur, Alain Ferrier, Ferrier
family people: famille, proches
idriss person: Idriss B., Idriss
lawyer person: Samia Kaci, Kaci
""",
    """Mort d'Idriss B. : un policier mis en examen, la famille réclame « la vérité »
VILLEVERT (ANP) — Un policier de 34 ans a été mis en examen samedi pour "homicide volontaire" après la mort d'Idriss B., 19 ans, tué d'une balle lors d'un contrôle routier, a-t-on appris auprès du parquet.
Selon une source proche de l'enquête, le fonctionnaire a reconnu avoir tiré mais affirme avoir eu "peur pour sa vie". "Mon client a agi en état de légitime défense", a déclaré à l'ANP son avocat, Me Pierre Calmont.
La vidéo d'un témoin, authentifiée par plusieurs médias, contredit cette version. On y entend un policier crier "Tu vas te prendre une balle". L'avocate de la famille, Samia Kaci, a dénoncé "un mensonge d'État". "La première version de la police était fausse de bout en bout", a-t-elle insisté devant la presse.
Le procureur Alain Ferrier a précisé que deux témoins avaient été entendus et qu'une reconstitution aurait lieu "dans les meilleurs délais". Il a appelé chacun "à la retenue".
Le ministre de l'Intérieur s'est dit "bouleversé" par les images. "Rien ne justifie cela", a-t-il tweeté, provoquant la colère d'Alliance bleue. Le syndicat y voit "une mise au pilori" et appelle à un rassemblement lundi. Près de 500 personnes ont défilé en silence vendredi, d'après la police, derrière une banderole "Justice pour Idriss".
"On veut juste qu'il y ait un procès", a confié à l'ANP la soeur de la victime.""",
    """
D family | la vérité
D prosecutor | homicide volontaire
I prosecutor | Un policier de 34 ans a été mis en examen samedi pour "homicide volontaire" après la mort d'Idriss B., 19 ans, tué d'une balle lors d'un contrôle routier
I anonymous | le fonctionnaire a reconnu avoir tiré mais affirme avoir eu "peur pour sa vie"
D anonymous | peur pour sa vie
D other | Mon client a agi en état de légitime défense
D anonymous | Tu vas te prendre une balle
D lawyer | un mensonge d'État
D lawyer | La première version de la police était fausse de bout en bout
I prosecutor | deux témoins avaient été entendus et qu'une reconstitution aurait lieu "dans les meilleurs délais"
D prosecutor | dans les meilleurs délais
D prosecutor | à la retenue
D other | bouleversé
D other | Rien ne justifie cela
D union | une mise au pilori
I police | Près de 500 personnes ont défilé en silence vendredi
D other | On veut juste qu'il y ait un procès
""",
)

VACCINE = Marked(
    "vaccine",
    """
labo organisation: Biomérial, laboratoire
ansec organisation: Agence du médicament, agence
garrec person: Paul Garrec, Garrec
patients people: patients, malades
association organisation: Vaincre ensemble
""",
    """Essai clinique suspendu : Biomérial dans la tourmente
L'Agence du médicament a suspendu mercredi l'essai du BM-204, un traitement expérimental contre la mucoviscidose, après deux « effets indésirables graves ». L'action du laboratoire a perdu 31 % en une séance.
« La sécurité des patients passe avant tout », justifie l'agence, qui laisse trois mois à Biomérial pour s'expliquer. Celui-ci se veut serein. « Aucun lien n'est établi à ce jour », assure son président, Paul Garrec, dans une vidéo adressée aux salariés. « Nous reprendrons en septembre », y promet-il.
Le chercheur de formation n'a pas toujours été aussi prudent. En mars, il annonçait « une révolution » et tablait sur une mise sur le marché « dès l'an prochain ». Des propos qu'il juge aujourd'hui « sortis de leur contexte ».
Les familles oscillent entre colère et inquiétude. « Mon fils respirait mieux depuis deux mois. Et là, on nous coupe l'espoir par mail », se désespère Anita, mère d'un garçon de 9 ans. L'association Vaincre ensemble demande à l'agence de « ne pas jeter le bébé avec l'eau du bain ». « Il faut comprendre, pas punir », résume Denis Thorel, son vice-président.
Dans une étude publiée en avril, des chercheurs de Lausanne estimaient que le médicament réduisait de 40 % les hospitalisations. « C'était prometteur », soupire l'un des auteurs.
Contacté, le ministère n'a pas donné suite. Un bon connaisseur du dossier l'affirme : Biomérial « a voulu aller trop vite ».""",
    """
D ansec | effets indésirables graves
D ansec | La sécurité des patients passe avant tout
D garrec | Aucun lien n'est établi à ce jour
D garrec | Nous reprendrons en septembre
D garrec | une révolution
D garrec | dès l'an prochain
D garrec | sortis de leur contexte
D other | Mon fils respirait mieux depuis deux mois. Et là, on nous coupe l'espoir par mail
D association | ne pas jeter le bébé avec l'eau du bain
D other | Il faut comprendre, pas punir
I other | le médicament réduisait de 40 % les hospitalisations
D anonymous | C'était prometteur
I anonymous | Biomérial « a voulu aller trop vite »
D anonymous | a voulu aller trop vite
""",
)

LATER = (FERRY, WOLVES, BUDGET, INTERVIEW)  # written when the rules could already read those above
LAST = (MUSEUM, POLICE, VACCINE)  # and these when they could read LATER
ARTICLES = (HOSPITAL, ELECTIONS, STRIKE, DOPING, COURT, TECH, FARMERS, FESTIVAL, CLIMATE, HOUSING)

WASTE = """
valorix organisation: Valorix, l'exploitant, Bruno Castel, Castel, directeur de Valorix
metro government: Métropole de Saulnes, la Métropole, conseil métropolitain
delorme person: Annick Delorme, Delorme, présidente de la Métropole
collectif organisation: Respirons Saulnes, le collectif, Nadège Loyer, Loyer
residents people: riverains, habitants
workers people: salariés, agents
prefecture government: préfecture, le préfet, Yves Abgrall
ars organisation: agence régionale de santé, ARS
"""
WASTE_DAILY = Marked(
    "daily-incinerator",
    WASTE,
    """Incinérateur de Saulnes : « On nous a menti pendant dix ans »
Les analyses publiées lundi font état de taux de dioxines trois fois supérieurs à la norme. Les riverains réclament la fermeture du site.
« J'ai mangé les œufs de mes poules tous les matins. Personne ne m'a rien dit. » Marcelle Guyon, 71 ans, habite à 400 mètres de la cheminée. L'ancienne institutrice montre son poulailler vide. Elle a reçu, comme deux mille foyers, un courrier de l'agence régionale de santé lui « déconseillant formellement » de consommer les produits de son jardin.
À Saulnes, la colère monte. « Il faut arrêter le four, maintenant », tonne Nadège Loyer, à la tête de Respirons Saulnes. Le collectif, qui assure avoir alerté la préfecture dès 2019, annonce le dépôt d'une plainte. « On nous répondait que les mesures étaient bonnes, s'étrangle cette mère de famille. Les mesures, ils les faisaient les jours de vent. »
Du côté de Valorix, on plaide la bonne foi. « Nous avons toujours respecté nos obligations », martèle Bruno Castel. Le directeur reconnaît cependant « des épisodes ponctuels » au printemps et promet de changer les filtres « avant la fin de l'année ».
Un agent, qui préfère taire son nom, raconte une autre histoire : « On coupait l'alarme pour ne pas déranger l'astreinte. » Un de ses collègues parle d'une « culture du silence ».
Selon Annick Delorme, la Métropole n'a eu connaissance des résultats que vendredi. Elle exige « toute la vérité » et n'exclut pas de résilier le contrat. « Si faute il y a, elle sera sanctionnée », a-t-elle lancé lundi en ouvrant la séance. Son opposant Karim Saadi ironise : « Elle signe les rapports sans les lire. »
La préfecture, de son côté, dit attendre les conclusions de l'inspection. Le préfet, Yves Abgrall, devrait s'exprimer mercredi.""",
    """
D residents | On nous a menti pendant dix ans
D other | J'ai mangé les œufs de mes poules tous les matins. Personne ne m'a rien dit.
D ars | déconseillant formellement
D collectif | Il faut arrêter le four, maintenant
I collectif | avoir alerté la préfecture dès 2019
I collectif | le dépôt d'une plainte
D collectif | On nous répondait que les mesures étaient bonnes, s'étrangle cette mère de famille. Les mesures, ils les faisaient les jours de vent.
D valorix | Nous avons toujours respecté nos obligations
D valorix | des épisodes ponctuels
D valorix | avant la fin de l'année
D workers | On coupait l'alarme pour ne pas déranger l'astreinte.
D workers | culture du silence
I delorme | la Métropole n'a eu connaissance des résultats que vendredi
D delorme | toute la vérité
D delorme | Si faute il y a, elle sera sanctionnée
D other | Elle signe les rapports sans les lire.
I prefecture | attendre les conclusions de l'inspection
""",
)
WASTE_WIRE = Marked(
    "wire-incinerator",
    WASTE,
    """Dioxines à Saulnes: la Métropole suspend le contrat de Valorix
La Métropole de Saulnes a annoncé mardi la suspension du contrat de l'incinérateur, après la publication d'analyses montrant une pollution aux dioxines, a appris l'APX auprès de sa présidente.
"Je ne peux pas laisser les habitants dans l'incertitude", a déclaré à l'APX Annick Delorme, précisant que la décision prendrait effet "sous quarante-huit heures".
Valorix, filiale du groupe Ambra, "prend acte de cette décision" et "se réserve le droit de saisir la justice", selon un porte-parole. L'exploitant affirme n'avoir "jamais dissimulé la moindre donnée".
Selon un rapport de l'inspection consulté par l'APX, les seuils ont été dépassés à 43 reprises en 2023. "Les dépassements n'ont pas fait l'objet d'une information systématique", relève ce document.
L'agence régionale de santé a recommandé de ne plus consommer d'œufs ni de légumes dans un rayon de deux kilomètres. "Le risque est faible mais il n'est pas nul", a souligné son directeur adjoint, Paul Imbert, lors d'un point presse. Interrogé sur d'éventuels dépistages, il a estimé qu'il était "trop tôt pour se prononcer".
Le collectif Respirons Saulnes a salué "une première victoire", tout en réclamant "un calendrier de démantèlement". "Suspendre n'est pas fermer", a réagi sa porte-parole, Nadège Loyer.
Les syndicats, eux, redoutent "la mort du site", qui emploie 84 salariés. "On paie pour les autres", a dénoncé Jérôme Tardy, délégué Union ouvrière.
D'après la préfecture, les déchets seront détournés vers deux autres sites. Le coût de l'opération, que la Métropole évalue à 1,2 million d'euros par mois, sera réclamé à Valorix, a prévenu Mme Delorme.""",
    """
I delorme | La Métropole de Saulnes a annoncé mardi la suspension du contrat de l'incinérateur, après la publication d'analyses montrant une pollution aux dioxines
I metro | la suspension du contrat de l'incinérateur
D delorme | Je ne peux pas laisser les habitants dans l'incertitude
I delorme | la décision prendrait effet "sous quarante-huit heures"
D delorme | sous quarante-huit heures
I anonymous | Valorix, filiale du groupe Ambra, "prend acte de cette décision" et "se réserve le droit de saisir la justice"
D anonymous | prend acte de cette décision
D anonymous | se réserve le droit de saisir la justice
I valorix | n'avoir "jamais dissimulé la moindre donnée"
D valorix | jamais dissimulé la moindre donnée
I document | les seuils ont été dépassés à 43 reprises en 2023
D document | Les dépassements n'ont pas fait l'objet d'une information systématique
D other | Le risque est faible mais il n'est pas nul
I other | il était "trop tôt pour se prononcer"
D other | trop tôt pour se prononcer
D collectif | une première victoire
D collectif | un calendrier de démantèlement
D collectif | Suspendre n'est pas fermer
D other | la mort du site
D other | On paie pour les autres
I prefecture | les déchets seront détournés vers deux autres sites
I delorme | Le coût de l'opération, que la Métropole évalue à 1,2 million d'euros par mois, sera réclamé à Valorix
""",
)
WASTE_LIVE = Marked(
    "live-incinerator",
    WASTE,
    """DIRECT. Incinérateur de Saulnes : suivez la réunion publique
20h41 - « Où sont les médecins ? »
Un père de famille prend le micro : « Ma fille a six ans, elle tousse depuis trois hivers. Où sont les médecins ? » Applaudissements nourris.
20h33 - Annick Delorme répond
« Je comprends votre inquiétude, je la partage », assure la présidente. Huées au fond de la salle. Elle reprend, imperturbable : « Je ne suis pas venue chercher des applaudissements. »
20h20 - Le directeur chahuté
Bruno Castel tente d'expliquer que les fours ont été « aux normes 98 % du temps ». « Et les 2 % ? » l'interrompt un riverain. Réponse du directeur : « Les 2 % sont de trop, je vous l'accorde. »
20h05 - Le préfet absent
Yves Abgrall s'est fait représenter par sa directrice de cabinet, qui lit un message : l'État « prendra toutes ses responsabilités ».
19h48 - Salle comble
Six cents personnes selon les organisateurs. Dehors, une banderole : « Saulnes n'est pas une poubelle ».
19h40 - Ce que dit le rapport
Pour mémoire, le rapport de l'inspection pointait « des carences graves et répétées ». Il préconisait un arrêt immédiat du four n° 2.
19h30 - Bonsoir à tous
D'après nos informations, la Métropole pourrait annoncer ce soir un moratoire. Nadège Loyer, que nous avons croisée à l'entrée, n'y croit pas : « On va encore nous endormir. »""",
    """
D anonymous | Où sont les médecins ?
D anonymous | Ma fille a six ans, elle tousse depuis trois hivers. Où sont les médecins ?
D delorme | Je comprends votre inquiétude, je la partage
D delorme | Je ne suis pas venue chercher des applaudissements.
I valorix | les fours ont été « aux normes 98 % du temps »
D valorix | aux normes 98 % du temps
D residents | Et les 2 % ?
D valorix | Les 2 % sont de trop, je vous l'accorde.
D prefecture | prendra toutes ses responsabilités
I other | Six cents personnes
D document | des carences graves et répétées
I anonymous | la Métropole pourrait annoncer ce soir un moratoire
D collectif | On va encore nous endormir.
""",
)
WASTE_PORTRAIT = Marked(
    "magazine-incinerator",
    WASTE,
    """La dame de fer de Saulnes
Portrait. Elle dirige la Métropole d'une main que ses alliés disent ferme et ses adversaires « de fer ». Rencontre avec une présidente dans la tourmente.
Elle arrive en retard, s'excuse à peine. « Vous vouliez la vérité ? Je la cherche aussi. » Annick Delorme, 59 ans, fille de mineur, n'a jamais aimé les détours. « Elle vous regarde et vous savez que vous avez perdu », glisse un ancien vice-président.
Dans son bureau, une photo de l'incinérateur sous la neige. Elle l'a inauguré en 2014. Regrette-t-elle ? La question l'agace. « On ne gouverne pas avec des regrets. » Puis, plus bas : « J'aurais dû poser plus de questions. »
Ceux qui la connaissent décrivent une travailleuse « acharnée », une lectrice de dossiers. « Elle annote tout », confirme son ancien directeur de cabinet, Luc Ferrandis. Pourtant, le rapport de l'inspection est resté trois mois sur une étagère. « Il ne m'est jamais parvenu », jure l'intéressée. Faux, rétorque Karim Saadi : le chef de l'opposition brandit un accusé de réception.
Respirons Saulnes ne lui pardonne rien. « Elle nous a reçus une fois, douze minutes », se souvient Nadège Loyer, qui dit avoir compté. La militante l'accuse d'avoir « choisi les emplois contre les poumons ». Delorme hausse les épaules. Les emplois, elle y revient toujours : « Quatre-vingt-quatre familles. Vous leur dites quoi, vous ? »
En mars, elle confiait à un proche vouloir « tout arrêter ». Elle dément aujourd'hui. « Je serai candidate », dit-elle en se levant. Dehors, la cheminée fume encore.""",
    """
D other | de fer
D delorme | Vous vouliez la vérité ? Je la cherche aussi.
D anonymous | Elle vous regarde et vous savez que vous avez perdu
D delorme | On ne gouverne pas avec des regrets.
D delorme | J'aurais dû poser plus de questions.
D anonymous | acharnée
D other | Elle annote tout
D delorme | Il ne m'est jamais parvenu
D collectif | Elle nous a reçus une fois, douze minutes
I collectif | avoir compté
I collectif | avoir « choisi les emplois contre les poumons »
D collectif | choisi les emplois contre les poumons
D delorme | Quatre-vingt-quatre familles. Vous leur dites quoi, vous ?
I delorme | vouloir « tout arrêter »
D delorme | tout arrêter
D delorme | Je serai candidate
""",
)

LIFTS = """
altineige organisation: Altineige, la société, Olivier Brac, Brac, gérant d'Altineige
village government: commune de Vauclair, Vauclair, la mairie, conseil municipal
roche person: Sylvain Roche, Roche, maire de Vauclair
court organisation: tribunal de commerce, juges consulaires
instructors people: moniteurs, syndicat des moniteurs
seasonal people: saisonniers, pisteurs
department government: conseil départemental, le Département
bonnet person: Clémence Bonnet, Bonnet
"""
LIFTS_COURT = Marked(
    "court-lifts",
    LIFTS,
    """Remontées mécaniques de Vauclair : le parquet requiert la liquidation
Au tribunal de commerce, l'exploitant a plaidé la malchance. Le maire, lui, a parlé de trahison.
Il est arrivé par une porte dérobée, une écharpe sur le menton. Olivier Brac, 52 ans, n'a pas eu un regard pour les pisteurs massés dans le couloir. À la barre, le gérant d'Altineige a d'abord lu un papier. « Deux hivers sans neige, aucune entreprise n'y résiste. » Puis il s'est emporté : « On me traite de voyou, je suis ruiné ! »
La présidente, Mme Vasseur, l'a interrompu. « Vous avez tout de même versé 400 000 euros de dividendes en 2022. » Silence. « C'était avant », a fini par répondre M. Brac.
Pour le procureur Lucas Amiel, le dossier est accablant. Il a fustigé « une comptabilité de façade » et demandé la liquidation « sans poursuite d'activité ». « On a vidé la caisse et on s'étonne qu'elle soit vide », a-t-il cinglé.
Me Sandrine Oriol, qui défend la commune, a réclamé la restitution des pylônes. « Ils appartiennent aux Vauclairois », a insisté l'avocate. Son confrère Paul Denis, pour Altineige, a objecté que le contrat prévoyait l'inverse.
Dehors, Sylvain Roche ne décolérait pas. « J'ai signé avec un homme qui me regardait dans les yeux. » L'édile dit avoir découvert les comptes « en même temps que les journalistes ». Un saisonnier, bonnet vissé sur la tête, soupire : « Nous, on attend la paye de février. »
Le jugement sera rendu le 14 mai. D'ici là, personne ne sait qui fera tourner les télésièges.""",
    """
D altineige | Deux hivers sans neige, aucune entreprise n'y résiste.
D altineige | On me traite de voyou, je suis ruiné !
D other | Vous avez tout de même versé 400 000 euros de dividendes en 2022.
D altineige | C'était avant
I other | le dossier est accablant
D other | une comptabilité de façade
D other | sans poursuite d'activité
D other | On a vidé la caisse et on s'étonne qu'elle soit vide
D other | Ils appartiennent aux Vauclairois
I other | le contrat prévoyait l'inverse
D roche | J'ai signé avec un homme qui me regardait dans les yeux.
I roche | avoir découvert les comptes « en même temps que les journalistes »
D roche | en même temps que les journalistes
D seasonal | Nous, on attend la paye de février.
""",
)
LIFTS_COUNCIL = Marked(
    "council-lifts",
    LIFTS,
    """Vauclair. Le conseil municipal vote une régie pour les remontées
Réunis lundi soir, les élus ont adopté par 9 voix contre 6 la création d'une régie. « C'est ça ou fermer », a résumé le maire en ouverture.
Sylvain Roche a rappelé que la commune avait investi 3 millions d'euros depuis 2015. Selon lui, « il serait criminel de laisser rouiller tout ça ».
L'opposition n'a pas tardé à réagir. Clémence Bonnet s'est inquiétée d'« un gouffre annoncé », chiffres à l'appui. « Qui paiera quand il n'y aura pas de neige ? » a-t-elle lancé. Réponse du premier magistrat : « Les mêmes que d'habitude, chère collègue, les skieurs. »
La conseillère a également déploré n'avoir reçu le dossier que vendredi. « Trois jours pour lire 200 pages, c'est se moquer du monde », a-t-elle ajouté, soutenue par ses colistiers.
L'adjoint aux finances, Gérard Pinon, a assuré que le budget serait « tenu au centime ». Il a précisé que le conseil départemental apporterait 600 000 euros.
Dans le public, les moniteurs ont applaudi. « On respire », glissait l'un d'entre eux à la sortie. D'autres se disaient plus réservés : « Une régie, ce n'est pas magique », nuançait Hugo, pisteur depuis vingt ans.
Le Département, sollicité, confirme l'aide mais précise qu'elle est « conditionnée à un audit ».""",
    """
D roche | C'est ça ou fermer
I roche | la commune avait investi 3 millions d'euros depuis 2015
D roche | il serait criminel de laisser rouiller tout ça
D bonnet | un gouffre annoncé
D bonnet | Qui paiera quand il n'y aura pas de neige ?
D roche | Les mêmes que d'habitude, chère collègue, les skieurs.
I bonnet | n'avoir reçu le dossier que vendredi
D bonnet | Trois jours pour lire 200 pages, c'est se moquer du monde
I other | le budget serait « tenu au centime »
D other | tenu au centime
I other | le conseil départemental apporterait 600 000 euros
D instructors | On respire
D seasonal | Une régie, ce n'est pas magique
I department | l'aide
I department | elle est « conditionnée à un audit »
D department | conditionnée à un audit
""",
)
LIFTS_RADIO = Marked(
    "radio-lifts",
    LIFTS,
    """Vauclair : "Sans les télésièges, le village meurt"
À trois semaines des vacances, la station retient son souffle. Reportage.
Il y a la boulangère, qui a déjà réduit ses commandes. "L'an dernier à cette époque, je faisais 300 baguettes. Là, j'en fais 80", explique-t-elle derrière sa vitrine. Il y a Marius, loueur de skis depuis 1988, qui ne veut pas y croire : "Ils trouveront une solution, ils en ont toujours trouvé." Et puis il y a les autres, qui se taisent.
La liquidation d'Altineige a été prononcée mardi par le tribunal de commerce. Contacté, Olivier Brac n'a pas répondu à nos sollicitations. Son avocat fait savoir qu'il fera appel d'une décision "brutale et injuste".
Pour Clémence Bonnet, conseillère d'opposition, la commune paie "vingt ans d'aveuglement". L'élue, invitée de notre matinale, plaide pour une station "sans ski". Une hérésie, selon Sylvain Roche. "Elle confond le village avec un décor de carte postale", tacle le maire, qui nous a reçus entre deux réunions.
Que dit la loi ? Les pylônes devront être démontés aux frais de la commune, d'après le ministère. "C'est la double peine", souffle-t-on en mairie.
Au pied du télésiège du Loup, une pancarte a été accrochée dans la nuit : "À vendre, bon état". Personne ne rit.
"On nous a oubliés", dit Jeanne, 84 ans. Elle a vu monter le premier téléski, en 1961. Elle se souvient de la fanfare. Elle ajoute, presque en s'excusant : "C'était beau, vous savez." """,
    """
S - | Sans les télésièges, le village meurt
D other | L'an dernier à cette époque, je faisais 300 baguettes. Là, j'en fais 80
D other | Ils trouveront une solution, ils en ont toujours trouvé.
I other | il fera appel d'une décision "brutale et injuste"
D other | brutale et injuste
I bonnet | la commune paie "vingt ans d'aveuglement"
D bonnet | vingt ans d'aveuglement
D bonnet | sans ski
I roche | Une hérésie
D roche | Elle confond le village avec un décor de carte postale
I other | Les pylônes devront être démontés aux frais de la commune
D village | C'est la double peine
D anonymous | À vendre, bon état
D other | On nous a oubliés
D other | C'était beau, vous savez.
""",
)

WASTE_ARTICLES = (WASTE_DAILY, WASTE_WIRE, WASTE_LIVE, WASTE_PORTRAIT)
LIFTS_ARTICLES = (LIFTS_COURT, LIFTS_COUNCIL, LIFTS_RADIO)

DOPING = """
cyclo organisation: Véloce, la fédération, Fédération de cyclisme
heller person: Jonas Heller, Heller
darmon person: Sophie Darmon, Darmon, présidente de la fédération
agency organisation: Agence antidopage, AAD
team organisation: Orion-Delta, l'équipe
riders people: coureurs, peloton
brassard person: Luc Brassard, Brassard, manager d'Orion-Delta
"""
DOPING_WIRE = Marked(
    "wire-doping",
    DOPING,
    """Cyclisme: Heller suspendu à titre provisoire, son équipe "sous le choc"
LILLE, 4 juin 2024 (SPX) - Jonas Heller, vainqueur du dernier Tour des Flandres orientales, a été suspendu mardi à titre provisoire après un contrôle positif à l'EPO, a indiqué l'Agence antidopage (AAD).
L'échantillon a été prélevé le 11 mai, a-t-elle précisé dans un bref communiqué. Le coureur dispose de cinq jours pour demander l'analyse de l'échantillon B.
"Je n'ai jamais pris quoi que ce soit", a réagi l'Autrichien sur Instagram. "Je me battrai jusqu'au bout pour laver mon nom", a ajouté le leader d'Orion-Delta, 29 ans.
L'équipe, "sous le choc", a annoncé le retrait immédiat de son coureur. "Si la contre-analyse confirme, il n'aura plus sa place chez nous", a averti son manager, Luc Brassard, joint par SPX.
Selon ce dernier, aucun autre membre de la formation n'est concerné.
La présidente de la fédération, Sophie Darmon, a dit sa "tristesse" et rappelé que la présomption d'innocence valait "pour tous". Elle a cependant estimé que le cyclisme devait "regarder la vérité en face".
Un ancien médecin de l'équipe, interrogé par le quotidien De Weg, affirme avoir été écarté en 2022 pour avoir posé "trop de questions". L'intéressé n'a pas souhaité répondre à SPX.
Dans le peloton, la nouvelle a fait l'effet d'une bombe. "On se croyait sortis de tout ça", a confié un coureur sous couvert d'anonymat.""",
    """
D team | sous le choc
I agency | Jonas Heller, vainqueur du dernier Tour des Flandres orientales, a été suspendu mardi à titre provisoire après un contrôle positif à l'EPO
I agency | L'échantillon a été prélevé le 11 mai
D heller | Je n'ai jamais pris quoi que ce soit
D heller | Je me battrai jusqu'au bout pour laver mon nom
D team | sous le choc
I team | le retrait immédiat de son coureur
D brassard | Si la contre-analyse confirme, il n'aura plus sa place chez nous
I brassard | aucun autre membre de la formation n'est concerné
D darmon | tristesse
I darmon | la présomption d'innocence valait "pour tous"
D darmon | pour tous
I darmon | le cyclisme devait "regarder la vérité en face"
D darmon | regarder la vérité en face
I anonymous | avoir été écarté en 2022 pour avoir posé "trop de questions"
D anonymous | trop de questions
D riders | On se croyait sortis de tout ça
""",
)
DOPING_SPORT = Marked(
    "sport-doping",
    DOPING,
    """« Ce n'est pas le Jonas que je connais » : stupeur à l'entraînement d'Orion-Delta
Sur la route de Cassel, mercredi matin, le bus de l'équipe est passé sans s'arrêter. À l'intérieur, personne ne parlait, raconte un mécano. « On aurait dit un enterrement. »
Jonas Heller, lui, est enfermé chez ses parents, à Linz. « Il ne mange plus », nous a confié sa sœur Katrin par téléphone. « Ce n'est pas un tricheur. »
Luc Brassard a fini par descendre du bus. Le manager avait les yeux rouges. Il a parlé dix minutes, pas une de plus. « J'ai appris la nouvelle par un SMS. Vous imaginez ? » Il assure ne rien avoir vu venir et promet une enquête interne « sans tabou ». À la question de savoir s'il démissionnerait, le Belge a coupé court : « Posez-la à mes actionnaires. »
Ses coéquipiers, eux, se taisent. Seul Thibaut Lacaze, équipier de toujours, a accepté de témoigner. « Jonas, c'est mon frère de route. Ce n'est pas le Jonas que je connais. » Le grimpeur ne veut pas croire à la thèse d'un dopage organisé. « Organisé par qui ? On n'a même pas de quoi réparer les vélos », lâche-t-il dans un rire nerveux.
À la fédération, on se refuse à tout commentaire « à chaud ». Sophie Darmon devait s'exprimer jeudi. Selon l'entourage de la présidente, elle envisage de geler la licence de l'équipe.
« Tous pourris ? » La banderole tendue au sommet du mont Noir a été retirée par les gendarmes.""",
    """
D other | Ce n'est pas le Jonas que je connais
I anonymous | À l'intérieur, personne ne parlait
D anonymous | On aurait dit un enterrement.
D other | Il ne mange plus
D other | Ce n'est pas un tricheur.
D brassard | J'ai appris la nouvelle par un SMS. Vous imaginez ?
I brassard | ne rien avoir vu venir
D brassard | sans tabou
D brassard | Posez-la à mes actionnaires.
D other | Jonas, c'est mon frère de route. Ce n'est pas le Jonas que je connais.
D other | Organisé par qui ? On n'a même pas de quoi réparer les vélos
D cyclo | à chaud
I darmon | elle envisage de geler la licence de l'équipe
S - | Tous pourris ?
""",
)
DOPING_BROADCAST = Marked(
    "broadcast-doping",
    DOPING,
    """Affaire Heller : ce que l'on sait, ce que l'on ignore
Qui est Jonas Heller ? À 29 ans, l'Autrichien compte 14 victoires. Ses proches le disent « obsédé par le poids ».
Que lui reproche-t-on ? D'après l'Agence antidopage, des traces d'EPO ont été détectées le 11 mai. Le coureur nie. « Je suis propre », a-t-il répété mercredi à la télévision autrichienne, avant d'accuser un « complot ».
Que risque-t-il ? Quatre ans de suspension, explique Maître Anne Colin, spécialiste du droit du sport. « Mais tout dépendra de l'échantillon B », nuance l'avocate.
L'équipe savait-elle ? C'est la question qui dérange. Une enquête de Sport Matin publiée jeudi fait état de « réunions secrètes ». Son manager dément catégoriquement. « De la fiction », balaie Luc Brassard.
Et la fédération ? Sophie Darmon a reconnu jeudi que ses services avaient été alertés en mars. « Nous avons transmis aussitôt à l'AAD », se défend-elle. L'Agence assure de son côté n'avoir reçu ce signalement que le 2 mai. Qui croire ?
Plusieurs coureurs réclament désormais la démission de la présidente. « Elle a dormi », tranche le vétéran Marek Sula. Contactée par nos soins, elle n'a pas donné suite.""",
    """
D anonymous | obsédé par le poids
I agency | des traces d'EPO ont été détectées le 11 mai
D heller | Je suis propre
D heller | complot
I other | Quatre ans de suspension
D other | Mais tout dépendra de l'échantillon B
D document | réunions secrètes
D brassard | De la fiction
I darmon | ses services avaient été alertés en mars
D darmon | Nous avons transmis aussitôt à l'AAD
I agency | n'avoir reçu ce signalement que le 2 mai
D other | Elle a dormi
""",
)

DOPING_ARTICLES = (DOPING_WIRE, DOPING_SPORT, DOPING_BROADCAST)

WINE = """
domaine organisation: Château Verlac, le domaine, la propriété
verlac person: Édouard Verlac, Verlac
zhou person: Mei Zhou, Zhou
fraud organisation: répression des fraudes, les enquêteurs
inao organisation: Interprofession des vins, l'Interprofession
growers people: vignerons, viticulteurs
pickers people: vendangeurs, saisonniers
"""
WINE_INQUIRY = Marked(
    "inquiry-wine",
    WINE,
    """Enquête. Les étiquettes trop belles de Château Verlac
Des bouteilles à 90 euros, un vin venu d'ailleurs. Trois anciens salariés racontent au « Courrier du vin » comment la propriété coupait ses cuvées.
La scène se passe en octobre 2021, au petit matin. « Un camion-citerne est arrivé tous feux éteints. On nous a demandé de rentrer chez nous », se remémore Denis (le prénom a été changé), caviste pendant neuf ans. À l'en croire, la manœuvre se répétait deux fois par mois. « Tout le monde savait, personne ne parlait. »
Une comptable, licenciée depuis, évoque des factures « gonflées à la main ». Elle a tout photographié. « Je me suis dit qu'un jour ça servirait », sourit-elle, avant d'étaler sur la table une centaine de clichés.
Que dit le propriétaire ? « Des ragots de mauvais perdants », balaie Édouard Verlac dans un courriel transmis par son avocat. L'héritier, 44 ans, y affirme que chaque bouteille est « le fruit de nos seules vignes ». Joint une seconde fois, il n'a plus répondu.
Sa directrice commerciale, Mei Zhou, a quitté l'entreprise en mars. Elle ne souhaite pas s'exprimer, mais ses proches la disent « trahie ».
À la répression des fraudes, on confirme qu'une enquête est en cours, sans plus de détails. Un rapport préliminaire, que nous avons pu lire, mentionne « des incohérences majeures » entre les volumes déclarés et vendus. Il recommande des prélèvements « inopinés ».
« Cela fait dix ans qu'on alerte », s'agace Pauline Etchart, présidente des vignerons indépendants. L'Interprofession des vins, elle, se mure dans le silence. Tout juste son porte-parole consent-il à rappeler que « la présomption d'innocence vaut aussi pour les châteaux ».""",
    """
D other | Un camion-citerne est arrivé tous feux éteints. On nous a demandé de rentrer chez nous
I other | la manœuvre se répétait deux fois par mois
D other | Tout le monde savait, personne ne parlait.
D anonymous | gonflées à la main
D anonymous | Je me suis dit qu'un jour ça servirait
D verlac | Des ragots de mauvais perdants
I verlac | chaque bouteille est « le fruit de nos seules vignes »
D verlac | le fruit de nos seules vignes
D anonymous | trahie
I fraud | une enquête est en cours, sans plus de détails
D document | des incohérences majeures
D document | inopinés
D other | Cela fait dix ans qu'on alerte
D inao | la présomption d'innocence vaut aussi pour les châteaux
""",
)
WINE_DAILY = Marked(
    "daily-wine",
    WINE,
    """Verlac : perquisition au château, le patron en garde à vue
Les gendarmes sont arrivés à 6 heures. « Ils étaient une quinzaine, avec des chiens », décrit une voisine. Édouard Verlac a été conduit à Bordeaux pour y être entendu.
La procureure, Claire Aubin, a confirmé l'ouverture d'une information judiciaire pour « tromperie en bande organisée ». Elle s'exprimera « en temps utile », a-t-elle fait savoir.
Au village, on tombe des nues. « C'est un garçon bien élevé, il dit bonjour », assure le boulanger. Sa femme nuance : « Bien élevé, oui. Mais les camions, on les entendait. »
Chez les viticulteurs, la colère le dispute à l'inquiétude. « On va tous payer pour un seul », redoute Bastien Roques, dix hectares en bio. Le trentenaire craint que les acheteurs chinois n'annulent leurs commandes. Même crainte chez Pauline Etchart, qui parle d'un « tsunami ». « Il faut des contrôles, vite », insiste-t-elle.
L'avocat du domaine, Me Ferrand, a fustigé « une mise en scène médiatique ». Son client, a-t-il ajouté, « collabore pleinement ».
Mei Zhou a pour sa part publié un message sur les réseaux sociaux. L'ex-directrice commerciale y dit avoir « démissionné pour ne pas mentir ». Et de conclure : « Je suis à la disposition des enquêteurs. »""",
    """
D anonymous | Ils étaient une quinzaine, avec des chiens
I other | l'ouverture d'une information judiciaire
D other | tromperie en bande organisée
I other | Elle s'exprimera « en temps utile »
D other | en temps utile
D other | C'est un garçon bien élevé, il dit bonjour
D other | Bien élevé, oui. Mais les camions, on les entendait.
D other | On va tous payer pour un seul
I other | les acheteurs chinois n'annulent leurs commandes
D other | tsunami
D other | Il faut des contrôles, vite
D other | une mise en scène médiatique
D other | collabore pleinement
I zhou | avoir « démissionné pour ne pas mentir »
D zhou | démissionné pour ne pas mentir
D zhou | Je suis à la disposition des enquêteurs.
""",
)

WINE_ARTICLES = (WINE_INQUIRY, WINE_DAILY)

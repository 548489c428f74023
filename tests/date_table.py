"""French sentences with their dates, by category: the spans stand in square brackets, their days after the bar.

Written on Tuesday 15 October 2024, unless a line begins with another day (@2025-01-02) or window (@2025-01-02..2025-01-06).
An interval is first..last; one day alone is itself.
"""

ABSOLUTE = """
Le conseil, convoqué [le vingt-quatre octobre deux mil douze], a voté. | 2012-10-24
Réuni [le dix neuf mars deux mille dix huit], le conseil a voté. | 2018-03-19
Le pacte entrera en vigueur en [mars deux mille vingt-six]. | 2026-03-01..2026-03-31
[2020], année noire, a tout changé. | 2020-01-01..2020-12-31
Il a publié un roman (Gallimard, [1982]). | 1982-01-01..1982-12-31
[L'année 2023] a été la plus chaude depuis [1850]. | 2023-01-01..2023-12-31 1850-01-01..1850-12-31
La loi du [9 décembre 1905] est citée. | 1905-12-09
Le scrutin s'est tenu [le 9 juin 2024] dans tout le pays. | 2024-06-09
La loi a été promulguée [le 1er mai 2024]. | 2024-05-01
Le procès s'ouvrira [mercredi 15 janvier 2025] à Lyon. | 2025-01-15
Le président s'exprimera [le mercredi 15 janvier 2025] au soir. | 2025-01-15
L'arrêté du [15/05/2024] interdit la baignade. | 2024-05-15
L'arrêté du [15.05.24] interdit la baignade. | 2024-05-15
Mis en ligne [le 2024-05-15] par la rédaction. | 2024-05-15
La réforme entrera en vigueur en [mai 2025]. | 2025-05-01..2025-05-31
Le tunnel a été percé en [2012]. | 2012-01-01..2012-12-31
La ligne dessert la vallée depuis [2012]. | 2012-01-01..2012-12-31
Le quartier a été bâti dans [les années 1990]. | 1990-01-01..1999-12-31
Le quartier a été bâti dans [les années 90]. | 1990-01-01..1999-12-31
Une salle des [années 1970] va être détruite. | 1970-01-01..1979-12-31
Une mode venue des [années soixante-dix]. | 1970-01-01..1979-12-31
On craignait le bug de [l'an 2000]. | 2000-01-01..2000-12-31
Elle est née en [deux mille douze] à Brest. | 2012-01-01..2012-12-31
La guerre éclate en [mille neuf cent quatorze]. | 1914-01-01..1914-12-31
Le traité fut signé en [mille neuf cent quatre-vingt-dix-huit]. | 1998-01-01..1998-12-31
Le décret du [3 août 2023] est abrogé. | 2023-08-03
Le texte, adopté [le trente et un décembre 2022], reste contesté. | 2022-12-31
Le pont fut inauguré [le premier juillet 1998]. | 1998-07-01
Un séisme a frappé la région [le 6 février 2023] à l'aube. | 2023-02-06
Née [le 29 février 1996], elle fête rarement son anniversaire. | 1996-02-29
Le chantier devait finir en [décembre 2022]. | 2022-12-01..2022-12-31
La grippe de [1918] avait touché le monde entier. | 1918-01-01..1918-12-31
Le club, fondé en [1891], change de stade. | 1891-01-01..1891-12-31
Publié [le 07 février 2024] à 06h12 | 2024-02-07
La convention, datée du [12 novembre 2021], est publique. | 2021-11-12
Le hameau fut détruit [le dimanche 3 mai 1959]. | 1959-05-03
Le budget [2025] sera voté plus tard. | 2025-01-01..2025-12-31
La saison des pluies de [2019] fut courte. | 2019-01-01..2019-12-31
Le cyclone de [septembre 2017] avait ravagé l'île. | 2017-09-01..2017-09-30
En [mai 68], les étudiants occupaient la Sorbonne. | 1968-05-01..1968-05-31
L'accident remonte au [22.07.22] selon le rapport. | 2022-07-22
Le test a eu lieu [Wednesday, 15 May 2024] selon la notice. | 2024-05-15
[Aug 30, 2022] - Harbour line closed | 2022-08-30
[Sept. 2, 2022] - Ferry news | 2022-09-02
La ville a organisé les Jeux de [1992]. | 1992-01-01..1992-12-31
Un arrêté pris [ce 15 octobre 2024] ferme l'école. | 2024-10-15
Il avait quitté le parti en [février 2019]. | 2019-02-01..2019-02-28
"""

PARTIAL = """
La ligne est fermée depuis [le début de 2019]. | 2019-01-01..2019-03-31
Le musée rouvrira à [la fin de 2025]. | 2025-10-01..2025-12-31
Il a consulté deux fois un notaire, en [mai] puis en [juillet 2018]. | 2018-05-01..2018-05-31 2018-07-01..2018-07-31
Les crues de [novembre] et de [février 2021] ont emporté la digue. | 2020-11-01..2020-11-30 2021-02-01..2021-02-28
Douze communes ont subi une panne semblable à celle-ci depuis [janvier]. | 2024-01-01..2024-01-31
La foire a lieu [le 3 mai de l'année en cours]. | 2024-05-03
La foire a eu lieu [le 3 mai de l'année dernière]. | 2023-05-03
L'article du [mois de mai] avait fait du bruit. | 2024-05-01..2024-05-31
[Courant 2025], le pont fermera. | 2025-01-01..2025-12-31
[Le 25 décembre] est férié. | 2024-12-25
Prévu [le 12 septembre], le concert a été reporté au [14 novembre]. | 2024-09-12 2024-11-14
Elle prendra ses fonctions [le 1er du mois prochain]. | 2024-11-01
Le dossier, ouvert en [décembre 2020], puis en [mars], est clos. | 2020-12-01..2020-12-31 2021-03-01..2021-03-31
La cour rendra son arrêt [le 17 décembre] à 9 heures. | 2024-12-17
L'accident a eu lieu dans la rue [le 1er mai]. | 2024-05-01
Elle est morte [le 30 décembre]. | 2023-12-30
Il s'est plaint à l'école [le 3 octobre]. | 2024-10-03
Le tribunal a rendu sa décision [le 15 mai]. | 2024-05-15
Le tribunal rendra sa décision [le 15 mai]. | 2025-05-15
Les pompiers sont intervenus [mercredi 9 octobre] au soir. | 2024-10-09
Le préfet recevra les maires [mercredi 16 octobre]. | 2024-10-16
La grève a commencé en [mars]. | 2024-03-01..2024-03-31
La grève commencera en [mars]. | 2025-03-01..2025-03-31
Les travaux ont débuté [courant mars]. | 2024-03-01..2024-03-31
Le vaccin sera disponible à [la mi-janvier]. | 2025-01-11..2025-01-20
Le vaccin a été livré [mi-janvier]. | 2024-01-11..2024-01-20
La cueillette a débuté [début septembre]. | 2024-09-01..2024-09-10
Les comptes seront publiés [fin mars]. | 2025-03-21..2025-03-31
Les comptes ont été publiés à [la fin mars]. | 2024-03-21..2024-03-31
Le site a fermé [fin 2023]. | 2023-10-01..2023-12-31
Le site rouvrira [début 2026]. | 2026-01-01..2026-03-31
Le chantier sera livré [mi-2026]. | 2026-05-01..2026-08-31
Le projet sera achevé à [la mi-2027]. | 2027-05-01..2027-08-31
Le nombre d'accidents a reculé au [mois de juin]. | 2024-06-01..2024-06-30
Les cours n'ont pas repris depuis [le mois de février]. | 2024-02-01..2024-02-29
Elle a été élue [le 6 juin]. | 2024-06-06
Les inscriptions ouvriront [le 2 décembre]. | 2024-12-02
Un incendie a détruit la halle dans la nuit du [3 octobre]. | 2024-10-03
Le conseil se réunira du côté de Nantes [le 20 novembre]. | 2024-11-20
Une collision a fait deux blessés [le 12 août]. | 2024-08-12
Le festival, qui a réuni 5 000 personnes [le 14 juillet], reviendra. | 2024-07-14
La première audience est fixée au [6 décembre]. | 2024-12-06
Son procès doit s'ouvrir [le 4 novembre]. | 2024-11-04
Il avait été arrêté [le 30 décembre]. | 2023-12-30
Elle avait démissionné en [novembre]. | 2023-11-01..2023-11-30
La fusion, annoncée en [janvier], est suspendue. | 2024-01-01..2024-01-31
La fusion sera effective en [janvier]. | 2025-01-01..2025-01-31
Le bâtiment a été évacué à [la fin du mois d'août]. | 2024-08-21..2024-08-31
Le stock a été vendu dans [la première quinzaine de mai]. | 2024-05-01..2024-05-15
Le stock a été vendu dans [la seconde quinzaine de septembre]. | 2024-09-16..2024-09-30
Les pluies sont tombées [la deuxième quinzaine de juin]. | 2024-06-16..2024-06-30
La neige est tombée [la première semaine d'avril]. | 2024-04-01..2024-04-07
Le match a été joué [le 21 septembre dernier]. | 2024-09-21
Le coup d'État du [26 juillet dernier] a tout changé. | 2024-07-26
La rentrée a eu lieu en [septembre dernier]. | 2024-09-01..2024-09-30
Le salon se tiendra en [mars prochain]. | 2025-03-01..2025-03-31
Le sommet se tiendra [le 12 mars prochain]. | 2025-03-12
Le concours a attiré du monde [le 20 novembre dernier]. | 2023-11-20
Rappel des faits : [ce même 20 septembre], l'usine brûlait. | 2024-09-20
Le parc a été inauguré [le deux septembre]. | 2024-09-02
La fête a eu lieu [le vingt-et-un juin]. | 2024-06-21
Au milieu du vacarme, il a été hué [le 1er octobre]. | 2024-10-01
Il a été nommé [le 1 er octobre]. | 2024-10-01
La vendange a eu lieu [mi-septembre]. | 2024-09-11..2024-09-20
La hausse date d'[avril]. | 2024-04-01..2024-04-30
Il est en poste depuis [août]. | 2024-08-01..2024-08-31
Le taux a baissé entre-temps, en [juillet] surtout. | 2024-07-01..2024-07-31
@2024-02-02 Le maire avait signé l'accord en [novembre]. | 2023-11-01..2023-11-30
@2024-02-02 L'entreprise a licencié [fin décembre]. | 2023-12-21..2023-12-31
@2024-12-20 L'hôpital rouvrira [le 6 janvier]. | 2025-01-06
@2024-01-05 La tempête a frappé [le 28 décembre]. | 2023-12-28
@2024-12-20 Les soldes débuteront [mi-janvier]. | 2025-01-11..2025-01-20
@2024-03-12 La présidente est arrivée [le 12 mars]. | 2024-03-12
@2024-04-03 La centrale sera arrêtée en [avril]. | 2024-04-01..2024-04-30
Le conseil s'est tenu [le 1er dimanche de septembre]. | 2024-09-01
"""

WEEKDAY = """
Le tribunal examine [mercredi] la demande. | 2024-10-16
L'équipe reçoit Nice [dimanche]. | 2024-10-20
Interpellé [jeudi dernier], il a été écroué [samedi]. | 2024-10-10 2024-10-12
[Samedi 12] et [dimanche 13], la fête a eu lieu. | 2024-10-12 2024-10-13
[Mardi] à la mi-journée, l'indice gagnait 1 %. | 2024-10-15
Il est mort à 87 ans, a annoncé sa famille [ce mardi 15 octobre]. | 2024-10-15
Le premier tour a eu lieu [dimanche 30 juin], le second [dimanche 7 juillet]. | 2024-06-30 2024-07-07
@2024-11-24 La météo a placé, à partir de [lundi] matin, neuf cantons en vigilance. | 2024-11-25
Le ministre a justifié [mardi] sa décision. | 2024-10-15
La commission se réunira [mardi]. | 2024-10-15
Le syndicat a annoncé [lundi] une grève. | 2024-10-14
Le syndicat annoncera [lundi] sa position. | 2024-10-21
Un homme a été interpellé [vendredi] à Dijon. | 2024-10-11
Le match se jouera [samedi] à huis clos. | 2024-10-19
Les négociations reprendront [jeudi]. | 2024-10-17
Les négociations ont repris [jeudi]. | 2024-10-10
Les résultats, publiés [mercredi], sont mauvais. | 2024-10-09
Le texte doit être examiné [mercredi] en commission. | 2024-10-16
[Dimanche], des milliers de personnes ont défilé. | 2024-10-13
[Dimanche], des milliers de personnes défileront. | 2024-10-20
Le feu a repris [lundi] soir. | 2024-10-14
Il a été hospitalisé [samedi] matin après une chute. | 2024-10-12
[Ce mardi], les professeurs font grève. | 2024-10-15
La ministre était attendue [ce mardi] à Rennes. | 2024-10-15
Les éboueurs ont cessé le travail [ce lundi]. | 2024-10-14
Le Parlement votera [ce jeudi]. | 2024-10-17
[Mardi dernier], un train a déraillé. | 2024-10-08
[Lundi dernier], la Bourse a chuté. | 2024-10-14
Elle partira [mardi prochain]. | 2024-10-22
Elle partira [lundi prochain]. | 2024-10-21
Les salariés seront consultés [mercredi prochain]. | 2024-10-16
Le vote aura lieu [jeudi de la semaine prochaine]. | 2024-10-24
Il a plaidé [mardi de la semaine dernière]. | 2024-10-08
Les élus se retrouveront [lundi en huit]. | 2024-10-28
La manifestation est prévue [samedi]. | 2024-10-19
La conférence est attendue [vendredi] matin. | 2024-10-18
Le suspect, arrêté [jeudi], a été relâché. | 2024-10-10
La fermeture a été confirmée par un élu [dimanche] soir. | 2024-10-13
La vaccination débute dès [lundi]. | 2024-10-21
À partir de [lundi], la rue sera fermée. | 2024-10-21
Le préfet, interrogé [vendredi], s'est dit confiant. | 2024-10-11
Selon un rapport remis [lundi] au Sénat, le fleuve monte. | 2024-10-14
Le chanteur devait se produire [samedi] à Nice, il a annulé. | 2024-10-12
L'accord n'a été trouvé que [samedi] à l'aube. | 2024-10-12
Un couvre-feu a été décrété [dimanche] après les émeutes. | 2024-10-13
Le verdict tombera [vendredi]. | 2024-10-18
Les urgences ferment [mercredi] soir faute de médecins. | 2024-10-16
@2024-10-17 La Chambre a voté [jeudi] la censure. | 2024-10-17
@2024-10-20 Un drame s'est produit [samedi]. | 2024-10-19
@2024-10-19 La course partira [dimanche]. | 2024-10-20
Il s'est rendu à Lille [mardi 8]. | 2024-10-08
Elle se rendra à Lille [mardi 22]. | 2024-10-22
L'exposition fermera [dimanche 27]. | 2024-10-27
"""

RELATIVE = """
[La nuit dernière], deux granges ont brûlé. | 2024-10-14..2024-10-15
[Cette nuit], il a gelé. | 2024-10-15
L'accusé est jugé à partir d'[aujourd'hui]. | 2024-10-15
[Hier], [lundi 14 octobre], il a plu. | 2024-10-14 2024-10-14
La mesure, annoncée [la semaine passée], déplaît. | 2024-10-07..2024-10-13
Le gouvernement a démissionné [hier]. | 2024-10-14
Il a plu [avant-hier] sur toute la côte. | 2024-10-13
La Bourse est fermée [aujourd'hui]. | 2024-10-15
Les écoles rouvriront [demain]. | 2024-10-16
Les écoles rouvriront [après-demain]. | 2024-10-17
[Hier] soir, la foule a envahi la place. | 2024-10-14
Le rendez-vous est fixé à [demain] matin. | 2024-10-16
[Ce matin], un bus a pris feu. | 2024-10-15
[Ce soir], la tour sera éteinte. | 2024-10-15
Le concert a lieu [cet après-midi]. | 2024-10-15
Les prix ont grimpé [la semaine dernière]. | 2024-10-07..2024-10-13
La délégation viendra [la semaine prochaine]. | 2024-10-21..2024-10-27
La délégation arrive [cette semaine]. | 2024-10-14..2024-10-20
Le musée a fermé [le mois dernier]. | 2024-09-01..2024-09-30
Le musée rouvrira [le mois prochain]. | 2024-11-01..2024-11-30
Les ventes ont chuté [ce mois-ci]. | 2024-10-01..2024-10-31
La récolte a été bonne [l'année dernière]. | 2023-01-01..2023-12-31
La récolte a été bonne [l'an dernier]. | 2023-01-01..2023-12-31
La récolte avait été bonne [l'an passé]. | 2023-01-01..2023-12-31
La récolte est mauvaise [cette année]. | 2024-01-01..2024-12-31
La récolte sera meilleure [l'année prochaine]. | 2025-01-01..2025-12-31
La récolte sera meilleure [l'an prochain]. | 2025-01-01..2025-12-31
Le navire a coulé [il y a trois jours]. | 2024-10-12
Elle a quitté le pays [il y a trois mois]. | 2024-07-01..2024-07-31
Elle a quitté le pays [il y a dix ans]. | 2014-01-01..2014-12-31
Le chien a disparu [il y a deux semaines]. | 2024-09-30..2024-10-06
[Il y a un an], la digue cédait. | 2023-01-01..2023-12-31
[Il y a vingt-cinq ans], une marée noire souillait la côte. | 1999-01-01..1999-12-31
[Il y a 40 ans], la mine fermait. | 1984-01-01..1984-12-31
Le procès reprendra [dans deux semaines]. | 2024-10-28..2024-11-03
Le procès reprendra [dans trois jours]. | 2024-10-18
La sonde arrivera [dans deux ans]. | 2026-01-01..2026-12-31
La sonde arrivera [dans six mois]. | 2025-04-01..2025-04-30
Le cabinet fermera en [fin de semaine]. | 2024-10-18..2024-10-20
Le conseil a tranché en [début de semaine]. | 2024-10-14..2024-10-15
Le conseil tranchera en [début de semaine prochaine]. | 2024-10-21..2024-10-22
La facture sera payée à [la fin du mois]. | 2024-10-21..2024-10-31
Le prix a augmenté au [début du mois]. | 2024-10-01..2024-10-10
Les prix baisseront d'ici [la fin de l'année]. | 2024-12-01..2024-12-31
Le prix a augmenté en [début d'année]. | 2024-01-01..2024-03-31
La crise a éclaté au [début de l'année]. | 2024-01-01..2024-03-31
La réforme a été votée en [fin d'année dernière]. | 2023-12-01..2023-12-31
Le chômage a reculé au [trimestre dernier]. | 2024-07-01..2024-09-30
Le loup a été vu [le week-end dernier]. | 2024-10-12..2024-10-13
La fête aura lieu [le week-end prochain]. | 2024-10-19..2024-10-20
La fête aura lieu [ce week-end]. | 2024-10-19..2024-10-20
Deux skieurs sont morts [ce week-end]. | 2024-10-12..2024-10-13
"""

ANCHORED = """
La digue a cédé dans [la nuit du 3 au 4 septembre]. [Deux jours plus tard], le préfet était venu. | 2024-09-03..2024-09-04 2024-09-06
Commencé à [l'automne 2019], le chantier avait été arrêté en [décembre] par le juge. | 2019-09-23..2019-12-20 2019-12-01..2019-12-31
Condamné en [2016], il récidive [la même année]. | 2016-01-01..2016-12-31 2016-01-01..2016-12-31
Le ministre parlera [jeudi] ; [la veille], il recevra les maires, et [le lendemain] la presse. | 2024-10-17 2024-10-16 2024-10-18
Une tempête est attendue [jeudi]. [Le surlendemain], tout sera calme. | 2024-10-17 2024-10-19
[1984]⏎[16 octobre] : le corps est découvert.⏎[5 novembre] : un suspect est arrêté. | 1984-01-01..1984-12-31 1984-10-16 1984-11-05
Moins de trois semaines plus tard, l'accord était signé. | -
Il est mort [le 3 mars 2023]. [La veille], il chantait encore. | 2023-03-03 2023-03-02
L'usine a fermé [le 3 mars 2023]. [Le lendemain], les ouvriers l'ont occupée. | 2023-03-03 2023-03-04
L'usine a fermé [le 3 mars 2023]. [Le surlendemain], les ouvriers l'ont occupée. | 2023-03-03 2023-03-05
L'usine a fermé [le 3 mars 2023]. [L'avant-veille], les ouvriers l'avaient occupée. | 2023-03-03 2023-03-01
L'orage a éclaté [le 3 mars 2023]. [Deux jours plus tard], la rivière débordait. | 2023-03-03 2023-03-05
L'orage a éclaté [le 3 mars 2023]. [Trois semaines plus tard], rien n'était réparé. | 2023-03-03 2023-03-24
L'orage a éclaté [le 3 mars 2023]. [Deux mois après], rien n'était réparé. | 2023-03-03 2023-05-01..2023-05-31
L'orage a éclaté [le 3 mars 2023]. [Un an plus tard], rien n'était réparé. | 2023-03-03 2024-01-01..2024-12-31
La loi est votée en [2020] puis abrogée [l'année suivante]. | 2020-01-01..2020-12-31 2021-01-01..2021-12-31
La loi est votée en [mars 2020] puis abrogée [le mois suivant]. | 2020-03-01..2020-03-31 2020-04-01..2020-04-30
Le maire a été battu [dimanche]. [La veille], un sondage le donnait gagnant. | 2024-10-13 2024-10-12
Le port a été bloqué [jeudi]. [Le lendemain], il a rouvert. | 2024-10-10 2024-10-11
Le port a été bloqué [jeudi] ; il avait été fouillé [le matin même]. | 2024-10-10 2024-10-10
Elle est élue [le 6 mai 2012] et prête serment [le jour même]. | 2012-05-06 2012-05-06
Le dépôt a brûlé [le 4 août 2020]. [Cinq jours auparavant], une alerte avait été donnée. | 2020-08-04 2020-07-30
Il a signé [le 12 juin 2023] et s'est rétracté [la semaine suivante]. | 2023-06-12 2023-06-19..2023-06-25
Les urnes ouvriront [le lendemain de Noël]. | 2024-12-26
Le magasin fermera [la veille de Noël]. | 2024-12-24
La banque a ouvert [le 2 mai 2022], puis un second guichet [le lundi suivant]. | 2022-05-02 2022-05-09
La centrale s'est arrêtée [le 8 mai 2021]. Depuis, [le 8], la sirène sonne. | 2021-05-08 2021-05-08
Le député a été élu [le 19 juin 2022]. Il avait été hué [le 17] à Agen. | 2022-06-19 2022-06-17
La veille, tout était calme. | -
Le lendemain, la ville s'est réveillée sous la neige. | -
Deux ans plus tard, personne n'a oublié. | -
La crue du [5 mars 2022] a tout emporté. [Trois jours avant la crue], un agent avait prévenu. | 2022-03-05 2022-03-02
Trois jours avant la crue, un agent avait prévenu. | -
Au lendemain de la guerre, la ville est rasée. | -
La veille du scrutin, les bureaux ont été repeints. | -
En [1987], la tempête avait tout détruit, [le 16 octobre]. | 1987-01-01..1987-12-31 1987-10-16
En [2012], il gagnait en [mai] et perdait en [juin]. | 2012-01-01..2012-12-31 2012-05-01..2012-05-31 2012-06-01..2012-06-30
"""

SEASONS = """
[L'hiver 54] fut terrible. | 1954-12-21..1955-03-19
Les touristes ont été rares [cet été]. | 2024-06-21..2024-09-22
Le bilan est mauvais au [premier trimestre]. | 2024-01-01..2024-03-31
Il a plu à [la fin de l'été]. | 2024-06-21..2024-09-22
Les commémorations du [8-Mai] ont été sobres. | 2024-05-08
Les attentats du [13 novembre] ont endeuillé la ville. | 2015-11-13
Le barrage sera vidé au [printemps]. | 2025-03-20..2025-06-20
Le barrage a été vidé au [printemps]. | 2024-03-20..2024-06-20
Le barrage a été vidé au [printemps 2023]. | 2023-03-20..2023-06-20
La sécheresse de [l'été 2022] a marqué les esprits. | 2022-06-21..2022-09-22
Le village avait brûlé [l'été dernier]. | 2024-06-21..2024-09-22
@2024-07-10 Les touristes sont rares [cet été]. | 2024-06-21..2024-09-22
Le métro rouvrira [l'été prochain]. | 2025-06-21..2025-09-22
Les loups descendront [cet hiver]. | 2024-12-21..2025-03-19
Les loups sont descendus [l'hiver dernier]. | 2023-12-21..2024-03-19
La grippe de [l'hiver 2023-2024] fut sévère. | 2023-12-21..2024-03-19
Il est parti à [l'automne 2021]. | 2021-09-23..2021-12-20
Elle publiera son livre à [l'automne]. | 2024-09-23..2024-12-20
Le carburant a augmenté au [premier trimestre 2024]. | 2024-01-01..2024-03-31
Le carburant a augmenté au [premier trimestre]. | 2024-01-01..2024-03-31
La hausse se poursuivra au [quatrième trimestre]. | 2024-10-01..2024-12-31
La hausse se poursuivra au [premier trimestre]. | 2025-01-01..2025-03-31
Le groupe a perdu de l'argent au [second semestre 2023]. | 2023-07-01..2023-12-31
Le groupe a perdu de l'argent au [premier semestre]. | 2024-01-01..2024-06-30
Les ventes ont reculé au [3e trimestre 2023]. | 2023-07-01..2023-09-30
Les ventes ont reculé au [T3 2023]. | 2023-07-01..2023-09-30
Ventes du [Q2 2024] : la baisse continue | 2024-04-01..2024-06-30
L'inflation a ralenti au [troisième trimestre de l'année]. | 2024-07-01..2024-09-30
La patinoire ouvrira à [Noël]. | 2024-12-25
La patinoire avait fermé à [Noël]. | 2023-12-25
La patinoire avait fermé à [Noël 2019]. | 2019-12-25
Les cloches ont sonné à [Pâques]. | 2024-03-31
Les cloches sonneront à [Pâques]. | 2025-04-20
Le défilé du [14-Juillet] a été annulé. | 2024-07-14
Le défilé du [14 Juillet] a été annulé. | 2024-07-14
Les fleuristes ont travaillé à [la Toussaint]. | 2023-11-01
Les fleuristes travailleront à [la Toussaint]. | 2024-11-01
Deux accidents ont eu lieu [le lundi de Pâques]. | 2024-04-01
Le pont de [l'Ascension] a été pluvieux. | 2024-05-09
Le grand prix a été couru [le lundi de Pentecôte]. | 2024-05-20
Le restaurant était plein à [la Saint-Valentin]. | 2024-02-14
Des voitures ont brûlé à [la Saint-Sylvestre]. | 2023-12-31
Le musée sera gratuit pour [la Fête de la musique]. | 2025-06-21
Des tracts ont été distribués pour [la fête du Travail]. | 2024-05-01
Les pâtissiers préparent [l'Épiphanie]. | 2025-01-06
Les attentats du [11-Septembre] ont changé le monde. | 2001-09-11
Les défilés du [1er-Mai] ont réuni peu de monde. | 2024-05-01
Les magasins seront fermés pour [le jour de l'An]. | 2025-01-01
La vente des fleurs a bondi pour [la fête des mères]. | 2024-05-26
Le carnaval a fini [le mardi gras]. | 2024-02-13
"""

RANGES = """
Les cours sont suspendus [les 23, 24 et 25 octobre]. | 2024-10-23..2024-10-25
[Lundi 4, mardi 5 et mercredi 6 novembre], les cours seront suspendus. | 2024-11-04..2024-11-06
Il a gelé entre [fin mars et début avril]. | 2024-03-21..2024-04-10
Les taux ont monté de [fin 2022 à mi-2023]. | 2022-10-01..2023-08-31
Il a voyagé du [printemps 2022 à l'automne 2023]. | 2022-03-20..2023-12-20
La dette a doublé entre [2022 et aujourd'hui]. | 2022-01-01..2024-10-15
L'entreprise ferme entre [Noël et le jour de l'An]. | 2024-12-25..2025-01-01
Il a plu en [mars-avril]. | 2024-03-01..2024-04-30
La capsule s'est amarrée dans [la nuit de samedi à dimanche 20 novembre 2016]. | 2016-11-19..2016-11-20
[La semaine du 21 octobre], il sera en congé. | 2024-10-21..2024-10-27
Il a fait chaud [le week-end du 12 et 13 octobre]. | 2024-10-12..2024-10-13
Le salon se tiendra du [13 au 18 mars]. | 2025-03-13..2025-03-18
Le salon s'est tenu du [13 au 18 mars]. | 2024-03-13..2024-03-18
Le salon s'est tenu du [13 au 18 mars 2022]. | 2022-03-13..2022-03-18
Le vol a eu lieu entre [le 2 et le 22 septembre]. | 2024-09-02..2024-09-22
Le vol a eu lieu entre [le 2 et le 22 septembre 2021]. | 2021-09-02..2021-09-22
La chasse a duré de [mars à mai 2024]. | 2024-03-01..2024-05-31
Il a dirigé la banque entre [2014 et 2018]. | 2014-01-01..2018-12-31
Il a dirigé la banque de [2014 à 2018]. | 2014-01-01..2018-12-31
La station sera fermée du [28 décembre au 3 janvier]. | 2024-12-28..2025-01-03
La station a été fermée du [28 décembre 2022 au 3 janvier 2023]. | 2022-12-28..2023-01-03
La foire a duré du [lundi 2 au vendredi 6 septembre]. | 2024-09-02..2024-09-06
La foire a duré du [30 avril au 2 mai]. | 2024-04-30..2024-05-02
L'incendie s'est déclaré dans [la nuit du 3 au 4 octobre]. | 2024-10-03..2024-10-04
L'incendie s'est déclaré dans [la nuit de samedi à dimanche]. | 2024-10-12..2024-10-13
L'incendie s'est déclaré dans [la nuit de lundi à mardi]. | 2024-10-14..2024-10-15
La grève durera de [jeudi à samedi]. | 2024-10-17..2024-10-19
La route sera coupée entre [mercredi et vendredi]. | 2024-10-16..2024-10-18
Les élus ont siégé [les 15 et 16 mai]. | 2024-05-15..2024-05-16
Les élus siégeront [les 12] et [19 novembre]. | 2024-11-12 2024-11-19
La mesure a été appliquée entre [mars et juin]. | 2024-03-01..2024-06-30
La mesure a été appliquée de [janvier à mars]. | 2024-01-01..2024-03-31
Le plan [2024-2028] prévoit des économies. | 2024-01-01..2028-12-31
La saison [2022-2023] fut noire. | 2022-01-01..2023-12-31
La saison [2022-23] fut noire. | 2022-01-01..2023-12-31
Le mandat [2009–2014] du sénateur | 2009-01-01..2014-12-31
Le stage a lieu du [4 au 12 juillet 2025]. | 2025-07-04..2025-07-12
Le brocanteur exposera du [12 au 14 novembre]. | 2024-11-12..2024-11-14
Une canicule a sévi du [24 juillet au 3 août 2022]. | 2022-07-24..2022-08-03
Le pays a été dirigé de [1958 à 1969] par un général. | 1958-01-01..1969-12-31
"""

DEADLINES = """
Le retrait devra être achevé d'ici [le 15 septembre 2025]. | 2025-09-15
Le pont rouvrira d'ici à [la fin du mois]. | 2024-10-21..2024-10-31
Les dossiers sont à rendre avant [le 31 décembre]. | 2024-12-31
La ligne restera fermée jusqu'en [2026]. | 2026-01-01..2026-12-31
Le plan court jusqu'à [fin 2027]. | 2027-10-01..2027-12-31
Le couvre-feu est maintenu jusqu'à [lundi]. | 2024-10-21
Le port est interdit jusqu'au [30 novembre]. | 2024-11-30
Le rapport sera remis avant [l'été]. | 2025-06-21..2025-09-22
L'accord doit être signé avant [Noël]. | 2024-12-25
Les candidats ont jusqu'au [4 novembre] pour se déclarer. | 2024-11-04
[Le 31 janvier] au plus tard, les élus trancheront. | 2025-01-31
Il faudra payer d'ici [demain]. | 2024-10-16
La centrale sera fermée d'ici à [2035]. | 2035-01-01..2035-12-31
Elle veut la neutralité carbone à l'horizon [2050]. | 2050-01-01..2050-12-31
Le quai sera rénové d'ici [deux ans]. | 2026-01-01..2026-12-31
Tout sera prêt d'ici [trois mois]. | 2025-01-01..2025-01-31
Le juge a donné à l'État jusqu'au [1er mars 2025]. | 2025-03-01
Le vaccin n'est pas attendu avant [le printemps]. | 2025-03-20..2025-06-20
Les factures antérieures au [1er janvier 2020] sont prescrites. | 2020-01-01
À compter du [1er janvier], le tarif augmentera. | 2025-01-01
À partir de [janvier 2025], le tarif augmentera. | 2025-01-01..2025-01-31
Dès [le 2 novembre], le tarif augmentera. | 2024-11-02
"""

TYPOGRAPHY = """
L'hôpital a ouvert [le 15\u00a0mai\u00a02024]. | 2024-05-15
L'hôpital a ouvert [le 1\u202fer mai 2024]. | 2024-05-01
L'hôpital a ouvert [LE 15 MAI 2024]. | 2024-05-15
L'HÔPITAL A OUVERT EN [FÉVRIER 2024]. | 2024-02-01..2024-02-29
L'hopital a ouvert en [fevrier 2024]. | 2024-02-01..2024-02-29
L'hopital a ferme en [aout 2023]. | 2023-08-01..2023-08-31
L'hôpital a ouvert [le 15-mai-2024]. | 2024-05-15
L'hôpital a ouvert [le 15mai2024]. | 2024-05-15
L'hôpital a ouvert [le 15⏎mai 2024] à Toulon. | 2024-05-15
L'hôpital a ouvert [le 15 mai⏎2024] à Toulon. | 2024-05-15
L'hôpital a ouvert [mercredi⏎15 mai 2024] à Toulon. | 2024-05-15
Une annonce faite [l’année dernière] par l'agence. | 2023-01-01..2023-12-31
Une annonce faite [l'annee derniere] par l'agence. | 2023-01-01..2023-12-31
Posté [le 20 fév. 2024] par la rédaction | 2024-02-20
Posté [le 20 janv. 2024] par la rédaction | 2024-01-20
Posté [le 8 fév 2024] par la rédaction | 2024-02-08
Posté [ven. 9 février 2024] par la rédaction | 2024-02-09
Posté [le 18 avr. 2024] par la rédaction | 2024-04-18
Posté [le 3 sept. 2024] par la rédaction | 2024-09-03
Posté [le 21 juil 2024] par la rédaction | 2024-07-21
Posté [le 9 déc. 2023] par la rédaction | 2023-12-09
Le décret du [1er-août-2024] est paru. | 2024-08-01
Les tests ont repris [Mardi]. | 2024-10-15
LES TESTS REPRENDRONT [MERCREDI]. | 2024-10-16
Le colloque du [15 Mai 2024] a fait salle comble. | 2024-05-15
Horodatage [2024-05-15T10:20:00Z] du serveur | 2024-05-15
Les écoles ont fermé [il y a⏎trois jours] ici. | 2024-10-12
Elle est venue [la semaine⏎dernière] ici. | 2024-10-07..2024-10-13
"""

NOT_DATES = """
Joyeux Noël, monsieur le directeur ! | -
Le club ne vendra pas le stade, ni aujourd'hui ni demain. | -
Le rapport, long de 2 048 pages, cite 1 789 témoins. | -
Un budget de 1 998,50 euros a été voté. | -
Il a terminé en 9"58 et 2'03"15. | -
Le bus 38 relie la gare à l'hôpital toutes les 12 minutes. | -
La salle compte 1950 places assises et 12 loges. | -
Ils étaient 2000, ils ne sont plus que 300. | -
Son adresse : 15, rue de Mars, 75002 Paris. | -
Le club compte 1921 adhérents. | -
La population est passée de 1 950 à 2 050 habitants. | -
Le numéro vert 0 800 13 00 00 est gratuit. | -
Le chantier emploie près de 1900 ouvriers. | -
Il a marqué à la 23e et à la 67e minute. | -
Les deux premiers mois ont été difficiles. | -
Au fil des semaines, la colère est montée. | -
Tous les jours, elle marche trois heures. | -
Un été sans fin attend les vacanciers. | -
C'était l'époque des grands hivers. | -
La réunion hebdomadaire a lieu chaque mardi. | -
On ne change pas les habitudes d'un dimanche. | -
Le marché du samedi attire les foules. | -
Il vit au jour le jour, sans lendemain. | -
Elle sera de retour d'un jour à l'autre. | -
La trêve hivernale protège les locataires. | -
Les marchés de Noël ont fait recette. | -
Une équipe de nuit remplace l'équipe du matin. | -
La loi Climat fixe un objectif de 55 %. | -
Le Mans 24 Heures fait rêver les pilotes. | -
Le vol AF 1680 a eu du retard. | -
La chambre 2012 est libre. | -
La norme ISO 14001 certifie le site. | -
Le satellite Sentinel-2A orbite à 786 km. | -
Les A320 et 737 MAX sont cloués au sol. | -
Il chausse du 44 et pèse 2 x 12 kg. | -
Les n°3 et 4 du classement s'affrontent. | -
Entre deux et trois mille personnes ont défilé. | -
La moitié des 20-24 ans sont au chômage. | -
La France compte 101 départements et 13 régions. | -
Le livre coûte 19,90 €, port compris. | -
Le thermomètre affichait 41,2 °C à midi. | -
Il mesure 1,98 m pour 102 kg. | -
La ligne 4 du métro sera prolongée. | -
Deux mille salariés sont menacés. | -
Mille neuf cents euros ont été volés. | -
Le compte à rebours a commencé à J-3. | -
Cela dure depuis des lustres. | -
Elle l'a appris la semaine de ses vingt ans. | -
La première semaine a été la plus dure. | -
Un an de prison avec sursis a été requis. | -
Trois mois de salaire lui sont dus. | -
Il reste dix ans à vivre à la centrale. | -
Les automnes sont doux ici. | -
Il boit sa Mars et ça repart. | -
Radio Mai diffuse du jazz. | -
Le capitaine Avril commande le navire. | -
L'affaire Juillet secoue la ville. | -
Le Vendredi de Robinson est fidèle. | -
Le jour J approche. | -
Elle a dit oui tout de suite. | -
Le match retour est décisif : 2-2 à l'aller. | -
Versets 12-15, chapitre 3. | -
Son QI est de 140 et son score de 8/10. | -
Le rapport 1/10 est respecté. | -
Le taux est de 3/4 contre 1/2 avant. | -
Page 12/24 du document. | -
La zone Natura 2000 est protégée. | -
Il a reçu entre 1500 et 2000 messages. | -
Le prix passe de 2000 à 3000 euros. | -
Le contrat n° 2023-118 est caduc. | -
Réf. 2019-07-12-A34 du dossier. | -
Les grands magasins du Printemps ont fermé. | -
Tous les 14 juillet, on danse. | -
Salle comble au Printemps de Bourges. | -
L'équipe a gagné 21-19, 25-23, 15-12. | -
En 1500 avant J.-C., la cité prospérait. | -
Le sondage donne 15 points d'avance au maire. | -
Trois mois après les Jeux, le site est désert. | -
Horaires : du mardi au samedi de 9 h à 18 h. | -
Le dossier 2018 10 01 58 01 a été classé. | -
Appelez le 06 12 34 56 78 pour réserver. | -
Appelez le 01.02.03.04.05 pour réserver. | -
Le billet coûte 2000 euros. | -
Le billet coûte 2 000 euros et l'hôtel 1 500 euros. | -
La ville compte 2024 habitants. | -
Près de 2000 personnes ont défilé. | -
Quelque 1998 salariés sont concernés. | -
Les 2012 emplois seront supprimés. | -
Ils étaient 1999 manifestants, selon la police. | -
L'équipe a gagné 3-1 puis 2-0. | -
Le match s'est terminé sur le score de 15-12. | -
Il roule en Peugeot 2008 depuis toujours. | -
L'ordinateur tourne sous Windows 2000. | -
La réunion commence à 14 heures. | -
La réunion commence à 20h15. | -
La réunion a duré deux heures et trois jours de suite. | -
Elle a 45 ans et deux enfants. | -
Il est récemment arrivé. | -
Le départ aura lieu dans les prochains jours. | -
Ces derniers mois, les prix ont grimpé. | -
Ces dernières années, les prix ont grimpé. | -
Il y a quelques jours, tout allait bien. | -
Il y a longtemps que la mine a fermé. | -
Il y a 2 heures | -
L'article 49 de la Constitution a été invoqué. | -
Le recours à l'article 49.3 est critiqué. | -
La rue du 4-Septembre est fermée à la circulation. | -
Un accident rue du 11-Novembre a fait un blessé. | -
Ils se sont retrouvés place du 8-Mai-1945. | -
Le lycée se trouve avenue du 14-Juillet. | -
Une sonde va se poser sur Mars. | -
La planète Mars est observée par la sonde. | -
Le Champ-de-Mars est interdit au public. | -
Son élève est en 4e au collège. | -
Les travaux ont été suspendus par le juge. | -
Le projet a été adopté sans débat. | -
Le parking compte 1 200 places. | -
La vitesse est limitée à 110 km/h. | -
Le TGV a roulé à 2024 mètres d'altitude. | -
Le magasin est ouvert du lundi au vendredi. | -
Le marché se tient tous les samedis. | -
Il travaille un samedi sur deux. | -
La piscine ferme le mardi. | -
Chaque lundi, il court dix kilomètres. | -
Pendant trois ans, il a vécu au Pérou. | -
Depuis deux mois, le puits est à sec. | -
Il a été condamné à deux ans de prison. | -
Elle a obtenu 12/20 à l'examen. | -
Comptez trois à quatre jours de marche. | -
Le chapitre 12 traite du climat. | -
Le marché de Noël a ouvert ses portes. | -
Les vacances de la Toussaint approchent. | -
L'île de Pâques est chilienne. | -
Noël Durand a été élu maire. | -
L'ascension du mont Blanc est risquée. | -
Composez le 18 en cas d'incendie. | -
La ligne 13 est saturée. | -
Le code postal est le 97427. | -
Réf. 2024/118 du dossier | -
Un Boeing 747 a atterri d'urgence. | -
La version 12.4.1 corrige un défaut. | -
L'adresse 192.168.10.12 est bloquée. | -
Le monde de demain se prépare ici. | -
Du jour au lendemain, tout a changé. | -
Le printemps arabe a renversé des régimes. | -
Il est aujourd'hui retraité. | -
La ville est encore aujourd'hui divisée. | -
Le 31 février n'existe pas. | -
Le 45 mars n'existe pas. | -
L'an 0 n'existe pas. | -
Il pèse 1 999 kilos. | -
Le journal de 20 heures a été interrompu. | -
Les vacances d'été seront courtes. | -
Un pneu d'hiver coûte cher. | -
Les fêtes de fin d'année approchent. | -
Il y a trois jours fériés au calendrier. | -
Un prêt de 4,2 millions d'euros, dont la moitié reste due. | -
Le taux atteint 2,05 % et le cours 20,24 dollars. | -
Les années passent et rien ne change. | -
Elle a couru le 100 mètres en 11 s 05. | -
Le numéro 2024 a gagné la tombola. | -
Sa dernière semaine de congé fut calme. | -
Les Jeux ont attiré plus de 2020 athlètes. | -
Il a lu 1984 pages en un mois. | -
L'or a grimpé et le blé a baissé. | -
Mai plus tard, non : mais plus tard. | -
Ils vivent à deux pas de la mairie. | -
Un homme de 63 ans a été blessé. | -
"""

PRESS = """
@2025-03-07 Un séisme de magnitude 6,1 a secoué [jeudi] le nord de l'île, faisant 14 morts, deux semaines après celui qui avait tué 200 personnes. | 2025-03-06
@2025-03-07 Le Sénat examinera à partir de [mardi] la réforme, que les députés avaient rejetée en [décembre]. | 2025-03-11 2024-12-01..2024-12-31
@2025-03-07 L'avion, parti [mercredi] soir de Lisbonne, devait atterrir à Oslo [jeudi] à l'aube. | 2025-03-05 2025-03-06
@2025-03-07 La Banque centrale se réunira [les 12 et 13 mars] et pourrait abaisser son taux directeur d'ici [l'été]. | 2025-03-12..2025-03-13 2025-06-21..2025-09-22
@2025-03-07 Le groupe, qui a publié [vendredi] ses résultats, vise un chiffre d'affaires de 2 milliards d'euros en [2027]. | 2025-03-07 2027-01-01..2027-12-31
@2025-03-07 Condamnée en [novembre dernier], l'ex-élue sera rejugée du [3 au 14 novembre]. | 2024-11-01..2024-11-30 2025-11-03..2025-11-14
@2025-03-07 Le festival, créé en [1979], fêtera [cette année] sa 46e édition du [4 au 20 juillet]. | 1979-01-01..1979-12-31 2025-01-01..2025-12-31 2025-07-04..2025-07-20
@2025-03-07 Depuis [le 24 février 2022], des millions de civils ont fui ; [la semaine dernière] encore, 3 000 sont arrivés. | 2022-02-24 2025-02-24..2025-03-02
@2025-03-07 Le procureur avait requis [lundi] cinq ans de prison ; le jugement sera rendu [le 28 avril]. | 2025-03-03 2025-04-28
@2025-03-07 Au [quatrième trimestre 2024], le PIB a reculé de 0,1 % ; il devrait croître de 0,2 % au [premier trimestre]. | 2024-10-01..2024-12-31 2025-01-01..2025-03-31
@2025-03-07 La grippe a tué 2 300 personnes [cet hiver], contre 1 100 [l'hiver précédent]. | 2024-12-21..2025-03-19 2023-12-21..2024-03-19
@2025-03-07 Son corps avait été retrouvé [le 8 janvier] dans la Loire, [trois jours plus tard] deux hommes étaient arrêtés. | 2025-01-08 2025-01-11
@2025-03-07 [Samedi] et [dimanche], le trafic sera interrompu entre Lille et Arras. | 2025-03-08 2025-03-09
@2025-03-07 Le maire de la commune, élu en [2020], ne se représentera pas en [mars 2026]. | 2020-01-01..2020-12-31 2026-03-01..2026-03-31
@2025-03-07 Le candidat a jusqu'à [mardi] minuit pour déposer ses comptes, faute de quoi il sera disqualifié [mercredi]. | 2025-03-11 2025-03-12
@2025-03-07 Le navire avait quitté Brest [le 17 février] pour rejoindre Fort-de-France [mi-mars]. | 2025-02-17 2025-03-11..2025-03-20
@2025-03-07 L'interdiction des moteurs thermiques, prévue pour [2035], sera réexaminée [fin 2025]. | 2035-01-01..2035-12-31 2025-10-01..2025-12-31
@2025-03-07 Entre [2019 et 2023], les urgences ont perdu 12 % de leurs lits. | 2019-01-01..2023-12-31
@2025-03-07 « Nous serons prêts [lundi] », a assuré [jeudi] la directrice, qui prend sa retraite [fin juin]. | 2025-03-10 2025-03-06 2025-06-21..2025-06-30
@2025-03-07 Le cyclone Garance, qui a balayé l'île [vendredi dernier], a fait cinq morts. | 2025-02-28
@2025-03-07 Le musée rouvrira ses portes [le samedi 5 avril], après deux ans de travaux commencés en [avril 2023]. | 2025-04-05 2023-04-01..2023-04-30
@2025-03-07 Le nageur, champion olympique à Tokyo en [2021], avait annoncé [la veille de Noël] qu'il arrêtait. | 2021-01-01..2021-12-31 2024-12-24
@2025-03-07 Trois mois après la chute du régime, [le 8 décembre], le pays reste divisé. | 2024-12-08
@2025-03-07 La trêve entrée en vigueur [le 19 janvier] a expiré [samedi], sans accord sur la suite. | 2025-01-19 2025-03-01
@2025-03-07 Le tribunal de commerce a donné [mercredi] deux mois à l'entreprise, placée en redressement [le 29 janvier]. | 2025-03-05 2025-01-29
@2025-03-07 Le Tour partira de Lille [le 5 juillet] et s'achèvera à Paris [le 27 juillet]. | 2025-07-05 2025-07-27
@2025-03-07 Les taxis seront en grève [lundi] et [mardi], comme ils l'avaient été [le 10 décembre]. | 2025-03-10 2025-03-11 2024-12-10
@2025-03-07 Né [le 3 mai 1934] à Turin, il s'est éteint dans [la nuit de mercredi à jeudi]. | 1934-05-03 2025-03-05..2025-03-06
@2025-03-07 Le préfet a prolongé l'arrêté jusqu'au [15 avril] inclus. | 2025-04-15
@2025-03-07 Le conseil départemental se prononcera [courant mai], au plus tard [début juin]. | 2025-05-01..2025-05-31 2025-06-01..2025-06-10
@2025-03-07 La saison a débuté [le 16 août 2024] ; la finale aura lieu [samedi 24 mai]. | 2024-08-16 2025-05-24
@2025-03-07 Un millier de personnes ont défilé [samedi], d'après la préfecture, 2 500 selon les syndicats. | 2025-03-01
@2025-03-07 Le texte, adopté en [février] par l'Assemblée, arrive [mardi] au Sénat. | 2025-02-01..2025-02-28 2025-03-11
@2025-03-07 L'usine emploiera 300 personnes [dans deux ans], a promis le groupe, installé dans la région depuis [1998]. | 2027-01-01..2027-12-31 1998-01-01..1998-12-31
@2025-03-07 L'incendie, qui a pris [mardi] vers 17 heures, était toujours actif [vendredi] matin. | 2025-03-04 2025-03-07
@2025-03-07 Le bilan de l'explosion survenue [le 4 mars] à Lyon s'est alourdi [vendredi]. | 2025-03-04 2025-03-07
@2025-03-07 Les électeurs sont appelés aux urnes [dimanche 23 mars] et, en cas de second tour, [le 30]. | 2025-03-23 2025-03-30
@2025-03-07 À [la mi-février], le prix du café avait déjà bondi de 20 % sur un an. | 2025-02-11..2025-02-20
@2025-03-07 La mesure, en vigueur depuis [le 1er janvier], prendra fin [le 31 décembre]. | 2025-01-01 2025-12-31
@2025-03-07 Ils avaient manifesté [le 1er mars] et recommenceront [le 1er avril]. | 2025-03-01 2025-04-01
@2025-03-07 En [1986], le nuage avait traversé l'Europe en [mai]. | 1986-01-01..1986-12-31 1986-05-01..1986-05-31
@2025-03-07 En [avril 2019], la flèche s'effondrait ; [cinq ans plus tard], en [décembre 2024], la cathédrale rouvrait. | 2019-04-01..2019-04-30 2024-01-01..2024-12-31 2024-12-01..2024-12-31
@2025-03-07 Selon l'Insee, l'inflation a ralenti en [février], à 0,8 % sur un an, après 1,7 % en [janvier]. | 2025-02-01..2025-02-28 2025-01-01..2025-01-31
@2025-03-07 Le président se rendra à Londres [ce dimanche], puis à Varsovie [mardi prochain]. | 2025-03-09 2025-03-11
@2025-03-07 Il reste dix jours, jusqu'au [17 mars], pour s'inscrire sur Parcoursup, ouvert depuis [le 15 janvier]. | 2025-03-17 2025-01-15
@2025-03-07 La navette a décollé [jeudi] à 23h30 GMT et doit s'amarrer [samedi] à la station. | 2025-03-06 2025-03-08
@2025-03-07 [L'an dernier] à la même date, on comptait 40 cas ; en [2023], 12. | 2024-01-01..2024-12-31 2023-01-01..2023-12-31
@2025-03-07 Les obsèques auront lieu [lundi 10 mars] à 14h30 en l'église Saint-Paul. | 2025-03-10
@2025-03-07 Le Conseil constitutionnel tranchera [dans un mois] ; l'opposition l'avait saisi [il y a une semaine]. | 2025-04-01..2025-04-30 2025-02-24..2025-03-02
@2025-03-07 La ville a perdu 8 000 habitants depuis [les années 1970]. | 1970-01-01..1979-12-31
@2025-03-07 Le parc accueille depuis [la fin janvier] un couple de pandas, visible dès [ce week-end]. | 2025-01-21..2025-01-31 2025-03-08..2025-03-09
@2025-03-07 Le tireur, abattu [lundi], avait acheté son arme [deux jours plus tôt]. | 2025-03-03 2025-03-01
@2025-03-07 Le procès en appel, initialement prévu en [janvier], se tiendra à [l'automne]. | 2025-01-01..2025-01-31 2025-09-23..2025-12-20
@2025-03-07 Le pont, fermé aux poids lourds en [septembre 2018], l'est à tous les véhicules depuis [mardi]. | 2018-09-01..2018-09-30 2025-03-04
@2025-03-07 Une hausse de 3 % est attendue [l'an prochain], après 5 % [cette année] et 4 % en [2024]. | 2026-01-01..2026-12-31 2025-01-01..2025-12-31 2024-01-01..2024-12-31
@2023-08-23 L'équipe de France a été éliminée [samedi] par l'Australie en quart de finale, sa meilleure performance depuis [2015]. | 2023-08-19 2015-01-01..2015-12-31
@2023-08-23 La vague de chaleur, débutée [le 17 août], devrait prendre fin [vendredi] avec l'arrivée d'air océanique. | 2023-08-17 2023-08-25
@2023-08-23 La rentrée est fixée au [lundi 4 septembre]. Les enseignants reprendront [le vendredi 1er]. | 2023-09-04 2023-09-01
@2023-08-23 L'écrivaine, morte [lundi] à 94 ans, avait reçu le Goncourt en [1984]. | 2023-08-21 1984-01-01..1984-12-31
@2023-08-23 Le vol, prévu [ce jeudi] à 9 h 49, a été reporté à [vendredi] en raison des orages. | 2023-08-24 2023-08-25
@2023-08-23 Un adolescent de 16 ans a été tué dans [la nuit de lundi à mardi] dans une cité de Nîmes, deux jours après la mort d'un enfant. | 2023-08-21..2023-08-22
@2023-08-23 Les ventes de voitures ont bondi de 20 % en [juillet], après +11 % en [juin] et +14 % sur [le premier semestre]. | 2023-07-01..2023-07-31 2023-06-01..2023-06-30 2023-01-01..2023-06-30
@2023-08-23 Le parti tiendra son congrès du [24 au 27 août] au Havre. | 2023-08-24..2023-08-27
@2023-08-23 L'ouragan Hilary a touché terre [dimanche] en Californie, une première depuis [1939]. | 2023-08-20 1939-01-01..1939-12-31
@2023-08-23 Le gouvernement promet une loi avant [la fin de l'année]. | 2023-12-01..2023-12-31
@2023-08-23 Son arrestation, en [mai 2022], avait mis fin à dix-huit mois de cavale. | 2022-05-01..2022-05-31
@2023-08-23 Un référendum aura lieu [le 14 octobre], a annoncé [mercredi] le Premier ministre. | 2023-10-14 2023-08-23
@2023-08-23 La piscine municipale, fermée depuis [le 10 juillet], rouvrira [mi-septembre]. | 2023-07-10 2023-09-11..2023-09-20
@2023-08-23 Le film sortira en salles [le 22 novembre] ; son premier volet, en [2000], avait réuni 5 millions de spectateurs. | 2023-11-22 2000-01-01..2000-12-31
@2023-08-23 [Il y a cinquante ans], [le 11 septembre 1973], le palais était bombardé. | 1973-01-01..1973-12-31 1973-09-11
@2023-08-23 La fermeture de la ligne, d'abord annoncée pour [fin août], interviendra finalement [début octobre]. | 2023-08-21..2023-08-31 2023-10-01..2023-10-10
@2023-08-23 Les vendanges ont commencé [lundi] dans l'Aude, avec dix jours d'avance sur [l'an dernier]. | 2023-08-21 2022-01-01..2022-12-31
@2023-08-23 Lors de la dernière éclipse, [le 11 août 1999], 40 millions de personnes avaient levé les yeux. | 1999-08-11
@2023-08-23 Le constructeur cessera la production [fin 2024] et fermera le site [courant 2025]. | 2024-10-01..2024-12-31 2025-01-01..2025-12-31
@2023-08-23 L'appel sera jugé à [l'automne 2024], bien après les élections. | 2024-09-23..2024-12-20
@2023-08-23 Comme [l'été dernier], les rivières sont à sec ; le préfet a pris un arrêté [le 3 août]. | 2022-06-21..2022-09-22 2023-08-03
@2023-08-23 « [Hier], on m'a dit d'attendre [demain] », soupire-t-il. | 2023-08-22 2023-08-24
@2023-08-23 Le tribunal administratif, saisi [mardi], doit rendre sa décision sous 48 heures. | 2023-08-22
@2023-08-23 Élu député en [juin 2022], il avait quitté le groupe [six mois plus tard]. | 2022-06-01..2022-06-30 2022-12-01..2022-12-31
@2023-08-23 Le prix du gaz a triplé entre [juin 2021 et décembre 2022], puis reflué. | 2021-06-01..2022-12-31
@2023-08-23 Les deux chefs d'État se verront [le 4 septembre] à Sotchi, selon le Kremlin. Leur dernière rencontre remonte à [octobre 2022]. | 2023-09-04 2022-10-01..2022-10-31
@2023-08-23 Le titulaire, blessé [le 5 août], manquera la réception de Metz [dimanche] (15h00). | 2023-08-05 2023-08-27
@2023-08-23 Depuis [la mi-juin], 12 incendies ont été recensés ; on en comptait 30 en [2022] à la même date. | 2023-06-11..2023-06-20 2022-01-01..2022-12-31
@2023-08-23 À Mayotte, l'eau est coupée deux jours sur trois depuis [lundi], et jusqu'au [30 septembre] au moins. | 2023-08-21 2023-09-30
@2023-08-23 La loi du [29 juillet 1881] et le décret de [mars 2019] s'appliquent. | 1881-07-29 2019-03-01..2019-03-31
@2023-08-23 Le permis de construire, délivré en [février dernier], est attaqué. | 2023-02-01..2023-02-28
@2023-08-23 Dans un communiqué daté de [mardi], l'université dit avoir alerté le ministère dès [le mois de mars]. | 2023-08-22 2023-03-01..2023-03-31
@2023-08-23 Les coureurs s'élanceront [samedi] de Barcelone ; arrivée à Madrid [le dimanche 17 septembre]. | 2023-08-26 2023-09-17
@2023-08-23 Le couple avait disparu [le 8 juillet] ; leur voiture a été retrouvée [dix jours plus tard] à Gap. | 2023-07-08 2023-07-18
@2023-08-23 Trois des cinq otages ont été libérés [le 15 août], les deux autres [mardi]. | 2023-08-15 2023-08-22
@2023-08-23 Il fera 41 degrés [jeudi] à Toulouse, un record pour un mois d'août, battu [mercredi] à Carcassonne. | 2023-08-24 2023-08-23
@2023-08-23 Le loyer de référence sera gelé jusqu'au [premier trimestre 2024]. | 2024-01-01..2024-03-31
@2023-08-23 Le tournage a commencé au [printemps] et s'achèvera [cet automne]. | 2023-03-20..2023-06-20 2023-09-23..2023-12-20
@2023-08-23 Aux élections de [2026], puis de [2027], elle sera candidate, a-t-elle confié au journal daté de [jeudi]. | 2026-01-01..2026-12-31 2027-01-01..2027-12-31 2023-08-24
@2023-08-23 Une centaine de pompiers luttaient [mercredi] matin contre un feu qui a détruit 500 hectares depuis [lundi] soir. | 2023-08-23 2023-08-21
@2023-08-23 Les faits se sont produits [le 13 août], vers 3 heures, à la sortie d'une discothèque ; [deux jours après], il se rendait. | 2023-08-13 2023-08-15
@2023-08-23 La sécheresse de [1976] reste la référence, avec celles de [2003] et de [2022]. | 1976-01-01..1976-12-31 2003-01-01..2003-12-31 2022-01-01..2022-12-31
@2023-08-23 Le pays vote [dimanche] pour élire son président, un mois après le coup d'État du [26 juillet]. | 2023-08-27 2023-07-26
@2023-08-23 Un concert est prévu [vendredi] soir, un autre [samedi]. | 2023-08-25 2023-08-26
@2023-08-23 L'actrice, vue [l'hiver dernier] au théâtre, incarnera la reine [l'an prochain]. | 2022-12-21..2023-03-19 2024-01-01..2024-12-31
@2023-08-23 La BCE relèvera encore ses taux en [septembre], croit savoir la presse, après les avoir relevés en [juillet]. | 2023-09-01..2023-09-30 2023-07-01..2023-07-31
@2023-08-23 Le nouveau collège accueillera 600 élèves dès [lundi 4 septembre]. | 2023-09-04
@2023-08-23 Ses avocats ont jusqu'à [vendredi] midi pour le présenter. | 2023-08-25
@2023-08-23 Le festival s'est achevé [dimanche] sur une fréquentation en hausse par rapport à [2019], dernière année avant la crise. | 2023-08-20 2019-01-01..2019-12-31
@2023-08-23 Le Conseil d'État a suspendu [le 11 août] la dissolution décidée [le 21 juin] en Conseil des ministres. | 2023-08-11 2023-06-21
@2023-08-23 Les réserves sont pleines à 90 %, un seuil que l'Union visait pour [le 1er novembre]. | 2023-11-01
@2023-08-23 Quelque 2 800 personnes sont arrivées en [juillet], 12 000 depuis [janvier]. | 2023-07-01..2023-07-31 2023-01-01..2023-01-31
@2022-02-18 Tempête Eunice : le trafic interrompu [vendredi], retour à la normale [dimanche] | 2022-02-18 2022-02-20
@2022-02-18 Le palais de justice, [le 9 février]. Photo d'archives ([2019]). | 2022-02-09 2019-01-01..2019-12-31
@2022-02-18 Présidentielle : les candidats ont jusqu'au [4 mars] pour réunir 500 signatures | 2022-03-04
@2022-02-18 Le masque ne sera plus obligatoire dans les lieux clos à compter du [28 février]. | 2022-02-28
@2022-02-18 Mis en examen en [octobre 2019] puis en [juin 2020], il nie. | 2019-10-01..2019-10-31 2020-06-01..2020-06-30
@2022-02-18 Il y a un siècle, [le 25 février 1922], Landru était guillotiné à Versailles. | 1922-02-25
@2022-02-18 Je l'ai vu [samedi dernier], il allait bien. On devait se revoir [demain]. | 2022-02-12 2022-02-19
@2022-02-18 Le carnaval se tiendra du [samedi 26 février au mardi 1er mars]. | 2022-02-26..2022-03-01
@2022-02-18 Les inscriptions, ouvertes [lundi], se clôtureront [le 11 mars] à minuit. | 2022-02-14 2022-03-11
@2022-02-18 L'inflation a atteint 2,9 % en [janvier] sur un an, après 2,8 % en [décembre]. | 2022-01-01..2022-01-31 2021-12-01..2021-12-31
@2022-02-18 Le procès des attentats de Nice s'ouvrira [le 5 septembre]. | 2022-09-05
@2022-02-18 L'enquête ouverte [fin décembre] a été confiée [mercredi] à un juge. | 2021-12-21..2021-12-31 2022-02-16
@2022-02-18 La cour avait mis sa décision en délibéré au [18 mars]. | 2022-03-18
@2022-02-18 Les élèves de la zone C seront en vacances [vendredi] soir. | 2022-02-18
@2022-02-18 Depuis [novembre], quatre cols sont fermés ; ils rouvriront en [mai]. | 2021-11-01..2021-11-30 2022-05-01..2022-05-31
@2022-02-18 Elle a pris la tête du théâtre [début 2021] et a été reconduite en [janvier]. | 2021-01-01..2021-03-31 2022-01-01..2022-01-31
@2022-02-18 Le départ de la course aura lieu [le 6 novembre] de Saint-Malo. En [2018], 123 bateaux étaient partis. | 2022-11-06 2018-01-01..2018-12-31
@2022-02-18 Le décret a été publié [dimanche] au Journal officiel et s'applique depuis [lundi]. | 2022-02-13 2022-02-14
@2022-02-18 Le convoi, parti de Bayonne [le 9 février], était attendu à Paris [vendredi]. | 2022-02-09 2022-02-18
@2022-02-18 « [Le 15 février], on nous disait encore que tout irait bien. » | 2022-02-15
@2022-02-18 Le PDG quittera ses fonctions à [la fin du mois], son successeur arrivera [mi-mars]. | 2022-02-21..2022-02-28 2022-03-11..2022-03-20
@2022-02-18 Cinq ouvriers sont morts sur ce chantier entre [mars 2020 et janvier 2022]. | 2020-03-01..2022-01-31
@2022-02-18 La dernière marée du siècle remonte au [21 mars 2015] ; la prochaine est attendue [le 3 mars 2033]. | 2015-03-21 2033-03-03
@2022-02-18 Le couvre-feu sera levé [samedi] à 5 heures, après trois semaines de tension. | 2022-02-19
@2022-02-18 Deux jours de deuil ont été décrétés, [mardi] et [mercredi]. | 2022-02-15 2022-02-16
@2022-02-18 L'exposition, inaugurée [hier], durera jusqu'au [printemps]. | 2022-02-17 2022-03-20..2022-06-20
@2022-02-18 Le spationaute a regagné la Terre [le 8 novembre dernier], après six mois à bord. | 2021-11-08
@2022-02-18 À [la Saint-Valentin], les fleuristes ont fait le plein. | 2022-02-14
@2022-02-18 L'entreprise avait prévu d'ouvrir [fin 2021] ; ce sera [mi-2023]. | 2021-10-01..2021-12-31 2023-05-01..2023-08-31
@2022-02-18 [Lundi], le président s'entretiendra avec son homologue ; ils s'étaient déjà parlé [samedi]. | 2022-02-21 2022-02-12
@2022-02-18 La France a gagné 30-24 ; elle jouera l'Écosse [le 26], puis le pays de Galles [le 11 mars]. | 2022-02-26 2022-03-11
@2022-02-18 Le syndicat appelle à une grève illimitée à partir du [jeudi 24 février]. | 2022-02-24
@2022-02-18 Tués en [1944], ils ont été identifiés [cette semaine]. | 1944-01-01..1944-12-31 2022-02-14..2022-02-20
@2022-02-18 Le taux d'incidence a été divisé par deux depuis [le 25 janvier], selon les chiffres publiés [jeudi] soir. | 2022-01-25 2022-02-17
@2022-02-18 Sa biographie paraîtra [le 2 mars] chez Grasset ; elle avait publié son journal en [1997]. | 2022-03-02 1997-01-01..1997-12-31
@2022-02-18 Des coupures d'eau auront lieu [mercredi 23 et jeudi 24 février] de 9 h à 12 h. | 2022-02-23..2022-02-24
@2022-02-18 Le bâtonnier, élu [le 7 décembre] pour deux ans, prêtera serment [lundi]. | 2021-12-07 2022-02-21
@2022-02-18 La rocade fermera trois nuits, du [lundi 21 au jeudi 24 février]. | 2022-02-21..2022-02-24
@2022-02-18 Le chiffre d'affaires du [quatrième trimestre] a bondi de 8 %. | 2021-10-01..2021-12-31
@2022-02-18 En [mai 1981] il est député, en [1983] ministre, et [l'année suivante] il démissionne. | 1981-05-01..1981-05-31 1983-01-01..1983-12-31 1984-01-01..1984-12-31
@2022-02-18 En [juin dernier], le maire jurait : « Le gymnase rouvrira avant [la Toussaint]. » | 2021-06-01..2021-06-30 2021-11-01
@2022-02-18 « La chaudière tiendra jusqu'à [Pâques] », dit le gardien. | 2022-04-17
@2022-02-18 [L'automne dernier], on nous disait : « ce sera prêt à [Noël] », et rien. | 2021-09-23..2021-12-20 2021-12-25
@2022-02-18 Entre [le vendredi 4 et le mardi 8 février], la ligne a été coupée ; [le lundi], personne ne répondait. | 2022-02-04..2022-02-08 2022-02-07
@2022-02-18 Le plan est bouclé. En [2015], [le mercredi 11 mars], la cour avait tranché. | 2015-01-01..2015-12-31 2015-03-11
@2022-02-18 « [Demain], [mardi 8 juin], tout ira mieux », lui avait écrit sa mère. | 2021-06-08 2021-06-08
@2022-02-18 Le barrage doit être vidangé [cette année], pour la première fois depuis douze ans. | 2022-01-01..2022-12-31
"""

LOCAL = """
@2025-03-06 L'usine a fermé [le 3 mars], et les premières lettres sont arrivées [deux semaines plus tôt]. | 2025-03-03 2025-02-17
@2025-03-06 Les faits remontent aux [premiers jours de février]. | 2025-02-01..2025-02-10
@2025-03-06 La neige est tombée dans [les derniers jours de janvier]. | 2025-01-21..2025-01-31
@2024-11-28 Une expertise est envisagée au [premier trimestre]. | 2025-01-01..2025-03-31
@2024-11-28 La mise en service est attendue pour [le deuxième trimestre]. | 2025-04-01..2025-06-30
@2024-11-28 Le procès est programmé pour [février]. | 2025-02-01..2025-02-28
@2024-11-28 Il promettait une ouverture « en [septembre], pas un jour plus tard ». | 2024-09-01..2024-09-30
@2024-11-28 Les commandes de fin d'année s'annoncent faibles. | -
@2025-05-12 Les syndicats appellent à une grève [jeudi] dans tous les dépôts. | 2025-05-15
@2025-05-12 Le collectif a appelé à une marche [samedi] pour dire sa colère. | 2025-05-17
@2025-05-12 Joint par téléphone [vendredi] soir, le préfet n'a pas souhaité réagir. | 2025-05-09
@2025-05-12 Contactée [dimanche], la mairie n'avait pas répondu [ce lundi] matin. | 2025-05-11 2025-05-12
@2025-05-12 Le tribunal rendra sa décision [le 26]. | 2025-05-26
@2025-05-12 Il a été entendu [le 6] puis [le 8 mai]. | 2025-05-06 2025-05-08
@2025-05-12 L'enquête publique se déroule du [12 au 28 mai]. | 2025-05-12..2025-05-28
@2025-05-12 La foire se tiendra [les 24 et 25 mai] sur le mail. | 2025-05-24..2025-05-25
@2025-05-12 Trois jours de fête, du [vendredi 23 au dimanche 25 mai]. | 2025-05-23..2025-05-25
@2025-05-12 La piscine sera fermée jusqu'au [2 juin] inclus. | 2025-06-02
@2025-05-12 La rue restera coupée [mardi] et [mercredi]. | 2025-05-13 2025-05-14
@2025-05-12 Le marché se tient tous les samedis matin. | -
@2025-05-12 Permanence le premier mardi du mois. | -
@2025-05-12 Ouvert du lundi au vendredi, de 9 h à 17 h. | -
@2025-05-12 Les inscriptions sont ouvertes jusqu'à [fin mai]. | 2025-05-21..2025-05-31
@2025-05-12 Le député a déposé sa question écrite en [avril dernier]. | 2025-04-01..2025-04-30
@2025-05-12 Depuis [janvier], onze agriculteurs ont jeté l'éponge. | 2025-01-01..2025-01-31
@2025-05-12 [L'hiver 2021-2022] avait été doux. | 2021-12-21..2022-03-19
@2025-05-12 Pour la saison [2024-2025], le club vise la montée. | 2024-01-01..2025-12-31
@2025-05-12 [L'exercice 2024] se solde par un déficit. | 2024-01-01..2024-12-31
@2025-05-12 Il avait été élu en [2020], réélu [deux ans plus tard]. | 2020-01-01..2020-12-31 2022-01-01..2022-12-31
@2025-05-12 Condamné en [juin 2023], il avait fait appel dix jours après. | 2023-06-01..2023-06-30
@2025-05-12 La veille du drame, il avait plu. | -
@2025-05-12 Hier encore, on l'applaudissait. | -
@2025-05-12 [Avant-hier], une vache a traversé la rocade. | 2025-05-10
@2025-05-12 [Ce week-end], le ponton a cédé. | 2025-05-10..2025-05-11
@2025-05-12 Rendez-vous [le week-end prochain] au haras. | 2025-05-17..2025-05-18
@2025-05-12 Dans [la nuit de samedi à dimanche], un incendie s'est déclaré. | 2025-05-10..2025-05-11
@2025-05-12 Dans [la nuit du 10 au 11 mai], un incendie s'est déclaré. | 2025-05-10..2025-05-11
@2025-05-12 L'association fêtera ses trente ans à [l'automne]. | 2025-09-23..2025-12-20
@2025-05-12 Le musée rouvrira au [printemps 2026]. | 2026-03-20..2026-06-20
@2025-05-12 Les travaux commenceront [cet été]. | 2025-06-21..2025-09-22
@2025-05-12 Le budget a été voté [mi-avril]. | 2025-04-11..2025-04-20
@2025-05-12 Le rapport, rendu [fin 2024], a été enterré. | 2024-10-01..2024-12-31
@2025-05-12 Le bail expire [le 31 décembre prochain]. | 2025-12-31
@2025-05-12 La loi est entrée en vigueur [le 1er janvier dernier]. | 2025-01-01
@2025-05-12 Voilà trois semaines que le puits est à sec. | -
@2025-05-12 [Il y a dix ans], la digue rompait. | 2015-01-01..2015-12-31
@2025-05-12 Il a été libéré [il y a trois jours]. | 2025-05-09
@2025-05-12 D'ici [deux ans], tout sera refait. | 2027-01-01..2027-12-31
@2025-05-12 Dans les années à venir, la dune reculera. | -
@2025-05-12 [Le 11-Septembre] a changé les aéroports. | 2001-09-11
@2025-05-12 La rue du 8-Mai-1945 est en travaux. | -
@2025-05-12 La place du 14-Juillet sera piétonne. | -
@2025-05-12 Une minute de silence a été observée [le 8 mai], place du 11-Novembre. | 2025-05-08
@2025-05-12 L'A13, fermée depuis [le 18 avril 2024], rouvre en partie. | 2024-04-18
@2025-05-12 Un 4 pages distribué aux 1 200 foyers. | -
@2025-05-12 Score final : 3-2 au bout de 120 minutes. | -
@2025-05-12 La délibération n° 2025-04-12 fixe les tarifs. | -
@2025-05-12 Réunis [le lundi 28 avril] au soir, les élus ont dit non. | 2025-04-28
@2025-05-12 [Lundi 28 avril] au soir, les élus ont dit non. [Le lendemain], la préfète cassait le vote. | 2025-04-28 2025-04-29
@2025-05-12 Le navire a appareillé [le 2 mai] ; il n'a jamais atteint Brest, où on l'attendait [le surlendemain]. | 2025-05-02 2025-05-04
@2025-05-12 Au lendemain du scrutin, la majorité vacille. | -
@2025-05-12 [Ce même 28 avril], la préfecture avait été prévenue. | 2025-04-28
@2025-05-12 Le contrat a été signé [le 3 avril], rompu [le mois suivant]. | 2025-04-03 2025-05-01..2025-05-31
@2025-05-12 Le garde a tiré à trois reprises, [jeudi dernier], vers 22 heures. | 2025-05-08
@2025-05-12 Le conseil d'administration se réunit [mercredi prochain]. | 2025-05-14
@2025-05-12 Elle comparaîtra [le 17 juin], soit un an après les faits. | 2025-06-17
@2025-05-12 La saison touristique débute à [Pâques]. | 2025-04-20
@2025-05-12 À [la Toussaint], la vanne avait lâché. | 2024-11-01
@2025-05-12 En [mars-avril], les nappes étaient au plus haut. | 2025-03-01..2025-04-30
@2025-05-12 Le trafic a baissé de 12 % entre [janvier et avril]. | 2025-01-01..2025-04-30
@2025-05-12 [Le premier semestre] s'achève sans reprise. | 2025-01-01..2025-06-30
@2025-05-12 Au [second semestre 2024], les ventes ont chuté. | 2024-07-01..2024-12-31
@2025-05-12 Les résultats du [T1 2025] déçoivent. | 2025-01-01..2025-03-31
@2025-05-12 Le chantier, lancé dans la seconde moitié des [années 2010], traîne. | 2010-01-01..2019-12-31
@2025-05-12 Le XIXe siècle a laissé trois ponts. | -
@2025-05-12 Né un 29 février, il compte autrement. | -
@2025-05-12 [Lundi en huit], on votera. | 2025-05-19
@2025-05-12 [Jeudi 8], jour férié, la supérette était fermée. | 2025-05-08
@2025-05-12 La grève, commencée [le 22 avril], en est à son vingtième jour. | 2025-04-22
@2025-05-12 L'interview a été réalisée [le 5 mai 2025] à Dakar. | 2025-05-05
@2025-05-12 Le Conseil d'État tranchera sous quinzaine. | -
@2025-05-12 Prévue initialement [le 30 avril], la remise des clés est reportée au [15 mai]. | 2025-04-30 2025-05-15
@2025-05-12 Selon un courriel du [17 avril], que nous avons lu, tout était prêt. | 2025-04-17
@2025-05-12 Une première réunion a eu lieu [mardi 6], une seconde suivra [mardi 20]. | 2025-05-06 2025-05-20
"""

CATEGORIES = {
    "absolute": ABSOLUTE, "partial": PARTIAL, "weekday": WEEKDAY, "relative": RELATIVE, "anchored": ANCHORED, "seasons": SEASONS,
    "ranges": RANGES, "deadlines": DEADLINES, "typography": TYPOGRAPHY, "not-dates": NOT_DATES, "press": PRESS, "local": LOCAL,
}  # fmt: skip

KNOWN_LIMITS = """
Composition : 05/12/18, lot 21. | - # three pairs of figures read as a day
Robinson et Vendredi vivent sur une île. | - # a person named after a weekday
@2023-08-23 Huit mois après son départ, en [décembre], l'entraîneur revient. | 2022-12-01..2022-12-31 # only the noun says that it is past
Météo : retour du soleil [samedi]. | 2024-10-19 # no verb: the nearest Saturday is taken
Le tournoi bat son plein : demi-finales [samedi]. | 2024-10-19 # no verb beside the day
La banque baissera ses taux, comme après [juin]. | 2024-06-01..2024-06-30 # what comes after 'après' may lie on either side
Elle est partie, un an après l'annonce, en [février]. | 2023-02-01..2023-02-28 # the anchor is a noun
Le livre 1984 est réédité. | - # a title of four figures reads as a year
La guerre de [14-18] a vidé le village. | 1914-01-01..1918-12-31 # years of two figures
Le pays a voté pour la gauche en [2020], puis il a changé [deux ans] plus tard. | 2020-01-01..2020-12-31 2022-01-01..2022-12-31 # the span ends with the side
Il a plaidé le [lundi]. | 2024-10-14 # 'le lundi' is a habit unless a Monday was told
"""
"""What the tagger is known to miss, with the reason after the hash."""

"""Passages in the voices of many outlets with their quotations marked: wire, daily, broadcaster, live, sport, court.

Each was written before the rules that read it. A block is an outlet's line '# name', the passage, and for each
quotation 'kind speaker | words' in the order of the text: D direct, I indirect, S scare; speakers outside the actors
are `other`, `anonymous` or `document`. A block without such lines holds nothing that is said.
"""

ACTORS = """
artaud person: Solène Artaud, Artaud, maire de Crissey
town government: ville de Crissey, mairie, municipalité
transbus organisation: Transbus
lamrani person: Driss Lamrani, Lamrani
fnt organisation: FNT
ligue organisation: Ligue de volley, Ligue
cottin person: Jeanne Cottin, Cottin
prefecture government: préfecture
residents people: riverains, habitants
drivers people: conducteurs, chauffeurs
parquet organisation: parquet de Varenne, parquet
bank organisation: Banque de Varenne
"""

LINES = """
# wire: agency style, attribution after
Transbus a perdu 12 millions d'euros au premier semestre, a annoncé jeudi le groupe dans un communiqué.
I transbus | Transbus a perdu 12 millions d'euros au premier semestre

# wire: same source
Deux personnes ont été interpellées dans la nuit, a indiqué le parquet de Varenne. Elles ont été remises en liberté, selon la même source.
I parquet | Deux personnes ont été interpellées dans la nuit
I parquet | Elles ont été remises en liberté

# wire: source close
La vente pourrait être signée "dans les tout prochains jours", a dit à l'APX une source proche des discussions.
I anonymous | La vente pourrait être signée "dans les tout prochains jours"
D anonymous | dans les tout prochains jours

# wire: two clauses
Driss Lamrani a appelé à la grève et a dénoncé "un chantage à l'emploi", ajoutant que "personne ne signera".
D lamrani | un chantage à l'emploi
D lamrani | personne ne signera

# wire: participles of a document
La préfecture a publié un arrêté interdisant les rassemblements et invoquant "des risques de troubles".
D prefecture | des risques de troubles

# wire: report with participle
Un rapport interne pointant "des négligences répétées" a été remis mardi à la mairie.
D document | des négligences répétées

# wire: asked by
Interrogée par l'APX, la Banque de Varenne n'a pas souhaité commenter.

# wire: reaction with colon
Réaction de la préfecture, vendredi soir: "La circulation sera rétablie lundi".
D prefecture | La circulation sera rétablie lundi

# wire: quoted twice in one sentence
Le directeur de Transbus, Éric Vallon, s'est dit "consterné" par une décision qu'il juge "hors de proportion".
D other | consterné
D other | hors de proportion

# wire: title before name
"Nous ne céderons pas", a martelé devant la presse le secrétaire général de la FNT, Driss Lamrani.
D lamrani | Nous ne céderons pas

# daily: first name and trade
« J'ai tout vu depuis mon balcon », raconte Monique, 67 ans, qui habite la rue depuis toujours.
D other | J'ai tout vu depuis mon balcon

# daily: woman then pronoun after another man
Solène Artaud a reçu Driss Lamrani mardi. « Je lui ai dit que la porte restait ouverte », rapporte-t-elle.
D artaud | Je lui ai dit que la porte restait ouverte

# daily: man after woman
Solène Artaud a reçu Driss Lamrani mardi. « On est ressortis comme on était entrés », résume-t-il.
D lamrani | On est ressortis comme on était entrés

# daily: profession anaphora
À la tête de l'atelier, Rosa Quintela ne compte plus ses heures. La couturière sourit : « Ici, on ne ferme jamais avant Noël. »
D other | Ici, on ne ferme jamais avant Noël.

# daily: relative clause with a nickname
Le vieux maçon, que ses voisins appellent « le Général », assure que le mur tenait bien avant les travaux.
D other | le Général
I other | le mur tenait bien avant les travaux

# daily: quote in two with a cue between
« C'est simple, explique Solène Artaud, on n'a plus un sou pour la piscine. »
D artaud | C'est simple, explique Solène Artaud, on n'a plus un sou pour la piscine.

# daily: unknown verb of manner
« Des promesses, toujours des promesses », peste un chauffeur au volant de sa navette.
D drivers | Des promesses, toujours des promesses

# daily: one of them
Trois commerçantes attendent devant la porte. « On nous avait promis une réunion », s'agace l'une d'elles.
D anonymous | On nous avait promis une réunion

# daily: one of the residents
Les riverains ne dorment plus. « Les camions passent à 4 heures du matin », souffle l'un d'eux.
D residents | Les camions passent à 4 heures du matin

# daily: others
Des riverains parlent d'un « enfer ». D'autres évoquent « une simple gêne ».
D residents | enfer
D residents | une simple gêne

# daily: place and on
À la mairie, on assure que les travaux seront finis en juin.
I town | les travaux seront finis en juin

# daily: place and on with contest
Chez Transbus, on conteste avoir supprimé des arrêts.
I transbus | avoir supprimé des arrêts

# daily: side of
Du côté de la préfecture, on se veut rassurant : « Aucun risque pour la population. »
D prefecture | Aucun risque pour la population.

# daily: possessive
La mairie a fermé le gymnase. Son service de presse évoque « une mesure de précaution ».
D town | une mesure de précaution

# daily: the association without name
L'association Rives vivantes a saisi le tribunal. « Le béton avance, l'eau recule », déplore sa présidente, Lise Tournon.
D other | Le béton avance, l'eau recule

# daily: fragment with two verbs
Solène Artaud promet un budget « sans hausse d'impôt » et veut « protéger les familles ».
D artaud | sans hausse d'impôt
D artaud | protéger les familles

# daily: scare
Le bâtiment, surnommé le « Paquebot blanc », domine la place depuis 1974.
S - | Paquebot blanc

# daily: scare of the writer
Depuis, les « gilets verts » ont disparu des ronds-points.
S - | gilets verts

# daily: work
Elle présente son roman « La Mer à boire » samedi à la médiathèque.

# daily: predicates in marks
Driss Lamrani « ne croit plus » à un accord et « appelle chacun à la mobilisation ».
D lamrani | ne croit plus
D lamrani | appelle chacun à la mobilisation

# daily: it is she who
C'est Solène Artaud qui l'a annoncé mardi soir : la piscine ne rouvrira pas.
I artaud | la piscine ne rouvrira pas

# daily: relative that tells
La piscine ne rouvrira pas, ce que la mairie a confirmé hier.

# daily: relative with l'
Le marché restera place Foch, qui l'eût cru ?

# daily: comma who announced
Les impôts n'augmenteront pas cette année, a promis Solène Artaud, qui s'exprimait lors de ses vœux.
I artaud | Les impôts n'augmenteront pas cette année

# daily: whether
Driss Lamrani demande si la direction « a seulement lu » le rapport.
I lamrani | la direction « a seulement lu » le rapport
D lamrani | a seulement lu

# daily: restrictive ne que
La hausse du gazole n'explique que la moitié du déficit.

# daily: according to after a colon
Le compte n'y est pas : selon la FNT, il manque trente agents.
I fnt | il manque trente agents

# daily: word of
La gestion « à la petite semaine », selon le mot d'un élu, a coûté cher.
D anonymous | à la petite semaine

# daily: aside of one says
Transbus, dit-on, songerait à vendre.
I anonymous | Transbus, dit-on, songerait à vendre

# daily: aside of he swears
Artaud s'explique enfin. Elle n'a, jure-t-elle, « jamais signé » ce contrat.
D artaud | jamais signé

# daily: minute of silence
Le préfet a fait observer une minute de silence avant le match.

# daily: subject in a long sentence
Jeanne Cottin, qui entraîne l'équipe depuis six ans et que tout le monde ici appelle « coach », a promis de rester.
S - | coach

# broadcaster: pronoun after description
L'ancien gérant du bar a été entendu. Il affirme avoir alerté la mairie dès 2021.
I other | avoir alerté la mairie dès 2021

# broadcaster: interview sentence
« On va se battre », a-t-elle lancé. Jeanne Cottin était l'invitée de la matinale.
D cottin | On va se battre

# broadcaster: on our antenna
Invitée de France Ouest ce mardi, Solène Artaud a jugé « inacceptable » le retard du chantier.
D artaud | inacceptable

# broadcaster: question of the reporter
Faut-il fermer la piscine ? « Non », répond Solène Artaud, « il faut la réparer ».
D artaud | Non
D artaud | il faut la réparer

# broadcaster: tells us
Un conducteur nous confie, sous couvert d'anonymat, qu'il cherche déjà « autre chose ».
I drivers | il cherche déjà « autre chose »
D drivers | autre chose

# broadcaster: document seen
D'après un courriel interne que nous avons pu consulter, Transbus envisageait dès mai de supprimer la ligne 4.
I document | Transbus envisageait dès mai de supprimer la ligne 4

# live: colon and hands
Driss Lamrani, mégaphone à la main : « On ne lâche rien ! »
D lamrani | On ne lâche rien !

# live: opposition in brackets
Paul Essertin (opposition) : « Cette majorité n'a plus de cap. »
D other | Cette majorité n'a plus de cap.

# live: a reader asks
« Les bus rouleront-ils demain ? » (Kevin, à Crissey). Oui, mais au ralenti.
D other | Les bus rouleront-ils demain ?

# live: heading echoed
15h12 - « Un budget de façade »
Paul Essertin s'en prend à la majorité : « Vous présentez un budget de façade, et tout le monde le sait. »
D other | Un budget de façade
D other | Vous présentez un budget de façade, et tout le monde le sait.

# live: present with time
Solène Artaud répond que « chaque euro est compté ». Applaudissements dans la salle.
D artaud | chaque euro est compté

# live: tweet
Sur X, la Ligue de volley dit « suivre la situation ».
D ligue | suivre la situation

# sport: coach
« On a été trop tendres », regrettait Jeanne Cottin au coup de sifflet final.
D cottin | On a été trop tendres

# sport: the coach as a noun
Jeanne Cottin ne veut pas s'enflammer. « On reste à notre place », tempère l'entraîneuse.
D cottin | On reste à notre place

# sport: for her part
« Le calendrier n'est pas négociable », répond pour sa part la Ligue de volley.
D ligue | Le calendrier n'est pas négociable

# sport: refused to speak of
L'attaquante refuse de parler d'un « échec ».
S - | échec

# sport: admits to have
L'arbitre reconnaît s'être trompé sur la balle de set.
I other | s'être trompé sur la balle de set

# sport: crowd
« Démission ! » a scandé la tribune nord pendant dix minutes.
D other | Démission !

# court: charge
L'homme de 42 ans est poursuivi pour « mise en danger de la vie d'autrui ». Le parquet de Varenne a requis un an ferme.
D parquet | mise en danger de la vie d'autrui

# court: reproached
Le parquet de Varenne a ouvert une enquête. Il est reproché au gérant d'avoir « sciemment caché » la fuite.
D parquet | sciemment caché

# court: lawyer of
« Mon client est effondré », a réagi son avocate, Me Dora Klein.
D other | Mon client est effondré

# court: at the bar
À la barre, le prévenu bredouille qu'il « ne se souvient de rien ».
D other | ne se souvient de rien

# court: the president asks
« Pourquoi n'avoir prévenu personne ? » interroge la présidente.
D other | Pourquoi n'avoir prévenu personne ?

# court: accused of having
La FNT accuse Transbus d'avoir « truqué » les plannings.
I fnt | avoir « truqué » les plannings
D fnt | truqué

# court: according to the charge
Selon l'accusation, le comptable avait ouvert trois comptes à l'étranger.
I parquet | le comptable avait ouvert trois comptes à l'étranger

# council: vote
Le conseil municipal a voté la hausse, que l'opposition qualifie de « coup de massue ».
D other | coup de massue

# council: minutes
Paul Essertin s'est étonné que le rapport n'ait pas été transmis.
I other | le rapport n'ait pas été transmis

# council: wishes
Solène Artaud a souhaité que le débat « reste digne ».
D artaud | reste digne

# council: summons
Solène Artaud ne décolère pas. Elle se tourne vers la préfecture, qu'elle somme de « prendre ses responsabilités ».
D artaud | prendre ses responsabilités

# council: attacks a person with marks in apposition
Solène Artaud s'en est prise à Driss Lamrani, « un homme qui n'a jamais rien négocié ».
D artaud | un homme qui n'a jamais rien négocié

# economy: forecast
La Banque de Varenne table sur une croissance de 0,8 %, contre 1,1 % auparavant.

# economy: says to expect
La Banque de Varenne dit s'attendre à une croissance de 0,8 %.
I bank | s'attendre à une croissance de 0,8 %

# economy: analysts
« Le titre est survendu », estime un analyste d'une grande maison parisienne.
D anonymous | Le titre est survendu

# economy: letter to shareholders
Dans une lettre aux actionnaires, Éric Vallon reconnaît « des erreurs de calendrier ».
D other | des erreurs de calendrier

# economy: the firm
Transbus a ouvert des négociations. L'opérateur espère « un accord avant l'été ».
D transbus | un accord avant l'été

# economy: it welcomes
La Banque de Varenne a maintenu ses taux. Elle salue « des progrès réels » sur l'inflation.
D bank | des progrès réels

# release: own voice
La Banque de Varenne regrette que certains commentaires aient semé le doute.
I bank | certains commentaires aient semé le doute

# release: speaker of the house
« Ce partenariat ouvre une nouvelle page », se félicite Éric Vallon, directeur général de Transbus.
D other | Ce partenariat ouvre une nouvelle page

# magazine: portrait
Jeanne Cottin se souvient : « Mon père disait toujours qu'un ballon ne ment pas. »
D cottin | Mon père disait toujours qu'un ballon ne ment pas.

# magazine: adds
Et Jeanne Cottin d'ajouter : « Le reste, c'est du vent. »
D cottin | Le reste, c'est du vent.

# magazine: verdict without verb
Verdict de Jeanne Cottin : « Il fallait oser. »
D cottin | Il fallait oser.

# editorial: marks of irony
Voilà donc la « grande réforme » qu'on nous promettait.
S - | grande réforme

# editorial: it seems
On murmure que la piscine sera vendue.
I anonymous | la piscine sera vendue
"""

# Written when the rules could read the ones above
LATER_ACTORS = """
morvan person: Hélène Morvan, Morvan, ministre de l'Agriculture
ministry government: ministère de l'Agriculture, ministère
laitbon organisation: Laitbon
kessler person: Victor Kessler, Kessler, PDG de Laitbon
conf organisation: Confédération des éleveurs
pons person: Gilbert Pons, Pons
farmers people: éleveurs, producteurs de lait, agriculteurs
tribunal organisation: tribunal de commerce, tribunal
anses organisation: Agence sanitaire
commission organisation: Commission européenne, Bruxelles
staff people: salariés, ouvriers
stade organisation: Stade vénète
dia person: Mamadou Dia, Dia
"""
LATER_LINES = """
# wire: two speakers in one paragraph
"Le lait est sain", a assuré Laitbon. "On nous cache quelque chose", a répliqué Gilbert Pons.
D laitbon | Le lait est sain
D pons | On nous cache quelque chose

# wire: by the voice of
Laitbon, par la voix de son PDG, a dit "regretter une décision précipitée".
D laitbon | regretter une décision précipitée

# wire: conditional rumour
Le groupe envisagerait de vendre deux usines, croit savoir le quotidien La Dépêche verte.
I other | Le groupe envisagerait de vendre deux usines

# wire: quoted source twice
Une source gouvernementale a confirmé l'information, évoquant "un accord de principe".
D anonymous | un accord de principe

# wire: that-clause with two verbs
La Commission européenne a rappelé que les aides étaient plafonnées et a averti qu'elle ne fermerait "pas les yeux".
I commission | les aides étaient plafonnées
I commission | elle ne fermerait "pas les yeux"
D commission | pas les yeux

# wire: metonym
Bruxelles juge le projet "contraire aux traités".
D commission | contraire aux traités

# wire: according to a tally
Le mouvement a rassemblé 4.000 personnes selon la police, 9.000 selon les organisateurs.
I other | Le mouvement a rassemblé 4.000 personnes
I other | 9.000

# wire: said on television
"Nous trouverons une issue", a promis dimanche soir sur France 9 Hélène Morvan, qui recevra lundi les éleveurs.
D morvan | Nous trouverons une issue

# wire: before the senators
Auditionné par les sénateurs, Victor Kessler a reconnu "des erreurs", tout en niant "toute dissimulation".
D kessler | des erreurs
D kessler | toute dissimulation

# wire: spokesman unnamed
Un porte-parole de Laitbon a refusé de s'exprimer.

# wire: asked by
Sollicité par l'APX, le ministère n'a pas donné suite.

# wire: press release in apposition
Dans un communiqué, la Confédération des éleveurs s'est félicitée d'une "avancée", mais juge le texte "insuffisant".
D conf | avancée
D conf | insuffisant

# daily: scene with a farmer
Devant la laiterie, un éleveur brandit une brique vide. « Voilà ce qu'il nous reste ! »
D farmers | Voilà ce qu'il nous reste !

# daily: wife of
« Il ne dort plus », murmure la femme de Gilbert Pons en servant le café.
D other | Il ne dort plus

# daily: name after dash
— On ne produit pas du lait pour le jeter, tranche Gilbert Pons.
I pons | On ne produit pas du lait pour le jeter

# daily: pronoun with two men
Gilbert Pons a rencontré Victor Kessler lundi. Il en est ressorti « sans illusion ».
D pons | sans illusion

# daily: the latter
Gilbert Pons a écrit à Hélène Morvan. Cette dernière promet une réponse « sous huitaine ».
D morvan | sous huitaine

# daily: the other one
Hélène Morvan et Victor Kessler se sont expliqués. « Tout est clair », affirme la première.
D morvan | Tout est clair

# daily: the minister
Hélène Morvan n'a pas caché son agacement. La ministre a dénoncé des « méthodes de voyous ».
D morvan | méthodes de voyous

# daily: the sixty-year-old
À 63 ans, Gilbert Pons en a vu d'autres. Le sexagénaire promet d'« aller au bout ».
D pons | aller au bout

# daily: the man
Gilbert Pons n'a jamais quitté sa vallée. « J'y suis, j'y reste », sourit l'homme.
D pons | J'y suis, j'y reste

# daily: sighs a neighbour
« Encore une ferme qui ferme », soupire une voisine, le cabas au bras.
D anonymous | Encore une ferme qui ferme

# daily: words of a poster
Sur la grille, une pancarte : « Lait volé ».
S - | Lait volé

# daily: two-part with colon
Pour Gilbert Pons, une seule certitude : « Le prix ne remontera pas. »
D pons | Le prix ne remontera pas.

# daily: to hear him
À l'entendre, la crise est « derrière nous ». Victor Kessler ne doute de rien.
S - | derrière nous

# daily: infinitive after se dire
Hélène Morvan se dit prête à « remettre l'ouvrage sur le métier ».
D morvan | remettre l'ouvrage sur le métier

# daily: it is time
« Il est temps de parler vrai. » Hélène Morvan a choisi la tribune du congrès pour lancer son avertissement.
D morvan | Il est temps de parler vrai.

# daily: confides before the verb
L'éleveur le concède volontiers : il n'avait « pas lu » le contrat.
I farmers | il n'avait « pas lu » le contrat
D farmers | pas lu

# daily: a third speaks
Même son de cloche chez Laitbon, où l'on parle d'un « malentendu ».
D laitbon | malentendu

# daily: same tone
Au ministère, le ton est ferme. « Il n'y aura pas de passe-droit », y répète-t-on.
D ministry | Il n'y aura pas de passe-droit

# daily: narrative that is no speech
Le groupe a poursuivi ses investissements et a reconnu une perte de valeur dans ses comptes.

# daily: demanded thing
Les éleveurs réclament un prix « qui couvre les coûts » et exigent « des actes ».
D farmers | qui couvre les coûts
D farmers | des actes

# daily: question as quote
« Qui va payer ? » La question, posée par Gilbert Pons, est restée sans réponse.
D pons | Qui va payer ?

# daily: nickname scare
Le « roi du camembert » a perdu sa couronne.
S - | roi du camembert

# daily: name of operation in marks
L'opération « Prairie vide » a mobilisé trente tracteurs.

# daily: title of report in marks
Le rapport, intitulé « Le lait à quel prix ? », compte 80 pages.

# daily: denial
Victor Kessler dément avoir été informé avant le 3 mai.
I kessler | avoir été informé avant le 3 mai

# daily: negated saying
Hélène Morvan n'a pas dit que l'usine fermerait.

# broadcaster: guest on air
« On a perdu quinze ans », estime ce matin sur notre antenne Gilbert Pons.
D pons | On a perdu quinze ans

# broadcaster: reporter asks, she answers
A-t-elle menti ? « Jamais », répond sèchement Hélène Morvan.
D morvan | Jamais

# broadcaster: listeners
« J'ai honte pour eux », nous écrit Lucette, auditrice de Plouvin.
D other | J'ai honte pour eux

# live: hour then actor and colon
11h20. Hélène Morvan : « Le gouvernement ne lâchera personne. »
D morvan | Le gouvernement ne lâchera personne.

# live: tweeted
11h32. « Honteux », tweete la Confédération des éleveurs.
D conf | Honteux

# live: no direct words
11h45. Selon nos informations, Victor Kessler quittera ses fonctions vendredi.
I anonymous | Victor Kessler quittera ses fonctions vendredi

# live: correspondents
11h50. La ministre vient d'arriver, constate notre correspondante sur place.

# live: recall
12h05. Rappel : l'Agence sanitaire avait conclu en avril que le lot était « conforme ».
I anses | le lot était « conforme »
D anses | conforme

# sport: captain
« On n'a rien lâché », savoure Mamadou Dia, buteur à la 88e minute.
D dia | On n'a rien lâché

# sport: the striker as noun
Mamadou Dia a signé jusqu'en 2028. L'attaquant s'est dit « fier » de rejoindre le Stade vénète.
D dia | fier

# sport: the club states
Le Stade vénète « prend acte » de la sanction et fera appel.
D stade | prend acte

# sport: coach unnamed
Le coach du Stade vénète préfère parler d'« un point gagné ».
D other | un point gagné

# sport: for whom
Pour Mamadou Dia, ce match est « une finale ».
I dia | ce match est « une finale »
D dia | une finale

# sport: scare of a metaphor
Le « douzième homme » a encore frappé.
S - | douzième homme

# court: the judge in her reasons
Dans son jugement, le tribunal de commerce relève « une gestion hasardeuse ».
D tribunal | une gestion hasardeuse

# court: prosecution sought
Le procureur a requis deux ans, pointant « une cupidité sans borne ».
D other | une cupidité sans borne

# court: the defendant in the box
« Je regrette », lâche le prévenu. Son avocate plaide « la naïveté ».
D other | Je regrette
D other | la naïveté

# court: is accused of
Victor Kessler est soupçonné d'avoir « maquillé » les comptes, selon le tribunal.
I tribunal | Victor Kessler est soupçonné d'avoir « maquillé » les comptes
D tribunal | maquillé

# court: witness
À la barre, une ancienne comptable raconte avoir « tout signalé » à sa hiérarchie.
I anonymous | avoir « tout signalé » à sa hiérarchie
D anonymous | tout signalé

# council: opposition leader named
Pour l'opposition, Claire Vidal parle d'un « aveu de faiblesse ».
D other | aveu de faiblesse

# council: the mayor in brackets
« Nous n'avons pas la main » (le maire de Plouvin).
D other | Nous n'avons pas la main

# council: several speak
« Une honte », pour Claire Vidal ; « une chance », selon Gilbert Pons.
D other | Une honte
D pons | une chance

# economy: the firm expects
Laitbon, qui « reste confiant », a confirmé ses objectifs annuels.
D laitbon | reste confiant
I laitbon | ses objectifs annuels

# economy: analysts' note
Dans une note, les analystes de Berg & Fils évoquent un « avertissement déguisé ».
D other | avertissement déguisé

# economy: she said of the group
Laitbon a annoncé jeudi la fermeture de son site de Plouvin.
I laitbon | la fermeture de son site de Plouvin

# economy: the group explains by
Le groupe Laitbon explique ce recul par « la météo ».
D laitbon | la météo

# release: speaks of itself
Laitbon tient à rappeler que la sécurité est sa priorité.
I laitbon | la sécurité est sa priorité

# release: quotes the head
« Cette acquisition renforce nos racines », commente Victor Kessler, PDG de Laitbon.
D kessler | Cette acquisition renforce nos racines

# union: leaflet
Dans un tract, les salariés dénoncent « un plan social qui ne dit pas son nom ».
D staff | un plan social qui ne dit pas son nom

# union: worker named
« Trente ans de boîte pour ça », lâche Josiane, ouvrière à la chaîne.
D other | Trente ans de boîte pour ça

# union: one among them
Une vingtaine de salariés bloquent l'entrée. « On ne bougera pas », prévient l'un d'entre eux.
D staff | On ne bougera pas

# editorial: we are told
On nous dit que le lait est sain. On nous a dit tant de choses.
I anonymous | le lait est sain

# magazine: speaking in the past
« Mon grand-père trayait à la main », se souvenait Gilbert Pons en 2015.
D pons | Mon grand-père trayait à la main
"""

"""Words of judgement: which actor they judge, which way, and whose judgement it is."""

import pytest

from actors_marked import marked_page, portrayed
from recoupe.model import Quote
from recoupe.portrayal import find_portrayal


def judgements(text):
    return [(r.surface, r.actor, r.polarity) for r in portrayed(text) if r.device == "evaluation"]


JUDGED = [
    # a predicate
    ("Le [recteur] est resté intraitable, puis injuste.", "injuste", "recteur", -1),
    ("La [compagnie] n'est pas irréprochable.", "irréprochable", "compagnie", -1),
    ("L'[entraîneur] se dit très confiant et serein.", "serein", "entraineur", 1),
    ("Le [syndicat] a été exemplaire pendant la crise.", "exemplaire", "syndicat", 1),
    ("Le [maire] n'a jamais été malhonnête.", "malhonnête", "maire", 1),
    # the noun is the actor's
    ("L'arrogance du [recteur] choque.", "arrogance", "recteur", -1),
    ("Le courage des [sauveteurs] a payé.", "courage", "sauveteurs", 1),
    ("On connaît la gestion calamiteuse du [fonds].", "calamiteuse", "fonds", -1),
    ("Ce vote est un sérieux revers pour la [coalition].", "sérieux revers", "coalition", -1),
    ("C'est une victoire éclatante pour les [riverains].", "victoire éclatante", "riverains", 1),
    ("Un camouflet pour les projets du [ministre].", "camouflet", "ministre", -1),
    ("Le bras de fer entre la [guilde] et le studio dure.", "bras de fer", "guilde", 0),
    # in what the actor does
    ("La [région] a pris une décision courageuse.", "décision courageuse", "region", 1),
    ("Le [groupe] a brutalement fermé son usine.", "brutalement", "groupe", -1),
    ("Le [laboratoire] n'a toujours pas répondu.", "toujours pas", "laboratoire", -1),
    ("L'[UEFA] a négocié, mais en vain.", "en vain", "uefa", -1),
    ("Le [préfet] a menti aux familles.", "a menti", "prefet", -1),
    ("Le [notaire] se terre depuis lundi.", "se terre", "notaire", -1),
    ("Comme a osé le dire le [ministre], tout va bien.", "a osé", "ministre", -1),
    ("Le [chanteur] a livré une prestation magistrale.", "prestation magistrale", "chanteur", 1),
    ("Le [groupe] assure avoir respecté la loi.", "respecté la loi", "groupe", 1),
    # what is the actor's, what it has just done
    ("Le [pianiste] est absent ; son jeu est sublime.", "sublime", "pianiste", 1),
    ("Le [recteur] a signé.\nSa réponse a été maladroite.", "maladroite", "recteur", -1),
    ("La [ministre] songe à vendre le port.\nCe serait une faute.", "faute", "ministre", -1),
    ("Le [club] a vendu son stade.\nQuelle indécence !", "indécence", "club", -1),
    ("Même mutisme du côté de la [ligue].", "mutisme", "ligue", -1),
    ("Silence assourdissant chez [Petrola].", "ilence assourdissant", "petrola", -1),
    ("Le [chef] passe pour un perfectionniste.", "perfectionniste", "chef", 1),
    ("Le [promoteur] a péché par orgueil.", "péché par", "promoteur", -1),
    ("Le maire garde toute sa confiance au [préfet].", "confiance", "prefet", 1),
    ("Les élus ont retiré leur confiance à la [direction].", "confiance", "direction", -1),
    # the actor in the subject
    ("L'attitude du [ministre] est incompréhensible.", "incompréhensible", "ministre", -1),
    ("Les liens avec la [secte] suscitent des inquiétudes.", "inquiétudes", "secte", -1),
    ("Dans un geste généreux, le [club] offre les places.", "geste généreux", "club", 1),
    ("Un accord imposé unilatéralement par la [ligue].", "unilatéralement", "ligue", -1),
    ("Des consignes illisibles transmises par la [mairie].", "illisibles", "mairie", -1),
    ("Il attend les [conseillers], dont l'action est jugée illégale.", "illégale", "conseillers", -1),
    ("Une fuite non maîtrisée du réservoir, exploité par [Petrola], a pollué le lac.", "non maîtrisée", "petrola", -1),
    # what kind of work is judged tells whose
    ("Le [tribunal] a jugé le pilote.\nIl se dit victime d'un procès politique.", "procès politique", "tribunal", -1),
    ("Le [parquet] enquête.\nL'avocat dénonce un réquisitoire à charge.", "réquisitoire à charge", "parquet", -1),
    (
        "L'[exploitant] se tait.\nUn rapport relève un défaut d'entretien du pont.",
        "défaut d'entretien",
        "exploitant",
        -1,
    ),
    (
        "Le tunnel est exploité par [Petrola].\nL'inspection cite de graves manquements.",
        "graves manquements",
        "petrola",
        -1,
    ),
    ("Le [gouvernement] se tait.\nLe député fustige une réforme injuste.", "réforme injuste", "gouvernement", -1),
    ("Les [experts] ont rendu leur avis.\nL'armateur récuse un rapport à charge.", "rapport à charge", "experts", -1),
    ("La [milice] a laissé faire.", "a laissé faire", "milice", -1),
    ("L'[évêque] brille par son silence.", "brille par son silence", "eveque", -1),
    ("Les [familles] reprochent à la [ministre] son indifférence.", "indifférence", "ministre", -1),
    ("La [ligue] a tardé.\nSa lenteur exaspère le [club].", "lenteur", "ligue", -1),
    ("Le [directeur] dit tout contrôler.\nUn mensonge, selon le [syndicat].", "mensonge", "directeur", -1),
    ("Le [directeur] est parti.\nUne honte, répètent les familles.", "honte", "directeur", -1),
    ("La [ministre] est venue.\nElle méprise les soignants.", "méprise les soignants", "ministre", -1),
    ("La [conservatrice] a manqué de prudence.", "a manqué de prudence", "conservatrice", -1),
    ("Des notes, accablantes pour le [ministère], le prouvent.", "accablantes", "ministere", -1),
    ("[Oscar Lenz] passe pour un escroc.", "escroc", "lenz", -1),
    ("La [ville] a su rester digne.", "digne", "ville", 1),
    ("Sans la ténacité des [héritiers], tout était perdu.", "ténacité", "heritiers", 1),
    ("Le [ministère] n'a pas daigné répondre.", "n'a pas daigné répondre", "ministere", -1),
    ("[Transvallée], ce mastodonte aux abois, supprime des trains.", "aux abois", "transvallee", -1),
    ("Chapeau bas aux [conducteurs] !", "Chapeau bas", "conducteurs", 1),
    ("L'[exploitant] se tait.\nD'après le juge, la maintenance a été négligée.", "négligée", "exploitant", -1),
    ("Le [patron] se pavanait à Monaco.", "se pavanait", "patron", -1),
    ("Le silence de l'[évêché] étonne.", "silence", "eveche", -1),
    ("Le [parti] tient des propos xénophobes.", "propos xénophobes", "parti", -1),
    # handed to an actor, or owned up to
    ("Le [tribunal] a infligé un camouflet à la [mairie].", "camouflet", "mairie", -1),
    ("La [compagnie] a reconnu des erreurs de communication.", "erreurs", "compagnie", -1),
    ("Jugée trop laxiste par les [pêcheurs], la [mairie] se défend.", "trop laxiste", "mairie", -1),
    ("Le plan porté par [Helvéa] tourne au fiasco.", "fiasco", "helvea", -1),
    ("La décision des [juges] a été qualifiée d'historique.", "historique", "juges", 1),
    # criticised, praised, complained of
    ("Salué pour son courage, le [capitaine] a été décoré.", "courage", "capitaine", 1),
    ("Sous le feu des critiques, le [recteur] cède.", "Sous le feu des critiques", "recteur", -1),
    ("On reproche au [groupe] son opacité.", "opacité", "groupe", -1),
    ("Le [recteur] a parlé.\nSon arrogance agace.", "arrogance", "recteur", -1),
    ("Les [syndicats] déplorent que la [direction] n'ait pas répondu.", "n'ait pas répondu", "direction", -1),
    ("L'[association] parle d'un scandale et vise la [mairie].", "scandale", "mairie", -1),
    ("La [maire] s'insurge contre un passage en force du [préfet].", "passage en force", "prefet", -1),
    ("Un rapport accablant pour la [clinique].", "rapport accablant", "clinique", -1),
    ("La [fédération] en sort discréditée.", "discréditée", "federation", -1),
    ("Le [juge] a été d'une rare sévérité.", "rare sévérité", "juge", -1),
    ("Le [maire] essuie une volée de critiques.", "essuie une volée", "maire", -1),
    ("Honte au [ministre] !", "Honte", "ministre", -1),
    ("Bravo aux [bénévoles] !", "Bravo", "benevoles", 1),
    ("Le [patron] n'a pas eu un mot pour les victimes.", "n'a pas eu un mot", "patron", -1),
    ("Le [maire] a salué le texte, sans un mot pour les victimes.", "sans un mot pour", "maire", -1),
    ("« C'est fini », a dit le [maire] sous les huées.", "sous les huées", "maire", -1),
    (
        "Le [préfet] a fermé l'école et prévenu la [mairie].\nCe choix est incompréhensible.",
        "incompréhensible",
        "prefet",
        -1,
    ),
    ("Le [préfet] a fermé l'école.\nCette décision brutale ne passe pas.", "décision brutale", "prefet", -1),
    # blame
    ("Des voisins accusent le [notaire] d'avoir menti.", "avoir menti", "notaire", -1),
    ("Le [trésorier] a été mis en examen pour abus de confiance.", "abus de confiance", "tresorier", -1),
    ("Le rapport reproche à la [direction] d'avoir triché.", "avoir triché", "direction", -1),
    ("Le rapport fait du [capitaine] un héros.", "héros", "capitaine", 1),
    ("Le fonds promis par la [région] n'est toujours pas versé.", "toujours pas", "region", -1),
    ("Reste à savoir qui se cache derrière [Petrola].", "se cache derrière", "petrola", -1),
    # the actor of itself, and a comment on the actor before
    ("Le [patron] a promis un dialogue franc.", "franc", "patron", 1),
    ("L'[association] salue une victoire.", "victoire", "association", 1),
    ("Le [ministre] a parlé une heure.\nUne heure d'arrogance.", "arrogance", "ministre", -1),
    ("La [ligue] a annulé la finale.\nCette décision est scandaleuse.", "scandaleuse", "ligue", -1),
    ("L'action de [Petrola] a perdu 4 % lundi.", "a perdu", "petrola", -1),
    ("Le [ministre] a parlé.\nAucune garantie n'a été donnée.", "Aucune garantie", "ministre", -1),
    ("Le [ministre] se tait.\nL'opposition l'accuse d'avoir « dormi sur le dossier ».", "dormi", "ministre", -1),
    ("Le [recteur] a tranché.\nUne enseignante lui reproche d'avoir menti.", "avoir menti", "recteur", -1),
    # aimed at another's work, idioms, appositions
    ("Le [syndicat] dénonce des manquements graves de la [direction].", "manquements graves", "direction", -1),
    (
        "Le [syndicat] a fermé le guichet.\nLa [mairie] dénonce une décision brutale et injuste.",
        "brutale et injuste",
        "syndicat",
        -1,
    ),
    (
        "La [ministre] a reporté l'examen.\nL'[association] salue une décision de bon sens.",
        "décision de bon sens",
        "ministre",
        1,
    ),
    ("La [fédération] salue le travail remarquable des [arbitres].", "travail remarquable", "arbitres", 1),
    ("Le [recteur] fustige l'irresponsabilité du [collectif].", "irresponsabilité", "collectif", -1),
    ("Le [club] a licencié son médecin.\nLe [syndicat] pointe « une décision arbitraire ».", "arbitraire", "club", -1),
    ("La [région] juge le [transporteur] irresponsable.", "irresponsable", "transporteur", -1),
    ("Le [député] traite le [ministre] de menteur.", "menteur", "ministre", -1),
    (
        "La [ligue] a suspendu le match.\nLe [club] juge la décision « brutale et infondée ».",
        "brutale et infondée",
        "ligue",
        -1,
    ),
    ("Le [ministre] a été accueilli sous les huées.", "sous les huées", "ministre", -1),
    ("La [chanteuse] a quitté la scène sous les applaudissements.", "sous les applaudissements", "chanteuse", 1),
    ("La [direction] ferme les yeux sur les retards.", "ferme les yeux", "direction", -1),
    ("Le [ministre] fait la sourde oreille.", "fait la sourde oreille", "ministre", -1),
    ("L'[entraîneur] a tenu parole.", "a tenu parole", "entraineur", 1),
    ("Les [pompiers] ont fait preuve de courage.", "preuve de courage", "pompiers", 1),
    ("La [préfecture] n'a pas pris la mesure du problème.", "pris la mesure", "prefecture", -1),
    ("Le [fabricant] s'est moqué du monde.", "moqué du monde", "fabricant", -1),
    ("Courageux, le [capitaine] a plongé.", "Courageux", "capitaine", 1),
    ("Le [maire], véritable visionnaire, a refusé.", "visionnaire", "maire", 1),
    ("La gestion opaque du [fonds] choque les élus.", "opaque", "fonds", -1),
    ("L'attitude de la [banque] est inhumaine.", "inhumaine", "banque", -1),
    ("Le laxisme du [régulateur] inquiète.", "laxisme", "regulateur", -1),
    ("La décision du [jury] est injustifiable.", "injustifiable", "jury", -1),
    ("La [mairie] accuse le [promoteur] d'avoir « dormi sur le dossier ».", "dormi sur le dossier", "promoteur", -1),
    ("Le [recteur] a perdu pied.", "perdu pied", "recteur", -1),
    ("Le [musée] a brillé par son absence.", "brillé par son absence", "musee", -1),
    ("Le [groupe] entretient le flou sur ses comptes.", "entretient le flou", "groupe", -1),
    ("La [compagnie] a pris ses responsabilités.", "pris ses responsabilités", "compagnie", 1),
    ("La [ministre] a fait un travail remarquable.", "travail remarquable", "ministre", 1),
    ("L'[équipe] a livré un match héroïque.", "héroïque", "equipe", 1),
]


@pytest.mark.parametrize(("text", "words", "actor", "side"), JUDGED, ids=[t for t, *_ in JUDGED])
def test_judgements(text, words, actor, side):
    assert any(words in s and actor == a and side == p for s, a, p in judgements(text)), judgements(text)


LEFT_OUT = [
    "La [police] a découvert un trafic clandestin.",  # not of its making
    "Les [enseignants] travaillent dans des conditions déplorables.",
    "L'[ONU] alerte sur une situation catastrophique.",
    "La [ville] veut attirer des entreprises innovantes.",
    "Le [préfet] a visité le camp.\nLa [ligue] redoute des débordements.",  # no quotation, nobody named
    "Le [ministre] dénonce un accord injuste.",  # the accord is judged, by him
    "Le [syndicat] critique une réforme brutale.",
    "La [police] lutte contre le terrorisme.",
    "Le [maire] conteste une amende « incompréhensible », a réagi son avocat.",  # not the maire
    "La [fédération] siège.\nLe reste relève de la calomnie, dit un joueur.",
    "« Il faut être honnête avec les [éleveurs] », dit un voisin.",
    "Le redressement judiciaire du [club] dure.",
    "La [préfecture] a-t-elle fait son travail ?",
    "Le [maire] a signé.\nSon avocat est brillant.",  # a person
    "Des voisins l'ont décrit au [juge] comme un homme « borné ».",
    "Le [stade] a rouvert après l'effondrement d'une tribune.",
    "Le [club] a visité leur propre stade.",
    "Le [recteur] a justifié la hausse.",  # a verb, not "justified"
    "Un match terrible a eu lieu à Lyon.",  # nobody is named
    "Le [maire] a rencontré un témoin. Le temps était abominable.",
    "Selon la [préfecture], la route est dangereuse.",
    "La [ministre] ferme le site.",
    "Les régions pauvres du pays attendent la [ministre].",
    "Le [ministre] dénonce une situation catastrophique.",
    "Le [maire] regrette la fermeture de la piscine.",
    "Il y a un hôpital à Lyon.\nLe [maire] salue une décision sage.",  # nobody named before
    "Le [fonds] a versé 5 millions de francs.",
    "Dans un rapport accablant, l'[association] cite une banque.",  # of the bank
    "La [ministre] se dit gravement préoccupée.",
    "La [ministre] a clairement indiqué sa préférence.",  # an adverb of a plain adjective
    "Fidèle à sa réputation, la [ministre] voyage.",
    "La [conservatrice] mérite mieux que ce lynchage.",
    "Le [musée] a rouvert.\nBravo, les artistes !",
    "[Oscar Lenz] brille par la taille.",
    "La [ministre] est venue.\n« Elle reviendra », lâche un infirmier.",  # a verb of speech
    "La [digue] a permis d'éviter une catastrophe.",
    "Le [maire] salue le sang-froid des passants.\nLa [police] aussi.",  # of the passers-by
    "Le [club] joue demain.\nL'[entraîneur] évoque un gâchis.",  # whose?
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_words_tied_to_nobody_are_left_out(text):
    assert not judgements(text)


def test_whose_judgement_it_is():
    text = "« Le [maire] est malhonnête », a lancé Paul.\nLe [maire] est malhonnête."
    page, mentions = marked_page(text)
    end = page.article.text.index(" »")
    quote = Quote("d", 2, end, page.article.text[2:end], "direct", "other:Paul", "Paul", "a lancé", "", "body", "test")
    rows = [r for r in find_portrayal(page, mentions, [quote]) if r.device == "evaluation"]
    assert [(r.surface, r.reported_by) for r in rows] == [("malhonnête", "other:Paul"), ("malhonnête", "")]


def test_quoted_words_about_the_one_actor_they_name():
    text = "« Ces mensonges de plus, signés [Petrola], quel mépris ! », dit [Anne]."
    page, mentions = marked_page(text)
    end = page.article.text.index(" »")
    quote = Quote("d", 2, end, page.article.text[2:end], "direct", "anne", "Anne", "dit", "", "body", "test")
    rows = [r for r in find_portrayal(page, mentions, [quote]) if r.device == "evaluation"]
    assert {(r.actor, r.polarity, r.reported_by) for r in rows} == {("petrola", -1, "anne")}


def quoted(text, speaker, cue="", stance=""):
    page, mentions = marked_page(text)
    start, end = page.article.text.index("« ") + 2, page.article.text.index(" »")
    quote = Quote("d", start, end, "", "direct", speaker, "", cue, stance, "body", "test")
    rows = find_portrayal(page, mentions, [quote])
    return [(r.surface, r.actor, r.polarity, r.rule) for r in rows if r.device == "evaluation"]


def test_an_attack_in_quotation_marks_is_one_against_the_actor_it_names():
    text = "« La [mairie] dort », ironise un riverain."
    assert quoted(text, "other:riverain", "ironise") == [("dort", "mairie", -1, "hostile-cue")]
    assert quoted(text, "other:riverain", "observe") == []
    assert quoted(text, "other:riverain", "dit", "accusing") == [("dort", "mairie", -1, "hostile-cue")]


def test_what_is_feared_is_laid_to_the_other_actor_of_the_sentence_before():
    text = "Les [ultras] ont défilé.\nLe [préfet] redoute « de nouvelles violences »."
    assert ("violences", "ultras", -1) in [(s.split()[-1], a, p) for s, a, p, _ in quoted(text, "prefet", "redoute")]


def test_an_actor_that_praises_itself_in_its_own_words():
    text = "« Nous l'avons nous-mêmes signalé », dit la [mairie]."
    assert [(a, p, r) for _, a, p, r in quoted(text, "mairie", "dit")] == [("mairie", 1, "self")]


def test_words_under_scare_marks_are_the_source_s_own():
    text = "Le [maire] est « exemplaire »."
    page, mentions = marked_page(text)
    start = page.article.text.index("exemplaire")
    quote = Quote("d", start, start + 10, "exemplaire", "scare", "", "", "", "", "body", "test")
    rows = [r for r in find_portrayal(page, mentions, [quote]) if r.device == "evaluation"]
    assert [r.reported_by for r in rows] == [""]


def test_what_an_actor_claims_of_its_own_work():
    text = "La [banque] assure que « tous les contrôles étaient conformes »."
    assert [(a, p) for _, a, p, _ in quoted(text, "banque", "assure")] == [("banque", 1)]


def test_denied_and_admitted_in_the_first_person():
    denied = "« Nous n'avons jamais joué avec la santé des patients », dit la [clinique]."
    assert [(a, p) for _, a, p, _ in quoted(denied, "clinique", "dit")] == [("clinique", 1)]
    admitted = "« Nous avons tardé », dit la [clinique]."
    assert [(a, p) for _, a, p, _ in quoted(admitted, "clinique", "dit")] == [("clinique", -1)]
    own = "« C'est notre faute », dit la [clinique]."
    assert [(a, p) for _, a, p, _ in quoted(own, "clinique", "dit")] == [("clinique", -1)]
    assert not quoted("« Ce n'est pas notre faute », dit la [clinique].", "clinique", "dit")


def test_a_victory_is_the_speaker_s_and_what_it_overcomes_is_the_other_s():
    text = "Le [musée] rouvre.\n« C'est une victoire sur le mépris », dit la [ligue]."
    found = {(a, p, r) for _, a, p, r in quoted(text, "ligue", "dit")}
    assert found == {("ligue", 1, "self"), ("musee", -1, "overcome")}


def test_an_outcry_is_about_the_act_just_named():
    text = "Le [musée] a licencié sa gardienne.\n« C'est une honte », dit une voisine."
    assert [(a, p) for _, a, p, _ in quoted(text, "other:voisine", "dit")] == [("musee", -1)]


def test_quoted_words_on_a_work_are_about_the_actor_just_told_of():
    text = "Le [maire] a signé.\n« Ce projet est une pure folie des grandeurs, un gâchis », dit une voisine."
    assert ("maire", -1) in [(a, p) for _, a, p, _ in quoted(text, "other:voisine", "dit")]


def test_quoted_words_on_no_work_are_about_nobody():
    text = "Le [maire] a signé.\n« Nous vivons des semaines pénibles », dit une voisine."
    assert quoted(text, "other:voisine", "dit") == []


BY = [
    ("Le [maire] dénonce la lenteur de l'[administration].", "lenteur", "maire"),
    ("La [direction], accusée de laxisme par le [syndicat], répond.", "laxisme", "syndicat"),
    ("Le [syndicat] juge la [direction] irresponsable.", "irresponsable", "syndicat"),
    ("Jugée trop laxiste par les [pêcheurs], la [mairie] se défend.", "trop laxiste", "pecheurs"),
    ("Le [directeur] est parti.\nUne honte, répètent les [familles].", "honte", "familles"),
    ("La lenteur de l'[administration] irrite le [maire].", "lenteur", ""),
    ("Le [maire] a parlé ; l'arrogance du [groupe] choque.", "arrogance", ""),
]


@pytest.mark.parametrize(("text", "surface", "by"), BY, ids=[text for text, *_ in BY])
def test_whose_judgement_a_verb_tells(text, surface, by):
    assert [r.reported_by for r in portrayed(text) if r.device == "evaluation" and r.surface == surface] == [by]

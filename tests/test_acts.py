"""Who acts on whom: sentences of other subjects, each with the acts that are clear in it and nothing else claimed.

A sentence marks its actors [like this]; what is expected is "actor agent words" or "actor patient words", where the
words have to lie inside what is found.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors_marked import marked_page, portrayed
from recoupe.model import Portrayal, Quote
from recoupe.portrayal import find_portrayal
from recoupe.portrayal.acts import read_verb


def acts(text: str) -> list[Portrayal]:
    return [row for row in portrayed(text) if row.device.startswith("verb-")]


def has(rows: list[Portrayal], actor: str, role: str, words: str) -> bool:
    return any(r.actor == actor and r.device == "verb-" + role and words in r.surface for r in rows)


ACTIVE = [
    ("Le [syndicat] a déposé un préavis de grève.", "syndicat agent a déposé un préavis"),
    ("La [ministre] annonce un plan pour l'hôpital.", "ministre agent annonce un plan"),
    ("Les [chercheurs] ont publié leurs résultats mardi.", "chercheurs agent ont publié leurs résultats"),
    ("[Bruxelles] avait déjà rejeté le budget italien.", "bruxelles agent avait déjà rejeté"),
    ("L'[entraîneur] prépare le match retour.", "entraineur agent prépare le match"),
    ("Hier soir, les [pompiers] maîtrisaient l'incendie.", "pompiers agent maîtrisaient l'incendie"),
    ("Le [laboratoire] retirera le médicament du marché.", "laboratoire agent retirera le médicament"),
    ("La [Banque centrale] relèvera ses taux en juin.", "centrale agent relèvera ses taux"),
    ("Ce matin, l'[association] distribuait des repas.", "association agent distribuait des repas"),
    ("Les [sénateurs] votèrent la réforme dans la nuit.", "senateurs agent votèrent la réforme"),
    ("Le [conseil départemental] aurait vendu le collège.", "departemental agent aurait vendu le collège"),
    ("[Marie Lefort] connaît le dossier.", "lefort agent connaît le dossier"),
    ("[M. Aubry] vend ses parts.", "aubry agent vend ses parts"),
    ("Le [navigateur] franchit le cap Horn.", "navigateur agent franchit le cap"),
    ("La [cheffe] accueille ses clients le samedi.", "cheffe agent accueille ses clients"),
    ("Le candidat [Delmas] a, mardi, présenté son équipe.", "delmas agent présenté"),
    ("Vendredi, le [juge] a entendu trois témoins.", "juge agent a entendu"),
    ("Le [groupe] a également fermé deux sites.", "groupe agent a également fermé"),
    ("Toutefois, les [éleveurs] bloquent encore l'autoroute.", "eleveurs agent bloquent encore"),
    ("Le [ministère] compte supprimer l'examen.", "ministere agent compte supprimer l'examen"),
    ("La [région] va financer la ligne.", "region agent va financer la ligne"),
    ("Les [agriculteurs] peuvent semer dès mars.", "agriculteurs agent peuvent semer"),
    ("Le [joueur] vient de signer à Lens.", "joueur agent vient de signer"),
    ("L'[opposition] cherche à retarder le vote.", "opposition agent cherche à retarder le vote"),
    ("Le [maire] a décidé de fermer la piscine.", "maire agent a décidé de fermer la piscine"),
    ("Le [médecin] a dû quitter la salle.", "medecin agent a dû quitter la salle"),
]
NEGATED = [
    ("Le [préfet] n'a pas autorisé la marche.", "prefet agent n'a pas autorisé"),
    ("L'[entreprise] ne publie jamais ses comptes.", "entreprise agent ne publie jamais"),
    ("Les [experts] n'ont rien trouvé.", "experts agent n'ont rien trouvé"),
    ("La [direction] n'a pas souhaité répondre.", "direction agent n'a pas souhaité répondre"),
    ("Le [champion] ne reviendra plus à Monaco.", "champion agent ne reviendra plus"),
    ("Les [élus] n'ont toujours pas reçu le rapport.", "elus agent n'ont toujours pas reçu"),
    ("Le [club] n'a plus gagné depuis mars.", "club agent n'a plus gagné"),
]
PASSIVE = [
    ("Le [directeur] a été limogé mercredi.", "directeur patient a été limogé"),
    ("Les [mineurs] ont été secourus par un hélicoptère.", "mineurs patient ont été secourus"),
    ("La [présidente] est contestée depuis un an.", "presidente patient est contestée"),
    ("L'[otage] sera libéré dimanche.", "otage patient sera libéré"),
    ("Le [coureur] n'a pas été sanctionné.", "coureur patient n'a pas été sanctionné"),
    ("Les [salariés] avaient été prévenus en janvier.", "salaries patient avaient été prévenus"),
    ("Le [suspect] doit être jugé en mai.", "suspect patient doit être jugé"),
    ("La [famille] pourrait être expulsée.", "famille patient pourrait être expulsée"),
    ("Le [trésorier] a été mis en examen pour fraude.", "tresorier patient a été mis en examen"),
    ("La [députée] s'est fait huer à la tribune.", "deputee patient s'est fait huer"),
    ("Les [réfugiés] ont été contraints de partir.", "refugies patient ont été contraints"),
    ("Le [village] fut évacué dans la nuit.", "village patient fut évacué"),
]
PASSIVE_PAR = [
    ("La loi a été votée par le [Sénat].", "senat agent votée par"),
    ("Le rachat, exigé par les [actionnaires], attendra.", "actionnaires agent exigé par"),
    ("Une enquête ouverte par le [parquet] suit son cours.", "parquet agent ouverte par"),
    ("Le texte est soutenu par [Berlin].", "berlin agent soutenu par"),
    ("Le [président] a été élu par le [congrès].", "congres agent élu par"),
    ("Le [président] a été élu par le [congrès].", "president patient a été élu"),
    ("Le pont, construit en 1932 par la [compagnie], a rouvert.", "compagnie agent construit en 1932 par"),
    ("Des écoles incendiées par des [émeutiers] restent fermées.", "emeutiers agent incendiées par"),
]
REFLEXIVE = [
    ("Le [gouvernement] s'est rapproché des syndicats.", "gouvernement agent s'est rapproché"),
    ("Les [skieurs] se sont égarés dans la poudreuse.", "skieurs agent se sont égarés"),
    ("La [ville] s'engage à rénover le gymnase.", "ville agent s'engage à rénover"),
    ("L'[actrice] se mobilise pour les glaciers.", "actrice agent se mobilise"),
    ("Le [constructeur] s'est retiré du marché russe.", "constructeur agent s'est retiré"),
    ("La [préfecture] se refuse à tout commentaire.", "prefecture agent se refuse à tout commentaire"),
]
RELATIVE = [
    ("Le [comité] qui dirige la course a tranché.", "comite agent dirige la course"),
    ("[Paul Morin], qui avait quitté le parti en 2019, revient.", "morin agent avait quitté le parti"),
    ("[Paul Morin], qui avait quitté le parti en 2019, revient.", "morin agent revient"),
    ("Elle a rencontré les [infirmiers], qui réclament des lits.", "infirmiers agent réclament des lits"),
    ("Le [fonds], dont le siège est à Oslo, rachète la marque.", "fonds agent rachète la marque"),
    ("Le [maire], que beaucoup accusent d'avoir menti, se tait.", "maire patient accusent d'avoir menti"),
    ("La [chaîne] qui a diffusé le film présente ses excuses.", "chaine agent a diffusé le film"),
]
APPOSITION = [
    ("L'[UEFA], organisatrice du tournoi, a reporté le match.", "uefa agent a reporté le match"),
    ("[Claire Vasseur], 52 ans, maire de Digne, a porté plainte.", "vasseur agent a porté plainte"),
    ("Le [procureur], Jean Roy, requiert deux ans.", "procureur agent requiert deux ans"),
    ("Le navigateur malouin, [Yann Keriou], a abandonné.", "keriou agent a abandonné"),
    ("Les [marins], eux, ont repris la mer.", "marins agent ont repris la mer"),
    ("La [fédération] (FFE) a suspendu le juge.", "federation agent a suspendu le juge"),
    ("L'[agence], selon nos informations, prépare un recours.", "agence agent prépare un recours"),
    ("Les [bénévoles] réunis dans la salle ont applaudi.", "benevoles agent ont applaudi"),
    ("Le [conseil] de la ville a voté le budget.", "conseil agent a voté le budget"),
    ("Le fabricant de vélos [Cyclor] ferme son usine.", "cyclor agent ferme son usine"),
]
COORDINATED = [
    ("La [France] et l'[Italie] ont signé le traité.", "france agent ont signé le traité"),
    ("La [France] et l'[Italie] ont signé le traité.", "italie agent ont signé le traité"),
    ("Le [maire] et son adjoint visitent le chantier.", "maire agent visitent le chantier"),
    ("Le [ministre] a reçu les syndicats et promis une réponse.", "ministre agent promis une réponse"),
    ("Le [groupe] a vendu sa filiale et renonce au charbon.", "groupe agent renonce"),
    ("La [police] a bouclé le quartier, puis interpellé deux hommes.", "police agent interpellé deux hommes"),
    ("[Apicil] et [Mornay] fusionneront en mai.", "mornay agent fusionneront"),
]
PARTICIPLES = [
    ("Le [parti] a quitté la salle, dénonçant une farce.", "parti agent dénonçant une farce"),
    ("L'[équipe] a rouvert le score en marquant deux fois.", "equipe agent a rouvert le score"),
    ("Accusé de dopage, le [sprinteur] nie.", "sprinteur patient Accusé de dopage"),
    ("Attendue à midi, la [reine] n'est jamais venue.", "reine patient Attendue"),
    ("Le [notaire], soupçonné de fraude, a démissionné.", "notaire patient soupçonné de fraude"),
    ("Le [notaire], soupçonné de fraude, a démissionné.", "notaire agent a démissionné"),
    ("Des [ouvriers] licenciés par courriel témoignent.", "ouvriers patient licenciés"),
    ("L'[athlète], 24 ans, exclue des Jeux, fait appel.", "athlete patient exclue"),
]
INFINITIVES = [
    ("La [marque] a retiré le lait, sans préciser la cause.", "marque agent sans préciser la cause"),
    ("Le [pilote] a attendu avant de décoller.", "pilote agent décoller"),
    ("Des [habitants] manifestent pour sauver la poste.", "habitants agent sauver la poste"),
    ("L'[État] a refusé de vendre l'aéroport et d'ouvrir le capital.", "etat agent a refusé de vendre l'aéroport"),
]
OBJECTS = [
    ("Le tribunal a condamné le [footballeur].", "footballeur patient a condamné le footballeur"),
    ("La grève paralyse la [compagnie].", "compagnie patient paralyse la compagnie"),
    ("Des voisins ont sauvé l'[enfant].", "enfant patient ont sauvé l'enfant"),
    ("Il veut rassurer les [marchés].", "marches patient rassurer les marchés"),
    ("Elle quitte la salle, accusant le [recteur] de mépris.", "recteur patient accusant le recteur"),
    ("Le rapport reproche à l'[hôpital] ses retards.", "hopital patient reproche à l'hôpital"),
    ("La cour a infligé une amende au [géant].", "geant patient a infligé une amende au géant"),
    ("Des riverains ont porté plainte contre la [société].", "societe patient plainte contre la société"),
    ("Des milliers de lycéens manifestent contre le [ministre].", "ministre patient manifestent contre le ministre"),
    ("L'expulsion des [squatteurs] a duré une heure.", "squatteurs patient expulsion des squatteurs"),
    ("Le limogeage de [Pierre Rey] surprend.", "rey patient limogeage de Pierre Rey"),
]
OBJECTS += [
    ("Un député s'en est pris à la [rectrice].", "rectrice patient pris à la rectrice"),
    ("L'accident a coûté la vie à [Pierre Rey].", "rey patient a coûté la vie à Pierre Rey"),
    ("L'architecte danoise [Inge Holm] a été condamnée.", "holm patient a été condamnée"),
]
OBJECTS += [
    ("[Anne Roy] avait prévenu la mairie.\nOn l'a licenciée en juin.", "roy patient l'a licenciée en juin"),
    ("Licenciée pour faute grave, la [caissière] se tait.", "caissiere patient Licenciée"),
]
RELATIVE += [("La [région], elle qui a dilapidé l'argent, paie.", "region agent a dilapidé l'argent")]
DEEDS = [
    ("La grève a cessé après l'intervention du [recteur].", "recteur agent intervention du recteur"),
    ("Les menaces de [Pékin] inquiètent.", "pekin agent menaces de Pékin"),
]
INVERTED = [
    ("« Nous tiendrons », a lancé le [capitaine].", "capitaine agent a lancé"),
    ("« Dehors ! », hurle la [conductrice].", "conductrice agent hurle"),
    ("Le vote aura lieu, précise le [bureau].", "bureau agent précise"),
    ("Le stade fermera, comme l'a annoncé la [ligue].", "ligue agent l'a annoncé"),
    ("Le parc, que gère la [métropole], rouvre.", "metropole agent gère"),
]
PRONOUNS = [
    ("La [juge] a entendu les parties.\nElle rendra sa décision lundi.", "juge agent rendra sa décision"),
    ("Le [coach] quitte Nantes.\nIl rejoint Porto.\nIl signera jeudi.", "coach agent signera"),
    ("Alors que le [pétrolier] recule en Bourse, il rachète ses actions.", "petrolier agent rachète ses actions"),
    ("Quant à la [directrice], elle a refusé.", "directrice agent a refusé"),
    ("Chez [Oceanis], on conteste les chiffres.", "oceanis agent conteste les chiffres"),
    ("Du côté de la [ligue], où l'on se tait, rien ne bouge.", "ligue agent se tait"),
    ("Le [délégué] a demandé à être reçu par la ministre.", "delegue agent a demandé à être reçu"),
    ("[Anne Petit] s'est rendue à Lille.\nElle a été huée.", "petit patient a été huée"),
]
ALL = (
    ACTIVE + NEGATED + PASSIVE + PASSIVE_PAR + REFLEXIVE + RELATIVE + APPOSITION + COORDINATED + PARTICIPLES
    + INFINITIVES + OBJECTS + DEEDS + INVERTED + PRONOUNS
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[f"{i}-{e}" for i, (_, e) in enumerate(ALL)])
def test_acts(text, expected):
    actor, role, words = expected.split(" ", 2)
    found = acts(text)
    assert has(found, actor, role, words), found


# what looks like an act of the actor and is not, or is not clear
NOTHING = [
    ("L'affaire [Martin] embarrasse la mairie.", "martin", "agent"),  # the affair does
    ("Le plan du [ministre] prévoit dix mesures.", "ministre", "agent"),
    ("Le voisin de la [ministre] a vendu sa maison.", "ministre", "agent"),
    ("Avec le [préfet], la région a fixé la date.", "prefet", "agent"),
    ("Selon le [maire], le pont ferme.", "maire", "agent"),
    ("La marche contre le [ministre] a réuni mille personnes.", "ministre", "agent"),
    ("Le président du [club], qui a signé hier, se tait.", "club", "agent"),  # president or club?
    ("Il est le [président] depuis mai.", "president", "patient"),  # a copula has no object
    ("« Oui », a répondu le [maire].", "maire", "patient"),  # an inverted subject is no object
    ("« Oui », a expliqué le [maire].", "maire", "patient"),
    ("Condamné ou relaxé, le [maire] partira.", "maire", "patient"),  # not known which
    ("Le procès du [maire], [Paul Ney], s'ouvre lundi.", "ney", "agent"),  # the trial opens
    ("Le [maire] est poursuivi pour vol et mise en danger.", "maire", "agent"),
    ("Les [journaux] de la veille sont restés en kiosque.", "journaux", "patient"),
    ("Le [bateau] est arrivé mardi.", "bateau", "patient"),  # être with a verb of movement is active
    ("La [ville] est grande.", "ville", "agent"),
    ("La relation entre la [Chine] et le [Japon] a changé.", "japon", "agent"),
    ("Le départ de la [patronne] et de son adjoint est acté.", "patronne", "patient"),
    ("Le [roi] avait cent chevaux.", "roi", "agent"),
    ("Le directeur de l'[usine], accusé de fraude, nie.", "usine", "patient"),
    ("Le [maire] a reçu Paul.\nUne voiture passe.\nIl pleut.", "maire", "agent il"),
    ("Le [préfet] est venu.\nIl faut attendre.", "prefet", "agent il"),
    ("[Lyon] et ses rivaux, a dit Paul, jouent demain.", "lyon", "patient"),
]


@pytest.mark.parametrize(("text", "actor", "role"), NOTHING, ids=[t for t, _, _ in NOTHING])
def test_what_is_not_clear_is_left_out(text, actor, role):
    if role == "agent il":
        assert not any(row.surface.startswith(("pleut", "faut")) for row in acts(text))
    else:
        assert not any(row.actor == actor and row.device == "verb-" + role for row in acts(text)), acts(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Le [préfet] n'a pas répondu.", "subject-negated"),
        ("Le [préfet] s'agace.", "reflexive"),
        ("Le [préfet] a été muté.", "passive"),
        ("Le texte signé par le [préfet] suit.", "passive-agent"),
        ("Le [préfet], a-t-on appris, quitte Lille.", "subject-aside"),
        ("Le [préfet] et son équipe visitent Lille.", "coordinated-subject"),
        ("Le [préfet] signe et part.", "shared-subject"),
        ("« Non », répond le [préfet].", "inverted-cue"),
        ("Le [préfet], qui signe, part.", "relative"),
    ],
)
def test_rule_is_named(text, rule):
    assert rule in {row.rule for row in acts(text)}


@pytest.mark.parametrize(
    ("text", "device", "polarity"),
    [
        ("Le [maire] a menti.", "verb-agent", -1),
        ("Le [maire] n'a pas menti.", "verb-agent", 0),
        ("Le [maire] a sauvé le club.", "verb-agent", 1),
        ("Le [maire] visite Lille.", "verb-agent", 0),
        ("Le [maire] a été condamné.", "verb-patient", -1),
        ("Le [maire] a été acclamé.", "verb-patient", 1),
        ("Le [maire] a été vu.", "verb-patient", 0),
    ],
)
def test_polarity_of_acts(text, device, polarity):
    assert [row.polarity for row in acts(text) if row.device == device] in ([polarity], [polarity, polarity]) or (
        device == "verb-patient" and polarity == 0 and not acts(text)
    )


def test_acts_in_quotations_are_reported():
    text = "[Paul] assure que la [mairie] a menti."
    page, mentions = marked_page(text)
    start = page.article.text.index("la mairie")
    quote = Quote("d", start, len(page.article.text) - 1, "", "indirect", "paul", "Paul", "assure", "", "body", "test")
    rows = list(find_portrayal(page, mentions, [quote]))
    assert [r.reported_by for r in rows if r.surface == "a menti" and r.device == "verb-agent"] == ["paul"]


def test_first_person_in_quotations_is_the_speaker():
    text = "« Nous avons tout donné », dit la [capitaine]."
    page, mentions = marked_page(text)
    quote = Quote("d", 2, 22, "", "direct", "capitaine", "la capitaine", "dit", "", "body", "test")
    rows = list(find_portrayal(page, mentions, [quote]))
    assert has(rows, "capitaine", "agent", "avons tout donné")


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("n'a pas été convié", ("convier", "passive", True)),
        ("s'est rapproché de la Russie", ("rapprocher", "reflexive", False)),
        ("refuse de parler", ("refuser", "active", False)),
        ("a menti", ("mentir", "active", False)),
        ("exigé par les riverains", ("exiger", "passive", False)),
        ("sans préciser de date", ("préciser", "active", False)),
        ("expulsion des squatteurs", None),
    ],
)
def test_read_verb(surface, expected):
    assert read_verb(surface) == expected


WORDS = st.sampled_from(
    [
        "le",
        "la",
        "[maire]",
        "[Lyon]",
        "a",
        "été",
        "accusé",
        "de",
        "mentir",
        ",",
        "qui",
        "ne",
        "s'",
        "et",
        "par",
        "«",
        "»",
        "dénonce",
        "pas",
        "(",
        ")",
        "il",
        "nous",
        "que",
        ":",
        "avoir",
        "d'",
        "injuste",
        ".",
        "\n",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_any_words_give_sorted_spans_inside_their_sentence(words):
    page, mentions = marked_page(" ".join(words))
    rows = list(find_portrayal(page, mentions, []))
    assert [(r.start, r.end) for r in rows] == sorted((r.start, r.end) for r in rows)
    for row in rows:
        assert page.article.text[row.start : row.end] == row.surface != ""
        assert any(s.start <= row.start and row.end <= s.end for s in page.sentences)
        assert row.polarity in (-1, 0, 1) and row.rule and row.actor
    keys = [(r.start, r.end, r.actor, r.device) for r in rows]
    assert len(keys) == len(set(keys))


def test_a_page_without_stops_stays_linear():
    text = "Le [maire] dénonce un accord injuste et le [préfet] a limogé M. [Roy] « sans vergogne » " * 3000
    rows = portrayed(text)
    assert len(rows) > 3000

"""Event dates: which date of a sentence is whose, on sentences of many subjects."""

from dataclasses import replace

import pytest

from marked_pages import look, read_page, study_of
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.statements.events import find_event_dates, find_lookalikes, find_undated_events

STUDY = study_of(
    events=[
        {
            "id": "strike_start",
            "label": "La grève commence",
            "match": ["grève commenc*|début*|lanc*", "arrêt* travail"],
        },
        {"id": "strike_end", "label": "Fin de la grève", "match": ["grève fin|achev*|pris", "repris* travail"]},
        {"id": "vote", "label": "Vote de la loi", "match": ["loi|texte vot*|adopt*"]},
        {"id": "decree", "label": "Décret", "match": ["décret publi*|paru*|sign*"]},
        {"id": "launch", "label": "Lancement de la fusée", "match": ["fusée|lanceur décoll*|lanc*|tir"]},
        {"id": "opening", "label": "Ouverture du musée", "match": ["musée ouv*|inaugur*"]},
        {
            "id": "deadline",
            "label": {"fr": "Date limite des candidatures", "en": "Deadline"},
            "match": ["candidatures"],
        },
        {"id": "outbreak", "label": "Début de l'épidémie", "match": ["épidémie|virus appar*|début*|détect*"]},
        {"id": "arrest", "label": "Arrestation", "match": ["arrêté|interpellé|arrestation suspect|homme"]},
        {"id": "fire", "label": "Incendie de l'usine", "match": ["incendie|feu usine|entrepôt"]},
        {"id": "merger", "label": "Fusion des banques", "match": ["fusion banque*|groupe*"]},
        {"id": "inquiry_report", "label": "Rapport de la mission", "match": ["rapport mission"]},
        {"id": "raid", "label": "Saisies à la douane", "match": ["saisies"]},
        {"id": "filing", "label": "Plainte", "match": ["plainte"]},
        {"id": "tour", "label": "Visite du préfet", "match": ["préfet visite"]},
        {"id": "keel", "label": "Pose de la quille", "match": ["quille"]},
        {"id": "wreck", "label": "Naufrage du chalutier", "match": ["naufrage chalutier"]},
        {"id": "transfer", "label": "Transfert de la joueuse", "match": ["transfert|signé attaquante|joueuse"]},
    ]
)

CASES = [
    # what only says that the thing named comes to be leaves its date to the thing
    ("Publié [le 3 mai|2025-05-03], le rapport de la mission sur les eaux embarrasse le préfet.",
     {("inquiry_report", "le 3 mai")}),
    ("Au lendemain des saisies effectuées [jeudi 12 juin|2025-06-12] sur le port, le syndicat se tait.",
     {("raid", "jeudi 12 juin")}),
    ("Le chantier naval vit d’un paquebot dont la quille a été posée [en janvier|2025-01].", {("keel", "en janvier")}),
    ("Ouvert [en avril 2023|2023-04] par la pose de la quille, le chantier prend du retard.",
     {("keel", "en avril 2023")}),
    ("Le collectif, à l’origine de la plainte déposée [le 3 mai|2025-05-03], se réjouit.", {("filing", "le 3 mai")}),
    ("La colère que le préfet avait nourrie dès sa visite du [3 mai|2025-05-03] ne retombe pas.",
     {("tour", "3 mai")}),
    ("Annoncées [le 3 mai|2025-05-03], les saisies n’ont pas eu lieu.", set()),
    ("Les saisies contestées [lundi|2025-05-05] devant le juge étaient régulières.", set()),
    ("Remis [vendredi|2025-03-07] à la ministre, le rapport de la mission étrille la direction.",
     {("inquiry_report", "vendredi")}),
    ("Le rapport de la mission, publié [vendredi|2025-03-07], donne raison aux riverains.",
     {("inquiry_report", "vendredi")}),
    ("Les dockers ont interpellé le préfet [en janvier|2025-01] sur les saisies.", set()),
    # time counted from the thing named puts it on another day, save where the day is set beside it
    ("[Le 7 mars|2025-03-07], un an après le naufrage du chalutier, le rapport de la mission a été publié.",
     {("inquiry_report", "Le 7 mars")}),
    ("Trois jours après les saisies, survenues [lundi|2025-03-03], le port est à l’arrêt.", {("raid", "lundi")}),
    ("Il est revenu dix jours après les saisies, [le lundi 3 mars|2025-03-03].", {("raid", "le lundi 3 mars")}),
    # a relative clause dates the noun before it, its complements passed over
    ("Le parquet enquête sur le naufrage d’un chalutier de Concarneau au large des Glénan, qui avait fait deux morts "
     "et trois disparus [le 9 mars|2025-03-09].", {("wreck", "le 9 mars")}),
    # a date set before what it dates
    ("C’est [le vendredi 9 mai|2025-05-09], et non plus tôt, que la loi sur la pêche a été adoptée.",
     {("vote", "le vendredi 9 mai")}),
    ("Ce n’est qu’[en juin|2025-06] que la loi sur la pêche a été votée.", {("vote", "en juin")}),
    ("La grève, lancée [le 3 mars|2025-03-03], a pris fin [le 12 avril|2025-04-12].",
     {("strike_start", "le 3 mars"), ("strike_end", "le 12 avril")}),
    ("[Lundi|2025-03-03], les cheminots ont arrêté le travail ; ils l’ont repris [jeudi|2025-03-06].",
     {("strike_start", "Lundi"), ("strike_end", "jeudi")}),
    ("La grève, qui a débuté [en mars|2025-03] à Lyon, inquiète.", {("strike_start", "en mars")}),
    ("La grève a commencé du [3 mars au 12 avril|2025-03-03/2025-04-12|range].", {("strike_start", "3 mars")}),
    ("Le Sénat a adopté [mercredi|2025-06-04] la loi sur la pêche.", {("vote", "mercredi")}),
    ("La loi votée à Oslo entrera en vigueur [le 1er juin|2025-06-01].", set()),
    ("La loi qui a été votée [le 4 juin|2025-06-04] entrera en vigueur [le 1er juillet|2025-07-01].",
     {("vote", "le 4 juin")}),
    ("La grève, lancée par les dockers, a coûté trois millions au port [en mars|2025-03].", set()),
    ("Le vote de la loi est prévu [jeudi|2025-06-12].", {("vote", "jeudi")}),
    ("La loi, adoptée [en juin|2025-06], a vu son décret publié [le 2 septembre|2025-09-02].",
     {("vote", "en juin"), ("decree", "le 2 septembre")}),
    ("Le décret a été signé [hier|2025-09-01], trois mois après l’adoption du texte [en juin|2025-06].",
     {("decree", "hier"), ("vote", "en juin")}),
    ("Le ministre a annoncé [mardi|2025-05-06] que la loi serait votée [à l’automne|2025-09-23/2025-12-20|season].",
     {("vote", "à l’automne")}),
    ("Le ministre a annoncé [mardi|2025-05-06] le vote de la loi.", set()),
    ("[Mardi 6 mai|2025-05-06], peu avant midi, la fusée a décollé de Kourou.", {("launch", "Mardi 6 mai")}),
    ("La fusée, reportée [lundi|2025-05-05], a finalement décollé [mardi|2025-05-06].", {("launch", "mardi")}),
    ("[Le 6 mai 2025|2025-05-06], quand le lanceur a décollé, la salle a applaudi.", {("launch", "Le 6 mai 2025")}),
    ("Tout s’est joué [le 6 mai|2025-05-06], quand le lanceur a décollé avec une heure de retard.",
     {("launch", "le 6 mai")}),
    ("Le musée, fermé depuis [2019|2019], a été inauguré [samedi|2025-10-04] par la maire.", {("opening", "samedi")}),
    ("Le directeur, en poste depuis [2019|2019], a inauguré le musée.", set()),
    ("Le musée ouvrira ses portes [le 4 octobre|2025-10-04], dix ans après le concours lancé [en 2015|2015].",
     {("opening", "le 4 octobre")}),
    ("Les candidatures doivent être déposées avant [le 30 juin|2025-06-30|deadline].", {("deadline", "le 30 juin")}),
    ("Le virus, détecté [en janvier|2025-01] dans un élevage, a tué trois cents bêtes [en mars|2025-03].",
     {("outbreak", "en janvier")}),
    ("Trois jours avant le début de l’épidémie, [le 4 janvier|2025-01-04], tout allait bien.",
     {("outbreak", "le 4 janvier")}),
    ("[Deux jours avant l’incendie de l’entrepôt|2025-07-12], un vigile avait donné l’alerte.", set()),
    ("L’homme, âgé de 43 ans, a été interpellé [dimanche|2025-08-10] à Brest.", {("arrest", "dimanche")}),
    ("Jugé [le 5 mars|2026-03-05], l’homme avait été arrêté [le 10 août|2025-08-10].", {("arrest", "le 10 août")}),
    ("BREST, [10 août 2025|2025-08-10] (AFP) - Un homme a été interpellé [samedi|2025-08-09] soir.",
     {("arrest", "samedi")}),
    ("[Hier|2025-07-14], [lundi 14 juillet|2025-07-14], un incendie a ravagé l’usine de Saint-Cyr.",
     {("fire", "Hier"), ("fire", "lundi 14 juillet")}),
    ("L’incendie de l’entrepôt, [le 14 juillet|2025-07-14], a fait deux blessés.", {("fire", "le 14 juillet")}),
    ("L’enquête sur l’incendie de l’usine a été bouclée [en mai|2026-05].", set()),
    ("Selon un rapport remis [lundi|2026-03-02], l’incendie de l’usine, [le 14 juillet|2025-07-14], est accidentel.",
     {("fire", "le 14 juillet")}),
    ("La fusion des deux banques, annoncée [en mars|2025-03], sera effective [le 1er janvier|2026-01-01].",
     {("merger", "le 1er janvier")}),
    ("Il a fallu attendre [le 3 octobre|2025-10-03] pour que la ministre inaugure le musée.",
     {("opening", "le 3 octobre")}),
    ("Le musée n’ouvrira pas avant [le 6 novembre|2025-11-06].", set()),
    ("Le feu a détruit l’entrepôt que l’usine louait à la ville, qui le possédait depuis [2012|2012].", set()),
    ("L’attaquante a signé [vendredi|2025-08-29] pour trois ans.", {("transfer", "vendredi")}),
    ("Le transfert de la joueuse, blessée [en avril|2025-04], sera officialisé [lundi|2025-09-01].", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_date_belongs_to_the_event_it_dates(marked, expected):
    assert {(row.event_id, row.surface) for row in look(find_event_dates, STUDY, marked)} == expected


def test_a_day_of_an_uncertain_rule_is_marked():
    page, dates = read_page("Le musée a ouvert [mardi|2025-03-04].")
    sure, unsure = dates, [replace(day, rule="weekday-near-latest-day") for day in dates]
    codebook = compile_codebook(STUDY)
    hits = scan(page, codebook)
    rules = [row.rule for days in (sure, unsure) for row in find_event_dates(page, codebook, hits, days)]
    assert rules == ["nearest-in-sentence", "nearest-of-unsure-day"]


def test_the_end_of_a_range_that_an_event_means():
    marked = "La grève, achevée sans accord, a duré du [3 mars au 12 avril|2025-03-03/2025-04-12|range]."
    rows = [r for r in look(find_event_dates, STUDY, marked) if r.event_id == "strike_end"]
    assert [(row.surface, str(row.start_date), str(row.end_date)) for row in rows] == [
        ("12 avril", "2025-04-12", "2025-04-12")
    ]


def test_the_day_of_the_sentence_before_is_carried_where_it_is_free():
    marked = (
        "Ils étaient trois cents, [mardi 6 mai|2025-05-06], massés devant les grilles. À midi, le lanceur a décollé."
    )
    assert [(r.event_id, r.rule) for r in look(find_event_dates, STUDY, marked)] == [
        ("launch", "day-of-sentence-before")
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "La patronne s’est expliquée [mardi|2025-05-06], a-t-elle confirmé. Depuis, le lanceur a décollé.",
        "« Tout ira bien », a expliqué [mardi|2025-05-06] la patronne. Le lanceur a décollé.",
        "La réunion a lieu [mardi|2025-05-06], l’autre [jeudi|2025-05-08]. Le lanceur a décollé.",
        "Il fera beau [mardi|2025-05-06].\n\nLe lanceur a décollé.",
    ],
)
def test_a_day_is_not_carried_over(marked):
    assert look(find_event_dates, STUDY, marked) == []


def test_a_chronology_dates_what_follows_whatever_the_precision():
    page, dates = read_page("[Mars 2025|2025-03]. Naufrage du chalutier.\n[12 juin 2025|2025-06-12]. Saisies au port.")
    codebook = compile_codebook(STUDY)
    rows = list(find_event_dates(page, codebook, scan(page, codebook), dates))
    assert [(row.event_id, row.surface, row.rule) for row in rows] == [
        ("wreck", "Mars 2025", "date-heads-line"),
        ("raid", "12 juin 2025", "date-heads-line"),
    ]


def test_statements_without_a_date_are_kept_apart():
    rows = look(find_undated_events, STUDY, "Le lanceur a décollé. Le Sénat a adopté la loi [mercredi|2025-06-04].")
    assert [(row.event_id, row.start_date, row.rule) for row in rows] == [("launch", None, "reported-undated")]


def test_the_date_of_another_act_is_a_lookalike():
    marked = "Le texte de loi, adopté [mercredi|2025-06-04], est utile, selon la commission réunie [jeudi|2025-06-05]."
    assert [(r.event_id, r.surface) for r in look(find_lookalikes, STUDY, marked)] == [("vote", "jeudi")]

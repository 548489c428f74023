"""Facts: stated, conflicting or not found; and themes in every zone."""

from dataclasses import replace

import pytest

from marked_pages import look, read_page, study_of
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.statements.facts import find_facts, find_themes, is_same
from recoupe.statements.figures import find_figures

STUDY = study_of(
    facts=[
        {"id": "toll", "label": "12 morts", "match": ["morts|tué*|victimes"],
         "expect": {"number": 12, "unit": "mort*|personne*|victime*"}},
        {"id": "march", "label": "20 000 marcheurs",
         "match": ["manifestants|personnes|marcheurs défil*|manifest*|rue*"],
         "expect": {"number": 20000, "unit": "personne*|manifestant*|marcheur*"}},
        {"id": "cost", "label": "Le stade coûte 80 millions",
         "match": ['stade coût*|factur*|budget|"millions d\'euros"'],
         "expect": {"number": 80e6, "unit": "euro*"}},
        {"id": "loan", "label": "Un prêt de 60 millions", "match": ["prêt million*|stade"],
         "expect": {"number": 60e6, "unit": "euro*"}},
        {"id": "opened", "label": "Le musée a ouvert le 4 octobre", "match": ["musée ouv*|inaugur*"],
         "expect": {"date": "2025-10-04"}},
        {"id": "due", "label": {"fr": "Date limite : 30 juin", "en": "Due by 30 June"}, "match": ["candidatures"],
         "expect": {"date": "2025-06-30"}},
        {"id": "vaccine", "label": "Le vaccin est sûr", "match": ["vaccin sûr|efficace"],
         "conflicts": ["vaccin dangereux|inefficace"]},
        {"id": "mayor", "label": "La maire a démissionné", "match": ["maire démission*|parti*|quitt*"],
         "conflicts": ["maire limogé*|renvoyé*"]},
    ]
)  # fmt: skip

CASES = [
    ("Le naufrage a fait 12 morts.", {("toll", "yes")}),
    ("Le naufrage a fait douze morts et trois disparus.", {("toll", "yes")}),
    ("Le naufrage a fait quatorze morts.", {("toll", "conflicts")}),
    ("Le naufrage a fait une douzaine de victimes.", {("toll", "yes")}),
    ("Les familles des victimes sont reçues à la préfecture.", set()),
    ("Il y a 140 ans, les victimes étaient anonymes.", set()),
    ("Quelque 20 000 personnes ont manifesté.", {("march", "yes")}),
    ("Près de 21.000 personnes ont défilé.", {("march", "yes")}),
    ("Ils étaient 30 000 manifestants dans les rues, selon les syndicats.", {("march", "conflicts")}),
    ("20 000 personnes ont défilé selon la police, 35 000 selon les organisateurs.",
     {("march", "yes"), ("march", "conflicts")}),
    ("Des milliers de personnes ont manifesté.", {("march", "yes")}),
    ("Des personnes ont manifesté.", set()),
    ("Plus de 18 000 personnes ont défilé.", {("march", "yes")}),
    ("Le stade a coûté 80 M€.", {("cost", "yes")}),
    ("Le stade a coûté 95 millions d’euros.", {("cost", "conflicts")}),
    ("Le stade, dont le coût a explosé, sert un café à 4 euros.", set()),
    ("Le stade coûte 80 millions d’euros, dont un prêt de 60 millions d’euros.", {("cost", "yes"), ("loan", "yes")}),
    ("Le stade, c’est aussi un prêt de 60 millions d’euros.", {("loan", "yes")}),
    ("Le musée a ouvert [samedi 4 octobre|2025-10-04].", {("opened", "yes")}),
    ("Le musée a ouvert [début octobre|2025-10-01/2025-10-10|part-of-month].", {("opened", "yes")}),
    ("Le musée a été inauguré [le 11 octobre|2025-10-11].", {("opened", "conflicts")}),
    ("Le musée a été inauguré [le 11 octobre|2026-10-11].", {("opened", "conflicts")}),
    ("Le musée, inauguré [le 4 octobre|2026-10-04], est plein.", {("opened", "yes")}),
    ("Le musée a ouvert.", {("opened", "yes")}),
    ("Le musée a été inauguré, a annoncé [lundi|2025-10-06] le maire.", {("opened", "yes")}),
    ("Le musée, pillé [en mars|2025-03], a ouvert [le 4 octobre|2025-10-04].", {("opened", "yes")}),
    ("Les candidatures sont reçues jusqu’au [30 juin|2025-06-30|deadline].", {("due", "yes")}),
    ("Les candidatures sont reçues jusqu’au [15 juin|2025-06-15|deadline].", {("due", "conflicts")}),
    ("Le vaccin est sûr.", {("vaccine", "yes")}),
    ("Le vaccin est inefficace, dit-il.", {("vaccine", "conflicts")}),
    ("La maire a été renvoyée, elle n’est pas partie.", {("mayor", "conflicts")}),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_stated_conflicting_or_not_found(marked, expected):
    assert {(row.fact_id, row.agrees) for row in look(find_facts, STUDY, marked)} == expected


def test_a_day_of_an_uncertain_rule_does_not_conflict():
    page, dates = read_page("Le musée a été inauguré [mardi|2025-10-14].")
    codebook = compile_codebook(STUDY)
    hits = scan(page, codebook)
    unsure = [replace(day, rule="weekday-near-latest-day") for day in dates]
    assert [row.agrees for row in find_facts(page, codebook, hits, dates, ())] == ["conflicts"]
    assert [row.agrees for row in find_facts(page, codebook, hits, unsure, ())] == ["yes"]


def test_the_span_holds_the_words_the_date_and_the_figure():
    rows = look(
        find_facts,
        STUDY,
        "Samedi, le musée a été inauguré [le 11 octobre|2025-10-11], dit-on. Il y a eu quatorze morts hier.",
    )
    assert [row.surface for row in rows] == ["musée a été inauguré le 11 octobre", "quatorze morts"]


@pytest.mark.parametrize(
    ("text", "expected", "same"),
    [
        ("1 000 lits", 1013, True), ("1 013 lits", 1000, False), ("quelque 1.500 lits", 1480, True),
        ("environ 200 lits", 236, False), ("plus de 200 lits", 236, True), ("moins de 300 lits", 236, False),
        ("moins de 250 lits", 236, True), ("263 lits", 236, False), ("une centaine de lits", 104, True),
        ("180 millions d'euros", 182_400_000, True), ("92 millions d'euros", 85_000_000, False), ("deux lits", 2, True),
    ],
)  # fmt: skip
def test_a_figure_is_rounded_as_its_words_allow(text, expected, same):
    page, _ = read_page(text)
    assert is_same(next(find_figures(page)), expected, page.folded) is same


def test_themes_are_found_once_a_sentence_in_every_zone():
    study = study_of(
        themes=[{"id": "health", "match": ["hôpita*|médecin*", "vaccin"]}, {"id": "money", "match": ["euros -prix"]}]
    )
    rows = look(find_themes, study, "Les médecins et l’hôpital manquent d’euros. Le prix, en euros, monte.")
    assert [(row.theme_id, row.surface) for row in rows] == [("health", "hôpital"), ("money", "euros")]

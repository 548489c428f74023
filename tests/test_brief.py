"""The first page of a report: whole sentences for any corpus, in both languages, and what they say."""

from dataclasses import astuple

import pandas as pd
import pytest

from invented import invent_study, invent_tables
from recoupe.compare import coverage, portraits, quantities, timeline, wording
from recoupe.findings.brief import brief_coverage, brief_portrayal, brief_timeline
from recoupe.sources import name_sources
from recoupe.tables import to_frame
from test_timeline import NAMES, STUDY, small_tables


def briefs(pages, density, language):
    of, study = invent_tables(pages, density=density), invent_study()
    names = name_sources(of["documents"])
    facts = coverage.fact_matrix(of, names, study, language)
    labels = {actor.id: actor.id for actor in study.actors}
    themes = {theme.id: theme.id for theme in study.themes}
    yield brief_coverage(
        facts,
        coverage.actor_matrix(of, names, labels),
        coverage.theme_matrix(of, names, themes),
        wording.wording_matrix(of, names),
        quantities.figure_comparison(of, names, study, language),
        coverage.blind_spots(facts, of, names, study),
        timeline.published_windows(of),
        study,
        names,
        language,
    )
    claims = timeline.claims_table(of, names, study, language)
    yield brief_timeline(claims, timeline.verdict_table(of, names, study, language), names, language)
    shown = portraits.seen_heard_table(of, names, study, language)
    named = portraits.naming_table(of, names, portraits.most_contested(of, names))
    yield brief_portrayal(shown, named, "X", portraits.acts_judged_table(of, names, study, language), pages, language)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("pages", [0, 1, 2, 5, 60])
@pytest.mark.parametrize("density", [0.0, 0.3, 1.0])
def test_sentences_are_whole_and_short_for_any_corpus(pages, density, language):
    for brief in briefs(pages, density, language):
        assert brief.lead
        for said in (said for topic in astuple(brief) for said in topic):
            sentence, refs = said
            assert sentence.endswith(".") and ".." not in sentence and "  " not in sentence and "nan" not in sentence
            assert '"' not in sentence and "'" not in sentence
            assert len(sentence) < 420 and all(ref.startswith(("fig-", "tbl-")) for ref in refs)
        assert all(len(topic) <= 5 for topic in astuple(brief))


def test_two_pages_and_one_differ():
    two, one = next(briefs(2, 1.0, "en")), next(briefs(1, 1.0, "en"))
    assert any(said.text.startswith("Both pages state") for said in two.agree)
    assert "nothing to compare" in one.lead[0].text and not one.agree and not one.differ


def test_a_contradiction_is_told_with_its_dates_and_who_gives_them():
    tables = small_tables()
    claims = timeline.claims_table(tables, NAMES, STUDY, "en")
    brief = brief_timeline(claims, timeline.verdict_table(tables, NAMES, STUDY, "en"), NAMES, "en")
    said = brief.differ[0].text.replace("\u00a0", " ")
    assert said.startswith("The date of “Opening” (settled: 3 March 2021) differs: ") and "2 April 2021 for C" in said
    tables["disagreements"] = to_frame("disagreements", [])
    brief = brief_timeline(claims, timeline.verdict_table(tables, NAMES, STUDY, "fr"), NAMES, "fr")
    assert brief.lead[0].text == "Aucune n’en contredit une autre sur une date."


def test_most_widely_told_counts_pages_once():
    rows = [("f", "La grève", f"{n}", f"P{n}", n < 3, False, 3, 3, False) for n in range(4)]
    columns = ["fact", "label", "doc", "source", "stated", "conflicts", "n", "yes", "alone"]
    facts = pd.DataFrame(rows, columns=columns).assign(surface="la grève")
    from recoupe.findings.brief import _facts_agreed

    said = _facts_agreed(facts, 4, "fr")[0].text
    assert (
        said
        == "Aucun fait n’est dans toutes\u202f; le plus largement rapporté est «\u202fLa grève\u202f» (3 pages sur 4)."
    )

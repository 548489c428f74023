"""English pages: language detection, zones, sentences, figures, facts, drafting, and a corpus of both languages."""

import shutil
from dataclasses import replace

import pytest

from conftest import ROOT
from handmade import page_of
from recoupe.annotate import annotate
from recoupe.dates import find_dates
from recoupe.detect import detect_language
from recoupe.draft import open_study
from recoupe.model import Article
from recoupe.read import read_articles
from recoupe.report import report
from recoupe.statements.english_numerals import singular
from recoupe.statements.figures import find_figures
from recoupe.study import read_study
from recoupe.zones import mark

ENGLISH = (
    "The mayor of Dunmoor said on Tuesday that the swimming pool would stay shut until the spring. The council has spent "
    "all of the money that it set aside for repairs, and the roof is still leaking.\n"
)
FRENCH = (
    "La maire de Valmont a annoncé mardi que la piscine resterait fermée jusqu'au printemps. Le conseil a dépensé tout "
    "l'argent qu'il avait mis de côté pour les travaux, et le toit fuit toujours.\n"
)


@pytest.mark.parametrize("default", ["fr", "en"])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH * 3, "en"),
        (FRENCH * 3, "fr"),
        ("Accueil | Actualités | Contact\nAbonnez-vous\n" + ENGLISH * 3, "en"),
        ("Home | News | Contact\nSubscribe to our newsletter\n" + FRENCH * 3, "fr"),
        (FRENCH * 3 + "« The show must go on », a conclu la chanteuse devant le public.\n", "fr"),
        (ENGLISH * 3 + "“C’est la vie,” she said, quoting the song of the band from Lille.\n", "en"),
    ],
)
def test_language_of_prose(text, language, default):
    assert detect_language(text, default) == language


@pytest.mark.parametrize("text", ["", "12 34 56", "Tunnel", "Match nul 2-2\n", "🙂" * 50])
@pytest.mark.parametrize("default", ["fr", "en"])
def test_too_little_to_tell_is_the_study_s_language(text, default):
    assert detect_language(text, default) == default


@pytest.mark.parametrize("folder", ["seeds", "tests/corpora/usine", "tests/corpora/crue", "tests/corpora/club", "tests/unseen/ecole", "tests/unseen/rail"])  # fmt: skip
def test_french_corpora_are_french(folder):
    assert {article.language for article in read_articles(read_study(ROOT / folder))} == {"fr"}


def test_documents_csv_goes_before_detection(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH * 3)
    (tmp_path / "b.txt").write_text(ENGLISH * 3 + "Another line of the page, which makes it another page.\n")
    (tmp_path / "documents.csv").write_text("file,language\na.txt,fr\nb.txt,\n")
    assert [a.language for a in read_articles(read_study(tmp_path))] == ["fr", "en"]


# ---------------------------------------------------------------- zones

PAGE = """navigation\tSkip to main content
navigation\tFriday 8 March 2024
navigation\tThe Dunmoor Post
navigation\tHome   News   Sport   Opinion   Subscribe
title\tSwimming pool to stay shut until spring as roof leaks
body\tCouncillors blame the contractor and promise a new tender before the summer
dateline\tBy Nora Finch, Local reporter
dateline\tPublished 8 March 2024 at 3:15 p.m.
navigation\tShare   Save   Print   12 comments
caption\tThe empty pool on Thursday. Photograph: Jo Lee/The Dunmoor Post
body\tThe mayor of Dunmoor said on Thursday that the swimming pool would stay shut until the spring, because the roof was still leaking and the money set aside for its repair had all been spent.
navigation\tSign up for our newsletter, The Morning Tide
advert\tADVERTISEMENT
advert\tGarden sheds from £199, hurry while stocks last!
body\t"We were let down," she told reporters. "We will not be let down again, and those who are to blame will have to pay for it."
related\tRead more: Why so many pools are closing
body\tThe contractor, which denies the claim, said in a statement that its work had been approved by the council's own inspectors in 2022.
credit\tAdditional reporting by Sam Hall
navigation\tTopics   Swimming   Dunmoor
related\tMore on this story
related\tLibrary roof leaks, too – 2 February 2024
related\tMost read
related\t1 Cat rescued from the town hall clock
comment_header\tComments (12)
comment\tpoolshark   8 March 2024, 7:12
comment\tThirty years I have swum there, and the roof has leaked for twenty of them.
navigation\tWe and our 142 partners use cookies. Accept all
navigation\t© 2024 Dunmoor Post Ltd. All rights reserved"""


def zones_of(text):
    best = {}
    for row in mark(Article("d", "d.txt", text, language="en")).zones:
        if row.line not in best or row.end - row.start > best[row.line][0]:
            best[row.line] = (row.end - row.start, row.zone)
    return [best[line][1] for line in sorted(best)]


def test_zones_of_a_daily_s_page():
    lines = [line.split("\t") for line in PAGE.split("\n")]
    found = zones_of("\n".join(text for _, text in lines))
    assert list(zip(found, (text for _, text in lines), strict=True)) == [tuple(line) for line in lines]


def test_zones_of_a_press_release():
    body = (
        "The Friends of the Pool, which have warned of the leak since 2019, welcome the decision of the council. " * 3
    )
    text = f"""FRIENDS OF THE POOL
About us | Our campaigns | News | Donate
PRESS RELEASE - FOR IMMEDIATE USE
Friday 8 March 2024
Pool closure comes five years too late
{body}
ENDS
Notes to editors
1. The Friends of the Pool are a registered charity.
This website uses cookies. OK"""
    assert zones_of(text) == ["navigation"] * 3 + [
        "dateline",
        "title",
        "body",
        "credit",
        "credit",
        "credit",
        "navigation",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Finch met Dr. Lowe in the U.S. Senate. The talks failed.", 2),
        ("He lives in the U.S. The firm does not.", 2),
        ("It opens on Sept. 15 at 5 p.m. The rest is unknown.", 2),
        ("“We lost,” she said. “We will win.” Then she left.", 3),
        ("Acme Inc. Chairman Jo Lee quit. Nobody knew why.", 2),
        ("No. 10 refused to comment. ‘It is over,’ a source said.", 2),
        ("St. Mary's closed, i.e. nobody prays there. Gov. Roe was told.", 2),
    ],
)
def test_sentences(text, sentences):
    assert len(page_of(text, language="en").sentences) == sentences


# ---------------------------------------------------------------- figures


def figures(text):
    page = page_of(text, language="en")
    return [(f.surface, f.value, f.unit) for f in find_figures(page, list(find_dates(page)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 1,200 people marched.", [("1,200 people", 1200, "person")]),
        ("About 3.5 million homes lost power.", [("3.5 million homes", 3.5e6, "home")]),
        ("Three dead and 12 injured, police said.", [("Three dead", 3, "dead"), ("12 injured", 12, "injured")]),
        ("Two passengers died and nine were injured.", [("Two passengers", 2, "passenger"), ("nine", 9, "injured")]),
        ("It made $2bn last year, up from $1.8bn.", [("$2bn", 2e9, "dollar"), ("$1.8bn", 1.8e9, "dollar")]),
        ("The £210m plan has a €12.5 million hole.", [("£210m", 2.1e8, "pound"), ("€12.5 million", 1.25e7, "euro")]),
        ("A 90 million pound loss.", [("90 million pound", 9e7, "pound")]),
        ("Nearly 40 per cent of voters stayed home.", [("40 per cent", 40, "%")]),
        ("Prices rose 2.5% in June.", [("2.5%", 2.5, "%")]),
        ("Between 20 and 25 officers came.", [("20", 20, "officer"), ("25 officers", 25, "officer")]),
        ("Around 50 of the 300 jobs will go.", [("50", 50, "job"), ("300 jobs", 300, "job")]),
        ("Two of the three lifts were stuck.", [("Two", 2, "lift"), ("three lifts", 3, "lift")]),
        ("It passed by 33 votes to 32.", [("33 votes", 33, "vote"), ("32", 32, "vote")]),
        ("A 48-page report and a 200-foot box.", [("48-page", 48, "page"), ("200-foot", 200, "foot")]),
        ("Half a million people fled.", [("Half a million people", 5e5, "person")]),
        ("A dozen protesters and two dozen officers.", [("A dozen protesters", 12, "protester"), ("two dozen officers", 24, "officer")]),
        ("A third of its workers walked out.", [("A third of its workers", 0.333, "worker")]),
        ("It took three and a half years.", [("three and a half years", 3.5, "year")]),
        ("Two hundred and fifty soldiers returned.", [("Two hundred and fifty soldiers", 250, "soldier")]),
        ("Ann Roe, 42, was jailed for six years.", [("42", 42, "year"), ("six years", 6, "year")]),
        ("The ferry was carrying more than 230.", [("230", 230, "person")]),
        ("The firm had 2000 employees in 2019.", [("2000 employees", 2000, "employee")]),
        ("Dozens of people were hurt, hundreds fled.", []),
        ("One person died.", []),
        ("The match ended 3-2 at 10:30 on 5 May 2024.", []),
        ("Article 49 and Room 3 were mentioned.", []),
        ("Call 01632 960417 before 7pm.", []),
        ("One in five agreed.", []),
        ("He came second in 2008.", []),
        ("The 5th Regiment came home ten days after the battle.", []),
    ],
)  # fmt: skip
def test_figures(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("noun", "one"),
    [("people", "person"), ("companies", "company"), ("crashes", "crash"), ("boxes", "box"), ("houses", "house"), ("lives", "life"), ("buses", "bus"), ("boss", "boss"), ("days", "day")],
)  # fmt: skip
def test_singular(noun, one):
    assert singular(noun) == one


# ---------------------------------------------------------------- a corpus of both languages


@pytest.fixture
def mixed(tmp_path):
    for story in ("harbour", "crue"):
        for path in sorted((ROOT / "tests/corpora" / story).glob("*.txt"))[:3]:
            shutil.copy(path, tmp_path)
    return tmp_path


def test_a_mixed_corpus_is_read_page_by_page(mixed):
    tables = annotate(open_study(mixed)).tables
    languages = dict(zip(tables["documents"].doc, tables["documents"].language, strict=True))
    assert sorted(languages.values()) == ["en"] * 3 + ["fr"] * 3
    for layer in ("dates", "figures", "mentions", "zones"):
        assert set(tables[layer].doc.map(languages)) == {"en", "fr"}, layer
    assert {"Tuesday", "last month"} <= set(tables["dates"].surface)


def test_a_draft_of_a_mixed_corpus_has_no_small_words(mixed):
    study = open_study(mixed)
    labels = {a.label.en for a in study.actors}
    assert {"Marine Safety Bureau", "Declan Rooke, captain"} <= labels
    small = {"the", "and", "that", "with", "les", "des", "une", "pour", "dans", "but", "in"}
    for row in (*study.themes, *study.events, *study.facts):
        assert not small & {word.strip("*") for line in row.match for word in line.split("|")}
    assert not small & {alias.lower() for actor in study.actors for alias in actor.aliases}


def test_the_draft_of_an_english_folder_is_english(tmp_path):
    for path in (ROOT / "tests/corpora/harbour").glob("*.txt"):
        shutil.copy(path, tmp_path)
    study = open_study(tmp_path)
    assert study.language == "en"
    outlets = {row.outlet for row in study.documents.values()}
    assert {"The Courier-Standard", "The Tidewater Ledger", "MNA", "The Examiner on Sunday"} <= outlets
    people = {a.id for a in study.actors if a.kind == "person"}
    assert {"helen_ashdown", "margaret_thole", "jory_penhale", "grant_hollis"} <= people
    assert {str(e.date[0]) for e in study.events if e.date} >= {"2024-11-06", "2025-03-03", "2025-04-29"}


def test_french_is_read_as_before_beside_english(mixed):
    study = open_study(mixed)
    alone = annotate(study).tables["dates"]
    french = [replace(a, language="fr") for a in read_articles(study) if a.language == "fr"]
    for article in french:
        rows = alone[alone.doc == article.doc]
        assert len(rows) and not rows.rule.str.contains("weekday-after-told").any()


@pytest.mark.slow
def test_report_of_a_mixed_folder(mixed, tmp_path_factory):
    out = tmp_path_factory.mktemp("report")
    files = report(mixed, out, "en")
    assert any(str(path).endswith("dossier.html") for path in files)
    text = (out / "en" / "timeline.html").read_text()
    assert "Tuesday" in text and "mardi" in text

"""Starting from nothing: what is drafted from pages about a strike in a port, with the noise of their sites."""

import re
from dataclasses import replace

import pytest

from recoupe.annotate import annotate
from recoupe.cli import main
from recoupe.draft import open_study
from recoupe.draft import write as draft_write
from recoupe.draft.documents import find_origin, find_outlet, find_title
from recoupe.draft.facts import Counted, _spelt
from recoupe.draft.names import Sight, find_pairs
from recoupe.draft.persons import _office_before
from recoupe.model import Article
from recoupe.study import check_study, read_study
from recoupe.zones import mark

PAGES = {
    "a.txt": """Le Courrier des Docks | Abonnez-vous
Accueil > Économie
Port de Marsal : les dockers votent la grève

Par Lise Aubry - Publié le 12/03/2024 à 18h20

Les dockers du port de Marsal ont voté lundi 11 mars 2024 une grève illimitée. La Fédération des ports et docks (FPD) refuse le plan de la société Ostrea, qui prévoit 120 licenciements.

« Nous ne céderons pas », a déclaré Bruno Kermadec, secrétaire général de la FPD. Selon Ostrea, le trafic a baissé de 30 % en un an. Le préfet, Antoine Delcourt, a appelé au dialogue.

La maire de Marsal, Odile Fabre, soutient les grévistes. Elle demande au gouvernement de suspendre le plan. L'Espagne et le Maroc ont détourné leurs navires.

Publicité
© Le Courrier des Docks - Mentions légales - Gérer mes cookies
""",
    "b.txt": """MARSAL, 14 mars 2024 (AFP) - Les dockers de Marsal poursuivent leur grève, votée lundi 11 mars, a annoncé jeudi Bruno Kermadec, secrétaire général de la FPD.
Ostrea, qui exploite le port, veut supprimer 120 emplois. La société maintient ses 120 licenciements, a-t-elle indiqué.
Le préfet Antoine Delcourt recevra les syndicats vendredi. Le Maroc a protesté contre le blocage de ses navires, l'Espagne a demandé une réunion.
La maire Odile Fabre a dénoncé un plan "brutal". Depuis, l'Espagne négocie avec le Maroc.
xy/ab
""",
    "c.txt": """Menu
La Vigie libre
mercredi 27 mars 2024
Grève au port de Marsal : un accord est signé

Publié le 26 mars 2024 par la rédaction avec AFP

La grève votée le 11 mars est finie. Un accord a été signé lundi 25 mars entre Ostrea et la FPD, sous l'égide du préfet Antoine Delcourt. Les 120 licenciements annoncés sont retirés.

« C'est une victoire », s'est réjoui Bruno Kermadec. Ostrea évoque un compromis. Odile Fabre a salué un accord « digne ». L'Espagne et le Maroc se félicitent de la reprise du trafic.

Commentaires (1)
Marcel - 26 mars 2024
Jean Dupont est un menteur. Jean Dupont ment. Jean Dupont encore.
La Vigie libre et ses 98 partenaires utilisent des cookies
""",
    "d.txt": """Infos Marsal » Toute l'actualité
Se connecter
Ce que contient l'accord des dockers

Publié le 27 mars 2024

L'accord signé lundi 25 mars par Ostrea et la Fédération des ports et docks met fin à deux semaines de grève. Bruno Kermadec l'a présenté aux dockers. Le Maroc et l'Espagne ont repris leurs liaisons.

Antoine Delcourt, préfet, a remercié les deux parties. La maire, Odile Fabre, demande des garanties à Ostrea. « L'accord sera respecté », assure la société.

Infos Marsal utilise des cookies
""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("port_en_greve")
    for name, text in PAGES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def study(folder):
    return open_study(folder)


def page(text):
    return mark(Article("x", "x.txt", text))


def test_actors_are_those_who_act(study):
    labels = {actor.id: (actor.label.fr, actor.kind) for actor in study.actors}
    assert labels["bruno_kermadec"] == ("Bruno Kermadec, secrétaire général de la FPD", "person")
    assert labels["antoine_delcourt"][0].startswith("Antoine Delcourt, préfet")
    assert labels["odile_fabre"][1] == "person"
    assert labels["fpd"] == ("Fédération des ports et docks (FPD)", "organisation")
    assert labels["ostrea"] == ("Ostrea", "organisation")
    assert {"spain", "morocco"} <= labels.keys()
    assert "workers" in labels


@pytest.mark.parametrize("name", ["Jean Dupont", "Lise Aubry", "Le Courrier des Docks", "AFP", "Les", "Marcel"])
def test_no_actor_from_comments_signatures_or_outlets(study, name):
    assert name not in [alias for actor in study.actors for alias in actor.aliases]


def test_events_have_the_day_that_pages_share(study):
    days = {str(event.date[0]): event for event in study.events if event.date}
    assert {"2024-03-11", "2024-03-25"} <= days.keys()
    assert "sign" in days["2024-03-25"].match[0]
    annotations = annotate(study)
    dated = annotations.tables["event_dates"]
    assert dated[dated.event_id == days["2024-03-25"].id].doc.nunique() == 2


def test_facts_have_a_number_of_two_pages(study):
    numbers = {fact.expect.number for fact in study.facts}
    assert 120 in numbers


def test_units_keep_their_accents():
    there = [
        Counted("a", 9, "retraite", w, "", frozenset(), frozenset()) for w in ("retraités", "Retraités", "retraite")
    ]
    assert _spelt("retraite", there) == "retraité" and _spelt("%", there) == "%"


def test_themes_are_words_of_several_pages(study):
    assert 1 <= len(study.themes) <= 6
    assert "grève*" in " ".join(line for theme in study.themes for line in theme.match)


def test_those_in_power_are_part_of_their_state(tmp_path):
    lines = [
        "La junte birmane a rejeté la demande. La Thaïlande a fermé sa frontière mardi.",
        "En Birmanie, la junte a dissous un parti. La Birmanie et la Thaïlande négocient.",
        "Mardi, la junte a arrêté un opposant. La Thaïlande proteste, la Birmanie dément. La Birmanie refuse toute aide.",
    ]
    for number, line in enumerate(lines):
        (tmp_path / f"{number}.txt").write_text(f"Un titre sans nom\n\n{line}\n", encoding="utf-8")
    actors = {actor.id: actor for actor in open_study(tmp_path).actors}
    assert actors["junta"].part_of == "myanmar" and "thailand" in actors


@pytest.mark.parametrize(
    ("file", "outlet", "origin", "published"),
    [
        ("a.txt", "Le Courrier des Docks", "", "2024-03-12"),
        ("b.txt", "AFP", "AFP", "2024-03-14"),
        ("c.txt", "La Vigie libre", "AFP", "2024-03-26"),
        ("d.txt", "Infos Marsal", "", "2024-03-27"),
    ],
)
def test_documents(study, file, outlet, origin, published):
    row = study.documents[file]
    assert (row.outlet, row.origin, str(row.published.start)) == (outlet, origin, published)


def test_titles(study):
    assert study.documents["d.txt"].title == "Ce que contient l'accord des dockers"
    assert find_title(page("Une phrase. Une autre phrase qui suit, et rien de plus.")) == ""


def test_the_title_of_a_live_page_is_no_entry_of_it():
    of = page("09h15 - Le préfet arrive\nDIRECT. Grève du port : suivez la journée\n\nLe préfet est là.\n")
    lines = [replace(zone, zone="title") if zone.start < 60 and zone.zone != "blank" else zone for zone in of.zones]
    assert find_title(replace(of, zones=tuple(lines))).startswith("DIRECT.")


@pytest.mark.parametrize("line", ["N° 311 – semaine du 3 au 9 mars 2025", "AFX-0419-3 GEN 0512 PORTS-SOCIAL"])
def test_the_number_of_an_issue_or_a_dispatch_is_no_title(line):
    of = page(f"{line}\nLes dockers de Brest votent la grève\n\nLes dockers ont voté la grève, dit la CGT mardi.")
    head = len(line) + 40
    lines = [replace(zone, zone="title") if zone.start < head and zone.zone != "blank" else zone for zone in of.zones]
    assert find_title(replace(of, zones=tuple(lines[:2]))) == "Les dockers de Brest votent la grève"


def test_the_draft_is_the_same_twice_and_says_that_it_is_one(folder, study):
    assert open_study(folder) == study
    assert study.drafted and study.title.fr == "Port en greve0"


def test_what_is_written_is_valid_and_read_back(study, tmp_path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["draft", str(tmp_path)]) == 0
    written, problems = check_study(tmp_path)
    assert not problems and written is not None and not written.drafted
    for layer in ("actors", "themes", "facts", "events", "documents"):
        assert getattr(written, layer) == getattr(study, layer), layer
    assert "# a guess" in (tmp_path / "study.yml").read_text("utf-8")


def test_an_edited_study_is_never_touched(tmp_path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    mine = "title: Mon étude\nactors:\n  - id: patron\n    aliases: [Ostrea]\n"
    (tmp_path / "study.yml").write_text(mine, encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,outlet\na.txt,Le Mien\n", encoding="utf-8")
    assert main(["draft", str(tmp_path)]) == 0
    assert (tmp_path / "study.yml").read_text("utf-8") == mine
    assert (tmp_path / "documents.csv").read_text("utf-8") == "file,outlet\na.txt,Le Mien\n"
    proposed = (tmp_path / draft_write.PROPOSED_STUDY).read_text("utf-8")
    assert "Kermadec" in proposed and not re.search(r"aliases: \[Ostrea", proposed)
    rows = (tmp_path / draft_write.PROPOSED_DOCUMENTS).read_text("utf-8")
    assert "b.txt" in rows and "a.txt" not in rows
    assert not read_study(tmp_path).drafted


def test_nothing_to_draft_from(tmp_path, capsys):
    assert main(["draft", str(tmp_path)]) == 1
    (tmp_path / "a.txt").write_text("Bonjour.", encoding="utf-8")
    assert open_study(tmp_path).actors == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Commission des dunes et marais (CDM) a voté.", {"CDM": "Commission des dunes et marais"}),
        ("La CDM (Commission des dunes et marais) a voté.", {"CDM": "Commission des dunes et marais"}),
        ("Il a gagné (CDM) la course.", {}),
        ("Le Parti du littoral (deux élus) a voté.", {}),
    ],
)
def test_acronyms_with_full_names(text, expected):
    body = f"Un titre pour la page\n\n{text} Le reste de la phrase est sans importance pour la lecture de ce texte.\n"
    assert find_pairs([page(body)]) == expected


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2019-2024 La Gazette du Morvan – Tous droits réservés", "La Gazette du Morvan"),
        ("La Gazette du Morvan et ses 312 partenaires utilisent des cookies", "La Gazette du Morvan"),
        ("Mentions légales - Contact", ""),
    ],
)
def test_outlets_where_the_page_shows_them(line, outlet):
    text = f"Un pont rouvre à Autun\n\nLe pont a rouvert mardi. La mairie s'en félicite depuis hier.\n\n{line}\n"
    assert find_outlet(page(text)) == outlet


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Publié le 3 mai 2024 par la rédaction avec AFP", "AFP"),
        ("Publié le 3 mai 2024 par Léa Roy", ""),
        ("Photo AFP - 3 mai 2024", ""),
    ],
)
def test_agencies_credited(line, origin):
    text = f"Un pont rouvre à Autun\n{line}\n\nLe pont a rouvert mardi. La mairie s'en félicite depuis hier.\n"
    assert find_origin(page(text), {"afp", "reuters"}) == origin


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("Le président de la Région ", "président de la Région"),
        ("selon la maire de Marsal, ", "maire de Marsal"),
        ("Interrompu, le chef de l'opposition s'en est pris à ", ""),  # the title is another's
        ("Le préfet du Doubs avec ", ""),
        ("Le ministre de la Santé a nommé ", ""),
    ],
)
def test_the_office_before_a_name_is_its_holders(before, office):
    sight = Sight("a", len(before), len(before) + 11, "Odile Fabre", before, " a répondu.", False)
    assert _office_before(sight) == office

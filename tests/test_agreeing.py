"""Undated pages of many kinds, each with the time of its story: the window stated, and the days that are read."""

from datetime import date
from typing import NamedTuple

import pytest

from recoupe.dates import find_dates
from recoupe.dates.agreeing import agree_on_days, find_pairs
from recoupe.dates.choosing import is_unsure
from recoupe.dates.expressions import find_timexes
from recoupe.dates.windows import infer_window
from recoupe.fold import fold
from recoupe.model import ARTICLE_ZONES, Article, Window
from recoupe.zones import mark


class Undated(NamedTuple):
    """A page without a date; near and window as 'first..last', dates as 'words: first..last', '-' for none."""

    text: str
    near: str
    window: str
    dates: str


PAGES = {
    "blog": Undated(
        """Maternité en lutte
Le carnet des sages-femmes de Grandrieu

On ne lâche rien !

Hier, dimanche 3 mars, nous étions six cents devant la sous-préfecture. Le service perd ses médecins depuis 2019. Le jeudi 22 février, l'agence annonce la fermeture de nuit. Le 15 février, elle disait encore le contraire. Mardi, la ministre nous a enfin répondu.

Prochaine réunion vendredi à 18 heures. Nous déposerons notre dossier avant la fin du mois.""",
        "2024-02-10..2024-04-20",
        "2024-03-04..2024-03-04",
        """Hier: 2024-03-03
        dimanche 3 mars: 2024-03-03
        2019: 2019-01-01..2019-12-31
        Le jeudi 22 février: 2024-02-22
        Le 15 février: 2024-02-15
        Mardi: 2024-02-27
        vendredi: 2024-03-08
        la fin du mois: 2024-03-21..2024-03-31""",
    ),
    "tabloid": Undated(
        """LA STAR DU STADE AU TRIBUNAL !

Une descente aux enfers. Le mercredi 8 juin, Kenzo B. quitte l'entraînement en larmes. Le vendredi 10 juin, ses avocats demandent un renvoi. Tout commence le 2 juin, dans un parking de Mérignac. Ses amis en rient depuis 2017, ils ne rient plus.""",
        "2022-06-05..2022-07-30",
        "2017-01-01..",
        """Le mercredi 8 juin: 2022-06-08
        Le vendredi 10 juin: 2022-06-10
        le 2 juin: 2022-06-02
        2017: 2017-01-01..2017-12-31""",
    ),
    "brief": Undated(
        """Saint-Ouroux : le pont reste fermé

L'ouvrage bâti en 1912 est fermé depuis le 12 novembre. Les travaux seront finis le 15 janvier. Une réunion doit avoir lieu en mairie.""",
        "2021-11-02..2021-12-20",
        "",
        """1912: 1912-01-01..1912-12-31
        le 12 novembre: 2021-11-12
        le 15 janvier: 2022-01-15""",
    ),
    "swiss-site": Undated(
        """Le tram tombe en panne, septante passagers bloqués

Aujourd'hui, lundi 4 septembre, la ligne 12 est à l'arrêt. Samedi, un câble avait cédé. La ligne, ouverte en 2011, transporte nonante mille personnes par jour. Le trafic doit reprendre jeudi. « Demain, mardi 9 mai, ce sera fini », promettait la régie au printemps.""",
        "2023-09-01..2023-10-15",
        "2023-09-04..2023-09-04",
        """Aujourd'hui: 2023-09-04
        lundi 4 septembre: 2023-09-04
        Samedi: 2023-09-02
        2011: 2011-01-01..2011-12-31
        jeudi: 2023-09-07
        Demain: 2023-05-09
        mardi 9 mai: 2023-05-09
        printemps: 2023-03-20..2023-06-20""",
    ),
    "turn-of-the-year": Undated(
        """Tempête : la côte compte ses toits

Le samedi 30 décembre, la mer passe la digue. Avant-hier, mardi 2 janvier, les pompiers ont quitté l'île. Le 28 décembre, l'alerte était déjà rouge. Les écoles rouvriront lundi.""",
        "2024-01-08..2024-02-20",
        "2024-01-04..2024-01-04",
        """Le samedi 30 décembre: 2023-12-30
        Avant-hier: 2024-01-02
        mardi 2 janvier: 2024-01-02
        Le 28 décembre: 2023-12-28
        lundi: 2024-01-08""",
    ),
    "weekdays-and-a-floor-without-near": Undated(
        """La piscine fermée pour dix-huit mois

La ville possède ce bassin depuis 2020. Le mardi 3 octobre, un carreau tombe. Le lundi 9 octobre, on vide l'eau. Le 5 octobre, tout allait bien.""",
        "",
        "2020-01-01..",
        """2020: 2020-01-01..2020-12-31
        Le mardi 3 octobre: 2023-10-03
        Le lundi 9 octobre: 2023-10-09
        Le 5 octobre: 2023-10-05""",
    ),
    "a-floor-alone-without-near": Undated(
        """La piscine fermée pour dix-huit mois

La ville possède ce bassin depuis 2020. Le 5 octobre, tout allait bien. Hier, on a vidé l'eau.""",
        "",
        "2020-01-01..",
        "2020: 2020-01-01..2020-12-31",
    ),
    "weekdays-that-do-not-agree": Undated(
        """Fête du miel : tout le programme

La fête existe depuis 2008. Le samedi 14 octobre, le marché. Le lundi 15 octobre, le concours.""",
        "2023-09-20..2023-10-30",
        "2008-01-01..",
        """2008: 2008-01-01..2008-12-31
        Le samedi 14 octobre: 2023-10-14
        Le lundi 15 octobre: 2023-10-15""",
    ),
    "said-inside-quotation-marks": Undated(
        """Un maire raconte

« Hier, samedi 14 octobre, j'ai tout perdu », écrivait-il dans son journal. Il a guéri depuis.""",
        "2023-10-20..2023-11-30",
        "",
        """Hier: 2023-10-14
        samedi 14 octobre: 2023-10-14""",
    ),
    "an-old-sunday-beside-its-year": Undated(
        """Foot : ils y étaient

En 1998, le dimanche 12 juillet, le stade a chaviré. Demain, mardi 19 juillet, les anciens se retrouvent.""",
        "2022-06-20..2022-07-10",
        "2022-07-18..2022-07-18",
        """1998: 1998-01-01..1998-12-31
        le dimanche 12 juillet: 1998-07-12
        Demain: 2022-07-19
        mardi 19 juillet: 2022-07-19""",
    ),
}  # fmt: skip


def days(window: Window | str) -> Window:
    first, _, last = window.partition("..") if isinstance(window, str) else ("", "", "")
    return Window(*(date.fromisoformat(day) if day else None for day in (first, last)))


@pytest.mark.parametrize("name", PAGES)
def test_window(name: str) -> None:
    undated = PAGES[name]
    window = infer_window(mark(Article(name, f"{name}.txt", undated.text)), days(undated.near))
    assert (window.start, window.end) == (days(undated.window).start, days(undated.window).end)


@pytest.mark.parametrize("name", PAGES)
def test_dates(name: str) -> None:
    undated = PAGES[name]
    expected = []
    for line in undated.dates.strip().split("\n"):
        words, _, value = line.strip().rpartition(": ")
        first, _, last = value.partition("..")
        expected.append((words, first, last or first))
    rows = find_dates(mark(Article(name, f"{name}.txt", undated.text)), near=days(undated.near))
    found = [(d.surface, str(d.start_date), str(d.end_date)) for d in rows if d.zone in ARTICLE_ZONES]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "low", "near", "years"),
    [
        ("samedi 4 novembre", None, "2024-01-20..2024-03-31", [2023]),
        ("samedi 4 novembre", None, "", []),
        ("samedi 4 novembre", "2019-01-01", "", [2023]),
        ("samedi 4 novembre", "2016-01-01", "", [2017]),
        ("samedi 4 novembre et dimanche 5 novembre", None, "2018-01-10..2018-02-10", [2017, 2017]),
        ("samedi 4 novembre, puis lundi 5 novembre", None, "2018-01-10..2018-02-10", []),
        ("samedi 30 décembre, puis mardi 2 janvier", None, "2024-01-10..2024-02-10", [2023, 2024]),
        ("samedi 4 novembre", None, "2020-05-01..2020-06-01", []),
        ("du lundi 9 au vendredi 13 octobre", None, "2023-10-01..2023-12-01", [2023, 2023]),
        ("jeudi 29 février", None, "2026-02-01..2026-03-01", []),
    ],
)
def test_years_that_weekdays_leave(text: str, low: str | None, near: str, years: list[int]) -> None:
    folded = fold(text)
    pairs = find_pairs(folded, list(find_timexes(folded, text)))
    floor = date.fromisoformat(low) if low else None
    agreed = agree_on_days(pairs, floor, None, days(near) if near else None)
    assert [day.year for day in agreed.values()] == years


@pytest.mark.parametrize(
    ("rule", "unsure"),
    [
        ("weekday-near-latest-day", True),
        ("this-week-window-hull", True),
        ("day-month-near-story", True),
        ("weekday-and-day-agree-near-story", False),
        ("day-month-before-publication", False),
        ("day-month-year", False),
    ],
)
def test_rules_without_a_day_of_writing_are_unsure(rule: str, unsure: bool) -> None:
    assert is_unsure(rule) == unsure

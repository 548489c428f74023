"""Windows of undated pages: evidence by rule, what is never evidence, clashes with a given date."""

import csv
from datetime import date
from pathlib import Path

import pytest

from handmade import page_of
from recoupe.dates.expressions import find_timexes
from recoupe.dates.windows import check_published, explain_window, infer_window, reading_window
from recoupe.model import Article, Window
from recoupe.zones import mark

UNDATED = Window()


def days(window: Window) -> tuple[str, str]:
    return str(window.start or ""), str(window.end or "")


@pytest.mark.parametrize(
    ("lines", "zones", "expected", "rules"),
    [
        pytest.param(["Publié le 13/03/2025 à 06h12", "Il a parlé."], ["dateline"], ("2025-03-13", "2025-03-13"), ["dateline"], id="stamp"),
        pytest.param(
            ["Publié le 22 juillet 2022 à 17h45, mis à jour le 23 juillet 2022 à 08h12"], ["dateline"], ("2022-07-22", "2022-07-23"), ["dateline", "dateline"], id="updated-next-day"
        ),
        pytest.param(
            ["Publié le 22 juillet 2022 à 17h45, mis à jour le 3 mars 2024"], ["dateline"], ("2022-07-22", "2022-07-22"), ["dateline"], id="updated-years-after"
        ),
        pytest.param(["LIMA, 8 fév 2024 (AFP) - Le volcan s'est réveillé jeudi."], [], ("2024-02-08", "2024-02-08"), ["agency-dateline"], id="agency"),
        pytest.param(["Par Léa Roy – Publié le 6 février 2024 à 17:41 – La digue a cédé."], [], ("2024-02-06", "2024-02-06"), ["stamp"], id="stamp-glued"),
        pytest.param(["Le ministre a reçu mercredi 15 mai 2024 les syndicats."], [], ("2024-05-15", ""), ["told-as-past"], id="past-bounds-below"),
        pytest.param(
            ["L'accord a été conclu dimanche 19 mai 2024.", "Le retrait devra être achevé d'ici le 15 septembre 2024."],
            [], ("2024-05-19", "2024-09-15"), ["told-as-past", "told-as-future"], id="future-bounds-above",
        ),
        pytest.param(["Le barrage a été vidé en 2019 et il est fermé depuis 2021."], [], ("2021-01-01", ""), ["told-as-past", "told-as-past"], id="since"),
        pytest.param(
            ["Elle dirige le club depuis 2020.", "Le procès s'est ouvert mardi 6 septembre."],
            [], ("2022-09-06", ""), ["told-as-past", "weekday-and-day-past"], id="weekday-gives-the-year",
        ),
        pytest.param(
            ["Elle dirige le club depuis 2020.", "Le procès s'est ouvert mardi 6 septembre. Il doit finir le 15 septembre."],
            [], ("2022-09-06", "2022-09-15"), ["told-as-past", "weekday-and-day-past", "day-to-come"], id="to-come-after-the-news",
        ),
        pytest.param(["Le procès s'est ouvert mardi 6 septembre."], [], ("", ""), [], id="weekday-alone-has-many-years"),
        pytest.param(["Il a parlé hier, puis mardi, et parlera demain."], [], ("", ""), [], id="relative-alone"),
        pytest.param(["Le plan a été signé le 3 mai 2024. Il doit finir d'ici le 2 mars 2021."], [], ("", ""), [], id="contradiction-is-no-evidence"),
        pytest.param(["vendredi 22 novembre 2024", "La digue a cédé."], ["navigation"], ("", ""), [], id="not-the-day-line"),
        pytest.param(["Photo prise le 3 mars 2020", "La digue a cédé."], ["caption"], ("", ""), [], id="not-the-photo"),
        pytest.param(["Marcel - 20/10/2024", "Ils ont fermé le 3 mai 2023."], ["comment", "comment"], ("", ""), [], id="not-comments"),
        pytest.param(["12/09/2022 Ligue 2 : les résultats"], ["related"], ("", ""), [], id="not-related-links"),
        pytest.param(["Le festival a été créé en 1987, il a fermé, puis la salle a brûlé."], [], ("1987-01-01", ""), ["told-as-past"], id="a-year-told-is-only-a-floor"),
        pytest.param(["Une salle nommée Opéra, 12 rue du 4-Septembre."], [], ("", ""), [], id="no-date"),
    ],
)  # fmt: skip
def test_inferred(lines: list[str], zones: list[str], expected: tuple[str, str], rules: list[str]) -> None:
    page = page_of("\n".join(lines), UNDATED, zones)
    assert days(infer_window(page)) == expected
    assert [step.rule for step in explain_window(page)] == rules


def test_no_evidence_is_said() -> None:
    assert infer_window(page_of("La digue a cédé.", UNDATED)).basis == "no evidence"


def test_every_step_shows_its_words() -> None:
    text = "L'accord a été conclu dimanche 19 mai 2024. Il doit durer d'ici le 15 septembre 2024."
    steps = explain_window(page_of(text, UNDATED))
    assert [text[s.start : s.end] for s in steps] == ["dimanche 19 mai 2024", "le 15 septembre 2024"]
    assert days(steps[0].window) == ("2024-05-19", "") and days(steps[-1].window) == ("2024-05-19", "2024-09-15")


def test_the_time_of_the_story_chooses_between_years() -> None:
    page = page_of("Les habitants sont rentrés samedi 4 novembre.", UNDATED)
    near = Window(date(2024, 1, 20), date(2024, 3, 31))
    assert days(infer_window(page)) == ("", "")
    assert days(infer_window(page, near)) == ("2023-11-04", "")


def test_a_given_month_is_narrowed_for_reading() -> None:
    month = Window(date(2024, 3, 1), date(2024, 3, 31), "archive menu")
    page = page_of("Mardi 5 mars, nous étions là. Écrivez avant le 20 mars, venez tous.", month)
    window = reading_window(page, [*find_timexes(page.folded, page.article.text)])
    assert days(window) == ("2024-03-05", "2024-03-20") and window.basis == "archive menu"


def test_a_given_day_is_kept() -> None:
    day = Window(date(2024, 3, 7), date(2024, 3, 7), "stamp")
    page = page_of("Publié le 9 mars 2024", day, ["dateline"])
    assert reading_window(page, [*find_timexes(page.folded, page.article.text)]) == day


@pytest.mark.parametrize(
    ("published", "lines", "zones", "rules"),
    [
        ("2024-11-22", ["Publié le 9 mars 2024"], ["dateline"], ["stamp-elsewhere"]),
        ("2024-03-01", ["Le pont a rouvert le 9 mars 2024."], [], ["past-after-publication"]),
        ("2025-03-01", ["Le pont sera rouvert le 9 mars 2024."], [], ["future-before-publication"]),
        ("2023-03-12", ["Le pont a rouvert samedi 9 mars."], [], ["weekday-elsewhere"]),
        ("2024-03-12", ["Le pont a rouvert samedi 9 mars."], [], []),
        ("2024-03-12", ["Le pont a rouvert le 9 mars 2024."], [], []),
    ],
)
def test_clash_with_the_given_date(published: str, lines: list[str], zones: list[str], rules: list[str]) -> None:
    day = date.fromisoformat(published)
    page = page_of("\n".join(lines), Window(day, day, "documents.csv"), zones)
    assert [step.rule for step in check_published(page)] == rules


def test_clash_with_a_settled_event() -> None:
    """A crawl day given as publication would put 'le 26 juillet dernier' a year late."""
    coup = (date(2023, 7, 26), date(2023, 7, 26))
    text = "Le pays est dirigé par l'armée depuis le coup d'État du 26 juillet dernier."
    crawl, true = (Window(date.fromisoformat(d), date.fromisoformat(d)) for d in ("2024-11-22", "2024-04-22"))
    assert [s.rule for s in check_published(page_of(text, crawl), [coup])] == ["event-elsewhere"]
    assert check_published(page_of(text, true), [coup]) == ()


ROOT = Path(__file__).parent.parent
STORIES = [ROOT / "seeds", *sorted((ROOT / "tests" / "corpora").iterdir())]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_no_coded_page_is_dated_wrongly(story: Path) -> None:
    """With no date given, and with the time of the other pages, every window holds the true one, or nothing is said."""
    with (story / "gold" / "documents.csv").open(encoding="utf-8") as rows:
        gold = {row["doc"]: (row["published_earliest"], row["published_latest"]) for row in csv.DictReader(rows)}
    dated = 0
    for file in sorted(story.glob("*.txt")):
        first, last = (date.fromisoformat(day) for day in gold[file.stem])
        others = [date.fromisoformat(day) for doc, row in gold.items() if doc != file.stem for day in row]
        page = mark(Article(file.stem, file.name, file.read_bytes().decode("utf-8")))
        for near in (None, Window(min(others), max(others))):
            window = infer_window(page, near)
            assert window.start is None or window.start <= first, file.stem
            assert window.end is None or window.end >= last, file.stem
            dated += window.start is not None and near is None
    assert dated >= 2

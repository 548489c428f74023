"""Text made to be slow: pieces that a rule looks for, repeated until nothing else is left."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from recoupe.dates import find_dates
from recoupe.dates.windows import infer_window
from recoupe.mentions import find_mentions
from recoupe.mentions.codebook import Codebook, compile_codebook, scan
from recoupe.model import Article
from recoupe.portrayal import find_portrayal
from recoupe.quotes import find_quotes
from recoupe.reuse import find_reuse
from recoupe.statements.events import read_events
from recoupe.statements.facts import find_facts, find_themes
from recoupe.statements.figures import find_figures
from recoupe.study import Study
from recoupe.zones import mark
from timing import seconds

PIECES = {
    "one letter": "a",
    "spaces": " ",
    "line feeds": "\n",
    "carriage returns": "\r\n",
    "digits": "1",
    "numbers": "12 ",
    "thousands": "1 000 ",
    "day of": "le 1er ",
    "days": "mardi 2 mars 2021, ",
    "day lines": "Publié le 03/05/2021 à 10:00\n",
    "since": "depuis le 3 mai, au 5, au 7, ",
    "ago": "il y a trois jours ",
    "deadline": "d'ici ",
    "open marks": "« ",
    "closed marks": "» ",
    "straight marks": '" ',
    "curly marks": "“ ”",
    "apostrophes": "l’",
    "mixed marks": "« “ ' ",
    "mark lines": "« Un mot.\n",
    "straight mark lines": '"\n',
    "dialogue": "- Oui.\n",
    "read also": "Lire aussi : un titre de page\n",
    "names": "Anne Leroux ",
    "capitals": "Martin Dupont Durand ",
    "capital letters": "A. ",
    "acronyms": "CGT ",
    "said": "a dit ",
    "said by": "a déclaré Anne Leroux, ",
    "according to": "selon la maire, selon le syndicat, ",
    "who": "qui, que, dont, ",
    "and": "la maire et le syndicat et ",
    "criticised": "a été critiquée par la maire ",
    "charges": "La justice enquête pour « blessures involontaires et mise en danger de la vie d'autrui » et la CGT, ",
    "offices": "La maire, Anne ABABABABABABABABABABABABABABABABABABABAB ",
    "quotations": "« La grève est finie », a dit Anne Leroux. ",
    "pronouns": "Elle a dit qu’elle a accusé le syndicat. ",
    "full stops": ". ",
    "commas": ", ",
    "brackets": "(AFP) (",
    "credits": "Avec AFP\n",
    "share": "Partager\nTwitter\n",
    "headings": "Un titre sans verbe à Brest\n",
    "comments": "Jean\nil y a 2 jours\nBravo !\n",
    "events": "la grève commence le 3 mai, ",
    "facts": "grève pour cent 3 % ",
    "euros": "3,5 millions d’euros de ",
    "hyphens": "porte-parole-",
    "marks of accent": "e\u0301",
    "emoji": "👩🏽‍🚀",
}
STUDY = Study.model_validate(
    {
        "folder": ".",
        "title": "La grève",
        "actors": [
            {"id": "mayor", "aliases": ["Anne Leroux", "la maire"], "kind": "person", "part_of": "town"},
            {"id": "town", "aliases": ["ville de Brest"], "metonyms": ["Brest"], "kind": "government"},
            {"id": "union", "aliases": ["CGT", "le syndicat"], "metonyms": ["Montreuil"], "kind": "organisation"},
        ],
        "facts": [
            {"id": "raise", "match": ['grève "pour cent"'], "expect": {"number": 3, "unit": "pour cent"}},
            {"id": "day", "match": ["grève commenc*"], "expect": {"date": "2021-03-02"}, "conflicts": ["fin grève"]},
        ],
        "events": [
            {"id": "start", "match": ["grève commenc*"], "date": "2021-03-02"},
            {"id": "end", "match": ["fini*"]},
        ],
        "themes": [{"id": "pay", "match": ["salaire*|euro*"]}],
    }
)


@cache
def codebook() -> Codebook:
    return compile_codebook(STUDY)


def layers(text: str, book: Codebook | None = None) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Every layer on one page, by name, in the order of the flow; each is to be called before the next is taken."""
    made: dict[str, Any] = {}
    book = book or codebook()

    def step(name: str, work: Callable[[], Any]) -> tuple[str, Callable[[], Any]]:
        def run() -> Any:
            made[name] = work()
            return made[name]

        return name, run

    yield step("zones", lambda: mark(Article("a", "a.txt", text)))
    page = made["zones"]
    yield step("codebook", lambda: scan(page, book))
    hits = made["codebook"]
    yield step("windows", lambda: infer_window(page))
    yield step("dates", lambda: tuple(find_dates(page)))
    yield step("mentions", lambda: tuple(find_mentions(page, book, hits)))
    yield step("quotes", lambda: tuple(find_quotes(page, made["mentions"])))
    yield step("figures", lambda: tuple(find_figures(page, made["dates"])))
    yield step("events", lambda: read_events(page, book, hits, made["dates"]))
    yield step("facts", lambda: tuple(find_facts(page, book, hits, made["dates"], made["figures"])))
    yield step("themes", lambda: tuple(find_themes(page, book, hits)))
    yield step("portrayal", lambda: tuple(find_portrayal(page, made["mentions"], made["quotes"])))
    yield step("reuse", lambda: tuple(find_reuse([page, mark(Article("b", "b.txt", text))], made["quotes"])))


def time_layers(text: str) -> dict[str, float]:
    """The seconds of processor time that each layer takes on a text."""
    taken = {}
    for name, run in layers(text):
        taken[name] = seconds(run)
    return taken


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails what takes longer, instead of waiting for it."""

    def fail(*_: object) -> None:
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

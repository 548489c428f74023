"""Pages for tests, with their dates marked in the text: 'signé [le 5 mai|2025-05-05]' or '[mai|2025-05]'."""

import re

from recoupe.fold import fold
from recoupe.mentions.codebook import compile_codebook, scan
from recoupe.model import Article, DateRef, Page, Zone
from recoupe.statements.figures import find_figures
from recoupe.study import Study, read_interval
from recoupe.zones.sentences import find_sentences

_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)(?:\|([\w-]+))?\]")


def read_page(marked: str, doc: str = "d") -> tuple[Page, list[DateRef]]:
    """A page of body text, and its dates."""
    text, dates, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        start, end = read_interval(mark[2])
        granularity = mark[3] or ("day" if start == end else "month")
        row = DateRef(doc, len(text), len(text) + len(mark[1]), mark[1], start, end, granularity, "body", "test")
        dates.append(row)
        text += mark[1]
        at = mark.end()
    text += marked[at:]
    article, folded = Article(doc, f"{doc}.txt", text), fold(text)
    zones, start = [], 0
    for line, content in enumerate(text.split("\n"), 1):
        zones.append(Zone(doc, line, start, start + len(content), "body" if content else "blank", "test"))
        start += len(content) + 1
    return Page(article, folded, tuple(zones), tuple(find_sentences(article, folded, zones))), dates


def study_of(**layers) -> Study:
    """A study with the events, facts or themes given, and nothing else."""
    return Study.model_validate({"folder": ".", "title": "test", **layers})


def look(finder, study: Study, marked: str, doc: str = "d") -> list:
    """What a finder of the codebook finds on a marked page."""
    page, dates = read_page(marked, doc)
    codebook = compile_codebook(study)
    hits = scan(page, codebook)
    names = finder.__code__.co_varnames[: finder.__code__.co_argcount]
    arguments = {"dates": dates, "figures": list(find_figures(page, dates))}
    return list(finder(page, codebook, hits, *(arguments[name] for name in names[3:])))

"""Starting from nothing: the study of a folder that has no study.yml, drafted from its own pages.

Everything in it is a guess made by rules, the same at every run. `open_study` is how a study is opened everywhere: as
the analyst wrote it, else drafted; `recoupe draft` writes the draft down (draft_write).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from recoupe.dates.windows import infer_window
from recoupe.draft.actors import Drafted, draft_actors
from recoupe.draft.documents import draft_documents
from recoupe.draft.events import draft_events
from recoupe.draft.facts import MOST_FACTS, draft_facts
from recoupe.draft.themes import MOST_THEMES, draft_themes
from recoupe.model import Article, Page, Window
from recoupe.read import Note, iter_articles
from recoupe.study import STUDY_FILE, Document, Event, Fact, Study, Text, Theme, read_study
from recoupe.zones import mark

SAMPLE = 300  # pages that a codebook is drafted from; of a larger corpus as many, evenly spread


def open_study(folder: str | Path) -> Study:
    """The study of a folder: as its study.yml and documents.csv have it, drafted where there is no study.yml.

    Raises Problem with one line per mistake.
    """
    study = read_study(folder)
    return draft_study(study) if study.drafted else study


def draft_study(study: Study, say: Callable[[Note], None] | None = None) -> Study:
    """A study with a codebook drafted from its pages; rows of documents.csv stay, where there are any."""
    documents = {**_draft_rows(study, say), **study.documents}
    study = study.model_copy(update={"documents": documents})
    pages = read_sample(study)
    near = _time_of(documents)
    actors = draft_actors(pages, [d.origin for d in documents.values()], {f: d.outlet for f, d in documents.items()})
    taken = names_of(actors)
    return study.model_copy(
        update={
            "title": study.title if (study.folder / STUDY_FILE).exists() else _title(study.folder),
            "drafted": True,
            "actors": tuple(d.actor for d in actors),
            "language": _main_language(pages, study.language),
            **_draft_layers(pages, near, taken),
        }
    )


def _main_language(pages: Sequence[Page], default: str) -> str:
    """The language of most pages."""
    counts = Counter(page.article.language for page in pages)
    return max(counts, key=lambda name: (counts[name], name == default)) if counts else default


def _draft_layers(pages: Sequence[Page], near: Window | None, taken: Sequence[str]) -> dict[str, Any]:
    """Themes, facts and events, of the pages of each language by themselves; one event of one day in both."""
    themes: list[list[Theme]] = []
    facts: list[list[Fact]] = []
    events: list[Event] = []
    for language in ("fr", "en"):
        own = [page for page in pages if (page.article.language == "en") == (language == "en")]
        if own:
            themes.append(draft_themes(own, taken, language))
            facts.append(draft_facts(own, taken, language))
            events = _merge_events(events, draft_events(own, near, taken, language))
    return {"themes": _in_turn(themes, MOST_THEMES), "facts": _in_turn(facts, MOST_FACTS), "events": tuple(events)}


def _merge_events(events: list[Event], others: Sequence[Event]) -> list[Event]:
    merged = {event.date: event for event in events}
    for other in others:
        held = merged.get(other.date)
        if held is None:
            same = sum(event.id == other.id for event in merged.values())
            merged[other.date] = other.model_copy(update={"id": f"{other.id}_en"}) if same else other
        else:
            label = Text(en=other.label.en, fr=held.label.fr)
            merged[other.date] = held.model_copy(update={"match": (*held.match, *other.match), "label": label})
    return sorted(merged.values(), key=lambda event: (event.date is None, event.date))


def _in_turn(layers: Sequence[Sequence[Any]], most: int) -> tuple[Any, ...]:
    """The first rows of each language in turn, ids all different: the second of two alike is the English one."""
    rows = [row for turn in zip_longest(*layers) for row in turn if row is not None][:most]
    seen: set[str] = set()
    kept = []
    for row in rows:
        kept.append(row.model_copy(update={"id": f"{row.id}_en"}) if row.id in seen else row)
        seen.add(kept[-1].id)
    return tuple(kept)


def _title(folder: Path) -> Text:
    """The folder's name as a title: 'greve_ports' gives 'Greve ports'."""
    name = " ".join(folder.resolve().name.replace("_", " ").split())
    return Text(en=name[:1].upper() + name[1:], fr=name[:1].upper() + name[1:])


def _draft_rows(study: Study, say: Callable[[Note], None] | None) -> dict[str, Document]:
    """Rows for every page: windows are inferred twice, so that dated pages help to date the others."""
    windows = [infer_window(mark(article)) for article in iter_articles(study)]
    near = _span([w for w in windows if w.start and w.end and (w.end - w.start).days <= 31])
    rows: dict[str, Document] = {}
    for article in iter_articles(study, say):
        rows.update(draft_documents([mark(article)], near))
    return rows


def _time_of(documents: dict[str, Document]) -> Window | None:
    return _span([d.published for d in documents.values()])


def _span(windows: Sequence[Window]) -> Window | None:
    starts, ends = [w.start for w in windows if w.start], [w.end for w in windows if w.end]
    return Window(min(starts), max(ends), "other pages") if starts and ends else None


def read_sample(study: Study) -> list[Page]:
    """The pages that a codebook is drafted from, in the order of their names: all, or SAMPLE evenly spread."""
    names = [article.file for article in iter_articles(study)]
    step = max(1.0, len(names) / SAMPLE)
    wanted = {names[int(i * step)] for i in range(min(len(names), SAMPLE))}
    return [mark(article) for article in iter_articles(study) if _is_wanted(article, wanted)]


def _is_wanted(article: Article, wanted: set[str]) -> bool:
    return article.file in wanted


def names_of(actors: Sequence[Drafted]) -> list[str]:
    """All names of drafted actors."""
    return [name for d in actors for name in (*d.actor.aliases, *d.actor.metonyms)]

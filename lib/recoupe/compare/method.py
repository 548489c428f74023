"""Method: what was read and left out, how well each layer measures, and what it takes to make the report again.

Tables in, tables out.
"""

import json
import platform
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from textwrap import shorten
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

import recoupe
from recoupe.annotate import Annotations
from recoupe.compare.places import ARTICLE, Names, is_of, read_placed, read_spans
from recoupe.digests import corpus_digest, file_digest
from recoupe.evidence import PRIVATE_ZONES, pages_of
from recoupe.model import ARTICLE_ZONES, Page, zone_at
from recoupe.study import DOCUMENTS_FILE, STUDY_FILE, Study
from recoupe.tables import TABLES, Tables, count_rows, read_frame, read_rows
from recoupe.trust.agreement import Agreement, find_second_coding, has_passes, read_agreement
from recoupe.trust.gold import GOLD_FOLDER, gold_tables
from recoupe.trust.intervals import bootstrap, wilson
from recoupe.trust.score import Score, score_tables

FEEDS = {  # layer of the score: how it is read
    "zones": "share",
    "mentions": "f1",
    "locative": "f1",
    "dates_value": "f1",
    "event_dates": "f1",
    "facts": "f1",
    "fact_conflicts": "f1",
    "figures": "f1",
    "quotes_found": "f1",
    "quotes_speaker": "f1",
    "designation": "recall",
    "verb-agent": "recall",
    "verb-patient": "recall",
    "evaluation": "recall",
    "reuse": "f1",
}
MEASURED_FILE = "measured.json"  # what `make measure` found on the coded stories of the project
MOST_WORDS = 60  # characters of a corrected passage
ERRORS = ["layer", "measure", "score", "low", "high", "n", "found", "right"]
PACKAGES = (
    "pandas",
    "matplotlib",
    "pyarrow",
    "nbconvert",
    "papermill",
    "typst",
    "simplemma",
    "rapidfuzz",
    "pyahocorasick",
)


def measure(annotations: Annotations) -> dict[str, Score]:
    """The score of each layer against FOLDER/gold; empty where nobody coded the folder."""
    if not (annotations.study.folder / GOLD_FOLDER).is_dir():
        return {}
    gold = gold_tables(annotations.study.folder)
    coded = is_of({doc for table in gold.values() if "doc" in table for doc in table.doc})
    of_docs = {name: coded if "doc" in columns else None for name, columns in TABLES.items()}
    found = {name: read_frame(annotations.tables, name, (), where) for name, where in of_docs.items()}
    return score_tables(annotations.study, found, gold)


def error_table(scores: Mapping[str, Score]) -> pd.DataFrame:
    """layer, measure (f1, recall, share), score, low, high, n, found, right: the layers that feed a chart.

    A layer coded only in part is read by recall, whose interval is Wilson's.
    """
    rows = []
    for layer, how in FEEDS.items():
        score = scores.get(layer)
        if score is None or not score.n:
            continue
        value = score.recall if how == "recall" else score.f1
        low, high = wilson(score.right, score.n) if how == "recall" else (score.low, score.high)
        rows.append((layer, how, value, low, high, score.n, score.found, score.right))
    return pd.DataFrame(rows, columns=ERRORS)


def pool_scores(stories: Sequence[Mapping[str, Score]]) -> dict[str, dict[str, float | str]]:
    """By layer, the error of all stories together, and how many of them have the layer coded."""
    pooled: dict[str, dict[str, float | str]] = {}
    for layer, how in FEEDS.items():
        scores = [of[layer] for of in stories if layer in of and of[layer].n]
        if not scores:
            continue
        counts = [c for score in scores for c in score.counts]
        n, found, right = (sum(c[i] for c in counts) for i in range(3))
        value = 2 * right / (n + found) if how == "f1" else right / n
        low, high = bootstrap(counts) if how == "f1" else wilson(right, n)
        numbers = {"score": value, "low": low, "high": high}
        pooled[layer] = {"measure": how} | {k: round(v, 3) for k, v in numbers.items()}
        pooled[layer] |= {"n": n, "found": found, "right": right, "stories": len(scores)}
    return pooled


@cache
def read_measured() -> dict[str, Any]:
    """What `make measure` wrote down: `layers`, which pool_scores gave on the coded stories, and their `corpora`."""
    measured: dict[str, Any] = json.loads(files("recoupe").joinpath(MEASURED_FILE).read_text("utf-8"))
    return measured


def is_tuned_on(tables: Tables) -> bool:
    """Whether the rules were tuned on these very pages, so that their measured error flatters them."""
    return digest_corpus(tables) in read_measured()["corpora"]


def digest_corpus(tables: Tables) -> str:
    """The digest of all pages of some tables."""
    return corpus_digest(read_frame(tables, "documents", ["file", "sha256"]).itertuples())


def elsewhere_table() -> pd.DataFrame:
    """The columns of error_table, and stories: what was measured on the coded stories of the project."""
    rows = [{"layer": layer, **of} for layer, of in read_measured()["layers"].items()]
    return pd.DataFrame(rows, columns=[*ERRORS, "stories"])


def measure_agreement(study: Study) -> tuple[list[Agreement], bool]:
    """Agreement with the study's second coding, none where it has none; and whether it is one coder's two passes."""
    other = find_second_coding(study.folder)
    return (read_agreement(study.folder, None, other), has_passes(other)) if other else ([], False)


def agreement_table(rows: Sequence[Agreement]) -> pd.DataFrame:
    """layer, label, first, second, both, agreement, alpha, u_alpha: a row a label; missing where undefined."""
    columns = ["layer", "label", "first", "second", "both", "agreement", "alpha", "u_alpha"]
    table = pd.DataFrame([[getattr(r, c) for c in columns] for r in rows], columns=columns)
    return table.astype(dict.fromkeys(columns[5:], "float64"))


def units_coded(table: pd.DataFrame) -> Iterator[dict[str, int]]:
    """first, second and both of each row of an agreement_table."""
    for row in table.itertuples():
        yield {"first": int(row.first), "second": int(row.second), "both": int(row.both)}


def variant_table(tables: Tables, names: Names, most: int | None = None) -> pd.DataFrame:
    """actor, surface, source, times, rule, passages: names that a page spells otherwise than the codebook.

    `most` is how many rows are made, of `attrs["all"]`.
    """
    spelt = ARTICLE & pc.starts_with(pc.field("rule"), "spelling-")
    found = read_placed(tables, "mentions", names, ["start", "end", "surface", "actor", "rule"], spelt)
    by = ["place", "actor", "surface"]
    table = found.groupby(by, sort=False, as_index=False).agg(times=("start", "size"), rule=("rule", "first"))
    table = table.assign(source=np.array(list(names.values()), dtype=object)[table.place])
    table = table.sort_values(["actor", "source", "surface"], kind="stable", ignore_index=True)
    total, table = len(table), table if most is None else table.head(most)
    spans = read_spans(found[found.place.isin(table.place)], by, names)
    keys = zip(table.place, table.actor, table.surface, strict=True)
    table = table.assign(passages=[spans[key] for key in keys])
    table = table[["actor", "surface", "source", "times", "rule", "passages"]]
    table.attrs["all"] = total
    return table


def step_table(annotations: Annotations, shown: int) -> pd.DataFrame:
    """step, before, after: files, pages, characters, dates and mentions that came in and went on."""
    tables = annotations.tables
    left_out = {n.file for n in annotations.notes if n.left_out}
    pages = len(annotations.pages)
    zones = read_rows(tables, "zones", ["start", "end", "zone"])
    chars = pa.table({"zone": zones["zone"], "chars": pc.subtract(zones["end"], zones["start"])})
    of = {r["zone"]: r["chars_sum"] or 0 for r in chars.group_by("zone").aggregate([("chars", "sum")]).to_pylist()}
    inside = count_rows(tables, "mentions", ARTICLE)
    rows = [
        ("files", pages + len(left_out), pages),
        ("pages", pages, shown),
        ("chars", sum(n for zone, n in of.items() if zone != "blank"), sum(of.get(zone, 0) for zone in ARTICLE_ZONES)),
        ("dates", count_rows(tables, "dates"), count_rows(tables, "dates", ARTICLE)),
        ("mentions", count_rows(tables, "mentions"), inside),
        ("acting", inside, count_rows(tables, "mentions", ARTICLE & (pc.field("locative") == 0))),
    ]
    return pd.DataFrame(rows, columns=["step", "before", "after"])


def codebook_table(study: Study, language: str) -> pd.DataFrame:
    """layer, id, label, words: every entry of the codebook and what it is found by."""
    rows = []
    for actor in study.actors:
        rows.append(("actors", actor.id, actor.label.of(language), ", ".join([*actor.aliases, *actor.metonyms])))
    for layer in ("themes", "facts", "events"):
        for entry in getattr(study, layer):
            rows.append((layer, entry.id, entry.label.of(language), " · ".join(entry.match)))
    return pd.DataFrame(rows, columns=["layer", "id", "label", "words"])


def correction_table(annotations: Annotations) -> pd.DataFrame:
    """Every row of overrides.csv and what became of it.

    doc, place, words (of the page, there), layer, action, change, why, applied, reason (a key of overrides.REASONS).
    """
    pages = pages_of(annotations, {correction.override.doc for correction in annotations.corrections})
    rows = []
    for correction in annotations.corrections:
        o = correction.override
        change = f"{o.column} = {o.value}" if o.column else ""
        place = f"{o.start}–{o.end}"
        words = _words_there(pages[o.doc], o.start, o.end) if o.doc in pages else None
        rows.append((o.doc, place, words, o.layer, o.action, change, o.why, correction.applied, correction.reason))
    columns = ["doc", "place", "words", "layer", "action", "change", "why", "applied", "reason"]
    return pd.DataFrame(rows, columns=columns)


def _words_there(page: Page, start: int, end: int) -> str | None:
    """The words of a page between two offsets, on one line and not long; never those of a reader's comment."""
    zone = zone_at(page, start) if 0 <= start < end else None
    if zone is None or zone.zone in PRIVATE_ZONES:
        return None
    return shorten(page.article.text[start : min(end, zone.end)], MOST_WORDS, placeholder="…") or None


def version_table(annotations: Annotations) -> pd.DataFrame:
    """what, value: versions of the program and its packages, and the digests of the corpus and the codebook."""
    rows = [("recoupe", recoupe.__version__), ("Python", platform.python_version())]
    for package in PACKAGES:
        try:
            rows.append((package, version(package)))
        except PackageNotFoundError:
            continue
    rows.append(("corpus", digest_corpus(annotations.tables)))
    for name in (STUDY_FILE, DOCUMENTS_FILE):
        path = annotations.study.folder / name
        if path.exists():
            rows.append((name, file_digest(path)))
    return pd.DataFrame(rows, columns=["what", "value"])

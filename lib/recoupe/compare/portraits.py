"""Portraits: how each source names each actor, gives it voice, lets it act, judges it.

Tables in, tables out. `tables` are the thirteen of the contract, `names` the sources to show by doc, in order of
publication. With an `actor`, rows are the sources and the counts are that actor's; without, rows are the actors.
A `passages` column holds tuples of (doc, start, end), the evidence of its row.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd

from recoupe.evidence import evidence_id
from recoupe.model import ARTICLE_ZONES
from recoupe.study import Study, roll_up
from recoupe.typography import typeset

Tables = Mapping[str, pd.DataFrame]
Names = Mapping[str, str]
REGISTERS = ("delegitimating", "neutral", "legitimating")
GROUPS = ("heard_more", "seen_more", "never_heard")
MOST_ROWS, MOST_WORDS = 12, 4
LEAST = 2  # passages below which an actor is counted among the rest


def rolled_tables(tables: Tables, study: Study) -> dict[str, pd.DataFrame]:
    """The tables with every institution counted as the actor it is part of."""
    roll = roll_up(study)
    columns = {"mentions": "actor", "portrayal": "actor", "quotes": "speaker"}
    return {n: t.assign(**{columns[n]: t[columns[n]].map(roll)}) if n in columns else t for n, t in tables.items()}


def labels_of(study: Study, language: str) -> dict[str, str]:
    """The short label of each actor: what stands before a comma or a bracket."""
    full = {a.id: typeset(a.label.of(language), language) or a.id for a in study.actors}
    short = {i: label.split(" (")[0].split(",")[0] for i, label in full.items()}
    taken = pd.Series(short).duplicated(keep=False)
    return {i: full[i] if taken[i] else short[i] for i in full}


def acting_mentions(tables: Tables, names: Names) -> pd.DataFrame:
    """Mentions in title and body that are not mere places."""
    table = tables["mentions"]
    return table[table.zone.isin(ARTICLE_ZONES) & (table.locative == 0) & table.doc.isin(names.keys())]


def statements(tables: Tables, names: Names) -> pd.DataFrame:
    """Quotes of title and body that report somebody's words; a fragment inside a longer one counts once, with it."""
    quotes = tables["quotes"]
    quotes = quotes[quotes.zone.isin(ARTICLE_ZONES) & (quotes.kind != "scare") & quotes.doc.isin(names.keys())]
    quotes = quotes.sort_values(["doc", "start", "end"], ascending=[True, True, False])
    inside, reach, doc = [], -1, None
    for row in quotes.itertuples():
        if row.doc != doc:
            doc, reach = row.doc, -1
        inside.append(row.end <= reach)
        reach = max(reach, row.end)
    return quotes[~pd.Series(inside, index=quotes.index, dtype=bool)]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table to draw, with what was left out of it: rows, and passages of those rows."""

    table: pd.DataFrame
    more: int = 0
    total: int = 0
    others: int = 0


def seen_heard_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, mentions, statements, words, seen, heard, group, passages, url.

    seen, heard: shares of all mentions and of all statements by actors (of the whole corpus, or of one source where
    rows are sources). `total` counts the statements shared out, `others` those of speakers outside the codebook.
    """
    labels = labels_of(study, language)
    mentions, said = acting_mentions(tables, names), statements(tables, names)
    ours = said[said.speaker.isin(labels.keys())]
    by, keys = ("doc", dict(names)) if actor else ("actor", labels)
    mine = (mentions[mentions.actor == actor], ours[ours.speaker == actor]) if actor else (mentions, ours)
    voices = mine[1].rename(columns={"speaker": "actor"})
    spans = _spans(mine[0], by), _spans(voices, by)
    words = {k: sum(len(str(q).split()) for q in of.quote) for k, of in voices.groupby(by)}
    rows = []
    for key, label in keys.items():
        seen_by, heard_by = spans[0].get(key, ()), spans[1].get(key, ())
        if not seen_by and not heard_by:
            continue
        whole = (mentions, ours) if not actor else (mentions[mentions.doc == key], ours[ours.doc == key])
        seen = len(seen_by) / max(len(whole[0]), 1)
        heard = len(heard_by) / max(len(whole[1]), 1)
        group = GROUPS[2] if not heard_by else GROUPS[0] if heard > seen else GROUPS[1]
        passages = (*seen_by, *heard_by)
        row = (key, label, len(seen_by), len(heard_by), words.get(key, 0), seen, heard, group, passages)
        rows.append((*row, f"#{evidence_id(*passages[0])}"))
    columns = ["row", "label", "mentions", "statements", "words", "seen", "heard", "group", "passages", "url"]
    table = pd.DataFrame(rows, columns=columns)
    kept = table.sort_values(["mentions", "statements"], ascending=False, kind="stable").head(MOST_ROWS)
    if not actor and len(table) > 8:
        kept = kept[kept.mentions + kept.statements >= LEAST]
    rank = kept.group.map({g: i for i, g in enumerate(GROUPS)})
    kept = kept.assign(rank=rank, gap=kept.heard - kept.seen)
    kept = kept.sort_values(
        ["rank", "gap", "mentions"], ascending=[True, False, False], kind="stable", ignore_index=True
    )
    return Shown(kept.drop(columns=["rank", "gap"]), len(table) - len(kept), len(ours), len(said) - len(ours))


def _spans(table: pd.DataFrame, by: str) -> dict[str, tuple]:
    places: dict[str, list[tuple]] = {}
    for key, *place in zip(table[by], table.doc, table.start, table.end, strict=True):
        if isinstance(key, str):
            places.setdefault(key, []).append(tuple(place))
    return {key: tuple(of) for key, of in places.items()}


def designations(tables: Tables, names: Names) -> pd.DataFrame:
    """The words that name actors beyond their names, with their register: portrayal rows of device designation."""
    table = tables["portrayal"]
    table = table[(table.device == "designation") & table.doc.isin(names.keys())]
    return table.assign(register=[REGISTERS[int(p) + 1] for p in table.polarity])


def most_contested(tables: Tables, names: Names) -> str:
    """The actor most often named in delegitimating words, else in legitimating ones; '' where all are neutral."""
    table = designations(tables, names)
    for register in ("delegitimating", "legitimating"):
        marked = table[table.register == register]
        if len(marked):
            return str(marked.groupby("actor").size().sort_values(ascending=False, kind="stable").index[0])
    return ""


def naming_table(tables: Tables, names: Names, actor: str) -> Shown:
    """source, doc, register, words, times, namings, passages, url: one row a way of naming in one source.

    Words that differ only in case count as one; a source that never does is absent. `more` counts sources left out.
    """
    table = designations(tables, names)
    table = table[table.actor == actor]
    rows = []
    by_page: dict[str, list[Any]] = {}
    for r in table.itertuples():
        by_page.setdefault(r.doc, []).append(r)
    for doc in filter(by_page.__contains__, names):
        source, own = names[doc], by_page[doc]
        merged: dict[tuple[str, str], list] = {}
        for r in own:
            merged.setdefault((r.register, " ".join(r.surface.split()).casefold()), []).append(r)
        ordered = sorted(merged.items(), key=lambda item: -len(item[1]))
        for (register, _), found in ordered:
            places = tuple((r.doc, r.start, r.end) for r in found)
            words = " ".join(found[0].surface.split())
            row = (source, doc, register, words, len(found), len(own), places, f"#{evidence_id(*places[0])}")
            rows.append(row)
    columns = ["source", "doc", "register", "words", "times", "namings", "passages", "url"]
    found = pd.DataFrame(rows, columns=columns)
    most = found.drop_duplicates("doc").sort_values("namings", ascending=False, kind="stable").head(8).doc
    return Shown(found[found.doc.isin(most)].reset_index(drop=True), found.doc.nunique() - len(most), len(table))


def acts_judged_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, panel (acts, judged), bar, value (negative is left), passages, url; the most portrayed first.

    Bars: patient and agent; against_own, against_reported, favour_own, favour_reported. `total` counts passages.
    """
    table = tables["portrayal"]
    table = table[table.doc.isin(names.keys()) & table.device.isin(["verb-agent", "verb-patient", "evaluation"])]
    labels = dict(names) if actor else labels_of(study, language)
    if actor:
        table = table[table.actor == actor]
    table = table.assign(row=table.doc if actor else table.actor, bar=[_bar(r) for r in table.itertuples()])
    table = table[table.bar.notna() & table.row.isin(labels.keys())]
    size = table.row.value_counts()
    size = size.sort_values(ascending=False, kind="stable")
    kept = [row for row in size.index if size[row] >= (1 if actor else LEAST)][:MOST_ROWS]
    rows = []
    for row in kept:
        for bar, (panel, sign) in BARS.items():
            of = table[(table.row == row) & (table.bar == bar)]
            places = tuple((r.doc, r.start, r.end) for r in of.itertuples())
            url = f"#{evidence_id(*places[0])}" if places else None
            rows.append((row, labels[row], panel, bar, sign * len(of), places, url))
    columns = ["row", "label", "panel", "bar", "value", "passages", "url"]
    return Shown(pd.DataFrame(rows, columns=columns), len(size) - len(kept), int(size[kept].sum()))


BARS = {
    "patient": ("acts", -1),
    "agent": ("acts", 1),
    "against_own": ("judged", -1),
    "against_reported": ("judged", -1),
    "favour_own": ("judged", 1),
    "favour_reported": ("judged", 1),
}


def _bar(row: Any) -> str | None:
    if row.device == "verb-agent":
        return "agent"
    if row.device == "verb-patient":
        return "patient"
    if row.polarity == 0:
        return None
    voice = "reported" if isinstance(row.reported_by, str) and row.reported_by else "own"
    return f"{'favour' if row.polarity > 0 else 'against'}_{voice}"


def together_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "", top: int = 15) -> Shown:
    """a, b, label_a, label_b, times, sources, passages: pairs of actors in one sentence, the most frequent first.

    Places count here: two countries named side by side are together. `more` counts the pairs left out.
    """
    labels = labels_of(study, language)
    mentions = tables["mentions"]
    mentions = mentions[mentions.zone.isin(ARTICLE_ZONES) & mentions.doc.isin(names.keys())]
    pairs: dict[tuple[str, str], list] = {}
    for (doc, start, end), present in _by_sentence(mentions, tables["sentences"]).items():
        for pair in combinations(sorted(present & labels.keys()), 2):
            if not actor or actor in pair:
                pairs.setdefault(pair, []).append((doc, start, end))
    rows = [
        (a, b, labels[a], labels[b], len(places), len({p[0] for p in places}), tuple(places))
        for (a, b), places in pairs.items()
    ]
    table = pd.DataFrame(rows, columns=["a", "b", "label_a", "label_b", "times", "sources", "passages"])
    table = table.sort_values(["times", "sources"], ascending=False, kind="stable", ignore_index=True)
    return Shown(table.head(top), max(0, len(table) - top), len(table))


def _by_sentence(mentions: pd.DataFrame, sentences: pd.DataFrame) -> dict[tuple[str, int, int], set[str]]:
    starts = {doc: of.start.to_numpy() for doc, of in sentences.groupby("doc")}
    ends = {doc: of.end.to_numpy() for doc, of in sentences.groupby("doc")}
    found: dict[tuple[str, int, int], set[str]] = {}
    for row in mentions.itertuples():
        if row.doc not in starts:
            continue
        at = int(starts[row.doc].searchsorted(row.start, side="right")) - 1
        if at >= 0 and row.start < ends[row.doc][at]:
            place = (row.doc, int(starts[row.doc][at]), int(ends[row.doc][at]))
            found.setdefault(place, set()).add(row.actor)
    return found


def prominence_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, title, first, rest, mentions, passages: mentions in titles, in first paragraphs, and after."""
    mentions = acting_mentions(tables, names)
    firsts = _first_paragraphs(tables["zones"])
    place = [
        "title" if r.zone == "title" else "first" if r.start < firsts.get(r.doc, 0) else "rest"
        for r in mentions.itertuples()
    ]
    mentions = mentions.assign(place=place)
    if actor:
        mentions = mentions[mentions.actor == actor]
    by, labels = ("doc", dict(names)) if actor else ("actor", labels_of(study, language))
    rows = []
    for key, of in mentions.groupby(by, sort=False):
        if key in labels:
            counts = [int((of.place == p).sum()) for p in ("title", "first", "rest")]
            passages = tuple((r.doc, r.start, r.end) for r in of[of.place != "rest"].itertuples())
            rows.append((key, labels[key], *counts, len(of), passages))
    table = pd.DataFrame(rows, columns=["row", "label", "title", "first", "rest", "mentions", "passages"])
    table = table.sort_values(["title", "first", "mentions"], ascending=False, kind="stable", ignore_index=True)
    return Shown(table.head(MOST_ROWS), max(0, len(table) - MOST_ROWS), len(mentions))


def _first_paragraphs(zones: pd.DataFrame) -> dict[str, int]:
    """By doc, where the first body line ends."""
    body = zones[zones.zone == "body"]
    return {str(doc): int(of.end.iloc[0]) for doc, of in body.groupby("doc", sort=False)}


def main_actors(tables: Tables, names: Names, study: Study, top: int = 3) -> list[str]:
    """The ids of the actors with most mentions and statements."""
    mentions, said = acting_mentions(tables, names), statements(tables, names)
    known = [a.id for a in study.actors]
    count = mentions.actor.value_counts().add(said.speaker.value_counts(), fill_value=0)
    count = count[count.index.isin(known)].sort_values(ascending=False, kind="stable")
    return [str(i) for i in count.index[:top]]


def quotes_table(tables: Tables, names: Names, actor: str, top: int = 12) -> Shown:
    """source, doc, kind, cue, stance, quote, passages: what one actor is reported to have said, by source."""
    said = statements(tables, names)
    said = said[said.speaker == actor]
    rows = [
        (names[r.doc], r.doc, r.kind, _text(r.cue), _text(r.stance), r.quote, ((r.doc, r.start, r.end),))
        for r in _in_turn(said, names, top)
    ]
    table = pd.DataFrame(rows, columns=["source", "doc", "kind", "cue", "stance", "quote", "passages"])
    return Shown(table, len(said) - len(table), len(said))


def portrayal_rows(tables: Tables, names: Names, actor: str, devices: Iterable[str], top: int = 15) -> Shown:
    """source, doc, device, surface, polarity, reported_by, passages: passages of some devices about one actor."""
    table = tables["portrayal"]
    table = table[(table.actor == actor) & table.device.isin(list(devices)) & table.doc.isin(names.keys())]
    rows = [
        (names[r.doc], r.doc, r.device, r.surface, r.polarity, _text(r.reported_by), ((r.doc, r.start, r.end),))
        for r in _in_turn(table, names, top)
    ]
    columns = ["source", "doc", "device", "surface", "polarity", "reported_by", "passages"]
    return Shown(pd.DataFrame(rows, columns=columns), len(table) - len(rows), len(table))


def _in_turn(table: pd.DataFrame, names: Names, top: int) -> list[Any]:
    """At most `top` rows, taken from each source in turn, in the order of the sources."""
    places = {doc: place for place, doc in enumerate(names)}
    table = table.assign(place=table.doc.map(places).astype("int64"), turn=table.groupby("doc").cumcount())
    chosen = table.sort_values(["turn", "place"], kind="stable").head(top)
    return list(chosen.sort_values(["place", "turn"], kind="stable").itertuples())


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

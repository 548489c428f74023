"""Portraits: how each source names each actor, gives it voice, lets it act, judges it.

Tables in, tables out. `tables` are the thirteen of the contract, `names` the sources to show by doc, in order of
publication. With an `actor`, rows are the sources and the counts are that actor's; without, rows are the actors.
A `passages` column holds tuples of (doc, start, end), the evidence of its row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from recoupe.compare.places import ARTICLE, Names, first_url, is_of, points, rank_docs, read_placed, read_spans
from recoupe.study import Study, roll_up
from recoupe.tables import Table, Tables, read_rows
from recoupe.typography import typeset

REGISTERS = ("delegitimating", "neutral", "legitimating")
GROUPS = ("heard_more", "seen_more", "never_heard")
MOST_ROWS, MOST_WORDS, MOST_NAMING = 12, 4, 8  # actors or sources; words; sources that name one actor
LEAST = 2  # passages below which an actor is counted among the rest


def rolled_tables(tables: Tables, study: Study) -> dict[str, Table]:
    """The tables with every institution counted as the actor it is part of; those three are held in memory."""
    roll = roll_up(study)
    rolled = dict(tables)
    for name, column in (("mentions", "actor"), ("portrayal", "actor"), ("quotes", "speaker")):
        found = read_rows(tables, name)
        who = found[column].combine_chunks().dictionary_encode()
        whole = pa.array([roll(actor) for actor in who.dictionary.to_pylist()], pa.string()).take(who.indices)
        rolled[name] = ds.dataset(found.set_column(found.column_names.index(column), column, whole))
    return rolled


def labels_of(study: Study, language: str) -> dict[str, str]:
    """The short label of each actor: what stands before a comma or a bracket."""
    full = {a.id: typeset(a.label.of(language), language) or a.id for a in study.actors}
    short = {i: label.split(" (")[0].split(",")[0] for i, label in full.items()}
    taken = pd.Series(short).duplicated(keep=False)
    return {i: full[i] if taken[i] else short[i] for i in full}


def acting_mentions(tables: Tables, names: Names, actor: str = "") -> pd.DataFrame:
    """place, start, end, actor, zone: mentions in title and body that are not mere places, of one actor or all."""
    acting = ARTICLE & (pc.field("locative") == 0)
    wanted = acting & (pc.field("actor") == actor) if actor else acting
    return read_placed(tables, "mentions", names, ["start", "end", "actor", "zone"], wanted)


def statements(tables: Tables, names: Names, columns: Sequence[str] = ("speaker",)) -> pd.DataFrame:
    """place, start, end and the columns: quotes of title and body that report somebody's words, by page and offset.

    A fragment inside a longer one counts once, with it.
    """
    said = ARTICLE & (pc.field("kind") != "scare")
    quotes = read_placed(tables, "quotes", names, ["start", "end", *columns], said)
    by = {"rank": rank_docs(names)[quotes.place], "start": quotes.start, "end": -quotes.end}
    quotes = quotes.iloc[pd.DataFrame(by).sort_values(["rank", "start", "end"], kind="stable").index]
    order = pd.Series(np.sort(by["rank"]), quotes.index)
    ends = points(order, quotes.end)
    reach = np.maximum.accumulate(ends)
    inside = np.zeros(len(quotes), dtype=bool)
    inside[1:] = ends[1:] <= reach[:-1]
    return quotes[~inside]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table to draw, with what was left out of it: rows, and passages of those rows."""

    table: pd.DataFrame
    more: int = 0
    total: int = 0
    others: int = 0
    against: int = 0  # of all sources, those that name an actor in delegitimating words


def seen_heard_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, mentions, statements, seen, heard, group, passages, url.

    seen, heard: shares of all mentions and of all statements by actors (of the whole corpus, or of one source where
    rows are sources). `total` counts the statements shared out, `others` those of speakers outside the codebook.
    """
    labels = labels_of(study, language)
    mentions, said = acting_mentions(tables, names), statements(tables, names)
    ours = said[said.speaker.isin(labels.keys())].rename(columns={"speaker": "actor"})
    mine = [of[of.actor == actor] if actor else of for of in (mentions, ours)]
    by: str = "place" if actor else "actor"
    keys: Mapping[Any, str] = dict(enumerate(names.values())) if actor else labels
    counts = [of.groupby(by).size() for of in mine]
    whole = [of.groupby("place").size() if actor else {name: len(of) for name in labels} for of in (mentions, ours)]
    rows = []
    for key, label in keys.items():
        seen_by, heard_by = (int(count.get(key, 0)) for count in counts)
        if not seen_by and not heard_by:
            continue
        seen, heard = (n / max(int(of.get(key, 0)), 1) for n, of in zip((seen_by, heard_by), whole, strict=True))
        group = GROUPS[2] if not heard_by else GROUPS[0] if heard > seen else GROUPS[1]
        rows.append((key, label, seen_by, heard_by, seen, heard, group))
    table = pd.DataFrame(rows, columns=["row", "label", "mentions", "statements", "seen", "heard", "group"])
    kept = table.sort_values(["mentions", "statements"], ascending=False, kind="stable").head(MOST_ROWS)
    if not actor and len(table) > 8:
        kept = kept[kept.mentions + kept.statements >= LEAST]
    rank = kept.group.map({g: i for i, g in enumerate(GROUPS)})
    kept = kept.assign(rank=rank, gap=kept.heard - kept.seen)
    kept = kept.sort_values(
        ["rank", "gap", "mentions"], ascending=[True, False, False], kind="stable", ignore_index=True
    )
    spans = [read_spans(of[of[by].isin(kept.row)], by, names) for of in mine]
    passages = [(*spans[0].get(row, ()), *spans[1].get(row, ())) for row in kept.row]
    kept = kept.drop(columns=["rank", "gap"]).assign(passages=passages, url=[first_url(of) for of in passages])
    if actor:
        kept = kept.assign(row=[list(names)[place] for place in kept.row])
    return Shown(kept, len(table) - len(kept), len(ours), len(said) - len(ours))


def designations(tables: Tables, names: Names, actor: str = "", surface: bool = False) -> pd.DataFrame:
    """The words that name actors (or one) beyond their names, with their register: place, start, end, actor, register.

    With `surface`, also the words.
    """
    wanted = pc.field("device") == "designation"
    wanted = wanted & (pc.field("actor") == actor) if actor else wanted
    columns = ["start", "end", "actor", "polarity", *(["surface"] if surface else [])]
    table = read_placed(tables, "portrayal", names, columns, wanted)
    return table.assign(register=np.array(REGISTERS, dtype=object)[table.polarity + 1])


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

    Words that differ only in case count as one; a source that never does is absent. `more` counts sources left out,
    `against` the sources, of all, that use delegitimating words.
    """
    table = designations(tables, names, actor, surface=True)
    sizes = table.groupby("place").size()  # by publication
    most = sizes.sort_values(ascending=False, kind="stable").head(MOST_NAMING).index
    docs, rows = list(names), []
    for place, own in table[table.place.isin(most)].groupby("place"):
        doc = docs[place]
        merged: dict[tuple[str, str], list] = {}
        for r in own.itertuples():
            merged.setdefault((r.register, " ".join(r.surface.split()).casefold()), []).append(r)
        ordered = sorted(merged.items(), key=lambda item: -len(item[1]))
        for (register, _), found in ordered:
            places = tuple((doc, r.start, r.end) for r in found)
            words = " ".join(found[0].surface.split())
            rows.append((names[doc], doc, register, words, len(found), len(own), places, first_url(places)))
    columns = ["source", "doc", "register", "words", "times", "namings", "passages", "url"]
    against = table.place[table.register == "delegitimating"].nunique()
    return Shown(pd.DataFrame(rows, columns=columns), len(sizes) - len(most), len(table), against=against)


def acts_judged_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, panel (acts, judged), bar, value (negative is left), passages, url; the most portrayed first.

    Bars: patient and agent; against_own, against_reported, favour_own, favour_reported. `total` counts passages.
    """
    wanted = pc.field("device").isin(["verb-agent", "verb-patient", "evaluation"])
    wanted = wanted & (pc.field("actor") == actor) if actor else wanted
    columns = ["start", "end", "actor", "device", "polarity", "reported_by"]
    table = read_placed(tables, "portrayal", names, columns, wanted)
    labels = dict(names) if actor else labels_of(study, language)
    row = pd.Series(list(names), dtype="str")[table.place].set_axis(table.index) if actor else table.actor
    table = table.assign(row=row, bar=_bars(table))
    table = table[(table.bar != "") & table.row.isin(labels.keys())]
    size = table.row.value_counts()
    size = size.sort_values(ascending=False, kind="stable")
    kept = [row for row in size.index if size[row] >= (1 if actor else LEAST)][:MOST_ROWS]
    shown = table[table.row.isin(kept)]
    counts, spans = shown.groupby(["row", "bar"]).size(), read_spans(shown, ["row", "bar"], names)
    rows = []
    for row in kept:
        for bar, (panel, sign) in BARS.items():
            places = spans.get((row, bar), ())
            n = int(counts.get((row, bar), 0))
            rows.append((row, labels[row], panel, bar, sign * n, places, first_url(places) or None))
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


def _bars(table: pd.DataFrame) -> np.ndarray:
    """The bar that each passage is counted in; '' for a judgement that takes no side."""
    reported = table.reported_by.fillna("").ne("").to_numpy()
    against, agent, patient = table.polarity < 0, table.device == "verb-agent", table.device == "verb-patient"
    judged = [against & reported, against, (table.polarity > 0) & reported, table.polarity > 0]
    told = ["agent", "patient", "against_reported", "against_own", "favour_reported", "favour_own"]
    return np.select([agent, patient, *judged], told, "")


def together_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "", top: int = 15) -> Shown:
    """a, b, label_a, label_b, times, sources, passages: pairs of actors in one sentence, the most frequent first.

    Places count here: two countries named side by side are together. `more` counts the pairs left out.
    """
    labels = labels_of(study, language)
    present = _by_sentence(tables, names, labels)
    two = present.merge(present[["sentence", "actor"]], on="sentence", suffixes=("_a", "_b"))
    two = two[two.actor_a < two.actor_b].sort_values(["sentence", "actor_a", "actor_b"], kind="stable")
    if actor:
        two = two[(two.actor_a == actor) | (two.actor_b == actor)]
    pairs = two.groupby(["actor_a", "actor_b"], sort=False, observed=True)
    table = pairs.place.agg(times="size", sources="nunique").reset_index()
    table = table.sort_values(["times", "sources"], ascending=False, kind="stable", ignore_index=True)
    more, total, table = max(0, len(table) - top), len(table), table.head(top)
    table = table.rename(columns={"actor_a": "a", "actor_b": "b"}).astype({"a": "str", "b": "str"})
    spans = read_spans(two, ["actor_a", "actor_b"], names)
    table = table.assign(
        label_a=table.a.map(labels),
        label_b=table.b.map(labels),
        passages=[spans[pair] for pair in zip(table.a, table.b, strict=True)],
    )
    return Shown(table[["a", "b", "label_a", "label_b", "times", "sources", "passages"]], more, total)


def _by_sentence(tables: Tables, names: Names, labels: Mapping[str, str]) -> pd.DataFrame:
    """sentence, place, start, end, actor: every sentence that names an actor, in the order of the mentions."""
    mentions = read_placed(tables, "mentions", names, ["start", "actor"], ARTICLE & is_of(labels, "actor"))
    sentences = read_placed(tables, "sentences", names, ["start", "end"])
    at = points(sentences.place, sentences.start)
    order = at.argsort(kind="stable")
    found = points(mentions.place, mentions.start)
    last = order[np.maximum(at[order].searchsorted(found, side="right") - 1, 0)] if len(at) else order
    ends = points(sentences.place, sentences.end)
    inside = (at[last] <= found) & (found < ends[last]) if len(at) else np.zeros(len(mentions), dtype=bool)
    held = sentences.iloc[last[inside]].reset_index(drop=True)
    who = pd.Categorical(mentions.actor[inside], categories=sorted(labels), ordered=True)
    held = held.assign(sentence=pd.factorize(last[inside])[0], actor=who)
    return held.drop_duplicates(["sentence", "actor"])


def prominence_table(tables: Tables, names: Names, study: Study, language: str, actor: str = "") -> Shown:
    """row, label, title, first, rest, mentions, passages: mentions in titles, in first paragraphs, and after."""
    mentions = acting_mentions(tables, names, actor)
    body = read_placed(tables, "zones", names, ["end"], pc.field("zone") == "body").drop_duplicates("place")
    firsts = np.zeros(len(names), dtype="int64")  # by place, where the first body line ends
    firsts[body.place] = body.end
    first = mentions.start.to_numpy() < firsts[mentions.place]
    at = np.where(mentions.zone == "title", "title", np.where(first, "first", "rest"))
    mentions = mentions.assign(at=at)
    by, labels = ("place", list(names.values())) if actor else ("actor", labels_of(study, language))
    if not actor:
        mentions = mentions[mentions.actor.isin(list(labels))]
    counts = mentions.groupby([by, "at"], sort=False).size().unstack(fill_value=0)
    table = counts.reindex(columns=["title", "first", "rest"], fill_value=0)
    table = table.assign(mentions=table.sum(axis=1)).loc[mentions[by].drop_duplicates()]
    table = table.sort_values(["title", "first", "mentions"], ascending=False, kind="stable")
    shown = table.head(MOST_ROWS)
    spans = read_spans(mentions[mentions[by].isin(shown.index) & (mentions["at"] != "rest")], by, names)
    docs = list(names)
    rows = [
        (docs[row.Index] if actor else row.Index, labels[row.Index], *row[1:], spans.get(row.Index, ()))
        for row in shown.itertuples()
    ]
    columns = ["row", "label", "title", "first", "rest", "mentions", "passages"]
    return Shown(pd.DataFrame(rows, columns=columns), len(table) - len(shown), int(table.mentions.sum()))


def main_actors(tables: Tables, names: Names, said: pd.DataFrame, study: Study, top: int = 3) -> list[str]:
    """The ids of the actors with most mentions and statements (`said`)."""
    mentions = acting_mentions(tables, names)
    known = [a.id for a in study.actors]
    count = mentions.actor.value_counts().add(said.speaker.value_counts(), fill_value=0)
    count = count[count.index.isin(known)].sort_values(ascending=False, kind="stable")
    return [str(i) for i in count.index[:top]]


def quotes_table(tables: Tables, names: Names, said: pd.DataFrame, actor: str, top: int = 12) -> Shown:
    """source, doc, kind, cue, stance, quote, passages: what one actor is reported to have said, of all `said`."""
    said = said[said.speaker == actor]
    docs, chosen = list(names), _in_turn(said, top)
    wanted = is_of(docs[place] for place in chosen.place) & (pc.field("speaker") == actor) & ARTICLE
    columns = ["start", "end", "kind", "cue", "stance", "quote"]
    quotes = read_placed(tables, "quotes", names, columns, wanted & (pc.field("kind") != "scare"))
    quotes = quotes.drop_duplicates(["place", "start", "end"])
    rows = [
        (names[docs[r.place]], docs[r.place], r.kind, _text(r.cue), _text(r.stance), r.quote,
         ((docs[r.place], r.start, r.end),))
        for r in chosen[["place", "start", "end"]].merge(quotes, on=["place", "start", "end"]).itertuples()
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["source", "doc", "kind", "cue", "stance", "quote", "passages"])
    return Shown(table, len(said) - len(table), len(said))


def portrayal_rows(tables: Tables, names: Names, actor: str, devices: Iterable[str], top: int = 15) -> Shown:
    """source, doc, device, surface, polarity, reported_by, passages: passages of some devices about one actor."""
    wanted = (pc.field("actor") == actor) & pc.field("device").isin(list(devices))
    columns = ["start", "end", "device", "surface", "polarity", "reported_by"]
    table, docs = read_placed(tables, "portrayal", names, columns, wanted), list(names)
    rows = [
        (names[docs[r.place]], docs[r.place], r.device, r.surface, r.polarity, _text(r.reported_by),
         ((docs[r.place], r.start, r.end),))
        for r in _in_turn(table, top).itertuples()
    ]  # fmt: skip
    columns = ["source", "doc", "device", "surface", "polarity", "reported_by", "passages"]
    return Shown(pd.DataFrame(rows, columns=columns), len(table) - len(rows), len(table))


def _in_turn(table: pd.DataFrame, top: int) -> pd.DataFrame:
    """At most `top` rows, taken from each source in turn, in the order of the sources."""
    table = table.assign(turn=table.groupby("place").cumcount())
    chosen = table.sort_values(["turn", "place"], kind="stable").head(top)
    return chosen.sort_values(["place", "turn"], kind="stable")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

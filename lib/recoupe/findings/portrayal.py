"""The sentences of the portrayal report, computed from the tables of portraits.py."""

from typing import Any

import pandas as pd

from recoupe.compare.portraits import Shown
from recoupe.findings import Finding
from recoupe.typography import join, percent, quoted
from recoupe.words import phrase

MOST_WORDS = 3  # words told in a title
MOST_NAMED = 4


def find_seen_heard(shown: Shown, language: str, actor: str = "") -> Finding:
    """Who is named most, and how much that actor is heard; `actor` is the label of the one actor of the portrait."""
    table = shown.table
    if table.empty:
        title = phrase("portrayal_nothing", language)
        return Finding(title, "", title)
    rows = [
        phrase("seen_heard_alt_row", language, label=r.label, mentions=r.mentions, statements=r.statements)
        for r in table.itertuples()
    ]
    alt = phrase("seen_heard_alt", language, rows="; ".join(rows))
    if actor:
        return Finding(_actor_title(table, actor, language), _subtitle(shown, language, actor), alt)
    top = table.loc[table.mentions.idxmax()]
    kind = "silent" if not top.statements else "most_more" if top.heard > top.seen else "most_less"
    values = {"actor": top.label, "seen": percent(top.seen, language), "heard": percent(top.heard, language)}
    title = phrase(f"seen_heard_{kind}_title", language, **values)
    return Finding(title, _subtitle(shown, language), alt)


def _actor_title(table: pd.DataFrame, actor: str, language: str) -> str:
    mentions, statements = int(table.mentions.sum()), int(table.statements.sum())
    if not statements:
        return phrase("seen_heard_actor_silent_title", language, actor=actor, mentions=mentions)
    heard = some(table[table.statements > 0].label.tolist(), language)
    return phrase("seen_heard_actor_title", language, actor=actor, mentions=mentions, n=statements, sources=heard)


def _subtitle(shown: Shown, language: str, actor: str = "") -> str:
    if actor:
        return phrase("seen_heard_subtitle_actor", language)
    parts = [phrase("seen_heard_subtitle", language, mentions=_all_mentions(shown.table), n=shown.total)]
    if shown.others:
        parts.append(phrase("seen_heard_others", language, n=shown.others))
    if shown.more:
        parts.append(phrase("more_rows", language, n=shown.more))
    return ". ".join(parts)


def _all_mentions(table: pd.DataFrame) -> int:
    """All mentions of the corpus, from a row's count and share."""
    top = table.loc[table.mentions.idxmax()]
    return round(top.mentions / top.seen) if top.seen else 0


def find_naming(shown: Shown, actor: str, sources: int, language: str) -> Finding:
    """In how many sources an actor (its label) is named with a delegitimating word; sources: how many there are."""
    table = shown.table
    if table.empty:
        title = phrase("naming_nothing", language, actor=actor)
        return Finding(title, "", title)
    against = table[table.register == "delegitimating"]
    title = phrase("naming_neutral_title", language, actor=actor)
    if len(against):
        telling = distinct_words(against, language)
        title = phrase("naming_against_title", language, actor=actor, n=shown.against, all=sources, words=telling)
    subtitle = phrase("naming_subtitle", language, actor=actor, total=shown.total, n=shown.total)
    if shown.more:
        subtitle += ". " + phrase("other_sources", language, n=shown.more)
    rows = []
    for source, of in table.groupby("source", sort=False):
        words = [
            phrase("naming_alt_word", language, word=r.words, register=phrase(f"register_{r.register}", language))
            for r in of.itertuples()
        ]
        rows.append(phrase("naming_alt_row", language, source=source, words=", ".join(words)))
    return Finding(title, subtitle, phrase("naming_alt", language, rows="; ".join(rows)))


def distinct_words(table: pd.DataFrame, language: str) -> str:
    """The most used distinct words, quoted, 'a' and 'b', or where not every page has them all 'a' or 'b'.

    Words that hold another of them are left to the shorter one.
    """
    folded = table.assign(folded=table.words.str.casefold()).sort_values("times", ascending=False, kind="stable")
    count, written = folded.groupby("folded").times.sum(), folded.drop_duplicates("folded").set_index("folded").words
    words = [w for w in count.index if not any(o != w and o in w for o in count.index)]
    words = sorted(words, key=lambda w: -count[w])
    shown = [quoted(written[w], language) for w in words[:MOST_WORDS]]
    more = [phrase("naming_such_words", language)] if len(words) > MOST_WORDS else []
    return join([*shown, *more], language, either=table.doc.nunique() > 1)


def find_acts(shown: Shown, language: str, actor: str = "") -> Finding:
    """Who is judged against most, and in whose words; with `actor` (a label), the counts of that one."""
    table = shown.table
    if table.empty:
        title = phrase("acts_nothing", language)
        return Finding(title, "", title)
    wide = _bars(table)
    rows = [
        phrase("acts_alt_row", language, label=label, **{bar: int(n) for bar, n in counts.items()})
        for (_, label), counts in wide.iterrows()
    ]
    subtitle = phrase("acts_subtitle", language, total=shown.total)
    if shown.more:
        subtitle += ". " + phrase("more_rows", language, n=shown.more)
    alt = phrase("acts_alt", language, rows="; ".join(rows))
    if actor:
        sums = wide.sum().astype(int)
        judged = {side: int(sums[f"{side}_own"] + sums[f"{side}_reported"]) for side in ("against", "favour")}
        values = {"actor": actor, "agent": int(sums["agent"]), "patient": int(sums["patient"]), **judged}
        return Finding(phrase("acts_actor_title", language, **values), subtitle, alt)
    return Finding(_acts_title(wide, language), subtitle, alt)


def _acts_title(wide: pd.DataFrame, language: str) -> str:
    worst = _most_judged(wide)
    if not worst:
        acting = wide["agent"].idxmax()
        return phrase("acts_agent_title", language, actor=acting[1], n=int(wide["agent"].max()))
    key = "reported" if worst["reported"] * 2 > worst["n"] > 1 else "own"
    key = f"all_{key}" if worst[key] == worst["n"] else key
    return phrase(f"acts_against_{key}_title", language, **worst)


def most_judged(table: pd.DataFrame) -> dict[str, Any]:
    """actor, n, own, reported: who is judged against most, in whose words; empty where nobody is."""
    return {} if table.empty else _most_judged(_bars(table))


def _most_judged(wide: pd.DataFrame) -> dict[str, Any]:
    against = wide["against_own"] + wide["against_reported"]
    if not against.max():
        return {}
    worst = against.idxmax()
    own, reported = int(wide.loc[worst, "against_own"]), int(wide.loc[worst, "against_reported"])
    return {"actor": worst[1], "n": own + reported, "own": own, "reported": reported}


def _bars(table: pd.DataFrame) -> pd.DataFrame:
    """The lengths of the bars, a row an actor."""
    return table.assign(value=table.value.abs()).pivot_table(
        index=["row", "label"], columns="bar", values="value", aggfunc="sum", sort=False
    )


def some(names: list[str], language: str) -> str:
    """Names in a sentence, the rest counted when there are many."""
    if len(names) <= MOST_NAMED:
        return join(names, language)
    rest = phrase("others_counted", language, n=len(names) - MOST_NAMED + 1)
    return join([*names[: MOST_NAMED - 1], rest], language)

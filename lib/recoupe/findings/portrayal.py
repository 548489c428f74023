"""The sentences of the portrayal report, computed from the tables of portraits.py."""

import pandas as pd

from recoupe.findings import Finding
from recoupe.portraits import Shown
from recoupe.typography import join, percent, quoted
from recoupe.words import phrase

MOST_NAMED = 4


def find_seen_heard(shown: Shown, language: str, actor: str = "") -> Finding:
    """Who is named most, and how much that actor is heard; `actor` is the label of the one actor of the portrait."""
    table = shown.table
    if table.empty:
        title = phrase("portrayal_nothing", language)
        return Finding(title, "", title, (title,))
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
    return Finding(title, _subtitle(shown, language), alt, tuple(_summary(shown, language)))


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


def _summary(shown: Shown, language: str) -> list[str]:
    table = shown.table
    top, total = table.loc[table.mentions.idxmax()], _all_mentions(table)
    said = [phrase("portrayal_summary_seen", language, actor=top.label, seen=percent(top.seen, language), total=total)]
    if shown.total:
        voice = table.loc[table.statements.idxmax()]
        share = percent(voice.statements / shown.total, language)
        said.append(phrase("portrayal_summary_heard", language, n=shown.total, share=share, actor=voice.label))
    else:
        said.append(phrase("portrayal_summary_no_voice", language))
    silent = table[table.group == "never_heard"].label.tolist()
    if silent and shown.total:
        said.append(phrase("portrayal_summary_silent", language, actors=some(silent, language)))
    return said


def find_naming(shown: Shown, actor: str, sources: int, language: str) -> Finding:
    """In how many sources an actor (its label) is named with a delegitimating word; sources: how many there are."""
    table = shown.table
    if table.empty:
        title = phrase("naming_nothing", language, actor=actor)
        return Finding(title, "", title)
    against = table[table.register == "delegitimating"]
    title = phrase("naming_neutral_title", language, actor=actor)
    summary: tuple[str, ...] = ()
    if len(against):
        values = {"actor": actor, "n": against.doc.nunique(), "all": sources, "words": _distinct(against, language)}
        title = phrase("naming_against_title", language, **values)
        summary = (phrase("portrayal_summary_naming", language, **values),)
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
    return Finding(title, subtitle, phrase("naming_alt", language, rows="; ".join(rows)), summary)


def _distinct(table: pd.DataFrame, language: str) -> str:
    """The most used distinct words, quoted; words that hold another of them are left to the shorter one."""
    count = table.assign(words=table.words.str.casefold()).groupby("words").times.sum()
    words = [w for w in count.index if not any(o != w and o in w for o in count.index)]
    words = sorted(words, key=lambda w: -count[w])[:3]
    return join([quoted(w, language) for w in words], language)


def find_acts(shown: Shown, language: str, actor: str = "") -> Finding:
    """Who is judged against most, and in whose words; with `actor` (a label), the counts of that one."""
    table = shown.table
    if table.empty:
        title = phrase("acts_nothing", language)
        return Finding(title, "", title)
    wide = table.assign(value=table.value.abs()).pivot_table(
        index=["row", "label"], columns="bar", values="value", aggfunc="sum", sort=False
    )
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
    title, summary = _acts_words(wide, language)
    return Finding(title, subtitle, alt, summary)


def _acts_words(wide: pd.DataFrame, language: str) -> tuple[str, tuple[str, ...]]:
    against = wide["against_own"] + wide["against_reported"]
    acting = wide["agent"].idxmax()
    busiest = {"actor": acting[1], "n": int(wide["agent"].max())}
    summary = [phrase("portrayal_summary_acts", language, **busiest)] if busiest["n"] else []
    if not against.max():
        return phrase("acts_agent_title", language, **busiest), tuple(summary)
    worst = against.idxmax()
    own, reported = int(wide.loc[worst, "against_own"]), int(wide.loc[worst, "against_reported"])
    values = {"actor": worst[1], "n": own + reported, "own": own, "reported": reported}
    summary.append(phrase("portrayal_summary_judged", language, **values))
    key = "reported" if reported * 2 > own + reported and own + reported > 1 else "own"
    return phrase(f"acts_against_{key}_title", language, **values), tuple(summary)


def some(names: list[str], language: str) -> str:
    """Names in a sentence, the rest counted when there are many."""
    if len(names) <= MOST_NAMED:
        return join(names, language)
    rest = phrase("others_counted", language, n=len(names) - MOST_NAMED + 1)
    return join([*names[: MOST_NAMED - 1], rest], language)

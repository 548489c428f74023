"""The first page of a report: what the sources agree on, where they differ, who gets to speak, in short sentences.

Each function takes the tables of one part and gives a `Brief`; the dossier puts those of all parts together, topic
by topic. Lists in sentences have three items at most, the rest is counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from recoupe.charts.events import in_words
from recoupe.compare.portraits import Shown
from recoupe.compare.timeline import Claims
from recoupe.findings.coverage import clip, listed, names_of
from recoupe.findings.portrayal import distinct_words, most_judged
from recoupe.study import Study
from recoupe.typography import day, join, percent, quoted
from recoupe.words import phrase

Names = Mapping[str, str]
TOPICS = ("lead", "agree", "differ", "speak", "trust")
FEW = 3  # items of a list in a sentence
MOST_QUOTED = 90  # characters of a source's words in a sentence
MOST_CONTRADICTIONS = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and the figures and tables ('fig-facts') that show what it says."""

    text: str
    shown_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """Sentences by topic; `lead` opens the page, `trust` ends it."""

    lead: tuple[Said, ...] = ()
    agree: tuple[Said, ...] = ()
    differ: tuple[Said, ...] = ()
    speak: tuple[Said, ...] = ()
    trust: tuple[Said, ...] = ()


def brief_coverage(
    facts: pd.DataFrame,
    actors: pd.DataFrame,
    themes: pd.DataFrame,
    shared: pd.DataFrame,
    figures: pd.DataFrame,
    spots: pd.DataFrame,
    windows: Mapping[str, tuple[date, date]],
    study: Study,
    names: Names,
    language: str,
) -> Brief:
    """Facts, actors, themes, wording and figures; the tables are those of coverage.py, wording.py, quantities.py."""
    pages = len(names)
    lead = [Said(_pages(windows, names, language))]
    if pages == 1:
        if len(study.facts) > 1:
            n = facts.fact.nunique()
            lead.append(Said(phrase("brief_found", language, n=n, facts=len(study.facts)), ("fig-facts",)))
        return Brief(lead=tuple(lead))
    if len(facts):
        lead.append(Said(_facts_in_all(facts, language)))
    agree = _facts_agreed(facts, pages, language) if study.facts else []
    agree += _shared_wording(shared, language) if (facts.yes > 1).any() else []
    agree += _everywhere(actors, "actors", pages, language) + _everywhere(themes, "themes", pages, language)
    differ = _conflicts(facts, study, language) + _figures(figures, language)
    differ += _alone(facts, language) + _blind_spot(spots, language)
    if not differ and len(facts):
        differ = [Said(phrase("brief_no_difference", language))]
    return Brief(tuple(lead), tuple(agree), tuple(differ))


def _pages(windows: Mapping[str, tuple[date, date]], names: Names, language: str) -> str:
    if len(names) == 1:
        return phrase("brief_one_page", language, source=next(iter(names.values())))
    known = [windows[doc] for doc in names if doc in windows]
    if len(known) < len(names) or not names:
        return phrase("brief_pages", language, n=len(names))
    first, last = min(start for start, _ in known), max(end for _, end in known)
    if first == last:
        return phrase("brief_pages", language, n=len(names))
    days = {"first": day(first, language), "last": day(last, language)}
    return phrase("brief_pages_dated", language, n=len(names), **days)


def _facts_in_all(facts: pd.DataFrame, language: str) -> str:
    each = facts.drop_duplicates("fact")
    if len(each) == 1:
        return phrase("brief_one_fact", language, n=int(each.n.iloc[0]))
    n = int((each.n > 1).sum())
    key = "brief_facts_shared" if n == len(each) else "brief_facts" if n else "brief_facts_alone"
    return phrase(key, language, n=n, facts=len(each), alone=len(each) - n)


def _facts_agreed(facts: pd.DataFrame, pages: int, language: str) -> list[Said]:
    each = facts.drop_duplicates("fact")
    everywhere, told = each[each.yes == pages], each[each.yes > 1]
    if len(everywhere):
        key = "brief_both_state" if pages == 2 else "brief_all_state"
        labels = [quoted(label, language) for label in everywhere.label]
        return [Said(phrase(key, language, pages=pages, facts=_few(labels, language)), ("fig-facts",))]
    if told.empty:
        return [Said(phrase("brief_no_fact_shared", language), ("fig-facts",) if len(facts) else ())]
    rows = [
        phrase(f"brief_fact_of{'_next' if at else ''}", language,
               fact=quoted(row.label, language), n=int(row.yes), pages=pages)
        for at, row in enumerate(told.head(FEW).itertuples())
    ]  # fmt: skip
    return [Said(phrase("brief_most_told", language, n=len(rows), facts=join(rows, language)), ("fig-facts",))]


def _few(labels: Sequence[str], language: str) -> str:
    """Labels of facts as a list, the rest counted."""
    if len(labels) <= FEW:
        return join(labels, language)
    return join([*labels[: FEW - 1], phrase("brief_more_facts", language, n=len(labels) - FEW + 1)], language)


def _everywhere(table: pd.DataFrame, chart: str, pages: int, language: str) -> list[Said]:
    rows = table[table.sources == pages].drop_duplicates("row")
    if rows.empty:
        return []
    labels = [label.split(", ")[0] for label in rows.label]  # 'Ann Lee, mayor' would look like two in a list
    labels = labels if len(set(labels)) == len(labels) else rows.label.tolist()
    key = f"brief_{chart}_everywhere{'_many' if len(labels) > FEW else ''}"
    return [Said(phrase(key, language, n=len(labels), names=join(labels[:FEW], language)), (f"fig-{chart}",))]


def _shared_wording(shared: pd.DataFrame, language: str) -> list[Said]:
    if shared.empty:
        return [Said(phrase("brief_own_words", language))]
    first = shared[(shared.doc_a == shared.doc_a.iloc[0]) & (shared.doc_b == shared.doc_b.iloc[0])]
    share = percent(min(1.0, first.share.sum()), language)
    a, b = first.source_a.iloc[0], first.source_b.iloc[0]
    return [Said(phrase("brief_same_words", language, a=a, b=b, share=share), ("fig-wording",))]


def _conflicts(facts: pd.DataFrame, study: Study, language: str) -> list[Said]:
    """How many statements conflict with the codebook, and one: of a fact without a date, which the timeline tells."""
    against = facts[facts.conflicts]
    if against.empty:
        return []
    dated = {fact.id for fact in study.facts if fact.expect and fact.expect.date}
    row = against.assign(dated=against.fact.isin(dated)).sort_values("dated", kind="stable").iloc[0]
    words = quoted(clip(" ".join(row.surface.split()), MOST_QUOTED), language)
    values = {"fact": quoted(row.label, language), "source": row.source, "words": words}
    return [Said(phrase("brief_conflicts", language, n=len(against), **values), ("fig-facts",))]


def _alone(facts: pd.DataFrame, language: str) -> list[Said]:
    alone = facts[facts.alone & (facts.stated | facts.conflicts)]
    total = facts.fact.nunique()
    if alone.empty or total == 1:
        return []
    counts = alone.source.value_counts(sort=False).sort_values(ascending=False, kind="stable")
    values = {"facts": total, "source": counts.index[0], "n": len(alone), "k": int(counts.iloc[0])}
    if len(alone) == 1:
        text = phrase("brief_alone_once", language, fact=quoted(alone.label.iloc[0], language), **values)
    else:
        same, spread = len(counts) == 1, len(counts) > 1 and counts.iloc[0] == counts.iloc[1]
        text = phrase(f"brief_alone{'_same' if same else '_spread' if spread else ''}", language, **values)
    return [Said(text, ("fig-facts",))]


def _figures(figures: pd.DataFrame, language: str) -> list[Said]:
    different = figures.subject[figures.relation == "different"]
    if different.empty:
        return []
    of = figures[figures.subject == different.iloc[0]]
    told = [
        phrase("brief_claim", language, when=quoted(" ".join(row.surface.split()), language),
               sources=names_of(list(row.sources), language, FEW))
        for row in of.head(FEW).itertuples()
    ]  # fmt: skip
    fact = quoted(of.label.iloc[0], language)
    return [Said(phrase("brief_figures", language, fact=fact, values=listed(told, language)), ("tbl-figures",))]


def _blind_spot(spots: pd.DataFrame, language: str) -> list[Said]:
    if spots.empty:
        return []
    row = spots.iloc[0]
    values = {"fact": quoted(row.label, language), "n": int(row.others), "source": row.source}
    return [Said(phrase("brief_blind_spot", language, **values), ("tbl-blind-spots",))]


def brief_timeline(claims: Claims, verdicts: pd.DataFrame, names: Names, language: str) -> Brief:
    """Which events the pages date alike, and which not; tables of timeline.py."""
    if len(names) < 2 or claims.table.empty:
        n = claims.table.event.nunique() if len(claims.table) else 0
        text = phrase("brief_dated", language, n=n) if n else f"{phrase('events_nothing', language)}."
        return Brief(lead=(Said(text, ("fig-events",) if n else ()),))
    against = verdicts[verdicts.kind == "contradiction"]
    n = against.event.nunique()
    lead = phrase("brief_dates_against", language, n=n) if n else phrase("brief_dates_alike", language)
    agree, differ = [], []
    sources = claims.table.groupby("event").docs.agg(lambda of: len({doc for docs in of for doc in docs}))
    several = set(sources[sources > 1].index) | set(verdicts.event)
    alike = several - set(verdicts[verdicts.kind != "precision"].event)
    if alike and len(several) == 1:
        agree.append(Said(phrase("brief_one_event_alike", language), ("fig-events",)))
    elif alike:
        agree.append(Said(phrase("brief_events_alike", language, n=len(alike), m=len(several)), ("fig-events",)))
    differ = [_contradiction(row, language) for row in against.head(MOST_CONTRADICTIONS).itertuples()]
    less = set(verdicts[verdicts.kind == "precision"].event) - set(against.event)
    if less:
        differ.append(Said(phrase("brief_precision", language, n=len(less)), ("tbl-verdicts",)))
    return Brief((Said(lead),), tuple(agree), tuple(differ))


def _contradiction(row: object, language: str) -> Said:
    told = [
        phrase("brief_claim", language, when=in_words(start, end, language), sources=names_of(list(who), language, FEW))
        for start, end, who in row.claims[:FEW]  # type: ignore[attr-defined]
    ]
    values = {"event": quoted(row.label, language), "claims": listed(told, language)}  # type: ignore[attr-defined]
    settled = row.settled_start, row.settled_end  # type: ignore[attr-defined]
    if not isinstance(settled[0], date):
        return Said(phrase("brief_date", language, **values), ("fig-events",))
    return Said(phrase("brief_date_settled", language, **values, settled=in_words(*settled, language)), ("fig-events",))


def brief_portrayal(shown: Shown, named: Shown, actor: str, acts: Shown, sources: int, language: str) -> Brief:
    """Who is seen, heard, named in words that take sides (`named`, of the actor with that label) and judged."""
    table = shown.table
    if table.empty:
        return Brief(lead=(Said(phrase("portrayal_nothing", language)),))
    seen = table.loc[table.mentions.idxmax()]
    speak: list[Said] = []
    if shown.total:
        voices = table[table.statements > 0].sort_values("statements", ascending=False, kind="stable")
        voice = voices.label.iloc[0]
        key = "brief_seen_and_heard" if voice == seen.label else "brief_seen"
        lead = phrase(key, language, actor=seen.label, voice=voice)
        speak.append(Said(_voices(voices, shown.total, language), ("fig-seen-heard",)))
        shares = {"seen": percent(seen.seen, language), "heard": percent(seen.heard, language)}
        speak.append(Said(phrase("brief_shares", language, actor=seen.label, **shares), ("fig-seen-heard",)))
    else:
        lead = phrase("brief_seen_silent", language, actor=seen.label)
        speak.append(Said(phrase("brief_no_voice", language), ("fig-seen-heard",)))
    silent = table[table.group == "never_heard"].label.tolist()
    if silent and shown.total:
        text = phrase("brief_silent", language, n=len(silent), actors=_names(silent, language))
        speak.append(Said(text, ("fig-seen-heard",)))
    against = named.table[named.table.register == "delegitimating"] if len(named.table) else named.table
    if len(against):
        key = "brief_naming" if sources > 1 else "brief_naming_alone"
        values = {"n": named.against, "all": sources, "words": distinct_words(against, language)}
        speak.append(Said(phrase(key, language, actor=actor, **values), ("fig-naming",)))
    if worst := most_judged(acts.table):
        whose = "_own" if worst["own"] == worst["n"] else "" if worst["own"] else "_reported"
        speak.append(Said(phrase(f"brief_judged{whose}", language, **worst), ("fig-acts",)))
    return Brief(lead=(Said(lead),), speak=tuple(speak))


def _voices(voices: pd.DataFrame, total: int, language: str) -> str:
    first = voices.head(FEW)
    if total == 1:
        return phrase("brief_voices", language, n=1, names=first.label.iloc[0])
    rows = [phrase("count_of", language, name=row.label, n=int(row.statements)) for row in first.itertuples()]
    if rest := total - int(first.statements.sum()):
        rows.append(phrase("count_of", language, name=phrase("brief_other_voices", language), n=rest))
    return phrase("brief_voices", language, n=total, names=", ".join(rows))


def _names(labels: Sequence[str], language: str) -> str:
    if len(labels) <= FEW:
        return join(labels, language)
    return join([*labels[: FEW - 1], phrase("others_counted", language, n=len(labels) - FEW + 1)], language)

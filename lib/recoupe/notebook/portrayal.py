"""What the cells of the portrayal notebook call, one function a cell.

With `report.actor` set (choose_actor), every function shows that actor alone, by source.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pyarrow.compute as pc
from IPython.display import Markdown, display

from recoupe.charts.acts_judged import plot_acts_judged
from recoupe.charts.naming import plot_naming
from recoupe.charts.seen_heard import plot_seen_heard
from recoupe.compare import portraits
from recoupe.display import show_prose
from recoupe.findings import Finding
from recoupe.findings.brief import brief_portrayal
from recoupe.findings.coverage import listed
from recoupe.findings.portrayal import find_acts, find_naming, find_seen_heard
from recoupe.notebook import Report, once, show_brief, show_chart, show_listing
from recoupe.tables import read_frame
from recoupe.typography import quoted
from recoupe.words import phrase


def choose_rolled(report: Report, rolled: bool = False) -> Report:
    """The report with every institution counted as the actor it is part of, where asked."""
    if not rolled:
        return report
    return replace(report, tables=portraits.rolled_tables(report.tables, report.study), made={})


def show_portrayal_summary(report: Report, actor: str = "") -> None:
    """The answer: who is seen, who is heard, who is named how, who is judged."""
    if actor:
        show_prose(_portrait_words(report, actor), topic="lead")
        return
    contested = portraits.most_contested(report.tables, report.names)
    named = portraits.naming_table(report.tables, report.names, contested)
    label, sources = _label(report, contested), len(report.names)
    show_brief(report, brief_portrayal(_seen_heard(report), named, label, _acts(report), sources, report.language))


def show_seen_heard(report: Report, actor: str = "") -> None:
    """Who is written about, and who gets to speak."""
    shown = _seen_heard(report, actor)
    finding = find_seen_heard(shown, report.language, _label(report, actor))
    if shown.table.empty:
        show_prose(finding.title)
        return
    ax = plot_seen_heard(shown.table, language=report.language)
    layers = ("mentions", "quotes_speaker")
    show_chart(report, ax, finding, id="fig-seen-heard", layers=layers, table=shown.table)


def show_naming(report: Report, actor: str = "") -> None:
    """With which words each source names the actor, or the one actor that is named in the most telling words."""
    actor = actor or portraits.most_contested(report.tables, report.names)
    if not actor:
        show_prose(phrase("naming_none_nothing", report.language))
        return
    _draw_naming(report, actor, "fig-naming")


def _draw_naming(report: Report, actor: str, id: str) -> None:
    shown, finding = _naming(report, actor)
    if shown.table.empty:
        show_prose(finding.title)
        return
    ax = plot_naming(shown.table, language=report.language)
    caption = phrase("naming_caption", report.language, actor=_label(report, actor))
    show_chart(report, ax, finding, id=id, layers=("designation",), table=shown.table, caption=caption)


def show_acts_judged(report: Report, actor: str = "") -> None:
    """Who acts, who is acted upon, who is judged and in whose words."""
    shown = _acts(report, actor)
    finding = find_acts(shown, report.language, _label(report, actor))
    if shown.table.empty:
        show_prose(finding.title)
        return
    ax = plot_acts_judged(shown.table, language=report.language)
    layers = ("verb-agent", "verb-patient", "evaluation")
    show_chart(report, ax, finding, id="fig-acts", layers=layers, table=shown.table)


def show_together(report: Report, actor: str = "", top: int = 15) -> None:
    """Who appears with whom in one sentence."""
    language = report.language
    shown = portraits.together_table(report.tables, report.names, report.study, language, actor, top)
    heads = {"label_a": "actor", "label_b": "with", "times": "sentences", "sources": "n_sources"}
    columns = {name: phrase(f"head_{key}", language) for name, key in heads.items()}
    show_listing(report, shown.table, columns, id="tbl-together", note=_more(shown, language), linked="times")


def show_prominence(report: Report, actor: str = "") -> None:
    """How prominently actors are named: title, first paragraph, further down."""
    language = report.language
    shown = portraits.prominence_table(report.tables, report.names, report.study, language, actor)
    heads = {"label": "source" if actor else "actor", "title": "in_title", "first": "in_first", "rest": "in_rest"}
    columns = {name: phrase(f"head_{key}", language) for name, key in {**heads, "mentions": "all_mentions"}.items()}
    show_listing(report, shown.table, columns, id="tbl-prominence", linked="label")


def show_portraits(report: Report, actor: str = "", top: int = 3) -> None:
    """A section an actor: how it is named, what it says, does and undergoes, how it is judged."""
    wanted = [actor] if actor else portraits.main_actors(report.tables, report.names, _said(report), report.study, top)
    for one in wanted:
        _show_portrait(report, one, alone=bool(actor))


def _show_portrait(report: Report, actor: str, alone: bool) -> None:
    language, label = report.language, _label(report, actor)
    display(Markdown(f"### {_plain(phrase('portrait_heading', language, actor=label))}"))
    if not alone:
        show_prose(_portrait_words(report, actor))
        shown, _ = _naming(report, actor)
        telling = len(shown.table) and (shown.table.register == "delegitimating").any()
        if telling and actor != portraits.most_contested(report.tables, report.names):
            _draw_naming(report, actor, f"fig-naming-{_slug(actor)}")
    said = portraits.quotes_table(report.tables, report.names, _said(report), actor)
    quotes = said.table.assign(cue=_cues(said.table, language))
    heads = {"source": "source", "quote": "statement", "cue": "cue"}
    _listing(report, said, quotes, heads, f"tbl-voice-{_slug(actor)}", "voice", label, "quote")
    deeds = portraits.portrayal_rows(report.tables, report.names, actor, ("verb-agent", "verb-patient"))
    roles = [phrase(f"role_{device.replace('-', '_')}", language) for device in deeds.table.device]
    heads = {"source": "source", "role": "role", "surface": "statement", "whose": "whose"}
    table = deeds.table.assign(role=roles, whose=_whose(report, deeds.table))
    _listing(report, deeds, table, heads, f"tbl-deeds-{_slug(actor)}", "deeds", label, "surface")
    judged = portraits.portrayal_rows(report.tables, report.names, actor, ("evaluation", "attribute"))
    names = [
        phrase(f"polarity_{('against', 'neutral', 'favour')[int(p) + 1]}", language) for p in judged.table.polarity
    ]
    heads = {"source": "source", "judgement": "judgement", "surface": "statement", "whose": "whose"}
    table = judged.table.assign(judgement=names, whose=_whose(report, judged.table))
    _listing(report, judged, table, heads, f"tbl-judgements-{_slug(actor)}", "judgements", label, "surface")


def _listing(
    report: Report,
    shown: portraits.Shown,
    table: pd.DataFrame,
    heads: dict[str, str],
    id: str,
    kind: str,
    label: str,
    words: str,
) -> None:
    if table.empty:
        return
    language = report.language
    table = table.assign(**{words: [" ".join(str(w).split()) for w in table[words]]})
    columns = {name: phrase(f"head_{key}", language) for name, key in heads.items()}
    caption = phrase(f"{kind}_caption", language, actor=label)
    corpus = {words: report.study.language}
    show_listing(
        report,
        table,
        columns,
        id=id,
        note=_more(shown, language),
        linked="source",
        lang_columns=corpus,
        caption=caption,
    )


def _said(report: Report) -> pd.DataFrame:
    return once(report, "said", lambda: portraits.statements(report.tables, report.names))


def _seen_heard(report: Report, actor: str = "") -> portraits.Shown:
    parts = report.tables, report.names, report.study, report.language
    return once(report, ("seen heard", actor), lambda: portraits.seen_heard_table(*parts, actor))


def _acts(report: Report, actor: str = "") -> portraits.Shown:
    parts = report.tables, report.names, report.study, report.language
    return once(report, ("acts", actor), lambda: portraits.acts_judged_table(*parts, actor))


def _naming(report: Report, actor: str) -> tuple[portraits.Shown, Finding]:
    shown = portraits.naming_table(report.tables, report.names, actor)
    return shown, find_naming(shown, _label(report, actor), len(report.names), report.language)


def _label(report: Report, actor: str) -> str:
    return portraits.labels_of(report.study, report.language).get(actor, actor)


def _portrait_words(report: Report, actor: str) -> str:
    mentions = portraits.acting_mentions(report.tables, report.names, actor)
    said = _said(report)
    rows = read_frame(report.tables, "portrayal", ["device", "polarity"], pc.field("actor") == actor)
    judged = rows.polarity[rows.device == "evaluation"]
    counts = {
        "statements": (said.speaker == actor).sum(),
        "acts": (rows.device == "verb-agent").sum(),
        "undergoes": (rows.device == "verb-patient").sum(),
    }
    language = report.language
    told = [
        phrase("portrait_mentions", language, n=len(mentions),
               sources=phrase("n_sources", language, n=mentions.place.nunique())),
        *(phrase(f"portrait_{name}", language, n=int(n)) for name, n in counts.items() if n),
    ]  # fmt: skip
    if not counts["statements"]:
        told.insert(1, phrase("portrait_unheard", language))
    sides = {"against": int((judged < 0).sum()), "favour": int((judged > 0).sum())}
    told.append(phrase("portrait_judged" if any(sides.values()) else "portrait_unjudged", language, **sides))
    return phrase("portrait_summary", language, actor=_label(report, actor), told=listed(told, language))


def _cues(table: pd.DataFrame, language: str) -> list[str]:
    words = []
    for row in table.itertuples():
        stance = f" ({phrase(f'stance_{row.stance}', language)})" if row.stance and row.stance != "neutral" else ""
        words.append(f"{quoted(row.cue, language)}{stance}" if row.cue else "–")
    return words


def _whose(report: Report, table: pd.DataFrame) -> Sequence[str]:
    language, labels = report.language, portraits.labels_of(report.study, report.language)
    told = []
    for who in table.reported_by:
        kind, _, name = who.partition(":")
        if not who:
            told.append(phrase("whose_own", language))
        elif who in labels:
            told.append(phrase("whose_reported", language, who=labels[who]))
        else:
            key = f"speaker_{kind}" if kind in ("document", "anonymous", "outlet") else "speaker_other"
            told.append(phrase("whose_reported", language, who=phrase(key, language, name=name or who)))
    return told


def _more(shown: portraits.Shown, language: str) -> str:
    return phrase("listing_more", language, n=shown.more) if shown.more > 0 else ""


def _plain(text: str) -> str:
    """A heading's text that Markdown takes as it stands."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#&$|" else c for c in text)


def _slug(actor: str) -> str:
    return actor.lower().replace("_", "-").replace(".", "-")

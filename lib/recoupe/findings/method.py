"""The sentences of the method report, computed from the tables of method.py."""

from collections.abc import Mapping

import pandas as pd

from recoupe.annotate import Annotations
from recoupe.findings import Finding
from recoupe.score import Score
from recoupe.typography import number, percent
from recoupe.words import phrase


def find_errors(table: pd.DataFrame, language: str) -> Finding:
    """Which layer is measured best and which worst."""
    if table.empty:
        title = phrase("errors_nothing", language)
        return Finding(title, "", title)
    best, worst = table.loc[table.score.idxmax()], table.loc[table.score.idxmin()]
    values = {"best": layer_label(best.layer, language), "worst": layer_label(worst.layer, language)}
    values |= {"best_score": number(best.score, language, 2), "worst_score": number(worst.score, language, 2)}
    rows = [
        phrase("errors_alt_row", language, label=layer_label(r.layer, language), n=r.n, **_scores(r, language))
        for r in table.itertuples()
    ]
    alt = phrase("errors_alt", language, rows="; ".join(rows))
    return Finding(phrase("errors_title", language, **values), phrase("errors_subtitle", language), alt)


def error_words(table: pd.DataFrame, layers: tuple[str, ...], language: str) -> str:
    """'Measured error: mentions, right actor: F1 0.94 (0.89–0.97), n = 156.' for some layers; '' without scores."""
    rows = table[table.layer.isin(layers)]
    told = [
        phrase("error_of_layer", language, label=layer_label(r.layer, language), n=r.n,
               measure=phrase(f"measure_{r.measure}", language).split(" (")[0], **_scores(r, language))
        for r in rows.itertuples()
    ]  # fmt: skip
    return phrase("error_note", language, layers="; ".join(told)) if told else ""


def _scores(row: object, language: str) -> dict[str, str]:
    return {key: number(getattr(row, key), language, 2) for key in ("score", "low", "high")}


def layer_label(layer: str, language: str) -> str:
    """The name of a layer of the score, as it is printed."""
    return phrase(f"layer_{layer.replace('-', '_')}", language)


def find_steps(table: pd.DataFrame, language: str) -> Finding:
    """How much of what was read is article text."""
    of = table.set_index("step")
    share = percent(of.after["chars"] / of.before["chars"], language) if of.before["chars"] else percent(0, language)
    rows = [
        phrase("steps_alt_row", language, label=phrase(f"step_{r.step}", language), before=r.before, after=r.after)
        for r in table.itertuples()
    ]
    title = phrase("steps_title", language, share=share, n=int(of.before["pages"]))
    return Finding(title, phrase("steps_subtitle", language), phrase("steps_alt", language, rows="; ".join(rows)))


def find_method(annotations: Annotations, steps: pd.DataFrame, scores: Mapping[str, Score], language: str) -> list[str]:
    """What was read, what was left out, how well it is measured, what an analyst has checked."""
    of = steps.set_index("step")
    chars = int(of.before["chars"])
    share = percent(of.after["chars"] / chars if chars else 0, language)
    said = [phrase("method_summary_read", language, n=len(annotations.pages), chars=chars, share=share)]
    left_out = {n.file for n in annotations.notes if n.left_out}
    if left_out:
        said.append(phrase("method_summary_left_out", language, n=len(left_out)))
    wanted = {"mentions": "mentions", "dates": "dates_value", "quotes": "quotes_speaker"}
    if all(layer in scores for layer in wanted.values()):
        values = {name: number(scores[layer].f1, language, 2) for name, layer in wanted.items()}
        said.append(phrase("method_summary_measured", language, n=len(annotations.pages), **values))
    elif not scores:
        said.append(phrase("method_summary_unmeasured", language))
    if annotations.study.drafted:
        said.append(phrase("method_summary_drafted", language))
    applied = sum(c.applied for c in annotations.corrections)
    if applied:
        said.append(phrase("method_summary_corrections", language, n=applied))
    return said

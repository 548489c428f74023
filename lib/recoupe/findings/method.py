"""The sentences of the method report, computed from the tables of method.py."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from recoupe.annotate import Annotations
from recoupe.compare.method import elsewhere_table, is_tuned_on
from recoupe.findings import Finding
from recoupe.trust.score import Score
from recoupe.typography import number, percent
from recoupe.words import phrase


def find_errors(table: pd.DataFrame, language: str, is_elsewhere: bool = False) -> Finding:
    """Which layer is measured best and which worst, on these pages or on the coded stories of the project."""
    best, worst = table.loc[table.score.idxmax()], table.loc[table.score.idxmin()]
    values = {"best": layer_label(best.layer, language), "worst": layer_label(worst.layer, language)}
    if 1 < (n := int((table.score.round(2) == round(best.score, 2)).sum())) < len(table):
        values["best"] = phrase("errors_best_of", language, n=n)
    values |= {"best_score": number(best.score, language, 2), "worst_score": number(worst.score, language, 2)}
    rows = [
        phrase("errors_alt_row", language, label=layer_label(r.layer, language), n=r.n, **_scores(r, language))
        for r in table.itertuples()
    ]
    alt = phrase("errors_alt", language, rows="; ".join(rows))
    where = "_elsewhere" if is_elsewhere else ""
    return Finding(phrase(f"errors_title{where}", language, **values), phrase(f"errors_subtitle{where}", language), alt)


def error_words(table: pd.DataFrame, layers: tuple[str, ...], language: str) -> str:
    """'Measured error: mentions, right actor: F1 0.94 (0.89–0.97), n = 156.' for some layers; '' without any.

    table: error_table of the study. A layer that it lacks is told as it was measured on the stories of the project.
    """
    here = table[table.layer.isin(layers)]
    elsewhere = elsewhere_table()
    elsewhere = elsewhere[elsewhere.layer.isin(set(layers) - set(here.layer))]
    notes: list[tuple[str, dict[str, int], pd.DataFrame]] = [("error_note", {}, here)] if len(here) else []
    notes += [("error_note_elsewhere", {"n": int(str(n))}, of) for n, of in elsewhere.groupby("stories", sort=False)]
    return " ".join(
        phrase(key, language, layers="; ".join(_layer_words(row, language) for row in of.itertuples()), **values)
        for key, values, of in notes
    )


def _layer_words(row: Any, language: str) -> str:
    measure = phrase(f"measure_{row.measure}", language).split(" (")[0]
    values = {"label": layer_label(row.layer, language), "measure": measure, "n": int(row.n), **_scores(row, language)}
    return phrase("error_of_layer", language, **values)


def _scores(row: object, language: str) -> dict[str, str]:
    return {key: number(getattr(row, key), language, 2) for key in ("score", "low", "high")}


def layer_label(layer: str, language: str) -> str:
    """The name of a layer of the score, as it is printed."""
    return phrase(f"layer_{layer.replace('-', '_')}", language)


def find_agreement(table: pd.DataFrame, same_coder: bool, language: str) -> str:
    """How far two codings of the same pages agree: how many units both have, which labels and which spans least."""
    spans = table[table.u_alpha.notna()].drop_duplicates("layer")
    said = phrase("agreement_by_one" if same_coder else "agreement_by_two", language)
    if len(spans):
        both, of = int(spans.both.sum()), int(spans[["first", "second"]].max(axis=1).sum())
        said += " " + phrase("agreement_units", language, n=both, of=of)
        worst = spans.loc[spans.u_alpha.idxmin()]
        layer = phrase(f"coded_{worst.layer}", language)
        said += " " + phrase("agreement_spans", language, layer=layer, value=number(worst.u_alpha, language, 3))
    labels = table[table.agreement.notna()]
    if len(labels) and (labels.agreement == 1).all():
        said += " " + phrase("agreement_labels_same", language)
    elif len(labels):
        worst = labels.loc[labels.agreement.idxmin()]
        label = coded_label(worst.layer, worst.label, language)
        said += " " + phrase("agreement_labels", language, label=label, share=percent(worst.agreement, language))
    return said


def coded_label(layer: str, label: str, language: str) -> str:
    """'mentions: actor', as a table of agreement prints it."""
    return phrase(
        "coded_label", language, layer=phrase(f"coded_{layer}", language), label=phrase(f"coded_as_{label}", language)
    )


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
        if is_tuned_on(annotations.tables):
            said.append(phrase("method_summary_tuned", language))
    elif not scores:
        said.append(phrase("method_summary_unmeasured", language))
    if annotations.study.drafted:
        said.append(phrase("method_summary_drafted", language))
    applied = sum(c.applied for c in annotations.corrections)
    if applied:
        said.append(phrase("method_summary_corrections", language, n=applied))
    return said

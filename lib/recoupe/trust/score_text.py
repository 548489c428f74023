"""Scores and agreement as text for a terminal, and as JSON for a program."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from recoupe.trust.agreement import Agreement
from recoupe.trust.score import Error, Score

AROUND = 40  # characters of a page on each side of an error


def print_scores(scores: Mapping[str, Score], with_errors: bool = False, texts: Mapping[str, str] | None = None) -> str:
    """The scores as a text table, one layer a line; what was taken for what; every error with its passage where asked.

    texts: the pages by doc, from which the passages are taken.
    """
    lines = [f"{'layer':<20}{'n':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}   95 % interval"]
    for s in scores.values():
        numbers = f"{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}"
        lines.append(f"{s.layer:<20}{s.n:>6}{s.found:>7}{s.right:>7}{numbers}   {s.low:.3f}-{s.high:.3f}")
    lines += _print_confusion(scores)
    if with_errors:
        lines.append("")
        for error in (e for s in scores.values() for e in s.errors):
            place = "" if error.start is None else f" {error.start}-{error.end}"
            told = " -> ".join(x for x in (error.gold, error.found) if x)
            lines.append(f"{error.layer} {error.kind} {error.doc}{place}: {told}")
            if passage := _passage(error, texts or {}):
                lines.append(f"    {passage}")
    return "\n".join(lines)


def _print_confusion(scores: Mapping[str, Score]) -> list[str]:
    """A line a layer that has confusions: 'mentions  union -> town 2, town -> nothing 1'."""
    lines = []
    for s in scores.values():
        wrong = [f"{g or 'nothing'} -> {f or 'nothing'} {n}" for g, f, n in s.confusion if g != f]
        if wrong:
            lines.append(f"{s.layer:<20}{', '.join(wrong)}")
    return ["", "coded -> found", *lines] if lines else []


def _passage(error: Error, texts: Mapping[str, str]) -> str:
    """The words of an error between angle quotes, with what stands around them, on one line."""
    text = texts.get(error.doc, "")
    if error.start is None or error.end is None or not text:
        return ""
    before, after = text[max(0, error.start - AROUND) : error.start], text[error.end : error.end + AROUND]
    return " ".join(f"…{before}»{text[error.start : error.end]}«{after}…".split())


def scores_to_json(scores: Mapping[str, Score], texts: Mapping[str, str] | None = None) -> str:
    """The scores, their confusions and their errors, with passages where texts are given, as one JSON object."""
    return _dump({s.layer: _score_to_json(s, texts or {}) for s in scores.values()})


def _score_to_json(score: Score, texts: Mapping[str, str]) -> dict[str, Any]:
    plain = {k: v for k, v in asdict(score).items() if k not in ("layer", "errors", "confusion", "counts")}
    plain |= {k: round(getattr(score, k), 4) for k in ("precision", "recall", "f1")}
    if score.confusion:
        plain["confusion"] = [{"gold": g, "found": f, "n": n} for g, f, n in score.confusion]
    plain["errors"] = [
        {k: v for k, v in asdict(e).items() if k != "layer"} | {"passage": _passage(e, texts)} for e in score.errors
    ]
    return plain


def print_agreement(rows: Sequence[Agreement]) -> str:
    """Agreement as a text table, one label a line; '-' where a coefficient is undefined."""
    heads = ("first", "second", "both", "agree", "alpha", "u-alpha", "|u-alpha", "cu-alpha")
    lines = [f"{'label':<22}" + "".join(f"{h:>9}" for h in heads)]
    for r in rows:
        numbers = (r.agreement, r.alpha, r.u_alpha, r.binary, r.cu_alpha)
        told = "".join(f"{'-' if x is None else f'{x:.3f}':>9}" for x in numbers)
        lines.append(f"{f'{r.layer} {r.label}':<22}{r.first:>9}{r.second:>9}{r.both:>9}{told}")
        if r.nested:
            lines.append(f"    u-alpha without {r.nested} units that stand inside others")
    return "\n".join(lines)


def agreement_to_json(rows: Sequence[Agreement]) -> str:
    """Agreement as one JSON list."""
    return _dump([asdict(r) for r in rows])


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)

"""Measures the coded stories (make measure): docs/measures.md, every layer of every story, and measured.json.

The JSON has the stories together that the rules were not tuned on; a report on pages that nobody coded tells its
errors from there.
"""

import json
import sys
from pathlib import Path

from conftest import STORIES, UNSEEN, annotate_story, score_story
from recoupe.compare.method import pool_scores
from recoupe.digests import corpus_digest

BLIND = ("hospital", "scrutin")  # scored, never read: what a report tells of its error comes from these
READ = [name for name in UNSEEN if name not in BLIND]
RECALL = ("designation", "verb-agent", "verb-patient", "evaluation")


def measures() -> str:
    """The table of scores, one row a layer, one column a story."""
    scores = {name: score_story(name) for name in (*STORIES, *READ, *BLIND)}
    layers = list(dict.fromkeys(layer for of in scores.values() for layer in of))
    lines = [
        "# Measures",
        "",
        "What `make measure` printed: F1 of each layer against the coded sample of each story, then n, the rows coded.",
        "Rows marked *recall* are coded only where notable, so recall is given. Zones are shares of lines. The 95 %",
        "intervals are in `recoupe score FOLDER`. The rules were tuned on all stories but the last two, so these figures",
        "flatter them; `hospital` (English) and `scrutin` (French) were never read by who writes the rules, only scored.",
        "tests/unseen/README.md has what each of its stories gave at first sight.",
        "",
        f"| layer | {' | '.join(scores)} |",
        f"|---|{'---|' * len(scores)}",
    ]
    for layer in layers:
        cells = []
        for of in scores.values():
            score = of.get(layer)
            value = "" if score is None or not score.n else score.recall if layer in RECALL else score.f1
            cells.append(f"{value:.3f} ({score.n})" if score and score.n else "–")
        lines.append(f"| {layer}{' *(recall)*' if layer in RECALL else ''} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def measured() -> str:
    """Every layer of the blind stories together, a line each, and the digests of all coded pages, as JSON."""
    layers = pool_scores([score_story(name) for name in BLIND])
    rows = ",\n".join(f"    {json.dumps(layer)}: {json.dumps(of)}" for layer, of in layers.items())
    digests = [corpus_digest(annotate_story(name).tables["documents"].itertuples()) for name in (*STORIES, *UNSEEN)]
    corpora = ",\n".join(f"    {json.dumps(digest)}" for digest in digests)
    return f'{{\n  "layers": {{\n{rows}\n  }},\n  "corpora": [\n{corpora}\n  ]\n}}\n'


def write(path: Path, text: str) -> None:
    """Whole or not at all."""
    new = path.with_name(path.name + ".new")
    new.write_text(text, "utf-8")
    new.replace(path)


if __name__ == "__main__":
    for name, text in zip(sys.argv[1:], (measures(), measured()), strict=True):
        write(Path(name), text)

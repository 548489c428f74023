"""Prints docs/measures.md: every layer of every coded story (make measure)."""

from conftest import STORIES, score_story

RECALL = ("designation", "verb-agent", "verb-patient", "evaluation")


def measures() -> str:
    """The table of scores, one row a layer, one column a story."""
    scores = {name: score_story(name) for name in STORIES}
    layers = list(dict.fromkeys(layer for of in scores.values() for layer in of))
    lines = [
        "# Measures",
        "",
        "What `make measure` printed: F1 of each layer against the coded sample of each story, then n, the rows coded.",
        "Rows marked *recall* are coded only where notable, so recall is given. Zones are shares of lines. The 95 %",
        "intervals are in `recoupe score FOLDER`.",
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


if __name__ == "__main__":
    print(measures(), end="")

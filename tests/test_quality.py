"""Quality floors on the four coded stories, story by story; a change that lowers one must say so here.

The stories are of different subjects and outlets, with traps planted; floors are for F1 by overlap, but for the rows
of portrayal, of which only notable ones are coded: recall.
"""

import pytest

from conftest import STORIES, score_story
from measure import BLIND, READ

FLOORS = {  # layer: (seeds, each of the other stories)
    "zones": (0.97, 0.94),
    "body_kept": (1.0, 1.0),
    "dates_found": (0.98, 0.95),
    "dates_value": (0.95, 0.92),
    "event_dates": (0.9, 0.85),
    "mentions": (0.92, 0.88),
    "mentions_rolled": (0.95, 0.92),
    "locative": (0.95, 0.9),
    "quotes_found": (0.88, 0.85),
    "quotes_speaker": (0.78, 0.75),
    "facts": (0.9, 0.85),
    "figures": (None, 0.9),
}
# Of the notable rows of the four French stories together; what is missed are mostly judgements without a word of
# judgement ("on ne ferme pas une usine qui gagne de l'argent") or whose target is implied.
FRENCH = ["seeds", "usine", "crue", "club"]
RECALL = {"designation": 0.86, "verb-agent": 0.75, "verb-patient": 0.7, "evaluation": 0.57}


@pytest.mark.parametrize("layer", FLOORS)
@pytest.mark.parametrize("name", STORIES)
def test_floor(name, layer):
    floor = FLOORS[layer][name != "seeds"]
    if floor is None:
        pytest.skip("the sample has no figures coded")
    score = score_story(name)[layer]
    assert score.f1 >= floor, "\n".join(map(str, score.errors[:20]))


@pytest.mark.parametrize("layer", RECALL)
def test_recall(layer):
    scores = [score_story(name)[layer] for name in FRENCH]
    recall = sum(s.right for s in scores) / sum(s.n for s in scores)
    assert recall >= RECALL[layer], "\n".join(str(e) for s in scores for e in s.errors if e.kind != "extra")


@pytest.mark.parametrize("name", [n for n in STORIES if n != "seeds"])
def test_every_planted_contradiction_is_found_and_none_is_invented(name):
    score = score_story(name)["contradiction"]
    assert (score.right, score.found) == (score.n, score.n), score.errors


@pytest.mark.parametrize("name", [n for n in STORIES if n != "seeds"])
def test_every_planted_reuse_is_found_and_no_common_phrase(name):
    score = score_story(name)["reuse"]
    assert (score.right, score.found) == (score.n, score.n), score.errors


READ_FLOORS = {
    "zones": 0.9, "body_kept": 1.0, "dates_value": 0.9, "event_dates": 0.85, "mentions": 0.85, "quotes_found": 0.85,
    "quotes_speaker": 0.7, "figures": 0.85, "facts": 0.9,
}  # fmt: skip
# Read last, and for an hour: some causes of error are known and not yet mended.
LATE_FLOORS = READ_FLOORS | {"zones": 0.87, "event_dates": 0.78, "quotes_speaker": 0.67}
LATE = {"barrage", "cyber", "proces"}
# Stories that nobody who writes rules has read: what holds here holds for a folder that nobody here has seen.
BLIND_FLOORS = {
    "zones": 0.87, "body_kept": 1.0, "dates_value": 0.9, "event_dates": 0.8, "mentions": 0.85, "quotes_found": 0.84,
    "quotes_speaker": 0.62, "figures": 0.8, "facts": 0.9,
}  # fmt: skip


@pytest.mark.parametrize("layer", READ_FLOORS)
@pytest.mark.parametrize("name", READ)
def test_floor_on_stories_that_were_new_when_first_measured(name, layer):
    score = score_story(name)[layer]
    floor = (LATE_FLOORS if name in LATE else READ_FLOORS)[layer]
    assert score.f1 >= floor, "\n".join(map(str, score.errors[:20]))


@pytest.mark.parametrize("layer", BLIND_FLOORS)
@pytest.mark.parametrize("name", BLIND)
def test_floor_on_stories_never_read(name, layer):
    score = score_story(name)[layer]
    assert score.f1 >= BLIND_FLOORS[layer]  # without the errors: they are not to be read


def test_the_sample_has_one_contradiction(request):
    from conftest import annotate_story

    table = annotate_story("seeds").tables["disagreements"]
    assert table[table.kind == "contradiction"].event_id.tolist() == ["denunciation"]


def test_each_real_conflict_of_the_sample_is_flagged():
    score = score_story("seeds")["fact_conflicts"]
    assert (score.right, score.found) == (score.n, score.n) == (3, 3), score.errors

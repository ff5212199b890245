"""Progress in words and nodes."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAY
from tests.unit.wizard.walking import Walk
from ui.frame.progress.node import StepState
from ui.wizard.stage_progress import STAGE_WORDS, progress_of


@pytest.mark.parametrize(
    ("name", "number", "title"),
    [
        ("identify", 1, "Who you are"),
        ("personal_information", 2, "Read Instructions"),
        ("id_number", 3, "Submit ID"),
        ("residency", 4, "Proof of Residency"),
        ("photo", 5, "Identification Photo"),
        ("review", 6, "Review and Submit"),
    ],
)
def test_a_step_says_which_of_six_it_is(qtbot: QtBot, name: str, number: int, title: str) -> None:
    nodes, sentence = progress_of(Walk().to(name).session, SAY)
    assert sentence == f"Step {number} of 6: {title}"
    assert len(nodes) == len(STAGE_WORDS) + 1 == 6
    completed, now = [StepState.COMPLETED] * (number - 1), [StepState.NOW]
    assert [node.state for node in nodes] == completed + now + [StepState.NOT_YET] * (6 - number)
    assert [node.words for node in nodes[:number]] == ["Completed"] * (number - 1) + ["Now"]


def test_a_stage_with_a_problem_says_so(qtbot: QtBot) -> None:
    walk = Walk()
    walk.refused(first_name="")
    nodes, _sentence = progress_of(walk.session, SAY)
    assert (nodes[0].state, nodes[0].words) == (StepState.PROBLEM, "There is a problem")

"""The progress of a flow, in words and nodes."""

from typing import Any, Final

from kiosk.i18n import N_, Message, Translator
from kiosk.wizard.session import StageState, WizardSession
from kiosk.wizard.step import Stage
from ui.frame.progress.node import ProgressStep, StepState

STAGE_WORDS: Final[dict[Stage, str]] = {
    Stage.IDENTIFY: N_("Who you are"),
    Stage.ID: N_("Submit ID"),
    Stage.RESIDENCY: N_("Proof of Residency"),
    Stage.PHOTO: N_("Identification Photo"),
    Stage.REVIEW: N_("Review and Submit"),
}
STATES: Final[dict[StageState, tuple[StepState, str]]] = {
    StageState.COMPLETED: (StepState.COMPLETED, N_("Completed")),
    StageState.NOW: (StepState.NOW, N_("Now")),
    StageState.NOT_STARTED: (StepState.NOT_YET, N_("Not yet started")),
    StageState.PROBLEM: (StepState.PROBLEM, N_("There is a problem")),
}


def words_of(session: WizardSession[Any], stage: Stage) -> str:
    """A stage in words; reading is named as in each flow's heading."""
    if stage is Stage.INSTRUCTIONS:
        return next(step.title for step in session.sequence if step.stage is stage)
    return STAGE_WORDS[stage]


def progress_of(
    session: WizardSession[Any], say: Translator
) -> tuple[tuple[ProgressStep, ...], str]:
    """The nodes, and the sentence “Step 3 of 6: Submit ID”; nothing of a flow of one stage."""
    stages = session.stages()
    if len(stages) == 1:
        return (), ""
    nodes = tuple(
        ProgressStep(say(words_of(session, stage)), STATES[state][0], say(STATES[state][1]))
        for stage, state in stages
    )
    return nodes, say.say(stage_reached(session))


def stage_reached(session: WizardSession[Any]) -> Message:
    """Where a person is, as “Step 3 of 6: Submit ID”."""
    stages = [stage for stage, _ in session.stages()]
    here = session.step.stage
    return Message.of(
        N_("Step {number} of {count}: {title}"),
        number=stages.index(here) + 1,
        count=len(stages),
        title=Message(words_of(session, here)),
    )

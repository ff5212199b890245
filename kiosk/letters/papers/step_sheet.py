"""The step sheet of a packet: what to type and upload on the portal, in its order, to tick off.

It never says that anybody received anything: what it lists is still to be done.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from kiosk import labels
from kiosk.i18n import N_, Message

HEADING: Final = N_("Enter this on the portal")
OPENING: Final = (
    Message(N_("Nobody has this yet. You are handing it over.")),
    Message(N_("Check each box when it is entered or uploaded.")),
    Message(N_("Destroy this paper and these files when you are done.")),
)
SUBMITTED: Final = N_("Submitted on {day}.")
UPLOAD: Final = N_("Upload {file}")
DONE: Final = N_("Once you know the decision, have a reviewer record it.")
PIN_NOTE: Final = N_("The PIN is on the physician's paper. It is not kept here.")
CAREGIVER_PIN_NOTE: Final = N_("The PIN was used at the kiosk. It is not kept here.")
RMV_NOTE: Final = N_("They use the RMV's photo, so there is no picture of the ID.")


@dataclass(frozen=True)
class SheetRow:
    """One answer, beside the words that ask for it."""

    label: str
    value: Message | date | str = field(repr=False)


@dataclass(frozen=True)
class SheetStep:
    """One page of the portal."""

    title: str
    rows: tuple[SheetRow, ...] = ()
    files: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class StepSheetFacts:
    """A submission, page by page."""

    reference: str
    submitted_on: date
    steps: tuple[SheetStep, ...]
    head: ClassVar = N_("Step sheet")


SAMPLES: Final = {
    "step_sheet": StepSheetFacts(
        reference="K3-7F2QM",
        submitted_on=date(2026, 11, 20),
        steps=(
            SheetStep(
                labels.IDENTIFY,
                (
                    SheetRow(N_("First name"), "María"),
                    SheetRow(N_("Last name"), "Delgado-Ruiz"),
                    SheetRow(N_("Date of birth"), date(1984, 3, 14)),
                ),
                note=PIN_NOTE,
            ),
            SheetStep(labels.OUT_OF_STATE_ID, files=("01-id.jpg",)),
            SheetStep(labels.PHOTO, files=("02-identification-photo.jpg",)),
        ),
    )
}


def submitted(facts: StepSheetFacts) -> Message:
    """When it was submitted at this store."""
    return Message.of(SUBMITTED, day=facts.submitted_on)

"""The caregiver's steps as they open and with everything still to be filled in."""

from functools import partial
from typing import Final

from tests.ui.sights.place import Place, Sight, complain_of_empty
from tests.unit.wizard.test_caregiver import CaregiverWalk

STEPS: Final = (
    "caregiver_information", "caregiver_person", "caregiver_contact", "caregiver_pin",
    "caregiver_attestations", "id_kind", "id_number", "caregiver_review",
)  # fmt: skip
ASKING: Final = (
    "caregiver_person", "caregiver_contact", "caregiver_pin", "caregiver_attestations",
    "caregiver_review",
)  # fmt: skip


def opened(name: str, place: Place) -> None:
    """A step as it opens."""
    place.caregiver(CaregiverWalk().to(name).session)


def empty(name: str, place: Place) -> None:
    """A step with every problem of a form that was not filled in."""
    session = CaregiverWalk().to(name).session
    complain_of_empty(place.caregiver(session), session)


SIGHTS: Final[dict[str, Sight]] = {
    **{f"caregiver-{name}": partial(opened, name) for name in STEPS},
    **{f"caregiver-{name}-problems": partial(empty, name) for name in ASKING},
}

"""One renewal however Submit is pressed, killed or overtaken by the calendar."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest

from kiosk import labels
from kiosk.adapters.clock import SystemClock
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import Confirmation
from kiosk.wizard.steps.review import ATTESTATION_ID, ATTESTATION_VERSION
from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.place import Place
from tests.journeys.seeds import draft_at
from tests.patience import PATIENCE_S
from ui.widgets.buttons.button import Button

pytestmark = pytest.mark.req("R10")

TODAY = date(2026, 11, 20)
EXPIRED = "Expiration date must be today or in the future"


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    """A store whose patient has only to submit."""
    return new_place("passport", draft_at("review"))


def only_renewal(place: Place) -> str:
    """The reference of the one renewal, which was submitted and is emailed once."""
    (counts,) = place.renewals()
    assert (counts.status, counts.outbox) == ("submitted", 1)
    return counts.reference


def test_submit_pressed_twice_is_one_renewal(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.press("agreed")
    submit = booth.part("proceed")
    assert isinstance(submit, Button)
    assert submit.words() == labels.SUBMIT
    submit.click()
    submit.click()
    booth.at("confirmation")
    assert booth.references == [only_renewal(booth.place)]


def test_submit_from_two_threads_is_one_renewal_with_one_answer(place: Place) -> None:
    draft = place.renewal()
    patient, together = Actor(Role.PATIENT, person_id=draft.person_id), Barrier(2)

    def submit() -> Confirmation:
        with place.open() as kiosk:
            kiosk.warm()
            together.wait()
            said = (draft.id, draft.next_submission_id, ATTESTATION_ID, ATTESTATION_VERSION, "en")
            return kiosk.do(submit_renewal, patient, *said)

    with ThreadPoolExecutor(2) as threads:
        one, other = [each.result() for each in (threads.submit(submit), threads.submit(submit))]
    assert one == other
    assert only_renewal(place)


def killed(place: Place, moment: str) -> None:
    """Submit in a process that is killed right before or after its commit."""
    command = [sys.executable, "-m", "tests.journeys.killed_submit", str(place.config), moment]
    assert subprocess.run(command, timeout=PATIENCE_S).returncode == -9


@pytest.mark.req("R11")
@pytest.mark.parametrize(
    ("moment", "status", "way_on"),
    [
        ("before", Status.DRAFT, ("renew", "agreed", "proceed")),
        ("after", Status.SUBMITTED, ("show_confirmation",)),
    ],
)
def test_killed_at_the_commit_it_is_sent_once_and_the_next_visit_confirms_it(
    place: Place, new_booth: NewBooth, moment: str, status: Status, way_on: tuple[str, ...]
) -> None:
    killed(place, moment)
    assert place.renewal().status is status
    booth = new_booth(place)
    booth.log_on()
    booth.press(*way_on)
    booth.at("confirmation")
    booth.sees(only_renewal(place))


def expire_id(place: Place, on: date) -> None:
    """Let the draft's passport expire on a day."""
    with place.open() as kiosk, kiosk.ports.uow() as uow:
        (counts,) = uow.renewals.counts()
        draft = uow.renewals.get(counts.id)
        step = draft.answers["out_of_state_id.passport"]
        step["expires_on"] = {"month": str(on.month), "day": str(on.day), "year": str(on.year)}
        assert draft.identification is not None
        vars(draft.identification)["expires_on"] = on
        uow.renewals.save(draft)
        uow.commit()


@pytest.mark.req("R7")
def test_an_id_that_expires_while_review_is_open_is_stopped_at_submit(
    place: Place, new_booth: NewBooth
) -> None:
    expire_id(place, TODAY)
    booth = new_booth(place)
    booth.resume("review")
    clock = booth.ports().clock
    assert isinstance(clock, SystemClock)
    vars(clock)["_moved_by"] += timedelta(days=1)
    booth.press("agreed", "proceed")
    booth.sees("problems", EXPIRED)
    assert place.renewal().status is Status.DRAFT


@pytest.mark.req("R7")
def test_a_draft_whose_id_expired_meanwhile_resumes_at_its_id_and_is_fixed(
    place: Place, new_booth: NewBooth
) -> None:
    expire_id(place, TODAY)
    place.change("2026-11-20T10:36", "2026-11-21T10:36")
    booth = new_booth(place)
    booth.resume("out_of_state_id")
    booth.press("proceed")
    booth.sees(EXPIRED)
    booth.type({"expires_on.year": "2031"})
    booth.press("proceed")
    booth.at("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    assert place.renewal().submitted_on == date(2026, 11, 21)

"""One renewal however Submit is pressed, killed or overtaken by the calendar."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest

from kiosk import labels
from kiosk.adapters.clock import SystemClock
from kiosk.domain.desk.roles import Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import Confirmation
from kiosk.wizard.steps.review import ATTESTATION_ID, ATTESTATION_VERSION
from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft, draft_at
from tests.patience import PATIENCE_S
from ui.widgets.buttons.button import Button

TODAY = date(2026, 11, 20)
EXPIRED = "Expiration date must be today or in the future"


@pytest.mark.req("R10")
def test_submit_pressed_twice_is_one_renewal(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.press("agreed")
    submit = booth.part("proceed")
    assert isinstance(submit, Button)
    assert submit.words() == labels.SUBMIT
    submit.click()
    submit.click()
    booth.at("confirmation")
    (counts,) = booth.place.renewals()
    assert (counts.status, counts.outbox) == ("submitted", 1)
    assert booth.references == [counts.reference]


@pytest.mark.req("R10")
def test_submit_from_two_threads_is_one_renewal_with_one_answer(new_place: NewPlace) -> None:
    place = new_place("passport")
    draft = add_draft(place, "review")
    patient, together = Actor(Role.PATIENT, person_id=draft.person_id), Barrier(2)

    def submit() -> Confirmation:
        with place.open() as kiosk:
            kiosk.warm()
            together.wait()
            said = (draft.id, draft.next_submission_id, ATTESTATION_ID, ATTESTATION_VERSION)
            return kiosk.do(submit_renewal, patient, *said)

    with ThreadPoolExecutor(2) as threads:
        one, other = [each.result() for each in (threads.submit(submit), threads.submit(submit))]
    assert one == other
    (counts,) = place.renewals()
    assert (counts.status, counts.outbox) == ("submitted", 1)


def killed(place: Place, moment: str) -> None:
    """Submit in a process that is killed right before or after its commit."""
    command = [sys.executable, "-m", "tests.journeys.killed_submit", str(place.config), moment]
    assert subprocess.run(command, timeout=PATIENCE_S).returncode == -9


@pytest.mark.req("R10")
def test_killed_before_the_commit_nothing_is_sent_and_submit_works_when_resumed(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("review"))
    killed(place, "before")
    assert place.renewal().status is Status.DRAFT
    booth = new_booth(place)
    booth.resume("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    (counts,) = place.renewals()
    assert (counts.status, counts.outbox) == ("submitted", 1)


@pytest.mark.req("R10", "R11")
def test_killed_after_the_commit_the_menu_shows_the_confirmation(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("review"))
    killed(place, "after")
    booth = new_booth(place)
    booth.log_on()
    booth.press("show_confirmation")
    booth.at("confirmation")
    (counts,) = place.renewals()
    booth.sees(counts.reference)
    assert (counts.status, counts.outbox) == ("submitted", 1)


def expire_id(place: Place, on: date) -> None:
    """Let the draft's passport run out on a day."""
    with place.open() as kiosk, kiosk.ports.uow() as uow:
        (counts,) = uow.renewals.counts()
        draft = uow.renewals.get(counts.id)
        step = draft.answers["out_of_state_id.passport"]
        step["expires_on"] = {"month": str(on.month), "day": str(on.day), "year": str(on.year)}
        assert draft.identification is not None
        vars(draft.identification)["expires_on"] = on
        uow.renewals.save(draft)
        uow.commit()


@pytest.mark.req("R7", "R10")
def test_an_id_that_expires_while_review_is_open_is_stopped_at_submit(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("review"))
    expire_id(place, TODAY)
    booth = new_booth(place)
    booth.resume("review")
    ports = booth.ports()
    clock = ports.clock
    assert isinstance(clock, SystemClock)
    vars(clock)["_moved_by"] += timedelta(days=1)
    booth.press("agreed", "proceed")
    booth.sees("problems", EXPIRED)
    assert place.renewal().status is Status.DRAFT


@pytest.mark.req("R7", "R10")
def test_a_draft_whose_id_expired_meanwhile_resumes_at_its_id_and_is_mended(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("review"))
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

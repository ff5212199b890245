"""T8: whatever is wrong with a PIN, the answer, the count and the trail are the same."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.redeem_pin import redeem_pin
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import PINS, fill_in, give_pin
from tests.unit.services.people import another_account

BEN: Final = Name("Ben", "Ito")


def unknown(ports: FakePorts, patient: Actor) -> None:
    """No such PIN was ever given."""


def voided(ports: FakePorts, patient: Actor) -> None:
    """The patient had it printed again, so another one replaced it."""
    issued = give_pin(ports, patient, PINS[0])
    give_pin(ports, patient, PINS[1], issued.designation_id)


def run_out(ports: FakePorts, patient: Actor) -> None:
    """Its 72 hours ended this very moment."""
    give_pin(ports, patient, PINS[0])
    ports.clock.advance(timedelta(hours=72))


def used(ports: FakePorts, patient: Actor) -> None:
    """Someone else redeemed it before."""
    give_pin(ports, patient, PINS[0])
    ben = another_account(ports, "ben").as_caregiver()
    redeem_pin(ports, ben, fill_in(ports, ben, BEN).id, PINS[0])


def malformed(ports: FakePorts, patient: Actor) -> None:
    """What is typed is too short to be one."""


CASES: Final[list[tuple[Callable[[FakePorts, Actor], None], str]]] = [
    (unknown, PINS[0]),
    (voided, PINS[0]),
    (run_out, PINS[0]),
    (used, PINS[0]),
    (malformed, PINS[0][:-1]),
]


@pytest.mark.req("C7", "T8")
@pytest.mark.parametrize(("happened", "typed"), CASES)
def test_the_answer_is_one_whatever_is_wrong(
    ports: FakePorts, patient: Actor, happened: Callable[[FakePorts, Actor], None], typed: str
) -> None:
    happened(ports, patient)
    rosa = another_account(ports, "rosa").as_caregiver()
    draft = fill_in(ports, rosa)
    for count in range(1, 5):
        refused = refusal_of(redeem_pin, ports, rosa, draft.id, typed)
        assert (refused.code, refused.facts) == (ErrorCode.CAREGIVER_PIN_WRONG, {})
        assert ports.events()[-count:] == [Event.CAREGIVER_PIN_REFUSED] * count
    assert ports.database.rows.caregivers[draft.id].designation_id is None


@pytest.mark.req("C7")
def test_a_right_pin_passes_no_lock_and_is_not_used_up(ports: FakePorts, patient: Actor) -> None:
    give_pin(ports, patient, PINS[0])
    rosa = another_account(ports, "rosa").as_caregiver()
    draft = fill_in(ports, rosa)
    for typed in (*[PINS[2]] * 5, PINS[0]):
        refused = refusal_of(redeem_pin, ports, rosa, draft.id, typed)
    assert refused.code is ErrorCode.CAREGIVER_PIN_LOCKED
    ports.clock.advance(timedelta(days=1))
    taken = redeem_pin(ports, rosa, draft.id, PINS[0])
    assert taken.registration.designation_id is not None

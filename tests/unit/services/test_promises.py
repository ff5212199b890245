"""What was promised keeps its dates when the policy changes afterward."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.services.account.reset_password import ask_password_code
from kiosk.services.caregivers.see_slots import see_caregivers
from kiosk.services.notices.outbox_letters import LETTERS
from kiosk.services.notices.printed_notices import renewal_notice
from kiosk.services.renewal.submit_renewal import find_confirmation, submit_renewal
from tests.fakes.ports import FakePorts
from tests.unit.services import caregiving as people
from tests.unit.services.people import complete, stored

CHANGED = {
    "caregiver_pin_hours": "1",
    "card_days_least": "8",
    "card_days_most": "9",
    "call_after_days": "40",
    "code_life": "7200",
}
Promise = Callable[[], object]


@pytest.fixture
def submitted(records: FakePorts, patient: Actor, draft: Renewal) -> Renewal:
    """María's renewal, submitted today."""
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    return stored(records, draft)


def pin_given(ports: FakePorts, patient: Actor, _made: Renewal) -> Promise:
    issued = people.give_pin(ports, patient)

    def ends() -> object:
        given = see_caregivers(ports, patient).slots[0].pin
        return given and given.ends_at

    assert ends() == issued.ends_at
    return ends


def confirmation(ports: FakePorts, patient: Actor, made: Renewal) -> Promise:
    return lambda: find_confirmation(ports, patient, made.id)


def decision(ports: FakePorts, _patient: Actor, made: Renewal) -> Promise:
    people.decided(ports, made.reference, Decided.APPROVED)
    return lambda: renewal_notice(ports, stored(ports, made))


def code(ports: FakePorts, _patient: Actor, _made: Renewal) -> Promise:
    ask_password_code(ports, VISITOR, "maria@example.org", "en")
    sent = [row.item for row in ports.database.rows.outbox.values()]
    item = next(each for each in sent if each.topic is Topic.PASSWORD_CODE)
    return lambda: LETTERS[item.topic](ports, item)


@pytest.mark.parametrize("promised", [pin_given, confirmation, decision, code])
def test_a_policy_of_tomorrow_changes_no_date_of_today(
    records: FakePorts,
    patient: Actor,
    submitted: Renewal,
    promised: Callable[[FakePorts, Actor, Renewal], Promise],
) -> None:
    say = promised(records, patient, submitted)
    before = say()
    assert before is not None
    records.clock.advance(timedelta(hours=1))
    with records.uow() as uow:
        uow.settings.put(CHANGED, "Ana", "a test", records.clock.now())
        uow.commit()
    records.clock.advance(timedelta(hours=1))
    assert say() == before

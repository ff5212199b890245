"""Unsent emails at the desk: why they wait, sent again, or given up for good."""

from uuid import UUID, uuid4

import pytest

from kiosk.domain.people.roles import COURIER, Actor, Role
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.services.desk.unsent_mail import drop_unsent, retry_unsent, see_queue
from kiosk.services.notices.deliver_due import deliver_due
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.fixture
def unsent(ports: FakePorts) -> UUID:
    """An email that was given up, since its address takes none."""
    with ports.uow() as uow:
        payload: Payload = {"to": "m@example.org", "language": "en", "expires_on": "2027-01-31"}
        uow.outbox.put(Topic.EXPIRY_REMINDER, uuid4(), payload)
        uow.commit()
    (item_id,) = ports.database.rows.outbox
    ports.mailer.next.append(KioskError(ErrorCode.MAIL_REFUSED))
    deliver_due(ports, COURIER)
    return item_id


@pytest.mark.req("S5")
def test_what_was_given_up_says_why_and_is_resent(
    ports: FakePorts, bo: Actor, unsent: UUID
) -> None:
    (row,) = see_queue(ports, bo)
    assert (row.id, row.topic, row.attempts, row.due_at) == (unsent, "expiry_reminder", 1, None)
    assert row.why is not None
    assert Translator("en").say(row.why) == ("This email address doesn't accept email. Check it")
    retry_unsent(ports, bo, unsent)
    assert see_queue(ports, bo)[0].due_at is not None
    assert ports.events()[-1] is Event.DELIVERY_RETRIED
    assert deliver_due(ports, COURIER).sent == 1
    assert see_queue(ports, bo) == ()
    for ask in (retry_unsent, drop_unsent):
        gone = refusal_of(ask, ports, Actor(Role.MANAGER, bo.account_id), unsent)
        assert gone.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_a_manager_gives_an_email_up_for_good(ports: FakePorts, ana: Actor, unsent: UUID) -> None:
    drop_unsent(ports, ana, unsent)
    assert see_queue(ports, ana) == ()
    assert deliver_due(ports, COURIER).sent == 0
    assert not ports.database.rows.outbox[unsent].item.payload


@pytest.mark.req("S5")
def test_an_email_that_waits_for_its_first_try_has_no_reason(ports: FakePorts, bo: Actor) -> None:
    with ports.uow() as uow:
        uow.outbox.put(Topic.USERNAME, uuid4(), {"to": "m@example.org", "language": "en"})
        uow.commit()
    assert see_queue(ports, bo)[0].why is None
    (item_id,) = ports.database.rows.outbox
    ports.database.change("outbox", item_id, failed_code="fault")
    assert see_queue(ports, bo)[0].why is None

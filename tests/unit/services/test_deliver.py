"""The courier's one pass."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.events import Event
from kiosk.domain.outbox import Topic
from kiosk.domain.renewal import Renewal
from kiosk.domain.roles import COURIER, VISITOR, Actor
from kiosk.services.accounts import create_account
from kiosk.services.deliver import Delivered, deliver_due
from kiosk.services.submit import submit_renewal
from tests.fakes.ports import FakePorts
from tests.unit.services.people import CODE, PASSWORD, complete


@pytest.fixture
def waiting(ports: FakePorts) -> FakePorts:
    """One code that waits to be sent."""
    ports.random.next_codes = [CODE]
    create_account(ports, VISITOR, "maria@example.org", "maria", PASSWORD)
    return ports


def test_a_code_is_mailed_under_the_id_of_its_row(waiting: FakePorts) -> None:
    (item_id,) = waiting.database.rows.outbox
    assert deliver_due(waiting, COURIER) == Delivered(1, 0, 0, None)
    mail = waiting.mailer.mails[str(item_id)]
    assert mail.to == "maria@example.org"
    assert CODE in mail.text
    assert CODE in mail.html
    assert CODE not in mail.subject
    assert "15 minutes" in mail.text
    assert waiting.events()[-1] is Event.MAIL_DELIVERED


def test_what_is_delivered_forgets_its_payload_and_is_not_sent_again(waiting: FakePorts) -> None:
    deliver_due(waiting, COURIER)
    (row,) = waiting.database.rows.outbox.values()
    assert (row.item.payload, row.delivered_at) == ({}, waiting.clock.now())
    assert deliver_due(waiting, COURIER) == Delivered(0, 0, 0, None)


@pytest.mark.req("R11")
def test_a_submission_is_mailed_with_its_reference(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1)
    deliver_due(records, COURIER)
    mail = list(records.mailer.mails.values())[-1]
    assert draft.reference in mail.subject
    assert "not yet approved" in mail.text
    assert draft.name.last not in mail.text


def test_a_mail_server_that_is_down_is_tried_later_and_later(
    waiting: FakePorts, caplog: pytest.LogCaptureFixture
) -> None:
    waiting.mailer.down = True
    waits = []
    for _ in range(13):
        done = deliver_due(waiting, COURIER)
        assert (done.sent, done.failed, done.given_up) == (0, 1, 0)
        waits.append(done.seconds_to_next or 0)
        waiting.clock.advance(timedelta(seconds=waits[-1]))
    assert waits[:4] == [2, 4, 8, 16]
    assert waits[-1] == 3600
    waiting.mailer.down = False
    assert deliver_due(waiting, COURIER).sent == 1
    assert "maria" not in caplog.text


def test_what_is_not_due_waits(waiting: FakePorts) -> None:
    waiting.mailer.down = True
    deliver_due(waiting, COURIER)
    assert deliver_due(waiting, COURIER) == Delivered(0, 0, 0, 2)


def test_an_address_that_takes_no_mail_is_given_up(ports: FakePorts) -> None:
    create_account(ports, VISITOR, "märia@example.org", "maria", PASSWORD)
    assert deliver_due(ports, COURIER) == Delivered(0, 0, 1, None)
    (row,) = ports.database.rows.outbox.values()
    assert row.failed_code == "mail_refused"
    assert ports.events()[-1] is Event.MAIL_REFUSED


def test_one_bad_row_does_not_stop_the_others(waiting: FakePorts) -> None:
    with waiting.uow() as uow:
        uow.outbox.put(Topic.RENEWAL_SUBMITTED, uuid4(), {"to": "maria@example.org"})
        uow.commit()
    done = deliver_due(waiting, COURIER)
    assert (done.sent, done.given_up) == (1, 1)

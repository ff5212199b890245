"""The courier's one pass."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.chores import FAULT
from kiosk.domain.store.outbox import LEASE, LEAST_TRIES, Channel, OutboxItem, Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail
from kiosk.ports.ports import Ports
from kiosk.services.account.create_account import create_account
from kiosk.services.keeping.operator_records import list_undelivered
from kiosk.services.notices import deliver_due as deliver
from kiosk.services.notices.channels import SENDERS
from kiosk.services.notices.deliver_due import PASS_S, Delivered, deliver_due
from kiosk.services.notices.sender import Handler, Sender
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.fakes.ports import FakePorts
from tests.unit.services.people import CODE, PASSWORD, complete
from ui.supervisor.courier import MOST_S

MAIL = Channel.MAIL


@pytest.fixture
def waiting(ports: FakePorts) -> FakePorts:
    """One code waiting to be sent."""
    ports.random.next_codes = [CODE]
    create_account(ports, VISITOR, "maria@example.org", "maria", PASSWORD, "en")
    return ports


def test_a_code_is_emailed_under_the_id_of_its_row(waiting: FakePorts) -> None:
    (item_id,) = waiting.database.rows.outbox
    assert deliver_due(waiting, COURIER) == Delivered(1, 0, 0, None)
    mail = waiting.mailer.mails[str(item_id)]
    assert mail.to == "maria@example.org"
    assert CODE in mail.text
    assert CODE in mail.html
    assert CODE not in mail.subject
    assert "until 10:51 AM on November 20, 2026" in mail.text
    assert waiting.events()[-1] is Event.DELIVERED


def test_what_is_delivered_forgets_its_payload_and_is_not_sent_again(waiting: FakePorts) -> None:
    deliver_due(waiting, COURIER)
    (row,) = waiting.database.rows.outbox.values()
    assert (bool(row.item.payload), row.delivered_at) == (False, waiting.clock.now())
    assert deliver_due(waiting, COURIER) == Delivered(0, 0, 0, None)


@pytest.mark.req("R11")
def test_a_submission_is_emailed_with_its_reference(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
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
    longest = [min(2 ** (tries + 1), 3600) for tries in range(13)]
    assert waits[0] == 2
    assert all(most / 2 <= wait <= most for wait, most in zip(waits, longest, strict=True))
    assert waits[1:] != longest[1:]
    waiting.mailer.down = False
    assert deliver_due(waiting, COURIER).sent == 1
    assert "maria" not in caplog.text


def test_what_is_not_due_waits(waiting: FakePorts) -> None:
    waiting.mailer.down = True
    deliver_due(waiting, COURIER)
    assert deliver_due(waiting, COURIER) == Delivered(0, 0, 0, 2)


def test_an_address_that_takes_no_email_is_given_up(ports: FakePorts) -> None:
    ports.put_settings(mails_every_letter="true")
    create_account(ports, VISITOR, "märia@example.org", "maria", PASSWORD, "en")
    assert deliver_due(ports, COURIER) == Delivered(0, 0, 1, None)
    (row,) = ports.database.rows.outbox.values()
    assert row.failed_code == "mail_letters"
    assert ports.events()[-1] is Event.DELIVERY_REFUSED


def put(ports: FakePorts, count: int) -> list[UUID]:
    """This many waiting emails."""
    before = len(ports.database.rows.outbox)
    with ports.uow() as uow:
        for number in range(count):
            payload: Payload = {
                "to": f"a{number}@example.org",
                "language": "en",
                "expires_on": "2027-01-31",
            }
            uow.outbox.put(Topic.EXPIRY_REMINDER, uuid4(), payload)
        uow.commit()
    return list(ports.database.rows.outbox)[before:]


def trouble(*codes: ErrorCode | None) -> list[Exception | None]:
    return [None if code is None else KioskError(code) for code in codes]


def test_an_email_for_a_renewal_that_is_gone_does_not_stop_the_others(waiting: FakePorts) -> None:
    with waiting.uow() as uow:
        uow.outbox.put(
            Topic.RENEWAL_SUBMITTED, uuid4(), {"to": "maria@example.org", "language": "en"}
        )
        uow.commit()
    done = deliver_due(waiting, COURIER)
    assert (done.sent, done.given_up) == (1, 1)
    assert Event.DELIVERY_GIVEN_UP in waiting.events()


def test_a_row_that_cannot_be_read_is_given_up_and_the_others_are_sent(ports: FakePorts) -> None:
    bad, _ = put(ports, 2)
    ports.database.change("outbox", bad, sealed=b"")
    assert deliver_due(ports, COURIER) == Delivered(1, 0, 1, None)
    row = ports.database.rows.outbox[bad]
    assert (row.failed_code, row.given_up_at) == ("record_unreadable", ports.clock.now())


def test_a_row_that_our_program_stumbles_over_is_put_off_and_the_others_are_sent(
    ports: FakePorts, caplog: pytest.LogCaptureFixture
) -> None:
    with ports.uow() as uow:
        uow.outbox.put(
            Topic.EXPIRY_REMINDER, uuid4(), {"to": "maria@example.org", "language": "en"}
        )
        uow.commit()
    put(ports, 1)
    assert deliver_due(ports, COURIER) == Delivered(1, 1, 0, 2)
    assert next(iter(ports.database.rows.outbox.values())).failed_code == FAULT
    assert "maria" not in caplog.text


def test_an_email_without_an_address_is_given_up(ports: FakePorts) -> None:
    with ports.uow() as uow:
        uow.outbox.put(
            Topic.EXPIRY_REMINDER, uuid4(), {"to": "", "language": "en", "expires_on": "2027-01-31"}
        )
        uow.commit()
    assert deliver_due(ports, COURIER).given_up == 1


def test_a_pass_ends_after_a_batch_and_says_that_more_is_due(
    ports: FakePorts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "BATCH", 5)
    put(ports, 6)
    assert deliver_due(ports, COURIER) == Delivered(5, 0, 0, 0)
    assert deliver_due(ports, COURIER) == Delivered(1, 0, 0, None)


def test_a_server_that_is_down_is_asked_three_times_for_all(ports: FakePorts) -> None:
    put(ports, 50)
    ports.mailer.down = True
    done = deliver_due(ports, COURIER)
    assert (ports.mailer.asked, done.sent, done.failed) == (3, 0, 3)
    assert {row.item.attempts for row in ports.database.rows.outbox.values()} == {1}
    assert done.seconds_to_next == 2


def test_refused_emails_say_nothing_of_the_server(ports: FakePorts) -> None:
    put(ports, 8)
    ports.mailer.next = trouble(*[ErrorCode.MAIL_LATER, ErrorCode.MAIL_FULL] * 3)
    assert deliver_due(ports, COURIER) == Delivered(2, 6, 0, 2)


def test_two_failures_of_the_server_are_forgotten_once_an_email_goes_through(
    ports: FakePorts,
) -> None:
    put(ports, 6)
    down = ErrorCode.MAIL_DOWN
    ports.mailer.next = trouble(down, down, None, down, down)
    done = deliver_due(ports, COURIER)
    assert (done.sent, done.failed) == (6, 4)


def test_what_waited_for_a_day_goes_out_immediately_when_the_server_is_back(
    ports: FakePorts,
) -> None:
    put(ports, 9)
    ports.mailer.down = True
    end = ports.clock.now() + timedelta(days=1)
    while ports.clock.now() < end:
        ports.clock.advance(timedelta(seconds=deliver_due(ports, COURIER).seconds_to_next or 0))
    ports.mailer.down = False
    assert deliver_due(ports, COURIER) == Delivered(9, 0, 0, None)


def test_after_48_hours_emails_are_given_up_and_listed(ports: FakePorts) -> None:
    put(ports, 5)
    ports.mailer.down = True
    begun = ports.clock.now()
    given_up, wait = 0, 0
    while (done := deliver_due(ports, COURIER)).seconds_to_next is not None:
        assert done.given_up == 0 or ports.clock.now() - begun >= timedelta(hours=48)
        given_up, wait = given_up + done.given_up, done.seconds_to_next
        ports.clock.advance(timedelta(seconds=wait))
    assert given_up + done.given_up == 5
    assert ports.clock.now() - begun < timedelta(hours=50)
    assert ports.events().count(Event.DELIVERY_GIVEN_UP) == 5
    listed = list_undelivered(ports, OPERATOR)
    assert {(row.code, row.due_at) for row in listed} == {("mail_down", None)}


def test_a_kiosk_that_was_off_for_days_still_tries_a_while(ports: FakePorts) -> None:
    put(ports, 1)
    ports.clock.advance(timedelta(days=3))
    ports.mailer.down = True
    for _ in range(LEAST_TRIES - 1):
        done = deliver_due(ports, COURIER)
        assert done.failed == 1
        ports.clock.advance(timedelta(seconds=done.seconds_to_next or 0))
    assert deliver_due(ports, COURIER).given_up == 1


def test_a_disk_that_is_full_ends_the_pass_and_loses_nothing(ports: FakePorts) -> None:
    put(ports, 1)
    ports.mailer.next = trouble(ErrorCode.DISK_FULL)
    with pytest.raises(KioskError) as raised:
        deliver_due(ports, COURIER)
    assert raised.value.code is ErrorCode.DISK_FULL
    ports.clock.advance(LEASE)
    assert deliver_due(ports, COURIER).sent == 1


def test_every_topic_has_one_handler_which_is_its_channels(ports: FakePorts) -> None:
    handled = {channel: set(opened(ports).handlers) for channel, opened in SENDERS.items()}
    assert handled == {
        channel: {topic for topic in Topic if topic.channel is channel} for channel in Channel
    }


@pytest.fixture
def packets(ports: FakePorts) -> list[UUID]:
    """Four packets that have been due longer than three emails."""
    waiting = put(ports, 7)[:4]
    for packet in waiting:
        ports.database.change("outbox", packet, channel=Channel.PACKET.value)
    return waiting


def test_a_channel_that_is_down_stops_no_other(ports: FakePorts, packets: list[UUID]) -> None:
    asked, down = list[UUID](), frozenset({ErrorCode.RMV_DOWN})

    def send(_item: OutboxItem, packet: UUID) -> None:
        asked.append(packet)
        raise KioskError(ErrorCode.RMV_DOWN)

    handlers: dict[Topic, Handler[UUID]] = {Topic.EXPIRY_REMINDER: lambda _ports, item: item.id}
    sender = Sender(handlers, send, trouble=down, refused=frozenset())
    done = deliver_due(ports, COURIER, {Channel.PACKET: lambda _ports: sender, MAIL: SENDERS[MAIL]})
    assert (done, asked) == (Delivered(3, 3, 0, 2), packets[:3])
    left = [(row.id, row.attempts, row.code) for row in list_undelivered(ports, OPERATOR)]
    assert left == [(packet, 1, "rmv_down") for packet in packets]


def test_a_channel_that_cannot_be_opened_is_reported_once_the_others_had_their_turn(
    ports: FakePorts, packets: list[UUID]
) -> None:
    def closed(_ports: Ports) -> Sender[UUID]:
        raise KioskError(ErrorCode.SETTINGS_VALUE)

    with pytest.raises(KioskError, match="settings_value"):
        deliver_due(ports, COURIER, {Channel.PACKET: closed, MAIL: SENDERS[MAIL]})
    assert len(ports.mailer.mails) == 3
    assert {row.id for row in list_undelivered(ports, OPERATOR)} == set(packets)


def test_a_slow_server_is_not_taken_for_a_courier_that_hangs(
    ports: FakePorts, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(ports, 9)
    send = ports.mailer.send

    def slowly(mail: Mail) -> None:
        ports.clock.advance(timedelta(seconds=100))
        send(mail)

    monkeypatch.setattr(ports.mailer, "send", slowly)
    begun = ports.clock.monotonic()
    assert deliver_due(ports, COURIER) == Delivered(3, 0, 0, 0)
    assert ports.clock.monotonic() - begun == PASS_S < MOST_S - LEASE.total_seconds()
    assert [deliver_due(ports, COURIER).sent for _ in range(3)] == [3, 3, 0]

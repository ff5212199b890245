"""Expiry lists at the desk, and reminders for those who asked for them."""

from datetime import timedelta

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import COURIER, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode
from kiosk.services.desk.expiry_lists import list_ended, list_expiring, list_waiting, see_expiry
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.notices.expiry_reminders import remind_due, see_reminders, set_reminders
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import complete, import_records


@pytest.mark.req("S5")
def test_lists_count_who_ends_soon_and_show_them_masked(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    others = [registration(number=f"Q{left}", expires_on=days(left)) for left in (-1, 0, 7, 45, 61)]
    import_records(ports, [], others)
    seen = see_expiry(ports, bo)
    assert (seen.within, seen.drafts, seen.returned) == ({7: 2, 30: 3, 60: 4}, 1, 0)
    rows = list_expiring(ports, bo, 30)
    assert [(each.days, each.found.initials) for each in rows] == [
        (0, "M. D."),
        (7, "M. D."),
        (30, "M. D."),
    ]
    assert not any(each.reminded for each in rows)
    (waiting,) = list_waiting(ports, bo, Status.DRAFT)
    assert (waiting.found.initials, waiting.found.reference) == ("M. D.", draft.reference)
    assert list_waiting(ports, bo, Status.RETURNED) == ()


@pytest.mark.req("S5")
def test_what_has_ended_is_listed_with_what_is_in_the_way_of_renewing(
    ports: FakePorts, patient: Actor, bo: Actor
) -> None:
    other = registration(number="Q1", name=Name("Ada", "Roe"), expires_on=days(-400))
    later = registration(number="Q2", name=Name("Al", "Poe"), expires_on=days(31))
    import_records(ports, [], [other, later])
    ports.clock.advance(timedelta(days=31))
    rows = list_ended(ports, bo)
    assert [(row.found.initials, row.ended_on) for row in rows] == [
        ("M. D.", days(30)),
        ("A. R.", days(-400)),
    ]
    assert [[each.rule for each in row.findings] for row in rows] == [
        [],
        [Rule.CERTIFICATION_EXPIRED],
    ]


@pytest.mark.req("S5")
def test_the_list_says_who_is_reminded_and_not_of_two_people_of_one_name(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    set_reminders(ports, patient, wanted=True, language="en")
    assert [each.reminded for each in list_expiring(ports, bo, 30)] == [True]
    import_records(ports, [], [registration(number="Q9", expires_on=days(29))])
    assert [each.reminded for each in list_expiring(ports, bo, 30)] == [False, False]
    assert remind_due(ports, COURIER) == 0


def reminders(ports: FakePorts) -> list[str]:
    return [row.item.payload.get("expires_on", "") for row in ports.database.rows.outbox.values()]


@pytest.mark.req("S5")
def test_someone_who_asked_is_reminded_in_time(
    ports: FakePorts, patient: Actor, draft: Renewal
) -> None:
    ports.database.clear("outbox")
    assert remind_due(ports, COURIER) == 0
    ports.clock.advance(timedelta(days=1))
    set_reminders(ports, patient, wanted=True, language="es")
    assert see_reminders(ports, patient)
    assert [remind_due(ports, COURIER) for _ in range(2)] == [1, 0]
    told = []
    for _ in range(40):
        ports.clock.advance(timedelta(days=1))
        told.append(remind_due(ports, COURIER))
    assert [day for day, count in enumerate(told, 1) if count] == [22]
    assert reminders(ports) == [days(30).isoformat()] * 2
    assert deliver_due(ports, COURIER).sent == 2
    assert [mail.to for mail in ports.mailer.mails.values()] == ["maria@example.org"] * 2


@pytest.mark.req("S5")
def test_no_one_is_reminded_who_does_not_want_it_has_no_registration_or_has_submitted(
    ports: FakePorts, patient: Actor, draft: Renewal
) -> None:
    set_reminders(ports, patient, wanted=True, language="en")
    set_reminders(ports, patient, wanted=False, language="en")
    assert not see_reminders(ports, patient)
    assert remind_due(ports, COURIER) == 0
    set_reminders(ports, patient, wanted=True, language="en")
    image = ports.database.image()
    ports.database.clear("registration")
    assert remind_due(ports, COURIER) == 0
    ports.database.load(image)
    done = complete(ports, patient, draft)
    submit_renewal(ports, patient, done.id, done.next_submission_id, "renewal", 1, "en")
    ports.clock.advance(timedelta(days=1))
    assert remind_due(ports, COURIER) == 0


@pytest.mark.req("S5")
def test_an_account_without_a_person_is_not_reminded(ports: FakePorts, account: Actor) -> None:
    assert not see_reminders(ports, account)
    assert (
        refusal_of(set_reminders, ports, account, wanted=True, language="en").code
        is ErrorCode.NOT_FOUND
    )

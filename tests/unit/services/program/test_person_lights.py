"""One source of lights for menu, caregiver, desk and reminder; whose word a card is known by."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import COURIER, Actor, Role
from kiosk.domain.readiness.lights import Glow
from kiosk.domain.renewal.card import SaidBy
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.desk.expiry_lists import list_expiring
from kiosk.services.desk.records.fix_record import print_dates_of
from kiosk.services.desk.records.look_up import look_up_person, look_up_reference, open_record
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.notices.expiry_reminders import remind_due, set_reminders
from kiosk.services.notices.print_dates import print_dates
from kiosk.services.papers.print_help import print_help
from kiosk.services.program.decide import decide
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.say_card import note_card, say_card
from tests.factories import BORN, NAME, TODAY, certification, days
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import decided, validated
from tests.unit.services.people import import_records

HERE = LookUpReason.PERSON_HERE


def card_of(ports: FakePorts, patient: Actor) -> tuple[Glow, SaidBy | None]:
    lights = see_menu(ports, patient).lights
    assert lights is not None
    return lights.card.glow, lights.card.said_by


@pytest.mark.req("S5", "R11")
def test_a_card_is_awaited_from_the_decision_until_the_person_or_staff_say_it_has_come(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    staff = Actor(Role.ASSISTANT, uuid4())
    assert card_of(records, patient) == (Glow.UNSAID, None)
    early = refusal_of(say_card, records, patient, submitted.id, True)
    assert early.code is ErrorCode.NOT_POSSIBLE_NOW
    decide(records, reviewer, submitted.reference, Decided.APPROVED, KnownBy.PORTAL)
    menu = see_menu(records, patient)
    assert menu.lights is not None
    assert (menu.card_id, menu.lights.card.glow) == (submitted.id, Glow.AWAITED)
    assert menu.lights.card.day == records.calendar.add_business_days(TODAY, 5)
    records.clock.advance(timedelta(days=22))
    assert card_of(records, patient) == (Glow.LATE, None)
    say_card(records, patient, submitted.id, True)
    assert card_of(records, patient) == (Glow.GOOD, SaidBy.PERSON)
    say_card(records, patient, submitted.id, False)
    assert card_of(records, patient) == (Glow.LATE, None)
    (found,) = look_up_reference(records, staff, submitted.reference, HERE)
    record = open_record(records, staff, found, HERE)
    assert (record.card_id, record.lights.card.glow) == (submitted.id, Glow.LATE)
    note_card(records, staff, submitted.id, True, HERE)
    assert card_of(records, patient) == (Glow.GOOD, SaidBy.STAFF)
    told = [(row.event, row.reason) for row in records.database.rows.audit]
    assert told.count((Event.CARD_SAID, "")) == 2
    assert told[-1] == (Event.CARD_NOTED, "person_here")
    stranger = Actor(Role.PATIENT, uuid4(), uuid4())
    assert refusal_of(say_card, records, stranger, submitted.id, True).code is ErrorCode.NOT_ALLOWED


@pytest.mark.req("S5")
def test_either_date_reminds_with_both_and_which_comes_first_on_paper_as_well(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    staff = Actor(Role.ASSISTANT, uuid4())
    records.database.clear("certification")
    import_records(records, [certification(expires_on=days(7))])
    records.database.clear("outbox")
    set_reminders(records, patient, wanted=True, language="en")
    assert remind_due(records, COURIER) == 1
    assert deliver_due(records, COURIER).sent == 1
    (mail,) = records.mailer.mails.values()
    assert mail.subject == "Your certification ends on November 27, 2026"
    assert "Registration: It ends on December 20, 2026. Renew it before that day." in mail.text
    assert "See your physician first. Your certification ends first." in mail.text
    assert print_dates(records, patient, "en")
    (row,) = list_expiring(records, staff, 30)
    assert row.lights.certification.day == days(7)
    assert print_dates_of(records, staff, row.found, "en")
    printed = [each.event for each in records.database.rows.audit]
    assert printed.count(Event.DATES_PRINTED) == 2
    for name in ("certification", "registration"):
        records.database.clear(name)
    assert refusal_of(print_dates, records, patient, "en").code is ErrorCode.NOT_POSSIBLE_NOW
    nobody = Actor(Role.PATIENT, patient.account_id)
    assert refusal_of(print_dates, records, nobody, "en").code is ErrorCode.NOT_FOUND


@pytest.mark.req("S4")
def test_each_page_of_help_is_printed_for_anybody(ports: FakePorts, account: Actor) -> None:
    assert all(print_help(ports, account, topic, "en") for topic in HelpTopic)


@pytest.mark.req("S5", "C10")
def test_a_caregiver_s_light_falls_when_either_of_the_patient_s_dates_has_passed(
    records: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    made = validated(records, patient, caregiver)
    (held,) = see_caregiver_menu(records, caregiver).held
    assert (held.lights, held.card_id) == (None, None)
    decided(records, made.reference, Decided.APPROVED)
    (held,) = see_caregiver_menu(records, caregiver).held
    assert held.lights is not None
    assert [light.glow for light in held.lights] == [Glow.GOOD, Glow.GOOD, Glow.AWAITED]
    assert held.card_id == made.id
    say_card(records, caregiver, made.id, True)
    (held,) = see_caregiver_menu(records, caregiver).held
    assert held.lights is not None
    assert held.lights.blocking == ()
    records.clock.advance(timedelta(days=31))
    (held,) = see_caregiver_menu(records, caregiver).held
    assert held.lights is not None
    assert [light.glow for light in held.lights] == [Glow.GOOD, Glow.PATIENT, Glow.GOOD]
    import_records(records, [certification(expires_on=days(30))])
    (held,) = see_caregiver_menu(records, caregiver).held
    assert held.lights is not None
    assert [light.glow for light in held.lights] == [Glow.PATIENT, Glow.PATIENT, Glow.GOOD]
    staff = Actor(Role.ASSISTANT, uuid4())
    (found,) = look_up_person(records, staff, NAME.first, NAME.last, BORN, HERE)
    assert [line.lights for line in open_record(records, staff, found, HERE).designations] == [
        held.lights
    ]

"""In which language and where people are told; nothing is promised that has no address."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor, Role
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.caregiver_menu import see_caregiver_menu
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import begin_caregiver_registration
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.desk.named_staff import add_staff
from kiosk.services.desk.replace_pins import renew_pin
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import BORN, NAME, NOW, PIN
from tests.fakes.ports import FakePorts
from tests.unit.services import caregiving as people
from tests.unit.services.people import PASSWORD, complete, stored

T = Topic


def languages(ports: FakePorts) -> Mapping[Topic, str]:
    """The language of each waiting email."""
    rows = ports.database.rows.outbox.values()
    return {row.item.topic: row.item.payload["language"] for row in rows}


@pytest.mark.req("R14", "S7")
def test_everything_about_a_renewal_is_in_the_language_of_the_visit(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    assert draft.language == "en"
    assert log_on(records, VISITOR, "maria", PASSWORD, "es").confirmed
    assert patient.account_id is not None
    assert records.database.rows.accounts[patient.account_id].language == "es"
    done = complete(records, patient, draft)
    submit_renewal(records, patient, done.id, done.next_submission_id, "renewal", 1, "pt")
    made = stored(records, draft)
    # There is no Portuguese wording, so what was shown and agreed to is the English one.
    assert made.attestation is not None
    assert (made.language, made.attestation.language) == ("pt", "en")
    people.decided(records, draft.reference, Decided.APPROVED)
    told = languages(records)
    assert (told[T.RENEWAL_SUBMITTED], told[T.RENEWAL_DECIDED]) == ("pt", "pt")


@pytest.mark.req("C4", "C8", "C10", "S5")
def test_patient_and_caregiver_each_read_their_own_language(
    ports: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    log_on(ports, VISITOR, "maria", PASSWORD, "es")
    generate_pin(ports, patient, None, PinDelivery.MAIL, "vi", "rosa@example.org")
    assert languages(ports)[T.CAREGIVER_PIN] == "vi"
    (slot,) = ports.database.rows.designations
    ports.random.next_codes = [people.PINS[1]]
    ana = Actor(Role.MANAGER, add_staff(ports, OPERATOR, "Ana", Role.MANAGER, "846213").id)
    again = renew_pin(ports, ana, slot, PinDelivery.HAND, LookUpReason.PAPER_AGAIN)
    assert again.language == "es"
    draft = people.fill_in(ports, caregiver)
    redeem_pin(ports, caregiver, draft.id, people.PINS[1])
    done = people.complete(ports, caregiver, ports.database.rows.caregivers[draft.id])
    submit_caregiver_registration(ports, caregiver, done.id, done.next_submission_id, "pt")
    assert languages(ports)[T.CAREGIVER_REGISTERED] == "es"
    approve_caregiver(ports, patient, slot, True, False, 1, "es")
    people.decided(ports, done.reference, Decided.APPROVED)
    assert languages(ports)[T.CAREGIVER_DECIDED] == "pt"


@pytest.mark.req("R4", "S7")
def test_someone_who_has_no_email_is_promised_and_given_none(
    records: FakePorts, caregiver: Actor
) -> None:
    made = create_account(records, VISITOR, "", "nuria", PASSWORD, "en")
    assert made.actor.account_id is not None
    account = records.database.rows.accounts[made.actor.account_id]
    records.database.put(replace(account, confirmed_at=NOW))
    actor = log_on(records, VISITOR, "nuria", PASSWORD, "en").actor
    found = identify_person(records, actor, NAME.first, NAME.last, BORN, PIN)
    assert found.renewal is not None
    assert found.renewal.email == ""
    done = complete(records, found.actor, found.renewal)
    said = submit_renewal(
        records, found.actor, done.id, done.next_submission_id, "renewal", 1, "en"
    )
    assert said.mail is None
    assert T.RENEWAL_SUBMITTED not in languages(records)


@pytest.mark.req("C8", "C9", "S7")
@pytest.mark.parametrize("address", ["rosa@example.org", ""])
def test_a_decision_is_promised_by_email_only_where_it_will_be_sent(
    ports: FakePorts, patient: Actor, caregiver: Actor, address: str
) -> None:
    assert caregiver.account_id is not None
    account = ports.database.rows.accounts[caregiver.account_id]
    ports.database.put(replace(account, email=address))
    issued = people.give_pin(ports, patient)
    assert begin_caregiver_registration(ports, caregiver).email == address
    made = people.register(ports, caregiver)
    (held,) = see_caregiver_menu(ports, caregiver).held
    pending = approve_caregiver(ports, patient, issued.designation_id, True, False, 1, "en")
    assert held.told_by_mail is pending.told_by_mail is bool(address)
    people.decided(ports, made.reference, Decided.APPROVED)
    assert (T.CAREGIVER_DECIDED in languages(ports)) is bool(address)

"""What the menu offers."""

from datetime import timedelta

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.notices.expiry_reminders import set_reminders
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import RenewalState
from tests.factories import TODAY, certification, days, registration
from tests.fakes.ports import FakePorts
from tests.unit.services.people import complete, import_records


def test_a_renewal_can_be_started_and_an_open_draft_resumed_for_72_hours(
    records: FakePorts, account: Actor, patient: Actor, draft: Renewal
) -> None:
    menu = see_menu(records, account)
    assert (menu.state, menu.expires_on, menu.first_name) == (RenewalState.START, None, None)
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.RESUME, draft.reference)
    assert (menu.expires_on, menu.first_name) == (days(30), "María")
    records.clock.advance(timedelta(hours=72))
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.START, None)


def test_what_is_submitted_is_shown(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.SUBMITTED, draft.reference)
    assert (menu.submitted_on, menu.findings) == (TODAY, ())


@pytest.mark.req("R13")
@pytest.mark.parametrize(
    ("certifications", "registrations", "rule"),
    [
        ([], [], Rule.CERTIFICATION_EXPIRED),
        ([certification(expires_on=days(-1))], [], Rule.CERTIFICATION_EXPIRED),
        ([certification()], [registration(expires_on=days(61))], Rule.NOT_OPEN_YET),
        ([certification()], [registration(number="P2")], Rule.TWO_PEOPLE),
    ],
)
def test_what_is_wrong_with_the_records_blocks_with_its_reason(
    records: FakePorts,
    patient: Actor,
    certifications: list[Certification],
    registrations: list[Registration],
    rule: Rule,
) -> None:
    records.database.clear("certification")
    import_records(records, certifications, registrations)
    menu = see_menu(records, patient)
    state = RenewalState.NOT_DUE if rule is Rule.NOT_OPEN_YET else RenewalState.BLOCKED
    assert (menu.state, menu.reference) == (state, None)
    assert [finding.rule for finding in menu.findings] == [rule]
    assert (menu.expires_on is None) is (rule is Rule.TWO_PEOPLE)
    assert menu.first_name == "María"


@pytest.mark.parametrize("left", [0, 30])
def test_a_certification_that_ends_soon_is_advice_and_stops_no_one(
    records: FakePorts, patient: Actor, left: int
) -> None:
    records.database.clear("certification")
    import_records(records, [certification(expires_on=days(left))], [])
    menu = see_menu(records, patient)
    assert (menu.state, menu.findings) == (RenewalState.RESUME, ())
    assert [finding.rule for finding in menu.advice] == [Rule.CERTIFICATION_ENDS_SOON]


@pytest.mark.req("S5")
def test_reminders_are_offered_to_someone_with_a_registration_and_an_address(
    ports: FakePorts, patient: Actor, account: Actor
) -> None:
    assert see_menu(ports, account).reminded is None
    assert see_menu(ports, patient).reminded is False
    set_reminders(ports, patient, wanted=True, language="en")
    assert see_menu(ports, patient).reminded is True
    ports.database.clear("registration")
    assert see_menu(ports, patient).reminded is None

"""What the menu offers."""

from datetime import timedelta

import pytest

from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.notices.expiry_reminders import set_reminders
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import RenewalState
from tests.factories import TODAY, certification, days, registration
from tests.fakes.ports import FakePorts
from tests.unit.services.people import complete, import_records


def test_before_identifying_a_renewal_can_be_started(ports: FakePorts, account: Actor) -> None:
    menu = see_menu(ports, account)
    assert (menu.state, menu.expires_on, menu.first_name) == (RenewalState.START, None, None)


def test_an_open_draft_can_be_resumed(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.RESUME, draft.reference)
    assert (menu.expires_on, menu.first_name) == (days(30), "María")


def test_a_draft_of_another_week_is_started_anew(records: FakePorts, patient: Actor) -> None:
    records.clock.advance(timedelta(hours=72))
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.START, None)


def test_a_submitted_renewal_shows_its_reference(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1)
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.SUBMITTED, draft.reference)
    assert (menu.submitted_on, menu.findings) == (TODAY, ())


@pytest.mark.req("R13")
def test_a_certification_that_ended_blocks_with_its_reason(
    records: FakePorts, patient: Actor
) -> None:
    import_records(records, [certification(expires_on=days(-1))])
    menu = see_menu(records, patient)
    assert menu.state is RenewalState.BLOCKED
    assert [finding.rule for finding in menu.findings] == [Rule.CERTIFICATION_EXPIRED]
    assert menu.reference is None


@pytest.mark.req("R13")
def test_a_registration_that_is_still_long_good_blocks(records: FakePorts, patient: Actor) -> None:
    import_records(records, [], [registration(expires_on=days(61))])
    assert [finding.rule for finding in see_menu(records, patient).findings] == [Rule.NOT_OPEN_YET]


def test_records_of_two_people_block(records: FakePorts, patient: Actor) -> None:
    import_records(records, [], [registration(number="P2")])
    menu = see_menu(records, patient)
    assert [finding.rule for finding in menu.findings] == [Rule.TWO_PEOPLE]
    assert (menu.expires_on, menu.first_name) == (None, "María")


def test_without_any_certification_the_menu_says_so(records: FakePorts, patient: Actor) -> None:
    records.database.clear("certification")
    menu = see_menu(records, patient)
    assert [finding.rule for finding in menu.findings] == [Rule.CERTIFICATION_EXPIRED]


@pytest.mark.req("S5")
def test_reminders_are_offered_to_who_has_a_registration_and_an_address(
    ports: FakePorts, patient: Actor, account: Actor
) -> None:
    assert see_menu(ports, account).reminded is None
    assert see_menu(ports, patient).reminded is False
    set_reminders(ports, patient, wanted=True)
    assert see_menu(ports, patient).reminded is True
    ports.database.clear("registration")
    assert see_menu(ports, patient).reminded is None

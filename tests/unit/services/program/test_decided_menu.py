"""What the menu offers after a decision, and when the next year starts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.program.decide import decide
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.views import RenewalState
from tests.factories import BORN, NAME, PIN, TODAY, certification, days
from tests.fakes.ports import FakePorts
from tests.unit.services.people import import_records


def decided(
    ports: FakePorts, reviewer: Actor, renewal: Renewal, what: Decided, *reasons: str
) -> None:
    decide(ports, reviewer, renewal.reference, what, KnownBy.PORTAL, reasons)


@pytest.mark.req("R14")
def test_what_came_back_can_be_continued_and_says_why(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    decided(records, reviewer, submitted, Decided.RETURNED, "photo_differs", "id_expired")
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference) == (RenewalState.RETURNED, submitted.reference)
    assert [reason.code for reason in menu.reasons] == ["photo_differs", "id_expired"]
    assert (menu.findings, menu.valid_until) == ((), None)
    found = identify_person(records, patient, NAME.first, NAME.last, BORN, PIN).renewal
    assert found is not None
    assert (found.id, found.to_fix) == (submitted.id, ("photo_differs", "id_expired"))


@pytest.mark.req("R13", "R14")
def test_what_came_back_waits_longer_than_a_draft_and_needs_a_certification(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    decided(records, reviewer, submitted, Decided.RETURNED, "photo_differs")
    records.clock.advance(timedelta(days=20))
    assert see_menu(records, patient).state is RenewalState.RETURNED
    import_records(records, [certification(expires_on=days(-1))])
    menu = see_menu(records, patient)
    assert menu.state is RenewalState.RETURNED
    assert [finding.rule for finding in menu.findings] == [Rule.CERTIFICATION_EXPIRED]


@pytest.mark.req("R11", "R13")
def test_an_approval_says_until_when_it_is_valid_and_closes_the_window_until_next_year(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    decided(records, reviewer, submitted, Decided.APPROVED)
    menu = see_menu(records, patient)
    assert (menu.state, menu.valid_until) == (RenewalState.APPROVED, days(365))
    assert (menu.expires_on, menu.submitted_on) == (days(365), TODAY)
    assert (menu.findings, menu.reasons) == ((), ())
    again = identify_person(records, patient, NAME.first, NAME.last, BORN, PIN)
    assert again.renewal is None
    assert [finding.rule for finding in again.findings] == [Rule.NOT_OPEN_YET]
    import_records(records, [certification(expires_on=days(500))])
    records.clock.advance(timedelta(days=304))
    assert see_menu(records, patient).state is RenewalState.APPROVED
    records.clock.advance(timedelta(days=1))
    menu = see_menu(records, patient)
    assert (menu.state, menu.reference, menu.valid_until) == (RenewalState.START, None, None)
    new = identify_person(records, patient, NAME.first, NAME.last, BORN, PIN).renewal
    assert new is not None
    assert new.id != submitted.id


@pytest.mark.req("R11")
def test_without_a_reviewer_s_record_nothing_is_said_to_be_decided(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    for status in (Status.APPROVED, Status.RETURNED, Status.DENIED):
        records.database.put(replace(submitted, status=status))
        menu = see_menu(records, patient)
        assert menu.state in (RenewalState.START, RenewalState.RESUME)
        assert (menu.reasons, menu.valid_until) == ((), None)


@pytest.mark.req("R14")
def test_a_denial_gives_its_reasons_and_lets_a_new_renewal_start(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    decided(records, reviewer, submitted, Decided.DENIED, "by_letter")
    menu = see_menu(records, patient)
    assert (menu.state, menu.findings) == (RenewalState.DENIED, ())
    assert [reason.code for reason in menu.reasons] == ["by_letter"]
    new = identify_person(records, patient, NAME.first, NAME.last, BORN, PIN).renewal
    assert new is not None
    assert new.id != submitted.id
    assert see_menu(records, patient).state is RenewalState.RESUME

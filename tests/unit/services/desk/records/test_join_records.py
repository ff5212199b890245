"""Two records of one person: told apart, offered to staff, joined, renewed, taken apart."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.record_join import JoinReason, PartReason
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.desk.expiry_lists import list_expiring
from kiosk.services.desk.records.fix_record import release_binding
from kiosk.services.desk.records.join_records import join_records, part_records
from kiosk.services.desk.records.look_up import look_up_person, open_record
from kiosk.services.desk.records.record_views import Found, FoundKind, PartnerKind
from kiosk.services.notices.expiry_reminders import set_reminders
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.renewal_menu import see_menu
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import Identified, RenewalState
from tests.factories import BORN, PIN, certification, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.storing import add
from tests.unit.services.caregiving import fill_in, give_pin
from tests.unit.services.people import another_account, complete, import_records, stored

HERE = LookUpReason.PERSON_HERE
CERTIFIED, REGISTERED = Name("Luz", "García Márquez"), Name("Luz", "García")
PAIRS = [
    (Name("Mary", "Jones"), Name("Mary A", "Jones")),
    (CERTIFIED, REGISTERED),
    (Name("Uwe", "Müller"), Name("Uwe", "Mueller")),
    (Name("Jo", "St. Pierre"), Name("Jo", "Saint Pierre")),
]


def bring_in(ports: FakePorts, certified: Name = CERTIFIED, registered: Name = REGISTERED) -> None:
    """Both feeds, as the Program and the clinicians send them."""
    import_records(ports, [certification(name=certified)], [registration(name=registered)])


def identify(ports: FakePorts, who: Actor, name: Name = CERTIFIED) -> Identified:
    return identify_person(ports, who, name.first, name.last, BORN, PIN)


def rules(found: Identified) -> list[Rule]:
    return [each.rule for each in found.findings]


def look_up(ports: FakePorts, bo: Actor, name: Name = REGISTERED) -> Found:
    (found,) = look_up_person(ports, bo, name.first, name.last, BORN, HERE)
    return found


def join(ports: FakePorts, bo: Actor, name: Name = REGISTERED) -> Found:
    """Look up, open, and join with the one record that is offered."""
    found = look_up(ports, bo, name)
    (partner,) = open_record(ports, bo, found, HERE).partners
    return join_records(ports, bo, found, partner.id, JoinReason.SURNAMES)


def part(ports: FakePorts, ana: Actor, found: Found) -> None:
    (made,) = open_record(ports, ana, found, HERE).joins
    part_records(ports, ana, found, made.id, PartReason.TWO_PEOPLE)


@pytest.mark.req("S5")
@pytest.mark.parametrize("typed", [0, 1], ids=["as certified", "as registered"])
@pytest.mark.parametrize(("certified", "registered"), PAIRS)
def test_two_records_joined_are_one_person_and_can_be_renewed(
    ports: FakePorts, account: Actor, bo: Actor, certified: Name, registered: Name, typed: int
) -> None:
    bring_in(ports, certified, registered)
    assert rules(identify(ports, account, certified)) == [Rule.NO_REGISTRATION]
    found = join(ports, bo, registered)
    draft = identify(ports, account, (certified, registered)[typed]).renewal
    assert draft is not None
    assert (draft.name, draft.certification_expires_on) == (registered, days(335))
    assert look_up(ports, bo, certified).id == look_up(ports, bo, registered).id == found.id
    record = open_record(ports, bo, found, HERE)
    assert (record.expires_on, record.certified_until) == (days(30), days(335))
    assert (record.partners, [each.names for each in record.joins]) == (
        (),
        [(certified, registered)],
    )
    patient = Actor(account.role, account.account_id, draft.person_id)
    ready = complete(ports, patient, draft)
    submit_renewal(ports, patient, ready.id, ready.next_submission_id, "renewal", 1, "en")
    assert see_menu(ports, patient).state is RenewalState.SUBMITTED


@pytest.mark.req("S5")
def test_a_join_outlives_both_imports_and_holds_for_the_next_certification(
    ports: FakePorts, account: Actor, bo: Actor
) -> None:
    bring_in(ports)
    join(ports, bo)
    bring_in(ports)
    import_records(ports, [certification(name=CERTIFIED, pin="1357", expires_on=days(500))])
    found = identify_person(ports, account, CERTIFIED.first, CERTIFIED.last, BORN, "1357")
    assert found.renewal is not None
    assert found.renewal.certification_expires_on == days(500)


@pytest.mark.req("S5")
def test_a_third_spelling_joins_the_other_two(ports: FakePorts, account: Actor, bo: Actor) -> None:
    bring_in(ports)
    join(ports, bo)
    ports.clock.advance(timedelta(days=340))
    third = Name("L.", "Márquez García")
    newer = certification(name=third, pin="1357", expires_on=days(700))
    import_records(ports, [newer], [registration(name=REGISTERED, expires_on=days(350))])
    join(ports, bo)
    for name in (third, REGISTERED, CERTIFIED):
        found = identify_person(ports, account, name.first, name.last, BORN, "1357")
        assert found.renewal is not None
        assert found.renewal.certification_expires_on == days(700)


@pytest.mark.req("S5")
def test_likely_partners_are_offered_from_either_side_and_nobody_else(
    ports: FakePorts, account: Actor, bo: Actor
) -> None:
    bring_in(ports)
    twin = registration(name=Name("Liz", "García"), number="P2")
    ended = certification(name=Name("Luz", "Márquez"), pin="1", expires_on=days(-1))
    own = (certification(name=Name("L", "García"), pin="2"), registration(name=Name("L", "García")))
    import_records(ports, [ended, own[0]], [twin, registration(name=own[1].name, number="P3")])
    (certified,) = open_record(ports, bo, look_up(ports, bo), HERE).partners
    assert (certified.kind, certified.name) == (PartnerKind.CERTIFICATION, CERTIFIED)
    identify(ports, account)
    (registered,) = open_record(ports, bo, look_up(ports, bo, CERTIFIED), HERE).partners
    assert (registered.kind, registered.name) == (PartnerKind.REGISTRATION, REGISTERED)
    assert open_record(ports, bo, look_up(ports, bo, Name("L", "García")), HERE).partners == ()


@pytest.mark.req("S5")
def test_a_look_up_that_finds_nobody_offers_who_is_likely(ports: FakePorts, bo: Actor) -> None:
    bring_in(ports)
    found = look_up(ports, bo, CERTIFIED)
    assert (found.kind, found.likely) == (FoundKind.REGISTRATION, True)
    assert not look_up(ports, bo).likely
    refused = refusal_of(join_records, ports, bo, found, uuid4(), JoinReason.SPELLING)
    assert refused.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5", "T6")
def test_the_trail_says_who_joined_and_who_parted_and_why(
    ports: FakePorts, ana: Actor, bo: Actor
) -> None:
    bring_in(ports)
    part(ports, ana, join(ports, bo))
    told = {each.event: (each.actor, each.reason) for each in ports.database.rows.audit}
    assert told[Event.RECORDS_JOINED] == (bo, "surnames")
    assert told[Event.RECORDS_PARTED] == (ana, "two_people")
    assert len(open_record(ports, bo, look_up(ports, bo), HERE).partners) == 1


@pytest.mark.req("S5")
def test_what_is_taken_apart_is_two_people_s_again(
    ports: FakePorts, account: Actor, ana: Actor, bo: Actor
) -> None:
    bring_in(ports)
    found = join(ports, bo)
    draft = identify(ports, account).renewal
    assert draft is not None
    set_reminders(ports, Actor(account.role, account.account_id, draft.person_id), True, "en")
    part(ports, ana, look_up(ports, ana))
    assert stored(ports, draft).status is Status.WITHDRAWN
    again = identify(ports, account)
    assert rules(again) == [Rule.NO_REGISTRATION]
    assert again.actor.person_id != draft.person_id
    assert look_up(ports, bo).id == draft.person_id
    assert not list_expiring(ports, bo, 60)[0].reminded
    assert found.kind is FoundKind.REGISTRATION


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.DRAFT])
def test_what_was_begun_before_the_join_or_submitted_stays_when_it_is_taken_apart(
    ports: FakePorts, account: Actor, ana: Actor, bo: Actor, status: Status
) -> None:
    bring_in(ports)
    import_records(ports, [certification(name=REGISTERED, pin="9999", expires_on=days(0))])
    renewal = identify_person(
        ports, account, REGISTERED.first, REGISTERED.last, BORN, "9999"
    ).renewal
    assert renewal is not None
    ports.database.change("renewal", renewal.id, status=status.value)
    ports.clock.advance(timedelta(days=1))
    found = join(ports, bo)
    part(ports, ana, found)
    assert stored(ports, renewal).status is status


def last_year(ports: FakePorts, who: Actor) -> Renewal:
    """They renewed under the registration's name while a certification had it too."""
    import_records(ports, [certification(name=REGISTERED, pin="9999", expires_on=days(0))])
    found = identify_person(ports, who, REGISTERED.first, REGISTERED.last, BORN, "9999")
    assert found.renewal is not None
    ports.database.change("renewal", found.renewal.id, status=Status.APPROVED.value)
    ports.clock.advance(timedelta(days=1))
    return found.renewal


@pytest.mark.req("S5")
def test_of_two_rows_the_one_with_a_history_stays_and_takes_the_account(
    ports: FakePorts, account: Actor, bo: Actor
) -> None:
    bring_in(ports)
    before = last_year(ports, account)
    newcomer = another_account(ports)
    assert rules(identify(ports, newcomer)) == [Rule.NO_REGISTRATION]
    found = look_up(ports, bo)
    (partner,) = open_record(ports, bo, found, HERE).partners
    refused = refusal_of(join_records, ports, bo, found, partner.id, JoinReason.SURNAMES)
    assert refused.code is ErrorCode.JOIN_TWO_ACCOUNTS
    release_binding(ports, bo, found, HERE)
    assert join(ports, bo, CERTIFIED).id == before.person_id
    again = identify(ports, newcomer)
    assert again.actor.person_id == before.person_id
    assert len(ports.database.rows.people) == 1


@pytest.mark.req("S5")
def test_two_people_with_a_history_each_are_not_joined(
    ports: FakePorts, account: Actor, caregiver: Actor, bo: Actor
) -> None:
    bring_in(ports)
    before = last_year(ports, account)
    patient = Actor(account.role, account.account_id, before.person_id)
    draft = fill_in(ports, caregiver, CERTIFIED, BORN)
    give_pin(ports, patient)
    redeemed = redeem_pin(ports, caregiver, draft.id, "482190357716").registration
    assert redeemed.person_id != before.person_id
    refused = refusal_of(join, ports, bo)
    assert refused.code is ErrorCode.JOIN_TWO_HISTORIES


@pytest.mark.req("S5", "C7")
def test_nobody_is_their_own_caregiver_under_a_joined_name(
    ports: FakePorts, account: Actor, caregiver: Actor, bo: Actor
) -> None:
    bring_in(ports)
    join(ports, bo)
    patient = identify(ports, account).actor
    give_pin(ports, patient)
    draft = fill_in(ports, caregiver, REGISTERED, BORN)
    refused = refusal_of(redeem_pin, ports, caregiver, draft.id, "482190357716")
    assert refused.code is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("R3", "T8")
def test_guesses_under_either_name_count_together(
    ports: FakePorts, account: Actor, bo: Actor
) -> None:
    bring_in(ports)
    join(ports, bo)
    guessers = [account, another_account(ports)]
    wrong = [
        refusal_of(identify_person, ports, guessers[at % 2], *names, BORN, f"000{at}").code
        for at, names in enumerate([("Luz", "García"), ("Luz", "García Márquez")] * 3)
    ]
    assert wrong[:4] == [ErrorCode.IDENTITY_MISMATCH] * 4
    assert set(wrong[4:]) == {ErrorCode.IDENTITY_LOCKED}
    assert open_record(ports, bo, look_up(ports, bo), HERE).locked_minutes == 15


def test_two_rows_without_a_history_become_one(ports: FakePorts, bo: Actor) -> None:
    bring_in(ports)
    people = [Person(uuid4(), name, BORN) for name in (CERTIFIED, REGISTERED)]
    add(ports.database, *people)
    assert join(ports, bo).id in ports.database.rows.people
    assert len(ports.database.rows.people) == 1

"""R3: matching a person, binding the account, opening the draft."""

from datetime import date, timedelta

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.services.views import Identified
from tests.factories import BORN, NAME, PIN, TODAY, certification, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import another_account, complete, import_records, stored


def identify(ports: FakePorts, actor: Actor, pin: str = PIN) -> Identified:
    return identify_person(ports, actor, NAME.first, NAME.last, BORN, pin)


@pytest.mark.req("R3")
def test_a_match_binds_the_account_and_prefills_a_draft(records: FakePorts, account: Actor) -> None:
    found = identify_person(records, account, "maria", "DELGADO RUIZ", BORN, PIN)
    record, draft = registration(), found.renewal
    assert draft is not None
    assert found.findings == ()
    assert found.actor == Actor(Role.PATIENT, account.account_id, draft.person_id)
    assert (draft.name, draft.date_of_birth) == (record.name, record.date_of_birth)
    assert (draft.address, draft.registered_address) == (record.address, record.address)
    assert (draft.phone, draft.email) == (record.phone, record.email)
    assert draft.patient_number == record.number
    assert draft.certification_expires_on == days(335)
    assert draft.reference == "K3-00001"
    assert records.events()[-2:] == [Event.IDENTIFIED, Event.RENEWAL_STARTED]
    assert next(iter(records.database.rows.accounts.values())).person_id == draft.person_id


# How certification, registration and the person spell one name.
SPELLINGS = [
    (("John", "Smith"), ("John", "Smith Jr"), ("John", "Smith")),
    (("John", "Smith Jr."), ("John", "Smith"), ("John", "Smith")),
    (("John", "Smith"), ("John", "Smith"), ("John", "Smith Jr.")),
    (("Lani", "Ka'ahumanu"), ("Lani", "Kaʻahumanu"), ("Lani", "Ka'ahumanu")),
    (("Pat", "O'Neil"), ("Pat", "OʼNeil"), ("Pat", "O'Neil")),
    (("Jón", "Þórsson"), ("Jon", "Thorsson"), ("Jon", "Thorsson")),
    (("", "Suharto"), ("Suharto", ""), ("-", "Suharto")),
]
# Only staff can tell that these are one person (S5).
TOLD_APART = [
    (("Mary", "Jones"), ("Mary A", "Jones")),
    (("Luz", "García Márquez"), ("Luz", "García")),
    (("Uwe", "Müller"), ("Uwe", "Mueller")),
    (("Jo", "St. Pierre"), ("Jo", "Saint Pierre")),
]


@pytest.mark.req("R3")
@pytest.mark.parametrize(("certified", "registered", "typed"), SPELLINGS)
def test_spellings_of_one_name_meet_and_the_registration_s_is_shown(
    ports: FakePorts,
    account: Actor,
    certified: tuple[str, str],
    registered: tuple[str, str],
    typed: tuple[str, str],
) -> None:
    papers = [certification(name=Name(*certified))], [registration(name=Name(*registered))]
    import_records(ports, *papers)
    found = identify_person(ports, account, *typed, BORN, PIN)
    assert found.renewal is not None
    assert found.renewal.name == Name(*registered)


@pytest.mark.parametrize(("certified", "registered"), TOLD_APART)
def test_names_of_other_letters_do_not_meet(
    ports: FakePorts, account: Actor, certified: tuple[str, str], registered: tuple[str, str]
) -> None:
    papers = [certification(name=Name(*certified))], [registration(name=Name(*registered))]
    import_records(ports, *papers)
    found = identify_person(ports, account, *certified, BORN, PIN)
    assert [each.rule for each in found.findings] == [Rule.NO_REGISTRATION]


def test_identifying_again_continues_with_the_open_draft(
    records: FakePorts, account: Actor
) -> None:
    first = identify(records, account)
    import_records(records, [certification(expires_on=days(400))])
    second = identify(records, account)
    assert first.renewal is not None
    assert second.renewal is not None
    assert second.renewal.id == first.renewal.id
    assert second.renewal.certification_expires_on == days(400)
    assert stored(records, second.renewal).certification_expires_on == days(400)
    assert identify(records, account).renewal == second.renewal


@pytest.mark.parametrize("status", [Status.EXPIRED, Status.APPROVED])
def test_a_draft_of_another_week_or_a_decided_renewal_makes_room_for_a_new_one(
    records: FakePorts, account: Actor, status: Status
) -> None:
    first = identify(records, account).renewal
    assert first is not None
    if status is Status.EXPIRED:
        records.clock.advance(timedelta(hours=72))
    else:
        records.database.change("renewal", first.id, status=status.value)
    second = identify(records, account).renewal
    assert second is not None
    assert second.id != first.id
    assert stored(records, first).status is status


@pytest.mark.parametrize("codes", [["00001", "7F2QM"], ["00001"] * 5])
def test_a_reference_that_is_taken_is_minted_again_a_few_times(
    records: FakePorts, account: Actor, codes: list[str]
) -> None:
    other = Name("Ana", "Silva")
    import_records(
        records, [certification(name=other, pin="1111")], [registration(name=other, number="P2")]
    )
    identify_person(records, another_account(records), "Ana", "Silva", BORN, "1111")
    records.random.next_codes = codes
    if len(codes) == 2:
        found = identify(records, account).renewal
        assert found is not None
        assert found.reference == "K3-7F2QM"
        return
    assert refusal_of(identify, records, account).code is ErrorCode.CONFLICT
    assert len(records.database.rows.people) == 1


@pytest.mark.parametrize(
    "typed",
    [
        ("Marta", NAME.last, BORN, PIN),
        (NAME.first, "Delgado", BORN, PIN),
        (NAME.first, NAME.last, TODAY, PIN),
        (NAME.first, NAME.last, BORN, "4822"),
    ],
)
def test_whatever_does_not_match_gets_one_answer(
    records: FakePorts, account: Actor, typed: tuple[str, str, date, str]
) -> None:
    first, last, born, pin = typed
    refused = refusal_of(identify_person, records, account, first, last, born, pin)
    assert (refused.code, refused.facts) == (ErrorCode.IDENTITY_MISMATCH, {})
    assert records.events()[-1] is Event.IDENTIFY_FAILED


def test_a_person_of_another_account_gets_one_answer_too(
    records: FakePorts, patient: Actor
) -> None:
    refused = refusal_of(identify, records, another_account(records))
    assert (refused.code, refused.facts) == (ErrorCode.IDENTITY_MISMATCH, {})
    nobody = refusal_of(identify, records, Actor(Role.PATIENT))
    assert nobody.code is ErrorCode.NOT_ALLOWED


@pytest.mark.parametrize("known", [False, True])
def test_an_account_of_another_person_gets_the_same_answer(
    records: FakePorts, patient: Actor, known: bool
) -> None:
    other = Name("Ana", "Silva")
    import_records(
        records, [certification(name=other, pin="1111")], [registration(name=other, number="P2")]
    )
    if known:
        identify_person(records, another_account(records), "Ana", "Silva", BORN, "1111")
    refused = refusal_of(identify_person, records, patient, "Ana", "Silva", BORN, "1111")
    assert (refused.code, refused.facts) == (ErrorCode.IDENTITY_MISMATCH, {})


@pytest.mark.req("R13")
@pytest.mark.parametrize(
    ("certified", "registered", "rule"),
    [
        (certification(expires_on=days(-1)), [registration()], Rule.CERTIFICATION_EXPIRED),
        (certification(), [registration(expires_on=days(61))], Rule.NOT_OPEN_YET),
        (certification(), [], Rule.NO_REGISTRATION),
    ],
)
def test_someone_who_cannot_renew_is_bound_and_told_why(
    ports: FakePorts,
    account: Actor,
    certified: Certification,
    registered: list[Registration],
    rule: Rule,
) -> None:
    import_records(ports, [certified], registered)
    found = identify(ports, account)
    assert found.renewal is None
    assert [finding.rule for finding in found.findings] == [rule]
    assert found.actor.person_id is not None
    assert not ports.database.rows.renewals


def test_a_newer_certification_counts_though_the_old_pin_was_typed(
    records: FakePorts, account: Actor
) -> None:
    old = certification(expires_on=days(-1), certified_on=days(-366))
    new = certification(pin="7777", expires_on=days(300))
    import_records(records, [old, new])
    found = identify(records, account).renewal
    assert found is not None
    assert found.certification_expires_on == days(300)


def test_two_people_of_one_name_and_birth_go_to_staff(records: FakePorts, account: Actor) -> None:
    import_records(records, [], [registration(number="P2")])
    found = identify(records, account)
    assert (found.renewal, found.actor) == (None, account)
    assert [finding.rule for finding in found.findings] == [Rule.TWO_PEOPLE]
    assert not records.database.rows.people


def test_what_is_submitted_is_not_started(
    records: FakePorts, patient: Actor, account: Actor
) -> None:
    draft = identify(records, account).renewal
    assert draft is not None
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    found = identify(records, account)
    assert found.renewal is None
    assert [finding.rule for finding in found.findings] == [Rule.ALREADY_SUBMITTED]
    assert ("reference", draft.reference) in found.findings[0].facts

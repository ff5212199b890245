"""A caregiver's registration: what it needs, and whose it stays."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration, old_enough
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.application import Attestation, IdPhoto, PortraitSource, Status
from kiosk.domain.renewal.documents import Identification, IdKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.errors import ErrorCode
from tests.factories import HOME, NOW, POLICY, TODAY, days
from tests.refusals import refusal_of


def blank() -> CaregiverRegistration:
    return CaregiverRegistration.blank(uuid4(), "K3-7QX2M", uuid4(), NOW, "en")


def whole() -> CaregiverRegistration:
    """A draft that can be submitted today."""
    made = replace(
        blank(),
        name=Name("Rosa", "Lima"),
        date_of_birth=date(1990, 5, 4),
        address=HOME,
        phone="(508) 555-0142",
        instructions_read=True,
        id_kind=IdKind.PASSPORT,
        id_number="E12345678",
        identification=Identification(IdKind.PASSPORT, (uuid4(),), days(1000)),
        photo=IdPhoto(uuid4(), PortraitSource.CAMERA),
        agreed_id="caregiver",
        agreed_version=1,
    )
    made.note_agreement(NOW, "en")
    made.redeemed(uuid4(), uuid4(), "María D.", renews=False)
    return made


def rules(made: CaregiverRegistration) -> list[Rule]:
    return [finding.rule for finding in made.findings(TODAY, POLICY)]


def test_a_blank_one_says_everything_that_is_missing() -> None:
    assert rules(blank()) == [
        Rule.INSTRUCTIONS_UNREAD,
        Rule.CONTACT_MISSING,
        Rule.PIN_MISSING,
        Rule.ATTESTATIONS_MISSING,
        Rule.ID_MISSING,
        Rule.PHOTO_MISSING,
    ]


@pytest.mark.req("C6")
def test_a_whole_one_is_submitted_for_a_year() -> None:
    made = whole()
    assert rules(made) == []
    made.submit(uuid4(), NOW, TODAY, POLICY, made.attestation, "en")
    assert (made.status, made.valid_until) == (Status.SUBMITTED, TODAY.replace(year=2027))
    assert made.owner_id == made.account_id


@pytest.mark.req("C7")
@pytest.mark.parametrize(
    ("born", "found"),
    [
        (date(2005, 11, 20), []),
        (date(2005, 11, 21), [Finding.block(Rule.CAREGIVER_TOO_YOUNG, age=21)]),
    ],
)
def test_a_caregiver_is_21_on_the_day(born: date, found: list[Finding]) -> None:
    assert list(old_enough(born, TODAY, POLICY)) == found


@pytest.mark.req("C7")
def test_someone_who_turns_out_too_young_cannot_submit() -> None:
    made = replace(whole(), date_of_birth=date(2005, 11, 21))
    refused = refusal_of(made.submit, uuid4(), NOW, TODAY, POLICY, made.attestation, "en")
    assert refused.facts == {"rules": "caregiver_too_young"}
    assert refused.code is ErrorCode.BLOCKED_BY_FINDINGS


@pytest.mark.req("C10")
@pytest.mark.parametrize("renews", [True, False])
def test_a_renewal_is_for_the_same_person_however_the_name_is_written(renews: bool) -> None:
    made = whole()
    made.redeemed(uuid4(), uuid4(), "María D.", renews=renews)
    made.name = Name("ROSA", "Líma")
    assert rules(made) == []
    made.name = Name("Rosa", "Adams")
    assert rules(made) == [Rule.CAREGIVER_CHANGED] * renews


@pytest.mark.req("C6")
def test_the_first_agreement_to_a_version_is_kept() -> None:
    made, later = whole(), NOW + timedelta(hours=1)
    made.note_agreement(later, "en")
    assert made.attestation == Attestation("caregiver", 1, "en", NOW)
    made.agreed_version = 2
    made.note_agreement(later, "en")
    assert made.attestation == Attestation("caregiver", 2, "en", later)


@pytest.mark.parametrize(
    ("status", "expired", "ended"),
    [
        (Status.DRAFT, True, Status.EXPIRED),
        (Status.DRAFT, False, Status.WITHDRAWN),
        (Status.SUBMITTED, False, Status.WITHDRAWN),
        (Status.RETURNED, False, Status.WITHDRAWN),
        (Status.APPROVED, False, Status.APPROVED),
        (Status.DENIED, True, Status.DENIED),
    ],
)
def test_only_what_still_runs_ends(status: Status, expired: bool, ended: Status) -> None:
    made = replace(whole(), status=status)
    made.end(expired)
    assert made.status is ended

"""The renewal itself: submitting, what it relies on, and what it forgets."""

from datetime import date

import pytest

from kiosk.domain.renewal.application import Attestation, Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode
from tests.factories import (
    NOW,
    POLICY,
    TODAY,
    complete_renewal,
    renewal,
    renewal_in,
    renewal_with_rmv_photo,
)
from tests.refusals import refusal_of

AGREED = Attestation("renewal", 1, "en", NOW)
CLOSED = [status for status in Status if status not in (Status.DRAFT, Status.RETURNED)]


def submit(draft: Renewal, day: date = TODAY) -> None:
    draft.submit(draft.next_submission_id, NOW, day, POLICY, AGREED, "en")


@pytest.mark.req("R10", "R11")
def test_submitting_keeps_who_agreed_when_and_until_when_it_will_be_valid() -> None:
    draft = complete_renewal()
    expected_id = draft.next_submission_id
    submit(draft)
    assert draft.status is Status.SUBMITTED
    assert (draft.submission_id, draft.submitted_at, draft.submitted_on) == (
        expected_id,
        NOW,
        TODAY,
    )
    assert draft.valid_until == date(2027, 11, 20)
    assert draft.attestation == AGREED
    assert draft.policy_version == POLICY.version


@pytest.mark.parametrize("status", CLOSED)
def test_what_is_no_draft_is_not_submitted(status: Status) -> None:
    closed = renewal_in(status)
    assert refusal_of(submit, closed).code is ErrorCode.NOT_A_DRAFT
    assert closed.status is status


@pytest.mark.req("R10")
def test_a_draft_with_a_blocking_finding_stays_a_draft() -> None:
    draft = complete_renewal(photo=None, instructions_read=False)
    error = refusal_of(submit, draft)
    assert error.code is ErrorCode.BLOCKED_BY_FINDINGS
    assert error.facts == {"rules": "instructions_unread, photo_missing"}
    assert (draft.status, draft.submission_id, draft.attestation) == (Status.DRAFT, None, None)


def test_a_submission_id_is_the_same_however_often_asked_and_new_when_returned() -> None:
    draft = complete_renewal()
    assert draft.next_submission_id == draft.next_submission_id
    assert draft.next_submission_id != complete_renewal().next_submission_id
    returned = renewal_in(Status.RETURNED, id=draft.id)
    assert returned.next_submission_id != returned.submission_id
    submit(returned)
    assert returned.status is Status.SUBMITTED


def test_documents_are_every_page_once_in_the_order_of_review() -> None:
    draft = complete_renewal()
    assert draft.identification is not None
    assert draft.residency is not None
    assert draft.photo is not None
    assert draft.documents == (
        *draft.identification.pictures,
        *draft.residency.pages,
        draft.photo.document,
    )
    assert renewal().documents == ()
    draft = renewal_with_rmv_photo(residency=None)
    assert draft.documents == (draft.rmv_photo,)


def test_becoming_another_renewal_shares_nothing_with_it() -> None:
    stored = complete_renewal(answers={"residency": {"pages": ["a"]}})
    blank = Renewal.unidentified(NOW, "en")
    known = (blank.patient_number, blank.name.short, blank.has_massachusetts_id)
    assert known == ("", "", False)
    blank.become(stored)
    assert blank == stored
    blank.answers["residency"]["pages"] = []
    blank.answers["photo"] = {}
    assert stored.answers == {"residency": {"pages": ["a"]}}

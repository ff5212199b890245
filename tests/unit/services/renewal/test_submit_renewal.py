"""Submit once; the confirmation on screen and paper."""

from uuid import uuid4

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Attestation
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Fate, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers import confirmation as words
from kiosk.services.papers.print_paper import print_confirmation
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import save_draft
from kiosk.services.renewal.submit_renewal import find_confirmation, submit_renewal
from kiosk.services.views import Confirmation
from tests.factories import NOW, TODAY, days
from tests.fakes.ingester import page
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import another_account, complete, stored


def submit(ports: FakePorts, patient: Actor, draft: Renewal) -> Confirmation:
    return submit_renewal(ports, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")


@pytest.mark.req("R10")
def test_one_transaction_holds_the_whole_submission(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    saved = complete(records, patient, draft)
    upload_pages(records, patient, draft.id, "residency.pages", [page()])
    asked = saved.next_submission_id
    confirmation = submit_renewal(records, patient, draft.id, asked, "renewal", 1, "es")
    made, rows = stored(records, draft), records.database.rows
    assert (made.submission_id, made.submitted_on) == (asked, TODAY)
    assert made.attestation is not None
    assert made.attestation == Attestation("renewal", 1, "en", NOW)
    assert made.language == "es"
    assert set(rows.pages) == set(saved.documents)
    assert all(each.document.bound for each in rows.pages.values())
    assert records.events()[-1] is Event.RENEWAL_SUBMITTED
    waiting = [row.item for row in rows.outbox.values()][-1]
    assert (waiting.topic, waiting.subject_id) == (Topic.RENEWAL_SUBMITTED, draft.id)
    assert waiting.payload == {"to": saved.email, "language": "es"}
    assert confirmation.mail is Fate.WAITING
    assert confirmation.facts.sent == (
        (words.ID_PICTURES, 1),
        (words.RESIDENCY, 2),
        (words.PHOTO, 1),
    )


@pytest.mark.req("S7")
@pytest.mark.parametrize("account_has", ["", "maria@example.org"])
def test_without_any_address_nothing_waits_to_be_emailed(
    records: FakePorts, patient: Actor, draft: Renewal, account_has: str
) -> None:
    saved = complete(records, patient, draft)
    with records.uow() as uow:
        account = uow.accounts.by_username("maria")
        assert account is not None
        account.email = account_has
        uow.accounts.save(account)
        uow.commit()
    saved.email = ""
    save_draft(records, patient, saved, "en")
    before = len(records.database.rows.outbox)
    submit(records, patient, draft)
    mails = [row.item for row in records.database.rows.outbox.values()][before:]
    assert [mail.payload["to"] for mail in mails] == [account_has] * bool(account_has)


@pytest.mark.req("R10", "R11")
def test_asked_twice_it_answers_with_the_first_confirmation_and_counts_its_days(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    asked = draft.next_submission_id
    first = submit_renewal(records, patient, draft.id, asked, "renewal", 1, "en")
    again = submit_renewal(records, patient, draft.id, asked, "renewal", 1, "en")
    assert again == first == find_confirmation(records, patient, draft.id)
    assert records.events().count(Event.RENEWAL_SUBMITTED) == 1
    assert len(records.database.rows.outbox) == 2
    facts = first.facts
    assert (facts.submitted_on, facts.valid_until) == (TODAY, TODAY.replace(year=2027))
    assert (facts.card_from, facts.card_until, facts.call_after) == (days(5), days(7), days(21))
    other = refusal_of(submit_renewal, records, patient, draft.id, uuid4(), "renewal", 1, "en")
    assert other.code is ErrorCode.NOT_A_DRAFT


def test_a_finding_or_a_refused_commit_leaves_a_draft_that_can_be_submitted(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    blocked = refusal_of(submit, records, patient, draft)
    assert blocked.code is ErrorCode.BLOCKED_BY_FINDINGS
    assert Rule.PHOTO_MISSING.value in str(blocked.facts["rules"])
    complete(records, patient, draft)
    records.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    assert refusal_of(submit, records, patient, draft).code is ErrorCode.DISK_FULL
    assert find_confirmation(records, patient, draft.id) is None
    records.database.refuse_commit = None
    assert submit(records, patient, draft).facts.reference == draft.reference


def test_no_one_submits_or_sees_the_renewal_of_another_person(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    other = another_account(records)
    for reach in (
        lambda: submit(records, other, draft),
        lambda: find_confirmation(records, other, draft.id),
        lambda: print_confirmation(records, other, draft.id, "en"),
    ):
        assert refusal_of(reach).code is ErrorCode.NOT_ALLOWED

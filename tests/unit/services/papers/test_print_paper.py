"""Papers: who gets which, what the job is called, and what is kept on record."""

from datetime import timedelta
from typing import Final

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.letters.papers import finish_later as words
from kiosk.letters.papers.finish_later import PauseFacts
from kiosk.ports.printer import REFUSALS, JobState, PrinterState
from kiosk.services.caregivers.registration_draft import begin_caregiver_registration
from kiosk.services.papers.print_paper import (
    preview_confirmation,
    print_confirmation,
    print_pause_slip,
)
from kiosk.services.renewal.drafts import save_draft
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.fakes.ports import FakePorts
from tests.unit.services import caregiving
from tests.unit.services.people import another_account, complete

REACHED: Final = Message("Step 3 of 6: Submit ID")


def at_once(seconds: float) -> bool:
    """No one waits: the first look is the last."""
    return True


@pytest.fixture
def submitted(records: FakePorts, patient: Actor, draft: Renewal) -> Renewal:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    return draft


@pytest.mark.req("R11")
def test_the_paper_is_named_by_the_reference_and_recorded_once_it_is_out(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    assert print_confirmation(records, patient, submitted.id, "en")

    assert list(records.printer.papers) == [submitted.reference]
    assert records.events()[-1] is Event.CONFIRMATION_PRINTED


@pytest.mark.req("R11")
@pytest.mark.parametrize("state", list(REFUSALS))
def test_a_printer_that_cannot_print_says_why_with_the_reference(
    records: FakePorts, patient: Actor, submitted: Renewal, state: PrinterState
) -> None:
    records.printer.state = state

    with pytest.raises(KioskError) as refused:
        print_confirmation(records, patient, submitted.id, "en")

    assert refused.value.code is REFUSALS[state]
    assert refused.value.facts == {"reference": submitted.reference}
    assert Event.CONFIRMATION_PRINTED not in records.events()


@pytest.mark.req("R11")
def test_leaving_cancels_the_paper_and_nothing_is_recorded(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    records.printer.slow = JobState.WAITING

    assert not print_confirmation(records, patient, submitted.id, "en", at_once)

    assert records.printer.cancelled == [submitted.reference]
    assert Event.CONFIRMATION_PRINTED not in records.events()


def test_nothing_is_printed_or_shown_before_submit(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    for use_case in (print_confirmation, preview_confirmation):
        with pytest.raises(KioskError) as refused:
            use_case(records, patient, draft.id, "en")
        assert refused.value.code is ErrorCode.NOT_FOUND
    assert records.papers.drawn == []


def test_the_preview_is_the_paper_that_would_be_printed(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    pages = preview_confirmation(records, patient, submitted.id, "en")

    assert pages
    assert len(records.papers.drawn) == 1
    assert records.printer.papers == {}


def slip_of(records: FakePorts) -> PauseFacts:
    (drawn,) = records.papers.drawn
    assert isinstance(drawn, PauseFacts)
    return drawn


@pytest.mark.req("R15")
def test_a_slip_says_where_to_continue_until_when_and_what_to_bring(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    draft.id_kind = IdKind.PASSPORT
    save_draft(records, patient, draft, "en")

    assert print_pause_slip(records, patient, draft.id, REACHED, "en")

    slip = slip_of(records)
    assert (slip.reference, slip.name, slip.reached) == (draft.reference, "María D.", REACHED)
    assert slip.until is not None
    assert slip.until == draft.started_at + timedelta(hours=72)
    assert slip.until.utcoffset() == timedelta(hours=-5)
    assert [thing.title.text for thing in slip.bring] == [
        words.LOG_ON,
        words.YOUR_ID[IdKind.PASSPORT],
        words.PROOF,
        words.PHOTO,
    ]
    assert list(records.printer.papers) == [draft.reference]
    assert records.events()[-1] is Event.PAUSE_SLIP_PRINTED


@pytest.mark.req("R14")
def test_what_came_back_waits_without_a_last_day(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    records.database.change("renewal", draft.id, status=Status.RETURNED.value)
    assert print_pause_slip(records, patient, draft.id, REACHED, "en")
    assert slip_of(records).until is None


@pytest.mark.req("R15")
def test_someone_who_has_given_everything_brings_nothing_but_the_way_to_log_on(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)

    print_pause_slip(records, patient, draft.id, REACHED, "en")

    assert [thing.title.text for thing in slip_of(records).bring] == [words.LOG_ON]


@pytest.mark.req("C6", "R15")
def test_a_caregiver_s_slip_names_the_registration_and_the_pin_to_bring(
    records: FakePorts,
) -> None:
    caregiver = another_account(records, "rosa").as_caregiver()
    draft = begin_caregiver_registration(records, caregiver)

    assert print_pause_slip(records, caregiver, draft.id, REACHED, "en")

    slip = slip_of(records)
    assert (slip.heading, slip.name) == (words.REGISTRATION_SAVED, "")
    assert [thing.title.text for thing in slip.bring] == [
        words.LOG_ON,
        words.HOME,
        words.PIN,
        words.AN_ID,
        words.PHOTO,
    ]
    records.papers.drawn.clear()
    caregiving.fill_in(records, caregiver)
    print_pause_slip(records, caregiver, draft.id, REACHED, "en")
    assert slip_of(records).name == "Rosa L."


@pytest.mark.req("R15")
def test_a_slip_holds_no_more_of_the_patient_than_first_name_and_initial(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)

    print_pause_slip(records, patient, draft.id, REACHED, "en")

    said = str(slip_of(records))
    for secret in (draft.name.last, draft.patient_number, draft.email, draft.phone):
        assert secret
        assert secret not in said


def test_no_one_prints_the_slip_of_another_or_of_what_is_submitted(
    records: FakePorts, patient: Actor, submitted: Renewal
) -> None:
    for actor, code in (
        (another_account(records), ErrorCode.NOT_ALLOWED),
        (patient, ErrorCode.NOT_A_DRAFT),
    ):
        with pytest.raises(KioskError) as refused:
            print_pause_slip(records, actor, submitted.id, REACHED, "en")
        assert refused.value.code is code
    assert records.papers.drawn == []

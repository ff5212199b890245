"""Going on with a draft and saving it."""

from datetime import timedelta

import pytest

from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from tests.factories import certification, days
from tests.fakes.ports import FakePorts
from tests.unit.services.people import another_account, import_records, stored


def refusal(ports: FakePorts, actor: Actor, draft: Renewal | None = None) -> ErrorCode:
    with pytest.raises(KioskError) as refused:
        resume_renewal(ports, actor) if draft is None else save_draft(ports, actor, draft)
    return refused.value.code


@pytest.mark.req("R4")
def test_what_was_saved_is_found_again(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    draft.instructions_read = True
    saved = save_draft(records, patient, draft)
    assert saved.version == 1
    assert resume_renewal(records, patient) == saved
    assert records.events()[-1] is Event.RENEWAL_SAVED


def test_a_resumed_draft_knows_the_newest_certification(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    import_records(records, [certification(expires_on=days(-1))])
    assert resume_renewal(records, patient).certification_expires_on == days(-1)


def test_a_draft_without_any_certification_keeps_its_date(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    records.database.clear("certification")
    assert resume_renewal(records, patient).certification_expires_on == days(335)


def test_there_is_nothing_to_resume_before_identifying(ports: FakePorts, account: Actor) -> None:
    assert refusal(ports, account) is ErrorCode.NOT_FOUND


def test_a_draft_of_another_week_is_not_resumed(records: FakePorts, patient: Actor) -> None:
    records.clock.advance(timedelta(hours=72))
    assert refusal(records, patient) is ErrorCode.NOT_FOUND


def test_a_draft_changed_elsewhere_is_a_conflict(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    save_draft(records, patient, resume_renewal(records, patient))
    assert refusal(records, patient, draft) is ErrorCode.CONFLICT
    assert draft.version == 0


def test_a_draft_can_be_saved_again_after_a_full_disk(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    records.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    assert refusal(records, patient, draft) is ErrorCode.DISK_FULL
    records.database.refuse_commit = None
    assert save_draft(records, patient, draft).version == 1


def test_nobody_saves_the_draft_of_another_person(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    assert refusal(records, another_account(records), draft) is ErrorCode.NOT_ALLOWED


def test_a_draft_never_changes_hands(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    owner, draft.person_id = draft.person_id, draft.id
    assert refusal(records, patient, draft) is ErrorCode.NOT_ALLOWED
    assert stored(records, draft).person_id == owner


def test_what_is_submitted_is_not_saved_again(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    records.database.change("renewal", draft.id, status=Status.SUBMITTED.value)
    assert refusal(records, patient, draft) is ErrorCode.NOT_A_DRAFT

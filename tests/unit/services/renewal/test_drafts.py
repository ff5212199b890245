"""Continuing a draft and saving it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.people.roles import Actor
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
        resume_renewal(ports, actor) if draft is None else save_draft(ports, actor, draft, "en")
    return refused.value.code


@pytest.mark.req("R4")
def test_what_was_saved_is_found_again(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    draft.instructions_read = True
    saved = save_draft(records, patient, draft, "en")
    assert saved.version == 1
    assert resume_renewal(records, patient) == saved
    assert records.events()[-1] is Event.RENEWAL_SAVED


def test_a_resumed_draft_knows_the_newest_certification_and_keeps_its_date_without_any(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    image = records.database.image()
    import_records(records, [certification(expires_on=days(-1))])
    assert resume_renewal(records, patient).certification_expires_on == days(-1)
    records.database.load(image)
    records.database.clear("certification")
    assert resume_renewal(records, patient).certification_expires_on == days(335)


def test_nothing_is_resumed_before_identifying_and_after_72_hours(
    records: FakePorts, account: Actor, patient: Actor
) -> None:
    assert refusal(records, account) is ErrorCode.NOT_FOUND
    records.clock.advance(timedelta(hours=72))
    assert refusal(records, patient) is ErrorCode.NOT_FOUND


def test_a_stale_draft_is_a_conflict(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    save_draft(records, patient, resume_renewal(records, patient), "en")
    assert refusal(records, patient, draft) is ErrorCode.CONFLICT
    assert draft.version == 0


def test_a_full_disk_keeps_the_draft(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    records.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    assert refusal(records, patient, draft) is ErrorCode.DISK_FULL
    records.database.refuse_commit = None
    assert save_draft(records, patient, draft, "en").version == 1


def test_a_draft_is_saved_by_its_person_only_and_as_long_as_it_is_one(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    assert refusal(records, another_account(records), draft) is ErrorCode.NOT_ALLOWED
    given = replace(draft, person_id=draft.id)
    assert refusal(records, patient, given) is ErrorCode.NOT_ALLOWED
    assert stored(records, draft).person_id == draft.person_id
    records.database.change("renewal", draft.id, status=Status.SUBMITTED.value)
    assert refusal(records, patient, draft) is ErrorCode.NOT_A_DRAFT

"""Staff help at a kiosk: after consent, marked, and never with passwords or attestations."""

from dataclasses import replace

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.account.log_on import log_on
from kiosk.services.desk.assist_walk_in import begin_assist, end_assist
from kiosk.services.renewal.drafts import save_draft
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD, complete, stored


@pytest.mark.req("S5")
def test_what_staff_change_is_marked_and_the_trail_names_both(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    before = ports.events()
    assert end_assist(ports, patient) == patient
    assert ports.events() == before
    assisted = begin_assist(ports, bo, patient)
    assert assisted == replace(patient, assisted_by=bo.account_id)
    draft.answers = {"identify": {"first": "María"}, "id_kind": {"kind": "passport"}}
    save_draft(ports, assisted, draft, "en")
    marked = {"identify:first": bo.account_id, "id_kind:kind": bo.account_id}
    assert stored(ports, draft).assisted == marked
    assert end_assist(ports, assisted) == patient
    began, saved, ended = ports.database.rows.audit[-3:]
    assert (began.event, began.actor, began.subject_id) == (
        Event.ASSIST_BEGAN, bo, patient.account_id,
    )  # fmt: skip
    assert (saved.event, saved.actor.account_id) == (Event.RENEWAL_SAVED, patient.account_id)
    assert (saved.actor.assisted_by, ended.event) == (bo.account_id, Event.ASSIST_ENDED)
    draft.answers["id_kind"] = {"kind": "military_id"}
    save_draft(ports, patient, draft, "en")
    assert stored(ports, draft).assisted == {"identify:first": bo.account_id}


@pytest.mark.req("S5")
def test_attestation_and_password_wait_until_the_helper_has_stopped(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    done = complete(ports, patient, draft)
    assisted = begin_assist(ports, bo, patient)
    refused = refusal_of(
        submit_renewal, ports, assisted, done.id, done.next_submission_id, "renewal", 1, "en"
    )
    assert refused.code is ErrorCode.ASSISTED
    alone = end_assist(ports, assisted)
    submit_renewal(ports, alone, done.id, done.next_submission_id, "renewal", 1, "en")
    refused = refusal_of(log_on, ports, begin_assist(ports, bo, VISITOR), "maria", PASSWORD, "en")
    assert refused.code is ErrorCode.ASSISTED


@pytest.mark.req("S5")
def test_staff_assist_people_and_no_one_else(ports: FakePorts, ana: Actor, bo: Actor) -> None:
    for helped in (ana, OPERATOR):
        assert refusal_of(begin_assist, ports, bo, helped).code is ErrorCode.NOT_ALLOWED

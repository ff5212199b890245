"""Submissions on their way out: once a round, as it stands, and nothing that was overtaken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.adapters.registry.http import body
from kiosk.domain.people.roles import COURIER, OPERATOR, Actor, Role
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.documents import Identification, IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Channel, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.letters.papers.step_sheet import StepSheetFacts
from kiosk.ports.registry import Submission
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.desk.unsent_mail import drop_unsent, see_queue
from kiosk.services.handover.portal_pages import renewal_pages
from kiosk.services.handover.see_handed_over import HandOverState, see_handed_over
from kiosk.services.handover.write_packet import write_packet
from kiosk.services.keeping.operator_records import list_undelivered
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import complete_renewal, days, renewal_with_rmv_photo
from tests.fakes.ports import FakePorts
from tests.openapi import complaints
from tests.refusals import refusal_of
from tests.unit.services import caregiving as people
from tests.unit.services.people import complete, stored

pytestmark = pytest.mark.req("R10")

S = HandOverState
WAYS = (Channel.PACKET, Channel.HTTP)
MANAGER = Actor(Role.MANAGER, uuid4())
REASON = "residency_unreadable"


@pytest.fixture
def ways(records: FakePorts) -> FakePorts:
    """Both ways are on."""
    records.hand_over_ways = WAYS
    return records


@pytest.fixture
def submit(ways: FakePorts, patient: Actor, draft: Renewal) -> Callable[[], Renewal]:
    """Submit María's renewal, the first time or again."""

    def once() -> Renewal:
        draft.become(stored(ways, draft))
        draft.fix(draft.to_fix)
        draft.kept_because = "It is right" if draft.returned_for else ""
        made = complete(ways, patient, draft)
        submit_renewal(ways, patient, made.id, made.next_submission_id, "renewal", 1, "en")
        return stored(ways, made)

    return once


def taken(ports: FakePorts, way: Channel) -> list[Submission]:
    return ports.registries[way].taken


def states(ports: FakePorts) -> list[tuple[Channel, HandOverState]]:
    """Oldest first."""
    return [(row.way, row.state) for row in reversed(see_handed_over(ports, MANAGER).newest)]


def test_nothing_leaves_where_all_work_is_done_here(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    deliver_due(records, COURIER)
    assert [taken(records, way) for way in WAYS] == [[], []]
    assert see_handed_over(records, MANAGER).newest == ()


def test_a_submission_goes_out_once_on_each_way(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    made = submit()
    assert states(ways) == [(Channel.PACKET, S.WAITING), (Channel.HTTP, S.WAITING)]
    deliver_due(ways, COURIER)
    deliver_due(ways, COURIER)
    (packet,), (sent,) = (taken(ways, way) for way in WAYS)
    assert (packet.id, packet.reference) == (made.submission_id, made.reference)
    assert [file.name for file in sent.files] == [
        "01-id.jpg", "02-proof-of-residency.pdf", "03-identification-photo.jpg",
    ]  # fmt: skip
    assert packet.files[1:] == sent.files
    assert packet.files[0].name == "00-step-sheet.pdf"
    assert complaints("Submission", body(sent)) == []
    events = ways.events()
    assert events.count(Event.PACKET_WRITTEN) == events.count(Event.HANDED_OVER) == 1
    entry = next(each for each in ways.database.rows.audit if each.event is Event.HANDED_OVER)
    assert entry.subject_id == made.id
    seen = see_handed_over(ways, MANAGER)
    assert seen.ways == WAYS
    assert {(row.reference, row.is_renewal, row.why) for row in seen.newest} == {
        (made.reference, True, None)
    }
    assert [row.settled_at for row in seen.newest] == [ways.clock.local(ways.clock.now())] * 2


def test_the_step_sheet_lists_every_answer_where_it_is_typed(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    submit()
    deliver_due(ways, COURIER)
    facts = next(each for each in ways.papers.drawn if isinstance(each, StepSheetFacts))
    assert [step.title for step in facts.steps] == [
        "Enter Your Patient Identifying Information", "Personal information", "Submit ID",
        "Patients Using an Out-of-State ID", "Submit Proof of Residency",
        "Upload Identification Photo", "Review Information Then Submit",
    ]  # fmt: skip
    (sent,) = taken(ways, Channel.HTTP)
    rows = [row for step in facts.steps for row in step.rows]
    assert len(rows) == len(sent.answers)
    assert [name for step in facts.steps for name in step.files] == [
        file.name for file in sent.files
    ]


def test_a_way_that_is_down_stops_no_other_and_says_why(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    made = submit()
    ways.registries[Channel.PACKET].trouble = ErrorCode.PACKET_FOLDER
    deliver_due(ways, COURIER)
    assert states(ways) == [(Channel.PACKET, S.WAITING), (Channel.HTTP, S.HANDED_OVER)]
    *_, row = see_handed_over(ways, MANAGER).newest
    assert row.why is not None
    assert "USB stick" in Translator("en").say(row.why)
    assert (row.reference, row.due_at is not None) == (made.reference, True)
    (waits,) = list_undelivered(ways, OPERATOR)
    assert (waits.channel, waits.code) == ("packet", "packet_folder")
    ways.registries[Channel.PACKET].trouble = None
    ways.clock.advance(timedelta(seconds=2))
    deliver_due(ways, COURIER)
    assert [state for _, state in states(ways)] == [S.HANDED_OVER] * 2


def test_what_is_refused_for_good_is_given_up_and_can_be_dropped(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    submit()
    ways.registries[Channel.HTTP].trouble = ErrorCode.HANDOVER_REFUSED
    deliver_due(ways, COURIER)
    assert states(ways)[1] == (Channel.HTTP, S.GIVEN_UP)
    (unsent,) = see_queue(ways, MANAGER)
    drop_unsent(ways, MANAGER, unsent.id)
    assert states(ways) == [(Channel.PACKET, S.HANDED_OVER)]


def test_what_was_returned_meanwhile_is_not_handed_over_and_its_next_round_is(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    first = submit()
    people.decided(ways, first.reference, Decided.RETURNED, REASON)
    deliver_due(ways, COURIER)
    assert taken(ways, Channel.PACKET) == taken(ways, Channel.HTTP) == []
    assert [state for _, state in states(ways)] == [S.OVERTAKEN] * 2
    assert Event.PACKET_WRITTEN not in ways.events()
    second = submit()
    deliver_due(ways, COURIER)
    (packet,) = taken(ways, Channel.PACKET)
    assert (packet.id, packet.reference) == (second.submission_id, first.reference)
    assert "kept_because" in packet.answers


def test_a_round_is_not_handed_over_for_an_earlier_one(
    ways: FakePorts, submit: Callable[[], Renewal]
) -> None:
    people.decided(ways, submit().reference, Decided.RETURNED, REASON)
    second = submit()
    deliver_due(ways, COURIER)
    assert [packet.id for packet in taken(ways, Channel.PACKET)] == [second.submission_id]
    assert [state for _, state in states(ways)] == [S.OVERTAKEN] * 2 + [S.HANDED_OVER] * 2


def test_a_caregiver_goes_out_once_the_patient_approved(
    ways: FakePorts, patient: Actor, caregiver: Actor
) -> None:
    issued = people.give_pin(ways, patient)
    made = people.register(ways, caregiver)
    assert states(ways) == []
    approve_caregiver(ways, patient, issued.designation_id, True, True, 1, "en")
    deliver_due(ways, COURIER)
    for sent in (taken(ways, way)[0] for way in WAYS):
        assert (sent.reference, sent.kind) == (made.reference, "caregiver_registration")
        assert sent.answers["immediate_family"] == "yes"
        assert sent.answers["patient_number"] == "P00124471"
    assert complaints("Submission", body(taken(ways, Channel.HTTP)[0])) == []
    people.decided(ways, made.reference, Decided.RETURNED, "photo_differs")
    people.come_back(ways, caregiver)
    deliver_due(ways, COURIER)
    assert len(taken(ways, Channel.PACKET)) == 2
    assert {row.is_renewal for row in see_handed_over(ways, MANAGER).newest} == {False}


def test_a_deleted_application_is_shown_without_its_reference(ways: FakePorts) -> None:
    with ways.uow() as uow:
        uow.outbox.put(Topic.RENEWAL_PACKET, uuid4(), {"language": "en", "submission": "none"})
        uow.commit()
    deliver_due(ways, COURIER)
    (row,) = see_handed_over(ways, MANAGER).newest
    assert (row.reference, row.state) == ("", S.GIVEN_UP)


def test_an_operator_has_a_packet_written_wherever_they_say(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(records, patient, draft)
    stick = Path("stick")
    refused = [
        refusal_of(write_packet, records, OPERATOR, reference, stick).code
        for reference in (draft.reference, "K3-00000")
    ]
    assert refused == [ErrorCode.NOT_SUBMITTED, ErrorCode.NOT_FOUND]
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    packet = write_packet(records, OPERATOR, draft.reference.lower(), stick)
    assert taken(records, Channel.PACKET) == [packet]
    assert records.events()[-1] is Event.PACKET_ASKED
    people.decided(records, draft.reference, Decided.APPROVED)
    approved = refusal_of(write_packet, records, OPERATOR, draft.reference, stick)
    assert approved.code is ErrorCode.NOT_SUBMITTED


@pytest.mark.parametrize(
    ("kind", "uploads"),
    [
        (IdKind.MASSACHUSETTS_LICENSE, ["id-front", "id-back"]),
        (IdKind.MASSACHUSETTS_ID_CARD, ["id-front", "id-back"]),
        (IdKind.OUT_OF_STATE, ["id"]),
        (IdKind.PASSPORT, ["id"]),
        (IdKind.MILITARY, ["id"]),
    ],
)
def test_each_id_is_uploaded_as_the_portal_takes_it(kind: IdKind, uploads: list[str]) -> None:
    made = complete_renewal(kind)
    assert made.identification is not None
    shown = [upload for page in renewal_pages(made) for upload in page.uploads]
    assert [upload.what for upload in shown] == [
        *uploads, "proof-of-residency", "identification-photo",
    ]  # fmt: skip
    pages = tuple(page for upload in shown[: len(uploads)] for page in upload.pages)
    assert pages == made.identification.pictures


def test_an_accepted_photo_of_the_rmv_takes_the_place_of_pictures() -> None:
    made = renewal_with_rmv_photo(residency=Residency(ResidencyKind.MASSACHUSETTS_ID))
    pages = list(renewal_pages(made))
    assert [page.title for page in pages if page.uploads] == ["Upload Identification Photo"]
    assert "RMV" in next(page.note for page in pages if page.title == "Submit ID")
    assert [each.key for each in pages[3].asked] == ["residency_kind"]


def test_a_draft_with_gaps_has_fewer_pages() -> None:
    made = complete_renewal(photo=None, identification=None, residency=None, address=None)
    assert [page.title for page in renewal_pages(made)] == [
        "Enter Your Patient Identifying Information", "Personal information",
    ]  # fmt: skip
    shown = Identification(IdKind.PASSPORT, (uuid4(),), days(9))
    photo = IdPhoto(uuid4(), PortraitSource.FILE)
    assert len(list(renewal_pages(replace(made, identification=shown, photo=photo)))) == 5

"""A renewal that came back opens at the step to fix, and continues to review from there (R14)."""

from uuid import UUID, uuid4

import pytest

from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.reasons import ReasonList, reasons_for
from kiosk.wizard.caregiver_sequence import SEQUENCE as CAREGIVERS
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import StageState
from kiosk.wizard.step import Stage, Step
from kiosk.wizard.summary import sections
from tests.factories import POLICY, TODAY, days
from tests.refusals import refusal_of
from tests.unit.wizard.walking import LICENSE, Walk, boxes, portrait, uploaded

pytestmark = pytest.mark.req("R14")


def returned(*reasons: str, kind: IdKind = LICENSE, rmv: UUID | None = None) -> Walk:
    """A later visit, after the Program sent back what was submitted for these reasons."""
    walk = Walk(kind=kind, rmv=rmv).to("review")
    walk.renewal.status, walk.renewal.to_fix = Status.RETURNED, reasons
    return walk.resumed()


@pytest.mark.parametrize(
    ("kind", "reason", "step"),
    [
        (IdKind.MASSACHUSETTS_LICENSE, "id_unreadable", "id_verification"),
        (IdKind.PASSPORT, "id_unreadable", "out_of_state_id"),
        (IdKind.PASSPORT, "id_number_differs", "id_number"),
        (IdKind.MILITARY, "id_expired", "id_kind"),
        (IdKind.PASSPORT, "address_differs", "personal_information"),
        (IdKind.PASSPORT, "residency_unreadable", "residency"),
        (IdKind.PASSPORT, "residency_not_taken", "residency_kind"),
        (IdKind.PASSPORT, "photo_differs", "photo"),
    ],
)
def test_it_opens_at_its_reason_s_step_and_says_why(kind: IdKind, reason: str, step: str) -> None:
    walk = returned(reason, kind=kind)
    assert walk.at == step
    assert [each.code for each in walk.session.to_fix(walk.session.step)] == [reason]
    walk.finish()
    assert walk.session.finished
    assert walk.renewal.to_fix == ()


def test_pages_that_are_fixed_are_not_asked_again_and_the_others_stay() -> None:
    walk = returned("photo_differs", kind=IdKind.PASSPORT)
    address, photo = walk.renewal.address, portrait()
    assert walk.back(photo=photo).at == "residency"
    assert walk.press(dated_on=boxes(days(-5))).at == "photo"
    assert walk.renewal.to_fix == ("photo_differs",)
    assert walk.press(photo=photo).at == "review"
    assert str(walk.renewal.photo and walk.renewal.photo.document) == photo["document"]
    assert walk.renewal.address == address
    assert walk.resumed().at == "review"


def test_several_reasons_are_fixed_in_the_order_of_the_steps() -> None:
    walk = returned("photo_differs", "id_unreadable", "photo_not_usable", kind=IdKind.PASSPORT)
    assert walk.at == "out_of_state_id"
    stages = dict(walk.session.stages())
    assert (stages[Stage.ID], stages[Stage.PHOTO]) == (StageState.NOW, StageState.PROBLEM)
    assert stages[Stage.RESIDENCY] is StageState.COMPLETED
    walk.press(picture_of_document=uploaded())
    assert (walk.at, walk.renewal.to_fix) == ("photo", ("photo_differs", "photo_not_usable"))
    assert walk.press(photo=portrait()).at == "review"


def test_another_paper_settles_pages_that_are_not_asked_for_anymore() -> None:
    walk = returned("residency_unreadable")
    assert walk.back().at == "residency_kind"
    walk.press(kind="massachusetts_id")
    assert (walk.at, walk.renewal.to_fix) == ("review", ())


def test_a_reason_without_a_page_of_its_own_leads_to_its_choice_or_to_review() -> None:
    assert returned("gone_from_the_list").at == "review"
    assert returned("id_unreadable", rmv=uuid4()).at == "id_kind"


def test_every_reason_of_the_list_ends_at_a_step_that_everyone_has() -> None:
    everybodys = {each.name for each in SEQUENCE if type(each).applies is Step.applies}
    known = {each.name for each in SEQUENCE}
    ways = [each.steps for each in reasons_for(ReasonList.RENEWAL).values() if each.steps]
    assert {step for way in ways for step in way} <= known
    assert set() < {way[-1] for way in ways} <= everybodys


def came_back(reason: str, kind: IdKind = IdKind.PASSPORT) -> Walk:
    """What was submitted with everything filled in, and the Program's decision on it."""
    walk = Walk(kind=kind).to("review")
    walk.renewal.submission_id = uuid4()
    walk.renewal.move(Status.SUBMITTED)
    walk.renewal.decide(Decided.RETURNED, (reason,))
    return walk.resumed()


def rules(walk: Walk) -> list[Rule]:
    return [found.rule for found in walk.renewal.findings(TODAY, POLICY) if found.blocks]


NEW: dict[str, dict[str, object]] = {
    "id_unreadable": {"picture_of_document": uploaded()},
    "id_number_differs": {"number": "X99999999"},
    "address_differs": {"street": "9 New Street"},
    "residency_unreadable": {"pages": uploaded(2)},
    "photo_differs": {"photo": portrait()},
}


@pytest.mark.parametrize("reason", NEW)
def test_each_reason_asks_for_something_new_or_why_it_is_kept(reason: str) -> None:
    changed = came_back(reason)
    assert rules(changed) == [Rule.NOT_FIXED]
    changed.press(**NEW[reason]).to("review")
    assert rules(changed) == []

    walk = came_back(reason)
    page = walk.at
    walk.press().to("unchanged")
    assert (walk.at, rules(walk)) == ("unchanged", [Rule.UNCHANGED])
    assert refusal_of(walk.renewal.require_no_blocks, walk.renewal.findings(TODAY, POLICY))
    assert walk.refused(way="keep") == {"because": "Write why you're keeping it"}
    walk.press(way="change")
    assert (walk.at, rules(walk)) == (page, [Rule.NOT_FIXED])
    walk.press().to("unchanged")
    walk.press(way="keep", because="It is a new picture of me")
    assert (walk.at, rules(walk)) == ("review", [])
    shown = {row.label: row.value for part in sections(walk.renewal) for row in part.rows}
    assert shown["You're keeping it because"] == "It is a new picture of me"
    walk.press(agreed=True)
    assert walk.renewal.kept_because == "It is a new picture of me"
    assert [each.code for each in walk.renewal.unchanged] == [reason]


def test_what_was_kept_is_asked_again_each_time_and_not_once_it_is_changed() -> None:
    walk = came_back("photo_differs").press().press(way="keep", because="It is me")
    walk.change("photo").press(photo=portrait())
    assert (walk.at, walk.renewal.kept_because) == ("review", "")
    kept = came_back("photo_differs").press().press(way="keep", because="It is me")
    kept.renewal.submission_id = uuid4()
    kept.renewal.status = Status.SUBMITTED
    kept.renewal.decide(Decided.RETURNED, ("photo_differs",))
    again = kept.resumed().press()
    assert (again.at, again.renewal.kept_because) == ("unchanged", "")
    assert again.session.raw()["because"] == ""


def test_every_reason_asks_for_steps_that_there_are() -> None:
    for which, sequence in ((ReasonList.RENEWAL, SEQUENCE), (ReasonList.CAREGIVER, CAREGIVERS)):
        known = {each.name for each in sequence}
        for reason in reasons_for(which).values():
            assert set(reason.steps) <= known
            assert set(reason.asks) <= known
            assert bool(reason.asks) is bool(reason.steps)

"""A renewal that came back opens at the step to mend, and goes on to review from there (R14)."""

from uuid import UUID, uuid4

import pytest

from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.reasons import ReasonList, reasons_for
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import StageState
from kiosk.wizard.step import Stage, Step
from tests.factories import days
from tests.unit.wizard.walking import LICENSE, Walk, boxes, portrait, uploaded

pytestmark = pytest.mark.req("R14")


def returned(*reasons: str, kind: IdKind = LICENSE, rmv: UUID | None = None) -> Walk:
    """A later visit, after the Program sent back what was submitted for these reasons."""
    walk = Walk(kind=kind, rmv=rmv).to("review")
    walk.renewal.status, walk.renewal.to_mend = Status.RETURNED, reasons
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
    assert [each.code for each in walk.session.to_mend(walk.session.step)] == [reason]
    walk.finish()
    assert walk.session.finished
    assert walk.renewal.to_mend == ()


def test_pages_that_are_mended_are_not_asked_again_and_the_others_stay() -> None:
    walk = returned("photo_differs", kind=IdKind.PASSPORT)
    address, photo = walk.renewal.address, portrait()
    assert walk.back(photo=photo).at == "residency"
    assert walk.press(dated_on=boxes(days(-5))).at == "photo"
    assert walk.renewal.to_mend == ("photo_differs",)
    assert walk.press(photo=photo).at == "review"
    assert str(walk.renewal.photo and walk.renewal.photo.document) == photo["document"]
    assert walk.renewal.address == address
    assert walk.resumed().at == "review"


def test_several_reasons_are_mended_in_the_order_of_the_steps() -> None:
    walk = returned("photo_differs", "id_unreadable", "photo_not_usable", kind=IdKind.PASSPORT)
    assert walk.at == "out_of_state_id"
    stages = dict(walk.session.stages())
    assert (stages[Stage.ID], stages[Stage.PHOTO]) == (StageState.NOW, StageState.PROBLEM)
    assert stages[Stage.RESIDENCY] is StageState.COMPLETED
    walk.press(picture_of_document=uploaded())
    assert (walk.at, walk.renewal.to_mend) == ("photo", ("photo_differs", "photo_not_usable"))
    assert walk.press(photo=portrait()).at == "review"


def test_another_paper_mends_pages_that_are_not_asked_for_any_more() -> None:
    walk = returned("residency_unreadable")
    assert walk.back().at == "residency_kind"
    walk.press(kind="massachusetts_id")
    assert (walk.at, walk.renewal.to_mend) == ("review", ())


def test_a_reason_without_a_page_of_its_own_leads_to_its_choice_or_to_review() -> None:
    assert returned("gone_from_the_list").at == "review"
    assert returned("id_unreadable", rmv=uuid4()).at == "id_kind"


def test_every_reason_of_the_list_ends_at_a_step_that_everybody_has() -> None:
    everybodys = {each.name for each in SEQUENCE if type(each).applies is Step.applies}
    known = {each.name for each in SEQUENCE}
    ways = [each.steps for each in reasons_for(ReasonList.RENEWAL).values() if each.steps]
    assert {step for way in ways for step in way} <= known
    assert set() < {way[-1] for way in ways} <= everybodys

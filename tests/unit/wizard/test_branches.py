"""Whole walks: the pages that each kind of ID leads through, and what is submitted at the end."""

from uuid import uuid4

import pytest

from kiosk.domain.renewal.application import PortraitSource
from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.wizard.acts import FetchRmvPhoto, MatchCertification, SubmitRenewal
from kiosk.wizard.fields.choices import ChoiceField
from kiosk.wizard.steps.identity.id_verification import NOT_ME, IdVerification
from kiosk.wizard.steps.identity.out_of_state_id import DOCUMENTS, OutOfStateId
from tests.factories import BORN, PIN, POLICY, TODAY
from tests.unit.wizard.walking import Walk

START = ["identify", "instructions", "personal_information", "id_kind", "id_number"]
END = ["residency_kind", "residency", "photo", "review"]
PHOTO = uuid4()


def blocking(walk: Walk) -> list[str]:
    return [f.rule.value for f in walk.renewal.findings(TODAY, POLICY) if f.blocks]


@pytest.mark.req("R5", "R9")
def test_a_photo_of_the_rmv_that_is_accepted_is_id_and_portrait() -> None:
    walk = Walk(rmv=PHOTO).finish()
    assert walk.visited == [*START, "rmv_photo", *END]
    shown, photo = walk.renewal.identification, walk.renewal.photo
    assert shown is not None
    assert photo is not None
    assert (shown.rmv_photo, shown.pictures) == (PHOTO, ())
    assert (photo.document, photo.source) == (PHOTO, PortraitSource.RMV)
    assert walk.session.finished
    assert blocking(walk) == []


@pytest.mark.req("R5", "R6")
def test_a_photo_of_the_rmv_that_is_refused_leads_to_identification_verification() -> None:
    walk = Walk(rmv=PHOTO)
    walk.mine = "no"
    walk.finish()
    assert IdVerification().hint_for(walk.renewal) == NOT_ME
    assert IdVerification().hint_for(Walk().to("id_verification").renewal) == IdVerification.hint
    assert walk.visited == [*START, "rmv_photo", "id_verification", *END]
    assert PHOTO not in walk.renewal.documents
    assert walk.renewal.photo is not None
    assert walk.renewal.photo.source is PortraitSource.CAMERA
    assert blocking(walk) == []


@pytest.mark.req("R5", "R6")
@pytest.mark.parametrize("kind", [IdKind.MASSACHUSETTS_LICENSE, IdKind.MASSACHUSETTS_ID_CARD])
def test_no_photo_of_the_rmv_leads_to_identification_verification(kind: IdKind) -> None:
    walk = Walk(kind=kind).finish()
    assert walk.visited == [*START, "id_verification", *END]
    assert walk.renewal.identification is not None
    assert len(walk.renewal.identification.pictures) == 2
    assert blocking(walk) == []


@pytest.mark.req("R7")
@pytest.mark.parametrize(
    ("kind", "sides", "state"),
    [(IdKind.OUT_OF_STATE, 1, "NH"), (IdKind.PASSPORT, 1, ""), (IdKind.MILITARY, 2, "")],
)
def test_other_ids_are_uploaded_without_the_rmv(kind: IdKind, sides: int, state: str) -> None:
    walk = Walk(kind=kind, rmv=PHOTO).finish()
    step = OutOfStateId()
    assert step.title == "Patients Using an Out-of-State ID"
    assert step.hint_for(walk.renewal) == DOCUMENTS[kind]
    assert walk.visited == [*START, "out_of_state_id", *END]
    assert walk.renewal.identification is not None
    assert len(walk.renewal.identification.pictures) == sides
    assert walk.renewal.id_state == state
    assert not [act for act in walk.acts if isinstance(act, FetchRmvPhoto)]
    assert blocking(walk) == []


@pytest.mark.req("R8")
@pytest.mark.parametrize("paper", list(ResidencyKind))
def test_each_paper_proves_residency_and_the_massachusetts_id_needs_none(
    paper: ResidencyKind,
) -> None:
    walk = Walk(paper=paper).finish()
    needed = paper is not ResidencyKind.MASSACHUSETTS_ID
    assert ("residency" in walk.visited) is needed
    assert walk.renewal.residency is not None
    assert walk.renewal.residency.kind is paper
    assert len(walk.renewal.residency.pages) == 2 * needed
    assert blocking(walk) == []


@pytest.mark.req("R8")
def test_the_massachusetts_id_is_not_offered_to_someone_who_gave_another_id() -> None:
    walk = Walk(kind=IdKind.PASSPORT).to("residency_kind")
    (papers,) = walk.session.step.fields(walk.renewal)
    assert isinstance(papers, ChoiceField)
    offered = {option.key for option in papers.options}
    assert offered == {*ResidencyKind} - {ResidencyKind.MASSACHUSETTS_ID}
    assert walk.refused(kind=ResidencyKind.MASSACHUSETTS_ID.value) == {
        "kind": ("Choose your document")
    }


@pytest.mark.req("R3", "R10")
def test_the_acts_of_a_renewal_carry_what_was_typed() -> None:
    walk = Walk().finish()
    identity, rmv, submit = walk.acts
    assert identity == MatchCertification("maria", "delgado ruiz", BORN, PIN)
    assert rmv == FetchRmvPhoto(walk.renewal.id, "S12345678")
    assert submit == SubmitRenewal(walk.renewal.id, walk.renewal.next_submission_id, "renewal", 1)


@pytest.mark.req("R5")
def test_the_rmv_is_asked_once_for_one_number_and_again_while_the_id_is_not_shown() -> None:
    def asked(walk: Walk) -> int:
        return sum(isinstance(act, FetchRmvPhoto) for act in walk.acts)

    known = Walk(rmv=PHOTO).to("rmv_photo").back().press()
    assert (known.at, asked(known)) == ("rmv_photo", 1)
    unknown = Walk().to("id_verification").back()
    unknown.rmv = PHOTO
    assert (unknown.press().at, asked(unknown)) == ("rmv_photo", 2)
    uploaded = Walk().to("residency_kind").back().back().press()
    assert (uploaded.at, asked(uploaded)) == ("id_verification", 1)

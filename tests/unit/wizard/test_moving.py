"""Back, Change and resuming: no one loses a value, is asked twice, or gets past a gap."""

from uuid import uuid4

import pytest

from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.wizard.acts import FetchRmvPhoto, Matched
from kiosk.wizard.session import StageState
from kiosk.wizard.step import Stage
from tests.factories import NAME, PIN, days, renewal
from tests.unit.wizard.walking import USUAL, Walk, boxes, portrait, uploaded

PASSPORT, LICENSE = IdKind.PASSPORT, IdKind.MASSACHUSETTS_LICENSE
PHOTO = uuid4()


def passport_after(walk: Walk) -> Walk:
    """Change the kind of ID on review to a passport."""
    walk.change("id_kind").press(kind=PASSPORT.value)
    return walk


def test_back_keeps_what_was_typed_and_not_yet_saved() -> None:
    walk = Walk().to("personal_information").back(street="5 Pine Road")
    assert walk.at == "instructions"
    assert walk.press().session.raw()["street"] == "5 Pine Road"
    assert walk.renewal.address is not None
    assert walk.renewal.address.street != "5 Pine Road"


@pytest.mark.req("R3")
def test_what_was_typed_is_still_there_after_a_failed_press_but_the_pin_never() -> None:
    walk = Walk()
    walk.refused(first_name="Maria", last_name="")
    assert walk.session.raw()["first_name"] == "Maria"
    walk.session.check(walk.session.raw() | USUAL["identify"](walk))
    assert (walk.session.raw()["last_name"], walk.session.raw()["pin"]) == ("delgado ruiz", "")
    walk.to("review")
    assert set(walk.renewal.answers["identify"]) == {"first_name", "last_name", "date_of_birth"}
    assert PIN not in walk.renewal.answers["identify"].values()
    assert walk.change("identify").session.raw()["pin"] == ""


@pytest.mark.req("R10")
def test_the_agreement_is_given_again_on_every_visit() -> None:
    walk = Walk().to("review").back(agreed=True)
    assert walk.press().session.raw() == {"agreed": False}
    assert "agreed" not in repr(walk.press(agreed=True).renewal.answers)


@pytest.mark.req("R3")
def test_the_record_s_spelling_is_shown_once_it_is_known() -> None:
    walk = Walk().to("instructions").back()
    shown = walk.session.raw()
    assert (shown["first_name"], shown["last_name"]) == (NAME.first, NAME.last)


def test_back_leaves_the_flow_only_from_the_first_page() -> None:
    walk = Walk()
    assert not walk.session.can_go_back()
    assert walk.back().at == "identify"
    assert walk.to("instructions").session.can_go_back()


@pytest.mark.req("R10")
@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("identify", []),
        ("personal_information", []),
        ("id_kind", ["id_number", "id_verification"]),
        ("residency_kind", ["residency"]),
        ("photo", []),
    ],
)
def test_change_leads_through_its_stage_and_back_to_review(name: str, others: list[str]) -> None:
    walk = Walk().to("review").change(name)
    walk.visited.clear()
    walk.press(**walk.usual()).to("review")
    assert walk.visited == [name, *others]


@pytest.mark.req("R10")
@pytest.mark.parametrize("name", ["identify", "id_kind", "photo"])
def test_back_after_change_comes_back_to_review_too(name: str) -> None:
    walk = Walk().to("review").change(name)
    assert walk.session.can_go_back()
    if name == "id_kind":
        assert walk.press().at == "id_number"
        assert walk.back().at == "id_kind"
    assert walk.back().at == "review"
    assert walk.back().at == "photo"


@pytest.mark.req("R10")
def test_another_kind_of_id_leads_through_its_missing_pages_and_back_to_review() -> None:
    walk = passport_after(Walk().to("review"))
    assert walk.at == "id_number"
    assert walk.back().at == "id_kind"
    assert walk.back().at == "personal_information"
    assert walk.press().at == "id_number"
    assert walk.press(number="P98765").at == "out_of_state_id"
    assert walk.press(expires_on=boxes(days(9)), picture_of_document=uploaded()).at == "review"
    assert walk.finish().session.finished


def test_another_kind_of_id_that_breaks_the_proof_of_residency_leads_there() -> None:
    walk = passport_after(Walk(paper=ResidencyKind.MASSACHUSETTS_ID).to("review"))
    walk.kind = PASSPORT
    walk.to("residency_kind")
    assert walk.press(kind="utility_bill").at == "residency"
    assert walk.to("review").finish().session.finished


def test_the_answers_about_one_id_never_turn_up_as_those_about_another() -> None:
    walk = Walk(kind=IdKind.OUT_OF_STATE).to("review")
    given = walk.renewal.identification
    passport_after(walk)
    assert walk.session.raw() == {"number": ""}
    walk.press(number="P98765")
    assert walk.session.raw()["picture_of_document"] == {"pages": [], "waiting": 0}
    walk.back().back().press(kind=IdKind.OUT_OF_STATE.value).press().press()
    assert (walk.at, walk.renewal.identification) == ("review", given)


def test_the_pages_of_one_paper_never_turn_up_as_those_of_another() -> None:
    walk = Walk().to("review")
    given = walk.renewal.residency
    walk.change("residency_kind").press(kind=ResidencyKind.PROPERTY_TAX.value)
    assert walk.session.raw()["pages"] == {"pages": [], "waiting": 0}
    assert walk.back().press(kind="utility_bill").press().at == "review"
    assert walk.renewal.residency == given


@pytest.mark.req("R9")
def test_a_corrected_number_takes_the_first_photo_and_its_yes_away() -> None:
    walk = Walk(rmv=PHOTO).to("review").change("id_kind").press()
    walk.rmv = uuid4()
    walk.press(number="S99999999")
    assert walk.at == "rmv_photo"
    assert walk.session.raw() == {"mine": ""}
    assert walk.press(mine="yes").at == "photo"
    assert walk.press().at == "review"
    assert walk.renewal.documents[0] == walk.rmv
    assert PHOTO not in walk.renewal.documents


@pytest.mark.req("R5")
def test_the_photo_that_the_rmv_gave_for_one_id_never_counts_for_another() -> None:
    walk = Walk(rmv=PHOTO).to("review").change("id_kind")
    walk.rmv = uuid4()
    walk.press(kind=IdKind.MASSACHUSETTS_ID_CARD.value).press(number="S99999999").back().back()
    walk.rmv = PHOTO
    walk.press(kind=LICENSE.value).press()
    assert walk.acts[-1] == FetchRmvPhoto(walk.renewal.id, "S12345678")
    assert walk.to("review").renewal.documents[0] == PHOTO


@pytest.mark.req("R9")
def test_a_photo_of_the_rmv_withdrawn_has_to_be_given_again() -> None:
    walk = Walk(rmv=PHOTO).to("review").change("id_kind").press().press().press(mine="no")
    assert walk.at == "id_verification"
    walk.press(**USUAL["id_verification"](walk))
    assert walk.at == "photo"
    assert walk.session.raw() == {
        "photo": {"document": "", "source": "", "verdict": "", "waiting": 0}
    }
    assert walk.press(photo=portrait()).at == "review"


@pytest.mark.req("R9")
def test_the_patient_s_own_photo_is_back_when_the_rmv_s_is_withdrawn() -> None:
    own = portrait("file")
    walk = Walk().to("photo").press(photo=own)
    walk.rmv = PHOTO
    walk.change("id_kind").press().press(number="S99999999").press(mine="yes")
    assert PHOTO in walk.to("review").renewal.documents
    instead = Walk(rmv=PHOTO).to("photo").press(photo=own)
    assert instead.at == "review"
    assert instead.renewal.photo is not None
    assert str(instead.renewal.photo.document) == own["document"]
    for taken_back in (walk, instead.resumed()):
        taken_back.change("id_kind").press().press().press(mine="no").to("photo")
        assert taken_back.session.raw() == {"photo": own}


@pytest.mark.req("R9")
def test_a_photo_is_not_the_rmv_s_because_a_page_says_so() -> None:
    walk = Walk().to("photo")
    words = {"photo": "Your identification photo is missing"}
    assert walk.refused(photo=portrait("rmv")) == words


def test_the_last_step_drops_answers_that_no_longer_apply_from_the_draft_only() -> None:
    walk = passport_after(Walk(rmv=PHOTO).to("review"))
    walk.kind = PASSPORT
    slots = set(walk.renewal.answers)
    assert {"id_number.massachusetts_license", f"rmv_photo.{PHOTO}"} <= slots
    walk.to("review")
    kept = {step.slot(walk.renewal) for step in walk.session.steps()} - {"review"}
    assert set(walk.renewal.answers) == kept
    walk.session.drop_unused()
    assert set(walk.renewal.answers) == kept
    walk.change("id_kind").press(kind=LICENSE.value)
    assert walk.session.raw()["number"] == "S12345678"


@pytest.mark.req("R13")
def test_an_outcome_with_a_blocking_finding_or_no_draft_keeps_the_page() -> None:
    walk = Walk()
    raw = walk.session.raw() | USUAL["identify"](walk)
    checked = walk.session.check(raw)
    walk.session.conclude(raw, checked.answers, Matched())
    assert walk.at == "identify"
    blocked = Matched((Finding.block(Rule.NOT_OPEN_YET, day=days(3)),), renewal())
    walk.session.conclude(raw, checked.answers, blocked)
    assert walk.at == "identify"
    assert [problem.field for problem in walk.session.problems] == [""]
    assert walk.renewal.patient_number == ""
    assert dict(walk.session.stages())[Stage.IDENTIFY] is StageState.PROBLEM


def test_what_was_typed_for_an_outlived_draft_is_not_taken_over_into_the_next() -> None:
    walk = Walk().to("residency")
    walk.back(pages=uploaded(3))
    walk.session.keep(walk.session.raw())
    while walk.at != "identify":
        walk.back()
    walk.stored = renewal()
    walk.press(pin=PIN).to("residency")
    assert walk.session.raw()["pages"] == {"pages": [], "waiting": 0}


def test_a_page_shows_a_copy_that_cannot_change_the_draft() -> None:
    walk = Walk().to("photo").back()
    shown = walk.session.raw()["pages"]
    assert isinstance(shown, dict)
    shown["pages"].clear()
    assert walk.session.raw()["pages"] != shown


def test_upcoming_is_where_proceed_leads_and_nothing_after_review() -> None:
    walk = Walk().to("instructions")
    following = walk.session.upcoming()
    assert following is not None
    assert walk.press().at == following.name
    assert walk.to("review").session.upcoming() is None


@pytest.mark.req("S5")
def test_what_staff_typed_is_theirs_until_the_person_alone_saves_the_page() -> None:
    walk, helper = Walk().to("personal_information"), uuid4()
    walk.session.typist = lambda: helper
    walk.press(street="5 Pine Road")
    walk.renewal.mark_assisted({}, None, walk.session.typists)
    assert walk.renewal.assisted["personal_information:street"] == helper
    walk.session.typist = lambda: None
    walk.back().press()
    assert "personal_information:street" not in walk.renewal.assisted

"""The caregiver's registration: the order of its steps, and what each asks and keeps."""

from copy import deepcopy
from datetime import date
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import Translator
from kiosk.wizard import caregiver_sequence, renewal_sequence
from kiosk.wizard.acts import Act, Outcome, PinRedeemed, RedeemPin, SubmitCaregiver, Submitted
from kiosk.wizard.fields.field import Complaint, RawAnswers
from kiosk.wizard.fields.pin import PinField
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Stage, Today
from kiosk.wizard.summary import caregiver_sections
from tests.factories import NOW, POLICY, TODAY, days
from tests.unit.wizard.walking import boxes, portrait, uploaded

PIN = "482190357716"
PERSON: RawAnswers = {
    "first_name": "Rosa",
    "last_name": "Lima",
    "date_of_birth": boxes(date(1990, 5, 4)),
}
CONTACT: RawAnswers = {
    "street": "1 Elm Street",
    "city": "Worcester",
    "state": "MA",
    "zip": "01608",
    "phone": "508 555 0142",
    "email": "rosa@example.org",
}
PASSPORT: dict[str, RawAnswers] = {
    "caregiver_information": {},
    "caregiver_person": PERSON,
    "caregiver_contact": CONTACT,
    "caregiver_pin": {"pin": "4821-9035 7716"},
    "caregiver_attestations": {"agreed": True},
    "id_kind": {"kind": "passport"},
    "id_number": {"number": "E12345678"},
    "out_of_state_id": {"expires_on": boxes(days(900)), "picture_of_document": uploaded()},
    "photo": {"photo": portrait()},
}


class CaregiverWalk:
    """One visit of a caregiver; `patient` is who gave the PIN."""

    def __init__(self, draft: CaregiverRegistration | None = None) -> None:
        self.made = draft or CaregiverRegistration.blank(uuid4(), "K3-7QX2M", uuid4(), NOW, "en")
        self.session = WizardSession(
            caregiver_sequence.SEQUENCE, self.made, lambda: Today(TODAY, POLICY)
        )
        self.acts: list[Act] = []
        self.visited: list[str] = []

    @property
    def at(self) -> str:
        return self.session.step.name

    def press(self, **typed: object) -> "CaregiverWalk":
        raw = self.session.raw() | typed
        checked = self.session.check(raw)
        assert not checked.problems, (self.at, checked.problems)
        self.visited.append(self.at)
        outcome = None if checked.act is None else self.answer(checked.act)
        self.session.conclude(raw, checked.answers, outcome)
        self.made.note_agreement(NOW, "en")
        return self

    def to(self, name: str) -> "CaregiverWalk":
        while self.at != name:
            self.press(**PASSPORT[self.at])
        return self

    def refused(self, **typed: object) -> dict[str, str]:
        problems = self.session.check(self.session.raw() | typed).problems
        return {problem.field: Translator("en").say(problem.message) for problem in problems}

    def answer(self, act: Act) -> Outcome:
        self.acts.append(act)
        if isinstance(act, SubmitCaregiver):
            return Submitted(reference=self.made.reference)
        stored = deepcopy(self.made)
        stored.redeemed(UUID(int=7), UUID(int=8), "María D.", renews=False)
        return PinRedeemed((Finding.advise(Rule.CAREGIVER_HELD),), stored)


@pytest.mark.req("C6")
def test_the_steps_come_in_the_program_s_order_and_count_five_stages() -> None:
    walk = CaregiverWalk().to("caregiver_review").press()
    assert walk.session.finished
    assert walk.visited == [*PASSPORT, "caregiver_review"]
    assert [stage for stage, _ in walk.session.stages()] == [
        Stage.INSTRUCTIONS,
        Stage.IDENTIFY,
        Stage.ID,
        Stage.PHOTO,
        Stage.REVIEW,
    ]
    assert walk.acts == [
        RedeemPin(walk.made.id, PIN),
        SubmitCaregiver(walk.made.id, walk.made.next_submission_id),
    ]
    assert PIN not in repr(walk.acts)


def test_shared_steps_exist_once() -> None:
    shared = {type(step) for step in caregiver_sequence.SEQUENCE} & {
        type(step) for step in renewal_sequence.SEQUENCE
    }
    assert {kind.__name__ for kind in shared} == {
        "IdKindStep", "IdNumber", "RmvPhoto", "IdVerification", "OutOfStateId", "Photo",
        "Unchanged",
    }  # fmt: skip


@pytest.mark.req("C6")
def test_what_was_typed_is_kept_but_the_pin() -> None:
    made = CaregiverWalk().to("caregiver_review").made
    assert made.name == Name("Rosa", "Lima")
    assert made.date_of_birth == date(1990, 5, 4)
    assert made.address == Address("1 Elm Street", "Worcester", "MA", "01608")
    assert (made.phone, made.email) == ("(508) 555-0142", "rosa@example.org")
    assert (made.agreed_id, made.agreed_version) == ("caregiver", 1)
    assert made.designation_id == UUID(int=7)
    assert PIN not in repr(made.answers)
    assert "4821-9035 7716" not in repr(made)


@pytest.mark.req("C7")
def test_a_caregiver_of_20_years_and_364_days_is_refused_with_words() -> None:
    walk = CaregiverWalk().to("caregiver_person")
    young = PERSON | {"date_of_birth": boxes(date(2005, 11, 21))}
    assert walk.refused(**young) == {"date_of_birth": "Caregivers must be 21 or older"}
    later = PERSON | {"date_of_birth": boxes(days(1))}
    assert walk.refused(**later) == {"date_of_birth": "Date of birth must be in the past"}
    walk.press(**PERSON | {"date_of_birth": boxes(date(2005, 11, 20))})
    assert walk.at == "caregiver_contact"


def test_an_earlier_registration_fills_the_form_in() -> None:
    made = CaregiverRegistration.blank(uuid4(), "K3-7QX2M", uuid4(), NOW, "en")
    made.email = "rosa@example.org"
    assert CaregiverWalk(made).to("caregiver_person").session.raw()["first_name"] == ""
    made = CaregiverRegistration.blank(uuid4(), "K3-7QX2M", uuid4(), NOW, "en")
    made.email = "rosa@example.org"
    blank = CaregiverWalk(made).to("caregiver_contact").session.raw()
    assert (blank["state"], blank["email"]) == ("MA", "rosa@example.org")
    made.name, made.date_of_birth = Name("Rosa", "Lima"), date(1990, 5, 4)
    made.address, made.phone = Address("1 Elm Street", "Worcester", "NH", "01608"), "1"
    made.answers = {"caregiver_information": {}}
    person = CaregiverWalk(made)
    known = person.session.raw()
    assert known["first_name"] == "Rosa"
    assert known["date_of_birth"] == boxes(date(1990, 5, 4))
    assert person.press().session.raw()["state"] == "NH"


@pytest.mark.req("C10")
def test_a_renewal_asks_for_the_same_person() -> None:
    walk = CaregiverWalk().to("caregiver_review")
    walk.made.renews = True
    walk.session.change("caregiver_person")
    words = "Name and date of birth must match your registration"
    assert walk.refused(**PERSON | {"last_name": "Adams"}) == {"first_name": words}
    assert walk.press(**PERSON | {"last_name": "LIMA"}).made.name == Name("Rosa", "LIMA")


@pytest.mark.req("C6")
def test_a_pin_is_asked_until_it_was_redeemed_and_not_again() -> None:
    walk = CaregiverWalk().to("caregiver_pin")
    checked = walk.session.check({"pin": PIN})
    walk.session.conclude({"pin": PIN}, checked.answers, PinRedeemed())
    assert walk.at == "caregiver_pin"
    walk.to("caregiver_attestations").session.back({})
    assert (walk.at, walk.session.raw()) == ("caregiver_pin", {})
    walk.press()
    assert len(walk.acts) == 1
    assert CaregiverWalk(walk.made).at == "caregiver_attestations"


@pytest.mark.req("C7")
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (PIN, PIN),
        ("4821 9035 7716", PIN),
        ("KIOSKPIN:482190357716", PIN),
        ("", "Enter it"),
        (None, "Enter it"),
        ("4821", "PIN must be 12 digits"),
        ("KIOSKPIN:4821", "PIN must be 12 digits"),
    ],
)
def test_a_pin_is_read_as_people_type_it_or_the_camera_sees_it(typed: object, value: str) -> None:
    field = PinField("PIN", missing="Enter it", wrong="PIN must be {digits} digits", digits=12)
    parsed = field.parse(typed)
    said = Translator("en").say(parsed.message) if isinstance(parsed, Complaint) else parsed
    assert said == value
    assert not field.keep


def test_statements_are_agreed_to_before_the_id() -> None:
    walk = CaregiverWalk().to("caregiver_attestations")
    assert walk.refused() == {"agreed": "Press “I agree” before you continue"}
    walk.press(agreed=True)
    assert walk.made.attestation is not None
    walk.made.agreed_version = 0
    assert CaregiverWalk(walk.made).at == "caregiver_attestations"


def test_review_shows_every_answer_never_the_pin_and_refuses_while_something_blocks() -> None:
    blank = CaregiverWalk()
    assert [section.change for section in caregiver_sections(blank.made)] == ["id_kind"]
    walk = CaregiverWalk().to("caregiver_review")
    shown = list(caregiver_sections(walk.made))
    steps = ["caregiver_person", "caregiver_pin", "id_kind", "photo"]
    assert [section.change for section in shown] == steps
    assert shown[1].rows[0].value == "María D."
    walk.made.email = ""
    assert PIN not in repr(list(caregiver_sections(walk.made)))
    walk.made.photo = None
    assert walk.refused() == {"": "Your identification photo is missing"}

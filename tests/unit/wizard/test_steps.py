"""Steps one by one: what they ask, prefill and save outside of any walk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from kiosk import labels
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.renewal import Renewal
from kiosk.wizard import caregiver_sequence
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.fields.text_fields import TextField
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.step import Stage, Step, Today
from kiosk.wizard.steps.caregiver.caregiver_contact import CaregiverContact
from kiosk.wizard.steps.identity.id_verification import IdVerification
from kiosk.wizard.steps.identity.out_of_state_id import OutOfStateId
from kiosk.wizard.steps.person.personal_information import PersonalInformation
from kiosk.wizard.steps.residency.residency_pages import ResidencyPages
from tests.factories import NOW, POLICY, TODAY, renewal

NOW_HERE = Today(TODAY, POLICY)
DAY = date(2027, 1, 1)
PAGE = (uuid4(),)
STEPS = {step.name: step for step in SEQUENCE}


class Plain(Step[Application]):
    """A step that changes nothing about what a step does on its own."""

    name, stage, title = "plain", Stage.REVIEW, "Plain"
    word = TextField("Word", missing="Enter a word")


def test_a_step_on_its_own_asks_its_fields_and_does_nothing_else() -> None:
    step, draft = Plain(), renewal()
    before = vars(draft).copy()
    answers, problems = step.examine({"word": " hello "}, draft, NOW_HERE)
    assert (answers[step.word], problems) == ("hello", ())
    assert step.act(answers, draft) is None
    step.take(answers, draft, Outcome())
    step.save(answers, draft)
    assert vars(draft) == before
    assert (step.applies(draft), step.prefill(draft)) == (True, {})
    assert step.slot(draft) == "plain"
    assert not step.done(None, draft, NOW_HERE)
    assert step.done({"word": "hello"}, draft, NOW_HERE)


def test_an_address_that_cannot_be_emailed_is_refused_at_its_field() -> None:
    draft = renewal()
    typed: RawAnswers = {"street": "1 Elm St", "city": "Lynn", "state": "MA", "zip": "01901"}
    typed |= {"phone": "(508) 555-0142", "email": "josé@example.com"}

    every = Today(TODAY, replace(POLICY, mails_every_letter=True))
    for step in (PersonalInformation(), CaregiverContact()):
        assert [p.field for p in step.examine(typed, draft, NOW_HERE)[1]] == ["email"]
        assert step.examine(typed, draft, every)[1] == ()


def test_values_are_checked_together_only_when_each_is_fine() -> None:
    class Strict(Plain):
        word = Plain.word

        def check(
            self, answers: Answers, application: Application, today: Today
        ) -> Iterator[Problem]:
            raise AssertionError(answers)

    assert [p.field for p in Strict().examine({}, renewal(), NOW_HERE)[1]] == ["word"]


@pytest.mark.req("R3", "R4")
def test_pages_start_with_the_registration() -> None:
    assert STEPS["identify"].prefill(Renewal.unidentified(NOW, "en")) == {}
    one_name = STEPS["identify"].prefill(renewal(name=Name("", "Suharto")))
    assert (one_name["first_name"], one_name["last_name"]) == ("-", "Suharto")
    contact = {"phone": "(508) 555-0142", "email": "maria@example.org"}
    home = {"street": "18 Elm Street, Apt 2", "city": "Worcester", "state": "MA", "zip": "01608"}
    assert PersonalInformation().prefill(renewal()) == home | contact
    assert PersonalInformation().prefill(renewal(address=None)) == {"state": "MA"} | contact


def test_pages_of_a_kind_that_was_not_chosen_are_not_taken() -> None:
    draft = renewal()
    shown = IdVerification()
    front = {"expires_on": DAY, "front": PAGE, "back": PAGE}
    shown.save(Answers(front), draft)
    other = OutOfStateId()
    other.save(Answers({"expires_on": DAY, "picture_of_document": PAGE}), draft)
    proof = ResidencyPages()
    answers = Answers({"dated_on": DAY, "pages": PAGE})
    assert list(proof.check(answers, draft, NOW_HERE)) == []
    proof.save(answers, draft)
    assert (draft.identification, draft.residency) == (None, None)


@pytest.mark.req("R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10")
def test_steps_of_the_program_carry_its_labels() -> None:
    titles = {
        "identify": labels.IDENTIFY,
        "instructions": labels.INSTRUCTIONS,
        "id_kind": labels.SUBMIT_ID,
        "id_verification": labels.ID_VERIFICATION,
        "out_of_state_id": labels.OUT_OF_STATE_ID,
        "residency_kind": labels.RESIDENCY,
        "residency": labels.RESIDENCY,
        "photo": labels.PHOTO,
        "review": labels.REVIEW,
    }
    assert {name: STEPS[name].title for name in titles} == titles


@pytest.mark.parametrize("step", SEQUENCE, ids=lambda step: step.name)
def test_every_step_but_the_last_is_left_by_proceed(step: Step[Renewal]) -> None:
    assert step.button == (labels.SUBMIT if step is SEQUENCE[-1] else labels.PROCEED)
    assert all(field.name and field.label for field in step.all_fields())


@pytest.mark.req("C6")
def test_a_caregiver_s_review_too_is_left_by_proceed() -> None:
    assert {step.button for step in caregiver_sequence.SEQUENCE} == {labels.PROCEED}

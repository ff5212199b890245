"""R10: review shows every answer with its Change, and of numbers the last four only."""

from uuid import uuid4

import pytest

from kiosk.domain.renewal.documents import IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import Message, Translator
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.summary import Section, SummaryRow, masked, sections
from tests.factories import complete_renewal, renewal, renewal_with_rmv_photo

SAY = Translator("en")


def shown(draft: Renewal) -> dict[str, Section]:
    return {section.heading: section for section in sections(draft)}


def words(section: Section) -> dict[str, str]:
    def value(row: SummaryRow) -> str:
        if isinstance(row.value, Message):
            return SAY.say(row.value)
        return row.value if isinstance(row.value, str) else SAY.full_date(row.value)

    return {row.label: value(row) for row in section.rows}


@pytest.mark.req("R10")
def test_review_shows_every_answer_in_the_order_of_the_steps() -> None:
    draft = complete_renewal(IdKind.OUT_OF_STATE)
    review = shown(draft)
    assert list(review) == [
        "Who you are",
        "Where you live",
        "Your ID",
        "Proof of residency",
        "Your photo",
    ]
    assert words(review["Who you are"]) == {
        "Name": "María Delgado-Ruiz",
        "Date of birth": "March 14, 1984",
        "Patient number": "ends in 4471",
    }
    assert words(review["Where you live"]) == {
        "Address": "18 Elm Street, Apt 2, Worcester 01608",
        "Phone": "ends in 0142",
        "Email": "maria@example.org",
    }
    assert words(review["Your ID"])["Kind"] == "Out-of-state license or ID"
    assert words(review["Your ID"])["Number"] == "ends in 5678"
    assert words(review["Proof of residency"]) == {
        "Document": "Utility bill",
        "Date": "October 31, 2026",
    }


@pytest.mark.req("S7")
def test_review_says_that_there_is_no_email() -> None:
    review = shown(complete_renewal(IdKind.PASSPORT, email=""))
    assert words(review["Where you live"])["Email"] == "None"


@pytest.mark.req("R9", "R10")
@pytest.mark.parametrize("kind", list(IdKind))
def test_every_page_that_is_sent_is_shown_once(kind: IdKind) -> None:
    draft = complete_renewal(kind)
    pictures = [picture.document for section in sections(draft) for picture in section.pictures]
    assert tuple(pictures) == draft.documents


@pytest.mark.req("R9", "R10")
def test_pictures_carry_captions() -> None:
    def captions(draft: Renewal, heading: str) -> list[str]:
        return [SAY.say(picture.caption) for picture in shown(draft)[heading].pictures]

    assert captions(complete_renewal(), "Your ID") == ["ID front", "ID back"]
    assert captions(complete_renewal(), "Proof of residency") == ["Page 1", "Page 2"]
    assert captions(renewal_with_rmv_photo(), "Your ID")[0] == "RMV photo"


def test_a_draft_with_nothing_given_yet_can_be_shown() -> None:
    review = shown(renewal(address=None, id_kind=None))
    assert "Where you live" not in review
    assert "Your photo" not in review
    assert review["Your ID"] == Section("Your ID", "id_kind")
    assert review["Proof of residency"] == Section("Proof of residency", "residency_kind")


def test_the_massachusetts_id_as_proof_has_neither_date_nor_pages() -> None:
    kind = ResidencyKind.MASSACHUSETTS_ID
    draft = complete_renewal(residency_kind=kind, residency=Residency(kind))
    section = shown(draft)["Proof of residency"]
    assert words(section) == {"Document": "My Massachusetts ID"}
    assert section.pictures == ()


@pytest.mark.req("R10")
def test_each_change_names_a_step() -> None:
    named = {section.change for section in sections(complete_renewal())}
    assert named <= {step.name for step in SEQUENCE}


def test_a_short_number_is_shown_as_it_is_short() -> None:
    assert SAY.say(masked("12")) == "ends in 12"
    assert str(uuid4()) not in SAY.say(masked("S12345678"))

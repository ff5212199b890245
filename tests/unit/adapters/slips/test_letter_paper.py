"""Mails on paper: the same sentences, the reference to find them by, and nobody else's words."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.i18n import Translator
from kiosk.letters.samples import STORE, twins
from kiosk.settings import Paper
from tests.papers import PRINTED_AT
from tests.unit.letters.test_claims import claims

pytestmark = pytest.mark.req("S7")
SAY = Translator()
TWINS = twins()
REFERENCE = "K3-7F2QM"
BEFORE_A_RECORD = ("caregiver_registered",)


def pages(name: str, paper: Paper, language: str = "en") -> list[str]:
    pdf = PdfPapers("K3", paper).letter(TWINS[name], REFERENCE, STORE, PRINTED_AT, language)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.req("C8", "C10", "R14")
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", TWINS)
def test_the_paper_says_all_that_the_mail_says(name: str, paper: Paper) -> None:
    letter = TWINS[name]
    (said,) = pages(name, paper)
    steps = [message for step in letter.steps for message in (step.title, step.detail)]
    for message in (letter.subject, letter.opening, *letter.paragraphs, *steps):
        assert SAY.say(message) in said
    assert letter.figure in said
    assert STORE.phone in said


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", TWINS)
def test_staff_find_every_paper_by_its_reference(name: str, paper: Paper) -> None:
    (said,) = pages(name, paper)
    assert REFERENCE in said
    assert ("Reference K3-7F2QM" in said) is (TWINS[name].figure != REFERENCE)


@pytest.mark.parametrize("name", TWINS)
def test_a_second_language_repeats_the_sentences_and_not_the_figure(name: str) -> None:
    (said,) = pages(name, Paper.RECEIPT, "es")
    letter = TWINS[name]
    assert said.count(SAY.say(letter.opening)) == 2
    if letter.figure != REFERENCE:
        assert said.count(letter.figure) == 1


@pytest.mark.req("R11", "C8")
@pytest.mark.parametrize("name", BEFORE_A_RECORD)
def test_a_paper_before_a_reviewer_s_record_claims_nothing(name: str) -> None:
    (said,) = pages(name, Paper.LETTER)
    assert not claims(said)


@pytest.mark.req("R14")
def test_a_return_is_not_called_a_decision() -> None:
    (said,) = pages("renewal_returned", Paper.LETTER)
    assert not claims(said)

"""Emails on paper: the same sentences, the reference to find them by, and no one else's words."""

from dataclasses import replace

import pytest

from kiosk.i18n import Translator
from kiosk.letters.papers.printed_letter import SAMPLES
from kiosk.settings import Paper
from tests.papers import STORE
from tests.unit.adapters.slips.printed import pages
from tests.unit.letters.test_claims import claims

pytestmark = pytest.mark.req("S7")
SAY = Translator("en")


@pytest.mark.req("C8", "C10", "R14")
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", SAMPLES)
def test_the_paper_says_all_that_the_email_says(name: str, paper: Paper) -> None:
    letter = SAMPLES[name].letter
    (said,) = pages(SAMPLES[name], paper)
    steps = [message for step in letter.steps for message in (step.title, step.detail)]
    for message in (letter.subject, letter.opening, *letter.paragraphs, *steps):
        assert SAY.say(message) in said
    assert letter.figure in said
    assert STORE.phone in said


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", SAMPLES)
def test_staff_find_every_paper_by_its_reference(name: str, paper: Paper) -> None:
    for facts in (SAMPLES[name], replace(SAMPLES[name], reference="K3-9ZZZZ")):
        (said,) = pages(facts, paper)
        assert facts.reference in said
        another = facts.reference not in ("", facts.letter.figure)
        assert ("Reference " in said) is another


@pytest.mark.parametrize("name", SAMPLES)
def test_a_second_language_repeats_the_sentences_and_not_the_figure(name: str) -> None:
    facts = SAMPLES[name]
    (said,) = pages(facts, Paper.RECEIPT, "es")
    assert said.count(SAY.say(facts.letter.opening)) == 2
    if facts.letter.figure != facts.reference:
        assert said.count(facts.letter.figure) == 1


@pytest.mark.req("R11", "R14", "C8")
@pytest.mark.parametrize("name", ["caregiver_registered", "renewal_returned"])
def test_a_paper_without_a_decision_claims_none(name: str) -> None:
    (said,) = pages(SAMPLES[name])
    assert not claims(said)

"""What every maker of papers promises, checked against ReportLab's and the fake."""

from dataclasses import replace

import pytest

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.store.policy import Policy
from kiosk.letters.notices import caregiver_registered
from kiosk.letters.paper_facts import PaperFacts
from kiosk.letters.papers.printed_letter import SAMPLES as LETTERS
from kiosk.letters.papers.staff import SAMPLES as STAFF
from kiosk.letters.samples import SAMPLES
from kiosk.ports.papers import Papers
from kiosk.settings import Paper
from tests.fakes.papers import FakePapers
from tests.papers import FACTS, GUIDE, JPEG, PAUSED, PIN_GIVEN, PRINTED_AT, STORE

REGISTERED = LETTERS["caregiver_registered"]
OTHERS: dict[str, PaperFacts] = {
    "reference": replace(FACTS, reference="K3-9ZZZZ"),
    "portrait": replace(FACTS, portrait=JPEG),
    "name": replace(PAUSED, name="Ana P."),
    "end": replace(PAUSED, until=PRINTED_AT),
    "things to bring": replace(PAUSED, bring=PAUSED.bring[:1]),
    "digits": replace(PIN_GIVEN, digits="482190357717"),
    "patient": replace(PIN_GIVEN, patient="Ana P."),
    "policy": replace(GUIDE, policy=Policy(caregiver_pin_hours=48)),
    "letter": replace(REGISTERED, letter=caregiver_registered.letter("Bo L.", STORE)),
    "letter's reference": replace(REGISTERED, reference="K3-9ZZZZ"),
    "key": replace(STAFF["key_escrow"], figures=("00000",)),
}


@pytest.fixture(params=["letter", "receipt", "fake"])
def papers(request: pytest.FixtureRequest) -> Papers:
    return FakePapers() if request.param == "fake" else PdfPapers("K3", Paper(request.param))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_paper_is_a_pdf_of_its_own_and_the_same_each_time(
    papers: Papers, sample: str
) -> None:
    first, second = (papers.draw(SAMPLES[sample], STORE, PRINTED_AT, "en") for _ in range(2))

    assert first == second
    assert first.startswith(b"%PDF-")
    assert first.rstrip().endswith(b"%%EOF")
    for store, language in ((STORE, "es"), (replace(STORE, name="Elm Street"), "en")):
        assert papers.draw(SAMPLES[sample], store, PRINTED_AT, language) != first


@pytest.mark.parametrize("other", OTHERS)
def test_other_facts_are_another_paper(papers: Papers, other: str) -> None:
    facts = OTHERS[other]
    same_kind = [each for each in SAMPLES.values() if type(each) is type(facts)]
    made = {papers.draw(each, STORE, PRINTED_AT, "en") for each in (facts, *same_kind)}
    assert len(made) == 1 + len(same_kind)


def test_another_website_is_another_slip(papers: Papers) -> None:
    other = replace(STORE, portal_url="https://example.org")
    made = {papers.draw(PIN_GIVEN, store, PRINTED_AT, "en") for store in (STORE, other)}
    assert len(made) == 2


def test_a_portrait_is_embedded_as_it_is_and_only_if_given(papers: Papers) -> None:
    for facts, holds in ((FACTS, False), (replace(FACTS, portrait=JPEG), True)):
        assert (JPEG in papers.draw(facts, STORE, PRINTED_AT, "en")) is holds

"""What every maker of papers promises, held against ReportLab's and the fake."""

from dataclasses import replace

import pytest

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.letters.desk.staff_papers import page_to_test
from kiosk.letters.notices import caregiver_registered
from kiosk.ports.papers import Papers
from kiosk.settings import Paper
from tests.factories import POLICY
from tests.fakes.papers import FakePapers
from tests.papers import FACTS, JPEG, PAUSED, PIN_GIVEN, PRINTED_AT, STORE

REGISTERED = caregiver_registered.letter("Ana P.", STORE)


@pytest.fixture(params=["letter", "receipt", "fake"])
def papers(request: pytest.FixtureRequest) -> Papers:
    return FakePapers() if request.param == "fake" else PdfPapers("K3", Paper(request.param))


def test_every_paper_is_a_pdf(papers: Papers) -> None:
    for paper in (
        papers.confirmation(FACTS, STORE, PRINTED_AT, "en"),
        papers.pause_slip(PAUSED, STORE, PRINTED_AT, "en"),
        papers.pin_slip(PIN_GIVEN, STORE, PRINTED_AT, "en"),
        papers.guide(POLICY, STORE, PRINTED_AT, "en"),
        papers.notice(page_to_test(), STORE, PRINTED_AT, "es"),
        papers.letter(REGISTERED, "K3-7F2QM", STORE, PRINTED_AT, "es"),
    ):
        assert paper.startswith(b"%PDF-")
        assert paper.rstrip().endswith(b"%%EOF")


def test_the_same_paper_has_the_same_bytes(papers: Papers) -> None:
    first, second = (papers.confirmation(FACTS, STORE, PRINTED_AT, "en", JPEG) for _ in range(2))

    assert first == second
    slips = {papers.pause_slip(PAUSED, STORE, PRINTED_AT, "en") for _ in range(2)}
    assert len(slips) == 1
    assert len({papers.pin_slip(PIN_GIVEN, STORE, PRINTED_AT, "en") for _ in range(2)}) == 1
    assert len({papers.guide(POLICY, STORE, PRINTED_AT, "en") for _ in range(2)}) == 1


def test_another_reference_store_or_language_is_another_paper(papers: Papers) -> None:
    made = {
        papers.confirmation(FACTS, STORE, PRINTED_AT, "en"),
        papers.confirmation(FACTS, STORE, PRINTED_AT, "es"),
        papers.confirmation(FACTS, replace(STORE, name="Elm Street"), PRINTED_AT, "en"),
        papers.confirmation(replace(FACTS, reference="K3-9ZZZZ"), STORE, PRINTED_AT, "en"),
    }

    assert len(made) == 4


def test_another_person_or_day_is_another_slip(papers: Papers) -> None:
    made = {
        papers.pause_slip(facts, STORE, PRINTED_AT, "en")
        for facts in (
            PAUSED,
            replace(PAUSED, name="Ana P."),
            replace(PAUSED, until=PRINTED_AT),
            replace(PAUSED, bring=PAUSED.bring[:1]),
        )
    }

    assert len(made) == 4


def test_a_portrait_is_embedded_as_it_is_and_only_if_given(papers: Papers) -> None:
    assert JPEG in papers.confirmation(FACTS, STORE, PRINTED_AT, "en", JPEG)
    assert JPEG not in papers.confirmation(FACTS, STORE, PRINTED_AT, "en")


def test_another_pin_patient_or_website_is_another_slip(papers: Papers) -> None:
    made = {
        papers.pin_slip(facts, store, PRINTED_AT, "en")
        for facts, store in (
            (PIN_GIVEN, STORE),
            (replace(PIN_GIVEN, digits="482190357717"), STORE),
            (replace(PIN_GIVEN, patient="Ana P."), STORE),
            (PIN_GIVEN, replace(STORE, portal_url="https://example.org")),
        )
    }

    assert len(made) == 4


def test_another_policy_is_another_guide(papers: Papers) -> None:
    shorter = replace(POLICY, caregiver_pin_hours=48)
    made = {papers.guide(policy, STORE, PRINTED_AT, "en") for policy in (POLICY, shorter)}

    assert len(made) == 2


def test_another_letter_or_reference_is_another_paper(papers: Papers) -> None:
    other = caregiver_registered.letter("Bo L.", STORE)
    made = {
        papers.letter(letter, reference, STORE, PRINTED_AT, "en")
        for letter in (REGISTERED, other)
        for reference in ("K3-7F2QM", "K3-9ZZZZ", "K3-7F2QM")
    }

    assert len(made) == 4

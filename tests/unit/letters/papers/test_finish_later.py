"""What someone who finishes later is told to bring."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import Translator
from kiosk.letters.paper_facts import day_and_time
from kiosk.letters.papers import finish_later as words
from kiosk.letters.papers.finish_later import things_to_bring

pytestmark = pytest.mark.req("R15")


def titles(*rules: Rule, id_kind: IdKind | None = None) -> list[str]:
    findings = [Finding.block(rule) for rule in rules]
    return [str(thing.title.text) for thing in things_to_bring(findings, id_kind)]


def test_everyone_brings_the_way_to_log_on() -> None:
    assert titles() == [words.LOG_ON]


@pytest.mark.parametrize(
    ("rule", "thing"),
    [
        (Rule.CERTIFICATION_EXPIRED, words.PHYSICIAN),
        (Rule.CONTACT_MISSING, words.CONTACT),
        (Rule.NOT_IN_MASSACHUSETTS, words.CONTACT),
        (Rule.ID_MISSING, words.AN_ID),
        (Rule.RESIDENCY_MISSING, words.PROOF),
        (Rule.RESIDENCY_TOO_OLD, words.PROOF),
        (Rule.RESIDENCY_NEEDS_STATE_ID, words.PROOF),
        (Rule.PHOTO_MISSING, words.PHOTO),
    ],
)
def test_what_is_missing_is_to_be_brought(rule: Rule, thing: str) -> None:
    assert titles(rule) == [words.LOG_ON, thing]


@pytest.mark.parametrize("kind", list(IdKind))
def test_the_id_that_was_chosen_is_named_unless_it_has_run_out(kind: IdKind) -> None:
    assert titles(Rule.ID_MISSING, id_kind=kind) == [words.LOG_ON, words.YOUR_ID[kind]]
    assert titles(Rule.ID_EXPIRED, id_kind=kind) == [words.LOG_ON, words.AN_ID]


def test_an_advice_is_nothing_to_bring() -> None:
    advice = [Finding.advise(Rule.ID_EXPIRES_SOON), Finding.advise(Rule.ADDRESS_CHANGED)]

    assert [str(thing.title.text) for thing in things_to_bring(advice, None)] == [words.LOG_ON]


def test_the_last_moment_is_told_with_day_and_time() -> None:
    moment = datetime(2026, 11, 23, 10, 36, tzinfo=UTC)
    assert Translator("en").say(day_and_time(moment)) == "November 23, 2026, 10:36 AM"

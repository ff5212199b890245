"""The words of codes and findings, and the rules that every text of ours keeps."""

import re
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.renewal.documents import ResidencyKind, id_expired, residency_date
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.portrait import PortraitReason
from kiosk.domain.renewal.registration import may_renew
from kiosk.errors import ErrorCode, KioskError
from kiosk.finding_words import FINDING_WORDS, finding_message, finding_words
from kiosk.i18n import N_, Marked, Message, Plural, Translator
from kiosk.operator_words import OPERATOR_WORDS, operator_message
from kiosk.portrait_words import PORTRAIT_WORDS
from kiosk.staff_words import STAFF_LINES, staff_message
from kiosk.wizard.fields import contact_fields, dates, document_fields, text_fields
from kiosk.wizard.fields.field import Complaint, Field
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.steps.person import identify_step
from kiosk.words import ERROR_WORDS, error_message, placeholders
from tests.factories import POLICY, TODAY, certification, complete_renewal, days, registration
from tests.unit.plain_words import WORD, grade, sentences, words
from tools import catalogue

ROOT = Path(__file__).parents[2]
SAY = Translator("en")
BANNED = re.compile(r"\b(please|sorry|oops|invalid|forbidden|illegal|error)\b", re.IGNORECASE)
CODE = re.compile(r"\b[A-Z]+_[A-Z_]+\b|\b[a-z]+_[a-z_]+\b|\b[EF]?\d{3,}\b")
NOT_CODES = {"100", "500", "0400", "400", "700", "1900", "000", "200", "pg_dump"}
EVERY_TEXT = sorted(catalogue.texts(catalogue.extract(ROOT)))


def forms(text: Marked) -> tuple[str, ...]:
    """Each form of a marked text; none of an empty one."""
    return (text.one, text.many) if isinstance(text, Plural) else (text,) if text else ()


FIELDS: list[Field[Any]] = [field for step in SEQUENCE for field in step.all_fields()]
CONSTANTS = {
    form
    for module in (contact_fields, dates, document_fields, text_fields, identify_step)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, Marked)
    for form in forms(value)
}
COMPLAINTS = sorted(
    {
        form
        for field in FIELDS
        for name in ("missing", "wrong")
        for form in forms(vars(field).get(name, ""))
    }
    | CONSTANTS
)
AT_FIELDS = [
    *COMPLAINTS,
    *(form for words in ERROR_WORDS.values() for form in (*forms(words.title), *forms(words.line))),
    *(form for w in OPERATOR_WORDS.values() for form in (*forms(w.title), *forms(w.line))),
    *(form for line in STAFF_LINES.values() for form in forms(line)),
    *PORTRAIT_WORDS.values(),
    *(form for words in FINDING_WORDS.values() for form in forms(words.title)),
]
ADVICE = [form for words in FINDING_WORDS.values() for form in forms(words.line)]
FACTS: dict[str, str | int] = {
    "group": 7,
    "seconds": 15,
    "minutes": 15,
    "desk_code": "K7Q-M2X",
    "reference": "K3-7F2QM",
    "header": "pin,first_name",
    "count": 3,
    "most": 120,
    "other": "card_days_most",
    "file": "kiosk.key",
    "folder": "data",
    "key": "data.folder",
    "wanted": "a path",
    "why": "line 3",
    "decided": "approved",
    "reason": "photo",
    "codes": "id_expired, photo_differs",
    "table": "staff",
    "id": "4b1c0f8e-8d6f-4d0c-9a55-0d9e1b9e2f11",
}


def resource(*path: str) -> str:
    place = files("resources")
    for part in path:
        place = place / part
    return place.read_text(encoding="utf-8")


def raised() -> dict[Rule, Finding]:
    """One finding of each rule of the domain, raised by the rule itself."""
    empty = complete_renewal(
        instructions_read=False, address=None, identification=None, residency=None, photo=None
    )
    moved = complete_renewal(certification_expires_on=days(-1))
    moved.registered_address = None
    found = [*empty.findings(TODAY, POLICY), *moved.findings(TODAY, POLICY)]
    found += may_renew(certification(), None, TODAY, POLICY)
    young = registration(date_of_birth=days(-10), expires_on=days(90))
    found += may_renew(certification(), young, TODAY, POLICY)
    for kind in ResidencyKind:
        for day in (days(1), days(-1), days(-50), date(2025, 1, 1)):
            found += residency_date(kind, day, TODAY, POLICY)
    for day in (days(-1), TODAY):
        found += id_expired(day, TODAY, POLICY)
    return {finding.rule: finding for finding in found}


def test_every_code_finding_and_reason_has_words() -> None:
    assert set(ERROR_WORDS) == set(ErrorCode)
    assert set(FINDING_WORDS) == set(Rule)
    assert set(PORTRAIT_WORDS) == set(PortraitReason)


def test_the_words_of_a_code_are_whole_with_and_without_their_facts() -> None:
    named = {code: placeholders(w.title) | placeholders(w.line) for code, w in ERROR_WORDS.items()}
    assert [code for code in ErrorCode if named[code] - FACTS.keys()] == []
    for code in ErrorCode:
        for error in (KioskError(code, **FACTS), KioskError(code)):
            drawn = SAY.say(error_message(error))
            assert drawn, code
            assert not re.search(r"[{}]", drawn)


@pytest.mark.parametrize("finding", raised().values(), ids=lambda finding: finding.rule.value)
def test_a_finding_as_raised_fills_its_words(finding: Finding) -> None:
    for drawn in SAY.pair(finding_words(finding)):
        assert drawn
        assert not re.search(r"[{}]", drawn)


@pytest.mark.parametrize(
    ("finding", "drawn"),
    [
        (
            Finding.block(Rule.NOT_OPEN_YET, day=date(2026, 12, 1)),
            "You can renew starting December 1, 2026",
        ),
        (Finding.block(Rule.TOO_YOUNG, age=18), "This kiosk is for patients 18 or older"),
        (
            Finding.block(Rule.RESIDENCY_OTHER_YEAR, year="2026"),
            "Date on the document must be in 2026",
        ),
        (Finding.advise(Rule.RESIDENCY_NEARLY_TOO_OLD, days=52), "Your document is 52 days old"),
    ],
)
def test_a_finding_reads_as_a_sentence(finding: Finding, drawn: str) -> None:
    assert SAY.say(finding_message(finding)) == drawn


@pytest.mark.parametrize(
    ("code", "exact"),
    [
        (ErrorCode.LOG_ON_WRONG, "Username or password is not right"),
        (
            ErrorCode.IDENTITY_MISMATCH,
            "We can't match these details. Check them against your physician's paper, or ask staff",
        ),
        (ErrorCode.FILE_KIND, "The file must be a JPG, PNG or PDF"),
        (ErrorCode.FILE_TOO_LARGE, "The file must be smaller than 20 MB"),
        (ErrorCode.FILE_EMPTY, "The file is empty"),
        (ErrorCode.FILE_PASSWORD, "The file is password protected"),
        (ErrorCode.FILE_UNREADABLE, "We could not read the file. Take a picture instead"),
    ],
)
def test_words_that_the_screens_fix_are_kept(code: ErrorCode, exact: str) -> None:
    assert SAY.say(error_message(KioskError(code))) == exact


@pytest.mark.req("R7")
@pytest.mark.parametrize(
    "exact",
    [
        "Enter the expiration date of your document",
        "Choose a picture of your document",
        "Upload your picture before you proceed",
    ],
)
def test_complaints_that_the_screens_fix_are_kept(exact: str) -> None:
    assert exact in COMPLAINTS


@pytest.mark.req("R7")
def test_an_expired_id_is_told_in_the_screens_words() -> None:
    expected = "Expiration date must be today or in the future"
    assert SAY.say(finding_message(Finding.block(Rule.ID_EXPIRED))) == expected


def test_words_at_a_field_end_without_a_full_stop() -> None:
    assert [said for said in AT_FIELDS if said.rstrip().endswith((".", "!"))] == []


def test_advice_is_whole_sentences() -> None:
    assert [said for said in ADVICE if not said.endswith(".")] == []


@pytest.mark.req("U18")
@pytest.mark.parametrize("field", FIELDS, ids=lambda field: f"{field.name}: {field.label}")
def test_a_complaint_contains_words_of_its_label(field: Field[Any]) -> None:
    optional = getattr(field, "optional", False)
    complaint = field.parse("?" * 1000 if optional else field.empty())
    assert isinstance(complaint, Complaint)
    said = {word.lower() for word in WORD.findall(SAY.say(complaint.message))}
    assert said & {word.lower() for word in WORD.findall(field.label)} - {"of", "the", "your"}


@pytest.mark.req("U18")
def test_no_text_says_a_banned_word() -> None:
    assert [said for said in EVERY_TEXT if BANNED.search(said)] == []


def test_words_at_a_field_carry_no_codes() -> None:
    plain = {said: re.sub(r"\{\w+\}", "", said) for said in AT_FIELDS}
    found = {said: set(CODE.findall(text)) - NOT_CODES for said, text in plain.items()}
    assert {said: codes for said, codes in found.items() if codes} == {}


@pytest.mark.req("U23")
def test_no_sentence_has_more_than_twenty_words() -> None:
    long = [s for said in EVERY_TEXT for s in sentences(said) if len(words(s)) > 20]
    assert long == []


@pytest.mark.parametrize(
    "name",
    [
        "instructions/en.md",
        "instructions/caregiver/en.md",
        "attestations/en/renewal-v1.md",
        "attestations/en/caregiver-v1.md",
    ],
)
def test_what_is_read_on_screen_is_short_and_plain(name: str) -> None:
    lines = [line.lstrip("#- ") for line in resource(*name.split("/")).splitlines() if line.strip()]
    assert [s for line in lines for s in sentences(line) if len(words(s)) > 20] == []
    assert not [line for line in lines if BANNED.search(line)]
    assert grade(lines) <= 8
    assert [line for line in lines if len(words(line)) >= 6 and grade([line]) > 8] == []


@pytest.mark.req("U23")
def test_every_text_is_at_most_of_grade_eight() -> None:
    assert grade(EVERY_TEXT) <= 8
    hard = {said: grade([said]) for said in EVERY_TEXT if len(words(said)) >= 6}
    assert {said: found for said, found in hard.items() if found > 8} == {}


@pytest.mark.parametrize(
    ("said", "at_least", "at_most"),
    [
        ("The cat sat on the mat.", -2.0, 2.0),
        ("Ask staff. They can help you.", -3.0, 3.0),
        (
            "Verification of eligibility necessitates authoritative documentation of identity.",
            20.0,
            40.0,
        ),
    ],
)
def test_the_measure_tells_plain_from_hard(said: str, at_least: float, at_most: float) -> None:
    assert at_least <= grade([said]) <= at_most


@pytest.mark.req("R4", "R11")
def test_the_instructions_claim_no_approval_by_this_kiosk() -> None:
    said = resource("instructions", "en.md")
    assert "It does not approve it" in said
    assert "Once approved" in said
    assert "no state application fee" in said


def test_the_agreement_on_review_is_the_attestation_that_is_stored() -> None:
    agreed = next(field for field in FIELDS if field.name == "agreed")
    assert resource("attestations", "en", "renewal-v1.md").strip() == agreed.hint


def test_a_message_is_the_marked_text_itself() -> None:
    assert N_("Proceed") == "Proceed"
    assert error_message(KioskError(ErrorCode.FILE_EMPTY)) == Message("The file is empty")


@pytest.mark.req("U18")
def test_a_terminal_sends_no_one_to_staff_a_stick_or_a_page() -> None:
    elsewhere = re.compile(
        r"(ask|show|tell|to) staff|stick|take a picture|go back|menu", re.IGNORECASE
    )
    said = {code: SAY.say(operator_message(KioskError(code, **FACTS))) for code in ErrorCode}
    sent = {code for code, words in said.items() if elsewhere.search(words)}
    assert sent == AT_KIOSK_ONLY
    assert (
        said[ErrorCode.FILE_GONE] == "There is no such file, or it cannot be read. Check its path"
    )


AT_KIOSK_ONLY = {
    ErrorCode.CODE_LOCKED,
    ErrorCode.MAIL_LIMIT,
    ErrorCode.IDENTITY_MISMATCH,
    ErrorCode.IDENTITY_LOCKED,
    ErrorCode.IDENTITY_STAFF,
    ErrorCode.CAREGIVER_PIN_LOCKED,
    ErrorCode.CAREGIVER_NOT_OPEN,
    ErrorCode.PHONE_UNAVAILABLE,
}
"""What only a patient or caregiver can meet."""


def test_nothing_at_the_desk_sends_staff_to_staff_or_to_a_command() -> None:
    elsewhere = re.compile(r"\b(ask|show|tell|to) staff|Run:|run init|chmod|python", re.IGNORECASE)
    facts: dict[str, str | int] = {"seconds": 9, "desk_code": "47W-6H1"}
    said = {code: SAY.say(staff_message(KioskError(code, **facts))) for code in ErrorCode}
    assert {code for code, words in said.items() if elsewhere.search(words)} == AT_KIOSK_ONLY

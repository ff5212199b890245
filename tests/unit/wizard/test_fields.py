"""Fields: what they take and in which form, and that no JSON makes one crash."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.renewal.documents import IdKind
from kiosk.i18n import Message
from kiosk.wizard.fields.choices import AgreeField, ChoiceField, Option, YesNoField
from kiosk.wizard.fields.contact_fields import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.dates import DateField, month_number
from kiosk.wizard.fields.document_fields import DocumentField, PhotoField
from kiosk.wizard.fields.field import Answers, Complaint, Field
from kiosk.wizard.fields.text_fields import DigitsField, NameField, NumberField, TextField, one_line
from kiosk.wizard.renewal_sequence import SEQUENCE

NONE = "Give it"
DATE = DateField("Label", missing=NONE)
FIELDS: list[Field[Any]] = [
    TextField("Label", missing=NONE),
    NameField("Label", missing=NONE),
    DigitsField("Label", missing=NONE, wrong="wrong", digits=4),
    NumberField("Label", missing=NONE, wrong="wrong"),
    StateField("Label", missing=NONE),
    ZipField("Label"),
    PhoneField("Label"),
    EmailField("Label"),
    DateField("Label", missing=NONE),
    DocumentField("Label", missing=NONE, least=1, most=2),
    PhotoField("Label", missing=NONE),
    ChoiceField("Label", IdKind, (Option(IdKind.PASSPORT, "Passport"),), missing=NONE),
    YesNoField("Label", "Yes", "No", missing=NONE),
    AgreeField("Label", "I do", missing=NONE),
]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
NAMES = st.sampled_from(
    ["month", "day", "year", "pages", "waiting", "document", "source", "verdict"]
)
ANY_JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner), max_leaves=8
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(raw=ANY_JSON)
def test_whatever_is_stored_no_field_falls_over(raw: object) -> None:
    for field in FIELDS:
        field.parse(raw)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: type(field).__name__)
def test_an_untouched_field_complains(field: Field[Any]) -> None:
    assert isinstance(field.parse(field.empty()), Complaint)


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("3", 3),
        ("03", 3),
        (" March ", 3),
        ("mar", 3),
        ("MAR.", 3),
        ("Sept", 9),
        ("december", 12),
        ("0", None),
        ("13", None),
        ("003", None),
        ("ma", None),
        ("marchy", None),
        ("三月", None),
        ("٣", None),
        ("", None),
    ],
)
def test_months_are_taken_as_numbers_and_as_names(typed: str, month: int | None) -> None:
    assert month_number(typed) == month


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("  Ana  María ", "Ana María"),
        ("Jose\u0301", "José"),
        ("Ana\tMaría\nLuz", "Ana María Luz"),
        ("\u202eAna\u202c", "Ana"),
        ("A\x00na \x07", "Ana"),
        ("\ud800Ana", "Ana"),
        ("نرگس\u200cجان", "نرگس\u200cجان"),
        (None, ""),
    ],
)
def test_typed_text_is_one_line_of_what_can_be_seen(typed: object, value: str) -> None:
    assert one_line(typed) == value


PHONES = ["5085550142", "508-555-0142", "508.555.0142", "+1 (508) 555 0142", "1 508 555 0142"]
TERRITORIES = ("AS", "GU", "MP", "PR", "VI")
TAKEN: list[tuple[Field[Any], list[Any], object]] = [
    (NameField("Label", missing=NONE), ["x" * 100], "x" * 100),
    (DigitsField("PIN", missing=NONE, wrong="", digits=4), ["4821", " 48 21 ", "4 8 2 1"], "4821"),
    (NumberField("ID", missing=NONE, wrong=""), ["s123-456 78", " s 123\u201345678"], "S12345678"),
    (NumberField("ID", missing=NONE, wrong=""), ["doe**mj501p1"], "DOE**MJ501P1"),
    (StateField("State", missing=NONE), ["NH", " nh ", "Nh"], "NH"),
    *[(StateField("State", missing=NONE), [each], each) for each in ("DC", *TERRITORIES)],
    (ZipField("ZIP"), ["01608", " 01608 ", "01608-1234", "016081234", "01608 1234"], "01608"),
    (ZipField("ZIP"), ["02139\u20134307", "02139- 4307"], "02139"),
    (PhoneField("Phone"), PHONES, "(508) 555-0142"),
    (PhoneField("Phone"), ["617-555-0163 x45", "6175550163 ext. 45"], "(617) 555-0163 ext. 45"),
    (EmailField("Email"), [" maria@example.org "], "maria@example.org"),
    (EmailField("Email"), ["Maria.D+kiosk@EXAMPLE.org"], "Maria.D+kiosk@example.org"),
    (EmailField("Email"), ["josé@example.org"], "josé@example.org"),
    (EmailField("Email"), ["ana@straße.example"], "ana@straße.example"),
    (EmailField("Email"), ["ana@xn--strae-oqa.example"], "ana@straße.example"),
    (DATE, [{"month": "February", "day": "29", "year": "2028"}], date(2028, 2, 29)),
    (DATE, [{"month": 3, "day": 1, "year": 2026}], date(2026, 3, 1)),
]


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [(field, typed, value) for field, each, value in TAKEN for typed in each],
    ids=lambda given: getattr(given, "label", str(given)),
)
def test_an_answer_is_taken_as_it_comes(field: Field[Any], typed: object, value: object) -> None:
    assert field.parse(typed) == value


@pytest.mark.req("S7")
@pytest.mark.parametrize("typed", ["", "  ", None])
def test_an_address_that_may_be_left_out_is_no_complaint(typed: object) -> None:
    assert EmailField("Email", optional=True).parse(typed) == ""
    assert isinstance(EmailField("Email").parse(typed), Complaint)
    assert isinstance(EmailField("Email", optional=True).parse("maria"), Complaint)


def test_a_complaint_names_its_field_in_the_reader_s_language() -> None:
    complaint = TextField("Street", missing=NONE, limit=2).parse("abc")
    assert isinstance(complaint, Complaint)
    assert dict(complaint.message.facts)["label"] == Message("Street")


def test_answers_are_looked_up_by_their_field() -> None:
    field = TextField("Label", missing=NONE)
    field.__set_name__(object, "street")
    assert Answers({"street": "Elm"})[field] == "Elm"


def test_the_pin_and_the_agreement_are_never_kept() -> None:
    fields = [field for step in SEQUENCE for field in step.all_fields()]
    assert {field.name for field in fields if not field.keep} == {"pin", "agreed"}


@pytest.mark.parametrize("typed", ["-", " – ", "--"])
def test_a_dash_stands_for_a_name_that_someone_does_not_have(typed: str) -> None:
    assert NameField("Label", missing=NONE).parse(typed) == ""

"""Names and how they are compared, ages, and days that months and years lead to."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.people.person import (
    Name,
    age_on,
    months_before,
    name_key,
    one_year_after,
    zip_code,
)

SAME_NAMES = [
    ("O'Brien-Núñez", "o'brien nunez"),
    ("O’Brien", "O'Brien"),
    ("Đặng", "Dang"),
    ("Smith-Jones", "Smith Jones"),
    ("Smith-Jones", "SMITHJONES"),
    ("Łukasz", "lukasz"),
    ("Søren", "Soren"),
    ("IŞIK", "ışık"),
    ("Æsa", "aesa"),
    ("Œuvré", "oeuvre"),
    ("Weiß", "WEISS"),
    ("José", unicodedata.normalize("NFD", "JOSÉ")),
    ("ﬁona", "Fiona"),
    ("van  der   Berg", "Vanderberg"),
    ("مريم", "مَرْيَم"),
    ("ישראל", "יִשְׂרָאֵל"),
    ("\u200fمريم\u200f", "مريم"),
    ("Anna 2", "anna ２"),
    ("Ka'ahumanu", "Kaʻahumanu"),
    ("O'Neil", "OʼNeil"),
    ("O'Neil", "Oꞌneil"),
    ("Shu’aib", "Shuʿaib"),
    ("Þórsson", "Thorsson"),
    ("Guðrún", "GUDRUN"),
    ("Smith", "Smith Jr"),
    ("Smith Jr.", "SMITH, SR."),
    ("Nuñé", "Nuñé,iii"),
    ("Smith", "Smith Ⅳ, Jr."),
]


@pytest.mark.req("R3")
@pytest.mark.parametrize(("one", "other"), SAME_NAMES)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.req("R3")
def test_different_names_keep_different_keys_and_what_has_no_letter_has_none() -> None:
    for one, other in (
        ("Ana", "Anna"),
        ("Lee", "Le"),
        ("مريم", "سارة"),
        ("Jo1", "Jo2"),
        ("Jr", "Sr"),
        ("Smithii", "Smith"),
        ("佐々木", "佐木"),
    ):
        assert name_key(one) != name_key(other)
    assert {name_key(each) for each in ("", "  ", "-", "'’", "\u200f\u200b", "…")} == {""}


@settings(derandomize=True)
@given(st.text(max_size=40))
def test_a_key_is_its_own_key_and_holds_letters_and_digits_only(text: str) -> None:
    key = name_key(text)
    assert name_key(key) == key
    assert all(letter.isalnum() for letter in key)


def test_a_name_is_compared_by_both_parts_and_shortened_to_an_initial() -> None:
    name = Name("María José", "Delgado-Ruiz")
    assert name.key == "mariajose|delgadoruiz"
    assert name.short == "María José D."


def test_one_name_alone_is_the_same_person_wherever_it_was_written() -> None:
    left, right = Name("Cher", ""), Name("", "Cher")
    assert left.key == right.key == Name("-", "CHER").key == "|cher"
    assert Name("Cher", "Cher").key != left.key
    for name in (left, right):
        assert (name.full, name.given, name.short, name.initials) == ("Cher", "Cher", "Cher", "C.")


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2005, 11, 20), date(2026, 11, 20), 21),
        (date(2005, 11, 21), date(2026, 11, 20), 20),
        (date(2008, 11, 20), date(2026, 11, 20), 18),
        (date(2008, 11, 21), date(2026, 11, 20), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
    ],
)
def test_a_person_is_a_year_older_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@pytest.mark.req("R11")
@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 20), date(2027, 11, 20)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
    ],
)
def test_a_year_later_is_the_same_day_or_28_february_after_the_29th(day: date, later: date) -> None:
    assert one_year_after(day) == later


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 11, 20), 6, date(2026, 5, 20)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2028, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 3, 15), 6, date(2025, 9, 15)),
        (date(2026, 12, 31), 6, date(2026, 6, 30)),
        (date(2026, 1, 31), 12, date(2025, 1, 31)),
    ],
)
def test_months_before_end_with_the_month_when_it_is_shorter(
    day: date, months: int, earlier: date
) -> None:
    assert months_before(day, months) == earlier


@pytest.mark.parametrize(
    "written",
    ["02139", "02139-4307", "021394307", "02139 4307", "02139–4307", "02139- 4307", " 02139‑4307"],
)
def test_a_zip_code_of_five_or_nine_digits_is_five(written: str) -> None:
    assert zip_code(written) == "02139"


@pytest.mark.parametrize("written", ["", "2139", "021394", "02139-430", "02139/4307", "０２１３９"])
def test_other_digits_are_no_zip_code(written: str) -> None:
    assert zip_code(written) is None

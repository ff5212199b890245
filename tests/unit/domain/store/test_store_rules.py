"""What a store's names, numbers and addresses may be."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.store.store import Store
from kiosk.domain.store.store_rules import (
    ADDRESS_WANTED,
    NEEDED_WANTED,
    PHONE_WANTED,
    TEXT_WANTED,
    require_fit_store,
)
from kiosk.errors import ErrorCode, KioskError


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("name", "x" * 201, TEXT_WANTED),
        ("call_note", "one\ntwo", TEXT_WANTED),
        ("name", " ", NEEDED_WANTED),
        ("portal_url", "", NEEDED_WANTED),
        ("portal_url", "portal.example.org", ADDRESS_WANTED),
        ("reserve_url", "ftp://example.org", ADDRESS_WANTED),
        ("phone", "1", PHONE_WANTED),
        ("phone", "508 555 010", PHONE_WANTED),
        ("program_phone", "call us", PHONE_WANTED),
    ],
)
def test_a_value_that_cannot_be_shown_is_named(name: str, value: str, wanted: str) -> None:
    changed: dict[str, Any] = {name: value}
    with pytest.raises(KioskError) as refused:
        require_fit_store(replace(Store(), **changed))
    assert refused.value.code is ErrorCode.SETTINGS_VALUE
    assert refused.value.facts == {"key": name, "wanted": wanted}


@pytest.mark.parametrize(
    "phone",
    ["", "617-555-0100", "(508) 555-0100", "+1 508.555.0100", "15085550100", "5085550100 ext. 12"],
)
def test_phone_numbers_are_taken_as_people_write_them(phone: str) -> None:
    require_fit_store(replace(Store(), phone=phone, reserve_url="https://example.org/reserve"))

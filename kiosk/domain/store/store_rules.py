"""What a store's names, numbers and addresses may be (ours)."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.email_address import read_email
from kiosk.errors import ErrorCode, KioskError

TEXT_MOST: Final = 200
TEXT_WANTED: Final = f"one line of at most {TEXT_MOST} characters"
ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")
ADDRESS_WANTED: Final = "an address that begins with https:// or http://"
PHONE: Final = re.compile(
    r"(\+?1[ .-]?)?(\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}( ?(x|ext\.?) ?\d{1,6})?"
)
PHONE_WANTED: Final = "a US phone number, as (508) 555-0100"
AUDIT_EMAIL: Final = "audit_email"
EMAIL_WANTED: Final = "one email address, as auditor@example.org"
NEEDED: Final = ("name", "portal_url")
"""Home, papers and emails name these, so they are never empty."""
NEEDED_WANTED: Final = "given"
SHAPES: Final[Mapping[str, tuple[re.Pattern[str], str]]] = {
    "portal_url": (ADDRESS, ADDRESS_WANTED),
    "reserve_url": (ADDRESS, ADDRESS_WANTED),
    "phone": (PHONE, PHONE_WANTED),
    "program_phone": (PHONE, PHONE_WANTED),
}


def require_fit_text(name: str, value: str) -> None:
    """Raise SETTINGS_VALUE, naming the setting, for a text that a store cannot show."""
    if len(value) > TEXT_MOST or not value.isprintable():
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=TEXT_WANTED)
    if name in NEEDED and not value.strip():
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=NEEDED_WANTED)
    shape = SHAPES.get(name)
    if value and shape is not None and not shape[0].fullmatch(value):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=shape[1])
    if value and name == AUDIT_EMAIL and read_email(value) is None:
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=EMAIL_WANTED)


def require_fit_store(store: Store) -> None:
    """The same for a whole store, with its settings as they are now."""
    for each in fields(store):
        value = getattr(store, each.name)
        if isinstance(value, str):
            require_fit_text(each.name, value)

"""What an account needs: a password, and an email address that is not mistyped."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final
from unicodedata import normalize

from kiosk.domain.people.weak_passwords import weak_password
from kiosk.i18n import N_, NP_
from kiosk.wizard.fields.field import Complaint, Field

PASSWORD_MISSING: Final = N_("Enter a password")
PASSWORD_SHORT: Final = NP_(
    "{label} must be {least} character or more",
    "{label} must be {least} characters or more",
    "least",
)
PASSWORD_LONG: Final = NP_(
    "{label} must be {limit} character or fewer",
    "{label} must be {limit} characters or fewer",
    "limit",
)
PASSWORD_COMMON: Final = N_("{label} is easy to guess. Choose another one")
PASSWORD_LIMIT: Final = 500

DOMAINS: Final = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "aol.com", "comcast.net",
    "verizon.net", "msn.com", "live.com", "protonmail.com", "charter.net",
)  # fmt: skip
"""Where most people have their email."""
ALSO_REAL: Final = frozenset(
    {"mail.com", "email.com", "ymail.com", "me.com", "mac.com", "gmx.com", "att.net", "aim.com"}
)
"""Domains that exist, however similar they are to one above."""
NEAR: Final = 0.85
"""difflib's ratio above which a domain looks mistyped: a letter added, missing or swapped."""

LOOK_ALIKES: Final = str.maketrans(
    "\u0430\u0435\u0456\u0458\u043a\u04cf\u043e\u0440\u0441\u0455\u0443\u0445\u04bb\u0501\u051b\u051d"
    "\u0410\u0412\u0415\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0405\u0422\u0423\u0425"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0131",
    "aeijklopcsyxhdqwABEIJKMHOPCSTYXaikvoptuxABEZHIKMNOPTYXi",
)
"""Letters of Cyrillic, Greek and Turkish that look like Latin ones, and those (Unicode UTS 39)."""


class PasswordField(Field[str]):
    """A new password: long enough, and not one that guessers try first; nothing else is required.

    `least` is the policy's password_least, `about` what guessers know: username, address, store.
    It is taken as typed: blanks count.
    """

    keep = False

    def __init__(
        self, label: str, *, least: int, about: Sequence[str] = (), hint: str = ""
    ) -> None:
        super().__init__(label, hint)
        self.least = least
        self.about = about

    def parse(self, raw: object) -> str | Complaint:
        text = raw if isinstance(raw, str) else ""
        if not text:
            return Complaint.of(PASSWORD_MISSING)
        if len(text) < self.least:
            return self.complain(PASSWORD_SHORT, least=self.least)
        if len(text) > PASSWORD_LIMIT:
            return self.complain(PASSWORD_LONG, limit=PASSWORD_LIMIT)
        return self.complain(PASSWORD_COMMON) if weak_password(text, self.about) else text


def meant_address(address: str) -> str | None:
    """What was probably meant, otherwise None.

    A domain may be almost a common one, and any letter may be another script's look-alike.
    """
    plain = normalize("NFKC", address).translate(LOOK_ALIKES)
    plain = plain if plain.isascii() else address
    local, _, domain = plain.rpartition("@")
    domain = domain.casefold()
    if not local:
        return None
    known = domain in DOMAINS or domain in ALSO_REAL
    near = () if known else get_close_matches(domain, DOMAINS, n=1, cutoff=NEAR)
    meant = f"{local}@{near[0]}" if near else plain
    return meant if meant != address else None

"""What an account is made of: the password, and an e-mail address that looks mistyped."""

from difflib import get_close_matches
from typing import Final

from kiosk.i18n import N_
from kiosk.wizard.fields.base import Complaint, Field

PASSWORD_MISSING: Final = N_("Enter a password")
PASSWORD_SHORT: Final = N_("{label} must be {least} characters or more")
PASSWORD_LONG: Final = N_("{label} must be {limit} characters or fewer")
PASSWORD_COMMON: Final = N_("{label} is easy to guess. Choose another one")
PASSWORD_LIMIT: Final = 500
LEAST_VARIETY: Final = 5
"""A password of fewer different characters is a pattern."""
RUNS: Final = (
    "abcdefghijklmnopqrstuvwxyz" * 2,
    "1234567890" * 8,
    "qwertyuiopasdfghjklzxcvbnm" * 2,
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
)
COMMON: Final = frozenset(
    {
        "password1234", "password12345", "password123456", "passwordpassword", "mypassword123",
        "changeme1234", "letmein12345", "iloveyou1234", "welcome12345", "qwerty123456",
        "qwertyuiop12", "administrator", "abcd12345678", "abc123456789", "123456789abc",
        "massachusetts", "massachusetts1", "medicalmarijuana", "trustno1trustno1",
        "correcthorsebatterystaple", "correct horse battery staple",
    }
)  # fmt: skip
"""Passwords that guessers try first and that are long enough to pass (ours, trust.md)."""

DOMAINS: Final = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "aol.com", "comcast.net",
    "verizon.net", "msn.com", "live.com", "protonmail.com", "charter.net",
)  # fmt: skip
"""Where most people have their mail."""
ALSO_REAL: Final = frozenset(
    {"mail.com", "email.com", "ymail.com", "me.com", "mac.com", "gmx.com", "att.net", "aim.com"}
)
"""Domains that exist, however near they are to one above."""
NEAR: Final = 0.85
"""difflib's likeness from which a domain looks mistyped: one letter too many, few or swapped."""


class PasswordField(Field[str]):
    """A new password: long enough, and none of those that are tried first; nothing else is asked.

    `least` is the policy's password_least. It is taken as typed: blanks count.
    """

    keep = False

    def __init__(self, label: str, *, least: int, hint: str = "") -> None:
        super().__init__(label, hint)
        self.least = least

    def parse(self, raw: object) -> str | Complaint:
        """The password, or what to do about it."""
        text = raw if isinstance(raw, str) else ""
        if not text:
            return Complaint.of(PASSWORD_MISSING)
        if len(text) < self.least:
            return self.complain(PASSWORD_SHORT, least=self.least)
        if len(text) > PASSWORD_LIMIT:
            return self.complain(PASSWORD_LONG, limit=PASSWORD_LIMIT)
        return self.complain(PASSWORD_COMMON) if _easy(text.casefold()) else text


def _easy(folded: str) -> bool:
    varied = len(set(folded)) >= LEAST_VARIETY
    return not varied or folded in COMMON or any(folded in run for run in RUNS)


def meant_address(address: str) -> str | None:
    """What was probably meant by an address whose domain is nearly a common one, else None."""
    local, _, domain = address.rpartition("@")
    domain = domain.casefold()
    if not local or domain in DOMAINS or domain in ALSO_REAL:
        return None
    near = get_close_matches(domain, DOMAINS, n=1, cutoff=NEAR)
    return f"{local}@{near[0]}" if near else None

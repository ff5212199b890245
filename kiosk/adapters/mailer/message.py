"""From a Mail to the bytes of an Internet message (RFC 5322)."""

import re
from collections.abc import Mapping
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from kiosk.email_address import ascii_domain, needs_every_letter, read_email
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail

PLAIN: Final = SMTP.clone(cte_type="7bit")
"""Every server takes seven bits; not every one says what else."""
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


def message(mail: Mail, sender: Address, at: datetime, every_letter: bool = False) -> bytes:
    """The message with a text and an HTML part, `at` as its date.

    Raises MAIL_REFUSED when an address or the subject can't be in a header, and MAIL_LETTERS
    for an address beyond ASCII unless the server takes `every_letter`.
    """
    beyond = needs_every_letter(mail.to)
    if beyond and not every_letter:
        raise KioskError(ErrorCode.MAIL_LETTERS)
    made = EmailMessage(policy=PLAIN.clone(utf8=beyond))
    try:
        made["Message-ID"] = f"<{mail.message_id}@{sender.domain}>"
        made["Date"] = at
        made["From"] = sender
        made["To"] = address(mail.to)
        made["Subject"] = _one_line(mail.subject)
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(mail.text)
        made.add_alternative(mail.html, subtype="html")
        _show(made, mail.pictures)
        return made.as_bytes()
    except (MessageError, UnicodeError, ValueError):
        raise KioskError(ErrorCode.MAIL_REFUSED) from None


def _show(made: EmailMessage, pictures: Mapping[str, bytes]) -> None:
    """Attach the pictures to the HTML part, which shows them."""
    page = made.get_body(("html",))
    if isinstance(page, EmailMessage):
        for name, picture in pictures.items():
            page.add_related(picture, "image", "png", cid=f"<{name}>", disposition="inline")


def address(text: str) -> Address:
    """A bare address as name@domain; the domain in its ASCII form. Raises MAIL_REFUSED."""
    name, at, domain = _one_line(text).rpartition("@")
    if not (name and at and domain):
        raise KioskError(ErrorCode.MAIL_REFUSED)
    try:
        if needs_every_letter(text) and read_email(text):  # addr_spec takes ASCII alone
            return Address(username=name, domain=ascii_domain(domain))
        return Address(addr_spec=f"{name}@{ascii_domain(domain)}")
    except (MessageError, ValueError, IndexError):
        raise KioskError(ErrorCode.MAIL_REFUSED) from None


def sender_address(text: str) -> Address:
    """The address that emails come from; raises SETTINGS_VALUE when it isn't one."""
    try:
        return address(text)
    except KioskError:
        wanted = "an email address"
        raise KioskError(ErrorCode.SETTINGS_VALUE, key="mailer.sender", wanted=wanted) from None


def _one_line(text: str) -> str:
    """The text, in which a line break would start another header. Raises MAIL_REFUSED."""
    if CONTROL.search(text):
        raise KioskError(ErrorCode.MAIL_REFUSED)
    return text

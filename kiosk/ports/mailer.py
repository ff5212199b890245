"""Outgoing e-mail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Mail:
    """One message: a plain text and an HTML part that say the same."""

    message_id: str
    to: str
    subject: str
    text: str
    html: str


class Mailer(Protocol):
    """Hands mail to a server, which is all it can know: what the server then does is its own.

    Of the server: MAIL_DOWN (not reached, or broke off), MAIL_TLS (not the one it should be),
    MAIL_LOG_ON (takes not our password), MAIL_SENDER (takes no mail from us).
    Of a mail: MAIL_LATER (put off), MAIL_FULL (mailbox), MAIL_UNSURE (broke off when it had all,
    so that it may be delivered) may succeed later; MAIL_REFUSED (address) and MAIL_REJECTED (mail)
    will not.
    """

    def send(self, mail: Mail) -> None:
        """Hand over or raise, within 90 s; sending the same message_id again is allowed."""
        ...

    def check(self) -> None:
        """Raise what stands in the way of any mail; sends none."""
        ...


class Mailbox(Protocol):
    """Where a demonstration's mails end; it makes up for the mailbox that nobody there has."""

    def newest_code(self, since: datetime) -> str:
        """The code of the newest mail that has one and came after `since`; else empty."""
        ...

"""Outgoing e-mail."""

from dataclasses import dataclass
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
    """Hands mail to a server; MAIL_DOWN may succeed later, MAIL_REFUSED will not."""

    def send(self, mail: Mail) -> None:
        """Deliver or raise; sending the same message_id again is allowed."""
        ...

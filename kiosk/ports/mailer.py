"""Outgoing email."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Mail:
    """One message: a plain text and an HTML part that say the same.

    `pictures` are PNG files that the HTML shows, by their Content-ID; they are sent with it.
    """

    message_id: str
    to: str
    subject: str
    text: str
    html: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class Mailer(Protocol):
    """Hands email to a server, which is all it can know: what happens next is up to the server.

    About the server: MAIL_DOWN (not reached, or hung up), MAIL_TLS (not the right one),
    MAIL_LOG_ON (refuses our password), MAIL_SENDER (accepts no email from us), MAIL_MANY (too much
    at once) and MAIL_STORAGE (no room). About one email: MAIL_LATER (put off), MAIL_FULL (mailbox)
    and MAIL_UNSURE (hung up once it had everything, so it may be delivered) may succeed later;
    MAIL_REFUSED (address), MAIL_LETTERS (an address that needs SMTPUTF8, which the server does not
    offer) and MAIL_REJECTED (content) will not.
    """

    def send(self, mail: Mail) -> None:
        """Hand over or raise, within 90 s; sending the same message_id again is allowed."""
        ...

    def check(self) -> None:
        """Raise whatever stops all email; sends none."""
        ...

    def takes_every_letter(self) -> bool:
        """Whether the server offered SMTPUTF8 when it last greeted us; False before that."""
        ...


class Mailbox(Protocol):
    """Where a demonstration's emails end up, in place of the mailbox that no one there has."""

    def newest_code(self, since: datetime) -> str:
        """The code in the newest email that has one and came after `since`; otherwise empty."""
        ...

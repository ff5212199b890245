"""A mailer that keeps its emails in memory."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail


@dataclass
class FakeMailer:
    """Set `down` to make it fail; `mails` has what was delivered, by message id.

    `next` has what the next emails run into, in turn; `asked` counts the tries.
    """

    down: bool = False
    every_letter: bool = False
    mails: dict[str, Mail] = field(default_factory=dict)
    next: list[Exception | None] = field(default_factory=list)
    asked: int = 0

    def send(self, mail: Mail) -> None:
        name, at, domain = mail.to.rpartition("@")
        header = mail.to + mail.subject
        if not (name and at and domain) or not header.isprintable():
            raise KioskError(ErrorCode.MAIL_REFUSED)
        if not (name.isascii() or self.every_letter):
            raise KioskError(ErrorCode.MAIL_LETTERS)
        self.asked += 1
        if self.next and (trouble := self.next.pop(0)) is not None:
            raise trouble
        if self.down:
            raise KioskError(ErrorCode.MAIL_DOWN)
        self.mails[mail.message_id] = mail

    def check(self) -> None:
        if self.down:
            raise KioskError(ErrorCode.MAIL_DOWN)

    def takes_every_letter(self) -> bool:
        return self.every_letter


@dataclass
class FakeMailbox:
    """A demonstration's emails, of which only the newest code matters."""

    code: str = ""

    def newest_code(self, since: datetime) -> str:
        return self.code

"""The mail channel: the letter of each row is sent as email."""

from typing import Final

from kiosk.domain.store.outbox import OutboxItem
from kiosk.errors import ErrorCode
from kiosk.letters.letter import Letter
from kiosk.ports.ports import Ports
from kiosk.services.notices.outbox_letters import LETTERS
from kiosk.services.notices.sender import Sender
from kiosk.services.notices.written_mail import written_mail

TROUBLE: Final = frozenset(
    {
        ErrorCode.MAIL_DOWN,
        ErrorCode.MAIL_TLS,
        ErrorCode.MAIL_LOG_ON,
        ErrorCode.MAIL_SENDER,
        ErrorCode.MAIL_MANY,
        ErrorCode.MAIL_STORAGE,
        ErrorCode.MAIL_UNSURE,
    }
)
REFUSED: Final = frozenset(
    {ErrorCode.MAIL_REFUSED, ErrorCode.MAIL_LETTERS, ErrorCode.MAIL_REJECTED}
)


def mail_sender(ports: Ports) -> Sender[Letter]:
    """Sends under the row's id as Message-ID, so that a repeat is the same email."""
    mailer = ports.mailer

    def send(item: OutboxItem, letter: Letter) -> None:
        told = item.payload
        mailer.send(written_mail(ports, letter, str(item.id), told["to"], told["language"]))

    return Sender(LETTERS, send, TROUBLE, REFUSED)

"""The mail channel: the letter of each row is sent as email."""

from typing import Final

from kiosk.domain.store.outbox import OutboxItem
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.letters.letter import Letter
from kiosk.ports.mailer import Mail
from kiosk.ports.ports import Ports
from kiosk.services.notices.outbox_letters import LETTERS
from kiosk.services.notices.sender import Sender

TROUBLE: Final = frozenset(
    {
        ErrorCode.MAIL_DOWN,
        ErrorCode.MAIL_TLS,
        ErrorCode.MAIL_LOG_ON,
        ErrorCode.MAIL_SENDER,
        ErrorCode.MAIL_UNSURE,
    }
)
REFUSED: Final = frozenset({ErrorCode.MAIL_REFUSED, ErrorCode.MAIL_REJECTED})


def mail_sender(ports: Ports) -> Sender[Letter]:
    """Sends under the row's id as Message-ID, so that a repeat is the same email."""
    mailer = ports.mailer
    return Sender(LETTERS, lambda item, letter: mailer.send(_mail(item, letter)), TROUBLE, REFUSED)


def _mail(item: OutboxItem, letter: Letter) -> Mail:
    draw = Translator(item.payload["language"])
    return Mail(
        message_id=str(item.id),
        to=item.payload["to"],
        subject=draw.say(letter.subject),
        text=letter.text(draw),
        html=letter.html(draw),
    )

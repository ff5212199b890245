"""A letter of this store, written out as the email that is sent."""

from kiosk.i18n import Translator
from kiosk.letters.emailed import MARK, Emailed, mark
from kiosk.letters.letter import Letter
from kiosk.ports.mailer import Mail
from kiosk.ports.ports import Ports
from kiosk.services.changing import store_now


def written_mail(ports: Ports, letter: Letter, message_id: str, to: str, language: str) -> Mail:
    """The email to `to`, in this language, under this Message-ID."""
    draw, email = Translator(language), Emailed(letter, store_now(ports).name)
    return Mail(
        message_id=message_id,
        to=to,
        subject=draw.say(letter.subject),
        text=email.text(draw),
        html=email.html(draw),
        pictures={MARK: mark()},
    )

"""What a demonstration store tells people who try it out."""

from datetime import datetime

from kiosk.domain.people.roles import Action, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.demonstration import Guide, guide
from kiosk.ports.ingester import Page
from kiosk.ports.mailer import Mailbox
from kiosk.ports.ports import Ports


def see_demonstration(ports: Ports, actor: Actor) -> Guide:
    """Who to be, what to type and how to open the desk; raises NOT_ALLOWED in a real store."""
    actor.require(Action.SEE_HOME)
    _mailbox(ports)
    return guide(ports.clock.today())


def see_newest_code(ports: Ports, actor: Actor, since: datetime) -> str:
    """The newest code emailed after `since`, or empty; raises NOT_ALLOWED in a real store."""
    actor.require(Action.SEE_HOME)
    return _mailbox(ports).newest_code(since)


def see_printed(ports: Ports, actor: Actor, paper: bytes) -> Page:
    """A printed paper's first page as a picture; raises NOT_ALLOWED in a real store."""
    actor.require(Action.SEE_HOME)
    _mailbox(ports)
    return ports.ingester.ingest(paper).pages[0]


def _mailbox(ports: Ports) -> Mailbox:
    if ports.mailbox is None:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.SEE_HOME.value)
    return ports.mailbox

"""A forgotten username, sent to the email address of its account."""

from uuid import uuid4

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.mail_requests import count_mail
from kiosk.services.changing import Moment, changing


def recover_username(ports: Ports, actor: Actor, email: str, language: str) -> None:
    """Have this address's usernames emailed to it; raises MAIL_LIMIT after many requests.

    Words and time are the same for every address: only the courier checks for an account.
    """
    actor.require(Action.RECOVER_ACCOUNT)

    def ask(uow: UnitOfWork, at: Moment) -> None:
        count_mail(ports, uow, email, at)
        payload: Payload = {"to": email.strip(), "language": language}
        uow.outbox.put(Topic.USERNAME, uuid4(), payload)
        uow.audit.append(Event.USERNAME_ASKED, actor)

    changing(ports, ask)

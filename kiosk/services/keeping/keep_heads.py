"""The courier's part in keeping heads of the audit trail: beside the key, and by email."""

from uuid import uuid4

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.chores import MAIL_HEADS, due
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.ports.ports import Ports
from kiosk.services.keeping.anchor_heads import anchor_heads


def keep_heads(ports: Ports, actor: Actor) -> None:
    """Write the heads down, and once a day email them to the store's address for it."""
    actor.require(Action.DELIVER)
    anchor_heads(ports, actor)
    now = ports.clock.now()
    with ports.reading() as uow:
        to = uow.settings.store().audit_email
        if not to or not due(uow.chores.done_at(MAIL_HEADS), now):
            return
    with ports.uow() as uow:
        heads = " ".join(head.short for head in uow.audit.heads())
        if heads:
            payload = Payload(to=to, language=ports.languages[0], heads=heads)
            uow.outbox.put(Topic.AUDIT_HEADS, uuid4(), payload)
        uow.chores.done(MAIL_HEADS, now)
        uow.commit()

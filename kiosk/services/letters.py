"""Which letter an outbox row becomes."""

from kiosk.domain.outbox import OutboxItem, Topic
from kiosk.letters import confirm_email, confirmation
from kiosk.letters.letter import Letter
from kiosk.ports.ports import Ports
from kiosk.services.confirmation import confirmation_of


def letter_of(ports: Ports, item: OutboxItem) -> Letter | None:
    """The letter of a row, or None when nobody is to hear of it."""
    match item.topic:
        case Topic.CONFIRM_EMAIL:
            minutes = int(ports.policy().code_life.total_seconds() // 60)
            return confirm_email.letter(item.payload["code"], minutes, ports.store())
        case Topic.RENEWAL_SUBMITTED:
            with ports.reading() as uow:
                renewal = uow.renewals.get(item.subject_id)
            return confirmation.letter(confirmation_of(ports, renewal).facts, ports.store())

"""Which letter an outbox row becomes."""

from kiosk.domain.outbox import OutboxItem, Topic
from kiosk.letters import confirm_email, confirmation, password_code, username
from kiosk.letters.letter import Letter
from kiosk.ports.ports import Ports
from kiosk.services.confirmation import confirmation_of


def letter_of(ports: Ports, item: OutboxItem) -> Letter | None:
    """The letter of a row, or None when nobody is to hear of it.

    Whether an account has an address is looked up here and not at the kiosk, where the answer's
    words and time would tell who has one (trust.md T12).
    """
    minutes = int(ports.policy().code_life.total_seconds() // 60)
    match item.topic:
        case Topic.CONFIRM_EMAIL:
            return confirm_email.letter(item.payload["code"], minutes, ports.store())
        case Topic.PASSWORD_CODE:
            known = usernames_of(ports, item.payload["to"])
            return (
                password_code.letter(item.payload["code"], minutes, ports.store())
                if known
                else None
            )
        case Topic.USERNAME:
            known = usernames_of(ports, item.payload["to"])
            return username.letter(known, ports.store()) if known else None
        case Topic.RENEWAL_SUBMITTED:
            with ports.reading() as uow:
                renewal = uow.renewals.get(item.subject_id)
            return confirmation.letter(confirmation_of(ports, renewal).facts, ports.store())


def usernames_of(ports: Ports, email: str) -> tuple[str, ...]:
    """The usernames of the accounts that have this address."""
    with ports.reading() as uow:
        return tuple(account.username for account in uow.accounts.by_email(email))

"""Email that a person asks for, counted for the person, the address and the kiosk, by the day."""

from kiosk.domain.people.try_counters import Counter
from kiosk.email_address import email_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import Guard
from kiosk.services.changing import Moment


def count_mail(ports: Ports, uow: UnitOfWork, email: str, at: Moment, asker: str = "") -> None:
    """Count one email to this address before it is put; raises MAIL_LIMIT when that was too many.

    Raises MAIL_LETTERS for an address that the mail server would not take.
    `asker` is the id of the account or patient, if known. Requests count whether or not an account
    has the address, so that the answer tells no one (T12).
    """
    if not at.policy.mails_to(email):
        raise KioskError(ErrorCode.MAIL_LETTERS)
    known = ((Counter.MAIL_PERSON, asker),) if asker else ()
    subjects = (
        *known,
        (Counter.MAIL_ADDRESS, email_key(email)),
        (Counter.MAIL_KIOSK, ports.kiosk_id),
    )
    guard = Guard(ports, ErrorCode.MAIL_LIMIT, subjects)
    guard.require_unlocked(uow, at)
    guard.count(uow, at)

"""S7: an account without email, confirmed by staff with the code that its page shows."""

from uuid import UUID

from kiosk.domain.desk.desk_code import CONFIRM_LIFE, LENGTH, DeskCode, Purpose
from kiosk.domain.desk.roles import Action, Actor, Role
from kiosk.domain.desk.short_code import CROCKFORD, as_typed, grouped
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.services.account.accounts import require_account
from kiosk.services.steady import keep_steady
from kiosk.services.views import LoggedOn


def show_desk_code(ports: Ports, actor: Actor) -> str:
    """The code by which staff confirm this visitor's account, in groups; one at a time."""
    account_id = require_account(actor)
    with ports.uow() as uow:
        now = keep_steady(ports, uow)
        code = uow.desk_codes.of(account_id.bytes)
        if code is None or now >= code.expires_at:
            text = ports.random_code(CROCKFORD, LENGTH)
            code = DeskCode(text, Purpose.CONFIRM, (account_id.bytes,), now + CONFIRM_LIFE)
            uow.desk_codes.put(code)
        uow.commit()
    return grouped(code.code)


def see_confirmed(ports: Ports, actor: Actor) -> LoggedOn | None:
    """The log-on of an account that staff have confirmed meanwhile; None while it is waiting."""
    account_id = require_account(actor)
    with ports.reading() as uow:
        account = uow.accounts.get(account_id)
    if account.confirmed_at is None:
        return None
    return LoggedOn(Actor(Role.PATIENT, account.id, account.person_id), confirmed=True)


def confirm_by_staff(ports: Ports, actor: Actor, code: str) -> str:
    """Confirm the account that shows this code; returns its username, to compare with the person's.

    Raises DESK_CODE_UNKNOWN. The audit trail names the staff member.
    """
    actor.require(Action.CONFIRM_ACCOUNT)
    with ports.uow() as uow:
        now = keep_steady(ports, uow)
        found = uow.desk_codes.find(as_typed(code))
        if found is None or found.purpose is not Purpose.CONFIRM or now >= found.expires_at:
            raise KioskError(ErrorCode.DESK_CODE_UNKNOWN)
        account = uow.accounts.get(UUID(bytes=found.subjects[0]))
        account.confirmed_at = account.confirmed_at or ports.clock.now()
        account.code = None
        uow.accounts.save(account)
        uow.desk_codes.drop(found.code)
        uow.audit.append(Event.ACCOUNT_CONFIRMED_BY_STAFF, actor, account.id)
        uow.commit()
    return account.username

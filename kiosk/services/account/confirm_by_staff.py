"""S7: an account without email, confirmed by staff with the code that its page shows."""

from uuid import UUID

from kiosk.domain.desk.desk_code import CONFIRM_LIFE, LENGTH, DeskCode, Purpose
from kiosk.domain.desk.short_code import CROCKFORD, as_typed, grouped
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.create_account import logged_on
from kiosk.services.changing import Moment, changing
from kiosk.services.views import LoggedOn


def show_desk_code(ports: Ports, actor: Actor) -> str:
    """The code by which staff confirm this visitor's account, in groups; one at a time."""
    account_id = actor.account_for(Action.CREATE_ACCOUNT)

    def show(uow: UnitOfWork, at: Moment) -> str:
        code = uow.desk_codes.of(account_id.bytes)
        if code is None or at.steady >= code.expires_at:
            text, ends = ports.random_code(CROCKFORD, LENGTH), at.steady + CONFIRM_LIFE
            code = DeskCode(text, Purpose.CONFIRM, (account_id.bytes,), ends)
            uow.desk_codes.put(code)
        return grouped(code.code)

    return changing(ports, show)


def see_confirmed(ports: Ports, actor: Actor) -> LoggedOn | None:
    """The log-on of an account that staff have since confirmed; None while it is waiting."""
    account_id = actor.account_for(Action.CREATE_ACCOUNT)
    with ports.reading() as uow:
        account = uow.accounts.get(account_id)
    return None if account.confirmed_at is None else logged_on(account)


def confirm_by_staff(ports: Ports, actor: Actor, code: str) -> str:
    """Confirm the account that shows this code; returns its username, to compare with the person's.

    An address that no one has proven is dropped with it: it must never open this account. Raises
    DESK_CODE_UNKNOWN. The audit trail names the staff member.
    """
    actor.require(Action.CONFIRM_ACCOUNT)

    def confirm(uow: UnitOfWork, at: Moment) -> str:
        found = find_desk_code(uow, code, Purpose.CONFIRM, at)
        account = uow.accounts.get(UUID(bytes=found.subjects[0]))
        if account.confirmed_at is None:
            account.confirmed_at, account.email, account.code = at.now, "", None
        uow.accounts.save(account)
        uow.desk_codes.drop(found.code)
        uow.audit.append(Event.ACCOUNT_CONFIRMED_BY_STAFF, actor, account.id)
        return account.username

    return changing(ports, confirm)


def find_desk_code(uow: UnitOfWork, typed: str, purpose: Purpose, at: Moment) -> DeskCode:
    """The code that staff typed; raises DESK_CODE_UNKNOWN, also for one that has expired."""
    found = uow.desk_codes.find(as_typed(typed))
    if found is None or found.purpose is not purpose or at.steady >= found.expires_at:
        raise KioskError(ErrorCode.DESK_CODE_UNKNOWN)
    return found

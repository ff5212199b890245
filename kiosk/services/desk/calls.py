"""S4, S5: the quiet calls that are waiting, and where the people at the kiosks are."""

from uuid import UUID

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import HelpCall
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.desk.desk_views import KioskNow, KioskState, OpenCall
from kiosk.services.keeping.one_by_one import readable


def see_open_calls(ports: Ports, actor: Actor) -> tuple[OpenCall, ...]:
    """The calls that no one has closed yet, longest waiting first."""
    actor.require(Action.SEE_CALLS)
    now = ports.clock.now()
    with ports.reading() as uow:
        return tuple(
            OpenCall(
                id=call.id,
                kiosk=call.kiosk,
                step=call.step,
                language=call.language,
                waiting_s=max(0, int((now - call.at).total_seconds())),
                answered_by=_name(uow, call),
            )
            for call in uow.board.open_calls()
        )


def answer_call(ports: Ports, actor: Actor, call_id: UUID) -> None:
    """Say that someone is on the way; raises NOT_FOUND for a call that is closed."""
    actor.require(Action.ANSWER_CALLS)
    with ports.uow() as uow:
        call = _open_call(uow, call_id)
        uow.board.answer_call(call.id, actor.account_id)
        uow.audit.append(Event.CALL_ANSWERED, actor)
        uow.commit()


def finish_call(ports: Ports, actor: Actor, call_id: UUID) -> None:
    """Close a call and its kiosk's earlier ones; raises NOT_FOUND for one that is closed."""
    actor.require(Action.ANSWER_CALLS)
    with ports.uow() as uow:
        call = _open_call(uow, call_id)
        for each in uow.board.open_calls():
            if each.kiosk == call.kiosk and each.at <= call.at:
                uow.board.finish_call(each.id, ports.clock.now())
        uow.audit.append(Event.CALL_DONE, actor)
        uow.commit()


def see_kiosks(ports: Ports, actor: Actor) -> tuple[KioskNow, ...]:
    """Every kiosk that has ever reported, by name."""
    actor.require(Action.SEE_CALLS)
    with ports.reading() as uow:
        calling = {call.kiosk for call in uow.board.open_calls()}
        return tuple(_now(ports, seen, seen.kiosk in calling) for seen in uow.board.kiosks())


def _now(ports: Ports, seen: KioskSeen, calls: bool) -> KioskNow:
    now = ports.clock.now()
    if calls:
        state = KioskState.ASKS_FOR_HELP
    elif seen.visit_since is None:
        state = KioskState.FREE
    else:
        state = KioskState.SILENT if seen.silent(now) else KioskState.IN_USE
    visit = now - seen.visit_since if seen.visit_since else None
    return KioskNow(
        kiosk=seen.kiosk,
        state=state,
        step=seen.step,
        language=seen.language,
        visit_s=max(0, int(visit.total_seconds())) if visit else 0,
    )


def _name(uow: UnitOfWork, call: HelpCall) -> str:
    """Who is on their way; a colleague whose record can't be read hides no call."""
    who = [] if call.answered_by is None else [call.answered_by]
    return "".join(readable(Action.SEE_CALLS.value, who, lambda each: uow.staff.get(each).name))


def _open_call(uow: UnitOfWork, call_id: UUID) -> HelpCall:
    found = next((call for call in uow.board.open_calls() if call.id == call_id), None)
    if found is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    return found

"""Where the person at this kiosk is, for staff who look after several kiosks (S5)."""

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.ports import Ports


def report_page(ports: Ports, actor: Actor, step: str, language: str, in_visit: bool) -> None:
    """Tell the desk which page is on the screen; home outside of a visit frees the kiosk."""
    actor.require(Action.ASK_FOR_HELP)
    now = ports.clock.now()
    with ports.uow() as uow:
        before = uow.board.kiosk(ports.kiosk_id)
        since = (before.visit_since if before else None) or now
        seen = KioskSeen(ports.kiosk_id, step, language, since if in_visit else None, now)
        uow.board.put_kiosk(seen)
        uow.commit()

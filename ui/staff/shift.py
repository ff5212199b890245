"""One staff member's time at the desk, from log-on to lock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import ALLOWED, Action, Actor, Role
from kiosk.i18n import N_, Translator
from kiosk.ports.ports import Ports
from kiosk.services.desk.desk_views import KioskNow, OpenCall
from ui.core.core import Core

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[[Kiosk, Actor], T]
"""What is run off the GUI thread, in the name of the person logged on."""

ROLE_WORDS = {
    Role.ASSISTANT: N_("Assistant"),
    Role.MANAGER: N_("Manager"),
    Role.REVIEWER: N_("Reviewer"),
    Role.AUDITOR: N_("Auditor"),
}


def doing(
    use_case: Callable[Concatenate[Ports, Actor, P], T], *args: P.args, **kwargs: P.kwargs
) -> Work[T]:
    """One use case as work."""
    return lambda kiosk, actor: kiosk.do(use_case, actor, *args, **kwargs)


@dataclass(frozen=True)
class Floor:
    """Who asks for help, and what every kiosk does, as of one look."""

    calls: tuple[OpenCall, ...] = ()
    kiosks: tuple[KioskNow, ...] = ()
    at: datetime | None = None
    """Local time of the look."""


class Shift(QObject):
    """Who is at the desk, and the desk's way to the core in that person's name.

    The role × action table says what is offered at all.
    """

    opened = Signal(str, str)
    """Another page is asked for, by its name, and which of its lists."""
    counted = Signal(str, int)
    """How many things wait on a page, by its name."""

    mail_due = Signal()
    """Something was put into the outbox."""

    floor_seen = Signal(object)
    """The desk looked at calls and kiosks: see ui/staff/watches/call_watch.py."""
    dismissed = Signal()
    """The person logged on was deactivated, or has another role now."""
    restored = Signal()
    """A backup has replaced the records."""
    look_at_floor = Signal()
    """It must look again immediately."""

    def __init__(self, say: Translator, core: Core, name: str) -> None:
        super().__init__()
        self.say, self.core, self.name = say, core, name
        self.floor = Floor()
        self.floor_seen.connect(self._keep_floor)

    @property
    def role(self) -> Role:
        return self.core.actor.role

    def may(self, action: Action) -> bool:
        return action in ALLOWED[self.role]

    def _keep_floor(self, floor: Floor) -> None:
        self.floor = floor

"""A courier with a fault built in on purpose, to show that counting losses finds them.

python -m tools.courier_child CONFIG BREAK
"""

import sys
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from uuid import uuid4

from kiosk.bootstrap import OpenKiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.roles import COURIER
from kiosk.errors import KioskError
from kiosk.ports.mailer import Mail, Mailer
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.settings import load


class Break(StrEnum):
    """Faults: to say delivered before it is, and to send an email under a new id each time."""

    EARLY = "early"
    FRESH = "fresh"


class _EarlyMailer:
    """Keeps each email until the next one comes, and says that it was handed over."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer
        self._kept: Mail | None = None

    def send(self, mail: Mail) -> None:
        """Hand the last one over, keep this one."""
        kept, self._kept = self._kept, mail
        if kept is not None:
            self._mailer.send(kept)

    def check(self) -> None:
        """As it is."""
        self._mailer.check()

    def takes_every_letter(self) -> bool:
        """As it is."""
        return self._mailer.takes_every_letter()

    def close(self) -> None:
        """Hand over what is kept."""
        if self._kept is not None:
            with suppress(KioskError):
                self._mailer.send(self._kept)


class _FreshMailer(_EarlyMailer):
    """Invents a new id for each hand-over."""

    def send(self, mail: Mail) -> None:
        """Send it as another email."""
        self._mailer.send(replace(mail, message_id=str(uuid4())))


class BrokenPorts(AdapterPorts):
    """Ports with one of these mailers."""

    broken = Break.EARLY

    @cached_property
    def mailer(self) -> Mailer:
        """The real one behind the broken one."""
        kinds = {Break.EARLY: _EarlyMailer, Break.FRESH: _FreshMailer}
        return kinds[self.broken](super().mailer)


def main(config: str, broken: str) -> int:
    """One pass."""
    ports = BrokenPorts(load(Path(config)))
    ports.broken = Break(broken)
    with OpenKiosk(ports) as kiosk:
        done = kiosk.do(deliver_due, COURIER)
    print("due never" if done.seconds_to_next is None else f"due in {done.seconds_to_next}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))

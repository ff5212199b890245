"""The visit that gets killed: says on standard output, line by line, what a person was told.

    python -m tools.kill_child CONFIG NUMBER [BREAK]

After each line it waits for a line on standard input, or for its end: a kill at a named
point stops it there. A BREAK is a fault built in on purpose, to show that counting losses
finds them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from kiosk.bootstrap import OpenKiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.roles import COURIER
from kiosk.domain.store.outbox import Topic
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.settings import load
from kiosk.wizard.acts import Act, Outcome, SubmitRenewal
from tools.visits import Visit
from tools.workplace import Patient


class Break(StrEnum):
    """Faults: to confirm before the commit, to commit in two parts, to submit over again."""

    EARLY = "early"
    PARTS = "parts"
    TWICE = "twice"


def tell(word: str, rest: str) -> None:
    """Say a line immediately, and wait for permission to continue."""
    sys.stdout.write(f"{word} {rest}\n")
    sys.stdout.flush()
    sys.stdin.readline()


class EarlyVisit(Visit):
    """Tells the person that it is done, and then does it."""

    def _do(self, act: Act) -> Outcome:
        if isinstance(act, SubmitRenewal):
            with self.kiosk.ports.reading() as uow:
                self.tell("confirmed", uow.renewals.get(act.renewal_id).reference)
        return super()._do(act)


class _Parts:
    """A transaction that makes durable what it has before the email is put into the outbox."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.outbox = self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._uow, name)

    def put(self, topic: Topic, *rest: Any) -> Any:
        """Commit, say so, and only then put the row."""
        if topic is Topic.RENEWAL_SUBMITTED:
            self._uow.commit()
            tell("between", "")
        return self._uow.outbox.put(topic, *rest)


class PartsPorts(AdapterPorts):
    """Ports whose transactions are two."""

    @contextmanager
    def uow(self) -> Iterator[UnitOfWork]:
        """A writing transaction that isn't one."""
        with super().uow() as uow:
            yield cast("UnitOfWork", _Parts(uow))


class TwiceVisit(Visit):
    """Submits without asking whether it was submitted already."""

    def _do(self, act: Act) -> Outcome:
        outcome = super()._do(act)
        if isinstance(act, SubmitRenewal):
            with self.kiosk.ports.uow() as uow:
                renewal = uow.renewals.get(act.renewal_id)
                uow.outbox.put(
                    Topic.RENEWAL_SUBMITTED, renewal.id, {"to": renewal.email, "language": "en"}
                )
                uow.commit()
        return outcome


def main(config: str, number: str, broken: str = "") -> int:
    """Run or continue this patient's visit; then deliver the email."""
    ports = (PartsPorts if broken == Break.PARTS else AdapterPorts)(load(Path(config)))
    kinds = {Break.EARLY.value: EarlyVisit, Break.TWICE.value: TwiceVisit}
    with OpenKiosk(ports) as kiosk:
        tell("began", "")
        kinds.get(broken, Visit)(kiosk, Patient(int(number)), tell).run()
        kiosk.do(deliver_due, COURIER)
        tell("finished", "")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))

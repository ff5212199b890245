"""Checking the audit trail."""

from dataclasses import dataclass

from kiosk.domain.desk.roles import Action, Actor
from kiosk.ports.ports import Ports


@dataclass(frozen=True)
class AuditAnswer:
    """Whether the chain holds, how long it is, and the first entry that does not fit."""

    ok: bool
    entries: int
    first_bad: int | None


def verify_audit(ports: Ports, actor: Actor) -> AuditAnswer:
    """Check every link of the chain."""
    actor.require(Action.VERIFY_AUDIT)
    with ports.reading() as uow:
        entries, first_bad = uow.audit.verify()
    return AuditAnswer(first_bad is None, entries, first_bad)

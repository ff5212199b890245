"""Checking the audit trail: every link of it, and that its end is where it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.heads import Head, Missing, Unchecked, Why
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.audit_anchors import Anchors
from kiosk.ports.ports import Ports
from kiosk.services.keeping.anchor_heads import anchor_heads


@dataclass(frozen=True)
class AuditAnswer:
    """Whether the chains are whole, how long they are, and the first entry that does not fit."""

    ok: bool
    entries: int
    first_bad: int | None
    missing: tuple[Missing, ...]
    """What was written down outside the database but is not in it."""
    unchecked: tuple[Unchecked, ...]
    """Chains whose end could not be checked; that alone does not count against them."""
    anchors: Anchors | None
    """What was written down beside the key."""


def verify_audit(ports: Ports, actor: Actor, told: Sequence[Head] = ()) -> AuditAnswer:
    """Check every link, and the end of each chain against heads beside the key and those `told`.

    If all is well, the current heads are written down.
    """
    actor.require(Action.VERIFY_AUDIT)
    anchors, why = _written_down(ports)  # before the trail is read, which may grow meanwhile
    known = [*(each.head for each in anchors.anchors), *told] if anchors else [*told]
    with ports.reading() as uow:
        entries, first_bad = uow.audit.verify()
        missing = tuple(each for head in known if (each := uow.audit.lacks(head)))
        chains = {ports.kiosk_id, *(head.chain for head in uow.audit.heads())}
    others = sorted(chains - {head.chain for head in known})
    unchecked = tuple(Unchecked(each, why or _new(ports, each)) for each in others)
    ok = first_bad is None and not missing and why is not Why.FORGED
    if ok:
        anchor_heads(ports, actor)
    return AuditAnswer(ok, entries, first_bad, missing, unchecked, anchors)


def _written_down(ports: Ports) -> tuple[Anchors | None, Why | None]:
    """The heads beside the key, and why there are none to compare with."""
    try:
        anchors = ports.audit_anchors.read()
    except KioskError as error:
        if error.code is not ErrorCode.AUDIT_HEADS_FORGED:
            raise
        return None, Why.FORGED
    return anchors, None if anchors else Why.NO_FILE


def _new(ports: Ports, chain: str) -> Why:
    return Why.NEW if chain == ports.kiosk_id else Why.OTHER_KIOSK

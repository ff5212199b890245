"""Heads of the audit trail are kept outside the database, so that a cut trail shows (T13)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.log import logger
from kiosk.ports.audit_anchors import Anchor, Anchors
from kiosk.ports.ports import Ports
from kiosk.services.changing import note

NONE_FOUND: Final = "none_found"
RESTORED: Final = "restored"
"""Why heads are written down from the beginning, as the trail says it."""
_FILE: Final = (ErrorCode.AUDIT_HEADS_FORGED, ErrorCode.OUT_NOT_WRITTEN, ErrorCode.DISK_FULL)


def anchor_heads(ports: Ports, actor: Actor) -> None:
    """Write down how far each chain of the audit trail has come.

    It never goes back: a chain that lacks what was written down keeps it, and the log says so, as
    it does when heads can't be written down at all. Where there are none yet, they start, and the
    trail says so.
    """
    actor.require(Action.ANCHOR_HEADS)
    with _failing_alone(), ports.audit_anchors.turn():
        _move_on(ports, ports.audit_anchors.read() or _begin(ports, actor, NONE_FOUND))


def anchor_anew(ports: Ports, actor: Actor) -> None:
    """After a restore: set the previous data's heads aside, and start with these."""
    actor.require(Action.RESTORE)
    with _failing_alone(), ports.audit_anchors.turn():
        ports.audit_anchors.put_aside(ports.clock.now())
        _move_on(ports, _begin(ports, actor, RESTORED))


def _begin(ports: Ports, actor: Actor, why: str) -> Anchors:
    note(ports, Event.AUDIT_HEADS_BEGUN, actor, reason=why)
    return Anchors(ports.clock.now(), why == RESTORED)


def _move_on(ports: Ports, before: Anchors) -> None:
    kept = {each.head.chain: each for each in before.anchors}
    with ports.reading() as uow:
        heads = {head.chain: head for head in uow.audit.heads()}
        moved = [each.head for each in before.anchors if heads.get(each.head.chain) != each.head]
        lacking = [missing for head in moved if (missing := uow.audit.lacks(head))]
    if lacking:
        fields = {"count": len(lacking), "code": "audit_cut"}
        logger().error("the audit trail lacks entries that were written down", extra=fields)
    for chain in {missing.chain for missing in lacking}:
        heads.pop(chain, None)
    at = ports.clock.now()
    for chain, head in heads.items():
        if chain not in kept or kept[chain].head != head:
            kept[chain] = Anchor(head, at)
    anchors = Anchors(before.begun_at, before.restored, tuple(kept.values()))
    if anchors != before:
        ports.audit_anchors.write(anchors)


@contextmanager
def _failing_alone() -> Iterator[None]:
    """A failing file stops nothing else; doctor and `audit verify` tell people."""
    try:
        yield
    except KioskError as error:
        if error.code not in _FILE:
            raise
        fields = {"code": error.code.value}
        logger().warning("the audit trail's heads were not written down", extra=fields)

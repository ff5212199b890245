"""The purge: everything past its time is destroyed, and nothing that someone is working on."""

from collections.abc import Callable
from functools import partial
from math import ceil
from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.chores import EVERY, FORGET_CODES, PURGE, SETTLE, due
from kiosk.domain.store.retention import Purged, RetentionLimits
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import look_and_keep
from kiosk.services.changing import Moment, changing
from kiosk.services.keeping.one_by_one import one_by_one

BATCH: Final = 50
"""How many records per transaction: a save in between waits only a moment."""


def purge(ports: Ports, actor: Actor) -> Purged:
    """Destroy everything past its time with its keys, then its traces in the files.

    Drafts 72 h after they were started, pages 30 days after the decision, PINs of what has ended,
    expired codes, emails that were delivered or given up, tries that no longer count, counts
    too old for reports (kiosk/domain/store/retention.py). A draft that someone may still be working
    on is left alone. A record that cannot be read holds up no other. Raises DATABASE_BUSY or
    DISK_FULL; what has been purged stays purged, and the next purge continues.
    """
    actor.require(Action.PURGE)
    at = changing(ports, lambda _uow, at: at)
    limits = RetentionLimits.at(at.now, at.steady, at.policy)
    _settle(ports, limits, at)
    run = partial(_destroy, ports, actor)
    purged = Purged(
        drafts=run("drafts", lambda uow: uow.retention.drafts(limits.started, BATCH)),
        pages=run("pages", lambda uow: uow.retention.pages(limits.decided, BATCH)),
        pins=run("pins", lambda uow: uow.retention.pins(limits.started, BATCH)),
        codes=run("codes", lambda uow: uow.retention.codes(limits.now))
        + _forget_codes(ports, actor, at),
        mails=run(
            "mails",
            lambda uow: uow.retention.mails(limits.delivered, limits.given_up, BATCH),
        ),
        tries=run("tries", lambda uow: uow.retention.tries(limits.tried)),
        tallies=run("tallies", lambda uow: uow.retention.tallies(limits.tallied)),
        traceless=ports.forget_deleted(),
    )
    if purged.traceless:
        _note(ports)
    return purged


def purge_when_due(ports: Ports, actor: Actor) -> int:
    """Purge once a day; returns in how many seconds the next one is due."""
    actor.require(Action.PURGE)
    with ports.reading() as uow:
        done_at = uow.chores.done_at(PURGE)
    if done_at is None or due(done_at, ports.clock.now()):
        purge(ports, actor)
        return int(EVERY.total_seconds())
    return ceil((done_at + EVERY - ports.clock.now()).total_seconds())


def _settle(ports: Ports, limits: RetentionLimits, at: Moment) -> None:
    """Let designations see that the drafts they wait for have expired."""
    with ports.reading() as uow:
        waiting = uow.retention.redeemed_before(limits.started)

    def settle(uow: UnitOfWork, designation_id: UUID) -> bool:
        look_and_keep(uow, uow.designations.get(designation_id), at)
        return True

    one_by_one(ports, SETTLE, waiting, settle)


def _forget_codes(ports: Ports, actor: Actor, at: Moment) -> int:
    """Forget the expired codes that were emailed to confirm an address."""

    def forget(uow: UnitOfWork, account_id: UUID) -> bool:
        account = uow.accounts.get(account_id)
        if account.code is None or not account.code.ended(at.steady):
            return False
        account.code = None
        uow.accounts.save(account)
        uow.audit.append(Event.RECORDS_PURGED, actor, reason="codes")
        return True

    with ports.reading() as uow:
        unconfirmed = uow.accounts.unconfirmed()
    return one_by_one(ports, FORGET_CODES, unconfirmed, forget)


def _destroy(ports: Ports, actor: Actor, kind: str, some: Callable[[UnitOfWork], int]) -> int:
    """Destroy batch by batch; the trail notes what each batch destroyed."""
    gone = 0
    while True:
        with ports.uow() as uow:
            count = some(uow)
            if count:
                uow.audit.append(Event.RECORDS_PURGED, actor, reason=kind)
                uow.commit()
        gone += count
        if count < BATCH:
            return gone


def _note(ports: Ports) -> None:
    with ports.uow() as uow:
        uow.chores.done(PURGE, ports.clock.now())
        uow.commit()

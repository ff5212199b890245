"""Backups: taken, restored, and how old the last one is."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.chores import BACKUP
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.backups import Backup, BackupContents, Restored
from kiosk.ports.records.records import Progress
from kiosk.services.changing import note, unwatched
from kiosk.services.keeping.anchor_heads import anchor_anew


def take_backup(
    ports: Ports, actor: Actor, file: Path, on_progress: Progress = unwatched
) -> Backup:
    """Copy the data into a new file while people work; it holds sealed records, never the key.

    The file appears only once it has been opened and checked. Raises what Backups.take() names, and
    what `on_progress` and the trail raise; then nothing is left behind.
    """
    actor.require(Action.BACK_UP)
    backup = ports.backups.take(file, on_progress)
    try:
        with ports.uow() as uow:
            uow.chores.done(BACKUP, ports.clock.now())
            uow.audit.append(Event.BACKUP_TAKEN, actor)
            uow.commit()
    except BaseException:
        ports.backups.discard(backup)
        raise
    return backup


def restore_backup(
    ports: Ports, actor: Actor, file: Path, on_progress: Progress = unwatched
) -> Restored:
    """Replace the data, which is set aside, with a backup; an older one is migrated.

    Heads of the audit trail start over with it; the previous data's are set aside too.

    Raises what Backups.restore() names, and then changes nothing: DATABASE_IN_USE while a kiosk, a
    desk or this process has the data open.
    """
    actor.require(Action.RESTORE)
    restored = ports.backups.restore(file, on_progress)
    note(ports, Event.BACKUP_RESTORED, actor)
    anchor_anew(ports, actor)
    return restored


@dataclass(frozen=True)
class FoundBackup:
    """A backup that could be restored."""

    file: Path
    size: int
    """Bytes."""
    written_at: datetime
    """Local time."""


def find_backups(ports: Ports, actor: Actor) -> tuple[FoundBackup, ...]:
    """The backups on this computer and on its sticks, newest first."""
    actor.require(Action.RESTORE)
    return tuple(
        FoundBackup(each.file, each.size, ports.clock.local(each.written_at))
        for each in ports.backups.found()
    )


def look_into_backup(ports: Ports, actor: Actor, file: Path) -> BackupContents:
    """What a backup holds, in local time; raises why it can't be restored."""
    actor.require(Action.RESTORE)
    holds = ports.backups.look_into(file)
    return replace(holds, last_at=ports.clock.local(holds.last_at) if holds.last_at else None)


@dataclass(frozen=True)
class BackupsView:
    """How old the last backup is, and where the next one goes."""

    taken_on: date | None
    """None if there never was one."""
    next_file: Path


def see_backups(ports: Ports, actor: Actor) -> BackupsView:
    """How old the last backup is, and a file for the next."""
    actor.require(Action.SEE_BACKUPS)
    with ports.reading() as uow:
        taken = uow.chores.done_at(BACKUP)
    taken_on = ports.clock.local(taken).date() if taken else None
    return BackupsView(taken_on, ports.backups.next_file(ports.clock.today()))

"""Backups as use cases: noted, added to the trail, and neither when refused."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.backups import BackupContents
from kiosk.services.keeping.keep_backups import (
    BackupsView,
    find_backups,
    look_into_backup,
    restore_backup,
    see_backups,
    take_backup,
)
from tests.factories import NOW
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of

FILE = Path("new.backup")
MANAGER = Actor(Role.MANAGER, uuid4())


def test_the_age_of_the_last_backup_is_known(ports: FakePorts) -> None:
    assert see_backups(ports, MANAGER).taken_on is None
    take_backup(ports, MANAGER, FILE)
    ports.clock.advance(timedelta(days=2))
    assert see_backups(ports, MANAGER) == BackupsView(NOW.date(), Path("2026-11-22.backup"))
    assert ports.events() == [Event.BACKUP_TAKEN]


def test_a_refused_backup_is_not_noted(ports: FakePorts) -> None:
    ports.backups.refuse = KioskError(ErrorCode.DISK_FULL)
    assert refusal_of(take_backup, ports, MANAGER, FILE).code is ErrorCode.DISK_FULL
    assert see_backups(ports, MANAGER).taken_on is None
    assert ports.events() == []


def test_a_backup_that_the_trail_does_not_hold_is_not_there(ports: FakePorts) -> None:
    ports.database.refuse_commit = KioskError(ErrorCode.DATABASE_BUSY)
    assert refusal_of(take_backup, ports, MANAGER, FILE).code is ErrorCode.DATABASE_BUSY
    assert ports.backups.files == {}


def test_a_backup_is_found_and_says_what_it_holds(ports: FakePorts) -> None:
    take_backup(ports, MANAGER, FILE)
    (found,) = find_backups(ports, MANAGER)
    assert (found.file, found.written_at) == (FILE, ports.clock.local(NOW))
    holds = look_into_backup(ports, MANAGER, found.file)
    assert holds == BackupContents(1, 2, ports.clock.local(NOW))


def test_what_was_restored_is_told_to_the_restored_trail(ports: FakePorts) -> None:
    take_backup(ports, OPERATOR, FILE)
    assert refusal_of(restore_backup, ports, OPERATOR, Path("none")).code is ErrorCode.FILE_GONE
    assert ports.events() == [Event.BACKUP_TAKEN]
    take_backup(ports, OPERATOR, Path("later.backup"))
    assert restore_backup(ports, OPERATOR, FILE).kept_aside == Path("aside")
    assert ports.events() == [Event.BACKUP_RESTORED, Event.AUDIT_HEADS_BEGUN]

"""What one of two gets, by which statement it is taken, and a build in which nothing guards it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import Table, bindparam, select, text, update

from kiosk.adapters.db import engine, holding
from kiosk.adapters.db.applications import caregiver_pins
from kiosk.adapters.db.applications.designations import SqlDesignations
from kiosk.adapters.db.applications.renewals import SqlRenewals
from kiosk.adapters.db.people.people import SqlPeople
from kiosk.adapters.db.store import outbox_rows as outbox
from kiosk.adapters.db.store.audit_trail import SqlAudit
from kiosk.adapters.db.tables.application_tables import renewal
from kiosk.adapters.db.tables.caregiver_tables import caregiver_pin, designation
from kiosk.adapters.db.tables.store_tables import outbox as mail
from kiosk.settings import DataSettings
from tests.reliability import caregiver_racing, racing
from tests.reliability.meeting import Meeting
from tests.reliability.races import SQLITE, Attempt, Prepare

NEW_ROW: Final = "INSERT INTO record_key"


@dataclass(frozen=True)
class Guarded:
    """One thing: how a round of it is laid out and run, and the statement that takes it."""

    name: str
    prepare: Prepare
    attempt: Attempt
    gate: str
    lost: str
    """What the one who comes too late is told."""


THINGS: Final = (
    Guarded("person", racing.prepare, racing.identify, NEW_ROW, racing.LATE),
    Guarded("draft", racing.prepare, racing.begin, NEW_ROW, "conflict"),
    Guarded("account", racing.prepare, racing.bind, NEW_ROW, "conflict"),
    Guarded("submission", racing.prepare, racing.submit, "UPDATE renewal", racing.LATE),
    Guarded("mail", racing.prepare, racing.claim, "UPDATE outbox", racing.LATE),
    Guarded(
        "slot",
        caregiver_racing.prepare_slots,
        caregiver_racing.generate,
        NEW_ROW,
        "caregiver_slots_taken",
    ),
    Guarded(
        "PIN",
        caregiver_racing.prepare_pin,
        caregiver_racing.redeem,
        "UPDATE caregiver_pin",
        "caregiver_pin_wrong",
    ),
    Guarded(
        "approval",
        caregiver_racing.prepare_caregiver,
        caregiver_racing.approve,
        "UPDATE designation",
        caregiver_racing.ENDED,
    ),
)
INDEXES: Final = (
    "ux_renewal_open_draft",
    "ux_account_person_id",
    "ux_caregiver_registration_running",
)


def without_guards(patch: pytest.MonkeyPatch, url: str) -> None:
    """Hold nothing, count no versions, ask for no state, keep no indexes; before it is opened.

    On SQLite each statement is its own transaction: a shared one never lets two write.
    """
    _drop_indexes(url)
    patch.setattr(holding, "_shares", lambda _connection: False)
    patch.setattr(engine, "_begin", lambda _connection: None)
    patch.setattr(SqlPeople, "lock", _nothing)
    patch.setattr(SqlAudit, "append", _nothing)
    patch.setattr(SqlRenewals.layout, "update", _whatever_version(renewal))
    patch.setattr(SqlDesignations.layout, "update", _whatever_version(designation))
    patch.setattr(
        caregiver_pins, "_USE", update(caregiver_pin).where(caregiver_pin.c.id == bindparam("this"))
    )
    due = select(mail.c.id, mail.c.created_at, mail.c.attempts).where(outbox._READY).limit(1)
    patch.setattr(outbox, "_NEXT", due)


def _drop_indexes(url: str) -> None:
    file = Path(url.removeprefix(SQLITE))
    data = DataSettings(folder=file.parent) if url.startswith(SQLITE) else DataSettings(url=url)
    opened = engine.open_engine(data)
    with opened.begin() as connection:
        for index in INDEXES:
            connection.execute(text(f"DROP INDEX {index}"))
    opened.dispose()


def _whatever_version(table: Table) -> Any:
    return update(table).where(table.c.id == bindparam("this"), bindparam("known") >= 0)


def _nothing(*_arguments: object, **_named: object) -> None:
    """Hold no row, and keep no trail: its chain is its own guard."""


def named(thing: Guarded) -> str:
    """Its name, for a test's."""
    return thing.name


def meet(thing: Guarded, url: str, key: Path, number: int) -> list[str]:
    """What happened to the two who met in this round."""
    thing.prepare(url, key, number)
    first, second = (partial(thing.attempt, url, key, number, process) for process in range(2))
    return Meeting(thing.gate).of(first, second)

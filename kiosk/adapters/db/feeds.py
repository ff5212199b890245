"""Imported rows: sealed outside of any transaction, written together in a short one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from kiosk.adapters.db import certifications, registrations
from kiosk.adapters.db.sealed import Plain, new_key_row, to_bytes
from kiosk.adapters.db.tables import record_key
from kiosk.domain.certification import Certification
from kiosk.domain.registration import Registration
from kiosk.ports.records import Progress, Written
from kiosk.ports.vault import Vault

PROGRESS_EVERY: Final = 500
Row = TypeVar("Row", Certification, Registration)
Indexed = dict[str, bytes]


@dataclass(frozen=True)
class SealedFeed:
    """Rows of one table and their keys, ready to be written; a later row replaced an earlier."""

    rows: Sequence[dict[str, object]]
    keys: Sequence[dict[str, object]]


class SqlFeeds:
    """The Feeds port."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal_certifications(
        self, rows: Sequence[Certification], on_progress: Progress
    ) -> SealedFeed:
        def indexes(row: Certification) -> Indexed:
            return certifications.indexes(self._vault, row)

        return self._seal(
            certifications.TABLE, rows, indexes, certifications.plain, on_progress
        )

    def seal_registrations(
        self, rows: Sequence[Registration], on_progress: Progress
    ) -> SealedFeed:
        def indexes(row: Registration) -> Indexed:
            return registrations.indexes(self._vault, row)

        return self._seal(registrations.TABLE, rows, indexes, registrations.plain, on_progress)

    def _seal(
        self,
        table: str,
        rows: Sequence[Row],
        indexes: Callable[[Row], Indexed],
        plain: Callable[[Row], Plain],
        on_progress: Progress,
    ) -> SealedFeed:
        latest = {}

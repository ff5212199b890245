"""Seals imported rows outside of any transaction."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from kiosk.adapters.db.feeds import certifications, registrations
from kiosk.adapters.db.feeds.feed_rows import SealedFeed
from kiosk.adapters.db.sealed import Plain, new_key_row, to_bytes
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.registration import Registration
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault

PROGRESS_EVERY: Final = 1000
Row = TypeVar("Row", Certification, Registration)


class SqlFeeds:
    """The Feeds port; of two rows with one identity or number the later one is kept."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal_certifications(
        self, rows: Sequence[Certification], on_progress: Progress
    ) -> SealedFeed:
        found = [certifications.indexes(self._vault, row) for row in rows]
        latest = _latest(rows, found, "identity_index")
        return self._seal(certifications.TABLE, latest, certifications.plain, on_progress)

    def seal_registrations(self, rows: Sequence[Registration], on_progress: Progress) -> SealedFeed:
        found = [registrations.indexes(self._vault, row) for row in rows]
        latest = _latest(rows, found, "number_index")
        return self._seal(registrations.TABLE, latest, registrations.plain, on_progress)

    def _seal(
        self,
        table: str,
        rows: Sequence[tuple[Row, dict[str, object]]],
        plain: Callable[[Row], Plain],
        on_progress: Progress,
    ) -> SealedFeed:
        sealed: list[dict[str, object]] = []
        keys: list[dict[str, object]] = []
        for done, (row, indexes) in enumerate(rows, start=1):
            key = self._vault.new_record_key(row.id)
            content = self._vault.seal(key, table, row.id, to_bytes(plain(row)))
            sealed.append({"id": row.id, "sealed": content, **indexes})
            keys.append(new_key_row(key))
            if done % PROGRESS_EVERY == 0 or done == len(rows):
                on_progress(done, len(rows))
        return SealedFeed(sealed, keys)


def _latest(
    rows: Sequence[Row], indexes: Sequence[dict[str, object]], by: str
) -> Sequence[tuple[Row, dict[str, object]]]:
    pairs = zip(rows, indexes, strict=True)
    return list({found[by]: (row, found) for row, found in pairs}.values())

"""Seals imported rows outside of any transaction."""

from collections.abc import Sequence

from kiosk.adapters.db.feeds.certifications import CERTIFICATIONS
from kiosk.adapters.db.feeds.feed_rows import SealedFeed
from kiosk.adapters.db.feeds.registrations import REGISTRATIONS
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.registration import Registration
from kiosk.ports.records.records import Progress
from kiosk.ports.vault import Vault


class SqlFeeds:
    """The Feeds port; of two rows with one identity or number the later one is kept."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal_certifications(
        self, rows: Sequence[Certification], on_progress: Progress
    ) -> SealedFeed:
        return CERTIFICATIONS.seal(self._vault, rows, on_progress)

    def seal_registrations(self, rows: Sequence[Registration], on_progress: Progress) -> SealedFeed:
        return REGISTRATIONS.seal(self._vault, rows, on_progress)

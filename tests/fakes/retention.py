"""An in-memory purge."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from kiosk.domain.caregivers.designation import MOVES
from kiosk.domain.renewal.application import Application, Status
from tests.fakes.rows import Rows

Key = TypeVar("Key")
Row = TypeVar("Row")
NEVER_SENT = (Status.DRAFT, Status.EXPIRED, Status.WITHDRAWN)
DECIDED = (Status.APPROVED, Status.DENIED)


class FakeRetention:
    """Destroys by leaving out."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def redeemed_before(self, started: datetime) -> Sequence[UUID]:
        return [
            each.designation_id
            for each in self._rows.caregivers.values()
            if each.designation_id is not None
            and each.status is Status.DRAFT
            and each.started_at <= started
        ]

    def drafts(self, started: datetime, most: int) -> int:
        rows = self._rows
        renewals = _outlived(rows.renewals.values(), started)[:most]
        caregivers = _outlived(rows.caregivers.values(), started)[: most - len(renewals)]
        return _drop(rows.renewals, renewals) + _drop(rows.caregivers, caregivers)

    def pages(self, decided: datetime, most: int) -> int:
        pages = self._rows.pages
        of = {at: page.document.application_id for at, page in pages.items()}
        return _drop(pages, [at for at in of if self._over(of[at], decided)][:most])

    def pins(self, ended: datetime, most: int) -> int:
        over = []
        for at, (_, pin) in self._rows.pins.items():
            designation = self._rows.designations[pin.designation_id]
            if not MOVES[designation.status] and designation.changed_at <= ended:
                over.append(at)
        return _drop(self._rows.pins, over[:most])

    def codes(self, now: datetime) -> int:
        desk, reset = self._rows.desk_codes, self._rows.reset_codes
        return _drop(desk, [at for at, code in desk.items() if code.expires_at <= now]) + _drop(
            reset, [at for at, code in reset.items() if code.expires_at <= now]
        )

    def mails(self, delivered: datetime, given_up: datetime, most: int) -> int:
        over = [
            at
            for at, row in self._rows.outbox.items()
            if (row.delivered_at is not None and row.delivered_at <= delivered)
            or (row.given_up_at is not None and row.given_up_at <= given_up)
        ]
        return _drop(self._rows.outbox, over[:most])

    def _over(self, application_id: UUID, decided: datetime) -> bool:
        found = self._rows.renewals.get(application_id) or self._rows.caregivers.get(application_id)
        if found is None:
            return True
        theirs = [
            each.recorded_at
            for each in self._rows.decisions
            if each.application_id == application_id
        ]
        return found.status in DECIDED and bool(theirs) and max(theirs) <= decided


def _outlived(applications: Iterable[Application], started: datetime) -> list[UUID]:
    return [
        each.id
        for each in applications
        if each.submission_id is None and each.status in NEVER_SENT and each.started_at <= started
    ]


def _drop(rows: dict[Key, Row], gone: Sequence[Key]) -> int:
    for each in gone:
        del rows[each]
    return len(gone)

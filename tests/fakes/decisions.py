"""In-memory decisions."""

from collections.abc import Sequence
from uuid import UUID

from kiosk.domain.renewal.decision import Decision
from kiosk.errors import ErrorCode, KioskError
from tests.fakes.rows import Rows


class FakeDecisions:
    """Refuses a second decision on one round, and one by nobody on record."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, decision: Decision) -> None:
        if decision.reviewer_id not in self._rows.staff:
            raise LookupError("a decision by no known staff member")
        for other in self.of(decision.application_id):
            if other.submission_id == decision.submission_id:
                raise KioskError(ErrorCode.CONFLICT)
        self._rows.decisions.append(decision)

    def of(self, application_id: UUID) -> Sequence[Decision]:
        return [each for each in self._rows.decisions if each.application_id == application_id]

"""Decisions of the Program: rows that are added and never changed."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.program_tables import decision
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.errors import ErrorCode

_TABLE: Final = "decision"
_ADD: Final = insert(decision)
_OF: Final = (
    select(decision, *KEY_COLUMNS)
    .join(record_key, record_key.c.record_id == decision.c.id)
    .where(decision.c.application_id == bindparam("this"))
    .order_by(decision.c.number)
)


class SqlDecisions:
    """The Decisions port."""

    def __init__(self, connection: Connection, rows: SealedRows) -> None:
        self._connection = connection
        self._rows = rows

    def add(self, decision: Decision) -> None:
        plain = {
            "known_by": decision.known_by,
            "reasons": list(decision.reasons),
            "policy_version": decision.policy_version,
        }
        with unique(ErrorCode.CONFLICT):
            values = {
                "id": decision.id,
                "application_id": decision.application_id,
                "submission_id": decision.submission_id,
                "decided": decision.decided.value,
                "reviewer_id": decision.reviewer_id,
                "recorded_at": decision.recorded_at,
                "sealed": self._rows.seal_new(_TABLE, decision.id, plain),
            }
            self._connection.execute(_ADD, values)

    def of(self, application_id: UUID) -> Sequence[Decision]:
        found = self._connection.execute(_OF, {"this": application_id})
        return [self._decision(row) for row in found]

    def _decision(self, row: Any) -> Decision:
        plain = self._rows.open(_TABLE, row)
        return Decision(
            id=row.id,
            application_id=row.application_id,
            submission_id=row.submission_id,
            decided=Decided(row.decided),
            known_by=KnownBy(plain["known_by"]),
            reasons=tuple(plain["reasons"]),
            reviewer_id=row.reviewer_id,
            recorded_at=row.recorded_at,
            policy_version=plain["policy_version"],
        )

"""Decisions of the Program: rows that are added, never changed."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import AddingRepository
from kiosk.adapters.db.tables.application_tables import decision
from kiosk.domain.renewal.decision import Decision

_DECISIONS: Final = Layout(decision, Decision)
_OF: Final = _DECISIONS.rows.where(decision.c.application_id == bindparam("this")).order_by(
    decision.c.recorded_at, decision.c.number
)


class SqlDecisions(AddingRepository[Decision]):
    """The Decisions port."""

    layout = _DECISIONS

    def of(self, application_id: UUID) -> Sequence[Decision]:
        return self._all(_OF, this=application_id)

"""Decisions of the Program, which are added and never changed, and who has what open."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import AddingRepository, Repository
from kiosk.adapters.db.tables.application_tables import decision, opening
from kiosk.domain.desk.opening import Opening
from kiosk.domain.renewal.decision import Decision

_DECISIONS: Final = Layout(decision, Decision)
_OF: Final = _DECISIONS.rows.where(decision.c.application_id == bindparam("this")).order_by(
    decision.c.recorded_at, decision.c.number
)
_LATEST: Final = _DECISIONS.rows.order_by(decision.c.recorded_at.desc(), decision.c.number.desc())
_OPENINGS: Final = Layout(opening, Opening)
_OPENED: Final = select(opening).where(opening.c.application_id == bindparam("this"))
_LEFT: Final = delete(opening).where(opening.c.reviewer_id == bindparam("this"))
_CLOSED: Final = delete(opening).where(opening.c.application_id == bindparam("this"))


class SqlDecisions(AddingRepository[Decision]):
    """The Decisions port."""

    layout = _DECISIONS

    def of(self, application_id: UUID) -> Sequence[Decision]:
        return self._all(_OF, this=application_id)

    def latest(self, most: int) -> Sequence[Decision]:
        return self._all(_LATEST.limit(most))


class SqlOpenings(Repository):
    """The Openings port."""

    def of(self, application_id: UUID) -> Opening | None:
        row = self._read_one(opening, _OPENED, this=application_id)
        return None if row is None else _OPENINGS.record(row)

    def put(self, made: Opening) -> None:
        self._connection.execute(_LEFT, {"this": made.reviewer_id})
        self._replace(opening.c.application_id, _OPENINGS.row(self._vault, made))

    def close(self, application_id: UUID) -> None:
        self._connection.execute(_CLOSED, {"this": application_id})

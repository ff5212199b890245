"""Tells staff about rows that were refused: in the log, and on the audit trail."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from uuid import UUID

from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.log import logger
from kiosk.ports.records.unit_of_work import UnitOfWork


class RefusedRows:
    """Each row is reported once per process, however often it is asked for."""

    def __init__(self, writing: Callable[[], AbstractContextManager[UnitOfWork]]) -> None:
        self._writing = writing
        self._told: set[tuple[str, str]] = set()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Report a row for which a whole transaction was refused, once that is over."""
        try:
            yield
        except KioskError as error:
            if error.code is ErrorCode.RECORD_UNREADABLE:
                self._tell(str(error.facts["table"]), str(error.facts["id"]))
            raise

    def _tell(self, table: str, row_id: str) -> None:
        if (table, row_id) in self._told:
            return
        self._told.add((table, row_id))
        logger().error("a record was refused", extra={"table": table, "id": row_id})
        with suppress(KioskError), self._writing() as uow:  # the log has it in any case
            uow.audit.append(Event.RECORD_REFUSED, OPERATOR, _subject(row_id), reason=table)
            uow.commit()


def _subject(row_id: str) -> UUID | None:
    """The id of a record; other rows are named only in the log."""
    try:
        return UUID(row_id)
    except ValueError:
        return None

"""Work on many records, each on its own: one that can't be done holds up no other."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar
from uuid import UUID

from kiosk.domain.store.chores import FAULT
from kiosk.errors import MACHINE, ErrorCode, KioskError
from kiosk.log import logger
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork

V = TypeVar("V")
_MESSAGE: Final = "a record could not be worked on"


def one_by_one(
    ports: Ports, chore: str, ids: Iterable[UUID], work: Callable[[UnitOfWork, UUID], bool]
) -> int:
    """Do a chore for each record in its own transaction, kept when `work` says True.

    Returns how many were kept. A record that fails is logged by its id and named at the desk until
    the chore gets through it; one that someone is changing right now waits for next time.
    Raises DATABASE_BUSY and DISK_FULL.
    """
    kept, faults = 0, dict[UUID, str]()
    for record_id in ids:
        try:
            with ports.uow() as uow:
                if work(uow, record_id):
                    uow.commit()
                    kept += 1
        except Exception as error:  # noqa: BLE001 - one record must not hold up the others
            if (code := _code(error)) is not None:
                _tell(chore, record_id, code, error)
                faults[record_id] = code
    with ports.uow() as uow:
        uow.faults.put_all(chore, faults, ports.clock.now())
        uow.commit()
    return kept


def readable(listed: str, ids: Iterable[UUID], view: Callable[[UUID], V]) -> tuple[V, ...]:
    """A view of each record; one that can't be read is logged by its id and left out."""
    seen: list[V] = []
    for record_id in ids:
        try:
            seen.append(view(record_id))
        except KioskError as error:
            if error.code is not ErrorCode.RECORD_UNREADABLE:
                raise
            _tell(listed, record_id, error.code.value, error)
    return tuple(seen)


def _code(error: Exception) -> str | None:
    """What is wrong with the record; None if it just has to wait its turn."""
    if not isinstance(error, KioskError):
        return FAULT
    if error.code in MACHINE:
        raise error
    return None if error.code is ErrorCode.CONFLICT else error.code.value


def _tell(chore: str, record_id: UUID, code: str, error: Exception) -> None:
    fields = {"record_id": record_id, "action": chore, "code": code}
    logger().error(_MESSAGE, extra=fields, exc_info=error if code == FAULT else None)

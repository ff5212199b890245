"""Counts what does not work for people at the kiosk, for the reports; never whose it was."""

from contextlib import suppress
from typing import Final

from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.store.tally import Tallied
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports

_AT_KIOSK: Final = frozenset({Role.VISITOR, Role.PATIENT, Role.CAREGIVER})
_NO_RECORDS: Final = frozenset({ErrorCode.DATABASE_BUSY, ErrorCode.DISK_FULL})
"""Nothing can be written then, and whoever waits has waited long enough."""


def tally_failure(ports: Ports, by: Actor, code: ErrorCode) -> None:
    """Note one refusal by its code; where that fails too, nobody is told twice."""
    if by.role not in _AT_KIOSK or code in _NO_RECORDS:
        return
    with suppress(KioskError), ports.uow() as uow:
        uow.tallies.add(Tallied.FAILURE, ports.clock.now(), code.value)
        uow.commit()

"""Staff, found by a blind index of the name."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, func, select

from kiosk.adapters.db.binding import Values
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.desk_tables import staff
from kiosk.domain.desk.staff import Staff, staff_key
from kiosk.domain.people.roles import Role
from kiosk.errors import ErrorCode
from kiosk.ports.vault import Vault


def _index(vault: Vault, name: str) -> bytes:
    return vault.blind_index("staff", staff_key(name))


def _indexes(vault: Vault, member: Staff) -> Values:
    return {"name_index": _index(vault, member.name)}


_STAFF: Final = Layout(staff, Staff, _indexes, ErrorCode.STAFF_NAME_TAKEN)
_BY_NAME: Final = _STAFF.rows.where(staff.c.name_index == bindparam("index"))
_ALL: Final = select(staff.c.id).order_by(staff.c.created_at, staff.c.id)
_EVERYBODY: Final = select(staff).order_by(staff.c.id).with_for_update()
_COUNT: Final = select(func.count()).select_from(staff)


class SqlStaffMembers(VersionedRepository[Staff]):
    """The StaffMembers port."""

    layout = _STAFF

    def by_name(self, name: str) -> Staff | None:
        return self._one(_BY_NAME, index=_index(self._vault, name))

    def count(self) -> int:
        hold(self._connection, staff.name)  # a caller that finds no one adds the first one
        return self._connection.execute(_COUNT).scalar_one()

    def ids(self) -> Sequence[UUID]:
        return self._connection.execute(_ALL).scalars().all()

    def lock_managers(self) -> Sequence[UUID]:
        rows = self._read(staff, _EVERYBODY)
        return [row.id for row in rows if row.active and row.role == Role.MANAGER.value]

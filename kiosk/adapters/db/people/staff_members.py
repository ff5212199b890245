"""Staff, found by a blind index of the name."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, insert, select, update

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.desk_tables import staff
from kiosk.domain.desk.roles import Role
from kiosk.domain.desk.staff import Staff, staff_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault

_TABLE: Final = "staff"
_ADD: Final = insert(staff)
_SAVE: Final = update(staff).where(
    staff.c.id == bindparam("this"), staff.c.version == bindparam("known")
)
_SELECT: Final = select(staff, *KEY_COLUMNS).join(record_key, record_key.c.record_id == staff.c.id)
_GET: Final = _SELECT.where(staff.c.id == bindparam("id"))
_BY_NAME: Final = _SELECT.where(staff.c.name_index == bindparam("name_index"))
_ALL: Final = _SELECT.order_by(staff.c.created_at, staff.c.id)
_MANAGERS: Final = (
    select(staff.c.id)
    .where(staff.c.active, staff.c.role == Role.MANAGER.value)
    .order_by(staff.c.id)
    .with_for_update()
)
_COUNT: Final = select(func.count()).select_from(staff)


class SqlStaffMembers:
    """The StaffMembers port."""

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def add(self, staff: Staff) -> None:
        with unique(ErrorCode.STAFF_NAME_TAKEN):
            sealed = self._rows.seal_new(_TABLE, staff.id, _plain(staff))
            columns = {"id": staff.id, "created_at": staff.created_at, "sealed": sealed}
            self._connection.execute(
                _ADD, columns | self._columns(staff) | {"version": staff.version}
            )

    def save(self, staff: Staff) -> None:
        known = {"this": staff.id, "known": staff.version}
        columns = self._columns(staff) | {"version": staff.version + 1}
        with unique(ErrorCode.STAFF_NAME_TAKEN):
            sealed = self._rows.seal(_TABLE, staff.id, _plain(staff))
            saved = self._connection.execute(_SAVE, known | columns | {"sealed": sealed})
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        staff.version += 1

    def get(self, staff_id: UUID) -> Staff:
        found = self._one(_GET, {"id": staff_id})
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def by_name(self, name: str) -> Staff | None:
        return self._one(_BY_NAME, {"name_index": self._name_index(name)})

    def count(self) -> int:
        hold(self._connection, _TABLE)  # who finds nobody adds the first one
        return self._connection.execute(_COUNT).scalar_one()

    def all(self) -> Sequence[Staff]:
        return [self._staff(row) for row in self._connection.execute(_ALL)]

    def lock_managers(self) -> Sequence[UUID]:
        return self._connection.execute(_MANAGERS).scalars().all()

    def _one(self, statement: Any, values: dict[str, object]) -> Staff | None:
        row = self._connection.execute(statement, values).one_or_none()
        return None if row is None else self._staff(row)

    def _staff(self, row: Any) -> Staff:
        plain = self._rows.open(_TABLE, row)
        return Staff(
            id=row.id,
            name=plain["name"],
            role=Role(row.role),
            pin_hash=plain["pin_hash"],
            created_at=row.created_at,
            active=row.active,
            version=row.version,
        )

    def _name_index(self, name: str) -> bytes:
        return self._vault.blind_index("staff", staff_key(name))

    def _columns(self, staff: Staff) -> dict[str, object]:
        return {
            "name_index": self._name_index(staff.name),
            "role": staff.role.value,
            "active": staff.active,
        }


def _plain(staff: Staff) -> dict[str, object]:
    return {"name": staff.name, "pin_hash": staff.pin_hash}

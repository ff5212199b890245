"""Accounts, found by a blind index of the username or by the person they are bound to."""

import base64
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, insert, select, update

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.holding import held
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.people_tables import account
from kiosk.domain.people.account import Account, OneTimeCode, email_key, username_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault

_TABLE: Final = "account"
_ADD: Final = insert(account)
_SAVE: Final = update(account).where(
    account.c.id == bindparam("this"), account.c.version == bindparam("known")
)
_SELECT: Final = select(account, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == account.c.id
)
_GET: Final = _SELECT.where(account.c.id == bindparam("id"))
_BY_USERNAME: Final = _SELECT.where(account.c.username_index == bindparam("username_index"))
_BY_EMAIL: Final = _SELECT.where(account.c.email_index == bindparam("email_index")).order_by(
    account.c.created_at, account.c.id
)
_UNCONFIRMED: Final = _SELECT.where(account.c.confirmed_at.is_(None)).order_by(
    account.c.created_at, account.c.id
)
_BY_PERSON: Final = _SELECT.where(account.c.person_id == bindparam("person_id"))


class SqlAccounts:
    """The Accounts port."""

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def add(self, account: Account) -> None:
        with unique(ErrorCode.CONFLICT, username_index=ErrorCode.USERNAME_TAKEN):
            sealed = self._rows.seal_new(_TABLE, account.id, _plain(account))
            columns = {"id": account.id, "created_at": account.created_at, "sealed": sealed}
            self._connection.execute(
                _ADD, columns | self._columns(account) | {"version": account.version}
            )

    def save(self, account: Account) -> None:
        known = {"this": account.id, "known": account.version}
        columns = self._columns(account) | {"version": account.version + 1}
        with unique(ErrorCode.CONFLICT, username_index=ErrorCode.USERNAME_TAKEN):
            sealed = self._rows.seal(_TABLE, account.id, _plain(account))
            saved = self._connection.execute(_SAVE, known | columns | {"sealed": sealed})
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        account.version += 1

    def get(self, account_id: UUID) -> Account:
        found = self._one(self._held(_GET), {"id": account_id})
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def by_username(self, username: str) -> Account | None:
        index = self._username_index(username)
        return self._one(self._held(_BY_USERNAME), {"username_index": index})

    def by_email(self, email: str) -> Sequence[Account]:
        if not email_key(email):
            return ()
        rows = self._connection.execute(
            self._held(_BY_EMAIL), {"email_index": self._email_index(email)}
        )
        return [_account(row, self._rows.open(_TABLE, row)) for row in rows]

    def by_person(self, person_id: UUID) -> Account | None:
        return self._one(_BY_PERSON, {"person_id": person_id})

    def unconfirmed(self) -> Sequence[Account]:
        rows = self._connection.execute(_UNCONFIRMED)
        return [_account(row, self._rows.open(_TABLE, row)) for row in rows]

    def _held(self, statement: Select[Any]) -> Select[Any]:
        return held(self._connection, statement, account)

    def _one(self, statement: Select[Any], values: dict[str, object]) -> Account | None:
        row = self._connection.execute(statement, values).one_or_none()
        return None if row is None else _account(row, self._rows.open(_TABLE, row))

    def _username_index(self, username: str) -> bytes:
        return self._vault.blind_index("username", username_key(username))

    def _email_index(self, email: str) -> bytes:
        return self._vault.blind_index("email", email_key(email))

    def _columns(self, account: Account) -> dict[str, object]:
        return {
            "username_index": self._username_index(account.username),
            "email_index": self._email_index(account.email),
            "person_id": account.person_id,
            "confirmed_at": account.confirmed_at,
        }


def _plain(account: Account) -> Plain:
    code = account.code
    return {
        "username": account.username,
        "email": account.email,
        "password_hash": account.password_hash,
        "code": code
        and {
            "hash": base64.b64encode(code.hash).decode("ascii"),
            "expires_at": code.expires_at.isoformat(),
            "wrong": code.wrong,
        },
    }


def _account(row: Any, plain: Plain) -> Account:
    code = plain["code"]
    return Account(
        id=row.id,
        username=plain["username"],
        email=plain["email"],
        password_hash=plain["password_hash"],
        created_at=row.created_at,
        confirmed_at=row.confirmed_at,
        code=code
        and OneTimeCode(
            hash=base64.b64decode(code["hash"]),
            expires_at=datetime.fromisoformat(code["expires_at"]),
            wrong=code["wrong"],
        ),
        person_id=row.person_id,
        version=row.version,
    )

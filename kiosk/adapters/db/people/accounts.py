"""Accounts, found by a blind index of the username or by the person they are bound to."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select

from kiosk.adapters.db.binding import Values
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import VersionedRepository
from kiosk.adapters.db.tables.people_tables import account
from kiosk.domain.people.account import Account, username_key
from kiosk.email_address import email_key
from kiosk.errors import ErrorCode
from kiosk.ports.vault import Vault


def _username_index(vault: Vault, username: str) -> bytes:
    return vault.blind_index("username", username_key(username))


def _email_index(vault: Vault, email: str) -> bytes:
    return vault.blind_index("email", email_key(email))


def _indexes(vault: Vault, made: Account) -> Values:
    return {
        "username_index": _username_index(vault, made.username),
        "email_index": _email_index(vault, made.email),
    }


_ACCOUNTS: Final = Layout(account, Account, _indexes, username_index=ErrorCode.USERNAME_TAKEN)
_BY_USERNAME: Final = _ACCOUNTS.rows.where(account.c.username_index == bindparam("index"))
_OLDEST: Final = _ACCOUNTS.rows.order_by(account.c.created_at, account.c.id)
_BY_EMAIL: Final = _OLDEST.where(account.c.email_index == bindparam("index"))
_UNCONFIRMED: Final = (
    select(account.c.id)
    .where(account.c.confirmed_at.is_(None))
    .order_by(account.c.created_at, account.c.id)
)
_BY_PERSON: Final = _ACCOUNTS.rows.where(account.c.person_id == bindparam("person_id"))


class SqlAccounts(VersionedRepository[Account]):
    """The Accounts port."""

    layout = _ACCOUNTS
    holds = True

    def by_username(self, username: str) -> Account | None:
        return self._one(self._held(_BY_USERNAME), index=_username_index(self._vault, username))

    def by_email(self, email: str) -> Sequence[Account]:
        if not email_key(email):
            return ()
        return self._all(self._held(_BY_EMAIL), index=_email_index(self._vault, email))

    def by_person(self, person_id: UUID) -> Account | None:
        return self._one(_BY_PERSON, person_id=person_id)

    def unconfirmed(self) -> Sequence[UUID]:
        return self._connection.execute(_UNCONFIRMED).scalars().all()

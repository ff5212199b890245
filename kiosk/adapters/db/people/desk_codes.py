"""Codes that pages show to staff, and codes emailed for a new password."""

from typing import Final
from uuid import uuid4

from sqlalchemy import bindparam, delete, select

from kiosk.adapters.db.holding import held, hold
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import Repository
from kiosk.adapters.db.tables.desk_tables import desk_code, desk_code_subject, reset_code
from kiosk.domain.desk.desk_code import DeskCode, Purpose
from kiosk.domain.people.account import OneTimeCode
from kiosk.email_address import email_key

_THIS: Final = desk_code.c.code == bindparam("this")
_FIND: Final = select(desk_code).where(_THIS)
_SUBJECTS: Final = (
    select(desk_code_subject)
    .where(desk_code_subject.c.code == bindparam("this"))
    .order_by(desk_code_subject.c.subject)
)
_CODE_OF: Final = select(desk_code_subject).where(
    desk_code_subject.c.subject == bindparam("subject")
)
_DROP_SUBJECTS: Final = delete(desk_code_subject).where(
    desk_code_subject.c.code == bindparam("this")
)
_DROP_SUBJECT: Final = delete(desk_code_subject).where(
    desk_code_subject.c.subject == bindparam("subject")
)
_DROP: Final = delete(desk_code).where(_THIS)

_CODES: Final = Layout(reset_code, OneTimeCode)
_ADDRESS: Final = reset_code.c.email_index == bindparam("this")
_RESET: Final = _CODES.rows.where(_ADDRESS)
_DROP_RESET: Final = delete(reset_code).where(_ADDRESS)


class SqlDeskCodes(Repository):
    """The DeskCodes port."""

    def put(self, code: DeskCode) -> None:
        for subject in sorted(code.subjects):
            earlier = self.of(subject)
            self._connection.execute(_DROP_SUBJECT, {"subject": subject})
            if earlier is not None and earlier.subjects == (subject,):
                self.drop(earlier.code)
        row = {"id": uuid4(), "code": code.code, "purpose": code.purpose.value}
        self._put(desk_code, row | {"expires_at": code.expires_at})
        rows = [{"code": code.code, "subject": subject} for subject in code.subjects]
        self._put(desk_code_subject, *rows)

    def find(self, code: str) -> DeskCode | None:
        find = held(self._connection, _FIND, desk_code)
        row = self._read_one(desk_code, find, this=code)
        if row is None:
            return None
        subjects = [each.subject for each in self._read(desk_code_subject, _SUBJECTS, this=code)]
        return DeskCode(code, Purpose(row.purpose), tuple(subjects), row.expires_at)

    def of(self, subject: bytes) -> DeskCode | None:
        hold(self._connection, desk_code_subject.name, subject)
        row = self._read_one(desk_code_subject, _CODE_OF, subject=subject)
        return None if row is None else self.find(row.code)

    def drop(self, code: str) -> None:
        self._connection.execute(_DROP_SUBJECTS, {"this": code})
        self._connection.execute(_DROP, {"this": code})


class SqlResetCodes(Repository):
    """The ResetCodes port; an address is kept as a keyed hash only."""

    def of(self, email: str) -> OneTimeCode | None:
        index = self._index(email)
        hold(self._connection, reset_code.name, index)
        row = self._read_one(reset_code, _RESET, this=index)
        return None if row is None else _CODES.record(row)

    def put(self, email: str, code: OneTimeCode) -> None:
        values = _CODES.row(self._vault, code, email_index=self._index(email))
        self._replace(reset_code.c.email_index, values)

    def drop(self, email: str) -> None:
        self._connection.execute(_DROP_RESET, {"this": self._index(email)})

    def _index(self, email: str) -> bytes:
        return self._vault.blind_index("reset", email_key(email))

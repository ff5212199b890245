"""What the desk works with: answered calls, kiosks in use, reasons, expiry days, reminders."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
KEPT = {
    "audit_entry": "chain, seq, at, event, role, account_id, subject_id, mac",
    "help_call": "number, id, kiosk, step, at",
    "registration": "id, number_index, person_index, sealed",
}
GUARDS = (
    "CREATE TRIGGER audit_entry_keeps_rows BEFORE DELETE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    "CREATE TRIGGER audit_entry_keeps_values BEFORE UPDATE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    "CREATE TRIGGER audit_entry_replaces_nothing BEFORE INSERT ON audit_entry "
    "WHEN EXISTS (SELECT 1 FROM audit_entry WHERE chain = NEW.chain AND seq = NEW.seq) "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
)


def upgrade() -> None:
    """Add the columns and tables; what is written here is never changed again."""
    if op.get_bind().dialect.name == "sqlite":
        _make_anew()
    else:
        for table in KEPT:
            for column in _added(table):
                op.add_column(table, column)
    op.create_index("ix_registration_expires_on", "registration", ["expires_on"])
    op.create_table(
        "kiosk_now",
        sa.Column("kiosk", sa.Text, primary_key=True),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("visit_since", MOMENT),
        sa.Column("seen_at", MOMENT, nullable=False),
    )
    op.create_table(
        "chore",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("done_at", MOMENT, nullable=False),
    )
    _reminders()


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _reminders() -> None:
    op.create_table(
        "reminder_wish",
        sa.Column("person_id", sa.Uuid, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("language", sa.Text, nullable=False),
    )
    op.create_table(
        "reminder_sent",
        sa.Column("person_id", sa.Uuid, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("expires_on", sa.Date, primary_key=True),
        sa.Column("days", sa.Integer, primary_key=True, autoincrement=False),
    )


def _added(table: str) -> Sequence[sa.Column[Any]]:
    columns: dict[str, Sequence[sa.Column[Any]]] = {
        "audit_entry": (sa.Column("assisted_by", sa.Uuid), sa.Column("reason", sa.Text)),
        "help_call": (
            sa.Column("language", sa.Text),
            sa.Column("answered_by", sa.Uuid),
            sa.Column("done_at", MOMENT),
        ),
        "registration": (sa.Column("expires_on", sa.Date),),
    }
    return columns[table]


def _make_anew() -> None:
    # As in 0002: what SQLite adds to a table's text would not read as a fresh one does.
    op.drop_index("ix_audit_entry_subject_id", "audit_entry")
    _anew("audit_entry", _audit_columns(), with_rowid=False)
    op.create_index("ix_audit_entry_subject_id", "audit_entry", ["subject_id"])
    for guard in GUARDS:
        op.execute(guard)
    _anew("help_call", _call_columns())
    op.drop_index("ux_registration_number_index", "registration")
    op.drop_index("ix_registration_person_index", "registration")
    _anew("registration", _registration_columns())
    op.create_index("ux_registration_number_index", "registration", ["number_index"], unique=True)
    op.create_index("ix_registration_person_index", "registration", ["person_index"])


def _anew(table: str, columns: Sequence[sa.Column[Any]], *, with_rowid: bool = True) -> None:
    kept, old = KEPT[table], f"{table}_0006"
    op.rename_table(table, old)
    op.create_table(table, *columns, *_added(table), sqlite_with_rowid=with_rowid)
    op.execute(f"INSERT INTO {table} ({kept}) SELECT {kept} FROM {old}")  # noqa: S608
    op.drop_table(old)


def _audit_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("chain", sa.Text, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("at", "event", "role")),
        sa.Column("account_id", sa.Uuid),
        sa.Column("subject_id", sa.Uuid),
        sa.Column("mac", sa.LargeBinary, nullable=False),
    ]


def _call_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("kiosk", sa.Text, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    ]


def _registration_columns() -> list[sa.Column[Any]]:
    sealed = ("number_index", "person_index", "sealed")
    return [
        sa.Column("id", sa.Uuid, primary_key=True),
        *(sa.Column(name, sa.LargeBinary, nullable=False) for name in sealed),
    ]

"""The first tables: people, feeds, renewals, the store's own, the trail and the keys."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
RECORD_TABLES = ("audit_entry", "audit_head")


def upgrade() -> None:
    """Make every table; what is written here is never changed again."""
    _keys()
    _people()
    _feed("certification", "identity_index")
    _feed("registration", "number_index")
    _renewals()
    _documents()
    _outbox()
    _store()
    _trail()
    guards = _sqlite_guards() if op.get_bind().dialect.name == "sqlite" else _postgresql_guards()
    for statement in guards:
        op.execute(statement)


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _bytes(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _arriving(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        *columns,
    )


def _partial(name: str, table: str, column: str, where: str, *, unique: bool = True) -> None:
    rows = sa.text(where)
    op.create_index(name, table, [column], unique=unique, sqlite_where=rows, postgresql_where=rows)


def _keys() -> None:
    op.create_table(
        "record_key",
        sa.Column("record_id", sa.Uuid, primary_key=True),
        _bytes("wrapped"),
        sa.Column("key_version", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table("meta", sa.Column("name", sa.Text, primary_key=True), _bytes("value"))


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid, primary_key=True),
        _bytes("person_index"),
        _bytes("sealed"),
    )
    op.create_index("ix_person_person_index", "person", ["person_index"])
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid, primary_key=True),
        _bytes("username_index"),
        _bytes("email_index"),
        sa.Column("person_id", sa.Uuid, sa.ForeignKey("person.id")),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT),
        sa.Column("version", sa.Integer, nullable=False),
        _bytes("sealed"),
    )
    op.create_index("ux_account_username_index", "account", ["username_index"], unique=True)
    op.create_index("ix_account_email_index", "account", ["email_index"])
    _partial("ux_account_person_id", "account", "person_id", "person_id IS NOT NULL")


def _feed(name: str, index: str) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid, primary_key=True),
        _bytes(index),
        _bytes("person_index"),
        _bytes("sealed"),
    )
    op.create_index(f"ux_{name}_{index}", name, [index], unique=True)
    op.create_index(f"ix_{name}_person_index", name, ["person_index"])


def _renewals() -> None:
    states = (
        "status IN ('draft', 'submitted', 'returned', 'approved', 'denied', 'expired', 'withdrawn')"
    )
    _arriving(
        "renewal",
        _text("reference"),
        sa.Column("person_id", sa.Uuid, sa.ForeignKey("person.id"), nullable=False),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(states, name="ck_renewal_status"),
            nullable=False,
        ),
        sa.Column("submission_id", sa.Uuid),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT),
        sa.Column("submitted_on", sa.Date),
        sa.Column("valid_until", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        _bytes("sealed"),
    )
    op.create_index("ux_renewal_reference", "renewal", ["reference"], unique=True)
    op.create_index("ux_renewal_submission_id", "renewal", ["submission_id"], unique=True)
    op.create_index("ix_renewal_person_id", "renewal", ["person_id"])
    _partial("ux_renewal_open_draft", "renewal", "person_id", "status IN ('draft', 'returned')")


def _documents() -> None:
    _arriving(
        "document",
        sa.Column("renewal_id", sa.Uuid, sa.ForeignKey("renewal.id"), nullable=False),
        sa.Column("bound", sa.Boolean, nullable=False),
        _bytes("sealed"),
    )
    op.create_index("ix_document_renewal_id", "document", ["renewal_id"])
    op.create_table(
        "document_blob",
        sa.Column(
            "document_id",
            sa.Uuid,
            sa.ForeignKey("document.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        _bytes("thumbnail"),
        _bytes("content"),
    )


def _outbox() -> None:
    _arriving(
        "outbox",
        _text("topic"),
        sa.Column("subject_id", sa.Uuid, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("delivered_at", MOMENT),
        sa.Column("failed_code", sa.Text),
        _bytes("sealed", nullable=True),
    )
    op.create_index("ix_outbox_subject_id", "outbox", ["subject_id"])
    waiting = "delivered_at IS NULL AND due_at IS NOT NULL"
    _partial("ix_outbox_waiting", "outbox", "due_at", waiting, unique=False)


def _store() -> None:
    op.create_table(
        "try_count",
        sa.Column("subject_index", sa.LargeBinary, primary_key=True),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("last_at", MOMENT),
        sa.Column("locked_until", MOMENT),
    )
    one_row = sa.CheckConstraint("id = 1", name="ck_line_board_one_row")
    op.create_table(
        "line_board",
        sa.Column("id", sa.Integer, one_row, primary_key=True, autoincrement=False),
        _text("line"),
        sa.Column("updated_at", MOMENT),
        sa.Column("minutes", sa.Integer),
        _text("patients"),
        _text("adult_use"),
    )
    _arriving("help_call", _text("kiosk"), _text("step"), sa.Column("at", MOMENT, nullable=False))
    _arriving(
        "store_setting",
        _text("name"),
        _text("value"),
        sa.Column("valid_from", MOMENT, nullable=False),
        _bytes("sealed"),
    )
    op.create_index("ix_store_setting_valid_from", "store_setting", ["valid_from"])


def _trail() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("chain", sa.Text, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        _text("at"),
        _text("event"),
        _text("role"),
        sa.Column("account_id", sa.Uuid),
        sa.Column("subject_id", sa.Uuid),
        _bytes("mac"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_audit_entry_subject_id", "audit_entry", ["subject_id"])
    op.create_table(
        "audit_head",
        sa.Column("chain", sa.Text, primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        _bytes("last"),
        _bytes("mac"),
    )


def _sqlite_guards() -> list[str]:
    guards = (
        ("audit_entry_keeps_rows", "DELETE ON audit_entry", ""),
        ("audit_entry_keeps_values", "UPDATE ON audit_entry", ""),
        (
            "audit_entry_replaces_nothing",
            "INSERT ON audit_entry",
            "WHEN EXISTS (SELECT 1 FROM audit_entry WHERE chain = NEW.chain AND seq = NEW.seq) ",
        ),
        ("audit_head_keeps_rows", "DELETE ON audit_head", ""),
        (
            "audit_head_goes_on",
            "UPDATE ON audit_head",
            "WHEN NEW.chain <> OLD.chain OR NEW.seq <> OLD.seq + 1 ",
        ),
        (
            "audit_head_replaces_nothing",
            "INSERT ON audit_head",
            "WHEN EXISTS (SELECT 1 FROM audit_head WHERE chain = NEW.chain) ",
        ),
    )
    refusals = {"entry": "audit_entry is append-only", "head": "audit_head only goes on"}
    return [
        f"CREATE TRIGGER {name} BEFORE {change} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{refusals[name.split('_')[1]]}'); END"
        for name, change, when in guards
    ]


def _postgresql_guards() -> list[str]:
    begin = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    statements = [
        f"CREATE FUNCTION audit_entry_refuse() {begin} "
        "RAISE EXCEPTION 'audit_entry is append-only'; END $$",
        f"CREATE FUNCTION audit_head_refuse() {begin} "
        "IF TG_OP = 'UPDATE' AND NEW.chain = OLD.chain AND NEW.seq = OLD.seq + 1 "
        "THEN RETURN NEW; END IF; RAISE EXCEPTION 'audit_head only goes on'; END $$",
    ]
    for table in RECORD_TABLES:
        execute = f"EXECUTE FUNCTION {table}_refuse()"
        statements += [
            f"CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW {execute}",
            f"CREATE TRIGGER {table}_stays BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {execute}",
        ]
    return statements

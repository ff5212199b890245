"""Rows of the outbox are leased to one courier, and say since when they are given up."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
KEPT = (
    "number, id, topic, subject_id, created_at, due_at, attempts, delivered_at, failed_code, sealed"
)
GIVEN_UP = (
    "UPDATE outbox SET given_up_at = created_at WHERE delivered_at IS NULL AND due_at IS NULL"
)


def upgrade() -> None:
    """Add the columns; what is written here is never changed again."""
    if op.get_bind().dialect.name == "sqlite":
        _make_anew()
    else:
        op.add_column("outbox", sa.Column("lease_until", MOMENT))
        op.add_column("outbox", sa.Column("given_up_at", MOMENT))
    op.execute(GIVEN_UP)


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _make_anew() -> None:
    # SQLite writes an added column into the table's text as it pleases: a migrated table would
    # not read as a fresh one does, and a lost constraint could hide in the difference.
    op.drop_index("ix_outbox_subject_id", "outbox")
    op.drop_index("ix_outbox_waiting", "outbox")
    op.rename_table("outbox", "outbox_0001")
    op.create_table(
        "outbox",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Uuid, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("delivered_at", MOMENT),
        sa.Column("failed_code", sa.Text),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("lease_until", MOMENT),
        sa.Column("given_up_at", MOMENT),
    )
    op.execute(f"INSERT INTO outbox ({KEPT}) SELECT {KEPT} FROM outbox_0001")  # noqa: S608
    op.drop_table("outbox_0001")
    op.create_index("ix_outbox_subject_id", "outbox", ["subject_id"])
    waiting = sa.text("delivered_at IS NULL AND due_at IS NOT NULL")
    op.create_index("ix_outbox_waiting", "outbox", ["due_at"], sqlite_where=waiting)

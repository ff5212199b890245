"""Staff, the codes that staff and mails carry, and what each kiosk last saw of its clocks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables; what is written here is never changed again."""
    _staff()
    _codes()
    op.create_table(
        "clock_mark",
        sa.Column("kiosk", sa.Text, primary_key=True),
        sa.Column("wall", MOMENT, nullable=False),
        sa.Column("ticks", sa.Float(53), nullable=False),
        sa.Column("boot", sa.Text, nullable=False),
        sa.Column("steady", MOMENT, nullable=False),
    )


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _staff() -> None:
    roles = "role IN ('assistant', 'manager', 'reviewer', 'auditor')"
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("name_index", sa.LargeBinary, nullable=False),
        sa.Column("role", sa.Text, sa.CheckConstraint(roles, name="ck_staff_role"), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index("ux_staff_name_index", "staff", ["name_index"], unique=True)


def _codes() -> None:
    purposes = "purpose IN ('confirm', 'unlock')"
    op.create_table(
        "desk_code",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column(
            "purpose",
            sa.Text,
            sa.CheckConstraint(purposes, name="ck_desk_code_purpose"),
            nullable=False,
        ),
        sa.Column("expires_at", MOMENT, nullable=False),
    )
    op.create_table(
        "desk_code_subject",
        sa.Column("subject", sa.LargeBinary, primary_key=True),
        sa.Column(
            "code",
            sa.Text,
            sa.ForeignKey("desk_code.code", ondelete="CASCADE"),
            nullable=False,
        ),
    )
    op.create_index("ix_desk_code_subject_code", "desk_code_subject", ["code"])
    op.create_table(
        "reset_code",
        sa.Column("email_index", sa.LargeBinary, primary_key=True),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
    )

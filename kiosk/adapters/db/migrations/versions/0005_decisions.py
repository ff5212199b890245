"""The Program's decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
DECIDED = "decided IN ('approved', 'returned', 'denied')"


def upgrade() -> None:
    """Make the table; what is written here is never changed again."""
    op.create_table(
        "decision",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("application_id", sa.Uuid, nullable=False),
        sa.Column("submission_id", sa.Uuid, nullable=False),
        sa.Column(
            "decided",
            sa.Text,
            sa.CheckConstraint(DECIDED, name="ck_decision_decided"),
            nullable=False,
        ),
        sa.Column("reviewer_id", sa.Uuid, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index(
        "ux_decision_round", "decision", ["application_id", "submission_id"], unique=True
    )


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")

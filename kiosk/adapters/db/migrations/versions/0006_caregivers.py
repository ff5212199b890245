"""Designations, their PINs, and the caregivers' registrations."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
STATUSES = (
    "'pin_issued', 'redeemed', 'submitted', 'validated', 'approved', 'returned', 'denied', "
    "'pin_expired', 'voided', 'ended', 'expired'"
)
LIVE = (
    "caregiver_id IS NOT NULL AND status IN "
    "('pin_issued', 'redeemed', 'submitted', 'validated', 'approved', 'returned')"
)
RUNNING = "designation_id IS NOT NULL AND status IN ('draft', 'submitted', 'returned')"
REGISTRATION_STATUS = (
    "status IN ('draft', 'submitted', 'returned', 'approved', 'denied', 'expired', 'withdrawn')"
)
OPEN_PIN = "used_at IS NULL AND voided_at IS NULL"


def upgrade() -> None:
    """Make the tables; what is written here is never changed again."""
    _designations()
    _pins()
    _registrations()


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _designations() -> None:
    op.create_table(
        "designation",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("patient_id", sa.Uuid, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("caregiver_id", sa.Uuid, sa.ForeignKey("person.id")),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(f"status IN ({STATUSES})", name="ck_designation_status"),
            nullable=False,
        ),
        sa.Column(
            "renewal",
            sa.Text,
            sa.CheckConstraint(f"renewal IN ({STATUSES})", name="ck_designation_renewal"),
        ),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("valid_until", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_designation_patient_id", "designation", ["patient_id"])
    op.create_index("ix_designation_caregiver_id", "designation", ["caregiver_id"])
    _unique_where("ux_designation_live_pair", "designation", ["patient_id", "caregiver_id"], LIVE)


def _pins() -> None:
    op.create_table(
        "caregiver_pin",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("designation_id", sa.Uuid, sa.ForeignKey("designation.id"), nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column(
            "delivery",
            sa.Text,
            sa.CheckConstraint("delivery IN ('hand', 'mail')", name="ck_caregiver_pin_delivery"),
            nullable=False,
        ),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.Column("voided_at", MOMENT),
    )
    op.create_index("ix_caregiver_pin_designation_id", "caregiver_pin", ["designation_id"])
    _unique_where("ux_caregiver_pin_open_hash", "caregiver_pin", ["hash"], OPEN_PIN)
    _unique_where("ux_caregiver_pin_open_one", "caregiver_pin", ["designation_id"], OPEN_PIN)


def _registrations() -> None:
    table = "caregiver_registration"
    op.create_table(
        table,
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("account_id", sa.Uuid, sa.ForeignKey("account.id"), nullable=False),
        sa.Column("person_id", sa.Uuid, sa.ForeignKey("person.id")),
        sa.Column("designation_id", sa.Uuid, sa.ForeignKey("designation.id")),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(REGISTRATION_STATUS, name="ck_caregiver_registration_status"),
            nullable=False,
        ),
        sa.Column("submission_id", sa.Uuid),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT),
        sa.Column("submitted_on", sa.Date),
        sa.Column("valid_until", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_index("ux_caregiver_registration_reference", table, ["reference"], unique=True)
    op.create_index(
        "ux_caregiver_registration_submission_id", table, ["submission_id"], unique=True
    )
    op.create_index("ix_caregiver_registration_account_id", table, ["account_id"])
    op.create_index("ix_caregiver_registration_designation_id", table, ["designation_id"])
    _unique_where("ux_caregiver_registration_draft", table, ["account_id"], "status = 'draft'")
    _unique_where("ux_caregiver_registration_running", table, ["designation_id"], RUNNING)


def _unique_where(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(
        name, table, columns, unique=True, sqlite_where=condition, postgresql_where=condition
    )

"""A page belongs to an application, be it a renewal or a caregiver's registration."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
COPIES = (
    "INSERT INTO document (number, id, application_id, bound, sealed) "
    "SELECT number, id, renewal_id, bound, sealed FROM document_0003",
    "INSERT INTO document_blob (document_id, thumbnail, content) "
    "SELECT document_id, thumbnail, content FROM document_blob_0003",
)


def upgrade() -> None:
    """Name the column anew; what is written here is never changed again."""
    op.drop_index("ix_document_renewal_id", "document")
    if op.get_bind().dialect.name == "sqlite":
        _make_anew()
    else:
        op.drop_constraint("document_renewal_id_fkey", "document")
        op.alter_column("document", "renewal_id", new_column_name="application_id")
    op.create_index("ix_document_application_id", "document", ["application_id"])


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")


def _make_anew() -> None:
    # SQLite cannot drop a constraint, and a renamed table takes what refers to it along.
    op.rename_table("document", "document_0003")
    op.rename_table("document_blob", "document_blob_0003")
    op.create_table(
        "document",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Uuid, nullable=False, unique=True),
        sa.Column("application_id", sa.Uuid, nullable=False),
        sa.Column("bound", sa.Boolean, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "document_blob",
        sa.Column(
            "document_id",
            sa.Uuid,
            sa.ForeignKey("document.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("thumbnail", sa.LargeBinary, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    for copy in COPIES:
        op.execute(copy)
    op.drop_table("document_blob_0003")
    op.drop_table("document_0003")

"""The first schema: every table, index and trigger, as kiosk/adapters/db/tables defines them.

Until the first release, editing the tables edits this revision. The first release freezes it: copy
the folder `tables` to `migrations/first_schema` and import METADATA from there, never to change it
again. From then on a change to the tables is its own revision; the test that compares the
schema of a migrated with that of a fresh database fails until it is written.
"""

from alembic import op

from kiosk.adapters.db.tables import METADATA

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make everything, in an empty database."""
    METADATA.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    """Refuse: the way back is the backup that was taken first."""
    raise NotImplementedError("migrations only go forward")

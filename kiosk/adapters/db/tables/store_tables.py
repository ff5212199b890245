"""The store's settings, its board, calls for help, wrong tries, and what waits for delivery."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text, Uuid

from kiosk.adapters.db.tables.columns import (
    METADATA,
    Bytes,
    UtcMoment,
    arrival,
    free,
    partial_index,
    record_id,
)

_TIMING: Final = free("when it is tried again: changed for many rows at once, and gives no right")
_WAITING: Final = "delivered_at IS NULL AND due_at IS NOT NULL"

outbox: Final = Table(
    "outbox",
    METADATA,
    arrival(),
    record_id(),
    Column("channel", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("subject_id", Uuid, nullable=False),
    Column("created_at", UtcMoment, nullable=False),
    Column("due_at", UtcMoment, info=_TIMING),
    Column("attempts", Integer, nullable=False, info=_TIMING),
    Column("delivered_at", UtcMoment, info=_TIMING),
    Column("failed_code", Text, info=_TIMING),
    Column("sealed", Bytes, info=free("sealed with its id, and gone after delivery")),
    Column("lease_until", UtcMoment, info=_TIMING),
    Column("given_up_at", UtcMoment, info=_TIMING),
    Index("ix_outbox_subject_id", "subject_id"),
    partial_index("ix_outbox_waiting", "channel", "due_at", where=_WAITING, unique=False),
)

try_count: Final = Table(
    "try_count",
    METADATA,
    Column("subject_index", Bytes, primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("last_at", UtcMoment),
    Column("locked_until", UtcMoment),
)

line_board: Final = Table(
    "line_board",
    METADATA,
    Column(
        "id",
        Integer,
        CheckConstraint("id = 1", name="ck_line_board_one_row"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("line", Text, nullable=False),
    Column("updated_at", UtcMoment),
    Column("minutes", Integer),
    Column("patients", Text, nullable=False),
    Column("adult_use", Text, nullable=False),
)

help_call: Final = Table(
    "help_call",
    METADATA,
    arrival(),
    record_id(),
    Column("kiosk", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("at", UtcMoment, nullable=False),
    Column("language", Text),
    Column("answered_by", Uuid),
    Column("done_at", UtcMoment),
)

kiosk_now: Final = Table(
    "kiosk_now",
    METADATA,
    Column("kiosk", Text, primary_key=True),
    Column("step", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("visit_since", UtcMoment),
    Column("seen_at", UtcMoment, nullable=False),
)

chore: Final = Table(
    "chore",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("done_at", UtcMoment, nullable=False),
)

record_fault: Final = Table(
    "record_fault",
    METADATA,
    Column("chore", Text, primary_key=True),
    Column("record_id", Uuid, primary_key=True),
    Column("code", Text, nullable=False),
    Column("seen_at", UtcMoment, nullable=False),
)

tally: Final = Table(
    "tally",
    METADATA,
    Column("what", Text, primary_key=True),
    Column("hour", UtcMoment, primary_key=True),
    Column("detail", Text, primary_key=True),
    Column("seconds", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
    info=free("counts for reports: added to in one statement, they name nobody and give no right"),
)

store_setting: Final = Table(
    "store_setting",
    METADATA,
    arrival(),
    record_id(),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("valid_from", UtcMoment, nullable=False),
    Column("sealed", Bytes, nullable=False),
    Index("ix_store_setting_valid_from", "valid_from"),
)

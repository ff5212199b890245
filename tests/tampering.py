"""Changes a database file as someone with the disk would, without the triggers."""

import sqlite3
from contextlib import closing
from pathlib import Path


def without_triggers(file: Path, *statements: str) -> None:
    """Drop every trigger, then do this."""
    with closing(sqlite3.connect(file)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()

"""A look through a long audit trail goes by its indexes, whatever it asks for."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.dialects import sqlite

from kiosk.adapters.db.store.trail_looks import looking
from kiosk.domain.people.roles import Role
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.look import Noted, Wanted
from tests.databases import database_in
from tests.factories import NOW

pytestmark = pytest.mark.req("T13")
AFTER = Noted("K1", 9, NOW.isoformat(), "home", Role.VISITOR, None, None, None, None)
LOOKS = {
    "newest": (Wanted(), None),
    "older": (Wanted(), AFTER),
    "day": (Wanted(since=NOW, before=NOW), None),
    "event": (Wanted(events=(Event.HELP_CALLED,)), AFTER),
    "staff": (Wanted(staff=uuid4()), None),
    "subject": (Wanted(subjects=(uuid4(),)), AFTER),
    "all": (Wanted(NOW, NOW, (Event.HELP_CALLED,), uuid4(), (uuid4(),)), AFTER),
}


@pytest.mark.parametrize("look", LOOKS)
def test_no_look_reads_the_whole_trail(tmp_path: Path, look: str) -> None:
    database_in(tmp_path).close()
    statement = looking(*LOOKS[look], 51).compile(
        dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}
    )
    with closing(sqlite3.connect(tmp_path / "data" / "kiosk.db")) as raw:
        plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert plan
    by_index = ("USING INDEX", "MULTI-INDEX OR", "INDEX 1", "INDEX 2", "TEMP B-TREE")
    assert [step for step in plan if not any(way in step for way in by_index)] == []

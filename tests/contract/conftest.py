"""What every suite over records runs against: SQLite on disk, and the database in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from kiosk.adapters.db.feeds import SqlFeeds
from kiosk.ports.records import Feeds
from kiosk.ports.unit_of_work import Database
from tests.databases import database_in, vault_in
from tests.fakes.clock import FakeClock
from tests.fakes.people_records import FakeFeeds
from tests.fakes.records import FakeDatabase


@dataclass(frozen=True)
class Records:
    """A database, the feeds that fit it, and its clock."""

    database: Database
    feeds: Feeds
    clock: FakeClock


@pytest.fixture(params=["sqlite", "memory"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    clock = FakeClock()
    if cast(str, request.param) == "sqlite":
        made = Records(database_in(tmp_path, clock), SqlFeeds(vault_in(tmp_path)), clock)
    else:
        made = Records(FakeDatabase(clock), FakeFeeds(), clock)
    yield made
    made.database.close()


@pytest.fixture
def database(records: Records) -> Database:
    return records.database

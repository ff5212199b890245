"""What every suite over records runs against: SQLite and PostgreSQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.ports.records.records import Feeds
from kiosk.ports.records.unit_of_work import Database
from tests.databases import database_in, settings_in, vault_in
from tests.fakes.clock import FakeClock
from tests.postgresql import PostgreSql

NO_SUCH_ROW: Final = (IntegrityError, LookupError)
"""What a row that names a missing row raises: a bug, with no code for anyone."""


@dataclass(frozen=True)
class Records:
    """A database, the feeds that fit it, and its clock."""

    database: Database
    feeds: Feeds
    clock: FakeClock


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    clock, kind = FakeClock(), cast(str, request.param)
    url = ""
    if kind == "postgresql":
        server = cast(PostgreSql, request.getfixturevalue("postgresql"))
        url = server.fresh(settings_in(tmp_path).key.file)
    made = Records(database_in(tmp_path, clock, url=url), SqlFeeds(vault_in(tmp_path)), clock)
    yield made
    made.database.close()
    if url:
        server.give_back(url)


@pytest.fixture
def database(records: Records) -> Database:
    return records.database

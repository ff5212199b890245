"""An empty database of either kind for each test, its key where settings_in() has it."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.databases import database_in, settings_in
from tests.postgresql import PostgreSql
from tests.reliability.races import SQLITE, opened


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, key: Path) -> Iterator[str]:
    """Its address; what was opened there is closed."""
    if request.param == "sqlite":
        database_in(tmp_path).close()
        made = f"{SQLITE}{tmp_path / 'data' / 'kiosk.db'}"
        yield made
        _close(made, key)
        return
    server = cast(PostgreSql, request.getfixturevalue("postgresql"))
    made = server.fresh(key)
    yield made
    _close(made, key)
    server.drop(made)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The file of that database's key."""
    return settings_in(tmp_path).key.file


def _close(url: str, key: Path) -> None:
    opened(url, key).close()
    opened.cache_clear()

"""Processes that want the same at the same moment: one gets it, on both databases (trust.md 10)."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import text

from kiosk.adapters.db.engine import open_engine
from tests.databases import database_in, settings_in
from tests.postgresql import PostgreSql
from tests.reliability import racing
from tests.reliability.races import SQLITE, WON, Attempt, Outcomes, opened, race, table

ROUNDS = 50
Run = Callable[[Attempt, int, int], list[Outcomes]]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database, its key where settings_in() has it."""
    if request.param == "sqlite":
        database_in(tmp_path).close()
        yield f"{SQLITE}{tmp_path / 'data' / 'kiosk.db'}"
        return
    server = cast(PostgreSql, request.getfixturevalue("postgresql"))
    made = server.fresh(settings_in(tmp_path).key.file)
    yield made
    server.give_back(made)


@pytest.fixture
def run(url: str, tmp_path: Path) -> Run:
    """Run a race on this database and show its rounds."""
    key = settings_in(tmp_path).key.file

    def run(attempt: Attempt, rounds: int, processes: int) -> list[Outcomes]:
        prepare = racing.prepare
        done = race(attempt, url, key, rounds=rounds, processes=processes, prepare=prepare)
        sys.stdout.write(table(done))
        return done

    return run


@pytest.mark.req("R10")
def test_one_of_eight_processes_wins_each_round(run: Run, url: str, tmp_path: Path) -> None:
    done = run(racing.attempt, ROUNDS, 8)
    assert [outcomes.count(WON) for outcomes in done] == [1] * ROUNDS
    assert {word for outcomes in done for word in outcomes} == {WON, racing.LATE, "conflict"}
    database = opened(url, settings_in(tmp_path).key.file)
    with database.reading() as uow:
        assert uow.audit.verify() == (ROUNDS // len(racing.ATTEMPTS), None)
    database.close()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_build_without_its_unique_index_is_found_out(run: Run, tmp_path: Path) -> None:
    engine = open_engine(settings_in(tmp_path).data)
    with engine.begin() as connection:
        connection.execute(text("DROP INDEX ux_renewal_open_draft"))
    engine.dispose()
    assert max(outcomes.count(WON) for outcomes in run(racing.begin, 2, 3)) > 1


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_build_without_its_locks_is_found_out(
    run: Run,
) -> None:
    done = run(racing.identify_without_lock, 20, 3)
    assert max(outcomes.count(WON) for outcomes in done) > 1

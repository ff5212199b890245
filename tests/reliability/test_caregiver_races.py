"""Two slots, one use of a PIN, one patient a caregiver, however many ask at once (T9)."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, cast

import pytest
from sqlalchemy import text

from kiosk.adapters.db.engine import open_engine
from kiosk.settings import DataSettings
from tests.databases import database_in, settings_in
from tests.postgresql import PostgreSql
from tests.reliability import caregiver_racing as racing
from tests.reliability.races import SQLITE, WON, Attempt, Outcomes, race, table

ROUNDS: Final = 30
TEETH: Final = 18
BATCHES: Final = 5
"""Whether eight processes meet in the gap is chance; in so many batches they do."""
KINDS: Final = len(racing.ATTEMPTS)
Run = Callable[[Attempt, int], list[Outcomes]]


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database, its key where settings_in() has it."""
    if request.param == "sqlite":
        database_in(tmp_path).close()
        yield f"{SQLITE}{tmp_path / 'data' / 'kiosk.db'}"
        return
    server = cast(PostgreSql, request.getfixturevalue("postgresql"))
    made = server.fresh(settings_in(tmp_path).key.file)
    yield made
    server.drop(made)


@pytest.fixture
def run(url: str, tmp_path: Path) -> Run:
    """Run a race on this database and show its rounds."""
    key = settings_in(tmp_path).key.file

    def run(attempt: Attempt, rounds: int) -> list[Outcomes]:
        prepare = racing.prepare
        done = race(attempt, url, key, rounds=rounds, processes=racing.RACERS, prepare=prepare)
        sys.stdout.write(table(done))
        return done

    return run


@pytest.mark.req("C2", "C3", "C7", "T9")
@pytest.mark.parametrize("url", ["sqlite", "postgresql"], indirect=True)
def test_one_of_eight_gets_the_slot_the_pin_and_the_caregiver(run: Run) -> None:
    done = run(racing.attempt, ROUNDS)
    assert [outcomes.count(WON) for outcomes in done] == [1] * ROUNDS
    lost = ("caregiver_slots_taken", "caregiver_pin_wrong", racing.ENDED)
    for kind, word in enumerate(lost):
        assert {said for each in done[kind::KINDS] for said in each} == {WON, word}
    family_first = [done[number][0] for number in range(ROUNDS) if number % 6 == 5]
    assert set(family_first) == {WON}


@pytest.mark.parametrize("url", ["sqlite", "postgresql"], indirect=True)
def test_a_build_without_its_guards_is_found_out(run: Run, url: str) -> None:
    file = Path(url.removeprefix(SQLITE))
    sqlite = url.startswith(SQLITE)
    engine = open_engine(DataSettings(folder=file.parent) if sqlite else DataSettings(url=url))
    with engine.begin() as connection:
        connection.execute(text("DROP INDEX ux_caregiver_registration_running"))
    engine.dispose()
    found: set[int] = set()
    for _ in range(BATCHES):
        done = run(racing.attempt_without_guards, TEETH)
        found |= {at % KINDS for at, outcomes in enumerate(done) if outcomes.count(WON) > 1}
        if len(found) == KINDS:
            break
    assert found == set(range(KINDS))

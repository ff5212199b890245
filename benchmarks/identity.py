"""P13: finding someone by name and birth date among very many registrations and among few."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final
from uuid import UUID

import psycopg

from benchmarks.measure import medians_of
from benchmarks.row import Row
from kiosk.adapters.clock import SystemClock
from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.db.migrate import create
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.adapters.vault.keys import FileVault
from kiosk.adapters.vault.master_key import create_key
from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.registration import Registration
from kiosk.settings import DataSettings, KeySettings, Settings
from tests.postgresql import running

FEW: Final = 10_000
MANY: Final = 1_000_000
FULL: Final = 10_000_000
CHUNK: Final = 50_000
PATIENCE_S: Final = 90.0
"""How long filling one database may take, unless SCALE=full lets it take its time."""
ROUNDS: Final = 60
AT_ONCE: Final = 50
MOST_RATIO: Final = 1.5
HOME: Final = Address("1 Sample Street", "Salem", "MA", "01970")
BORN: Final = date(1940, 1, 1)
DAYS: Final = 29_000
SCATTER: Final = 0x9E3779B97F4A7C15F39CC0605CEDC835
"""An odd factor: ids as far apart as random ones, and faster to make."""


@dataclass
class Filled:
    """A database, and how many registrations are in it."""

    database: SqlDatabase
    feeds: SqlFeeds
    count: int = 0

    def fill(self, count: int, patience: float) -> None:
        """Add registrations as an import does, until there are this many or patience runs out."""
        began = perf_counter()
        while self.count < count and perf_counter() - began < patience:
            until = min(count, self.count + CHUNK)
            rows = [registration(number) for number in range(self.count, until)]
            sealed = self.feeds.seal_registrations(rows, _unwatched)
            with self.database.writing() as uow:
                uow.registrations.put_all(sealed)
                uow.commit()
            self.count = until

    def look_up(self, random: Random) -> float:
        """Milliseconds for one look-up of someone who is there, the mean of several."""
        wanted = [registration(random.randrange(self.count)) for _ in range(AT_ONCE)]
        began = perf_counter()
        for each in wanted:
            with self.database.reading() as uow:
                found = uow.registrations.of_person(each.name, each.date_of_birth)
            if [one.number for one in found] != [each.number]:
                raise RuntimeError("somebody was not found")
        return (perf_counter() - began) * 1000 / AT_ONCE


def rows() -> Iterator[Row]:
    """One row per database; PostgreSQL only where a server can be started."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        yield _row("SQLite", Path(folder), ["", ""])
        try:
            server = stack.enter_context(running(Path(folder)))
        except AssertionError as missing:
            print(f"P13 without PostgreSQL: {missing}", file=sys.stderr)
            return
        yield _row("PostgreSQL", Path(folder), [server.empty(), server.empty()])


def registration(number: int) -> Registration:
    """The same person for the same number, and no two of one name and birth date."""
    day = BORN + timedelta(days=number % DAYS)
    name = Name(f"Renée{number}", f"O'Sample-{number}")
    ends = date(2026, 12, 31)
    id_ = UUID(int=number * SCATTER % (1 << 128))
    return Registration(
        id_, f"P{number:08}", name, day, HOME, "617-555-0100", "", BORN, ends
    )  # fmt: skip


def _row(name: str, folder: Path, urls: Sequence[str]) -> Row:
    full = os.environ.get("SCALE") == "full"
    goals = (FEW, FULL if full else MANY)
    filled = [_filled(folder / f"{name}-{at}", url) for at, url in enumerate(urls)]
    try:
        for each, goal, url in zip(filled, goals, urls, strict=True):
            each.fill(goal, float("inf") if full else PATIENCE_S)
            if url:
                _analyze(url)
        random = Random(13)
        few, many = medians_of(ROUNDS, *(lambda db=db: db.look_up(random) for db in filled))
    finally:
        for each in filled:
            each.database.close()
    what = f"{name}: one of {filled[1].count:,} found by name and birth date"
    return Row("P13", what, many, few, against=f"one of {filled[0].count:,}", most_ratio=MOST_RATIO)


def _filled(folder: Path, url: str) -> Filled:
    settings = Settings(
        file=folder / "config.toml",
        data=DataSettings(folder=folder / "data", url=url),
        key=KeySettings(file=folder / "kiosk.key"),
    )
    create_key(settings.key.file)
    vault = FileVault(settings)
    create(settings, vault)
    return Filled(
        SqlDatabase(settings, vault, SystemClock("America/New_York"), "K1"), SqlFeeds(vault)
    )


def _analyze(url: str) -> None:
    """What a server in use does on its own after this many rows."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _unwatched(done: int, of: int) -> None:
    """Progress that no one looks at."""

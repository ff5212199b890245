"""Races between real processes: each round released together, and what happened to each.

python -m tests.reliability.races tests.reliability.racing:attempt URL KEY --rounds 10000
"""

import argparse
import importlib
import multiprocessing
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Barrier
from typing import Final

from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.adapters.vault.keys import FileVault
from kiosk.errors import KioskError
from kiosk.settings import DataSettings, KeySettings, Settings
from tests.fakes.clock import FakeClock

Attempt = Callable[[str, Path, int, int], str]
"""attempt(url, key_file, round, process): the outcome in a word; a KioskError is its code."""
Prepare = Callable[[str, Path, int], None]
"""prepare(url, key_file, round): what a round is about; one process does it before the release."""
Outcomes = list[str]
"""The outcome of one round, by process."""

WON: Final = "won"
PATIENCE_S: Final = 60.0
SQLITE: Final = "sqlite:///"


def race(
    attempt: Attempt,
    url: str,
    key_file: Path,
    *,
    rounds: int,
    processes: int = 8,
    prepare: Prepare | None = None,
) -> list[Outcomes]:
    """Run this many rounds; functions are importable by name, as no process is a copy of this one.

    Any other exception than a KioskError ends the race and is raised here, as RuntimeError.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([attempt.__module__])
    start = context.Barrier(processes)
    pipes, racers = [], []
    for number in range(processes):
        mine, theirs = context.Pipe(duplex=False)
        told = (attempt, prepare, url, key_file, rounds, number, start, theirs)
        racer = context.Process(target=_run, args=told)
        racer.start()
        theirs.close()
        pipes.append(mine)
        racers.append(racer)
    try:
        words = [_heard(pipe) for pipe in pipes]
    finally:
        for racer in racers:
            racer.join(PATIENCE_S)
            racer.kill()
    faults = [said for said in words if isinstance(said, str)]
    if faults:
        raise RuntimeError("\n".join(faults))
    return [list(each) for each in zip(*words, strict=True)]


def table(rounds: Sequence[Outcomes]) -> str:
    """A line per round, such as `17: 1 won, 7 conflict`."""
    return "".join(f"{number}: {_counted(each)}\n" for number, each in enumerate(rounds))


@cache
def opened(url: str, key_file: Path) -> SqlDatabase:
    """The database at sqlite:///FILE or postgresql://…, opened once per process, clock fixed."""
    data = DataSettings(url=url)
    if url.startswith(SQLITE):
        data = DataSettings(folder=Path(url.removeprefix(SQLITE)).parent)
    settings = Settings(file=key_file, data=data, key=KeySettings(file=key_file))
    return SqlDatabase(settings, FileVault(settings), FakeClock(), "K1")


def _run(
    attempt: Attempt,
    prepare: Prepare | None,
    url: str,
    key_file: Path,
    rounds: int,
    process: int,
    start: Barrier,
    told: Connection,
) -> None:
    outcomes: Outcomes = []
    try:
        for number in range(rounds):
            if prepare is not None and process == number % start.parties:
                prepare(url, key_file, number)
            start.wait(PATIENCE_S)
            outcomes.append(_outcome(attempt, url, key_file, number, process))
            start.wait(PATIENCE_S)
        told.send(outcomes)
    except BaseException as fault:
        start.abort()
        told.send(f"process {process}, round {len(outcomes)}: {fault!r}")
        raise


def _outcome(attempt: Attempt, url: str, key_file: Path, number: int, process: int) -> str:
    try:
        return attempt(url, key_file, number, process)
    except KioskError as error:
        return error.code.value


def _heard(pipe: Connection) -> Outcomes | str:
    try:
        said: Outcomes | str = pipe.recv()
    except EOFError:
        return "a process ended without a word"
    return said


def _counted(outcomes: Outcomes) -> str:
    return ", ".join(f"{count} {word}" for word, count in Counter(outcomes).most_common()[::-1])


def _main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability.races")
    parser.add_argument("attempt", help="MODULE:FUNCTION; its module may have a prepare() too")
    parser.add_argument("url")
    parser.add_argument("key", type=Path)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--processes", type=int, default=8)
    given = parser.parse_args()
    where, _, name = given.attempt.partition(":")
    module = importlib.import_module(where)
    done = race(
        getattr(module, name),
        given.url,
        given.key,
        rounds=given.rounds,
        processes=given.processes,
        prepare=getattr(module, "prepare", None),
    )
    sys.stdout.write(table(done))
    bad = [number for number, outcomes in enumerate(done) if outcomes.count(WON) != 1]
    sys.stdout.write(f"{len(done)} rounds, {len(bad)} without exactly one winner {bad[:20]}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(_main())

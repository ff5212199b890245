"""Kills visits at random moments and counts what was lost, doubled or left in part.

    python -m tools.kill_renewals 50 [--seed N]

Each round: a process goes through a whole visit on one SQLite file, SIGKILL takes it at a random
moment, and another process continues until the visit is finished.
"""

import argparse
import random
import selectors
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import IO, Final, cast

from kiosk.adapters.db.engine import FILE_NAME
from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import OPERATOR
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.settings import Settings
from tools.visits import PAGES
from tools.workplace import Patient, add_patients, make_workplace

LINES: Final = 13
"""What a visit says from start to confirmation."""
LATEST_S: Final = 0.4
"""How long after a line the kill comes at most: about what the slowest step takes."""
PATIENCE_S: Final = 60.0


@dataclass(frozen=True)
class Moment:
    """When to kill: after this many lines and then some seconds, or where a word is said."""

    lines: int = 0
    delay: float = 0.0
    word: str = ""

    def is_at(self, line: str) -> bool:
        """Whether this line says the word."""
        return bool(self.word) and f"{line} ".startswith(f"{self.word} ")


@dataclass
class Tally:
    """The outcome of the rounds; `faults` is empty when nothing was lost."""

    rounds: int = 0
    told: int = 0
    """Visits that had said “confirmed” before they were killed."""
    unsaid: int = 0
    """Visits whose submission was committed but not yet said."""
    faults: list[str] = field(default_factory=list)


class Killer:
    """Runs visits on one database, kills them, and looks at what is left."""

    def __init__(self, folder: Path, rounds: int, broken: str = "") -> None:
        self.settings: Settings = make_workplace(folder)
        self.broken = broken
        self.tally = Tally()
        self._earlier: frozenset[str] = frozenset()
        with open_kiosk(self.settings) as kiosk:
            add_patients(kiosk, [Patient(number) for number in range(1, rounds + 1)])

    def round(self, moment: Moment) -> None:
        """One visit killed at a moment, looked at, continued, and looked at again."""
        self.tally.rounds += 1
        number = self.tally.rounds
        self._earlier |= frozenset(self._submitted())
        heard = self._killed(number, moment)
        told = [line.split()[1] for line in heard if line.startswith("confirmed")]
        stored = self._submitted()
        self.tally.told += bool(told)
        self.tally.unsaid += bool(stored and not told)
        for reference in told:
            if reference not in stored:
                self._fault(number, f"confirmed and lost: {reference}")
        self._look(number, stored, "after the kill")
        if self.broken and self.tally.faults:
            return
        again = self._finished(number)
        last = [line.split()[1] for line in again if line.startswith("confirmed")]
        stored_now = self._submitted()
        if len(set(last)) != 1 or stored_now != last[:1] or not set(stored + told) <= set(last):
            self._fault(number, f"told {told}, then {last}; stored {stored}, then {stored_now}")
        self._look(number, stored_now, "after going on", mails=1)

    def close(self) -> Tally:
        """Check file and audit trail as a whole."""
        with closing(self._connected()) as database:
            (word,) = database.execute("PRAGMA integrity_check").fetchone()
        if word != "ok":
            self.tally.faults.append(f"the database is damaged: {word}")
        with open_kiosk(self.settings) as kiosk:
            if not kiosk.do(verify_audit, OPERATOR).ok:
                self.tally.faults.append("the audit trail does not hold")
        return self.tally

    def _fault(self, number: int, words: str) -> None:
        self.tally.faults.append(f"round {number}: {words}")

    def _start(self, number: int, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        words = (str(self.settings.file), str(number), self.broken)
        command = [sys.executable, "-m", "tools.kill_child", *words]
        # Without a buffer, so that a line in it is never hidden from select().
        return subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, bufsize=0)

    def _killed(self, number: int, moment: Moment) -> list[str]:
        """What the visit said until it was killed; it may be faster, but never past a word."""
        child = self._start(number, subprocess.PIPE if moment.word else subprocess.DEVNULL)
        heard: list[str] = []
        with child:
            for line in said(cast(IO[bytes], child.stdout)):
                heard.append(line)
                if len(heard) == moment.lines or moment.is_at(line):
                    break
                if child.stdin is not None:
                    child.stdin.write(b"\n")
            with suppress(subprocess.TimeoutExpired):
                child.wait(moment.delay)
            child.kill()
            heard += said(cast(IO[bytes], child.stdout))
        return heard

    def _finished(self, number: int) -> list[str]:
        child = self._start(number)
        out, _ = child.communicate(timeout=PATIENCE_S)
        if child.returncode:
            self._fault(number, f"could not be gone on with: exit code {child.returncode}")
        return out.decode().splitlines()

    def _connected(self) -> sqlite3.Connection:
        file = self.settings.data.folder / FILE_NAME
        return sqlite3.connect(f"file:{file}?mode=ro", uri=True)

    def _submitted(self) -> list[str]:
        """References of what this round's person has submitted, in the order stored."""
        with closing(self._connected()) as database:
            rows = database.execute(SUBMITTED).fetchall()
        return [reference for (reference,) in rows if reference not in self._earlier]

    def _look(self, number: int, references: list[str], when: str, mails: int = 0) -> None:
        """A submission has all of its parts, or there is none."""
        for reference in references:
            with closing(self._connected()) as database:
                found = database.execute(PARTS, {"reference": reference}).fetchone()
            ids, bound, loose, events, rows, delivered = found
            whole = (bound, loose, events, rows) == (PAGES, 0, 1, 1) and ids == 1
            if not whole or delivered < mails:
                self._fault(number, f"{when}, {reference} does not have its parts once: {found}")


SUBMITTED: Final = "SELECT reference FROM renewal WHERE status = 'submitted' ORDER BY number"
PARTS: Final = """
SELECT (SELECT count(*) FROM renewal WHERE person_id = this.person_id),
       (SELECT count(*) FROM document WHERE application_id = this.id AND bound),
       (SELECT count(*) FROM document WHERE application_id = this.id AND NOT bound),
       (SELECT count(*) FROM audit_entry
         WHERE subject_id = this.id AND event = 'renewal_submitted'),
       (SELECT count(*) FROM outbox WHERE subject_id = this.id),
       (SELECT count(*) FROM outbox WHERE subject_id = this.id AND delivered_at IS NOT NULL)
  FROM renewal AS this WHERE reference = :reference
"""


def said(stream: IO[bytes]) -> Iterator[str]:
    """Lines as they come; a visit that says nothing for a minute is its own fault."""
    deadline = monotonic() + PATIENCE_S
    with selectors.DefaultSelector() as ready:
        ready.register(stream, selectors.EVENT_READ)
        while True:
            if not ready.select(deadline - monotonic()):
                raise TimeoutError("the visit hangs")
            line = stream.readline()
            if not line.endswith(b"\n"):
                return
            yield line.decode().rstrip("\n")


def moments(seed: int) -> Iterator[Moment]:
    """Endless random moments: every line as likely, then up to the slowest step's time."""
    dice = random.Random(seed)  # noqa: S311 - moments, not secrets
    while True:
        yield Moment(dice.randint(1, LINES), dice.random() ** 3 * LATEST_S)


def main() -> int:
    """Print the tally; 1 if anything was lost, doubled or left in part."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("rounds", type=int, nargs="?", default=50)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killer = Killer(Path(folder), given.rounds)
        for _, moment in zip(range(given.rounds), moments(given.seed), strict=False):
            killer.round(moment)
        tally = killer.close()
    print(f"Kills: {tally.rounds}, seed {given.seed}")
    print(f"Confirmed before the kill: {tally.told}; stored but not yet said: {tally.unsaid}")
    print("\n".join(tally.faults) or "Lost: 0, twice: 0, in part: 0")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Kills couriers at random moments and counts which emails were lost or went out under two ids.

    python -m tools.kill_couriers 50 [--seed N]

Each round: some emails are put into the outbox of one SQLite file, one or two couriers hand them to
a real SMTP server on loopback, which fails every other email in some way, and SIGKILL takes
the couriers at a random moment. At the end the server is well, and couriers run until nothing is
due.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain, repeat
from pathlib import Path
from queue import Empty
from typing import Final
from uuid import uuid4

from kiosk.adapters.db.engine import FILE_NAME
from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.store.outbox import LEASE, LONGEST_WAIT, Payload, Topic
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.settings import load
from tools.mail_server import HOST, MailServer, Script
from tools.workplace import TODAY, make_workplace

MAILS: Final = 4
"""How many a round puts."""
WORDS: Final = 3
"""What a courier says to the server over one email: mail, rcpt, data."""
LATEST_S: Final = 0.05
"""How long after a word the kill comes at most: about what the slowest commit takes."""
PATIENCE_S: Final = 60.0
WAYS: Final = (
    Script(mail="421 Closing"),
    Script(rcpt="451 Later"),
    Script(data="452 Mailbox full"),
    Script(drops=True),
)


@dataclass(frozen=True)
class Moment:
    """When to kill: after this many words to the server and then some seconds.

    With `answered`, the server accepts this many emails and keeps the courier waiting over the
    next one's data: it is killed there, however slow the machine.
    """

    words: int = 0
    delay: float = 0.0
    couriers: int = 1
    answered: int | None = None


@dataclass
class Tally:
    """The outcome of the rounds; `faults` is empty when nothing was lost."""

    rounds: int = 0
    killed: int = 0
    """Couriers that were still at work when they were killed."""
    mails: int = 0
    repeated: int = 0
    """Hand-overs of an email that had been handed over before, under the same id."""
    faults: list[str] = field(default_factory=list)


class CourierKiller:
    """Runs and kills couriers on one database, against one server that must be running."""

    def __init__(self, folder: Path, server: MailServer, seed: int, broken: str = "") -> None:
        self.server, self.broken = server, broken
        self.tally = Tally()
        self._dice = random.Random(seed)  # noqa: S311 - failures, not secrets
        self._config = make_workplace(folder, own_time=False).file
        self._plain = self._config.read_text(encoding="utf-8")
        self._began = datetime.now().astimezone()
        self._ahead = timedelta(0)
        self._set_time()
        server.roll(self._way)

    def round(self, moment: Moment) -> None:
        """Put emails, start couriers, kill them, and let their leases expire."""
        self.tally.rounds += 1
        self.put(MAILS)
        while not self.server.heard.empty():
            self.server.heard.get()
        words = moment.words
        if moment.answered is not None:
            scripts = chain(repeat(Script(), moment.answered), repeat(Script(stalls=True)))
            self.server.roll(lambda: next(scripts))
            words = WORDS * (moment.answered + 1)
        couriers = [self.start() for _ in range(moment.couriers)]
        self._hear(words, couriers)
        with suppress(subprocess.TimeoutExpired):
            couriers[0].wait(moment.delay)
        for courier in couriers:
            self.tally.killed += courier.poll() is None
            courier.kill()
            courier.communicate()
        self.server.roll(self._way)
        self.advance(LEASE)

    def _hear(self, words: int, couriers: list[subprocess.Popen[bytes]]) -> None:
        """Wait for this many words, or for the end of couriers that have nothing more to say."""
        while words and any(courier.poll() is None for courier in couriers):
            with suppress(Empty):
                self.server.heard.get(timeout=LATEST_S)
                words -= 1

    def put(self, count: int) -> None:
        """Put emails to people who each get one."""
        with open_kiosk(load(self._config)) as kiosk, kiosk.ports.uow() as uow:
            for number in range(self.tally.mails, self.tally.mails + count):
                payload: Payload = {
                    "to": f"person{number}@example.org",
                    "language": "en",
                    "expires_on": "2027-01-31",
                }
                uow.outbox.put(Topic.EXPIRY_REMINDER, uuid4(), payload)
            uow.commit()
        self.tally.mails += count

    def finish(self) -> None:
        """Run one courier after another, each when the last one said, until nothing is due.

        The server is well by now.
        """
        self.server.roll(None)
        self.server.script = Script()
        while (seconds := self.run()) is not None:
            self.advance(timedelta(seconds=seconds))

    def run(self) -> int | None:
        """One courier's pass; in how many seconds an email is due again, None if none waits."""
        courier = self.start()
        out, _ = courier.communicate(timeout=PATIENCE_S)
        due = out.decode().rpartition("due ")[2].split()
        if courier.returncode or not due:
            raise RuntimeError(f"a courier failed: {out!r}")
        # Longer than any email waits: only the purge of the next day is due.
        mails = due != ["never"] and int(due[1]) <= LONGEST_WAIT.total_seconds()
        return int(due[1]) if mails else None

    def close(self) -> Tally:
        """Finish, then compare what the server has with what the database says."""
        self.finish()
        ids: dict[str, set[str]] = {}
        count: Counter[str] = Counter()
        for got in self.server.received:
            ids.setdefault(got.to, set()).add(got.message_id)
            count[got.message_id] += 1
        self.tally.repeated = sum(count.values()) - len(count)
        for number in range(self.tally.mails):
            found = ids.get(f"person{number}@example.org", set())
            if len(found) != 1:
                self.tally.faults.append(f"mail {number} went out under {len(found)} ids")
        self._look(set(count))
        return self.tally

    def advance(self, by: timedelta) -> None:
        """Let time pass for the couriers that start from now on."""
        self._ahead += by
        self._set_time()

    def _look(self, handed_over: set[str]) -> None:
        file = self._config.parent / "data" / FILE_NAME
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            rows = database.execute("SELECT id, delivered_at, sealed FROM outbox").fetchall()
            (word,) = database.execute("PRAGMA integrity_check").fetchone()
        stored = {row[0].replace("-", "") for row in rows if row[1] and row[2] is None}
        if stored != {each.replace("-", "") for each in handed_over} or len(rows) != len(stored):
            self.tally.faults.append("the outbox and the server do not tell of the same mails")
        if word != "ok":
            self.tally.faults.append(f"the database is damaged: {word}")
        with open_kiosk(load(self._config)) as kiosk:
            if not kiosk.do(verify_audit, OPERATOR).ok:
                self.tally.faults.append("the audit trail does not hold")

    def start(self) -> subprocess.Popen[bytes]:
        """A courier's one pass, in its own process."""
        plain = ["-m", "kiosk", "--config", str(self._config), "deliver"]
        words = ["-m", "tools.courier_child", str(self._config), self.broken]
        return subprocess.Popen(
            [sys.executable, *(words if self.broken else plain)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _set_time(self) -> None:
        starts = datetime.combine(TODAY, datetime.min.time()) + self._ahead
        mailer = f'kind = "smtp"\nhost = "{HOST}"\nport = {self.server.port}\ntls = "none"\n'
        began = self._began.isoformat(timespec="seconds")
        self._config.write_text(
            f"{self._plain}[mailer]\n{mailer}timeout_s = 30\n"
            f'[demo]\nstarts_at = "{starts.isoformat()}"\nbegan_at = "{began}"\n',
            encoding="utf-8",
        )

    def _way(self) -> Script:
        """Every other email fails."""
        return self._dice.choice(WAYS) if self._dice.random() < 0.5 else Script()


def moments(seed: int) -> Iterator[Moment]:
    """Endless random moments, over all that couriers say to the server in a round."""
    dice = random.Random(seed)  # noqa: S311 - moments, not secrets
    while True:
        words = dice.randint(0, WORDS * MAILS)
        yield Moment(words, dice.random() ** 2 * LATEST_S, dice.choice((1, 1, 2)))


def main() -> int:
    """Print the tally; 1 if an email was lost or went out under two ids."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("rounds", type=int, nargs="?", default=50)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, MailServer() as server:
        killer = CourierKiller(Path(folder), server, given.seed)
        for _, moment in zip(range(given.rounds), moments(given.seed), strict=False):
            killer.round(moment)
        tally = killer.close()
    print(f"Kills: {tally.killed} in {tally.rounds} rounds, seed {given.seed}")
    print(f"Mails: {tally.mails}; handed over again under the same id: {tally.repeated}")
    print("\n".join(tally.faults) or "Lost: 0, under two ids: 0")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())

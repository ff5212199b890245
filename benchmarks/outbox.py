"""G11: a thousand emails after a day without a mail server, against bare smtplib."""

import smtplib
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.row import Row
from tools.kill_couriers import CourierKiller
from tools.mail_server import HOST, MailServer, Script

MAILS: Final = 1000
OUTAGE: Final = timedelta(days=1)
LONG_WAIT: Final = timedelta(minutes=5)
"""Once couriers wait this long, the rest of the day is skipped: its passes would all be alike."""
PAUSE_S: Final = 1.0
"""How long after the last courier ended the supervisor starts the next."""


def rows() -> Iterator[Row]:
    """One row: from the server's return until the outbox is empty."""
    with TemporaryDirectory() as folder, MailServer() as server:
        ours = _drained(CourierKiller(Path(folder), server, seed=1), server)
        content = server.received[0].content
        bare = _bare(server, content)
    name = f"{MAILS:,} mails after a day without a mail server"
    yield Row("G11", name, ours, bare, "s", "the same mails by bare smtplib", most=60)


def _drained(killer: CourierKiller, server: MailServer) -> float:
    killer.put(MAILS)
    server.roll(lambda: Script(mail="421 Closing"))
    wait = timedelta(0)
    while wait < LONG_WAIT:
        wait = timedelta(seconds=killer.run() or 0)
        killer.advance(wait)
    killer.advance(OUTAGE)
    server.roll(None)
    server.script = Script()
    begun = perf_counter()
    while killer.run() is not None:
        time.sleep(PAUSE_S)
    taken = perf_counter() - begun
    if killer.close().faults:
        raise RuntimeError("a mail was lost")
    return taken


def _bare(server: MailServer, content: bytes) -> float:
    begun = perf_counter()
    with smtplib.SMTP(HOST, server.port, "localhost") as talk:
        for _ in range(MAILS):
            talk.sendmail("kiosk@example.org", ["person@example.org"], content)
    return perf_counter() - begun

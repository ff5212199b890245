"""A private PostgreSQL for tests: no TCP, nothing durable, a separate database for each test."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Thread
from typing import IO, Final

import psycopg
from sqlalchemy import delete

from kiosk.adapters.db.migrate import create
from kiosk.adapters.db.tables import METADATA
from kiosk.adapters.vault.keys import FileVault
from kiosk.adapters.vault.master_key import create_key
from kiosk.settings import DataSettings, KeySettings, Settings

PACKAGES: Final = Path("/usr/lib/postgresql")
TEMPLATE: Final = "kiosk_template"
READY: Final = b"ready to accept connections"
EMPTY: Final = "; ".join(
    [
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
        "SET session_replication_role = replica",  # the audit trail lets no one delete
        *(str(delete(table)) for name, table in METADATA.tables.items() if name != "meta"),
    ]
)
OPTIONS: Final = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "16MB",
}


@dataclass(frozen=True)
class PostgreSql:
    """A running server, and the key of the template that every database is copied from."""

    folder: Path
    key: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _spare: list[str] = field(default_factory=list)

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def empty(self) -> str:
        """A new database without tables."""
        return self._copy("template0", f"test_{next(self._numbers)}")

    def fresh(self, key: Path) -> str:
        """A database of the newest revision without rows, and its key under this name."""
        key.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.key, key)
        return (
            self._spare.pop()
            if self._spare
            else self._copy(TEMPLATE, f"test_{next(self._numbers)}")
        )

    def give_back(self, url: str) -> None:
        """Take a fresh one back, its tables as they were made: emptying it is far quicker."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(EMPTY.encode())
        self._spare.append(url)

    def drop(self, url: str) -> None:
        """Delete a database, whoever is still connected."""
        name = url.partition("@/")[2].partition("?")[0]
        self._do(f"DROP DATABASE {name} WITH (FORCE)")

    def make_template(self) -> None:
        """Make the database that others are copied from, and its key."""
        create_key(self.key)
        data = DataSettings(url=self._copy("template0", TEMPLATE))
        settings = Settings(file=self.key, data=data, key=KeySettings(file=self.key))
        create(settings, FileVault(settings))

    def _copy(self, template: str, name: str) -> str:
        self._do(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def _do(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running(keys: Path) -> Iterator[PostgreSql]:
    """A server that ends with this block, or with this process however that ends."""
    initdb, postgres = program("initdb"), program("postgres")
    # Its user is not ours, and a socket's path is short: pytest's own folders are neither.
    folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "nobody", "nogroup")
    data = ["-D", str(folder / "data")]
    options = [f"-c{name}={value}" for name, value in OPTIONS.items()]
    try:
        line = [*_as_user(initdb), *data, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        quick = ["--no-locale", "--no-sync", "--no-instructions"]
        subprocess.run([*line, *quick], check=True, capture_output=True, cwd=folder)
        line = [*_as_user(postgres), *data, "-k", str(folder), *options]
        with subprocess.Popen(line, stderr=subprocess.PIPE, cwd=folder) as server:
            try:
                _wait(server.stderr)
                made = PostgreSql(folder, keys / "template.key")
                made.make_template()
                yield made
            finally:
                server.terminate()
                with suppress(subprocess.TimeoutExpired):
                    server.wait(10)
                server.kill()
    finally:
        shutil.rmtree(folder)


def _as_user(program: str) -> list[str]:
    """The program's line: PostgreSQL refuses root, and must not outlive the tests."""
    line = ["setpriv", "--pdeathsig", "INT"]
    if os.getuid() == 0:
        line += ["--reuid=nobody", "--regid=nogroup", "--clear-groups"]
    return [*line, program]


def program(name: str) -> str:
    """Where the program is; Debian keeps the server's own off the PATH."""
    found = shutil.which(name)
    packaged = sorted(PACKAGES.glob(f"*/bin/{name}"))
    if found is None and not packaged:
        line = "sudo apt-get install -y postgresql"
        raise AssertionError(f"{name} is missing. Type this line, then start again: {line}")
    return found or str(packaged[-1])


def _wait(told: IO[bytes] | None) -> None:
    """Read what the server says until it is ready; later words are read and thrown away."""
    assert told is not None
    before = []
    for line in told:
        before.append(line)
        if READY in line:
            Thread(target=told.read, daemon=True).start()
            return
    raise AssertionError(b"".join(before).decode(errors="replace"))

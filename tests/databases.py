"""Real databases for tests: a key and a folder, and in it SQLite unless there is an address."""

from pathlib import Path

from kiosk.adapters.db.migrate import create
from kiosk.adapters.db.unit_of_work import SqlDatabase
from kiosk.adapters.vault.keys import FileVault
from kiosk.adapters.vault.master_key import create_key
from kiosk.ports.clock import Clock
from kiosk.settings import DataSettings, KeySettings, PasswordSettings, Settings
from tests.fakes.clock import FakeClock

CHEAP = PasswordSettings(time_cost=1, memory_kib=8)


def settings_in(folder: Path, url: str = "") -> Settings:
    """Settings whose data and key are kept apart in this folder; passwords cost next to nothing."""
    return Settings(
        file=folder / "config.toml",
        data=DataSettings(folder=folder / "data", url=url),
        key=KeySettings(file=folder / "keys" / "kiosk.key"),
        password=CHEAP,
    )


def vault_in(folder: Path) -> FileVault:
    """The vault of these settings; its key is made if there is none."""
    settings = settings_in(folder)
    if not settings.key.file.exists():
        create_key(settings.key.file)
    return FileVault(settings)


def database_in(
    folder: Path, clock: Clock | None = None, kiosk_id: str = "K1", url: str = ""
) -> SqlDatabase:
    """A database in this folder or at this address, made if there is none."""
    settings, vault = settings_in(folder, url), vault_in(folder)
    create(settings, vault)
    return SqlDatabase(settings, vault, clock or FakeClock(), kiosk_id)

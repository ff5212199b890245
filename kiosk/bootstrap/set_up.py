"""Making what a kiosk needs on a new machine: settings file, key, data folder, database."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from kiosk.bootstrap.kiosk import open_kiosk
from kiosk.domain.desk.key_escrow import parse_groups
from kiosk.domain.people.roles import OPERATOR
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.keeping.anchor_heads import anchor_heads
from kiosk.services.store.change_store import configure_store
from kiosk.services.store.home_screen import write_home_cache
from kiosk.settings import Settings, load, require_key_outside

WHY: Final = "init"


@dataclass(frozen=True)
class SetUp:
    """Where everything is now."""

    settings: Settings
    config_made: bool
    key_made: bool


def set_up(config: Path, store: Mapping[str, str]) -> SetUp:
    """Make what is missing and record the store's settings.

    Raises KEY_EXISTS when key and database already exist (nothing is changed), KEY_MISSING
    when there is a database without its key, and SETTINGS_VALUE for a key in the data folder. With
    the key beside it, a PostgreSQL that other kiosks use is joined.
    """
    config_made = _write_config(config)
    settings = load(config)
    require_key_outside(settings)
    key_made = _make_records(settings)
    with open_kiosk(settings) as kiosk:
        if store:
            kiosk.do(configure_store, OPERATOR, store, WHY)
        kiosk.do(write_home_cache, OPERATOR)
        kiosk.do(anchor_heads, OPERATOR)
    return SetUp(settings, config_made, key_made)


def upgrade(settings: Settings) -> Path | None:
    """Bring the database to this program's version; answers with the backup taken first."""
    from kiosk.adapters.db import migrate
    from kiosk.adapters.vault.keys import FileVault

    return migrate.upgrade(settings, FileVault(settings))


def restore_key(settings: Settings, typed: str) -> Path:
    """Write the key file from the groups of its paper.

    Raises what parse_groups() names, KEY_EXISTS, SETTINGS_VALUE for a key in the data folder, and
    KEY_WRONG, with no key written, when there is data that it does not open.
    """
    from kiosk.adapters.db import migrate
    from kiosk.adapters.vault.keys import FileVault
    from kiosk.adapters.vault.master_key import MasterKey, write_key

    require_key_outside(settings)
    file = settings.key.file
    write_key(file, MasterKey(*parse_groups(typed)))
    try:
        if migrate.is_made(settings.data):
            migrate.require_own_key(settings.data, FileVault(settings))
    except BaseException:
        file.unlink()
        raise
    return file


def _make_records(settings: Settings) -> bool:
    """Key and database; True when the key is new. A key without a database is used as it is."""
    from kiosk.adapters.db import migrate
    from kiosk.adapters.vault.keys import FileVault
    from kiosk.adapters.vault.master_key import create_key

    key, has_database = settings.key.file, migrate.is_made(settings.data)
    if key.exists() and has_database and not settings.data.url:
        raise KioskError(ErrorCode.KEY_EXISTS, file=str(key))
    if has_database and not key.exists():
        raise KioskError(ErrorCode.KEY_MISSING, file=str(key))
    key_made = not key.exists()
    if key_made:
        create_key(key)
    migrate.create(settings, FileVault(settings))
    return key_made


def _write_config(config: Path) -> bool:
    """Write the commented settings file unless there is one."""
    from kiosk.adapters.whole_file import write_new

    text = files("kiosk.bootstrap").joinpath("config.toml").read_bytes()
    try:
        config.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return write_new(config, text)
    except OSError as error:
        why = error.strerror or ""
        raise KioskError(ErrorCode.SETTINGS_UNREADABLE, file=str(config), why=why) from None

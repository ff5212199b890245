"""Whether this program, this key and this database belong together."""

import hmac
from typing import Final

from sqlalchemy import Connection, Engine, inspect, select, text

from kiosk.adapters.db.engine import for_reading, sqlite_file
from kiosk.adapters.db.failures import told_by_code
from kiosk.adapters.db.tables import meta
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.vault import Vault
from kiosk.settings import DataSettings, Settings

REVISION: Final = "0001"
"""The newest migration; revisions are numbers of four digits."""
FINGERPRINT: Final = "key_fingerprint"
DEMONSTRATION: Final = "demonstration"
"""The mark of a demonstration's database, made with it and never set or removed later."""


def require_file(data: DataSettings) -> None:
    """Raise DATA_FOLDER_MISSING or DATABASE_MISSING when there is nothing to open."""
    file = sqlite_file(data)
    if file is None:
        return
    if not data.folder.is_dir():
        raise KioskError(ErrorCode.DATA_FOLDER_MISSING, folder=str(data.folder))
    if not file.is_file():
        raise KioskError(ErrorCode.DATABASE_MISSING, folder=str(data.folder))


def stored_revision(connection: Connection) -> str | None:
    """The revision of the database's tables, or None when it has none yet; without Alembic."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def require_fit(engine: Engine, settings: Settings, vault: Vault) -> None:
    """Raise DATABASE_MISSING, DATABASE_NEWER, DATABASE_OLDER, KEY_WRONG or what require_kind()."""
    with told_by_code(), for_reading(engine).connect() as connection:
        revision = stored_revision(connection)
        if revision is None:
            raise KioskError(ErrorCode.DATABASE_MISSING, folder=str(settings.data.folder))
        if revision > REVISION:
            raise KioskError(ErrorCode.DATABASE_NEWER)
        if revision < REVISION:
            raise KioskError(ErrorCode.DATABASE_OLDER)
        require_key(connection, vault)
        require_kind(connection, settings.demo.store)


def require_kind(connection: Connection, demonstration: bool) -> None:
    """Raise DATA_REAL or DATA_DEMONSTRATION unless the database was made as the kind wanted."""
    mark = select(meta.c.value).where(meta.c.name == DEMONSTRATION)
    marked = connection.execute(mark).first() is not None
    if marked is not demonstration:
        raise KioskError(ErrorCode.DATA_DEMONSTRATION if marked else ErrorCode.DATA_REAL)


def require_key(connection: Connection, vault: Vault) -> None:
    """Raise KEY_WRONG unless the vault's key is the one this database was made with."""
    stored = connection.execute(select(meta.c.value).where(meta.c.name == FINGERPRINT)).scalar()
    if not hmac.compare_digest(stored or b"", vault.fingerprint()):
        raise KioskError(ErrorCode.KEY_WRONG)

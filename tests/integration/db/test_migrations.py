"""Migrations lead to exactly the tables that the code knows, and only go forward."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from kiosk.adapters.db import migrate, opening
from kiosk.adapters.db.tables import METADATA
from kiosk.errors import ErrorCode
from tests.databases import database_in, settings_in, vault_in
from tests.refusals import refusal_of
from tests.samples import a_person
from tests.storing import add

FURTHER = '''"""One more revision, for tests only."""
from alembic import op

revision = "9999"
down_revision = "NEWEST"


def upgrade() -> None:
    op.execute("CREATE TABLE added (id INTEGER)")
    op.execute("INSERT INTO added VALUES (1)")
'''.replace("NEWEST", opening.REVISION)


def schema(file: Path) -> dict[str, str]:
    """The whole text of every table, index and trigger, by name."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return dict(rows.fetchall())


def further_migrations(folder: Path) -> Path:
    """The real migrations and one more."""
    copied = folder / "migrations"
    shutil.copytree(migrate.MIGRATIONS, copied)
    (copied / "versions" / "9999_further.py").write_text(FURTHER, encoding="utf-8")
    return copied


def test_migrated_and_fresh_database_have_the_same_schema_text(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    METADATA.create_all(fresh)
    fresh.dispose()
    migrated = schema(tmp_path / "data" / "kiosk.db")
    del migrated["alembic_version"]
    assert migrated == schema(tmp_path / "fresh.db")
    assert sum("CREATE TRIGGER" in text for text in migrated.values()) == 6


def test_program_opens_the_newest_revision() -> None:
    assert migrate.newest_revision() == opening.REVISION


def test_folder_and_files_are_for_their_owner_only(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    add(database, a_person())
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    files = list((tmp_path / "data").iterdir())
    assert {file.name for file in files} == {"kiosk.db", "kiosk.db-wal", "kiosk.db-shm"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    database.close()


def test_making_a_database_twice_keeps_the_first(tmp_path: Path) -> None:
    person = a_person()
    database = database_in(tmp_path)
    add(database, person)
    database.close()
    again = database_in(tmp_path)
    with again.reading() as uow:
        assert uow.people.get(person.id) == person
    again.close()


def test_half_made_database_is_made_whole_and_needs_no_upgrade_and_its_own_key(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kiosk.db").touch()
    database_in(tmp_path).close()
    settings = settings_in(tmp_path)
    assert migrate.upgrade(settings, vault_in(tmp_path)) is None
    refused = refusal_of(migrate.create, settings, vault_in(tmp_path / "other"))
    assert refused.code is ErrorCode.KEY_WRONG


def test_upgrade_takes_a_backup_that_can_be_opened(tmp_path: Path) -> None:
    person, settings, vault = a_person(), settings_in(tmp_path), vault_in(tmp_path)
    database = database_in(tmp_path)
    add(database, person)
    backup = migrate.upgrade(settings, vault, further_migrations(tmp_path))
    database.close()
    assert backup is not None
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert "added" in schema(tmp_path / "data" / "kiosk.db")
    assert refusal_of(database_in, tmp_path).code is ErrorCode.DATABASE_NEWER

    backup.replace(tmp_path / "data" / "kiosk.db")
    restored = database_in(tmp_path)
    with restored.reading() as uow:
        assert uow.people.get(person.id) == person
    restored.close()


def test_failed_upgrade_changes_nothing(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    further = further_migrations(tmp_path)
    last = further / "versions" / "9999_further.py"
    last.write_text(FURTHER + '    op.execute("NO SUCH STATEMENT")\n', encoding="utf-8")
    before = schema(tmp_path / "data" / "kiosk.db")
    with pytest.raises(Exception, match="syntax error"):
        migrate.upgrade(settings_in(tmp_path), vault_in(tmp_path), further)
    assert schema(tmp_path / "data" / "kiosk.db") == before
    database_in(tmp_path).close()


def test_upgrade_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    settings, vault = settings_in(tmp_path), vault_in(tmp_path)
    assert refusal_of(migrate.upgrade, settings, vault).code is ErrorCode.DATA_FOLDER_MISSING
    settings.data.folder.mkdir()
    (settings.data.folder / "kiosk.db").touch()
    assert refusal_of(migrate.upgrade, settings, vault).code is ErrorCode.DATABASE_MISSING
    database_in(tmp_path).close()
    refused = refusal_of(migrate.upgrade, settings, vault_in(tmp_path / "other"))
    assert refused.code is ErrorCode.KEY_WRONG
    migrate.upgrade(settings, vault, further_migrations(tmp_path))
    assert refusal_of(migrate.upgrade, settings, vault).code is ErrorCode.DATABASE_NEWER


def test_there_is_no_way_back(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'data' / 'kiosk.db'}")
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        with pytest.raises(NotImplementedError):
            command.downgrade(config, "base")
    engine.dispose()


def test_ordinary_start_imports_no_alembic() -> None:
    program = "import sys, kiosk.adapters.db.unit_of_work; print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"

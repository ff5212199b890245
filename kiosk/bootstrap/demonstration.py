"""Makes the demonstration store: the demo's people, papers and faces, with dates that fit today."""

import csv
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from kiosk.bootstrap.kiosk import Kiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import OPERATOR, Role
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.demonstration import MANAGER, REVIEWER
from kiosk.places import demonstration_folder
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import CERTIFICATIONS, REGISTRATIONS, Feed
from kiosk.services.store.home_screen import write_home_cache
from kiosk.services.store.set_line import set_line_board
from kiosk.settings import DataSettings, Settings, load

CONFIG: Final = "config.toml"
ROWS_OF: Final = date(2026, 11, 20)
"""The day the demo's CSV files were written for."""
FEEDS: Final[dict[str, Feed[Any]]] = {
    "certifications": CERTIFICATIONS,
    "registrations": REGISTRATIONS,
}
MOVED: Final = ("certified_on", "expires_on", "submitted_on")
LASTS: Final = timedelta(days=30)
"""How long everyone in them can renew; after that the store is made again."""
BROKEN: Final = {
    ErrorCode.DATABASE_OLDER,
    ErrorCode.DATABASE_MISSING,
    ErrorCode.DATA_FOLDER_MISSING,
    ErrorCode.KEY_MISSING,
    ErrorCode.KEY_WRONG,
}
"""Losing these is no loss in a demonstration: they are made again."""
STORE: Final = {
    "name": "Maple Row Dispensary",
    "phone": "(508) 555-0100",
    "reserve_url": "https://order.example.org",
    "program_phone": "(617) 555-0199",
}
SETTINGS: Final = """# The demonstration store's settings. Nothing here is real.
[camera]
source = "0"

[rmv]
kind = "folder"
folder = "demo/rmv"

[files]
folders = ["demo/papers"]
shared = true

[demo]
store = true
made_on = "{made_on}"
film = "demo/faces/webcam.avi"
"""


def open_demonstration(afresh: bool = False) -> Settings:
    """The demonstration store, made when there is none, when it is too old, or `afresh`.

    Raises DATA_REAL, with nothing changed, when real records are in its place; DATABASE_IN_USE when
    it is to be made again while open; DISK_FULL or OUT_NOT_WRITTEN.
    """
    from kiosk.adapters.db.failures import files_told_by_code

    folder = demonstration_folder()
    with files_told_by_code(folder):
        if afresh and folder.exists():
            _remove(folder)
        elif folder.exists() and not _fits(folder):
            with _left_while_open():
                _remove(folder)
        if not folder.exists():
            _make(folder)
    return load(folder / CONFIG)


def _fits(folder: Path) -> bool:
    """Whether this program opens the store, and everyone in it can renew today."""
    settings = load(folder / CONFIG)
    try:
        with open_kiosk(settings) as kiosk:
            age = kiosk.ports.clock.today() - date.fromisoformat(settings.demo.made_on)
            kiosk.ports.database  # noqa: B018 - opening it is what can fail
    except KioskError as error:
        if error.code not in BROKEN:
            raise
        return False
    except ValueError:
        return False
    return timedelta(0) <= age <= LASTS


def _remove(folder: Path) -> None:
    """Remove what was made as a demonstration; raises DATA_REAL for anything else."""
    from kiosk.adapters.db.in_use import alone
    from kiosk.adapters.db.migrate import is_made, require_demonstration

    data = DataSettings(folder / "data")
    if not is_made(data):
        if not load(folder / CONFIG).demo.store:
            raise KioskError(ErrorCode.DATA_REAL)
        shutil.rmtree(folder)
        return
    with alone(data.folder):
        require_demonstration(data)
        shutil.rmtree(folder)


@contextmanager
def _left_while_open() -> Iterator[None]:
    """Someone still uses the old store: it stays until no one does."""
    try:
        yield
    except KioskError as error:
        if error.code is not ErrorCode.DATABASE_IN_USE:
            raise


def _make(folder: Path) -> None:
    """Make it next to its place, so that it appears whole or not at all."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    stage = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _fill(stage)
        stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _fill(folder: Path) -> None:
    from kiosk.adapters.clock import clock_of

    today = clock_of(Settings(folder / CONFIG)).today()
    (folder / CONFIG).write_text(SETTINGS.format(made_on=today), encoding="utf-8")
    with as_file(files("resources") / "demo") as demo:
        for name in ("papers", "rmv", "faces/webcam.avi"):
            _copy(demo / name, folder / "demo" / name)
        rows = {name: _moved(demo / f"{name}.csv", today - ROWS_OF) for name in FEEDS}
    settings = set_up(folder / CONFIG, STORE).settings
    with open_kiosk(settings) as kiosk:
        for name, feed in FEEDS.items():
            kiosk.do(import_feed, OPERATOR, feed, rows[name])
        add_demonstration_staff(kiosk)
        kiosk.do(set_line_board, OPERATOR, Line.NONE, None, "", "")
        kiosk.do(write_home_cache, OPERATOR)


def add_demonstration_staff(kiosk: Kiosk) -> None:
    """Put a manager on record, and have the manager add a reviewer."""
    kiosk.do(add_staff, OPERATOR, MANAGER[0], Role.MANAGER, MANAGER[1])
    manager = kiosk.do(prove_staff, OPERATOR, *MANAGER)
    kiosk.do(add_staff, manager, REVIEWER[0], Role.REVIEWER, REVIEWER[1])


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def _moved(file: Path, by: timedelta) -> bytes:
    """A CSV file's rows with the dates of their records, not of birth, moved."""
    reader = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))
    out = io.StringIO()
    writer = csv.DictWriter(out, reader.fieldnames or ())
    writer.writeheader()
    for row in reader:
        moved = {name: _later(row[name], by) for name in MOVED if name in row}
        writer.writerow(row | moved)
    return out.getvalue().encode()


def _later(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat()

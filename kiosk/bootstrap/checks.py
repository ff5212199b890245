"""Doctor's checks: one function a part of the machine, each says what to do."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Final

from kiosk.bootstrap.kiosk import Kiosk
from kiosk.bootstrap.set_up import require_key_outside
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Message
from kiosk.ports.printer import PrinterState
from kiosk.words import error_message

FREE_LEAST: Final = 500 * 1024 * 1024
"""Below this a patient is not let start (trust.md T16)."""
PATIENCE_S: Final = 5.0
BUILT: Final = datetime(2026, 1, 1, tzinfo=UTC)

READY: Final = Message(N_("Ready"))
NOT_SET: Final = Message(N_("Not set"))
NOT_READY: Final = Message(N_("Not ready"))
NONE: Final = Message("")
NO_CAMERA: Final = Message(N_("Set camera.source to let people take their photo here"))
NO_FOLDERS: Final = Message(N_("Set files.folders to let people choose files"))
NO_RMV: Final = Message(N_("Patients show pictures of a Massachusetts ID instead"))
ROOM: Final = Message(N_("Make room on the data disk: 500 MB must be free"))
PRINTER_FOLDER: Final = Message(N_("Check printer.folder: it must be there and writable"))
PRINTER_URI: Final = Message(N_("Switch the printer on, and check printer.uri"))
SPOOL: Final = Message(N_("CUPS keeps printed papers. Set PreserveJobFiles No in cupsd.conf"))
PRINTER_ADVICE: Final = {
    PrinterState.OUT_OF_PAPER: Message(N_("Put paper into the printer")),
    PrinterState.COVER_OPEN: Message(N_("Close the printer")),
    PrinterState.JAMMED: Message(N_("Take the caught paper out of the printer")),
    PrinterState.WRONG_PAPER: Message(N_("Load the paper that printer.paper names")),
    PrinterState.TROUBLE: Message(N_("Look at the printer's panel, and at its queue")),
}
MAILER: Final = {
    "folder": Message(N_("Check mailer.folder: it must be there and writable")),
    "smtp": Message(N_("Check mailer.host and mailer.port: no mail server answers there")),
}
RMV: Final = Message(N_("Check rmv.folder: it must hold index.csv"))
CLOCK: Final = Message(N_("Set the machine's date and time"))
PRIVATE: Final = Message(N_("Close the data folder to others: chmod 700"))
STICK: Final = N_("Not there now: {folders}. Put the USB stick in, or correct files.folders")


@dataclass(frozen=True)
class Check:
    """What one check found; advice is empty when there is nothing to do."""

    name: str
    ok: bool
    word: Message
    advice: Message


def examine(kiosk: Kiosk) -> Iterator[Check]:
    """Every check in turn; none of them raises an expected failure."""
    for name, check in CHECKS.items():
        try:
            ok, word, advice = check(kiosk)
        except KioskError as error:
            ok, word, advice = False, NOT_READY, error_message(error)
        yield Check(name, ok, word, advice)


Answer = tuple[bool, Message, Message]
GOOD: Final[Answer] = (True, READY, NONE)


def _check(ok: bool, advice: Message) -> Answer:
    return GOOD if ok else (False, NOT_READY, advice)


def _key(kiosk: Kiosk) -> Answer:
    require_key_outside(kiosk.ports.settings)
    return _check(bool(kiosk.ports.vault.fingerprint()), NONE)


def _database(kiosk: Kiosk) -> Answer:
    kiosk.ports.policy()
    return GOOD


def _data(kiosk: Kiosk) -> Answer:
    mode = _nearest(kiosk.ports.settings.data.folder).stat().st_mode
    return _check(mode & 0o077 == 0, PRIVATE)


def _disk(kiosk: Kiosk) -> Answer:
    folder = _nearest(kiosk.ports.settings.data.folder)
    return _check(shutil.disk_usage(folder).free >= FREE_LEAST, ROOM)


def _clock(kiosk: Kiosk) -> Answer:
    return _check(kiosk.ports.clock.now() >= BUILT, CLOCK)


def _camera(kiosk: Kiosk) -> Answer:
    if not kiosk.ports.settings.camera.source:
        return True, NOT_SET, NO_CAMERA
    changed = Event()
    session = kiosk.ports.camera.start(320, 240, changed.set)
    try:
        changed.wait(PATIENCE_S)
        return _check(session.trouble() is None and session.frame() is not None, NO_CAMERA)
    finally:
        session.close()


def _printer(kiosk: Kiosk) -> Answer:
    printer = kiosk.ports.printer
    state = printer.status()
    if state is PrinterState.READY:
        return True, READY, SPOOL if printer.keeps_documents() else NONE
    folder = kiosk.ports.settings.printer.kind == "folder"
    return _check(False, PRINTER_ADVICE.get(state, PRINTER_FOLDER if folder else PRINTER_URI))


def _mailer(kiosk: Kiosk) -> Answer:
    try:
        kiosk.ports.mailer.check()
    except KioskError as error:
        if error.code is not ErrorCode.MAIL_DOWN:
            raise
        return _check(False, MAILER[kiosk.ports.settings.mailer.kind])
    return GOOD


def _rmv(kiosk: Kiosk) -> Answer:
    rmv = kiosk.ports.settings.rmv
    if rmv.kind == "none":
        return True, NOT_SET, NO_RMV
    return _check((rmv.folder / "index.csv").is_file(), RMV)


def _folders(kiosk: Kiosk) -> Answer:
    folders = kiosk.ports.settings.files.folders
    missing = [str(folder) for folder in folders if not folder.is_dir()]
    if not folders:
        return True, NOT_SET, NO_FOLDERS
    return True, READY, Message.of(STICK, folders=", ".join(missing)) if missing else NONE


def _nearest(folder: Path) -> Path:
    """The folder, or the first of its parents that exists."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


CHECKS: Final[dict[str, Callable[[Kiosk], Answer]]] = {
    "key": _key,
    "database": _database,
    "data": _data,
    "disk": _disk,
    "clock": _clock,
    "camera": _camera,
    "printer": _printer,
    "mailer": _mailer,
    "rmv": _rmv,
    "folders": _folders,
}

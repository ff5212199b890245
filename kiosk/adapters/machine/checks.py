"""Doctor's checks: one function a part of the machine, each says what to do."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Final

from kiosk.adapters.machine.phone_check import PhoneTrouble, phone_trouble
from kiosk.domain.store.chores import BACKUP
from kiosk.domain.store.policy_rules import changed_rules, require_fit_policy
from kiosk.domain.store.store_rules import require_fit_store
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, NP_, Message
from kiosk.operator_words import operator_message
from kiosk.ports.machine import Check
from kiosk.ports.ports import Ports
from kiosk.ports.printer import PrinterState
from kiosk.settings import Settings, require_key_outside
from kiosk.staff_words import TELL_IT, staff_message

FREE_LEAST: Final = 500 * 1024 * 1024
"""With less than this free, the desk says that no one can be served (T16)."""
PATIENCE_S: Final = 5.0
BUILT: Final = datetime(2026, 1, 1, tzinfo=UTC)

READY: Final = Message(N_("Ready"))
NOT_SET: Final = Message(N_("Not set"))
NOT_READY: Final = Message(N_("Not ready"))
NONE: Final = Message("")
NO_CAMERA: Final = Message(N_("Set camera.source to let people take their photo here"))
CAMERA: Final = Message(
    N_("Plug in the camera, close other programs that use it, and check camera.source")
)
NO_FOLDERS: Final = Message(N_("A USB stick is found by itself when it is plugged in"))
NOT_SHARED: Final = Message(
    N_("Not shown: files.folders. Set files.shared to true if everyone may see what is in it")
)
STICKS: Final = NP_("{count} USB stick is plugged in", "{count} USB sticks are plugged in")
NO_PHONE: Final = Message(N_("Set phone.address to let people send pictures from phones"))
PHONE_ADVICE: Final = {
    PhoneTrouble.CERTIFICATE: Message(
        N_("Check that phone.certificate and phone.certificate_key can be read and match")
    ),
    PhoneTrouble.EXPIRED: Message(N_("Renew the certificate in phone.certificate")),
    PhoneTrouble.OTHER_NAME: Message(N_("Get a certificate for the name in phone.address")),
    PhoneTrouble.LISTEN: Message(N_("Check phone.listen and phone.port: nothing can listen there")),
}
NO_RMV: Final = Message(N_("Patients show pictures of a Massachusetts ID instead"))
ROOM: Final = Message(N_("Make room on the data disk: 500 MB must be free"))
PRINTER_FOLDER: Final = Message(N_("Check printer.folder: it must exist and be writable"))
PRINTER_URI: Final = Message(N_("Turn the printer on, and check printer.uri"))
SPOOL: Final = Message(N_("CUPS keeps printed papers. Set PreserveJobFiles No in cupsd.conf"))
PRINTER_ADVICE: Final = {
    PrinterState.OUT_OF_PAPER: Message(N_("Load paper")),
    PrinterState.COVER_OPEN: Message(N_("Close the printer's cover")),
    PrinterState.JAMMED: Message(N_("Clear the paper jam")),
    PrinterState.WRONG_PAPER: Message(N_("Load the paper that printer.paper names")),
    PrinterState.TROUBLE: Message(N_("Check the printer's display and its queue")),
    PrinterState.UNTRUSTED: Message(N_("Name who signed its certificate in printer.ca_file")),
}
PRINTER_WORDS: Final = {
    PrinterState.OUT_OF_PAPER: Message(N_("Out of paper")),
    PrinterState.COVER_OPEN: Message(N_("Open")),
    PrinterState.JAMMED: Message(N_("Paper jam")),
    PrinterState.WRONG_PAPER: Message(N_("Wrong paper")),
    PrinterState.DOWN: Message(N_("No answer")),
    PrinterState.UNTRUSTED: Message(N_("Its certificate is not trusted")),
}
MAILER: Final = {
    "folder": Message(N_("Check mailer.folder: it must exist and be writable")),
    "smtp": Message(N_("Check mailer.host and mailer.port: no email server answers there")),
}
LETTERS: Final = Message(
    N_("The email server does not offer SMTPUTF8. Set mails_every_letter to false")
)
RMV: Final = {
    "folder": Message(N_("Check rmv.folder: it must contain index.csv")),
    "http": Message(N_("Check rmv.url and rmv.token_file: the service does not answer")),
}
CLOCK: Final = Message(N_("Set the machine's date and time"))
NEVER: Final = Message(N_("No backup yet"))
BACK_UP: Final = Message(N_("Run: python -m kiosk backup FILE, with FILE on another disk"))
BACKED_UP: Final = N_("Taken on {day}")
BACKUP_OLD: Final = timedelta(days=7)
ELSEWHERE: Final = Message(N_("The database server makes its own backups"))
HERE: Final = Message(N_("Kept in this database"))
RULES: Final = N_("{source}, as of {day}")
RULES_CHANGED: Final = N_("{source}, as of {day}. Changed here: {changed}")
HANDED_OVER: Final = Message(N_("Kept here and handed over"))
PRIVATE: Final = Message(N_("Make the data folder private: chmod 700"))
NO_HEADS: Final = Message(N_("Let the kiosk's user write to the key's folder"))
VERIFY: Final = Message(N_("Entries are missing. Run: python -m kiosk audit verify"))
AT_DESK: Final = {
    BACK_UP: Message(N_("A manager takes one on the Backup page")),
    PRIVATE: Message(TELL_IT),
    VERIFY: Message(TELL_IT),
}
"""What the desk says instead of a command."""
NO_FOLDER: Final = N_("Not found: {folders}. Correct files.folders")


class MachineChecks:
    """The Machine port over the settings and the ports of one process."""

    def __init__(self, settings: Settings, ports: Ports) -> None:
        self._settings, self._ports = settings, ports

    def examine(self) -> Iterator[Check]:
        """Every check in turn; none of them raises an expected failure."""
        for name, check in CHECKS.items():
            try:
                ok, word, advice = check(self._settings, self._ports)
                at_desk = AT_DESK.get(advice)
            except KioskError as error:
                ok, word, advice = False, NOT_READY, operator_message(error)
                at_desk = staff_message(error)
            yield Check(name, ok, word, advice, ok and word in (NOT_SET, NEVER), at_desk)


Answer = tuple[bool, Message, Message]
GOOD: Final[Answer] = (True, READY, NONE)


def _check(ok: bool, advice: Message) -> Answer:
    return GOOD if ok else (False, NOT_READY, advice)


def _key(settings: Settings, ports: Ports) -> Answer:
    require_key_outside(settings)
    return _check(bool(ports.vault.fingerprint()), NONE)


def _database(_settings: Settings, ports: Ports) -> Answer:
    with ports.reading() as uow:
        uow.settings.policy()
    return GOOD


def _data(settings: Settings, _ports: Ports) -> Answer:
    mode = _nearest(settings.data.folder).stat().st_mode
    return _check(mode & 0o077 == 0, PRIVATE)


def _disk(settings: Settings, _ports: Ports) -> Answer:
    folder = _nearest(settings.data.folder)
    return _check(shutil.disk_usage(folder).free >= FREE_LEAST, ROOM)


def _clock(_settings: Settings, ports: Ports) -> Answer:
    return _check(ports.clock.now() >= BUILT, CLOCK)


def _camera(settings: Settings, ports: Ports) -> Answer:
    if not settings.camera.source:
        return True, NOT_SET, NO_CAMERA
    changed = Event()
    session = ports.camera.start(320, 240, changed.set, lambda _frame: None)
    try:
        changed.wait(PATIENCE_S)
        return _check(session.trouble() is None and session.frame() is not None, CAMERA)
    finally:
        session.close()


def _printer(settings: Settings, ports: Ports) -> Answer:
    printer = ports.printer
    state = printer.status()
    if state is PrinterState.READY:
        return (False, NOT_READY, SPOOL) if printer.keeps_documents() else GOOD
    folder = settings.printer.kind == "folder"
    advice = PRINTER_ADVICE.get(state, PRINTER_FOLDER if folder else PRINTER_URI)
    return False, PRINTER_WORDS.get(state, NOT_READY), advice


def _mailer(settings: Settings, ports: Ports) -> Answer:
    try:
        ports.mailer.check()
    except KioskError as error:
        if error.code is not ErrorCode.MAIL_DOWN:
            raise
        return _check(False, MAILER[settings.mailer.kind])
    with ports.reading() as uow:
        wanted = uow.settings.policy().mails_every_letter
    return _check(ports.mailer.takes_every_letter() or not wanted, LETTERS)


def _rmv(settings: Settings, ports: Ports) -> Answer:
    if settings.rmv.kind == "none":
        return True, NOT_SET, NO_RMV
    try:
        ports.rmv.check()
    except KioskError as error:
        if error.code is not ErrorCode.RMV_DOWN:
            raise
        return _check(False, RMV[settings.rmv.kind])
    return GOOD


def _folders(settings: Settings, ports: Ports) -> Answer:
    """Folders that everyone sees have to be called shared; a stick needs no setting."""
    folders = settings.files.folders
    if folders and not settings.files.shared:
        return _check(False, NOT_SHARED)
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        return True, READY, Message.of(NO_FOLDER, folders=", ".join(missing))
    sticks = ports.folders.sticks()
    if count := len(sticks.came) + sticks.earlier:
        return True, READY, Message.of(STICKS, count=count)
    return (True, READY, NONE) if folders else (True, NOT_SET, NO_FOLDERS)


def _phone(settings: Settings, _ports: Ports) -> Answer:
    """Whether phones could open the page: its certificate, its name and its port."""
    if not settings.phone.address:
        return True, NOT_SET, NO_PHONE
    trouble = phone_trouble(settings.phone)
    return GOOD if trouble is None else (False, NOT_READY, PHONE_ADVICE[trouble])


def _store(_settings: Settings, ports: Ports) -> Answer:
    """A value stored before it was checked, or by other means, is named."""
    with ports.reading() as uow:
        require_fit_store(uow.settings.store())
        require_fit_policy(uow.settings.policy())
    return GOOD


def _rules(_settings: Settings, ports: Ports) -> Answer:
    """The rules in force and their source; what the store has changed in them is named."""
    with ports.reading() as uow:
        policy = uow.settings.policy()
    rules, changed = policy.rules, ", ".join(changed_rules(policy))
    words = RULES_CHANGED if changed else RULES
    advice = Message.of(words, source=rules.source, day=rules.as_of, changed=changed)
    return True, Message(rules.title), advice


def _registry(_settings: Settings, ports: Ports) -> Answer:
    """The Online System's records are this database's own; each way out of it must be open."""
    with ports.reading() as uow:
        uow.settings.store()
    for way in ports.hand_over_ways:
        ports.registry(way).check()
    return True, HANDED_OVER if ports.hand_over_ways else HERE, NONE


def _trail(_settings: Settings, ports: Ports) -> Answer:
    """Whether the trail's heads are kept next to the key, and their entries in the database."""
    anchors = ports.audit_anchors.read()
    if anchors is None:
        return _check(False, NO_HEADS)
    with ports.reading() as uow:
        return _check(not any(uow.audit.lacks(each.head) for each in anchors.anchors), VERIFY)


def _backup(settings: Settings, ports: Ports) -> Answer:
    if settings.data.url:
        return True, ELSEWHERE, NONE
    with ports.reading() as uow:
        done_at = uow.chores.done_at(BACKUP)
    if done_at is None:
        return True, NEVER, BACK_UP
    age = max(timedelta(0), ports.clock.now() - done_at)
    fresh = age < BACKUP_OLD
    taken = Message.of(BACKED_UP, day=ports.clock.local(done_at).date())
    return fresh, taken, NONE if fresh else BACK_UP


def _nearest(folder: Path) -> Path:
    """The folder, or the first of its parents that exists."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


CHECKS: Final[dict[str, Callable[[Settings, Ports], Answer]]] = {
    "key": _key,
    "database": _database,
    "store": _store,
    "data": _data,
    "disk": _disk,
    "clock": _clock,
    "camera": _camera,
    "printer": _printer,
    "mailer": _mailer,
    "rmv": _rmv,
    "folders": _folders,
    "phone": _phone,
    "rules": _rules,
    "registry": _registry,
    "trail": _trail,
    "backup": _backup,
}

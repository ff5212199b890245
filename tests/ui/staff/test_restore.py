"""A backup is restored from the desk: looked into, asked in words, refused while a kiosk runs."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR
from kiosk.services.keeping.keep_backups import take_backup
from kiosk.services.store.change_store import configure_store
from kiosk.services.store.see_rules import see_rules
from tests.journeys.place import Place
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import BOTH, DeskStand
from ui.staff.desk_log_on import DeskLogOn
from ui.staff.pages.keeping_page import KeepingPage

BEFORE, LATER = "Monday Store", "Tuesday Store"
CHILD = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from kiosk.adapters.db.copies import restoring
from kiosk.domain.people.roles import Actor, Role
from kiosk.services.keeping.keep_backups import restore_backup
from kiosk.settings import load
from ui.core.core import make_core

restoring.settle = lambda folder: os.kill(os.getpid(), signal.SIGKILL)
application, owner = QCoreApplication([]), QObject()
core = make_core(load(Path(sys.argv[1])))
core.become(Actor(Role.MANAGER))
work = lambda kiosk, actor: kiosk.do(restore_backup, actor, Path(sys.argv[2]))
leave = lambda _answer: application.quit()
core.do_alone(owner, work, leave, leave)
application.exec()
"""


@pytest.fixture
def backup(store: Place) -> Path:
    """A backup next to the settings; the store has another name since."""
    file = store.config.parent / "monday.backup"
    with store.open() as kiosk:
        kiosk.do(configure_store, OPERATOR, {"name": BEFORE}, "first")
        kiosk.do(take_backup, OPERATOR, file)
        kiosk.do(configure_store, OPERATOR, {"name": LATER}, "later")
    return file


def store_name(store: Place) -> str:
    with store.open() as kiosk:
        return kiosk.do(see_rules, VISITOR).store.name


def ask_to_restore(desk: DeskStand) -> None:
    desk.log_on_to(KeepingPage)
    desk.press("find_backups")
    desk.until(lambda: desk.sees("look_inside"))
    desk.press("look_inside")
    desk.until(lambda: desk.sees("confirm"))


@BOTH
@pytest.mark.usefixtures("backup")
def test_a_backup_is_looked_into_and_restored_once_it_was_confirmed_in_words(
    desk: DeskStand, store: Place
) -> None:
    ask_to_restore(desk)
    assert any("registrations and 0 renewals" in words for words in desk.said())
    desk.keep_rules("keeping-restore")
    desk.press("confirm")
    assert desk.field("confirm_word").problem == "Type RESTORE to confirm"
    desk.type("confirm_word", "restore")
    desk.press("confirm")
    desk.until(lambda: isinstance(desk.window.page, DeskLogOn))
    desk.told("The backup was restored. Log on again.")
    desk.log_on()
    assert store_name(store) == BEFORE
    (aside,) = (store.folder / "data").glob("before-restore-*")
    assert (aside / "kiosk.db").is_file()


@pytest.mark.usefixtures("backup")
def test_a_kiosk_that_runs_is_named_and_nothing_is_changed(desk: DeskStand, store: Place) -> None:
    with store.open() as running:
        running.do(see_rules, VISITOR)
        ask_to_restore(desk)
        desk.type("confirm_word", "RESTORE")
        desk.press("confirm")
        way_on = "Close every kiosk and other desk here, then try again"
        desk.told(f"The kiosk or the desk is running. {way_on}")
    desk.press("cancel")
    desk.press("purge")
    desk.told("Nothing has expired right now")
    assert store_name(store) == LATER


def test_a_desk_killed_half_way_leaves_the_records_as_they_were(
    new_desk: NewDesk, store: Place, backup: Path
) -> None:
    line = [sys.executable, "-c", CHILD, str(store.config), str(backup)]
    assert subprocess.run(line, check=False).returncode == -signal.SIGKILL
    new_desk(store).log_on()
    assert store_name(store) == LATER

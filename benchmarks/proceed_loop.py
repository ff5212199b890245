"""Presses Proceed again and again on the real window over real records: see P3.

`python -m benchmarks.proceed_loop CONFIG COUNT` prints {"ours": [ms…], "bare": [ms…]}.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Final, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from benchmarks.submission import bare_commit, opened
from kiosk.adapters.db.engine import FILE_NAME
from kiosk.bootstrap import OpenKiosk
from kiosk.i18n import Translator
from kiosk.services.renewal.drafts import resume_renewal
from kiosk.services.store.see_rules import see_rules
from kiosk.settings import Settings, load
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tools.visits import Visit
from tools.workplace import Patient, add_patients
from ui.core.core import Core, make_core
from ui.frame.window import Window
from ui.theme.theme import DESIGN_PX_PER_MM, Theme
from ui.wizard.shell import Shell

SIZE: Final = (1080, 1920)
FIRST: Final = "personal_information"
LAST: Final = "out_of_state_id"
PATIENT: Final = Patient(1)
BREATH_MS: Final = 60
"""No one presses faster; the kiosk builds the next page meanwhile."""


class Half(Exception):  # noqa: N818 - the visit is meant to end here
    """The visit has come as far as it should."""


class Painted(QObject):
    """Waits until a widget has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = QEventLoop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint is done when the event loop is next asked."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._loop.quit)
        return False

    def wait(self, widget: QWidget) -> None:
        """Return once the widget was painted."""
        widget.installEventFilter(self)
        self._loop.exec()


def half_a_visit(core: Core) -> None:
    """Identify, and answer up to the ID's picture."""
    kiosk = core.kiosk()
    add_patients(kiosk, [PATIENT])

    def tell(word: str, rest: str) -> None:
        if (word, rest) == ("saved", "id_number"):
            raise Half

    visit = Visit(cast("OpenKiosk", kiosk), PATIENT, tell)
    try:
        visit.run()
    except Half:
        core.become(visit.actor)


def shell_over(core: Core) -> Shell:
    """The real window with the wizard in it, at the first step left."""
    kiosk = core.kiosk()
    rules = kiosk.do(see_rules, core.actor)
    today = Today(rules.clock.today(), rules.policy)
    renewal = kiosk.do(resume_renewal, core.actor)
    window = Window(Translator("en"))
    window.setFixedSize(*SIZE)
    window.show()
    shell = Shell(window, core, WizardSession(SEQUENCE, renewal, lambda: today))
    shell.open()
    return shell


def press_proceed(shell: Shell) -> float:
    """From the press to the next page painted, its draft saved; in ms."""
    page, painted, loop = shell.window.page, Painted(), QEventLoop()
    button = page.primary if page is not None else None
    if button is None:
        raise RuntimeError("there is no page to proceed from")
    shell.window.shown.connect(loop.quit)
    began = perf_counter()
    QTimer.singleShot(0, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    loop.exec()
    painted.wait(shell.window.page or shell.window)
    taken = (perf_counter() - began) * 1000
    shell.window.shown.disconnect(loop.quit)
    return taken


def bare_switch(stack: QStackedWidget, commit: Callable[[], None]) -> float:
    """A commit and a switch between two empty pages; in ms."""
    painted, began = Painted(), perf_counter()
    commit()
    coming = 1 - stack.currentIndex()
    stack.setCurrentIndex(coming)
    painted.wait(stack.widget(coming) or stack)
    return (perf_counter() - began) * 1000


def stacked() -> QStackedWidget:
    """Two empty pages in a window of the same size."""
    stack = QStackedWidget()
    for _ in range(2):
        stack.addWidget(QWidget())
    stack.setFixedSize(*SIZE)
    stack.show()
    return stack


def measure(shell: Shell, settings: Settings, count: int) -> dict[str, list[float]]:
    """Ours and the bare switch in turns."""
    with closing(sqlite3.connect(settings.data.folder / FILE_NAME)) as database:
        (size,) = database.execute("SELECT max(length(sealed)) FROM renewal").fetchone()
    stack = stacked()
    ours: list[float] = []
    bare: list[float] = []
    with closing(opened(settings.data.folder.parent / "bare.db")) as limit:
        while len(ours) < count:
            while shell.session.step.name != FIRST:
                shell.back()
                QTest.qWait(BREATH_MS)
            while shell.session.step.name != LAST:
                ours.append(press_proceed(shell))
                QTest.qWait(BREATH_MS)
                bare.append(bare_switch(stack, lambda: bare_commit(limit, [os.urandom(size)])))
    return {"ours": ours, "bare": bare}


def main(config: str, count: str) -> None:
    """Print both lists."""
    settings = load(Path(config))
    application = QApplication([])
    Theme.load("light", px_per_mm=DESIGN_PX_PER_MM).use(application)
    core = make_core(settings)
    core.kiosk().warm()
    half_a_visit(core)
    print(json.dumps(measure(shell_over(core), settings, int(count))))
    core.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Approves one submission after the other at the real desk over real records: see P19.

`python -m benchmarks.program_loop CONFIG COUNT` prints {"ours": [ms…], "bare": [ms…]}.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.bootstrap import OpenKiosk
from kiosk.bootstrap.demonstration import add_demonstration_staff
from kiosk.domain.people.roles import OPERATOR
from kiosk.i18n import Translator
from kiosk.letters.demonstration import REVIEWER
from kiosk.services.desk.named_staff import prove_staff
from kiosk.settings import load
from tools.visits import Visit
from tools.workplace import Patient, add_patients
from ui.core.core import Core, make_core
from ui.staff.desk_window import DeskWindow
from ui.staff.program.queue_page import QueuePage
from ui.staff.program.workplace import Workplace
from ui.staff.shift import Shift
from ui.theme.desk_theme import DeskTheme

SIZE: Final = (1920, 1080)
BREATH_MS: Final = 20


class Shown(QObject):
    """Waits until a workplace has painted another submission than it had."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._loop = work, QEventLoop()
        self._before: UUID | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The paint is done when the event loop is next asked."""
        if event.type() == QEvent.Type.Paint and _shown(self._work) not in (None, self._before):
            QTimer.singleShot(0, self._loop.quit)
        return False

    def timed(self, act: Callable[[], object]) -> float:
        """From the act to the paint, in ms."""
        self._before = _shown(self._work)
        self._work.documents.view.installEventFilter(self)
        began = perf_counter()
        QTimer.singleShot(0, act)
        self._loop.exec()
        self._work.documents.view.removeEventFilter(self)
        return (perf_counter() - began) * 1000


def _shown(work: Workplace) -> UUID | None:
    return work.loaded.item.id if work.loaded is not None else None


def submit(core: Core, count: int) -> None:
    """As many people submit a renewal, and a reviewer logs on."""
    kiosk = core.kiosk()
    patients = [Patient(number) for number in range(1, count + 1)]
    add_patients(kiosk, patients)
    for patient in patients:
        Visit(cast("OpenKiosk", kiosk), patient).run()
    add_demonstration_staff(kiosk)
    core.become(kiosk.do(prove_staff, OPERATOR, *REVIEWER))


def measure(core: Core, count: int) -> dict[str, list[float]]:
    """A decision and the next submission; and a ready one painted in a bare window, in turns."""
    say = Translator("en")
    window, bare = DeskWindow(say), Workplace(say)
    page = QueuePage(Shift(say, core, REVIEWER[0]))
    for each in (window, bare):
        each.setFixedSize(*SIZE)
        each.show()
    window.show_page(page)
    page.entered()
    ours: list[float] = []
    limit: list[float] = []
    coming, painting = Shown(page.work), Shown(bare)
    while len(ours) < count:
        while page.ahead is None:
            QTest.qWait(BREATH_MS)
        ready = page.ahead
        limit.append(painting.timed(partial(bare.show_loaded, ready)))
        QTest.keyClicks(window, "ap")
        while page.work.panel is None or not page.work.panel.words:
            QTest.qWait(BREATH_MS)
        ours.append(coming.timed(lambda: QTest.keyClick(window, Qt.Key.Key_Return)))
    page.left()
    return {"ours": ours, "bare": limit}


def main(config: str, count: str) -> None:
    """Print both lists."""
    application = QApplication([])
    DeskTheme.at(SIZE[0]).use(application)
    core = make_core(load(Path(config)))
    core.kiosk().warm()
    submit(core, int(count) + 2)
    print(json.dumps(measure(core, int(count))))
    core.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

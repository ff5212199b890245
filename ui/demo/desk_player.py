"""Plays one act of a story on the desk's own window, as its staff would."""

import argparse
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtWidgets import QApplication

from kiosk.bootstrap import Kiosk
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.domain.renewal.application import Status
from kiosk.errors import KioskError
from kiosk.services.keeping.operator_records import list_designations, list_renewals
from ui.demo.demo_options import SENT
from ui.demo.entries import Entries
from ui.demo.hands.hands import Hands
from ui.demo.pace import Pace, Wait
from ui.demo.recorder import Recorder
from ui.demo.script import Script
from ui.demo.story import StoryAct
from ui.staff.desk import Desk
from ui.staff.desk_process import main as run_desk

UNDECIDED: Final = (Status.SUBMITTED, DesignationStatus.VALIDATED)


def main(arguments: list[str]) -> int:
    """Open the desk and play the act; 0 when it was played."""
    parser = argparse.ArgumentParser(prog="python -m ui.demo.desk_player", allow_abbrev=False)
    parser.add_argument("--config", required=True)
    parser.add_argument("--play", type=Path, required=True)
    parser.add_argument("--act", type=int, required=True)
    parser.add_argument("--again", action="store_true", help="the act was cut off before")
    told = parser.parse_args(arguments)
    script = Script.read(told.play)
    act = script.acts[told.act]
    if not isinstance(act, StoryAct):
        parser.error("that act is no visit")

    def opened(desk: Desk) -> None:
        player = DeskPlayer(desk, script, act)
        player.left.connect(QApplication.exit, Qt.ConnectionType.QueuedConnection)
        kiosk = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, player)

        def gone() -> None:
            kiosk.setEnabled(False)
            player.leave(1)

        kiosk.activated.connect(gone)
        if told.again:
            player.resume()
        else:
            player.begin()

    return run_desk(["--desk", "--config", told.config], opened)


class DeskPlayer(QObject):
    """Walks through one act."""

    left = Signal(int)
    """It was played (0), or not (1)."""

    def __init__(self, desk: Desk, script: Script, act: StoryAct) -> None:
        super().__init__(desk)
        self._desk, self.window, self._act = desk, desk.window, act
        self.hands = Hands(desk.window)
        self.recorder = Recorder(script.folder, desk.window)
        sent = script.folder / "devices" / SENT
        self.entries = Entries(self.hands, self.recorder, script.answer, sent)
        self.pace = Pace(self)
        self.pace.over.connect(partial(self.leave, 0))
        self.pace.stuck.connect(self._give_up)

    def begin(self) -> None:
        """Start with the log-on."""
        self.pace.start(self._waits())

    def resume(self) -> None:
        """Start again; a decision that was recorded before the cut is not asked for twice."""
        self._desk.core.do(self, _waits_for_decision, self._begin_if, self._refused)

    def _begin_if(self, waits: bool) -> None:
        if waits:
            self.begin()
        else:
            self.leave(0)

    def _refused(self, error: KioskError) -> None:
        self._give_up(f"to see the records: {error.code.value}")

    def _waits(self) -> Iterator[Wait]:
        for screen in self._act.screens:
            yield Wait(screen.name, partial(self._on, screen.name))
            yield from self.entries.play(screen)

    def _on(self, name: str) -> bool:
        page = self.window.page
        return page is not None and page.objectName() == name and page.isVisible()

    def _give_up(self, doing: str) -> None:
        page = self.window.page
        where = page.objectName() if page is not None else "nowhere"
        sys.stderr.write(f"The story waits in vain on the desk's page {where}: {doing}\n")
        self.recorder.picture("gave-up")
        self.leave(1)

    def leave(self, code: int) -> None:
        """Play no more, and finish the pictures."""
        self.pace.stop()
        self.recorder.close()
        self.left.emit(code)


def _waits_for_decision(kiosk: Kiosk, _nobody: Actor) -> bool:
    statuses = {each.status for each in kiosk.do(list_renewals, OPERATOR)}
    statuses |= {each.status for each in kiosk.do(list_designations, OPERATOR)}
    return not statuses.isdisjoint(UNDECIDED)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The first run from its first step to the desk."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.domain.people.roles import Actor
from ui.staff.desk_window import DeskWindow
from ui.staff.first_run.devices_step import CameraStep, MailStep, PrinterStep
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.first_run.manager_step import FirstManager
from ui.staff.first_run.screen_width_step import ScreenWidthStep
from ui.staff.first_run.store_step import StoreStep
from ui.staff.shift import Shift

STEPS: Final[tuple[type[SetUpStep], ...]] = (
    StoreStep,
    ScreenWidthStep,
    CameraStep,
    PrinterStep,
    MailStep,
)


class FirstRun(QObject):
    """Shows its steps one after another; `finished(name, actor)` opens the desk."""

    finished = Signal(str, object)

    def __init__(self, window: DeskWindow, shift: Shift) -> None:
        super().__init__(window)
        self.window, self.shift = window, shift
        self.shift.setParent(self)

    def start(self) -> None:
        page = FirstManager(self.shift)
        page.show_place(1, len(STEPS) + 1)
        page.made.connect(self._made)
        self.window.show_page(page)
        page.entered()

    def _made(self, name: str, actor: Actor) -> None:
        self.shift.core.become(actor)
        self.shift.name = name
        self._show(0)

    def _show(self, at: int) -> None:
        page = self.window.page
        if isinstance(page, SetUpStep):
            page.left()
        if at == len(STEPS):
            self.finished.emit(self.shift.name, self.shift.core.actor)
            return
        step = STEPS[at](self.shift)
        step.show_place(at + 2, len(STEPS) + 1)
        step.passed.connect(partial(self._show, at + 1))
        self.window.show_page(step)
        step.entered()

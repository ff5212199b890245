"""A file from a stick or a folder, chosen in our own sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.labels import CHOOSE_FILE
from kiosk.ports.folders import FoundFile
from ui.frame.window import window_of
from ui.wizard.pictures.choose_file_sheet import ChooseFileSheet
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.step_page import StepContext

Read = Callable[[FoundFile, Kiosk, Actor], Sequence[Any]]


class FileSource(PictureSource):
    """Opens the sheet of files; `read` makes pictures of the chosen one."""

    def __init__(self, part: QWidget, context: StepContext, read: Read, icon: str) -> None:
        super().__init__(part, "choose_file", CHOOSE_FILE, icon)
        self._part, self._context, self._read = part, context, read
        self._sheet: ChooseFileSheet | None = None

    def begin(self) -> None:
        """Show the files."""
        if self._sheet is None:
            window, context = window_of(self._part), self._context
            sheet = self._sheet = ChooseFileSheet(window, context.core, context.say)
            sheet.chosen.connect(self._choose)
            sheet.cancelled.connect(self._cancel)
            sheet.open()

    def stop(self) -> None:
        """Close the sheet."""
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.close_sheet()
            sheet.deleteLater()

    def _choose(self, found: FoundFile) -> None:
        self.stop()
        self.brought.emit(partial(self._read, found))

    def _cancel(self) -> None:
        self.stop()
        self.given_up.emit()

"""What a demo leaves behind while it plays: progress, pictures, process ids."""

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.wizard.fields.field import Problem
from ui.frame.page import Page
from ui.frame.window import Window
from ui.widgets.texts.figure import Figure

CONFIRMATION: Final = "confirmation"


class Recorder(QObject):
    """Writes progress.jsonl line by line, each flushed, and a PNG per screen of one window."""

    pictured = Signal(str, QPixmap)
    """A page as it is before its last press; journeys look at it then."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self.folder, self._shown = folder, window
        self._progress = (folder / "progress.jsonl").open("a", encoding="utf-8")
        self._pool = QThreadPool(self)
        self._taken = 0
        with (folder / "pids").open("a", encoding="utf-8") as pids:
            pids.write(f"{os.getpid()}\n")

    def tell(self, event: str, **facts: object) -> None:
        """One line, flushed before anything else happens."""
        line = {"t": round(time.time(), 3), "event": event} | facts
        self._progress.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._progress.flush()

    def picture(self, name: str) -> None:
        """Keep what is on the screen as the next PNG of this demo."""
        screens = self.folder / "screens"
        self._taken = self._taken or sum(1 for _ in screens.glob("*.png"))
        self._taken += 1
        file = screens / f"{self._taken:02d}-{name}.png"
        picture = self._shown.window().grab()
        self.pictured.emit(name, picture)
        self._pool.start(_Save(picture.toImage(), file))

    def close(self) -> None:
        """Hear no more, and wait for the pictures."""
        self._pool.waitForDone()
        self._progress.close()


class VisitRecorder(Recorder):
    """Tells of a kiosk's pages too, and of what was saved and submitted."""

    def __init__(self, folder: Path, window: Window) -> None:
        super().__init__(folder, window)
        self.window = window
        window.shown.connect(self.page)

    def page(self, page: Page, problems: Sequence[Problem] = ()) -> None:
        """A page came into sight, or shows problems now."""
        self.tell(
            "page",
            step=page.name,
            heading=page.heading.title.text(),
            problems=[page.say.say(problem.message) for problem in problems],
        )
        reference = page.findChild(Figure, "reference")
        if page.name == CONFIRMATION and reference is not None:
            # After a cut the commit may have been made before anyone could say so.
            self.confirmed(reference.text())

    def problems(self, problems: Sequence[Problem]) -> None:
        """The page in sight shows problems."""
        if self.window.page is not None:
            self.page(self.window.page, problems)

    def saved(self, step: str) -> None:
        """A draft was committed after this step."""
        self.tell("saved", step=step)

    def confirmed(self, reference: str) -> None:
        """A submission was committed; each reference is reported once."""
        told = (self.folder / "progress.jsonl").read_text(encoding="utf-8")
        if f'"reference": "{reference}"' not in told:
            self.tell("confirmed", reference=reference)

    def last_confirmed(self) -> str:
        """The reference of the newest submission of the demo, empty before the first."""
        told = (self.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()
        references = [line.get("reference") for line in map(json.loads, told)]
        return next((str(each) for each in reversed(references) if each), "")

    def close(self) -> None:
        """Stop listening, and wait for the pictures."""
        self.window.shown.disconnect(self.page)
        super().close()


class _Save(QRunnable):
    """Encodes one picture off the GUI thread."""

    def __init__(self, image: QImage, file: Path) -> None:
        super().__init__()
        self._image, self._file = image, file

    def run(self) -> None:
        """Write the PNG whole or not at all."""
        part = self._file.with_suffix(".part")
        QImageWriter(str(part), b"PNG").write(self._image)
        part.replace(self._file)

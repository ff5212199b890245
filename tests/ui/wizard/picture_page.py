"""A page that wants pictures, whichever it is, and a person who gives it a file."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.documents import IdKind
from tests.ui.wizard.stand import Stand
from ui.frame.page import Page
from ui.widgets.fields.input import Input
from ui.wizard.pictures.file_tile import FileTile
from ui.wizard.pictures.picture_upload import PictureState, PictureUpload

PNG = b"\x89PNG paper "


@dataclass
class PicturePage:
    """A field for pictures on the page of a step; its buttons start with `prefix`."""

    qtbot: QtBot
    stand: Stand
    step: str
    field: str
    prefix: str = ""

    def show(self, *stored: UUID) -> Page:
        """Come to the page; by then these pictures were uploaded."""
        raw: dict[str, object] = {"pages": [str(page) for page in stored], "waiting": 0}
        if self.step == "photo":
            (document,) = stored or ("",)
            raw = {"document": str(document), "source": "camera", "verdict": "ok"}
        self.stand.renewal.id_kind = IdKind.MASSACHUSETTS_LICENSE
        return self.stand.show(self.step, {self.field: raw})

    @property
    def widget(self) -> Input:
        return self.stand.part(Input, self.field)

    @property
    def upload(self) -> PictureUpload[Any, Any]:
        found = self.widget.findChild(PictureUpload)
        assert isinstance(found, PictureUpload)
        return found

    def is_at(self, state: PictureState, problem: str | None = None) -> bool:
        return (self.upload.state, self.widget.problem) == (state, problem)

    def press(self, name: str) -> None:
        self.stand.press(self.prefix + name)

    def open_files(self) -> None:
        if self.stand.has("new_picture"):
            self.stand.press("new_picture")
        self.press("choose_file")
        self.qtbot.waitUntil(lambda: self.stand.has("file.0"))

    def choose(self, index: int = 0) -> None:
        """Choose a file, the newest unless told otherwise, and wait until it was read."""
        self.open_files()
        with self.qtbot.waitSignal(self.upload.changed):
            self.stand.part(FileTile, f"file.{index}").click()

    def send(self) -> None:
        """Press Upload, and wait until it is done or failed."""
        with self.qtbot.waitSignal(self.upload.changed):
            self.press("upload")

"""A picture on its way, the same on every page: chosen, shown, uploaded, replaced, refused."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Ingested
from kiosk.services.renewal.document_pages import upload_pages
from tests.fakes.ingester import page
from tests.patience import PATIENCE_S
from tests.ui.stage import SAY, look
from tests.ui.wizard.picture_page import PNG, PicturePage
from tests.ui.wizard.stand import Stand
from ui.widgets.buttons.button import Button
from ui.widgets.cards.busy_card import BusyCard
from ui.wizard import wait_sheet
from ui.wizard.documents.paper_work import paper_sources, read_pages
from ui.wizard.photo.photo_work import photo_sources, read_still
from ui.wizard.pictures.file_tile import FileTile
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.pictures.picture_upload import PictureState

PDF = b"%PDF-1.7 many pages"
REFUSALS = [
    (b"MZ program", None, "The file must be a JPG, PNG or PDF"),
    (PDF, ErrorCode.FILE_PASSWORD, "The file is password protected"),
    (PNG, ErrorCode.FILE_UNREADABLE, "We could not read the file. Take a picture instead"),
]
PLACES = [
    ("photo", "photo", ""),
    ("residency", "pages", "pages."),
    ("id_verification", "front", "front."),
]


@pytest.fixture(params=PLACES, ids=["photo", "table", "one-page"])
def giving(request: pytest.FixtureRequest, qtbot: QtBot, stand: Stand) -> PicturePage:
    return PicturePage(qtbot, stand, *request.param)


@pytest.mark.req("R6", "R7", "R8", "R9")
def test_a_file_is_chosen_shown_uploaded_and_replaced(giving: PicturePage) -> None:
    stand = giving.stand
    stand.ports.folders.put("mine.png", PNG)
    giving.show()
    giving.open_files()
    stand.press("cancel")
    assert not stand.has("choose_file_sheet")
    assert giving.is_at(PictureState.NOTHING)
    giving.choose()
    assert giving.is_at(PictureState.SHOWN)
    assert stand.stored() == {}
    stand.show("residency_kind")
    giving.show()
    assert giving.is_at(PictureState.SHOWN)
    assert giving.upload.unfinished == 1
    giving.send()
    assert giving.is_at(PictureState.UPLOADED)
    (old,) = stand.stored()
    stand.show("residency_kind")
    giving.show(old)
    giving.choose()
    assert giving.is_at(PictureState.SHOWN)
    assert giving.upload.uploaded == [old]
    giving.send()
    stays = giving.field == "pages"
    giving.qtbot.waitUntil(lambda: (old in stand.stored()) is stays)
    assert giving.upload.uploaded == [*stand.stored()]


@pytest.mark.req("R7", "R9")
def test_a_file_that_cannot_be_used_is_explained_until_the_next_choice(
    giving: PicturePage,
) -> None:
    ports = giving.stand.ports
    giving.show()
    for number, (content, answer, words) in enumerate(REFUSALS):
        ports.folders.put(f"{number}.png", content)
        if answer:
            ports.ingester.answers(content, answer)
        giving.choose()
        assert giving.is_at(PictureState.REFUSED, words)
        assert giving.upload.unfinished == 0
    ports.folders.put("gone.png", PNG)
    giving.open_files()
    ports.folders.remove("gone.png")
    with giving.qtbot.waitSignal(giving.upload.changed):
        giving.stand.part(FileTile, "file.0").click()
    words = "The file is gone. Put the USB stick back, or choose another file"
    assert giving.is_at(PictureState.REFUSED, words)
    ports.folders.put("good.png", PNG + b"2")
    giving.choose()
    assert giving.is_at(PictureState.SHOWN)


def test_a_slow_file_can_be_cancelled_and_presses_meanwhile_do_nothing(
    giving: PicturePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wait_sheet, "WORDS_AFTER_MS", 1)
    go_on, stand = Event(), giving.stand
    ingest = stand.ports.ingester.ingest

    def slow(content: bytes) -> Ingested:
        go_on.wait(PATIENCE_S)
        return ingest(content)

    monkeypatch.setattr(stand.ports.ingester, "ingest", slow)
    stand.ports.folders.put("slow.png", PNG)
    shown = giving.show()
    giving.open_files()
    button = stand.part(Button, f"{giving.prefix}choose_file")
    middle = button.mapTo(shown, button.rect().center())
    assert shown.childAt(middle) is button
    stand.part(FileTile, "file.0").click()
    assert shown.childAt(middle) is not button
    giving.qtbot.waitUntil(lambda: stand.has("busy"))
    assert stand.part(BusyCard, "busy").skip_button.words() == SAY("Cancel")
    assert giving.is_at(PictureState.READING)
    assert giving.upload.unfinished == 1
    look(giving.qtbot, stand.window, f"{giving.step}-reading")
    giving.press("choose_file")
    giving.upload.upload()
    assert not stand.has("choose_file_sheet")
    stand.press("skip")
    assert not stand.has("busy")
    go_on.set()
    stand.core.tasks.close()
    giving.qtbot.waitUntil(lambda: giving.is_at(PictureState.NOTHING))


def test_a_failed_upload_keeps_what_was_chosen_and_is_told_when_redrawn(
    giving: PicturePage,
) -> None:
    giving.stand.ports.folders.put("mine.png", PNG)
    giving.show()
    giving.choose()
    giving.stand.ports.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    giving.send()
    told = "The disk is full. Make room on it, then try again"
    assert giving.is_at(PictureState.SHOWN, told)
    before = giving.upload
    assert giving.stand.window.redraw(SAY)
    assert giving.upload is not before
    assert giving.is_at(PictureState.SHOWN, told)


def test_pictures_that_are_gone_are_asked_for_again(giving: PicturePage) -> None:
    giving.show(uuid4())
    giving.qtbot.waitUntil(lambda: giving.is_at(PictureState.NOTHING))
    assert giving.upload.uploaded == []


def test_only_pages_that_are_still_there_are_shown(qtbot: QtBot, stand: Stand) -> None:
    where = (stand.ports, stand.core.actor, stand.renewal.id, "residency.pages")
    (kept,) = upload_pages(*where, [page(60, 80)])
    table = PicturePage(qtbot, stand, *PLACES[1])
    table.show(uuid4(), kept.id)
    qtbot.waitUntil(lambda: table.upload.uploaded == [kept.id])


class Phone(PictureSource):
    """A third way: it immediately brings what `read` makes of a file."""

    def __init__(self, part: QWidget, read: Callable[[Kiosk, Actor], object]) -> None:
        super().__init__(part, "phone", "Use your phone", "bold/image")
        self._read = read

    def begin(self) -> None:
        self.brought.emit(self._read)


def test_a_third_way_needs_no_page_changed(
    giving: PicturePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = giving.stand.ports.folders
    folders.put("mine.png", PNG)
    (found,) = folders.files().files
    for name, ways, read in (
        ("photo.photo_page.photo_sources", photo_sources, read_still),
        ("documents.document_editor.paper_sources", paper_sources, read_pages),
    ):
        phone = partial(with_phone, ways, partial(read, found))
        monkeypatch.setattr(f"ui.wizard.{name}", phone)
    giving.show()
    with giving.qtbot.waitSignal(giving.upload.changed):
        giving.press("phone")
    giving.send()
    assert giving.is_at(PictureState.UPLOADED)


def with_phone(ways: Any, read: Any, part: QWidget, *more: Any) -> tuple[PictureSource, ...]:
    return (*ways(part, *more), Phone(part, read))

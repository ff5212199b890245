"""“Is this you?”: the photo of the RMV, and the answer."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.documents import IdKind
from kiosk.i18n import Message
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.field import Problem
from tests.fakes.ingester import page
from tests.ui.audit import audit
from tests.ui.stage import look
from tests.ui.wizard.stand import Stand
from ui.widgets.buttons.tile import Tile
from ui.widgets.pictures.picture import Picture
from ui.wizard.photo.rmv_photo_page import RmvPhotoPage


def asked(stand: Stand) -> RmvPhotoPage:
    stand.renewal.id_kind = IdKind.MASSACHUSETTS_LICENSE
    shown = stand.show("rmv_photo")
    assert isinstance(shown, RmvPhotoPage)
    return shown


@pytest.mark.req("R5")
def test_the_photo_is_below_the_upper_third_and_is_answered(qtbot: QtBot, stand: Stand) -> None:
    (stored,) = upload_pages(
        stand.ports, stand.core.actor, stand.renewal.id, "rmv.photo", [page(600, 600)]
    )
    stand.renewal.rmv_photo = stored.id
    shown = asked(stand)
    picture = stand.part(Picture, "rmv_picture")
    qtbot.waitUntil(lambda: picture.sizeHint().height() == picture.sizeHint().width())
    assert shown.raw() == {"mine": ""}
    stand.part(Tile, "mine.yes").click()
    assert shown.raw() == {"mine": "yes"}
    look(qtbot, stand.window, "rmv-photo")
    assert audit(stand.window) == []
    assert picture.mapTo(stand.window, picture.rect().topLeft()).y() >= 640
    shown.show_problems([Problem("mine", Message("Choose Yes or No: is this you?"))])
    look(qtbot, stand.window, "rmv-photo-problem")
    assert audit(stand.window) == []
    assert shown.answer.problem == "Choose Yes or No: is this you?"


def test_a_photo_that_is_gone_is_explained(qtbot: QtBot, stand: Stand) -> None:
    stand.renewal.rmv_photo = uuid4()
    shown = asked(stand)
    qtbot.waitUntil(lambda: shown.answer.problem is not None)

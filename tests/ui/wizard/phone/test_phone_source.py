"""“Send from your phone”: a third way on every page that takes pictures."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.adapters.slips.qr_code import SegnoQr
from kiosk.ports.phone_uploads import PhoneState
from tests.fakes.phone_uploads import FakeUploadSlot
from tests.ui.stage import SAY, look
from tests.ui.wizard.picture_page import PNG, PicturePage
from tests.ui.wizard.stand import Stand
from ui.widgets.texts.text import Text
from ui.wizard.phone.phone_sheet import STATES
from ui.wizard.phone.sent_tile import SentTile
from ui.wizard.pictures.picture_upload import PictureState

PLACES = [
    ("photo", "photo", ""),
    ("residency", "pages", "pages."),
    ("id_verification", "front", "front."),
]


@pytest.fixture(params=PLACES, ids=["photo", "table", "one-page"])
def giving(request: pytest.FixtureRequest, qtbot: QtBot, stand: Stand) -> PicturePage:
    stand.core.takes_phones = True
    stand.ports.qr = SegnoQr()
    return PicturePage(qtbot, stand, *request.param)


def opened(giving: PicturePage) -> FakeUploadSlot:
    stand = giving.stand
    giving.show()
    giving.press("send_from_phone")
    giving.qtbot.waitUntil(lambda: stand.has("match_code"))
    return stand.ports.phone_uploads.slots[-1]


def says(giving: PicturePage, state: PhoneState) -> None:
    words = SAY(STATES[state])
    giving.qtbot.waitUntil(lambda: giving.stand.part(Text, "phone_state").text() == words)


def test_what_a_phone_sends_is_shown_chosen_and_uploaded(giving: PicturePage) -> None:
    stand = giving.stand
    slot = opened(giving)
    says(giving, PhoneState.AWAITED)
    look(giving.qtbot, stand.window, f"{giving.step}-phone-code")
    for state in (PhoneState.CONNECTED, PhoneState.SENDING, PhoneState.INTERRUPTED):
        with giving.qtbot.waitSignal(stand.window.busy_elsewhere):
            slot.tell(state)
        says(giving, state)
    slot.send(PNG)
    giving.qtbot.waitUntil(lambda: stand.has("sent.0"))
    slot.send(b"MZ program")
    slot.send(PNG + b"2")
    giving.qtbot.waitUntil(lambda: stand.has("sent.1"))
    look(giving.qtbot, stand.window, f"{giving.step}-phone-pictures")
    stand.press("see_code")
    assert stand.has("match_code")
    stand.press("see_pictures")
    stand.part(SentTile, "sent.1").click()
    giving.qtbot.waitUntil(lambda: giving.is_at(PictureState.SHOWN))
    assert not stand.has("phone_sheet")
    giving.send()
    giving.qtbot.waitUntil(lambda: giving.is_at(PictureState.UPLOADED))
    giving.qtbot.waitUntil(lambda: slot.closed)


def test_a_slot_that_cannot_open_or_is_over_leads_to_another_way(giving: PicturePage) -> None:
    stand = giving.stand
    stand.ports.phone_uploads.down = True
    giving.show()
    giving.press("send_from_phone")
    giving.qtbot.waitUntil(lambda: stand.has("phone_sheet"))
    stand.press("cancel")
    assert giving.is_at(PictureState.NOTHING)
    stand.ports.phone_uploads.down = False
    first = opened(giving)
    first.tell(PhoneState.ENDED)
    says(giving, PhoneState.ENDED)
    stand.press("cancel")
    giving.qtbot.waitUntil(lambda: first.closed)
    second = opened(giving)
    assert second is not first
    stand.show("residency_kind")
    giving.qtbot.waitUntil(lambda: second.closed)

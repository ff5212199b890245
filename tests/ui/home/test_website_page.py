"""The address of the Program's website, to take along."""

import pytest
import segno
import zxingcpp
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import pixels_of
from tests.ui.home.test_home_page import FULL, page_of
from tests.ui.stage import SAY, show, words_on
from ui.home.website_page import WebsitePage
from ui.widgets.pictures.qr_view import QrCode

URL = "https://patient.massciportal.com"


def rows_of(url: str) -> tuple[str, ...]:
    return tuple("".join("01"[dark] for dark in row) for row in segno.make(url).matrix)


def addresses_in(shown: QWidget) -> list[str]:
    """What a phone's camera reads from what is on the screen."""
    gray = (pixels_of(shown.grab().toImage()) & 0xFF).astype("uint8")
    return [found.text for found in zxingcpp.read_barcodes(gray)]


@pytest.mark.req("R1")
def test_the_address_is_shown_as_text_and_as_a_code(qtbot: QtBot) -> None:
    page = WebsitePage(SAY, URL, rows_of(URL))
    window = show(qtbot, page)
    assert "patient.massciportal.com" in words_on(page)
    code = page.findChild(QrCode, "qr")
    assert isinstance(code, QrCode)
    assert code.accessibleName() == URL
    assert addresses_in(window) == [URL]
    assert window.header.back_button.isVisible()


@pytest.mark.req("S3")
def test_a_phone_reads_the_store_s_address_on_home(qtbot: QtBot) -> None:
    assert FULL.reserve_url in addresses_in(show(qtbot, page_of(FULL)))

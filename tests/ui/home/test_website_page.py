"""The address of the Program's website, to take along."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home.test_home_page import ROWS
from tests.ui.stage import SAY, seen, show, words_on
from ui.home.website_page import WebsitePage
from ui.widgets.qr import QrCode


@pytest.mark.req("R1")
def test_the_address_stands_as_text_and_as_a_code(qtbot: QtBot) -> None:
    page = WebsitePage(SAY, "https://patient.massciportal.com", ROWS)
    window = show(qtbot, page)
    seen(qtbot, window, "website")
    assert "patient.massciportal.com" in words_on(page)
    code = page.findChild(QrCode, "qr")
    assert isinstance(code, QrCode)
    assert code.isVisible()
    assert window.header.back_button.isVisible()

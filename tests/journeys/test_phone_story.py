"""Every document comes by phone: real pictures, a real browser, the real page and window."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kiosk.domain.renewal.documents import IdKind
from tests.integration.phone.browser import chromium, phone_of
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import draft_at
from ui.demo.story import demo_folder
from ui.widgets.pictures.qr_view import QrCode

pytestmark = pytest.mark.req("R6", "R8", "R9", "T7")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def booth(new_place: NewPlace, new_booth: NewBooth) -> Booth:
    """A kiosk that takes pictures from phones; its patient has pictures of the ID to give."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    place = new_place("rmv_down", draft_at("id_verification", IdKind.MASSACHUSETTS_LICENSE))
    phone = f'[phone]\naddress = "http://127.0.0.1:{port}"\nport = {port}\n'
    place.change("[files]", f"{phone}\n[files]")
    made = new_booth(place)
    made.resume("id_verification")
    return made


def send(booth: Booth, browser: Browser, prefix: str, *names: str) -> None:
    """Open the code that is shown, send these files, and use the last one that came."""
    booth.press(f"{prefix}send_from_phone")
    booth.sees("match_code")
    code = booth.part("qr")
    assert isinstance(code, QrCode)
    phone = phone_of(browser)
    phone.goto(code.accessibleName())
    booth.sees("Your phone is connected. Choose a picture on it")
    for at, name in enumerate(names):
        file = next(Path(str(demo_folder())).rglob(name))
        phone.get_by_label("Choose a picture or PDF").set_input_files(file)
        expect(phone.locator("#left")).to_contain_text(str(4 - at))
        booth.sees(f"sent.{at}")
    phone.context.close()
    booth.press(f"sent.{len(names) - 1}")
    booth.press(f"{prefix}upload")


def test_every_document_of_a_renewal_comes_by_phone(booth: Booth, browser: Browser) -> None:
    send(booth, browser, "front.", "id_front.jpg")
    send(booth, browser, "back.", "portrait.jpg", "id_back.jpg")
    booth.type({"expires_on.month": "3", "expires_on.day": "14", "expires_on.year": "2030"})
    booth.press("proceed")
    booth.at("residency_kind")
    booth.press("kind.utility_bill", "proceed")
    booth.at("residency")
    send(booth, browser, "pages.", "utility_bill.pdf")
    booth.type({"dated_on.month": "11", "dated_on.day": "3", "dated_on.year": "2026"})
    booth.press("proceed")
    booth.at("photo")
    send(booth, browser, "", "grace_hopper.jpg")
    booth.press("proceed")
    booth.at("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    assert len(booth.references) == 1

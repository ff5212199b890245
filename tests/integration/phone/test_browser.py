"""The page in a phone's browser: with its script and without, for every pair of eyes."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.contract.samples import encoded, scene
from tests.integration.phone.browser import chromium, phone_of
from tests.integration.phone.conftest import OpenedPage

SENT = "Sent. Look at the kiosk, and choose it there."
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


def opened(
    browser: Browser, page: OpenedPage, scheme: Scheme = "light", script: bool = True
) -> Page:
    phone = phone_of(browser, scheme, script)
    phone.goto(page.slot.invitation.address)
    return phone


def picture(folder: Path, name: str, form: str) -> Path:
    file = folder / name
    file.write_bytes(encoded(scene(640, 480), form))
    return file


@pytest.mark.req("T7")
def test_pictures_are_sent_as_jpeg_one_after_the_other(
    browser: Browser, page: OpenedPage, tmp_path: Path
) -> None:
    phone = opened(browser, page)
    files = [picture(tmp_path, "a.webp", "WEBP"), picture(tmp_path, "b.png", "PNG")]
    phone.get_by_label("Choose a picture or PDF").set_input_files(files)
    expect(phone.locator("#left")).to_have_text("You can send 3 more files.")
    phone.get_by_label("Take a picture").set_input_files(picture(tmp_path, "c.jpg", "JPEG"))
    expect(phone.locator("#left")).to_have_text("You can send 2 more files.")
    expect(phone.locator("#notice")).to_have_text(SENT)
    page.until(lambda: len(page.slot.files()) == 3)
    for content in page.slot.files():
        assert Image.open(BytesIO(content)).format == "JPEG"
    phone.context.close()


@pytest.mark.req("T7")
def test_the_form_sends_without_a_script(
    browser: Browser, page: OpenedPage, tmp_path: Path
) -> None:
    phone = opened(browser, page, script=False)
    for name, label in (("a.jpg", "Choose a picture or PDF"), ("b.jpg", "Take a picture")):
        phone.get_by_label(label).set_input_files(picture(tmp_path, name, "JPEG"))
        phone.get_by_role("button", name="Send").click()
        expect(phone.locator("#notice")).to_have_text(SENT)
    page.until(lambda: len(page.slot.files()) == 2)
    phone.context.close()


@pytest.mark.req("T7")
def test_a_phone_that_leaves_the_network_sends_again_by_itself(
    browser: Browser, page: OpenedPage, tmp_path: Path
) -> None:
    phone = opened(browser, page)
    phone.context.set_offline(True)
    phone.get_by_label("Choose a picture or PDF").set_input_files(
        picture(tmp_path, "a.jpg", "JPEG")
    )
    expect(phone.locator("#notice")).to_have_text("The connection was lost. Trying again")
    phone.context.set_offline(False)
    expect(phone.locator("#notice")).to_have_text(SENT)
    page.until(lambda: len(page.slot.files()) == 1)
    phone.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_page(
    browser: Browser, page: OpenedPage, scheme: Scheme, tmp_path: Path
) -> None:
    phone = opened(browser, page, scheme)
    for text in ("100%", "200%"):
        phone.evaluate(f"document.documentElement.style.fontSize = '{text}'")
        found = Axe().run(phone, options=RULES)
        assert found.violations_count == 0, found.generate_report()
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone.get_by_label("Choose a picture or PDF").set_input_files(
        {"name": "a.exe", "mimeType": "image/jpeg", "buffer": b"MZ" + bytes(99)}
    )
    expect(phone.locator("#notice")).to_have_text("The file must be a JPG, PNG or PDF")
    assert Axe().run(phone, options=RULES).violations_count == 0
    for address in ("/u/AAAAAAAAAAAAAAAAAAAAAA",):
        phone.goto(page.slot.invitation.address.rsplit("/u/", 1)[0] + address)
        assert Axe().run(phone, options=RULES).violations_count == 0
    phone.context.close()


def test_nothing_but_the_kiosk_is_asked_and_no_message_is_logged(
    browser: Browser, page: OpenedPage
) -> None:
    phone = phone_of(browser)
    asked: list[str] = []
    logged: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("console", lambda message: logged.append(message.text))
    phone.goto(page.slot.invitation.address, wait_until="networkidle")
    origin = page.slot.invitation.address.rsplit("/u/", 1)[0]
    assert [url for url in asked if not url.startswith(origin)] == []
    assert logged == []
    phone.context.close()

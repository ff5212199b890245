"""The system's Chromium without a window, as the phone of a test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser whose sandbox is off, because tests may run as root."""
    with sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def phone_of(
    browser: Browser, scheme: Literal["light", "dark"] = "light", script: bool = True
) -> Page:
    """A new phone of a common size that shows nothing yet."""
    context = browser.new_context(
        viewport={"width": 390, "height": 780},
        device_scale_factor=2,
        is_mobile=True,
        color_scheme=scheme,
        java_script_enabled=script,
    )
    return context.new_page()

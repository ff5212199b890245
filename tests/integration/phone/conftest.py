"""A real page in its own process, and a phone that speaks plain HTTP."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Condition

import httpx
import pytest

from kiosk.adapters.phone.phone_page import ChildPhoneUploads, ChildSlot
from kiosk.ports.phone_uploads import PhoneState
from kiosk.settings import PhoneSettings
from tests.integration.phone.phone import Phone
from tests.patience import PATIENCE_S

LOOPBACK = PhoneSettings(address="http://127.0.0.1", port=0)


@dataclass
class OpenedPage:
    """A slot, and how a test waits for its news."""

    changed: Condition = field(default_factory=Condition)
    slot: ChildSlot = field(init=False)

    def ring(self) -> None:
        with self.changed:
            self.changed.notify_all()

    def until(self, ready: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(ready, PATIENCE_S)

    def is_at(self, state: PhoneState) -> None:
        self.until(lambda: self.slot.state() is state)


Opener = Callable[..., OpenedPage]


@pytest.fixture
def open_page() -> Iterator[Opener]:
    opened: list[OpenedPage] = []

    def open_one(settings: PhoneSettings = LOOPBACK, life_s: float = 600) -> OpenedPage:
        page = OpenedPage()
        uploads = ChildPhoneUploads(settings, life_s)
        page.slot = uploads.open("en", "Submit Proof of Residency", page.ring)
        opened.append(page)
        return page

    yield open_one
    for page in opened:
        page.slot.close()


@pytest.fixture
def page(open_page: Opener) -> OpenedPage:
    return open_page()


@pytest.fixture
def phone(page: OpenedPage) -> Iterator[Phone]:
    with httpx.Client() as client:
        yield Phone(client, page.slot.invitation.address)

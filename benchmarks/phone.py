"""PHONE: from the end of an upload on loopback to the picture that the kiosk can show."""

from collections.abc import Iterator
from statistics import median
from threading import Event
from time import perf_counter
from typing import Final

import httpx

from benchmarks.pictures import twelve_megapixels
from benchmarks.row import Row
from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.adapters.phone.phone_page import ChildPhoneUploads
from kiosk.settings import PhoneSettings
from tests.integration.phone.phone import Phone

ROUNDS: Final = 5
SETTINGS: Final = PhoneSettings(address="http://127.0.0.1", port=0)


def rows() -> Iterator[Row]:
    """A slot's start, and one large picture on its way."""
    content, ingester = twelve_megapixels(), ChildIngester()
    changed, started, seen = Event(), list[float](), list[float]()
    began = perf_counter()
    slot = ChildPhoneUploads(SETTINGS).open("en", "Photo", changed.set)
    started.append((perf_counter() - began) * 1000)
    with httpx.Client() as client:
        phone = Phone(client, slot.invitation.address)
        phone.open()
        for number in range(ROUNDS):
            phone.send(content)
            sent = perf_counter()
            while len(slot.files()) <= number:
                changed.wait()
                changed.clear()
            ingester.ingest(slot.files()[number])
            seen.append((perf_counter() - sent) * 1000)
    slot.close()
    name = f"a phone's 12 MP JPEG ({len(content) / 1e6:.1f} MB), sent to seen"
    yield Row("PHONE", name, median(seen), most=1000)
    yield Row("PHONE", "a slot opens", median(started))

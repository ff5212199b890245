"""No digit of a caregiver PIN is left in files, logs or waiting emails (T5)."""

import logging
from pathlib import Path

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery, grouped
from kiosk.domain.people.roles import Actor, Role
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from tests.databases import database_in, settings_in
from tests.reliability import caregiver_racing as racing
from tests.reliability.races import SQLITE, opened

MAILED = "903577164821"
GIVEN = "571648219035"


@pytest.mark.req("C7", "T5")
def test_no_pin_is_found_in_database_wal_log_or_outbox(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    database_in(tmp_path).close()
    url, key = f"{SQLITE}{tmp_path / 'data' / 'kiosk.db'}", settings_in(tmp_path).key.file
    ports = racing.ports(url, key, 0)
    for number in (0, 1):
        racing.prepare_slots(url, key, number)
    racing.prepare_pin(url, key, 2)
    for number, digits, delivery in ((0, MAILED, PinDelivery.MAIL), (1, GIVEN, PinDelivery.HAND)):
        ports.laid_out[:] = [digits]
        patient = Actor(Role.PATIENT, None, racing.patient_of(f"slots {number}").id)
        generate_pin(ports, patient, None, delivery, "en", "rosa@example.org")
    used = racing.digits_of(2)
    caregiver, draft = racing.caregiver_of(2, 0)
    redeem_pin(ports, caregiver, draft, grouped(used))
    files = [file.read_bytes() for file in (tmp_path / "data").iterdir()]
    opened(url, key).close()
    files += [file.read_bytes() for file in (tmp_path / "data").iterdir()]
    for digits in (MAILED, GIVEN, used):
        for text in (digits, grouped(digits), grouped(digits).replace(" ", "-")):
            for encoding in ("utf-8", "utf-16-le"):
                assert not any(text.encode(encoding) in content for content in files)
            assert text not in caplog.text
    assert any(b"caregiver_pin" in content for content in files)

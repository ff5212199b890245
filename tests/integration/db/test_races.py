"""Whoever asks at the same moment: the database lets one of them win."""

import threading
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.domain.renewal.application import Status
from kiosk.errors import ErrorCode, KioskError
from tests.databases import database_in
from tests.samples import AT, a_person, a_renewal
from tests.storing import add, save


@pytest.mark.req("R10")
def test_renewal_submitted_from_two_threads_is_submitted_once(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    person = a_person()
    renewal = a_renewal(person)
    add(database, person, renewal)
    start = threading.Barrier(2)
    outcomes: list[ErrorCode | None] = []

    def submit() -> None:
        with database.reading() as uow:
            read = uow.renewals.get(renewal.id)
        read.status, read.submission_id = Status.SUBMITTED, uuid4()
        read.submitted_at, read.submitted_on = AT, date(2026, 11, 20)
        start.wait(30)
        try:
            save(database, read)
        except KioskError as error:
            outcomes.append(error.code)
        else:
            outcomes.append(None)

    threads = [threading.Thread(target=submit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert set(outcomes) == {None, ErrorCode.CONFLICT}
    with database.reading() as uow:
        assert uow.renewals.get(renewal.id).version == 1
    database.close()

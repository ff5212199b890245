"""Whoever asks at the same moment: the database lets one of them win."""

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.domain.application import Status
from kiosk.errors import ErrorCode, KioskError
from tests.databases import database_in
from tests.integration.db.racers import race
from tests.samples import AT, a_person, a_renewal

PROCESSES = 8
ROUNDS = 50


def test_one_of_eight_processes_wins_each_draft_and_each_person(tmp_path: Path) -> None:
    people = [a_person() for _ in range(ROUNDS)]
    database = database_in(tmp_path)
    with database.writing() as uow:
        for person in people:
            uow.people.add(person)
        uow.commit()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([race.__module__])
    with context.Manager() as shared, ProcessPoolExecutor(PROCESSES, context) as pool:
        start = shared.Barrier(PROCESSES)
        racing = [pool.submit(race, tmp_path, racer, people, start) for racer in range(PROCESSES)]
        results = [racer.result(100) for racer in racing]
    drafts = sorted(number for won, _ in results for number in won)
    assert drafts == list(range(ROUNDS))
    bound = sorted(number for _, won in results for number in won)
    assert bound == list(range(ROUNDS))
    with database.reading() as uow:
        assert len(uow.renewals.counts()) == ROUNDS
    database.close()


@pytest.mark.req("R10")
def test_renewal_submitted_from_two_threads_is_submitted_once(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    person = a_person()
    renewal = a_renewal(person)
    with database.writing() as uow:
        uow.people.add(person)
        uow.renewals.add(renewal)
        uow.commit()
    start = threading.Barrier(2)
    outcomes: list[ErrorCode | None] = []

    def submit() -> None:
        with database.reading() as uow:
            read = uow.renewals.get(renewal.id)
        read.status, read.submission_id = Status.SUBMITTED, uuid4()
        read.submitted_at, read.submitted_on = AT, date(2026, 11, 20)
        start.wait(30)
        try:
            with database.writing() as uow:
                uow.renewals.save(read)
                uow.commit()
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

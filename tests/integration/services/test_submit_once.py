"""Submit on real SQLite: two threads, a killed commit, a process that dies."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from uuid import UUID, uuid4

import pytest

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.keeping.operator_records import show_renewal
from kiosk.services.renewal.submit_renewal import find_confirmation, submit_renewal
from kiosk.services.views import Confirmation
from kiosk.settings import Settings


def submissions(settings: Settings) -> int:
    """How many submissions are on the audit trail."""
    with closing(sqlite3.connect(settings.data.folder / "kiosk.db")) as connection:
        found = connection.execute(
            "SELECT count(*) FROM audit_entry WHERE event = 'renewal_submitted'"
        )
        return int(found.fetchone()[0])


@pytest.mark.req("R10")
def test_two_threads_submit_one_renewal(
    kiosk: OpenKiosk, settings: Settings, patient: Actor, draft: Renewal
) -> None:
    together = Barrier(2)

    def press(_press: int) -> Confirmation:
        together.wait()
        return kiosk.do(
            submit_renewal, patient, draft.id, draft.next_submission_id, "renewal", 1, "en"
        )

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(press, range(2))
    assert first == second
    assert submissions(settings) == 1
    shown = kiosk.do(show_renewal, OPERATOR, draft.reference)
    assert (shown.status, shown.documents, shown.outbox) == ("submitted", 4, 1)


def test_two_kiosks_with_different_ids_leave_one_submission(
    kiosk: OpenKiosk, settings: Settings, patient: Actor, draft: Renewal
) -> None:
    together = Barrier(2)

    def press(submission_id: UUID) -> ErrorCode | None:
        with open_kiosk(settings) as own:
            own.warm()
            together.wait()
            try:
                own.do(submit_renewal, patient, draft.id, submission_id, "renewal", 1, "en")
            except KioskError as error:
                return error.code
            return None

    with ThreadPoolExecutor(2) as threads:
        answers = set(threads.map(press, (uuid4(), uuid4())))
    assert answers == {None, ErrorCode.NOT_A_DRAFT}
    assert submissions(settings) == 1


DIES = """
import os, sys
from pathlib import Path
from uuid import UUID
from kiosk.adapters.db.unit_of_work import SqlUnitOfWork
from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import Actor, Role
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.settings import load

config, account, person, renewal, submission, committed = sys.argv[1:]
commit = SqlUnitOfWork.commit

def die(self):
    if committed == "True":
        commit(self)
    os.kill(os.getpid(), 9)

SqlUnitOfWork.commit = die
kiosk = open_kiosk(load(Path(config)))
actor = Actor(Role.PATIENT, UUID(account), UUID(person))
kiosk.do(submit_renewal, actor, UUID(renewal), UUID(submission), "renewal", 1, "en")
"""


@pytest.mark.parametrize("committed", [False, True])
def test_a_process_killed_at_commit_loses_nothing_and_doubles_nothing(
    kiosk: OpenKiosk, settings: Settings, patient: Actor, draft: Renewal, committed: bool
) -> None:
    asked = draft.next_submission_id
    facts = (settings.file, patient.account_id, patient.person_id, draft.id, asked, committed)
    died = subprocess.run(
        [sys.executable, "-c", DIES, *map(str, facts)], env=dict(os.environ), timeout=60
    )
    assert died.returncode == -9
    assert (kiosk.do(find_confirmation, patient, draft.id) is not None) is committed
    again = kiosk.do(submit_renewal, patient, draft.id, asked, "renewal", 1, "en")
    assert again.submission_id == asked
    assert submissions(settings) == 1

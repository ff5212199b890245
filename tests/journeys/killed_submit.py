"""A process that submits the only draft of a place and is killed at the commit.

Run as a module with the settings file and `before` or `after`.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from kiosk.adapters.db.unit_of_work import SqlUnitOfWork
from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.services.keeping.operator_records import list_renewals
from kiosk.services.renewal.submit_renewal import submit_renewal
from kiosk.settings import load
from kiosk.wizard.steps.review import ATTESTATION_ID, ATTESTATION_VERSION


def main(config: Path, moment: str) -> None:
    """Submit; the process does not outlive the commit."""
    commit = SqlUnitOfWork.commit

    def die(uow: Any) -> None:
        if moment == "after":
            commit(uow)
        os.kill(os.getpid(), signal.SIGKILL)

    with open_kiosk(load(config)) as kiosk:
        (counts,) = kiosk.do(list_renewals, OPERATOR)
        with kiosk.ports.reading() as uow:
            draft = uow.renewals.get(counts.id)
        patient = Actor(Role.PATIENT, person_id=draft.person_id)
        type.__setattr__(SqlUnitOfWork, "commit", die)
        said = (draft.id, draft.next_submission_id, ATTESTATION_ID, ATTESTATION_VERSION, "en")
        kiosk.do(submit_renewal, patient, *said)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

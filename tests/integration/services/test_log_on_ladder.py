"""The log-on's ladder on a real database: over processes, kiosks and restarts, and its work."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.people.roles import VISITOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.account.unlock import unlock
from kiosk.settings import Settings
from tests.refusals import refusal_of
from tests.statements import noted

WRONG = """
import sys
from pathlib import Path
from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import VISITOR
from kiosk.errors import KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.settings import load
with open_kiosk(load(Path(sys.argv[1]))) as kiosk:
    for _ in range(int(sys.argv[2])):
        try:
            kiosk.do(log_on, VISITOR, "maria", "wrong", "en")
        except KioskError as error:
            print(error.code.value)
"""


def try_apart(settings: Settings, times: int) -> list[str]:
    """What this many wrong passwords are told in their own process."""
    command = [sys.executable, "-c", WRONG, str(settings.file), str(times)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


def quick(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("# time_cost = 3", "time_cost = 1")
    file.write_text(text.replace("# memory_kib = 65536", "memory_kib = 8"), encoding="utf-8")


def refusal(kiosk: Kiosk, username: str = "maria") -> KioskError:
    return refusal_of(kiosk.do, log_on, VISITOR, username, "wrong", "en")


@pytest.mark.req("R2", "T12")
def test_tries_of_two_processes_and_two_kiosks_count_together(settings: Settings) -> None:
    quick(settings.file)
    wrong, locked = ErrorCode.LOG_ON_WRONG.value, ErrorCode.LOG_ON_LOCKED.value
    assert try_apart(settings, 3) == [wrong] * 3
    second = replace(settings, kiosk=replace(settings.kiosk, id="K2"))
    with open_kiosk(second) as kiosk:
        assert refusal(kiosk).code is ErrorCode.LOG_ON_WRONG
        assert refusal(kiosk).code is ErrorCode.LOG_ON_LOCKED
    assert try_apart(settings, 1) == [locked]
    with open_kiosk(second) as kiosk:
        told = refusal(kiosk)
        assert 1 <= int(told.facts["seconds"]) <= 15
        manager = Actor(Role.MANAGER)
        assert kiosk.do(unlock, manager, str(told.facts["desk_code"])) == 1
    assert try_apart(settings, 1) == [wrong]


@pytest.mark.req("R2", "T12", "G19")
def test_unknown_and_wrong_do_the_same_work(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """One hash of one cost and the same statements; tools/log_on_timing.py checks the time."""
    kiosk.do(create_account, VISITOR, "m@example.org", "maria", "a long password", "en")
    verify, costs = PasswordHasher.verify, []

    def noting(hasher: PasswordHasher, stored: str, password: str) -> bool:
        costs.append((*stored.split("$")[:4], len(stored)))
        return verify(hasher, stored, password)

    monkeypatch.setattr(PasswordHasher, "verify", noting)
    works = []
    for username in ("maria", "nobody"):
        with noted() as statements:
            assert refusal(kiosk, username).code is ErrorCode.LOG_ON_WRONG
        works.append((statements, costs[:]))
        costs.clear()
    assert works[0] == works[1]
    assert len(works[0][1]) == 1

"""The log-on's ladder on a real database: over processes, kiosks and restarts, and its time."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.roles import VISITOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.log_on import log_on
from kiosk.services.unlock import unlock
from kiosk.settings import PasswordSettings, Settings
from tools.log_on_timing import measure

WRONG = """
import sys
from pathlib import Path
from kiosk.bootstrap import open_kiosk
from kiosk.domain.roles import VISITOR
from kiosk.errors import KioskError
from kiosk.services.log_on import log_on
from kiosk.settings import load
with open_kiosk(load(Path(sys.argv[1]))) as kiosk:
    for _ in range(int(sys.argv[2])):
        try:
            kiosk.do(log_on, VISITOR, "maria", "wrong")
        except KioskError as error:
            print(error.code.value)
"""


def try_apart(settings: Settings, times: int) -> list[str]:
    """What so many wrong passwords are told in a process of their own."""
    command = [sys.executable, "-c", WRONG, str(settings.file), str(times)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


def quick(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("# time_cost = 3", "time_cost = 1")
    file.write_text(text.replace("# memory_kib = 65536", "memory_kib = 8"), encoding="utf-8")


def refusal(kiosk: Kiosk) -> KioskError:
    with pytest.raises(KioskError) as refused:
        kiosk.do(log_on, VISITOR, "maria", "wrong")
    return refused.value


@pytest.mark.req("R2")
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


@pytest.mark.req("R2")
def test_unknown_and_wrong_take_the_same_time(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Loosely, for a busy machine; tools/log_on_timing.py holds the five percent."""
    real = replace(settings, password=PasswordSettings())
    found = measure(real, rounds=5)
    with capsys.disabled():
        sys.stdout.write(f"\n{found.line}\n")
    assert 0.7 <= found.ratio <= 1.4
    assert min(found.unknown_ms, found.wrong_ms) > 20

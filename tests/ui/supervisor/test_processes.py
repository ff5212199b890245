"""The supervisor: what it does when sessions paint, end, crash and fall silent."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from ui.supervisor import processes
from ui.supervisor.courier import Courier
from ui.supervisor.processes import CRASHES_WITHIN_S, READY_S, SILENCE_S, SessionProcess, Supervisor

SCRIPT = """
import sys
log = open({log!r}, "a")
args = sys.argv[1:]
spare = "--spare" in args
def say(word):
    sys.stdout.write(word + "\\n"); sys.stdout.flush()
def note(word):
    log.write(word + "\\n"); log.flush()
note("spare" if spare else "failsafe" if "--failsafe" in args else "screen")
nth = open(log.name).read().split().count("spare")
if spare:
    say({spare!r}.split(",")[min(nth, len({spare!r}.split(","))) - 1])
    for line in sys.stdin:
        if line.strip() == "show":
            note("shown")
            break
{acts}
"""


class Theatre:
    """A supervisor whose sessions are small scripts that follow the pipe's protocol."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.log = folder / "log"
        self.script = folder / "session.py"
        monkeypatch.setattr(processes, "SPARE_AFTER_S", 0.0)
        monkeypatch.setattr(Courier, "look", lambda _self, _now: None)
        monkeypatch.setattr(processes, "COMMAND", [sys.executable, str(self.script)])

    def play(self, acts: str, *arguments: str, spare: str = "ready") -> tuple[int, list[str]]:
        """`spare` is what the first, second … spare says once it runs."""
        self.script.write_text(SCRIPT.format(log=str(self.log), acts=acts, spare=spare))
        self.supervisor = Supervisor([*arguments])
        self.supervisor.start()
        code = self.supervisor.run()
        return code, self.log.read_text().split()

    def hear_with(self, monkeypatch: pytest.MonkeyPatch, then: Callable[[str], None]) -> None:
        """Let the test hear each word of a session once the supervisor has heard it."""
        hear = Supervisor._heard

        def heard(supervisor: Supervisor, session: SessionProcess, said: str) -> None:
            hear(supervisor, session, said)
            then(said)

        monkeypatch.setattr(Supervisor, "_heard", heard)


@pytest.fixture
def theatre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    return Theatre(tmp_path, monkeypatch)


@pytest.mark.req("T1")
def test_the_spare_takes_the_screen_when_a_visit_ends(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = theatre.log.with_name("bell")
    os.mkfifo(bell)

    def ring(said: str) -> None:
        if said == "ready":
            bell.write_text("")

    theatre.hear_with(monkeypatch, ring)
    code, log = theatre.play(
        """
say("painted")
if spare:
    say("quit 0")
else:
    open(log.name.removesuffix("log") + "bell").read()
    say("ended finish")
for line in sys.stdin:
    note("told-" + line.strip())
    break
"""
    )
    assert code == 0
    assert log[:3] == ["screen", "spare", "shown"]


def test_being_told_to_stop_ends_the_wait_immediately(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Supervisor, "_patience", lambda _self: 3600.0)
    code, log = theatre.play(
        """
import os, signal
os.kill(os.getppid(), signal.SIGTERM)
sys.stdin.readline()
"""
    )
    assert code == 0
    assert log == ["screen"]


FALL = "sys.exit(70)"
QUIT_WHEN_SAFE = f"""
if "--failsafe" in args:
    say("quit 0")
    sys.stdin.readline()
{FALL}
"""
QUIT_THE_THIRD_TIME = f"""
if open(log.name).read().count("screen") >= 3:
    say("quit 0")
    sys.stdin.readline()
{FALL}
"""
QUIT_AFTER_A_VISIT = """
if open(log.name).read().count("screen") == 2:
    say("painted")
    say("quit 0")
else:
    say("ended cancel")
sys.stdin.readline()
"""
SAFE = ["screen"] * 5 + ["failsafe"]


@pytest.mark.parametrize(
    ("acts", "arguments", "ends_with", "started"),
    [
        (QUIT_AFTER_A_VISIT, (), 0, ["screen"] * 2),
        (QUIT_THE_THIRD_TIME, (), 0, ["screen"] * 3),
        (QUIT_WHEN_SAFE, (), 0, SAFE),
        (FALL, (), 1, SAFE),
        (FALL, ("--play", "play.json"), 1, ["screen"] * 5),
        ("sys.exit(3)", (), 1, ["screen"]),
    ],
    ids=[
        "without a spare a new session is started",
        "a fallen session is replaced",
        "five falls in ten minutes lead to the safe screen",
        "a kiosk whose safe screen falls too ends",
        "a demo that falls five times ends",
        "refused settings are not tried again",
    ],
)
def test_what_follows_a_session_that_ends(
    theatre: Theatre, acts: str, arguments: tuple[str, ...], ends_with: int, started: list[str]
) -> None:
    code, log = theatre.play(acts, *arguments)
    assert code == ends_with
    assert [each for each in log if each != "spare"] == started


RECOVERS = """
say("painted")
if spare:
    say("quit 0")
for line in sys.stdin:
    note("told-" + line.split()[0])
    say(line.strip())
"""


def test_a_safe_screen_gives_way_to_a_spare_that_is_well_again(theatre: Theatre) -> None:
    code, log = theatre.play(RECOVERS, spare="broken database_busy\nready")
    assert code == 0
    assert log[:4] == ["screen", "spare", "told-broken", "shown"]


def test_a_session_that_broke_is_replaced_by_the_spare_behind_it(theatre: Theatre) -> None:
    code, log = theatre.play(
        """
say("broken disk_full")
if spare:
    say("quit 0")
sys.stdin.readline()
"""
    )
    assert code == 0
    assert log == ["screen", "spare", "shown"]


def test_a_kiosk_in_safe_mode_tries_again_after_a_while(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def let_time_pass(said: str) -> None:
        if said == "painted":
            waited.append((theatre.supervisor._spare_at or 0.0) - time.monotonic())
            theatre.supervisor._spare_at = 0.0

    theatre.hear_with(monkeypatch, let_time_pass)
    code, log = theatre.play(
        """
if "--failsafe" in args or spare:
    say("quit 0" if spare else "painted")
    sys.stdin.readline()
sys.exit(70)
"""
    )
    assert code == 0
    assert log == ["screen"] * 5 + ["failsafe", "spare", "shown"]
    assert waited == [pytest.approx(CRASHES_WITHIN_S, rel=0.1)]


def test_a_spare_that_does_not_get_warm_is_replaced(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait_in_vain(said: str) -> None:
        if said == "beat" and theatre.supervisor.spare is not None:
            theatre.supervisor.spare.begun_at -= READY_S + 1

    theatre.hear_with(monkeypatch, wait_in_vain)
    code, log = theatre.play(
        """
if not spare:
    say("painted")
    import time
    while open(log.name).read().split().count("spare") < 2:
        say("alive")
        time.sleep(0.01)
    say("ended finish")
else:
    say("quit 0")
sys.stdin.readline()
""",
        spare="beat,ready",
    )
    assert code == 0
    assert log[:3] == ["screen", "spare", "spare"]


@pytest.mark.req("G22")
def test_a_silent_session_is_replaced(theatre: Theatre, monkeypatch: pytest.MonkeyPatch) -> None:
    gone_by: list[float] = []

    def fall_silent(said: str) -> None:
        if said == "ready":
            gone_by.append(SILENCE_S + 1)

    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + sum(gone_by))
    monkeypatch.setattr(processes, "time", clock)
    theatre.hear_with(monkeypatch, fall_silent)
    code, log = theatre.play(
        """
say("quit 0" if open(log.name).read().count("screen") == 2 else "ready")
sys.stdin.readline()
"""
    )
    assert code == 0
    assert log == ["screen", "screen"]

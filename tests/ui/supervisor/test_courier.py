"""The courier's process: one at a time, called again, and ended when it hangs."""

import os
import sys

import pytest

from ui.supervisor import courier as courier_module
from ui.supervisor.child import Child
from ui.supervisor.courier import AGAIN_S, GRACE_S, MOST_S, Courier

HANGS = "print('up', flush=True); import time; time.sleep(600)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + HANGS


def courier(program: str) -> Courier:
    return Courier([sys.executable, "-c", program])


def ended(child: Child | None) -> None:
    """Wait until it has ended, and leave it to be collected."""
    assert child is not None
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)


@pytest.mark.parametrize(
    ("program", "due_at"),
    [
        ("print('Sent 1'); print('due in 40')", 140.0),
        ("print('due in 0')", 101.0),
        ("raise SystemExit(1)", 100.0 + AGAIN_S),
        ("print('{}')", None),
    ],
    ids=["says when", "at once is in a second", "fell", "has nothing to say"],
)
def test_it_is_due_again_when_it_says_so_and_a_minute_after_a_fall(
    program: str, due_at: float | None
) -> None:
    sent = courier(program)
    sent.call(100.0)
    sent.look(100.0)
    ended(sent._child)
    sent.look(100.0)
    assert not sent.runs
    assert sent.due_at == due_at


@pytest.mark.parametrize("program", [HANGS, DEAF], ids=["hangs", "hangs and hears nothing"])
def test_one_that_hangs_is_ended_and_another_is_called(program: str) -> None:
    sent = courier(program)
    sent.call(0.0)
    sent.look(0.0)
    sent.call(1.0)
    sent.look(MOST_S - 1)
    first = sent._child
    assert first is not None
    assert first.hear().startswith(b"up")
    sent.look(MOST_S)
    if program == DEAF:
        sent.look(MOST_S + GRACE_S)
    ended(first)
    sent.look(MOST_S + GRACE_S)
    assert sent.runs
    assert sent._child is not first
    sent.stop()


def test_stopping_the_kiosk_does_not_wait_for_a_mail_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(courier_module, "GRACE_S", 0.05)
    sent = courier(DEAF)
    sent.call(0.0)
    sent.look(0.0)
    child = sent._child
    assert child is not None
    assert child.hear().startswith(b"up")
    sent.stop()
    assert child.exit_code == -9
    assert not sent.runs

"""A child process with a pipe each way; nothing but the standard library's smallest modules.

subprocess would cost the first paint a few milliseconds, and can't fork.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Self


class Child:
    """A running process by its id, what it hears and what it says."""

    def __init__(self, pid: int, hears: int, says: int) -> None:
        self.pid = pid
        self._hears = hears
        self.says = says
        """The descriptor its words come from; -1 once it was collected."""
        self.exit_code: int | None = None

    @classmethod
    def fork(cls, main: Callable[[], int]) -> Self:
        """Continue as two: the child runs `main` and exits with its answer.

        Only before threads and Qt exist. It saves the start of a second interpreter.
        """
        hears, tells, listens, says = _pipes()
        pid = os.fork()
        if pid == 0:
            os.dup2(hears, 0)
            os.dup2(says, 1)
            for end in (hears, tells, listens, says):
                os.close(end)
            code = 1
            try:
                code = main()
            finally:
                sys.stderr.flush()
                os._exit(code)
        os.close(hears)
        os.close(says)
        return cls(pid, tells, listens)

    @classmethod
    def spawn(cls, command: list[str]) -> Self:
        """Start a program; it inherits environment and standard error."""
        hears, tells, listens, says = _pipes()
        actions = [(os.POSIX_SPAWN_DUP2, hears, 0), (os.POSIX_SPAWN_DUP2, says, 1)]
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        os.close(hears)
        os.close(says)
        return cls(pid, tells, listens)

    def tell(self, word: str) -> None:
        """Say a word; a process that is gone does not hear it."""
        try:
            os.write(self._hears, word.encode() + b"\n")
        except OSError:
            return

    def hear(self) -> bytes:
        """What it said; nothing once it is gone. Waits while it says nothing."""
        return os.read(self.says, 65536)

    def poll(self) -> int | None:
        """Its exit code once it has ended, negative for a signal."""
        if self.exit_code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code

    def terminate(self) -> None:
        """Ask it to end; collect() still has to be called."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """Kill it; collect() still has to be called."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def collect(self) -> int:
        """Wait for its end and close the pipes; its exit code."""
        if self.says != -1:
            os.close(self._hears)
            os.close(self.says)
            self.says = self._hears = -1
        if self.exit_code is None:
            _, status = os.waitpid(self.pid, 0)
            self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code

    def collect_within(self, seconds: float) -> int:
        """Wait this long for its end, then kill it; its exit code."""
        patience = time.monotonic() + seconds
        while self.poll() is None and time.monotonic() < patience:
            time.sleep(0.02)
        self.kill()
        return self.collect()


def _pipes() -> tuple[int, int, int, int]:
    """(child hears, we tell, we listen, child says); none is inherited by other children."""
    hears, tells = os.pipe()
    listens, says = os.pipe()
    return hears, tells, listens, says

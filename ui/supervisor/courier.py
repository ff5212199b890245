"""The courier's process: started when email is due, ended when it takes too long."""

from typing import Final

from ui.supervisor.child import Child

MOST_S: Final = 600.0
"""A batch of emails, a backup and a purge take less; one that takes longer is hung."""
GRACE_S: Final = 5.0
"""Between the request to end and the kill."""
AGAIN_S: Final = 60.0
"""After a courier that could not say when it is due again."""


class Courier:
    """Runs `python -m kiosk deliver`: one at a time, and none forever.

    A row that a killed courier had is due again after its lease.
    """

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._child: Child | None = None
        self._ends_at = 0.0
        self._asked = False
        self.due_at: float | None = None

    @property
    def runs(self) -> bool:
        """Whether one is under way."""
        return self._child is not None

    def call(self, at: float) -> None:
        """Have it run at `at`, or sooner if already asked to."""
        self.due_at = at if self.due_at is None else min(self.due_at, at)

    def look(self, now: float) -> None:
        """Collect one that ended, end one that is hung, start one that is due."""
        if self._child is not None and self._child.poll() is not None:
            self._collect(now, self._child)
        if self._child is not None and now >= self._ends_at:
            self._end(now, self._child)
        if self._child is None and self.due_at is not None and now >= self.due_at:
            self.due_at = None
            self._child = Child.spawn(self._command)
            self._ends_at, self._asked = now + MOST_S, False

    def stop(self) -> None:
        """Kill it: stopping the kiosk does not wait for a mail server."""
        if self._child is not None:
            self._child.terminate()
            self._child.collect_within(GRACE_S)
            self._child = None

    def _end(self, now: float, child: Child) -> None:
        if self._asked:
            child.kill()
        else:
            child.terminate()
        self._ends_at, self._asked = now + GRACE_S, True

    def _collect(self, now: float, child: Child) -> None:
        said = child.hear().decode("utf-8", "replace")
        child.collect()
        self._child = None
        due = said.strip().rpartition("\n")[2].rpartition(" ")[2]
        if due.isdigit():
            self.call(now + max(1, int(due)))
        elif child.exit_code != 0:
            self.call(now + AGAIN_S)

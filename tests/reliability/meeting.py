"""Two who want the same: the first is held where it has read and not yet written (T9)."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, get_ident
from typing import Any, Final

from sqlalchemy import Engine, event

from kiosk.errors import KioskError

HOLDS: Final = re.compile(r"BEGIN IMMEDIATE|FOR UPDATE|pg_advisory_xact_lock")
PATIENCE_S: Final = 60.0


class Meeting:
    """Runs two attempts so that they meet by construction, however fast or busy the machine.

    The first comes to the statement that starts with `gate` and stays there. The second starts
    then; the first continues when the second has come to that statement too, which nothing but a
    guard prevents, or is about to wait for what the first has locked, or has ended.
    """

    def __init__(self, gate: str) -> None:
        self._gate = gate
        self._first = 0
        self.held, self.released = Event(), Event()

    def of(self, first: Callable[[], str], second: Callable[[], str]) -> list[str]:
        """What happened to each, in a word; a KioskError is its code."""
        event.listen(Engine, "before_cursor_execute", self._note)
        try:
            with ThreadPoolExecutor(2) as threads:
                one = threads.submit(self._leading, first)
                one.add_done_callback(lambda _: self.held.set())
                assert self.held.wait(PATIENCE_S)
                assert not one.done(), f"the first never came to {self._gate}"
                other = threads.submit(_outcome, second)
                other.add_done_callback(lambda _: self.released.set())
                return [one.result(PATIENCE_S), other.result(PATIENCE_S)]
        finally:
            self.released.set()
            event.remove(Engine, "before_cursor_execute", self._note)

    def _leading(self, attempt: Callable[[], str]) -> str:
        self._first = get_ident()
        return _outcome(attempt)

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        at_the_gate = statement.startswith(self._gate)
        if get_ident() != self._first:
            if at_the_gate or HOLDS.search(statement):
                self.released.set()
        elif at_the_gate and not self.held.is_set():
            self.held.set()
            assert self.released.wait(PATIENCE_S)


def _outcome(attempt: Callable[[], str]) -> str:
    try:
        return attempt()
    except KioskError as error:
        return error.code.value

"""Sessions, the warm spare and the courier as processes; standard library only.

A session says one word per line on its standard output, and hears one word per line on its
standard input: see ui/session/pipe.py.
"""

import os
import selectors
import signal
import sys
import time
from collections import deque
from typing import Final

from ui.supervisor.child import Child
from ui.supervisor.courier import Courier

SPARE_AFTER_S: Final = 2.0
SILENCE_S: Final = 10.0
"""A session beats every two seconds; one that is silent for this long is replaced (G22)."""
READY_S: Final = 60.0
"""A spare not warm after this long is replaced; it may be waiting for what has passed."""
CRASHES: Final = 5
CRASHES_WITHIN_S: Final = 600.0
FAREWELL_S: Final = 5.0
COMMAND: Final = [sys.executable, "-m", "ui.app"]
PLAYS: Final = "--play"
"""A demo has no one in front of its safe screen: it ends instead."""
WRONG_USE: Final = 2
REFUSED: Final = 3
"""A session's exit code when its settings were refused; it has said why."""


class SessionProcess:
    """One session process and what it last said."""

    def __init__(self, child: Child, spare: bool, failsafe: bool) -> None:
        self.child = child
        self.begun_at = self.heard_at = time.monotonic()
        self.ready = not spare
        self.failsafe = failsafe
        self.out_of_order = failsafe
        """It shows the safe screen, until a warm spare can take its place."""
        self.leaving_since: float | None = None
        self._rest = b""

    def tell(self, word: str) -> None:
        """Say a word."""
        self.child.tell(word)

    def hear(self) -> list[str] | None:
        """The words said since last time, or None when the session is gone."""
        heard = self.child.hear()
        if not heard:
            return None
        self.heard_at = time.monotonic()
        *lines, self._rest = (self._rest + heard).split(b"\n")
        return [line.decode("utf-8", "replace") for line in lines]

    def kill(self) -> None:
        """Kill it and collect it."""
        self.child.kill()
        self.child.collect()


class Supervisor:
    """Keeps one session on the screen, one warm behind it, and the email going out."""

    def __init__(self, arguments: list[str], first: Child | None = None) -> None:
        self.arguments = arguments
        self.screen: SessionProcess | None = None
        self.spare: SessionProcess | None = None
        self.leaving: list[SessionProcess] = []
        self.exit_code: int | None = None
        self._selector = selectors.DefaultSelector()
        self._crashes: deque[float] = deque(maxlen=CRASHES)
        self._spare_at: float | None = None
        self._bell: tuple[int, ...] = ()
        self._first = first
        self._courier = Courier([sys.executable, "-m", "kiosk", *self._config(), "deliver"])

    def start(self) -> None:
        """Take the first session, or put one on the screen."""
        self.screen = self._begin(spare=False)
        self._first = None
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked_to_stop)
        self._hang_bell()

    def run(self) -> int:
        """Serve until told to stop; sessions come and go meanwhile."""
        try:
            while self.exit_code is None:
                self._turn()
        finally:
            self._end_all()
        return self.exit_code

    def _hang_bell(self) -> None:
        """Let a signal write to a pipe, so that it ends the wait immediately."""
        self._bell = os.pipe()
        listens, rings = self._bell
        os.set_blocking(rings, False)
        signal.set_wakeup_fd(rings)
        self._selector.register(listens, selectors.EVENT_READ)

    def _turn(self) -> None:
        for key, _ in self._selector.select(timeout=self._patience()):
            session: SessionProcess | None = key.data
            if session is None or session.child.says == -1:
                continue
            words = session.hear()
            if words is None:
                self._gone(session)
            for word in words or ():
                self._heard(session, word)
        self._watch()

    def _patience(self) -> float:
        now = time.monotonic()
        moments = [now + SILENCE_S / 2]
        moments += [at for at in (self._spare_at, self._courier.due_at) if at is not None]
        if self._courier.runs:
            moments.append(now + 0.2)
        return max(0.0, min(moments) - now)

    def _heard(self, session: SessionProcess, said: str) -> None:
        word, _, rest = said.partition(" ")
        if word == "painted" and session is self.screen:
            self._painted(session)
        elif word == "ready":
            session.ready, session.out_of_order = True, False
            self._restore()
        elif word == "broken" and session is self.screen:
            session.out_of_order = True
            self._restore()
        elif word == "broken" and self.screen is not None:
            self.screen.tell(said)
        elif word == "outbox":
            self._courier.call(time.monotonic())
        elif word == "ended" and session is self.screen:
            self._replace(session)
        elif word == "quit" and session is self.screen:
            self.exit_code = int(rest or 0)

    def _painted(self, screen: SessionProcess) -> None:
        """Now the covered session may leave, and a spare gets warm."""
        now = time.monotonic()
        for session in self.leaving:
            session.tell("bye")
        if self.spare is None:
            self._spare_at = now + (CRASHES_WITHIN_S if screen.failsafe else SPARE_AFTER_S)
        if not self._courier.runs and self._courier.due_at is None:
            self._courier.call(now + 2 * SPARE_AFTER_S)

    def _restore(self) -> None:
        """Let a healthy spare replace a safe screen: the fault has passed."""
        if self.screen is not None and self.screen.out_of_order:
            if self.spare is not None and self.spare.ready:
                self._replace(self.screen)
            elif self.spare is None and self._spare_at is None:
                self._spare_at = time.monotonic() + SPARE_AFTER_S

    def _replace(self, session: SessionProcess) -> None:
        """The spare takes the screen; the old session leaves once it is covered."""
        session.leaving_since = time.monotonic()
        self.leaving.append(session)
        if self.spare is not None and self.spare.ready:
            self.screen, self.spare = self.spare, None
            self.screen.tell("show")
        else:
            self._drop_spare()
            self.screen = self._begin(spare=False)

    def _gone(self, session: SessionProcess) -> None:
        """A session's pipe closed: it left as it should, or it fell."""
        self._selector.unregister(session.child.says)
        code = session.child.collect()
        if session in self.leaving:
            self.leaving.remove(session)
        elif session is self.spare:
            self.spare = None
            self._spare_at = time.monotonic() + 2 * SPARE_AFTER_S
        elif session is self.screen:
            self._fell(session, code)

    def _fell(self, session: SessionProcess, code: int) -> None:
        if code == WRONG_USE:
            self.exit_code = WRONG_USE
            return
        if code == REFUSED or session.failsafe:
            # If not even the safe screen shows, the person who started the kiosk has to know.
            self.exit_code = 1
            return
        now = time.monotonic()
        self._crashes.append(now)
        often = len(self._crashes) == CRASHES and now - self._crashes[0] < CRASHES_WITHIN_S
        if often and PLAYS in self.arguments:
            self.exit_code = 1
        elif often:
            self._drop_spare()
            self.screen = self._begin(spare=False, failsafe=True)
        elif self.spare is not None and self.spare.ready:
            self.screen, self.spare = self.spare, None
            self.screen.tell("show")
        else:
            self.screen = self._begin(spare=False)

    def _watch(self) -> None:
        """Look for silence, for leavers that linger, and for what is due."""
        now = time.monotonic()
        for session in [self.screen, self.spare]:
            if session is not None and session.ready and now - session.heard_at > SILENCE_S:
                session.child.kill()
        late = self.spare is not None and now - self.spare.begun_at > READY_S
        if self.spare is not None and not self.spare.ready and late:
            self.spare.child.kill()
        for session in list(self.leaving):
            if session.leaving_since is not None and now - session.leaving_since > FAREWELL_S:
                session.child.kill()
        if self._spare_at is not None and now >= self._spare_at and self.spare is None:
            self._spare_at = None
            self.spare = self._begin(spare=True)
        self._courier.look(now)

    def _config(self) -> list[str]:
        if "--config" not in self.arguments:
            return []
        at = self.arguments.index("--config")
        return self.arguments[at : at + 2]

    def _begin(self, spare: bool, failsafe: bool = False) -> SessionProcess:
        extra = ["--spare"] * spare + ["--failsafe"] * failsafe
        child = self._first or Child.spawn([*COMMAND, *self.arguments, *extra])
        session = SessionProcess(child, spare, failsafe)
        self._selector.register(child.says, selectors.EVENT_READ, session)
        return session

    def _drop_spare(self) -> None:
        if self.spare is not None:
            self._selector.unregister(self.spare.child.says)
            self.spare.kill()
            self.spare = None

    def _asked_to_stop(self, _number: int, _frame: object) -> None:
        self.exit_code = 0

    def _end_all(self) -> None:
        for session in [self.screen, self.spare, *self.leaving]:
            if session is not None:
                session.kill()
        self._courier.stop()
        signal.set_wakeup_fd(-1)
        for end in self._bell:
            os.close(end)

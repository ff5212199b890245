"""Plays a story's acts, each in its own session process."""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import KioskError
from ui.demo.demo_options import ACTS, SENT
from ui.demo.desk_act import DeskAct
from ui.demo.entries import Entries
from ui.demo.hands.placeholders import SLIP
from ui.demo.hands.printed_pin import Slip
from ui.demo.hands.visit_hands import VisitHands
from ui.demo.pace import Pace, Wait
from ui.demo.recorder import VisitRecorder
from ui.demo.reviewer import Reviewer
from ui.demo.script import LAST_BEFORE_SUBMIT, LOG_ON, Script, answer_of
from ui.demo.story import DESK, Screen, StoryAct, StoryDecision
from ui.session.session import Session
from ui.session.visit import Visit

SLIP_PIN: Final = f"{{{SLIP}}}"


def play(session: Session, file: Path) -> "Player":
    """Play the next act once this session's home is on the screen."""
    player = Player(session, Script.read(file))
    session.home_shown.connect(player.begin)
    return player


class Player(QObject):
    """Walks through one act, a poll at a time, and never blocks the window."""

    finished = Signal(int)
    """The whole story was played (0) or is waiting in vain (1)."""

    def __init__(self, session: Session, play: Script) -> None:
        super().__init__(session)
        self.session, self.play = session, play
        self.hands = VisitHands(session.screen, play.keyboard)
        self.recorder = VisitRecorder(play.folder, session.window)
        self._state = play.folder / ACTS
        self._visit: Visit | None = None
        self._slip = Slip(session, play.folder / "prints")
        sent = play.folder / "devices" / SENT
        self.entries = Entries(self.hands, self.recorder, self._answer, sent)
        self.pace = Pace(self)
        self.pace.stuck.connect(self._give_up)
        session.visit_begun.connect(self._watch)

    def begin(self) -> None:
        """Start the next act, continue one that was cut off, or end the demo."""
        done, begun, ended = self._acts()
        if ended or done >= len(self.play.acts):
            QTimer.singleShot(round(self.play.hold * 1000), self, partial(self._quit, 0))
            return
        act = self.play.acts[done]
        if isinstance(act, StoryDecision):
            self._decide(act, done)
            return
        self._write(done, True)
        if act.at == DESK:
            self._go_to_desk(done, begun)
        else:
            self.pace.start(self._visit_of(act, done, resuming=begun))

    def _go_to_desk(self, number: int, again: bool) -> None:
        """Let the staff play their act on the desk's own window, then go on with the next act."""

        def closed(code: int) -> None:
            if code == 0:
                self._write(number + 1, False)
                self.begin()
            else:
                self._quit(1)

        self._desk = DeskAct(self, self.play.folder, number, again)
        self._desk.closed.connect(closed)
        self._desk.begin()

    def _decide(self, decision: StoryDecision, number: int) -> None:
        """Let the reviewer record a decision, then continue with the next act."""

        def decided() -> None:
            self._write(number + 1, False)
            self.begin()

        reviewer = Reviewer(self.session, decision, self.recorder.last_confirmed())
        reviewer.recorded.connect(decided)
        reviewer.refused.connect(self._refused)
        reviewer.begin()

    def _refused(self, error: KioskError) -> None:
        sys.stderr.write(f"The decision was refused: {error.code.value}\n")
        self._quit(1)

    def _acts(self) -> tuple[int, bool, bool]:
        """How many acts are done, whether the next was started, and whether --end ended it."""
        if not self._state.exists():
            return 0, False, False
        raw = json.loads(self._state.read_text(encoding="utf-8"))
        return raw["done"], raw["begun"], raw["ended"]

    def _write(self, done: int, begun: bool, ended: bool = False) -> None:
        state = {"done": done, "begun": begun, "ended": ended}
        self._state.write_text(json.dumps(state), encoding="utf-8")

    def _watch(self, visit: Visit) -> None:
        self._visit = visit
        visit.saved.connect(self.recorder.saved)
        visit.submitted.connect(self.recorder.confirmed)
        visit.problems_shown.connect(self.recorder.problems)
        visit.ended.connect(lambda _how: self._stop())

    def _give_up(self, doing: str) -> None:
        page = self.session.window.page
        where = page.name if page is not None else "nowhere"
        sys.stderr.write(f"The story waits in vain on page {where}: {doing}\n")
        self.recorder.picture("gave-up")
        self._quit(1)

    def _stop(self) -> None:
        """The session goes: nothing more is played here, and its pictures are finished."""
        self.pace.stop()
        self.recorder.close()

    def _quit(self, code: int) -> None:
        self._stop()
        self.session.pipe.say(f"quit {code}")
        self.finished.emit(code)

    def _visit_of(self, act: StoryAct, number: int, resuming: bool) -> Iterator[Wait]:
        last = number == self.play.last
        end = self.play.end if last and self.play.end else act.end
        queue = list(act.screens)
        while queue:
            if resuming:
                yield Wait("a page of the story", partial(self._known, queue))
            screen = queue.pop(0)
            if not resuming:
                yield Wait(screen.name, partial(self._on, screen.name))
            if end != "finish" and screen.name == LAST_BEFORE_SUBMIT and last and self.play.end:
                break
            done = not queue and end == "finish"
            if resuming and screen.name == "log_on":
                yield from self._log_on_again(screen, number)
            elif done:
                yield from self.entries.play(screen, partial(self._write, number + 1, False))
            else:
                yield from self.entries.play(screen)
        yield from self._end(end, number)

    def _log_on_again(self, screen: Screen, number: int) -> Iterator[Wait]:
        """After a cut, no one knows whether the account was made: try it, else do as written."""
        type_again = self.entries.type
        for name in LOG_ON:
            yield Wait(f"to type {name}", partial(type_again, name, answer_of(number, name)))
        yield Wait("to log on", partial(self.hands.press, "proceed"))
        refused = partial(self.hands.sees, "problems")
        yield Wait("an answer", lambda: refused() or not self._on(screen.name))
        if refused():
            yield from self.entries.play(screen)

    def _answer(self, name: str) -> str | None:
        words = self.play.answer(name)
        if words is not None and SLIP_PIN in words:
            digits = self._slip.digits()
            words = None if digits is None else words.replace(SLIP_PIN, digits)
        return words

    def _end(self, end: str, number: int) -> Iterator[Wait]:
        if end == "finish":
            return
        if self.play.end:
            self._write(number, True, ended=True)
        else:
            self._write(number + 1, False)
        if end == "cancel":
            yield Wait("to start over", partial(self.hands.press, "start_over"))
            yield Wait("to confirm", partial(self.hands.press, "end_visit"))
        elif end == "timeout":
            yield Wait("the visit", lambda: self._visit is not None)
            self._sleep()
        else:
            QTimer.singleShot(0, self, self._crash)

    def _sleep(self) -> None:
        """Skip the seconds of an empty room."""
        visit = self._visit
        if visit is None:
            return
        for _ in range(self.session.settings.kiosk.idle_alert_s + 7):
            visit.idle.second()
        self.recorder.picture("idle_alert")
        while visit.idle.watching:
            visit.idle.second()

    def _crash(self) -> None:
        self._stop()
        raise RuntimeError("a story's crash")

    def _on(self, name: str) -> bool:
        page = self.session.window.page
        return page is not None and page.name == name and page.isVisible()

    def _known(self, queue: list[Screen]) -> bool:
        """Drop what was played before the cut; whether the page in sight comes next then."""
        page = self.session.window.page
        at = [i for i, screen in enumerate(queue) if page is not None and screen.name == page.name]
        del queue[: at[0] if at else 0]
        return bool(at)

"""Plays a story's acts, each in its own session process."""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import KioskError
from ui.demo.demo_options import ACTS
from ui.demo.hands.hands import Hands
from ui.demo.hands.placeholders import SLIP
from ui.demo.hands.printed_pin import Slip
from ui.demo.recorder import Recorder
from ui.demo.reviewer import Reviewer
from ui.demo.script import LOG_ON, Script, answer_of
from ui.demo.story import Screen, StoryAct, StoryDecision
from ui.session.session import Session
from ui.session.visit import Visit

POLL_MS: Final = 5
PATIENCE_POLLS: Final = 40_000 // POLL_MS
LAST_BEFORE_SUBMIT: Final = "review"
SLIP_PIN: Final = f"{{{SLIP}}}"
Ready = Callable[[], bool]


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
        self.hands = Hands(session.screen, play.keyboard)
        self.recorder = Recorder(play.folder, session.window)
        self._state = play.folder / ACTS
        self._steps: Iterator[Ready] = iter(())
        self._ready: Ready = bool
        self._polls = 0
        self._doing = ""
        self._visit: Visit | None = None
        self._slip = Slip(session, play.folder / "prints")
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)
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
        self._steps = self._script(act, done, resuming=begun)
        self._ready = next(self._steps)
        self._timer.start()

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

    def _poll(self) -> None:
        self._polls += 1
        if self._polls > PATIENCE_POLLS:
            self._give_up()
        elif self._ready():
            self._polls = 0
            following = next(self._steps, None)
            if following is None:
                self._timer.stop()
            else:
                self._ready = following

    def _give_up(self) -> None:
        page = self.session.window.page
        where = page.name if page is not None else "nowhere"
        sys.stderr.write(f"The story waits in vain on page {where}: {self._doing}\n")
        self.recorder.picture("gave-up")
        self._quit(1)

    def _stop(self) -> None:
        """The session goes: nothing more is played here, and its pictures are finished."""
        self._timer.stop()
        self.recorder.close()

    def _quit(self, code: int) -> None:
        self._stop()
        self.session.pipe.say(f"quit {code}")
        self.finished.emit(code)

    def _script(self, act: StoryAct, number: int, resuming: bool) -> Iterator[Ready]:
        last = number == len(self.play.acts) - 1
        end = self.play.end if last and self.play.end else act.end
        queue = list(act.screens)
        while queue:
            if resuming:
                yield self._wait("a page of the story", partial(self._known, queue))
            screen = queue.pop(0)
            if not resuming:
                yield self._wait(screen.name, partial(self._on, screen.name))
            if end != "finish" and screen.name == LAST_BEFORE_SUBMIT and last and self.play.end:
                break
            done = not queue and end == "finish"
            if resuming and screen.name == "log_on":
                yield from self._log_on_again(screen, number)
            else:
                yield from self._perform(screen, number if done else None)
        yield from self._end(end, number)

    def _perform(self, screen: Screen, finishes: int | None) -> Iterator[Ready]:
        for words in screen.see:
            yield self._find(f"to see {words}", partial(self.hands.sees, words))
        for name, answer in screen.type:
            yield self._find(f"to type {name}", partial(self._type, name, answer))
        if screen.type and self.hands.typist.panel is not None:
            self.recorder.picture(f"{screen.name}-typed")
        for place, name in enumerate(screen.press):
            if place == len(screen.press) - 1:
                yield self._find(f"to reach {name}", partial(self._reaches, name))
                self.recorder.picture(screen.name)
                if finishes is not None:
                    self._write(finishes + 1, False)
            yield self._find(f"to press {name}", partial(self._press, name))
        if not screen.press:
            self.recorder.picture(screen.name)

    def _log_on_again(self, screen: Screen, number: int) -> Iterator[Ready]:
        """After a cut, no one knows whether the account was made: try it, else do as written."""
        for name in LOG_ON:
            yield self._wait(f"to type {name}", partial(self._type, name, answer_of(number, name)))
        yield self._wait("to log on", partial(self.hands.press, "proceed"))
        refused = partial(self.hands.sees, "problems")
        yield self._wait("an answer", lambda: refused() or not self._on(screen.name))
        if refused():
            yield from self._perform(screen, None)

    def _press(self, name: str) -> bool:
        """Press; a renewal that was submitted before the cut is looked at instead."""
        return self.hands.press("show_confirmation" if self._shown_instead(name) else name)

    def _reaches(self, name: str) -> bool:
        return self.hands.reaches(name) or self._shown_instead(name)

    def _shown_instead(self, name: str) -> bool:
        return name == "renew" and self.hands.reaches("show_confirmation")

    def _type(self, name: str, answer: str) -> bool:
        words = self.play.answer(answer)
        if words is not None and SLIP_PIN in words:
            digits = self._slip.digits()
            words = None if digits is None else words.replace(SLIP_PIN, digits)
        return words is not None and self.hands.type(name, words)

    def _end(self, end: str, number: int) -> Iterator[Ready]:
        if end == "finish":
            return
        if self.play.end:
            self._write(number, True, ended=True)
        else:
            self._write(number + 1, False)
        if end == "cancel":
            yield self._wait("to start over", partial(self.hands.press, "start_over"))
            yield self._wait("to confirm", partial(self.hands.press, "end_visit"))
        elif end == "timeout":
            yield self._wait("the visit", lambda: self._visit is not None)
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

    def _find(self, doing: str, ready: Ready) -> Ready:
        """Wait for what may be on another page of what does not fit on the screen."""
        return self._wait(doing, partial(self.hands.finds, ready))

    def _wait(self, doing: str, ready: Ready) -> Ready:
        self._doing = doing
        return ready

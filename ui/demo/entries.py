"""Plays the entries of a story on one window: what is sent, seen, typed and pressed."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from ui.demo.hands.hands import Hands
from ui.demo.hands.phone import Phone
from ui.demo.pace import Wait
from ui.demo.recorder import Recorder
from ui.demo.story import Screen

CODE: Final = "qr"


def nothing() -> None:
    """Do nothing before the last press."""


class Entries:
    """`answer` gives what is typed, or None while that is not known; `sent` has a phone's files."""

    def __init__(
        self, hands: Hands, recorder: Recorder, answer: Callable[[str], str | None], sent: Path
    ) -> None:
        self.hands, self._recorder, self._answer, self._sent = hands, recorder, answer, sent

    def play(self, screen: Screen, before_last: Callable[[], None] = nothing) -> Iterator[Wait]:
        """All waits of one entry; its picture is taken before the last press."""
        if screen.phone:
            yield from self._send(screen)
        for words in screen.see:
            yield self.find(f"to see {words}", partial(self.hands.sees, words))
        for name, answer in screen.type:
            yield self.find(f"to type {name}", partial(self.type, name, answer))
        if screen.type and self.hands.typist.panel is not None:
            self._recorder.picture(f"{screen.name}-typed")
        for name in screen.press[:-1]:
            yield self.find(f"to press {name}", partial(self.hands.press, name))
        for name in screen.press[-1:]:
            yield self.find(f"to reach {name}", partial(self.hands.reaches, name))
            self._recorder.picture(screen.name)
            before_last()
            yield self.find(f"to press {name}", partial(self.hands.press, name))
        if not screen.press:
            self._recorder.picture(screen.name)

    def find(self, doing: str, ready: Callable[[], bool]) -> Wait:
        """Wait for what may be on another page of what does not fit on the screen."""
        return Wait(doing, partial(self.hands.finds, ready))

    def type(self, name: str, answer: str) -> bool:
        """Type an answer into a field, once both are there."""
        words = self._answer(answer)
        return words is not None and self.hands.type(name, words)

    def _send(self, screen: Screen) -> Iterator[Wait]:
        """Scan the code that is in sight with a phone, and send these files from it."""
        yield self.find("to see the code for phones", partial(self.hands.sees, CODE))
        self._recorder.picture(f"{screen.name}-code")
        address = self.hands.reads(CODE)
        phone = Phone(address, [self._sent / Path(name).name for name in screen.phone])
        yield Wait(f"to send {', '.join(screen.phone)} from a phone", phone.sent)

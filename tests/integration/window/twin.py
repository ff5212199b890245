"""The same visit in this process, off the screen: where controls are, and how they look."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Final, cast

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.integration.window.screen import Pixels, Screen, alike
from tests.journeys.booth import Booth
from tests.journeys.place import Place
from ui.demo.hands.hands import SAYS
from ui.demo.hands.key_route import keys_for
from ui.demo.hands.placeholders import known, mailed
from ui.demo.hands.typist import Typist
from ui.demo.story import PATIENT
from ui.demo.story import Screen as Entry
from ui.frame.press_guard import PressGuard
from ui.widgets.fields.input import Input
from ui.widgets.texts.text import Text

ON_SCREEN: Final = ("code", "pin")
"""Fields typed on the on-screen keyboard; all others on the plugged-in one."""
PATIENCE_MS: Final = 240_000
"""The real window has its own processes, which wait for a core on a busy machine."""
AGAIN_S: Final = 5.0
MAY_DIFFER: Final = 0.01
"""A caret blinks, in its own time on each side."""


@dataclass
class Pressed:
    """What was pressed last on the real window, and how it looked before."""

    at: QPoint
    before: list[tuple[QRect, Pixels]]
    """The page's title and the control."""
    since: float = field(default_factory=monotonic)

    def again(self, real: Screen) -> None:
        """Press again what still looks as before: a busy machine painted the page once more."""
        if monotonic() - self.since < AGAIN_S:
            return
        if all(alike(look, real.pixels(at), MAY_DIFFER) for at, look in self.before):
            real.click(self.at)
        self.since = monotonic()


class Twin:
    """Plays on its own window, and on the real one as soon as that looks the same there."""

    def __init__(self, booth: Booth, real: Screen) -> None:
        self.booth, self.real = booth, real
        self._pressed: Pressed | None = None
        self._came: list[QWidget] = []
        """The page and the sheets that both windows showed last."""
        booth.patience_ms = PATIENCE_MS

    def play(self, entry: Entry, real: Place) -> None:
        """Do what a story says of one page, on both windows."""
        self.booth.at(entry.name)
        if entry.see:
            self.sees(*entry.see)
        for name, text in entry.type:
            here, there = self._words(text, self.booth.place), self._words(text, real)
            (self.type_on_screen if name in ON_SCREEN else self.type)(name, here, there)
        for name in entry.press:
            self.press(name)

    def _words(self, text: str, place: Place) -> str:
        patient, mails = place.story.someone(PATIENT), place.folder / "mails"
        asked = partial(mailed, known(text, patient), patient.person.email, mails)
        self.booth.until(lambda: asked() is not None, "the mail")
        return asked() or ""

    def sees(self, *names: str) -> None:
        """Wait until both windows show these; words that come and go are not compared."""
        self.booth.sees(*names)
        lasting = [name for name in names if not name.startswith(SAYS)]
        self._same(lambda: [self._part(name) for name in lasting])

    def press(self, name: str) -> None:
        """Press a control by its name on both."""
        self.booth.until(lambda: self.booth.hands.reaches(name), f"to reach {name}")
        self._same(lambda: (self.booth.page.heading.title, self._part(name)))
        self.booth.until(lambda: not any(guard.holds for guard in self._guards()), "the second")
        part = self._part(name)
        looks = [self._rect(each) for each in (self.booth.page.heading.title, part)]
        before = [(at, self.real.pixels(at).copy()) for at in looks]
        self._pressed = Pressed(self._middle(part), before)
        self.real.click(self._pressed.at)
        self.booth.press(name)

    def _guards(self) -> list[PressGuard]:
        """The guards of the window and of what is over it."""
        guards = self.booth.window.findChildren(PressGuard)
        return [guard for guard in guards if cast("QWidget", guard.parent()).isVisible()]

    def _wait_as_long_as_the_real_one(self) -> None:
        """Hold presses once for what came up: the real one painted it before now."""
        came = []
        for guard in self._guards():
            surface = cast("QWidget", guard.parent())
            shown = self.booth.page if surface is self.booth.window else surface
            if shown not in self._came:
                guard.hold(shown)
            came.append(shown)
        self._came = came

    def type(self, name: str, text: str, real_text: str = "") -> None:
        """Press into a box on both and type; the real one gets its own text if there is any."""
        self._press_into(name)
        self.real.type(real_text or text)
        self.booth.type({name: text})

    def type_on_screen(self, name: str, text: str, real_text: str = "") -> None:
        """The same on the on-screen keyboard, key by key."""
        box = self._press_into(name)
        typist = Typist(self.booth.screen)
        self.booth.until(lambda: typist.reach(box), "the keyboard")
        panel = typist.panel
        assert panel is not None
        self._same(panel.buttons)
        assert panel.layout_shown is not None
        spots = {key.objectName(): self._middle(key) for key in panel.buttons()}
        names = [
            name
            for letter in real_text or text
            for name in keys_for(panel.layout_shown, panel.page, False, letter)[0]
        ]
        self.real.click(*(spots[name] for name in names))
        typist.type(box, text)

    def _press_into(self, name: str) -> QLineEdit:
        self.booth.until(lambda: self.booth.hands.reaches(name), f"to reach {name}")
        self._same(lambda: (self.booth.page.heading.title, self._part(name)))
        part = self._part(name)
        box = part.controls()[0] if isinstance(part, Input) else part
        assert isinstance(box, QLineEdit)
        self.real.click(self._middle(box))
        # The hands would let presses in that the real window still refuses.
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        return box

    def _part(self, name: str) -> QWidget:
        texts = (part for part in self.booth.window.findChildren(Text) if part.isVisible())
        telling = next((part for part in texts if name in part.text()), None)
        part = self.booth.hands.target(name) or telling
        assert part is not None, name
        return part

    def same(self, name: str) -> None:
        """Wait until the real window shows the part of this name as it is here."""
        self._same(lambda: [self._part(name)])

    def _same(self, find: Callable[[], Iterable[QWidget]]) -> None:
        """Wait until the real window shows parts as they are here; a page may rebuild them."""

        def looks_the_same() -> bool:
            alike = all(self._alike(part) for part in find())
            if not alike and self._pressed is not None:
                self._pressed.again(self.real)
            return alike

        names = ", ".join(part.objectName() or type(part).__name__ for part in find())
        self.booth.until(looks_the_same, f"the same on the real window: {names}")
        self._wait_as_long_as_the_real_one()

    def _alike(self, part: QWidget) -> bool:
        at = self._rect(part)
        here = _pixels(self.booth.screen.grab(at).toImage())
        return alike(here, self.real.pixels(at), MAY_DIFFER)

    def _rect(self, part: QWidget) -> QRect:
        at = QRect(part.mapTo(self.booth.screen, QPoint(0, 0)), part.size())
        return at & self.booth.screen.rect()

    def _middle(self, part: QWidget) -> QPoint:
        return part.mapTo(self.booth.screen, part.rect().center())


def _pixels(picture: QImage) -> Pixels:
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return np.bitwise_and(rows, np.uint32(0xFFFFFF))

"""The ribbon of a demonstration store: that nothing is real, the newest code, and who to be.

It is in the frame, above every page; no page knows of it.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.settings import Settings
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text

if TYPE_CHECKING:
    from kiosk.bootstrap import Kiosk
    from kiosk.domain.people.roles import Actor
    from kiosk.errors import KioskError
    from kiosk.letters.demonstration import Guide
    from ui.core.core import Core
    from ui.frame.page import Page
    from ui.frame.window import Window

STRIP: Final = 44
"""Design px that the ribbon takes off the top of the screen."""
LOOK_MS: Final = 300
HOME: Final = "home"
ASKS: Final = "code"
"""The name of the box into which an emailed code is typed."""


class DemonstrationRibbon(Pressable):
    """Along the upper edge of `frame`, whose contents start below it."""

    def __init__(self, frame: QWidget, say: Translator) -> None:
        from kiosk.letters.demonstration import RIBBON

        super().__init__(say(RIBBON), frame)
        self._frame, self._say = frame, say
        self.setObjectName("demonstration")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = Theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(24))
        self._code = Text("", "label", "warn")
        self._code.setObjectName("newest_code")
        for part in (Text(say(RIBBON), "label", "warn"), self._code):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
        who = Text(say(N_("Who you can be")), "label", "warn")
        row.addWidget(who, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(IconMark("bold/caret-down", theme.px(24), "warn"))
        frame.setContentsMargins(0, theme.px(STRIP), 0, 0)
        frame.installEventFilter(self)
        self._fit()
        self.show()

    def show_code(self, code: str) -> None:
        """Show the newest code, or none."""
        from kiosk.letters.demonstration import CODE

        self._code.setText(self._say(CODE, code=code) if code else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the frame."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a line below it."""
        theme, painter = Theme.current(), QPainter(self)
        painter.fillRect(self.rect(), theme.colors.warn_ground)
        line = theme.line("notice")
        below = QRectF(0, self.height() - line, self.width(), line)
        painter.fillRect(below, theme.colors.warn_line)

    def _fit(self) -> None:
        self.setGeometry(0, 0, self._frame.width(), self._frame.contentsMargins().top())


class Demonstration(QObject):
    """Puts the ribbon on a frame, and its card in front of the `window` in it."""

    def __init__(
        self, frame: QWidget, window: QWidget, settings: Settings, say: Translator
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._say = window, settings, say
        self._opened: Core | None = None
        self._since = datetime.now(UTC)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._read_code)
        self.ribbon = DemonstrationRibbon(frame, say)
        self.ribbon.clicked.connect(self._ask_whom_to_be)

    def watch(self, window: "Window") -> None:
        """From now on, show the code emailed last while a page asks for one."""
        window.shown.connect(self._shown)

    def forget(self) -> None:
        """Someone new is here: what was emailed until now is not for them."""
        self._since = datetime.now(UTC)
        self._rest()

    def close(self) -> None:
        """Finish what runs."""
        self._look.stop()
        if self._opened is not None:
            self._opened.close()

    @property
    def _core(self) -> "Core":
        """A core of its own, so that it works before anyone presses Start and after a failure."""
        if self._opened is None:
            from ui.core.core import make_core

            self._opened = make_core(self._settings)
        return self._opened

    def _shown(self, page: "Page") -> None:
        if page.name == HOME:
            self.forget()
        elif page.findChild(QWidget, ASKS) is not None:
            self._look.start()
        else:
            self._rest()

    def _rest(self) -> None:
        self._look.stop()
        self.ribbon.show_code("")

    def _read_code(self) -> None:
        from ui.core.tasks import Lane

        since = self._since

        def work(kiosk: "Kiosk", actor: "Actor") -> str:
            from kiosk.services.store.see_demonstration import see_newest_code

            return kiosk.do(see_newest_code, actor, since)

        self._core.do(self, work, self._show_code, self._nothing, Lane.IO)

    def _show_code(self, code: str) -> None:
        if self._look.isActive():
            self.ribbon.show_code(code)

    def _ask_whom_to_be(self) -> None:
        from ui.core.tasks import Lane

        def work(kiosk: "Kiosk", actor: "Actor") -> "Guide":
            from kiosk.services.store.see_demonstration import see_demonstration

            return kiosk.do(see_demonstration, actor)

        self._core.do(self, work, self._show_guide, self._nothing, Lane.IO)

    def _show_guide(self, guide: "Guide") -> None:
        from ui.demonstration.demonstration_card import DemonstrationCard

        cards = self._window.findChildren(DemonstrationCard)
        if not any(card.isVisible() for card in cards):
            DemonstrationCard(self._window, self._say, guide).open()

    def _nothing(self, _error: "KioskError") -> None:
        """The terminal says the same."""

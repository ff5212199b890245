"""Tells the desk which page is in sight here, never whose it is (S5)."""

from functools import partial

from PySide6.QtCore import QObject

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.services.store.report_page import report_page
from ui.core.core import Core, unheard
from ui.frame.window import Window

HOME = "home"


class PageReport(QObject):
    """Reports each page once; a desk that can't be told is not the person's problem."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self._core, self._window = core, window
        self._told = HOME
        window.shown.connect(self._shown)

    def free(self) -> None:
        """No one is here anymore."""
        self._tell(HOME)

    def _shown(self, page: object) -> None:
        name = getattr(page, "name", HOME)
        if name != self._told:
            self._tell(name)

    def _tell(self, step: str) -> None:
        self._told = step
        work = partial(_tell, step=step, language=self._window.say.language)
        self._core.do(self, work, unheard, unheard)


def _tell(kiosk: Kiosk, actor: Actor, step: str, language: str) -> None:
    kiosk.do(report_page, actor, step, language, step != HOME)

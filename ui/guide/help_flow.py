"""Shows what this kiosk cannot do and who can, from home and from the menu."""

from functools import partial

from PySide6.QtCore import QObject

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.store import Store
from kiosk.errors import KioskError
from kiosk.services.papers.print_help import print_help
from kiosk.services.papers.watch_job import Patience
from kiosk.services.store.see_rules import see_rules
from ui.core.core import Core
from ui.frame.window import Window
from ui.guide.help_page import HelpPage
from ui.guide.topic_page import TopicPage
from ui.paper.print_job import Printing


class Help(QObject):
    """The list of topics and a page for each, over a window."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core

    def open(self) -> None:
        """Show the list with the store's words, or with ours when none can be read."""

        def work(kiosk: Kiosk, actor: Actor) -> Store:
            return kiosk.do(see_rules, actor).store

        def failed(_error: KioskError) -> None:
            self._show(Store())

        self.core.do(self, work, self._show, failed)

    def _show(self, store: Store) -> None:
        self.window.show_page(partial(self._list, store))

    def _list(self, store: Store) -> HelpPage:
        page = HelpPage(self.window.say, store.shown_help)
        page.chosen.connect(partial(self._open_topic, store))
        return page

    def _open_topic(self, store: Store, topic: HelpTopic) -> None:
        self.window.show_page(partial(self._topic, store, topic))

    def _topic(self, store: Store, topic: HelpTopic) -> TopicPage:
        page = TopicPage(self.window.say, topic, store)
        language = self.window.say.language

        def print_it(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            return kiosk.do(print_help, actor, topic, language, pause)

        page.paper.print_by(Printing(page, self.core), print_it)
        page.others.connect(partial(self._show, store))
        return page

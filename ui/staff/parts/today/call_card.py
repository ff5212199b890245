"""A help call: which kiosk, where and how long; no name (S4)."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.services.desk.desk_views import OpenCall
from ui.staff.forms.action import action
from ui.staff.parts.today.page_words import language_words, place_words, time_words
from ui.staff.tables.table import Digits
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text


class CallCard(Notice):
    """One call, with what staff do about it."""

    def __init__(
        self,
        say: Translator,
        call: OpenCall,
        answer: Callable[[], None],
        finish: Callable[[], None],
    ) -> None:
        title = say(N_("Kiosk {kiosk} asks for help"), kiosk=call.kiosk)
        super().__init__(title, tone="warn", icon="fill/bell-ringing")
        self.setObjectName("call")
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(Text(_facts(say, call), "text", "warn"), 1)
        waiting = say(N_("Waiting {time}"), time=time_words(say, call.waiting_s))
        row.addWidget(Digits(waiting, "label", "warn"))
        if call.answered_by:
            coming = say(N_("{name} is on the way"), name=call.answered_by)
            row.addWidget(Text(coming, "label", "warn"))
        else:
            words, icon = say(N_("I'm on my way")), "bold/person-simple-walk"
            row.addWidget(action("answer_call", words, answer, icon, Kind.PRIMARY))
        row.addWidget(action("finish_call", say(N_("Done")), finish, "bold/check", about=title))
        self.column.addLayout(row)


def _facts(say: Translator, call: OpenCall) -> str:
    place = place_words(say, call.step)
    if not call.language:
        return say(N_("{place}. No name is shown here."), place=place)
    facts = N_("{place}. Language: {language}. No name is shown here.")
    return say(facts, place=place, language=language_words(call.language))

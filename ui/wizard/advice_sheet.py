"""What a person should know before continuing, with nothing to do about it."""

from collections.abc import Sequence

from kiosk.domain.renewal.findings import Finding
from kiosk.finding_words import finding_words
from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.text import Text


class AdviceSheet(Sheet):
    """Says each finding and its advice; the one button continues (C3)."""

    def __init__(self, window: Window, findings: Sequence[Finding]) -> None:
        super().__init__(window)
        say = window.say
        self.setObjectName("advice_sheet")
        for finding in findings:
            found, advice = say.pair(finding_words(finding))
            self.column.addWidget(Text(found, "h1", "ink", "center"))
            self.column.addWidget(Text(advice, "lead", "ink_soft", "center"))
        go_on = Button(say(N_("Continue")), Kind.PRIMARY)
        go_on.setObjectName("advice_read")
        go_on.clicked.connect(lambda _on=False: self._close())
        self.column.addWidget(go_on)

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()

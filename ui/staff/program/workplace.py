"""One submission in sight: documents, answers, history, and the decision being made."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.i18n import Translator
from ui.staff.desk_scroll import Scroll
from ui.staff.program.answers_card import AnswersCard
from ui.staff.program.decision_card import DecisionCard
from ui.staff.program.documents_card import DocumentsCard
from ui.staff.program.history_card import HistoryCard
from ui.staff.program.loaded import Loaded
from ui.staff.program.reasons_card import ReasonsCard
from ui.staff.program.record_panel import RecordPanel
from ui.theme.theme import Theme

RIGHT_PX: Final = {"staff": 470, "staff_laptop": 420, "staff_small": 392}
DECIDES: Final = {
    Qt.Key.Key_A: Decided.APPROVED,
    Qt.Key.Key_R: Decided.RETURNED,
    Qt.Key.Key_D: Decided.DENIED,
}
KNOWS: Final = {
    Qt.Key.Key_P: KnownBy.PORTAL,
    Qt.Key.Key_L: KnownBy.LETTER,
    Qt.Key.Key_H: KnownBy.PHONE,
}


class Workplace(QWidget):
    """Emits `preview_wanted` when the words may be others, `recorded` when all was said."""

    preview_wanted = Signal()
    recorded = Signal()

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self.say = say
        self.loaded: Loaded | None = None
        self.panel: RecordPanel | None = None
        self.reasons: ReasonsCard | None = None
        self._decision: DecisionCard | None = None
        theme = Theme.current()
        gap = theme.px(theme.frame.gap)
        self.documents = DocumentsCard(say)
        self._side = Scroll()
        self._shown = QVBoxLayout(self._side.ground)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._shown.setSpacing(gap)
        self._shown.addStretch(1)
        right = QWidget()
        right.setFixedWidth(theme.px(RIGHT_PX[theme.frame.name]))
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(gap)
        self._right.addWidget(self._side, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        self.middle = QVBoxLayout()
        self.middle.addWidget(self.documents, 1)
        row.addLayout(self.middle, 1)
        row.addWidget(right)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show another submission; whatever was being decided is dropped."""
        self.cancel()
        self.loaded, item = loaded, loaded.item
        _drop(self._shown)
        _remove(self._right, self._decision)
        for card in (AnswersCard(self.say, item), HistoryCard(self.say, item)):
            card.lift = False  # what is scrolled away throws no shadow
            self._shown.addWidget(card)
        self._shown.addStretch(1)
        self._side.verticalScrollBar().setValue(0)
        self._decision = DecisionCard(self.say, item)
        self._decision.chosen.connect(self.begin)
        self._right.addWidget(self._decision)
        self.documents.show_loaded(loaded)

    def begin(self, decided: Decided) -> None:
        """Ask what belongs to this decision."""
        if self.loaded is None:
            return
        self.cancel()
        self.window().setFocus()  # never on whatever comes next, which might be a box
        item = self.loaded.item
        self.panel = RecordPanel(self.say, decided, corrects=not item.waits)
        self.panel.recorded.connect(self.record)
        self.panel.canceled.connect(self.cancel)
        self._side.hide()
        if self._decision is not None:
            self._decision.hide()
        self._right.addWidget(self.panel, 1)
        self.panel.show_preview(None)
        if decided is not Decided.APPROVED:
            self.reasons = ReasonsCard(self.say, item.kind, decided)
            self.reasons.changed.connect(self.preview_wanted)
            self.documents.hide()
            self.middle.addWidget(self.reasons, 1)
        self.preview_wanted.emit()

    def cancel(self) -> None:
        """Back to looking."""
        if self.panel is None:
            return
        self.window().setFocus()
        _remove(self._right, self.panel)
        _remove(self.middle, self.reasons)
        self.panel = self.reasons = None
        self.documents.show()
        self._side.show()
        if self._decision is not None:
            self._decision.show()

    def record(self) -> None:
        """Emit `recorded` once a reason is chosen and it was said how the decision is known."""
        if self.panel is None or self.panel.busy:
            return
        lacks = self.reasons is not None and not self.codes
        if lacks and self.reasons is not None:
            self.reasons.complain()
        if self.panel.complete() and not lacks:
            self.panel.busy = True
            self.recorded.emit()

    @property
    def codes(self) -> tuple[str, ...]:
        """The reasons that are chosen."""
        return self.reasons.codes if self.reasons is not None else ()

    def takes(self, key: int, text: str) -> bool:
        """Act on a key; False for one that means nothing here."""
        if self._looks(key, text):
            return True
        if self.panel is not None:
            return self._says(key)
        decision = self._decision
        if decision is None:
            return False
        if key == Qt.Key.Key_C:
            return decision.correct()
        if key not in DECIDES or DECIDES[Qt.Key(key)] not in decision.keys:
            return False
        self.begin(DECIDES[Qt.Key(key)])
        return True

    def _says(self, key: int) -> bool:
        """Keys of a decision that is being made."""
        if self.panel is None:
            return False
        if key in KNOWS:
            self.panel.choose_known(KNOWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record()
        elif key == Qt.Key.Key_Escape:
            self.cancel()
        else:
            return self.reasons is not None and self.reasons.press(key - Qt.Key.Key_0)
        return True

    def _looks(self, key: int, text: str) -> bool:
        """Keys of the documents, while they are in sight."""
        documents = self.documents
        if not documents.isVisible():
            return False
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        zooms = {"+": 1, "=": 1, "-": -1}
        if key in steps:
            documents.step(steps[Qt.Key(key)])
        elif text in zooms:
            documents.zoom(zooms[text])
        elif text == "0":
            documents.view.fit()
        elif key == Qt.Key.Key_T:
            documents.view.turn()
        else:
            return False
        return True


def _remove(layout: QVBoxLayout, part: QWidget | None) -> None:
    if part is not None:
        layout.removeWidget(part)
        part.hide()
        part.deleteLater()


def _drop(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if part := item.widget():
            part.hide()
            part.deleteLater()

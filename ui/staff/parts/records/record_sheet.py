"""An opened record: its facts, and a sheet of them in front of a list."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.services.desk.records.record_views import Found, OpenedRecord
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.records.record_words import certification_notice
from ui.staff.tables.table import Digits
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text


def open_button(say: Translator, found: Found, act: Callable[[Found], None]) -> Button:
    """Opens the record of the person in a row."""
    return action("open", say(N_("Open")), partial(act, found), about=found.initials)


class Facts(QWidget):
    """Rows of label and value, in columns; a value may be a widget, an empty one is left out."""

    def __init__(self, rows: Iterable[tuple[str, str | QWidget]], columns: int = 1) -> None:
        super().__init__()
        px = Theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(8))
        told = [row for row in rows if row[1] != ""]
        high = -(-len(told) // columns)
        for column in range(columns):
            grid.setColumnStretch(2 * column, 1)
            grid.setColumnStretch(2 * column + 1, 3 if columns == 1 else 2)
        top = Qt.AlignmentFlag.AlignTop
        for place, (label, value) in enumerate(told):
            at, left = place % high, 2 * (place // high)
            grid.addWidget(Text(label, "label", "ink_soft"), at, left, top)
            if isinstance(value, str):
                grid.addWidget(Digits(value), at, left + 1, top)
            else:
                grid.addWidget(value, at, left + 1, top | Qt.AlignmentFlag.AlignLeft)


class RecordSheet(Sheet):
    """What staff need to call someone; closing it forgets it."""

    def __init__(self, page: DeskPage, record: OpenedRecord) -> None:
        super().__init__(page.window(), 640)
        say = page.say
        self.column.addWidget(Text(record.name.full, "h2"))
        ends = say.full_date(record.expires_on) if record.expires_on else ""
        certified = say.full_date(record.certified_until) if record.certified_until else ""
        notice = certification_notice(say, record)
        if notice is not None:
            self.column.addWidget(notice)
        facts = [
            (say(N_("Phone")), record.phone),
            (say(N_("Email")), record.email),
            (say(N_("Registered until")), ends),
            (say(N_("Certified until")), certified),
        ]
        self.column.addWidget(Facts(facts))
        close = Button(say(N_("Close the record")), icon="bold/x")
        close.setObjectName("close_record")
        close.clicked.connect(lambda _on=False: self.close_sheet())
        self.column.addWidget(close)

    def close_sheet(self) -> None:
        super().close_sheet()
        self.deleteLater()

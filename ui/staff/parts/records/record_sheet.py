"""An opened record in front of a list: how to reach the person, and until when they are in."""

from kiosk.i18n import N_
from kiosk.services.desk.records.record_views import OpenedRecord
from ui.frame.sheet import Sheet
from ui.staff.desk_page import DeskPage
from ui.staff.parts.records.facts import Facts
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text


class RecordSheet(Sheet):
    """What one needs to call somebody; closing it forgets it."""

    def __init__(self, page: DeskPage, record: OpenedRecord) -> None:
        super().__init__(page.window(), 640)
        say = page.say
        self.column.addWidget(Text(f"{record.name.first} {record.name.last}", "h2"))
        ends = say.full_date(record.expires_on) if record.expires_on else ""
        certified = say.full_date(record.certified_until) if record.certified_until else ""
        facts = [
            (say(N_("Phone")), record.phone),
            (say(N_("E-mail")), record.email),
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

"""Settings: store and policy with what they mean, changed with a reason, and the history."""

from functools import partial
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.ports.records.records import SettingRow
from kiosk.services.desk.change_settings import put_settings, see_settings, see_settings_history
from kiosk.services.desk.records.record_views import SettingView
from kiosk.services.store.home_screen import write_home_cache
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.setting_sheet import SettingSheet
from ui.staff.parts.forms.setting_words import value_words
from ui.staff.parts.tables.cells import action
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import Shift
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

Seen = tuple[tuple[SettingView, ...], tuple[SettingRow, ...]]
ALL_AT_ONCE: Final = 60


class SettingsPage(DeskPage):
    """A change holds for every visit that starts after it."""

    name = "settings"
    title = N_("Settings")
    hint = N_("A change holds for visits that start after it. Who changed it and why is kept.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        columns = [
            Column(say(N_("Setting")), 4),
            Column(say(N_("Value")), 3, digits=True),
            Column(say(N_("Changed")), 2),
            Column("", 1),
        ]
        self.table = Table(say, columns, ALL_AT_ONCE)
        self._add_card(N_("Store and policy"), self.table)
        past = [
            Column(say(N_("Since")), 3),
            Column(say(N_("Setting")), 3),
            Column(say(N_("Value")), 3, digits=True),
            Column(say(N_("Who")), 2),
            Column(say(N_("Why")), 3),
        ]
        self.history = Table(say, past)
        self._add_card(N_("History"), self.history)
        self.end_columns()

    def entered(self) -> None:
        """Read settings and history."""

        def work(kiosk: Kiosk, actor: Actor) -> Seen:
            return kiosk.do(see_settings, actor), kiosk.do(see_settings_history, actor)

        self.ask(work, self._show)

    def _add_card(self, title: str, table: Table) -> None:
        card = Card(gap=14)
        card.column.addWidget(Text(self.say(title), "h2"))
        card.column.addWidget(table)
        self.main.addWidget(card)

    def _show(self, seen: Seen) -> None:
        settings, changes = seen
        self.table.set_rows([self._row(setting) for setting in settings])
        known = {setting.name: setting for setting in settings}
        rows = [self._past(change, known.get(change.name)) for change in changes]
        self.history.set_rows(rows, self.say(N_("Nothing was changed yet")))

    def _row(self, setting: SettingView) -> list[Cell]:
        say = self.say
        changed = say.full_date(setting.changed_at.date()) if setting.changed_at else ""
        title = say.say(setting.title)
        change = action(
            f"change.{setting.name}", say(N_("Change")), title, partial(self._change, setting)
        )
        return [title, value_words(say, setting), changed, change]

    def _past(self, change: SettingRow, setting: SettingView | None) -> list[Cell]:
        say = self.say
        since = f"{say.full_date(change.valid_from.date())}, {say.time(change.valid_from)}"
        title = say.say(setting.title) if setting else change.name
        return [since, title, change.value, change.who, change.why]

    def _change(self, setting: SettingView) -> None:
        sheet = SettingSheet(self, setting)
        sheet.confirmed.connect(partial(self._put, setting, sheet))
        sheet.open()

    def _put(self, setting: SettingView, sheet: SettingSheet) -> None:
        values, why = {setting.name: sheet.value()}, sheet.why()

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(put_settings, actor, values, why)
            kiosk.do(write_home_cache, actor)

        def done(_none: None) -> None:
            sheet.close_sheet()
            self.tell(self.say(N_("Changed, for visits that start from now on")))
            self.entered()

        self.ask(work, done, sheet.show_failure)

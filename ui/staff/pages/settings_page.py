"""Settings: store and policy with what they mean, changed with a reason, and the history."""

from functools import partial
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.change_settings import see_settings, see_settings_history
from kiosk.services.desk.records.record_views import SettingChange, SettingView
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.setting_sheet import SettingSheet, value_words
from ui.staff.tables.table import Cell, Column, Table

Seen = tuple[tuple[SettingView, ...], tuple[SettingChange, ...]]
ALL_AT_ONCE: Final = 60


class SettingsPage(DeskPage):
    """A change holds for every visit that starts after it."""

    name = "settings"
    title = N_("Settings")
    hint = N_("A change holds for visits that start after it. Who changed it and why is kept.")

    def build(self) -> None:
        self.table = Table(
            self.say,
            Column(N_("Setting"), 4),
            Column(N_("Value"), 3, digits=True),
            Column(N_("Changed"), 2),
            Column(""),
            page=ALL_AT_ONCE,
        )
        self.add_card(self.table, title=N_("Store and policy"))
        self.history = Table(
            self.say,
            Column(N_("Since"), 3),
            Column(N_("Setting"), 3),
            Column(N_("Value"), 3, digits=True),
            Column(N_("Who"), 2),
            Column(N_("Why"), 3),
        )
        self.add_card(self.history, title=N_("History"))

    def entered(self) -> None:

        def work(kiosk: Kiosk, actor: Actor) -> Seen:
            return kiosk.do(see_settings, actor), kiosk.do(see_settings_history, actor)

        self.ask(work, self._show)

    def _show(self, seen: Seen) -> None:
        settings, changes = seen
        self.table.set_rows([self._row(setting) for setting in settings])
        known = {setting.name: setting for setting in settings}
        rows = [self._past(change, known.get(change.name)) for change in changes]
        self.history.set_rows(rows, N_("Nothing was changed yet"))

    def _row(self, setting: SettingView) -> list[Cell]:
        say = self.say
        changed = say.full_date(setting.changed_at.date()) if setting.changed_at else ""
        title, act = say.say(setting.title), partial(self._change, setting)
        change = action(f"change.{setting.name}", say(N_("Change")), act, about=title)
        return [title, value_words(say, setting), changed, change]

    def _past(self, change: SettingChange, setting: SettingView | None) -> list[Cell]:
        say = self.say
        since = f"{say.full_date(change.valid_from.date())}, {say.time(change.valid_from)}"
        title = say.say(setting.title) if setting else change.name
        return [since, title, change.value, change.who, change.why]

    def _change(self, setting: SettingView) -> None:
        sheet = SettingSheet(self, setting)
        sheet.ask(sheet.change, N_("Changed, for visits that start from now on"))

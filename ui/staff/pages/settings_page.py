"""Settings: store and policy with what they mean, changed with a reason, and the history."""

from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_
from kiosk.ports.records.records import SettingRow
from kiosk.services.desk.change_settings import see_rule_set, see_settings, see_settings_history
from kiosk.services.desk.records.record_views import RuleSetView, SettingView
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.parts.records.record_sheet import Facts
from ui.staff.parts.setting_sheet import SettingSheet, value_words
from ui.staff.tables.table import Column, Table, day_and_time, whole_day
from ui.widgets.buttons.button import Button
from ui.widgets.fields.text_input import TextInput

Seen = tuple[tuple[SettingView, ...], tuple[SettingRow, ...], RuleSetView]
ALL_AT_ONCE: Final = 60


class SettingsPage(DeskPage):
    """A change applies to every visit that starts after it."""

    name = "settings"
    title = N_("Settings")
    hint = N_(
        "A change applies to visits that start after it. Who changed it, and why, is recorded."
    )

    def build(self) -> None:
        say = self.say
        self._facts: Facts | None = None
        self._known: dict[str, SettingView] = {}
        self._changes: tuple[SettingRow, ...] = ()
        self.rules = self.add_card(title=N_("Rules of the Program"))
        self.rules.hide()
        self.letters = TextInput("find_setting", say(N_("Find a setting")))
        self.letters.changed.connect(self._show_those)
        self.add_card(self.letters)
        self.table = Table[SettingView](
            say,
            Column(N_("Setting"), lambda row: say.say(row.title), 4),
            Column(N_("Value"), lambda row: value_words(say, row), 3, digits=True),
            Column(
                N_("Changed"),
                lambda row: whole_day(say, row.changed_at),
                2,
            ),
            Column("", self._button),
            empty=N_("No setting matches"),
            page=ALL_AT_ONCE,
        )
        self.add_card(self.table, title=N_("Store and policy"))
        self.history = Table[SettingRow](
            say,
            Column(N_("Since"), lambda row: day_and_time(say, row.valid_from), 3),
            Column(N_("Setting"), self._title, 3),
            Column(N_("Value"), self._old_value, 3, digits=True),
            Column(N_("Who"), lambda row: row.who, 2),
            Column(N_("Why"), lambda row: row.why, 3),
            empty=N_("Nothing has been changed yet"),
        )
        self.add_card(self.history, title=N_("History"))

    def entered(self) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> Seen:
            rules = kiosk.do(see_rule_set, actor)
            return kiosk.do(see_settings, actor), kiosk.do(see_settings_history, actor), rules

        self.ask(work, self._show)

    def _show(self, seen: Seen) -> None:
        settings, changes, rules = seen
        self._show_rules(rules)
        self._known = {setting.name: setting for setting in settings}
        self._changes = changes
        self._show_those()

    def _show_rules(self, rules: RuleSetView) -> None:
        """By which rules the kiosks work, where they are from, and what the store changed."""
        say = self.say
        changed = ", ".join(say.say(title) for title in rules.changed)
        facts = Facts(
            [
                (say(N_("In force")), say.say(rules.title)),
                (say(N_("As of")), say.full_date(rules.as_of)),
                (say(N_("Source")), rules.source),
                (say(N_("Changed here")), changed or say(N_("Nothing"))),
            ]
        )
        if self._facts is not None:
            self._facts.hide()
            self._facts.deleteLater()
        self._facts = facts
        self.rules.column.addWidget(facts)
        self.rules.show()

    def _show_those(self) -> None:
        """Show settings whose title or explanation has the typed letters; all if none."""
        letters = str(self.letters.value()).strip().casefold()
        rows = [row for row in self._known.values() if letters in self._said_of(row)]
        names = {row.name for row in rows}
        self.table.show_rows(rows)
        old = [each for each in self._changes if each.name in names or not letters]
        self.history.show_rows(old)

    def _said_of(self, row: SettingView) -> str:
        return f"{self.say.say(row.title)} {self.say.say(row.explanation)}".casefold()

    def _title(self, change: SettingRow) -> str:
        setting = self._known.get(change.name)
        return self.say.say(setting.title) if setting else change.name

    def _old_value(self, change: SettingRow) -> str:
        """As it was put into effect, in the setting's words."""
        setting = self._known.get(change.name)
        if setting is None:
            return change.value
        return value_words(self.say, replace(setting, value=change.value, rule=""))

    def _button(self, setting: SettingView) -> Button:
        about, act = self.say.say(setting.title), partial(self._change, setting)
        return action(f"change.{setting.name}", self.say(N_("Change")), act, about=about)

    def _change(self, setting: SettingView) -> None:
        sheet = SettingSheet(self, setting)
        sheet.ask(sheet.change, N_("Changed, for visits that start from now on"))

"""Staff: who is there, who joins, who leaves (a manager's page)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from kiosk.domain.desk.staff import STAFF_ROLES
from kiosk.domain.people.roles import Role
from kiosk.i18n import N_, Message
from kiosk.services.desk.desk_views import StaffMember
from kiosk.services.desk.members import (
    change_role,
    deactivate_staff,
    list_staff,
    reactivate_staff,
    set_pin,
)
from kiosk.services.desk.named_staff import add_staff
from kiosk.services.views import StaffAdded
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action, actions
from ui.staff.forms.form import Form
from ui.staff.parts.ask_sheet import AskSheet
from ui.staff.shift import ROLE_WORDS, doing
from ui.staff.tables.table import Column, Table
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.pill import Pill

ROLES: Final = tuple((role.value, ROLE_WORDS[role]) for role in STAFF_ROLES)


class StaffPage(DeskPage):
    """Everyone on record in a table, and a form for someone new."""

    name = "staff"
    title = N_("Staff")
    hint = N_("No one is ever deleted, so the record of who did what stays complete.")

    def build(self) -> None:
        say = self.say
        active = partial(Pill, say(N_("Active")), "ok")
        left = partial(Pill, say(N_("Inactive")), "quiet")
        self.table = Table[StaffMember](
            say,
            Column(N_("Name"), lambda who: who.name, 3),
            Column(N_("Role"), lambda who: say(ROLE_WORDS[who.role]), 2),
            Column(N_("State"), lambda who: active() if who.active else left(), 2),
            Column("", self._buttons, 4),
        )
        self.add_card(self.table)
        title, icon = N_("Add someone"), "bold/user-plus"
        self.form = form = Form(self.say, "add", title, button=N_("Add"), icon=icon)
        form.add_text("new_name", N_("Name"), needs=N_("Enter a name"))
        form.add_options("role", N_("Role"), ROLES).set_value(Role.ASSISTANT.value)
        form.add_new_pin("new_pin", N_("First PIN"))
        form.submitted.connect(self._add)
        self.add_side(form)

    def entered(self) -> None:
        self.ask(doing(list_staff), self.table.show_rows)

    def _buttons(self, member: StaffMember) -> QWidget:
        if not member.active:
            return self._button(member, "reactivate", N_("Reactivate"), self._back)
        buttons = [
            self._button(member, "set_pin", N_("New PIN"), self._new_pin),
            self._button(member, "set_role", N_("Role"), self._new_role),
        ]
        if not member.only_manager:
            words, act = N_("Deactivate"), self._leave
            buttons.append(self._button(member, "deactivate", words, act, Kind.DANGER))
        return actions(*buttons)

    def _button(
        self,
        member: StaffMember,
        name: str,
        words: str,
        act: Callable[[StaffMember], None],
        kind: Kind = Kind.SECONDARY,
    ) -> Button:
        words, act_on = self.say(words), partial(act, member)
        return action(name, words, act_on, kind=kind, about=member.name)

    def _add(self) -> None:
        form = self.form
        role = Role(form.text("role"))
        work = doing(add_staff, form.text("new_name"), role, form.text("new_pin"))
        self.send(form, work, self._added)

    def _added(self, added: StaffAdded) -> None:
        self.form.empty()
        self.form.fields["role"].set_value(Role.ASSISTANT.value)
        self.done(Message.of(N_("{name} was added"), name=added.name))

    def _new_pin(self, member: StaffMember) -> None:
        title = Message.of(N_("A new PIN for {name}"), name=member.name)
        sheet = AskSheet(self, title, "", N_("Set the PIN"))
        sheet.form.add_new_pin("their_pin", N_("New PIN"))
        done = Message.of(N_("{name} has a new PIN"), name=member.name)
        sheet.ask(lambda: doing(set_pin, member.id, sheet.form.text("their_pin")), done)

    def _new_role(self, member: StaffMember) -> None:
        title = Message.of(N_("A new role for {name}"), name=member.name)
        sheet = AskSheet(self, title, "", N_("Change the role"))
        field = sheet.form.add_options("their_role", "", ROLES)
        field.set_value(member.role.value)
        done = Message.of(N_("{name} has a new role"), name=member.name)
        sheet.ask(lambda: doing(change_role, member.id, Role(field.value())), done)

    def _leave(self, member: StaffMember) -> None:
        title = Message.of(N_("Deactivate {name}?"), name=member.name)
        line = N_("Their PIN stops working right away. They stay on record.")
        sheet = AskSheet(self, title, line, N_("Yes, deactivate"), Kind.DANGER)
        done = Message.of(N_("{name} was deactivated"), name=member.name)
        sheet.ask(lambda: doing(deactivate_staff, member.id), done)

    def _back(self, member: StaffMember) -> None:
        words = Message.of(N_("{name} is active again"), name=member.name)
        self.ask(doing(reactivate_staff, member.id), lambda _none: self.done(words))

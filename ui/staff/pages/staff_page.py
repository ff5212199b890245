"""Staff: who there is, who comes, who goes (a manager's page)."""

from functools import partial
from typing import Final

from kiosk.domain.desk.roles import Role
from kiosk.domain.desk.staff import STAFF_ROLES
from kiosk.i18n import N_
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
from ui.frame.asking_page import HOLD_TO_SHOW
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.ask_sheet import AskSheet
from ui.staff.parts.forms.form_card import Form
from ui.staff.parts.forms.option_field import OptionField
from ui.staff.parts.tables.cells import action, actions
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import ROLE_WORDS, Shift
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.card import Card
from ui.widgets.fields.masked_field import MaskedField
from ui.widgets.fields.text_field import TextField
from ui.widgets.texts.pill import Pill

PIN_HINT: Final = N_("6 to 12 digits that are no pattern")
ENTER_NEW_PIN: Final = N_("Enter a PIN of 6 to 12 digits")


class StaffPage(DeskPage):
    """Everybody on record in a table, and a form for somebody new."""

    name = "staff"
    title = N_("Staff")
    hint = N_("Nobody is ever deleted: the record of who did what stays whole.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.table = Table(
            say,
            [
                Column(say(N_("Name")), 3),
                Column(say(N_("Role")), 2),
                Column(say(N_("State")), 2),
                Column("", 4),
            ],
        )
        card = Card()
        card.column.addWidget(self.table)
        self.main.addWidget(card)
        side = self.add_side()
        self.form = self._new_form()
        side.addWidget(self.form)
        self.end_columns(side)

    def entered(self) -> None:
        """Read who there is."""
        self.ask(lambda kiosk, actor: kiosk.do(list_staff, actor), self._show)

    def _new_form(self) -> Form:
        say = self.say
        form = Form(say(N_("Add somebody")), button=say(N_("Add")), icon="bold/user-plus")
        form.default_button.setObjectName("add")
        form.add(TextField("new_name", say(N_("Name"))))
        roles = [(role.value, say(ROLE_WORDS[role])) for role in STAFF_ROLES]
        form.add(OptionField("role", say(N_("Role")), roles)).set_value(Role.ASSISTANT.value)
        form.add(MaskedField("new_pin", say(N_("First PIN")), say(HOLD_TO_SHOW), say(PIN_HINT)))
        form.submitted.connect(self._add)
        return form

    def _show(self, staff: tuple[StaffMember, ...]) -> None:
        self.table.set_rows([self._row(member) for member in staff])

    def _row(self, member: StaffMember) -> list[Cell]:
        say = self.say
        state = Pill(say(N_("Active")), "ok") if member.active else Pill(say(N_("Left")), "quiet")
        buttons = [
            action("set_pin", say(N_("New PIN")), member.name, partial(self._new_pin, member)),
            action("set_role", say(N_("Role")), member.name, partial(self._new_role, member)),
        ]
        if not member.active:
            back = action(
                "reactivate", say(N_("Came back")), member.name, partial(self._back, member)
            )
            buttons = [back]
        elif not member.only_manager:
            buttons.append(
                action("deactivate", say(N_("Leaves")), member.name, partial(self._leave, member))
            )
        return [member.name, say(ROLE_WORDS[member.role]), state, actions(*buttons)]

    def _add(self) -> None:
        form, say = self.form, self.say
        if form.missing(new_name=say(N_("Enter a name")), new_pin=say(ENTER_NEW_PIN)):
            return
        name, pin, role = form.text("new_name"), form.text("new_pin"), Role(form.text("role"))
        self.ask(lambda kiosk, actor: kiosk.do(add_staff, actor, name, role, pin), self._added)

    def _added(self, added: StaffAdded) -> None:
        self.form.empty()
        self.form.fields["role"].set_value(Role.ASSISTANT.value)
        self._changed(self.say(N_("{name} was added"), name=added.name))

    def _new_pin(self, member: StaffMember) -> None:
        say = self.say
        title = say(N_("A new PIN for {name}"), name=member.name)
        sheet = AskSheet(self, title, say(PIN_HINT), say(N_("Set the PIN")))
        sheet.form.add(MaskedField("their_pin", say(N_("New PIN")), say(HOLD_TO_SHOW)))

        def confirmed() -> None:
            if sheet.form.missing(their_pin=say(ENTER_NEW_PIN)):
                return
            pin = sheet.form.text("their_pin")
            done = say(N_("{name} has a new PIN"), name=member.name)
            self.ask(
                lambda kiosk, actor: kiosk.do(set_pin, actor, member.id, pin),
                lambda _none: self._changed(done, sheet),
                sheet.show_failure,
            )

        sheet.confirmed.connect(confirmed)
        sheet.open()

    def _new_role(self, member: StaffMember) -> None:
        say = self.say
        title = say(N_("Another role for {name}"), name=member.name)
        sheet = AskSheet(self, title, "", say(N_("Change the role")))
        roles = [(role.value, say(ROLE_WORDS[role])) for role in STAFF_ROLES]
        field = sheet.form.add(OptionField("their_role", "", roles))
        field.set_value(member.role.value)

        def confirmed() -> None:
            role = Role(field.value())
            done = say(N_("{name} has another role"), name=member.name)
            self.ask(
                lambda kiosk, actor: kiosk.do(change_role, actor, member.id, role),
                lambda _none: self._changed(done, sheet),
                sheet.show_failure,
            )

        sheet.confirmed.connect(confirmed)
        sheet.open()

    def _leave(self, member: StaffMember) -> None:
        say = self.say
        title = say(N_("{name} does not work here any more"), name=member.name)
        line = say(N_("Their PIN opens nothing from now on. They stay on record."))
        sheet = AskSheet(self, title, line, say(N_("Yes, they left")), Kind.DANGER)
        done = say(N_("{name} is not active any more"), name=member.name)
        sheet.confirmed.connect(
            lambda: self.ask(
                lambda kiosk, actor: kiosk.do(deactivate_staff, actor, member.id),
                lambda _none: self._changed(done, sheet),
                sheet.show_failure,
            )
        )
        sheet.open()

    def _back(self, member: StaffMember) -> None:
        done = self.say(N_("{name} is active again"), name=member.name)
        self.ask(
            lambda kiosk, actor: kiosk.do(reactivate_staff, actor, member.id),
            lambda _none: self._changed(done),
        )

    def _changed(self, words: str, sheet: AskSheet | None = None) -> None:
        if sheet is not None:
            sheet.close_sheet()
        self.tell(words)
        self.entered()

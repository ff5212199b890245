"""staff add, staff confirm, unlock."""

from enum import StrEnum
from typing import Annotated, Final

import typer

from kiosk.cli.asking import ask_new_pin, ask_who
from kiosk.cli.context import given
from kiosk.domain.people.roles import OPERATOR, Role
from kiosk.i18n import N_

ADDED: Final = N_("{name} was added as {role}")
CONFIRMED: Final = N_("The account {username} is confirmed. The kiosk continues by itself")
UNLOCKED: Final = N_("Unlocked. The person can try again now")


class StaffRole(StrEnum):
    """What a staff member can be."""

    ASSISTANT = Role.ASSISTANT.value
    MANAGER = Role.MANAGER.value
    REVIEWER = Role.REVIEWER.value
    AUDITOR = Role.AUDITOR.value


def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name that they prove themselves with.")],
    role: Annotated[StaffRole, typer.Option(help="What they may do.")],
) -> None:
    """Add a staff member; from the second one on, a manager's name and PIN are asked."""
    from kiosk.services.desk.named_staff import add_staff, is_first_staff

    options = given(context)
    with options.open() as kiosk:
        actor = OPERATOR if kiosk.do(is_first_staff, OPERATOR) else ask_who(kiosk)
        added = kiosk.do(add_staff, actor, name, Role(role), ask_new_pin())
    answer = {"id": added.id, "name": added.name, "role": added.role}
    options.answer(answer, ADDED, name=added.name, role=added.role.value)


def confirm(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The code on the waiting page.")],
) -> None:
    """Confirm the account of a person without email, whom you know or whose ID you saw."""
    from kiosk.services.account.confirm_by_staff import confirm_by_staff

    options = given(context)
    with options.open() as kiosk:
        username = kiosk.do(confirm_by_staff, ask_who(kiosk), code)
    options.answer({"confirmed": True, "username": username}, CONFIRMED, username=username)


def unlock(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The code on the locked page.")],
) -> None:
    """End the lock of a person, an account or a kiosk."""
    from kiosk.services.account.unlock import unlock as end_lock

    options = given(context)
    with options.open() as kiosk:
        ended = kiosk.do(end_lock, ask_who(kiosk), code)
    options.answer({"unlocked": ended}, UNLOCKED)

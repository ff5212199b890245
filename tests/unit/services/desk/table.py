"""The desk's rows of the table of use cases and roles; test_roles.py walks every cell."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from kiosk.domain.roles import Actor, Role
from kiosk.services.desk import members
from tests.fakes.ports import FakePorts

Call = Callable[[FakePorts, Actor], Any]

STAFF = {Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR}
DESK = {Role.ASSISTANT, Role.MANAGER}
MANAGER = {Role.MANAGER}
ANY_ID = uuid4()
PIN = "846213"


def call(use_case: Callable[..., Any], *arguments: Any) -> Call:
    """A use case with its arguments, still to be told ports and actor."""
    return lambda ports, actor: use_case(ports, actor, *arguments)


DESK_TABLE: dict[str, tuple[set[Role], Call]] = {
    "list_staff": (MANAGER, call(members.list_staff)),
    "change_pin": (STAFF, call(members.change_pin, PIN, PIN)),
    "set_pin": (MANAGER, call(members.set_pin, ANY_ID, PIN)),
    "change_role": (MANAGER, call(members.change_role, ANY_ID, Role.AUDITOR)),
    "deactivate_staff": (MANAGER, call(members.deactivate_staff, ANY_ID)),
    "reactivate_staff": (MANAGER, call(members.reactivate_staff, ANY_ID)),
}

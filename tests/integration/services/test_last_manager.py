"""Two managers who deactivate each other at the same moment: one of them stays."""

from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.bootstrap import open_kiosk
from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.errors import ErrorCode
from kiosk.services.desk.members import deactivate_staff, list_staff
from kiosk.services.desk.named_staff import add_staff
from tests.databases import database_in, settings_in
from tests.reliability.meeting import Meeting


@pytest.mark.req("S5")
def test_one_of_two_managers_stays(tmp_path: Path) -> None:
    database_in(tmp_path).close()
    with open_kiosk(settings_in(tmp_path)) as kiosk:
        ana = kiosk.do(add_staff, OPERATOR, "Ana", Role.MANAGER, "846213").id
        actor = Actor(Role.MANAGER, ana)
        bo = kiosk.do(add_staff, actor, "Bo", Role.MANAGER, "739152").id

        def dismiss(who: UUID, whom: UUID) -> str:
            kiosk.do(deactivate_staff, Actor(Role.MANAGER, who), whom)
            return "done"

        met = Meeting("UPDATE staff").of(partial(dismiss, ana, bo), partial(dismiss, bo, ana))
        assert met == ["done", ErrorCode.LAST_MANAGER.value]
        assert [each.active for each in kiosk.do(list_staff, actor)] == [True, False]

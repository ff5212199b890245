"""A visitor at “Log On”."""

from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from tests.fakes.ports import FakePorts
from tests.ui.account.desk import Desk
from tests.ui.stage import new_window
from ui.account.entrance import Entrance
from ui.core.core import Core
from ui.core.tasks import TaskRunner


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """The entrance, open, over fakes."""
    ports = FakePorts()
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", ports)))
    window = new_window(qtbot)
    entrance = Entrance(window, core)
    entrance.open()
    yield Desk(ports, core, window, entrance, qtbot)
    if window.page is not None:
        window.page.left()
    core.tasks.close()

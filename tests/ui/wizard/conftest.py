"""The stand as a fixture, its lanes ended before the window goes."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.wizard.stand import Stand, new_stand


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Stand]:
    """María with a passport and a utility bill."""
    made = new_stand(qtbot)
    yield made
    made.core.tasks.close()

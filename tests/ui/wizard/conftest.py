"""The stand as a fixture."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.wizard.stand import Stand, new_stand


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    """María with a passport and a utility bill."""
    return new_stand(qtbot)

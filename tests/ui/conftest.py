"""The look that tests begin with, and whole sessions, as journeys open them."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import new_booth, new_place, prepared
from ui.theme.theme import Theme

__all__ = ["new_booth", "new_place", "prepared"]


@pytest.fixture(autouse=True)
def kiosk_look(qapp: QApplication) -> None:
    """Every test begins with the look of a standing kiosk, whatever one before it left."""
    Theme.load("light").use(qapp)

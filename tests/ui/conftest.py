"""The look that tests start with, and whole sessions, as journeys open them."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import new_booth, new_place, prepared
from ui.process.collecting import collect_due
from ui.theme.theme import Theme

__all__ = ["new_booth", "new_place", "prepared"]


@pytest.fixture(autouse=True)
def kiosk_look(qapp: QApplication) -> None:
    """Every test starts with the look of a portrait kiosk, whatever one before it left."""
    Theme.load("light").use(qapp)


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Windows that no one keeps are destroyed on this thread, as in a session, never in a lane."""
    gc.disable()
    yield
    collect_due()
    gc.enable()

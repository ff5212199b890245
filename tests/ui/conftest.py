"""Whole sessions for the tests of what holds them, as journeys open them."""

from tests.journeys.conftest import new_booth, new_place, prepared

__all__ = ["new_booth", "new_place", "prepared"]

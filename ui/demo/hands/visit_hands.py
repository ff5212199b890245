"""Hands of a visit that may have been cut off before."""

from ui.demo.hands.hands import Hands

SHOWN_INSTEAD = {"renew": "show_confirmation"}
"""A renewal that was submitted before the cut is looked at instead of begun."""


class VisitHands(Hands):
    """Presses what the menu has in place of what the story names."""

    def reaches(self, name: str) -> bool:
        return super().reaches(self._there(name))

    def press(self, name: str) -> bool:
        return super().press(self._there(name))

    def _there(self, name: str) -> str:
        instead = SHOWN_INSTEAD.get(name, name)
        return instead if instead != name and super().reaches(instead) else name

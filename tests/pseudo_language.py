"""Languages made up from English, to see what another language does to a screen or a paper."""

from collections.abc import Callable
from gettext import NullTranslations

import pytest


class _Changed(NullTranslations):
    """English, each text changed by a rule."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def gettext(self, message: str) -> str:
        return self._change(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._change(msgid1 if n == 1 else msgid2)


def speak(monkeypatch: pytest.MonkeyPatch, **languages: Callable[[str], str]) -> None:
    """Make these the only languages there are besides English, each by its rule."""
    made = {code: _Changed(change) for code, change in ({"en": str} | languages).items()}
    monkeypatch.setattr("kiosk.i18n._catalogue", made.__getitem__)

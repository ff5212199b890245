"""How long tests wait for what must come: long, because it costs nothing while all is well."""

from typing import Final

from pytestqt.qtbot import QtBot

PATIENCE_S: Final = 120
PATIENCE_MS: Final = PATIENCE_S * 1000


def make_bots_patient() -> None:
    """Let every wait of pytest-qt that names no limit of its own take so long."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
        limits = wait.__kwdefaults__
        assert limits is not None
        limits["timeout"] = PATIENCE_MS

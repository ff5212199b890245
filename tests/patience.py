"""How long tests wait for what must come: long, because it costs nothing while all is well."""

from typing import Final, cast

from kiosk.adapters.imaging.ingester import ChildIngester

PATIENCE_S: Final = 120
PATIENCE_MS: Final = PATIENCE_S * 1000


def make_children_patient() -> None:
    """Let the product wait this long for the child that decodes a file."""
    command, _ = cast(tuple[object, float], ChildIngester.__init__.__defaults__)
    ChildIngester.__init__.__defaults__ = (command, PATIENCE_S)


def make_bots_patient() -> None:
    """Let every pytest-qt wait without its own limit take this long."""
    from pytestqt.qtbot import QtBot

    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
        limits = wait.__kwdefaults__
        assert limits is not None
        limits["timeout"] = PATIENCE_MS

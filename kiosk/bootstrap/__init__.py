"""The composition root: from settings to a Kiosk whose ports are real adapters."""

from kiosk.bootstrap.kiosk import Kiosk, OpenKiosk, open_kiosk

__all__ = ["Kiosk", "OpenKiosk", "open_kiosk"]

"""The composition root: from settings to a Kiosk whose ports are real adapters."""

from kiosk.bootstrap.kiosk import Kiosk, open_kiosk

__all__ = ["Kiosk", "open_kiosk"]

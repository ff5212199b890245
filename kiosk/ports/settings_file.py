"""The settings file of this kiosk, the part that staff change from the desk."""

from typing import Protocol


class SettingsFile(Protocol):
    """Everything else in the file stays as it is."""

    def put(self, section: str, key: str, value: int | str) -> None:
        """Write `key` of `[section]`; the next start reads it.

        Raises SETTINGS_VALUE or SETTINGS_KEY_UNKNOWN for what a start would refuse, and
        OUT_NOT_WRITTEN for someone else's file; the old file is then still whole.
        """
        ...

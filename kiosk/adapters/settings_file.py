"""Changing one value of the settings file, with everything else in it left as it is."""

import tomllib

import tomlkit

from kiosk.adapters.whole_file import write_over
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings, load, parse


class TomlSettingsFile:
    """The SettingsFile port."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.file

    def put(self, section: str, key: str, value: int | str) -> None:
        file = self._file
        load(file)
        try:
            text = _changed(file.read_text(encoding="utf-8"), section, key, value)
            parse(tomllib.loads(text), file.absolute())
            write_over(file, text.encode())
        except OSError:
            raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None


def _changed(text: str, section: str, key: str, value: int | str) -> str:
    """The file with one value added or changed; comments and layout stay."""
    document = tomlkit.parse(text)
    document.setdefault(section, tomlkit.table())[key] = value
    return tomlkit.dumps(document)

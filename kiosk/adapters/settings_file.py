"""Changing one value of the settings file, with everything else in it left as it is."""

import os
import tomllib
from pathlib import Path
from uuid import uuid4

import tomlkit

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
            _replace(file, text)
        except OSError:
            raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None


def _changed(text: str, section: str, key: str, value: int | str) -> str:
    """The file with one value more or another; comments and layout stay."""
    document = tomlkit.parse(text)
    document.setdefault(section, tomlkit.table())[key] = value
    return tomlkit.dumps(document)


def _replace(file: Path, text: str) -> None:
    """Put the finished file in place, readable by its owner only, as set_up made it."""
    part = file.with_name(f".{file.name}.{uuid4().hex}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)

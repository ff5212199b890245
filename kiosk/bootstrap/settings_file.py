"""Changing one value of the settings file, with everything else in it left as it is."""

import os
import tomllib
from pathlib import Path
from uuid import uuid4

from kiosk.domain.desk.roles import Action, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings, load, parse


def change_setting(
    settings: Settings, actor: Actor, section: str, key: str, value: int | str
) -> None:
    """Write `key` of `[section]`; the next start reads it.

    Raises what load() raises for the file as it is and as it would be, and OUT_NOT_WRITTEN for a
    file of somebody else's; the old file is then left whole.
    """
    actor.require(Action.CONFIGURE_STORE)
    file = settings.file
    load(file)
    try:
        text = _changed(file.read_text(encoding="utf-8"), section, key, value)
        parse(tomllib.loads(text), file.absolute())
        _replace(file, text)
    except OSError:
        raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None


def _changed(text: str, section: str, key: str, value: int | str) -> str:
    """The file with one value more or another; comments and layout stay."""
    import tomlkit

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

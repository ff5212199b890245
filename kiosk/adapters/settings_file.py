"""Changing one value of the settings file, with everything else in it left as it stands."""

import json
import os
import re
import tomllib
from pathlib import Path
from uuid import uuid4

from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings, parse


class TomlSettingsFile:
    """The SettingsFile port."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.file

    def put(self, section: str, key: str, value: int | str) -> None:
        file = self._file
        try:
            text = _changed(file.read_text(encoding="utf-8"), section, key, json.dumps(value))
            parse(tomllib.loads(text), file.absolute())
            _replace(file, text)
        except OSError:
            raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None


def _changed(text: str, section: str, key: str, value: str) -> str:
    """The file with one line more or another; a line with # before it is taken over."""
    lines = text.splitlines()
    head = f"[{section}]"
    if head not in (line.strip() for line in lines):
        return text.rstrip() + f"\n\n{head}\n{key} = {value}\n"
    start = next(at for at, line in enumerate(lines) if line.strip() == head) + 1
    ends = (at for at in range(start, len(lines)) if lines[at].lstrip().startswith("["))
    end = next(ends, len(lines))
    named = re.compile(rf"\s*(#\s*)?{re.escape(key)}\s*=[^#]*(?P<comment>#.*)?$")
    for at in range(start, end):
        if found := named.match(lines[at]):
            comment = found["comment"] or ""
            lines[at] = f"{key} = {value}  {comment}".rstrip()
            break
    else:
        lines.insert(start, f"{key} = {value}")
    return "\n".join(lines) + "\n"


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

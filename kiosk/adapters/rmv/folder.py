"""A registry in a folder: index.csv names the pictures, behaviour.toml makes it slow or down."""

import csv
import os
import stat
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event
from typing import Final

from kiosk.errors import ErrorCode, KioskError

INDEX: Final = "index.csv"
BEHAVIOUR: Final = "behaviour.toml"
HEADER: Final = ["licence_number", "date_of_birth", "picture"]
MOST_BYTES: Final = 20 * 1024 * 1024


@dataclass(frozen=True)
class Behaviour:
    """How the registry behaves: seconds before each answer, and whether it answers at all."""

    delay_s: float = 0.0
    down: bool = False

    @classmethod
    def read(cls, file: Path) -> "Behaviour":
        """The behavior a file gives; without the file, prompt and up. Raises ValueError."""
        if not file.exists():
            return cls()
        made = cls(**tomllib.loads(file.read_text(encoding="utf-8")))
        plain = isinstance(made.delay_s, int | float) and isinstance(made.down, bool)
        if not plain or not 0 <= made.delay_s <= 3600:
            raise ValueError(BEHAVIOUR)
        return made


class FolderRmv:
    """Reads its folder at each question, so that a story can change it in between."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._closed = Event()

    def photo(self, licence_number: str, date_of_birth: date) -> bytes | None:
        """The picture of the row with this number and date of birth, after the delay.

        Case, blanks and dashes in the number don't count. Raises RMV_DOWN when the registry is
        down or closed, or the folder is broken: header, row, date, a picture that is missing,
        larger than 20 MB or outside of the folder.
        """
        with _broken_is_down():
            behaviour = Behaviour.read(self._folder / BEHAVIOUR)
            if self._closed.wait(behaviour.delay_s) or behaviour.down:
                raise KioskError(ErrorCode.RMV_DOWN)
            wanted = (_key(licence_number), date_of_birth)
            pictures = {(number, born): picture for number, born, picture in self._rows()}
            picture = pictures.get(wanted)
            return self._picture(picture) if picture else None

    def check(self) -> None:
        """Raise RMV_DOWN unless the folder holds its index."""
        if not (self._folder / INDEX).is_file():
            raise KioskError(ErrorCode.RMV_DOWN)

    def close(self) -> None:
        """End the delay of every question under way, and of all later ones."""
        self._closed.set()

    def _rows(self) -> Iterator[tuple[str, date, str]]:
        with (self._folder / INDEX).open(encoding="utf-8-sig", newline="") as stream:
            rows = filter(any, map(_cells, csv.reader(stream, strict=True)))
            if next(rows, None) != HEADER:
                raise ValueError(INDEX)
            for number, born, picture in rows:
                yield _key(number), date.fromisoformat(born), picture

    def _picture(self, name: str) -> bytes:
        path = (self._folder / name).resolve(strict=True)
        if not path.is_relative_to(self._folder.resolve()):
            raise ValueError(INDEX)
        # Not blocking: a pipe of that name would block the question forever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode) or not 0 < found.st_size <= MOST_BYTES:
                raise ValueError(INDEX)
            return stream.read(MOST_BYTES)


@contextmanager
def _broken_is_down() -> Iterator[None]:
    """Whatever is wrong with the folder, the patient is only told that the RMV is unavailable."""
    try:
        yield
    except (OSError, ValueError, TypeError, csv.Error):
        raise KioskError(ErrorCode.RMV_DOWN) from None


def _cells(row: list[str]) -> list[str]:
    """The cells of a row without blanks around them, and without extra empty ones."""
    cells = [cell.strip() for cell in row]
    return cells[: len(HEADER)] + [cell for cell in cells[len(HEADER) :] if cell]


def _key(number: str) -> str:
    return "".join(letter for letter in number.casefold() if letter.isalnum())

"""A registry that knows the people it is told about."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.errors import ErrorCode, KioskError


@dataclass
class FakeRmv:
    """Set `down` to make it fail; `asked` counts the questions."""

    down: bool = False
    asked: int = 0
    photos: dict[tuple[str, date], bytes] = field(default_factory=dict)

    def knows(self, licence_number: str, date_of_birth: date, picture: bytes) -> None:
        """Let it answer with this picture."""
        self.photos[_key(licence_number), date_of_birth] = picture

    def photo(self, licence_number: str, date_of_birth: date) -> bytes | None:
        self.asked += 1
        self.check()
        return self.photos.get((_key(licence_number), date_of_birth))

    def check(self) -> None:
        if self.down:
            raise KioskError(ErrorCode.RMV_DOWN)


def _key(number: str) -> str:
    return number.replace("-", "").replace(" ", "").lower()

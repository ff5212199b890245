"""The command line of a session."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ui.process.platform import parse_size

WRONG_USE: Final = 2
"""The exit code for words that are not known."""
REFUSED: Final = 3
"""The exit code when settings or screen were refused."""


@dataclass(frozen=True)
class Options:
    """What a session was started with; unknown words are refused by parse()."""

    config: Path | None = None
    language: str = ""
    size: tuple[int, int] | None = None
    screen: str = ""
    """The name of the screen to be on; empty for the first."""
    kiosk: bool = False
    spare: bool = False
    failsafe: bool = False
    desk: bool = False
    """The staff desk instead of a session: see ui/staff."""
    supervised: bool = True
    play: Path | None = None
    """A demo's instructions: see ui/demo."""

    @property
    def shows_home_first(self) -> bool:
        """Whether this session starts on the screen, with home."""
        return not (self.spare or self.failsafe or self.play)


FLAGS = ("kiosk", "spare", "failsafe", "desk")
VALUES = ("config", "language", "size", "screen", "play")


def parse(arguments: list[str]) -> Options:
    """Options from the command line; raises ValueError that names the first wrong word."""
    found: dict[str, object] = {}
    words = iter(arguments)
    for word in words:
        name = word.removeprefix("--")
        if not word.startswith("--") or name not in FLAGS + VALUES:
            raise ValueError(word)
        if name in FLAGS:
            found[name] = True
            continue
        value = next(words, None)
        if value is None:
            raise ValueError(word)
        found[name] = _value(name, value)
    return Options(**found)  # type: ignore[arg-type]


def _value(name: str, value: str) -> object:
    if name == "size":
        try:
            return parse_size(value)
        except ValueError:
            raise ValueError(f"--size {value}") from None
    return Path(value) if name in ("config", "play") else value

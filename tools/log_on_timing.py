"""Compares log-on of an unknown user with a wrong password: medians within five percent (G19).

python -m tools.log_on_timing [ROUNDS]
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import VISITOR
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.settings import Settings

ROUNDS: Final = 40
MOST: Final = 0.05
FREE: Final = 4
"""Wrong passwords that a username may have before it has to wait."""


@dataclass(frozen=True)
class Timing:
    """The two medians in milliseconds."""

    unknown_ms: float
    wrong_ms: float

    @property
    def ratio(self) -> float:
        """Unknown as a multiple of wrong."""
        return self.unknown_ms / self.wrong_ms

    @property
    def line(self) -> str:
        """What was measured, for a person."""
        return (
            f"log-on: unknown user {self.unknown_ms:.1f} ms, wrong password {self.wrong_ms:.1f} ms,"
            f" ratio {self.ratio:.3f}"
        )


def measure(settings: Settings, rounds: int) -> Timing:
    """Take turns, so that whatever else the machine does affects both alike."""
    unknown: list[float] = []
    wrong: list[float] = []
    with open_kiosk(settings) as kiosk:
        for turn in range(rounds):
            name = f"known{turn // FREE}"
            if turn % FREE == 0:
                kiosk.do(create_account, VISITOR, "", name, "purple otters 42", "en")
                _time(kiosk, "warm-up", turn)
            pair = [(f"nobody{turn // FREE}", unknown), (name, wrong)]
            for who, times in pair if turn % 2 else pair[::-1]:
                times.append(_time(kiosk, who, turn))
    return Timing(median(unknown), median(wrong))


def _time(kiosk: Kiosk, username: str, turn: int) -> float:
    begun = perf_counter()
    try:
        kiosk.do(log_on, VISITOR, username, f"not the right one {turn}", "en")
    except KioskError as error:
        if error.code is not ErrorCode.LOG_ON_WRONG and username != "warm-up":
            raise
    return (perf_counter() - begun) * 1000


def main(rounds: int) -> int:
    """Measure with the default cost of a hash; 1 if the medians are farther apart."""
    with tempfile.TemporaryDirectory() as folder:
        settings = set_up(Path(folder) / "config.toml", {}).settings
        found = measure(settings, rounds)
    apart = abs(found.ratio - 1)
    print(f"{found.line}: {apart:.1%} apart, at most {MOST:.0%} over {rounds} rounds each")
    return 0 if apart <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))

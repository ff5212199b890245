"""Damaged copies of files that people bring, given to the decoding child one after another."""

import random
import resource
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.errors import KioskError
from tests.contract.field_files import FIELD

MOST_SECONDS: Final = 8.0
MOST_MB: Final = 600
AT_ONCE: Final = 2
NUMBERS: Final = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"99999999")


Work = Callable[[bytes], object]


def confined() -> tuple[Work, ...]:
    """What the child does with a file: all of it, or a thumbnail."""
    child = ChildIngester()
    return child.ingest, child.glance


@dataclass
class Mutants:
    """Mutants by seed, and what became of them."""

    seed: int
    works: Sequence[Work] = field(default_factory=confined)
    names: Sequence[str] = tuple(FIELD)
    taken: int = 0
    refused: int = 0
    longest: float = 0.0

    def run(self, rounds: int) -> list[str]:
        """What went wrong: anything but pages or a refusal, too slow, or too hungry."""
        whole = [FIELD[name][0]() for name in self.names]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            tried = [pool.submit(self._one, number, whole) for number in range(rounds)]
        faults = [
            f"{self.names[number % len(whole)]} {number}: {each.exception() or each.result()}"
            for number, each in enumerate(tried)
            if each.exception() or each.result()
        ]
        # A child begins as a copy of this process, so a large one hides what the child takes.
        if self.most_mb() > max(MOST_MB, _held(resource.RUSAGE_SELF)):
            faults.append(f"a child took {self.most_mb()} MB")
        return faults

    @staticmethod
    def most_mb() -> int:
        """The most that any ended child of this process held, those of other tests included."""
        return _held(resource.RUSAGE_CHILDREN)

    def _one(self, number: int, whole: Sequence[bytes]) -> str:
        """How long it took, when that is too long."""
        content = mutant(whole[number % len(whole)], random.Random(f"{self.seed} {number}"))
        begun = monotonic()
        try:
            self.works[number // len(whole) % len(self.works)](content)
            self.taken += 1
        except KioskError:
            self.refused += 1
        spent = monotonic() - begun
        self.longest = max(self.longest, spent)
        return f"{spent:.1f} s" if spent > MOST_SECONDS else ""


def _held(whose: int) -> int:
    return resource.getrusage(whose).ru_maxrss // 1024


def mutant(content: bytes, chance: random.Random) -> bytes:
    """A copy with a few bytes changed, a number made huge, a part cut out, moved or doubled."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(max(1, min(len(made), chance.choice((64, 1024, 1 << 30)))))
        part = made[start : start + chance.choice((1, 4, 64, 4096))]
        match chance.randrange(5):
            case 0:
                made[start : start + 1] = chance.randbytes(1)
            case 1:
                made[start : start + 4] = chance.choice(NUMBERS)
            case 2:
                del made[start : start + len(part)]
            case 3:
                made[start:start] = part
            case _:
                made[start : start + 8] = chance.randbytes(8)
    return bytes(made)

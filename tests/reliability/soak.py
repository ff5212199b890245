"""Spends hours on the harnesses of all figures, by weight, and adds up their rounds.

    python -m tests.reliability.soak --hours 2 [--only NAME]

What it knows is in one JSON file, written after each batch: a run that is killed loses the batch
it was in, and the next one continues from there. A tooth that has bitten is not tried again:
changing a harness means deleting the file.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic
from typing import Final

FILE: Final = Path("out/soak.json")
LINE: Final = "{:<22}{:<8}{:>9}{:>9}{:>10}  {}\n"


@dataclass(frozen=True)
class Batch:
    """The outcome of several rounds in a row."""

    rounds: int
    faults: Sequence[str] = ()


@dataclass(frozen=True)
class Harness:
    """How a figure is tested: `batch(empty folder, seed)`, and `tooth(empty folder)`.

    The tooth says whether the harness found out a build that is broken on purpose.
    """

    name: str
    figure: str
    wanted: int
    weight: int
    batch: Callable[[Path, int], Batch]
    tooth: Callable[[Path], bool]


@dataclass
class Sum:
    """A harness's outcome over all runs; `bit` is None until its tooth was tried."""

    rounds: int = 0
    batches: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)
    bit: bool | None = None


class Soak:
    """Harnesses and their sums, which are kept in a file."""

    def __init__(
        self, file: Path, harnesses: Sequence[Harness], clock: Callable[[], float] = monotonic
    ) -> None:
        self._file, self._harnesses, self._clock = file, harnesses, clock
        known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        self.sums = {name: Sum(**each) for name, each in known.items()}
        for harness in harnesses:
            self.sums.setdefault(harness.name, Sum())

    def run(self, seconds: float) -> None:
        """Batch after batch until time is up; one that fails is not asked again in this run."""
        end, running = self._clock() + seconds, list(self._harnesses)
        while running and self._clock() < end:
            harness = self._next(running)
            begun = self._clock()
            if self.sums[harness.name].bit:
                self._batch(harness)
            else:
                self.sums[harness.name].bit = self._bites(harness)
            self.sums[harness.name].seconds += self._clock() - begun
            self._keep()
            if not self.good(harness):
                running.remove(harness)

    def good(self, harness: Harness) -> bool:
        """Whether nothing failed so far and the tooth did its job."""
        total = self.sums[harness.name]
        return not total.faults and total.bit is not False

    def all_good(self) -> bool:
        """Whether every harness is good."""
        return all(map(self.good, self._harnesses))

    def table(self) -> str:
        """A line per harness."""
        rows = [LINE.format("harness", "figure", "rounds", "wanted", "failures", "tooth bit")]
        for harness in self._harnesses:
            total = self.sums[harness.name]
            bit = {None: "not tried", True: "yes", False: "NO"}[total.bit]
            numbers = total.rounds, harness.wanted, len(total.faults)
            rows.append(LINE.format(harness.name, harness.figure, *numbers, bit))
            rows.extend(f"    {fault}\n" for fault in total.faults)
        return "".join(rows)

    def _next(self, running: Sequence[Harness]) -> Harness:
        """The one with the least of its share; those with all their rounds come last."""
        wanting = [each for each in running if self.sums[each.name].rounds < each.wanted]
        return min(wanting or running, key=lambda each: self.sums[each.name].seconds / each.weight)

    def _batch(self, harness: Harness) -> None:
        total = self.sums[harness.name]
        seed = total.batches
        try:
            with tempfile.TemporaryDirectory() as folder:
                done = harness.batch(Path(folder), seed)
        except Exception as fault:  # noqa: BLE001 - hours of rounds are not lost to one
            done = Batch(0, [repr(fault)])
        total.batches += 1
        total.rounds += done.rounds
        total.faults += [f"seed {seed}: {fault}" for fault in done.faults]

    def _bites(self, harness: Harness) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            return harness.tooth(Path(folder))

    def _keep(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        known = {name: asdict(each) for name, each in self.sums.items()}
        new.write_text(json.dumps(known, indent=2), encoding="utf-8")
        new.replace(self._file)


def main() -> int:
    """Run and print the table; 1 when anything failed or a tooth did not bite."""
    from tests.reliability.harnesses import HARNESSES

    names = [each.name for each in HARNESSES]
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__.partition("\n")[0])
    parser.add_argument("--hours", type=float, default=2.0)
    parser.add_argument("--only", choices=names, metavar="NAME", help=", ".join(names))
    given = parser.parse_args()
    chosen = [each for each in HARNESSES if given.only in (None, each.name)]
    soak = Soak(FILE, chosen)
    try:
        soak.run(given.hours * 3600)
    except KeyboardInterrupt:
        sys.stdout.write("Stopped; the next run goes on from here.\n")
    sys.stdout.write(soak.table())
    return 0 if soak.all_good() else 1


if __name__ == "__main__":
    sys.exit(main())

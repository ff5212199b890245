"""P1: from the start of the supervisor to the first painted home, against a bare window."""

from collections.abc import Iterator
from functools import partial
from time import perf_counter
from typing import Final

from benchmarks.measure import medians_of
from benchmarks.row import Row
from benchmarks.spawn import OPTIONS, line_of, started, started_once, workplace

ROUNDS: Final = 15
KIOSK: Final = "benchmarks.first_supervisor"
FEW: Final = 5


def time_until_said(module: str, words: tuple[str, ...] = ()) -> float:
    """From the start of a program to its first line, in ms."""
    began = perf_counter()
    with started(module, words) as process:
        line_of(process)
        taken = perf_counter() - began
    return taken * 1000


def rows() -> Iterator[Row]:
    """Each time in a new process; the very first start has no kept picture of home yet."""
    bare = partial(time_until_said, "benchmarks.bare_window")
    with workplace() as settings:
        options = ("--config", str(settings.file), *OPTIONS)
        ours = partial(time_until_said, KIOSK, ("painted", *options))
        awake = partial(time_until_said, KIOSK, ("awake", *options))
        first, first_limit = medians_of(FEW, ours, bare)
        started_once(settings)
        mine, limit = medians_of(ROUNDS, ours, bare)
        alive, alive_limit = medians_of(FEW, awake, bare)
    name, against = "start to painted home, supervisor included", "a bare window of the same size"
    yield Row("P1", name, mine, limit, against=against, most_ratio=1.3)
    yield Row("P1", "until home takes presses", alive, alive_limit, against=against)
    yield Row("P1", "the first start ever, painted", first, first_limit, against=against)

"""P1: from the start of the supervisor to the first painted home, against a bare window."""

from collections.abc import Iterator
from functools import partial
from time import perf_counter
from typing import Final

from benchmarks.measure import medians_of
from benchmarks.row import Row
from benchmarks.spawn import OPTIONS, line_of, started, workplace

ROUNDS: Final = 15


def time_to_paint(module: str, words: tuple[str, ...] = ()) -> float:
    """From the start of a program until it says that it has painted, in ms."""
    began = perf_counter()
    with started(module, words) as process:
        line_of(process)
        taken = perf_counter() - began
    return taken * 1000


def rows() -> Iterator[Row]:
    """Each time in a new process."""
    with workplace() as settings:
        words = ("--config", str(settings.file), *OPTIONS)
        ours = partial(time_to_paint, "benchmarks.first_supervisor", words)
        mine, bare = medians_of(ROUNDS, ours, partial(time_to_paint, "benchmarks.bare_window"))
    name, against = "start to painted home, supervisor included", "a bare window of the same size"
    yield Row("P1", name, mine, bare, against=against, most_ratio=1.3)

"""Timing: two tasks in turn, so that whatever else the machine does affects both."""

from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def milliseconds(work: Work) -> float:
    """How long one call takes."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def medians(rounds: int, *works: Work) -> list[float]:
    """The median of each task in ms over this many rounds A B A B, after one round to warm up."""
    return medians_of(rounds, *(partial(milliseconds, work) for work in works))


def medians_of(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """The same for tasks that time themselves."""
    for measure in measures:
        measure()
    taken: list[list[float]] = [[] for _ in measures]
    for _ in range(rounds):
        for times, measure in zip(taken, measures, strict=True):
            times.append(measure())
    return [median(times) for times in taken]


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]

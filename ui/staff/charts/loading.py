"""Loads the library of charts in a lane, before the GUI thread needs it."""

from importlib import import_module
from typing import Final, TypeVar

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from ui.staff.shift import Work

T = TypeVar("T")
CHART: Final = "ui.staff.charts.bar_chart"


def with_charts(work: Work[T]) -> Work[T]:
    """The work, and then the half second or more that the library takes once."""

    def run(kiosk: Kiosk, actor: Actor) -> T:
        answer = work(kiosk, actor)
        import_module(CHART)
        return answer

    return run

"""A refused PIN takes the same work, whatever is wrong with it (T8)."""

from pathlib import Path
from typing import Final

import pytest

from tests.reliability.pin_timing import ALIKE, measure

ROUNDS: Final = 12
LOOSELY: Final = 1.5


@pytest.mark.req("C7")
def test_unknown_used_voided_and_run_out_cost_the_same(tmp_path: Path) -> None:
    """Loosely in time, by the quickest of each; pin_timing.py holds medians to five percent."""
    costs = measure(tmp_path, ROUNDS)
    assert len({frozenset(costs[kind].statements) for kind in ALIKE}) == 1
    quickest = [min(costs[kind].milliseconds) for kind in ALIKE]
    assert max(quickest) / min(quickest) < LOOSELY

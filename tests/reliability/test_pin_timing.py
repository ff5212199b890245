"""A refused PIN takes the same work, whatever is wrong with it (T8)."""

from pathlib import Path
from typing import Final

import pytest

from tests.reliability.pin_timing import ALIKE, measure

ROUNDS: Final = 12
LOOSELY: Final = 0.5


@pytest.mark.req("C7")
def test_unknown_used_voided_and_run_out_cost_the_same(tmp_path: Path) -> None:
    """Loosely in time, for a busy machine; tests/reliability/pin_timing.py holds five percent."""
    costs = measure(tmp_path, ROUNDS)
    assert len({frozenset(costs[kind].statements) for kind in ALIKE}) == 1
    usual = costs[ALIKE[0]].median_ms
    assert all(abs(costs[kind].median_ms / usual - 1) < LOOSELY for kind in ALIKE)

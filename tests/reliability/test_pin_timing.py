"""A refused PIN takes the same work, whatever is wrong with it (T8); soak holds its time."""

from pathlib import Path

import pytest

from tests.reliability.pin_timing import ALIKE, DIGITS, measure


@pytest.mark.req("C7")
def test_unknown_used_voided_and_run_out_run_the_same_statements(tmp_path: Path) -> None:
    costs = measure(tmp_path, rounds=1)
    (usual,) = {statements for kind in ALIKE for statements in costs[kind].statements}
    assert len(usual) > 5
    (other,) = set(DIGITS) - set(ALIKE)
    assert costs[other].statements != {usual}, "who is told nothing apart counts nothing"

"""A refused PIN takes the same work, whatever is wrong with it (T8); soak holds its time."""

from pathlib import Path

import pytest

from tests.reliability.pin_timing import ALIKE, answer_unknown_at_once, measure


def works(folder: Path) -> set[tuple[str, ...]]:
    """The ways of refusing, as the statements that each runs."""
    costs = measure(folder, rounds=1)
    return {statements for kind in ALIKE for statements in costs[kind].statements}


@pytest.mark.req("C7", "T8")
def test_unknown_used_voided_and_run_out_run_the_same_statements(tmp_path: Path) -> None:
    (statements,) = works(tmp_path)
    assert len(statements) > 5


def test_a_build_that_answers_the_unknown_immediately_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_unknown_at_once(monkeypatch)
    assert len(works(tmp_path)) > 1

"""SIGKILL at random moments of a visit (trust.md G1), and the teeth of whoever looks for losses."""

from itertools import islice
from pathlib import Path

import pytest

from tools.kill_child import Break
from tools.kill_renewals import Killer, Moment, Tally, moments

ROUNDS = 10
TRIES = 8
"""A fault that waits for a race is given so many rounds to show."""


@pytest.mark.timeout(300)
def test_a_killed_visit_loses_doubles_and_halves_no_submission(tmp_path: Path) -> None:
    killer = Killer(tmp_path, ROUNDS)
    for moment in islice(moments(seed=4), ROUNDS):
        killer.round(moment)
    tally = killer.close()
    assert tally.faults == []
    assert tally.rounds == ROUNDS


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("broken", "moment", "words"),
    [
        (Break.EARLY, Moment(word="confirmed"), "confirmed and lost"),
        (Break.PARTS, Moment(word="between"), "does not have its parts once"),
        (Break.TWICE, Moment(word="finished"), "does not have its parts once"),
    ],
)
def test_a_build_broken_on_purpose_is_found_out(
    broken: Break, moment: Moment, words: str, tmp_path: Path
) -> None:
    killer = Killer(tmp_path, TRIES, broken)
    assert words in "\n".join(until_a_fault(killer, moment).faults)


def until_a_fault(killer: Killer, moment: Moment) -> Tally:
    """Rounds until one has a fault."""
    for _ in range(TRIES):
        killer.round(moment)
        if killer.tally.faults:
            break
    return killer.tally

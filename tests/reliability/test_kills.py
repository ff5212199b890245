"""SIGKILL at named points of a visit (G1), and the teeth of the search for losses."""

from pathlib import Path

import pytest

from tools.kill_child import Break
from tools.kill_renewals import Killer, Moment

POINTS = ("saved residency", "confirmed")


@pytest.mark.req("G1")
@pytest.mark.timeout(300)
def test_a_killed_visit_loses_doubles_and_halves_no_submission(tmp_path: Path) -> None:
    killer = Killer(tmp_path, len(POINTS))
    for word in POINTS:
        killer.round(Moment(word=word))
    tally = killer.close()
    assert tally.faults == []
    assert (tally.rounds, tally.told) == (2, 1)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("broken", "word", "words"),
    [
        (Break.EARLY, "confirmed", "confirmed and lost"),
        (Break.PARTS, "between", "does not have its parts once"),
        (Break.TWICE, "finished", "does not have its parts once"),
    ],
)
def test_a_broken_build_is_found_out(broken: Break, word: str, words: str, tmp_path: Path) -> None:
    killer = Killer(tmp_path, 1, broken)
    killer.round(Moment(word=word))
    assert words in "\n".join(killer.tally.faults)

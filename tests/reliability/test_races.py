"""Processes that want the same at the same moment: a few rounds; `make soak` runs thousands."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.reliability import caregiver_racing, racing
from tests.reliability.races import WON, Outcomes, opened, race, table

PROCESSES = 4


def run(module: ModuleType, url: str, key: Path) -> list[Outcomes]:
    """Each kind twice, shown."""
    rounds = 2 * len(module.ATTEMPTS)
    done = race(
        module.attempt, url, key, rounds=rounds, processes=PROCESSES, prepare=module.prepare
    )
    sys.stdout.write(table(done))
    assert [outcomes.count(WON) for outcomes in done] == [1] * rounds
    return done


@pytest.mark.req("R10", "T9")
def test_one_of_four_processes_wins_each_round(url: str, key: Path) -> None:
    done = run(racing, url, key)
    assert {word for outcomes in done for word in outcomes} == {WON, racing.LATE, "conflict"}
    with opened(url, key).reading() as uow:
        assert uow.audit.verify() == (2, None)


@pytest.mark.req("C2", "C3", "C7")
def test_one_of_four_gets_the_slot_the_pin_and_the_caregiver(url: str, key: Path) -> None:
    done = run(caregiver_racing, url, key)
    for kind, word in enumerate(("caregiver_slots_taken", "caregiver_pin_wrong", "ended")):
        assert {said for each in done[kind::3] for said in each} == {WON, word}
    assert done[5][0] == WON, "the one who says family is let in, and nobody after it"

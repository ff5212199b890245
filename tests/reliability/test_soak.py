"""Soak adds up over runs, loses at most a batch when it is killed, and never calls a fault good."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest

from tests.reliability.harnesses import HARNESSES
from tests.reliability.soak import Batch, Harness, Soak

Answer = Callable[[Path, int], Batch]


class Killed(BaseException):
    """The process ends here."""


class Tried:
    """A harness whose batches are ten rounds, and what it was asked."""

    def __init__(self, name: str, weight: int = 1, bites: bool = True, wanted: int = 999) -> None:
        self.seeds: list[int] = []
        self.faults: Sequence[str] = ()
        self.raises: BaseException | None = None
        self.harness = Harness(name, "G0", wanted, weight, self._batch, lambda _folder: bites)

    def _batch(self, folder: Path, seed: int) -> Batch:
        assert list(folder.iterdir()) == []
        self.seeds.append(seed)
        if self.raises is not None:
            raise self.raises
        return Batch(10, self.faults)


def soak(tmp_path: Path, *tried: Tried) -> Soak:
    """Every look at its clock is a second later than the last: a batch takes one."""
    return Soak(
        tmp_path / "out" / "soak.json", [each.harness for each in tried], clock=count().__next__
    )


def test_rounds_add_up_over_runs_and_no_seed_comes_twice(tmp_path: Path) -> None:
    tried = Tried("a")
    for _ in range(2):
        soak(tmp_path, tried).run(seconds=10)
    total = soak(tmp_path, tried).sums["a"]
    assert tried.seeds == list(range(total.batches))
    assert (total.batches, total.rounds, total.bit, total.faults) == (5, 50, True, [])


def test_a_run_killed_in_a_batch_loses_that_batch_only(tmp_path: Path) -> None:
    tried = Tried("a")
    soak(tmp_path, tried).run(seconds=10)
    assert tried.seeds == [0, 1]
    tried.raises = Killed()
    with pytest.raises(Killed):
        soak(tmp_path, tried).run(seconds=10)
    tried.raises = None
    assert soak(tmp_path, tried).sums["a"].rounds == 20
    soak(tmp_path, tried).run(seconds=10)
    assert tried.seeds == [0, 1, 2, 2, 3, 4]
    assert soak(tmp_path, tried).sums["a"].rounds == 50


def test_time_goes_by_weight_and_first_to_a_harness_that_wants_rounds(tmp_path: Path) -> None:
    light, heavy, full = Tried("light"), Tried("heavy", weight=3), Tried("full", wanted=0)
    soak(tmp_path, light, heavy, full).run(seconds=400)
    assert 2.5 < len(heavy.seeds) / len(light.seeds) < 3.5
    assert full.seeds == []


@pytest.mark.parametrize("way", ["fault", "exception"])
def test_a_failure_stays_and_names_its_seed(tmp_path: Path, way: str) -> None:
    bad, good = Tried("bad"), Tried("good")
    bad.faults = ["lost one"] if way == "fault" else ()
    bad.raises = RuntimeError("lost one") if way == "exception" else None
    run = soak(tmp_path, bad, good)
    run.run(seconds=40)
    assert (bad.seeds, len(good.seeds) > 3, run.all_good()) == ([0], True, False)
    later = soak(tmp_path, bad, good)
    assert not later.all_good()
    (fault,) = later.sums["bad"].faults
    assert fault.startswith("seed 0: ")
    assert "lost one" in later.table()


def test_a_tooth_that_does_not_bite_is_a_failure(tmp_path: Path) -> None:
    run = soak(tmp_path, toothless := Tried("toothless", bites=False))
    assert run.all_good()
    run.run(seconds=20)
    assert (toothless.seeds, run.all_good()) == ([], False)
    assert run.table().splitlines()[-1].split() == ["toothless", "G0", "0", "999", "0", "NO"]


def test_every_harness_has_a_name_of_its_own() -> None:
    names = {each.name for each in HARNESSES}
    assert len(names) == len(HARNESSES) > 10
    assert all(each.wanted > 0 and each.weight > 0 for each in HARNESSES)

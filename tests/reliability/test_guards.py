"""Two who meet where the guard is: one gets it, and in a build without guards both do (T9)."""

from pathlib import Path

import pytest

from tests.reliability.guards import THINGS, Guarded, meet, named, without_guards
from tests.reliability.races import WON, opened


@pytest.mark.req("R10", "C2", "C3", "C7", "T9")
@pytest.mark.parametrize("thing", THINGS, ids=named)
def test_one_of_two_gets_it_and_without_guards_both_do(
    thing: Guarded, url: str, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sorted(meet(thing, url, key, number=2)) == sorted((WON, thing.lost))
    opened(url, key).close()
    opened.cache_clear()
    without_guards(monkeypatch, url)
    assert meet(thing, url, key, number=4) == [WON, WON]

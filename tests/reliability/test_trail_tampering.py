"""Some of the tamperings of `make soak`, and a build that finds none of them."""

from pathlib import Path

import pytest

from kiosk.adapters.db.store.audit_trail import SqlAudit
from tests.reliability.trail_tampering import TAMPERINGS, faults

ROUNDS = 20 * len(TAMPERINGS)


@pytest.mark.req("T13")
def test_every_tampering_is_found_at_its_first_entry(tmp_path: Path) -> None:
    assert [*faults(tmp_path, seed=2026, rounds=ROUNDS)] == []


def test_a_build_that_compares_no_mac_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqlAudit, "_fits", lambda *_anything: True)
    assert [*faults(tmp_path, seed=2026, rounds=len(TAMPERINGS))] != []

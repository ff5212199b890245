"""Heads that are kept outside the database, against the file and the fake."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.adapters.audit_anchors import ASIDE, FileAuditAnchors
from kiosk.domain.trail.heads import Head
from kiosk.errors import ErrorCode
from kiosk.ports.audit_anchors import Anchor, Anchors, AuditAnchors
from tests.fakes.audit_anchors import FakeAuditAnchors
from tests.fakes.vault import FakeVault
from tests.refusals import refusal_of

pytestmark = pytest.mark.req("T13")

AT = datetime(2026, 11, 20, 15, 36, tzinfo=UTC)
KEPT = Anchors(AT, restored=True, anchors=(Anchor(Head("K1", 7, "ab" * 32), AT),))


@pytest.fixture(params=["file", "fake"])
def anchors(request: pytest.FixtureRequest, tmp_path: Path) -> AuditAnchors:
    if request.param == "fake":
        return FakeAuditAnchors(kept=None)
    return FileAuditAnchors(tmp_path / "kiosk.key", FakeVault())


def test_what_is_written_is_read_until_it_is_put_aside(anchors: AuditAnchors) -> None:
    assert anchors.read() is None
    anchors.put_aside(AT)
    with anchors.turn():
        anchors.write(KEPT)
    assert anchors.read() == KEPT
    anchors.put_aside(AT)
    assert anchors.read() is None


def test_the_file_is_for_its_owner_and_of_one_key(tmp_path: Path) -> None:
    file = tmp_path / "audit-heads.json"
    anchors = FileAuditAnchors(tmp_path / "kiosk.key", FakeVault())
    anchors.write(KEPT)
    assert file.stat().st_mode & 0o777 == 0o600
    other = FileAuditAnchors(tmp_path / "kiosk.key", FakeVault(secret=b"other"))
    assert refusal_of(other.read).code is ErrorCode.AUDIT_HEADS_FORGED
    whole = file.read_text(encoding="utf-8")
    for forged in (whole.replace("7", "6"), whole[:40], "[]", '{"mac": 1}', "", '{"mac": "zz"}'):
        file.write_text(forged, encoding="utf-8")
        assert refusal_of(anchors.read).code is ErrorCode.AUDIT_HEADS_FORGED, forged
    anchors.put_aside(AT)
    (aside,) = tmp_path.glob(f"{ASIDE}*")
    assert aside.name == "audit-heads-before-restore-2026-11-20T153600.000000.json"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    anchors = FileAuditAnchors(tmp_path / "none" / "kiosk.key", FakeVault())
    assert refusal_of(anchors.write, KEPT).code is ErrorCode.OUT_NOT_WRITTEN
    assert anchors.read() is None

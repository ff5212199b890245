"""A writer of the database cuts the audit trail: each cut is named, though every link fits."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
import pytest

from kiosk.adapters.audit_anchors import NAME
from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.heads import Head, Missing, Unchecked, Why, parse_head
from kiosk.services.changing import note
from kiosk.services.keeping.anchor_heads import anchor_heads
from kiosk.services.keeping.verify_audit import AuditAnswer, verify_audit
from kiosk.settings import KioskSettings, Settings
from tests.postgresql import PostgreSql
from tests.tampering import without_triggers

pytestmark = pytest.mark.req("T13")


@dataclass
class Trail:
    """A store with two kiosks; the courier wrote down its heads after `early` was copied."""

    settings: Settings
    early: Path

    @property
    def file(self) -> Path:
        return self.settings.data.folder / "kiosk.db"

    @property
    def anchors(self) -> Path:
        return self.settings.key.file.with_name(NAME)

    def grow(self, kiosk_id: str = "K1", by: int = 1) -> None:
        with self.open(kiosk_id) as kiosk:
            for _ in range(by):
                note(kiosk.ports, Event.HELP_CALLED, OPERATOR)

    def open(self, kiosk_id: str = "K1") -> OpenKiosk:
        return open_kiosk(replace(self.settings, kiosk=KioskSettings(id=kiosk_id)))

    def anchor(self) -> None:
        with self.open() as kiosk:
            kiosk.do(anchor_heads, COURIER)

    def verify(self, *told: Head) -> AuditAnswer:
        with self.open() as kiosk:
            return kiosk.do(verify_audit, OPERATOR, told)


@pytest.fixture
def trail(tmp_path: Path) -> Trail:
    settings = set_up(tmp_path / "config.toml", {"name": "Green Leaf"}).settings
    made = Trail(settings, tmp_path / "early.db")
    made.grow(by=3)
    made.grow("K2", by=4)
    shutil.copy(made.file, made.early)
    made.grow(by=2)
    made.grow("K2")
    made.anchor()
    return made


def all_deleted(trail: Trail) -> None:
    without_triggers(trail.file, "DELETE FROM audit_entry", "DELETE FROM audit_head")


def an_earlier_head(trail: Trail) -> None:
    without_triggers(
        trail.file,
        f"ATTACH '{trail.early}' AS early",
        "UPDATE audit_head SET (seq, last, mac) = "
        "(SELECT seq, last, mac FROM early.audit_head WHERE chain = 'K1') WHERE chain = 'K1'",
        "DELETE FROM audit_entry WHERE chain = 'K1' AND "
        "seq > (SELECT seq FROM early.audit_head WHERE chain = 'K1')",
    )


def a_chain_removed(trail: Trail) -> None:
    without_triggers(
        trail.file,
        "DELETE FROM audit_entry WHERE chain = 'K2'",
        "DELETE FROM audit_head WHERE chain = 'K2'",
    )


def an_older_file(trail: Trail) -> None:
    shutil.copy(trail.early, trail.file)


CUTS: dict[Callable[[Trail], None], tuple[Missing, ...]] = {
    all_deleted: (Missing("K1", 7, 0), Missing("K2", 5, 0)),
    an_earlier_head: (Missing("K1", 7, 5),),
    a_chain_removed: (Missing("K2", 5, 0),),
    an_older_file: (Missing("K1", 7, 5), Missing("K2", 5, 4)),
}


@pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.__name__)
def test_a_cut_is_named_with_its_chain_and_count(
    trail: Trail, cut: Callable[[Trail], None], caplog: pytest.LogCaptureFixture
) -> None:
    well = trail.verify()
    assert (well.ok, well.entries, well.missing, well.unchecked) == (True, 12, (), ())
    cut(trail)
    found = trail.verify()
    assert (found.ok, found.first_bad, found.missing) == (False, None, CUTS[cut])
    before = trail.anchors.read_bytes()
    trail.anchor()
    assert trail.anchors.read_bytes() == before
    assert "lacks entries" in caplog.text
    gone = {each.chain for each in CUTS[cut]}
    for chain in gone:
        trail.grow(chain, by=10)
    trail.anchor()
    assert [each.chain for each in trail.verify().missing] == sorted(gone)
    assert all(each.found > each.anchored for each in trail.verify().missing)


@pytest.fixture
def on_postgresql(tmp_path: Path, postgresql: PostgreSql) -> Iterator[Trail]:
    url = postgresql.empty()
    (tmp_path / "config.toml").write_text(f'[data]\nurl = "{url}"\n', encoding="utf-8")
    made = Trail(set_up(tmp_path / "config.toml", {}).settings, tmp_path)
    made.grow("K2", by=3)
    made.anchor()
    yield made
    postgresql.drop(url)


def test_a_chain_that_is_removed_from_postgresql_is_named(on_postgresql: Trail) -> None:
    assert on_postgresql.verify().ok
    with psycopg.connect(on_postgresql.settings.data.url, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")  # no trigger fires
        connection.execute("DELETE FROM audit_entry WHERE chain = 'K2'")
        connection.execute("DELETE FROM audit_head WHERE chain = 'K2'")
    found = on_postgresql.verify()
    assert (found.ok, found.first_bad) == (False, None)
    assert found.missing == (Missing("K2", 3, 0),)


def test_heads_that_are_forged_without_the_key_are_refused(trail: Trail, tmp_path: Path) -> None:
    a_chain_removed(trail)
    kept = json.loads(trail.anchors.read_bytes())
    kept["heads"] = [head for head in kept["heads"] if head["chain"] != "K2"]
    trail.anchors.write_text(json.dumps(kept), encoding="utf-8")
    forged = trail.verify()
    assert (forged.ok, forged.first_bad, forged.missing) == (False, None, ())
    assert forged.unchecked == (Unchecked("K1", Why.FORGED),)
    other = set_up(tmp_path / "other" / "config.toml", {}).settings
    shutil.copy(other.key.file.with_name(NAME), trail.anchors)
    assert trail.verify().unchecked == (Unchecked("K1", Why.FORGED),)


def test_without_the_file_a_head_on_paper_still_names_the_cut(trail: Trail) -> None:
    with trail.open() as kiosk, kiosk.ports.reading() as uow:
        printed, of_k2 = (parse_head(head.short) for head in uow.audit.heads())
    assert printed is not None
    assert of_k2 is not None
    assert trail.verify(printed, of_k2).ok
    an_older_file(trail)
    trail.anchors.unlink()
    found = trail.verify(printed)
    assert (found.ok, found.missing) == (False, (Missing("K1", 7, 5),))
    assert found.unchecked == (Unchecked("K2", Why.NO_FILE),)
    blind = trail.verify()
    assert (blind.ok, blind.anchors) == (True, None)
    assert {each.why for each in blind.unchecked} == {Why.NO_FILE}


def test_what_was_never_written_down_is_said_and_then_written(trail: Trail) -> None:
    trail.grow("K9", by=2)
    assert trail.verify().unchecked == (Unchecked("K9", Why.OTHER_KIOSK),)
    again = trail.verify()
    assert (again.ok, again.unchecked) == (True, ())
    assert trail.anchors.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_takes_no_file_stops_nothing(
    trail: Trail, caplog: pytest.LogCaptureFixture
) -> None:
    trail.anchors.unlink()
    trail.anchors.mkdir()
    trail.anchor()
    assert "were not written down" in caplog.text
    assert trail.verify().ok is False

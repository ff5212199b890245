"""Backup, restore, purge and the key on paper, as IT does it from the terminal."""

import shutil
from pathlib import Path

import pytest

from tests.journeys.command_line import Machine, run_apart


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine").init()


def test_a_lost_disk_is_made_good_from_key_and_backup(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "nightly.backup"
    machine.run("line", "long", "--minutes", "20")
    taken = machine.run("backup", file, "--json").answer
    assert (taken["file"], taken["bytes"]) == (str(file), file.stat().st_size)
    machine.run("line", "none")
    shutil.rmtree(machine.folder / "data")
    done = machine.run("restore", file)
    assert done.code == 0, done.err
    assert "are back" in done.out
    assert machine.run("doctor", "--json").code in (0, 1)
    assert (machine.folder / "data" / "home.json").is_file()
    assert "20" in machine.run("line", "long", "--minutes", "20").out
    assert machine.run("audit", "verify", "--json").answer["ok"] is True


def test_a_restore_says_where_the_data_from_before_lie(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "nightly.backup"
    taken = machine.run("backup", file)
    assert "looked through" in taken.out
    assert "Keep the key" in taken.out
    done = run_apart("--config", machine.config, "restore", file, "--json").answer
    aside = Path(done["kept_aside"])
    assert done["restored"] == str(file)
    assert (aside / "kiosk.db").is_file()
    assert str(machine.folder / "data") in machine.run("restore", file).out
    assert machine.run("restore", aside / "kiosk.db").code == 0


def test_what_cannot_be_done_is_refused_with_words(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "nightly.backup"
    machine.run("backup", file)
    assert machine.run("backup", file, "--json").refusal == "backup_exists"
    assert machine.run("backup", tmp_path / "none" / "f", "--json").refusal == "out_not_written"
    assert machine.run("restore", tmp_path / "none", "--json").refusal == "file_gone"
    assert machine.run("restore", machine.config, "--json").refusal == "backup_not_one"
    other = Machine(tmp_path / "other").init()
    assert other.run("restore", file, "--json").refusal == "backup_other_key"
    assert machine.run("backup").code == 2


def test_a_purge_says_what_it_destroyed(machine: Machine) -> None:
    nothing = {"drafts": 0, "pages": 0, "pins": 0, "codes": 0, "mails": 0, "traceless": True}
    assert machine.run("purge", "--json").answer == nothing
    assert machine.run("purge").out == ("Destroyed: 0 drafts, 0 pages, 0 PINs, 0 codes, 0 mails\n")

"""Backup, restore, purge and the key on paper, as IT does it from the terminal."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.adapters.vault.keys import FileVault
from kiosk.cli.commands import key_commands as keys
from kiosk.domain.desk.key_escrow import groups_of as key_groups
from kiosk.domain.store.chores import PURGE
from kiosk.letters.papers import staff
from kiosk.letters.sample_store import STORE
from kiosk.settings import load
from tests.journeys.command_line import Machine, run, run_apart
from tests.tampering import without_triggers


def test_a_lost_disk_is_made_good_from_key_and_backup(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "nightly.backup"
    machine.run("line", "long", "--minutes", "20")
    taken = machine.run("backup", file, "--json").answer
    assert (taken["file"], taken["bytes"]) == (str(file), file.stat().st_size)
    told = machine.run("backup", tmp_path / "another.backup").out
    assert "verified" in told
    assert "Keep the key" in told
    machine.run("line", "none")
    shutil.rmtree(machine.folder / "data")
    done = machine.run("restore", file)
    assert done.code == 0, done.err
    assert "was restored" in done.out
    assert machine.run("doctor").code == 0
    assert (machine.folder / "data" / "home.json").is_file()
    assert "20" in machine.run("line", "long", "--minutes", "20").out
    assert machine.run("audit", "verify", "--json").answer["ok"] is True
    again = run_apart("--config", machine.config, "restore", file, "--json").answer
    aside = Path(again["kept_aside"])
    assert again["restored"] == str(file)
    assert (aside / "kiosk.db").is_file()
    assert str(machine.folder / "data") in machine.run("restore", file).out
    assert machine.run("restore", aside / "kiosk.db").code == 0


def test_what_cannot_be_done_is_refused_with_words(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "nightly.backup"
    machine.run("backup", file)
    refused = {
        ("backup", file): "backup_exists",
        ("backup", tmp_path / "none" / "f"): "out_not_written",
        ("restore", tmp_path / "none"): "file_gone",
        ("restore", machine.config): "backup_not_one",
    }
    for words, code in refused.items():
        assert machine.run(*words, "--json").refusal == code
    other = Machine(tmp_path / "other").init()
    assert other.run("restore", file, "--json").refusal == "backup_other_key"


def groups_of_key(machine: Machine) -> tuple[str, ...]:
    """What the paper of this machine's key says."""
    return FileVault(load(machine.config)).escrow()


def test_a_lost_key_comes_back_from_its_paper(machine: Machine, tmp_path: Path) -> None:
    groups, key = groups_of_key(machine), machine.folder / "kiosk.key"
    before = key.read_bytes()
    assert machine.answer(groups, "keys", "restore", "--json").refusal == "key_exists"
    key.unlink()
    lines = [" ".join(groups[:4]), " ".join(groups[4:8]).lower(), "-".join(groups[8:])]
    done = machine.answer(lines, "keys", "restore")
    assert (done.code, key.read_bytes()) == (0, before)
    assert "Type the groups on the paper, starting with group 9 of 14" in done.err
    assert key.stat().st_mode & 0o777 == 0o400
    assert [group for group in groups if group in done.out + done.err] == []


def test_groups_that_are_wrong_write_no_key(machine: Machine, tmp_path: Path) -> None:
    groups, key = [*groups_of_key(machine)], machine.folder / "kiosk.key"
    key.unlink()
    wrong = [*groups[:6], "ZZZZ7", *groups[7:]]
    assert machine.answer(wrong, "keys", "restore", "--json").refusal == "key_group_wrong"
    assert "Group 7" in machine.answer(wrong, "keys", "restore").err
    short = machine.answer(groups[:5], "keys", "restore", "--json")
    assert short.refusal == "key_groups_missing"
    other = groups_of_key(Machine(tmp_path / "other").init())
    assert machine.answer(other, "keys", "restore", "--json").refusal == "key_wrong"
    newer = key_groups(2, bytes(32))
    assert machine.answer(newer, "keys", "restore", "--json").refusal == "key_paper_wrong"
    assert not key.exists()


def test_a_person_types_a_wrong_line_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups, key = groups_of_key(machine), machine.folder / "kiosk.key"
    key.unlink()
    monkeypatch.setattr(keys, "is_person", lambda: True)
    done = machine.answer([groups[1], *groups], "keys", "restore")
    assert done.code == 0
    assert "Group 1 is not right" in done.err
    assert key.is_file()


def test_the_sample_of_the_key_s_paper_is_of_no_real_key(tmp_path: Path) -> None:
    out = tmp_path / "key.pdf"
    assert run("slip", "--sample", "key_escrow", out).code == 0
    (page,) = PdfReader(out).pages
    text = " ".join(page.extract_text().split())
    assert all(group in text for group in staff.SAMPLES["key_escrow"].figures)
    assert "Lock it up" in text
    assert STORE.name in text
    assert page.mediabox[2:] == [612, 792]


def test_a_mail_server_that_is_away_keeps_no_purge_waiting(machine: Machine) -> None:
    settings = '[mailer]\nkind = "smtp"\nusername = "kiosk"\npassword_file = "gone"\n'
    machine.config.write_text(settings, encoding="utf-8")
    done = machine.run("deliver")
    assert (done.code, done.out) == (1, "due in 60\n")
    with machine.open() as kiosk, kiosk.ports.reading() as uow:
        assert uow.chores.done_at(PURGE) is not None


@pytest.mark.req("T13")
def test_a_cut_trail_is_named_and_a_restored_one_starts_over(
    machine: Machine, tmp_path: Path
) -> None:
    data = machine.folder / "data" / "kiosk.db"
    machine.run("backup", tmp_path / "early.backup")
    machine.run("line", "none")
    assert machine.run("deliver").code == 0
    whole = machine.run("audit", "verify", "--json").answer
    assert (whole["ok"], whole["missing"], whole["unchecked"]) == (True, [], [])
    assert machine.run("restore", tmp_path / "early.backup").code == 0
    assert len(list(machine.folder.glob("audit-heads-before-restore-*.json"))) == 1
    assert "after a restore" in machine.run("audit", "verify").out
    with machine.open() as kiosk, kiosk.ports.reading() as uow:
        (head,) = uow.audit.heads()
    assert machine.run("audit", "verify", "--head", head.short).code == 0
    assert machine.run("audit", "verify", "--head", "K1:7").code == 2
    without_triggers(data, "DELETE FROM audit_entry", "DELETE FROM audit_head")
    cut = machine.run("audit", "verify", "--json")
    gone = {"chain": "K1", "anchored": head.count, "found": 0}
    assert (cut.code, cut.answer["first_bad"], cut.answer["missing"]) == (1, None, [gone])
    told = machine.run("audit", "verify")
    assert (told.code, told.out.splitlines()[:2]) == (
        1,
        [
            "The audit trail was cut: 0 entries are left",
            f"Chain K1: {head.count} entries are missing. Recorded: {head.count}, still there: 0",
        ],
    )
    assert "audit verify" in machine.run("doctor").out
    kept = machine.folder / "audit-heads.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("K1", "K2"), encoding="utf-8")
    forged = machine.run("audit", "verify")
    assert forged.code == 1
    assert "not written with this key" in forged.out
    kept.unlink()
    assert "No heads are kept beside the key" in machine.run("audit", "verify").out
    assert machine.run("doctor").code == 0

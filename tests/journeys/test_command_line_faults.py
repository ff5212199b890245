"""Machines that are not well: each fault has its code, and words that name what to mend."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.journeys.command_line import Machine


def test_missing_settings_say_how_to_begin(tmp_path: Path) -> None:
    done = Machine(tmp_path).run("calls", "--json")
    assert done.refusal == "settings_missing"
    assert "init" in done.answer["error"]["words"]


FAULTS: Final = (
    ("[kiosk]\nnme = 1\n", "settings_key_unknown", "kiosk.nme"),
    ("[kisk]\n", "settings_key_unknown", "kisk"),
    ("[kiosk]\nidle_alert_s = 'soon'\n", "settings_value", "kiosk.idle_alert_s"),
    ("[kiosk]\ntime_zone = 'Mars'\n", "settings_value", "kiosk.time_zone"),
    ("[rmv]\nkind = 'phone'\n", "settings_value", "rmv.kind"),
    ("no toml", "settings_unreadable", "config.toml"),
)


def test_a_settings_fault_is_named_by_its_key(machine: Machine) -> None:
    for text, code, named in FAULTS:
        machine.config.write_text(text, encoding="utf-8")
        done = machine.run("deliver", "--json")
        assert done.refusal == code, text
        assert named in done.answer["error"]["words"], text


def test_a_fault_in_the_mailer_s_settings_is_the_doctor_s(machine: Machine) -> None:
    machine.config.write_text("[mailer]\nsender = 'nobody'\n", encoding="utf-8")
    checks = machine.run("doctor", "--json").answer["checks"]
    (advice,) = (check["advice"] for check in checks if check["name"] == "mailer")
    assert "mailer.sender" in advice


def test_a_missing_data_folder_is_named(machine: Machine) -> None:
    (machine.folder / "data").rename(machine.folder / "elsewhere")
    done = machine.run("calls", "--json")
    assert done.refusal == "data_folder_missing"
    assert str(machine.folder / "data") in done.answer["error"]["words"]


def test_a_missing_key_is_named(machine: Machine) -> None:
    (machine.folder / "kiosk.key").unlink()
    done = machine.run("calls", "--json")
    assert done.refusal == "key_missing"
    assert str(machine.folder / "kiosk.key") in done.answer["error"]["words"]


def test_a_key_that_does_not_fit_is_refused(machine: Machine, tmp_path: Path) -> None:
    other = Machine(tmp_path / "other").init()
    (machine.folder / "kiosk.key").unlink()
    (other.folder / "kiosk.key").rename(machine.folder / "kiosk.key")
    assert machine.run("calls", "--json").refusal == "key_wrong"
    assert machine.run("migrate", "--json").refusal == "key_wrong"


@pytest.mark.parametrize(
    ("revision", "code"), [("9999", "database_newer"), ("0000", "database_older")]
)
def test_a_database_of_another_version_is_refused(
    machine: Machine, revision: str, code: str
) -> None:
    with closing(sqlite3.connect(machine.folder / "data" / "kiosk.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()
    assert machine.run("calls", "--json").refusal == code


def test_a_file_that_is_no_database_is_refused(machine: Machine) -> None:
    (machine.folder / "data" / "kiosk.db").write_bytes(b"no database at all" * 1000)
    assert machine.run("calls", "--json").refusal == "record_unreadable"


def test_a_changed_audit_trail_is_found(machine: Machine) -> None:
    with closing(sqlite3.connect(machine.folder / "data" / "kiosk.db")) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE audit_entry SET event = 'help_called'")
        connection.commit()
    done = machine.run("audit", "verify", "--json")
    assert done.code == 1
    assert done.answer["ok"] is False
    assert done.answer["first_bad"] == 1
    assert machine.run("audit", "verify").code == 1


def test_a_settings_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = Machine(tmp_path / "file" / "below").run("init", "--json")
    assert done.refusal == "settings_unreadable"

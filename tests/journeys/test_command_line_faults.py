"""Machines with something wrong: each fault has its code, and words that name what to fix."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.journeys.command_line import Machine

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


def version(revision: str) -> Callable[[Path], object]:
    """Put another version into the database."""

    def change(folder: Path) -> None:
        with closing(sqlite3.connect(folder / "data" / "kiosk.db")) as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
            connection.commit()

    return change


def another_key(folder: Path) -> None:
    """Put a valid key there that is not this machine's."""
    (folder / "kiosk.key").unlink()
    (Machine(folder / "other").init().folder / "kiosk.key").rename(folder / "kiosk.key")


BROKEN: Final[dict[str, tuple[Callable[[Path], object], str, str]]] = {
    "no data": (lambda at: (at / "data").rename(at / "elsewhere"), "data_folder_missing", "/data"),
    "no key": (lambda at: (at / "kiosk.key").unlink(), "key_missing", "/kiosk.key"),
    "another key": (another_key, "key_wrong", ""),
    "newer data": (version("9999"), "database_newer", ""),
    "older data": (version("0000"), "database_older", ""),
    "no database": (
        lambda at: (at / "data" / "kiosk.db").write_bytes(b"no database at all" * 1000),
        "database_damaged",
        "",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_machine_with_a_fault_refuses_and_names_it(machine: Machine, fault: str) -> None:
    spoil, code, named = BROKEN[fault]
    spoil(machine.folder)
    done = machine.run("calls", "--json")
    assert done.refusal == code
    assert named.replace("/", f"{machine.folder}/") in done.answer["error"]["words"]
    if code == "key_wrong":
        assert machine.refusals("migrate") == ["key_wrong"]


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


def test_a_settings_file_that_is_missing_or_cannot_be_made_is_named(tmp_path: Path) -> None:
    missing = Machine(tmp_path).run("calls", "--json")
    assert missing.refusal == "settings_missing"
    assert "init" in missing.answer["error"]["words"]
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = Machine(tmp_path / "file" / "below").run("init", "--json")
    assert done.refusal == "settings_unreadable"

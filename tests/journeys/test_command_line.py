"""The operator's commands: set-up, boards, lists, refusals."""

import os
import stat
from pathlib import Path
from typing import Final

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.services.store.call_staff import call_staff
from tests.journeys.command_line import Machine, run, run_apart


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_program_runs_as_a_process_and_leaves_with_its_code(tmp_path: Path) -> None:
    new = Machine(tmp_path)
    config = ("--config", new.config)
    assert run_apart(*config, "calls", "--json").refusal == "settings_missing"
    new.init()
    assert run_apart(*config, "calls", "--json").answer == {"calls": []}
    assert run_apart(*config, "bogus").code == 2


def test_a_fault_of_the_program_is_told_without_a_traceback(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_ports: object, _actor: object) -> None:
        raise ZeroDivisionError("María")

    monkeypatch.setattr("kiosk.services.store.call_staff.see_calls", fail)
    done = machine.run("calls", "--json")
    assert done.refusal == "bug"
    assert "ZeroDivisionError" in done.err
    assert "María" not in done.err
    assert "support" in machine.run("calls").err


def test_control_c_ends_quietly(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_ports: object, _actor: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.services.store.call_staff.see_calls", stop)
    done = machine.run("calls")
    assert done.code != 0
    assert done.out == ""


def test_init_makes_everything_and_warns_about_the_key(tmp_path: Path) -> None:
    new = Machine(tmp_path / "kiosk")
    done = new.run("init", "--store", "Green Leaf", "--json")
    assert done.code == 0
    assert "Without it, everything is lost" in done.answer["warning"]
    assert mode(new.folder / "kiosk.key") == 0o400
    assert mode(new.folder / "data") == 0o700
    assert mode(new.folder / "data" / "kiosk.db") == 0o600
    assert new.run("doctor").code == 0


def test_init_takes_a_key_that_was_put_there(tmp_path: Path) -> None:
    old = Machine(tmp_path / "old").init()
    new = Machine(tmp_path / "new")
    new.folder.mkdir()
    (old.folder / "kiosk.key").rename(new.folder / "kiosk.key")
    assert new.run("init", "--json").answer["key_made"] is False
    assert new.run("doctor").code == 0


def test_a_key_is_never_in_the_data_folder(tmp_path: Path) -> None:
    new = Machine(tmp_path)
    new.config.write_text('[key]\nfile = "data/kiosk.key"\n', encoding="utf-8")
    done = new.run("init", "--json")
    assert done.refusal == "settings_value"
    assert "key.file" in done.answer["error"]["words"]
    assert not (tmp_path / "data").exists()


def test_init_never_loses_a_key(machine: Machine) -> None:
    file = machine.folder / "kiosk.key"
    key = file.read_bytes()
    assert machine.refusals("init") == ["key_exists"]
    assert file.read_bytes() == key
    file.unlink()
    assert machine.refusals("init") == ["key_missing"]
    assert not file.exists()


ON_A_NEW_MACHINE: Final[dict[str, tuple[object, str]]] = {
    "list renewals": ({"renewals": []}, "There are no renewals\n"),
    "list designations": ({"designations": []}, "There are no designations\n"),
    "list outbox": ({"outbox": []}, "No email is waiting\n"),
    "calls": ({"calls": []}, "No help calls\n"),
    "migrate": ({"backup": None}, "The database is up to date\n"),
    "purge": (
        {
            "drafts": 0,
            "pages": 0,
            "pins": 0,
            "codes": 0,
            "mails": 0,
            "tries": 0,
            "tallies": 0,
            "traceless": True,
        },
        "Deleted: 0 drafts, 0 pages, 0 PINs, 0 codes, 0 emails\n",
    ),
}


def test_every_command_answers_a_program_and_a_person(machine: Machine) -> None:
    for command, (answer, words) in ON_A_NEW_MACHINE.items():
        assert machine.run(*command.split(), "--json").answer == answer, command
        assert machine.run(*command.split()).out == words, command


def test_options_may_be_anywhere(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (
        ("list", "renewals", "--json", "--config", machine.config),
        ("list", "--json", "renewals", f"--config={machine.config}"),
        (f"--config={machine.config}", "--json", "list", "renewals"),
    ):
        assert run(*words).answer == {"renewals": []}
    monkeypatch.setitem(os.environ, "KIOSK_CONFIG", str(machine.config))
    assert run("calls", "--json").answer == {"calls": []}


WRONG_USE: Final = (
    "", "--config", "bogus", "line often", "line some --minutes 0",
    f"line some --patients {'x' * 121}", "import certifications", "import pets x.csv", "show",
    "store phone", "list -- --json", "backup",
)  # fmt: skip


def test_wrong_use_is_told_apart_from_a_refusal_and_from_help(machine: Machine) -> None:
    for words in WRONG_USE:
        done = machine.run(*words.split())
        assert done.code == 2, words
        assert done.err, words
    asked = machine.run("import", "--help")
    assert asked.code == 0
    assert "--skip-bad" in asked.out


@pytest.mark.req("S2")
def test_the_line_board_is_set_and_home_repainted(machine: Machine) -> None:
    done = machine.run("line", "some", "--minutes", "20", "--patients", "Un cafe\u0301", "--json")
    assert done.answer["words"] == "Some wait, about 20 min"
    assert done.answer["patients"] == "Un café"
    assert "Some wait, about 20 min" in (machine.folder / "data" / "home.json").read_text("utf-8")
    assert machine.run("line", "closed").out == "The board now says: Closed\n"


def test_store_settings_are_changed_by_name(machine: Machine) -> None:
    assert machine.run("store", "phone=617-555-0199", "--why", "new line").code == 0
    assert "617-555-0199" in (machine.folder / "data" / "home.json").read_text("utf-8")
    assert machine.run("store", "name=Leaf", "--json").answer == {"saved": ["name"]}
    done = machine.run("store", "colour=green", "--json")
    assert done.refusal == "settings_key_unknown"
    assert "colour" in done.answer["error"]["words"]


def test_deliver_ends_with_when_it_is_due_again(machine: Machine) -> None:
    assert machine.run("deliver").out.splitlines()[-1] == "due in 86400"  # the next purge
    assert 86_000 < machine.run("deliver", "--json").answer["due_in"] <= 86_400


def test_an_unknown_reference_is_refused_in_words(machine: Machine) -> None:
    assert machine.run("show", "K1-00000", "--json").refusal == "not_found"
    done = machine.run("show", "K1-00000")
    assert (done.code, done.out) == (1, "")
    assert done.err == "There is no such record. Check the reference\n"


@pytest.mark.req("S4")
def test_a_call_is_listed_with_step_and_kiosk(machine: Machine) -> None:
    with machine.open() as kiosk:
        kiosk.do(call_staff, VISITOR, "residency", "en")
    (call,) = machine.run("calls", "--json").answer["calls"]
    assert (call["kiosk"], call["step"]) == ("K1", "residency")
    assert "residency" in machine.run("calls").out


def checks(machine: Machine) -> dict[str, dict[str, object]]:
    """What the doctor finds, by the names of the parts."""
    found = machine.run("doctor", "--json").answer["checks"]
    assert all(set(check) == {"name", "ok", "word", "advice"} for check in found)
    return {check["name"]: check for check in found}


def test_doctor_says_what_to_do_about_each_fault(machine: Machine) -> None:
    assert "Ready" in machine.run("doctor").out
    sound = checks(machine)
    assert sound.keys() >= {
        "database",
        "key",
        "disk",
        "camera",
        "printer",
        "mailer",
        "rmv",
        "folders",
    }
    machine.config.write_text(
        '[camera]\nsource = "/nowhere/camera"\n[rmv]\nkind = "folder"\n'
        '[files]\nfolders = ["stick"]\n[printer]\nfolder = "config.toml/x"\n'
        '[mailer]\nfolder = "config.toml/y"\n',
        encoding="utf-8",
    )
    (machine.folder / "data").chmod(0o755)
    found = checks(machine)
    wrong = {name for name, check in found.items() if not check["ok"]}
    assert wrong == {"camera", "rmv", "printer", "mailer", "data", "folders"}
    assert all(found[name]["advice"] for name in wrong)
    assert "files.shared" in str(found["folders"]["advice"])
    assert machine.run("doctor", "--json").code == 1
    (machine.folder / "data" / "kiosk.db").unlink()
    database = checks(machine)["database"]
    assert not database["ok"]
    assert "init" in str(database["advice"])

"""tools/setup on make-believe systems: what it asks for, installs, refuses and leaves alone."""

import os
from pathlib import Path

import pytest

from tests.tools.machines import PACKAGES, REAL, ROOT, Machine, debian_machine

APT_LINE = "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libegl1'"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian machine with all packages, root, and a .venv that is up to date."""
    return debian_machine(tmp_path)


def asked_for(machine: Machine) -> list[str]:
    """What apt-get is asked to install."""
    calls = [call.partition("DPkg::Lock::Timeout=120 ")[2] for call in machine.called()]
    return list(dict.fromkeys(" ".join(calls).split()))


def test_a_ready_machine_is_left_alone_in_silence(machine: Machine) -> None:
    done = machine.set_up()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert asked_for(machine) == []


def test_root_installs_only_what_is_missing(machine: Machine) -> None:
    names = [name for name in PACKAGES[2:] if name != "libglib2.0-0"]
    machine.has_packages(*names, "libglib2.0-0t64", provides="libglib2.0-0 (= 2.80), libgio")
    assert machine.set_up().returncode == 0
    assert "apt-get update -qq" in machine.called()
    assert asked_for(machine) == PACKAGES[:2]
    machine.set_up("test")
    assert asked_for(machine)[-3:] == ["dbus", "postgresql", "chromium"]


@pytest.mark.parametrize(
    ("sudo", "code", "said", "asked"),
    [
        ("exit 1", 1, APT_LINE, []),
        ("exit 0", 0, "", ["libegl1"]),
        ('case "$*" in *install*) exit 100;; esac', 1, "did not install", ["libegl1"]),
    ],
    ids=["the line to type is shown", "sudo installs", "a failure is told"],
)
def test_without_root(machine: Machine, sudo: str, code: int, said: str, asked: list[str]) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", sudo)
    machine.has_packages(*PACKAGES[1:])
    done = machine.set_up()
    assert done.returncode == code
    assert said in done.stderr
    assert asked_for(machine) == asked


def test_another_system_skips_the_packages_with_a_sentence(machine: Machine) -> None:
    (machine.programs / "dpkg-query").unlink()
    done = machine.set_up()
    assert (done.returncode, done.stderr) == (0, "")
    assert "not Debian" in done.stdout


def test_a_changed_lock_installs_with_hashes_once(machine: Machine) -> None:
    (machine.checkout / "requirements.lock").write_text("a==2\n")
    assert machine.set_up().returncode == 0
    assert machine.set_up().stdout == ""
    installs = [call for call in machine.called() if " install " in call]
    assert len(installs) == 1
    assert "--no-deps --require-hashes" in installs[0]


def test_a_failed_library_is_tried_again_next_time(machine: Machine) -> None:
    (machine.checkout / "requirements.lock").write_text("a==2\n")
    machine.has("venv-python", f'[ "$2" != pip ] || exit 1; {REAL} "$@"')
    assert machine.set_up().returncode == 1
    assert machine.set_up().returncode == 1


FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
DROPPED = "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool: Read timed out."
UNKNOWN = "WARNING: after connection broken by 'SSLError(1, [SSL: CERTIFICATE_VERIFY_FAILED])'"
FULL_FOR_APT = "E: You don't have enough free space in /var/cache/apt/archives/."
OFFLINE_FOR_APT = "E: Failed to fetch x.deb  Temporary failure resolving 'deb.debian.org'"


@pytest.mark.parametrize(
    ("program", "complaint", "sentence", "line"),
    [
        ("pip", FULL, "The disk is full", "df -h . /tmp"),
        ("pip", DROPPED, "The network did not answer", "make run"),
        ("pip", UNKNOWN, "certificate is not known here", "PIP_CERT=FILE make run"),
        ("apt-get", FULL_FOR_APT, "The disk is full", "df -h . /tmp"),
        ("apt-get", OFFLINE_FOR_APT, "The network did not answer", "make run"),
        ("apt-get", "E: Unable to locate package libegl1", "lists have no libegl1:", APT_LINE),
    ],
)
def test_what_keeps_something_away_is_one_sentence_and_a_line(
    machine: Machine, program: str, complaint: str, sentence: str, line: str
) -> None:
    fails = f'echo "{complaint}" >&2; exit 1'
    if program == "pip":
        (machine.checkout / "requirements.lock").write_text("a==2\n")
        machine.has("venv-python", f'[ "$2" != pip ] || {{ {fails}; }}; {REAL} "$@"')
    else:
        machine.has("apt-get", fails)
        machine.has("sudo", "exit 0")
        machine.has_packages(*PACKAGES[1:])
    told = machine.set_up().stderr.splitlines()
    assert sentence in told[0]
    assert told[1:] == [line]


def test_a_machine_without_python_is_reported(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    sentence, line = machine.set_up().stderr.splitlines()
    assert sentence.startswith("No Python 3.11 or later with its venv module was found")
    assert line == "PATH=FOLDER-OF-THAT-PYTHON:$PATH make run"


def test_a_python_without_venv_is_passed_over(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    machine.has("python3.11", 'case "$2" in *ensurepip*) exit 1;; esac')
    machine.has("python3.12", "")
    machine.set_up()
    assert any(call.startswith("python3.12 -m venv") for call in machine.called())


def test_a_disk_too_full_for_venv_is_reported(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    fails = "echo \"OSError: [Errno 28] No space left on device: '.venv/bin'\" >&2; exit 1"
    machine.has("python3", f'[ "$2" != venv ] || {{ {fails}; }}')
    assert machine.set_up().stderr.splitlines()[1:] == ["df -h . /tmp"]


@pytest.mark.parametrize("gone", ["installed.lock", "bin/python", "pyvenv.cfg"])
def test_a_half_made_venv_is_made_again(machine: Machine, gone: str) -> None:
    venv = machine.checkout / ".venv"
    (venv / gone).unlink()
    made = (
        f"import os; os.makedirs('.venv/bin'); open('.venv/pyvenv.cfg', 'w').write({str(venv)!r});"
        f" os.symlink('{machine.programs}/venv-python', '.venv/bin/python')"
    )
    machine.has("python3", f'[ "$2" != venv ] || {REAL} -c "{made}"')
    done = machine.set_up()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Making .venv with")
    assert machine.set_up().stdout == ""


def test_a_venv_of_someone_else_is_reported(machine: Machine) -> None:
    (machine.checkout / ".venv" / "installed.lock").unlink()
    machine.has("python3", "")
    (machine.programs / "rm").unlink()
    machine.has("rm", "echo 'rm: cannot remove: Permission denied' >&2; exit 1")
    line = machine.set_up().stderr.splitlines()[1]
    assert line == f"sudo rm -rf '{machine.checkout}/.venv' && make run"


@pytest.mark.parametrize(
    ("python", "real", "packages"),
    [
        ("exit 1", "", ["python3.11", "python3.11-venv"]),
        ('case "$2" in *ensurepip*) exit 1;; esac', "/usr/bin/python3.13", ["python3.13-venv"]),
    ],
    ids=["too old: a newer beside it", "without venv: the package of its venv"],
)
def test_a_system_whose_python_will_not_do_gets_what_it_lacks(
    machine: Machine, python: str, real: str, packages: list[str]
) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    machine.has("python3", python)
    if real:
        (machine.programs / "readlink").unlink()
        machine.has("readlink", f"echo {real}")
    machine.set_up()
    assert asked_for(machine) == packages


def test_an_unknown_goal_is_wrong_use(machine: Machine) -> None:
    assert machine.set_up("everything").returncode == 2


def test_the_scripts_can_be_started() -> None:
    scripts = ("tools/setup", "tools/lock", ".ci/run")
    assert all(os.access(ROOT / script, os.X_OK) for script in scripts)

"""tools/setup on make-believe systems: what it asks for, installs, refuses and leaves alone."""

import os
from pathlib import Path

import pytest

from tests.tools.machines import PACKAGES, REAL, ROOT, Machine, debian_machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian machine with all packages, root, and a .venv that is up to date."""
    return debian_machine(tmp_path)


def test_a_ready_machine_is_left_alone_in_silence(machine: Machine) -> None:
    done = machine.set_up()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not [call for call in machine.called() if call.startswith("apt-get")]


def test_root_installs_only_what_is_missing(machine: Machine) -> None:
    machine.has_packages(*PACKAGES[2:])
    assert machine.set_up().returncode == 0
    update, install = [call for call in machine.called() if call.startswith("apt-get")]
    assert update.split()[1] == "update"
    assert [word for word in install.split() if word.startswith("lib")] == PACKAGES[:2]


def test_a_package_provided_under_another_name_counts(machine: Machine) -> None:
    names = [name for name in PACKAGES if name != "libglib2.0-0"]
    machine.has_packages(*names, "libglib2.0-0t64", provides="libglib2.0-0 (= 2.80), libgio")
    done = machine.set_up()
    assert (done.returncode, done.stdout) == (0, "")


def test_tests_ask_for_their_programs_too(machine: Machine) -> None:
    machine.set_up("test")
    asked = [call for call in machine.called() if call.startswith("apt-get install")]
    assert asked[0].endswith("avahi-daemon dbus postgresql")


def test_without_root_the_line_to_type_is_shown(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    machine.has_packages(*PACKAGES[1:])
    done = machine.set_up()
    assert done.returncode == 1
    assert done.stderr.splitlines()[1] == (
        "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libegl1'"
    )


def test_sudo_without_a_password_installs(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 0")
    machine.has_packages(*PACKAGES[1:])
    assert machine.set_up().returncode == 0
    assert any("apt-get install" in call and "libegl1" in call for call in machine.called())


def test_a_failed_install_is_told(machine: Machine) -> None:
    machine.has("apt-get", "exit 100")
    machine.has_packages(*PACKAGES[1:])
    done = machine.set_up()
    assert done.returncode == 1
    assert "did not install" in done.stderr


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
APT_LINE = "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libegl1'"


@pytest.mark.parametrize(
    ("complaint", "sentence", "line"),
    [
        (FULL, "The disk is full", "df -h . /tmp"),
        (DROPPED, "The network did not answer", "make run"),
        (UNKNOWN, "certificate is not known here", "PIP_CERT=FILE make run"),
    ],
)
def test_what_keeps_libraries_away_is_one_sentence_and_a_line(
    machine: Machine, complaint: str, sentence: str, line: str
) -> None:
    (machine.checkout / "requirements.lock").write_text("a==2\n")
    fails = f'[ "$2" != pip ] || {{ echo "{complaint}" >&2; exit 1; }}'
    machine.has("venv-python", f'{fails}; {REAL} "$@"')
    told = machine.set_up().stderr.splitlines()
    assert sentence in told[0]
    assert told[1:] == [line]


@pytest.mark.parametrize(
    ("complaint", "sentence", "line"),
    [
        (FULL_FOR_APT, "The disk is full", "df -h . /tmp"),
        (OFFLINE_FOR_APT, "The network did not answer", "make run"),
        ("E: Unable to locate package libegl1", "lists have no libegl1:", APT_LINE),
    ],
)
def test_what_keeps_packages_away_is_one_sentence_and_a_line(
    machine: Machine, complaint: str, sentence: str, line: str
) -> None:
    machine.has("apt-get", f'echo "{complaint}" >&2; exit 100')
    machine.has("sudo", "exit 0")
    machine.has_packages(*PACKAGES[1:])
    told = machine.set_up().stderr.splitlines()
    assert sentence in told[0]
    assert told[1:] == [line]


def test_a_machine_without_python_is_told(machine: Machine) -> None:
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


def test_a_disk_too_full_for_venv_is_told(machine: Machine) -> None:
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


def test_a_venv_of_somebody_else_is_told(machine: Machine) -> None:
    (machine.checkout / ".venv" / "installed.lock").unlink()
    machine.has("python3", "")
    (machine.programs / "rm").unlink()
    machine.has("rm", "echo 'rm: cannot remove: Permission denied' >&2; exit 1")
    line = machine.set_up().stderr.splitlines()[1]
    assert line == f"sudo rm -rf '{machine.checkout}/.venv' && make run"


def test_a_system_whose_python_is_too_old_gets_a_newer_beside_it(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    machine.has("python3", "exit 1")
    machine.set_up()
    asked = [call for call in machine.called() if call.startswith("apt-get install")]
    assert asked[0].endswith("python3.11 python3.11-venv")


def test_a_system_python_without_venv_gets_the_package_of_its_venv(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    machine.has("python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    (machine.programs / "readlink").unlink()
    machine.has("readlink", "echo /usr/bin/python3.13")
    machine.set_up()
    asked = [call for call in machine.called() if call.startswith("apt-get install")]
    assert asked[0].endswith(" python3.13-venv")


def test_an_unknown_goal_is_wrong_use(machine: Machine) -> None:
    assert machine.set_up("everything").returncode == 2


def test_the_scripts_can_be_started() -> None:
    scripts = ("tools/setup", "tools/lock", ".ci/run")
    assert all(os.access(ROOT / script, os.X_OK) for script in scripts)

"""tools/setup on make-believe systems: what it asks for, installs, refuses and leaves alone."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
REAL_PROGRAMS = ("awk", "bash", "cmp", "cp", "dirname", "env", "grep", "readlink", "rm", "sed")
LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0",
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0",
    "libxcb-render-util0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core tzdata",
)
PACKAGES = " ".join(LIBRARIES).split()


@dataclass(frozen=True)
class Machine:
    """A checkout in a folder of its own and a PATH that holds only what a test put there."""

    checkout: Path
    programs: Path
    calls: Path

    def has(self, name: str, script: str) -> None:
        """Put a program on the PATH that notes its call and runs a line of shell."""
        program = self.programs / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >>"{self.calls}"\n{script}\n')
        program.chmod(0o755)

    def has_packages(self, *names: str, provides: str = "") -> None:
        rows = "".join(f"installed {name}, {provides}\n" for name in names)
        (self.programs / "rows").write_text(rows + "deinstall xvfb, \n")
        self.has("dpkg-query", f'while read -r row; do echo "$row"; done <"{self.programs}/rows"')

    def set_up(self, goal: str = "run") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.checkout / "tools" / "setup", goal],
            env={"PATH": str(self.programs)},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )

    def called(self) -> list[str]:
        return self.calls.read_text().splitlines() if self.calls.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian machine with all packages, root, and a .venv that is up to date."""
    checkout = tmp_path / "a checkout"
    made = Machine(checkout, tmp_path / "bin", tmp_path / "calls")
    venv = checkout / ".venv" / "bin"
    for folder in (checkout / "tools", venv, made.programs):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "setup", checkout / "tools")
    (checkout / "requirements.lock").write_text("a==1\n")
    (checkout / ".venv" / "installed.lock").write_text("a==1\n")
    (checkout / ".venv" / "pyvenv.cfg").write_text(f"command = python -m venv {checkout}/.venv\n")
    for name in REAL_PROGRAMS:
        (made.programs / name).symlink_to(shutil.which(name) or "/missing")
    made.has("id", "echo 0")
    made.has("apt-get", "")
    made.has_packages(*PACKAGES)
    made.has("venv-python", f'[ "$2" = pip ] || exec "{sys.executable}" "$@"')
    (venv / "python").symlink_to(made.programs / "venv-python")
    return made


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
    installs = [call for call in machine.called() if "pip install" in call]
    assert len(installs) == 1
    assert "--require-hashes" in installs[0]


def test_a_failed_library_is_tried_again_next_time(machine: Machine) -> None:
    (machine.checkout / "requirements.lock").write_text("a==2\n")
    machine.has("venv-python", f'[ "$2" != pip ] || exit 1; exec "{sys.executable}" "$@"')
    assert machine.set_up().returncode == 1
    assert machine.set_up().returncode == 1


def test_a_machine_without_python_is_told(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    done = machine.set_up()
    assert done.returncode == 1
    assert "Python 3.11 or later is needed" in done.stderr


def test_a_system_whose_python_is_too_old_gets_a_newer_beside_it(machine: Machine) -> None:
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    machine.has("python3", "exit 1")
    machine.set_up()
    asked = [call for call in machine.called() if call.startswith("apt-get install")]
    assert asked[0].endswith("python3.11 python3.11-venv")


def test_an_unknown_goal_is_wrong_use(machine: Machine) -> None:
    assert machine.set_up("everything").returncode == 2


def test_the_scripts_can_be_started() -> None:
    scripts = ("tools/setup", "tools/lock", ".ci/run")
    assert all(os.access(ROOT / script, os.X_OK) for script in scripts)

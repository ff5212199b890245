"""Make-believe machines that tools/setup runs on."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from sysconfig import get_path
from venv import EnvBuilder

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
REAL_PROGRAMS = ("awk", "bash", "cmp", "cp", "dirname", "env", "grep", "readlink", "rm", "sed")
LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0",
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0",
    "libxcb-render-util0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core tzdata",
)
REAL = f'exec "{sys.executable}"'
PACKAGES = " ".join(LIBRARIES).split()


@dataclass(frozen=True)
class Machine:
    """A checkout in its own folder and a PATH with only what a test put there."""

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

    def set_up(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.checkout / "tools" / "setup", *(arguments or ("run",))],
            env={"PATH": str(self.programs), **environment},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )

    def called(self) -> list[str]:
        return self.calls.read_text().splitlines() if self.calls.exists() else []


def debian_machine(folder: Path) -> Machine:
    """A Debian machine with all packages, root, and a .venv that is up to date."""
    checkout = folder / "a checkout"
    made = Machine(checkout, folder / "bin", folder / "calls")
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
    made.has("venv-python", f'case "$2" in pip | ensurepip) ;; *) {REAL} "$@" ;; esac')
    (venv / "python").symlink_to(made.programs / "venv-python")
    return made


def make_venv(checkout: Path) -> None:
    """Put a new .venv with this test's own pip into a checkout, by a lock it no longer has."""
    venv = checkout / ".venv"
    shutil.rmtree(venv)
    EnvBuilder(symlinks=True).create(venv)
    installed = Path(get_path("purelib"))
    new = Path(get_path("purelib", vars={"base": str(venv), "platbase": str(venv)}))
    for folder in (installed / "pip", *installed.glob("pip-*.dist-info")):
        (new / folder.name).symlink_to(folder)
    (venv / "installed.lock").touch()

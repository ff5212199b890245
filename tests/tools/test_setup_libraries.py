"""tools/setup with the real pip, tiny wheels in a folder for an index, and no network."""

import subprocess
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.tools.machines import Machine, debian_machine, make_venv

OFFLINE = {"PIP_CONFIG_FILE": "/dev/null", "PIP_NO_CACHE_DIR": "1", "PIP_RETRIES": "0"}


def wheel(index: Path, name: str, version: str, *requires: str) -> str:
    """Put a wheel into the index and return the line of a lock that pins it."""
    file = index / f"{name}-{version}-py3-none-any.whl"
    folder = f"{name}-{version}.dist-info"
    needs = "".join(f"Requires-Dist: {each}\n" for each in requires)
    files = {
        f"{name}.py": f"VERSION = {version!r}\n",
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        f"Provides-Extra: more\n{needs}",
        f"{folder}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with ZipFile(file, "w") as packed:
        for path, content in files.items():
            packed.writestr(path, content)
        packed.writestr(f"{folder}/RECORD", "".join(f"{path},,\n" for path in files))
    return f"{name}=={version} --hash=sha256:{sha256(file.read_bytes()).hexdigest()}\n"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A folder of wheels in place of the package index."""
    folder = tmp_path / "index"
    folder.mkdir()
    return folder


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return debian_machine(tmp_path)


def set_up(
    machine: Machine, index: Path, lock: Sequence[str], **environment: str
) -> subprocess.CompletedProcess[str]:
    """Set-up by this lock, with only this folder as an index unless the environment says so."""
    make_venv(machine.checkout)
    (machine.checkout / "requirements.lock").write_text("".join(lock))
    here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index)}
    return machine.set_up(**(OFFLINE | (environment or here)))


def installed(machine: Machine) -> list[str]:
    """What pip lists in the machine's .venv, apart from itself."""
    python = machine.checkout / ".venv" / "bin" / "python"
    listed = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True)
    return listed.stdout.split()


def test_what_the_lock_says_is_installed_when_the_index_has_newer(
    machine: Machine, index: Path
) -> None:
    lock = [wheel(index, "walker", "1", "shoe[more]>=1"), wheel(index, "shoe", "1")]
    for newer in ("1.1", "2"):
        wheel(index, "walker", newer)
        wheel(index, "shoe", newer)
    done = set_up(machine, index, lock)
    assert (done.returncode, done.stderr) == (0, "")
    assert installed(machine) == ["shoe==1", "walker==1"]


def test_a_lock_that_leaves_a_library_out_is_reported(machine: Machine, index: Path) -> None:
    lock = [wheel(index, "walker", "1", "shoe>=1")]
    done = set_up(machine, index, lock)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "requirements.lock is not whole (walker 1 requires shoe, which is not installed):"
        " write it anew with this line:",
        "make lock",
    ]
    assert not (machine.checkout / ".venv" / "installed.lock").exists()


def test_an_index_that_cannot_serve_is_one_sentence_and_a_line(
    machine: Machine, index: Path
) -> None:
    lock = [wheel(index, "walker", "1")]
    changed = [lock[0].replace("sha256:", "sha256:00")[:-3] + "\n"]
    (index / "walker-1-py3-none-any.whl").rename(index / "kept")
    lacks = set_up(machine, index, lock)
    assert lacks.stderr.splitlines() == [
        "The package index has no walker==1: name an index that has it, with this line:",
        "PIP_INDEX_URL=ADDRESS make run",
    ]
    gone = set_up(machine, index, lock, PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="1")
    assert gone.stderr.splitlines() == [
        "The network did not answer: check the connection, then type this line:",
        "make run",
    ]
    (index / "kept").rename(index / "walker-1-py3-none-any.whl")
    other = set_up(machine, index, changed)
    assert other.stderr.splitlines() == [
        "The package index's walker==1 is not the file that requirements.lock names:"
        " clear the cache and try again with this line:",
        ".venv/bin/python -m pip cache purge; make run",
    ]

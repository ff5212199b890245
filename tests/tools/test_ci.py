""".ci/run on a scratch checkout: set-up from nothing, all imports, and nothing left behind."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S
from tests.tools.machines import ROOT
from tools import imports

GIT = shutil.which("git") or "/usr/bin/git"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A git checkout whose set-up makes a folder and whose python and make note their calls."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / ".gitignore").write_text("build/\ncalls\n")
    program(tmp_path / "python", 'echo python "$@" >>calls')
    program(
        tmp_path / "tools" / "setup",
        'echo setup "$@" >>calls; mkdir -p "$2/bin"; cp python "$2/bin/python"',
    )
    subprocess.run([GIT, "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def program(file: Path, script: str) -> None:
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def judge(checkout: Path, tests: str) -> subprocess.CompletedProcess[str]:
    """Run .ci/run with a line of shell for `make test`."""
    (checkout / "Makefile").write_text(f"test:\n\t@{tests}\n")
    return subprocess.run(
        [checkout / ".ci" / "run"], capture_output=True, text=True, timeout=PATIENCE_S
    )


def test_set_up_is_proved_in_an_environment_that_is_gone_before_the_tests(checkout: Path) -> None:
    done = judge(checkout, "test ! -e build/fresh-venv && echo tests >>calls")
    assert done.returncode == 0, done.stderr
    assert (checkout / "calls").read_text().splitlines() == [
        "setup test build/fresh-venv",
        "python -m tools.imports",
        "tests",
    ]


@pytest.mark.parametrize("litter", ["mkdir data", "echo x >left.txt", "echo x >>python"])
def test_tests_that_leave_something_in_the_checkout_fail_the_run(
    checkout: Path, litter: str
) -> None:
    subprocess.run([GIT, "add", "-A"], cwd=checkout, check=True)
    done = judge(checkout, litter)
    assert done.returncode == 1
    assert "The tests left something in the checkout" in done.stderr
    assert litter.split()[-1].lstrip(">") in done.stderr


def test_a_library_that_only_a_function_imports_is_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_text("def work():\n    from json import loads, nothing\n")
    (tmp_path / "b.py").write_text("def work():\n    import not_installed.part\n")
    assert imports.main((str(tmp_path),)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["json nothing", "not_installed.part "]

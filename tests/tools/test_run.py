"""`make run` opens the window on a screen, and else says where the demo's things lie."""

import json
import subprocess
from pathlib import Path

import pytest

from tools import run

SUMMARY = {
    "renewal": {"reference": "K3-7F2QM", "status": "submitted"},
    "screens": [{"name": "home", "png": "screens/01-home.png"}],
    "prints": ["prints/confirmation.pdf"],
    "mails": [],
    "data": "data",
}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """The command lines that were started, on a machine without a screen."""
    lines: list[list[str]] = []

    def start(line: list[str], *, check: bool) -> subprocess.CompletedProcess[str]:
        lines.append(line[1:])
        return subprocess.CompletedProcess(line, 3 if check else 0)

    monkeypatch.setattr("subprocess.run", start)
    monkeypatch.setattr(run, "DEMO", tmp_path)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    (tmp_path / "summary.json").write_text(json.dumps(SUMMARY))
    return lines


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_gets_the_window(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "x")
    assert run.main(["--kiosk"]) == 0
    assert started == [["-m", "ui", "--kiosk"]]


def test_without_a_screen_the_demo_plays_and_says_where_its_things_lie(
    started: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main([]) == 0
    assert started == [["-m", "ui", "--demo", str(tmp_path)]]
    said = capsys.readouterr().out
    assert said.startswith("No screen was found")
    assert f"Pictures of the screens: 1 in {tmp_path / 'screens'}" in said
    assert f"Printed papers: 1 in {tmp_path / 'prints'}" in said
    assert "Mails: none" in said


def test_a_failed_demo_fails_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], started: list[list[str]]
) -> None:
    failed = subprocess.CompletedProcess[str]([], 1)
    monkeypatch.setattr("subprocess.run", lambda line, check: failed)
    assert run.main([]) == 1
    assert started == []
    assert "Printed papers" not in capsys.readouterr().out

"""`make run` opens the window on a screen, and otherwise says where the demo's things are."""

import json
import os
import signal
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.places import demonstration_folder
from tools import run

SUMMARY = {
    "renewal": {"reference": "K3-7F2QM", "status": "submitted"},
    "screens": [{"name": "home", "png": "screens/01-home.png"}],
    "prints": ["prints/confirmation.pdf"],
    "mails": [],
    "data": "data",
}


class Machine:
    """A machine without a screen on which nothing runs; every program ends with `code`."""

    def __init__(self, demo: Path, config: Path) -> None:
        self.demo, self.config, self.code = demo, config, 0
        self.started: list[list[str]] = []
        self.sums_up(SUMMARY)

    def sums_up(self, summary: Mapping[str, object]) -> None:
        (self.demo / "summary.json").write_text(json.dumps(summary))

    def serve(self, command: list[str]) -> int:
        self.started.append(command)
        return self.code


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    machine = Machine(tmp_path, tmp_path / "config.toml")
    monkeypatch.setattr(run, "serve", machine.serve)
    monkeypatch.setattr(run, "DEMO", tmp_path)
    monkeypatch.setenv("KIOSK_CONFIG", str(machine.config))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return machine


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
@pytest.mark.parametrize(
    ("words", "is_set_up", "started"),
    [
        ("--kiosk", True, ["ui --kiosk"]),
        ("", False, ["kiosk demonstration", "ui --config {demonstration}"]),
        ("--kiosk", False, ["kiosk demonstration", "ui --config {demonstration} --kiosk"]),
        ("--desk", False, ["kiosk init", "ui --desk"]),
        ("--desk", True, ["ui --desk"]),
        ("", True, ["ui"]),
        ("--demonstration", True, ["kiosk demonstration", "ui --config {demonstration}"]),
        (
            "--demonstration --desk --afresh",
            True,
            ["kiosk demonstration --afresh", "ui --config {demonstration} --desk"],
        ),
        ("--config mine.toml", False, ["ui --config mine.toml"]),
    ],
)
def test_a_screen_gets_the_window_of_its_store(
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    words: str,
    is_set_up: bool,
    started: list[str],
) -> None:
    monkeypatch.setenv(variable, "x")
    if is_set_up:
        machine.config.touch()
    assert run.main(words.split()) == 0
    place = str(demonstration_folder() / "config.toml")
    assert machine.started == [each.format(demonstration=place).split() for each in started]


@pytest.mark.parametrize("words", [[], ["--desk"]])
def test_no_window_opens_when_the_store_was_not_made(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("DISPLAY", "x")
    machine.code = 1
    assert run.main(words) == 1
    assert len(machine.started) == 1


def test_without_a_screen_the_demo_plays_and_says_where_its_things_lie(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main([]) == 0
    assert machine.started == [["ui", "--demo", str(machine.demo)]]
    said = capsys.readouterr().out
    assert said.startswith("No screen was found")
    assert "Renewal K3-7F2QM is submitted." in said
    assert f"Pictures of the screens: 1 in {machine.demo / 'screens'}" in said
    assert f"Printed papers: 1 in {machine.demo / 'prints'}" in said
    assert "Mails: none" in said


def test_a_demo_that_was_stopped_or_failed_says_so(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.sums_up(SUMMARY | {"renewal": None})
    assert run.main([]) == 0
    assert "No renewal was started." in capsys.readouterr().out
    machine.code = 1
    assert run.main([]) == 1
    assert "Printed papers" not in capsys.readouterr().out


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopping_the_command_stops_the_kiosk(tmp_path: Path, number: signal.Signals) -> None:
    pipe = tmp_path / "started"
    os.mkfifo(pipe)
    (tmp_path / "sleeper.py").write_text(
        "import signal, sys\n"
        "for each in (signal.SIGINT, signal.SIGTERM):\n"
        "    signal.signal(each, lambda number, _: sys.exit(number))\n"
        f"open({str(pipe)!r}, 'w').close()\n"
        "signal.pause()\n"
    )

    def stop() -> None:
        pipe.read_text()
        os.kill(os.getpid(), number)

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        assert run.serve(["sleeper"]) == number
    stopper.join()

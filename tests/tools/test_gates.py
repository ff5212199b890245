"""The gates of `make test`: coverage per part, and no test left out."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tools import coverage_gates, every_event

pytest_plugins = ["pytester"]

PROJECT = """
[tool.coverage.json]
output = "coverage.json"
[tool.kiosk.coverage]
"kiosk/domain" = 100
"kiosk/services" = 95
"""


def measured(lines: int, missing: list[int], branches: int, unseen: list[list[int]]) -> object:
    return {
        "summary": {
            "num_statements": lines,
            "covered_lines": lines - len(missing),
            "num_branches": branches,
            "covered_branches": branches - len(unseen),
        },
        "missing_lines": missing,
        "missing_branches": unseen,
    }


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two gates, as the current folder."""
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(project: Path, branches: bool = True, **files: object) -> None:
    named = {f"kiosk/{part}/a.py": data for part, data in files.items()}
    whole = {"meta": {"branch_coverage": branches}, "files": named}
    (project / "coverage.json").write_text(json.dumps(whole))


BOTH_HALVES = """
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.trail.events import Event
from kiosk.services.changing import note
from tests.fakes.ports import FakePorts

def test_first_half():
    ports = FakePorts()
    for event in list(Event)[::2]:
        note(ports, event, OPERATOR)

def test_second_half():
    ports = FakePorts()
    for event in list(Event)[1::2]:
        note(ports, event, OPERATOR)
"""
FULL, ONE_LINE = measured(9, [], 4, []), measured(1, [], 0, [])
CASES = {
    "enough passes": (
        {"domain": FULL, "services": measured(98, [3], 2, [])},
        0,
        "kiosk/services: 99.00 %",
    ),
    "one unseen branch fails and is named": (
        {"domain": measured(9, [], 4, [[3, 5]]), "services": ONE_LINE},
        1,
        "kiosk/domain/a.py: lines [], branches ['3->5']",
    ),
    "a part without files fails": ({"domain": FULL}, 1, ""),
}


@pytest.mark.parametrize("case", CASES)
def test_each_part_has_its_gate(
    project: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    files, code, said = CASES[case]
    report(project, True, **files)
    assert coverage_gates.main() == code
    assert said in capsys.readouterr().out


def test_a_run_that_measured_no_branch_fails(project: Path) -> None:
    report(project, branches=False, domain=FULL, services=ONE_LINE)
    assert coverage_gates.main() == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("def test_a(): pass", pytest.ExitCode.OK),
        ("import pytest\ndef test_a(): pytest.skip('no')", pytest.ExitCode.TESTS_FAILED),
        ("import pytest\n@pytest.mark.xfail\ndef test_a(): assert 0", pytest.ExitCode.TESTS_FAILED),
    ],
)
def test_a_test_that_is_left_out_fails_the_run(
    pytester: pytest.Pytester, body: str, code: pytest.ExitCode
) -> None:
    pytester.makepyfile(body)
    assert pytester.runpytest_inprocess("-p", "tools.no_skips").ret == code


@pytest.mark.parametrize(("only", "code"), [("", 0), ("first_half", 1)])
def test_an_event_that_no_test_makes_come_fails_the_run(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, only: str, code: int
) -> None:
    monkeypatch.setattr(every_event, "SEEN", set())
    pytester.makepyfile(BOTH_HALVES)
    told = pytester.runpytest_inprocess("-p", "tools.every_event", "-k", only)
    assert told.ret == code
    if code:
        told.stdout.fnmatch_lines(["No test makes these events come: *account_confirmed,*"])


def test_workers_hand_over_which_events_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_event, "SEEN", {"identified"})
    worker = SimpleNamespace(workeroutput=dict[str, object]())
    every_event.pytest_sessionfinish(cast(pytest.Session, SimpleNamespace(config=worker)))
    monkeypatch.setattr(every_event, "SEEN", set())
    every_event.pytest_testnodedown(worker)
    assert {"identified"} == every_event.SEEN

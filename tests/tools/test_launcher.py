"""The packaged app's first module takes the same command lines as python itself."""

import sys

import pytest

from tools import launcher

CHILD = "kiosk.adapters.imaging.child"


@pytest.mark.parametrize(
    ("given", "module", "rest"),
    [
        ([], "ui", []),
        (["ui", "--kiosk"], "ui", ["--kiosk"]),
        (["--size", "1024x768"], "ui", ["--size", "1024x768"]),
        (["kiosk", "doctor", "--json"], "kiosk", ["doctor", "--json"]),
        (["-m", "kiosk", "deliver"], "kiosk", ["deliver"]),
        (["-I", "-X", "faulthandler", "-m", CHILD, "--pages"], CHILD, ["--pages"]),
    ],
)
def test_a_command_line_names_the_same_module_as_under_python(
    given: list[str], module: str, rest: list[str]
) -> None:
    assert launcher.module_and_arguments(given) == (module, rest)


def test_nothing_but_the_product_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert launcher.main(["-m", "http.server"]) == 2
    assert "Usage" in capsys.readouterr().err


def test_a_module_runs_as_main_with_its_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, str, list[str]]] = []
    monkeypatch.setattr(sys, "argv", ["kiosk-app"])
    monkeypatch.setattr(
        "runpy.run_module",
        lambda name, run_name, alter_sys: ran.append((name, run_name, sys.argv[1:])),
    )
    assert launcher.main(["kiosk", "doctor"]) == 0
    assert ran == [("kiosk", "__main__", ["doctor"])]

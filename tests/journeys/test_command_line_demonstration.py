"""`python -m kiosk demonstration`: the store is made, and the words say who to be."""

from pathlib import Path

import pytest

from kiosk.letters.demonstration import AFRESH_LINE, DESK_LINE, MANAGER, PATIENTS, REVIEWER, RIBBON
from tests.journeys.command_line import Machine, run


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """A new machine on which a demonstration was just made."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    done = run("--json", "demonstration")
    assert done.code == 0
    return Machine(Path(done.answer["config"]).parent)


def test_the_words_say_who_to_be_and_how_to_continue(made: Machine) -> None:
    said = run("demonstration").out
    for patient in PATIENTS:
        assert f"{patient.name}, born " in said
        assert patient.number in said
        assert (made.folder / "demo" / "papers" / patient.file).exists()
    for words in (RIBBON, *MANAGER, *REVIEWER, DESK_LINE, AFRESH_LINE, "python -m kiosk init"):
        assert words in said


def test_afresh_it_is_another_store(made: Machine) -> None:
    key = (made.folder / "kiosk.key").read_bytes()
    assert run("demonstration").code == 0
    assert (made.folder / "kiosk.key").read_bytes() == key
    assert run("demonstration", "--afresh").code == 0
    assert (made.folder / "kiosk.key").read_bytes() != key


def test_settings_that_call_it_real_are_refused_in_one_sentence(made: Machine) -> None:
    text = made.config.read_text(encoding="utf-8")
    made.config.write_text(text.replace("store = true", "store = false"), encoding="utf-8")
    assert made.run("--json", "list", "renewals").refusal == "data_demonstration"
    assert run("--json", "demonstration").refusal == "data_demonstration"

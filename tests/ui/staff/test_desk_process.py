"""The desk's process: its options, its window, its end."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from pytestqt.qtbot import QtBot

from kiosk.domain.people.roles import VISITOR
from kiosk.i18n import Translator
from kiosk.services.account.create_account import create_account
from tests.journeys.place import Place
from tests.patience import PATIENCE_S
from ui.process.options import Options, parse
from ui.staff.courier_pass import DeskCourier
from ui.staff.desk_window import DeskWindow


def test_desk_is_an_option_beside_settings_and_size() -> None:
    words = ["--desk", "--config", "c.toml", "--size", "1024x768"]
    assert parse(words) == Options(config=Path("c.toml"), desk=True, size=(1024, 768))


def run_desk(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ui", "--desk", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def test_settings_that_are_not_there_are_refused_in_words(tmp_path: Path) -> None:
    done = run_desk("--config", str(tmp_path / "none.toml"))
    assert done.returncode == 3
    assert "none.toml" in done.stderr


def test_an_unknown_option_is_named(store: Place) -> None:
    done = run_desk("--config", str(store.config), "--colour")
    assert done.returncode == 2
    assert "--colour" in done.stderr


def test_the_courier_sends_what_the_desk_made_due(qtbot: QtBot, store: Place) -> None:
    with store.open() as kiosk:
        person = store.story.person
        kiosk.do(create_account, VISITOR, person.email, person.username, store.story.password, "en")
    owner = QObject()
    courier = DeskCourier(owner, ["--config", str(store.config)])
    courier.send()
    courier.send()
    qtbot.waitUntil(lambda: not courier.running)
    assert len(list((store.folder / "mails").glob("*.eml"))) == 1
    courier.close()


@pytest.mark.parametrize("whole", [True, False])
def test_on_a_small_screen_the_system_makes_room_for_title_and_bars(
    qtbot: QtBot, whole: bool
) -> None:
    window = DeskWindow(Translator("en"))
    qtbot.addWidget(window)
    window.appear(QSize(1366, 728), whole=whole)
    assert (window.isMaximized(), window.isVisible()) == (whole, True)

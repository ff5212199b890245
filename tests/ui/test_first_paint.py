"""What a cold session does without until home is painted (P1)."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.bootstrap.set_up import set_up
from tests.patience import PATIENCE_S

TOO_SLOW = {
    "PIL", "alembic", "argon2", "asyncio", "babel", "cryptography", "cv2", "email_validator",
    "holidays", "httpx", "multiprocessing", "numpy", "phonenumbers", "pypdfium2", "reportlab",
    "rich", "segno", "sqlalchemy", "subprocess", "typer", "uharfbuzz",
}  # fmt: skip
OF_A_VISIT = (
    "kiosk.adapters", "kiosk.bootstrap", "kiosk.domain.renewal.renewal", "kiosk.services",
    "kiosk.wizard",
    "kiosk.words", "ui.account", "ui.camera", "ui.caregivers", "ui.core.core", "ui.demo",
    "ui.session.visit", "ui.wizard",
)  # fmt: skip


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """All modules, and the tops of those that were installed, once home is on the screen."""
    folder = tmp_path_factory.mktemp("cold")
    config = folder / "config.toml"
    set_up(config, {"name": "Maple Row Dispensary"})
    command = [sys.executable, "-m", "tests.ui.first_paint", str(config)]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder), "HOME": str(folder)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert (done.returncode, done.stderr) == (0, "")
    modules, installed = json.loads(done.stdout)
    return modules, installed


def test_only_qt_is_imported_besides_the_standard_library(
    imported: tuple[list[str], list[str]],
) -> None:
    _modules, installed = imported
    assert set(installed) <= {"PySide6", "shiboken6", "_distutils_hack", "_virtualenv"}


def test_nothing_slow_is_imported(imported: tuple[list[str], list[str]]) -> None:
    modules, _installed = imported
    assert TOO_SLOW & {name.partition(".")[0] for name in modules} == set()


def test_nothing_of_a_visit_is_imported(imported: tuple[list[str], list[str]]) -> None:
    modules, _installed = imported
    early = [name for name in modules if name.startswith(OF_A_VISIT)]
    assert early == []

"""What a cold session does without until home is painted (P1)."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


def test_until_home_is_painted_only_qt_is_imported_and_nothing_of_a_visit(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    set_up(config, {"name": "Maple Row Dispensary"})
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.first_paint", str(config)],
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stderr) == (0, "")
    modules, installed = json.loads(done.stdout)
    assert set(installed) <= {"PySide6", "shiboken6", "_distutils_hack", "_virtualenv"}
    assert TOO_SLOW & {name.partition(".")[0] for name in modules} == set()
    assert [name for name in modules if name.startswith(OF_A_VISIT)] == []

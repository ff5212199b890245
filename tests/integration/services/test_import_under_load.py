"""An import keeps nobody waiting: it holds the database for its last, short part only."""

import subprocess
import sys
import time
from pathlib import Path

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.desk.roles import OPERATOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.feeds.import_feed import import_certifications
from kiosk.services.renewal.drafts import save_draft
from kiosk.settings import Settings
from tools.feed_rows import certifications

ROWS = 4000
AT_MOST_S = 3.0


def test_a_draft_is_saved_while_rows_are_sealed(
    kiosk: Kiosk, settings: Settings, patient: Actor, draft: Renewal
) -> None:
    saved: list[int] = []
    with open_kiosk(settings) as other:

        def save(done: int, of: int) -> None:
            other.do(save_draft, patient, draft)
            saved.append(done)

        content = certifications(ROWS).encode()
        imported = kiosk.do(import_certifications, OPERATOR, content, on_progress=save)
    assert (imported.read, imported.added) == (ROWS, ROWS)
    assert saved == [1000, 2000, 3000, 4000]


def test_a_draft_is_saved_within_seconds_while_another_process_imports(
    kiosk: Kiosk, settings: Settings, patient: Actor, draft: Renewal, tmp_path: Path
) -> None:
    file = tmp_path / "certifications.csv"
    file.write_text(certifications(ROWS), encoding="utf-8")
    command = ["-m", "kiosk", "--config", str(settings.file), "import", "certifications", str(file)]
    longest, count = 0.0, 0
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE) as importing:
        while importing.poll() is None:
            begun = time.monotonic()
            kiosk.do(save_draft, patient, draft)
            longest, count = max(longest, time.monotonic() - begun), count + 1
    assert importing.returncode == 0
    assert count > 1
    assert longest < AT_MOST_S

"""The bar of an import, for a person at a terminal."""

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.command_line import Machine
from tools.feed_rows import certifications


def shown_on_a_terminal(machine: Machine, file: Path) -> tuple[bytes, bytes]:
    """What an import writes on standard output, and on a terminal as its standard error."""
    command = ["-m", "kiosk", "--config", str(machine.config), "--json", "import"]
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, *command, "certifications", str(file)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    ) as importing:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += os.read(ours, 4096)
            except OSError:  # a terminal whose other end is closed ends with an error
                break
        out, _ = importing.communicate()
    os.close(ours)
    return out, shown


def test_a_person_at_a_terminal_sees_how_far_an_import_is(machine: Machine, tmp_path: Path) -> None:
    file = tmp_path / "certifications.csv"
    file.write_text(certifications(3000), encoding="utf-8")
    out, shown = shown_on_a_terminal(machine, file)
    assert b'"added": 3000' in out
    assert b"Reading" in shown
    assert b"Writing" in shown
    assert "Delgado" not in shown.decode()

"""`phone-page`: a slot on loopback for whoever wants to try the page."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.integration.phone.phone import JPEG, Phone


@pytest.mark.req("T7")
def test_one_slot_is_served_until_it_is_told_to_end(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "--config", str(tmp_path / "none.toml")]
    with subprocess.Popen(
        [*command, "phone-page", "--seconds", "300"], stdout=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout is not None
        told = json.loads(serving.stdout.readline())
        with httpx.Client() as client:
            phone = Phone(client, told["url"])
            assert told["match_code"] in phone.open().text
            assert phone.tells()["sent"] is True
            serving.send_signal(signal.SIGTERM)
            rest = json.loads(serving.stdout.read())
            assert (serving.wait(), rest) == (0, {"files": [len(JPEG)]})
            with pytest.raises(httpx.ConnectError):
                client.get(told["url"])

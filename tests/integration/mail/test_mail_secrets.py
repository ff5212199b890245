"""The password's file and the certificate's: named when something is wrong with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.mailer.smtp import SmtpMailer
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import MailerSettings
from tests.fakes.clock import FakeClock
from tests.integration.mail.mailers import PLAIN, password_file
from tests.refusals import refusal_of


def unmade(settings: MailerSettings, folder: Path) -> KioskError:
    return refusal_of(SmtpMailer, settings, folder / "data", FakeClock())


def test_a_password_file_that_others_may_read_is_named(tmp_path: Path) -> None:
    file = password_file(tmp_path, mode=0o440)
    error = unmade(replace(PLAIN, username="kiosk", password_file=file), tmp_path)
    assert (error.code, error.facts) == (ErrorCode.SECRET_EXPOSED, {"file": str(file)})


@pytest.mark.parametrize("text", ["", "\n", "pässword", None])
def test_a_password_file_that_is_gone_or_without_a_password_is_named(
    tmp_path: Path, text: str | None
) -> None:
    file = tmp_path / "gone" if text is None else password_file(tmp_path, text)
    error = unmade(replace(PLAIN, username="kiosk", password_file=file), tmp_path)
    assert (error.code, error.facts) == (ErrorCode.SECRET_MISSING, {"file": str(file)})


def test_a_password_is_never_with_the_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = password_file(tmp_path / "data")
    for given in (file, None):
        error = unmade(replace(PLAIN, username="kiosk", password_file=given), tmp_path)
        assert error.code is ErrorCode.SETTINGS_VALUE
        assert error.facts["key"] == "mailer.password_file"


def test_systemd_may_hand_over_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    password_file(tmp_path, mode=0o440)
    SmtpMailer(replace(PLAIN, username="kiosk"), tmp_path / "data", FakeClock())


@pytest.mark.parametrize("content", [None, b"no certificate"])
def test_a_file_without_certificate_is_a_wrong_setting(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    error = unmade(replace(PLAIN, ca_file=file), tmp_path)
    assert error.facts["key"] == "mailer.ca_file"

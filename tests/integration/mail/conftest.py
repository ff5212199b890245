"""A mail server on loopback and a mailer that talks to it in the open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.mailer.smtp import SmtpMailer
from tests.integration.mail.mailers import mailer_to
from tools.mail_server import MailServer


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.fixture
def mailer(server: MailServer, tmp_path: Path) -> Iterator[SmtpMailer]:
    with mailer_to(server, tmp_path) as made:
        yield made

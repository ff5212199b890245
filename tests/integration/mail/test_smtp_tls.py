"""TLS and log-on: neither email nor password goes to an untrusted server."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode
from kiosk.settings import Tls
from tests.certificates import server_certificate, server_context
from tests.integration.mail.mailers import MAIL, PLAIN, mailer_to, password_file, refusal
from tools.mail_server import MailServer


@pytest.mark.parametrize("mode", [Tls.STARTTLS, Tls.TLS])
def test_tls_is_used_and_the_password_given_only_to_a_server_that_is_trusted(
    tmp_path: Path, mode: Tls
) -> None:
    certificate = server_certificate(tmp_path)
    context = server_context(certificate)
    settings = replace(
        PLAIN,
        tls=mode,
        username="kiosk",
        password_file=password_file(tmp_path),
        ca_file=certificate,
    )
    with MailServer(context, at_once=mode is Tls.TLS, password="pass word") as server:
        with mailer_to(server, tmp_path, settings) as mailer:
            mailer.check()
            mailer.send(MAIL)
        with mailer_to(server, tmp_path, replace(settings, ca_file=None)) as mailer:
            assert refusal(mailer.check) is ErrorCode.MAIL_TLS
        with mailer_to(server, tmp_path, replace(settings, username="")) as mailer:
            assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_LOG_ON
        other = password_file(tmp_path, "another one\n", 0o600)
        with mailer_to(server, tmp_path, replace(settings, password_file=other)) as mailer:
            assert refusal(mailer.check) is ErrorCode.MAIL_LOG_ON
    assert [got.message_id for got in server.received] == [MAIL.message_id]


def test_a_certificate_of_another_server_is_not_trusted(tmp_path: Path) -> None:
    certificate = server_certificate(tmp_path, "mail.example.org")
    settings = replace(PLAIN, tls=Tls.STARTTLS, ca_file=certificate)
    with (
        MailServer(server_context(certificate)) as server,
        mailer_to(server, tmp_path, settings) as mailer,
    ):
        assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_TLS
    assert server.received == []


def test_a_server_without_tls_or_log_on_gets_no_email(server: MailServer, tmp_path: Path) -> None:
    for mode in (Tls.STARTTLS, Tls.TLS):
        with mailer_to(server, tmp_path, replace(PLAIN, tls=mode)) as mailer:
            assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_TLS
    settings = replace(PLAIN, username="kiosk", password_file=password_file(tmp_path))
    with mailer_to(server, tmp_path, settings) as mailer:
        assert refusal(mailer.check) is ErrorCode.MAIL_LOG_ON
    assert server.received == []

"""The SMTP mailer against a real server on loopback: TLS, log-on, and every way to fail."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.adapters.mailer.smtp import SmtpMailer
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail
from kiosk.settings import MailerSettings, Tls
from tests.certificates import server_certificate, server_context
from tests.fakes.clock import FakeClock
from tools.mail_server import HOST, MailServer, Script

MAIL = Mail(
    message_id="5f2c1a52-7d0e-4f2e-8a51-0a3f9c1f7d10",
    to="alma.hart@example.org",
    subject="Su renovación está registrada",
    text="Your reference:\n\n    K1-7F2QM\n.\nĐặng " + "x" * 1200 + "\n",
    html="<!doctype html><p>Your reference: <b>K1-7F2QM</b></p>\n",
)
PLAIN = MailerSettings(
    kind="smtp", host=HOST, tls=Tls.NONE, sender="kiosk@store.example.org", timeout_s=5
)


@contextmanager
def mailer_to(
    server: MailServer | int, folder: Path, settings: MailerSettings = PLAIN
) -> Iterator[SmtpMailer]:
    port = server.port if isinstance(server, MailServer) else server
    made = SmtpMailer(replace(settings, port=port), folder / "data", FakeClock())
    with closing(made):
        yield made


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.fixture
def mailer(server: MailServer, tmp_path: Path) -> Iterator[SmtpMailer]:
    with mailer_to(server, tmp_path) as made:
        yield made


def refusal(work: Callable[[], object]) -> ErrorCode:
    with pytest.raises(KioskError) as raised:
        work()
    assert raised.value.facts == {}
    return raised.value.code


def password_file(folder: Path, text: str = "pass word\n", mode: int = 0o400) -> Path:
    file = folder / "mail.password"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def test_a_mail_arrives_whole_and_under_its_id(server: MailServer, mailer: SmtpMailer) -> None:
    mailer.send(MAIL)
    (got,) = server.received
    assert (got.sender, got.to) == ("kiosk@store.example.org", MAIL.to)
    assert got.message_id == MAIL.message_id
    assert got.mail["Subject"] == MAIL.subject
    for kind, said in (("plain", MAIL.text), ("html", MAIL.html)):
        part = got.mail.get_body((kind,))
        assert part is not None
        assert part.get_content().replace("\r\n", "\n") == said
    assert got.content.isascii()


def test_mails_share_a_connection_and_survive_its_end(
    server: MailServer, mailer: SmtpMailer
) -> None:
    for number in range(3):
        mailer.send(replace(MAIL, message_id=f"m{number}"))
    mailer.close()
    mailer.send(MAIL)
    assert [got.message_id for got in server.received] == ["m0", "m1", "m2", MAIL.message_id]


def test_a_server_that_hung_up_between_two_mails_is_called_again(tmp_path: Path) -> None:
    with MailServer() as first, mailer_to(first, tmp_path) as mailer:
        mailer.send(MAIL)
        first.script = Script(drops=True)
        assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_UNSURE
        first.script = Script()
        mailer.send(MAIL)
        assert len(first.received) == 3


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (Script(mail="530 5.7.0 Authentication required"), ErrorCode.MAIL_LOG_ON),
        (Script(mail="553 5.7.1 Not your address"), ErrorCode.MAIL_SENDER),
        (Script(mail="451 Later"), ErrorCode.MAIL_DOWN),
        (Script(rcpt="550 5.1.1 alma.hart@example.org unknown"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="553 No such name"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="554 5.7.1 Relay access denied"), ErrorCode.MAIL_SENDER),
        (Script(rcpt="530 Authentication required"), ErrorCode.MAIL_LOG_ON),
        (Script(rcpt="450 4.2.0 Greylisted"), ErrorCode.MAIL_LATER),
        (Script(rcpt="452 4.2.2 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(rcpt="552 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(rcpt="550 5.2.2 Over quota"), ErrorCode.MAIL_FULL),
        (Script(rcpt="421 Closing"), ErrorCode.MAIL_DOWN),
        (Script(data="451 Later"), ErrorCode.MAIL_LATER),
        (Script(data="452 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(data="552 5.2.2 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(data="554 5.7.1 Looks like spam"), ErrorCode.MAIL_REJECTED),
        (Script(data="421 Closing"), ErrorCode.MAIL_DOWN),
        (Script(data="what?"), ErrorCode.MAIL_UNSURE),
        (Script(drops=True), ErrorCode.MAIL_UNSURE),
    ],
    ids=lambda given: repr(given) if isinstance(given, Script) else given.value,
)
def test_each_answer_of_a_server_has_its_code(
    server: MailServer, mailer: SmtpMailer, script: Script, code: ErrorCode
) -> None:
    server.script = script
    assert refusal(lambda: mailer.send(MAIL)) is code
    server.script = Script()
    mailer.send(MAIL)
    assert server.received[-1].message_id == MAIL.message_id


def test_a_server_that_stalls_with_the_mail_leaves_it_open(
    server: MailServer, tmp_path: Path
) -> None:
    server.script = Script(stalls=True)
    with mailer_to(server, tmp_path, replace(PLAIN, timeout_s=1)) as mailer:
        assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_UNSURE


def test_an_address_that_is_none_is_refused_before_the_server_is_called(tmp_path: Path) -> None:
    with mailer_to(9, tmp_path) as mailer:
        assert refusal(lambda: mailer.send(replace(MAIL, to="alma"))) is ErrorCode.MAIL_REFUSED
        assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_DOWN
        assert refusal(mailer.check) is ErrorCode.MAIL_DOWN


def test_a_server_that_never_greets_is_down(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as silent:
        port = silent.getsockname()[1]
        with mailer_to(port, tmp_path, replace(PLAIN, timeout_s=1)) as mailer:
            assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_DOWN


@contextmanager
def saying(*answers: bytes, drip: float = 0.0) -> Iterator[int]:
    """A server that says these lines, one for each line it hears, or drips the last for ever."""
    over = Event()

    def serve(listening: socket.socket) -> None:
        talk, _ = listening.accept()
        with talk, talk.makefile("rb") as heard:
            for answer in answers:
                talk.sendall(answer)
                if answer is not answers[-1]:
                    heard.readline()
            while drip and not over.wait(drip):
                talk.sendall(b"x")

    with socket.create_server((HOST, 0)) as listening:
        thread = Thread(target=lambda: _quietly(serve, listening))
        thread.start()
        yield listening.getsockname()[1]
        over.set()
        thread.join()


def _quietly(serve: Callable[[socket.socket], None], listening: socket.socket) -> None:
    try:
        serve(listening)
    except OSError:
        return


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ((b"554 Go away\r\n",), ErrorCode.MAIL_DOWN),
        ((b"HTTP/1.1 400 Bad Request\r\n",), ErrorCode.MAIL_DOWN),
        ((b"x" * 100_000,), ErrorCode.MAIL_DOWN),
        ((b"220 hello\r\n", b"502 No\r\n", b"502 No\r\n"), ErrorCode.MAIL_DOWN),
        ((b"220 hello\r\n", b""), ErrorCode.MAIL_DOWN),
    ],
)
def test_what_is_no_mail_server_is_down(
    tmp_path: Path, answers: tuple[bytes, ...], code: ErrorCode
) -> None:
    with saying(*answers) as port, mailer_to(port, tmp_path) as mailer:
        assert refusal(mailer.check) is code


def test_a_server_that_drips_is_cut_off(tmp_path: Path) -> None:
    settings = replace(PLAIN, timeout_s=1)
    begun = time.monotonic()
    with (
        saying(b"220 hello\r\n", b"x", drip=0.1) as port,
        mailer_to(port, tmp_path, settings) as it,
    ):
        assert refusal(it.check) is ErrorCode.MAIL_DOWN
    assert time.monotonic() - begun < 4


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


def test_a_server_without_tls_gets_no_mail(server: MailServer, tmp_path: Path) -> None:
    for mode in (Tls.STARTTLS, Tls.TLS):
        with mailer_to(server, tmp_path, replace(PLAIN, tls=mode)) as mailer:
            assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_TLS
    assert server.received == []


def test_a_server_that_takes_no_log_on_refuses_it(server: MailServer, tmp_path: Path) -> None:
    settings = replace(PLAIN, username="kiosk", password_file=password_file(tmp_path))
    with (
        saying(b"220 hello\r\n", b"250 hello\r\n") as port,
        mailer_to(port, tmp_path, settings) as mailer,
    ):
        assert refusal(mailer.check) is ErrorCode.MAIL_LOG_ON
    with mailer_to(server, tmp_path, settings) as mailer:
        assert refusal(mailer.check) is ErrorCode.MAIL_LOG_ON


def unmade(settings: MailerSettings, folder: Path) -> KioskError:
    with pytest.raises(KioskError) as raised:
        SmtpMailer(settings, folder / "data", FakeClock())
    return raised.value


def test_a_password_file_that_others_may_read_is_named(tmp_path: Path) -> None:
    file = password_file(tmp_path, mode=0o440)
    error = unmade(replace(PLAIN, username="kiosk", password_file=file), tmp_path)
    assert (error.code, error.facts) == (ErrorCode.SECRET_EXPOSED, {"file": str(file)})


@pytest.mark.parametrize("text", ["", "\n", "pässword"])
def test_a_password_file_without_a_password_is_named(tmp_path: Path, text: str) -> None:
    file = password_file(tmp_path, text)
    error = unmade(replace(PLAIN, username="kiosk", password_file=file), tmp_path)
    assert (error.code, error.facts) == (ErrorCode.SECRET_MISSING, {"file": str(file)})


def test_a_password_file_that_is_gone_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gone"
    error = unmade(replace(PLAIN, username="kiosk", password_file=file), tmp_path)
    assert (error.code, error.facts) == (ErrorCode.SECRET_MISSING, {"file": str(file)})


def test_a_password_never_lies_with_the_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    file = password_file(tmp_path / "data")
    for given in (file, None):
        error = unmade(replace(PLAIN, username="kiosk", password_file=given), tmp_path)
        assert error.code is ErrorCode.SETTINGS_VALUE
        assert error.facts["key"] == "mailer.password_file"


def test_systemd_may_hand_the_password_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    password_file(tmp_path, mode=0o440)
    SmtpMailer(replace(PLAIN, username="kiosk"), tmp_path / "data", FakeClock())


@pytest.mark.parametrize("content", [None, b"no certificate"])
def test_a_file_that_holds_no_certificate_is_a_wrong_setting(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    error = unmade(replace(PLAIN, ca_file=file), tmp_path)
    assert error.facts["key"] == "mailer.ca_file"

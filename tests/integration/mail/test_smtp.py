"""The SMTP mailer against a real server on loopback: what arrives, and each answer's code."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.mailer.smtp import SmtpMailer
from kiosk.errors import ErrorCode
from tests.integration.mail.mailers import MAIL, mailer_to, refusal, time_is_up_at_a_stall
from tools.mail_server import MailServer, Script


def test_an_email_arrives_whole_and_under_its_id(server: MailServer, mailer: SmtpMailer) -> None:
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


def test_an_address_beyond_ascii_goes_to_a_server_that_takes_it_and_to_its_very_domain(
    tmp_path: Path,
) -> None:
    with MailServer(every_letter=True) as server, mailer_to(server, tmp_path) as mailer:
        mailer.check()
        assert mailer.takes_every_letter()
        mailer.send(replace(MAIL, to="josé@straße.example"))
        mailer.send(replace(MAIL, message_id="m2"))
    first, second = server.received
    assert first.to == "josé@xn--strae-oqa.example"
    assert "To: josé@xn--strae-oqa.example".encode() in first.content
    assert first.mail["Subject"] == MAIL.subject
    assert second.content.isascii()


def test_emails_share_a_connection_and_outlive_it(server: MailServer, mailer: SmtpMailer) -> None:
    for number in range(3):
        mailer.send(replace(MAIL, message_id=f"m{number}"))
    mailer.close()
    mailer.send(MAIL)
    assert [got.message_id for got in server.received] == ["m0", "m1", "m2", MAIL.message_id]


def test_a_server_that_hung_up_between_two_emails_is_called_again(tmp_path: Path) -> None:
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
        (Script(mail="452 4.3.1 Insufficient system storage"), ErrorCode.MAIL_STORAGE),
        (Script(rcpt="550 5.1.1 alma.hart@example.org unknown"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="553 No such name"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="554 5.7.1 Relay access denied"), ErrorCode.MAIL_SENDER),
        (Script(rcpt="550 5.7.1 Unable to relay"), ErrorCode.MAIL_SENDER),
        (Script(rcpt="550 5.7.1 Recipient not authorized"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="554 5.7.1 Access denied"), ErrorCode.MAIL_REFUSED),
        (Script(rcpt="530 Authentication required"), ErrorCode.MAIL_LOG_ON),
        (Script(rcpt="450 4.2.0 Greylisted"), ErrorCode.MAIL_LATER),
        (Script(rcpt="452 4.2.2 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(rcpt="452 4.5.3 Too many recipients"), ErrorCode.MAIL_MANY),
        (Script(rcpt="452 Too many recipients received this hour"), ErrorCode.MAIL_MANY),
        (Script(rcpt="452 4.3.1 Insufficient system storage"), ErrorCode.MAIL_STORAGE),
        (Script(rcpt="452 Try later"), ErrorCode.MAIL_STORAGE),
        (Script(rcpt="552 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(rcpt="550 5.2.2 Over quota"), ErrorCode.MAIL_FULL),
        (Script(rcpt="421 Closing"), ErrorCode.MAIL_DOWN),
        (Script(data="451 Later"), ErrorCode.MAIL_LATER),
        (Script(data="452 Mailbox full"), ErrorCode.MAIL_FULL),
        (Script(data="452 4.3.1 Insufficient system storage"), ErrorCode.MAIL_STORAGE),
        (Script(data="552 5.3.4 Message too big"), ErrorCode.MAIL_REJECTED),
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


def test_a_server_that_stalls_with_the_email_leaves_it_open(
    server: MailServer, mailer: SmtpMailer, monkeypatch: pytest.MonkeyPatch
) -> None:
    time_is_up_at_a_stall(monkeypatch, server)
    server.script = Script(stalls=True)
    assert refusal(lambda: mailer.send(MAIL)) is ErrorCode.MAIL_UNSURE

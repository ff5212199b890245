"""What every mailer promises, checked against the folder, a real SMTP server and the fake."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from kiosk.adapters.mailer.folder import FolderMailer
from kiosk.adapters.mailer.mailbox import FolderMailbox
from kiosk.adapters.mailer.smtp import SmtpMailer
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.mailer import Mail, Mailer
from kiosk.settings import MailerSettings, Tls
from tests.fakes.clock import FakeClock
from tests.fakes.mailer import FakeMailer
from tests.patience import PATIENCE_S
from tools.mail_server import HOST, MailServer

SENDER = "kiosk@store.example.org"
MAIL = Mail(
    message_id="5f2c1a52-7d0e-4f2e-8a51-0a3f9c1f7d10",
    to="alma.hart@example.org",
    subject="Your renewal is submitted",
    text="Your reference:\n\n    K1-7F2QM\n",
    html="<!doctype html><p>Your reference: <b>K1-7F2QM</b></p>\n",
)


@dataclass
class Rig:
    """A mailer, what it delivered as (id, subject), and the way to break it."""

    mailer: Mailer
    delivered: Callable[[], list[tuple[str, str]]]
    break_down: Callable[[], object]


def read(file: Path) -> EmailMessage:
    mail = message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def folder_mailer(folder: Path) -> FolderMailer:
    return FolderMailer(folder, SENDER, FakeClock())


def folder_rig(tmp_path: Path) -> Rig:
    folder = tmp_path / "deep" / "mails"
    return Rig(
        mailer=folder_mailer(folder),
        delivered=lambda: [(file.stem, read(file)["Subject"]) for file in folder.glob("*")],
        break_down=lambda: shutil.rmtree(folder),
    )


def fake_rig() -> Rig:
    mailer = FakeMailer()
    return Rig(
        mailer=mailer,
        delivered=lambda: [(name, mail.subject) for name, mail in mailer.mails.items()],
        break_down=lambda: setattr(mailer, "down", True),
    )


@contextmanager
def smtp_rig(tmp_path: Path) -> Iterator[Rig]:
    settings = MailerSettings(
        kind="smtp", host=HOST, tls=Tls.NONE, sender=SENDER, timeout_s=PATIENCE_S
    )
    with ExitStack() as server_until, ExitStack() as rest:
        server = server_until.enter_context(MailServer())
        port = replace(settings, port=server.port)
        mailer = rest.enter_context(closing(SmtpMailer(port, tmp_path, FakeClock())))

        def delivered() -> list[tuple[str, str]]:
            # A reader's mailbox shows two emails with one id as one.
            return list({got.message_id: got.mail["Subject"] for got in server.received}.items())

        yield Rig(mailer=mailer, delivered=delivered, break_down=server_until.close)


@pytest.fixture(params=["folder", "smtp", "fake"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    if request.param == "smtp":
        with smtp_rig(tmp_path) as made:
            yield made
    else:
        yield folder_rig(tmp_path) if request.param == "folder" else fake_rig()


def refusal(mailer: Mailer, mail: Mail) -> ErrorCode:
    with pytest.raises(KioskError) as raised:
        mailer.send(mail)
    assert raised.value.facts == {}
    return raised.value.code


def test_an_email_is_delivered_under_its_id(rig: Rig) -> None:
    rig.mailer.send(MAIL)

    assert rig.delivered() == [(MAIL.message_id, MAIL.subject)]


def test_the_same_id_again_is_one_email(rig: Rig) -> None:
    rig.mailer.send(MAIL)
    rig.mailer.send(replace(MAIL, subject="Again"))

    assert rig.delivered() == [(MAIL.message_id, "Again")]


def test_a_mailer_that_is_well_passes_its_check_and_sends_nothing(rig: Rig) -> None:
    rig.mailer.check()

    assert rig.delivered() == []


def test_a_mailer_that_is_gone_fails_its_check(rig: Rig) -> None:
    rig.break_down()

    with pytest.raises(KioskError) as raised:
        rig.mailer.check()

    assert raised.value.code is ErrorCode.MAIL_DOWN


def test_a_mailer_that_is_gone_may_be_asked_again_later(rig: Rig) -> None:
    rig.break_down()

    code = refusal(rig.mailer, MAIL)

    assert code is ErrorCode.MAIL_DOWN
    assert KioskError(code).retryable


@pytest.mark.parametrize(
    "to",
    [
        "",
        "alma",
        "@example.org",
        "alma@",
        "alma@example.org\r\nBcc: all@example.org",
        "alma@example.org\nX: y",
        "alma\x00@example.org",
    ],
)
def test_an_address_that_is_none_is_refused_for_good(rig: Rig, to: str) -> None:
    code = refusal(rig.mailer, replace(MAIL, to=to))

    assert code is ErrorCode.MAIL_REFUSED
    assert not KioskError(code).retryable
    assert rig.delivered() == []


def test_letters_before_the_at_are_refused_by_a_server_that_does_not_take_them(rig: Rig) -> None:
    rig.mailer.check()
    for to in ("josé@example.com", "\u0430na@gmail.com"):
        assert not rig.mailer.takes_every_letter()
        assert refusal(rig.mailer, replace(MAIL, to=to)) is ErrorCode.MAIL_LETTERS
    assert rig.delivered() == []


def test_a_subject_cannot_add_a_header(rig: Rig) -> None:
    mail = replace(MAIL, subject="Hello\r\nBcc: all@example.org")

    assert refusal(rig.mailer, mail) is ErrorCode.MAIL_REFUSED


def test_a_file_reads_back_as_one_email_in_two_forms_with_its_pictures(tmp_path: Path) -> None:
    folder_mailer(tmp_path).send(replace(MAIL, pictures={"mark@kiosk": b"\x89PNG a picture"}))

    mail = read(tmp_path / f"{MAIL.message_id}.eml")
    assert (body(mail, "plain"), body(mail, "html")) == (MAIL.text, MAIL.html)
    assert (mail["To"], mail["From"]) == (MAIL.to, SENDER)
    assert mail["Message-ID"] == f"<{MAIL.message_id}@store.example.org>"
    assert mail["Date"].datetime == FakeClock().now()
    assert mail.get_content_type() == "multipart/alternative"
    (picture,) = (part for part in mail.walk() if part["Content-ID"] == "<mark@kiosk>")
    assert picture.get_content_type() == "image/png"
    assert picture.get_payload(decode=True) == b"\x89PNG a picture"
    assert picture["Content-Disposition"] == "inline"


def test_letters_of_any_script_and_a_foreign_domain_arrive(tmp_path: Path) -> None:
    subject = "Su renovación está registrada · 您的续期 " + "muy larga " * 20
    mail = replace(MAIL, to="alma@straße.example", subject=subject.strip(), text="Đặng\n")

    folder_mailer(tmp_path).send(mail)

    got = read(tmp_path / f"{MAIL.message_id}.eml")
    assert got["Subject"] == mail.subject
    assert got["To"] == "alma@xn--strae-oqa.example"
    assert body(got, "plain") == mail.text


def test_lines_end_as_the_mail_standard_wants(tmp_path: Path) -> None:
    folder_mailer(tmp_path).send(MAIL)

    content = (tmp_path / f"{MAIL.message_id}.eml").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 998


def test_a_file_name_holds_the_id_only(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="letters, digits and dashes"):
        folder_mailer(tmp_path).send(replace(MAIL, message_id="../alma.hart@example.org"))

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_shows_at_the_first_email(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    mailer = folder_mailer(tmp_path / "file" / "mails")

    assert refusal(mailer, MAIL) is ErrorCode.MAIL_DOWN


def test_a_sender_that_is_no_address_is_a_wrong_setting(tmp_path: Path) -> None:
    with pytest.raises(KioskError) as raised:
        FolderMailer(tmp_path, "the kiosk", FakeClock())

    assert raised.value.code is ErrorCode.SETTINGS_VALUE
    assert raised.value.facts["key"] == "mailer.sender"


@pytest.mark.parametrize(
    "to", ["alma hart@example.org", "<alma@example.org", "alma@example..org", "a,b@example.org"]
)
def test_an_address_that_a_header_would_read_otherwise_is_refused(tmp_path: Path, to: str) -> None:
    assert refusal(folder_mailer(tmp_path), replace(MAIL, to=to)) is ErrorCode.MAIL_REFUSED


def test_a_text_that_cannot_be_encoded_is_refused(tmp_path: Path) -> None:
    mail = replace(MAIL, text="half a letter: \ud800\n")

    assert refusal(folder_mailer(tmp_path), mail) is ErrorCode.MAIL_REFUSED


def test_a_demonstrations_newest_code_is_found_among_other_emails(tmp_path: Path) -> None:
    mailer, mailbox = folder_mailer(tmp_path), FolderMailbox(tmp_path)
    moment = datetime.fromtimestamp(tmp_path.stat().st_mtime, UTC)
    assert mailbox.newest_code(moment) == ""
    for number, text in enumerate(["    123456\n", "    654321\n", MAIL.text]):
        mailer.send(replace(MAIL, message_id=f"m{number}", text=f"Zip 012345\n{text}"))
        at = moment.timestamp() + number
        os.utime(tmp_path / f"m{number}.eml", (at, at))
    assert mailbox.newest_code(moment) == "654321"
    assert mailbox.newest_code(moment + timedelta(seconds=2)) == ""

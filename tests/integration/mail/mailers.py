"""What the tests of the SMTP mailer share: an email, settings, and how a refusal is reported."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from kiosk.adapters.mailer import conversation
from kiosk.adapters.mailer.smtp import SmtpMailer
from kiosk.errors import ErrorCode
from kiosk.ports.mailer import Mail
from kiosk.settings import MailerSettings, Tls
from tests.fakes.clock import FakeClock
from tests.patience import PATIENCE_S
from tests.refusals import refusal_of
from tools.mail_server import HOST, MailServer

MAIL = Mail(
    message_id="5f2c1a52-7d0e-4f2e-8a51-0a3f9c1f7d10",
    to="alma.hart@example.org",
    subject="Su renovación está registrada",
    text="Your reference:\n\n    K1-7F2QM\n.\nĐặng " + "x" * 1200 + "\n",
    html="<!doctype html><p>Your reference: <b>K1-7F2QM</b></p>\n",
)
PLAIN = MailerSettings(
    kind="smtp", host=HOST, tls=Tls.NONE, sender="kiosk@store.example.org", timeout_s=PATIENCE_S
)


@contextmanager
def mailer_to(
    server: MailServer | int, folder: Path, settings: MailerSettings = PLAIN
) -> Iterator[SmtpMailer]:
    port = server.port if isinstance(server, MailServer) else server
    made = SmtpMailer(replace(settings, port=port), folder / "data", FakeClock())
    with closing(made):
        yield made


def time_is_up_at_a_stall(patch: pytest.MonkeyPatch, server: MailServer) -> None:
    """Let a mailer's time be up when the server has its email and says nothing, never before."""

    class AtStall(Timer):
        def run(self) -> None:
            server.stalled.wait(PATIENCE_S)
            if not self.finished.is_set():
                self.function(*self.args)

    patch.setattr(conversation, "Timer", AtStall)


def refusal(work: Callable[[], object]) -> ErrorCode:
    raised = refusal_of(work)
    assert raised.facts == {}
    return raised.code


def password_file(folder: Path, text: str = "pass word\n", mode: int = 0o400) -> Path:
    file = folder / "mail.password"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file

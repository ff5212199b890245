"""A mailer that hands email to an SMTP server over TLS."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.headerregistry import Address
from pathlib import Path
from typing import Final

from kiosk.adapters.mailer.conversation import Conversation
from kiosk.adapters.mailer.message import address, message, sender_address
from kiosk.adapters.mailer.replies import of_address, of_content, of_sender, told_by_code
from kiosk.adapters.secret_file import SecretFile
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.mailer import Mail
from kiosk.settings import MailerSettings, Tls

TAKEN: Final = 250
FORWARDED: Final = 251
EVERY_LETTER: Final = "smtputf8"
CERTIFICATES: Final = "a file of certificates (PEM)"
PASSWORD: Final = SecretFile(
    "mailer.password_file", "a file with the password of mailer.username", "mail.password"
)


class SmtpMailer:
    """The Mailer port over one connection, which is kept from email to email until close()."""

    def __init__(self, settings: MailerSettings, data_folder: Path, clock: Clock) -> None:
        """Raises SETTINGS_VALUE, SECRET_MISSING or SECRET_EXPOSED; contacts no server yet."""
        self._settings = settings
        self._sender = sender_address(settings.sender)
        self._tls = _tls_context(settings.ca_file)
        self._password = ""
        if settings.username:
            self._password = PASSWORD.read(settings.password_file, data_folder)
        self._clock = clock
        self._server: Conversation | None = None
        self._every_letter = False

    def send(self, mail: Mail) -> None:
        to, at = address(mail.to), self._clock.now()
        message(mail, self._sender, at, every_letter=True)
        with self._talk() as server:
            content = message(mail, self._sender, at, self._every_letter)
            self._hand_over(server, to, content)

    def check(self) -> None:
        with self._talk():
            """The server greets us, proves who it is, and takes our password."""

    def takes_every_letter(self) -> bool:
        return self._every_letter

    def close(self) -> None:
        """Say goodbye to the server; the next email gets a new connection."""
        server, self._server = self._server, None
        if server is not None:
            with suppress(smtplib.SMTPException, OSError), server.in_time():
                server.quit()
            server.close()

    @contextmanager
    def _talk(self) -> Iterator[Conversation]:
        """A server that listens; the connection isn't used again after a failure."""
        try:
            if self._server is None or not self._listens(self._server):
                self._drop()
                self._server = self._connected()
            with self._server.in_time():
                yield self._server
        except BaseException:
            self._drop()
            raise

    def _listens(self, server: Conversation) -> bool:
        with suppress(smtplib.SMTPException, OSError), server.in_time():
            return server.noop()[0] == TAKEN
        return False

    def _drop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _connected(self) -> Conversation:
        with told_by_code(ErrorCode.MAIL_DOWN):
            server = self._greeted()
        try:
            with server.in_time():
                self._secure(server)
        except BaseException:
            server.close()
            raise
        return server

    def _greeted(self) -> Conversation:
        # The sender's domain is in the greeting, not this machine's name.
        settings = self._settings
        tls = self._tls if settings.tls is Tls.TLS else None
        server = Conversation(self._sender.domain, settings.timeout_s, tls)
        server.open(settings.host, settings.port)
        return server

    def _secure(self, server: Conversation) -> None:
        with told_by_code(ErrorCode.MAIL_TLS):
            if self._settings.tls is Tls.STARTTLS:
                server.starttls(context=self._tls)
        with told_by_code(ErrorCode.MAIL_DOWN):
            server.ehlo_or_helo_if_needed()
        self._every_letter = server.has_extn(EVERY_LETTER)
        with told_by_code(ErrorCode.MAIL_LOG_ON):
            if self._settings.username:
                server.login(self._settings.username, self._password)

    def _hand_over(self, server: Conversation, to: Address, content: bytes) -> None:
        with told_by_code(ErrorCode.MAIL_DOWN):
            asked = () if to.addr_spec.isascii() else (EVERY_LETTER, "body=8bitmime")
            code, reply = server.mail(self._sender.addr_spec, asked)
            if code != TAKEN:
                raise KioskError(of_sender(code, reply))
            code, reply = server.rcpt(to.addr_spec)
            if code not in (TAKEN, FORWARDED):
                raise KioskError(of_address(code, reply))
        with told_by_code(ErrorCode.MAIL_REJECTED, broken_off=ErrorCode.MAIL_UNSURE):
            try:
                code, reply = server.data(content)
            except smtplib.SMTPDataError as error:
                raise KioskError(of_content(error.smtp_code, error.smtp_error)) from None
            if code != TAKEN:
                raise KioskError(of_content(code, reply))


def _tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """Verifies certificate and name; trusts `ca_file` alone where one is named."""
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError:
        wanted = CERTIFICATES
        raise KioskError(ErrorCode.SETTINGS_VALUE, key="mailer.ca_file", wanted=wanted) from None

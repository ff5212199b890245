"""A real SMTP server on loopback that answers as a test or a measurement wants it to."""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from queue import SimpleQueue
from threading import Event
from typing import Any, Final

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST: Final = "127.0.0.1"
OK: Final = "250 OK"


@dataclass
class Script:
    """What the server answers at each stage; empty texts are what a good server answers."""

    mail: str = ""
    rcpt: str = ""
    data: str = ""
    stalls: bool = False
    """It has the email and never answers."""
    drops: bool = False
    """It takes the email and hangs up instead of saying so."""


@dataclass(frozen=True)
class Received:
    """An email as it came: the envelope's two addresses and the bytes."""

    sender: str
    to: str
    content: bytes

    @property
    def mail(self) -> EmailMessage:
        """The email as a reader's program sees it."""
        read = message_from_bytes(self.content, policy=default)
        if not isinstance(read, EmailMessage) or read.defects:
            raise ValueError("this is no whole mail")
        return read

    @property
    def message_id(self) -> str:
        """The outbox id that it carries."""
        return str(self.mail["Message-ID"]).strip("<>").partition("@")[0]


@dataclass
class _Handler:
    script: Script = field(default_factory=Script)
    received: list[Received] = field(default_factory=list)
    password: str = ""
    dice: Callable[[], Script] | None = None
    heard: SimpleQueue[str] = field(default_factory=SimpleQueue)
    stalled: Event = field(default_factory=Event)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.heard.put("mail")
        if self.dice is not None:
            self.script = self.dice()
        envelope.mail_from = address
        if self.password and not session.authenticated:
            return "530 5.7.0 Authentication required"
        return self.script.mail or OK

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.heard.put("rcpt")
        envelope.rcpt_tos.append(address)
        return self.script.rcpt or OK

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.heard.put("data")
        if self.script.stalls:
            self.stalled.set()
            await asyncio.Event().wait()
        if self.script.data:
            return self.script.data
        content = envelope.content
        if isinstance(content, bytes):
            (to,) = envelope.rcpt_tos
            self.received.append(Received(envelope.mail_from or "", to, content))
        if self.script.drops and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        return OK


class _AnyPort(Controller):
    def _trigger_server(self) -> Any:
        # Bound by now; only then is known which port the system gave.
        if isinstance(self.server, asyncio.Server):
            self.port = self.server.sockets[0].getsockname()[1]
        return super()._trigger_server()  # type: ignore[no-untyped-call]


class MailServer:
    """Listens from the `with` on; `script` may change at any time, `received` only grows.

    `tls` asks for STARTTLS, or with `at_once` for TLS from the first byte. With `password` it
    wants to be told that before anything else; with `every_letter` it offers SMTPUTF8.
    """

    def __init__(
        self,
        tls: ssl.SSLContext | None = None,
        at_once: bool = False,
        password: str = "",
        every_letter: bool = False,
    ) -> None:
        self._handler = _Handler(password=password)
        wants: dict[str, Any] = {"authenticator": self._knows, "enable_SMTPUTF8": every_letter}
        if tls is not None and not at_once:
            wants |= {"tls_context": tls, "require_starttls": True}
        else:
            wants["auth_require_tls"] = False
        self._controller = _AnyPort(
            self._handler, hostname=HOST, port=0, ssl_context=tls if at_once else None, **wants
        )

    @property
    def script(self) -> Script:
        """How it answers now."""
        return self._handler.script

    @script.setter
    def script(self, script: Script) -> None:
        self._handler.script = script
        self._handler.stalled.clear()

    @property
    def stalled(self) -> Event:
        """It has an email and says nothing, until the script changes."""
        return self._handler.stalled

    def roll(self, dice: Callable[[], Script] | None) -> None:
        """Answer each email as the dice say, from now on."""
        self._handler.dice = dice

    @property
    def heard(self) -> SimpleQueue[str]:
        """A word for every command that came: mail, rcpt, data."""
        return self._handler.heard

    @property
    def received(self) -> list[Received]:
        """What it took, oldest first."""
        return self._handler.received

    @property
    def port(self) -> int:
        """Where it listens; known from the `with` on."""
        return int(self._controller.port)

    def __enter__(self) -> "MailServer":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    def _knows(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
    ) -> AuthResult:
        right = (
            isinstance(given, LoginPassword) and given.password == self._handler.password.encode()
        )
        return AuthResult(success=right, handled=False)

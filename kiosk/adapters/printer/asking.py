"""One question to an IPP printer and its answer, within the time that a printer has for it."""

import asyncio
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientError, ClientSession, ClientSSLError, TCPConnector
from pyipp import IPP, IPPError
from pyipp.enums import IppOperation

from kiosk.adapters.printer.bounded_response import BoundedResponse
from kiosk.adapters.printer.reply import Reply, read_reply
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Gone, nobody_goes

PATIENCE_S: Final = 3
"""A printer that is awake answers in 20 ms; one that is gone never does."""
WAKES_IN_S: Final = 30
"""A sleeping printer takes the question right away, and answers once it is awake."""
LOOKS_EVERY_S: Final = 0.25
USER: Final = "kiosk"
CERTIFICATES: Final = "a file of certificates (PEM)"


class Asker:
    """Keeps no connection; safe to share between threads."""

    def __init__(self, ca_file: Path | None) -> None:
        """Raises SETTINGS_VALUE for a file without a certificate."""
        self._tls = _tls_context(ca_file)

    def ask(
        self,
        uri: str,
        operation: IppOperation,
        asked: Mapping[str, object],
        more: Mapping[str, object] | None = None,
    ) -> Reply:
        """Ask one that is awake; PRINTER_DOWN for silence, refusals of HTTP and garbage.

        PRINTER_TLS for a certificate signed by no one we trust.
        """
        return self._ask(uri, operation, _message(asked, more), PATIENCE_S, nobody_goes)

    def wake(
        self,
        uri: str,
        operation: IppOperation,
        asked: Mapping[str, object],
        more: Mapping[str, object] | None = None,
        gone: Gone = nobody_goes,
    ) -> Reply:
        """The same for one that may be asleep; PRINTER_DOWN too once `gone` says so."""
        return self._ask(uri, operation, _message(asked, more), WAKES_IN_S, gone)

    def _ask(
        self,
        uri: str,
        operation: IppOperation,
        message: dict[str, Any],
        within_s: float,
        gone: Gone,
    ) -> Reply:
        question = _exchange(uri, operation, message, self._tls)
        try:
            return read_reply(asyncio.run(_in_time(question, within_s, gone)))
        except IPPError as error:
            untrusted = isinstance(error.__cause__, ClientSSLError)
            code = ErrorCode.PRINTER_TLS if untrusted else ErrorCode.PRINTER_DOWN
            raise KioskError(code) from None
        except (ClientError, OSError, TimeoutError, ValueError):
            raise KioskError(ErrorCode.PRINTER_DOWN) from None


def _message(asked: Mapping[str, object], more: Mapping[str, object] | None) -> dict[str, Any]:
    head = {"requesting-user-name": USER, **asked}
    return {"operation-attributes-tag": head, **(more or {})}


async def _in_time(question: Any, within_s: float, gone: Gone) -> bytes:
    """The answer; TimeoutError once time is up, or no one is waiting anymore."""
    asking: asyncio.Task[bytes] = asyncio.ensure_future(question)
    try:
        # pyipp's own timeout ends with the head of the answer, ours with its last byte.
        async with asyncio.timeout(within_s):
            while not (await asyncio.wait({asking}, timeout=LOOKS_EVERY_S))[0]:
                if gone():
                    raise TimeoutError
        return await asking
    finally:
        asking.cancel()


async def _exchange(
    uri: str, operation: IppOperation, message: dict[str, Any], tls: ssl.SSLContext
) -> bytes:
    connector = TCPConnector(ssl=tls)
    async with ClientSession(connector=connector, response_class=BoundedResponse) as session:
        printer = IPP(uri, request_timeout=WAKES_IN_S, session=session, verify_ssl=True)
        return await printer.raw(operation, message)


def _tls_context(ca_file: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError:
        raise KioskError(
            ErrorCode.SETTINGS_VALUE, key="printer.ca_file", wanted=CERTIFICATES
        ) from None

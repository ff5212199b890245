"""One HTTP service of another house: asked within one deadline, believed up to one size."""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Final

import httpx

from kiosk.errors import ErrorCode, KioskError

CERTIFICATES: Final = "a file of certificates (PEM)"
MOST_BYTES: Final = 64 * 1024
"""An answer in words takes a hundredth of it."""
TLS: Final = "https:"
NOBODY: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody: a service on this machine that is asked in the open shows no certificate."""
QUIET: Final = {"Accept-Encoding": "identity", "User-Agent": "kiosk"}


@dataclass(frozen=True)
class WebAnswer:
    """What the service said, whole and within the limits."""

    status: int
    kind: str
    """The media type, without its parameters."""
    content: bytes = field(repr=False)


class NotReachedError(Exception):
    """No whole answer within the deadline and the limit, for whatever reason."""


class NotTrustedError(Exception):
    """The service did not prove who it is."""


class WebService:
    """Asks anew at every call and keeps no connection; safe to share between threads.

    Redirects are not followed and no proxy of the environment is used: what is sent goes to the
    host of the settings or nowhere.
    """

    def __init__(self, section: str, url: str, ca_file: Path | None, timeout_s: float) -> None:
        """`section` of the settings is named in SETTINGS_VALUE for a file without certificates."""
        self._url, self._timeout_s = url.rstrip("/"), timeout_s
        self._tls = _tls_context(section, ca_file) if url.startswith(TLS) else NOBODY
        self._lock, self._closed = Lock(), False
        self._asking: dict[asyncio.Task[WebAnswer], asyncio.AbstractEventLoop] = {}

    def ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        content: bytes = b"",
        most: int = MOST_BYTES,
    ) -> WebAnswer:
        """The answer, whatever its status; raises NotReachedError or NotTrustedError.

        From the connection to the last byte within the deadline, however slowly bytes drip.
        """
        request = httpx.Request(
            method, f"{self._url}{path}", headers={**QUIET, **headers}, content=content
        )
        try:
            return asyncio.run(self._in_time(request, most))
        except (TimeoutError, asyncio.CancelledError):
            raise NotReachedError from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise (NotTrustedError if _is_about_trust(error) else NotReachedError) from None

    def close(self) -> None:
        """End every question that is being waited for, and all later ones."""
        with self._lock:
            self._closed = True
            for task, loop in self._asking.items():
                loop.call_soon_threadsafe(task.cancel)

    async def _in_time(self, request: httpx.Request, most: int) -> WebAnswer:
        task = asyncio.ensure_future(self._answer(request, most))
        with self._lock:
            if self._closed:
                task.cancel()
            self._asking[task] = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._timeout_s):
                return await task
        finally:
            with self._lock:
                del self._asking[task]

    async def _answer(self, request: httpx.Request, most: int) -> WebAnswer:
        async with httpx.AsyncClient(
            verify=self._tls, timeout=self._timeout_s, trust_env=False
        ) as client:
            answer = await client.send(request, stream=True)
            try:
                content = bytearray()
                async for part in answer.aiter_raw():
                    content += part
                    if len(content) > most:
                        raise NotReachedError
            finally:
                await answer.aclose()
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        return WebAnswer(answer.status_code, kind, bytes(content))


def _tls_context(section: str, ca_file: Path | None) -> ssl.SSLContext:
    """Verifies certificate and name; trusts `ca_file` alone where one is named."""
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError:
        key = f"{section}.ca_file"
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=CERTIFICATES) from None


def _is_about_trust(error: BaseException | None) -> bool:
    """Whether TLS itself failed, which httpx tells only in what its errors came from."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False

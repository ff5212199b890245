"""The requests that the page answers."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kiosk.adapters.phone.allowance import Allowance
from kiosk.adapters.phone.page import CLOSED, REFUSALS, SENT, TOO_OFTEN, PhonePage, asset
from kiosk.adapters.phone.uploads import Refusal, Uploads
from kiosk.i18n import Marked
from kiosk.ports.ingester import MAX_BYTES

MOST_BODY: Final = MAX_BYTES + 64 * 1024
MOST_DRAINED: Final = 2 * MAX_BYTES
QUIET_S: Final = 10.0
"""Seconds that a sending phone may say nothing."""

WHOLE_S: Final = 120.0
"""Seconds that one file may take."""

ANSWERS: Final = {
    Refusal.NOTHING_CHOSEN: 400,
    Refusal.TOO_LARGE: 413,
    Refusal.TOO_MANY: 409,
    Refusal.WRONG_KIND: 415,
    Refusal.IPHONE_KIND: 415,
    Refusal.ANOTHER_PHONE: 409,
    Refusal.TOO_SLOW: 408,
}


class InMemoryParser(MultiPartParser):
    """Never rolls a file over to a disk: what is sent is somebody's ID."""

    spool_max_size = MOST_BODY + 1


class TooLargeError(Exception):
    """More bytes came than a file may have."""


class PageServer:
    """One slot's page; `quiet_s` and `whole_s` are how slow a phone may be."""

    def __init__(
        self,
        uploads: Uploads,
        page: PhonePage,
        address: str,
        quiet_s: float = QUIET_S,
        whole_s: float = WHOLE_S,
    ) -> None:
        self._uploads, self._page = uploads, page
        self._host, self._origin = _host_and_origin(address)
        self._quiet_s, self._whole_s = quiet_s, whole_s
        self._known, self._strange = Allowance(60, 1), Allowance(20, 0.5)

    def app(self) -> Starlette:
        """The routes behind the checks that every request passes."""
        return Starlette(
            routes=[
                Route("/u/{token}", self._show, methods=["GET"]),
                Route("/u/{token}", self._receive, methods=["POST"]),
                Route("/page.css", self._asset("page.css", "text/css")),
                Route("/page.js", self._asset("page.js", "text/javascript")),
            ],
            middleware=[
                Middleware(TrustedHostMiddleware, allowed_hosts=[self._host], www_redirect=False),
            ],
            exception_handlers={404: self._stranger, 405: self._stranger},
        )

    async def _show(self, request: Request) -> Response:
        if (refused := self._refused(request)) is not None:
            return refused
        if request.method == "HEAD":
            return HTMLResponse("")
        key = self._uploads.open_page()
        return HTMLResponse(self._page.html(key, self._uploads.left))

    async def _receive(self, request: Request) -> Response:
        if (refused := self._refused(request)) is not None:
            return refused
        if request.headers.get("origin", self._origin) != self._origin:
            return self._closed(CLOSED, 403)
        refusal = self._uploads.begin(request.query_params.get("page", ""))
        if refusal is None:
            refusal = await self._take(request)
        if refusal is not None:
            await self._drain(request)
        return self._answer(request, refusal)

    async def _take(self, request: Request) -> Refusal | None:
        try:
            async with asyncio.timeout(self._whole_s):
                contents = await self._contents(request)
        except TooLargeError:
            self._uploads.interrupt()
            return Refusal.TOO_LARGE
        except (TimeoutError, ClientDisconnect):
            self._uploads.interrupt()
            return Refusal.TOO_SLOW
        except (MultiPartException, KeyError):
            self._uploads.interrupt()
            return Refusal.NOTHING_CHOSEN
        refusals = [self._uploads.take(content) for content in contents or [b""]]
        return next((each for each in refusals if each is not None), None)

    async def _drain(self, request: Request) -> None:
        """Read past the rest of what is refused: a phone that still sends hears no answer."""
        size = 0
        with suppress(TimeoutError, ClientDisconnect, RuntimeError):
            async with asyncio.timeout(self._quiet_s):
                async for part in request.stream():
                    size += len(part)
                    if size > MOST_DRAINED:
                        return

    async def _contents(self, request: Request) -> list[bytes]:
        """What was chosen: without the script both of the form's fields can hold a file."""
        parser = InMemoryParser(
            request.headers, self._body(request), max_files=2, max_fields=1, max_part_size=1024
        )
        form = await parser.parse()
        try:
            files = [each for each in form.getlist("file") if isinstance(each, UploadFile)]
            return [await each.read() for each in files if each.size]
        finally:
            await form.close()

    async def _body(self, request: Request) -> AsyncGenerator[bytes, None]:
        size, stream = 0, request.stream().__aiter__()
        while True:
            try:
                async with asyncio.timeout(self._quiet_s):
                    part = await anext(stream)
            except StopAsyncIteration:
                return
            size += len(part)
            if size > MOST_BODY:
                raise TooLargeError
            yield part

    def _answer(self, request: Request, refusal: Refusal | None) -> Response:
        words = SENT if refusal is None else REFUSALS[refusal]
        status = 200 if refusal is None else ANSWERS[refusal]
        headers = {} if refusal is None else {"connection": "close"}
        left = self._uploads.left
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse(
                {"sent": refusal is None, "words": self._page.say(words),
                 "left": left, "left_words": self._page.left(left)},
                status, headers,
            )  # fmt: skip
        if refusal is Refusal.ANOTHER_PHONE:
            return HTMLResponse(self._page.elsewhere(words), status, headers)
        page = self._page.html(self._uploads.page_key, self._uploads.left, words)
        return HTMLResponse(page, status, headers)

    def _refused(self, request: Request) -> Response | None:
        known = self._uploads.knows(request.path_params["token"])
        allowance = self._known if known else self._strange
        if not allowance.take():
            return self._closed(TOO_OFTEN, 429)
        return None if known else self._closed(CLOSED, 404)

    def _closed(self, words: Marked, status: int) -> Response:
        return HTMLResponse(self._page.closed(words), status, {"connection": "close"})

    async def _stranger(self, _request: Request, error: Exception) -> Response:
        if not self._strange.take():
            return self._closed(TOO_OFTEN, 429)
        return self._closed(CLOSED, getattr(error, "status_code", 404))

    @staticmethod
    def _asset(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
        text = asset(name)

        async def answer(_request: Request) -> Response:
            return PlainTextResponse(text, media_type=kind)

        return answer


def _host_and_origin(address: str) -> tuple[str, str]:
    """As browsers say them: small letters, and no port where it is the usual one."""
    parts = urlsplit(address)
    host, usual = parts.hostname or "", {"http": 80, "https": 443}.get(parts.scheme)
    port = "" if parts.port in (None, usual) else f":{parts.port}"
    return host, f"{parts.scheme}://{host}{port}"

"""The slot as its page sees it: who may send, what came, and why a file is not taken."""

import hashlib
import hmac
import secrets
from enum import Enum, auto

from kiosk.adapters.imaging.formats import kind_of
from kiosk.adapters.phone.wire import Kind, MessageWriter
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES
from kiosk.ports.phone_uploads import MOST_FILES


class Refusal(Enum):
    """Why a file is not taken."""

    NOTHING_CHOSEN = auto()
    TOO_LARGE = auto()
    TOO_MANY = auto()
    WRONG_KIND = auto()
    IPHONE_KIND = auto()
    ANOTHER_PHONE = auto()
    TOO_SLOW = auto()


class Uploads:
    """Takes at most MOST_FILES files from the page that was opened last."""

    def __init__(self, token_hash: str, writer: MessageWriter) -> None:
        self._token_hash = bytes.fromhex(token_hash)
        self._writer = writer
        self.page_key = ""
        """Of the page that was opened last; empty until one was."""
        self.taken = 0

    @property
    def left(self) -> int:
        """How many more files are taken."""
        return MOST_FILES - self.taken

    def knows(self, token: str) -> bool:
        """Whether this is the slot's token; takes the same time for every wrong one."""
        given = hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
        return hmac.compare_digest(given, self._token_hash)

    def open_page(self) -> str:
        """The key of a page that is opened now: from here on only that one can send."""
        self._writer.say(Kind.OPENED)
        self.page_key = secrets.token_urlsafe(16)
        return self.page_key

    def begin(self, page_key: str) -> Refusal | None:
        """A file begins to come; why it is not wanted, if it is not."""
        own = hmac.compare_digest(page_key.encode(), self.page_key.encode())
        if not (own and self.page_key):
            return Refusal.ANOTHER_PHONE
        if self.left < 1:
            return Refusal.TOO_MANY
        self._writer.say(Kind.SENDING)
        return None

    def interrupt(self) -> None:
        """What began to come did not come whole."""
        self._writer.say(Kind.INTERRUPTED)

    def take(self, content: bytes) -> Refusal | None:
        """Hand a whole file to the kiosk, or say why not; it is told by its first bytes."""
        refusal = _refusal(content)
        if refusal is None and self.left < 1:
            refusal = Refusal.TOO_MANY
        if refusal is not None:
            self.interrupt()
            return refusal
        self.taken += 1
        self._writer.say(Kind.FILE, content)
        return None


def _refusal(content: bytes) -> Refusal | None:
    if not content:
        return Refusal.NOTHING_CHOSEN
    if len(content) >= MAX_BYTES:
        return Refusal.TOO_LARGE
    try:
        kind_of(content)
    except KioskError as error:
        iphone = error.code is ErrorCode.FILE_HEIC
        return Refusal.IPHONE_KIND if iphone else Refusal.WRONG_KIND
    return None

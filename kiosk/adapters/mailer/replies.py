"""What the replies and failures of a mail server mean, as the product's error codes."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.errors import ErrorCode, KioskError

CLOSING: Final = 421
NO_ROOM: Final = 452
TOO_LARGE: Final = 552
NO_LOG_ON: Final = frozenset({530, 534, 535})
STATUS: Final = re.compile(rb"[245]\.(\d{1,3}\.\d{1,3})\b")
MAILBOX_FULL: Final = b"2.2"
TOO_MANY: Final = b"5.3"
CONTENT_TOO_LARGE: Final = b"3.4"
NOT_ALLOWED: Final = b"7.1"
"""Enhanced status (RFC 3463); a reply without one is read by its words."""
US: Final = re.compile(rb"relay|client host|authenticat", re.IGNORECASE)
"""In a reply that allows us nothing, whoever it is for; otherwise it is about the recipient."""
OF_MAILBOX: Final = re.compile(rb"mailbox|quota", re.IGNORECASE)
OF_NUMBER: Final = re.compile(rb"too many", re.IGNORECASE)


@contextmanager
def told_by_code(
    otherwise: ErrorCode, broken_off: ErrorCode = ErrorCode.MAIL_DOWN
) -> Iterator[None]:
    """Turn a failed conversation with a server into a KioskError, without the reply's text.

    `otherwise` is for what the server refuses for good, `broken_off` for a lost connection.
    """
    try:
        yield
    except ssl.SSLError:
        raise KioskError(ErrorCode.MAIL_TLS) from None
    except smtplib.SMTPServerDisconnected:
        raise KioskError(broken_off) from None
    except smtplib.SMTPResponseException as error:
        for_good = 500 <= error.smtp_code < 600
        raise KioskError(otherwise if for_good else ErrorCode.MAIL_DOWN) from None
    except smtplib.SMTPException:
        raise KioskError(otherwise) from None
    except (OSError, UnicodeError):
        raise KioskError(broken_off) from None


def of_sender(code: int, reply: bytes) -> ErrorCode:
    """Why the server takes nothing from us."""
    if code in NO_LOG_ON:
        return ErrorCode.MAIL_LOG_ON
    if code == NO_ROOM:
        return _of_no_room(_status(reply), reply)
    return ErrorCode.MAIL_SENDER if code >= 500 else ErrorCode.MAIL_DOWN


def of_address(code: int, reply: bytes) -> ErrorCode:
    """Why the server does not take this address."""
    if code in NO_LOG_ON:
        return ErrorCode.MAIL_LOG_ON
    if code >= 500 and _status(reply) == NOT_ALLOWED and US.search(reply):
        return ErrorCode.MAIL_SENDER
    return _of_mail(code, reply, ErrorCode.MAIL_REFUSED)


def of_content(code: int, reply: bytes | str) -> ErrorCode:
    """Why the server does not take this email; an unreadable reply leaves it open."""
    if code < 0:
        return ErrorCode.MAIL_UNSURE
    return _of_mail(code, reply, ErrorCode.MAIL_REJECTED)


def _of_mail(code: int, reply: bytes | str, for_good: ErrorCode) -> ErrorCode:
    status = _status(reply)
    if code == CLOSING:
        return ErrorCode.MAIL_DOWN
    if code == NO_ROOM:
        return _of_no_room(status, reply if isinstance(reply, bytes) else reply.encode())
    if status == MAILBOX_FULL or (code == TOO_LARGE and status != CONTENT_TOO_LARGE):
        return ErrorCode.MAIL_FULL
    return for_good if code >= 500 else ErrorCode.MAIL_LATER


def _of_no_room(status: bytes, reply: bytes) -> ErrorCode:
    """Whose room ran out: the mailbox's, the server's for more recipients, or its storage."""
    if status == MAILBOX_FULL or (not status and OF_MAILBOX.search(reply)):
        return ErrorCode.MAIL_FULL
    if status == TOO_MANY or (not status and OF_NUMBER.search(reply)):
        return ErrorCode.MAIL_MANY
    return ErrorCode.MAIL_STORAGE


def _status(reply: bytes | str) -> bytes:
    found = STATUS.match(reply if isinstance(reply, bytes) else reply.encode())
    return found[1] if found else b""

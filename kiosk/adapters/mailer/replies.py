"""What the replies and failures of a mail server mean, as the product's error codes."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.errors import ErrorCode, KioskError

CLOSING: Final = 421
FULL: Final = frozenset({452, 552})
NO_LOG_ON: Final = frozenset({530, 534, 535})
STATUS: Final = re.compile(rb"[245]\.(\d{1,3}\.\d{1,3})\b")
MAILBOX_FULL: Final = b"2.2"
NOT_FOR_US: Final = b"7.1"
"""Enhanced status (RFC 3463): not authorized, as a server answers that relays nothing for us."""


@contextmanager
def told_by_code(
    otherwise: ErrorCode, broken_off: ErrorCode = ErrorCode.MAIL_DOWN
) -> Iterator[None]:
    """Turn a failure of the talk with a server into a KioskError, which holds no reply text.

    `otherwise` stands for what the server refuses for good, `broken_off` for a lost connection.
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


def of_sender(code: int) -> ErrorCode:
    """Why the server takes nothing from us."""
    if code in NO_LOG_ON:
        return ErrorCode.MAIL_LOG_ON
    return ErrorCode.MAIL_SENDER if code >= 500 else ErrorCode.MAIL_DOWN


def of_address(code: int, reply: bytes) -> ErrorCode:
    """Why the server does not take this address."""
    if code in NO_LOG_ON:
        return ErrorCode.MAIL_LOG_ON
    if code >= 500 and _status(reply) == NOT_FOR_US:
        return ErrorCode.MAIL_SENDER
    return _of_mail(code, reply, ErrorCode.MAIL_REFUSED)


def of_content(code: int, reply: bytes | str) -> ErrorCode:
    """Why the server does not take this mail; what cannot be read leaves it open."""
    if code < 0:
        return ErrorCode.MAIL_UNSURE
    return _of_mail(code, reply, ErrorCode.MAIL_REJECTED)


def _of_mail(code: int, reply: bytes | str, for_good: ErrorCode) -> ErrorCode:
    if code == CLOSING:
        return ErrorCode.MAIL_DOWN
    if code in FULL or _status(reply) == MAILBOX_FULL:
        return ErrorCode.MAIL_FULL
    return for_good if code >= 500 else ErrorCode.MAIL_LATER


def _status(reply: bytes | str) -> bytes:
    found = STATUS.match(reply if isinstance(reply, bytes) else reply.encode())
    return found[1] if found else b""

"""What keeps the page for phones from being opened: its certificate, its name, its port."""

import errno
import ssl
from contextlib import suppress
from enum import Enum, auto
from typing import Final
from urllib.parse import urlsplit

from kiosk.adapters.machine.listening import listen_at
from kiosk.settings import PhoneSettings


class PhoneTrouble(Enum):
    """Why phones could not open the page; each has its advice."""

    CERTIFICATE = auto()
    EXPIRED = auto()
    OTHER_NAME = auto()
    LISTEN = auto()


VERIFY_CODES: Final = {
    9: PhoneTrouble.EXPIRED,  # not valid yet
    10: PhoneTrouble.EXPIRED,
    62: PhoneTrouble.OTHER_NAME,
    64: PhoneTrouble.OTHER_NAME,  # of an IP address
}
"""X509_V_ERR codes of OpenSSL."""


def phone_trouble(phone: PhoneSettings) -> PhoneTrouble | None:
    """What is wrong, or None; a port that a page of ours has open now is not."""
    if phone.certificate is not None and (wrong := _certificate_trouble(phone)) is not None:
        return wrong
    try:
        listen_at(phone.listen, phone.port).close()
    except OSError as error:
        return None if error.errno == errno.EADDRINUSE else PhoneTrouble.LISTEN
    return None


def _certificate_trouble(phone: PhoneSettings) -> PhoneTrouble | None:
    """What a phone that trusts whoever signed the certificate would say of it."""
    ours = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    theirs = ssl.create_default_context()
    theirs.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    try:
        ours.load_cert_chain(phone.certificate or "", phone.certificate_key)
        theirs.load_verify_locations(phone.certificate)
        _shake_hands(ours, theirs, urlsplit(phone.address).hostname or "")
    except ssl.SSLCertVerificationError as error:
        return VERIFY_CODES.get(error.verify_code, PhoneTrouble.CERTIFICATE)
    except OSError:
        return PhoneTrouble.CERTIFICATE
    return None


def _shake_hands(ours: ssl.SSLContext, theirs: ssl.SSLContext, name: str) -> None:
    """Show the certificate to a phone in memory; raises what it objects to."""
    to_us, to_them = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = ours.wrap_bio(to_us, to_them, server_side=True)
    phone = theirs.wrap_bio(to_them, to_us, server_hostname=name)
    for side in (phone, server, phone):
        with suppress(ssl.SSLWantReadError):
            side.do_handshake()

"""What an email address is, by one rule everywhere, and where its domain leads."""

import pytest

from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.domain.store.store_rules import require_fit_store
from kiosk.email_address import ascii_domain, email_key, needs_every_letter, read_email
from kiosk.errors import KioskError


@pytest.mark.parametrize(
    ("typed", "shown", "sent_to"),
    [
        (" Ana@EXAMPLE.org ", "Ana@example.org", "example.org"),
        ("ana+kiosk@mail.example.org", "ana+kiosk@mail.example.org", "mail.example.org"),
        ("ana@straße.example", "ana@straße.example", "xn--strae-oqa.example"),
        ("ana@xn--strae-oqa.example", "ana@straße.example", "xn--strae-oqa.example"),
        ("ana@strasse.example", "ana@strasse.example", "strasse.example"),
        ("ana@faß.example", "ana@faß.example", "xn--fa-hia.example"),
        ("ana@βόλος.example", "ana@βόλος.example", "xn--nxasmm1c.example"),
        ("ana@bu\u0308cher.example", "ana@bücher.example", "xn--bcher-kva.example"),
        ("josé@example.com", "josé@example.com", "example.com"),
    ],
)
def test_an_address_keeps_its_very_domain(typed: str, shown: str, sent_to: str) -> None:
    assert read_email(typed) == shown
    assert ascii_domain(shown.partition("@")[2]) == sent_to
    assert email_key(typed) == email_key(shown)
    assert email_key(typed).endswith(f"@{sent_to}")


def test_two_domains_are_two_addresses_and_one_in_two_spellings_is_one() -> None:
    assert email_key("ana@straße.example") != email_key("ana@strasse.example")
    assert email_key("ANA@Straße.example") == email_key("ana@xn--strae-oqa.example")
    assert email_key("Ana@XN--zz--.org") == "ana@xn--zz--.org"


@pytest.mark.parametrize(
    "typed",
    [
        *("", "ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "a..b@example.org"),
        *("ana@-x.org", "ana@x.local", "a b@example.org", "ana@example.org,b@example.org"),
        *(f"ana@{'b' * 64}.org", "ana@xn--zz--.org", "ana@example.org\nBcc: b@example.org"),
    ],
)
def test_what_is_no_address_passes_no_door(typed: str) -> None:
    assert read_email(typed) is None
    if typed.isprintable() and typed:
        with pytest.raises(KioskError):
            require_fit_store(Store(audit_email=typed))


@pytest.mark.parametrize("address", ["josé@example.com", "\u0430na@gmail.com"])
def test_letters_beyond_ascii_before_the_at_wait_for_a_server_that_takes_them(
    address: str,
) -> None:
    assert needs_every_letter(address)
    assert not Policy().mails_to(address)
    assert Policy(mails_every_letter=True).mails_to(address)
    assert Policy().mails_to("ana@straße.example")

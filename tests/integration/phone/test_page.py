"""The page in its own process: what a phone can do with it, and what nobody can."""

import socket
import ssl
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from kiosk.adapters.phone import phone_page
from kiosk.adapters.phone.phone_page import ChildPhoneUploads
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES
from kiosk.ports.phone_uploads import PhoneState
from kiosk.settings import PhoneSettings
from tests.certificates import server_certificate
from tests.integration.phone.conftest import LOOPBACK, OpenedPage, Opener
from tests.integration.phone.phone import JPEG, Phone

HEIC = b"\0\0\0\x18ftypheic" + bytes(200)
PDF = b"%PDF-1.7 a bill"


def at(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    assert parts.hostname is not None
    assert parts.port is not None
    return parts.hostname, parts.port


@pytest.mark.req("T7")
def test_a_phone_without_a_script_sends_files_one_after_the_other(
    page: OpenedPage, phone: Phone
) -> None:
    slot = page.slot
    assert slot.state() is PhoneState.AWAITED
    drawn = phone.open()
    assert drawn.status_code == 200
    assert slot.invitation.match_code in drawn.text
    assert "Submit Proof of Residency" in drawn.text
    page.is_at(PhoneState.CONNECTED)
    for content in (JPEG, PDF):
        answer = phone.send(content)
        assert "Sent. Look at the kiosk" in answer.text
    page.until(lambda: slot.files() == (JPEG, PDF))
    assert slot.state() is PhoneState.CONNECTED


@pytest.mark.req("T7")
@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        (b"", 400, "Choose a picture or PDF first"),
        (b"MZ\x90\0" + bytes(100), 415, "The file must be a JPG, PNG or PDF"),
        (b"\x7fELF" + bytes(100), 415, "The file must be a JPG, PNG or PDF"),
        (b"<html><script>", 415, "The file must be a JPG, PNG or PDF"),
        (HEIC, 415, "This is an iPhone picture. Take a picture here instead"),
        (JPEG[:3] + bytes(MAX_BYTES), 413, "The file must be smaller than 20 MB"),
        (JPEG[:3] + bytes(MAX_BYTES + 1024 * 1024), 413, "The file must be smaller than 20 MB"),
    ],
    ids=["empty", "exe", "elf", "html", "heic", "20MB", "21MB"],
)
def test_what_is_not_wanted_is_told_on_the_phone_and_the_next_file_comes(
    page: OpenedPage, phone: Phone, content: bytes, status: int, words: str
) -> None:
    phone.open()
    answer = phone.send(content)
    assert (answer.status_code, words in answer.text) == (status, True)
    page.is_at(PhoneState.INTERRUPTED)
    assert phone.tells()["sent"] is True
    page.until(lambda: page.slot.files() == (JPEG,))


@pytest.mark.req("T7")
def test_a_sixth_file_is_refused(page: OpenedPage, phone: Phone) -> None:
    phone.open()
    left = [phone.tells()["left_words"] for _ in range(5)]
    assert left[3:] == ["You can send 1 more file.", "That was the last file for this code."]
    assert phone.tells()["words"] == "The kiosk has all the files it takes. Choose one there"
    page.until(lambda: page.slot.files() == (JPEG,) * 5)


@pytest.mark.req("T7")
def test_of_two_phones_the_one_that_opened_the_page_last_sends(
    page: OpenedPage, phone: Phone
) -> None:
    with httpx.Client() as other:
        phone.open()
        second = Phone(other, phone.address)
        second.open()
        page.is_at(PhoneState.REOPENED)
        refused = phone.send()
        assert refused.status_code == 409
        assert "Send from this phone" in refused.text
        assert second.tells()["sent"] is True
        phone.open()
        assert phone.tells()["sent"] is True
        assert second.tells()["sent"] is False


@pytest.mark.req("T7")
def test_a_phone_that_stops_half_way_sends_it_again(page: OpenedPage, phone: Phone) -> None:
    phone.open()
    host, path = at(phone.address), phone.form.removeprefix(phone.address.rsplit("/u/", 1)[0])
    with socket.create_connection(host) as wire:
        head = f"POST {path} HTTP/1.1\r\nHost: {host[0]}\r\nContent-Length: 100000\r\n"
        form = "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
        wire.sendall((head + form).encode())
        page.is_at(PhoneState.SENDING)
    page.is_at(PhoneState.INTERRUPTED)
    assert page.slot.files() == ()
    assert phone.tells()["sent"] is True


@pytest.mark.req("T7")
@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/", {}, 404),
        ("GET", "/u/", {}, 404),
        ("GET", "/u/AAAAAAAAAAAAAAAAAAAAAA", {}, 404),
        ("GET", "/u/" + "%ff" * 22, {}, 404),
        ("GET", "/u/TOKEN/../../etc/passwd", {}, 404),
        ("POST", "/u/TOKEN", {}, 409),
        ("POST", "/u/TOKEN", {"Origin": "https://evil.example"}, 403),
        ("PUT", "/u/TOKEN", {}, 405),
        ("DELETE", "/u/TOKEN", {}, 405),
        ("GET", "/u/TOKEN", {"Host": "evil.example"}, 400),
        ("GET", "/page.css", {"Host": "evil.example"}, 400),
    ],
)
def test_other_requests_are_refused(
    page: OpenedPage, phone: Phone, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    origin, token = phone.address.rsplit("/u/", 1)
    url = httpx.URL(origin + path.replace("TOKEN", token))
    answer = phone.client.request(method, url, headers=headers)
    assert answer.status_code == status
    assert page.slot.files() == ()


@pytest.mark.req("T7")
def test_every_answer_forbids_what_the_page_does_not_need(phone: Phone) -> None:
    origin = phone.address.rsplit("/u/", 1)[0]
    for address in (phone.address, origin + "/page.js", origin + "/u/wrong", origin + "/x"):
        headers = phone.client.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in headers
        assert "server" not in headers


@pytest.mark.req("T7")
def test_both_fields_of_the_form_are_taken(page: OpenedPage, phone: Phone) -> None:
    phone.open()
    files = [("file", ("a", JPEG)), ("file", ("b", PDF))]
    assert "Sent." in phone.client.post(phone.form, files=files).text
    page.until(lambda: page.slot.files() == (JPEG, PDF))


@pytest.mark.req("T7")
@pytest.mark.parametrize("listen", ["127.0.0.1", "::1"])
def test_an_address_is_the_same_in_small_letters(open_page: Opener, listen: str) -> None:
    page = open_page(PhoneSettings(address="http://LocalHost", listen=listen, port=0))
    port = page.slot.invitation.address.rsplit("/u/", 1)[0].rsplit(":", 1)[1]
    path = "/u/" + page.slot.invitation.address.rsplit("/u/", 1)[1]
    own = f"http://[{listen}]:{port}" if ":" in listen else f"http://{listen}:{port}"
    headers = {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"}
    with httpx.Client(headers=headers) as client:
        phone = Phone(client, own + path)
        phone.open()
        assert phone.tells()["sent"] is True


@pytest.mark.req("T7")
def test_strangers_leave_the_right_phone_its_turn(phone: Phone) -> None:
    origin = phone.address.rsplit("/u/", 1)[0]
    asked = [phone.client.get(f"{origin}/u/{'A' * 22}").status_code for _ in range(30)]
    assert set(asked) == {404, 429}
    phone.open()
    assert phone.tells()["sent"] is True


@pytest.mark.req("T7")
def test_a_page_that_is_not_believed_any_more_is_ended(
    open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    monkeypatch.setattr(page.slot, "_note", lambda kind, payload: False)
    with suppress(httpx.HTTPError):
        httpx.get(page.slot.invitation.address)
    page.is_at(PhoneState.ENDED)
    assert page.slot._child.wait() != 0


@pytest.mark.req("T7")
def test_a_slot_that_is_closed_or_over_has_no_listener(open_page: Opener) -> None:
    closed, over = open_page(), open_page(life_s=0.5)
    token = closed.slot.invitation.address
    closed.slot.close()
    over.is_at(PhoneState.ENDED)
    for page in (closed, over):
        with pytest.raises(httpx.ConnectError):
            httpx.get(page.slot.invitation.address)
        assert page.slot.state() is PhoneState.ENDED
        assert page.slot.files() == ()
    with httpx.Client() as client:
        fresh = open_page()
        stale = fresh.slot.invitation.address.rsplit("/", 1)[0] + "/" + token.rsplit("/", 1)[1]
        assert client.get(stale).status_code == 404


@pytest.mark.req("T7")
def test_the_process_ends_with_the_session_that_started_it(page: OpenedPage) -> None:
    child = page.slot._child
    assert child.stdin is not None
    child.stdin.close()
    page.is_at(PhoneState.ENDED)
    assert child.wait() is not None


@pytest.mark.req("T7")
def test_a_phone_trusts_the_certificate_of_the_settings(open_page: Opener, tmp_path: Path) -> None:
    pem = server_certificate(tmp_path)
    settings = PhoneSettings(
        address="https://127.0.0.1", port=0, certificate=pem, certificate_key=pem
    )
    page = open_page(settings)
    with httpx.Client(verify=ssl.create_default_context(cafile=str(pem))) as client:
        phone = Phone(client, page.slot.invitation.address)
        assert phone.address.startswith("https://127.0.0.1:")
        phone.open()
        assert phone.tells()["sent"] is True
    page.until(lambda: page.slot.files() == (JPEG,))


@pytest.mark.parametrize(
    "settings",
    [
        PhoneSettings(),
        PhoneSettings(address="https://127.0.0.1", certificate=Path("no.pem"),
                      certificate_key=Path("no.pem")),
        PhoneSettings(address="http://192.0.2.1", listen="192.0.2.1"),
    ],
    ids=["off", "no-certificate", "not-our-address"],
)  # fmt: skip
def test_a_page_that_cannot_listen_is_unavailable(settings: PhoneSettings) -> None:
    with pytest.raises(KioskError) as refused:
        ChildPhoneUploads(settings).open("en", "", lambda: None)
    assert refused.value.code is ErrorCode.PHONE_UNAVAILABLE


def test_a_port_that_is_taken_is_unavailable(page: OpenedPage) -> None:
    taken = PhoneSettings(address="http://127.0.0.1", port=at(page.slot.invitation.address)[1])
    with pytest.raises(KioskError):
        ChildPhoneUploads(taken).open("en", "", lambda: None)


def test_a_process_that_says_what_it_should_not_is_not_believed(tmp_path: Path) -> None:
    for said in ("print('hello ' * 999)", "pass", "import time; time.sleep(99)"):
        command = (phone_page.COMMAND[0], "-c", said)
        with pytest.raises(KioskError) as refused:
            ChildPhoneUploads(LOOPBACK, command=command, start_s=1.0).open("en", "", lambda: None)
        assert refused.value.code is ErrorCode.PHONE_UNAVAILABLE

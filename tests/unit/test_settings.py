"""Deployment settings: read once, every key known, every refusal naming its key."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import ErrorCode
from kiosk.places import default_config
from kiosk.settings import (
    DEMONSTRATION_HAND_OVER,
    KIOSK_ID_WANTED,
    DataSettings,
    FilesSettings,
    MailerSettings,
    Paper,
    Settings,
    Tls,
    load,
    parse,
)
from kiosk.settings_checks import LOCAL_ALONE, WEB_WANTED
from tests.refusals import refusal_of

FILE = Path("/etc/kiosk/config.toml")
LANGUAGE = "a language that resources/locale holds, or en"
ZONE = "a name such as America/New_York"
HTTP: dict[str, Any] = {"kind": "http", "url": "https://registry.example.org/kiosk"}
IPP_URI = "ipp://host/path or ipps://host/path"


def written(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def refusal(raw: dict[str, Any]) -> tuple[ErrorCode, str]:
    refused = refusal_of(parse, raw, FILE)
    return refused.code, str(refused.facts["key"])


def test_an_empty_file_gives_the_defaults_with_paths_beside_it(tmp_path: Path) -> None:
    settings = load(written(tmp_path, ""))
    assert settings.data.folder == tmp_path / "data"
    assert settings.key.file == tmp_path / "kiosk.key"
    assert settings.home_cache == tmp_path / "data" / "home.json"
    assert (settings.kiosk.id, settings.kiosk.idle_alert_s, settings.kiosk.session_most_s) == (
        "K1",
        120,
        1800,
    )
    assert (settings.password.time_cost, settings.password.memory_kib) == (3, 65536)
    assert settings.rmv.kind == "none"
    assert settings.files.folders == ()


def test_every_key_can_be_said_otherwise(tmp_path: Path) -> None:
    settings = load(
        written(
            tmp_path,
            """
            [data]
            folder = "/srv/kiosk"
            [kiosk]
            id = "K3"
            idle_alert_s = 90
            [rmv]
            kind = "folder"
            folder = "rmv files"
            [files]
            folders = ["/media/usb", "forms"]
            """,
        )
    )
    assert settings.data.folder == Path("/srv/kiosk")
    assert (settings.kiosk.id, settings.kiosk.idle_alert_s) == ("K3", 90)
    assert settings.rmv.folder == tmp_path / "rmv files"
    assert settings.files.folders == (Path("/media/usb"), tmp_path / "forms")


def test_a_home_folder_may_be_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/kiosk")
    assert parse({"data": {"folder": "~/data"}}, FILE).data.folder == Path("/home/kiosk/data")


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ({"datta": {}}, "datta"),
        ({"data": {"foldr": "x"}}, "data.foldr"),
        ({"file": "x"}, "file"),
        ({"kiosk": {"id": "K1", "Language": "en"}}, "kiosk.Language"),
    ],
)
def test_an_unknown_key_is_named(raw: dict[str, Any], key: str) -> None:
    assert refusal(raw) == (ErrorCode.SETTINGS_KEY_UNKNOWN, key)


@pytest.mark.parametrize(
    ("raw", "key", "wanted"),
    [
        ({"data": "x"}, "data", "[data]"),
        ({"data": {"folder": 3}}, "data.folder", "a path"),
        ({"data": {"folder": ""}}, "data.folder", "a path"),
        ({"kiosk": {"id": 3}}, "kiosk.id", "a text"),
        ({"kiosk": {"idle_alert_s": "90"}}, "kiosk.idle_alert_s", "a whole number"),
        ({"kiosk": {"idle_alert_s": -1}}, "kiosk.idle_alert_s", "a whole number"),
        ({"kiosk": {"idle_alert_s": True}}, "kiosk.idle_alert_s", "a whole number"),
        ({"kiosk": {"idle_alert_s": 1.5}}, "kiosk.idle_alert_s", "a whole number"),
        ({"kiosk": {"id": "this is a bad id !!"}}, "kiosk.id", KIOSK_ID_WANTED),
        ({"kiosk": {"id": "k1"}}, "kiosk.id", KIOSK_ID_WANTED),
        ({"kiosk": {"id": ""}}, "kiosk.id", KIOSK_ID_WANTED),
        ({"kiosk": {"language": "xx"}}, "kiosk.language", LANGUAGE),
        ({"kiosk": {"language": "../en"}}, "kiosk.language", LANGUAGE),
        ({"kiosk": {"time_zone": "Boston"}}, "kiosk.time_zone", ZONE),
        ({"kiosk": {"time_zone": "../etc/passwd"}}, "kiosk.time_zone", ZONE),
        ({"kiosk": {"screen_width_mm": 2}}, "kiosk.screen_width_mm", "0, or 100 to 3000"),
        ({"kiosk": {"idle_alert_s": 0}}, "kiosk.idle_alert_s", "10 to 3600"),
        ({"kiosk": {"idle_countdown_s": 4}}, "kiosk.idle_countdown_s", "5 to 600"),
        ({"kiosk": {"session_most_s": 59}}, "kiosk.session_most_s", "60 to 14400"),
        ({"kiosk": {"keyboard": "on"}}, "kiosk.keyboard", "true or false"),
        ({"kiosk": {"keyboard": 1}}, "kiosk.keyboard", "true or false"),
        ({"files": {"folders": "/media"}}, "files.folders", "a list of paths"),
        ({"files": {"folders": [3]}}, "files.folders", "a list of paths"),
        ({"rmv": {"kind": "post"}}, "rmv.kind", "none, folder, http"),
        ({"rmv": {"kind": "http"}}, "rmv.url", WEB_WANTED),
        ({"rmv": HTTP | {"timeout_s": 31}}, "rmv.timeout_s", "1 to 30"),
        ({"registry": {"kind": 3}}, "registry.kind", "a text, or a list of texts"),
        ({"registry": {"kind": "stick"}}, "registry.kind", "local, packet, http"),
        ({"registry": {"kind": []}}, "registry.kind", LOCAL_ALONE),
        ({"registry": {"kind": ["local", "packet"]}}, "registry.kind", LOCAL_ALONE),
        ({"registry": {"kind": ["packet", "packet"]}}, "registry.kind", LOCAL_ALONE),
        ({"registry": HTTP | {"url": "http://10.0.0.2"}}, "registry.url", WEB_WANTED),
        ({"registry": HTTP | {"url": "https://a@b/c"}}, "registry.url", WEB_WANTED),
        ({"registry": HTTP | {"url": "https://b/c?d=e"}}, "registry.url", WEB_WANTED),
        ({"registry": HTTP | {"timeout_s": 91}}, "registry.timeout_s", "1 to 90"),
        ({"registry": HTTP, "demo": {"store": True}}, "registry.kind", DEMONSTRATION_HAND_OVER),
        ({"printer": {"kind": "usb"}}, "printer.kind", "folder, ipp"),
        ({"printer": {"kind": "ipp"}}, "printer.uri", IPP_URI),
        ({"printer": {"kind": "ipp", "uri": "front desk"}}, "printer.uri", IPP_URI),
        ({"printer": {"kind": "ipp", "uri": "http://10.0.0.2/x"}}, "printer.uri", IPP_URI),
        ({"printer": {"kind": "ipp", "uri": "ipp:///print"}}, "printer.uri", IPP_URI),
        ({"printer": {"paper": "a4"}}, "printer.paper", "letter, receipt"),
        ({"printer": {"paper": 80}}, "printer.paper", "letter, receipt"),
        ({"mailer": {"kind": ""}}, "mailer.kind", "folder, smtp"),
        ({"mailer": {"tls": "ssl"}}, "mailer.tls", "starttls, tls, none"),
        ({"mailer": {"ca_file": 3}}, "mailer.ca_file", "a path, or empty"),
    ],
)
def test_a_value_that_does_not_fit_names_its_key_and_what_it_takes(
    raw: dict[str, Any], key: str, wanted: str
) -> None:
    refused = refusal_of(parse, raw, FILE)
    assert refused.code is ErrorCode.SETTINGS_VALUE
    assert refused.facts == {"key": key, "wanted": wanted}


@pytest.mark.parametrize("url", ["https://b", "http://[::1]:80/c", "http://localhost/c"])
def test_several_ways_to_hand_over_may_be_on(url: str) -> None:
    settings = parse({"registry": HTTP | {"kind": ["packet", "http"], "url": url}}, FILE)
    assert (settings.registry.kind, settings.registry.url) == (("packet", "http"), url)
    assert settings.registry.folder == FILE.parent / "packets"
    assert parse({}, FILE).registry.kind == ("local",)


@pytest.mark.parametrize(
    "uri", ["ipp://localhost/printers/front", "ipps://10.0.0.2:631/ipp/print", "ipp://printer"]
)
def test_a_printer_is_named_by_its_address_and_has_one_kind_of_paper(uri: str) -> None:
    printer = parse({"printer": {"kind": "ipp", "uri": uri, "paper": "receipt"}}, FILE).printer
    assert (printer.uri, printer.paper) == (uri, Paper.RECEIPT)
    assert parse({}, FILE).printer.paper is Paper.LETTER


def test_another_time_zone_may_be_named() -> None:
    zone = parse({"kiosk": {"time_zone": "America/Puerto_Rico"}}, FILE).kiosk.time_zone
    assert zone == "America/Puerto_Rico"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("host", " "),
        ("port", 0),
        ("port", 65536),
        ("timeout_s", 0),
        ("timeout_s", 31),
        ("username", "älma"),
        ("tls", "none"),
    ],
)
def test_a_mail_server_that_could_not_work_is_refused_by_its_key(key: str, value: object) -> None:
    raw = {"kind": "smtp", "host": "mail.example.org", key: value}
    assert refusal({"mailer": raw}) == (ErrorCode.SETTINGS_VALUE, f"mailer.{key}")
    assert parse({"mailer": raw | {"kind": "folder"}}, FILE).mailer.kind == "folder"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.0.1", "::1"])
def test_email_goes_in_the_open_only_to_this_machine(host: str) -> None:
    raw = {"kind": "smtp", "host": host, "tls": "none"}
    assert parse({"mailer": raw}, FILE).mailer.tls is Tls.NONE


SAFE = {
    "address": "https://kiosk.example:8443",
    "listen": "0.0.0.0",  # noqa: S104 - nothing listens here
    "certificate": "phone.pem",
    "certificate_key": "phone.key",
}


@pytest.mark.req("T7")
@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"address": "kiosk.example"}, "address"),
        ({"address": "https://kiosk.example/page"}, "address"),
        ({"address": "http://kiosk.example"}, "address"),
        ({"port": 0}, "port"),
        ({"port": 65536}, "port"),
        ({"certificate_key": ""}, "certificate_key"),
        ({"certificate": "", "certificate_key": ""}, "listen"),
    ],
)
def test_a_page_for_phones_is_safe_or_refused_by_its_key(wrong: dict[str, Any], key: str) -> None:
    assert parse({"phone": SAFE}, FILE).phone.certificate == FILE.parent / "phone.pem"
    assert refusal({"phone": SAFE | wrong}) == (ErrorCode.SETTINGS_VALUE, f"phone.{key}")
    assert parse({"phone": SAFE | wrong | {"address": ""}}, FILE).phone.address == ""


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8080", "http://localhost", "https://a.example"]
)
def test_a_relay_or_a_test_is_on_this_machine(address: str) -> None:
    assert parse({"phone": {"address": address}}, FILE).phone.address == address


def test_files_of_the_mailer_are_none_or_beside_the_settings() -> None:
    raw = {"password_file": "mail.password", "ca_file": ""}
    mailer = parse({"mailer": raw}, FILE).mailer
    assert mailer.password_file == FILE.parent / "mail.password"
    assert mailer.ca_file is None


@pytest.mark.parametrize("content", [b"[data\n", b"key =", b"\xff\xfe"])
def test_a_file_that_is_missing_or_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "config.toml"
    missing = refusal_of(load, file)
    assert (missing.code, missing.facts) == (ErrorCode.SETTINGS_MISSING, {"file": str(file)})
    file.write_bytes(content)
    for unreadable in (file, tmp_path):
        assert refusal_of(load, unreadable).code is ErrorCode.SETTINGS_UNREADABLE


def test_the_file_is_looked_for_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "here.toml"))
    assert default_config() == tmp_path / "here.toml"
    monkeypatch.delenv("KIOSK_CONFIG")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert default_config() == tmp_path / "renewal-kiosk" / "config.toml"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_config() == tmp_path / ".config" / "renewal-kiosk" / "config.toml"


def test_settings_do_not_change_once_read() -> None:
    settings: Any = parse({}, FILE)
    with pytest.raises(AttributeError):
        settings.file = Path("other")
    assert isinstance(settings, Settings)


def test_no_path_depends_on_the_current_folder_however_settings_are_made() -> None:
    made = Settings(FILE, data=DataSettings(url="postgresql://a@/b"))
    assert made.data.folder == FILE.parent / "data"
    assert replace(made, mailer=MailerSettings()).mailer.folder == FILE.parent / "mails"
    files = FilesSettings((Path("usb"), Path("/media")))
    assert replace(made, files=files).files.folders == (FILE.parent / "usb", Path("/media"))
    assert Settings(Path("config.toml")).key.file == Path.cwd() / "kiosk.key"


def test_a_demonstration_writes_to_no_one() -> None:
    key = refusal({"demo": {"store": True}, "mailer": {"kind": "smtp", "host": "mail.example.org"}})
    assert key == (ErrorCode.SETTINGS_VALUE, "mailer.kind")

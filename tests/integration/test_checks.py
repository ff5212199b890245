"""What doctor and the desk say about parts with no device behind them, and a silent camera."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.adapters.folders.folder_files import FolderFiles
from kiosk.adapters.folders.mounts import Mounts
from kiosk.adapters.machine.checks import MachineChecks
from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.store.chores import BACKUP
from kiosk.i18n import Translator
from kiosk.ports.machine import Check
from kiosk.settings import (
    CameraSettings,
    FilesSettings,
    PhoneSettings,
    RegistrySettings,
    RmvSettings,
)
from tests.certificates import server_certificate
from tests.web_server import RegistryService, RmvService, WebServer, token_file


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[OpenKiosk]:
    """A new machine on SQLite, without a camera."""
    with open_kiosk(set_up(tmp_path / "config.toml", {}).settings) as kiosk:
        yield kiosk


def check(kiosk: OpenKiosk, name: str) -> Check:
    (found,) = (each for each in kiosk.ports.machine.examine() if each.name == name)
    return found


def back_up(kiosk: OpenKiosk, ago: timedelta) -> str:
    """Note a backup from then; the day as people read it."""
    at = kiosk.ports.clock.now() - ago
    with kiosk.ports.uow() as uow:
        uow.chores.done(BACKUP, at)
        uow.commit()
    return Translator("en").full_date(kiosk.ports.clock.local(at).date())


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("days", "fresh"), [(-30, True), (0, True), (6, True), (7, False), (400, False)]
)
def test_a_backup_is_told_by_its_day_and_an_old_one_with_what_to_do(
    kiosk: OpenKiosk, days: int, fresh: bool
) -> None:
    day = back_up(kiosk, timedelta(days=days))
    found = check(kiosk, "backup")
    say = Translator("en")
    assert (found.ok, found.off, say.say(found.word)) == (fresh, False, f"Taken on {day}")
    assert say.say(found.advice).startswith("Run: python -m kiosk backup") is not fresh


@pytest.mark.req("S5")
def test_a_machine_without_backup_is_told_to_take_one_and_still_serves(kiosk: OpenKiosk) -> None:
    found = check(kiosk, "backup")
    assert (found.ok, found.off, found.word.text) == (True, True, "No backup yet")
    assert str(found.advice.text).startswith("Run: python -m kiosk backup")


@pytest.mark.req("S5")
def test_a_setting_that_came_in_before_it_was_checked_is_named(kiosk: OpenKiosk) -> None:
    assert check(kiosk, "store").ok
    with kiosk.ports.uow() as uow:
        uow.settings.put({"phone": "1"}, "somebody", "", kiosk.ports.clock.now())
        uow.commit()
    found = check(kiosk, "store")
    assert not found.ok
    assert "phone" in Translator("en").say(found.advice)


@pytest.mark.req("S5")
def test_the_online_systems_records_are_this_database_s_own(kiosk: OpenKiosk) -> None:
    found = check(kiosk, "registry")
    assert (found.ok, found.word.text) == (True, "Kept in this database")
    kiosk.close()
    (kiosk.ports.settings.data.folder / "kiosk.db").unlink()
    with open_kiosk(kiosk.ports.settings) as lost:
        found = check(lost, "registry")
    assert not found.ok
    assert found.advice.text


@pytest.mark.req("S5")
def test_a_camera_that_is_set_and_gives_no_picture_says_how_to_fix_it(kiosk: OpenKiosk) -> None:
    broken = replace(kiosk.ports.settings, camera=CameraSettings(source="/nowhere/camera"))
    with open_kiosk(broken) as other:
        found = check(other, "camera")
    assert not found.ok
    assert "camera.source" in str(found.advice.text)
    assert not str(found.advice.text).startswith("Set")


@pytest.mark.req("S5", "T7")
def test_what_keeps_phones_out_is_named(kiosk: OpenKiosk, tmp_path: Path) -> None:
    own = server_certificate(tmp_path)
    late = server_certificate(tmp_path, "late.example", days_ago=9)
    off = check(kiosk, "phone")
    assert (off.ok, off.off, off.advice.text) == (
        True, True, "Set phone.address to let people send pictures from phones",
    )  # fmt: skip
    told = {
        PhoneSettings("https://127.0.0.1", "127.0.0.1", 0, own, own): "",
        PhoneSettings("http://127.0.0.1", "127.0.0.1", 0): "",
        PhoneSettings("https://kiosk.example", "127.0.0.1", 0, own, own): "Get a certificate for",
        PhoneSettings("https://late.example", "127.0.0.1", 0, late, late): "Renew the certificate",
        PhoneSettings(
            "https://x.example", "127.0.0.1", 0, tmp_path, tmp_path
        ): "Check that phone.cert",
        PhoneSettings("http://127.0.0.1", "192.0.2.1", 0): "Check phone.listen",
    }
    for phone, advice in told.items():
        kiosk.ports.settings = replace(kiosk.ports.settings, phone=phone)
        kiosk.ports.__dict__.pop("machine", None)
        found = check(kiosk, "phone")
        assert (found.ok, str(found.advice.text)[: len(advice)]) == (not advice, advice)


@pytest.mark.req("S5")
def test_letters_that_only_the_settings_promise_are_reported(kiosk: OpenKiosk) -> None:
    assert check(kiosk, "mailer").ok
    with kiosk.ports.uow() as uow:
        uow.settings.put({"mails_every_letter": "true"}, "somebody", "", kiosk.ports.clock.now())
        uow.commit()
    found = check(kiosk, "mailer")
    assert (found.ok, "SMTPUTF8" in str(found.advice.text)) == (False, True)


@pytest.mark.req("C3")
def test_the_rules_in_force_are_named_with_their_source_and_what_was_changed(
    kiosk: OpenKiosk,
) -> None:
    say, found = Translator("en"), check(kiosk, "rules")
    assert (found.ok, say.say(found.word)) == (True, "Program instructions, 2024")
    with kiosk.ports.uow() as uow:
        now = kiosk.ports.clock.now()
        uow.settings.put({"rule_set": "935-cmr-501"}, "somebody", "", now)
        uow.settings.put({"caregiver_patients_max": "3"}, "somebody", "", now)
        uow.commit()
    found = check(kiosk, "rules")
    advice = say.say(found.advice)
    assert (found.ok, say.say(found.word)) == (True, "935 CMR 501.000")
    assert "Code of Massachusetts Regulations" in advice
    assert advice.endswith("Changed here: caregiver_patients_max")


@pytest.mark.req("S5")
def test_services_are_asked_whether_they_are_ready(tmp_path: Path) -> None:
    token, say = token_file(tmp_path), Translator("en")
    made = set_up(tmp_path / "config.toml", {}).settings
    rmv_service = RmvService("S1", "1984-02-29", b"a picture")
    with WebServer(RegistryService()) as registry, WebServer(rmv_service) as rmv:
        ways = RegistrySettings(kind=("http",), url=registry.url, token_file=token)
        photos = RmvSettings(kind="http", url=rmv.url, token_file=token)
        services = open_kiosk(replace(made, registry=ways, rmv=photos))
        found = check(services, "registry"), check(services, "rmv")
        assert [say.say(each.word) for each in found] == ["Kept here and handed over", "Ready"]
    found = check(services, "registry"), check(services, "rmv")
    services.close()
    assert [each.ok for each in found] == [False, False]
    assert "isn't answering" in say.say(found[0].advice)
    assert "rmv.url" in say.say(found[1].advice)


@pytest.mark.req("S5", "T3")
def test_sticks_and_folders_are_told(kiosk: OpenKiosk, tmp_path: Path) -> None:
    say = Translator("en")
    ports = kiosk.ports
    table, disks = tmp_path / "mountinfo", tmp_path / "disks"
    ports.folders = FolderFiles((), Mounts(table, (tmp_path,), disks))

    def told(**files: Any) -> tuple[bool, bool, str]:
        ports.settings = replace(ports.settings, files=FilesSettings(**files))
        machine = MachineChecks(ports.settings, ports)
        (found,) = (each for each in machine.examine() if each.name == "folders")
        return found.ok, found.off, say.say(found.advice)

    none = "A USB stick is found by itself when it is plugged in"
    unshared = "Set files.shared to true if everyone may see what is in it"
    missing = tmp_path / "nowhere"
    assert told() == (True, True, none)
    assert told(folders=(tmp_path,)) == (False, False, f"Not shown: files.folders. {unshared}")
    assert told(folders=(tmp_path,), shared=True) == (True, False, "")
    lost = told(folders=(missing,), shared=True)
    assert lost == (True, False, f"Not found: {missing}. Correct files.folders")
    (disks / "8:17").mkdir(parents=True)
    table.write_text(f"9 1 8:17 / {tmp_path}/A ro - vfat /dev/sdb1 ro\n", encoding="ascii")
    assert told() == (True, False, "1 USB stick is plugged in")

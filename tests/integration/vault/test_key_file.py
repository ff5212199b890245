"""The key's file: made once, closed to others, refused when it is not a key."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.vault.keys import FileVault
from kiosk.adapters.vault.master_key import create_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import PasswordSettings
from tests.databases import settings_in, vault_in
from tests.refusals import refusal_of


def refusal(folder: Path) -> KioskError:
    return refusal_of(FileVault, settings_in(folder))


def test_key_is_readable_for_its_owner_only_and_outside_the_data_folder(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    create_key(settings.key.file)
    assert stat.S_IMODE(settings.key.file.stat().st_mode) == 0o400
    assert stat.S_IMODE(settings.key.file.parent.stat().st_mode) == 0o700
    assert settings.data.folder not in settings.key.file.parents
    assert settings.key.file.read_text(encoding="ascii").startswith("renewal-kiosk-key 1 ")


def test_key_is_never_replaced(tmp_path: Path) -> None:
    file = settings_in(tmp_path).key.file
    create_key(file)
    before = file.read_bytes()
    assert refusal_of(create_key, file).code is ErrorCode.KEY_EXISTS
    assert file.read_bytes() == before


def test_stored_hash_names_its_cost_and_two_keys_differ(tmp_path: Path) -> None:
    assert PasswordSettings() == PasswordSettings(time_cost=3, memory_kib=65536)
    one, other = vault_in(tmp_path / "a"), vault_in(tmp_path / "b")
    assert one.hash_password("a long password").startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert one.fingerprint() != other.fingerprint()


def test_missing_key_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path)
    assert error.code is ErrorCode.KEY_MISSING
    assert error.facts["file"] == str(settings_in(tmp_path).key.file)


def test_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    file = settings_in(tmp_path).key.file
    create_key(file)
    for mode in (0o440, 0o404, 0o644, 0o620):
        file.chmod(mode)
        assert refusal(tmp_path).code is ErrorCode.KEY_EXPOSED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "renewal-kiosk-key 1",
        "other-key 1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "renewal-kiosk-key 2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "renewal-kiosk-key one AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "renewal-kiosk-key 1 AAAA",
        "renewal-kiosk-key 1 ????",
        "renewal-kiosk-key 1 clé",
    ],
)
def test_file_without_a_key_is_refused(tmp_path: Path, text: str) -> None:
    file = settings_in(tmp_path).key.file
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    file.chmod(0o400)
    assert refusal(tmp_path).code is ErrorCode.KEY_MISSING


def test_credential_of_the_service_comes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_file = vault_in(tmp_path).fingerprint()
    credentials = tmp_path / "credentials"
    create_key(credentials / "kiosk.key")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert vault_in(tmp_path).fingerprint() != of_file
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert vault_in(tmp_path).fingerprint() == of_file


def test_half_written_key_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    file = settings_in(tmp_path).key.file
    assert refusal_of(create_key, file).code is ErrorCode.DISK_FULL
    assert not file.exists()


LOOK = """
import ctypes, resource, sys
from pathlib import Path
from kiosk.adapters.vault.master_key import create_key, read_key
from tests.databases import settings_in
settings = settings_in(Path(sys.argv[1]))
read_key(settings) if settings.key.file.exists() else create_key(settings.key.file)
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.req("T5")
def test_a_process_that_holds_the_key_leaves_no_core_dump(tmp_path: Path) -> None:
    for _ in ("makes the key", "reads it"):
        seen = subprocess.run(
            [sys.executable, "-c", LOOK, str(tmp_path)], capture_output=True, check=True, text=True
        )
        assert seen.stdout == "(0, 0) 0\n"

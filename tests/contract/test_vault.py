"""The vault, against the key file and the fake."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.errors import ErrorCode
from kiosk.ports.vault import Vault
from tests.databases import vault_in
from tests.fakes.vault import FakeVault
from tests.refusals import refusal_of


@pytest.fixture(params=["file", "fake"])
def vaults(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Vault, Vault]:
    """Two vaults with different keys."""
    if request.param == "fake":
        return FakeVault(), FakeVault(secret=b"other")
    return vault_in(tmp_path / "one"), vault_in(tmp_path / "other")


@pytest.fixture
def vault(vaults: tuple[Vault, Vault]) -> Vault:
    return vaults[0]


@pytest.mark.parametrize("plain", [b"", b"a", "Núria".encode(), bytes(200_000)])
def test_sealed_value_opens_where_it_was_sealed(vault: Vault, plain: bytes) -> None:
    row = uuid4()
    key = vault.new_record_key(row)
    sealed = vault.seal(key, "person", row, plain)
    known = vault.open_record_key(row, key.wrapped, key.key_version)
    assert known.plain == key.plain
    assert vault.open(known, "person", row, sealed) == plain


def test_same_value_is_never_sealed_alike_and_none_opens_changed_or_cut(vault: Vault) -> None:
    row = uuid4()
    key = vault.new_record_key(row)
    sealed = vault.seal(key, "person", row, b"secret")
    assert sealed != vault.seal(key, "person", row, b"secret")
    assert vault.new_record_key(row).plain != key.plain
    flipped = bytes([sealed[0] ^ 1])
    for wrong in (flipped + sealed[1:], sealed[:-1], sealed[:5], b"", sealed + b"\0"):
        refused = refusal_of(vault.open, key, "person", row, wrong)
        assert refused.code is ErrorCode.RECORD_UNREADABLE
        assert refused.facts == {"table": "person", "id": str(row)}


@pytest.mark.parametrize("moved", ["row", "table", "key"])
def test_moved_value_cannot_be_opened(vault: Vault, moved: str) -> None:
    row, other = uuid4(), uuid4()
    key = vault.new_record_key(row)
    sealed = vault.seal(key, "person", row, b"secret")
    places = {
        "row": (key, "person", other),
        "table": (key, "account", row),
        "key": (vault.new_record_key(row), "person", row),
    }
    used_key, table, row_id = places[moved]
    assert (
        refusal_of(vault.open, used_key, table, row_id, sealed).code is ErrorCode.RECORD_UNREADABLE
    )


def test_wrapped_key_belongs_to_record_version_and_vault(
    vaults: tuple[Vault, Vault],
) -> None:
    vault, other = vaults
    row = uuid4()
    key = vault.new_record_key(row)
    for opener, record in ((vault, uuid4()), (other, row)):
        refused = refusal_of(opener.open_record_key, record, key.wrapped, key.key_version)
        assert refused.code is ErrorCode.RECORD_UNREADABLE
    refused = refusal_of(vault.open_record_key, row, key.wrapped, key.key_version + 1)
    assert refused.code is ErrorCode.KEY_WRONG
    assert replace(key, plain=b"") != key


def test_index_mac_and_fingerprint_depend_on_key_and_value(vaults: tuple[Vault, Vault]) -> None:
    vault, other = vaults
    index = vault.blind_index("person", "dang|1984-02-29")
    assert len(index) == 16
    assert index == vault.blind_index("person", "dang|1984-02-29")
    assert index != vault.blind_index("person", "dang|1984-02-28")
    assert index != vault.blind_index("identity", "dang|1984-02-29")
    assert index != other.blind_index("person", "dang|1984-02-29")
    assert len(vault.row_mac("staff", b"row")) == 32
    macs = [other.row_mac("staff", b"row"), vault.row_mac("account", b"row"), vault.mac(b"row")]
    assert vault.row_mac("staff", b"row") == vault.row_mac("staff", b"row") not in macs
    assert len(vault.mac(b"entry")) == 32
    assert vault.mac(b"entry") == vault.mac(b"entry") != other.mac(b"entry")
    assert vault.fingerprint() == vault.fingerprint() != other.fingerprint()


@pytest.mark.req("R1")
def test_password_is_known_again_however_it_is_composed(vaults: tuple[Vault, Vault]) -> None:
    vault, other = vaults
    stored = vault.hash_password("pässwort no 1 ﬁ")
    assert vault.verify_password("pa\u0308sswort no 1 fi", stored)
    assert not vault.verify_password("Pässwort no 1 fi", stored)
    assert not other.verify_password("pässwort no 1 fi", stored)
    assert not vault.verify_password("pässwort no 1 fi", None)
    assert stored != vault.hash_password("pässwort no 1 ﬁ")

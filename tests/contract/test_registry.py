"""What every way of handing over promises, held against packets, a service and the fake."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kiosk.adapters.registry import packet as packets
from kiosk.adapters.registry.http import HttpRegistry, body
from kiosk.adapters.registry.local import LocalRegistry
from kiosk.adapters.registry.packet import STALE_S, PacketFolder
from kiosk.errors import ErrorCode
from kiosk.ports.registry import HandedFile, Registry, Submission
from kiosk.settings import RegistrySettings
from tests.fakes.registry import FakeRegistry
from tests.openapi import complaints
from tests.refusals import refusal_of
from tests.web_server import JSON, RegistryService, Talk, WebServer, token_file

E = ErrorCode
MARIA = Submission(
    id=uuid4(),
    reference="K3-7F2QM",
    kind="renewal",
    submitted_at=datetime(2026, 11, 20, 15, 36, tzinfo=UTC),
    answers={
        "first_name": "María", "date_of_birth": "1984-03-14", "patient_number": "P00124471",
        "street": "18 Elm Street", "city": "Worcester", "state": "MA", "zip": "01608",
        "id_kind": "passport", "id_number": "E12345678", "id_expires_on": "2029-08-16",
        "residency_kind": "utility_bill", "residency_dated_on": "2026-10-31",
        "agreed_to": "renewal-v1",
    },
    files=(HandedFile("01-id.jpg", b"an id"), HandedFile("02-proof-of-residency.pdf", b"a bill")),
)  # fmt: skip
AGAIN = replace(MARIA, id=uuid4(), files=(HandedFile("01-id.jpg", b"a better id"),))


@dataclass
class Rig:
    """A way to hand over, what came out of it by reference, and the hand that takes it down."""

    registry: Registry
    taken: Callable[[], dict[str, UUID]]
    take_down: Callable[[], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder or stick that is there."""
    (tmp_path / "packets").mkdir()
    return tmp_path / "packets"


@pytest.fixture(params=["packet", "http", "fake"])
def rig(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[Rig]:
    if request.param == "packet":
        yield Rig(PacketFolder(folder), lambda: indexed(folder), lambda: folder.rename("gone"))
    elif request.param == "fake":
        fake = FakeRegistry()
        yield Rig(
            fake,
            lambda: {each.reference: each.id for each in fake.taken},
            lambda: setattr(fake, "trouble", E.HANDOVER_DOWN),
        )
    else:
        service = RegistryService()
        with WebServer(service) as server:
            made = http(server.url, tmp_path)
            yield Rig(made, lambda: received(service), made.close)


def http(url: str, folder: Path) -> HttpRegistry:
    return HttpRegistry(RegistrySettings(url=url, token_file=token_file(folder)), folder / "data")


def indexed(folder: Path) -> dict[str, UUID]:
    found = [json.loads(file.read_bytes()) for file in folder.glob("*/index.json")]
    return {each["reference"]: UUID(each["submission_id"]) for each in found}


def received(service: RegistryService) -> dict[str, UUID]:
    return {json.loads(each)["reference"]: round_id for round_id, each in service.taken.items()}


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_round_is_taken_once_however_often_it_comes(rig: Rig) -> None:
    rig.registry.check()
    rig.registry.hand_over(MARIA)
    rig.registry.hand_over(MARIA)
    assert rig.taken() == {MARIA.reference: MARIA.id}


def test_a_later_round_takes_the_place_of_an_earlier_one(rig: Rig) -> None:
    rig.registry.hand_over(MARIA)
    rig.registry.hand_over(AGAIN)
    assert rig.taken() == {MARIA.reference: AGAIN.id}


def test_what_is_down_says_so_without_anything_personal(rig: Rig) -> None:
    rig.take_down()
    for ask in (rig.registry.check, lambda: rig.registry.hand_over(MARIA)):
        refused = refusal_of(ask)
        assert refused.code in (E.HANDOVER_DOWN, E.PACKET_FOLDER)
        assert (refused.retryable, refused.facts) == (True, {})


def test_a_way_that_is_off_takes_nothing() -> None:
    LocalRegistry().check()
    assert refusal_of(LocalRegistry().hand_over, MARIA).code is E.HANDOVER_OFF


def test_a_packet_is_for_its_owner_and_its_index_fits_its_files(folder: Path) -> None:
    PacketFolder(folder).hand_over(MARIA)
    (packet,) = folder.iterdir()
    assert packet.name == MARIA.reference
    index = json.loads((packet / "index.json").read_bytes())
    listed = {
        each["name"]: (each["bytes"], each["sha256"], each["media_type"]) for each in index["files"]
    }
    assert list(listed) == [file.name for file in MARIA.files]
    for name, (size, digest, _) in listed.items():
        content = (packet / name).read_bytes()
        assert (size, digest) == (len(content), sha256(content).hexdigest())
    assert {file.name for file in packet.iterdir()} == {*listed, "index.json"}
    assert packet.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in packet.iterdir()} == {0o600}
    assert not any(answer in json.dumps(index) for answer in ("María", "P00124471", "1984"))


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, E.PACKET_FULL), (errno.EIO, E.PACKET_FOLDER), (errno.ENODEV, E.PACKET_FOLDER)],
)
def test_whenever_a_write_fails_the_earlier_packet_is_whole_and_no_other_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch, at: int, number: int, code: ErrorCode
) -> None:
    registry, left, flush = PacketFolder(folder), [at], os.fsync
    registry.hand_over(MARIA)

    def fsync(descriptor: int) -> None:
        if not left[0]:
            raise OSError(number, "as told")
        left[0] -= 1
        flush(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        last = at == 4
        if last:  # nothing is left to fail
            registry.hand_over(AGAIN)
        else:
            assert refusal_of(registry.hand_over, AGAIN).code is code
    (packet,) = folder.iterdir()
    assert indexed(folder) == {MARIA.reference: AGAIN.id if at > 2 else MARIA.id}
    registry.hand_over(AGAIN)
    assert (packet / "01-id.jpg").read_bytes() == b"a better id"
    assert len(list(packet.iterdir())) == 2


def test_a_name_that_cannot_be_given_leaves_the_earlier_packet(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    PacketFolder(folder).hand_over(MARIA)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.suffix == packets.PART:
            raise OSError(errno.EIO, "as told")
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        assert refusal_of(PacketFolder(folder).hand_over, AGAIN).code is E.PACKET_FOLDER
    assert [each.name for each in folder.iterdir()] == [MARIA.reference]
    assert indexed(folder) == {MARIA.reference: MARIA.id}


def test_what_a_pulled_out_stick_kept_is_removed_once_it_is_back(folder: Path) -> None:
    for name, age in ((".old.part", STALE_S + 60), (".older.old", STALE_S + 60), (".new.part", 0)):
        (folder / name).mkdir()
        (folder / name / "01-id.jpg").write_bytes(b"half an id")
        long_ago = (folder / name).stat().st_mtime - age
        os.utime(folder / name, (long_ago, long_ago))
    PacketFolder(folder).hand_over(MARIA)
    assert {each.name for each in folder.iterdir()} == {".new.part", MARIA.reference}


def test_a_reference_is_never_a_path(folder: Path) -> None:
    with pytest.raises(ValueError, match="reference"):
        PacketFolder(folder).hand_over(replace(MARIA, reference="../K3-7F2QM"))


ANSWERS: dict[str, tuple[Callable[[Talk], None], ErrorCode]] = {
    "it fails": (lambda talk: talk.say(500), E.HANDOVER_DOWN),
    "it is busy": (lambda talk: talk.say(503), E.HANDOVER_DOWN),
    "too often": (lambda talk: talk.say(429), E.HANDOVER_DOWN),
    "nothing comes": (lambda talk: talk.raw(b""), E.HANDOVER_DOWN),
    "half a receipt": (
        lambda talk: talk.raw(b"HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n", b"{"),
        E.HANDOVER_DOWN,
    ),
    "another token": (lambda talk: talk.say(401), E.HANDOVER_LOG_ON),
    "not for us": (lambda talk: talk.say(403), E.HANDOVER_LOG_ON),
    "it is elsewhere": (lambda talk: talk.say(302, Location="/there"), E.HANDOVER_ANSWER),
    "another service": (lambda talk: talk.say(404), E.HANDOVER_ANSWER),
    "no word": (lambda talk: talk.say(204), E.HANDOVER_ANSWER),
    "no JSON": (lambda talk: talk.say(201, b"taken", "text/html"), E.HANDOVER_ANSWER),
    "nonsense": (lambda talk: talk.say(201, b"\xff{"), E.HANDOVER_ANSWER),
    "a list": (lambda talk: talk.say(201, b"[1]"), E.HANDOVER_ANSWER),
    "deep": (lambda talk: talk.say(201, b"[" * 50_000), E.HANDOVER_ANSWER),
    "another receipt": (
        lambda talk: talk.say(201, json.dumps({"submission_id": str(AGAIN.id)}).encode()),
        E.HANDOVER_ANSWER,
    ),
    "never": (lambda talk: talk.say(422), E.HANDOVER_REFUSED),
    "too large": (lambda talk: talk.say(413), E.HANDOVER_REFUSED),
}


@pytest.mark.parametrize("how", ANSWERS)
def test_only_a_receipt_for_this_very_round_counts(how: str, tmp_path: Path) -> None:
    answer, code = ANSWERS[how]
    with WebServer(answer) as server:
        refused = refusal_of(http(server.url, tmp_path).hand_over, MARIA)
    assert (refused.code, refused.facts) == (code, {})
    assert server.talks == ["POST /submissions"]


def test_the_service_is_who_it_says_and_nothing_personal_is_in_its_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    service = RegistryService()
    with WebServer(service) as server:
        http(server.url, tmp_path).check()
        http(server.url, tmp_path).hand_over(MARIA)
    assert server.talks == ["GET /ready", "POST /submissions"]
    assert not any(said in caplog.text for said in ("María", "P00124471", MARIA.reference))
    assert "María" not in repr(MARIA)
    with WebServer(lambda talk: talk.say(200, b"{}", JSON)) as server:
        assert refusal_of(http(server.url, tmp_path).check).code is E.HANDOVER_ANSWER


def test_a_token_is_alone_in_a_file_of_its_owner(tmp_path: Path) -> None:
    settings = RegistrySettings(url="https://127.0.0.1", token_file=token_file(tmp_path))
    HttpRegistry(settings, tmp_path / "data")
    inside = refusal_of(HttpRegistry, settings, tmp_path)
    assert (inside.code, inside.facts["key"]) == (E.SETTINGS_VALUE, "registry.token_file")
    nameless = refusal_of(HttpRegistry, replace(settings, token_file=None), tmp_path / "data")
    assert nameless.code is E.SETTINGS_VALUE
    (tmp_path / "token").chmod(0o440)
    assert refusal_of(HttpRegistry, settings, tmp_path / "data").code is E.SECRET_EXPOSED


@pytest.mark.parametrize(
    ("wrong", "value"),
    [
        ("reference", "María"), ("kind", "gift"), ("submitted_at", "today"), ("documents", []),
        ("answers", {}), ("pin", "4821"), ("submission_id", 7),
    ],
)  # fmt: skip
def test_the_check_of_the_api_can_fail(wrong: str, value: object) -> None:
    assert complaints("Submission", body(MARIA)) == []
    assert complaints("Submission", body(MARIA) | {wrong: value}) != []

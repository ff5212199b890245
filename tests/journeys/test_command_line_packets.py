"""From a submission to files that the portal takes, with a stick that comes and goes."""

import json
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from kiosk.domain.people.person import Person
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.documents import Document, IdKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.handing_over import put_hand_over
from tests.contract.test_portal_files import noise
from tests.factories import complete_renewal, submitted_renewal
from tests.journeys.command_line import Machine

REFERENCE = "K1-7F2QM"
MOST = 2 * 1024 * 1024


@pytest.fixture
def stick(machine: Machine) -> Path:
    """A machine that writes packets to a stick, which is not there yet."""
    stick = machine.folder / "stick"
    written = machine.config.read_text(encoding="utf-8")
    ways = f'[registry]\nkind = "packet"\nfolder = "{stick}"\n'
    machine.config.write_text(written.replace("[registry]\n", ways), encoding="utf-8")
    return stick


@pytest.fixture
def renewal(machine: Machine, stick: Path) -> Renewal:
    """A submission with a military ID, whose pictures are larger than the portal takes."""
    made = submitted_renewal(
        reference=REFERENCE, email="", **vars_of(complete_renewal(IdKind.MILITARY))
    )
    front, back, *pages, photo = made.documents
    sizes = {front: (1700, 1200), back: (1700, 1200), photo: (700, 700)}
    sizes |= dict.fromkeys(pages, (800, 600))
    with machine.open() as kiosk, kiosk.ports.uow() as uow:
        uow.people.add(Person(made.person_id, made.name, made.date_of_birth))
        uow.renewals.add(replace(made, status=Status.DRAFT))
        for page, (width, height) in sizes.items():
            jpeg = noise(width, height)
            document = Document(page, made.id, "any.page", len(jpeg), width, height)
            uow.documents.add(document, jpeg, jpeg)
        uow.renewals.save(made)
        put_hand_over(kiosk.ports, uow, made)
        uow.commit()
    return made


def vars_of(made: Renewal) -> dict[str, object]:
    names = ("id_kind", "identification", "residency", "photo")
    return {name: getattr(made, name) for name in names}


def held_to_the_limits(packet: Path) -> None:
    """Every file of a packet, looked at as the portal would."""
    index = json.loads((packet / "index.json").read_text(encoding="utf-8"))
    names = [each["name"] for each in index["files"]]
    assert names == [
        "00-step-sheet.pdf", "01-id.pdf",
        "02-proof-of-residency.pdf", "03-identification-photo.jpg",
    ]  # fmt: skip
    assert {each.name for each in packet.iterdir()} == {*names, "index.json"}
    for each in index["files"]:
        content = (packet / each["name"]).read_bytes()
        assert (each["bytes"], each["sha256"]) == (len(content), sha256(content).hexdigest())
        assert len(content) <= MOST
    pages = {name: len(PdfReader(packet / name).pages) for name in names[1:3]}
    assert pages == {"01-id.pdf": 2, "02-proof-of-residency.pdf": 2}
    with Image.open(BytesIO((packet / names[3]).read_bytes())) as photo:
        assert (photo.format, photo.size) == ("JPEG", (700, 700))
    sheet = " ".join(page.extract_text() for page in PdfReader(packet / names[0]).pages)
    for said in (
        "Delgado-Ruiz",
        "03/14/1984",
        "S12345678",
        "Upload 01-id.pdf",
        "Nobody has this yet",
    ):
        assert said in sheet
    assert not any(word in sheet.lower() for word in ("approved", "received", "accepted"))


@pytest.mark.req("R14")
def test_a_packet_waits_for_its_stick_and_fits_the_portal(
    machine: Machine, stick: Path, renewal: Renewal, tmp_path: Path
) -> None:
    assert machine.run("deliver", "--json").answer["failed"] == 1
    (row,) = machine.run("list", "outbox", "--json").answer["outbox"]
    assert (row["channel"], row["code"]) == ("packet", "packet_folder")
    checks = {each["name"]: each for each in machine.run("doctor", "--json").answer["checks"]}
    assert not checks["registry"]["ok"]
    assert checks["registry"]["advice"].startswith("The packet folder is missing")

    stick.mkdir()
    with machine.open() as kiosk, kiosk.ports.uow() as uow:
        uow.outbox.retry(uow.outbox.undelivered()[0].id, kiosk.ports.clock.now())
        uow.commit()
    assert machine.run("deliver", "--json").answer["sent"] == 1
    (packet,) = stick.iterdir()
    assert packet.name == REFERENCE
    held_to_the_limits(packet)
    checks = {each["name"]: each for each in machine.run("doctor", "--json").answer["checks"]}
    assert checks["registry"]["word"] == "Kept here and handed over"

    out = tmp_path / "out"
    words = ("packet", REFERENCE, "--out", out)
    assert machine.run(*words, "--json").refusal == "packet_folder"
    out.mkdir()
    done = machine.run(*words)
    assert (
        done.out == f"The packet is in {out / REFERENCE}. Upload its files to the portal by hand\n"
    )
    assert renewal.name.last not in done.out + done.err
    held_to_the_limits(out / REFERENCE)
    assert machine.run("packet", "K1-ZZZZZ", "--out", out, "--json").refusal == "not_found"

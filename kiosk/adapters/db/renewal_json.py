"""What of a renewal is sealed: entity to JSON and back, field by field."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from kiosk.adapters.db.sealed import Plain
from kiosk.domain.application import Attestation, IdPhoto, PortraitSource, Status
from kiosk.domain.documents import Identification, IdKind, Residency, ResidencyKind
from kiosk.domain.person import Address, Name
from kiosk.domain.portrait import Verdict
from kiosk.domain.renewal import Renewal


def to_plain(renewal: Renewal) -> Plain:
    """Plain JSON values; what the row has in clear is left out."""
    return {
        "first": renewal.name.first,
        "last": renewal.name.last,
        "date_of_birth": renewal.date_of_birth.isoformat(),
        "address": _address(renewal.address),
        "phone": renewal.phone,
        "email": renewal.email,
        "photo": _photo(renewal.photo),
        "attestation": _attestation(renewal.attestation),
        "answers": renewal.answers,
        "policy_version": renewal.policy_version,
        "patient_number": renewal.patient_number,
        "certification_expires_on": _day(renewal.certification_expires_on),
        "registered_address": _address(renewal.registered_address),
        "instructions_read": renewal.instructions_read,
        "id_kind": renewal.id_kind,
        "id_number": renewal.id_number,
        "id_state": renewal.id_state,
        "rmv_photo": _id(renewal.rmv_photo),
        "rmv_accepted": renewal.rmv_accepted,
        "identification": _identification(renewal.identification),
        "residency_kind": renewal.residency_kind,
        "residency": _residency(renewal.residency),
    }


def to_renewal(row: Any, plain: Plain) -> Renewal:
    """The renewal that a row of the table and its opened values are."""
    return Renewal(
        id=row.id,
        reference=row.reference,
        person_id=row.person_id,
        name=Name(plain["first"], plain["last"]),
        date_of_birth=date.fromisoformat(plain["date_of_birth"]),
        started_at=row.started_at,
        address=_to_address(plain["address"]),
        phone=plain["phone"],
        email=plain["email"],
        photo=_to_photo(plain["photo"]),
        attestation=_to_attestation(plain["attestation"]),
        answers=plain["answers"],
        status=Status(row.status),
        submission_id=row.submission_id,
        submitted_at=row.submitted_at,
        submitted_on=row.submitted_on,
        valid_until=row.valid_until,
        policy_version=plain["policy_version"],
        version=row.version,
        patient_number=plain["patient_number"],
        certification_expires_on=_to_day(plain["certification_expires_on"]),
        registered_address=_to_address(plain["registered_address"]),
        instructions_read=plain["instructions_read"],
        id_kind=plain["id_kind"] and IdKind(plain["id_kind"]),
        id_number=plain["id_number"],
        id_state=plain["id_state"],
        rmv_photo=_to_id(plain["rmv_photo"]),
        rmv_accepted=plain["rmv_accepted"],
        identification=_to_identification(plain["identification"]),
        residency_kind=plain["residency_kind"] and ResidencyKind(plain["residency_kind"]),
        residency=_to_residency(plain["residency"]),
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _to_day(plain: str | None) -> date | None:
    return None if plain is None else date.fromisoformat(plain)


def _id(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _to_id(plain: str | None) -> UUID | None:
    return None if plain is None else UUID(plain)


def _address(address: Address | None) -> list[str] | None:
    if address is None:
        return None
    return [address.street, address.city, address.state, address.zip]


def _to_address(plain: list[str] | None) -> Address | None:
    return None if plain is None else Address(*plain)


def _photo(photo: IdPhoto | None) -> Plain | None:
    if photo is None:
        return None
    return {
        "document": str(photo.document),
        "source": photo.source,
        "verdict": photo.verdict,
    }


def _to_photo(plain: Plain | None) -> IdPhoto | None:
    if plain is None:
        return None
    return IdPhoto(
        UUID(plain["document"]), PortraitSource(plain["source"]), Verdict(plain["verdict"])
    )


def _attestation(agreed: Attestation | None) -> Plain | None:
    if agreed is None:
        return None
    return {
        "id": agreed.id,
        "version": agreed.version,
        "agreed_at": agreed.agreed_at.isoformat(),
    }


def _to_attestation(plain: Plain | None) -> Attestation | None:
    if plain is None:
        return None
    return Attestation(plain["id"], plain["version"], datetime.fromisoformat(plain["agreed_at"]))


def _identification(shown: Identification | None) -> Plain | None:
    if shown is None:
        return None
    return {
        "kind": shown.kind,
        "pictures": [str(picture) for picture in shown.pictures],
        "expires_on": _day(shown.expires_on),
        "rmv_photo": _id(shown.rmv_photo),
    }


def _to_identification(plain: Plain | None) -> Identification | None:
    if plain is None:
        return None
    return Identification(
        kind=IdKind(plain["kind"]),
        pictures=tuple(UUID(picture) for picture in plain["pictures"]),
        expires_on=_to_day(plain["expires_on"]),
        rmv_photo=_to_id(plain["rmv_photo"]),
    )


def _residency(proof: Residency | None) -> Plain | None:
    if proof is None:
        return None
    return {
        "kind": proof.kind,
        "dated_on": _day(proof.dated_on),
        "pages": [str(page) for page in proof.pages],
    }


def _to_residency(plain: Plain | None) -> Residency | None:
    if plain is None:
        return None
    return Residency(
        kind=ResidencyKind(plain["kind"]),
        dated_on=_to_day(plain["dated_on"]),
        pages=tuple(UUID(page) for page in plain["pages"]),
    )

"""What of every application is sealed: entity to JSON and back, field by field."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from kiosk.adapters.db.sealed import Plain
from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.application import (
    Application,
    Attestation,
    IdPhoto,
    PortraitSource,
    Status,
)
from kiosk.domain.renewal.documents import Identification, IdKind
from kiosk.domain.renewal.portrait import Verdict


def plain_of(application: Application) -> Plain:
    """Plain JSON values of what all kinds have; what the row has in clear is left out."""
    return {
        "first": application.name.first,
        "last": application.name.last,
        "date_of_birth": application.date_of_birth.isoformat(),
        "address": plain_address(application.address),
        "phone": application.phone,
        "email": application.email,
        "photo": _photo(application.photo),
        "attestation": plain_attestation(application.attestation),
        "answers": application.answers,
        "assisted": {mark: helper.hex for mark, helper in application.assisted.items()},
        "policy_version": application.policy_version,
        "to_mend": list(application.to_mend),
        "language": application.language,
        "instructions_read": application.instructions_read,
        "id_kind": application.id_kind,
        "id_number": application.id_number,
        "id_state": application.id_state,
        "rmv_photo": _id(application.rmv_photo),
        "rmv_accepted": application.rmv_accepted,
        "identification": _identification(application.identification),
    }


def values_of(row: Any, plain: Plain) -> dict[str, Any]:
    """The values, by field, of what all kinds have."""
    return {
        "id": row.id,
        "reference": row.reference,
        "name": Name(plain["first"], plain["last"]),
        "date_of_birth": date.fromisoformat(plain["date_of_birth"]),
        "started_at": row.started_at,
        "address": to_address(plain["address"]),
        "phone": plain["phone"],
        "email": plain["email"],
        "photo": _to_photo(plain["photo"]),
        "attestation": to_attestation(plain["attestation"]),
        "answers": plain["answers"],
        "assisted": {mark: UUID(helper) for mark, helper in plain.get("assisted", {}).items()},
        "status": Status(row.status),
        "submission_id": row.submission_id,
        "submitted_at": row.submitted_at,
        "submitted_on": row.submitted_on,
        "valid_until": row.valid_until,
        "policy_version": plain["policy_version"],
        # Rows of the first versions have neither.
        "to_mend": tuple(plain.get("to_mend", ())),
        "language": plain.get("language", "en"),
        "version": row.version,
        "instructions_read": plain["instructions_read"],
        "id_kind": plain["id_kind"] and IdKind(plain["id_kind"]),
        "id_number": plain["id_number"],
        "id_state": plain["id_state"],
        "rmv_photo": _to_id(plain["rmv_photo"]),
        "rmv_accepted": plain["rmv_accepted"],
        "identification": _to_identification(plain["identification"]),
    }


def columns_of(application: Application) -> dict[str, object]:
    """The columns in clear that all kinds have and that a save writes."""
    return {
        "reference": application.reference,
        "status": application.status.value,
        "submission_id": application.submission_id,
        "submitted_at": application.submitted_at,
        "submitted_on": application.submitted_on,
        "valid_until": application.valid_until,
    }


def plain_day(day: date | None) -> str | None:
    """A day as JSON has it."""
    return None if day is None else day.isoformat()


def to_day(plain: str | None) -> date | None:
    """What plain_day() gave."""
    return None if plain is None else date.fromisoformat(plain)


def _id(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _to_id(plain: str | None) -> UUID | None:
    return None if plain is None else UUID(plain)


def plain_address(address: Address | None) -> list[str] | None:
    """An address as a list of its lines."""
    if address is None:
        return None
    return [address.street, address.city, address.state, address.zip]


def to_address(plain: list[str] | None) -> Address | None:
    """What plain_address() gave."""
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


def plain_attestation(agreed: Attestation | None) -> Plain | None:
    """What was agreed to, and when."""
    if agreed is None:
        return None
    return {
        "id": agreed.id,
        "version": agreed.version,
        "agreed_at": agreed.agreed_at.isoformat(),
    }


def to_attestation(plain: Plain | None) -> Attestation | None:
    """What plain_attestation() gave."""
    if plain is None:
        return None
    return Attestation(plain["id"], plain["version"], datetime.fromisoformat(plain["agreed_at"]))


def _identification(shown: Identification | None) -> Plain | None:
    if shown is None:
        return None
    return {
        "kind": shown.kind,
        "pictures": [str(picture) for picture in shown.pictures],
        "expires_on": plain_day(shown.expires_on),
        "rmv_photo": _id(shown.rmv_photo),
    }


def _to_identification(plain: Plain | None) -> Identification | None:
    if plain is None:
        return None
    return Identification(
        kind=IdKind(plain["kind"]),
        pictures=tuple(UUID(picture) for picture in plain["pictures"]),
        expires_on=to_day(plain["expires_on"]),
        rmv_photo=_to_id(plain["rmv_photo"]),
    )

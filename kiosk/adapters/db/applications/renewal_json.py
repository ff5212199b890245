"""What of a renewal is sealed: entity to JSON and back, field by field."""

from typing import Any
from uuid import UUID

from kiosk.adapters.db.applications.application_json import (
    plain_address,
    plain_day,
    plain_of,
    to_address,
    to_day,
    values_of,
)
from kiosk.adapters.db.sealed import Plain
from kiosk.domain.renewal.documents import Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal


def to_plain(renewal: Renewal) -> Plain:
    """Plain JSON values; what the row has in clear is left out."""
    return plain_of(renewal) | {
        "patient_number": renewal.patient_number,
        "certification_expires_on": plain_day(renewal.certification_expires_on),
        "registered_address": plain_address(renewal.registered_address),
        "residency_kind": renewal.residency_kind,
        "residency": _residency(renewal.residency),
    }


def to_renewal(row: Any, plain: Plain) -> Renewal:
    """The renewal that a row of the table and its opened values are."""
    return Renewal(
        **values_of(row, plain),
        person_id=row.person_id,
        patient_number=plain["patient_number"],
        certification_expires_on=to_day(plain["certification_expires_on"]),
        registered_address=to_address(plain["registered_address"]),
        residency_kind=plain["residency_kind"] and ResidencyKind(plain["residency_kind"]),
        residency=_to_residency(plain["residency"]),
    )


def _residency(proof: Residency | None) -> Plain | None:
    if proof is None:
        return None
    return {
        "kind": proof.kind,
        "dated_on": plain_day(proof.dated_on),
        "pages": [str(page) for page in proof.pages],
    }


def _to_residency(plain: Plain | None) -> Residency | None:
    if plain is None:
        return None
    return Residency(
        kind=ResidencyKind(plain["kind"]),
        dated_on=to_day(plain["dated_on"]),
        pages=tuple(UUID(page) for page in plain["pages"]),
    )

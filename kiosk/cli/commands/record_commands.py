"""show, list renewals, list designations, audit verify."""

from collections.abc import Sequence
from typing import Any, Final

import typer

from kiosk.cli.answers import refuse, tell, tell_json, tell_table
from kiosk.cli.context import given
from kiosk.domain.desk.roles import OPERATOR
from kiosk.i18n import N_
from kiosk.ports.records.caregiver_records import DesignationCounts
from kiosk.ports.records.records import RenewalCounts

COLUMNS: Final = (
    N_("Reference"),
    N_("Status"),
    N_("Submitted on"),
    N_("Documents"),
    N_("Outbox"),
    N_("Audit"),
    N_("Saved steps"),
)
DESIGNATION_COLUMNS: Final = (N_("Reference"), N_("Status"), N_("Slots taken"))
NO_RENEWALS: Final = N_("There are no renewals")
NO_DESIGNATIONS: Final = N_("There are no designations")
AUDIT_HOLDS: Final = N_("The audit trail holds: {entries} entries")
AUDIT_BROKEN: Final = N_("The audit trail was changed at entry {first_bad} of {entries}")


def show(context: typer.Context, reference: str) -> None:
    """Show one renewal or designation; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_designations, show_renewal

    options = given(context)
    with options.open() as kiosk:
        named = kiosk.do(list_designations, OPERATOR, reference)
        renewal = None if named else kiosk.do(show_renewal, OPERATOR, reference)
    if renewal is None:
        _tell_designations(named, options.json)
    else:
        _tell([renewal], options.json)


def designations(context: typer.Context) -> None:
    """List all designations; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_designations

    options = given(context)
    with options.open() as kiosk:
        found = kiosk.do(list_designations, OPERATOR)
    _tell_designations(found, options.json)


def renewals(context: typer.Context) -> None:
    """List all renewals; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_renewals

    options = given(context)
    with options.open() as kiosk:
        found = kiosk.do(list_renewals, OPERATOR)
    _tell(found, options.json)


def verify(context: typer.Context) -> None:
    """Check that nothing in the audit trail was changed."""
    from kiosk.services.keeping.verify_audit import verify_audit

    options = given(context)
    with options.open() as kiosk:
        answer = kiosk.do(verify_audit, OPERATOR)
    if options.json:
        tell_json({"ok": answer.ok, "entries": answer.entries, "first_bad": answer.first_bad})
    elif answer.first_bad is None:
        tell(AUDIT_HOLDS, entries=answer.entries)
    else:
        tell(AUDIT_BROKEN, entries=answer.entries, first_bad=answer.first_bad)
    if not answer.ok:
        raise refuse()


def _tell(found: Sequence[RenewalCounts], as_json: bool) -> None:
    if as_json:
        tell_json({"renewals": [_object(each) for each in found]})
    elif not found:
        tell(NO_RENEWALS)
    else:
        tell_table(COLUMNS, (_row(each) for each in found))


def _tell_designations(found: Sequence[DesignationCounts], as_json: bool) -> None:
    if as_json:
        listed = [
            {
                "reference": each.reference,
                "status": each.status,
                "patient": each.patient_id,
                "caregiver": each.caregiver_id,
                "slots_used": each.slots,
            }
            for each in found
        ]
        tell_json({"designations": listed})
    elif not found:
        tell(NO_DESIGNATIONS)
    else:
        rows = ((each.reference, each.status, each.slots) for each in found)
        tell_table(DESIGNATION_COLUMNS, rows)


def _object(each: RenewalCounts) -> dict[str, Any]:
    return {
        "reference": each.reference,
        "status": each.status,
        "submission_id": each.submission_id,
        "patient": each.person_id,
        "submitted_on": each.submitted_on,
        "documents": each.documents,
        "outbox": each.outbox,
        "audit": each.audit,
        "saved_steps": each.saved_steps,
    }


def _row(each: RenewalCounts) -> tuple[Any, ...]:
    steps = ", ".join(each.saved_steps)
    counts = (each.documents, each.outbox, each.audit)
    return (each.reference, each.status, each.submitted_on, *counts, steps)

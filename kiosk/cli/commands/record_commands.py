"""show, list renewals, list designations, audit verify."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Final

import typer

from kiosk.cli.answers import refuse
from kiosk.cli.context import Given, given
from kiosk.domain.desk.roles import OPERATOR
from kiosk.i18n import N_, NP_
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
AUDIT_HOLDS: Final = NP_(
    "The audit trail holds: {entries} entry", "The audit trail holds: {entries} entries", "entries"
)
AUDIT_BROKEN: Final = N_("The audit trail was changed at entry {first_bad} of {entries}")


def show(context: typer.Context, reference: str) -> None:
    """Show one renewal or designation; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_designations, show_renewal

    options = given(context)
    with options.open() as kiosk:
        named = kiosk.do(list_designations, OPERATOR, reference)
        renewal = None if named else kiosk.do(show_renewal, OPERATOR, reference)
    if renewal is None:
        _answer_designations(options, named)
    else:
        _answer_renewals(options, [renewal])


def designations(context: typer.Context) -> None:
    """List all designations; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_designations

    options = given(context)
    _answer_designations(options, options.do(list_designations))


def renewals(context: typer.Context) -> None:
    """List all renewals; nothing identifying."""
    from kiosk.services.keeping.operator_records import list_renewals

    options = given(context)
    _answer_renewals(options, options.do(list_renewals))


def verify(context: typer.Context) -> None:
    """Check that nothing in the audit trail was changed."""
    from kiosk.services.keeping.verify_audit import verify_audit

    options = given(context)
    found = options.do(verify_audit)
    answer = {"ok": found.ok, "entries": found.entries, "first_bad": found.first_bad}
    if found.first_bad is None:
        options.answer(answer, AUDIT_HOLDS, entries=found.entries)
    else:
        options.answer(answer, AUDIT_BROKEN, entries=found.entries, first_bad=found.first_bad)
    if not found.ok:
        raise refuse()


def _answer_renewals(options: Given, found: Sequence[RenewalCounts]) -> None:
    objects = [_object(each) for each in found]
    options.answer_list("renewals", objects, NO_RENEWALS, COLUMNS, map(_row, found))


def _answer_designations(options: Given, found: Sequence[DesignationCounts]) -> None:
    objects = [
        {
            "reference": each.reference,
            "status": each.status,
            "patient": each.patient_id,
            "caregiver": each.caregiver_id,
            "slots_used": each.slots,
        }
        for each in found
    ]
    rows = map(attrgetter("reference", "status", "slots"), found)
    options.answer_list("designations", objects, NO_DESIGNATIONS, DESIGNATION_COLUMNS, rows)


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

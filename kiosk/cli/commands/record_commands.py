"""show, list renewals, list designations, audit verify."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from kiosk.cli.answers import draw, refuse, tell
from kiosk.cli.context import Given, given
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.trail.heads import Head, parse_head
from kiosk.i18n import N_, NP_, Marked
from kiosk.letters.desk.trail_words import missing_words, unchecked_words
from kiosk.ports.records.caregiver_records import DesignationCounts
from kiosk.ports.records.records import RenewalCounts

if TYPE_CHECKING:
    from kiosk.services.keeping.verify_audit import AuditAnswer

COLUMNS: Final = (
    N_("Reference"),
    N_("Status"),
    N_("Submitted on"),
    N_("Documents"),
    N_("Outbox"),
    N_("Audit"),
    N_("Saved steps"),
)
DESIGNATION_COLUMNS: Final = (N_("Reference"), N_("Status"), N_("Slots in use"))
NO_RENEWALS: Final = N_("There are no renewals")
NO_DESIGNATIONS: Final = N_("There are no designations")
AUDIT_HOLDS: Final = NP_(
    "The audit trail is intact: {entries} entry",
    "The audit trail is intact: {entries} entries",
    "entries",
)
AUDIT_CUT: Final = NP_(
    "The audit trail was cut: {entries} entry is left",
    "The audit trail was cut: {entries} entries are left",
    "entries",
)
AUDIT_UNSURE: Final = NP_(
    "The end of the audit trail can't be verified: {entries} entry",
    "The end of the audit trail can't be verified: {entries} entries",
    "entries",
)
HEADS_SINCE: Final = N_("Heads have been recorded since {day}")
HEADS_ANEW: Final = N_("Heads have been recorded since {day}, after a restore")
HEAD_WANTED: Final = "write a head as it is printed, as K1:20384:5fd6023a2d71cc90"
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


def verify(
    context: typer.Context,
    head: Annotated[
        list[str] | None,
        typer.Option(help="A head that was printed or mailed, CHAIN:COUNT:MARK; again for each."),
    ] = None,
) -> None:
    """Check that nothing in the audit trail was changed, put in or cut off."""
    from kiosk.services.keeping.verify_audit import verify_audit

    options = given(context)
    told = [_head(text) for text in head or ()]
    with options.open() as kiosk:
        found = kiosk.do(verify_audit, OPERATOR, told)
        local = kiosk.ports.clock.local
    answer = asdict(found)
    anchors = answer.pop("anchors") or {}
    answer |= {"anchored_since": anchors.get("begun_at"), "restored": anchors.get("restored")}
    options.answer(answer, _verdict(found), entries=found.entries, first_bad=found.first_bad or 0)
    if not options.json:
        _tell_ends(found, local)
    if not found.ok:
        raise refuse()


def _head(text: str) -> Head:
    head = parse_head(text)
    if head is None:
        raise typer.BadParameter(HEAD_WANTED)
    return head


def _tell_ends(found: "AuditAnswer", local: Callable[[datetime], datetime]) -> None:
    for words in (*map(missing_words, found.missing), *map(unchecked_words, found.unchecked)):
        typer.echo(draw.say(words))
    if found.anchors is not None:
        since = HEADS_ANEW if found.anchors.restored else HEADS_SINCE
        tell(since, day=f"{local(found.anchors.begun_at):%Y-%m-%d %H:%M}")


def _verdict(found: "AuditAnswer") -> Marked:
    if found.first_bad is not None:
        return AUDIT_BROKEN
    if found.missing:
        return AUDIT_CUT
    return AUDIT_HOLDS if found.ok else AUDIT_UNSURE


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

"""decide: recording what the Program decided."""

from typing import Annotated, Final

import typer

from kiosk.cli.answers import tell
from kiosk.cli.asking import ask_who
from kiosk.cli.context import given
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.i18n import N_

RECORDED: Final = N_("{reference} is recorded as {decided}")
KEPT: Final = N_("Sent back before and kept as it was ({reasons}), because: {because}")


def decide(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="The reference of what was submitted.")],
    decided: Annotated[Decided, typer.Argument(help="What the Program decided.")],
    known_by: Annotated[KnownBy, typer.Option(help="How you know it.")],
    reason: Annotated[
        list[str] | None,
        typer.Option(help="A code; again for each. Needed unless approved. A wrong one lists all."),
    ] = None,
) -> None:
    """Record the Program's decision on a renewal or a caregiver; for reviewers only."""
    from kiosk.services.program.decide import decide as record

    options = given(context)
    with options.open() as kiosk:
        actor = ask_who(kiosk)
        told = kiosk.do(record, actor, reference, decided, known_by, reason or [])
    answer = {
        "reference": told.reference,
        "decision": told.decided,
        "known_by": told.known_by,
        "reasons": told.reasons,
        "recorded_at": told.recorded_at.isoformat(),
        "valid_until": told.valid_until,
        "kept": told.kept,
        "kept_because": told.kept_because,
    }
    if told.kept and not options.json:
        tell(KEPT, reasons=", ".join(told.kept), because=told.kept_because)
    options.answer(answer, RECORDED, reference=told.reference, decided=told.decided.value)

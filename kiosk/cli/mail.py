"""deliver: the courier's one pass."""

from typing import Final

import typer

from kiosk.cli.answers import tell, tell_json
from kiosk.cli.context import given
from kiosk.domain.roles import COURIER
from kiosk.i18n import N_

COUNTS: Final = N_("Sent {sent}, to be tried again {failed}, given up {given_up}")


def deliver(context: typer.Context) -> None:
    """Deliver what is due; the last line says in how many seconds something is due again."""
    from kiosk.services.deliver import deliver_due

    options = given(context)
    with options.open() as kiosk:
        done = kiosk.do(deliver_due, COURIER)
    counts = {"sent": done.sent, "failed": done.failed, "given_up": done.given_up}
    if options.json:
        tell_json(counts | {"due_in": done.seconds_to_next})
        return
    tell(COUNTS, **counts)
    seconds = done.seconds_to_next
    # Read by the supervisor, so it is the same in every language.
    typer.echo("due never" if seconds is None else f"due in {seconds}")

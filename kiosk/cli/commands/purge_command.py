"""purge: destroying what has outlived its time."""

from dataclasses import asdict
from typing import Final

import typer

from kiosk.cli.answers import tell
from kiosk.cli.context import given
from kiosk.i18n import N_

COUNTS: Final = N_(
    "Destroyed: {drafts} drafts, {pages} pages, {pins} PINs, {codes} codes, {mails} mails"
)
TRACES: Final = N_("Somebody reads the data now. Traces go with the next purge")


def purge(context: typer.Context) -> None:
    """Destroy drafts, pages, PINs, codes and mails that have outlived their time."""
    from kiosk.services.keeping.purge import purge as destroy

    options = given(context)
    purged = options.do(destroy)
    counts = asdict(purged)
    options.answer(counts, COUNTS, **counts)
    if not purged.traceless and not options.json:
        tell(TRACES)

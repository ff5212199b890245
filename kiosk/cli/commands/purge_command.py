"""purge: destroying what has outlived its time."""

from dataclasses import asdict
from typing import Final

import typer

from kiosk.cli.answers import tell
from kiosk.cli.context import given
from kiosk.i18n import N_, NP_, Message

COUNTS: Final = N_("Deleted: {drafts}, {pages}, {pins}, {codes}, {mails}")
COUNTED: Final = {
    "drafts": NP_("{count} draft", "{count} drafts"),
    "pages": NP_("{count} page", "{count} pages"),
    "pins": NP_("{count} PIN", "{count} PINs"),
    "codes": NP_("{count} code", "{count} codes"),
    "mails": NP_("{count} email", "{count} emails"),
}
TRACES: Final = N_("The data is in use right now. The next purge removes what is left")


def purge(context: typer.Context) -> None:
    """Destroy drafts, pages, PINs, codes and emails that have outlived their time."""
    from kiosk.services.keeping.purge import purge as destroy

    options = given(context)
    purged = options.do(destroy)
    counts = asdict(purged)
    said = {of: Message.of(text, count=counts[of]) for of, text in COUNTED.items()}
    options.answer(counts, COUNTS, **said)
    if not purged.traceless and not options.json:
        tell(TRACES)

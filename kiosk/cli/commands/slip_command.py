"""slip: a sample of each printed paper."""

from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.cli.context import given
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import ENGLISH, N_
from kiosk.letters.sample_store import PRINTED_AT, STORE
from kiosk.letters.samples import SAMPLES
from kiosk.settings import Paper, PrinterSettings, Settings

DRAWN: Final = N_("A sample was saved to {file}")
NAMES: Final = ", ".join(SAMPLES)


def _known(sample: str) -> str:
    if sample not in SAMPLES:
        raise typer.BadParameter(f"Choose one of: {NAMES}.")
    return sample


def slip(
    context: typer.Context,
    sample: Annotated[str, typer.Option(help=f"Which paper: {NAMES}.", callback=_known)],
    out: Annotated[Path, typer.Argument(help="The PDF to write.")],
    paper: Annotated[Paper, typer.Option(help="What it is printed on.")] = Paper.LETTER,
) -> None:
    """Draw a sample of a printed paper; nothing on it is real."""
    from kiosk.bootstrap import open_kiosk

    options = given(context)
    settings = Settings(file=options.config, printer=PrinterSettings(paper=paper))
    with open_kiosk(settings) as kiosk:
        pdf = kiosk.ports.papers.draw(SAMPLES[sample], STORE, PRINTED_AT, ENGLISH)
    try:
        out.write_bytes(pdf)
    except OSError:
        raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(out)) from None
    options.answer({"file": out, "bytes": len(pdf)}, DRAWN, file=str(out))

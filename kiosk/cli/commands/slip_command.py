"""slip: a sample of each printed paper."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.cli.answers import tell, tell_json
from kiosk.cli.context import given
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.letters import samples
from kiosk.letters.desk.staff_papers import key_paper
from kiosk.ports.papers import Papers
from kiosk.settings import Paper, PrinterSettings, Settings

DRAWN: Final = N_("A sample is drawn into {file}")


class Sample(StrEnum):
    """The printed papers."""

    CONFIRMATION = "confirmation"
    PAUSE = "pause"
    PIN = "pin"
    GUIDE = "guide"
    KEY_ESCROW = "key_escrow"
    RENEWAL_DECIDED = "renewal_decided"
    RENEWAL_RETURNED = "renewal_returned"
    CAREGIVER_REGISTERED = "caregiver_registered"
    CAREGIVER_OUTCOME = "caregiver_outcome"


def slip(
    context: typer.Context,
    sample: Annotated[Sample, typer.Option(help="Which paper.")],
    out: Annotated[Path, typer.Argument(help="The PDF to write.")],
    paper: Annotated[Paper, typer.Option(help="What it is printed on.")] = Paper.LETTER,
) -> None:
    """Draw a sample of a printed paper; nothing on it is real.

    The last four are mails on paper. Mailed codes have no paper: they show who reads the mailbox.
    """
    from kiosk.bootstrap import open_kiosk

    options = given(context)
    settings = Settings(file=options.config, printer=PrinterSettings(paper=paper))
    with open_kiosk(settings) as kiosk:
        pdf = drawn(kiosk.ports.papers, sample)
    try:
        out.write_bytes(pdf)
    except OSError:
        raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(out)) from None
    if options.json:
        tell_json({"file": out, "bytes": len(pdf)})
    else:
        tell(DRAWN, file=str(out))


def drawn(papers: Papers, sample: Sample) -> bytes:
    """The sample's PDF."""
    if sample in SAMPLES:
        return SAMPLES[sample](papers)
    letter, reference = samples.twins()[sample], samples.APPROVED.reference
    return papers.letter(letter, reference, samples.STORE, samples.PRINTED_AT, "en")


def _confirmation(papers: Papers) -> bytes:
    return papers.confirmation(samples.CONFIRMATION, samples.STORE, samples.PRINTED_AT, "en")


def _pause(papers: Papers) -> bytes:
    return papers.pause_slip(samples.PAUSE, samples.STORE, samples.PRINTED_AT, "en")


def _pin(papers: Papers) -> bytes:
    return papers.pin_slip(samples.PIN_SLIP, samples.STORE, samples.PRINTED_AT, "en")


def _guide(papers: Papers) -> bytes:
    return papers.guide(Policy(), samples.STORE, samples.PRINTED_AT, "en")


def _key(papers: Papers) -> bytes:
    return papers.notice(key_paper(samples.KEY_GROUPS), samples.STORE, samples.PRINTED_AT, "en")


SAMPLES: Final[dict[Sample, Callable[[Papers], bytes]]] = {
    Sample.CONFIRMATION: _confirmation,
    Sample.PAUSE: _pause,
    Sample.PIN: _pin,
    Sample.GUIDE: _guide,
    Sample.KEY_ESCROW: _key,
}
"""Papers of their own; the others are letters."""

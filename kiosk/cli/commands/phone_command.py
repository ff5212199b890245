"""phone-page: one upload slot on this machine, to try the page without a kiosk."""

import signal
from typing import Annotated, Final

import typer

from kiosk.cli.answers import tell_json
from kiosk.cli.context import given
from kiosk.i18n import ENGLISH, N_, Translator
from kiosk.ports.phone_uploads import SLOT_LIFE_S
from kiosk.settings import PhoneSettings, Settings

STOPS: Final = {signal.SIGTERM, signal.SIGINT}
LOOPBACK: Final = "127.0.0.1"
TITLE: Final = N_("A page to try. Nothing you send is kept")


def phone_page(
    context: typer.Context,
    seconds: Annotated[float, typer.Option(min=1, max=SLOT_LIFE_S, help="How long it is open.")],
) -> None:
    """Serve one upload slot on loopback; print its address first, how much came at the end."""
    from kiosk.bootstrap import open_kiosk

    # Blocked before any thread begins, so that both end the wait and nothing else.
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    # A port of 0 lets the system choose a free one.
    phone = PhoneSettings(address=f"http://{LOOPBACK}", listen=LOOPBACK, port=0)
    with open_kiosk(Settings(file=given(context).config, phone=phone)) as kiosk:
        slot = kiosk.ports.phone_uploads.open(ENGLISH, Translator(ENGLISH)(TITLE), lambda: None)
        try:
            invitation = slot.invitation
            tell_json({"url": invitation.address, "match_code": invitation.match_code})
            signal.sigtimedwait(STOPS, seconds)
            tell_json({"files": [len(content) for content in slot.files()]})
        finally:
            slot.close()
